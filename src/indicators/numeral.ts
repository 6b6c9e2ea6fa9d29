/** Reads one numeral of the view at a place, in whatever way it is written. */
import { CLASS, classAt, DIGIT, GROUP, HAN, MASK, PLACE, valueAt } from './digits.ts'
import { readFigure } from './figure.ts'
import { readHan } from './han.ts'
import type { Written } from './written.ts'

/** One numeral without its unit. */
export interface Numeral extends Written {
  readonly start: number
  readonly style: 'arabic' | 'han' | 'mask'
}

const NOUGHT_POINT = /^点[〇零一二三四五六七八九]/
const HAN_START = HAN | PLACE | GROUP

/** Reads the numeral that begins at `at`, or null. A run that is no number comes back with nothing but its end. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = at < text.length ? CLASS[text.charCodeAt(at)]! : 0
  // 百分之〇点八: a nought, where the point and a digit follow.
  const nought = (kind & MASK) !== 0 && text[at] === '〇' && NOUGHT_POINT.test(text.slice(at + 1, at + 3))
  if (nought || (kind & HAN_START && !(kind & MASK))) {
    const han = readHan(text, at)
    return numeral(at, 'han', han)
  }
  const figure = readFigure(text, at)
  if (!figure) return null
  return numeral(at, 'arabic', figure)
}

function numeral(start: number, style: Numeral['style'], written: Written): Numeral {
  const { end, value, range, masked, scale, more, head, point } = written
  return { start, end, value, range, masked, scale, more, style: masked === undefined ? style : 'mask', head, point }
}

/** Whether a numeral stands for something: a value, a range or a mask. */
export const isSound = (n: Numeral): boolean => n.value !== null || n.range !== undefined || n.masked !== undefined

/** 12万3人, 19 万 3 剂: 123000 or 120003, nobody knows; 3十5人 is 35. */
export function isOpenEnded(text: string, n: Numeral): boolean {
  if (n.style !== 'arabic' || n.end - n.start < 3 || !(classAt(text, n.end - 1) & DIGIT)) return false
  const above = text[n.end - 2] === ' ' ? n.end - 3 : n.end - 2
  return (classAt(text, above) & (PLACE | GROUP)) !== 0 && valueAt(text, above) > 1
}

export const isNumeralUnit = (unit: number): boolean => (CLASS[unit]! & (DIGIT | HAN_START | MASK)) !== 0
