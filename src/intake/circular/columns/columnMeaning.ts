// What a column holds, by the words of its heading.
import { seenForm } from '@/model/lookAlike'
import type { Role } from '@/model/plan'

/**
 * What a heading means. Of two columns of one kind the lower `rank` is the likelier; `isFiner` are
 * words that may stand for an item itself or for what is done about it: 工作措施.
 */
export interface ColumnMeaning {
  readonly kind: ColumnKind
  readonly rank: number
  readonly isFiner: boolean
  readonly role: Role | null
}

/** A column with its heading as printed, the words of spanning headings before those below. */
export interface HeadedColumn {
  readonly column: number
  readonly words: string
  readonly meaning: ColumnMeaning
}

export type ColumnKind = 'number' | 'task' | 'text' | 'units' | 'deadline' | 'other'

type Names = readonly (readonly [kind: ColumnKind, names: readonly RegExp[]])[]

const names: Names = [
  ['number', [/^(?:序号|序次|序列号?|编号|项次|项号|(?:任务|事项|项目)(?:序号|编号)|no\.?|id|#)$/]],
  [
    'text',
    [
      /^具体(?:事项|任务|内容|工作)(?:及要求|和要求|内容)?$/,
      /^(?:主要|工作|任务|事项|建设|公开|重点|实施|改革|整改|落实)?(?:任务|工作)?内容(?:及要求|和要求)?$/,
      /^(?:工作|重点|主要|任务|细化|落实|改革)?事项$/,
      /^(?:item|activity|description|actions?|actionitem|deliverable)s?$/,
    ],
  ],
  [
    'task',
    [
      /^(?:工作|重点|主要)任务(?:名称)?$/,
      /^任务(?:名称|类别|分类|事项)?$/,
      /^(?:重点|主要|年度)(?:工作|任务|事项)?(?:任务|名称)?$|^工作(?:名称|项目)$/,
      /^(?:重点|民生|实事|工作)?项目(?:名称|类别)?$|^事项(?:名称|类别)$/,
      /^(?:工作|任务|事项)?(?:类别|分类|类型)$|^(?:重点|工作)?(?:领域|板块|方面|环节)$|^一级(?:指标|任务)$/,
      /^(?:task|category|project|workstream|phase|area)s?$/,
    ],
  ],
  [
    'deadline',
    [
      /^(?:计划|要求|拟|任务|预计|工作|全部|应|目标)?完成(?:时限|时间|期限|日期|时点|节点|年限|时间节点|时间要求|时限要求)$/,
      /^(?:办结|办理|截止|整改|限期|反馈|报送|落实)(?:完成)?(?:时限|时间|期限|日期)$|^(?:due|duedate|deadline|enddate|finish)$/,
      /^(?:工作|目标)?(?:时限|期限)(?:要求|节点|安排)?$|^时间(?:节点|要求|期限)$|^节点(?:时间|要求)$/,
      /^(?:计划|预计|拟)?(?:结束|竣工|完工|交付|销号|验收)(?:时间|日期|时限)$/,
      /^(?:进度|时间|工作进度|推进)(?:安排|进度|要求|计划|时间)$|^(?:时间|日期)$/,
      /^(?:起止|计划|实施|起讫|推进)(?:时间|日期|时限|期限|年限)$|^(?:时间|进度|计划)?节点$/,
      /^(?:推进|工作)?(?:时间|进度)(?:安排)?表$/,
    ],
  ],
]

/** Words that may stand for an item itself, or for what is done about it or wanted of it. */
const finer: readonly RegExp[] = [
  /^(?:目标任务|任务目标|年度(?:目标|任务)(?:任务)?|(?:工作|年度|主要)?目标|(?:细化|分解|子)任务|任务(?:分解|描述))$/,
  /^(?:具体|工作|任务|目标|主要|落实)?要求$/,
  /^(?:具体|工作|主要|推进|落实|重点|整改|细化|实施|改革|任务)?(?:措施|举措)$|^measures?$/,
]

const body = '(?:单位|部门|科室|处室|股室|站所|办所|机构|主体|镇街|乡镇|街道|局办|科|处)'
const leader = '(?:责任)?(?:牵头|第一责任|首要责任|主办)(?:责任|负责|实施|落实)?'
const supporter = '(?:配合|协办|协助|参与|协同|协作|参加|支持)(?:责任|实施|落实)?'
const responsible =
  '(?:主体责任|主要责任|直接责任|责任|承办|落实|实施|负责|执行|主责|主管|经办|任务|完成)'
const whose = '(?:[省市区县镇乡局]级?|主要|具体|各)?'

const units: readonly (readonly [name: RegExp, role: Role | null])[] = [
  [new RegExp(`^${whose}${leader}${body}$|^lead(?:unit|department)?$`), 'lead'],
  [new RegExp(`^${whose}${supporter}${body}$|^support(?:ing)?(?:unit|department)?$`), 'support'],
  [new RegExp(`^${whose}${responsible}${body}$`), null],
  [
    /^(?:责任|任务|工作)分工$|^部门$|^(?:owner|responsible(?:unit|department|agency)?|department|unit|assignee)s?$/,
    null,
  ],
  // Both in one column: 牵头及配合单位, 责任单位（人）, 责任单位及责任人.
  [new RegExp(`^(?:${leader}|${supporter}|${responsible})${body}?[及和与/、].{1,6}$`), null],
]

/** The ranks of columns that are taken for items though their names do not say so. */
export const likelyRank = { 'by-name': 20, 'by-words': 30 } as const

/** The most signs that a heading has, blanks and brackets left out; letters are shorter than words. */
const [longest, longestInLetters] = [14, 24]

/** What a heading means by its words, whatever blanks, brackets and radicals stand in it. */
export function columnMeaning(heading: string): ColumnMeaning {
  const words = headingKey(heading)
  const most = /[a-z]/.test(words) ? longestInLetters : longest
  if (words === '' || words.length > most) return meaning('other')
  for (const [kind, known] of names) {
    const rank = known.findIndex(name => name.test(words))
    if (rank >= 0) return { ...meaning(kind), rank }
  }
  const measure = finer.findIndex(name => name.test(words))
  if (measure >= 0) return { ...meaning('text'), rank: 10 + measure, isFiner: true }
  const unit = units.find(([name]) => name.test(words))
  return unit && !isOfPersons(words) ? { ...meaning('units'), role: unit[1] } : meaning('other')
}

/** Whether a heading names persons alone: 责任人, 牵头领导. */
function isOfPersons(words: string): boolean {
  return /领导|[责系办]人|干部/.test(words) && !/单位|部门|科室/.test(words)
}

function meaning(kind: ColumnKind): ColumnMeaning {
  return { kind, rank: 0, isFiner: false, role: null }
}

/** Signs of headings in traditional form, each before the simplified one. */
const traditional =
  '責责單单務务時时間间號号項项辦办體体內内牽牵頭头門门節节點点協协進进備备標标領领導导實实結结處处類类舉举動动條条'

function simplified(words: string): string {
  return words.replace(/\p{Script=Han}/gu, sign => {
    const at = traditional.indexOf(sign)
    return at >= 0 && at % 2 === 0 ? traditional.charAt(at + 1) : sign
  })
}

/** A heading as it is compared: 责 任 单 位（盖章） is 责任单位. */
export function headingKey(heading: string): string {
  const words = simplified(seenForm(heading).toLowerCase())
  const bare = words.replace(/(?!^)[(〔【[][^()〔〕【】[\]]*[)〕】\]]/g, '').replace(/[:：*·]/g, '')
  return bare === '' ? words : bare
}
