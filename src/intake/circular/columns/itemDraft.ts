import type { TextCell } from '@/intake/text/readText'
import type { Finding, Role, WorkTask } from '@/model/plan'

/**
 * One item as its cells stand, before units and deadline are read: its number as printed where that
 * is not `id`, the units whose heading gives them a role beside those without, its further columns,
 * and the year that its section or heading names.
 */
export interface ItemDraft {
  readonly id: number
  readonly number?: string
  readonly task: number
  readonly text: TextCell[]
  readonly units: TextCell[]
  readonly unitsByRole?: readonly UnitsOfRole[]
  readonly deadline: TextCell[]
  /** Whether its deadline is put together of columns of quarters or months. */
  readonly isByPeriods?: true
  readonly columns?: readonly DraftColumn[]
  readonly year?: number
}

/** The cells of a column such as 牵头单位 or 配合单位, which gives its units a role. */
export interface UnitsOfRole {
  readonly role: Role
  readonly cells: readonly TextCell[]
}

/** The cells of a column that the plan has no word for, under its heading as printed. */
export interface DraftColumn {
  readonly heading: string
  readonly cells: readonly TextCell[]
}

/** A table's tasks and items, with what was odd in its layout. */
export interface Table {
  readonly tasks: readonly WorkTask[]
  readonly items: readonly ItemDraft[]
  readonly findings: readonly Finding[]
}
