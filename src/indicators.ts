/** Finds every quantity of the paragraphs and says what it measures, whether it was reached or is aimed at, and against what. */
import type { Role, Span } from './model.ts'
import { frames } from './indicators/frame.ts'
import { changesOf } from './indicators/change.ts'
import { openingPeriod, scopeAt } from './indicators/left.ts'
import { nameAll } from './indicators/naming.ts'
import type { Named } from './indicators/naming/rule.ts'
import { statusBy, statusRule, type StatusRule } from './indicators/qualifiers.ts'
import { findQuantities, type Declined } from './indicators/quantity.ts'
import { describeTable } from './indicators/rows.ts'
import type { IndicatorDraft, Paragraph, Quantity, RoledHead } from './stages.ts'
import { among } from './text/chars.ts'

/** What `shuli explain` is told while the figures are read; nothing that is found depends on it. */
export interface Trace {
  /** A numeral of a paragraph that is no quantity. */
  declined(paragraph: number, declined: Declined): void
  /** A record, by its place in the list, with what naming saw and the rule that gave its status. */
  named(index: number, named: Named, status: StatusRule): void
}

export function indicators(
  paragraphs: readonly Paragraph[],
  heads: readonly RoledHead[],
  trace?: Trace,
): IndicatorDraft[] {
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
    if (paragraph.kind === 'row') {
      if (paragraphs[index - 1]?.kind === 'row') return
      const rows = rowsFrom(paragraphs, index)
      const above = paragraphs[index - 1]
      for (const draft of describeTable(rows, index, above ? above.text.slice(-40) : '', roleAt(0))) out.push(draft)
      return
    }
    const { text } = paragraph
    const quantities = findQuantities(text, markers, trace && ((declined) => trace.declined(index, declined)))
    // One by one: a paragraph can hold more than a call takes arguments.
    for (const draft of describe(text, quantities, markers, heading, roleAt, index, out.length, trace)) out.push(draft)
  })
  return out
}

/** The rows of the table that begins at a paragraph. */
function rowsFrom(paragraphs: readonly Paragraph[], first: number): Paragraph[] {
  let end = first
  while (paragraphs[end]?.kind === 'row') end++
  return paragraphs.slice(first, end)
}

/** Names and qualifies the quantities of one paragraph; `base` is the index of its first record in the report. */
export function describe(
  text: string,
  quantities: readonly Quantity[],
  markers: readonly Span[],
  heading: Span | null,
  roleAt: (offset: number) => Role,
  paragraph: number,
  base = 0,
  trace?: Trace,
): IndicatorDraft[] {
  const named = nameAll(text, frames(text, quantities, markers), heading)
  const changes = changesOf(text, named)
  return named.map((one, n): IndicatorDraft => {
    const { quantity, sentence } = one.frame
    const previousEnd = n > 0 ? named[n - 1]!.frame.quantity.end : 0
    const status = statusRule(text, one.frame, roleAt(quantity.start), one.left.from, previousEnd)
    trace?.named(base + n, one, status)
    const change = changes[n]!
    return {
      quantity,
      paragraph,
      sentence,
      name: one.parts,
      status: statusBy(status),
      change,
      scope: scopeOf(text, one),
      period: periodOf(text, named, n),
      partOf: one.whole && base + one.whole.index,
      changeOf: change && one.of && !changes[one.of.index] ? base + one.of.index : null,
      rule: `${quantity.rule}/${one.rule}`,
    }
  })
}

/** Whom the figure covers: the scope that opens its clause; for a rank the field it is ranked in (居全省第二). */
function scopeOf(text: string, one: Named): Span | null {
  const { quantity, clauseStart } = one.frame
  if (quantity.type !== 'rank') return one.left.scope
  for (let at = quantity.outerStart - 2; at >= Math.max(clauseStart, quantity.outerStart - 14); at--) {
    const length = scopeAt(text, at, quantity.outerStart)
    if (length > 0) return { start: at, end: at + length }
  }
  return one.left.scope
}

/** When the figure holds: said in its own clause, else by the figure before in the sentence, else where the sentence opens. */
function periodOf(text: string, named: readonly Named[], n: number): Span | null {
  const one = named[n]!
  if (one.left.period) return one.left.period
  const { sentence } = one.frame
  for (let k = n - 1; k >= 0 && n - k < 8 && named[k]!.frame.sentence.start === sentence.start; k--) {
    if (named[k]!.left.period) return named[k]!.left.period
  }
  return openingPeriod(text, sentence.start, one.frame.quantity.start)
}

/** A run-in heading without marker and closing stop; none where it is the whole paragraph. */
function titleOf(text: string, head: RoledHead): Span | null {
  if (head.headingEnd >= text.length) return null
  let end = head.headingEnd
  while (end > head.markerEnd && among('。.:; ', text.charCodeAt(end - 1))) end--
  return end > head.markerEnd ? { start: head.markerEnd, end } : null
}
