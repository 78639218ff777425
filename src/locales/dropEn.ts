/** Words of files that are dropped on the page, in English. */
export const dropEn = {
  hint: 'Drop to open: a document’s plan, a figure’s view with its plan and records, or a ledger’s records',
  kind:
    '“{name}” cannot be opened. Drop a document with a table of tasks (Word, Excel, PDF, web page, ' +
    'text) to read its plan; an SVG, PNG, PDF, PPTX or ZIP exported from this page to see its view ' +
    'again, with the plan and records in it; or a ledger of this plan (XLSX, CSV, JSON) to take its ' +
    'records.',
  foreign:
    '“{name}” holds no view: tables hold none, nor do figures of other makers or saved anew elsewhere.',
  noPlan: '“{name}” holds no plan: {reason}',
  damaged: 'The view in “{name}” is damaged. Nothing was opened; what is on show stays.',
  altered:
    'The data in “{name}” were damaged or altered. Nothing was opened; what is on show stays.',
  large: '“{name}” was not opened ({excess}).',
  newer: '“{name}” was exported by a newer version than this one can read. Nothing was opened.',
  plan:
    '“{name}” is of another plan ({plan}), ' + 'which does not travel in it; open that plan first.',
  opened: 'The plan in “{name}” is open: {title}, as of {day}. The former plan is unchanged.',
  openedOther:
    'The plan in “{name}” is open: {title}, as of {day}. It has the number ' +
    'of the former plan but says something else. The former plan is unchanged.',
  others: 'One file is opened at a time: “{name}” was, {n} more were not.',
  back: 'Back to the former plan',
}
