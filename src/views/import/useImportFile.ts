import { useEventListener } from '@vueuse/core'
import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FileReading } from '@/composables/page/useFileReading'
import { useFileReading } from '@/composables/page/useFileReading'
import { usePlanImportStore } from '@/stores/planImport'

type DocumentChange = Partial<NonNullable<ReturnType<typeof usePlanImportStore>['file']>['choice']>

/** Ways for a document into the page, and what is being read. */
export interface ImportFile {
  readonly current: FileReading['current']
  readonly stop: () => void
  /** What is told of a file that brought nothing; '' for none. */
  readonly notice: Readonly<ShallowRef<string>>
  readonly take: (file: File) => Promise<void>
  /** Reads the file on show anew, with what the reader says of it. */
  readonly choose: (change: DocumentChange) => Promise<void>
  /** Undoes the last step, or does the one that was undone last again. */
  readonly step: (by: 1 | -1) => Promise<void>
  /** Says what a column of the file on show holds, and reads it anew. */
  readonly chooseColumn: (where: string, holds: string) => Promise<void>
  readonly askClipboard: () => Promise<void>
}

/** Most bytes of a file that are looked at; a reader tells of one that has more than it takes. */
const most = 129 * 2 ** 20

/** Reads documents that are chosen or pasted. */
export function useImportFile(): ImportFile {
  const imports = usePlanImportStore()
  const { t } = useI18n()
  const { current, read, stop } = useFileReading()
  const notice = shallowRef('')

  async function take(file: File): Promise<void> {
    const { name, size } = file
    notice.value = ''
    await read({ name, size }, async signal => {
      const bytes = new Uint8Array(await file.slice(0, most).arrayBuffer())
      return await imports.open({ name, bytes }, signal)
    })
  }

  async function choose(change: DocumentChange): Promise<void> {
    if (imports.file) await again(imports.file, signal => imports.choose(change, signal))
  }

  async function step(by: 1 | -1): Promise<void> {
    if (imports.file) await again(imports.file, signal => imports.step(by, signal))
  }

  async function again(
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    await read({ name, size: bytes.length }, work)
  }

  async function chooseColumn(where: string, holds: string): Promise<void> {
    await choose({ columns: imports.columnsWith(where, holds) })
  }

  /** A table from another program comes as HTML; what has none, as text. */
  async function takeWords(html: string, text: string): Promise<void> {
    const words = /<(?:table|p|div|li|td)\b/i.test(html) ? html : text
    if (words.trim() === '') notice.value = t('import.noPaste')
    else await take(new File([words], t('import.clipboard')))
  }

  async function askClipboard(): Promise<void> {
    try {
      const [item] = await navigator.clipboard.read()
      const words = async (type: string): Promise<string> =>
        item?.types.includes(type) === true ? await (await item.getType(type)).text() : ''
      await takeWords(await words('text/html'), await words('text/plain'))
    } catch {
      notice.value = t('import.noPaste')
    }
  }

  useEventListener(window, 'paste', event => {
    const { target, clipboardData } = event
    if (!clipboardData || target instanceof HTMLInputElement) return
    event.preventDefault()
    const [file] = clipboardData.files
    const html = clipboardData.getData('text/html')
    if (file && html === '') void take(file)
    else void takeWords(html, clipboardData.getData('text/plain'))
  })

  return { current, stop, notice, take, choose, step, chooseColumn, askClipboard }
}
