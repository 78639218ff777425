import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lastDayOfMonth } from '@/model/day'
import type {
  Assignment,
  Deadline,
  Item,
  Plan,
  Relation,
  RelationKind,
  Unit,
  WorkTask,
} from '@/model/plan'

const builtInFile = fileURLToPath(new URL('../../data/nanchang-2020/plan.json', import.meta.url))

/** The number of items of the built-in plan, which stands for the smallest size. */
export const builtInSize = 27

/**
 * A plan of so many items: the built-in one at its own size, else one made up by a fixed seed, the
 * same on every machine.
 */
export function planOf(size: number): Plan {
  return size === builtInSize
    ? (JSON.parse(readFileSync(builtInFile, 'utf8')) as Plan)
    : madePlan(size)
}

type Random = () => number

/** Numbers from 0 up to 1 that are the same for a seed wherever they are drawn (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function below(random: Random, count: number): number {
  return Math.floor(random() * count)
}

function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[below(random, list.length)]
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}

const places = [
  '东湖',
  '西湖',
  '青云',
  '湾里',
  '新建',
  '红谷',
  '安义',
  '进贤',
  '昌北',
  '白水',
  '蛟桥',
  '樵舍',
  '乐化',
  '冠山',
  '麦园',
  '望城',
  '梅岭',
  '罗亭',
  '石岗',
  '塘山',
]
const bodies = [
  '工管办',
  '经发局',
  '住建局',
  '社发局',
  '财金局',
  '城环局',
  '市场局',
  '公安分局',
  '税务局',
  '教体局',
]
const offices = ['行政服务中心', '宣传', '法制科', '信息中心', '便民服务中心']
const verbs = ['梳理', '规范', '编制', '健全', '完善', '推进', '落实', '公开', '建立', '优化']
const fields = [
  '权责',
  '财政预算',
  '征地拆迁',
  '卫生健康',
  '义务教育',
  '就业创业',
  '社会救助',
  '养老服务',
  '食品药品',
  '安全生产',
  '环境保护',
  '公共文化',
  '户籍管理',
  '税收管理',
  '城市执法',
  '保障住房',
  '涉农补贴',
  '交通运输',
]
const things = [
  '事项清单',
  '标准目录',
  '公开制度',
  '办事指南',
  '公开专区',
  '解读机制',
  '回应机制',
  '公开平台',
]

/** About a power of the number of items, so that 27 items have 16 units and 100,000 have 200. */
function unitCount(size: number): number {
  return Math.max(
    1,
    Math.min(places.length * bodies.length, Math.round(16 * (size / 27) ** 0.3075)),
  )
}

function madePlan(size: number): Plan {
  const random = randomFrom(size)
  const units = madeUnits(random, unitCount(size))
  const tasks = Array.from({ length: Math.max(1, Math.round(size / 9)) }, (_, index): WorkTask => ({
    no: index + 1,
    name:
      `${pick(random, verbs)}${pick(random, places)}${pick(random, fields)}` +
      `${pick(random, ['公开事项', '标准指引', '公开', '公开平台和渠道'])}`,
  }))
  const items = madeItems(random, { size, tasks, units })
  const relations = madeRelations(random, items)
  return {
    id: `bench-${size}`,
    title: '基层政务公开工作任务分工和进度安排汇编',
    annex: '附件1',
    tasks,
    units,
    items,
    relations,
    findings: [],
  }
}

function madeUnits(random: Random, count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, index): Unit => ({
    name:
      `${places[Math.floor(index / bodies.length)] ?? ''}` +
      `${bodies[index % bodies.length] ?? ''}`,
    collective: index % 25 === 24,
    offices: random() < 0.15 ? [pick(random, offices)] : [],
  }))
}

/**
 * Items in order, nine to a task on average, due at month ends of 2020 to 2022 that run on within a
 * task.
 */
function madeItems(
  random: Random,
  {
    size,
    tasks,
    units,
  }: {
    readonly size: number
    readonly tasks: readonly WorkTask[]
    readonly units: readonly Unit[]
  },
): readonly Item[] {
  const homes = Array.from({ length: size }, (_, index) =>
    index < tasks.length ? index : below(random, tasks.length),
  ).sort((a, b) => a - b)
  let month = 0
  return homes.map((home, index): Item => {
    month = home === homes[index - 1] ? (month + below(random, 8)) % 36 : below(random, 20)
    const title = `${pick(random, verbs)}${pick(random, fields)}${pick(random, things)}`
    const line = 10 + index * 4
    return {
      id: index + 1,
      task: home + 1,
      text:
        `${title.slice(0, 2)}${pick(random, places)}${title.slice(2)}，` +
        '明确公开主体、内容、时限和方式，并向社会公布',
      title,
      assignments: madeAssignments(random, units),
      deadline: madeDeadline(random, month),
      lines: { row: [line, line + 2], text: line, units: [line + 1], deadline: line + 2 },
    }
  })
}

function madeAssignments(random: Random, units: readonly Unit[]): readonly Assignment[] {
  const chosen = new Set(Array.from({ length: 1 + below(random, 6) }, () => pick(random, units)))
  return [...chosen].map(({ name, offices: [first] }) => {
    const office = first !== undefined && random() < 0.5 ? first : null
    return { unit: name, office, printed: office === null ? name : `${name}（${office}）` }
  })
}

function madeDeadline(random: Random, month: number): Deadline {
  const year = 2020 + Math.floor(month / 12)
  const inYear = (month % 12) + 1
  const slip = random() < 0.02
  return {
    text: `${year}年${inYear}${slip ? '' : '月'}底前`,
    date: lastDayOfMonth(year, inYear),
    precision: 'month',
    doubt: slip ? '缺“月”字' : null,
  }
}

/**
 * Half as many relations as items, all core and so all drawn: nine in ten between near items, one
 * in a thousand across the plan.
 */
function madeRelations(random: Random, items: readonly Item[]): readonly Relation[] {
  const relations: Relation[] = []
  const seen = new Set<string>()
  while (relations.length < Math.floor(items.length / 2)) {
    const first = pick(random, items)
    const share = random()
    const second =
      items[
        first.id -
          1 +
          (share < 0.9
            ? 1 + below(random, 8)
            : share < 0.999
              ? 9 + below(random, 50)
              : below(random, items.length))
      ]
    if (!second || first === second || seen.has(`${first.id}-${second.id}`)) continue
    const apart = first.deadline.date.localeCompare(second.deadline.date)
    if (apart === 0 && random() < 0.8) continue
    seen.add(`${first.id}-${second.id}`)
    const [from, to] = apart > 0 === random() < 0.97 ? [second, first] : [first, second]
    relations.push(
      madeRelation(random, from, to, `R${String(relations.length + 1).padStart(5, '0')}`),
    )
  }
  return relations
}

function madeRelation(random: Random, from: Item, to: Item, id: string): Relation {
  const share = random()
  const kind: RelationKind =
    share < 0.4 ? 'prerequisite' : share < 0.93 ? 'feeds' : share < 0.98 ? 'channel' : 'duplicate'
  return {
    id,
    from: from.id,
    to: to.id,
    kind,
    directed: kind !== 'duplicate',
    core: true,
    confidence: pick(random, ['high', 'medium', 'low'] as const),
    reason: `第${from.id}项“${from.title}”是第${to.id}项“${to.title}”的来源`,
    quotesFrom: [from.title.slice(2)],
    quotesTo: [to.title.slice(2)],
    status: 'inferred',
  }
}
