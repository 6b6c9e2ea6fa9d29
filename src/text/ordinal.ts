/** Reads the numerals of markers: 一, 十一, 廿三, 壹, 甲, 12, ①, Ⅳ. Figures in running text are read elsewhere. */
import { NUMERALS, NUMERAL_VARIANTS } from '../data/markers.ts'

/** What kind of sign a UTF-16 unit is, for the first look at a marker; 0 for most of the text. */
export const SIGN = {
  none: 0,
  han: 1,
  digit: 2,
  formal: 3,
  stem: 4,
  circled: 5,
  bracketed: 6,
  bracketedHan: 7,
  dotted: 8,
  roman: 9,
  latin: 10,
  open: 11,
  di: 12,
  word: 13,
  mark: 14,
} as const

export const signs = new Uint8Array(0x10000)
const values = new Uint8Array(0x10000)

function fill(numerals: string, sign: number): void {
  for (let i = 0; i < numerals.length; i++) {
    signs[numerals.charCodeAt(i)] = sign
    values[numerals.charCodeAt(i)] = i + 1
  }
}

for (let c = 65; c <= 90; c++) {
  signs[c] = signs[c + 32] = SIGN.latin
  values[c] = values[c + 32] = c - 64
}
for (let c = 48; c <= 57; c++) signs[c] = SIGN.digit
fill(NUMERALS.han, SIGN.han)
fill(NUMERALS.formal, SIGN.formal)
fill(NUMERALS.stem, SIGN.stem)
for (const set of [NUMERALS.circled, NUMERALS.circledDark, NUMERALS.circledSans, NUMERALS.circledHan])
  fill(set, SIGN.circled)
fill(NUMERALS.bracketed, SIGN.bracketed)
fill(NUMERALS.bracketedHan, SIGN.bracketedHan)
fill(NUMERALS.dotted, SIGN.dotted)
fill(NUMERALS.roman, SIGN.roman)
fill(NUMERALS.romanSmall, SIGN.roman)
for (const [variant, usual] of Object.entries(NUMERAL_VARIANTS)) {
  const unit = variant.charCodeAt(0)
  signs[unit] = signs[usual.charCodeAt(0)]!
  values[unit] = values[usual.charCodeAt(0)]!
}
signs['廿'.charCodeAt(0)] = SIGN.han
signs['('.charCodeAt(0)] = signs['〔'.charCodeAt(0)] = signs['['.charCodeAt(0)] = signs['【'.charCodeAt(0)] = SIGN.open
signs['第'.charCodeAt(0)] = SIGN.di
for (const c of '首其再最') signs[c.charCodeAt(0)] = SIGN.word
for (const c of '#*') signs[c.charCodeAt(0)] = SIGN.mark

export interface Numeral {
  readonly value: number
  readonly end: number
}

const TEN = '十'.charCodeAt(0)
const FORMAL_TEN = '拾'.charCodeAt(0)
const TWENTY = '廿'.charCodeAt(0)

/** 一 … 九十九, 廿一; also 壹 … 拾贰 with `sign` formal. Null where no such numeral stands at `at`. */
function chinese(text: string, at: number, sign: number, ten: number): Numeral | null {
  const digit = (i: number): number => {
    const c = text.charCodeAt(i)
    return c !== ten && c !== TWENTY && signs[c] === sign ? values[c]! : 0
  }
  let end = at
  let value: number
  if (text.charCodeAt(end) === TWENTY && sign === SIGN.han) {
    value = 20
    end++
  } else {
    const first = digit(end)
    if (first) end++
    if (text.charCodeAt(end) === ten) {
      value = (first || 1) * 10
      end++
    } else return first ? { value: first, end } : null
  }
  const unit = digit(end)
  return unit ? { value: value + unit, end: end + 1 } : { value, end }
}

/** Up to three digits: years and figures with thousands are no markers. */
function arabic(text: string, at: number): Numeral | null {
  let end = at
  let value = 0
  for (let c = text.charCodeAt(end); c >= 48 && c <= 57; c = text.charCodeAt(++end)) {
    value = value * 10 + c - 48
    if (end - at > 2) return null
  }
  return end > at && value > 0 && text.charCodeAt(at) !== 48 ? { value, end } : null
}

/** The numeral of the given sign at `at`. */
export function numeralAt(text: string, at: number): Numeral | null {
  const c = text.charCodeAt(at)
  switch (signs[c]) {
    case SIGN.han:
      return chinese(text, at, SIGN.han, TEN)
    case SIGN.formal:
      return chinese(text, at, SIGN.formal, FORMAL_TEN)
    case SIGN.digit:
      return arabic(text, at)
    case SIGN.none:
    case SIGN.open:
    case SIGN.di:
    case SIGN.word:
    case SIGN.mark:
      return null
    default:
      return { value: values[c]!, end: at + 1 }
  }
}
