import { runRead } from '@/command/read'
import { runRender } from '@/command/render'
import type { Shell } from '@/command/shell'
import { Refusal } from '@/command/shell'
import { terminalText } from '@/command/terminalText'
import { readUsage, renderUsage } from '@/command/usage'
import type { Day } from '@/model/day'

const commands = {
  read: { run: runRead, usage: readUsage },
  render: { run: runRender, usage: renderUsage },
}
const usage = `${readUsage}\n${renderUsage}`

const shell: Shell = {
  print: text => void process.stdout.write(terminalText(text)),
  warn: text => void process.stderr.write(terminalText(text)),
  today: today(),
  midnight: day => new Date(`${day}T00:00:00Z`),
}

process.exitCode = await main(process.argv.slice(2))

/**
 * Runs one command and returns its exit code: 0 done, 1 a file that could not be read or written, 2
 * wrong usage.
 */
async function main([word = '', ...args]: readonly string[]): Promise<number> {
  const command = word === 'read' || word === 'render' ? commands[word] : null
  if ([word, ...args].some(one => one === '--help' || one === '-h')) {
    shell.print(`${command?.usage ?? usage}\n`)
    return 0
  }
  try {
    if (!command) throw new Refusal(word === '' ? usage : `没有命令 ${word}\n${usage}`, 2)
    await command.run(args, shell)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    shell.warn(`${error.message}\n`)
    return error.code
  }
}

/** Today on this machine's calendar. */
function today(): Day {
  const now = new Date()
  const [month, date] = [now.getMonth() + 1, now.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  return `${now.getFullYear()}-${month ?? ''}-${date ?? ''}`
}
