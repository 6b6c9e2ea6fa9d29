/**
 * Reads one numeral of the view at a place: Arabic, Chinese, mixed (4.07万, 3万4000) or masked (xx.x万, 1xx).
 * Arithmetic is exact: a coefficient and a power of ten, both whole numbers, multiplied out once at the end.
 */
import { BRACKETED_MASKS, MASK_SIGNS } from '../data/masks.ts'
import {
  CHEQUE_DIGITS,
  HAN_DIGITS,
  HAN_GROUPS,
  HAN_PLACES,
  LATIN_MULTIPLIERS,
  MEGA_UNITS,
  MORE_MARKS,
  SHORT_TENS,
} from '../data/numerals.ts'

/** One numeral without its unit. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Exact; null for a mask and for an approximate pair (三四十). */
  readonly value: number | null
  /** 三四十 is 30 to 40. */
  readonly range?: readonly [number, number]
  /** The blanked figure, without multipliers. */
  readonly masked?: string
  /** Multiplier written after the figure: 10000 for 4.07万 and xx万. */
  readonly scale: number
  /** 余, 多, 几 or 来 stands inside it: 二十余万, 十几. */
  readonly more: boolean
  readonly style: 'arabic' | 'han' | 'mask'
  /** A bare 百 千 万 亿 without a digit before it (上万, 万余). */
  readonly head: boolean
  /** Has a decimal part. */
  readonly point: boolean
  /** 3、19亿: the decimal point was damaged. */
  readonly damaged?: boolean
}

export const DIGIT = 1
export const HAN = 2
export const PLACE = 4
export const GROUP = 8
export const MASK = 16
const MORE = 32

/** What each UTF-16 unit can be in a numeral, as bits. */
export const NUMERAL_CLASS = new Uint8Array(0x10000)
const DIGIT_OF = new Uint8Array(0x10000)
const POWER_OF = new Uint8Array(0x10000)

for (let d = 0; d < 10; d++) NUMERAL_CLASS[48 + d] = DIGIT
for (const [char, digit] of HAN_DIGITS) {
  NUMERAL_CLASS[char.charCodeAt(0)]! |= HAN
  DIGIT_OF[char.charCodeAt(0)] = digit
}
for (const [char, tens] of SHORT_TENS) {
  NUMERAL_CLASS[char.charCodeAt(0)]! |= HAN
  DIGIT_OF[char.charCodeAt(0)] = tens
}
for (const [char, power] of HAN_PLACES) {
  NUMERAL_CLASS[char.charCodeAt(0)]! |= PLACE
  POWER_OF[char.charCodeAt(0)] = power
}
for (const [char, power] of HAN_GROUPS) {
  NUMERAL_CLASS[char.charCodeAt(0)]! |= GROUP
  POWER_OF[char.charCodeAt(0)] = power
}
for (const char of MASK_SIGNS) NUMERAL_CLASS[char.charCodeAt(0)]! |= MASK
for (const char of MORE_MARKS) NUMERAL_CLASS[char.charCodeAt(0)]! |= MORE

const code = (char: string): number => char.charCodeAt(0)
const COMMA = code(',')
const POINT = code('.')
const SPACE = code(' ')
const HAN_POINT = code('点')
const ZERO = code('零')
const FEW = code('几')
const CHEQUE = new Set([...CHEQUE_DIGITS].map(code))
const TENS = new Set(SHORT_TENS.map(([char]) => code(char)))
const LATIN = new Map(LATIN_MULTIPLIERS.map(([char, power]) => [code(char), power]))
const MEGA = new Set([...MEGA_UNITS].map(code))
const MEGA_SIGN = code('兆')

const classAt = (text: string, at: number): number => (at < text.length ? NUMERAL_CLASS[text.charCodeAt(at)]! : 0)
export const isDigit = (text: string, at: number): boolean => (classAt(text, at) & DIGIT) !== 0
export const isMore = (text: string, at: number): boolean => (classAt(text, at) & MORE) !== 0
const isLetter = (text: string, at: number): boolean => {
  const c = at < text.length ? text.charCodeAt(at) | 32 : 0
  return c >= 97 && c <= 122
}

/** coefficient × 10^power, correctly rounded: both operands are exact. */
export function scaled(coefficient: number, power: number): number {
  if (power >= 0) return coefficient * 10 ** power
  return power >= -22 ? coefficient / 10 ** -power : Number(`${coefficient}e${power}`)
}

/** Reads the numeral that begins at `at`, or null. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = classAt(text, at)
  if (text[at] === '[') return readBracketed(text, at)
  if (kind & (DIGIT | MASK)) {
    // 〇 and ○ open a Chinese numeral or a mask: 二〇 is read from 二, so here it is a mask.
    return readFigure(text, at)
  }
  if (kind & (HAN | PLACE | GROUP)) return readHan(text, at)
  return null
}

/** [X]家: the brackets belong to the mask. */
function readBracketed(text: string, at: number): Numeral | null {
  for (const mask of BRACKETED_MASKS)
    if (text.startsWith(mask, at))
      return withMultipliers(text, at, { end: at + mask.length, coefficient: null, power: 0 })
  return null
}

