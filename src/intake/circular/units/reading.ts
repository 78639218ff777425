// Pieces of unit cells read in order: labels, names, the words behind them, and whom a role covers.

import type { Assignment, Role } from '@/model/plan'
import { isLikePerson, isPersonal, noUnitWords, oddName } from './asides'
import { lastBracket } from './brackets'
import { isNameEnd, nameAndOffice, withoutMore } from './names'
import type { Piece } from './pieces'
import { unitPieces } from './pieces'
import {
  bracketRole,
  isRoleOnly,
  isRule,
  labelAt,
  otherLabelAt,
  roleBehind,
  roleWords,
  taskBehind,
} from './roles'

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

type Bracketed = NonNullable<ReturnType<typeof lastBracket>>

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
const marks = /^[★☆▲△*●○◆◇■□※#†]{1,9}|[★☆▲△*●○◆◇■□※#†]{1,9}$/g

/** （会同县司法局）: a further unit in a bracket. */
const furtherUnit = /^(?:会同|联合|商|与|和|及)(?=.{2})/

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
    const nowhere = noUnitWords(printed) ?? (printed === words ? null : noUnitWords(words))
    if (nowhere !== null) {
      this.tell(nowhere)
      return
    }
    if (after === 'blank') this.tell(`“${printed}”前只有空白，读作另一单位`)
    if (after === 'or') this.tell(`“${printed}”前写“或”，读作另一单位`)
    const { name, role, inBracket, within } = this.parted(this.unlabelled(words, label))
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

  /** A piece's words without the label before them; one that gives no role is told. */
  private unlabelled(words: string, label: ReturnType<typeof labelAt>): string {
    if (label) return words.slice(label.end)
    const other = otherLabelAt(words)
    if (!other) return words
    this.label = null
    this.pending = []
    this.tell(`“${other.label}”不是牵头、责任或配合，没有记角色`)
    return words.slice(other.end)
  }

  private tell(finding: string): void {
    this.findings.push(finding)
  }

  /** A piece without the words around its name: the role behind it, 等, and brackets with either. */
  private parted(words: string): Parted {
    const bracket = lastBracket(words)
    const bracketed = bracket && this.bracketed(bracket)
    if (bracketed) return bracketed
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

  /** A piece with a bracket behind its name that names no office; null where it may name one. */
  private bracketed({ before, within }: Bracketed): Parted | null {
    const role = bracketRole(within)
    if (role) return { name: this.withoutMore(before), role, inBracket: true }
    if (rules.test(within)) {
      this.tellRule(within)
      return this.parted(before)
    }
    if (isPersonal(within)) {
      this.tell(`（${within}）不是科室，没有读作口径`)
      return this.parted(before)
    }
    const further = furtherUnit.test(within) && isNameEnd(within)
    if (!further && !hasRoleWithin(within)) return null
    return { name: before, role: null, inBracket: true, within: within.replace(furtherUnit, '') }
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
    const unjoined = words.replace(/^(?:由|会同|协同|联合|并[由与]|其中|与|以?及)|[:：]$/g, '')
    const plain = this.withoutTail(this.withoutMarks(unjoined, printed), printed)
    const { unit, office } = nameAndOffice(plain)
    if (unit === '') return
    if (isRoleOnly(unit)) {
      this.tell(`“${printed}”没有写明是哪个单位`)
      return
    }
    this.tellSpelling(unit, printed)
    if (isLikePerson(unit) && !isNameEnd(unit))
      this.tell(`“${unit}”可能是人名或职务，照原样读作单位`)
    const odd = oddName(unit)
    if (odd !== null) this.tell(odd)
    const found = { unit, office, printed, role: null, label: this.label }
    this.named.push(found)
    this.pending.push(found)
  }

  private withoutMarks(words: string, printed: string): string {
    const plain = words.replace(marks, '')
    const place = words.endsWith(plain) ? '前' : '后'
    if (words !== plain) this.tell(`“${printed}”${place}的记号没有说明，没有记角色`)
    return plain
  }

  /** 县教育局 张三, 县教育局：落实资金: the unit alone. */
  private withoutTail(words: string, printed: string): string {
    const [, before = '', behind = ''] = /^([^:]{2,30}):([^:]{1,60})$/.exec(words) ?? []
    const last = /\s(\S{2,8})$/.exec(printed.slice(-12))?.[1] ?? ''
    const isPerson = isLikePerson(last) && words.endsWith(last)
    const tail = isPerson ? last : behind
    const name = isPerson ? words.slice(0, -tail.length) : before
    if (tail === '' || !isNameEnd(name) || isNameEnd(tail)) return words
    this.tell(`“${printed}”中的“${tail}”不是单位的名称，没有读作单位`)
    return name.replace(/:$/, '')
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
