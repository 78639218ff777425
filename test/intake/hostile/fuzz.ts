import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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

/** Ms that one reading may take, and megabytes that all of them may leave behind. */
const [mostMs, mostMegabytes] = [5000, 500]

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
  const left = megabytesHeld() - before
  if (left > mostMegabytes) faults.push({ seed: 0, fault: `${left} MB left behind` })
  return faults
}

/**
 * Megabytes that something still refers to. What waits to be collected does not count: on a machine with much
 * memory that grows to gigabytes, and tells of the collector rather than of a reader.
 */
function megabytesHeld(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What the compiler and the tests themselves take. */
const before = megabytesHeld()

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
