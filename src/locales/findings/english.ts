// What a reader of documents tells, in English, for the English page; loaded with it. A reader tells
// in Chinese: each sentence of its stands here with the same gaps. {1} is taken over as it is, {a}
// is put into English too.

type Phrase = readonly [zhCN: string, en: string]

/** Parts that go before a sentence. */
export const findingPrefixes: readonly Phrase[] = [
  ['第{1}项的', 'Item {1}: the '],
  ['第{1}项', 'Item {1}: '],
]

/** Parts that follow a sentence. */
export const findingSuffixes: readonly Phrase[] = [
  ['（已核对）', ' (checked)'],
  ['（按原文；第{1}项此后有调整）', ' (as the document says; item {1} was changed since)'],
  ['（见本节标题或列名）', ' (see the heading of its section or column)'],
  ['（见文号）', ' (see the document number)'],
  ['（年份是指定的）', ' (the year was given)'],
  ['（见表前的标题）', ' (see the title above the table)'],
  ['，疑为{1}年之误（推定）', ', likely a slip for {1} (inferred)'],
  ['，疑为{1}（推定）', ', likely {1} (inferred)'],
  ['，这一天常用来代替“没有时限”（推定）', '; this day often stands for “no deadline” (inferred)'],
  ['，列为未定', '; it is left without a day'],
  ['，没有读', '; not read'],
  ['，请核对年份', '; please check the year'],
  ['，请核对', '; please check'],
  ['（可以指定各列是什么）', '; you can say what the columns are'],
]

const items: readonly Phrase[] = [
  ['的“{1}”取自上一项，即“{2}”', '“{1}” is taken from the item above: “{2}”'],
  ['只有序号，没有事项文字，未列入计划', 'a number without words; not in the plan'],
  ['的完成时间“{1}”取自事项文字', 'the deadline “{1}” is taken from the words of the item'],
  ['没有完成时间（事项文字中{a}）', 'no deadline (in its words: {a})'],
  ['没有完成时间', 'no deadline'],
  [
    '的完成时间“{1}”没有年份，标题和文号里也没有：请指定年份',
    'the deadline “{1}” has no year, nor have title and document number: please give the year',
  ],
  ['的完成时间“{1}”不能读作日期（{a}）', 'the deadline “{1}” cannot be read as a day ({a})'],
  ['的完成时间“{1}”不能读作日期', 'the deadline “{1}” cannot be read as a day'],
  ['年份不是四位数', 'the year has not four digits'],
  ['没有责任单位', 'no units'],
  [
    '的“{1}”另起一行，前无顿号，读作另一单位',
    '“{1}” on a line of its own without 、 is read as another unit',
  ],
  ['责任单位的括号不成对', 'brackets among the units do not match'],
  [
    '全文没有一个确定的日期，也没有年份，时间轴无处可放：请指定年份',
    'No day and no year is found anywhere, so nothing can be placed in time: please give the year',
  ],
  [
    '原文未写分工，按指定把第一家单位读作牵头单位（推定），共 {1} 项',
    'No role is printed; as you said, the first unit is read as leading (inferred): items {1}',
  ],
  ['以句号收尾，其余{1}项没有', 'ends with a full stop, unlike {1} others'],
  ['文中有{1}处空格，照录未改', '{1} blanks stand inside the words, kept as printed'],
  [
    '含{1}等分项，责任单位和时限按整项读，没有分到各分项',
    'it has parts ({1} and so on); units and deadline are read for the whole of it, not for each part',
  ],
  [
    '集合单位“{1}”（{2}项）与“{3}”（{4}项）并用，未作合并',
    'The collective units “{1}” (items {2}) and “{3}” (items {4}) stand side by side, kept apart',
  ],
  ['原文用半角括号，统一读作全角（）', 'Half-width brackets are read as full-width ones'],
]

