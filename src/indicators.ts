/** Finds every quantity of the paragraphs and says what it measures, whether it was reached or is aimed at, and against what. */
import type { Role, Span } from './model.ts'
import { frames } from './indicators/frame.ts'
import { nameAll } from './indicators/naming.ts'
import { statusOf } from './indicators/qualifiers.ts'
import { findQuantities } from './indicators/quantity.ts'
import type { IndicatorDraft, Paragraph, Quantity, RoledHead } from './stages.ts'

export function indicators(paragraphs: readonly Paragraph[], heads: readonly RoledHead[]): IndicatorDraft[] {
  const out: IndicatorDraft[] = []
  let h = 0
  paragraphs.forEach((paragraph, index) => {
    const markers: Span[] = []
    const first = h
    for (; h < heads.length && heads[h]!.paragraph === index; h++) {
      const head = heads[h]!
      if (head.markerEnd > head.start) markers.push({ start: head.start, end: head.markerEnd })
    }
    const roleAt = (offset: number): Role => {
      let k = h - 1
      while (k > first - 1 && k >= 0 && heads[k]!.paragraph === index && heads[k]!.start > offset) k--
      return heads[Math.max(k, 0)]?.role ?? 'overview'
    }
    out.push(...describe(paragraph.text, findQuantities(paragraph.text, markers), markers, roleAt, index, out.length))
  })
  return out
}

/** Names and qualifies the quantities of one paragraph. */
export function describe(
  text: string,
  quantities: readonly Quantity[],
  markers: readonly Span[],
  roleAt: (offset: number) => Role,
  paragraph: number,
  base: number,
): IndicatorDraft[] {
  const framed = frames(text, quantities, markers)
  const named = nameAll(text, framed)
  return named.map((one, n) => {
    const { quantity, sentence } = one.frame
    void base
    void n
    return {
      ...quantity,
      paragraph,
      sentence,
      name: one.parts,
      status: statusOf(text, one.frame, roleAt(quantity.start)),
      ...(one.change && { change: one.change }),
      ...(one.scope && { scope: one.scope }),
      rule: `${quantity.rule}+${one.rule}`,
    }
  })
}
