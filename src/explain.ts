/**
 * Why the figures of a line were read as they were: the records with the words that each stage saw, the rules that gave each
 * part, and the numerals that are no quantities, with the rule that declined them. For `shuli explain`.
 */
import type { Trace } from './indicators.ts'
import { verdictOf } from './indicators/change.ts'
import { declinedBefore } from './indicators/naming.ts'
import type { Named } from './indicators/naming/rule.ts'
import { readNumeral } from './indicators/numeral.ts'
import type { StatusRule } from './indicators/aim.ts'
import type { Declined } from './indicators/quantity.ts'
import { upperOf } from './indicators/range.ts'
import type { Indicator, Report, Section, Span } from './model.ts'
import { reportOf, runStages, type Convert, type Found, type StructureOptions } from './pipeline.ts'
import type { IndicatorDraft, Paragraph, Quantity, View } from './stages.ts'
import { codePoints, sourcePieces, sourceSpan } from './text/spans.ts'

/** A part of a record, the rule that gave it, and the words that it rests on. */
export interface Reason {
  readonly part: 'role' | 'value' | 'name' | 'status' | 'change' | 'scope' | 'period' | 'partOf' | 'changeOf'
  readonly rule: string
  readonly words?: string
  /** Rules that were asked before it and declined. */
  readonly declined?: readonly string[]
}

/** The quantity cut into what it consists of; all quoted. */
export interface Tokens {
  readonly numeral: string
  readonly unit?: string
  /** 超过, 约 before it; 以上, 左右 behind it. */
  readonly boundBefore?: string
  readonly boundAfter?: string
}

/** What stands around the quantity, as naming sees it; all quoted. */
export interface Around {
  /** From the beginning of the clause, or the quantity before in it. */
  readonly left: string
  /** Of that, what is left without lead words and linking words. */
  readonly core: string
  /** The counted noun behind it, and what is said of it. */
  readonly noun: string
  readonly predicate: string
}

export interface QuantityExplanation {
  readonly record: Indicator
  readonly tokens: Tokens
  /** A cell of a table has none. */
  readonly around?: Around
  readonly reasons: readonly Reason[]
}

export interface LineExplanation {
  readonly line: number
  readonly text: string
  readonly quantities: readonly QuantityExplanation[]
  /** Numerals that are no quantities. */
  readonly declined: readonly { readonly text: string; readonly span: Span; readonly rule: string }[]
  /** Why parts of the line are no text of the report: `title`, or the reason of a mark. */
  readonly aside: readonly { readonly reason: string; readonly text: string }[]
}

/** How many lines a text has; an end of line at its end opens none. */
export const lineCount = (source: string): number => source.replace(/\n$/, '').split('\n').length

/** @param last the last line, which must be in the text */
export function explain(
  view: View,
  first: number,
  last: number,
  options: StructureOptions,
  convert: Convert,
): LineExplanation[] {
  const traced = tracer()
  const found = runStages(view, options.marks, traced)
  const report = reportOf(view, found, options, convert)
  const reading: Reading = { view, found, report, traced, points: codePoints(view.source) }
  const lines: LineExplanation[] = []
  let start = 0
  for (let line = 1; line <= last; line++) {
    const stop = view.source.indexOf('\n', start)
    const end = stop < 0 ? view.source.length : stop
    if (line >= first) lines.push(explainLine(reading, line, { start, end }))
    start = end + 1
  }
  return lines
}

interface Traced extends Trace {
  readonly declinations: { readonly paragraph: number; readonly declined: Declined }[]
  readonly names: Map<number, { readonly named: Named; readonly status: StatusRule }>
}

function tracer(): Traced {
  const declinations: Traced['declinations'] = []
  const names: Traced['names'] = new Map()
  return {
    declinations,
    names,
    declined: (paragraph, declined) => void declinations.push({ paragraph, declined }),
    named: (index, named, status) => void names.set(index, { named, status }),
  }
}

interface Reading {
  readonly view: View
  readonly found: Found
  readonly report: Report
  readonly traced: Traced
  readonly points: (offset: number) => number
}

function explainLine(reading: Reading, line: number, at: Span): LineExplanation {
  const { view, found, traced, points } = reading
  const { source } = view
  const here = (span: Span): boolean => span.start < at.end && span.end > at.start
  const place = (paragraph: number, { start, end }: Span): Span => sourceSpan(found.paragraphs[paragraph]!, start, end)
  const { title, marks } = found.cleaned
  const aside = [...(title ? [{ ...title, reason: 'title' }] : []), ...marks].filter(here)
  const declined = traced.declinations
    .map(({ paragraph, declined }) => ({ ...place(paragraph, declined), rule: declined.rule }))
    .filter(here)
  return {
    line,
    text: source.slice(at.start, at.end).replace(/\r$/, ''),
    quantities: found.drafts.flatMap((d, n) => (here(place(d.paragraph, d.quantity)) ? [explainOne(reading, n)] : [])),
    declined: declined.map(({ start, end, rule }) => ({
      text: source.slice(start, end),
      span: { start: points(start), end: points(end) },
      rule,
    })),
    aside: aside.map(({ start, end, reason }) => ({
      reason,
      text: source.slice(Math.max(start, at.start), Math.min(end, at.end)),
    })),
  }
}

