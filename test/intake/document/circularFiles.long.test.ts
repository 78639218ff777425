import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planOfDocument } from '@/intake/circular/planOfDocument'
import type { Plan } from '@/model/plan'
import { hasWriter, saved } from '../../export/soffice'
import { plainPlan } from '../circular/plainPlan'
import { circularHtml } from './circularTable'
import { documentOf } from './documentFiles'

const folder = mkdtempSync(join(tmpdir(), 'guatu-document-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function planIn(bytes: Uint8Array): Promise<Plan> {
  const result = planOfDocument(await documentOf(bytes), { id: 'x' })
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.plan
}

const page = join(folder, 'circular.html')
writeFileSync(page, circularHtml())

/** What LibreOffice is asked to write, from what, and as what it reads that. */
const roads = [
  ['docx', page, 'HTML (StarWriter)', 'docx:Office Open XML Text'],
  ['xlsx', page, 'HTML (StarCalc)', 'xlsx'],
  ['pdf', join(folder, 'circular.docx'), null, 'pdf'],
  ['doc', join(folder, 'circular.docx'), null, 'doc'],
  ['html', join(folder, 'circular.docx'), null, 'html:HTML (StarWriter)'],
] as const

test.runIf(process.env.CI)(
  'LibreOffice Writer is installed where the continuous check runs',
  () => {
    expect(hasWriter).toBe(true)
  },
)

test.skipIf(!hasWriter).each(roads)(
  'the circular as LibreOffice writes it in %s (skipped where there is no Writer)',
  async (kind, file, reading, to) => {
    const circular = new Uint8Array(readFileSync('data/nanchang-2020/circular.txt'))
    const into = kind === 'html' ? join(folder, 'again') : folder
    await saved(file, { to, into, reading })
    const read = await planIn(new Uint8Array(readFileSync(join(into, `circular.${kind}`))))
    const wanted = plainPlan(await planIn(circular))
    const { findings, ...plan } = plainPlan(read)
    expect({ ...plan, findings: [] }).toEqual({ ...wanted, findings: [] })
    // Of a page, a row that goes over its end is told too.
    expect(findings.filter(({ code }) => code !== 'row-over-pages')).toEqual(wanted.findings)
  },
)
