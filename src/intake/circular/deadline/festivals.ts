// The days of festivals by which plans are due (春节前, 国庆节前). Those of the moon are the first of
// the first, the fifth of the fifth, the fifteenth of the eighth and the ninth of the ninth month
// of the Chinese calendar (GB/T 33661-2017), as almanacs print them; 清明 is the sun's.

import type { Day } from '@/model/day'

/** Month and day of each year's 春节, 清明, 端午, 中秋, 重阳. */
const moving: ReadonlyMap<number, string> = new Map([
  [2015, '02-19 04-05 06-20 09-27 10-21'],
  [2016, '02-08 04-04 06-09 09-15 10-09'],
  [2017, '01-28 04-04 05-30 10-04 10-28'],
  [2018, '02-16 04-05 06-18 09-24 10-17'],
  [2019, '02-05 04-05 06-07 09-13 10-07'],
  [2020, '01-25 04-04 06-25 10-01 10-25'],
  [2021, '02-12 04-04 06-14 09-21 10-14'],
  [2022, '02-01 04-05 06-03 09-10 10-04'],
  [2023, '01-22 04-05 06-22 09-29 10-23'],
  [2024, '02-10 04-04 06-10 09-17 10-11'],
  [2025, '01-29 04-04 05-31 10-06 10-29'],
  [2026, '02-17 04-05 06-19 09-25 10-18'],
  [2027, '02-06 04-05 06-09 09-15 10-08'],
  [2028, '01-26 04-04 05-28 10-03 10-26'],
  [2029, '02-13 04-04 06-16 09-22 10-16'],
  [2030, '02-03 04-05 06-05 09-12 10-05'],
])

const columns = ['春节', '清明', '端午', '中秋', '重阳']

const fixed: ReadonlyMap<string, string> = new Map([
  ['元旦', '01-01'],
  ['妇女节', '03-08'],
  ['三八', '03-08'],
  ['五一', '05-01'],
  ['五一劳动节', '05-01'],
  ['劳动节', '05-01'],
  ['五四', '05-04'],
  ['六一儿童节', '06-01'],
  ['儿童节', '06-01'],
  ['六一', '06-01'],
  ['七一', '07-01'],
  ['八一', '08-01'],
  ['教师节', '09-10'],
  ['国庆', '10-01'],
  ['十一', '10-01'],
])

/** The names by which a festival is sought in a wording. */
export const festivals: readonly string[] = [...columns, ...fixed.keys()].sort(
  (a, b) => b.length - a.length,
)

/** The day of a festival in a year; null where no calendar here knows that year. */
export function festivalDay(name: string, year: number): Day | null {
  const day = fixed.get(name) ?? moving.get(year)?.split(' ')[columns.indexOf(name)]
  return day === undefined ? null : `${year}-${day}`
}
