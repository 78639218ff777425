import { planOn } from '@/analysis/change/planOn'
import { entered } from '@/analysis/change/standing'
import type { Amendment, Deadline, Plan, PlanChange } from '@/model/plan'
import { builtInPlan } from './newKinds'

const builtIn = builtInPlan()

function monthEnd(date: string, text: string): Deadline {
  return { text, date, precision: 'month', doubt: null }
}

function moved(item: number, deadline: Deadline): Amendment {
  return { kind: 'item', item, fields: { deadline }, collective: [] }
}

/** Day, what, why and by what: later by a year, earlier, twice later, and to no day. */
const told: readonly (readonly [string, Amendment, string, string])[] = [
  [
    '2020-10-15',
    moved(24, monthEnd('2021-11-30', '2021年11月底前')),
    '财政评审未完成',
    '〔2020〕91号',
  ],
  ['2020-11-02', moved(5, monthEnd('2020-09-30', '2020年9月底前')), '提前实施', '〔2020〕96号'],
  [
    '2020-12-20',
    moved(12, monthEnd('2021-03-31', '2021年3月底前')),
    '网站改版延期',
    '〔2020〕113号',
  ],
  ['2021-03-20', moved(12, monthEnd('2021-09-30', '2021年9月底前')), '招标流标', '〔2021〕12号'],
  [
    '2021-04-01',
    moved(8, { text: '长期', date: '2021-12-31', precision: 'open', doubt: null }),
    '转为常态工作',
    '',
  ],
]

/** The built-in plan with five changes of deadlines, four items moved. */
export const changedPlan: Plan = {
  ...builtIn,
  changes: told.reduce<readonly PlanChange[]>(
    (known, [day, what, reason, document]) => [
      ...known,
      ...entered(known, [{ day, recorded: day, what, reason, document, who: '李' }]),
    ],
    [],
  ),
}

/** The changed plan as it held on a day, by the deadlines that hold or by the first ones. */
export function changedOn(day: string, basis: 'adjusted' | 'first' = 'adjusted'): Plan {
  return planOn(changedPlan, { day, basis })
}
