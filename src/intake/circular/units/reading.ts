// Pieces of unit cells read in order: labels, names, the words behind them, and whom a role covers.

import type { Assignment, Role } from '@/model/plan'
import { lastBracket } from './brackets'
import { isNameEnd, nameAndOffice, withoutMore } from './names'
import type { Piece } from './pieces'
import { unitPieces } from './pieces'
import { bracketRole, isRule, labelAt, roleBehind, roleWords, taskBehind } from './roles'

/** The assignments of unit cells, and what is told of them in Chinese. */
export interface UnitsRead {
  readonly assignments: readonly Assignment[]
  readonly findings: readonly string[]
}

/** Unit cells read; `role` is that of their column. */
export function readUnits(cells: readonly string[], role?: Role): UnitsRead {
  const reader = new UnitReader(role)
  for (const piece of unitPieces(cells)) reader.take(piece)
  return reader.end()
}

/** A piece's name, the role beside it, and what a bracket behind it says of other units. */
interface Parted {
  readonly name: string
  readonly role: Role | null
  readonly inBracket: boolean
  readonly within?: string
}

interface Named {
  readonly unit: string
  readonly office: string | null
  readonly printed: string
  role: Role | null
  readonly label: Role | null
}

/** A rule in a bracket, with what stands behind it: 第一责任单位为牵头单位，下同. */
const rules = /^[^,，;；]{0,24}为[^,，;；]{2,8}(?:单位|部门)(?:[,，;；].{0,24})?$|^下同$/

/** Whether a bracket names further units and what they are: （牵头，区财政局配合）. */
function hasRoleWithin(words: string): boolean {
  return /.{2}/.test(words) && (roleBehind(words)?.role ?? null) !== null
}

/** Signs before a name that some plans give a meaning of their own. */
const marks = /^[★☆▲△*●○◆◇■□]+/

/** 完成时限：2023年6月 among units: a label of something else. */
function isOtherLabel(words: string): boolean {
  const [, label = '', rest = ''] = /^([^:：（）]{2,10})[:：](.*)$/s.exec(words) ?? []
  return label !== '' && rest !== '' && labelAt(words) === null && !isNameEnd(label)
}

/** Radicals, and characters that Unicode keeps twice. */
const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/

class UnitReader {
  private readonly named: Named[] = []
  private readonly findings: string[] = []
  /** Names that a role behind a later one covers. */
  private pending: Named[] = []
  private label: Role | null = null

  constructor(private readonly column: Role | undefined) {}

  take({ printed, words, after }: Piece): void {
    const label = isRule(words) ? null : labelAt(words)
    if (label) {
      this.label = label.role
      this.pending = []
    }
    if (isOtherLabel(words)) {
      this.tell(`“${words}”不是责任单位，没有读作单位`)
      return
    }
    if (after === 'blank') this.tell(`“${printed}”前只有空白，读作另一单位`)
    const { name, role, inBracket, within } = this.parted(label ? words.slice(label.end) : words)
    if (name !== '' && (after === 'line' || after === 'stop')) this.pending = []
    if (name !== '') this.name(name, printed)
    if (role) this.cover(role, inBracket)
    const inner = within ? unitPieces([within]) : []
    inner.forEach((piece, at) => {
      this.take(at === 0 ? { ...piece, after: 'stop' } : piece)
    })
  }

  end(): UnitsRead {
    const labels = new Set(this.named.map(({ label }) => label).filter(role => role !== null))
    const isLabelled = labels.size > 1 || !labels.has('responsible')
    const assignments = this.named.map(({ unit, office, printed, role, label }) => {
      const own = role ?? (isLabelled ? label : null) ?? this.column
      return { unit, office, printed, ...(own ? { role: own } : {}) }
    })
    return { assignments, findings: [...new Set(this.findings)] }
  }

  private tell(finding: string): void {
    this.findings.push(finding)
  }

  /** A piece without the words around its name: the role behind it, 等, and brackets with either. */
  private parted(words: string): Parted {
    const bracket = lastBracket(words)
    const role = bracket && bracketRole(bracket.within)
    if (bracket && role) return { name: this.withoutMore(bracket.before), role, inBracket: true }
    if (bracket && rules.test(bracket.within)) {
      this.tellRule(bracket.within)
      return this.parted(bracket.before)
    }
    if (bracket && hasRoleWithin(bracket.within))
      return { name: bracket.before, role: null, inBracket: true, within: bracket.within }
    if (isRule(words)) {
      this.tellRule(words)
      return { name: '', role: null, inBracket: false }
    }
    const behind = roleBehind(words) ?? taskBehind(words)
    if (behind?.other && behind.role) this.tell(`“${words}”中的“${behind.other}”照录，只记角色`)
    else if (behind?.other)
      this.tell(`“${words}”中的“${behind.other}”不是牵头、责任或配合，没有记角色`)
    const name = this.withoutMore(behind ? behind.name : words)
    return { name, role: behind?.role ?? null, inBracket: false }
  }

  private tellRule(words: string): void {
    this.tell(`“${words}”是全文的规则，不是单位，没有照此改记角色`)
  }

  private withoutMore(words: string): string {
    const name = withoutMore(words)
    if (name === null) return words
    this.tell(`“${words}”表示还有未列出的单位`)
    return name
  }

  private name(words: string, printed: string): void {
    const plain = words.replace(/^(?:由|会同|并由|其中)|[:：]$/g, '').replace(marks, '')
    if (marks.test(words)) this.tell(`“${printed}”前的记号没有说明，没有记角色`)
    const { unit, office } = nameAndOffice(plain)
    if (unit === '') return
    this.tellSpelling(unit, printed)
    const found = { unit, office, printed, role: null, label: this.label }
    this.named.push(found)
    this.pending.push(found)
  }

  /** Signs of another kind and blanks within a name, as they were read. */
  private tellSpelling(unit: string, printed: string): void {
    if (radicals.test(printed)) this.tell(`“${printed}”用了部首或兼容字形，读作“${unit}”`)
    else if (/[\u3400-\u9fff]\s+[\u3400-\u9fff]/.test(printed) && !printed.includes(unit))
      this.tell(`“${printed}”中有空白，读作“${unit}”`)
  }

  private cover(role: Role, inBracket: boolean): void {
    const others = this.pending.slice(0, -1)
    for (const named of this.pending) named.role = role
    if (inBracket && others.length > 0) {
      const names = others.map(({ unit }) => unit).join('、')
      const last = this.pending[this.pending.length - 1]?.unit ?? ''
      this.tell(`“${last}”后的（${roleWords[role]}）连同前面的${names}一起记作${roleWords[role]}`)
    }
    this.pending = []
  }
}
