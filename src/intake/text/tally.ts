import { mostProblems } from '@/model/bounds'

/** Problems as they are found: the first hundred are listed, the rest is counted. */
export class ProblemTally<P> {
  readonly problems: P[] = []
  more = 0

  /** Whether no further problem is listed. */
  get isFull(): boolean {
    return this.problems.length >= mostProblems
  }

  add(problems: Iterable<P>): void {
    for (const problem of problems) {
      if (this.isFull) this.more += 1
      else this.problems.push(problem)
    }
  }

  /** Counts what is not worth putting into words any more. */
  count(more: number): void {
    this.more += more
  }
}
