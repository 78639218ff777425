const order = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/**
 * A workbook's styles with what is said of a font in the order of the schema: the library writes
 * the colour before the size, and Open XML validators refuse that.
 */
export function orderedFonts(styles: string): string {
  return styles.replace(
    /<font>([^]*?)<\/font>/g,
    (_, inner: string) => `<font>${(inner.match(/<[^<>]+>/g) ?? []).sort(byOrder).join('')}</font>`,
  )
}

function byOrder(a: string, b: string): number {
  return rankOf(a) - rankOf(b)
}

function rankOf(element: string): number {
  return order.indexOf(/\w+/.exec(element)?.[0] ?? '')
}
