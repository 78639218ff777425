import { inflateSync } from 'node:zlib'

/** An object of a PDF: its dictionary as written, and its stream, unpacked. */
export interface PdfPart {
  readonly dictionary: string
  readonly stream: Buffer | null
}

/** The objects of a PDF by number; for files that keep them apart, as ours do. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<number, PdfPart> {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const parts = new Map<number, PdfPart>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('\nendobj', start)
    const streamAt = text.slice(start, end).search(/\nstream\n/)
    const dictionary = text.slice(start, streamAt < 0 ? end : start + streamAt)
    const raw =
      streamAt < 0
        ? null
        : file.subarray(
            start + streamAt + 8,
            start + streamAt + 8 + Number(/\/Length (\d+)/.exec(dictionary)?.[1]),
          )
    parts.set(Number(match[1]), {
      dictionary,
      stream: raw && dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw,
    })
  }
  return parts
}

/** What each page is drawn with, in the order of the pages. */
export function contentsOf(parts: ReadonlyMap<number, PdfPart>): readonly string[] {
  const pages = [...parts.values()].find(({ dictionary }) => dictionary.includes('/Type /Pages'))
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages?.dictionary ?? '')?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const content = /\/Contents (\d+) 0 R/.exec(parts.get(Number(page))?.dictionary ?? '')?.[1]
    return parts.get(Number(content))?.stream?.toString('latin1') ?? ''
  })
}

/**
 * The texts of each page, in the order they are set; words spoken of a run of glyphs stand in their
 * place, as a reader finds them.
 */
export function textsOf(parts: ReadonlyMap<number, PdfPart>): readonly (readonly string[])[] {
  const fonts = new Map(
    [...parts.values()].flatMap(({ dictionary }) =>
      [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', at]) => [name, meanings(parts, Number(at))] as const,
      ),
    ),
  )
  return contentsOf(parts).map(content => {
    const texts: string[] = []
    for (const [, actual, spoken, font = '', glyphs = ''] of content.matchAll(
      /\/Span <<\n\/ActualText \(((?:\\[^]|[^\\)])*)\)\n>> BDC([^]*?)\nEMC|BT \/(F\d+) [^[]*\[([^\]]*)\] TJ/g,
    )) {
      if (actual !== undefined && spoken !== undefined) texts.push(utf16(actual))
      else
        texts.push(
          [
            ...glyphs
              .replace(/>[^<]*</g, '')
              .replace(/[<>]/g, '')
              .matchAll(/.{4}/g),
          ]
            .map(([code]) => fonts.get(font)?.[parseInt(code, 16)] ?? '\ufffd')
            .join(''),
        )
    }
    return texts
  })
}

/** What each glyph of a font means, by its number. */
function meanings(parts: ReadonlyMap<number, PdfPart>, font: number): readonly string[] {
  const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.dictionary ?? '')?.[1]
  const words: string[] = []
  for (const [, from = '', list = ''] of (
    parts.get(Number(map))?.stream?.toString('latin1') ?? ''
  ).matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    ;[...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], at) => {
      words[parseInt(from, 16) + at] = [...hex.replace(/ /g, '').matchAll(/.{4}/g)]
        .map(([unit]) => String.fromCharCode(parseInt(unit, 16)))
        .join('')
    })
  }
  return words
}

/** A string of a PDF in UTF-16, with its mark of order and its escapes. */
function utf16(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const bytes = Buffer.from(
    text.replace(/\\([^])/g, (_, sign: string) => escapes[sign] ?? sign),
    'latin1',
  )
  return bytes.subarray(2).swap16().toString('utf16le')
}

const tokens = /\((?:\\[\s\S]|[^\\)])*\)|<<|>>|<[0-9a-f]*>|[[\]]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gi

/**
 * Everything a page paints, in order, each as one line: fill or stroke, its colour, line and path;
 * text with its place; clips as they begin and end.
 */
export function paintedOn(content: string): readonly string[] {
  const painted: string[] = []
  const saved: State[] = []
  let now: State = {
    fill: '',
    stroke: '',
    width: '',
    dash: '',
    round: false,
    fade: '',
    moved: [],
    clips: 0,
  }
  let path: string[] = []
  let clips = false
  let operands: string[] = []
  const acts: Readonly<Record<string, () => void>> = {
    q: () => {
      saved.push(now)
      now = { ...now, clips: 0 }
    },
    Q: () => {
      for (let n = now.clips; n > 0; n -= 1) painted.push('end clip')
      now = saved.pop() ?? now
    },
    scn: () => {
      now.fill = operands.join(' ')
    },
    SCN: () => {
      now.stroke = operands.join(' ')
    },
    w: () => {
      now.width = operands.join(' ')
    },
    d: () => {
      now.dash = operands.slice(1, -2).join(' ')
    },
    j: () => {
      now.round = operands[0] === '1'
    },
    W: () => {
      clips = true
    },
    n: () => {
      if (clips) {
        now.clips += 1
        painted.push(`clip ${path.join(' ')}`)
      }
      clips = false
      path = []
    },
    cm: () => {
      now.moved = [...now.moved, operands]
    },
    gs: () => {
      now.fade = /^\/Fade/.test(operands[0] ?? '') ? (operands[0] ?? '') : now.fade
    },
    f: () => {
      painted.push(
        now.fade
          ? `fade ${now.fade} ${now.fill} ${unitBox(now.moved)}`
          : `fill ${now.fill} ${path.join(' ')}`,
      )
      path = []
    },
    S: () => {
      painted.push(
        now.round
          ? `halo ${now.stroke}`
          : `stroke ${now.stroke} ${now.width} [${now.dash}] ${path.join(' ')}`,
      )
      path = []
    },
    Tm: () => {
      painted.push(`text ${now.fill} ${operands.slice(4).join(' ')}`)
    },
  }
  for (const [token] of content.matchAll(tokens)) {
    if (/^[-\d.([</>\]]/.test(token)) operands.push(token)
    else {
      if (/^(?:re|m|l|c|h)$/.test(token)) path.push(...operands, token)
      acts[token]?.()
      operands = []
    }
  }
  return painted
}

interface State {
  fill: string
  stroke: string
  width: string
  dash: string
  round: boolean
  fade: string
  moved: readonly (readonly string[])[]
  clips: number
}

/** Where a box of 1 by 1 lies that was moved, then stretched. */
function unitBox(moved: readonly (readonly string[])[]): string {
  const [place, size] = moved.slice(-2)
  return `${place?.slice(4).join(' ')} ${size?.[0]} ${size?.[3]} re`
}
