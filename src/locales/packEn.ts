import type { PackMessages } from './packZhCN'

/** Words of briefing packs and of the view that makes them, in English. */
export const packEn: PackMessages = {
  part: {
    cover: 'Cover',
    overview: 'Progress',
    gantt: 'Schedule',
    workload: 'Who has what',
    due: 'What is due',
    relations: 'Relations (inferred)',
    conflicts: 'Contradictions and likely duplicates (inferred)',
    units: 'Units',
    appendix: 'Appendix: the circular',
  },
  subtitle: 'Briefing on tasks and progress',
  audience: 'For: {audience}',
  contents: 'Contents',
  page: '{n} / {of}',
  more: '{title} ({n}/{of})',
  unitTitle: '{title}: {unit}',
  collective: '◇ {unit} (collective, as printed)',
  description:
    'Briefing: {parts}. Items: {items}, units: {units}, assignments: {assignments}, as of {day}.',
  count: {
    items: 'item | items',
    units: 'unit ({offices} with offices) | units ({offices} with offices)',
    assignments: 'assignment | assignments',
  },
  states: 'Items: {states}',
  reported: '{reported}/{all} assignments reported on; unreported does not mean not done.',
  heads: {
    number: 'No.',
    item: 'Item (short title)',
    office: 'Office',
    units: 'Units',
    deadline: 'Deadline',
    days: 'From as-of day',
    state: 'State',
    kind: 'Order',
    first: 'First item',
    second: 'Second item',
    reason: 'Reason (inferred)',
  },
  underway: 'Under way {n}%',
  note: 'Reported: {words}',
  unitIntro:
    '{n} assignment: {states}; reported on {reported}/{n} ' +
    '| {n} assignments: {states}; reported on {reported}/{n}',
  span: {
    overdue: 'Overdue (reported as not done): {n}',
    due: 'Past due, not reported (which does not mean not done): {n}',
    within30: 'Due within 30 days: {n}',
    within60: 'Due within 31–60 days: {n}',
    within90: 'Due within 61–90 days: {n}',
    later: 'due later {n}',
    open: 'open-ended {n}',
    undated: 'without a set day {n}',
    done: 'done {n}',
  },
  former: 'first due {deadline}',
  adjusted: 'moved to {deadline}',
  changes: {
    name: 'Changes of the plan',
    title: 'Title of the plan',
    intro:
      'Changes since the plan was accepted that hold on the as-of day; those taken back are left out.',
    heads: {
      day: 'From',
      item: 'Item',
      before: 'Before',
      after: 'After',
      reason: 'Why, and by what',
    },
    count: 'In force: {n}',
    field: '{field}: {text}',
    fields: {
      text: 'work',
      title: 'short title',
      task: 'task',
      units: 'units',
      deadline: 'deadline',
    },
    kind: { added: 'added', withdrawn: 'withdrawn' },
  },
  days: { past: '{n} day ago | {n} days ago', left: 'in {n} day | in {n} days', today: 'today' },
  rest: 'Not listed: {list}. {n} item in all. | Not listed: {list}. {n} items in all.',
  conflict: {
    intro:
      '{standing} Contradictions in time and likely ' +
      'duplicates among the core relations, to be checked.',
    inverted: 'The first falls due after the second: {n}',
    sameDay: 'Both fall due on one day: {n}',
    twins: 'Likely duplicates: {n}',
    late: '{n} day late | {n} days late',
    same: 'Same day',
    twin: 'Duplicate',
    item: '{id} {title}',
  },
  file: { name: 'briefing', parts: '{n}parts' },
  lacking: 'The text of the circular is not at hand and is left out.',
  name: { cover: 'Cover', source: 'Circular', lacking: 'Note', intro: 'Note' },
  view: {
    label: 'Briefing pack',
    parts: 'Parts and order',
    up: 'Move {part} up',
    down: 'Move {part} down',
    coverTitle: 'the plan’s title',
    headingOf: 'Title of {part}',
    audience: 'For',
    audienceHint: 'left out where empty',
    size: 'Paper',
    look: 'Look',
    pages: 'Pages',
    pagesOf: '{n} page | {n} pages',
    laying: 'Laying out {n}%',
    writing: 'Writing {n}%',
    pptx: 'Make PPTX',
    pdf: 'Make PDF',
    print: 'Print',
    cancel: 'Cancel',
    stopped: 'Stopped',
    saved: 'Saved {name}',
    printed: 'Sent to the print window',
    failed: 'Not made: {reason}',
    others: ' and others',
    missing:
      'The font lacks {n} character, 〓 in the file: {characters}. | ' +
      'The font lacks {n} characters, 〓 in the file: {characters}.',
    cut:
      '{n} page does not hold all of its figure: {pages}. Choose a ' +
      'larger page, or fewer parts. | {n} pages do not hold all of ' +
      'their figures: {pages}. Choose a larger page, or fewer parts.',
    keep:
      'The address holds the choice: keep it, and open it ' +
      'with another asof for the same pack on another day.',
    tooMany:
      'More than {n} items make too many pages for one pack; filter in the views, and export ' +
      'figures there.',
    many: 'The parts chosen come to about {n} pages.',
    longest: ' “{part}” alone comes to about {n}; without it there would be far fewer.',
    anyhow: 'Lay them out all the same',
  },
}
