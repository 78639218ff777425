import { expect, test } from 'vitest'
import { usualView } from '@/address/viewAddress'
import { figureSize } from '@/charts/figure/size'
import { renderOptions } from '@/command/renderOptions'

/** How a figure's page is made where nothing is said. */
const page = {
  size: figureSize('word'),
  type: 'fit',
  look: 'paper',
  face: 'plain',
  caption: null,
  title: null,
  ratio: 2,
  carriage: 'all',
}

const given = ['--plan', 'a.txt', '--out', 'b.xlsx'] as const

test('what is not said is as the page has it', () => {
  expect(renderOptions(given)).toEqual({
    kind: null,
    plan: 'a.txt',
    ledgers: [],
    hidden: 'skip',
    outs: ['b.xlsx'],
    view: usualView,
    page,
    reminders: [30, 7],
    links: 'none',
    finish: 'none',
    choice: null,
  })
})

test('every option is read, the chart wherever it stands', () => {
  expect(
    renderOptions([
      ...given,
      'gantt',
      '--out=c.ics',
      '--ledger',
      'x.json',
      '--ledger',
      'y.xlsx',
      '--asof',
      '2021-06-30',
      '--near',
      '0',
      '--start',
      'none',
      '--scope',
      'all',
      '--unit',
      '区税务局',
      '--task',
      '4',
      '--year',
      '2020',
      '--q',
      '目录',
      '--state',
      'due',
      '--reminders',
      '60，7',
      '--links',
      'core',
      '--hidden',
      'read',
      '--finish',
      'deadline',
    ]),
  ).toEqual({
    kind: 'gantt',
    plan: 'a.txt',
    ledgers: ['x.json', 'y.xlsx'],
    hidden: 'read',
    outs: ['b.xlsx', 'c.ics'],
    view: {
      ...usualView,
      asOf: '2021-06-30',
      near: 0,
      start: 'none',
      scope: 'all',
      unit: '区税务局',
      task: 4,
      year: 2020,
      q: '目录',
      state: 'due',
    },
    page,
    reminders: [60, 7],
    links: 'core',
    finish: 'deadline',
    choice: null,
  })
  expect(renderOptions([...given, '--reminders', 'none'])).toMatchObject({ reminders: [] })
})

test('a figure is of the page, the look and the arrangement that are named', () => {
  const words =
    '--size A3-Across --type 10.5 --look grey --face official --caption none --title ' +
    '重点 --lang en --ratio 4 --data plan --group unit --sort deadline --color state ' +
    '--from 2020-01-01 --to 2021-12-31 --office apart --order printed --same fold'
  expect(renderOptions([...given, ...words.split(' ')])).toMatchObject({
    page: {
      size: figureSize('a3Across'),
      type: 10.5,
      look: 'grey',
      face: 'official',
      caption: '',
      title: '重点',
      ratio: 4,
      carriage: 'plan',
    },
    view: {
      lang: 'en',
      group: 'unit',
      sort: 'deadline',
      color: 'state',
      from: '2020-01-01',
      to: '2021-12-31',
      office: 'apart',
      order: 'printed',
      same: 'fold',
    },
  })
  expect(renderOptions([...given, '--size', '300x200'])).toMatchObject({
    page: { size: figureSize('free', { width: 300, height: 200 }) },
  })
  expect(renderOptions([...given, '--size', '300'])).toMatchObject({
    page: { size: figureSize('free', { width: 300, height: null }) },
  })
})

test('a pack is as its choice says, else as it usually is; what is written goes before what was saved', () => {
  expect(renderOptions(['pack', ...given])).toMatchObject({
    kind: 'pack',
    view: usualView,
    choice: null,
  })
  expect(
    renderOptions(['pack', ...given, '--pack', 'a4~grey~for=常务会~due=要事~cover']),
  ).toMatchObject({
    view: {
      pack: {
        size: 'a4',
        look: 'grey',
        audience: '常务会',
        parts: [
          { part: 'due', title: '要事' },
          { part: 'cover', title: '' },
        ],
      },
    },
  })
  const kept = new Map([
    ['pack', 'a4~grey~due'],
    ['color', 'state'],
    ['group', 'unit'],
    ['near', '45'],
  ])
  expect(
    renderOptions(
      ['pack', ...given, '--choice', 'my.url', '--size', 'slide43', '--group', 'year'],
      kept,
    ),
  ).toMatchObject({
    choice: 'my.url',
    view: {
      near: 45,
      color: 'state',
      group: 'year',
      pack: { size: 'slide43', look: 'grey', parts: [{ part: 'due' }] },
    },
  })
  expect(
    renderOptions(['pack', ...given, '--choice', 'my.url'], new Map([['color', 'red']])),
  ).toMatch(/^所存选择中 color 的值“red”不对：/)
})

