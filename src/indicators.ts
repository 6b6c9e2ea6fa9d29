/** Finds every quantity of the paragraphs and says what it measures, whether it was reached or is aimed at, and against what. */
import type { Role, Span } from './model.ts'
import { type Frame, frames } from './indicators/frame.ts'
import { changesOf } from './indicators/change.ts'
import { HIDDEN_SIGN, withoutEmphasis } from './indicators/emphasis.ts'
import { scopeAt } from './indicators/front.ts'
import { statedPeriod } from './indicators/times.ts'
import { nameAll } from './indicators/naming.ts'
import type { Name, Named } from './indicators/naming/rule.ts'
import type { StatusRule } from './indicators/aim.ts'
import { isStated, looksAhead, ruleInContext, statusBy, statusRule } from './indicators/status.ts'
import { quantitiesOf, type Declined } from './indicators/quantity.ts'
import { describeTable } from './indicators/rows.ts'
import type { IndicatorDraft, Paragraph, Quantity, RoledHead } from './stages.ts'
import { among, lastAmong } from './text/chars.ts'
import { yearScope } from './text/years.ts'

/** What `shuli explain` is told while the figures are read; nothing that is found depends on it. */
export interface Trace {
  /** A numeral of a paragraph that is no quantity. */
  declined(paragraph: number, declined: Declined): void
  /** A record, by its place in the list, with what naming saw and the rule that gave its status. */
  named(index: number, named: Named, status: StatusRule): void
}

/** @param title the report's title in the view's script, `''` where there is none */
export function indicators(
  paragraphs: readonly Paragraph[],
  heads: readonly RoledHead[],
  title: string,
  trace?: Trace,
): IndicatorDraft[] {
  const out: IndicatorDraft[] = []
  const { review } = yearScope(title, paragraphs)
  let h = 0
  /** Level of a heading 年度目标 whose part this is; `LOWEST` where there is none. */
  let aims = LOWEST
  paragraphs.forEach((paragraph, index) => {
    const markers: Span[] = []
    let heading: Span | null = null
    const first = h
    for (; h < heads.length && heads[h]!.paragraph === index; h++) {
      const head = heads[h]!
      if (head.level <= aims) aims = isAims(paragraph.text, head) ? head.level : LOWEST
      if (head.markerEnd > head.start) markers.push({ start: head.start, end: head.markerEnd })
      if (head.headingEnd > head.markerEnd) heading = titleOf(paragraph.text, head)
    }
    const headAt = (offset: number): RoledHead | undefined => {
      let k = h - 1
      while (k > first - 1 && k >= 0 && heads[k]!.paragraph === index && heads[k]!.start > offset) k--
      return heads[Math.max(k, 0)]
    }
    if (paragraph.kind === 'row') {
      if (paragraphs[index - 1]?.kind === 'row') return
      const rows = rowsFrom(paragraphs, index)
      const role = headAt(0)?.role ?? 'overview'
      for (const draft of describeTable(rows, index, captionOf(paragraphs, index, title), role)) out.push(draft)
      return
    }
    const text = withoutEmphasis(paragraph.text)
    const torn = markers[0]?.start === 0 ? 0 : tornLength(paragraphs[index - 1], text)
    if (torn > 0) markers.unshift({ start: 0, end: torn })
    const quantities = quantitiesOf(text, markers, trace && ((declined) => trace.declined(index, declined)))
    const aimed = aims < LOWEST && !REPORTED.test(text)
    const place = { paragraph: index, base: out.length, headAt, aimed, review }
    // One by one: a paragraph can hold more than a call takes arguments.
    for (const draft of describe(text, quantities, markers, heading, place, trace)) out.push(draft)
  })
  return out
}

const LOWEST = 99
/** (一)年度目标 in a review: what is told there was aimed at, unless the paragraph says what came of it. */
const isAims = (text: string, { markerEnd, headingEnd }: RoledHead): boolean =>
  headingEnd - markerEnd <= LONGEST_AIMS &&
  lastAmong('标务定解', text, headingEnd - 2, headingEnd) >= 0 &&
  AIMS.test(text.slice(markerEnd, headingEnd))
const LONGEST_AIMS = 12
const AIMS =
  /^(?:年[度初]|全年|本年度?|工作|主要|任务|总体|预期|绩效|考核|业绩|经营|销售|个人|既定)*(?:目标|目标任务|任务目标|任务指标|目标指标|计划指标|指标任务)(?:设定|分解)?[:。]?$|^(?:年[度初]|全年|考核|业绩|经营|个人|责任)(?:考核|硬性|任务)?指标[:。]?$/
const REPORTED = /实际|已|超额|[完达]成(?:率|情况|了|[\d])|[,;。:]完成/

/** …到位资金12 and below it |0万元: how long the rest of a figure is that a line's end parted; what it was nobody knows. */
function tornLength(before: Paragraph | undefined, text: string): number {
  if (before?.kind !== 'text' || before.text.length < SHORTEST_RUNNING) return 0
  if (!ENDS_IN_FIGURE.test(before.text.slice(-8)) || !/[,。;]/.test(before.text.slice(-LONGEST_CLAUSE))) return 0
  return REST.exec(text.slice(0, 8))?.[1]!.length ?? 0
}
const SHORTEST_RUNNING = 8
const LONGEST_CLAUSE = 60
/** No year. */
const ENDS_IN_FIGURE = /[一-龥](?!(?:19|20)\d\d$)\d{1,4}$/
const REST = /^(\d{1,3}(?:\.\d+)?)[%‰万亿一-龥]/

