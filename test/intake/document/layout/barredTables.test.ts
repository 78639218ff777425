import { expect, test } from 'vitest'
import { laidOut, looks, rowsIn } from './laidOut'

const heading = ['工作任务', '具体内容', '责任部门']
const rows = [
  ['推进公开', '按目录公开信息。', '财政所、土管所等'],
  ['', '为特定人群开设渠道。', '便民中心'],
  ['提升咨询', '文件与解读同步起草。', '党政办公室'],
]

test('bars on lines of their own, merged cells left out', () => {
  const barred = [heading, ...rows]
    .map(cells => `|\n${cells.filter(cell => cell !== '').join('\n|\n')}\n|`)
    .join('\n')
  expect(looks(`任务分解表\n${barred}\n\n2024年3月印发`)).toEqual([
    '任务分解表',
    [heading, ...rows],
    '2024年3月印发',
  ])
})

test('a row of bars with words for no column of its own is poured into none', () => {
  const barred = [heading, ...rows.slice(0, 1), ['进企业发放明白卡。'], ...rows.slice(2)]
    .map(cells => `|\n${cells.join('\n|\n')}\n|`)
    .join('\n')
  expect(rowsIn(barred)).toEqual([heading, rows[0], ['进企业发放明白卡。 →'], rows[2]])
})

test('a row a line, with bars of any width, at its edges or not', () => {
  for (const bar of ['|', '｜', '│'])
    for (const edge of [bar, '']) {
      const lines = [heading, ...rows].map(cells => `${edge}${cells.join(` ${bar} `)}${edge}`)
      const kept = edge === '' ? lines.map(line => line.replace(/^ /, `${bar} `)) : lines
      expect(rowsIn(kept.join('\n'))).toEqual([heading, ...rows])
    }
})

test('a table drawn with lines: cells over several lines go on', () => {
  const drawn = [
    '┌────┬────┬────┐',
    '│工作任务│具体内容│责任部门│',
    '├────┼────┼────┤',
    '│推进公开│按目录公│财政所、│',
    '│        │开信息。│土管所  │',
    '├────┼────┼────┤',
    '│提升咨询│同步起草│党政办  │',
    '└────┴────┴────┘',
  ]
  expect(looks(drawn.join('\n')).filter(one => typeof one !== 'string')).toEqual([
    [
      heading,
      ['推进公开', '按目录公开信息。', '财政所、土管所'],
      ['提升咨询', '同步起草', '党政办'],
    ],
  ])
})

test('the places of cells are those of their words in the line', () => {
  const [table] = laidOut(`|工作任务|具体内容|责任部门|\n|甲| 乙 |丙局|`).blocks
  const cells = table?.kind === 'table' ? (table.rows[1]?.cells ?? []) : []
  expect(cells.map(({ blocks: [block] }) => block?.kind === 'paragraph' && block.place)).toEqual(
    [2, 5, 8].map(column => ({ kind: 'line', line: 2, column })),
  )
})

test('bars in running text are no table', () => {
  const texts = ['甲|乙', '|\n|\n|\n', '|工作任务|\n|甲|', '姓名|电话|地址\n甲|1|2']
  for (const text of texts)
    expect(laidOut(text).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
})
