/** The lines of a text as `clean` and `paragraphs` leave them: what was set aside and why, and which block each went into. */
import type { Span } from '../../model.ts'
import type { Found } from '../../pipeline.ts'
import type { Mark, Paragraph, View } from '../../stages.ts'
import { codePoints } from '../../text/spans.ts'

export interface LineView {
  /** From 1, counting `\n` only, as in the report. */
  readonly line: number
  /** Without its end. */
  readonly span: Span
  readonly text: string
  /** The report's title stands here. */
  readonly title?: true
  /** Numbers, from 1, of the paragraphs that it went into: wrapped lines share one. */
  readonly paragraphs?: readonly number[]
  /** A row of a plain-text table. */
  readonly row?: true
  readonly boilerplate?: readonly { readonly reason: string; readonly span: Span; readonly text: string }[]
}

export function lineViews(view: View, { cleaned, paragraphs }: Pick<Found, 'cleaned' | 'paragraphs'>): LineView[] {
  const { source } = view
  const points = codePoints(source)
  const span = ({ start, end }: Span): Span => ({ start: points(start), end: points(end) })
  const marks = walker(cleaned.marks)
  const pieces = walker(paragraphs.flatMap(piecesOf))
  return linesOf(source).map((at, n) => {
    const set = marks(at)
    const went = pieces(at)
    const { title } = cleaned
    return {
      line: n + 1,
      span: span(at),
      text: source.slice(at.start, at.end),
      ...(title && overlaps(title, at) && { title: true as const }),
      ...(went.length > 0 && { paragraphs: [...new Set(went.map((piece) => piece.paragraph))] }),
      ...(went.some((piece) => piece.row) && { row: true as const }),
      ...(set.length > 0 && { boilerplate: set.map((mark) => markView(mark, source, span)) }),
    }
  })
}

const markView = (mark: Mark, source: string, span: (s: Span) => Span) => ({
  reason: mark.reason,
  span: span(mark),
  text: source.slice(mark.start, mark.end),
})

interface Piece extends Span {
  readonly paragraph: number
  readonly row: boolean
}

const piecesOf = ({ pieces, kind }: Paragraph, index: number): Piece[] =>
  pieces.map(({ start, end }) => ({ start, end, paragraph: index + 1, row: kind === 'row' }))

/** Lines without their ends; a text that ends with a line end has no empty line after it. */
function linesOf(source: string): Span[] {
  const out: Span[] = []
  for (let start = 0; start < source.length;) {
    const stop = source.indexOf('\n', start)
    const next = stop < 0 ? source.length : stop
    out.push({ start, end: stop > start && source[stop - 1] === '\r' ? stop - 1 : next })
    start = next + 1
  }
  return out
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

/** Gives, line by line, the spans of an ascending list that stand on it; a span may go on over several lines. */
function walker<S extends Span>(spans: readonly S[]): (line: Span) => S[] {
  let first = 0
  return (line) => {
    while (first < spans.length && spans[first]!.end <= line.start) first++
    const out: S[] = []
    for (let k = first; k < spans.length && spans[k]!.start < line.end; k++) out.push(spans[k]!)
    return out
  }
}
