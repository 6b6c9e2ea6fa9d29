/** Where a quantity stands: its sentence, its clause, and what lies to its left and right up to its neighbours. */
import { COME_TRUE } from '../data/naming-words.ts'
import { among, firstAmong, isDigit, isHan } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'
import type { Span } from '../model.ts'
import type { Quantity } from '../stages.ts'

export interface Frame {
  readonly quantity: Quantity
  /** Range of the sentence (up to 。！？ or ;) in the paragraph. */
  readonly sentence: Span
  /** First character after the boundary before the quantity: , ; : 。 ( ) or a numbering marker. */
  readonly clauseStart: number
  /** The boundary after the quantity, or the paragraph's end. */
  readonly clauseEnd: number
  /** The label that the clause hangs on: `产量:` of `产量:入库5件`. */
  readonly label: Span | null
  /** The clause before in the same sentence, null for the first. */
  readonly clauseBefore: Span | null
  /** Index of the quantity before in the same clause or sentence, -1 where there is none. */
  readonly previousInClause: number
  readonly previousInSentence: number
  /** Index of the next one in the same clause, -1 where there is none. */
  readonly nextInClause: number
}

/** 1 ends a sentence, 2 a clause, 3 opens a bracket, 4 closes one, 5 a label's colon, 6 opens a quotation. */
const BOUNDARY = new Uint8Array(0x10000)
for (const c of '。!?') BOUNDARY[c.charCodeAt(0)] = 1
for (const c of ';') BOUNDARY[c.charCodeAt(0)] = 1
for (const c of ',\n\u2026') BOUNDARY[c.charCodeAt(0)] = 2
BOUNDARY['('.charCodeAt(0)] = 3
BOUNDARY[')'.charCodeAt(0)] = 4
BOUNDARY[':'.charCodeAt(0)] = 5

const SENTENCE = 1
const CLAUSE = 2
const QUOTE = 6
for (const c of '“‘《') BOUNDARY[c.charCodeAt(0)] = QUOTE
const QUOTE_CLOSE = new UnitSet('”’》')

/** A quotation longer than this is taken for an unclosed mark. */
const LONGEST_QUOTE = 60

interface Cut {
  readonly at: number
  readonly kind: number
}

/** The boundaries of a paragraph in order, those inside quotations, titles and quantities left out. */
function cuts(text: string, quantities: readonly Quantity[], markers: readonly Span[]): Cut[] {
  const out: Cut[] = []
  let q = 0
  let m = 0
  let quoteEnd = -1
  for (let i = 0; i < text.length; i++) {
    i = nextMark(text, i, Math.min(quantities[q]?.start ?? text.length, markers[m]?.start ?? text.length))
    if (i === text.length) break
    while (q < quantities.length && quantities[q]!.end <= i) q++
    if (q < quantities.length && quantities[q]!.start <= i) {
      i = quantities[q]!.end - 1
      continue
    }
    if (m < markers.length && markers[m]!.start <= i) {
      // A marker opens a sentence of its own.
      out.push({ at: markers[m]!.end - 1, kind: 1 })
      i = Math.max(i, markers[m]!.end - 1)
      m++
      continue
    }
    const c = text.charCodeAt(i)
    const kind =
      c === DASH && isSpaced(text, i)
        ? SENTENCE
        : (c === LISTED && endsPredicate(text, i)) || (c === LONG_DASH && text.charCodeAt(i - 1) === c)
          ? CLAUSE
          : BOUNDARY[c]!
    if (kind === 0) continue
    if (kind === QUOTE && i > quoteEnd) {
      quoteEnd = closing(text, i)
      // 围绕“|提高效率,|降低能耗8%”的目标: clauses are quoted, no name.
      if (q < quantities.length && quantities[q]!.start < quoteEnd && firstAmong(',;', text, i, quoteEnd) >= 0) {
        out.push({ at: i, kind: CLAUSE })
        quoteEnd = -1
      }
    }
    if (i < quoteEnd || kind === QUOTE) continue
    // 1,340小时: a figure that is read as none
    if (c === COMMA && isThousands(text, i)) continue
    // 14日20:00
    if (kind === 5 && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) continue
    if (kind === 3) {
      const end = aside(text, i)
      if (end > 0 && !(q < quantities.length && quantities[q]!.start < end)) {
        i = end
        continue
      }
    }
    out.push({ at: i, kind })
  }
  return out
}

const COMMA = ','.charCodeAt(0)
const isThousands = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  /^\d{3}[一-龥]/.test(text.slice(at + 1, at + 5))

/** Where the next sign stands that may be a boundary, else `to`: most characters are none. */
function nextMark(text: string, from: number, to: number): number {
  let at = from
  while (at < to && !MARKS.has(text.charCodeAt(at))) at++
  return at
}
const MARKS = new UnitSet('。!?;,\n\u2026():“‘《-—、')

const DASH = '-'.charCodeAt(0)
/** “双十”指令——营业收入增长10% */
const LONG_DASH = '—'.charCodeAt(0)
/** 贷款结构 - 零售贷款余额…, 双增长[7] - 工商银行…: items run into one line. */
const isSpaced = (text: string, at: number): boolean =>
  text[at - 1] === ' ' && text[at + 1] === ' ' && isHan(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at - 2))
