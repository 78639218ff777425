import type { Plan } from '@/model/plan'

/** Names that a program may cut, turn round, look up in an object or take for its own signs. */
export const oddNames = [
  '𠮷𡧃𠀀𪚥'.repeat(5),
  '👨‍👩‍👧‍👦家庭医生签约👩🏽‍⚕️服务👨‍👩‍👧‍👦覆盖🏳️‍🌈',
  '🇨🇳🇭🇰🇲🇴跨境通办🇨🇳🇭🇰🇲🇴',
  '1️⃣号楼#️⃣及2️⃣号楼',
  'q̈́e\u0301e\u0301 ก็็็็กำกับ',
  'ئۈرۈمچى شەھەرلىك خەلق 政务大厅 2023',
  'שלום (מבחן) 25 个领域',
  'བོད་རིགས་སྐྱོང་ལྗོངས་ 办公厅',
  'ᠮᠣᠩᠭᠣᠯ 盟行署',
  'A'.repeat(360),
  '统筹推进城乡一体化'.repeat(40),
  '第一行\n第二行\t制表\u2028行',
  '<script>alert(1)</script>&amp;"引号"',
  '零\u200b宽\u200d空\ufeff格\u00ad软\u2060连1-3号楼',
  '甲局\u202e局乙\u202c\u2066x\u2069',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '甲~乙|丙·丁/戊',
  '甲,乙;丙%20#丁',
  ' 甲 ',
] as const

/** A plan whose items and units have these names, one of each. */
export function oddPlan(plan: Plan): Plan {
  const [first] = plan.items
  if (!first) throw new Error('no item')
  return {
    ...plan,
    title: oddNames[1],
    units: oddNames.map(name => ({ name, collective: false, offices: [] })),
    items: oddNames.map((name, at) => ({
      ...first,
      id: at + 1,
      task: (at % 4) + 1,
      text: name,
      title: name,
      assignments: [{ unit: name, office: null, printed: name }],
      deadline: {
        text: `2021年${(at % 12) + 1}月28日前`,
        date: `2021-${String((at % 12) + 1).padStart(2, '0')}-28`,
        precision: 'day',
        doubt: null,
      },
    })),
    relations: oddNames.slice(1).map((_, at) => ({
      id: `R${at + 1}`,
      from: at + 1,
      to: at + 2,
      kind: 'feeds',
      directed: true,
      core: true,
      confidence: 'low',
      reason: '',
      quotesFrom: [],
      quotesTo: [],
      status: 'inferred',
    })),
    findings: [],
  }
}

/** What is wrong with words that are drawn: part of a sign, or one that no reader may meet. */
export function faultOf(words: string): string | null {
  if (/\p{Cs}|\ufffd/u.test(words)) return 'half a character'
  if (/^(?:\p{M}|[\u200c-\u200d]|\p{EMod})|\u200d$/u.test(words)) return 'part of a sign'
  if ([...words.matchAll(/\p{RI}+/gu)].some(([run]) => [...run].length % 2 > 0))
    return 'half a flag'
  return /[\u00ad\u200b\u2060\ufeff\p{Bidi_C}]|[^\P{Cc}\t\n]/u.test(words) ? 'unseen' : null
}
