import type { AddressWords } from './addressZhCN'
import { en } from './en'
import { packEn } from './packEn'
import { wallEn } from './wallEn'

export const addressEn: AddressWords = {
  subjects: {
    plan: 'Plan and day',
    filters: 'Filters',
    gantt: 'Rows and time',
    relations: 'Items and relations',
    workload: 'Workload heatmap',
    page: 'Page',
    wall: 'Big screen',
    pack: 'Briefing pack',
  },
  keys: {
    plan: {
      what: 'Plan file',
      form: 'address of a plan.json on the page’s own origin; several joined by ~ behind joined:; the built-in plan if left out',
    },
    asof: {
      what: 'As-of date',
      form:
        'such as 2021-06-30; if left out today, or the last deadline where today is outside ' +
        'the plan’s years',
    },
    near: { what: 'Days before a deadline that count as due soon' },
    since: {
      what: 'The earlier day that the overview compares with',
      form: 'a date such as 2021-05-31; the month’s end before the as-of date if left out',
    },
    basis: {
      what: 'By which deadline an item is told whose deadline was moved',
      choices: { adjusted: 'as adjusted', first: 'as first set' },
    },
    state: { what: 'Only items in this state', choices: en.state },
    unit: {
      what: 'Only items of one unit',
      form: 'its full name, with an office too, as in 区工管办（宣传）',
    },
    task: { what: 'Only one task', form: 'its number' },
    year: { what: 'Only items due in this year', form: 'four digits, or open, undated' },
    q: { what: 'Only items with these words', form: 'words, pinyin or its initials' },
    group: { what: 'Groups', choices: { ...en.gantt.by, plan: 'Plan, of joined plans alone' } },
    sort: { what: 'Order', choices: en.gantt.sortBy },
    fold: {
      what: 'Folded groups',
      form: 'keys of groups joined by ~: task numbers, unit names, years or the places of plans',
    },
    start: { what: 'Inferred start', choices: en.gantt.startBy },
    scope: { what: 'Relations', choices: { core: 'core only', all: 'all', none: 'none' } },
    color: { what: 'Colour', choices: en.color.by },
    from: { what: 'First day in sight', form: 'a date, together with a later “to”' },
    to: { what: 'Last day in sight', form: 'a date, together with an earlier “from”' },
    chain: { what: 'How far a chain is followed', choices: en.chain },
    item: { what: 'The open item', form: 'its number' },
    pair: { what: 'Two items side by side', form: 'their numbers joined by -, as in 3-12' },
    columns: { what: 'Columns of the heatmap', choices: en.workload.columnsBy },
    office: {
      what: 'Offices within units',
      choices: { merged: 'counted with their unit', apart: 'counted by themselves' },
    },
    order: { what: 'Order of rows', choices: { load: 'by assignments', printed: 'as printed' } },
    same: {
      what: 'Units given the same items',
      choices: { open: 'a row each', fold: 'one row' },
    },
    show: { what: 'Chart or table', choices: en.table },
    theme: { what: 'Light or dark; as the system has it if left out', choices: en.theme },
    palette: { what: 'Colours of states', choices: en.overall.palettes },
    lang: { what: 'Language', choices: { 'zh-CN': '简体中文', en: 'English' } },
    time: { what: 'Playback bar', choices: { hidden: 'closed', shown: 'open' } },
    scenes: { what: 'Scenes of a big screen, joined by ~ in their order', choices: wallEn.title },
    dwell: { what: 'Seconds that each page stays' },
    seams: {
      what: 'Monitors of a video wall',
      form: 'columns x rows, as in 3x2; one screen if left out',
    },
    clear: { what: 'Px kept clear beside each seam, of 1080 lines' },
    wall: { what: 'Name of the big screen', form: 'up to 40 characters' },
    ledger: {
      what: 'Ledger that a big screen reads',
      form: 'address of a ledger file on the page’s own origin',
    },
    reread: { what: 'Minutes between readings of plan and ledger; 0 for never' },
    ceiling: { what: 'MB of memory at which the page loads anew' },
    pack: {
      what: 'What a briefing pack holds',
      form:
        'joined by ~: parts (each with =title if wanted), a page of slide, slide43, a4 or ' +
        'a4Across, a look of paper, grey, color or dark, for=audience',
      choices: packEn.part,
    },
  },
}
