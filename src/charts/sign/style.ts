import type { WorkState } from '@/analysis/state/workState'

/**
 * Colours, line weights and sizes of one way of showing: the same names as in styles/tokens.css,
 * which a test holds equal.
 */
export interface ChartStyle {
  readonly name: 'light' | 'dark' | 'wall' | 'paper'
  readonly bg: string
  readonly bg2: string
  readonly bg3: string
  readonly line: string
  readonly line2: string
  readonly line3: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly accent: string
  readonly sel: string
  readonly band: string
  readonly rel: string
  readonly onflag: string
  readonly tasks: readonly string[]
  /** From few to many: each is further from the ground than the one before. */
  readonly heat: readonly string[]
  /** Colours of where work stands; a shape and a word go with each. */
  readonly states: Readonly<Record<WorkState, string>>
  readonly font: string
}

const font =
  '"Source Han Sans SC","Noto Sans CJK SC","Microsoft ' +
  'YaHei","HarmonyOS Sans SC","WenQuanYi Micro Hei",sans-serif'
const heat = ['#F7E9CC', '#EACB91', '#D39A4E', '#8A5216'] as const

/** Warm paper with ink, for the desk. */
export const lightStyle: ChartStyle = {
  name: 'light',
  font,
  heat,
  bg: '#FAF7F0',
  bg2: '#F3EEE3',
  bg3: '#EAE3D4',
  line: '#E3DBCB',
  line2: '#CFC5B2',
  line3: '#A99D88',
  ink: '#23201B',
  ink2: '#544D42',
  ink3: '#6F6758',
  accent: '#BF2F1C',
  sel: '#FBEFCB',
  band: '#F4EFE4',
  rel: '#544D42',
  onflag: '#FFFFFF',
  states: stateColors({
    none: '#6F6758',
    later: '#544D42',
    near: '#875A0F',
    today: '#23201B',
    due: '#BF2F1C',
    over: '#8F1D10',
    doing: '#1F5F8B',
    done: '#146B4A',
    longterm: '#434A55',
  }),
  tasks: [
    '#1F5F8B',
    '#1F7470',
    '#5B4B9A',
    '#875A0F',
    '#146B4A',
    '#8A3A70',
    '#566615',
    '#3459B0',
    '#735A45',
    '#167390',
    '#434A55',
  ],
}

/**
 * Which colours tell states: the page's own, or those of traffic lights, whose meaning differs from
 * place to place (here: red is late, yellow near, green under way, blue done).
 */
export type StatePalette = 'own' | 'lights'

/** The same desk by lamplight. */
export const darkStyle: ChartStyle = {
  name: 'dark',
  font,
  heat: [...heat].reverse(),
  bg: '#1B1814',
  bg2: '#231F1A',
  bg3: '#2E2922',
  line: '#332E27',
  line2: '#453E34',
  line3: '#7A705F',
  ink: '#F2EBDD',
  ink2: '#C9BFAE',
  ink3: '#A59B89',
  accent: '#FF7459',
  sel: '#3B331C',
  band: '#211D18',
  rel: '#C9BFAE',
  onflag: '#15120E',
  states: stateColors({
    none: '#A59B89',
    later: '#C9BFAE',
    near: '#DDA955',
    today: '#F2EBDD',
    due: '#FF7459',
    over: '#FF9C86',
    doing: '#6FB1E0',
    done: '#5FC79B',
    longterm: '#C3CAD4',
  }),
  tasks: [
    '#6FB1E0',
    '#63C4BC',
    '#B0A2EE',
    '#DDA955',
    '#5FC79B',
    '#E295C2',
    '#A9C55E',
    '#93B3FF',
    '#CDB6A0',
    '#5FC7E6',
    '#C3CAD4',
  ],
}

/**
 * The dark of a big screen: the desk's colours by lamplight, with more contrast between ground and
 * words.
 */
export const wallStyle: ChartStyle = {
  ...darkStyle,
  name: 'wall',
  bg: '#12100D',
  bg2: '#1B1814',
  bg3: '#26221C',
  line: '#2C2821',
  line2: '#3F3930',
  ink: '#F8F2E6',
  ink2: '#D3C9B8',
  ink3: '#AFA593',
  band: '#1B1814',
  rel: '#D3C9B8',
  onflag: '#12100D',
  states: { ...darkStyle.states, unreported: '#AFA593', notStarted: '#D3C9B8', today: '#F8F2E6' },
}

/**
 * White paper: ink in three strengths and one dark red, all of which outlive a photocopier; fades
 * are dotted there.
 */
