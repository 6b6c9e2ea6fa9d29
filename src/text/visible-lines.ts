/** Lines that a reader sees: what `clean` and `paragraphs` both start from. */
import type { View } from '../stages.ts'
import { isInvisible } from './chars.ts'

export interface VisibleLine {
  /** First visible character. */
  readonly start: number
  /** After the last visible character. */
  readonly end: number
  /** Blank characters before the first visible one. */
  readonly indent: number
  /** Blank lines before it; a line that holds only U+200B (a page break of the source) is no blank line. */
  readonly gap: number
}

/** Line ends other than `\n`: a lone `\r`, Word's soft break, form feed, NEL, U+2028 and U+2029. */
const OTHER_BREAKS = ['\r', '\v', '\f', '\u0085', '\u2028', '\u2029']
const breaks = new Uint8Array(0x10000)
for (const c of ['\n', ...OTHER_BREAKS]) breaks[c.charCodeAt(0)] = 1

function endsLine(source: string, at: number, code: number): boolean {
  if (code !== 0x0d) return true
  const next = source.charCodeAt(at + 1)
  return next !== 0x0a && next !== 0x0d
}

/** Where the next line ends, -1 for the last; `plain`: with `\n` only, as most texts have it. */
function nextBreak(source: string, from: number, plain: boolean): number {
  if (plain) return source.indexOf('\n', from)
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (breaks[code] === 1 && endsLine(source, i, code)) return i
  }
  return -1
}

/** The lines of a text with something visible on them, trimmed, in order. */
export function visibleLines(view: View): VisibleLine[] {
  const { source } = view
  const out: VisibleLine[] = []
  let gap = 0
  let from = 0
  const push = (to: number) => {
    let start = from
    let blank = 0
    while (start < to && isInvisible(source.charCodeAt(start))) if (!isFormat(source.charCodeAt(start++))) blank++
    if (start < to) {
      let end = to
      while (isInvisible(source.charCodeAt(end - 1))) end--
      out.push({ start, end, indent: blank, gap })
      gap = 0
    } else if (blank === to - from) gap++
  }
  const plain = !OTHER_BREAKS.some((c) => source.includes(c))
  for (let i = nextBreak(source, 0, plain); i >= 0; i = nextBreak(source, i + 1, plain)) {
    push(i)
    from = i + 1
  }
  push(source.length)
  return out
}

function isFormat(code: number): boolean {
  return code >= 0x200b && (code <= 0x200f || code === 0x2060 || code === 0xfeff)
}
