// The words by which a plan says what a unit is to an item: a label before names (牵头单位：), a word
// behind them (牵头, 按职责分工负责), a bracket ((配合)).

import type { Role } from '@/model/plan'
import { isNameEnd } from './names'

const leads = '总?牵头|主办|第一责任|主责|抓总'
const supports = '配合|辅助|协办|协助|协同|参与'
const answers = '(?:第[二三四五六]|主体|主要|具体|直接|共同)?责任|承办|负责|落实|实施'
const body = '(?:单位|部门|科室|处室|方)'

const labelled = new RegExp(
  `(${leads}|${supports}|${answers})(?:责任)?(?:${body}[:：为是]?|[:：])`,
  'y',
)
const otherWork =
  '主管|指导|监管|督办|督导|督查|监督|验收|审核|建设|运营|管理|使用|申报|支持|协作|成员'
const labelWithColon = new RegExp(
  `(?:(?:${leads}|${supports}|${answers})(?:责任)?${body}?|(?:${otherWork})${body})[:：]`,
  'g',
)
const otherLabel = /^([\u4e00-\u9fff]{2,8}(?:单位|部门|科室|处室|机构))[:：](?=.)/

/** A label before names that gives no role (指导单位：); null where none begins a text. */
export function otherLabelAt(
  words: string,
): { readonly label: string; readonly end: number } | null {
  const [all = '', label = ''] = otherLabel.exec(words) ?? []
  return label === '' || labelAt(words) !== null ? null : { label, end: all.length }
}

/** Whether words name only what a unit would be, and no unit: 责任单位. */
export function isRoleOnly(words: string): boolean {
  return new RegExp(`^(?:各|有关|相关)?(?:${leads}|${supports}|${answers})${body}$`).test(words)
}

/** A label that begins a text, its role, and where it ends. */
export function labelAt(words: string): { readonly role: Role; readonly end: number } | null {
  const before = roleBefore(words)
  if (before) return before
  if (!/^[总牵主第抓配协参责承负落实具直共]/.test(words)) return null
  labelled.lastIndex = 0
  const match = labelled.exec(words)
  if (!match) return null
  const [all, word = ''] = match
  const isAlone = /[:：为是]$/.test(all) || all.length === words.length
  return isAlone ? { role: roleOf(word), end: all.length } : null
}

/** A role right before a name: （牵头）市教育局, 牵头市教育局. */
function roleBefore(words: string): { readonly role: Role; readonly end: number } | null {
  const [all = '', bracketed, bare] =
    /^(?:（([^（）]{2,8})）(?=.)|(牵头|配合)(?=[省市州县区各].))/.exec(words) ?? []
  const role = bracketRole(bracketed ?? bare ?? '')
  return role && (bare === undefined || isNameEnd(words)) ? { role, end: all.length } : null
}

/** Where labels with a colon begin in a text. */
export function labelStarts(text: string): readonly number[] {
  return [...text.matchAll(labelWithColon)].map(({ index }) => index)
}

function roleOf(word: string): Role {
  if (new RegExp(`^(?:${leads})`).test(word)) return 'lead'
  return new RegExp(`^(?:${supports})`).test(word) ? 'support' : 'responsible'
}

const inBracket = new RegExp(
  `^(${leads}|${supports}|主体责任|主要责任|责任|承办|负责)(?:责任)?${body}?$`,
)

/** The role that the words of a bracket name; null where they name none. */
export function bracketRole(within: string): Role | null {
  const short = shortRoles.get(within)
  if (short) return short
  const [, word] = inBracket.exec(within) ?? []
  return word === undefined ? null : roleOf(word)
}

/** Roles that one character in a bracket names: 甲局（主）、乙局（协）. */
const shortRoles: ReadonlyMap<string, Role> = new Map([
  ['主', 'lead'],
  ['牵', 'lead'],
  ['协', 'support'],
  ['配', 'support'],
  ['辅', 'support'],
  ['责', 'responsible'],
])

/** A text without the words of its role, and the role; null where they give none (负责落实). */
export interface RoleWords {
  readonly name: string
  readonly role: Role | null
  /** A word that tells what a unit does without being a role: 指导. */
  readonly other: string | null
}

