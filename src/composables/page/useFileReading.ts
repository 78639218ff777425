import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'

/** A file that is being read: its name and its bytes. */
export interface FileRead {
  readonly name: string
  readonly size: number
}

/** Files read one at a time; `current` is one whose reading takes longer than a moment. */
export interface FileReading {
  readonly current: Readonly<ShallowRef<FileRead | null>>
  /**
   * Reads a file in place of the one before; null where it is stopped meanwhile, by the next or by
   * the reader.
   */
  readonly read: <Found>(
    file: FileRead,
    work: (signal: AbortSignal) => Promise<Found>,
  ) => Promise<Found | null>
  readonly stop: () => void
}

/** Milliseconds that a reading may take untold. */
const moment = 300

/** Tells of a file that is being read, and stops that; with its component at the latest. */
export function useFileReading(): FileReading {
  const current = shallowRef<FileRead | null>(null)
  let control: AbortController | null = null

  async function read<Found>(
    { name, size }: FileRead,
    work: (signal: AbortSignal) => Promise<Found>,
  ): Promise<Found | null> {
    stop()
    const own = new AbortController()
    control = own
    const timer = setTimeout(() => {
      if (control === own) current.value = { name, size }
    }, moment)
    try {
      const found = await work(own.signal)
      return own.signal.aborted ? null : found
    } catch (error) {
      if (own.signal.aborted) return null
      throw error
    } finally {
      clearTimeout(timer)
      if (control === own) stop()
    }
  }

  function stop(): void {
    control?.abort()
    control = null
    current.value = null
  }

  onScopeDispose(stop)
  return { current, read, stop }
}
