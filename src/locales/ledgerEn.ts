import type { LedgerMessages } from './ledgerZhCN'

/** Words of the ledger's view and of what is taken from files, in English. */
export const ledgerEn: LedgerMessages = {
  who: 'Reported by',
  save: 'Enter {n}',
  undo: 'Undo',
  redo: 'Redo',
  hint:
    'Enter: next row. Ctrl+Enter: enter all. Ctrl+D: ' +
    'as above. Rows can be pasted from a spreadsheet.',
  stateNow: 'State',
  last: 'Last report',
  cell: { state: 'New state', percent: 'Done %', day: 'On', note: 'Note', evidence: 'Evidence' },
  strike: 'Strike off',
  dayHint: 'left empty: {day}; not after today, {today}',
  saved: '{n} entered',
  wrong: '{n} row not entered, see there | {n} rows not entered, see each row',
  nothing: 'nothing is filled in',
  undone: 'undone',
  unpasted: 'paste undone',
  repasted: 'paste done again',
  redone: 'done again',
  recordCount: '{n} record | {n} records',
  noRecords: 'Nothing is reported of this assignment.',
  chooseRow: 'Choose a row to see its records, and to correct or withdraw them.',
  overruled: 'corrected',
  disputed: 'disputed on one day',
  recordedOn: 'entered {day}, {who}',
  nobody: 'unsigned',
  takenBack: 'withdrawn',
  rivals:
    'Another window fills in {n} of these rows with other words; what stands here is unchanged. ' +
    'Please check before it is entered:',
  later: '{n} of a day after {day}, the day looked at: seen from then on',
  unseen: '{n} of them filtered away',
  bare: '{n} done without evidence',
  fresh: '{item} {unit} · {day} {state}',
  noUnits: 'These items have no units that could report',
  surplus:
    '{n} pasted cell is beyond the last column | {n} pasted cells are beyond the last column',
  readHidden: 'Read {n} hidden row too | Read {n} hidden rows too',
  unknownStates:
    '{n} pasted state is unknown and left blank | {n} pasted states are unknown and left blank',
  dropped: '{n} pasted row found no place | {n} pasted rows found no place',
  dayNeeded: 'needed',
  dayAsked: 'the day it was so; not after today, {today}',
  leaveCorrection: 'Leave the correction',
  noImport: 'Not in a sample',
  correct: 'Correct',
  withdraw: 'Withdraw',
  restore: 'Bring back',
  disputes:
    'Once two reports of one day disagree; the later entry counts. Please correct: ' +
    '| {n} times two reports of one day disagree; the later entry counts. Please correct:',
  fault: {
    'no-state': 'state is missing',
    'no-percent': 'Done % must be a number',
    'day-missing': 'the day is missing',
    'no-day': 'write the day as year-month-day, as in 2020-08-31',
    'percent-range': 'Done % must be whole, 0 to 100',
    'done-not-whole': 'done means 100%',
    'not-started-with-share': 'not started has no share',
    'day-ahead': 'the day is after today, {today}',
    'day-distant': 'before {year}, decades before the plan; check the year',
  },
  files: 'Ledger files',
  import: 'Import',
  exportForm: 'Form to fill in (XLSX)',
  exportCsv: 'CSV',
  exportJson: 'JSON',
  fileName: 'ledger',
  reading: 'Check what was read: {name}',
  found: '{n} new; {known} known already, not entered again.',
  readSample: 'The file holds made-up data; it is not merged into the real ledger.',
  refused: 'The file was not read:',
  nameCount: '{who}: {said} said, {corrected} corrected, {withdrawn} withdrawn',
  overrules:
    'Of the records that are here, {withdrawn} would be withdrawn and {corrected} corrected:',
  correcting: 'corrects',
  inadmissible: '{n} entry is not taken: | {n} entries are not taken:',
  refusedEntry: '{place} ({who}): {reason}',
  refusal: {
    altered:
      'its number is not that of what it says; it was altered since (by a spreadsheet, perhaps)',
    'day-after-recorded': 'its day is after {recorded}, on which it was recorded',
    'other-assignment': 'it corrects a record of another assignment',
  },
  notTaken: '{n} not read as they stand:',
  knownBack:
    '{n} known record of the file was withdrawn here, and does not count unless it is brought back. ' +
    '| {n} known records of the file were withdrawn here, and do not count unless brought back.',
  restoreKnown: 'Bring {n} back',
  restored: '{n} brought back',
  take: 'Merge {n}',
  taken: '{n} merged',
  altered:
    '{n} does not match its id (changed after it was entered) and was not merged | ' +
    '{n} do not match their ids (changed after they were entered) and were not merged',
  emptyTitle: 'Nothing reported yet',
  emptyWords:
    'The circular holds no progress. Below is the plan alone; ' +
    'rates can be told once something is reported.',
  emptyEnter: 'Report progress',
  emptySample: 'Load sample data (made up)',
}
