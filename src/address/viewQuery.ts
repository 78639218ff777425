import type { StartRule } from '@/analysis/plan/inferredStart'
import type { RelationScope } from '@/analysis/relations/scope'
import type { Grouping, SortKey } from '@/analysis/screen/ganttRows'
import type { WallScene } from '@/analysis/screen/wallScenes'
import { usualScenes, wallScenes } from '@/analysis/screen/wallScenes'
import type { WorkState } from '@/analysis/state/workState'
import { defaultRules, workStates } from '@/analysis/state/workState'
import type { Day } from '@/model/day'
import { isDay } from '@/model/day'

/** All that the address of a view says; null stands for what the reader did not choose. */
export interface ViewState {
  readonly plan: string | null
  readonly asof: Day | null
  /** Days before a deadline that count as 即将到期. */
  readonly near: number
  /** The earlier day that the overview compares with. */
  readonly since: Day | null
  readonly state: WorkState | null
  readonly unit: string | null
  readonly task: number | null
  readonly year: number | null
  readonly q: string
  readonly group: Grouping
  readonly sort: SortKey
  readonly fold: readonly string[]
  readonly start: StartRule
  readonly scope: RelationScope
  readonly color: 'task' | 'year' | 'unitKind' | 'conflict' | 'state'
  readonly chain: 'step' | 'whole' | 'longest'
  readonly item: number | null
  readonly pair: readonly [number, number] | null
  readonly from: Day | null
  readonly to: Day | null
  readonly office: 'merged' | 'apart'
  readonly order: 'load' | 'printed'
  readonly same: 'open' | 'fold'
  readonly show: 'chart' | 'table'
  readonly theme: 'light' | 'dark' | null
  /** Which colours tell states. */
  readonly palette: 'own' | 'lights'
  readonly lang: 'zh-CN' | 'en'
  /** Whether the bar that plays the plan back stands above a chart; the overview always has it. */
  readonly time: 'hidden' | 'shown'
  /**
   * What a big screen shows, in its order; how many seconds each page stays; how its monitors stand
   * (3x2) and how many px beside their seams are kept clear.
   */
  readonly scenes: readonly WallScene[]
  readonly dwell: number
  readonly seams: string | null
  readonly clear: number
  /** What a big screen is called by who steers several. */
  readonly wall: string
  /**
   * The address of a ledger that a big screen shows, how often in minutes plan and ledger are read
   * again (0: never), and how many MB of memory are let grow before the page begins anew.
   */
  readonly ledger: string | null
  readonly reread: number
  readonly ceiling: number
  /** What a briefing pack holds, in the words of charts/packChoice. */
  readonly pack: string
}

/** A view as it opens when its address says nothing. */
export const defaultView: ViewState = {
  plan: null,
  asof: null,
  near: defaultRules.near,
  since: null,
  state: null,
  unit: null,
  task: null,
  year: null,
  q: '',
  group: 'task',
  sort: 'number',
  fold: [],
  start: 'predecessor',
  scope: 'core',
  color: 'task',
  chain: 'step',
  item: null,
  pair: null,
  from: null,
  to: null,
  office: 'merged',
  order: 'load',
  same: 'open',
  show: 'chart',
  theme: null,
  palette: 'own',
  lang: 'zh-CN',
  time: 'hidden',
  scenes: usualScenes,
  dwell: 20,
  seams: null,
  clear: 24,
  wall: '',
  ledger: null,
  reread: 10,
  ceiling: 600,
  pack: '',
}

type Query = Readonly<Record<string, unknown>>

function text(query: Query, key: string): string | null {
  const value = query[key]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first !== '' ? first : null
}

function oneOf<T extends string>(value: string | null, allowed: readonly T[], fallback: T): T {
  return allowed.find(word => word === value) ?? fallback
}

function whole(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null
}

function day(value: string | null): Day | null {
  return value !== null && isDay(value) ? value : null
}

