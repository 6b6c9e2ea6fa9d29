/** Turns drafts into indicator records: ids, lines, quotes, and strings in the output script. */
import type { Indicator, Span } from '../model.ts'
import type { IndicatorDraft, Paragraph, Quantity, View } from '../stages.ts'
import { lineCounter } from '../text/lines.ts'
import { sourcePieces, sourceSpan } from '../text/spans.ts'
import type { OpenSection } from './sections.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export function records(
  view: View,
  paragraphs: readonly Paragraph[],
  drafts: readonly IndicatorDraft[],
  owners: readonly OpenSection[],
  span: (s: Span) => Span,
  print: (text: string) => string,
): Indicator[] {
  const { source } = view
  const lineOf = lineCounter(source)
  return drafts.map((d, n) => {
    const paragraph = paragraphs[d.paragraph]!
    const section = owners[n]!
    const { change, scope, period, partOf, changeOf, quantity } = d
    const { range, fraction, masked, scale } = quantity
    const where = sourceSpan(paragraph, quantity.start, quantity.end)
    // Keys in the order in which they are printed.
    const out = {
      id: `i${n + 1}`,
      section: section.id,
      role: section.head.role,
      path: section.path,
      text: source.slice(where.start, where.end),
      span: span(where),
      line: lineOf(where.start),
      sentence: span(sourceSpan(paragraph, d.sentence.start, d.sentence.end)),
      name: nameOf(source, paragraphs, d, print),
      value: quantity.value,
    } as Mutable<Indicator>
    if (range) out.range = range
    if (fraction) out.fraction = fraction
    out.unit = quantity.unit
    out.type = quantity.type
    out.bound = quantity.bound
    if (masked !== undefined) out.masked = maskOf(source, paragraph, quantity)
    if (scale !== undefined && scale !== 1) out.scale = scale
    out.status = d.status
    if (change)
      out.change = change.basis === undefined ? change : { direction: change.direction, basis: print(change.basis) }
    if (scope) out.scope = print(words(source, paragraph, scope))
    if (period) out.period = print(words(source, paragraph, period))
    if (partOf !== null) out.partOf = `i${partOf + 1}`
    if (changeOf !== null) out.changeOf = `i${changeOf + 1}`
    out.rule = d.rule
    return out
  })
}

/** A range of a paragraph in the source's own characters, wrapped lines joined. */
function words(source: string, paragraph: Paragraph, range: Span): string {
  if (paragraph.pieces.length === 1) {
    const base = paragraph.pieces[0]!.start
    return source.slice(base + range.start, base + range.end)
  }
  let text = ''
  for (const piece of sourcePieces(paragraph, range.start, range.end)) text += source.slice(piece.start, piece.end)
  return text.replace(/\s*\n\s*/g, '')
}

function nameOf(
  source: string,
  paragraphs: readonly Paragraph[],
  d: IndicatorDraft,
  print: (text: string) => string,
): string {
  let name = ''
  for (const part of d.name)
    name += typeof part === 'string' ? part : words(source, paragraphs[part.paragraph ?? d.paragraph]!, part)
  // 起诉“套路贷”[1]案件: the number of a note is none of it.
  return print(name.includes('[') ? name.replace(NOTE, '') : name)
}
const NOTE = /\[\d{1,3}\]/g

/** Masks are given as view text; the record quotes the source's own characters. */
function maskOf(source: string, paragraph: Paragraph, q: Quantity): string {
  const inside = paragraph.text.slice(q.start, q.end).indexOf(q.masked!)
  const from = inside < 0 ? q.start : q.start + inside
  const span = sourceSpan(paragraph, from, inside < 0 ? q.end : from + q.masked!.length)
  return source.slice(span.start, span.end)
}
