import type { Calls } from '../canvasCalls'
import type { Contender } from '../contenders'
import type { Export, ExportTurn } from '../exports'
import { exportWays } from '../exports'
import { machine } from '../machine'
import type { Measured } from '../measure'
import type { Medians } from './medians'
import { figures, median, mediansOf } from './medians'
import { method } from './method'
import type { PlaybackStep } from '../playback'
import type { ScrolledChart } from '../scrolling'
import { scrolledCharts, scrolledSize } from '../scrolling'
import type { Steps } from '../steps'
import { table } from './table'
import type { WallTurns } from '../wall'
import { wallSize } from '../wall'

/** Everything measured at one size. */
export interface SizeResult {
  readonly size: number
  readonly bytes: ReadonlyMap<string, number>
  readonly measured: ReadonlyMap<string, readonly Measured[]>
  readonly calls: ReadonlyMap<string, { readonly rows: Calls; readonly zoom: Calls } | null>
}

/** What was exported of a plan, turn by turn. */
export type Exports = readonly ReadonlyMap<string, ExportTurn>[]

interface Context {
  readonly scrolling: readonly ReadonlyMap<ScrolledChart, Steps>[]
  readonly walls: readonly WallTurns[]
  readonly exports: ReadonlyMap<number, Exports>
  readonly chromium: string
  readonly contenders: readonly Contender[]
}

/**
 * The results as Markdown: ratios first, then every median, canvas calls, the product's answers,
 * and how it was measured.
 */
export function reportOf(
  results: readonly SizeResult[],
  { scrolling, walls, exports, chromium, contenders }: Context,
): string {
  const sizes = results.map(result => ({
    ...result,
    medians: contenders.map(each => mediansOf(each, result.measured.get(each.name) ?? [])),
  }))
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine(chromium)}.`
  return [
    '# Guatu beside a bare canvas and four charting libraries',
    measured,
    '## Guatu as a multiple of the others',
    'Below 1 Guatu is faster or smaller. The floor is a bare canvas written ' +
      'by hand; the best peer is the least of the libraries that gave the figure.',
    ratios(sizes),
    ...sizes.flatMap(sizeSection),
    '## Canvas calls of one step',
    'What Guatu and the floor draw in the 150 ms after one wheel event, counted ' +
      'in visits of their own: the same rows, words and marks. The floor strokes ' +
      'all lines of a colour as one path, hatches by a tile instead of by lines, ' +
      'masks words with a box instead of a stroked outline, and draws the legend once.',
    ...sizes.flatMap(callsTable),
    ...sizes.flatMap(size => answersSection(size, measured)),
    ...scrollingSection(scrolling, measured),
    ...wallSection(walls, measured),
    ...exportSections(exports, measured),
    method,
  ]
    .join('\n\n')
    .concat('\n')
}

interface Size extends SizeResult {
  readonly medians: readonly Medians[]
}

function ratios(sizes: readonly Size[]): string {
  const rows = sizes.flatMap(({ size, medians }) => {
    const product = medians.find(each => each.contender.name === 'product')
    const floor = medians.find(each => each.contender.name === 'floor')
    const peers = medians.filter(each => each !== product && each !== floor)
    return product
      ? figures.map(({ key, words }) => {
          const best = peers
            .filter(peer => peer[key] !== null)
            .sort((a, b) => (a[key] ?? 0) - (b[key] ?? 0))[0]
          return [
            number(size),
            words,
            times(product[key], floor?.[key] ?? null),
            times(product[key], best?.[key] ?? null),
            best?.contender.name ?? '–',
          ]
        })
      : []
  })
  return table(['items', 'figure', '÷ floor', '÷ best peer', 'best peer'], rows)
}

/** Medians of the turns, each chart's step also as a multiple of the Gantt chart's. */
function scrollingSection(
  turns: readonly ReadonlyMap<ScrolledChart, Steps>[],
  measured: string,
): string[] {
  if (turns.length === 0) return []
  const costs = (key: ScrolledChart, of: 'task' | 'script'): number | null =>
    median(
      turns.flatMap(turn => {
        const steps = turn.get(key)
        return typeof steps === 'object' ? [steps[of]] : []
      }),
    )
  const gantt = costs('gantt', 'task')
  return [
    `## Guatu's charts scrolled at ${number(scrolledSize)} items`,
    measured,
    table(
      ['chart', 'step ms', '÷ Gantt chart', 'of it script ms'],
      scrolledCharts.map(({ key, words }) => {
        const [task, script] = [costs(key, 'task'), costs(key, 'script')]
        const ratio = key === 'gantt' ? '' : times(task, gantt)
        return [
          words,
          task === null ? '–' : short(task),
          ratio,
          script === null ? '–' : short(script),
        ]
      }),
    ),
  ]
}

function sizeSection({ size, medians, bytes }: Size): string[] {
  const floor = medians.find(each => each.contender.name === 'floor')
  const withRatio = (value: number | null, of: number | null | undefined, failure = '–'): string =>
    value === null ? failure : `${short(value)}${of ? ` (${times(value, of)})` : ''}`
  return [
    `## ${number(size)} items`,
    table(
      [
        '',
        'first bars ms',
        'row step ms',
        'zoom step ms',
        'rows: frame ms, p95',
        'zoom: frame ms, p95',
        'script+layout+style ms, rows · zoom',
        'heap MB',
        'script KB',
        'data MB',
        'runs',
      ],
      medians.map(each =>
        each.first === null || each.heap === null
          ? [
              each.contender.title,
              each.first === null
                ? 'no bars in 120 s'
                : `${short(each.first)}, not at rest in 120 s`,
              '–',
              '–',
              '–',
              '–',
              '–',
              '–',
              short(each.script),
              megabytes(bytes, each),
              String(each.runs),
            ]
          : [
              each.contender.title,
              withRatio(each.first, floor?.first),
              withRatio(each.rows, floor?.rows, each.rowsFailure),
              withRatio(each.zoom, floor?.zoom, each.zoomFailure),
              `${short(each.rowsFrame)}, ${short(each.rowsFrame95)}`,
              `${short(each.zoomFrame)}, ${short(each.zoomFrame95)}`,
              `${short(each.rowsScript)} · ${short(each.zoomScript)}`,
              withRatio(each.heap, floor?.heap),
              short(each.script),
              megabytes(bytes, each),
              String(each.runs),
            ],
      ),
    ),
  ]
}

