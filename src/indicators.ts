/** Finds every quantity of the paragraphs and says what it measures, whether it was reached or is aimed at, and against what. */
import type { Role, Span } from './model.ts'
import { frames } from './indicators/frame.ts'
import { changesOf } from './indicators/change.ts'
import { nameAll } from './indicators/naming.ts'
import { statusOf } from './indicators/qualifiers.ts'
import { findQuantities } from './indicators/quantity.ts'
import type { IndicatorDraft, Paragraph, Quantity, RoledHead } from './stages.ts'

export function indicators(paragraphs: readonly Paragraph[], heads: readonly RoledHead[]): IndicatorDraft[] {
  const out: IndicatorDraft[] = []
  let h = 0
  paragraphs.forEach((paragraph, index) => {
    const markers: Span[] = []
    let heading: Span | null = null
    const first = h
    for (; h < heads.length && heads[h]!.paragraph === index; h++) {
      const head = heads[h]!
      if (head.markerEnd > head.start) markers.push({ start: head.start, end: head.markerEnd })
      if (head.headingEnd > head.markerEnd) heading = titleOf(paragraph.text, head)
    }
    const roleAt = (offset: number): Role => {
      let k = h - 1
      while (k > first - 1 && k >= 0 && heads[k]!.paragraph === index && heads[k]!.start > offset) k--
      return heads[Math.max(k, 0)]?.role ?? 'overview'
    }
    out.push(...describe(paragraph.text, findQuantities(paragraph.text, markers), markers, heading, roleAt, index))
  })
  return out
}

/** Names and qualifies the quantities of one paragraph. */
export function describe(
  text: string,
  quantities: readonly Quantity[],
  markers: readonly Span[],
  heading: Span | null,
  roleAt: (offset: number) => Role,
  paragraph: number,
): IndicatorDraft[] {
  const named = nameAll(text, frames(text, quantities, markers), heading)
  const changes = changesOf(text, named)
  return named.map((one, n): IndicatorDraft => {
    const { quantity, sentence } = one.frame
    const change = changes[n]
    return {
      ...quantity,
      paragraph,
      sentence,
      name: one.parts,
      status: statusOf(
        text,
        one.frame,
        roleAt(quantity.start),
        one.left.from,
        n > 0 ? named[n - 1]!.frame.quantity.end : 0,
      ),
      ...(change && { change }),
      ...(one.left.scope && { scope: one.left.scope }),
      rule: `${quantity.rule}/${one.rule}`,
    }
  })
}

/** A run-in heading without marker and closing stop; none where it is the whole paragraph. */
function titleOf(text: string, head: RoledHead): Span | null {
  if (head.headingEnd >= text.length) return null
  let end = head.headingEnd
  while (end > head.markerEnd && '。.:; '.includes(text[end - 1]!)) end--
  return end > head.markerEnd ? { start: head.markerEnd, end } : null
}
