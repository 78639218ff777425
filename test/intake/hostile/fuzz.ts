import { plan } from '../../export/ledger/ledgerCase'
import { chanceFrom, mutated } from './mutate'
import type { ReaderName } from './readers'
import { readers } from './readers'
import { seedFiles } from './seeds'

/** What is wrong with the reading of one changed file: its seed, and how long or why. */
export interface FuzzFault {
  readonly seed: number
  readonly fault: string
}

/** Ms and megabytes that one reading may take. */
const [mostMs, mostMegabytes] = [2000, 500]

/** Gives a reader so many changed files, and tells the seed of each that it does not bear. */
export async function fuzz(name: ReaderName, runs: number): Promise<readonly FuzzFault[]> {
  const seeds = (await seedFiles())[name]
  const faults: FuzzFault[] = []
  for (let seed = 1; seed <= runs; seed += 1) {
    const chance = chanceFrom(seed)
    const file = seeds[Math.floor(chance() * seeds.length)] ?? seeds[0]
    if (!file) throw new Error('no seed')
    const fault = await faultOf(name, mutated(file, chance))
    if (fault !== null) faults.push({ seed, fault })
  }
  const megabytes = process.memoryUsage().rss / 2 ** 20
  if (megabytes > mostMegabytes + before) faults.push({ seed: 0, fault: `${megabytes} MB` })
  return faults
}

/** What the compiler and the tests themselves take. */
const before = process.memoryUsage().rss / 2 ** 20

async function faultOf(name: ReaderName, bytes: Uint8Array): Promise<string | null> {
  const used = process.cpuUsage()
  try {
    await readers[name](bytes, plan)
  } catch (error) {
    return String(error)
  }
  // The time of this process alone: others on the machine do not count.
  const { user, system } = process.cpuUsage(used)
  const ms = (user + system) / 1000
  return ms > mostMs ? `${ms} ms` : null
}