const deadlines: readonly Phrase[] = [
  ['原文未写年份', 'no year is printed'],
  ['原文未写年份，按{1}年读', 'no year is printed, read as of {1}'],
  ['有 {1} 项{a}', 'Items {1}: {a}'],
  ['原文未写年份，须指定', 'no year is printed; it must be given'],
  ['原文未写年份，补上年份后为{1}', 'no year is printed; with a year it is “{1}”'],
  ['原文未写年份，不知是哪一年的{1}', 'no year is printed, so “{1}” may be of any'],
  ['原文年份只有两位，按{1}年读', 'the year has two digits only, read as {1}'],
  ['原文年份以字母O作“〇”，按{1}年读', 'the year has the letter O for 〇, read as {1}'],
  ['原文写“{1}”，按{2}年读', '“{1}” is read as {2}'],
  ['原文缺“月”字，按{1}读', 'the character “月” is missing, read as “{1}”'],
  ['原文缺“日”字，按{1}读', 'the character “日” is missing, read as “{1}”'],
  ['原文以点或横线分开月日，按{1}读', 'month and day are parted by a dot or dash, read as “{1}”'],
  ['原文只写大致时间，按{1}读', 'the time is only rough, read as “{1}”'],
  ['原文写“前”而无“底”字，按{1}读', '“前” is printed without “底”, read as “{1}”'],
  ['原文写“0时前”，按前一天{1}读', '“0时前” is read as the day before, “{1}”'],
  ['原文写“{1}前”，按历书取节日前一天，读作{2}', '“{1}前” is the day before in the calendar, {2}'],
  ['原文写“{1}”，按历书的{2}读', '“{1}” is read by the calendar as {2}'],
  ['原文无“前”“底”等字，按{1}读', 'neither “前” nor “底” is printed, read as “{1}”'],
  ['原文只写“{1}”，没有写日期', 'only “{1}” is printed, and no day'],
  ['原文写“暂定”，时限可能变动', '“暂定” is printed: the deadline may change'],
  ['原定的“{1}”已改期，不作时限', '“{1}” was put off and is no deadline'],
  ['另有“{1}”，没有记为规则', '“{1}” beside it is not read as a rule'],
  ['另有“{1}”，没有确定的日期', '“{1}” beside it has no certain day'],
  [
    '“{1}”不是按月、季、年的规则，照录原文',
    '“{1}” is no rule by months, quarters or years; kept as printed',
  ],
  ['“{1}”中的日子不能记为规则，照录原文', 'the days of “{1}” make no rule; kept as printed'],
  ['后一时限{1}早于前一时限{2}', 'the later deadline {1} is before the one printed first, {2}'],
  ['原文起讫颠倒：{1}在{2}之后', 'it ends before it begins: {1} is after {2}'],
  ['原文“{1}”语序不通', 'the words “{1}” are out of order'],
  ['原文数字中有空白，连起来读作“{1}”', 'blanks stand within the numbers; together they are “{1}”'],
  ['原文似有认错的字，或为“{1}”，{a}', 'signs seem misread, perhaps “{1}”: {a}'],
  ['原文似有认错的字，或为“{1}”', 'signs seem misread, perhaps “{1}”'],
  ['疑为{1}（推定）', 'likely {1} (inferred)'],
  ['没有{1}年{2}的历书，不能换算成日期', 'no calendar of {1} is known for “{2}”'],
  ['没有{1}月这个月份', 'there is no month {1}'],
  ['没有{1}年这个年份', 'there is no year {1}'],
  ['{1}年{2}月没有{3}日', '{1}-{2} has no day {3}'],
  ['{1}月没有{2}日', 'month {1} has no day {2}'],
  [
    '原文写的是学年，不是自然年，没有写哪一天',
    'a school year is printed, no calendar year, and no day',
  ],
  ['原文所写的日期是已经过去的', 'the day printed is one that has passed'],
  ['原文只写原定的日期', 'only the former day is printed'],
  ['原文写的是起始时间，没有写何时完成', 'a beginning is printed, and no end'],
  ['原文年份为{1}年，照原文读', 'the year printed is {1}, taken as it stands'],
  [
    '原文年份为{1}年，与{2}年相差很远，照原文读',
    'the year printed, {1}, is far from {2}, taken as it stands',
  ],
  [
    '原文年份为{1}年，不在{2}年之内，照原文读',
    'the year printed, {1}, is not within {2}, taken as it stands',
  ],
  ['“{1}”的横线不是通常的“-”，读作{2}', 'the dashes of “{1}” are not the usual “-”, read as {2}'],
  [
    '“{1}”是一段时间，以其末{2}为时限，起于{3}',
    '“{1}” is a span: its end {2} is the deadline, it begins on {3}',
  ],
  [
    '“{1}”有{2}个节点，以最后的{3}为时限',
    '“{1}” has {2} milestones: the last, {3}, is the deadline',
  ],
  ['“{1}”另记为定期要做的', '“{1}” is noted as what comes again'],
  ['“{1}”记为此后仍要做的', '“{1}” is noted as what goes on afterwards'],
  ['“{1}”记为何时开始，不作时限', '“{1}” is noted as the beginning, and no deadline'],
  [
    '完成时限 {1} 不在计划通常的年份（{2}年）之内',
    'deadline {1} is not within the usual years of plans ({2})',
  ],
  [
    '完成时限 {1} 与标题所写的{2}年相差约{3}年',
    'deadline {1} is some {3} years off {2} of the title',
  ],
  ['完成时限 {1} 与其余事项不在同一时期', 'deadline {1} is of another time than the others'],
  ['完成时限 {1} 与其余事项相差约{2}年', 'deadline {1} is some {2} years off the others'],
  [
    '完成时限 {1} 不在其余事项的年份（{2}年）之内',
    'deadline {1} is not within the years of the others ({2})',
  ],
  [
    '完成时限 {1} 与其余事项最近的也相差{2}年',
    'deadline {1} is {2} years off the nearest of the others',
  ],
  [
    '完成时限分在相隔几十年的{1}段：{2}，中间没有事项',
    'Deadlines fall into {1} groups decades apart with nothing between: “{2}”',
  ],
]