const duty =
  '(?:按照?|依照?|根据|依据)?(?:各自)?(?:工作)?(?:职责|职能|任务)?(?:分工|' +
  '范围)?(?:内)?(?:分别|共同|协同|联合|积极|具体|各自)?'
const act = '(?:负责|组织|协调|落实|实施|推进|参与|做好|抓好|完成|工作){0,3}'
const suffixes: readonly (readonly [Role | null, RegExp])[] = [
  ['lead', new RegExp(`(?:负责)?${duty}(?:总?牵头|主办|抓总)${act}$`)],
  ['support', new RegExp(`${duty}(?:配合|协办|协助|协同|参与)(?:配合)?${act}$`)],
  [
    'responsible',
    /(?:按照?|依照?|根据|依据)(?:各自)?(?:工作)?(?:职责|职能|任务|分工)(?:分工|范围)?(?:内)?(?:分别|共同)?(?:抓好|做好)?(?:负责|落实|实施|推进)?(?:落实|实施|推进)?$/,
  ],
  ['responsible', /(?:分工|分别|共同|具体|各自|主要)负责(?:落实|实施)?$|各负其责$|各司其职$|承办$/],
  [null, /负责(?:抓好|组织|具体)?(?:落实|实施|推进)$|(?:抓好|组织)?(?:落实|实施)$/],
  ['responsible', /负责$/],
]
const others = /(?:业务)?(?:指导|督导|督促|监督|审核|把关|统筹)$/

/** A name parted from the words of its role behind it. */
export function roleBehind(words: string): RoleWords | null {
  if (
    !/[位门室处方主辅头办总合助同与责实施进工做好抓组织协调成导促督核关筹职能务分围内担]$/.test(
      words,
    )
  )
    return null
  const become = becoming.exec(words)
  if (become)
    return { name: words.slice(0, become.index), role: roleOf(become[1] ?? ''), other: null }
  const rank = /^(?:以)?(.*)为([主辅])$/s.exec(words)
  if (rank) return { name: rank[1] ?? '', role: rank[2] === '主' ? 'lead' : 'support', other: null }
  for (const [role, pattern] of suffixes) {
    const match = pattern.exec(words)
    if (match && !isPartOfName(words, match))
      return { name: words.slice(0, match.index), role, other: null }
  }
  const other = others.exec(words)
  return other && { name: words.slice(0, other.index), role: null, other: other[0] }
}

/** Words that are roles and ends of names: 县政协办 is an office, 各镇协办 is a role. */
const ambiguous = /^[协主承]办$/

/** Whether what looks like a role ends a name, what is left being none: 县政协办, 县扶贫协办. */
function isPartOfName(words: string, { 0: found, index }: RegExpExecArray): boolean {
  if (!ambiguous.test(found) || index === 0) return false
  return !/[局委部处厅院会司府心团门位镇乡街县市区州室所站校馆企道厂社）]$/.test(
    words.slice(0, index),
  )
}

const becoming = new RegExp(`为(${leads}|${supports}|${answers})(?:责任)?${body}$`)
const ofSome =
  /^(?:列|排|名列|第一|首位|首家|其他|其余|上述|以上|前列|序号|注)|位的|责任(?:单位|部门)为/

/** Rules of a whole document: 列第一位的责任单位为牵头单位, 下同. */
export function isRule(words: string): boolean {
  if (!/为|下同/.test(words)) return false
  return words === '下同' || (becoming.test(words) && ofSome.test(words)) || ranked.test(words)
}

const ranked = /^(?:列|排)(?:名)?在?(?:第一|首|最前|前).{0,3}(?:的|为)/
const doing = /^(.{2,30}?)(牵头|配合|协助|负责|做好|承担|提供|组织)(.{2,60})$/

/** A name and what the unit does, which no role holds whole: 区财政局负责资金保障. */
export function taskBehind(words: string): RoleWords | null {
  if (!/[头合助责好担供织]/.test(words)) return null
  const [, name = '', verb = '', rest = ''] = doing.exec(words) ?? []
  if (!isNameEnd(name) || isNameEnd(rest)) return null
  const isRole = bracketRole(verb) !== null
  return { name, role: isRole ? roleOf(verb) : null, other: verb + rest }
}

/** A role as plans print it. */
export const roleWords: Readonly<Record<Role, string>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
}
