// A plan with what a reader put right in it, in order. What is printed stays beside it.
import { standingIn } from '@/model/deadlineSpan'
import type { Assignment, Finding, Item, Plan, Role } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import { parseDeadline } from '@/intake/circular/deadline/deadline'
import { isProposed, titleFrom } from '@/intake/circular/shortTitle'
import { parseUnits, unitsOf } from '@/intake/circular/units/units'
import type { Correction, ItemCorrection, RoleCorrection, UnitCorrection } from './correction'
import { splitText, yearOf } from './correction'
import { joinedItem, withoutTwice } from './joinedItem'

/** A plan put right, which corrections hold in it, and the items that each item read became. */
export interface CorrectedPlan {
  readonly plan: Plan
  readonly applied: readonly Correction[]
  readonly became: ReadonlyMap<number, readonly number[]>
}

/** A plan with what was put right in it; each correction is told among its findings. */
export function correctedPlan(plan: Plan, corrections: readonly Correction[]): CorrectedPlan {
  const corrector = new Corrector(plan)
  const applied = corrections.filter(correction => corrector.take(correction))
  return applied.length === 0
    ? { plan, applied, became: corrector.became() }
    : { plan: corrector.end(), applied, became: corrector.became() }
}

const roleNames: Readonly<Record<Role | '', string>> = {
  lead: '核对为牵头单位',
  responsible: '核对为责任单位',
  support: '核对为配合单位',
  '': '核对为未写分工',
}

class Corrector {
  private items: Item[]
  /** What is told, by what was put right: of one thing the last counts. */
  private readonly told = new Map<string, Finding>()
  /** Items as they were read, those parted from others too. */
  private readonly read = new Map<number, Item>()
  /** The item that one was joined to. */
  private readonly joined = new Map<number, number>()
  /** The items parted from one. */
  private readonly parts = new Map<number, number[]>()
  private readonly year: number | undefined
  private lastId: number

  constructor(private readonly plan: Plan) {
    this.items = [...plan.items]
    for (const item of plan.items) this.read.set(item.id, item)
    this.lastId = plan.items.reduce((last, { id }) => Math.max(last, id), 0)
    this.year = yearOf(plan)
  }

  /** Puts something right; false where there is no longer what it is about. */
  take(correction: Correction): boolean {
    if (correction.field === 'unit') return this.takeUnit(correction)
    const at = this.items.findIndex(({ id }) => id === correction.item)
    const item = this.items[at]
    if (!item || (correction.text ?? item.text) !== item.text) return false
    const next = this.corrected(item, correction, at)
    if (next === null) return false
    this.items.splice(at, 1, ...next)
    return true
  }

  end(): Plan {
    const items = standingIn(this.items)
    const tasks = new Set(items.map(({ task }) => task))
    const ids = new Set(items.map(({ id }) => id))
    const findings = [...this.plan.findings, ...this.told.values()]
    return {
      ...this.plan,
      items,
      tasks: this.plan.tasks.filter(({ no }) => tasks.has(no)),
      units: unitsOf(items.flatMap(({ assignments }) => assignments)),
      relations: this.plan.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      findings: findings.flatMap(found => this.ofItems(found, ids)),
    }
  }

  became(): ReadonlyMap<number, readonly number[]> {
    const ids = new Set(this.items.map(({ id }) => id))
    return new Map(
      this.plan.items.map(({ id }) => {
        const all = [id, ...this.partsOf(id)].map(one => this.standing(one))
        return [id, [...new Set(all)].filter(one => ids.has(one))]
      }),
    )
  }

  private partsOf(id: number): readonly number[] {
    return (this.parts.get(id) ?? []).flatMap(part => [part, ...this.partsOf(part)])
  }

  /** The item that an item's words stand in now. */
  private standing(id: number): number {
    let at = id
    for (let into = this.joined.get(at); into !== undefined; into = this.joined.get(at)) at = into
    return at
  }

  /** A finding of the items that are left; none where all that it was about left. */
  private ofItems(found: Finding, ids: ReadonlySet<number>): readonly Finding[] {
    const all = new Set(found.items.map(id => this.standing(id)))
    const items = [...all].filter(id => ids.has(id))
    return items.length === 0 && found.items.length > 0 ? [] : [{ ...found, items }]
  }

  private corrected(
    item: Item,
    correction: ItemCorrection | RoleCorrection,
    at: number,
  ): readonly Item[] | null {
    if (correction.field === 'role') return [this.withRole(item, correction)]
    const words = correction.words.trim()
    switch (correction.field) {
      case 'left':
        this.tell(item, 'left', `核对时移出计划${words === '' ? '' : `：${words}`}`)
        return []
      case 'split':
        return this.split(item, correction.words)
      case 'join':
        return this.join(item, at)
      case 'title':
        return words === '' ? null : [{ ...item, title: words }]
      case 'units':
        return words === '' ? null : [this.withUnits(item, words)]
      case 'deadline':
        return this.withDeadline(item, words)
    }
  }

  private tell(item: Item, field: ItemCorrection['field'], message: string, words?: string): void {
    const read = this.read.get(item.id) ?? item
    const line = { units: read.lines.units[0] ?? 0, deadline: read.lines.deadline }
    const found = field === 'units' || field === 'deadline' ? line[field] : read.lines.text
    this.told.set(`${field} ${item.id}`, {
      code: `corrected-${field}`,
      severity: 'note',
      items: field === 'left' ? [] : [item.id],
      line: found > 0 ? found : null,
      words: words ?? printed(read, field),
      message: `第${this.nameOf(item)}项${message}`,
    })
  }

