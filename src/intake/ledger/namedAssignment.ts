// Which assignment of an item the names in a row mean: the one that is written so, else the only one
// that is written so but for blanks and brackets, else the only one that looks so.
import { oddSigns, seenForm } from '@/model/lookAlike'
import { memo } from '@/model/memo'
import type { Assignment, Item, Plan } from '@/model/plan'
import { unitLabel } from '@/model/plan'
import { unguardedText } from '@/model/spreadsheetText'
import type { LedgerCell } from './values'
import { nameIn } from './values'

/**
 * What names mean: one assignment, with a remark where they are written with other signs; none, or
 * several that look alike.
 */
export type NamedAssignment =
  | { readonly kind: 'one'; readonly assignment: Assignment; readonly remark: string | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly assignments: readonly Assignment[] }

/** The names of a row as they stand in its cells. */
interface Names {
  readonly unit: LedgerCell
  readonly office: LedgerCell
}

/**
 * An item's assignment to a unit and its office, the unit perhaps written with its office as in the
 * circular: 区工管办（宣传）. A workbook made of a CSV keeps the apostrophes that kept names text.
 */
export function namedAssignment(plan: Plan, item: Item, names: Names): NamedAssignment {
  const unguarded = {
    unit: unguardedText(String(names.unit)),
    office: unguardedText(String(names.office)),
  }
  for (const form of [exactForm, nameIn, seenForm])
    for (const said of [names, unguarded]) {
      const [assignment, ...others] = fitting(item, said, form)
      if (!assignment) continue
      return others.length > 0
        ? { kind: 'several', assignments: [assignment, ...others] }
        : { kind: 'one', assignment, remark: remarkOn(plan, assignment, said) }
    }
  return { kind: 'none' }
}

function exactForm(cell: LedgerCell): string {
  return String(cell).trim()
}

/** The assignments that have these names in some form, each pair of names once. */
function fitting(
  { assignments }: Item,
  names: Names,
  form: (cell: string) => string,
): readonly Assignment[] {
  const [unit, office] = [form(String(names.unit)), form(String(names.office))]
  const byNames = assignments.filter(
    one => form(one.unit) === unit && form(one.office ?? '') === office,
  )
  const byLabel = office === '' ? assignments.filter(one => form(unitLabel(one)) === unit) : []
  const found = byNames.length > 0 ? byNames : byLabel
  return [...new Map(found.map(one => [unitLabel(one), one])).values()]
}

/**
 * What is to be told where names are not written as the plan has them: signs that only look like its
 * own, or a name that is another unit's to the letter. Blanks and brackets alone are none of that.
 */
function remarkOn(plan: Plan, { unit, office }: Assignment, names: Names): string | null {
  const written = exactForm(names.unit)
  const planned = unitLabel({ unit, office })
  const isOther = written !== unit && written !== planned && unitNames(plan).has(written)
  const said = unitLabel({ unit: written, office: exactForm(names.office) || null })
  if (nameIn(said) === nameIn(planned) && !isOther) return null
  const odd = oddSigns(`${said}${planned}`)
  const signs = odd.length > 0 ? `（其中有 ${odd.join('、')}）` : ''
  return `责任单位“${said}”${signs}按看起来一样的“${planned}”读`
}

const unitNames = memo(
  ({ items }: Plan): ReadonlySet<string> =>
    new Set(items.flatMap(({ assignments }) => assignments.map(({ unit }) => unit))),
)
