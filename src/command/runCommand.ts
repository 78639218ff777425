import { runRead } from './read'
import { runRender } from './render'
import type { Shell } from './shell'
import { Refusal } from './shell'
import { readUsage, renderUsage } from './usage'

const commands = {
  read: { run: runRead, usage: readUsage },
  render: { run: runRender, usage: renderUsage },
}
const usage = `${readUsage}\n${renderUsage}`

/**
 * Runs the command that some words name and returns its exit code: 0 done, 1 a file that could not
 * be read or written, 2 wrong usage, 3 a document read without some of its items.
 */
export async function runCommand(
  [word = '', ...args]: readonly string[],
  shell: Shell,
): Promise<number> {
  const command = word === 'read' || word === 'render' ? commands[word] : null
  if ([word, ...args].some(one => one === '--help' || one === '-h')) {
    shell.print(`${command?.usage ?? usage}\n`)
    return 0
  }
  try {
    if (!command) throw new Refusal(word === '' ? usage : `没有命令 ${word}\n${usage}`, 2)
    return (await command.run(args, shell)) ?? 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    shell.warn(`${error.message}\n`)
    return error.code
  }
}
