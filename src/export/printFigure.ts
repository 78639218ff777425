import type { Figure } from '@/charts/figure/figure'
import { figureSvgs } from '@/export/svg/sceneSvg'

/**
 * Hands a figure to the browser's print window, a page of paper for each of its pages; resolves
 * once that window is closed.
 */
export async function printFigure(figure: Figure): Promise<void> {
  await document.fonts.ready
  const frame = document.createElement('iframe')
  // Not hidden altogether: a frame that is not laid out prints nothing.
  Object.assign(frame.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
  })
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  document.body.append(frame)
  try {
    const page = frame.contentWindow
    if (!page) throw new Error('no frame to print from')
    filled(page.document, figure)
    await closed(page)
  } finally {
    frame.remove()
  }
}

/** The pages as a document of their own: nothing but vector drawings, each on paper of its size. */
function filled(document: Document, { paper, title, lang, ...figure }: Figure): void {
  document.title = title
  document.documentElement.lang = lang
  const style = document.createElement('style')
  style.textContent =
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: 0 } html, ` +
    `body { margin: 0 } svg { display: block; width: ${paper.width}mm; height: ` +
    `${paper.height}mm; page-break-after: always; page-break-inside: avoid; ` +
    '-webkit-print-color-adjust: exact } svg:last-child { page-break-after: auto }'
  document.head.append(style)
  for (const svg of figureSvgs({ paper, title, lang, ...figure })) {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    document.body.append(document.importNode(documentElement, true))
  }
}

/**
 * Prints, and waits until that is done; browsers that print at once say so before they come back.
 */
function closed(page: Window): Promise<void> {
  return new Promise(resolve => {
    page.addEventListener(
      'afterprint',
      () => {
        resolve()
      },
      { once: true },
    )
    page.focus()
    page.print()
  })
}
