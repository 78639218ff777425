// What is left of a wording beside its phrases: words that deadlines are written with, words that
// are the work's own, and times that no rule reads.

import type { Stretch } from './clauses'

/** The words between phrases. */
export function remainderOf(plain: string, phrases: readonly Stretch[]): readonly string[] {
  const ends = [0, ...phrases.map(({ end }) => end)]
  return ends.map((end, at) => plain.slice(end, phrases[at]?.start ?? plain.length))
}

const time = new RegExp(
  [
    '(?:\\d{5,}|(?<!\\d)\\d{1,3})年(?!行动|计划|规划|滚动|期|以上)',
    '\\d{1,2}(?:月|日|号(?!文))',
    '[一二三四五六七八九十]月',
    '[年月季][底末初]|[底日]前|[上中下]旬|(?:季度|半年)(?!总结|报|度|工作|任务|计划)',
    '\\d[、和及与]$',
    '春节|元旦|清明节|端午|中秋|国庆',
    '\\d[-./]\\d{1,2}(?:[-./]\\d|前|之前|以前)',
  ].join('|'),
)

/** Whether a time is left that no rule reads (20222年, 第五季度). */
export function hasUnreadTime(remainder: readonly string[]): boolean {
  return remainder.some(words => time.test(words))
}

const words = [
  '投入使用|投入运行|投入运营|投入试运行|投用|投产|启用|使用|运行|运营|试运行|' +
    '上线|通车|交付|移交|入驻',
  '完成|完工|竣工|开工|动工|复工|建成|建设|施工|主体|封顶|验收|通过|达标|到位|收官|实现|形成|达到',
  '取得|明显|成效|阶段性|实质性|突破|进展|见效|目标|任务|工作|全部|全面|基本|初步|正式|陆续|分批',
  '出台|印发|制定|制订|修订|编制|拟定|起草|方案|办法|意见|计划|制度|清单|初稿|草案|定稿|报审|审议',
  '报送|上报|报告|报备|呈报|提交|报|送|总结|汇总|公布|公开|公示|发布|更新|通报|调度|考核|评估|评价',
  '启动|实施|落实|推进|推动|开展|进行|组织|坚持|保持|巩固|提升|完善|执行|整改|' +
    '销号|销案|清零|办结|动态',
  '并|和|与|及|且|或|的|在|于|到|至|自|从|底|前|内|止|为止|分别|每次|各|应|须|需|要|均',
  '力争|确保|争取|计划|预计|拟|务必|最迟|不晚于|不迟于|原则上|截至|截止|一次|' +
    '至少|不少于|次|\\d{1,2}次',
  '长期|持续|即日|立即|起|开始|项目|年度|当年|本年|期间|时限|时间|情况|结果|数据|信息',
].join('|')
const known = new RegExp(words, 'g')
const signs = /[\s,.;:。、!()\-~"'“”]/g

/** The words left that are not those deadlines are written with; '' where none are. */
export function unknownWords(remainder: readonly string[]): string {
  return remainder.map(part => part.replace(known, '').replace(signs, '')).join('')
}
