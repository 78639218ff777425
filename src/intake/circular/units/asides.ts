// What stands in unit cells beside the names of units: persons and their telephones, words that
// point elsewhere or say that nothing is settled.

/** Words in a unit's place that name none. */
const noUnit =
  /^(?:待定|待明确|待确定|待研究|未定|未明确|暂未(?:确定|明确)|暂缺|另定|另行(?:通知|确定|明确)|不详|[?]{1,9}|[Xx×]{2,9})$/
const asElsewhere = /^(?:同[上前左下]|[如见][上前]|[〃々″]|["”“]|'{2}|′′|,,)$/

/** What is told of words that stand in a unit's place and name none; null for a unit. */
export function noUnitWords(words: string): string | null {
  if (words.length > 9) return null
  if (noUnit.test(words)) return `“${words}”不是单位，没有读作单位`
  return asElsewhere.test(words) ? `“${words}”指别处所写的单位，没有照抄，请核对` : null
}

const post =
  '(?:局长|科长|股长|处长|部长|厅长|院长|校长|站长|所长|镇长|乡长|县长|区长|市长|' +
  '队长|组长|主任|书记|主席|同志|干事|科员|经理|负责人|联系人|经办人|责任人|' +
  '联络员)'
const person = new RegExp(`^[\\u4e00-\\u9fff]{0,8}${post}:?[\\u4e00-\\u9fff·]{2,4}$`)
const titled = new RegExp(`^[\\u4e00-\\u9fff]{1,8}副?${post}$`)
const contact = /^(?:联系人|联系电话|电话|手机|经办人|联络员|责任人|负责人)|\d{7,12}/
const surnames =
  '张王李刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const name = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`)

/** Whether the words of a bracket name a person or a telephone and no office. */
export function isPersonal(within: string): boolean {
  return person.test(within) || titled.test(within) || contact.test(within)
}

/** Whether words may be a person's name, by surname and length. */
export function isLikePerson(words: string): boolean {
  return (
    isPersonal(words) || (name.test(words) && !/[局委办部处科股室组队站所中会院镇乡]$/.test(words))
  )
}

/** Signs that names of units do not have; what stands before and behind a dash. */
const oddSign = /[^\u3400-\u9fff〇A-Za-z\d（）、。“”"'《》〈〉]/
const fused = /[局委办部处厅院府][省市县区州][\u4e00-\u9fff]{1,8}(?:局|委|办|部|处|厅|院|府)$/

/** What is told of a name that is read as it stands though it may be more than one; null for none. */
export function oddName(unit: string): string | null {
  const sign = oddSign.exec(unit)?.[0]
  if (sign !== undefined) return `“${unit}”中的“${sign}”没有说明，照原样读作一个单位`
  const [, role] = /(?<!政)([协主承]办)$/.exec(unit) ?? []
  if (role !== undefined) return `“${unit}”末尾的“${role}”读作名称的一部分，没有记角色`
  return fused.test(unit) ? `“${unit}”像是几个单位连写，照原样读作一个单位` : null
}
