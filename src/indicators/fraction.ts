/** Fractions and ratios: 百分之十五, 三分之二, 1/3, 1:1.6, 半数. */
import { FIXED_FRACTIONS } from '../data/numerals.ts'
import { blanked, bounded, type Core, coreOf, declined, found, ranged, type Step, valued } from './core.ts'
import { classAt, DIGIT, HAN, MASK } from './digits.ts'
import { shareBehindPoint } from './han.ts'
import { isSound, type Numeral, readNumeral } from './numeral.ts'
import { separatorEnd } from './range.ts'
import { among, charAt } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'

const FIXED_STARTS = new UnitSet(FIXED_FRACTIONS.map(([word]) => word[0]).join(''))

/** 半数, 一半. */
export function readFixedFraction(text: string, at: number): Step | null {
  if (!FIXED_STARTS.has(text.charCodeAt(at))) return null
  for (const [word, n, d] of FIXED_FRACTIONS)
    if (text.startsWith(word, at) && !/[径导]/.test(charAt(text, at + word.length)))
      return found(bounded(text, quotientOf(at, at + word.length, n, d), 'fixed-fraction'))
  return null
}

const HALF_TIME = /^半个?(工作日|小时|[天月年])/
const CUT_TO = /(?:(?:缩短|压缩|压减|缩减)[至到为了]?|(?:[减降优]|减少|降低|优化)[至到为])$/

/** 压缩至|半个工作日, 缩短到|半天; elsewhere half a day is no measure (半天时间). `alone`: nothing is asked of what stands before. */
export function readHalfTime(text: string, at: number, alone: boolean): Step | null {
  if (text[at] !== '半' || !(alone || CUT_TO.test(text.slice(Math.max(0, at - 4), at)))) return null
  const time = HALF_TIME.exec(text.slice(at, at + 5))
  return (
    time && found(bounded(text, coreOf(at, at + time[0].length, valued(0.5), time[1]!, 'duration'), 'half-duration'))
  )
}

/** 8.6/10万 is 0.000086: divided as whole numbers, or the noise of binary fractions shows. */
function divided(n: number, d: number): number {
  const places = Math.max(decimals(n), decimals(d))
  return places === 0 ? n / d : Math.round(n * 10 ** places) / Math.round(d * 10 ** places)
}
const decimals = (value: number): number => {
  const written = String(value)
  const point = written.lastIndexOf('.')
  return point < 0 ? 0 : written.length - point - 1
}

export const quotientOf = (start: number, end: number, n: number, d: number): Core => ({
  start,
  end,
  value: divided(n, d),
  range: undefined,
  fraction: [n, d],
  masked: undefined,
  scale: undefined,
  unit: '',
  type: 'fraction',
})

const PARTS = '分之'
const PER: ReadonlyMap<number, string> = new Map([
  [100, '%'],
  [1000, '‰'],
])

/** 百分之十五点二, 千分之三, 三分之二; `denominator` has been read. */
export function readParts(text: string, denominator: Numeral): Step | null {
  const short = shortParts(text, denominator)
  if (short) return short
  if (!text.startsWith(PARTS, denominator.end) || !denominator.value) return null
  const whole = readNumeral(text, denominator.end + PARTS.length)
  if (!whole || !isSound(whole) || whole.head) return hundredOf(text, denominator, whole)
  const numerator = withPoint(text, whole)
  const unit = PER.get(denominator.value)
  const { start } = denominator
  const { more } = numerator
  if (unit !== undefined) return found(bounded(text, percent(text, start, numerator, unit), 'percent-words', more))
  if (numerator.value === null) return declined('no-fraction', numerator.end)
  return found(bounded(text, quotientOf(start, numerator.end, numerator.value, denominator.value), 'fraction', more))
}

