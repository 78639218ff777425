import type { Day } from '@/model/day'

/** What a command is given from outside: where it prints, and the clock. */
export interface Shell {
  readonly print: (text: string) => void
  /** Prints what is wrong. */
  readonly warn: (text: string) => void
  readonly today: Day
  /** The instant at which a day begins, without a zone. */
  readonly midnight: (day: Day) => Date
}

/** Why a command ends without its work done: 1 for a file, 2 for wrong usage. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2,
  ) {
    super(message)
  }
}
