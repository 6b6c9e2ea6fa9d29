/** Ranges: 3-5所, 三至五名, 5%-8%, 10万—20万元, x-x所. */
import { among, isDigit, isHan } from '../text/chars.ts'
import { blanked, ranged, type Reading, valued } from './core.ts'
import { exactly } from './exactly.ts'
import { isInHan, lowInHan } from './han-range.ts'
import { isSound, type Numeral, readNumeral } from './numeral.ts'
import { minusBefore } from './sign.ts'
import { matchUnit } from './unit.ts'

/** 二十一、二人; of small ones only behind a word (住了三、四个), for 三、 numbers a part and 第三、四名 are two. */
const isAbout = (text: string, { value, start }: Numeral): boolean =>
  value! > 10 ||
  (value! === 1 && among('约近逾达', text.charCodeAt(start - 1))) ||
  (value! > 1 && start > 0 && isHan(text.charCodeAt(start - 1)) && text[start - 1] !== '第')
/** 2023一2025年 */
const matchesYears = (text: string, at: number): boolean => YEARS.test(text.slice(at + 1, at + 7))
const YEARS = /^\d{1,4} ?[年月日]/
const SEPARATORS = '-—~至到'

/** End of a range's separator at `at` (spaces around it included), or -1. */
export function separatorEnd(text: string, at: number): number {
  let end = at
  if (text[end] === ' ') end++
  // 5000一6000元: a stroke that was read as a numeral
  if (text[at] === '一' && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
    return matchesYears(text, at) ? -1 : at + 1
  if (!among(SEPARATORS, text.charCodeAt(end))) return -1
  const sign = text[end++]
  // 2--3, 2---3, 2——3
  if (sign === '—' || sign === '-') while (text[end] === sign && end < at + 4) end++
  return text[end] === ' ' ? end + 1 : end
}

/**
 * The upper number of a range whose lower number has been read, or null; 由8个到11个 are two levels.
 * @param alone the text is this range and nothing else, so a stroke before it is a minus
 */
export function upperOf(text: string, low: Numeral, alone = false): Numeral | null {
  if (low.more || low.range || !isSound(low)) return null
  // 二十一、二人, 三十五、六户
  if (low.style === 'han' && text[low.end] === '、' && low.value !== null && (alone || isAbout(text, low))) {
    const next = readNumeral(text, low.end + 1)
    if (next?.style === 'han' && next.end === low.end + 2 && next.value === (low.value % 10) + 1 && low.value % 10 > 0)
      return low.scale === 1 && matchUnit(text, next.end) ? { ...next, value: low.value + 1 } : null
    // 四、五百亿, 十二、三万: what stands behind the second digit is worth as much behind the first
    const ones = low.value % 10
    const worth = next && next.value !== null && ones > 0 && low.value < 100 ? next.value / (ones + 1) : 0
    if (
      worth >= 10 &&
      WORTH.has(worth) &&
      (low.value < 10 || worth >= 1e4) &&
      next!.style === 'han' &&
      DIGIT_AND_PLACES.test(text.slice(next!.start, next!.end))
    )
      if (matchUnit(text, next!.end)) return { ...next!, value: exactly(low.value + 1, worth) }
  }
  let sep = separatorEnd(text, low.end)
  const unit = sep < 0 ? matchUnit(text, low.end) : null
  if (unit) sep = separatorEnd(text, unit.end)
  if (sep < 0) return null
  const below = isBelowZero(text, low.start) && text[sep] === '-'
  const high = readNumeral(text, below ? sep + 1 : sep)
  if (!high || high.range || !isSound(high)) return null
  // 销售额1--亿元: what stood before the multiplier was blanked out.
  if (high.head && low.style !== 'han') return null
  if (unit && matchUnit(text, high.end)?.unit !== unit.unit) return null
  if (
    unit &&
    LEVELS.test(text.slice(Math.max(0, low.start - 8), low.start)) &&
    !isRaised(text, high.end) &&
    !isUneven(text, high.end)
  )
    return null
  // 较去年增加287宗|至493宗: by so many, to so many.
  if (unit && unit.type !== 'percent' && MOVED_TO.test(text.slice(Math.max(0, low.start - LONGEST_MOVE), low.start)))
    return null
  if (low.value === null || high.value === null) return high
  if (below) return lowOf(low, high) > high.value ? high : null
  if (isAcross(text, low, high, alone)) return high
  // 轮候时间微升0.1年|至5.4年: by so much, to so much.
  if (unit && unit.type !== 'percent' && high.value >= (unit.type === 'money' ? MONEY_APART : MOST_APART) * low.value)
    if (CHANGED.test(text.slice(Math.max(0, low.start - 4), low.start))) return null
  // 上升了0.2|至5.8年
  if (!unit && low.point && high.value >= MOST_APART * low.value && low.value < 1)
    if (
      matchUnit(text, high.end)?.type === 'duration' &&
      CHANGED.test(text.slice(Math.max(0, low.start - 4), low.start))
    )
      return null
  return low.value >= high.value ? null : high
}

/** 罚锾由3万元至30万元|提高至5万元至300万元: the levels are ranges themselves. */
function isRaised(text: string, at: number): boolean {
  const end = matchUnit(text, at)?.end ?? at
  return RAISED.test(text.slice(end, end + 6))
}
/** 罚款由200元至2万元|不等 */
const isUneven = (text: string, at: number): boolean => text.startsWith('不等', matchUnit(text, at)?.end ?? at)
const RAISED = /^(?:大幅)?(?:提高|提升|调[高升增]|增加?|降低?|减少?|修正|改|下修|上修)[至为到]/

/** 最低气温|-5至3℃, 净利润|-500至300万元: the sign is the first number's alone. */
function isAcross(text: string, low: Numeral, high: Numeral, alone: boolean): boolean {
  if (text[low.start - 1] !== '-') return false
  if (alone) return true
  const unit = matchUnit(text, high.end)
  return unit !== null && minusBefore(text, low.start, unit) >= 0
}

/** 净利润|-3000至-2000万元: a sign, where no figure stands before it. */
const isBelowZero = (text: string, start: number): boolean =>
  text[start - 1] === '-' && (start < 2 || isHan(text.charCodeAt(start - 2)))

/** The first number of a range below zero: with the other's multiplier where it has none. */
const lowOf = (low: Numeral, high: Numeral): number =>
  low.scale === 1 && high.scale !== 1 && low.value! > high.value! / high.scale
    ? exactly(low.value!, high.scale)
    : low.value!

const CHANGED = /(?:[升降增减跌涨]|[增添]加|减少|缩短|延长|提[高升]|回落|增长|[上下]调)了?[约近]?$/
const LONGEST_MOVE = 16
const MOVED_TO =
  /(?:[较比][^,;。、:]{1,8}|按[年月季]|[同环]比)(?:大幅|微|略)?(?:[升降增减跌涨]|[增添]加|减少|上升|下[跌降]|缩短|延长|提[高升]|回落|增长)了?[约近]?$/
/** The ends of a range are seldom so far apart. */
const MOST_APART = 8
const MONEY_APART = 5

const WORTH: ReadonlySet<number> = new Set([10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12])
const DIGIT_AND_PLACES = /^[二两三四五六七八九][十百千]?[万亿]?$/

/** 由 and 从 name a change from one level to another. */
const LEVELS = /[由从自][^,、。;:]*$/

/** What the numeral or range says: a value, a range or a mask. 3-5万元 shares the multiplier. */
export function measured(text: string, low: Numeral, high: Numeral | null, alone = false): Reading {
  if (!high) return single(low)
  if (low.masked !== undefined || high.masked !== undefined) {
    const end = high.masked === undefined ? high.end : high.start + high.masked.length
    return blanked(text.slice(low.start, end), high.scale)
  }
  // -3000至|-2000万元: without their signs the greater stands first.
  if (
    text[high.start - 1] === '-' &&
    isBelowZero(text, low.start) &&
    among(SEPARATORS, text.charCodeAt(high.start - 2))
  )
    return ranged([high.value!, lowOf(low, high)])
  // 四、五百亿
  if (low.style === 'han' && text[low.end] === '、' && low.value !== null && high.value !== null)
    return ranged([exactly(low.value, high.value / (low.value + 1)), high.value])
  if (isInHan(text, low, high)) {
    const least = lowInHan(text, low, high)
    return least === null || high.value === null ? valued(null) : ranged([least, high.value])
  }
  const shared =
    low.scale === 1 && high.scale !== 1 && (low.value! < high.value! / high.scale || isAcross(text, low, high, alone))
  return ranged([shared ? exactly(low.value!, high.scale) : low.value!, high.value!])
}

function single({ value, masked, range, scale }: Numeral): Reading {
  if (masked !== undefined) return blanked(masked, scale)
  return range ? ranged(range) : valued(value)
}
