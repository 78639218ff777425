/** How export/pdfAbout.ts writes a figure's state into the XML that tells what the file is. */
const [opening, closing] = ['<guatu-state xmlns="urn:guatu">', '</guatu-state>']

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/**
 * The state that a PDF of ours carries, as JSON text whose content is still to be checked; null where there is none.
 * Found without a library, since that XML lies in the file uncompressed, and most programs leave it so when they save the file anew.
 */
export function readPdfState(bytes: Uint8Array): string | null {
  const file = new TextDecoder().decode(bytes)
  if (!file.startsWith('%PDF-')) return null
  // What else of the file may quote the opening stands before the XML.
  const start = file.lastIndexOf(opening)
  const end = start < 0 ? -1 : file.indexOf(closing, start)
  if (end < 0) return null
  return jsonText(file.slice(start + opening.length, end).replace(/&(?:amp|lt|gt);/g, sign => signs[sign] ?? sign))
}

function jsonText(text: string): string | null {
  try {
    JSON.parse(text)
    return text
  } catch {
    return null
  }
}
