/** Assembles the report object from what the stages found: sections with their pieces, ids, printed strings, code points. */
import type { Indicator, Meta, Report, Section, Source, Generator, Span, Warning } from './model.ts'
import type { Cleaned, IndicatorDraft, Mark, Paragraph, RoledHead, View } from './stages.ts'
import { trimRange } from './text/chars.ts'
import { lineCounter } from './text/lines.ts'
import { codePoints, sourcePieces, sourceSpan } from './text/spans.ts'

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

interface OpenSection extends Omit<Section, 'body' | 'children' | 'span' | 'content'> {
  span: { start: number; end: number }
  body: Span[]
  content: string
  lastParagraph: number
  children: OpenSection[]
  head: RoledHead
}

/** Closing stop and colon of a heading: part of its span, not of its title. */
const CLOSING = /[\s。.:：;；*#]+$/
/** Markdown's bold before a number: none of it. */
const BOLD = /^\*+/

/** `# ` and `**` of a Markdown title: part of its span, not of its words. */
const TITLE_MARKUP = /^#{1,6}\s+|\*\*/g

export function report(parts: Parts): Report {
  const { view, cleaned, paragraphs, heads, print } = parts
  const points = codePoints(view.source)
  const span = (s: Span): Span => ({ start: points(s.start), end: points(s.end) })
  const quote = (s: Span): string => view.source.slice(s.start, s.end)

  const roots: OpenSection[] = []
  /** For each head, its section: indicators look theirs up. */
  const sections: OpenSection[] = []
  const stack: OpenSection[] = []

  const open = (head: RoledHead): OpenSection => {
    while (stack.length && stack.at(-1)!.head.level >= head.level) stack.pop()
    const parent = stack.at(-1)
    const siblings = parent ? parent.children : roots
    const paragraph = paragraphs[head.paragraph]!
    const title = head.headingEnd > head.markerEnd ? headingText(head, paragraph) : null
    const evidence = head.evidence
    const section: OpenSection = {
      id: parent ? `${parent.id}.${siblings.length + 1}` : `s${siblings.length + 1}`,
      role: head.role,
      rule: head.roleRule,
      evidence: evidence ? quote(sourceSpan(paragraphs[evidence.paragraph]!, evidence.start, evidence.end)) : '',
      heading: title === null ? null : print(title),
      level: head.level,
      span: { start: -1, end: -1 },
      body: [],
      content: '',
      lastParagraph: -1,
      children: [],
      head,
    }
    if (head.headingEnd > head.start) {
      const where = sourceSpan(paragraph, head.start, head.headingEnd)
      const trimmed = trimRange(view.source, where.start, where.end)
      if (head.markerEnd > head.start) {
        const marker = sourceSpan(paragraph, head.start, head.markerEnd)
        const m = trimRange(view.source, marker.start, marker.end)
        Object.assign(section, { marker: quote(m).replace(BOLD, '') })
      }
      Object.assign(section, { headingSpan: trimmed })
      section.span = { ...trimmed }
    }
    siblings.push(section)
    stack.push(section)
    return section
  }

  const headingText = (head: RoledHead, paragraph: Paragraph): string =>
    sourcePieces(paragraph, head.markerEnd, head.headingEnd)
      .map(quote)
      .join('')
      .replace(/\s*\n\s*/g, ' ')
      .trim()
      .replace(CLOSING, '')

  /** Gives a stretch of a paragraph to the innermost open section. */
  const fill = (index: number, start: number, end: number) => {
    const section = stack.at(-1)
    if (!section || start >= end) return
    const paragraph = paragraphs[index]!
    const pieces = sourcePieces(paragraph, start, end)
    let text = ''
    for (const piece of pieces) {
      const t = trimRange(view.source, piece.start, piece.end)
      text += quote(piece).replace(/\n/g, ' ')
      if (t.start === t.end) continue
      section.body.push(t)
      for (const s of stack) {
        if (s.span.start < 0) s.span.start = t.start
        if (t.end > s.span.end) s.span.end = t.end
      }
    }
    text = text.trim()
    if (text === '') return
    const glue = section.content === '' ? '' : section.lastParagraph === index ? '' : '\n'
    section.content += glue + text
    section.lastParagraph = index
  }

  // Walk the paragraphs and the heads together.
  const ownerOf: { paragraph: number; offset: number; section: number }[] = []
  let h = 0
  const closing = (index: number, from: number, to: number): number => {
    // The nearest early end of an open section in this paragraph stretch.
    let at = to
    for (const s of stack)
      if (s.head.end && s.head.end.paragraph === index && s.head.end.offset > from && s.head.end.offset < at)
        at = s.head.end.offset
    return at
  }
  const close = (index: number, offset: number) => {
    for (let k = 0; k < stack.length; k++) {
      const end = stack[k]!.head.end
      if (end && (end.paragraph < index || (end.paragraph === index && end.offset <= offset))) {
        stack.length = k
        return
      }
    }
  }
  for (let index = 0; index < paragraphs.length; index++) {
    let at = 0
    const length = paragraphs[index]!.text.length
    while (at < length || (h < heads.length && heads[h]!.paragraph === index)) {
      close(index, at)
      const next = h < heads.length && heads[h]!.paragraph === index ? heads[h]! : undefined
      if (next && next.start <= at) {
        sections.push(open(next))
        ownerOf.push({ paragraph: index, offset: next.start, section: sections.length - 1 })
        // Ancestors reach over their children's headings too.
        const own = stack.at(-1)!
        if (own.span.end >= 0)
          for (const s of stack) {
            if (s.span.start < 0) s.span.start = own.span.start
            if (own.span.end > s.span.end) s.span.end = own.span.end
          }
        at = Math.max(at, next.headingEnd)
        h++
        continue
      }
      if (at >= length) break
      const to = closing(index, at, next ? next.start : length)
      fill(index, at, to)
      at = to
    }
  }

  const lineOf = lineCounter(view.source)
  const pathOf = (section: OpenSection): string[] => {
    const path: string[] = []
    let list = roots
    for (;;) {
      const s = list.find((one) => section.id === one.id || section.id.startsWith(`${one.id}.`))
      if (!s) return path
      if (s.heading !== null) path.push(s.heading)
      list = s.children
    }
  }
  const paths = new Map<OpenSection, string[]>()
  let owner = 0
  const indicators = parts.drafts.map((d, n): Indicator => {
    const paragraph = paragraphs[d.paragraph]!
    while (owner + 1 < ownerOf.length && before(ownerOf[owner + 1]!, d.paragraph, d.start)) owner++
    const section = innermost(sections, ownerOf, owner, d.paragraph, d.start)
    let path = paths.get(section)
    if (!path) paths.set(section, (path = pathOf(section)))
    const where = sourceSpan(paragraph, d.start, d.end)
    const printed = (s: Span) =>
      print(
        sourcePieces(paragraph, s.start, s.end)
          .map(quote)
          .join('')
          .replace(/\s*\n\s*/g, ''),
      )
    return {
      id: `i${n + 1}`,
      section: section.id,
      role: section.role,
      path,
      text: quote(where),
      span: span(where),
      line: lineOf(where.start),
      sentence: span(sourceSpan(paragraph, d.sentence.start, d.sentence.end)),
      name: d.name.map((p) => (typeof p === 'string' ? p : printed(p))).join(''),
      value: d.value,
      ...(d.range && { range: d.range }),
      ...(d.fraction && { fraction: d.fraction }),
      unit: d.unit,
      type: d.type,
      bound: d.bound,
      ...(d.masked !== undefined && { masked: quote(sourceSpan(paragraph, ...maskRange(d))) }),
      ...(d.scale !== undefined && d.scale !== 1 && { scale: d.scale }),
      status: d.status,
      ...(d.change && {
        change: d.change.basis === undefined ? d.change : { ...d.change, basis: print(d.change.basis) },
      }),
      ...(d.scope && { scope: printed(d.scope) }),
      ...(d.period && { period: printed(d.period) }),
      ...(d.partOf !== undefined && { partOf: `i${d.partOf + 1}` }),
      ...(d.changeOf !== undefined && { changeOf: `i${d.changeOf + 1}` }),
      rule: d.rule,
    }
  })
  /** Masks are given as view text; the record quotes the source's own characters. */
  function maskRange(d: IndicatorDraft): [number, number] {
    const inside = paragraphs[d.paragraph]!.text.slice(d.start, d.end).indexOf(d.masked!)
    return inside < 0 ? [d.start, d.end] : [d.start + inside, d.start + inside + d.masked!.length]
  }

  const finish = (s: OpenSection): Section => ({
    id: s.id,
    role: s.role,
    rule: s.rule,
    evidence: s.evidence,
    heading: s.heading,
    ...(s.headingSpan && { headingSpan: span(s.headingSpan) }),
    ...(s.marker !== undefined && { marker: s.marker }),
    level: s.level,
    span: span(s.span),
    body: s.body.map(span),
    content: print(s.content),
    children: s.children.map(finish),
  })
  const title = cleaned.title && trimRange(view.source, cleaned.title.start, cleaned.title.end)
  return {
    schema: 'shuli/report/1',
    generator: parts.generator,
    source: { ...parts.source, chars: points(view.source.length) },
    title:
      title &&
      print(
        quote(title)
          .replace(/\s*\n\s*/g, '')
          .replace(TITLE_MARKUP, ''),
      ),
    ...(title && { titleSpan: span(title) }),
    meta: printedMeta(parts.meta, print),
    sections: roots.map(finish),
    indicators,
    boilerplate: outside(cleaned.marks, sections).map((m) => ({ span: span(m), text: quote(m), reason: m.reason })),
    warnings: parts.warnings.map((w) => (w.span ? { ...w, span: span(w.span) } : w)),
  }
}

/** A heading is one span: a mark in its middle (一、&nbsp;工作回顾) is part of that, though not of the title. */
function outside(marks: readonly Mark[], sections: readonly { readonly headingSpan?: Span }[]): Mark[] {
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

const before = (place: { paragraph: number; offset: number }, paragraph: number, offset: number): boolean =>
  place.paragraph < paragraph || (place.paragraph === paragraph && place.offset <= offset)

/** Walks back from the last head before a place to one that has not ended yet. */
function innermost(
  sections: readonly OpenSection[],
  ownerOf: readonly { section: number }[],
  owner: number,
  paragraph: number,
  offset: number,
): OpenSection {
  let level = Infinity
  for (let k = owner; k >= 0; k--) {
    const s = sections[ownerOf[k]!.section]!
    if (s.head.level >= level) continue
    level = s.head.level
    const end = s.head.end
    if (!end || !before(end, paragraph, offset)) return s
  }
  return sections[ownerOf[owner]!.section]!
}
