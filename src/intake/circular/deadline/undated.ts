// Wordings without a day: within a time from some event, at once, or without end.

import { matchAt } from './plainText'

/** What kind of undated wording stands somewhere. */
export type UndatedKind = 'within' | 'relative' | 'now' | 'open' | 'vague'

/** An undated wording, and where it ends. */
export interface FoundUndated {
  readonly kind: UndatedKind
  readonly end: number
}

const count = '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,4})'
const unit = '(?:个?工作日|个?自然日|日|天|周|个?星期|个月|个?小时|年|个季度|分钟)'
const within = '(?:以内|之内|内)'

const rules: readonly (readonly [UndatedKind, RegExp])[] = [
  // 自印发之日起20个工作日内
  [
    'within',
    new RegExp(
      `(?<![\\d年月第])${count}${unit}(?:${within}|(?<=工作日|自然日|个月|小时|天)(?:完成|办结|$))`,
      'y',
    ),
  ],
  // 会前3天, 汛期前, 验收后
  [
    'relative',
    /(?:汛期?|入冬|入汛|供[暖热]期?|采暖季|开学|放假|会议?|验收|评估|考核|活动)(?:来临|到来|召开|结束)?[前后](?:夕)?/y,
  ],
  // 根据上级部署, 按照省级要求, 待文件出台后
  [
    'relative',
    /(?:根据|按照?|依照?|依据|遵照|视|结合)(?:(?!\d+[年月日]|[年月]底)[^,;。]){0,24}(?:部署|要求|规定|安排|通知|情况|需要|进度|进展|时限|时间|计划|节点|步骤|为准)/y,
  ],
  ['relative', /[与随](?:(?!\d+[年月日]|[年月]底)[^,;。]){1,24}(?:同步|为准)/y],
  ['relative', /[待经](?:(?!\d+[年月日]|[年月]底)[^,;。]){1,24}后/y],
  ['relative', /视情|同步|条件(?:成熟|具备|允许)/y],
  [
    'now',
    /立行立改|立改立行|立查立改|即知即改|即查即改|边[查学审][,、]?边改|即时|即日|即刻|立即|立刻|马上|实时|第一时间/y,
  ],
  ['open', /长期|持续|适时|常态化?|常年|日常|经常性?|不断|长效|不定期|贯穿全年/y],
  ['vague', /及时|随时/y],
]

/** The undated wording at a place; null where none is. */
export function undatedAt(text: string, at: number): FoundUndated | null {
  for (const [kind, pattern] of rules) {
    const match = matchAt(pattern, text, at)
    if (match) return { kind, end: at + match[0].length }
  }
  return null
}
