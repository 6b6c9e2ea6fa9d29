/** Builds the tree of sections: walks paragraphs and heads together and gives every stretch of text to the section it stands in. */
import type { Section, Span } from '../model.ts'
import type { IndicatorDraft, Paragraph, RoledHead, View } from '../stages.ts'
import { trimRange } from '../text/chars.ts'
import { sourcePieces, sourceSpan } from '../text/spans.ts'
import { unframed } from '../text/title-frame.ts'

/** A section while it is being filled; offsets are UTF-16. */
export interface OpenSection {
  readonly id: string
  readonly head: RoledHead
  readonly heading: string | null
  readonly headingSpan: Span | null
  readonly marker: string | null
  readonly evidence: string
  /** Headings above what stands in it, its own the last. */
  readonly path: readonly string[]
  readonly span: { start: number; end: number }
  readonly body: Span[]
  content: string
  lastParagraph: number
  readonly children: OpenSection[]
}

export interface Assembled {
  readonly roots: readonly OpenSection[]
  /** In document order, of all levels. */
  readonly all: readonly OpenSection[]
  /** For each draft, the innermost section that holds it. */
  readonly owners: readonly OpenSection[]
}

/** Closing stop and colon of a heading: part of its span, not of its title. */
const CLOSING = /[\s。.:：;；*#]+$/
/** **水库除险**: → 水库除险; a mask (**镇) has no partner. */
const BOLD_TITLE = /^\*\*([^*]+)\*\*[\s。.:：]*$/
/** Markdown's bold before a number: none of it. */
const BOLD = /^\*+/

export function assemble(
  view: View,
  paragraphs: readonly Paragraph[],
  heads: readonly RoledHead[],
  drafts: readonly IndicatorDraft[],
  print: (text: string) => string,
): Assembled {
  const { source } = view
  const roots: OpenSection[] = []
  const all: OpenSection[] = []
  const owners: OpenSection[] = []
  const stack: OpenSection[] = []

  const open = (head: RoledHead): void => {
    while (stack.length && stack[stack.length - 1]!.head.level >= head.level) stack.pop()
    const parent = stack[stack.length - 1]
    const siblings = parent ? parent.children : roots
    const paragraph = paragraphs[head.paragraph]!
    const heading = head.headingEnd > head.markerEnd ? print(titleOf(source, paragraph, head)) : null
    const headingSpan = trimmedSpan(source, paragraph, head.start, head.headingEnd)
    const markerSpan = trimmedSpan(source, paragraph, head.start, head.markerEnd)
    const path = parent ? parent.path : []
    const section: OpenSection = {
      id: parent ? `${parent.id}.${siblings.length + 1}` : `s${siblings.length + 1}`,
      head,
      heading,
      headingSpan,
      marker: markerSpan && source.slice(markerSpan.start, markerSpan.end).replace(BOLD, ''),
      evidence: evidenceOf(source, paragraphs, head),
      path: heading === null ? path : [...path, heading],
      span: headingSpan ? { start: headingSpan.start, end: headingSpan.end } : { start: -1, end: -1 },
      body: [],
      content: '',
      lastParagraph: -1,
      children: [],
    }
    siblings.push(section)
    stack.push(section)
    all.push(section)
    if (headingSpan) stretch(stack, headingSpan)
  }

  /** Gives drafts up to a place to the innermost open section. */
  const own = (index: number, end: number): void => {
    const section = stack[stack.length - 1]
    if (!section) return
    for (let d = drafts[owners.length]; d && d.paragraph === index && d.quantity.start < end; d = drafts[owners.length])
      owners.push(section)
  }

  /** Gives a stretch of a paragraph to the innermost open section. */
  const fill = (index: number, start: number, end: number): void => {
    const section = stack[stack.length - 1]
    if (!section || start >= end) return
    let text = ''
    for (const piece of sourcePieces(paragraphs[index]!, start, end)) {
      const visible = trimRange(source, piece.start, piece.end)
      text += source.slice(piece.start, piece.end)
      if (visible.start === visible.end) continue
      // 完 成 投 资: characters that only a blank parts are one piece.
      const last = section.body.at(-1)
      if (last && last.end + 1 === visible.start && source.charCodeAt(last.end) === SPACE)
        section.body[section.body.length - 1] = { start: last.start, end: visible.end }
      else section.body.push(visible)
      stretch(stack, visible)
    }
    text = text.replaceAll('\n', ' ').trim()
    if (text === '') return
    section.content += section.content === '' || section.lastParagraph === index ? text : `\n${text}`
    section.lastParagraph = index
  }

  let h = 0
  for (let index = 0; index < paragraphs.length; index++) {
    const { length } = paragraphs[index]!.text
    let at = 0
    while (at < length || heads[h]?.paragraph === index) {
      close(stack, index, at)
      const next = heads[h]?.paragraph === index ? heads[h]! : undefined
      if (next && next.start <= at) {
        open(next)
        at = Math.max(at, next.headingEnd)
        h++
      } else {
        if (at >= length) break
        const to = nearestEnd(stack, index, at, next ? next.start : length)
        fill(index, at, to)
        at = to
      }
      own(index, at)
    }
  }
  return { roots, all, owners }
}

const SPACE = 32

/** The heading's title: without marker and closing stop, wrapped lines joined. */
function titleOf(source: string, paragraph: Paragraph, head: RoledHead): string {
  let title = ''
  for (const piece of sourcePieces(paragraph, head.markerEnd, head.headingEnd))
    title += source.slice(piece.start, piece.end)
  const plain = title
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(BOLD_TITLE, '$1')
  return unframed(plain).replace(CLOSING, '')
}

function trimmedSpan(source: string, paragraph: Paragraph, start: number, end: number): Span | null {
  if (end <= start) return null
  const span = sourceSpan(paragraph, start, end)
  return trimRange(source, span.start, span.end)
}

function evidenceOf(source: string, paragraphs: readonly Paragraph[], head: RoledHead): string {
  const { evidence } = head
  if (!evidence) return ''
  const span = sourceSpan(paragraphs[evidence.paragraph]!, evidence.start, evidence.end)
  return source.slice(span.start, span.end)
}

/** Open sections reach over what stands in them. */
function stretch(stack: readonly OpenSection[], over: Span): void {
  for (const { span } of stack) {
    if (span.start < 0) span.start = over.start
    if (over.end > span.end) span.end = over.end
  }
}

/**
 * Closes the sections that end at or before a place, and what is open inside them. The outermost one stays open: text
 * that follows it before the next head belongs to nothing else.
 */
function close(stack: OpenSection[], index: number, offset: number): void {
  for (let k = 1; k < stack.length; k++) {
    const { end } = stack[k]!.head
    if (end && (end.paragraph < index || (end.paragraph === index && end.offset <= offset))) {
      stack.length = k
      return
    }
  }
}

/** The nearest early end of an open section, but for the outermost, in a stretch of a paragraph, else the stretch's end. */
function nearestEnd(stack: readonly OpenSection[], index: number, from: number, to: number): number {
  let at = to
  for (let k = 1; k < stack.length; k++) {
    const { end } = stack[k]!.head
    if (end && end.paragraph === index && end.offset > from && end.offset < at) at = end.offset
  }
  return at
}

/** The section as it is printed; `span` turns offsets into code points. */
export function finished(s: OpenSection, span: (s: Span) => Span, print: (text: string) => string): Section {
  const out: { -readonly [K in keyof Section]: Section[K] } = {
    id: s.id,
    role: s.head.role,
    rule: s.head.roleRule,
    evidence: s.evidence,
    heading: s.heading,
  } as Section
  if (s.headingSpan) out.headingSpan = span(s.headingSpan)
  if (s.marker !== null) out.marker = s.marker
  out.level = s.head.level
  out.span = span(s.span)
  out.body = s.body.map(span)
  out.content = print(s.content)
  out.children = s.children.map((child) => finished(child, span, print))
  return out
}
