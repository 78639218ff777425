import type { MarkInfo } from '@/charts/scene/scene'
import type { ChartStyle } from '@/charts/sign/style'
import type { WorkloadLayout } from './places'
import type { WorkloadFigures } from './rows'
import type { WorkloadStates } from './states'

/** What a drawing function of the workload chart is given. */
export interface WorkloadDrawing {
  readonly figures: WorkloadFigures
  readonly layout: WorkloadLayout
  readonly style: ChartStyle
  readonly selected: MarkInfo
  readonly states: WorkloadStates | null
}
