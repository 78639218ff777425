import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Figure } from '@/charts/figure/figure'
import { figureSvgs } from '@/export/svg/sceneSvg'

/**
 * The page of a figure that is on show, as the address of a picture; an empty text while there is
 * none.
 */
export function usePagePicture(
  figure: ShallowRef<Figure | null>,
  page: ShallowRef<number>,
): ShallowRef<string> {
  const picture = shallowRef('')
  watch([figure, page], () => {
    URL.revokeObjectURL(picture.value)
    const one = figure.value?.pages[page.value]
    const [svg] = figure.value && one ? figureSvgs({ ...figure.value, pages: [one] }) : []
    picture.value =
      svg === undefined ? '' : URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  })
  onScopeDispose(() => {
    URL.revokeObjectURL(picture.value)
  })
  return picture
}