function callsTable({ size, calls }: Size): string[] {
  const [product, floor] = [calls.get('product'), calls.get('floor')]
  if (!product || !floor) return []
  const names = [
    ...new Set(
      [product, floor].flatMap(each => [...Object.keys(each.rows), ...Object.keys(each.zoom)]),
    ),
  ].sort()
  const rows = names.map(name => [
    name,
    ...[product.rows, floor.rows, product.zoom, floor.zoom].map(each => String(each[name] ?? 0)),
  ])
  return [
    `### ${number(size)} items`,
    table(['method', 'Guatu, rows', 'floor, rows', 'Guatu, zoom', 'floor, zoom'], rows),
  ]
}

function answersSection({ size, measured: visits, medians }: Size, measured: string): string[] {
  const answers = (visits.get('product') ?? []).flatMap(each => each.answers ?? [])
  const played = (visits.get('product') ?? []).flatMap(each => each.playback ?? [])
  if (answers.length === 0) return []
  const step = medians.find(each => each.contender.name === 'floor')?.rows ?? null
  const row = (words: string, values: readonly (number | null)[]): readonly string[] => [
    words,
    short(median(values)),
    times(median(values), step),
  ]
  const playbackRows = (
    words: string,
    steps: readonly PlaybackStep[],
  ): readonly (readonly string[])[] => [
    row(
      `${words}, to its picture and counts`,
      steps.map(one => one.answer),
    ),
    row(
      'longest wait for a frame in it',
      steps.map(one => one.frame),
    ),
    row(
      'the main thread’s work for it',
      steps.map(one => one.main),
    ),
  ]
  return [
    `## Guatu's answers at ${number(size)} items`,
    measured,
    table(
      ['', 'ms', '÷ floor’s row step'],
      [
        row(
          'first word typed in the search box',
          answers.map(each => each.firstFilter),
        ),
        row(
          'each word after it',
          answers.flatMap(each => each.filters),
        ),
        row(
          'initials in pinyin',
          answers.flatMap(each => each.initials),
        ),
        row(
          'grouping by unit',
          answers.map(each => each.group),
        ),
        row(
          'a million records handed over, to the frame with them',
          played.map(each => each.open),
        ),
        ...playbackRows(
          'a month of playback with them',
          played.flatMap(each => each.steps),
        ),
        ...playbackRows(
          'a day nobody could foresee',
          played.flatMap(each => each.jumps),
        ),
      ],
    ),
  ]
}

function wallSection(walls: readonly WallTurns[], measured: string): string[] {
  if (walls.length === 0) return []
  return [
    `## Guatu's big screen at ${number(wallSize)} items`,
    measured,
    table(
      [
        'window',
        'turns',
        'longest piece of main-thread work in a turn, ms: median',
        'longest',
        'in the scene',
      ],
      walls.map(({ width, height, turns }) => {
        const worst = turns.reduce((most, turn) => (turn.longest > most.longest ? turn : most))
        return [
          `${width} × ${height}`,
          String(turns.length),
          short(median(turns.map(turn => turn.longest))),
          short(worst.longest),
          worst.scene,
        ]
      }),
    ),
  ]
}

function exportSections(exports: ReadonlyMap<number, Exports>, measured: string): string[] {
  return [...exports].flatMap(([size, turns]) => [
    `## Guatu's files of ${number(size)} items`,
    measured,
    table(
      [
        'file',
        'ms',
        '÷ SVG',
        'main thread ms',
        '÷ SVG',
        'laid out before, ms',
        'memory at the peak, + MB',
        'heap kept, + MB',
        'file MB',
        'runs',
      ],
      exportWays.map(({ key, title }) => {
        const own = turns.flatMap(turn => turn.get(key) ?? [])
        const of = (value: (made: Export) => number | null): number | null =>
          median(own.map(({ made }) => value(made)))
        const ratio = (value: (made: Export) => number): string =>
          times(
            median(
              turns.map(turn => valueOf(turn.get(key), value) / valueOf(turn.get('svg'), value)),
            ),
            1,
          )
        return [
          title,
          short(of(made => made.ms)),
          ratio(made => made.ms),
          short(of(made => made.main)),
          ratio(made => made.main),
          short(median(own.map(({ laid }) => laid))),
          short(of(made => made.peak)),
          short(of(made => made.kept)),
          short(of(made => made.bytes / 1024 / 1024)),
          String(own.length),
        ]
      }),
    ),
  ])
}

function valueOf(turn: ExportTurn | undefined, value: (made: Export) => number): number {
  return turn ? value(turn.made) : NaN
}

function megabytes(bytes: ReadonlyMap<string, number>, { contender }: Medians): string {
  return short((bytes.get(contender.name) ?? 0) / 1024 / 1024)
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function short(value: number | null): string {
  return value === null
    ? '–'
    : value >= 100
      ? String(Math.round(value))
      : value.toFixed(value >= 10 ? 1 : 2)
}

function times(value: number | null, of: number | null): string {
  return value === null || of === null || of === 0 ? '–' : `×${(value / of).toFixed(2)}`
}
