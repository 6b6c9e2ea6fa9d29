/** Half-open ranges: between a paragraph and the source, and between UTF-16 and code points. */
import type { Span } from '../model.ts'
import type { Paragraph } from '../stages.ts'

/** The source offset of the paragraph's character at `offset` (0 ≤ offset < text.length). */
export function sourceOffset(paragraph: Paragraph, offset: number): number {
  const { pieces } = paragraph
  if (pieces.length === 1) return pieces[0]!.start + offset
  let rest = offset
  for (const piece of pieces) {
    const length = piece.end - piece.start
    if (rest < length) return piece.start + rest
    rest -= length
  }
  throw new RangeError(`offset ${offset} lies outside the paragraph`)
}

/** The source range of a non-empty range of a paragraph: from its first character to its last, whatever was cut between. */
export function sourceSpan(paragraph: Paragraph, start: number, end: number): Span {
  return { start: sourceOffset(paragraph, start), end: sourceOffset(paragraph, end - 1) + 1 }
}

/** The source pieces of a range of a paragraph, without what was cut out between them. */
export function sourcePieces(paragraph: Paragraph, start: number, end: number): Span[] {
  const { pieces } = paragraph
  if (pieces.length === 1) {
    const base = pieces[0]!.start
    return start < end ? [{ start: base + start, end: base + end }] : []
  }
  const out: Span[] = []
  let at = 0
  for (const piece of pieces) {
    const length = piece.end - piece.start
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (from < to) out.push({ start: piece.start + from, end: piece.start + to })
    at += length
    if (at >= end) break
  }
  return out
}

/** Turns UTF-16 offsets of `text` into code-point offsets; the identity where no astral character occurs. */
export function codePoints(text: string): (offset: number) => number {
  const astral: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 0xd800 && c < 0xdc00) {
      const d = text.charCodeAt(i + 1)
      if (d >= 0xdc00 && d < 0xe000) astral.push(++i)
    }
  }
  if (astral.length === 0) return (offset) => offset
  // Each low surrogate before the offset is one unit too many.
  return (offset) => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (astral[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

/** Cuts code-point spans out of `text`. */
export function cutter(text: string): (span: Span) => string {
  if (!/[\ud800-\udbff]/.test(text)) return ({ start, end }) => text.slice(start, end)
  const chars = [...text]
  return ({ start, end }) => chars.slice(start, end).join('')
}
