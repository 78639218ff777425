import type { Messages } from './zhCN'

/** Every word of the interface in English; names from the circular stay as printed. */
export const en: Messages = {
  app: { name: 'Guatu', skip: 'Skip to chart', loading: 'Loading the plan…', close: 'Close', retry: 'Try again', backToBuiltIn: 'Back to the built-in plan' },
  nav: { label: 'Views', gantt: 'Gantt', workload: 'Workload', relations: 'Relations' },
  theme: { light: 'Light', dark: 'Dark' },
  lang: { other: '中文' },
  counts: {
    whole: '{items} items · {units} units ({offices} with offices apart) · {assignments} assignments',
    part: '{shown} of {items} items · {units} units ({offices} with offices apart) · {assignments} of {all} assignments',
    rows: 'By unit: {rows} rows, an item standing once under each of its units; {assignments} assignments',
  },
  filter: { label: 'Filter', unit: 'Unit', task: 'Task', year: 'Year', allUnits: 'All {n}', allTasks: 'All {n}', allYears: 'All years', yearOf: '{year}', search: 'Find', placeholder: 'words, no., pinyin', clear: 'Clear filters', none: 'No item matches', noneHint: 'Widen the filters, or clear them to see all {n} items.' },
  asOf: { label: 'As of', today: 'Default', outside: 'Today, {today}, lies outside the plan; as of its last day {day}', chip: 'As of {day}' },
  gantt: {
    group: 'Group', by: { task: 'Task', unit: 'Unit', year: 'Year', none: 'None' },
    sort: 'Order', sortBy: { number: 'Number', deadline: 'Deadline', units: 'Units' },
    start: 'Inferred start', startBy: { predecessor: 'latest predecessor', plan: 'first day', none: 'deadline only' },
    scope: 'Relations', scopeBy: { core: 'Core {n}', all: 'All {n}', none: 'Hide' },
    fold: 'Fold all', unfold: 'Unfold all', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Whole', fitDeadlines: 'Deadlines', keys: 'Keys',
    keysHelp: 'Up and down choose a row, left and right pan; + and − zoom, 0 shows the whole plan, 1 the deadlines; Home and End go to the ends, Page Up and Page Down turn pages; F folds the group; Enter opens the detail, Esc closes it. Mouse: wheel zooms, Shift and wheel pans, wheel over the columns scrolls rows, drag pans.',
    headGroup: 'Task', headUnit: 'Unit', headYear: 'Year', headItem: 'No. · item (short title)', headUnits: 'Responsible unit', unitsMany: '{unit} and others, {n} in all', groupCount: '{n} items', yearGroup: '{year}', openGroup: 'Open-ended', noUnit: 'No unit named',
    late: '{days} days late', sameDay: 'same day', duplicate: 'likely duplicate', chart: 'Gantt chart: {shown} items as of {day}. Arrow keys choose an item, Enter opens it.', summary: '{conflicts} conflicts in time · {duplicates} likely duplicates · {doubts} doubtful deadlines',
  },
  axis: { year: '{year}', quarter: 'Q{q}', quarters: '1,2,3,4', month: '{month}', yearMonth: '{year}-{month}', due: '{n} due' },
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
  kind: { prerequisite: 'order', feeds: 'feeds', duplicate: 'likely duplicate', channel: 'channel' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  state: { due: 'Past due, not reported', today: 'Due today', later: 'Not yet due', open: 'Open-ended' },
  precision: { day: 'to the day', month: 'last day of the month', quarter: 'last day of the quarter', half: 'last day of the half-year', year: 'last day of the year', open: 'open-ended' },
  detail: {
    title: 'Item {id}', task: 'Task {no} · {name}', units: 'Units', deadline: 'Deadline', read: 'read as {day} ({precision})', passed: '{n} days past, nothing reported', today: 'due today, nothing reported', left: '{n} days left, nothing reported', start: 'Inferred start', startUnknown: 'unknown (not in the circular, no predecessor)', startAfter: 'after item {of} falls due, {day}', startPlan: 'first day of the plan, {day}', startNone: 'not inferred', source: 'As printed', sourceLines: 'lines {a}–{b}', noSource: 'The circular is not at hand, only its line numbers.', relations: 'Relations', relationCount: '{core} core of {all}', predecessor: 'before', successor: 'after', mutual: 'mutual', compare: 'compare', findings: 'Findings', collective: 'collective unit, kept as printed', none: 'none',
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
