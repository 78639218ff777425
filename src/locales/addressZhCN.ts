// What each key of an address says, for the manual and the help of the command line; loaded there.
import { packZhCN } from './packZhCN'
import { wallZhCN } from './wallZhCN'
import { zhCN } from './zhCN'

/** Of one key: what it is, and its values: words for each choice, or what a text looks like. */
export interface KeyWords {
  readonly what: string
  readonly form?: string
  readonly choices?: Readonly<Record<string, string>>
}

export const addressZhCN = {
  subjects: {
    plan: '计划与日期',
    filters: '筛选',
    gantt: '分组与时间',
    relations: '事项与关联',
    workload: '责任热力图',
    page: '页面',
    wall: '大屏',
    pack: '汇报材料',
  },
  keys: {
    plan: {
      what: '计划文件',
      form: '与本页同源的 plan.json 的地址；joined: 后以 ~ 相连的几份为汇总；不写则为内置计划',
    },
    asof: {
      what: '截至日期',
      form: '如 2021-06-30；不写则为今天，今天不在计划年份内则为最后时限',
    },
    near: { what: '多少天内算即将到期' },
    since: { what: '总览与哪一天相比', form: '日期，如 2021-05-31；不写则为截至日期之前的月末' },
    basis: {
      what: '时限改过的，按哪一个时限算',
      choices: { adjusted: '调整后的时限', first: '调整前最初的时限' },
    },
    state: { what: '只看处于一种状态的事项', choices: zhCN.state },
    unit: {
      what: '只看一个责任单位的事项',
      form: '单位的全称；也可带内设口子，如 区工管办（宣传）',
    },
    task: { what: '只看一个工作任务', form: '任务的序号' },
    year: { what: '只看一年到期的事项', form: '四位年份，或 open、undated' },
    q: { what: '只看含有这些字的事项', form: '字词、拼音或拼音首字母' },
    group: { what: '分组', choices: { ...zhCN.gantt.by, plan: '按计划，只用于汇总' } },
    sort: { what: '次序', choices: zhCN.gantt.sortBy },
    fold: { what: '折叠的组', form: '组的键，以 ~ 相连：任务的序号、单位名、年份或计划的次序号' },
    start: { what: '推定起点', choices: zhCN.gantt.startBy },
    scope: { what: '关联', choices: { core: '只取核心关联', all: '全部', none: '不显示' } },
    color: { what: '着色', choices: zhCN.color.by },
    from: { what: '时间窗的第一天', form: '与 to 同写，且在其前' },
    to: { what: '时间窗的最后一天', form: '与 from 同写，且在其后' },
    chain: { what: '依赖链追到哪里', choices: zhCN.chain },
    item: { what: '打开的事项', form: '事项的序号' },
    pair: { what: '对照的两项', form: '两个序号以 - 相连，如 3-12' },
    columns: { what: '热力图的列', choices: zhCN.workload.columnsBy },
    office: { what: '内设口子', choices: { merged: '并入所属单位', apart: '分列' } },
    order: { what: '行序', choices: { load: '按责任项次', printed: '按原文先后' } },
    same: { what: '分工相同的单位', choices: { open: '各占一行', fold: '折叠为一行' } },
    show: { what: '看图还是看表', choices: zhCN.table },
    theme: { what: '明暗；不写则随系统', choices: zhCN.theme },
    palette: { what: '状态用色', choices: zhCN.overall.palettes },
    lang: { what: '语言', choices: { 'zh-CN': '简体中文', en: 'English' } },
    time: { what: '回放条', choices: { hidden: '收起', shown: '显示' } },
    scenes: { what: '大屏轮播的各屏，以 ~ 相连，先后即次序', choices: wallZhCN.title },
    dwell: { what: '每页停留的秒数' },
    seams: { what: '拼接屏的列与行', form: '列x行，如 3x2；不写则为一块屏' },
    clear: { what: '拼缝两侧留空的 px，按 1080 行计' },
    wall: { what: '大屏名称', form: '不超过 40 字' },
    ledger: { what: '大屏所读的台账', form: '与本页同源的台账文件的地址' },
    reread: { what: '几分钟重读一次计划与台账，0 为不重读' },
    ceiling: { what: '内存涨到多少 MB 时重新载入' },
    pack: {
      what: '汇报材料的选择',
      form:
        '以 ~ 相连：各部分（可加 =标题），版面 slide、slide43、a4 或 a4Across，' +
        '样式 paper、grey、color 或 dark，for=呈报对象',
      choices: packZhCN.part,
    },
  },
} as const

/** A key of an address. */
export type AddressKey = keyof typeof addressZhCN.keys

/** The words of an address in a language. */
export interface AddressWords {
  readonly subjects: Readonly<Record<keyof typeof addressZhCN.subjects, string>>
  readonly keys: Readonly<Record<AddressKey, KeyWords>>
}
