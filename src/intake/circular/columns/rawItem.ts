import type { TextCell } from '@/intake/text/readText'
import type { Role } from '@/model/plan'
import type { DraftColumn } from './itemDraft'
import type { SectionHead } from './sectionHead'

/** The heads of sections that rows stand under, the outermost first. */
export type SectionPath = readonly PrintedHead[]

/** The head of a section with the cell or line that it stands in. */
export interface PrintedHead extends SectionHead {
  readonly cell: TextCell
}

/**
 * A row that is an item, by its columns, before numbers and tasks are settled. The number's and the
 * task's cells are null where the row has none of its own.
 */
export interface RawItem {
  readonly number: TextCell | null
  readonly task: TextCell | null
  readonly text: TextCell
  readonly units: UnitCells[]
  readonly deadline: TextCell[]
  readonly columns: DraftColumn[]
  readonly sections: SectionPath
  readonly year: number | undefined
}

/** The cells of units that have one role by their heading, or none. */
export interface UnitCells {
  readonly role: Role | null
  readonly cells: TextCell[]
}
