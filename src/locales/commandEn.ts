import type { CommandWords } from './commandZhCN'

export const commandEn: CommandWords = {
  read: {
    file: {
      value: 'file',
      words:
        'a circular as .docx, .doc, .xlsx, .pdf, .html, .md, .csv, .txt and others, known by content, not by ' +
        'name; or a plan.json; titles.json, relations.json and notes.json beside it are read too',
    },
    json: { value: '', words: 'prints the plan.json' },
    out: { value: 'file', words: 'writes the plan.json to this file' },
    table: {
      value: 'number',
      words: 'which table of the file, from 1; the first that looks like a plan if left out',
    },
    year: {
      value: 'year',
      words:
        'the year of deadlines that name none; else that of the title or of the document’s number, ' +
        'and without either none is taken',
    },
    columns: {
      value: 'columns',
      words:
        'what columns of the table hold: 具体事项=3,责任单位=5, each by its number or its heading',
    },
    firstLeads: {
      value: '',
      words: 'the first unit of each item leads, as some circulars say of all items',
    },
    report: {
      value: '',
      words: 'prints what each cell and paragraph was read as, and why any was left out',
    },
  },
  render: {
    kind: {
      value: 'kind',
      words:
        'one of {kinds}, needed for figures; tables know no kinds. pack is a whole briefing pack, ' +
        'written as .pptx or .pdf',
    },
    plan: { value: 'file', words: 'a circular, of any kind that guatu read takes, or a plan.json' },
    ledger: {
      value: 'file',
      words: 'a ledger: JSON, CSV, or the XLSX form filled in; may be given several times',
    },
    hidden: {
      value: 'word',
      words:
        'hidden rows and sheets of a ledger in a workbook: skip (usual; their number is reported) or read',
    },
    out: {
      value: 'file',
      words:
        'the file to write, its format by its extension; may be given several times. ' +
        'Figures: .svg .png .pdf .pptx; tables: .xlsx .csv .ics .xml .md .json',
    },
    reminders: {
      value: 'days',
      words: 'days before a deadline on which a calendar reminds, 30,7 if left out; none for never',
    },
    links: {
      value: 'word',
      words:
        'links between tasks in MS Project: none (usual; relations are only told in notes) or ' +
        'core (the inferred core relations)',
    },
    finish: {
      value: 'word',
      words:
        'the finish in MS Project XML: none (usual, for MS Project) or deadline (a milestone on ' +
        'the deadline, marked as inferred, which ProjectLibre and GanttProject read too)',
    },
    size: {
      value: 'page',
      words:
        'the page: {sizes}; or millimetres as in 300x200, a width alone for a page as high as ' +
        'it must be; word (156 mm of text) if left out',
    },
    look: {
      value: 'word',
      words: 'the look: paper (usual), grey (safe in greyscale), color, dark',
    },
    face: { value: 'word', words: 'the faces: plain (usual) or official (as in circulars)' },
    type: {
      value: 'points',
      words: 'the smallest type in points; fit (usual) goes by the page, never below {leastType}',
    },
    title: { value: 'text', words: 'the figure’s title' },
    caption: { value: 'number', words: 'the figure’s number; none for no caption' },
    ratio: {
      value: 'number',
      words:
        'how many times a PNG is enlarged, 1 (300 dpi on paper) to 4, usually 2 as in the page',
    },
    data: {
      value: 'word',
      words:
        'what travels in the file: all (usual; the whole plan and the records up to the day that ' +
        'the figure is drawn from, for whoever has the file to read), plan, or none (the view only)',
    },
    choice: {
      value: 'file',
      words:
        'a saved choice: the address of the page’s briefing view (as text or a bookmark), or JSON ' +
        'with a pack; its as-of date is not used, and what is written here goes before it',
    },
    pack: {
      value: 'choice',
      words: 'the choice itself, in the words of an address’s pack, as in a4~for=常务会~cover~due',
    },
  },
}