/** 三分一, 四分三, as in Hong Kong: after a cue or before what it is a part of; no 三分一秒, no 得三分一次. */
function shortParts(text: string, denominator: Numeral): Step | null {
  const { start, end, value } = denominator
  if (denominator.style !== 'han' || end - start !== 1 || value === null || value < 3 || text[end] !== '分') return null
  const part = SHORT_NUMERATOR.indexOf(charAt(text, end + 1) || '\n') + 1
  if (part < 1 || part >= value) return null
  if ((start > 0 && !FRACTION_CUE.test(charAt(text, start - 1))) || !SHORT_EDGE.test(text.slice(end + 2, end + 3)))
    return null
  return found(bounded(text, quotientOf(start, end + 2, part, value), 'fraction'))
}
const SHORT_NUMERATOR = '一二三四'
const SHORT_EDGE = /^(?:[\s,。;、)和及与的左以上在来是为强弱]|$)/

/** 百分之百 is 100 %. */
function hundredOf(text: string, denominator: Numeral, numerator: Numeral | null): Step {
  if (!numerator || numerator.value !== 100 || denominator.value !== 100)
    return declined('no-fraction', denominator.end + PARTS.length)
  const core = coreOf(denominator.start, numerator.end, valued(100), '%', 'percent')
  return found(bounded(text, core, 'percent-words'))
}

/** 百分之八十一‧二九: the digits behind the point. */
function withPoint(text: string, whole: Numeral): Numeral {
  // 百分之三点×, 百分之×点五
  const masked = text[whole.end] === '点' ? maskedEnd(text, whole) : -1
  if (masked > 0)
    return { ...whole, end: masked, value: null, range: undefined, masked: text.slice(whole.start, masked) }
  if (whole.style !== 'han' || whole.point || whole.more || whole.value === null) return whole
  const point = shareBehindPoint(text, whole.value, whole.end)
  return point ? { ...whole, end: point.end, value: point.value, point: true } : whole
}

/** Where a share ends that is blanked before or behind its point; -1 where it is not. */
function maskedEnd(text: string, whole: Numeral): number {
  let end = whole.end + 1
  while (classAt(text, end) & (HAN | DIGIT | MASK)) end++
  const behind = text.slice(whole.end + 1, end)
  const blanked = whole.masked !== undefined || [...behind].some((sign) => classAt(sign, 0) & MASK && sign !== '〇')
  return behind !== '' && blanked ? end : -1
}

/** 百分之四十, 百分之xx, 百分之四十至五十, 百分之三四十. */
function percent(text: string, start: number, numerator: Numeral, unit: string): Core {
  const { value, masked, range, end } = numerator
  const high = value === null ? null : upperEnd(text, numerator)
  if (high) return coreOf(start, high.end, ranged([value!, high.value!]), unit, 'percent')
  const said = masked !== undefined ? blanked(masked) : range ? ranged(range) : valued(value)
  return coreOf(start, end, said, unit, 'percent')
}

/** 至五十 or 至百分之五十 after 百分之四十. */
function upperEnd(text: string, low: Numeral): Numeral | null {
  const at = separatorEnd(text, low.end)
  if (at < 0) return null
  const high = readNumeral(text, text.startsWith('百分之', at) ? at + 3 : at)
  return high?.value != null && high.value > low.value! ? high : null
}

const FRACTION_CUE = /[占的约近达为仅到至于逾超过半有少足剩即出降升]/
const FRACTION_EDGE = /^(?:[\s,。;:、)和及与!?的左以上是多在来比均强弱]|$)/