interface Figure {
  readonly end: number
  /** null for a mask. */
  readonly coefficient: number | null
  readonly power: number
  /** Digits that do not fit a double exactly. */
  readonly long?: string
  readonly damaged?: boolean
}

/** Arabic digits or mask signs, with separators of thousands and a decimal part. */
function readFigure(text: string, start: number): Numeral | null {
  const figure = scanFigure(text, start)
  return figure && withMultipliers(text, start, figure)
}

function scanFigure(text: string, start: number): Figure {
  let at = start
  let signs = 0
  let digits = ''
  let power = 0
  let decimal = false
  let grouped = false
  for (;;) {
    const kind = classAt(text, at)
    if (kind & (DIGIT | MASK)) {
      if (kind & DIGIT) digits += text[at]
      else signs++
      if (decimal) power--
      at++
      continue
    }
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const next = classAt(text, at + 1) & (DIGIT | MASK)
    if (!next || at === start) break
    if (unit === POINT && !decimal) {
      decimal = true
      at++
    } else if (
      !decimal &&
      (unit === COMMA || unit === SPACE) &&
      groupOfThree(text, at + 1, unit === SPACE) &&
      (grouped || at - start <= 3)
    ) {
      grouped = true
      at++
    } else break
  }
  if (signs > 0) return { end: at, coefficient: null, power: 0 }
  if (digits.length <= 15) return { end: at, coefficient: Number(digits), power }
  return { end: at, coefficient: Number(digits), power, long: `${digits}e${power}` }
}

/** Exactly three digits or mask signs follow; by a space only digits (1 234), not a mask list. */
function groupOfThree(text: string, at: number, digitsOnly: boolean): boolean {
  const wanted = digitsOnly ? DIGIT : DIGIT | MASK
  for (let k = 0; k < 3; k++) if (!(classAt(text, at + k) & wanted)) return false
  return !(classAt(text, at + 3) & (DIGIT | MASK))
}

/** 万 亿 千 百 after a figure (4.07万, 20余万, 1.2万亿, 2万1,083, 3亿5000万) and the business shorthand 3400w. */
function withMultipliers(text: string, start: number, figure: Figure): Numeral | null {
  const masked = figure.coefficient === null
  let at = figure.end
  let more = false
  let power = 0
  for (;;) {
    const skip = isMore(text, at) && classAt(text, at + 1) & (PLACE | GROUP) ? 1 : 0
    const kind = classAt(text, at + skip)
    if (!(kind & (PLACE | GROUP)) || isMegaUnit(text, at + skip)) break
    if (kind & PLACE && power >= 4) break
    power += POWER_OF[text.charCodeAt(at + skip)]!
    if (skip) more = true
    at += skip + 1
  }
  if (power === 0 && at === figure.end && !isLetter(text, at + 1)) {
    const latin = LATIN.get(at < text.length ? text.charCodeAt(at) : 0)
    if (latin !== undefined && (!masked || text[at] === 'w')) {
      power = latin
      at++
    }
  }
  const base = {
    start,
    more,
    style: masked ? ('mask' as const) : ('arabic' as const),
    head: false,
    scale: scaled(1, power),
  }
  if (masked) {
    const low = power >= 4 ? classAt(text, at) & (DIGIT | MASK) : 0
    void low
    return { ...base, end: at, value: null, masked: text.slice(start, figure.end), point: false }
  }
  const value = figure.long ? Number(shiftText(figure.long, power)) : scaled(figure.coefficient!, figure.power + power)
  if (power >= 4 && figure.power === 0 && isDigit(text, at)) {
    const tail = readTail(text, at, power)
    if (tail) return { ...base, end: tail.end, value: value + tail.value, point: false }
  }
  return { ...base, end: at, value, point: figure.power < 0 }
}

const shiftText = (digits: string, power: number): string => {
  const [coefficient, exponent] = digits.split('e') as [string, string]
  return `${coefficient}e${Number(exponent) + power}`
}

/** The part below 万 or 亿 in mixed writing: 1,083 of 2万1,083, 5000万 of 3亿5000万. */
function readTail(text: string, at: number, power: number): { end: number; value: number } | null {
  const figure = scanFigure(text, at)
  if (figure.coefficient === null || figure.power < 0) return null
  let end = figure.end
  let own = 0
  while (classAt(text, end) & (PLACE | GROUP) && own < power) own += POWER_OF[text.charCodeAt(end++)]!
  const value = scaled(figure.coefficient, own)
  return value < scaled(1, power) && text[end] !== '年' && text[end] !== '-' ? { end, value } : null
}

/** 兆 before 瓦 or 宽带 is no multiplier. */
function isMegaUnit(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== MEGA_SIGN) return false
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  return MEGA.has(next) || isLetter(text, at + 1)
}

