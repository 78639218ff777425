import type { Figure } from '@/charts/figure/figure'
import { figureStyle, figureSvgs } from '@/export/svg/sceneSvg'

/*
 * Sites may forbid styles that stand in a document (style-src of a Content-Security-Policy), which the
 * frame inherits. What a script sets, or gives as a sheet, they do not.
 */

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
    const page = frame.contentWindow as (Window & typeof globalThis) | null
    if (!page) throw new Error('no frame to print from')
    fill(page, figure)
    await closed(page)
  } finally {
    frame.remove()
  }
}

/** The pages as a document of their own: nothing but vector drawings, each on paper of its size. */
function fill(page: Window & typeof globalThis, figure: Figure): void {
  const { document } = page
  document.title = figure.title
  document.documentElement.lang = figure.lang
  const sheet = new page.CSSStyleSheet()
  sheet.replaceSync(printStyle(figure.paper))
  document.adoptedStyleSheets = [sheet]
  for (const svg of figureSvgs(figure)) {
    const plain = svg.replace(` style="${figureStyle}"`, '')
    const { documentElement } = new DOMParser().parseFromString(plain, 'image/svg+xml')
    document.body.append(document.importNode(documentElement, true))
  }
}

function printStyle({ width, height }: Figure['paper']): string {
  return (
    `@page { size: ${width}mm ${height}mm; margin: 0 } html, body { margin: 0 } ` +
    `svg { display: block; width: ${width}mm; height: ${height}mm; ${figureStyle}; ` +
    'page-break-after: always; page-break-inside: avoid; ' +
    '-webkit-print-color-adjust: exact } svg:last-child { page-break-after: auto }'
  )
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
