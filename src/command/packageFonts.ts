import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Face, Family, FontFiles } from '@/export/pdf/fonts'

const files: Readonly<Record<Family, Readonly<Record<Face, string>>>> = {
  sans: {
    regular: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  serif: {
    regular: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    bold: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  },
}

/** The names by which a picture asks for the families. */
export const familyNames: Readonly<Record<Family, string>> = {
  sans: 'Noto Sans SC',
  serif: 'Noto Serif SC',
}

/** Where a face stands on this machine. */
export function fontPath(face: Face, family: Family): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[family][face]}`)
}

/** The fonts from their packages. */
export const fontsOfPackage: FontFiles = async (face, family) =>
  new Uint8Array(await readFile(fontPath(face, family)))
