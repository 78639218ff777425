import type { StatePalette } from '@/charts/sign/style'
import type { RowsOf } from './row'
import { choiceRow, openChoiceRow } from './row'

/** How the page looks and speaks. */
export interface PageSettings {
  readonly show: 'chart' | 'table'
  /** Null for what the machine prefers. */
  readonly theme: 'light' | 'dark' | null
  /** Which colours tell states. */
  readonly palette: StatePalette
  readonly lang: 'zh-CN' | 'en'
  /** Whether the bar that plays the plan back stands above a chart; the overview always has it. */
  readonly time: 'hidden' | 'shown'
}

export const pageRows: RowsOf<PageSettings> = {
  show: choiceRow('show', ['chart', 'table']),
  theme: openChoiceRow('theme', ['light', 'dark']),
  palette: choiceRow('palette', ['own', 'lights']),
  lang: choiceRow('lang', ['zh-CN', 'en']),
  time: choiceRow('time', ['hidden', 'shown']),
}
