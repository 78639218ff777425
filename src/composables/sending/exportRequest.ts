import type { ViewState } from '@/address/viewAddress'
import type { Selection } from '@/analysis/search/selection'
import type { WorkState } from '@/analysis/state/workState'
import type { FigureRequest } from '@/figures/buildFigure'
import type { Report } from '@/model/report'

/**
 * A view that is to be carried away, as a figure or as tables: with the records, by what its items
 * were chosen, and the instant it is asked for.
 */
export interface ExportRequest extends FigureRequest {
  readonly reports: readonly Report[]
  readonly selection: Selection
  readonly state: WorkState | null
  readonly stamp: Date
}

/** What the stores say of a view, and the instant at which it is asked to be carried away. */
export interface ExportSource {
  readonly view: {
    readonly state: ViewState
    readonly query: Readonly<Record<string, string>>
    readonly selection: Selection
  }
  readonly ledger: { readonly isSample: boolean; readonly reports: readonly Report[] }
  readonly stamp: Date
}

/** A view that is to be carried away: what it shows, as the stores have it arranged. */
export function exportRequest(
  kind: FigureRequest['kind'],
  shown: Pick<FigureRequest, 'plan' | 'items' | 'board'>,
  { view, ledger, stamp }: ExportSource,
): ExportRequest {
  const { state, query, selection } = view
  return {
    kind,
    ...shown,
    sample: ledger.isSample,
    near: state.near,
    lang: state.lang,
    view: state,
    query,
    reports: ledger.reports,
    selection,
    state: state.state,
    stamp,
  }
}
