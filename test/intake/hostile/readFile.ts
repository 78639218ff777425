// Reads one file in a process of its own and prints what came of it, and what it took: reader, file.
import { readFileSync } from 'node:fs'
import { readPlan } from '@/intake/plan/readPlan'
import type { ReaderName } from './readers'
import { readers } from './readers'

const [name = 'plan', file = ''] = process.argv.slice(2)
const own = readPlan(readFileSync('data/nanchang-2020/plan.json', 'utf8'))
if (!own.ok) throw new Error('no plan')
const bytes = new Uint8Array(readFileSync(file))
const before = process.resourceUsage().maxRSS
const used = process.cpuUsage()
const verdict = await readers[name as ReaderName](bytes, own.plan)
// The time of this process alone: others on the machine do not count.
const { user, system } = process.cpuUsage(used)
const ms = (user + system) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({ ...verdict, ms: Math.round(ms), megabytes, before: before / 1024 }),
)