const units: readonly Phrase[] = [
  ['“{1}”表示还有未列出的单位', '“{1}” means more units than are printed'],
  ['“{1}”不是责任单位，没有读作单位', '“{1}” is no unit that answers for it, not read as one'],
  ['“{1}”不是单位，没有读作单位', '“{1}” is no unit, not read as one'],
  ['“{1}”前只有空白，读作另一单位', 'only a blank stands before “{1}”, read as another unit'],
  ['“{1}”前写“或”，读作另一单位', '“或” stands before “{1}”, read as another unit'],
  [
    '“{1}”不是牵头、责任或配合，没有记角色',
    '“{1}” is neither lead, responsible nor support; no role is noted',
  ],
  ['“{1}”中的“{2}”照录，只记角色', '“{2}” in “{1}” is kept as printed; only the role is noted'],
  [
    '“{1}”中的“{2}”不是牵头、责任或配合，没有记角色',
    '“{2}” in “{1}” is neither lead, responsible nor support; no role is noted',
  ],
  ['（{1}）不是科室，没有读作口径', '“{1}” in brackets is no office, not read as one'],
  [
    '“{1}”是全文的规则，不是单位，没有照此改记角色',
    '“{1}” is a rule of the whole document and no unit; roles are not changed by it',
  ],
  ['“{1}”没有写明是哪个单位', '“{1}” does not say which unit'],
  [
    '“{1}”可能是人名或职务，照原样读作单位',
    '“{1}” may be a person or a post; read as a unit as it stands',
  ],
  ['“{1}”前的记号没有说明，没有记角色', 'the mark before “{1}” is not explained; no role is noted'],
  ['“{1}”后的记号没有说明，没有记角色', 'the mark after “{1}” is not explained; no role is noted'],
  [
    '“{1}”中的“{2}”不是单位的名称，没有读作单位',
    '“{2}” in “{1}” is no unit’s name, not read as one',
  ],
  ['“{1}”用了部首或兼容字形，读作“{2}”', '“{1}” has radicals or twin characters, read as “{2}”'],
  ['“{1}”中有空白，读作“{2}”', '“{1}” has blanks within, read as “{2}”'],
  [
    '“{1}”后的（牵头）连同前面的{2}一起记作牵头',
    '(牵头) after “{1}” is taken for “{2}” before it too: lead',
  ],
  [
    '“{1}”后的（责任）连同前面的{2}一起记作责任',
    '(责任) after “{1}” is taken for “{2}” before it too: responsible',
  ],
  [
    '“{1}”后的（配合）连同前面的{2}一起记作配合',
    '(配合) after “{1}” is taken for “{2}” before it too: support',
  ],
  [
    '“{1}”指别处所写的单位，没有照抄',
    '“{1}” points to units printed elsewhere, which are not copied',
  ],
  [
    '“{1}”中的“{2}”没有说明，照原样读作一个单位',
    '“{2}” in “{1}” is not explained; read as one unit as it stands',
  ],
  [
    '“{1}”末尾的“{2}”读作名称的一部分，没有记角色',
    '“{2}” at the end of “{1}” is read as part of the name; no role is noted',
  ],
  [
    '“{1}”像是几个单位连写，照原样读作一个单位',
    '“{1}” looks like several units run together; read as one as it stands',
  ],
  [
    '责任单位{1}看起来一样，{a}，按不同的单位读，未作合并',
    'The units {1} look alike, {a}; read as different units, kept apart',
  ],
  ['不同在 {1}', 'but differ in {1}'],
  ['只差空格或括号的全角半角', 'but for blanks or the width of brackets'],
]

