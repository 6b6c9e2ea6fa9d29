/** What a character can be in a numeral, and exact arithmetic with powers of ten. */
import {
  HAN_DIGITS,
  HAN_GROUPS,
  HAN_PLACES,
  KILO_UNITS,
  LATIN_MULTIPLIERS,
  MEGA_UNITS,
  MORE_MARKS,
  SHORT_TENS,
} from '../data/numerals.ts'
import { MASK_SIGNS } from '../data/masks.ts'
import { among } from '../text/chars.ts'

export const DIGIT = 1
/** A Chinese digit. */
export const HAN = 2
/** 十 百 千. */
export const PLACE = 4
/** 万 亿 兆. */
export const GROUP = 8
export const MASK = 16
/** 余 多 来 几. */
export const MORE = 32

/** Classes of each UTF-16 unit, as bits. */
export const CLASS = new Uint8Array(0x10000)
/** The units that have a class, so that nobody needs to look through all. */
export const CLASSED = new Set<number>()
const VALUE = new Uint8Array(0x10000)

function classify(unit: number, kind: number): void {
  CLASS[unit]! |= kind
  CLASSED.add(unit)
}

function rows(table: string, kind: number): void {
  for (const row of table.split(' ')) {
    const unit = row.charCodeAt(0)
    classify(unit, kind)
    VALUE[unit] = Number(row.slice(1))
  }
}
rows('00 11 22 33 44 55 66 77 88 99', DIGIT)
rows(HAN_DIGITS, HAN)
rows(SHORT_TENS, HAN)
rows(HAN_PLACES, PLACE)
rows(HAN_GROUPS, GROUP)
for (const sign of MASK_SIGNS) classify(sign.charCodeAt(0), MASK)
for (const mark of MORE_MARKS) classify(mark.charCodeAt(0), MORE)

/** Class of the character at `at`, 0 outside the text. */
export const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? CLASS[text.charCodeAt(at)]! : 0

/** The digit, or the power of ten, of the character at `at`. */
export const valueAt = (text: string, at: number): number => VALUE[text.charCodeAt(at)]!

/** 零 or 〇 stands at `at`. */
export const isNought = (text: string, at: number): boolean =>
  (classAt(text, at) & HAN) !== 0 && valueAt(text, at) === 0

/** 余, 多, 来 or 几 stands at `at`. */
export const isMore = (text: string, at: number): boolean => (classAt(text, at) & MORE) !== 0

export function isLetter(text: string, at: number): boolean {
  const lower = at >= 0 && at < text.length ? text.charCodeAt(at) | 32 : 0
  return lower >= 97 && lower <= 122
}

/** 亿亿 is the largest multiplier; 3亿亿亿, damaged or a joke, is no number that anyone reports. */
export const MOST_POWER = 16

/** Whether a multiplier stands at `at` (万 of 4.07万); 兆 before 瓦 or 宽带 is none, nor is 千 before 克, 百 before 分点. */
export function isMultiplier(text: string, at: number): boolean {
  if (!(classAt(text, at) & (PLACE | GROUP))) return false
  const next = text.charCodeAt(at + 1)
  switch (text.charCodeAt(at)) {
    case THOUSAND:
      return !among(KILO_UNITS, next) && !isPoints(text, at + 1)
    case HUNDRED:
      return !isPoints(text, at + 1)
    case MEGA:
      return !(isLetter(text, at + 1) || among(MEGA_UNITS, next) || text.startsWith('以太', at + 1))
    default:
      return true
  }
}
const THOUSAND = '千'.charCodeAt(0)
const HUNDRED = '百'.charCodeAt(0)
const MEGA = '兆'.charCodeAt(0)

/** 分点 of 1.2百分点. */
const isPoints = (text: string, at: number): boolean => text[at] === '分' && text[at + 1] === '点'

const LATIN = new Map(LATIN_MULTIPLIERS.split(' ').map((row) => [row.charCodeAt(0), Number(row.slice(1))]))

/** Power of the business shorthand at `at` (3400w), 0 where there is none: kWh and km are units. */
export function latinPower(text: string, at: number): number {
  return isLetter(text, at) && !isLetter(text, at + 1) ? (LATIN.get(text.charCodeAt(at)) ?? 0) : 0
}

/** coefficient × 10^power: exact where the result is, else rounded once. */
export function scaled(coefficient: number, power: number): number {
  if (power >= 0) return coefficient * tens(power)
  return power >= -22 ? coefficient / tens(-power) : Number(`${coefficient}e${power}`)
}

const TENS = Array.from({ length: 23 }, (_, power) => 10 ** power)
const tens = (power: number): number => TENS[power] ?? 10 ** power
