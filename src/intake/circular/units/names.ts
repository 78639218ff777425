// Names of units: where two of them are joined (市委编办及州直相关单位) and where a name has the joining
// word within (文化和旅游局), the office in a bracket, what stands for several bodies.

import { lastBracket } from './brackets'

const endings =
  /(?:局|委|办|部|处|厅|院|会|司|署|府|中心|集团|机关|政协|人大|妇联|残联|文联|侨联|工商联|科协|部门|单位|乡镇|镇|乡|街道|街|区|县|市|州|旗|社|队|站|所|校|馆|[银支分人]行|室|厂|大学|）)$/
const notEndings = /(?:社会|机会|城市|社区|全市|网站|乡村|财会|主办)$/
const generic =
  /^(?:其他)?(?:街道|街道办事处|街道办|办事处|乡镇|乡|镇|园区|开发区|功能区|管委会|部门|单位|机构|企业|社区|村|区|县|市|旗|场|处|科室|股室|站所|人民政府|政府|办公室)$/
const genericPart =
  '(?:单位|部门|机构|企业|街道|乡镇|镇|乡|市|区|县|旗|州|园区|开发区|功能区|' +
  '管委会|自治县|办事处|街道办事处|街道办|社区|村|居|场|处|科室|中心|学校)'
const genericBracket = new RegExp(`^${genericPart}(?:[、,和/]${genericPart}){0,9}$`)

/** Whether words end as the name of a body does. */
export function isNameEnd(words: string): boolean {
  return words.length > 1 && endings.test(words) && !notEndings.test(words)
}

/** Whether words are no name without those before them: 街道, 管委会. */
export function isGeneric(words: string): boolean {
  return generic.test(words)
}

const joints = /以及|及其|会同|联合|协同|商(?![务业贸会标场品行])|[和及与暨/／]|[并或·•＋+|｜＆&]/g
/** Joints that names have within them too: both sides must be names. */
const rareJoint = /^[联协商并或·•＋+|｜＆&]/

/** How words are made plain, and whether they are a name, with a role behind it or not. */
export interface NameSense {
  readonly plain: (text: string) => string
  readonly isName: (words: string) => boolean
}

/** The parts of a name that and-words or signs join, where both sides are names. */
export function joinedNames(text: string, { plain, isName }: NameSense): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(joints)) {
    const to = match.index
    const [before, after] = [plain(text.slice(from, to)), plain(text.slice(to + match[0].length))]
    if (match[0] === '及其' || !isJoint(before, after)) continue
    if (rareJoint.test(match[0]) && !isName(nameBefore(after))) continue
    parts.push(text.slice(from, to))
    from = to + match[0].length
  }
  return [...parts, text.slice(from)]
}

/** Words up to the next joint or bracket. */
function nameBefore(words: string): string {
  return /^[^和及与暨/并或·•+|&（]{0,40}/.exec(words)?.[0] ?? ''
}

function isJoint(before: string, after: string): boolean {
  const next = /^[^和及与暨/]{0,40}/.exec(after)?.[0] ?? ''
  if (!isNameEnd(before) || next.length < 2 || !isBalanced(before)) return false
  return !(isGeneric(next.replace(/（.{0,20}$/, '')) && /各|有关|相关/.test(before))
}

function isBalanced(words: string): boolean {
  return words.split('（').length === words.split('）').length
}

/** A name and the office in the bracket behind it; a bracket that belongs to the name stays there. */
export function nameAndOffice(words: string): {
  readonly unit: string
  readonly office: string | null
} {
  const bracket = lastBracket(words)
  const isOffice =
    bracket !== null &&
    bracket.before !== '' &&
    !/[（）]/.test(bracket.before + bracket.within) &&
    !genericBracket.test(bracket.within)
  return isOffice
    ? { unit: bracket.before.trim(), office: bracket.within.trim() || null }
    : { unit: words, office: null }
}

/** Whether a name stands for several bodies: 各镇处, 各有关部门, 区有关部门. */
export function isCollective(name: string): boolean {
  const bracket = lastBracket(name)
  const words = bracket && genericBracket.test(bracket.within) ? bracket.before : name
  return /^各|(?:有关|相关|各|成员)(?:部门|单位)$/.test(words)
}

const more =
  /(?<![高平中初优同均对])等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[^、，,；;（）]{0,12}?(?:部门|单位|机构|企业|组织|团体|公司|学校|高校|医院|园区|乡镇|镇|区县|县区|局|委办局|委办|镇街|街道|方面|地区?|科室|家)?$/

/** A name without the 等 behind it that means more units than are printed; null where none stands. */
export function withoutMore(words: string): string | null {
  if (!words.includes('等')) return null
  const match = more.exec(words)
  return match && isMore(match[0]) ? words.slice(0, match.index) : null
}

function isMore(words: string): boolean {
  return /^等$|(?:部门|单位|机构|企业|组织|团体|公司|学校|高校|医院|园区|镇|区县|县区|局|办|镇街|街道|方面|地区?|科室|家)$/.test(
    words,
  )
}