/** The view that an address's query asks for; a word it does not know leaves the default. */
export function readView(query: Query): ViewState {
  const pair = /^(\d{1,9})-(\d{1,9})$/.exec(text(query, 'pair') ?? '')
  const from = day(text(query, 'from'))
  const to = day(text(query, 'to'))
  const span = from !== null && to !== null && from < to
  return {
    plan: text(query, 'plan'),
    asof: day(text(query, 'asof')),
    near: Math.min(365, whole(text(query, 'near')) ?? defaultView.near),
    since: day(text(query, 'since')),
    state: workStates.find(word => word === text(query, 'state')) ?? null,
    unit: text(query, 'unit'),
    task: whole(text(query, 'task')),
    year: whole(text(query, 'year')),
    q: text(query, 'q') ?? '',
    group: oneOf(text(query, 'group'), ['task', 'unit', 'year', 'none'], defaultView.group),
    sort: oneOf(text(query, 'sort'), ['number', 'deadline', 'units'], defaultView.sort),
    fold: (text(query, 'fold') ?? '').split('~').filter(Boolean),
    start: oneOf(text(query, 'start'), ['none', 'predecessor', 'plan'], defaultView.start),
    scope: oneOf(text(query, 'scope'), ['core', 'all', 'none'], defaultView.scope),
    color: oneOf(
      text(query, 'color'),
      ['task', 'year', 'unitKind', 'conflict', 'state'],
      defaultView.color,
    ),
    chain: oneOf(text(query, 'chain'), ['step', 'whole', 'longest'], defaultView.chain),
    item: whole(text(query, 'item')),
    pair: pair && pair[1] !== pair[2] ? [Number(pair[1]), Number(pair[2])] : null,
    from: span ? from : null,
    to: span ? to : null,
    office: oneOf(text(query, 'office'), ['merged', 'apart'], defaultView.office),
    order: oneOf(text(query, 'order'), ['load', 'printed'], defaultView.order),
    same: oneOf(text(query, 'same'), ['open', 'fold'], defaultView.same),
    show: oneOf(text(query, 'show'), ['chart', 'table'], defaultView.show),
    theme:
      text(query, 'theme') === 'dark' ? 'dark' : text(query, 'theme') === 'light' ? 'light' : null,
    palette: oneOf(text(query, 'palette'), ['own', 'lights'], defaultView.palette),
    lang: oneOf(text(query, 'lang'), ['zh-CN', 'en'], defaultView.lang),
    time: oneOf(text(query, 'time'), ['hidden', 'shown'], defaultView.time),
    pack: text(query, 'pack') ?? '',
    ...readWall(query),
  }
}

function readWall(
  query: Query,
): Pick<
  ViewState,
  'scenes' | 'dwell' | 'seams' | 'clear' | 'wall' | 'ledger' | 'reread' | 'ceiling'
> {
  const scenes = (text(query, 'scenes') ?? '')
    .split('~')
    .flatMap(word => wallScenes.find(scene => scene === word) ?? [])
  const seams = text(query, 'seams')
  const held = (
    key: 'dwell' | 'clear' | 'reread' | 'ceiling',
    least: number,
    most: number,
  ): number => Math.min(most, Math.max(least, whole(text(query, key)) ?? defaultView[key]))
  return {
    scenes: scenes.length > 0 ? [...new Set(scenes)] : defaultView.scenes,
    dwell: held('dwell', 3, 3600),
    seams: seams !== null && /^[1-9]\d?x[1-9]\d?$/.test(seams) ? seams : null,
    clear: held('clear', 0, 200),
    wall: [...(text(query, 'wall') ?? '')].slice(0, 40).join(''),
    ledger: text(query, 'ledger'),
    reread: held('reread', 0, 1440),
    ceiling: held('ceiling', 100, 100_000),
  }
}

/**
 * The query that brings a view back: only what differs from the default, so that an address stays
 * short.
 */
export function viewQuery(view: ViewState): Record<string, string> {
  const query: Record<string, string> = {}
  for (const key of Object.keys(defaultView) as (keyof ViewState)[]) {
    const value = view[key]
    if (value === null || value === '' || value === defaultView[key]) continue
    if (key === 'fold' || key === 'scenes') {
      const words = view[key].join('~')
      if (words !== defaultView[key].join('~')) query[key] = words
    } else if (key === 'pair') query.pair = (view.pair ?? []).join('-')
    else query[key] = String(value)
  }
  return query
}

/**
 * A word of an address that says nothing, or not what it was taken for: `taken` is null where
 * nothing goes by its key, '' where it was left out.
 */
export interface Misread {
  readonly key: string
  readonly value: string
  readonly taken: string | null
}

/** What of an address's query was not understood, in its order. */
export function misreadWords(query: Query): readonly Misread[] {
  const said = viewQuery(readView(query))
  return Object.keys(query).flatMap((key): readonly Misread[] => {
    const value = text(query, key)
    if (value === null) return []
    if (!isKey(key)) return [{ key, value, taken: null }]
    const usual = defaultView[key]
    const taken = said[key] ?? (Array.isArray(usual) ? usual.join('~') : String(usual ?? ''))
    return value === taken ||
      key === 'fold' ||
      (/^\d+$/.test(value) && Number(value) === Number(taken))
      ? []
      : [{ key, value, taken }]
  })
}

function isKey(key: string): key is keyof ViewState {
  return Object.keys(defaultView).includes(key)
}