/** What stands right above a table: its title, or 单位:万元, or both, one above the other. */
function captionOf(paragraphs: readonly Paragraph[], first: number, title: string): string {
  // 存款情况(单位:万元) right above the first row is the report's title.
  if (first === 0) return title.slice(-LONGEST_CAPTION)
  const above = paragraphs[first - 1]?.text ?? ''
  const before = paragraphs[first - 2]
  const isTitle = above.length <= LONGEST_CAPTION && !/[。;,]/.test(above) && before?.kind === 'text'
  return isTitle ? `${before.text.slice(-LONGEST_CAPTION)} ${above}` : above.slice(-LONGEST_CAPTION)
}
const LONGEST_CAPTION = 40

/** The rows of the table that begins at a paragraph. */
function rowsFrom(paragraphs: readonly Paragraph[], first: number): Paragraph[] {
  let end = first
  while (paragraphs[end]?.kind === 'row') end++
  return paragraphs.slice(first, end)
}

/** Where a paragraph stands in its report. */
interface Place {
  readonly paragraph: number
  /** Index of its first record in the report. */
  readonly base: number
  /** The head that the place at an offset stands under. */
  readonly headAt: (offset: number) => RoledHead | undefined
  /** Whether it stands under a heading of aims. */
  readonly aimed: boolean
  /** The year that the report sums up. */
  readonly review: number | null
}

/**
 * The role that a figure's sentence has part in. A heading tells surely what stands below it; behind sentences that were judged
 * alone (未来将翻修码头,…) others report: 每位学童都有1台.
 */
function roleOf(text: string, frame: Frame, head: RoledHead | undefined): Role {
  if (!head || head.headingEnd > head.markerEnd || looksAhead(text, frame)) return head?.role ?? 'overview'
  if (head.role !== 'plans' && head.role !== 'suggestions') return head.role
  return head.roleRule === 'body' || isStated(text, frame) ? 'overview' : head.role
}

/** Names and qualifies the quantities of one paragraph. */
function describe(
  text: string,
  quantities: readonly Quantity[],
  markers: readonly Span[],
  heading: Span | null,
  { paragraph, base, headAt, aimed, review }: Place,
  trace?: Trace,
): IndicatorDraft[] {
  const framed = frames(text, quantities, markers)
  const named = nameAll(text, framed, heading)
  const rules: StatusRule[] = []
  // What holds for the next figure is not when the level held that it is compared with.
  let period: Span | null = null
  const changes = changesOf(text, named)
  const emphasised = text.includes(HIDDEN_SIGN)
  return named.map((one, n): IndicatorDraft => {
    const { quantity, sentence } = one.frame
    const previous = n > 0 ? named[n - 1]!.frame.quantity : undefined
    // 已脱贫600户|1700人: one thing in two measures
    const paired = previous?.outerEnd === quantity.outerStart
    const role = aimed ? 'plans' : roleOf(text, one.frame, headAt(quantity.start))
    const own = paired ? rules[n - 1]! : statusRule(text, one.frame, role, one.left.from, previous?.end ?? 0, review)
    const status = ruleInContext(text, framed, own, rules)
    rules.push(status)
    trace?.named(base + n, one, status)
    const change = changes[n]!
    period = periodOf(text, named, n, period)
    return {
      quantity,
      paragraph,
      sentence,
      name: emphasised ? withoutHidden(text, one.parts) : one.parts,
      status: statusBy(status),
      change,
      scope: scopeOf(text, one),
      period: change ? period : (one.then ?? period),
      partOf: one.whole && base + one.whole.index,
      changeOf: change && one.of && !changes[one.of.index] ? base + one.of.index : null,
      rule: `${quantity.rule}/${one.rule}`,
    }
  })
}

/** **高新技术企业**总数: a name without the signs of emphasis in it. */
const withoutHidden = (text: string, name: Name): Name =>
  name.flatMap((part): Name => {
    if (typeof part === 'string') return [part]
    const spans: Span[] = []
    let start = part.start
    for (let at = part.start; at <= part.end; at++)
      if (at === part.end || text[at] === HIDDEN_SIGN) {
        if (at > start) spans.push({ start, end: at })
        start = at + 1
      }
    return spans
  })

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

/**
 * When the figure holds: said in its own clause, else in a clause that says no more, else what holds for the figure before
 * in the sentence, else where the sentence opens.
 */
function periodOf(text: string, named: readonly Named[], n: number, before: Span | null): Span | null {
  const { left, frame } = named[n]!
  if (left.period) return left.period
  const { sentence, quantity } = frame
  const last = n > 0 ? named[n - 1]!.frame : undefined
  if (last?.sentence.start !== sentence.start)
    return statedPeriod(text, sentence.start, quantity.start) ?? listPeriod(text, last, sentence, before)
  // 由111年底|42%提升至|44%: the time is the first one's own.
  const shared = left.to && before && among('由从', text.charCodeAt(before.start - 1)) ? null : before
  return statedPeriod(text, last.quantity.outerEnd, quantity.start, false) ?? shared
}

const LIST_REACH = 300

/** 今年的目标是:|产值增长6%;|税收增长5%: a time before the colon holds for the whole list. */
function listPeriod(text: string, last: Frame | undefined, sentence: Span, before: Span | null): Span | null {
  if (!before || !last || last.sentence.end !== sentence.start || text[sentence.start - 1] !== ';') return null
  const reach = last.quantity.start - before.end
  return reach < LIST_REACH && text.slice(before.end, last.quantity.start).includes(':') ? before : null
}

/** A run-in heading without marker and closing stop; none where it is the whole paragraph. */
function titleOf(text: string, head: RoledHead): Span | null {
  if (head.headingEnd >= text.length) return null
  let end = head.headingEnd
  while (end > head.markerEnd && among('。.:; ', text.charCodeAt(end - 1))) end--
  return end > head.markerEnd ? { start: head.markerEnd, end } : null
}
