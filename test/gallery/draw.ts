import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pictures } from './pictures'

// `npm run gallery`: draws every picture anew.
for (const [name, svg] of pictures)
  writeFileSync(fileURLToPath(new URL(`pictures/${name}.svg`, import.meta.url)), svg)
