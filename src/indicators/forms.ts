/** The forms that are more than a numeral and a unit: ordinals, fractions, ratios, ranges. */
import { FIXED_FRACTIONS } from '../data/numerals.ts'
import type { Quantity } from '../stages.ts'
import { bounded } from './core.ts'
import { beginsWithOrdinalNoun, endsWithRankCue } from './judge.ts'
import { type Numeral, NUMERAL_CLASS, readNumeral } from './numeral.ts'

/** What one step of the scan found and where to go on. */
export interface Step {
  readonly found?: Quantity
  readonly next: number
}

/** 半数, 一半. */
export function readFixedFraction(text: string, at: number): Step | null {
  for (const [word, n, d] of FIXED_FRACTIONS) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    const core = { start: at, end, value: n / d, fraction: [n, d] as const, unit: '', type: 'fraction' as const }
    return { found: bounded(text, core, 'fixed-fraction'), next: end }
  }
  return null
}

const RANK_CLASSIFIERS = '位名'
const RANK_EDGE = /^[\s,。;:、)和及与的并!?”]|^$/

/** 第5位, 全省第一, 第x名; any other ordinal is passed over (第三十二条, 第二批). */
export function readOrdinal(text: string, at: number): Step {
  const numeral = readNumeral(text, at + 1)
  if (!numeral) return { next: at + 1 }
  const after = text[numeral.end] ?? ''
  const classified = after !== '' && RANK_CLASSIFIERS.includes(after)
  const end = numeral.end + (classified ? 1 : 0)
  const cued = endsWithRankCue(text, at)
  const ranks = classified
    ? !/^[书教责]/.test(text.slice(end, end + 1))
    : cued && (RANK_EDGE.test(text.slice(end, end + 1)) || !beginsWithOrdinalNoun(text, end))
  if (!ranks || numeral.more) return { next: numeral.end }
  const masked = numeral.masked !== undefined ? { masked: numeral.masked } : {}
  if (numeral.masked !== undefined && !classified && !RANK_EDGE.test(text.slice(end, end + 1)))
    return { next: numeral.end }
  const core = { start: at, end, value: numeral.value, ...masked, unit: '', type: 'rank' as const }
  return { found: bounded(text, core, 'rank'), next: end }
}

const AHEAD_CLASSIFIERS = '位名强'
const AHEAD_EDGE = /^[\s,。;:、)和及与的并!?行之”]|^$/

/** 全省前五, 进入前10名; no 前三季度, 前11个月, 前5年. */
export function readAhead(text: string, at: number): Step {
  const numeral = readNumeral(text, at + 1)
  if (!numeral) return { next: at + 1 }
  const after = text[numeral.end] ?? ''
  const classified = after !== '' && AHEAD_CLASSIFIERS.includes(after)
  const end = numeral.end + (classified ? 1 : 0)
  const ranks =
    classified ||
    (endsWithRankCue(text, at) && AHEAD_EDGE.test(text.slice(end, end + 1))) ||
    (/[入居列]$/.test(text.slice(at - 1, at)) && AHEAD_EDGE.test(text.slice(end, end + 1)))
  if (!ranks || numeral.scale !== 1) return { next: at + 1 }
  const masked = numeral.masked !== undefined ? { masked: numeral.masked } : {}
  const core = { start: at, end, value: numeral.value, ...masked, unit: '', type: 'rank' as const }
  return { found: bounded(text, core, 'rank-ahead'), next: end }
}

const PARTS = '分之'
const PER: ReadonlyMap<number, string> = new Map([
  [100, '%'],
  [1000, '‰'],
])

/** 百分之十五点二, 千分之三, 三分之二, 百分之四十至五十. */
export function readFractionOf(text: string, denominator: Numeral): Step | null {
  if (!text.startsWith(PARTS, denominator.end) || !denominator.value) return null
  const from = denominator.end + PARTS.length
  const numerator = readNumeral(text, from)
  if (!numerator || (numerator.value === null && numerator.masked === undefined)) return null
  const start = denominator.start
  const unit = PER.get(denominator.value)
  const own = { more: numerator.more }
  if (numerator.masked !== undefined) {
    const core = {
      start,
      end: numerator.end,
      value: null,
      masked: numerator.masked,
      unit: unit ?? '',
      type: unit ? ('percent' as const) : ('fraction' as const),
    }
    return { found: bounded(text, core, 'fraction'), next: numerator.end }
  }
  const n = numerator.value!
  if (unit === undefined) {
    const core = {
      start,
      end: numerator.end,
      value: n / denominator.value,
      fraction: [n, denominator.value] as const,
      unit: '',
      type: 'fraction' as const,
    }
    return { found: bounded(text, core, 'fraction', own), next: numerator.end }
  }
  const second = rangeEnd(text, numerator)
  if (second) {
    const core = {
      start,
      end: second.end,
      value: null,
      range: [n, second.value!] as const,
      unit,
      type: 'percent' as const,
    }
    return { found: bounded(text, core, 'percent-range'), next: second.end }
  }
  const core = { start, end: numerator.end, value: n, unit, type: 'percent' as const }
  return { found: bounded(text, core, 'percent-words', own), next: numerator.end }
}