  private withUnits(item: Item, words: string): Item {
    this.tell(item, 'units', `责任单位核对为“${words}”`)
    const read = this.read.get(item.id) ?? item
    return { ...item, assignments: withPrinted(parseUnits([words]), read) }
  }

  private withDeadline(item: Item, words: string): readonly Item[] | null {
    const deadline = parseDeadline(words, this.year)
    if (!deadline) return null
    const before = (this.read.get(item.id) ?? item).deadline.text
    const change = before === '' ? '补为' : `由“${before}”核对为`
    this.tell(item, 'deadline', `完成时限${change}“${deadline.text}”`)
    return [{ ...item, deadline: { ...deadline, doubt: null } }]
  }

  private withRole(item: Item, { unit, words }: RoleCorrection): Item {
    const assignments = item.assignments.map((one): Assignment => {
      if (unitLabel(one) !== unit) return one
      const { unit: name, office, printed: asPrinted } = one
      const plain = { unit: name, office, printed: asPrinted }
      return words === '' ? plain : { ...plain, role: words }
    })
    this.told.set(`role ${item.id} ${unit}`, {
      code: 'corrected-role',
      severity: 'note',
      items: [item.id],
      line: item.lines.units[0] ?? null,
      words: unit,
      message: `第${this.nameOf(item)}项的“${unit}”${roleNames[words]}`,
    })
    return { ...item, assignments: withoutTwice(assignments) }
  }

  /** An item in two; the second has the first's units and deadline, and a number beside its. */
  private split(item: Item, second: string): readonly Item[] | null {
    const texts = splitText(item.text, second)
    if (!texts) return null
    const [text, rest] = texts
    this.lastId += 1
    const number = this.partNumber(this.nameOf(item))
    const part = { ...item, id: this.lastId, number, text: rest, title: titleFrom(rest) }
    const title = isProposed(item) || item.title === item.text ? titleFrom(text) : item.title
    this.parts.set(item.id, [...(this.parts.get(item.id) ?? []), part.id])
    this.read.set(part.id, part)
    this.tell(item, 'split', `核对时拆成两项，后一项编作${number}`, item.text)
    return [{ ...item, text, title }, part]
  }

  /** What findings call an item: by its count, as all of them do; one that was parted by its number. */
  private nameOf({ id, number }: Item): string {
    const isRead = this.plan.items.some(item => item.id === id)
    return isRead || number === undefined ? String(id) : number
  }

  /** The first number beside another that no item has: 3-2. */
  private partNumber(number: string): string {
    const taken = new Set(this.items.map(item => item.number ?? String(item.id)))
    let at = 2
    while (taken.has(`${number}-${at}`)) at += 1
    return `${number}-${at}`
  }

  /** Puts an item to the one above it. */
  private join(item: Item, at: number): readonly Item[] | null {
    const above = this.items[at - 1]
    if (!above) return null
    const { joined, left } = joinedItem(above, item, this.year)
    this.items[at - 1] = joined
    this.joined.set(item.id, above.id)
    const lost = left === '' ? '' : `，完成时限“${left}”没有采用`
    this.tell(item, 'join', `核对时并入第${this.nameOf(above)}项${lost}`, item.text)
    return []
  }

  /** Calls a unit as another, or as several, wherever it stands. */
  private takeUnit({ unit, words }: UnitCorrection): boolean {
    const given = parseUnits([words])
    const of = this.items.filter(({ assignments }) => assignments.some(one => one.unit === unit))
    if (of.length === 0 || given.length === 0) return false
    const known = this.items.some(({ assignments }) =>
      assignments.some(one => one.unit !== unit && given.some(to => to.unit === one.unit)),
    )
    const names = given.map(unitLabel).join('、')
    this.items = this.items.map(item => ({
      ...item,
      assignments: withoutTwice(item.assignments.flatMap(one => calledSo(one, unit, given))),
    }))
    const change = given.length > 1 ? '分为' : known ? '合并为' : '改为'
    this.told.set(`unit ${unit}`, {
      code: 'corrected-unit',
      severity: 'note',
      items: of.map(({ id }) => id),
      line: of[0]?.lines.units[0] ?? null,
      words: unit,
      message: `单位“${unit}”核对时${change}“${names}”，共 ${of.length} 项`,
    })
    return true
  }
}

/** An assignment of a unit that is called otherwise, as printed; any other as it is. */
function calledSo(
  one: Assignment,
  unit: string,
  given: readonly Assignment[],
): readonly Assignment[] {
  if (one.unit !== unit) return [one]
  return given.map(to => ({ ...one, unit: to.unit, office: to.office ?? one.office }))
}

/** What the document says of a field. */
function printed({ assignments, deadline, text }: Item, field: ItemCorrection['field']): string {
  if (field === 'units') return assignments.map(one => one.printed).join('、')
  return field === 'deadline' ? deadline.text : text
}

/** A unit that was read as it stands keeps what is printed of it. */
function withPrinted(given: readonly Assignment[], { assignments }: Item): readonly Assignment[] {
  const known = new Map(assignments.map(one => [unitLabel(one), one]))
  return given.map(one => {
    const before = known.get(unitLabel(one))
    return before ? { ...before, ...(one.role ? { role: one.role } : {}) } : one
  })
}
