import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Face, FontFiles } from '@/export/pdfFonts'

const files: Readonly<Record<Face, string>> = { regular: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' }

/** Where a face of Noto Sans SC stands on this machine. */
export function fontPath(face: Face): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${files[face]}`)
}

/** The font from its package. */
export const fontsOfPackage: FontFiles = async face => new Uint8Array(await readFile(fontPath(face)))
