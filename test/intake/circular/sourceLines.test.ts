import { expect, test } from 'vitest'
import { sourceLines } from '@/intake/circular/sourceLines'
import { splitLines } from '@/intake/text/readText'
import { builtIn } from '../../charts/gantt/ganttCase'
import { circular } from './circular'

test('a circular is known by the lines that its plan names, and another is not', () => {
  expect(sourceLines(builtIn, circular)).toEqual(splitLines(circular))
  expect(sourceLines(builtIn, circular.replace(/\r?\n/g, '\r\n'))).toEqual(splitLines(circular))
  expect(sourceLines(builtIn, `${circular.split('\n')[0] ?? ''}\n${circular}`)).toEqual([])
  expect(sourceLines(builtIn, '')).toEqual([])
})
