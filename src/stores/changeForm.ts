import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** What a change is written of: an item to be changed or withdrawn, a new one, the title, a change. */
export type ChangeSubject =
  | { readonly kind: 'item' | 'withdrawn'; readonly item: number }
  | { readonly kind: 'added' | 'title' }
  | { readonly kind: 'undone'; readonly change: string }

/** Which change is being written, from wherever that was asked for. */
export const useChangeFormStore = defineStore('changeForm', () => {
  const subject = shallowRef<ChangeSubject | null>(null)

  function open(next: ChangeSubject): void {
    subject.value = next
  }

  function close(): void {
    subject.value = null
  }

  return { subject, open, close }
})