function explainOne({ view, found, report, traced }: Reading, index: number): QuantityExplanation {
  const draft = found.drafts[index]!
  const paragraph = found.paragraphs[draft.paragraph]!
  const record = report.indicators[index]!
  const words = (start: number, end: number): string => wordsOf(view.source, paragraph, start, end)
  const told = traced.names.get(index)
  return {
    record,
    tokens: tokensOf(paragraph.text, draft.quantity, words),
    ...(told && { around: aroundOf(told.named, words) }),
    reasons: [
      roleReason(report.sections, record),
      ...(told
        ? reasonsOf(paragraph.text, draft, told.named, told.status, words)
        : [{ part: 'value' as const, rule: draft.rule }]),
    ],
  }
}

/** Cuts out of a paragraph: `start` to `end` in the source's characters, wrapped lines joined. */
type Words = (start: number, end: number) => string

const wordsOf = (source: string, paragraph: Paragraph, start: number, end: number): string =>
  sourcePieces(paragraph, start, end)
    .map((piece) => source.slice(piece.start, piece.end))
    .join('')
    .replace(/\s*\n\s*/g, '')

/** The numeral (of a range both), then the unit; a fraction or a rank is one numeral. */
function tokensOf(text: string, q: Quantity, words: Words): Tokens {
  const low = readNumeral(text, q.start)
  const last = low && (upperOf(text, low) ?? low)
  const end = last && last.end < q.end ? last.end : q.end
  return {
    numeral: words(q.start, end),
    ...(end < q.end && { unit: words(end, q.end).trim() }),
    ...(q.outerStart < q.start && { boundBefore: words(q.outerStart, q.start).trim() }),
    ...(q.outerEnd > q.end && { boundAfter: words(q.end, q.outerEnd).trim() }),
  }
}

function aroundOf({ frame, left, right }: Named, words: Words): Around {
  return {
    left: words(Math.min(frame.clauseStart, left.start), frame.quantity.outerStart),
    core: words(left.start, left.end),
    noun: words(right.noun.start, right.noun.end),
    predicate: words(right.predicate.start, right.predicate.end),
  }
}

function roleReason(sections: readonly Section[], { section: id, role }: Indicator): Reason {
  const section = sectionOf(sections, id)
  const words = section?.evidence
  return { part: 'role', rule: section?.rule ?? role, ...(words && { words }) }
}

function sectionOf(sections: readonly Section[], id: string): Section | undefined {
  for (const section of sections) {
    if (section.id === id) return section
    if (id.startsWith(`${section.id}.`)) return sectionOf(section.children, id)
  }
  return undefined
}

function reasonsOf(text: string, draft: IndicatorDraft, named: Named, status: StatusRule, words: Words): Reason[] {
  const { quantity, scope, period, partOf, changeOf } = draft
  const { frame, left, rule } = named
  const cut = ({ start, end }: Span) => words(start, end)
  const out: Reason[] = [
    { part: 'value', rule: quantity.rule },
    { part: 'name', rule, declined: declinedBefore(rule) },
    { part: 'status', rule: status },
    { part: 'change', rule: changeRule(text, draft, named), ...changeWords(named, words) },
  ]
  if (scope)
    out.push({
      part: 'scope',
      rule: scope === left.scope ? 'opens-the-clause' : 'field-of-the-rank',
      words: cut(scope),
    })
  if (period) out.push({ part: 'period', rule: periodRule(named, period), words: cut(period) })
  if (partOf !== null) out.push({ part: 'partOf', rule: left.part ? 'part-word' : 'part-of-the-list' })
  if (changeOf !== null) out.push({ part: 'changeOf', rule, words: words(frame.clauseStart, quantity.outerStart) })
  return out
}

/** 分别增长5.6%、3.8%: the members of a list share the verb of the first. */
function changeRule(text: string, { change }: IndicatorDraft, named: Named): string {
  const { rule, direction } = verdictOf(text, named)
  return change && direction === null ? 'change-of-the-list' : rule
}

/** The verb of change that was taken off the core, with its basis. */
function changeWords({ left, frame }: Named, words: Words): { words?: string } {
  const said = left.change === null ? '' : words(left.end, frame.quantity.outerStart).trim()
  return said === '' ? {} : { words: said }
}

function periodRule({ left, frame }: Named, period: Span): string {
  if (period === left.period) return 'opens-the-clause'
  return period.start <= frame.sentence.start + 1 ? 'opens-the-sentence' : 'of-the-figure-before'
}
