import { expect, test } from 'vitest'
import { placeAddress, placeWords } from '@/intake/document/place'
import { paragraphsIn, tablesIn } from '@/intake/document/sourceDocument'
import {
  cell,
  cellsOf,
  documentOf,
  docx,
  para,
  refusalOf,
  row,
  run,
  table,
  textsOf,
  wordPart,
} from '../documentFiles'

const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}` +
  `<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = wordPart(
  'numbering',
  'numbering',
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}` +
    `${level(1, 'decimal', '（%2）')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'decimalEnclosedCircle', '%1', '<w:pStyle w:val="Item"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1">' +
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>',
)

test('automatic numbers are counted as Word counts them', async () => {
  const styles = wordPart(
    'styles',
    'styles',
    '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Item"/></w:style>',
  )
  const styled = (style: string, more = ''): string => `<w:pStyle w:val="${style}"/>${more}`
  const body = [
    para(run('总则'), numbered(1)),
    para(run('甲'), numbered(1, 1)),
    para(run('乙'), numbered(1, 1)),
    para(run('细'), numbered(1, 2)),
    para(run('分则'), numbered(1)),
    para(run('丙'), numbered(1, 1)),
    para(run('丁'), numbered(2, 1)),
    para(run('圈'), styled('Item')),
    para(run('圈'), styled('Own')),
    para(run('无'), styled('Own', numbered(0))),
  ].join('')
  expect(textsOf(await documentOf(docx(body, numbering, styles)))).toEqual([
    ...['一、总则', '（1）甲', '（2）乙', '2.1细', '二、分则', '（1）丙', '（5）丁'],
    ...['①圈', '②圈', '无'],
  ])
})

test('cells have their spans, and nested tables stand in their cell', async () => {
  const inner = table(row(cell(para(run('内')))))
  const body = table(
    row(
      cell(para(run('一')), '<w:vMerge w:val="restart"/>'),
      cell(para(run('宽')), '<w:gridSpan w:val="2"/>'),
    ),
    row(
      cell(para(''), '<w:vMerge/>'),
      cell(para(run('中')) + inner + para('')),
      cell(para(run('右'))),
    ),
    row(
      cell(para(run('二'))),
      cell(para(run('左')), '<w:hMerge w:val="restart"/>'),
      cell(para(''), '<w:hMerge/>'),
    ),
  )
  const { blocks } = await documentOf(docx(body))
  const [outer, nested] = tablesIn(blocks)
  expect(outer && cellsOf(outer)).toEqual([
    ...['1,1 2x1 一', '1,2 1x2 宽', '2,2 1x1 中/内/', '2,3 1x1 右', '3,1 1x1 二', '3,2 1x2 左'],
  ])
  expect(nested?.number).toBe(2)
  expect(paragraphsIn(blocks).map(({ place }) => placeAddress(place))).toEqual([
    ...['T1R1C1P1', 'T1R1C2P1', 'T1R2C2P1', 'T2R1C1P1', 'T1R2C2P2', 'T1R2C3P1', 'T1R3C1P1'],
    'T1R3C2P1',
  ])
})

test('tracked changes are read as accepted, what is hidden or in a box is told', async () => {
  const deleted = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'
  const box = `<w:r><w:pict><v:shape xmlns:v="urn:v"><v:textbox><w:txbxContent>${para(run('框内'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>'
  const body =
    para(`${run('办')}<w:ins>${run('新')}</w:ins>${deleted}${hidden}${box}`) +
    para(run('前'), '<w:rPr><w:del/></w:rPr>') +
    para(run('后')) +
    table(
      row(cell(para(run('留')))),
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(para(run('去')))}</w:tr>`,
    )
  const document = await documentOf(docx(body))
  expect(textsOf(document)).toEqual(['办新', '框内', '前后', '留'])
  expect(document.notes.map(({ code, words }) => `${code} ${words}`)).toEqual([
    ...['tracked-changes 3', 'hidden-text 1', 'text-box 1'],
  ])
})

test('tabs, breaks and pages of runs', async () => {
  const turn = '<w:r><w:lastRenderedPageBreak/><w:t>三</w:t></w:r>'
  const tabs = '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>'
  const body =
    para(`<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>乙</w:t></w:r>`, tabs) +
    para(turn) +
    para(`<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>${run('四')}`)
  const { blocks } = await documentOf(docx(body))
  expect(paragraphsIn(blocks).map(({ text, place }) => [text, placeWords(place)])).toEqual([
    ['一\t二\n乙', '第 1 段'],
    ['三', '第 2 页第 2 段'],
    ['四', '第 2 页第 3 段'],
  ])
})

test('a package that is broken, locked or declares a DOCTYPE is refused', async () => {
  const sound = docx(para(run('一')))
  expect(await refusalOf(sound.slice(0, sound.length - 30))).toMatch(/^other-kind 这是压缩包/)
  const declared = {
    name: 'word/document.xml',
    text: '<!DOCTYPE d [<!ENTITY a "b">]><w:document/>',
  }
  const { zip } = await import('../../../export/zipParts')
  expect(await refusalOf(zip([declared]))).toMatch(/^doctype .*DOCTYPE/)
  expect(await refusalOf(zip([{ ...declared, flags: 0x801 }]))).toMatch(/^encrypted .*密码/)
  const { notes } = await documentOf(docx('', { name: 'word/vbaProject.bin', text: 'x' }))
  expect(notes.map(({ code }) => code)).toEqual(['macros'])
})
