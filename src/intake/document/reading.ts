import type { Excess } from '@/intake/text/excess'
import { excessWords } from '@/intake/text/excess'
import type { DraftBlock } from './draft'
import { placeBlocks } from './draft'
import type { DocumentKind } from './kindNames'
import type { DocumentNote, SourceDocument } from './sourceDocument'

/** Why a file is not read: what it is, and in Chinese what to do. */
export interface DocumentRefusal {
  readonly code:
    'other-kind' | 'encrypted' | 'scan' | 'not-readable' | 'doctype' | 'too-large' | 'empty'
  readonly kind: DocumentKind
  readonly message: string
  readonly excess?: Excess
}

/** A document, or why there is none. */
export type Reading =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly refusal: DocumentRefusal }

/** The answer of a reader that found these blocks. */
export function foundDocument(
  kind: DocumentKind,
  drafts: readonly DraftBlock[],
  notes: readonly DocumentNote[] = [],
): Reading {
  const placed = placeBlocks(drafts)
  return placed.ok
    ? { ok: true, document: { kind, blocks: placed.blocks, notes } }
    : beyondBound(kind, placed.excess)
}

/** The answer to a file that is refused; `message` in Chinese, without its stop. */
export function refusedDocument(
  code: DocumentRefusal['code'],
  kind: DocumentKind,
  message: string,
): Reading {
  return { ok: false, refusal: { code, kind, message } }
}

/** The answer to a file that goes beyond a bound. */
export function beyondBound(kind: DocumentKind, excess: Excess): Reading {
  const refusal = { code: 'too-large', kind, message: excessWords(excess), excess } as const
  return { ok: false, refusal }
}

/** A note that stands at no place of its own. */
export function wholeNote(
  code: DocumentNote['code'],
  message: string,
  words: string | number = '',
): DocumentNote {
  return { code, place: null, words: String(words), message }
}