const tables: readonly Phrase[] = [
  [
    '没有表，也没有“责任单位：”一类的标签：有编号、写有时间的各段读作事项',
    'There is no table and no label like “责任单位：”: numbered paragraphs that name times are read as items',
  ],
  [
    '事项之间或之后还有 {1} 段文字，不属于任何事项',
    '{1} paragraphs between or behind the items belong to none',
  ],
  ['事项之间或之后的文字，不属于任何事项', 'words between or behind the items, of none'],
  [
    '有 {1} 段带编号，其中只有 {2} 段写有完成时间，也没有“责任单位：”一类的标签，分不清哪些是事项，没有识别到计划',
    'Of {1} numbered paragraphs only {2} name a time, and no label like “责任单位：” is there, so items cannot be told and no plan is found',
  ],
  [
    '表 {1} 的列名竖着写，按行列对调后读',
    'The names of columns of table {1} stand below each other; it is read with rows and columns turned',
  ],
  [
    '表 {1} 没有表头，各列是什么按格里的字推定，请核对，也可以指定各列是什么',
    'Table {1} has no headings; what its columns are is inferred from their words: please check, or say what they are',
  ],
  [
    '表前有 {1} 段文字写有时间，不属于任何事项',
    '{1} paragraphs above the table name times and belong to no item',
  ],
  ['表后还有 {1} 段文字，不属于任何事项', '{1} paragraphs below the table belong to no item'],
  ['列名为{1}，下面没有一行是事项', 'Columns are named {1}, and no row below them is an item'],
  ['表头各列的名称跨页重复，已略过', 'Headings repeated on another page are passed over'],
  ['编号（{1}）重复或无效，按第{2}项读', 'Number ({1}) is repeated or none, read as item {2}'],
  ['编号由（{1}）跳到（{2}）', 'Numbers jump from ({1}) to ({2})'],
  ['第{1}项之前没有序号和工作任务', 'No task stands before item {1}'],
  ['序号“{1}”之后没有工作任务，未采用', 'No task follows the number “{1}”; it is not used'],
  [
    '任务{1}“{2}”的序号和名称重复（跨页），合并读为同一任务',
    'Task {1} “{2}” is repeated on another page, read as one',
  ],
  [
    '任务{1}“{2}”的名称重复，合并读为同一任务',
    'The name of task {1} “{2}” is repeated, read as one',
  ],
  ['任务“{1}”的名称重复，合并读为同一任务', 'The name of the task “{1}” is repeated, read as one'],
  [
    '序号“{1}”已有另一任务“{2}”，“{3}”按任务{4}读',
    'Number “{1}” is that of the task “{2}”; “{3}” is read as task {4}',
  ],
  ['工作任务“{1}”没有序号，按任务{2}读', 'The task “{1}” has no number, read as task {2}'],
  ['第{1}行未能归入任何事项', 'Line {1} belongs to no item'],
  ['{p}未能归入任何事项', '{p} belongs to no item'],
  [
    '责任单位、完成时间等合并的单元格归所跨的每一行',
    'Merged cells of units or deadlines count for every row that they go over',
  ],
  [
    '责任单位或完成时间的单元格空着，按合并的单元格取自上一行',
    'Empty cells of units or deadlines are taken from the row above, as merged ones',
  ],
  [
    '这一格占了“{1}”几列，按前一列读',
    'This cell goes over the columns “{1}”, read as of the first',
  ],
  [
    '这一格所在的列没有名称，另作一列',
    'The column of this cell has no heading; kept as a further column',
  ],
  [
    '列“{1}”和“{2}”都可能是事项：前者一格跨几行，所以按后者读作事项',
    'Columns “{1}” and “{2}” may both be the items: cells of the first go over several rows, so the second is',
  ],
  [
    '列“{1}”和“{2}”都可能是事项：前者每行各有一格，所以按前者读作事项，后者另作一列',
    'Columns “{1}” and “{2}” may both be the items: the first has a cell in each row, so it is, and the other is kept as a further column',
  ],
  [
    '列“{1}”和“{2}”都可能是事项：按前者读作事项，后者另作一列',
    'Columns “{1}” and “{2}” may both be the items: the first is read so, the other kept as a further column',
  ],
  [
    '事项没有编号，按次序编为 1 至 {1}',
    'Items have no numbers; they are numbered 1 to {1} in order',
  ],
  ['事项没有编号，按次序编为 1', 'The item has no number; it is numbered 1'],
  [
    '事项的编号重新从 1 起，按次序编为 1 至 {1}',
    'Numbers of items begin anew; they are numbered 1 to {1} in order',
  ],
  ['没有编号，按次序编为第{1}项', 'Without a number; in order it is item {1}'],
  ['这一行只有数字', 'This row has only numbers'],
  [
    '这一行是说明、合计或落款，不属于任何事项',
    'This row is a note, a sum or a signature and belongs to no item',
  ],
  [
    '这一行跨了页，已与上一页的接在一起',
    'This row goes over the page and is joined to the one before',
  ],
  [
    '这一行没有编号，只有事项文字，已接在上一行之后',
    'This row has words without a number and is joined to the one before',
  ],
  [
    '这一行没有具体事项，按工作任务读作事项',
    'This row has no item of work; its task is read as the item',
  ],
  [
    '这一行只有序号，没有事项文字，未列入计划',
    'This row has a number without words; not in the plan',
  ],
  ['这一行没有具体事项', 'This row has no item of work'],
  ['表里没有工作任务，事项不分任务', 'The table has no tasks; items stand under none'],
  [
    '工作任务没有序号，按次序编为 1 至 {1}',
    'Tasks have no numbers; they are numbered 1 to {1} in order',
  ],
  ['工作任务没有序号，按次序编为 1', 'The task has no number; it is numbered 1'],
  ['一格里有 {1} 条编号的内容，读作一项', 'A cell holds {1} numbered parts, read as one item'],
  ['列“{1}”按名称读作事项', 'The column “{1}” is read as the items by its name'],
  [
    '没有一列名为事项：“{1}”一列字最多，读作事项',
    'No column is named as the items: “{1}” has most words and is read so',
  ],
  ['指定的列“{1}”，表里没有这一列', 'The table has no such column as the one given: “{1}”'],
  [
    '列“{1}”写的多是日期，没有读作完成时间，另作一列',
    'The column “{1}” holds days mostly; not read as deadlines, kept as a further column',
  ],
  [
    '列{1}各读作节点，以最后一个所在的期末为完成时间',
    'The columns {1} are each read as milestones; the end of the last is the deadline',
  ],
  [
    '没有名称的列写有字，另作一列',
    'A column without a heading has words; kept as a further column',
  ],
]

