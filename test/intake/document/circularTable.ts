// The built-in circular as the table that it was before it became a text, for files of every format.
import { readFileSync } from 'node:fs'

const text = readFileSync('data/nanchang-2020/circular.txt', 'utf8')

/** What stands above the table: the mark of the annex and its title. */
export const circularTitle: readonly string[] = text.split('\n').slice(0, 2)

/**
 * The rows of the table: a cell a column, '' where it is merged with the one above, a line end
 * where the text has one within a cell.
 */
export const circularRows: readonly (readonly string[])[] = text
  .split('\n')
  .slice(2)
  .join('\n')
  .split(/\n\n+/)
  .map(cellsOf)
  .filter(cells => cells.length > 0)

function cellsOf(block: string): readonly string[] {
  const cells: string[] = []
  for (const line of block.split('\n')) {
    if (line.startsWith('\t')) cells.push(line.trim())
    else if (line.trim() !== '')
      cells.push([cells.pop() ?? '', line.trim()].filter(Boolean).join('\n'))
  }
  return cells
}

const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')

/** The circular as a page, tasks over as many rows as they have items. */
export function circularHtml(): string {
  const rows = circularRows.map((cells, at) => {
    const below = circularRows.slice(at + 1).findIndex(next => next[0] !== '')
    const span = below < 0 ? circularRows.length - at : below + 1
    return `<tr>${cells
      .map((words, column) =>
        column < 2
          ? cells[0] === ''
            ? ''
            : `<td rowspan="${span}">${escaped(words)}</td>`
          : `<td>${escaped(words)}</td>`,
      )
      .join('')}</tr>`
  })
  const above = circularTitle.map(line => `<p>${escaped(line)}</p>`).join('')
  return (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><style>td{border:1px solid}</style></head>' +
    `<body>${above}<table border="1" style="border-collapse:collapse">${rows.join('\n')}</table></body></html>`
  )
}