/** 至五十 after 百分之四十. */
function rangeEnd(text: string, low: Numeral): Numeral | null {
  const sep = separatorEnd(text, low.end)
  if (sep < 0) return null
  const at = text.startsWith('百分之', sep) ? sep + 3 : sep
  const high = readNumeral(text, at)
  return high && high.value !== null && low.value !== null && high.value > low.value ? high : null
}

const SEPARATORS = '-—~至到―'
/** End of a range's separator at `at`, or -1. */
export function separatorEnd(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  const sign = text[end]
  if (sign === undefined || !SEPARATORS.includes(sign)) return -1
  end++
  if ((sign === '—' || sign === '-') && text[end] === sign) end++
  while (text[end] === ' ') end++
  return end
}

const FRACTION_CUE = /[占的约近达为仅到至于逾超过半有少足剩即出降升]$/
const FRACTION_EDGE = /^(?:[\s,。;:、)和及与!?的左以上是多在来比均]|$)/

/** 1/3, and masked; no date (5/12), no round-the-clock (7/24小时). */
export function readStroke(text: string, first: Numeral): Step | null {
  if (text[first.end] !== '/') return null
  const second = readNumeral(text, first.end + 1)
  if (!second || second.style === 'han' || first.style === 'han') return null
  const again = text[second.end] === '/' || text[first.start - 1] === '/'
  const cue = FRACTION_CUE.test(text.slice(first.start - 1, first.start))
  const edge = FRACTION_EDGE.test(text.slice(second.end, second.end + 1))
  const { start } = first
  const { end } = second
  if (again || !edge || first.scale !== 1 || second.scale !== 1) return { next: end }
  if (first.masked !== undefined || second.masked !== undefined) {
    if (!cue) return { next: end }
    const core = { start, end, value: null, masked: text.slice(start, end), unit: '', type: 'fraction' as const }
    return { found: bounded(text, core, 'fraction'), next: end }
  }
  const n = first.value!
  const d = second.value!
  if (!(n > 0 && n < d && d <= 100) || first.point || second.point || (!cue && n !== 1)) return { next: end }
  const core = { start, end, value: n / d, fraction: [n, d] as const, unit: '', type: 'fraction' as const }
  return { found: bounded(text, core, 'fraction'), next: end }
}

/** 医护比1:1.6; no time (9:30) and no score of three parts. */
export function readRatio(text: string, first: Numeral): Step | null {
  if (text[first.end] !== ':' || first.style === 'han') return null
  const second = readNumeral(text, first.end + 1)
  if (!second || second.style === 'han') return null
  const { start } = first
  const { end } = second
  if (text[end] === ':' || text[start - 1] === ':') return { next: end }
  const before = text.slice(Math.max(0, start - 12), start)
  const ratio =
    /比/.test(before) ||
    (/[由为达至到按约]$/.test(before) && (second.point || (first.value === 1 && end - first.end < 3)))
  if (!ratio || first.scale !== 1 || second.scale !== 1) return { next: end }
  if (first.masked !== undefined || second.masked !== undefined) {
    const core = { start, end, value: null, masked: text.slice(start, end), unit: '', type: 'fraction' as const }
    return { found: bounded(text, core, 'ratio'), next: end }
  }
  if (!second.value) return { next: end }
  const fraction = [first.value!, second.value] as const
  const core = { start, end, value: fraction[0] / fraction[1], fraction, unit: '', type: 'fraction' as const }
  return { found: bounded(text, core, 'ratio'), next: end }
}

/** Whether a numeral or mask could begin here. */
export const beginsNumeral = (text: string, at: number): boolean =>
  at < text.length && (text[at] === '[' || (NUMERAL_CLASS[text.charCodeAt(at)]! & 0b11111) !== 0)
