import type { LedgerFile } from '@/export/ledger/ledgerFile'
import { sampleNotice } from '@/export/ledger/ledgerFile'
import { plainText } from '@/export/ledger/ledgerRows'
import { graphemes } from '@/model/graphemes'
import type { Footer } from './excelLimits'
import { excelLimits } from './excelLimits'
import type { CellLook, SheetRow } from './workbook'

const boxed = { boxed: true, size: 10 } as const
const given = { ...boxed, fill: 'F3EEE3' } as const

/**
 * How the cells of a ledger's workbook look: the colours of paper, legible in greyscale. `given` is
 * not to be touched, `open` is to be filled in; `text` keeps what is typed as it was typed.
 */
export const looks = {
  title: { face: 'head', size: 16 },
  remark: { size: 10, ink: '544D42' },
  remarkRight: { size: 10, ink: '544D42', align: 'right' },
  notice: { face: 'head', size: 12, ink: 'BF2F1C', fill: 'FBEFCB' },
  headGiven: { ...boxed, face: 'head', fill: 'EAE3D4', align: 'center' },
  headOpen: { ...boxed, face: 'head', fill: 'F6DF9B', align: 'center' },
  given: { ...given, ink: '544D42' },
  givenMiddle: { ...given, ink: '544D42', align: 'center' },
  givenAsking: { ...given, ink: 'BF2F1C', align: 'center' },
  givenFirst: { ...given, strong: true },
  givenFirstMiddle: { ...given, strong: true, align: 'center' },
  givenFirstAsking: { ...given, ink: 'BF2F1C', strong: true, align: 'center' },
  text: { ...boxed, format: '@' },
  textFirst: { ...boxed, format: '@', strong: true },
  choice: { ...boxed, align: 'center' },
  choiceFirst: { ...boxed, align: 'center', strong: true },
  whole: { ...boxed, align: 'center', format: '0' },
  wholeFirst: { ...boxed, align: 'center', format: '0', strong: true },
  day: { ...boxed, align: 'center', format: 'yyyy\\-mm\\-dd' },
  dayFirst: { ...boxed, align: 'center', format: 'yyyy\\-mm\\-dd', strong: true },
  textMiddle: { ...boxed, align: 'center', format: '@' },
  line: { size: 11 },
} as const satisfies Readonly<Record<string, CellLook>>

/** A row whose words stand over all columns as one. */
export function wideRow(
  words: string,
  columns: number,
  { look, height }: { readonly look: CellLook; readonly height: number },
): SheetRow {
  return wordsAcross([{ words, to: columns - 1, look }], height)
}

/** A row of words side by side, each over the columns up to its own last. */
export function wordsAcross(
  parts: readonly { readonly words: string; readonly to: number; readonly look: CellLook }[],
  height: number,
): SheetRow {
  const cells = parts.flatMap(({ words, to, look }, at) => {
    const from = (parts[at - 1]?.to ?? -1) + 1
    return Array.from({ length: to - from + 1 }, (_, n) => ({
      value: n === 0 ? plainText(words) : null,
      look,
    }))
  })
  const merged = parts
    .map(({ to }, at) => [(parts[at - 1]?.to ?? -1) + 1, to] as const)
    .filter(([from, to]) => from < to)
  return { cells, height, merged }
}

const lineHeight = 13.5

/**
 * How many lines words of size 10 take in columns so many characters (of size 11) wide, a Chinese
 * character being two, and how high a row must be in points to show them whole, with some more.
 */
export function heightFor(
  cells: readonly { readonly words: string; readonly width: number }[],
  more = 0,
): {
  readonly lines: number
  readonly height: number
} {
  const lines = Math.max(
    1,
    ...cells.map(({ words, width }) =>
      words
        .split('\n')
        .reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(spaceOf(line) / (width * 1.15 - 0.5))),
          0,
        ),
    ),
  )
  return { lines, height: Math.min(excelLimits.height, Math.ceil(lines * lineHeight + 6 + more)) }
}

/** A title of size 16 over columns so many characters wide together, as high as its words need. */
export function titleRow(words: string, widths: readonly number[]): SheetRow {
  const { lines } = heightFor([
    { words, width: (widths.reduce((total, width) => total + width, 0) * 10) / 16 },
  ])
  return wideRow(words, widths.length, {
    look: looks.title,
    height: Math.min(excelLimits.height, lines * 22 + 10),
  })
}

/**
 * A remark of one sentence or more over columns so many characters wide together, as high as its
 * words need.
 */
export function remarkRow(words: string, widths: readonly number[]): SheetRow {
  const { height } = heightFor([
    { words, width: widths.reduce((total, width) => total + width, 0) },
  ])
  return wideRow(words, widths.length, { look: looks.remark, height: Math.max(18, height) })
}

function spaceOf(line: string): number {
  return graphemes(line).reduce((sum, sign) => sum + (sign < '\u2e80' ? 1 : 2), 0)
}

/** The row that tells a made-up ledger from a real one; none for a real one. */
export function noticeRows(
  { sample }: Pick<LedgerFile, 'sample'>,
  columns: number,
): readonly SheetRow[] {
  return sample
    ? [
        wideRow(`${sampleNotice}：各项填报为演示而编，不是实际进展`, columns, {
          look: looks.notice,
          height: 24,
        }),
      ]
    : []
}

/** What stands at the foot of each printed page. */
export function footerOf({ plan, asOf, sample }: LedgerFile): Footer {
  return {
    left: plainText(plan.title),
    right: `${sample ? `${sampleNotice}　` : ''}截至日期：${asOf}`,
  }
}
