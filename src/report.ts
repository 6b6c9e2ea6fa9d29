/** Assembles the report object from what the stages found: sections with their pieces, ids, printed strings, code points. */
import type { Generator, Meta, Report, Source, Span, Warning } from './model.ts'
import { records } from './report/records.ts'
import { assemble, finished, type OpenSection } from './report/sections.ts'
import type { Cleaned, IndicatorDraft, Mark, Paragraph, RoledHead, View } from './stages.ts'
import { trimRange } from './text/chars.ts'
import { codePoints } from './text/spans.ts'
import { closedUp } from './text/spaced.ts'
import { unframed } from './text/title-frame.ts'

export interface Parts {
  readonly view: View
  readonly cleaned: Cleaned
  readonly paragraphs: readonly Paragraph[]
  readonly heads: readonly RoledHead[]
  readonly meta: Meta
  readonly drafts: readonly IndicatorDraft[]
  readonly warnings: readonly Warning[]
  readonly source: Source
  readonly generator: Generator
  /** Into the output script. */
  readonly print: (text: string) => string
}

/** `# ` and `**` of a Markdown title: part of its span, not of its words. */
const TITLE_MARKUP = /^#{1,6}\s+|\*\*/g
/** **县教育局20**年工作总结: no markup. */
const TITLE_MASK = /\*\*[省市县区乡镇村州局年]/

const titleWords = (title: string): string => unframed(TITLE_MASK.test(title) ? title : title.replace(TITLE_MARKUP, ''))

export function report(parts: Parts): Report {
  const { view, cleaned, paragraphs, heads, print } = parts
  const points = codePoints(view.source)
  const span = (s: Span): Span => ({ start: points(s.start), end: points(s.end) })
  const quote = (s: Span): string => view.source.slice(s.start, s.end)
  const { roots, all, owners } = assemble(view, paragraphs, heads, parts.drafts, print)
  const title = cleaned.title && trimRange(view.source, cleaned.title.start, cleaned.title.end)
  return {
    schema: 'shuli/report/1',
    generator: parts.generator,
    source: { ...parts.source, chars: points(view.source.length) },
    title: title && print(titleWords(closedUp(quote(title).replace(/\s*\n\s*/g, '')))),
    ...(title && { titleSpan: span(title) }),
    meta: printedMeta(parts.meta, print),
    sections: roots.map((s) => finished(s, span, print)),
    indicators: records(view, paragraphs, parts.drafts, owners, span, print),
    boilerplate: outside(cleaned.marks, all).map((m) => ({ span: span(m), text: quote(m), reason: m.reason })),
    warnings: parts.warnings.map((w) => (w.span ? { ...w, span: span(w.span) } : w)),
  }
}

/** A heading is one span: a mark in its middle (一、&nbsp;工作回顾) is part of that, though not of the title. */
function outside(marks: readonly Mark[], sections: readonly OpenSection[]): Mark[] {
  const headings = sections.flatMap((s) => s.headingSpan ?? [])
  let at = 0
  return marks.filter((mark) => {
    while (at < headings.length && headings[at]!.end <= mark.start) at++
    return at === headings.length || headings[at]!.start > mark.start
  })
}

/** `meta` quotes the source; its strings are printed like all others. */
function printedMeta(meta: Meta, print: Parts['print']): Meta {
  const printed = (text: string | null) => text && print(text)
  return {
    ...meta,
    organisation: printed(meta.organisation),
    region: printed(meta.region),
    publisher: printed(meta.publisher),
  }
}
