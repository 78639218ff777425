// What the words of a cell look like: a number, a numbered item, a deadline, names of units. None of
// it reads anything; it tells only where cells begin and end.

/** Signs of a cell that a pattern looks at. */
const lookedAt = 1000

const compact = (words: string): string =>
  words.slice(0, lookedAt).normalize('NFKC').replace(/\s/g, '')

/** Whether words are a number alone: 1, 1., 一、. */
export function isNumber(words: string): boolean {
  return /^(?:\d{1,4}|[一二三四五六七八九十百]{1,4})[.、．]?$/.test(compact(words))
}

/** Whether words begin with a number in brackets or in a circle: （1）, ⑴, ①. */
export function isNumbered(words: string): boolean {
  return /^(?:[（(]\s?[0-9０-９]{1,4}\s?[)）]|[①-⒇])/.test(words.trimStart().slice(0, 12))
}

/** Whether words begin with the number of an item: （1）, ⑴, 1., 1、, （一）, 一、. */
export function isItemStart(words: string): boolean {
  return (
    isNumbered(words) ||
    /^(?:\d{1,3}[.、．](?!\d)|[（(]?[一二三四五六七八九十百]{1,4}[)）、])/.test(
      words.trimStart().slice(0, 12),
    )
  )
}

const dayWords =
  '(?:\\d{2,4}年|年底|年内|年末|\\d{1,2}月|[一二三四五六七八九十]{1,2}月|' +
  '第?[1-4一二三四]季度|[上下]半年|\\d{4}[-./—‐]\\d{1,2})'
const deadline = new RegExp(
  `^(?:(?:计划|力争|到|于|在|截至|每[年月周季]|[本当今]年|全年|二[〇零○O0]二.年)?${dayWords}|每[年月周季天日]|长期|持续|常态|常年|立行立改|立即|即时|即知即改|自.{1,12}之?日起|实时|按(?:时|期|要求|季度|月)|春节|国庆)`,
)

/** Whether words begin as a deadline does, and are as short as one. */
export function isDeadline(words: string): boolean {
  const plain = compact(words)
  return plain.length <= 60 && deadline.test(plain)
}

const unitEnd =
  '(?:局|委|办|部|厅|院|处|所|站|队|科|室|会|区|县|市|州|镇|乡|村|社|行|校|学|馆|' +
  '组|署|厂|场|班|中心|政府|公司|集团|部门|单位|街道|街办|街|旗|盟|海关|专班|团|' +
  '妇联|残联|侨联|文联|法院|银行|企业|园|港|台|库|代表|商|医院)'
const duty =
  '(?:等?(?:有关|相关|各)?(?:部门|单位|地区)?等?(?:分别)?(?:牵头|负责|配合|落实|' +
  '参与|实施|承办|协办|协同|主办|按职责分工|分工|按职责)*(?:负责|落实)?)'
const unitName = new RegExp(`^.{1,30}?${unitEnd}(?:[（(][^（）()]{1,20}[)）]?)?${duty}$`)

/** Whether every one of the names in some words ends as a unit does. */
export function areUnits(words: string): boolean {
  const plain = compact(words)
  const names = plain.replace(/[。.]$/, '').split(/[、，,；;和及]/)
  return plain.length < lookedAt && names.every(name => unitName.test(name))
}

/** Whether a line below a cell stands for itself: a note, a date of issue, the next annex. */
export function isApart(text: string): boolean {
  const words = text.trim()
  return (
    words.length < 200 &&
    /^(?:注|备注|说明|附注)\s*[:：]|印发\s*$|^附\s*件|^抄\s*送|^[-—–－\s]*\d{1,3}[-—–－\s]*页?$/.test(
      words,
    )
  )
}
