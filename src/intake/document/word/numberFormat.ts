// Numbers as word processors write them before paragraphs.

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'

/** A number in one of Word's formats; as 1, 2, 3 where the format is none that we know. */
export function numberWords(number: number, format: string): string {
  return formats.get(format)?.(number) ?? String(number)
}

type Format = (number: number) => string

/** Signs for 1 and on, from the first; beyond the last, the number itself. */
function signsFrom(first: string, count: number): Format {
  const code = first.codePointAt(0) ?? 0
  return number =>
    number >= 1 && number <= count ? String.fromCodePoint(code + number - 1) : String(number)
}

function lettersFrom(first: string): Format {
  const code = first.charCodeAt(0)
  return number => {
    if (number < 1) return String(number)
    // After z comes aa, bb, cc.
    const times = Math.min(Math.ceil(number / 26), 30)
    return String.fromCharCode(code + ((number - 1) % 26)).repeat(times)
  }
}

const circled: Format = number =>
  number >= 21 && number <= 35
    ? signsFrom('㉑', 15)(number - 20)
    : number >= 36 && number <= 50
      ? signsFrom('㊱', 15)(number - 35)
      : signsFrom('①', 20)(number)

/** 一, 十, 十一, 二十, 一百零一; beyond 9999 digit by digit. */
function chineseNumber(number: number, signs = digits, units = ['', '十', '百', '千']): string {
  if (number > 9999 || number < 0) return digitByDigit(number, signs)
  if (number === 0) return signs.charAt(0)
  const figures = String(number)
  let words = ''
  let isGap = false
  for (let at = 0; at < figures.length; at += 1) {
    const figure = Number(figures[at])
    if (figure === 0) isGap = words !== ''
    else {
      words += (isGap ? '零' : '') + signs.charAt(figure) + (units[figures.length - 1 - at] ?? '')
      isGap = false
    }
  }
  return signs === digits && number < 20 ? words.replace(/^一十/, '十') : words
}

function digitByDigit(number: number, signs: string): string {
  return String(number).replace(/\d/g, digit => signs.charAt(Number(digit)))
}

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  if (number < 1 || number > 3999) return String(number)
  let [left, words] = [number, '']
  for (const [value, sign] of signs) for (; left >= value; left -= value) words += sign
  return words
}

const fullWidth: Format = number =>
  String(number).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const stems = '甲乙丙丁戊己庚辛壬癸'
const counting: Format = number => chineseNumber(number)

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['decimalZero', number => String(number).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', signsFrom('⑴', 20)],
  ['decimalEnclosedFullstop', signsFrom('⒈', 20)],
  ['ideographEnclosedCircle', signsFrom('㊀', 10)],
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['japaneseCounting', counting],
  ['ideographDigital', number => digitByDigit(number, digits)],
  ['japaneseDigitalTenThousand', number => digitByDigit(number, digits)],
  ['chineseLegalSimplified', number => chineseNumber(number, legalDigits, ['', '拾', '佰', '仟'])],
  ['ideographTraditional', number => stems.charAt(number - 1) || String(number)],
  ['upperLetter', lettersFrom('A')],
  ['lowerLetter', lettersFrom('a')],
  ['upperRoman', roman],
  ['lowerRoman', number => roman(number).toLowerCase()],
])
