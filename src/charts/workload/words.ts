import type { MatrixOptions, Peak } from '@/analysis/plan/workload'
import type { DeadlineGroup, Role } from '@/model/plan'

/** Figures a note below the matrices may state. */
interface WorkloadFacts {
  readonly items: number
  readonly rows: number
  readonly assignments: number
  readonly office: MatrixOptions['office']
  readonly collective: readonly string[]
  readonly folded: boolean
}

/** Every word the workload chart draws; item titles, units and offices come from the plan. */
export interface WorkloadWords {
  readonly task: string
  readonly plan: string
  readonly itemTitles: string
  readonly itemNumber: string
  readonly unitsPerItem: (office: WorkloadFacts['office']) => string
  readonly load: string
  readonly total: string
  readonly items: string
  readonly assignments: string
  readonly monthsHeading: string
  readonly busiest: (items: Peak, assignments: Peak) => string
  /**
   * A year with the items due in it, or what has no last day, from the fullest wording to the
   * shortest.
   */
  readonly year: (year: DeadlineGroup, items: number) => readonly string[]
  readonly month: (month: number) => string
  /** A year with its assignments, from the fullest wording to the shortest. */
  readonly yearTotal: (year: DeadlineGroup, assignments: number) => readonly string[]
  /** What stands at a bracket over identical rows, from the fullest wording to the shortest. */
  readonly identical: (count: number, office: WorkloadFacts['office']) => readonly string[]
  readonly folded: (first: string, count: number, office: WorkloadFacts['office']) => string
  readonly each: (load: number) => string
  readonly empty: string
  readonly legend: {
    readonly heading: string
    readonly assigned: string
    readonly collective: string
    readonly office: (office: string) => string
    readonly none: string
    readonly role: (role: Role) => string
    readonly heat: string
    readonly itemBar: string
    readonly assignmentBar: string
  }
  readonly notes: (facts: WorkloadFacts) => readonly string[]
}
