/** Reads one numeral of the view at a place, in whatever way it is written. */
import { CLASS, DIGIT, GROUP, HAN, MASK, PLACE } from './digits.ts'
import { readFigure } from './figure.ts'
import { readHan } from './han.ts'

/** One numeral without its unit. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Exact; null for a mask, for an approximate pair (三四十) and for a run of characters that is no number. */
  readonly value: number | null
  /** 三四十 is 30 to 40. */
  readonly range?: readonly [number, number]
  /** The blanked figure, without multipliers. */
  readonly masked?: string
  /** Multiplier written after a figure: 10000 for 4.07万 and xx万. */
  readonly scale: number
  /** 余, 多, 几 or 来 stands inside it: 二十余万, 十几. */
  readonly more: boolean
  readonly style: 'arabic' | 'han' | 'mask'
  /** A bare 百 千 万 亿 without a digit before it (上万, 万余). */
  readonly head: boolean
  /** Has a decimal part. */
  readonly point: boolean
}

const HAN_START = HAN | PLACE | GROUP

/** Reads the numeral that begins at `at`, or null. A run that is no number comes back with nothing but its end. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = at < text.length ? CLASS[text.charCodeAt(at)]! : 0
  if (kind & HAN_START && !(kind & MASK)) {
    const han = readHan(text, at)
    return { start: at, scale: 1, style: han.masked === undefined ? 'han' : 'mask', ...han }
  }
  const figure = readFigure(text, at)
  if (!figure) return null
  return { start: at, head: false, style: figure.masked === undefined ? 'arabic' : 'mask', ...figure }
}

/** Whether a numeral stands for something: a value, a range or a mask. */
export const isSound = (n: Numeral): boolean => n.value !== null || n.range !== undefined || n.masked !== undefined

export const isNumeralUnit = (unit: number): boolean => (CLASS[unit]! & (DIGIT | HAN_START | MASK)) !== 0