const refusals: readonly Phrase[] = [
  ['表 {1}：{a}', 'Table {1}: {a}'],
  ['文件里没有表 {1}', 'The file has no table {1}'],
  [
    '文中的表没有框线，分不清哪些字在同一格，为免误读没有读：请用原来的文档（.docx、.xlsx）再试',
    'The table has no ruled lines, so its cells cannot be told apart and it is not read: try the document it was made from (.docx, .xlsx)',
  ],
  ['文件里另有 {1} 张表没有读：{a}……', '{1} other tables of the file are not read: {a} …'],
  ['文件里另有 {1} 张表没有读：{a}', '{1} other tables of the file are not read: {a}'],
  ['要读哪一张，可以指定', 'You can say which is to be read'],
  [
    '认得的列为{1}，其中没有写事项的一列',
    'The columns known are {1}; none of them holds the items',
  ],
  [
    '列名{1}竖着写在第一列，这样的表没有读：请把行与列对调后再试',
    'The names {1} stand below each other in the first column; such a table is not read: turn rows and columns and try again',
  ],
  ['认得的列只有{1}，没有写事项的列', 'The only columns known are {1}; none holds the items'],
  [
    '认得的列只有{1}，没有写责任单位或完成时间的列',
    'The only columns known are {1}; none holds units or deadlines',
  ],
  [
    '有 {1} 列，而没有认得的列名，分不清哪一列是什么',
    'It has {1} columns and no heading that is known, so they cannot be told apart',
  ],
  ['其中没有以（1）编号的事项，没有识别到计划', 'No item numbered (1) is found, and no plan'],
  [
    '其中找到 {1} 个编号，但都没有文字，没有识别到计划',
    '{1} numbers are found, all without words, and no plan',
  ],
  [
    '所找的是一张表：列为{1}（次序不限，名称相近即可），一个单元格一行、以制表符起头，或事项以（1）（2）编号，完成时间如“{2}”',
    'What is looked for is a table with columns {1} (in any order, under like names), a cell a line behind a tab, or items numbered （1）（2） with deadlines as “{2}”',
  ],
  [
    '表里各格的文字连在一起，分不出单元格，没有读；认出的列名：{1}',
    'The words of the cells run together and cannot be parted, so nothing is read; headings seen: “{1}”',
  ],
  [
    '请用原来的文档（.docx、.xlsx），或重新复制表格再试',
    'Try the document it was made from (.docx, .xlsx), or copy the table once more',
  ],
  ['文件是空的', 'The file is empty'],
  [
    '文件读不了，可能已损坏，或所需内存太多',
    'The file cannot be read: it may be damaged, or need too much memory',
  ],
  ['{a}有 {1}，超过上限 {2}', '{a}: {1}, more than the {2} that are read'],
  ['这是{a}，但读不了，可能已损坏：{b}', 'The file ({a}) cannot be read and may be damaged: {b}'],
  ['这是{a}，但不完整或已损坏：{b}', 'The file ({a}) is not whole or damaged: {b}'],
  ['这是{a}，不能直接读：{b}', 'The file ({a}) cannot be read as it is: {b}'],
  [
    '这是加了密码的{a}：请去掉密码后再试',
    'The file ({a}) is under a password: take it off and try again',
  ],
  [
    '工作簿的 {1} 带有 DOCTYPE 声明，为安全起见不读',
    'The part {1} of the workbook has a DOCTYPE declaration and is not read, to be safe',
  ],
  [
    '{a}中带有 DOCTYPE 声明，为安全起见不读',
    'The {a} has a DOCTYPE declaration and is not read, to be safe',
  ],
  [
    '这是扫描的 PDF：{1} 页都是图片，没有文字',
    'This is a scanned PDF: all {1} pages are pictures without words',
  ],
  [
    '请先用识别软件（OCR）识别成文字，另存为 .docx 或带文字的 PDF 再试',
    'Have the words recognised (OCR), save as .docx or as a PDF with text, and try again',
  ],
  [
    '这份 PDF 里的文字没有编码，复制出来是乱码：请用原来的程序重新导出，或识别（OCR）成文字再试',
    'The words of this PDF have no codes and come out garbled: export it again from its program, or have it recognised (OCR)',
  ],
  ['第 {1} 页没有文字（可能是扫描的图）', 'Page {1} has no words (perhaps a scanned picture)'],
  [
    '这份 Word 97–2003 文档不完整或已损坏：{b}',
    'This Word 97–2003 document is not whole or damaged: {b}',
  ],
  ['Word 95 或更早的文档', 'Word 95 document or older'],
  ['Word 97–2003 文档', 'Word 97–2003 document'],
  ['Office 文件', 'Office file'],
  ['PDF 文件', 'PDF file'],
  ['请另存一份再试', 'save it once more and try again'],
  ['请重新导出再试', 'export it once more and try again'],
  ['请用原来的程序打开，另存一份再试', 'open it in its program, save it once more and try again'],
  ['请用 Word 或 WPS 打开，另存为 .docx 再试', 'open it in Word or WPS and save it as .docx'],
  ['请用 Word 打开，另存为 .docx 再试', 'open it in Word and save it as .docx'],
  [
    '请用 LibreOffice 或 WPS 打开，另存为 .docx 再试',
    'open it in LibreOffice or WPS and save it as .docx',
  ],
  [
    '请用 LibreOffice 或 WPS 打开，另存为 .xlsx 再试',
    'open it in LibreOffice or WPS and save it as .xlsx',
  ],
  ['请用 Excel 或 WPS 打开，另存为 .xlsx 再试', 'open it in Excel or WPS and save it as .xlsx'],
  ['请把其中的表格复制到 Word 或 Excel 文档里再试', 'copy its tables into a Word or Excel file'],
  ['请用阅读软件导出为 PDF 或 Word 再试', 'export it as PDF or Word from its reader'],
  [
    '请用浏览器打开，另存为 .html，或用 Word 打开，另存为 .docx 再试',
    'open it in a browser and save it as .html, or in Word and save it as .docx',
  ],
  [
    '台账用 guatu render --ledger 读，或在网页“台账”中导入',
    'read a ledger by guatu render --ledger, or import it under Ledger',
  ],
  [
    '图中没有可读的表格；挂图存的图请拖到网页里打开',
    'a picture has no table to be read; drop one that Guatu saved on the page to open it',
  ],
  [
    '图片里没有文字可读：请先用识别软件（OCR）识别成文字，再存为 .docx 或 .xlsx',
    'a picture has no words: have them recognised (OCR), then save as .docx or .xlsx',
  ],
  ['请先解压，再读其中的文件', 'unpack it, then read the files in it'],
  ['请换成 Word、Excel、PDF、网页或文本再试', 'try Word, Excel, PDF, a web page or text'],
]