/** A Chinese numeral: 二千四百余, 一万零五百, 十几万, 三点五亿, 七八十, 廿一, 二〇二三. */
function readHan(text: string, start: number): Numeral | null {
  const first = text.charCodeAt(start)
  if (CHEQUE.has(first) && !(classAt(text, start + 1) & (PLACE | GROUP))) return null
  let at = start
  let total = 0 // closed groups of 亿 and 兆
  let myriads = 0 // 万 of the open group
  let part = 0 // below 万
  let digit = -1
  let run = 0 // digits in a row
  let place = 4 // the last place; places must fall within a group of four
  let lastPower = 0
  let zero = false
  let more = false
  let head = false
  let pair: [number, number] | null = null
  const close = (): number => {
    const trailing = digit > 0 && lastPower > 1 && !zero ? scaled(digit, lastPower - 1) : Math.max(digit, 0)
    return trailing
  }
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = NUMERAL_CLASS[unit]!
    if (kind & HAN) {
      const d = DIGIT_OF[unit]!
      if (TENS.has(unit)) {
        if (digit >= 0 || part > 0) break
        part = d * 10
        place = 1
        lastPower = 1
        zero = true
      } else if (digit < 0) {
        if (unit === ZERO && at > start) zero = true
        else {
          digit = d
          run = 1
        }
      } else if (
        run === 1 &&
        d > digit &&
        digit > 0 &&
        (d === digit + 1 || (digit === 3 && d === 5)) &&
        !(classAt(text, at + 1) & HAN)
      ) {
        pair = [digit, d]
        run = 2
      } else if (part === 0 && myriads === 0 && total === 0 && !pair) {
        digit = digit * 10 + d
        run++
      } else break
    } else if (kind & PLACE) {
      const p = POWER_OF[unit]!
      if (p >= place) break
      if (run > 1 && !pair) break
      if (digit < 0) {
        if (at === start) head = p > 1
        else if (p > 1) break
        digit = 1
      }
      if (digit === 0) break
      if (pair) {
        const tail = closePair(text, at, pair, p)
        return {
          start,
          end: tail.end,
          value: null,
          range: tail.range,
          scale: 1,
          more,
          style: 'han',
          head: false,
          point: false,
        }
      }
      part += scaled(digit, p)
      place = p
      lastPower = p
      digit = -1
      run = 0
      zero = false
    } else if (kind & GROUP) {
      if (isMegaUnit(text, at)) break
      const p = POWER_OF[unit]!
      if (pair) {
        const low = total + part + pair[0]
        const high = total + part + pair[1]
        return {
          start,
          end: at + 1,
          value: null,
          range: [scaled(low, p), scaled(high, p)],
          scale: 1,
          more,
          style: 'han',
          head: false,
          point: false,
        }
      }
      if (at === start) {
        head = true
        digit = 1
      }
      const open = part + close()
      if (p === 4) {
        if (open === 0) break
        myriads += scaled(open, 4)
      } else {
        if (myriads + open === 0) break
        total = (total % scaled(1, p) === 0 ? total : 0) + scaled(myriads + open, p)
        myriads = 0
      }
      part = 0
      digit = -1
      run = 0
      place = 4
      lastPower = p
      zero = false
    } else if (kind & MORE && at > start) {
      // 二十余万, 十几: the mark stands before a group, 几 also right after 十.
      if (unit === FEW && digit < 0 && lastPower === 1) more = true
      else if (classAt(text, at + 1) & GROUP && digit < 0) more = true
      else break
      zero = true
    } else break
  }
  // 二十几 may be cut by a unit: then 几 was part of it, as wished.
  const whole = total + myriads + part
  if (pair)
    return {
      start,
      end: at,
      value: null,
      range: [whole + pair[0], whole + pair[1]],
      scale: 1,
      more,
      style: 'han',
      head,
      point: false,
    }
  const value = whole + close()
  if (at === start) return null
  if (text.charCodeAt(at) === HAN_POINT) {
    const decimal = readDecimal(text, at, value, start)
    if (decimal) return decimal
  }
  return { start, end: at, value, scale: 1, more, style: 'han', head, point: false }
}

/** 三四十: the pair is multiplied by its place and the group after it (三四十万). */
function closePair(
  text: string,
  at: number,
  pair: [number, number],
  place: number,
): { end: number; range: [number, number] } {
  let power = place
  let end = at + 1
  while (classAt(text, end) & GROUP && !isMegaUnit(text, end)) power += POWER_OF[text.charCodeAt(end++)]!
  return { end, range: [scaled(pair[0], power), scaled(pair[1], power)] }
}

/** 点五 of 三点五, with a multiplier after it (三点五亿); no 三点五十分. */
function readDecimal(text: string, at: number, whole: number, start: number): Numeral | null {
  let end = at + 1
  let digits = ''
  while (classAt(text, end) & HAN && !TENS.has(text.charCodeAt(end))) digits += DIGIT_OF[text.charCodeAt(end++)]
  if (digits === '' || classAt(text, end) & PLACE) return null
  let power = -digits.length
  let multiplier = 0
  while (classAt(text, end) & GROUP && !isMegaUnit(text, end)) multiplier += POWER_OF[text.charCodeAt(end++)]!
  power += multiplier
  const value = scaled(Number(`${whole}${digits}`), power)
  return { start, end, value, scale: 1, more: false, style: 'han', head: false, point: true }
}
