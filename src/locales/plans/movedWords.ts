/** Words of deadlines that were moved, in Chinese. */
export const movedZhCN = {
  former: '原 {deadline}',
  adjusted: '调整后 {deadline}',
  toHeld: '调整前的时限，箭头指向现行时限',
  toAdjusted: '调整后的时限，由调整前的时限指来',
  move: '调整前 {before}，调整后 {after}，自 {day} 起',
  reason: '原因：{reason}',
  document: '依据：{document}',
  basis: { adjusted: '按调整后的时限', first: '按调整前的时限' },
  told: '{n} 项时限调整过；状态、比率{basis}。',
  columns: { former: '调整前时限', why: '调整依据' },
}

/** The same in English. */
export const movedEn: typeof movedZhCN = {
  former: 'was {deadline}',
  adjusted: 'now {deadline}',
  toHeld: 'Former deadline, with an arrow to the one that holds',
  toAdjusted: 'Adjusted deadline, with an arrow from the first one',
  move: 'moved from {before} to {after}, from {day} on',
  reason: 'why: {reason}',
  document: 'by {document}',
  basis: { adjusted: 'by the adjusted deadlines', first: 'by the first deadlines' },
  told: 'Deadlines moved: {n}. States and rates are told {basis}.',
  columns: { former: 'Former deadline', why: 'Why it was moved' },
}