export const paperStyle: ChartStyle = {
  name: 'paper',
  font,
  heat: ['#EDEDED', '#CFCFCF', '#A6A6A6', '#4D4D4D'],
  bg: '#FFFFFF',
  bg2: '#F2F2F2',
  bg3: '#E2E2E2',
  line: '#D9D9D9',
  line2: '#BDBDBD',
  line3: '#808080',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#4D4D4D',
  accent: '#9E1B0C',
  sel: '#EDEDED',
  band: '#F2F2F2',
  rel: '#000000',
  onflag: '#FFFFFF',
  states: stateColors({
    none: '#4D4D4D',
    later: '#333333',
    near: '#333333',
    today: '#000000',
    due: '#000000',
    over: '#000000',
    doing: '#333333',
    done: '#000000',
    longterm: '#4D4D4D',
  }),
  tasks: Array.from({ length: 11 }, () => '#222222'),
}

/** The looks that a figure can have, the usual one first. */
export const figureLooks = ['paper', 'grey', 'color', 'dark'] as const

/**
 * The looks of a figure: ink with one dark red, greys only, the page's hues on white, or the page
 * by lamplight.
 */
export type FigureLook = (typeof figureLooks)[number]

const byLook: Readonly<Record<FigureLook, ChartStyle>> = {
  paper: paperStyle,
  dark: darkStyle,
  grey: { ...paperStyle, accent: '#000000' },
  color: {
    ...paperStyle,
    heat,
    accent: lightStyle.accent,
    tasks: lightStyle.tasks,
    states: lightStyle.states,
  },
}

/** The style of a figure. */
export function figureStyle(look: FigureLook): ChartStyle {
  return byLook[look]
}

function stateColors({
  none,
  later,
  near,
  today,
  due,
  over,
  doing,
  done,
  longterm,
}: Readonly<
  Record<
    'none' | 'later' | 'near' | 'today' | 'due' | 'over' | 'doing' | 'done' | 'longterm',
    string
  >
>): Readonly<Record<WorkState, string>> {
  return {
    overdue: over,
    due,
    today,
    near,
    unreported: none,
    notStarted: later,
    underway: doing,
    open: longterm,
    undated: longterm,
    doneLate: done,
    doneOnTime: done,
    doneEarly: done,
    done,
  }
}

const byLights: Readonly<Record<'light' | 'dark', ChartStyle>> = {
  light: {
    ...lightStyle,
    states: stateColors({
      none: '#6F6758',
      later: '#544D42',
      near: '#8A5A00',
      today: '#7A4A00',
      due: '#BF2F1C',
      over: '#8F1D10',
      doing: '#1B6B32',
      done: '#1F5F8B',
      longterm: '#434A55',
    }),
  },
  dark: {
    ...darkStyle,
    states: stateColors({
      none: '#A59B89',
      later: '#C9BFAE',
      near: '#E9C25A',
      today: '#F2D98C',
      due: '#FF7459',
      over: '#FF9C86',
      doing: '#6CCB7F',
      done: '#6FB1E0',
      longterm: '#C3CAD4',
    }),
  },
}

/** The style of a theme with a palette for states. */
export function styleOf(theme: 'light' | 'dark', palette: StatePalette): ChartStyle {
  return palette === 'lights' ? byLights[theme] : theme === 'dark' ? darkStyle : lightStyle
}

function hueIndex(task: number, hues: number): number {
  return (((task - 1) % hues) + hues) % hues
}

/**
 * The hue of a task; tasks beyond the eleventh begin again, so the number beside it always tells
 * which.
 */
export function taskColor(style: ChartStyle, task: number): string {
  return style.tasks[hueIndex(task, style.tasks.length)] ?? style.ink2
}

/** The same hue as a custom property of the page. */
export function taskHue(task: number): string {
  return `var(--t${hueIndex(task, 11) + 1})`
}

const stateTokens: Readonly<Record<WorkState, string>> = stateColors({
  none: 'none',
  later: 'later',
  near: 'near',
  today: 'today',
  due: 'due',
  over: 'over',
  doing: 'doing',
  done: 'done',
  longterm: 'longterm',
})

/** The colour of a state as a custom property of the page. */
export function stateColor(state: WorkState): string {
  return `var(--s-${stateTokens[state]})`
}

/**
 * A colour written #RRGGBB moved towards another by a share from 0 to 1; never see-through, so that
 * every file format can take it.
 */
export function blend(color: string, towards: string, share: number): string {
  if (share === 0) return color
  const part = (at: number): string => {
    const a = parseInt(color.slice(at, at + 2), 16)
    return Math.round(a + (parseInt(towards.slice(at, at + 2), 16) - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}
