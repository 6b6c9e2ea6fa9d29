/** The heads of a text as `outline` and `roles` give them: a flat list, in document order. */
import type { Role, Span } from '../../model.ts'
import { lineStart } from '../../outline/line-start.ts'
import { markerAt } from '../../text/marker.ts'
import type { Head, Paragraph, RoledHead, View } from '../../stages.ts'
import { trimRange } from '../../text/chars.ts'
import { lineCounter } from '../../text/lines.ts'
import { codePoints, sourceOffset, sourceSpan } from '../../text/spans.ts'

export interface HeadView {
  readonly line: number
  /** Number, from 1, of its paragraph. */
  readonly paragraph: number
  readonly level: number
  /** How it was recognised. */
  readonly rule: string
  /** What its number counts with: `han-stop` (一、), `num-stop` (1.), `md-2` (##). */
  readonly family?: string
  readonly marker?: string
  readonly heading?: string
  /** Marker and heading; where there is neither, the place where the section begins. */
  readonly span: Span
  /** How the section begins where it has no heading. */
  readonly opens?: string
}

export interface RoleView extends HeadView {
  readonly role: Role
  readonly roleRule: string
  /** The words that the role rests on; left out where it is inherited. */
  readonly evidence?: { readonly text: string; readonly span: Span }
}

export function headViews(view: View, paragraphs: readonly Paragraph[], heads: readonly Head[]): HeadView[] {
  const show = quoter(view)
  const lineOf = lineCounter(view.source)
  return heads.map((head) => {
    const paragraph = paragraphs[head.paragraph]!
    const { markerEnd, headingEnd } = head
    const family = familyOf(paragraph, head)
    const at = Math.min(head.start, paragraph.text.length - 1)
    const whole = show(paragraph, head.start, headingEnd)
    const start = sourceOffset(paragraph, at)
    return {
      line: lineOf(start),
      paragraph: head.paragraph + 1,
      level: head.level,
      rule: head.rule,
      ...(family !== undefined && { family }),
      ...(markerEnd > head.start && { marker: show(paragraph, head.start, markerEnd)!.text }),
      ...(headingEnd > markerEnd && { heading: show(paragraph, markerEnd, headingEnd)!.text }),
      span: whole?.span ?? show.place(start),
      ...(headingEnd === markerEnd && { opens: show(paragraph, markerEnd, markerEnd + OPENING)?.text ?? '' }),
    }
  })
}

const OPENING = 20

export function roleViews(view: View, paragraphs: readonly Paragraph[], heads: readonly RoledHead[]): RoleView[] {
  const show = quoter(view)
  return headViews(view, paragraphs, heads).map((shown, n) => {
    const { role, roleRule, evidence } = heads[n]!
    const words = evidence && show(paragraphs[evidence.paragraph]!, evidence.start, evidence.end)
    return { ...shown, role, roleRule, ...(words && { evidence: words }) }
  })
}

/** Cuts a range of a paragraph out of the source, white space at its edges left out; null where it is empty. */
function quoter(view: View) {
  const { source } = view
  const points = codePoints(source)
  const show = (paragraph: Paragraph, start: number, end: number): { text: string; span: Span } | null => {
    const last = Math.min(end, paragraph.text.length)
    if (last <= start) return null
    const whole = sourceSpan(paragraph, start, last)
    const at = trimRange(source, whole.start, whole.end)
    return { text: source.slice(at.start, at.end), span: { start: points(at.start), end: points(at.end) } }
  }
  const place = (at: number): Span => ({ start: points(at), end: points(at) })
  return Object.assign(show, { place })
}

function familyOf(paragraph: Paragraph, { start, markerEnd }: Head): string | undefined {
  if (markerEnd === start) return undefined
  const marker = markerAt(paragraph.text, start)
  if (marker) return marker.family
  const line = lineStart(paragraph)
  return line.depth > 0 ? `md-${line.depth}` : line.marker?.family
}