const looks: readonly Phrase[] = [
  ['这是{a}，里面没有文字', 'The file ({a}) has no words'],
  ['这是{a}，{b}', 'File read as {a}: {b}'],
  ['有 {1} 张表：{a}……', 'tables {1}: {a} …'],
  ['有 {1} 张表：{a}', 'tables {1}: {a}'],
  ['{a}，像是计划', '{a}, which looks like a plan'],
  ['表 {1}“{2}”（{a}）', 'table {1} “{2}” ({a})'],
  ['表 {1}（{a}）', 'table {1} ({a})'],
  ['{1} 行，隐藏的，列为：{2}', 'rows {1}, hidden, columns “{2}”'],
  ['{1} 行，列为：{2}', 'rows {1}, columns “{2}”'],
  ['{1} 行，隐藏的', 'rows {1}, hidden'],
  ['{1} 行', 'rows {1}'],
  [
    '像一张一行写一格或用制表符分格的表，列为：{1}',
    'it looks like a table with a cell a line or parted by tabs, columns “{1}”',
  ],
  ['{1} 段文字，其中 {a}', 'paragraphs {1}, of which {a}'],
  ['{1} 段文字', 'paragraphs {1}'],
  ['{1} 段写有“责任单位：”', '{1} have “责任单位：”'],
  ['{1} 段写有“牵头单位：”或“配合单位：”', '{1} have “牵头单位：” or “配合单位：”'],
  ['{1} 段写有“完成时限：”', '{1} have “完成时限：”'],
  ['{1} 段是单独一行的栏目名', '{1} are names of columns on lines of their own'],
  ['{1} 段末尾的括号里写有牵头或配合单位', '{1} end with units in brackets'],
  ['{1} 段以“1.”一类编号起头', '{1} begin with a number like “1.”'],
  ['{1} 段以“（一）”编号起头', '{1} begin with a number like “（一）”'],
  ['{1} 段里各列的名称连在一起', 'in {1} the headings run together'],
  ['分不出单元格', 'so that cells cannot be told apart'],
]

const notes: readonly Phrase[] = [
  ['有 {1} 处文字是隐藏的', 'Hidden words in {1} places'],
  ['文件带有宏，没有运行，也没有读', 'The file has macros, which were neither run nor read'],
  [
    '有 {1} 个文本框，其中的文字接在所在段落之后读',
    '{1} text boxes are read behind their paragraphs',
  ],
  [
    '有 {1} 处修订尚未接受，按全部接受后的样子读',
    '{1} tracked changes are read as if they were accepted',
  ],
  ['有 {1} 处脚注、尾注或嵌入的文档', '{1} footnotes, endnotes or embedded documents'],
  [
    '有 {1} 段由 Word 自动编号，这种旧格式的自动编号没有读：要读请另存为 .docx',
    'Word numbers {1} paragraphs by itself; in this old format the numbers are not read: save as .docx to have them',
  ],
  ['工作表“{1}”是隐藏的，要读请指定这张表', 'The sheet “{1}” is hidden; choose it to have it read'],
  ['工作表“{1}”有 {2} 行是隐藏的', 'The sheet “{1}” has {2} hidden rows'],
  [
    '引号没有配对，此后的内容都归在这一格',
    'A quotation mark is not closed; all that follows is in this cell',
  ],
  ['引号后面还有字，照录', 'Words follow a closing quotation mark; kept as printed'],
  [
    '文件中有读不出的字节，都写作“{1}”，全文共有 {2} 个',
    'Bytes that cannot be read are written as “{1}”, {2} in all',
  ],
  [
    '文中有 {1} 处字形是部首或兼容字（{2}），按通常的字（{3}）认列名和单位名，原文照录',
    'In {1} places radicals or twin characters (“{2}”) are taken for the usual ones (“{3}”) in headings and units; kept as printed',
  ],
]

