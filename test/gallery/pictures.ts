import { figureSvgs, sceneSvg } from '@/export/svg/sceneSvg'
import type { FigureWish } from '../charts/figure/figureCase'
import { figureWith } from '../charts/figure/figureCase'
import { packWith } from '../charts/pack/packCase'
import { pagesOf, stageOf, wallInput } from '../charts/wall/wallCase'

/** What the figures of the gallery are, beside the size that all of them have. */
const figures: Readonly<Record<string, FigureWish>> = {
  gantt: {},
  'gantt-recorded': { sample: true, look: 'color' },
  'gantt-by-unit': { view: { group: 'unit', scope: 'none', start: 'none' } },
  'gantt-by-year-folded': { view: { group: 'year', fold: new Set(['2021', '2022']) } },
  'gantt-by-deadline': { view: { group: 'none', sort: 'deadline', scope: 'all' } },
  'gantt-conflicts-dark': { look: 'dark', view: { color: 'conflict', scope: 'all' } },
  'gantt-english': { lang: 'en' },
  workload: {},
  'workload-states': { sample: true, look: 'color', view: { color: 'state' } },
  'workload-offices-folded': { view: { office: 'apart', same: 'fold', order: 'printed' } },
  'workload-months': { look: 'color', view: { columns: 'month' } },
  'workload-months-dark': { look: 'dark', view: { columns: 'month' } },
  relations: {},
  'relations-all': { sample: true, look: 'color', view: { scope: 'all' } },
  overview: {},
  'overview-recorded': { sample: true, look: 'color' },
}

/** Scenes of the big screen, and the pages of a pack, by what they are called in the gallery. */
const scenes = ['gantt', 'units', 'due', 'concern', 'relations', 'progress']
const packPages = { cover: 0, due: 4 }

function drawnFigures(): readonly (readonly [string, string])[] {
  return Object.entries(figures).map(([name, wish]) => {
    const [kind = ''] = name.split('-')
    const [page = ''] = figureSvgs(
      figureWith({ size: 'slide', kind: kind as NonNullable<FigureWish['kind']>, ...wish }),
    )
    return [name, page]
  })
}

function drawnWall(): readonly (readonly [string, string])[] {
  const pages = pagesOf(wallInput({ recorded: true }), stageOf([1920, 1080]))
  return scenes.map(scene => {
    const page = pages.find(({ name }) => name.startsWith(`${scene} 1/`))
    if (!page) throw new Error(`no scene ${scene}`)
    return [`wall-${scene}`, sceneSvg(page.scene, { title: scene, description: '', lang: 'zh-CN' })]
  })
}

function drawnPack(): readonly (readonly [string, string])[] {
  const pages = figureSvgs(packWith({ size: 'slide' }))
  return Object.entries(packPages).map(([name, at]) => [`pack-${name}`, pages[at] ?? ''])
}

/** Every picture of the gallery, by its name, without the data that travel in it. */
export const pictures: readonly (readonly [name: string, svg: string])[] = [
  ...drawnFigures(),
  ...drawnWall(),
  ...drawnPack(),
].map(([name, svg]) => [name, svg.replace(/<metadata>[\s\S]*?<\/metadata>\n/, '')])
