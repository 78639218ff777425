import type { Messages } from './zhCN'

/** Every word of the interface in English; names from the circular stay as printed. */
export const en: Messages = {
  app: { name: 'Guatu', skip: 'Skip to chart', loading: 'Loading the plan…', close: 'Close', retry: 'Try again', backToBuiltIn: 'Back to the built-in plan' },
  loading: { items: '{items} items loaded', rest: 'Loading the rest; what is here can already be used.', part: '{shown} items loaded so far' },
  nav: { label: 'Views', gantt: 'Gantt', workload: 'Workload', relations: 'Relations' },
  theme: { light: 'Light', dark: 'Dark' },
  lang: { other: '中文' },
  counts: {
    whole: '{items} items · {units} units ({offices} with offices apart) · {assignments} assignments',
    part: '{shown} of {items} items · {units} units ({offices} with offices apart) · {assignments} of {all} assignments',
    rows: '{rows} rows by unit · an item stands once under each of its units · {assignments} assignments',
  },
  filter: { label: 'Filter', unit: 'Unit', task: 'Task', year: 'Year', allUnits: 'All {n}', allTasks: 'All {n}', allYears: 'All years', yearOf: '{year}', search: 'Find', placeholder: 'words, no., pinyin', clear: 'Clear filters', none: 'No item matches', noneHint: 'Widen the filters, or clear them to see all {n} items.' },
  asOf: { label: 'As of', today: 'Default', outside: 'Today, {today}, lies outside the plan; as of its last day {day}', chip: 'As of {day}' },
  gantt: {
    group: 'Group', by: { task: 'Task', unit: 'Unit', year: 'Year', none: 'None' },
    sort: 'Order', sortBy: { number: 'Number', deadline: 'Deadline', units: 'Units' },
    start: 'Inferred start', startBy: { predecessor: 'latest predecessor', plan: 'first day', none: 'deadline only' },
    scope: 'Relations', scopeBy: { core: 'Core {n}', all: 'All {n}', none: 'Hide' },
    fold: 'Fold all', unfold: 'Unfold all', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Whole', fitDeadlines: 'Deadlines', keys: 'Keys',
    mouseHelp: 'Mouse: wheel zooms; Shift and wheel pans; Alt and wheel, or the wheel over the columns, scrolls rows; drag pans; two fingers or Ctrl and wheel zoom.',
    goTo: 'Go to', goToTitle: 'Go to an item', goToNumber: 'No.', goToHint: 'Type a number, then Enter', goToUnknown: 'There is no item {id}; this plan has {n}', goToHidden: '{title} (hidden by the filters)',
    zoom: 'Time', presetYear: 'Year', presetQuarter: 'Quarter', presetAsOf: 'To as-of day', more: 'More', moreChanged: 'More · {n} set',
    headGroup: 'Task', headUnit: 'Unit', headYear: 'Year', headItem: 'No. · item (short title)', headUnits: 'Responsible unit', unitsMany: '{unit} and others, {n} in all', groupCount: '{n} items', yearGroup: '{year}', openGroup: 'Open-ended', noUnit: 'No unit named',
    late: '{days} days late', sameDay: 'same day', passing: '{n} more relations pass through, not drawn', duplicate: 'likely duplicate', chart: 'Gantt chart: {shown} items as of {day}. Arrow keys choose an item, Enter opens it.', summary: 'Conflicts in time {conflicts} · likely duplicates {duplicates} · doubtful deadlines {doubts}',
  },
  overview: { name: 'Overview', label: 'Overview of time', chart: 'Deadlines over the whole plan and the window shown', help: 'Drag the window to pan, its ends to zoom; click to centre, wheel to zoom. Left and right move by a month, with Shift by a year; below a quarter by a day, with Shift by a month. Home and End go to the ends.', start: 'First day shown', end: 'Last day shown', window: 'Window shown', range: '{from} to {to}' },
  grid: {
    item: 'Item {id}', task: 'Task {no}', count: '{n} item | {n} items', folded: 'folded', unfolded: 'unfolded', comma: ', ', inferred: 'inferred: {words}', doubt: 'deadline doubtful in print', duplicate: 'likely duplicate of item {id}',
    sameDayFrom: 'conflict in time, due the same day as its successor, item {id}', sameDayTo: 'conflict in time, due the same day as its predecessor, item {id}', invertedFrom: 'conflict in time, {days} days later than its successor, item {id}', invertedTo: 'conflict in time, its predecessor, item {id}, is {days} days late',
    part: { lines: 'Rows and items', folds: 'Folding', time: 'Time' },
    key: { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Home: 'Home', End: 'End', PageUp: 'Page Up', PageDown: 'Page Down', Enter: 'Enter', Space: 'Space', Escape: 'Esc' },
    does: {
      previous: 'Row above', next: 'Row below', first: 'First row', last: 'Last row', pageUp: 'Page up', pageDown: 'Page down', open: 'Open the item; fold or unfold a group', close: 'Close the detail', goTo: 'Go to an item by number', chain: 'Light neighbours, whole chain, longest chain in turn',
      right: 'Unfold the group; if unfolded, its first item', left: 'To the group; on a group, fold it', unfold: 'Unfold the group', fold: 'Fold the group', unfoldAll: 'Unfold all', foldAll: 'Fold or unfold all',
      panBack: 'Pan to earlier', panForward: 'Pan to later', zoomOut: 'Zoom out', zoomIn: 'Zoom in', whole: 'Whole span', deadlines: 'Deadlines', year: 'One year', quarter: 'One quarter', asOf: 'To the as-of day',
    },
  },
  axis: {
    year: '{year}', quarter: 'Q{q}', quarters: '1,2,3,4', month: '{name}', months: 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec', yearMonth: '{name} {year}', due: '{n} due',
    century: '{first}–{last}', centuryShort: '{first}–{short}', decade: '{first}s', decadeShort: '{first}s', quarterShort: 'Q{q}', yearQuarter: 'Q{q} {year}', yearDue: '{n} due in {year}',
    week: 'W{n}', weekOfYear: '{year} W{n}', weekOfMonth: '{months} · {week}', twoMonths: '{name}–{toName} {year}', twoYears: '{name} {year} – {toName} {toYear}', monday: '{date}', mondayWeek: '{date} · {week}', monthEnd: 'end {name}',
  },
  calendar: {
    weekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun', weekday: '{day}', rest: 'off', makeup: 'on',
    holiday: { newYear: 'New Year', spring: 'Spring Festival', qingming: 'Qingming', labour: 'Labour Day', dragonBoat: 'Dragon Boat', midAutumn: 'Mid-Autumn', national: 'National Day', victory: 'Victory Day', other: 'Holiday' },
    lastWorkday: 'Last working day before the deadline: {day} ({weekday})', lastWorkdayUnknown: 'Public holidays are on record from {from} to {to} only; the last working day is not inferred', known: 'Public holidays on record from {from} to {to}; beyond, weekends only',
  },
  legend: {
    due: 'Past due, nothing reported {n}', today: 'Due today {n}', later: 'Not yet due {n}', open: 'Open-ended {n}', stretch: { none: '', predecessor: 'Inferred: from latest core predecessor', plan: 'Inferred: from {day}' }, unknown: 'Start unknown',
    conflict: 'Conflict in time {n}', note: 'A pole stands at the last day allowed. Dots under a deadline: doubtful in print. The circular gives no start and no progress; hatch, fade and relations are inferred.',
  },
  workload: {
    words: {
      itemTitles: 'Items (short titles)', number: 'No.', unitsPerItem: 'Units per item', officesPerItem: 'Offices per item', load: 'Assignments', total: 'Total', items: 'Items', assignments: 'Assignm.', months: 'Unit × month due (assignments)',
      yearLong: '{year} · {n} items due', yearMiddle: '{year} · {n}', year: '{year}', open: 'Open-ended', total_: '{year}: {n}', identical: '{n} alike, can be folded', identicalShort: '{n} alike', identicalOffices: '{n} alike, can be folded', identicalOfficesShort: '{n} alike', folded: '{first} +{n}', foldedOffices: '{first} +{n}', each: '{n} each',
      legend: 'Legend', assigned: 'Assigned (hue of its task)', collective: 'Collective unit, not split', none: 'Not assigned', heat: 'Assignments due in a month', noteTotal: 'Totals count assignments (item × unit): {n}, offices merged or apart. ', noteCollective: 'Collective units ({names}) count as one each.',
    },
    offices: 'Offices', merged: 'Merged {n}', apart: 'Apart {n}', order: 'Rows', byLoad: 'By load', byPrint: 'As printed', same: 'Identical rows', open: 'Open', fold: 'Folded', chart: 'Heatmap: unit × item and unit × month, as of {day}.',
    peak: 'Busiest month by items: {byItems} ({items}); by assignments: {byAssignments} ({assignments})',
  },
  relations: {
    words: {
      head: 'Group', group: 'Group {n}', counts: '{items} items · {relations} relations', loose: 'Without relations', looseCounts: '{n} items', late: '{days} days late', sameDay: 'same day', deadline: 'Deadline', kind: '{kind} {n}', conflict: 'Conflict in time: inverted {inverted} · same day {same}', note: 'All relations are inferred; the circular states none.',
    },
    scope: 'Relations', chart: 'Relations along time: {shown}, all inferred.', pair: 'Items {a} and {b}', pickHint: 'Choose a relation to see both sentences.', shared: 'Wording shared by both is lit.', likeness: 'Likeness of text', same: 'same', differ: 'different', task: 'Task', lines: 'Lines', text: 'Item', units: 'Units', deadline: 'Deadline', distinct: 'Only here', none: 'none', line: 'lines {a}–{b}', reason: 'Reason', confidence: 'Confidence', inferred: 'inferred', confirmed: 'confirmed', rejected: 'rejected', conflictInverted: 'Conflict: item {from} is {days} days late', conflictSame: 'Due the same day', noPair: 'No relation is listed between these two.', choose: 'Compare', and: 'and',
  },
  chain: {
    label: 'Chain', step: 'One step', whole: 'Whole chain', longest: 'Longest chain', lit: '{before} before, {after} after ({status})', sentence: 'Longest chain ({status}): {n} items {path}', none: 'No chain among the relations shown',
    count: '{n} items', note: 'Most items in a row. The circular gives no durations, so this is no critical path.', span: '{days} days from first to last deadline', ways: '{n} chains are as long; of these, most days from first to last deadline, then lowest numbers.', manyWays: 'At least {n} chains are as long; of these, most days from first to last deadline, then lowest numbers.',
    cycle: 'Relations of items {items} run in a circle; {n} left out to find a chain.', gap: '{days} days on', same: 'same day', late: 'Conflict: the one before is {days} days late', open: 'an end is open, no days', more: 'Show {n} more', comma: ', ', keys: 'Arrow keys move between items, Esc closes.',
  },
  color: {
    label: 'Colour', by: { task: 'Task', year: 'Year due', unitKind: 'Kind of unit', conflict: 'Conflict in time' }, entry: '{name} · items: {n}', year: 'Due {year}', open: 'Open-ended',
    unitKind: { one: 'One unit', several: 'Several units', mixed: 'With collective units', collective: 'Collective units only', none: 'No unit named' }, conflict: { inverted: 'Order inverted (all relations)', sameDay: 'Same day', duplicate: 'Likely duplicate', clear: 'No conflict seen' },
  },
  kind: { prerequisite: 'order', feeds: 'feeds', duplicate: 'likely duplicate', channel: 'channel' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  state: { due: 'Past due, not reported', today: 'Due today', later: 'Not yet due', open: 'Open-ended' },
  precision: { day: 'to the day', month: 'last day of the month', quarter: 'last day of the quarter', half: 'last day of the half-year', year: 'last day of the year', open: 'open-ended' },
  detail: {
    title: 'Item {id}', task: 'Task {no} · {name}', units: 'Units', deadline: 'Deadline', read: 'read as {day} ({precision})', passed: '{n} days past, nothing reported', today: 'due today, nothing reported', left: '{n} days left, nothing reported', start: 'Inferred start', startUnknown: 'unknown (not in the circular, and no core predecessor due earlier)', startAfter: 'after item {of} falls due, {day}', startPlan: 'first day of the plan, {day}', startNone: 'not inferred', source: 'As printed', sourceLines: 'lines {a}–{b}', noSource: 'The circular is not at hand, only its line numbers.', relations: 'Relations', relationCount: '{core} core of {all}', predecessor: 'before', successor: 'after', mutual: 'mutual', compare: 'compare', findings: 'Findings', collective: 'collective unit, kept as printed', none: 'none',
  },
  table: { chart: 'Chart', table: 'Table', show: 'Show', task: 'Task', item: 'No.', title: 'Short title', text: 'Item', units: 'Units', deadline: 'Deadline', date: 'Read as', state: 'State', unit: 'Unit', total: 'Assignments', items: 'Items', from: 'From', to: 'To', kind: 'Kind', core: 'Core', reason: 'Reason (inferred)', conflict: 'In time', yes: 'yes', captionGantt: 'Items and deadlines', captionWorkload: 'Units and items', captionRelations: 'Relations' },
  finding: {
    'closing-stop': 'Ends with a full stop, unlike the others: {words}',
    'collective-names-mixed': 'Two collective names stand side by side in the plan, kept apart: {words}',
    'figure-differs': 'A figure differs from the national text, kept as printed: {words}',
    'header-repeated': 'The task head is repeated across a page break; read as one task: {words}',
    'item-under-other-task': 'Listed under another task than its matter: {words}',
    'month-missing': 'The character 月 is missing; read as the end of that month: {words}',
    'same-unit-and-day': 'Same unit, same day and like wording as another item: {words}',
    'slip-of-words': 'Words seem out of order, kept as printed: {words}',
    'spaces-inside': 'Spaces stand inside the text: {words}',
    'unit-line-without-separator': 'A unit on a line of its own without 、, read as another unit: {words}',
    'word-dropped': 'A word seems dropped, kept as printed: {words}',
    'words-of-another-level': 'Words of a higher level of government, kept as printed: {words}',
  },
  problem: { 'not-json': 'not JSON: {words}', missing: 'is missing', 'unknown-key': 'is not part of the format', 'wrong-type': 'has the wrong type: {words}', 'wrong-value': 'has a value the format does not allow: {words}', 'not-a-day': '“{words}” is no real day', repeated: '“{words}” is repeated', 'unknown-reference': '“{words}” refers to nothing' },
  failure: {
    title: '{address} was not loaded', kept: 'The plan on show stays.', 'other-origin': 'Only files of the same origin as this page can be opened.', malformed: 'This is no usable address.', page: 'The address gives a web page, not a plan file. Check its name; it should be a plan.json made by guatu read.', unreachable: 'The address cannot be reached: check it and the network.', missing: 'There is no plan file at this address ({status}). Check its name; it should be a plan.json made by guatu read.', invalid: 'The file is no valid plan.json, {n} problems:', more: 'and {n} more',
  },
}
