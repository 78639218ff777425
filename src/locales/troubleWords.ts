/** Words for what happened to copies of the ledger, which come with what says them. */
export const troubleZhCN = {
  copy: { database: '浏览器数据库', file: '浏览器私有文件', journal: '浏览器本地存储' },
  failing: '{copy}不能用：{reason}。请及时导出台账。',
  reason: {
    quota: '空间已满',
    blocked: '没有响应',
    unavailable: '浏览器不允许',
    unknown: '原因不明',
  },
  restored: '{copy}缺了 {n} 条记录，已重新写入。',
  wiped: '{copy}被清空过，其他副本也没有记录。',
  damaged: '{copy}中有 {n} 条记录读不出来，已略过。',
  altered: '{copy}中有 {n} 条记录被改动过（内容与编号不符），没有采用：{which}。',
  moved: '在本计划从前的编号“{from}”下找到 {n} 条填报，已归入本计划的台账；原处仍留有一份。',
  movedRest: '那里另有 {n} 条与本计划的事项、单位对不上，没有归入。',
  outdated: '页面已换了新版本，这里有的部分打不开了。请重新载入；没登记的内容会留着。',
  renewed: '页面刚换成新版本，刚才的操作没有做成，请再做一次。',
  unanswered: '这一部分打不开：服务器没有答复。已打开的仍可看，请过一会再试。',
  place: '第 {item} 项 {unit} {day}',
  and: '、',
  more: '等',
  unsaved: '{n} 条填报还没有写入磁盘，浏览器此时意外关闭就会丢失。请重试，或导出台账后再关闭。',
}

/** Words for what happened to copies of the ledger, in English. */
export const troubleEn: typeof troubleZhCN = {
  copy: {
    database: 'The browser’s database',
    file: 'The browser’s private file',
    journal: 'The browser’s local storage',
  },
  failing: '{copy} cannot be used: {reason}. Please export the ledger soon.',
  reason: {
    quota: 'it is full',
    blocked: 'it does not answer',
    unavailable: 'the browser denies it',
    unknown: 'for an unknown reason',
  },
  restored:
    '{copy} lacked {n} record; it was written there again. ' +
    '| {copy} lacked {n} records; they were written there again.',
  wiped: '{copy} was emptied, and no other copy has records.',
  damaged:
    '{n} record in {copy} cannot be read and was passed over. ' +
    '| {n} records in {copy} cannot be read and were passed over.',
  altered:
    '{n} record in {copy} was altered (what it says is not what its number stands for) ' +
    'and is not used: {which}. | {n} records in {copy} were altered (what they say is not ' +
    'what their numbers stand for) and are not used: {which}.',
  moved:
    '{n} report was found under this plan’s former id “{from}” and is in its ledger now; a copy ' +
    'is left there. | {n} reports were found under this plan’s former id “{from}” and are in ' +
    'its ledger now; a copy is left there.',
  movedRest:
    ' {n} more there is about no item and unit of this plan and was left. | {n} more there are ' +
    'about no item and unit of this plan and were left.',
  outdated:
    'A newer version of this page is there, and parts of this one no longer open. Please load ' +
    'it again; what is not entered yet stays.',
  renewed: 'The page was just replaced by a newer version; what you did was not done, do it again.',
  unanswered:
    'This part did not open: the server does not answer. What is open stays; try again later.',
  place: 'item {item} {unit} {day}',
  and: ', ',
  more: ' and others',
  unsaved:
    '{n} report is not on the disk yet and would be lost if the browser broke down now. ' +
    'Try again, or export the ledger before you close the page. | {n} reports are not on ' +
    'the disk yet and would be lost if the browser broke down now. Try again, or export ' +
    'the ledger before you close the page.',
}
