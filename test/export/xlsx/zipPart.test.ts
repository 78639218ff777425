import { expect, test } from 'vitest'
import { orderedFonts } from '@/export/xlsx/fontOrder'
import { changePart } from '@/export/xlsx/zipPart'
import { unzip, zip } from '../zipParts'

const parts = [
  { name: 'a.xml', text: '<a/>' },
  { name: 'b/长.xml', text: '乙'.repeat(5_000) },
  { name: 'c.bin', text: new Uint8Array([0, 255, 1]), method: 0 },
  { name: 'd.xml', text: '丁戊' },
]

test.each(parts.filter(({ method }) => method !== 0).map(({ name }) => name))(
  '%s is changed, and every other part is as it was',
  async name => {
    const before = unzip(zip(parts))
    const longer = await changePart(zip(parts), name, text => `${text}${'长短'.repeat(900)}`)
    const after = unzip(await changePart(longer, name, text => text.slice(0, 2)))
    expect(after).toEqual(
      before.map(part => (part.name === name ? { ...part, text: part.text.slice(0, 2) } : part)),
    )
    expect(unzip(longer).find(part => part.name === name)?.text).toHaveLength(
      (before.find(part => part.name === name)?.text.length ?? 0) + 1_800,
    )
  },
)

test('what is said of a font stands in the order of the schema', () => {
  const [bold, charset, color] = ['<b/>', '<charset val="134"/>', '<color rgb="FF23201B"/>']
  const [size, name] = ['<sz val="11"/>', '<name val="宋体"/>']
  expect(
    orderedFonts(`<fonts><font>${charset}${color}${size}${name}${bold}</font><font/></fonts>`),
  ).toBe(`<fonts><font>${bold}${size}${color}${name}${charset}</font><font/></fonts>`)
})
