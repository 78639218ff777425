import type { StateWords as LegendWords } from '@/charts/sign/stateBox'
import type { Translate } from '@/locales/translate'

/** Words of a chart's legend of states; `near` is how many days count as 即将到期. */
export function stateLegend(t: Translate, near: number): LegendWords {
  return {
    state: (state, n) =>
      t(state === 'near' ? 'legend.near' : 'legend.state', {
        state: t(`state.${state}`),
        n,
        days: near,
      }),
    done: (n, parts) => t('legend.done', { state: t('state.done'), n, parts: parts.join(' · ') }),
  }
}
