import type { FigureMessages } from './figureZhCN'

/** Words of figures and of the dialog that asks for them, in English. */
export const figureEn: FigureMessages = {
  title: {
    gantt: '{plan}: deadlines',
    workload: '{plan}: who has what',
    relations: '{plan}: relations',
    overview: '{plan}: progress',
  },
  subject: { suffix: '', short: '' },
  asOf: 'As of {day}',
  day: '{year}-{month2}-{date2}',
  unit: {
    gantt: 'Unit: item',
    workload: 'Unit: assignment',
    relations: 'Unit: item',
    overview: 'Unit: item',
  },
  page: 'page {n} of {of}',
  source: 'Source: 《{title}》{annex}.',
  caption: 'Figure {no}  {title} (as of {day})',
  captionMore: 'Figure {no} (continued)  {title} (as of {day})',
  and: ', ',
  comma: ', ',
  semicolon: '; ',
  stop: '. ',
  monthOf: '{year}-{month2}',
  notes: {
    head: 'Notes: ',
    joined: '{n} plans together: {parts}, {items} items in all. ',
    part: '{name} {n}',
    otherParts: '{plans} other plans {n}',
    unitsApart: 'Units of one name are counted apart in each plan. ',
    unitsSame: 'Units of one name are one. ',
    missing: 'Could not be opened and are not counted: {titles}. ',
    long:
      'Items {items} have long titles or units, which the figure may cut; ' +
      'the circular or the table of the plan gives them in full.',
    longDeadlines:
      'Items {items} have long deadlines, which the figure may cut; ' +
      'the circular or the table of the plan gives them in full.',
    months: 'A month named stands for its last day',
    lacking: 'items {items} lack the character 月 and are read as {read}',
    doubt: 'items {items} are doubtful in print and read as {read}',
    quarters: 'A period named stands for its last day',
    far: 'The deadline of item {item}, {day}, lies far off the others and {where}',
    farEdge: 'stands at the edge of the figure',
    farOut: 'is left out of curve and calendar',
    farYear: '; likely a slip for {year} (inferred)',
    farNone: '; programs often write this day for “no deadline” (inferred)',
    farUnusual: 'The deadline of item {item}, {day}, is of no year that plans are made for',
    farHeading: 'The deadline of item {item}, {day}, lies decades off the years of the title',
    farUnusualMore:
      'The year of {n} more deadline is doubtful | The years of {n} more deadlines are doubtful',
    farMore:
      '{n} more deadline lies far off the others and {where} ' +
      '| {n} more deadlines lie far off the others; each {where}',
    stretch: {
      predecessor:
        'The circular gives no start and no progress. Hatch is inferred time, ' +
        'from the latest deadline of a core predecessor; dots say that the start is unknown.',
      plan:
        'The circular gives no start and no progress. ' +
        'Hatch is inferred time, from the plan’s first day, {day}.',
      none: 'The circular gives no start and no progress; only deadlines are drawn.',
    },
    relations:
      '{status} Drawn: {n} ({scope}), among them conflicts ' +
      'in time: {conflicts}, likely duplicates: {duplicates}.',
    scope: { core: 'core', all: 'all' },
    reported:
      'Progress is only what was reported: {reported} of ' +
      '{all} assignments; not reported does not mean not done.',
    silent:
      'Nothing is reported; items are sorted by their ' +
      'deadlines alone. Not reported does not mean not done.',
    collective: 'Collective units ({names}) stand as printed and are not split.',
    window:
      'The axis shows {from} to {to} alone; the deadline of {n} item lies beyond it and is not drawn. ' +
      '| The axis shows {from} to {to} alone; deadlines of {n} items lie beyond it and are not drawn.',
    filter: 'Shown: {shown} of {items} items.',
    filterBy: 'Shown: {shown} of {items} items ({by}).',
    chosen: '{name}: {value}',
    leaving: '{n} relation leads to another page | {n} relations lead to other pages',
    ofPage: 'Relations and items due a year are counted on this page alone.',
    split:
      '{n} relation whose ends stand on different pages is not drawn. ' +
      '| {n} relations whose ends stand on different pages are not drawn.',
    assigned: 'Assigned',
    identical: '{n} alike',
    identicalOffices: '{n} alike',
    legendPole: 'A pole stands at the last day allowed.',
    legendDots: 'A pole stands at the last day allowed. Dots under a deadline: doubtful in print.',
  },
  overview: {
    states: 'Items by state',
    rates: 'Progress',
    units: 'Units (most pressing first)',
    unit: 'Unit',
    all: 'Assignments',
    reported: 'Reported',
    total: 'Total',
    curve: 'Planned and done (cumulative)',
    plannedOnly: 'Due (cumulative)',
    calendar: 'Calendar of deadlines (items due a day)',
    ahead: 'Due in {days} days',
    items: '{n} item | {n} items',
    share: '{part} of {of}',
    percent: '{n}%',
    none: 'none',
  },
  spoken: 'As of {day}. Items on this page: {items}.',
  spokenNone: 'As of {day}.',
  whole: ' Item {id} in full: {words}.',
  description: {
    gantt: 'Gantt chart as of {day}, items: {items}. {states}.',
    workload: 'Heatmap as of {day}, units: {units}, items: {items}, assignments: {assignments}.',
    relations:
      'Relations as of {day}, items: {items}, relations ({status}): {relations}. {states}.',
    overview: 'Progress as of {day}, items: {items}. {states}.',
  },
  name: {
    item: 'Item {id} {title}: {part}',
    pair: '{kind}, items {from} and {to}',
    cell: '{unit} in item {id} {title}',
    month: '{unit}, due {month}',
    group: '{group}',
    part: {
      flag: 'deadline',
      stretch: 'inferred time',
      milestone: 'milestone',
      lead: 'start unknown',
      share: 'reported as done',
      deadline: 'deadline in words',
      number: 'number',
      title: 'short title',
      units: 'units',
      pole: 'deadline',
      state: 'state',
      cell: 'row',
      row: 'row',
      class: 'class',
      doubt: 'doubtful in print',
      former: 'deadline before and after a change',
      item: 'mark',
    },
    other: {
      legend: 'legend',
      axis: 'time axis',
      grid: 'grid',
      tint: 'year',
      shade: 'day off',
      heading: 'title and notes',
      frame: 'title and notes',
      head: 'head',
      rule: 'rule',
      'as-of': 'as-of day',
      note: 'note',
      total: 'total',
      load: 'assignments',
      unit: 'unit',
      planned: 'planned',
      done: 'reported as done',
      'axis-name': 'time axis',
      year: 'year',
      relation: 'relation',
      band: 'ground',
      items: 'items',
      assignments: 'assignments',
      task: 'task',
      group: 'group',
      same: 'identical rows',
    },
  },
  carriage: {
    label: 'In the file',
    names: { all: 'Plan and records', plan: 'Plan only', none: 'View only' },
    tooLarge: 'Plan and records are too large and were left out; the view alone travels.',
    holds: {
      all:
        'The whole plan of {items} items travels in the file, with the {n} record ' +
        'up to the day that it was drawn from (note, evidence and name included): ' +
        'whoever gets the file can read them. | The whole plan of {items} items ' +
        'travels in the file, with the {n} records up to the day that it was drawn ' +
        'from (notes, evidence and names included): whoever gets the file can read them.',
      silent:
        'The whole plan of {items} items travels in the file: ' +
        'whoever gets it can read it. There are no records to travel.',
      sample:
        'The whole plan of {items} items travels in the file: ' +
        'whoever gets it can read it. Made-up records do not travel.',
      plan:
        'The whole plan of {items} items travels in the file: whoever gets it can ' +
        'read it. Records do not, so elsewhere the plan opens by its deadlines alone.',
      none:
        'The file only holds the address of the view, words of its ' +
        'filters included. Elsewhere the plan must be there already.',
    },
  },
  dialog: {
    open: 'Export',
    title: 'Export',
    preview: 'Preview',
    pageOf: 'Page {n} of {of}',
    previous: 'Previous page',
    next: 'Next page',
    format: 'Figure',
    tableFormat: 'Table',
    size: 'Page',
    sizes: {
      word: 'Word text width (156 mm)',
      a4: 'A4 upright',
      a4Across: 'A4 across',
      a3: 'A3 upright',
      a3Across: 'A3 across',
      slide: 'Slide 16:9',
      slide43: 'Slide 4:3',
      uhd: 'Screen 4K',
      free: 'Free',
    },
    bounds: 'Width and height: {least} to {most} mm.',
    beyond: 'Width and height: {least} to {most} mm; what was typed lies beyond and was changed.',
    width: 'Width (mm)',
    height: 'Height (mm; empty: as needed)',
    type: 'Smallest type',
    fit: 'to the page',
    points: '{n} pt',
    look: 'Look',
    looks: { paper: 'Paper', grey: 'Greyscale', color: 'Colour', dark: 'Dark' },
    face: 'Faces',
    faces: { plain: 'Sans', official: 'Official document' },
    faceNote:
      'SVG, PNG and PPTX use FZXiaoBiaoSong and FangSong where the machine has them; ' +
      'a PDF embeds Noto Serif SC in their place (30 MB, fetched the first time).',
    caption: 'Figure no.',
    captionHint: 'empty: no caption',
    heading: 'Title',
    scope: 'Items',
    scopes: { whole: 'whole plan', shown: 'as shown, {shown} of {items}' },
    days: 'Time',
    daySpans: { whole: 'whole span', window: 'only {from} to {to}' },
    pixels: 'Pixels',
    times: '{n}×',
    px: '{w} × {h} px, {dpi} dpi',
    mm: '{w} × {h} mm',
    pages: '{n} page | {n} pages',
    save: 'Save',
    copy: 'Copy',
    print: 'Print',
    cancel: 'Cancel',
    close: 'Close',
    others: ' and others',
    missing:
      'The font lacks {n} character, shown as 〓: {characters}. ' +
      '| The font lacks {n} characters, shown as 〓: {characters}.',
    drawing: 'Working, {n}%',
    making: 'Working',
    saved: 'Saved {name}',
    copied: 'Copied to the clipboard',
    printed: 'Handed to the print window',
    stopped: 'Cancelled',
    formats: {
      svg: 'SVG (vector)',
      png: 'PNG (picture)',
      pdf: 'PDF',
      pptx: 'PPTX',
      print: 'Print',
      clipboard: 'Clipboard',
    },
    tables: {
      names: {
        xlsx: 'Excel workbook',
        csv: 'CSV',
        ics: 'Calendar',
        xml: 'MS Project',
        md: 'Markdown',
        json: 'plan.json',
      },
      holds: {
        xlsx:
          'The schedule with a Gantt chart painted in its cells, the matrix of units, ' +
          'deadlines by month, relations, findings and the ledger, a sheet each. In Chinese.',
        csv:
          'A row for each item: task, wording, units, deadline, ' +
          'state on the as-of day and inferred start. Opens in a ' +
          'spreadsheet, and no text is taken for a formula. In Chinese.',
        ics:
          'An event on the last day of each deadline, with reminders ' +
          '30 and 7 days before. For calendar programs. In Chinese.',
        xml:
          'The XML format of MS Project: tasks scheduled by hand, deadlines set, ' +
          'starts and durations that the circular does not give left blank; relations ' +
          'stand in the notes only, each marked as inferred or confirmed. For ProjectLibre and ' +
          'GanttProject choose the deadline (inferred): each item is a milestone on its last ' +
          'day, marked as inferred in its notes. In Chinese.',
        md: 'A text table with a row for each item, its as-of day, source and notes. In Chinese.',
        json:
          'The plan itself: tasks, items, units, relations and findings, ' +
          'without records. This page and the command line read it.',
      },
      contents: 'What the file holds',
      records: 'As of {day} · {n} record | As of {day} · {n} records',
      undated:
        '{n} item has no last day and is left out: {items}. ' +
        '| {n} items have no last day and are left out: {items}.',
      wholePlan: 'plan.json is always the whole plan, whatever is filtered.',
      overlong:
        'The text of {n} item is longer than the {most} signs of a cell and is cut: {items}. ' +
        '| The texts of {n} items are longer than the {most} signs of a cell and are cut: {items}.',
      finish: 'Finish',
      finishes: { none: 'None', deadline: 'Deadline (inferred)' },
      noFinish:
        'For MS Project. ProjectLibre puts tasks without dates at today, and GanttProject leaves ' +
        'them out.',
      unfinished:
        '{n} item has no last day and so no finish: {items}. ' +
        '| {n} items have no last day and so no finish: {items}.',
      beyondProject:
        '{n} deadline is outside the years 1984 to 2149 that MS Project keeps, and stands in the ' +
        'notes alone: {items}. | {n} deadlines are outside the years 1984 to 2149 that MS Project ' +
        'keeps, and stand in the notes alone: {items}.',
    },
    noClipboard:
      'The clipboard cannot be written here (it needs https or this machine). Save a PNG instead.',
    failed: 'Not made: {reason}',
    shrunk:
      'No slide may be longer than 1422 mm: in PPTX it is ' +
      'shrunk to {percent}%, its smallest words to {points} pt.',
    unfit: 'The page is too small for all of it. Choose a larger page, or smaller type.',
    tooMany: 'More than {n} items would be hundreds of pages. Filter them first.',
    working: 'Laying out',
    bundle: 'Pictures of several pages come as a ZIP',
    drop:
      'Drop an exported file (SVG, PNG, PDF, PPTX, ZIP) back onto the page to see ' +
      'the view it was made of; with plan and records in it, on any other machine too.',
  },
}
