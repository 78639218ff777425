// 同上, 〃: cells that name what the item above has.
import type { TextCell } from '@/intake/text/readText'
import type { Finding } from '@/model/plan'
import type { ItemDraft, UnitsOfRole } from './columns/itemDraft'

const same = /^(?:同上|同前|[〃々″]|["”“]|'{2}|′′|,,)$/

/** Items whose cells that point above have what stands there; each is told. */
export function withCellsAbove(
  drafts: readonly ItemDraft[],
  findings: Finding[],
): readonly ItemDraft[] {
  const taken: ItemDraft[] = []
  for (const draft of drafts) {
    const above = taken[taken.length - 1]
    taken.push(above ? takenFrom(above, draft, findings) : draft)
  }
  return taken
}

function takenFrom(above: ItemDraft, draft: ItemDraft, findings: Finding[]): ItemDraft {
  const take = (cells: readonly TextCell[], from: readonly TextCell[]): TextCell[] => {
    const [cell, more] = cells
    const words = from.map(({ text }) => text).join('')
    if (!cell || more || words === '' || !same.test(cell.text.replace(/\s/g, ''))) return [...cells]
    findings.push({
      code: 'same-as-above',
      severity: 'warning',
      items: [draft.id],
      line: cell.line,
      words: cell.text,
      message: `第${draft.id}项的“${cell.text}”取自上一项，即“${words}”，请核对`,
    })
    return [...from]
  }
  const roles = draft.unitsByRole?.map(({ role, cells }): UnitsOfRole => {
    const before = above.unitsByRole?.find(one => one.role === role)
    return { role, cells: take(cells, before?.cells ?? []) }
  })
  return {
    ...draft,
    units: take(draft.units, above.units),
    ...(roles === undefined ? {} : { unitsByRole: roles }),
    deadline: take(draft.deadline, above.deadline),
  }
}