const corrections: readonly Phrase[] = [
  ['核对时移出计划：{1}', 'left out in the check: “{1}”'],
  ['核对时移出计划', 'left out in the check'],
  ['责任单位核对为“{1}”', 'units put right to “{1}”'],
  ['完成时限由“{1}”核对为“{2}”', 'deadline put right from “{1}” to “{2}”'],
  ['完成时限补为“{1}”', 'deadline supplied: “{1}”'],
  ['的“{1}”核对为牵头单位', '“{1}” put right to lead'],
  ['的“{1}”核对为责任单位', '“{1}” put right to responsible'],
  ['的“{1}”核对为配合单位', '“{1}” put right to support'],
  ['的“{1}”核对为未写分工', '“{1}” put right to no role printed'],
  ['核对时拆成两项，后一项编作{1}', 'split in two in the check; the second is numbered {1}'],
  [
    '核对时并入第{1}项，完成时限“{2}”没有采用',
    'joined to item {1} in the check; the deadline “{2}” is not used',
  ],
  ['核对时并入第{1}项', 'joined to item {1} in the check'],
  [
    '单位“{1}”核对时合并为“{2}”，共 {3} 项',
    'Unit “{1}” made one with “{2}” in the check: items {3}',
  ],
  ['单位“{1}”核对时改为“{2}”，共 {3} 项', 'Unit “{1}” renamed “{2}” in the check: items {3}'],
  ['单位“{1}”核对时分为“{2}”，共 {3} 项', 'Unit “{1}” parted into “{2}” in the check: items {3}'],
]

const planFiles: readonly Phrase[] = [
  ['不是合法的 JSON，见 {1}', 'This is not JSON, see “{1}”'],
  [
    '这是台账文件，不是计划：请在“台账”中导入，或写在地址的 ledger= 之后',
    'This is a ledger and no plan: import it under Ledger',
  ],
  [
    '这份 plan.json 是第 {1} 版格式，这里只读到第 {2} 版：请用写出它的程序，或更新的版本',
    'This plan.json is of version {1} of the format; up to {2} is read here',
  ],
  ['{1}：格式中没有这一项', '{1} is not part of the format'],
  ['{1}：缺少这一项', '{1} is missing'],
  ['{1}：“{2}”不是真实的日期（应写作 2020-08-31）', '{1}: “{2}” is no real day (write 2020-08-31)'],
  ['{1}：“{2}”重复', '{1}: “{2}” is repeated'],
  ['{1}：没有名为“{2}”的{3}', '{1}: “{2}” refers to nothing'],
  ['{1}：首行 {2} 在末行 {3} 之后', '{1}: the first line {2} is after the last, {3}'],
  ['{1}：起始日 {2} 在时限 {3} 之后', '{1}: the first day {2} is after the deadline {3}'],
  ['{1}：每 {2} 个月中没有第 {3} 个月', '{1}: of {2} months there is no {3}'],
  ['{1}：节点 {2} 在时限 {3} 之后', '{1}: the milestone {2} is after the deadline {3}'],
  ['{1}：第{2}项不能与自身关联', '{1}: item {2} cannot be related to itself'],
  ['{1}：应为{2}，实为 {3}', '{1} has the wrong type: “{3}”'],
  ['{1}：值 {2} 不合格式，{3}', '{1}: “{2}” is no value that the format allows'],
  ['{1}：值 {2} 不合格式', '{1}: “{2}” is no value that the format allows'],
  ['{1}：{a}有 {2}，超过上限 {3}', '{1}: {a} {2}, more than the {3} that are read'],
  ['{1}：至少要有一项，实为空列表', '{1} must have one part at least'],
  ['{1}：不能为空', '{1} must not be empty'],
]

const places: readonly Phrase[] = [
  ['第 {1} 行第 {2} 列', 'Line {1}, column {2}'],
  ['第 {1} 行', 'Line {1}'],
  ['第 {1} 页第 {2} 段', 'Page {1}, paragraph {2}'],
  ['第 {1} 段', 'Paragraph {1}'],
  ['第 {1} 页表 {2} 第 {3} 行第 {4} 列', 'Page {1}, table {2}, row {3}, column {4}'],
  ['表 {1} 第 {2} 行第 {3} 列', 'Table {1}, row {2}, column {3}'],
]

