import { expect, test } from 'vitest'
import { deadlineDoubt, deadlineInSentence } from '@/intake/circular/deadline/deadline'

test.each([
  ['加快网上审批，5月底前中介超市上线运行。', '5月底前', '2023-05-31'],
  ['9月底前编成三年滚动计划，年内安排前期费。', '9月底前', '2023-09-30'],
  ['到2025年底，建成50个示范点。', '2025年底', '2025-12-31'],
  ['力争2023年底建成。', '2023年底', '2023-12-31'],
  ['每季度末报进展，12月底前完成。', '12月底前', '2023-12-31'],
  ['12月底前“零就业家庭”动态清零', '12月底前', '2023-12-31'],
  ['建成书苑2家，10月底前建成并对外开放', '10月底前', '2023-10-31'],
  ['2023年新增就业15000人，完成率达到99.5%，10月底前建成', '10月底前', '2023-10-31'],
  ['《2022年度报告》于3月底前公布', '3月底前', '2023-03-31'],
  ['全年新增就业1000人，6月底前完成过半', '6月底前', '2023-06-30'],
  ['9月中旬前开展培训', '9月中旬前', '2023-09-20'],
  ['3月上旬印发方案', '3月上旬', '2023-03-10'],
  ['春节前完成走访', '春节前', '2023-01-21'],
  ['年内完成', '年内', '2023-12-31'],
  ['上半年完成60%，2023年11月30日前全部完成', '2023年11月30日前', '2023-11-30'],
])('in “%s” %s is a deadline', (text, words, date) => {
  expect(deadlineInSentence(text, 2023)).toMatchObject({ text: words, date })
})

test('several deadlines are milestones, the last of which leads', () => {
  expect(deadlineInSentence('在2023年6月30日前完成验收，9月底前投入使用。', 2023)).toEqual({
    text: '2023年6月30日前完成验收，9月底前',
    date: '2023-09-30',
    precision: 'month',
    doubt: null,
    milestones: [
      { text: '在2023年6月30日前完成验收', date: '2023-06-30', precision: 'day' },
      { text: '9月底前投入使用', date: '2023-09-30', precision: 'month' },
    ],
  })
})

test('a year’s end beside something closer is told, and leads not', () => {
  const found = deadlineInSentence('9月底前编成三年滚动计划，年内安排前期费。', 2023)
  expect(found?.doubt).toBe('原文未写年份，按2023年读；另有“年内安排前期费”')
})

test('times from an event are no days', () => {
  const text = '报告书14个工作日内、报告表7个工作日内、登记表3个工作日内完成审批。'
  expect(deadlineInSentence(text, 2023)).toMatchObject({
    text: '报告书14个工作日内、报告表7个工作日内、登记表3个工作日内',
    precision: 'relative',
  })
})

test.each([
  '6亩以下转让手续由区审查后登记。',
  '持续发布相关成果',
  '常态化开展根治欠薪',
  '每月28日前报送数据',
  '根据《某某办法》（国办发〔2019〕10号）要求推进',
  '2019年以来累计完成12项',
  '截至2020年底已建成30个',
  '改造2000年底前建成的老旧小区100个。',
  '2018年12月31日前参加工作的人员',
  '2023年底，全市新增就业1万人。',
  '2022年底，全市已新增就业1万人。',
  '前三季度完成70%',
  '比2022年底增长5%',
  '自2023年7月1日起施行',
  '20222年6月底前完成',
  '5年内建成',
  '完成2023年度工作任务',
  '2019年5月6日印发',
  '对2022年12月31日前到期的合同进行清理',
  '清理2023年6月30日前印发的文件',
  '每年6月30日前公布上年度报告',
  '落实三年行动计划（2021—2023年）',
  '日前，目前，会前三天',
])('in “%s” nothing is a deadline', text => {
  expect(deadlineInSentence(text, 2023)).toBeNull()
})

test('without a year it is asked for, and only of what is due', () => {
  const text = '2019年以来持续推进，5月底前中介超市上线运行。'
  expect(deadlineInSentence(text)).toBeNull()
  expect(deadlineDoubt(text, undefined, 'sentence')).toBe('原文未写年份，补上年份后为--05-31')
  expect(deadlineDoubt('前三季度完成70%', undefined, 'sentence')).toBeNull()
})
