/** Half-open ranges: between a paragraph and the source, and between UTF-16 and code points. */
import type { Span } from '../model.ts'
import type { Paragraph } from '../stages.ts'

/** The source offset of the paragraph's character at `offset` (0 ≤ offset < text.length). */
export function sourceOffset(paragraph: Paragraph, offset: number): number {
  const { pieces } = paragraph
  if (pieces.length === 1) return pieces[0]!.start + offset
  const { index, at } = pieceAt(pieces, offset)
  const piece = pieces[index]
  if (piece && offset - at < piece.end - piece.start) return piece.start + offset - at
  throw new RangeError(`offset ${offset} lies outside the paragraph`)
}

/** Where each piece begins in its paragraph; a scanned text has a piece for each character. */
const beginnings = new WeakMap<readonly Span[], Int32Array>()
const MANY = 16

/** The piece that holds an offset, and where it begins. */
function pieceAt(pieces: readonly Span[], offset: number): { index: number; at: number } {
  if (pieces.length <= MANY) {
    let at = 0
    let index = 0
    for (; index + 1 < pieces.length; index++) {
      const length = pieces[index]!.end - pieces[index]!.start
      if (offset < at + length) break
      at += length
    }
    return { index, at }
  }
  let starts = beginnings.get(pieces)
  if (!starts) {
    starts = new Int32Array(pieces.length)
    for (let i = 1; i < pieces.length; i++) starts[i] = starts[i - 1]! + pieces[i - 1]!.end - pieces[i - 1]!.start
    beginnings.set(pieces, starts)
  }
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { index: low, at: starts[low]! }
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
  let { index, at } = pieceAt(pieces, start)
  for (; index < pieces.length; index++) {
    const piece = pieces[index]!
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
