import { useFullscreen, useIdle } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useWallKeys } from '@/composables/wall/useWallKeys'
import type { WallRound } from '@/composables/wall/useWallRound'
import { useViewStore } from '@/stores/view'

/** What stands open over the scenes, which rest meanwhile. */
export type WallDialog = 'settings' | 'tables'

/** What bar, keys and dialogs of a wall do. */
export interface WallControls {
  readonly isFullscreen: Readonly<ShallowRef<boolean>>
  readonly canFullscreen: ComputedRef<boolean>
  readonly toggleFullscreen: () => void
  /** Stops the scenes, or lets them go on. */
  readonly toggle: () => void
  readonly open: (dialog: WallDialog) => void
  /** Closes what stands open and gives the keyboard back to the wall. */
  readonly close: () => void
  /** Closes what stands open, or leaves the wall for the desk. */
  readonly leave: () => void
}

/** After how long nobody is taken to be there any more, in ms. */
const absence = 300_000

/** The controls of a wall; `dialog` is what stands open, `focus` gives the keyboard to the wall. */
export function useWallControls({
  round,
  dialog,
  isPaused,
  focus,
}: {
  readonly round: WallRound
  readonly dialog: ShallowRef<WallDialog | null>
  readonly isPaused: ShallowRef<boolean>
  readonly focus: () => void
}): WallControls {
  const view = useViewStore()
  const router = useRouter()
  const { rotation } = round
  const fullscreen = useFullscreen()
  // Nobody is there any more: what was left open closes, so that the scenes go on.
  const { idle: isAbsent } = useIdle(absence, {
    events: ['pointermove', 'pointerdown', 'wheel', 'keydown'],
  })
  watch(isAbsent, absent => {
    if (absent && dialog.value !== null) close()
  })

  function toggle(): void {
    if (rotation.isResting.value) {
      isPaused.value = false
      rotation.resume()
    } else rotation.rest()
  }

  function open(which: WallDialog): void {
    dialog.value = which
  }

  function close(): void {
    dialog.value = null
    focus()
  }

  function openOrClose(which: WallDialog): void {
    if (dialog.value) close()
    else open(which)
  }

  function leave(): void {
    if (dialog.value !== null) close()
    else if (!fullscreen.isFullscreen.value)
      void router.push({ path: '/overview', query: view.query })
  }

  function toggleFullscreen(): void {
    void fullscreen.toggle()
  }

  useWallKeys(
    {
      back: () => {
        round.step(-1)
      },
      forward: () => {
        round.step(1)
      },
      first: () => {
        rotation.goTo(0)
        rotation.rest()
      },
      toggle,
      leave,
      settings: () => {
        openOrClose('settings')
      },
      table: () => {
        openOrClose('tables')
      },
      full: toggleFullscreen,
    },
    () => (dialog.value === 'tables' ? 'table' : (dialog.value ?? false)),
  )
  return {
    isFullscreen: fullscreen.isFullscreen,
    canFullscreen: fullscreen.isSupported,
    toggleFullscreen,
    toggle,
    open,
    close,
    leave,
  }
}