/** 1/3, and masked (占全市x/x); no date (5/12), no 7/24小时. */
export function readStroke(text: string, first: Numeral): Step | null {
  if (text[first.end] !== '/') return null
  const second = readNumeral(text, first.end + 1)
  if (!second || first.style === 'han' || second.style === 'han') return null
  const { start } = first
  const { end } = second
  const cued = FRACTION_CUE.test(charAt(text, start - 1)) || OF_WHOLE.test(text.slice(Math.max(0, start - 8), start))
  const lone = charAt(text, start - 1) !== '/' && FRACTION_EDGE.test(charAt(text, end))
  const none = declined('no-fraction', end)
  // 孕产妇死亡率8.6/10万.
  if (first.value !== null && first.scale === 1 && second.value !== null && second.value > 0 && second.scale >= 1000)
    return found(bounded(text, quotientOf(start, end, first.value, second.value), 'fraction'))
  // 1/3 16:06: a date
  if (!lone || first.scale !== 1 || second.scale !== 1 || CLOCK.test(text.slice(end, end + 6))) return none
  if (!isSound(first) || !isSound(second)) return none
  if (first.value === null || second.value === null)
    return cued ? found(bounded(text, maskedForm(text, start, end), 'fraction')) : none
  const proper = first.value > 0 && first.value < second.value && second.value <= 100 && !first.point && !second.point
  return proper && (cued || first.value === 1 || (second.value <= 10 && PART_OF.test(text.slice(end, end + 3))))
    ? found(bounded(text, quotientOf(start, end, first.value, second.value), 'fraction'))
    : none
}

const CLOCK = /^ \d{1,2}:\d\d/

/** 2/3|的村, 2/3|以上的企业; 5/12|的地震 is a date. */
const PART_OF = /^(?:以上)?的/

/** 占全市, 占总数: a part is about to be named. */
const OF_WHOLE = /占[^,。;:]*$/

export const maskedForm = (text: string, start: number, end: number): Core =>
  coreOf(start, end, blanked(text.slice(start, end)), '', 'fraction')

const TO = /[由为达至到按约以从]/
/** In the same clause; 比赛于9:30开始 and 上午9:30 are times, 比分3比2 is a score. */
const RATIO_WORD = /(?:比(?![赛武拼分])|ROI|投产)(?![^,。;]*(?:[上下中]午|凌晨|早上|晚上|[日号时]))[^,。;]*$/

/** 按2比1|的比例 */
const RATIO_AFTER = /^的?(?:比例|配比)/
/** 目标为|1:150, 虽未达112年|1:200目标: no clock has three figures behind the sign; but 按|1:500地形图. */
const NO_CLOCK = /^(?:[,。;、)\n]|的?(?:目标|标准)|$)/

/** 医护比1:1.6, 1比1.6; no time (9:30), no score (3比2) and nothing of three parts. */
export function readRatio(text: string, first: Numeral): Step | null {
  if (!among(':比', text.charCodeAt(first.end)) || first.style === 'han') return null
  const second = readNumeral(text, first.end + 1)
  if (!second || second.style === 'han') return null
  const { start } = first
  const { end } = second
  const none = declined(text[first.end] === ':' ? 'time' : 'no-ratio', end)
  if (charAt(text, end) === ':' || charAt(text, start - 1) === ':' || first.scale !== 1 || second.scale !== 1)
    return none
  const one = first.value === 1 && (second.point || end - first.end < 3)
  // 由2.05:1下降为2.02:1: no time has a decimal point.
  const decimal = (first.value === 1 && second.point) || (first.point && second.value === 1)
  const ratio =
    decimal ||
    RATIO_WORD.test(text.slice(Math.max(0, start - 12), start)) ||
    RATIO_AFTER.test(text.slice(end, end + 4)) ||
    (first.value === 1 &&
      end - first.end > 3 &&
      (text.startsWith('目标', end) || TO.test(charAt(text, text[start - 1] === ' ' ? start - 2 : start - 1))) &&
      NO_CLOCK.test(text.slice(end, end + 4))) ||
    (one && TO.test(charAt(text, start - 1)))
  if (!ratio || !isSound(first) || !isSound(second)) return none
  if (first.value === null || second.value === null) return found(bounded(text, maskedForm(text, start, end), 'ratio'))
  return second.value > 0 ? found(bounded(text, quotientOf(start, end, first.value, second.value), 'ratio')) : none
}
