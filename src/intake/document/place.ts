import type { Place } from './sourceDocument'

/** A place as a stable address, unique within its document: L12:3, P5, T2R3C1P1; P5:12 a part of one. */
export function placeAddress(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `L${place.line}:${place.column}`
    case 'paragraph':
      return `P${place.paragraph}${place.column === undefined ? '' : `:${place.column}`}`
    case 'cell':
      return `T${place.table}R${place.row}C${place.column}P${place.paragraph}`
  }
}

/** A place in Chinese: 第 12 行, 第 3 页第 5 段, Sheet1!B3, 表 2 第 3 行第 1 列. */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `第 ${place.line} 行`
    case 'paragraph':
      return `${pageWords(place.page)}第 ${place.paragraph} 段`
    case 'cell':
      if (place.line !== null) return `第 ${place.line} 行第 ${place.column} 列`
      if (place.sheet !== null) return `${place.sheet}!${columnLetters(place.column)}${place.row}`
      return `${pageWords(place.page)}表 ${place.table} 第 ${place.row} 行第 ${place.column} 列`
  }
}

function pageWords(page: number | null): string {
  return page === null ? '' : `第 ${page} 页`
}

/** A column from 1 as spreadsheets name it: A, Z, AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