/** Why words went into no item. */
const reasons: readonly Phrase[] = [
  ['没有归入任何事项', 'belongs to no item'],
  ['属于表 {1}，没有读进这份计划', 'of table {1}, not read into this plan'],
  ['表后的文字，不属于任何事项', 'words below the table, of no item'],
  ['表前的文字，不属于任何事项', 'words above the table, of no item'],
  ['页码', 'a page number'],
  ['表与表之间的文字，不属于任何事项', 'words between tables, of no item'],
  ['隐藏的行', 'a hidden row'],
  ['只有数字，没有事项文字', 'numbers only'],
  ['只有序号，没有事项文字', 'a number only'],
  ['说明、合计或落款，不属于任何事项', 'a note, a sum or a signature, of no item'],
  ['核对时移出', 'left out in the check'],
]

const measures: readonly Phrase[] = [
  ['文件大小', 'size of the file'],
  ['展开后的大小', 'size unpacked'],
  ['层层相套的括号', 'brackets within brackets'],
  ['列表和对象', 'lists and objects'],
  ['值', 'values'],
  ['列表的项', 'entries of a list'],
  ['压缩包里的文件', 'files in the archive'],
  ['单元格', 'cells'],
  ['一行的单元格', 'cells of a row'],
  ['行', 'rows'],
  ['段落', 'paragraphs'],
  ['页', 'pages'],
  ['数据流', 'streams'],
  ['层层保存的绘图状态', 'states within states'],
  ['文字片段', 'runs of text'],
  ['记录', 'records'],
  ['工作表', 'sheets'],
  ['行数与列数之积', 'rows by columns'],
  ['共享文字', 'shared strings'],
  ['合并单元格', 'merged cells'],
  ['单元格样式', 'cell styles'],
  ['XML 标签', 'XML tags'],
]

const kinds: readonly Phrase[] = [
  ['Word 文档（.docx）', 'Word document (.docx)'],
  ['Word 97–2003 或 WPS 文档（.doc、.wps）', 'Word 97–2003 or WPS document (.doc, .wps)'],
  ['Excel 工作簿（.xlsx）', 'Excel workbook (.xlsx)'],
  ['Excel 二进制工作簿（.xlsb）', 'Excel binary workbook (.xlsb)'],
  ['Excel 97–2003 或 WPS 表格（.xls、.et）', 'Excel 97–2003 or WPS spreadsheet (.xls, .et)'],
  ['PowerPoint 演示文稿（.pptx）', 'PowerPoint presentation (.pptx)'],
  [
    'PowerPoint 97–2003 或 WPS 演示（.ppt、.dps）',
    'PowerPoint 97–2003 or WPS presentation (.ppt, .dps)',
  ],
  ['OpenDocument 文本（.odt）', 'OpenDocument text (.odt)'],
  ['OpenDocument 表格（.ods）', 'OpenDocument spreadsheet (.ods)'],
  ['OFD 版式文件（.ofd）', 'OFD document (.ofd)'],
  ['PDF 文件（.pdf）', 'PDF file (.pdf)'],
  ['RTF 文档（.rtf）', 'RTF document (.rtf)'],
  ['网页（.html）', 'web page (.html)'],
  ['单个文件网页（.mht）', 'web page in one file (.mht)'],
  ['逗号分隔的表格（.csv）', 'comma-separated table (.csv)'],
  ['制表符分隔的表格（.tsv）', 'tab-separated table (.tsv)'],
  ['Markdown 文本（.md）', 'Markdown text (.md)'],
  ['文本（.txt）', 'plain text (.txt)'],
  ['计划文件（plan.json）', 'plan file (plan.json)'],
  ['台账文件（.json）', 'ledger file (.json)'],
  ['JSON 数据（.json）', 'JSON data (.json)'],
  ['Word 的 XML 文档（.xml）', 'Word XML document (.xml)'],
  ['XML 文件（.xml）', 'XML file (.xml)'],
  ['SVG 图（.svg）', 'SVG picture (.svg)'],
  ['图片', 'picture'],
  ['加了密码的 Office 文件', 'Office file under a password'],
  ['压缩包（.zip）', 'zip archive (.zip)'],
  ['压缩包（.rar、.7z、.gz）', 'archive (.rar, .7z, .gz)'],
  ['别的程序的文件（OLE 复合文件）', 'file of another program (OLE compound file)'],
  ['空文件', 'empty file'],
  ['认不出格式的文件', 'file of an unknown format'],
]

/** Whole sentences and what they are made of; of two that fit the one named first counts. */
export const findingPhrases: readonly Phrase[] = [
  ...items,
  ...deadlines,
  ...units,
  ...tables,
  ...refusals,
  ...looks,
  ...notes,
  ...corrections,
  ...planFiles,
  ...places,
  ...reasons,
  ...measures,
  ...kinds,
]

/** What is said of a finding, before its words in Chinese, that none of the sentences fits. */
export const findingInChinese = 'Recorded in Chinese: '