test.each([
  [[], ['缺 --plan（计划文件）', '缺 --out（写到哪个文件）']],
  [[...given, '--near'], ['--near 后面缺值']],
  [[...given, '--near='], ['--near 后面缺值']],
  [[...given, '--near', '-3'], ['--near 的值“-3”不对：应是 0 到 3650 的整数']],
  [[...given, '--near', '1', '--near', '2'], ['--near 只能写一次']],
  [
    [...given, '--asof', '2021-6-30'],
    ['--asof 的值“2021-6-30”不对：应是真实的日期，写作 2021-06-30'],
  ],
  [[...given, '--scope', 'most'], ['--scope 的值“most”不对：应是 core、all 或 none']],
  [
    [...given, '--task', 'x', '--year', '20'],
    ['--task 的值“x”不对：应是任务的序号', '--year 的值“20”不对：应是四位年份，或 open、undated'],
  ],
  [
    [...given, '--reminders', '1,,2'],
    ['--reminders 的值“1,,2”不对：应是用逗号隔开的天数，如 30,7，或 none'],
  ],
  [
    [...given, '--size', 'a5'],
    [
      '--size 的值“a5”不对：应是 word、a4、a4Across、a3、a3Across、' +
        'slide、slide43、uhd 之一，或 60 到 2000 的毫米数，如 300x200、300',
    ],
  ],
  [
    [...given, '--size', '30x200', '--type', '7', '--ratio', '0'],
    [
      expect.stringContaining('--size 的值“30x200”不对') as string,
      '--type 的值“7”不对：应是 fit，或 8 到 72 的磅数',
      '--ratio 的值“0”不对：应是 1 到 4 的整数',
    ],
  ],
  [
    [...given, '--look', 'red', '--state', 'late'],
    [
      expect.stringContaining('--state 的值“late”不对：应是 overdue、due') as string,
      '--look 的值“red”不对：应是 paper、grey、color、dark 之一',
    ],
  ],
  [[...given, '--from', '2021-01-01'], ['--from 与 --to 要同写，且 --from 在前']],
  [
    [...given, '--from', '2021-01-01', '--to', '2020-01-01'],
    ['--from 与 --to 要同写，且 --from 在前'],
  ],
  [[...given, 'gantt', 'more'], ['“more”前面缺选项名']],
  [['gantt', ...given, 'overview'], ['图种只写一个：又写了 overview']],
  [['pack', ...given, '--choice', '--look', 'grey'], ['--choice 后面缺值']],
  [
    [
      '--plan',
      'a.txt',
      '--out',
      'x.gif',
      '--out',
      'some/folder',
      '--out',
      'b.svg',
      '--near',
      'soon',
    ],
    [
      '--near 的值“soon”不对：应是 0 到 3650 的整数',
      expect.stringMatching(/^x\.gif：写不了这种格式/) as string,
      expect.stringMatching(/^some\/folder：没有扩展名（文件夹后面要写文件名）/) as string,
      'b.svg：SVG 矢量图要写明图种，gantt、workload、relations、overview 之一',
    ],
  ],
  [
    ['pie', '--plan', 'a.txt', '--out', 'b.svg'],
    ['没有图种“pie”：可用的是 gantt、workload、relations、overview、pack'],
  ],
  [
    ['pack', ...given, '--pack', 'a4~slide~cover'],
    [expect.stringMatching(/^--pack 的值“a4~slide~cover”不对：.*（只写一个）/) as string],
  ],
  [['pie', ...given], ['没有图种“pie”：可用的是 gantt、workload、relations、overview、pack']],
  [
    ['pack', ...given, '--unit', '区税务局', '--type', '9'],
    ['pack 是整份计划，字号、标题随版面：不用 --unit、--type'],
  ],
  [['pack', ...given, '--size', 'a3'], ['pack 的 --size 应是 slide、slide43、a4、a4Across 之一']],
  [
    ['pack', ...given, '--pack', 'a4~covr=x'],
    [
      expect.stringMatching(
        /^--pack 的值“a4~covr=x”不对：应是用 ~ 相连的 cover、overview、/,
      ) as string,
    ],
  ],
  [['pack', ...given, '--pack', 'a4', '--choice', 'my.url'], ['--choice 与 --pack 只写一个']],
  [['gantt', ...given, '--pack', 'a4'], ['--choice、--pack 只用于图种 pack']],
  [
    [...given, '--toString', 'x'],
    [expect.stringMatching(/^没有选项 --toString：可用的是 --plan --ledger /) as string],
  ],
])('%j is refused, everything at once', (args, complaints) => {
  const answer = renderOptions(args)
  expect(typeof answer === 'string' && answer.trimEnd().split('\n')).toEqual(complaints)
})