const LISTED = '、'.charCodeAt(0)
const predicateBefore = suffixMatcher(COME_TRUE)
const predicateAt = prefixMatcher(COME_TRUE)
/** 陆续|投产, 项目|落地: whether the word before says that it is told, not listed. */
const TOLD =
  /(?:陆续|相继|先后|全面|正式|顺利|全部|建成|主体|再次|如期|加快|成功|投入|改造|项目|工程|中心|机场|高铁|铁路|已|均)$/

/** 项目陆续投产|、全年产值5亿元: what came true goes before; 开工、竣工项目 and 签约、落地项目 are lists. */
function endsPredicate(text: string, at: number): boolean {
  const verb = predicateBefore(text, at, at - 2)
  if (verb === 0 || predicateAt(text, at + 1, at + 3) > 0) return false
  return TOLD.test(text.slice(Math.max(0, at - verb - 2), at - verb))
}

function closing(text: string, open: number): number {
  const limit = Math.min(text.length, open + LONGEST_QUOTE)
  for (let i = open + 1; i < limit; i++) if (QUOTE_CLOSE.has(text.charCodeAt(i))) return i
  return -1
}

/** End of a short bracket without figures that belongs to its word: 县(区), 乡镇(街道), 细颗粒物(PM2.5); 0 where it is none. */
function aside(text: string, open: number): number {
  // 小(2)型水库
  if (isDigit(text.charCodeAt(open + 1)) && SIZE_CLASS.test(text.slice(open, open + 5)))
    return firstAmong(')', text, open, open + 5)
  // 去(2025)年, 本(97)年, 今(28)日: which year that is
  if (among('今去明本前上', text.charCodeAt(open - 1)) && SAID_YEAR.test(text.slice(open, open + 7)))
    return firstAmong(')', text, open, open + 6)
  const code = text.charCodeAt(open + 1) >= 65 && text.charCodeAt(open + 1) <= 90
  for (let i = open + 1; i <= open + 7 && i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === CLOSE) return i
    if ((isDigit(c) && !code) || (BOUNDARY[c] !== 0 && BOUNDARY[c] !== QUOTE) || text[i] === '其') return 0
  }
  return 0
}

const SAID_YEAR = /^\(\d{1,4}\)[年月日]/
const SIZE_CLASS = /^\(\d{1,2}\)[型级类]/
const CLOSE = ')'.charCodeAt(0)

/** 人数:26人  |预算|:3万元, 产量:5吨 ☆ |合格率|:98%: where a label begins that blanks or a sign part from the figure before it. */
function behindFigure(text: string, from: number, to: number, before: Quantity | undefined): number {
  if (!before || before.outerEnd <= from || before.outerEnd >= to) return from
  let start = before.outerEnd
  while (start < to && PARTING.has(text.charCodeAt(start))) start++
  return start > before.outerEnd && start < to ? start : from
}
const PARTING = new UnitSet('、 \t|/★☆◆◇●○■□▲△·•➢')

const LONGEST_LINK = 5
const SHARED_OUT = /^(?:同比)?(?:分别|依次)[为是]$/

/** Frames all quantities of a paragraph; `markers` are its numbering markers, `headingEnd`s count as sentence ends. */
export function frames(text: string, quantities: readonly Quantity[], markers: readonly Span[]): Frame[] {
  if (quantities.length === 0) return []
  const boundaries = cuts(text, quantities, markers)
  const out: Frame[] = []
  let b = 0
  let sentenceStart = 0
  let sentenceEnd = -1
  let clauseStart = 0
  let label: Span | null = null
  let clauseBefore: Span | null = null
  for (let n = 0; n < quantities.length; n++) {
    const quantity = quantities[n]!
    const previous = n > 0 ? quantities[n - 1]! : undefined
    for (; b < boundaries.length && boundaries[b]!.at < quantity.start; b++) {
      const { at, kind } = boundaries[b]!
      // 东山、西岭增幅较大,|分别为:|12%、9%: no label
      if (kind === 5 && at - clauseStart <= LONGEST_LINK && SHARED_OUT.test(text.slice(clauseStart, at))) continue
      if (kind === 5) label = { start: behindFigure(text, clauseStart, at, previous), end: at }
      else if (kind === 1) label = null
      if (kind === 1) sentenceStart = at + 1
      if (kind === 1) clauseBefore = null
      else if (at > clauseStart) clauseBefore = { start: clauseStart, end: at }
      clauseStart = at + 1
    }
    if (quantity.start >= sentenceEnd) {
      let k = b
      while (k < boundaries.length && boundaries[k]!.kind !== 1) k++
      sentenceEnd = k < boundaries.length ? boundaries[k]!.at + 1 : text.length
    }
    out.push({
      quantity,
      sentence: { start: sentenceStart, end: Math.max(sentenceEnd, quantity.end) },
      clauseStart,
      clauseEnd: b < boundaries.length ? boundaries[b]!.at : text.length,
      label,
      clauseBefore,
      previousInClause: previous && previous.start >= clauseStart ? n - 1 : -1,
      previousInSentence: previous && previous.start >= sentenceStart ? n - 1 : -1,
      nextInClause:
        n + 1 < quantities.length && (b >= boundaries.length || quantities[n + 1]!.start < boundaries[b]!.at)
          ? n + 1
          : -1,
    })
  }
  return out
}
