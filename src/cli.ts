import { runCommand } from '@/command/runCommand'
import type { Shell } from '@/command/shell'
import { terminalText } from '@/command/terminalText'
import type { Day } from '@/model/day'

const shell: Shell = {
  print: text => void process.stdout.write(terminalText(text)),
  warn: text => void process.stderr.write(terminalText(text)),
  today: today(),
  midnight: day => new Date(`${day}T00:00:00Z`),
}

// Who reads may stop reading, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommand(process.argv.slice(2), shell)

/** Today on this machine's calendar. */
function today(): Day {
  const now = new Date()
  const [month, date] = [now.getMonth() + 1, now.getDate()].map(part =>
    String(part).padStart(2, '0'),
  )
  return `${now.getFullYear()}-${month ?? ''}-${date ?? ''}`
}
