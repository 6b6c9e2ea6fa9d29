/** Classes of single characters. */

/**
 * White space and format characters (`White_Space`, `Cf` of Unicode): nothing that a reader sees, so nothing that must be
 * accounted for. Written out, since to ask a pattern for each would cost every start; a test compares with the whole plane.
 */
const INVISIBLE = [
  [0x9, 0xd],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x600, 0x605],
  [0x61c, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2066, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const

const invisible = new Uint8Array(0x10000)
for (const [first, last] of INVISIBLE) invisible.fill(1, first, last + 1)

/** Whether the UTF-16 unit is white space or a format character (U+200B, U+FEFF…). */
export function isInvisible(unit: number): boolean {
  return invisible[unit] === 1
}

/** Trims invisible characters off both ends of a range of `text`; start equals end where nothing is left. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && invisible[text.charCodeAt(start)] === 1) start++
  while (end > start && invisible[text.charCodeAt(end - 1)] === 1) end--
  return { start, end }
}

/** Whether the unit is a Chinese character of the basic plane. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)
}

/**
 * After the pictographs that begin at `at` (🌟, ✅, 📌, 🏙️), with what joins and styles them; `at` where there is none. ❶ is
 * a number.
 */
export function pictographsEnd(text: string, at: number): number {
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd83c && unit <= 0xd83e) at += 2
    else if (unit === 0xfe0f || unit === 0x200d) at++
    else if (unit >= 0x2600 && unit <= 0x27bf && !(unit >= 0x2776 && unit <= 0x2793)) at++
    else return at
  }
}

/** Where the pictographs begin with which a text ends (…工作成果🏆, …前列。📈), its length where there are none. */
export function pictographsStart(text: string): number {
  let start = text.length
  while (start > 0) {
    const unit = text.charCodeAt(start - 1)
    const from = unit >= 0xdc00 && unit <= 0xdfff ? start - 2 : start - 1
    if (unit !== SPACE && pictographsEnd(text, from) < start) break
    start = from
  }
  return start
}
const SPACE = 32

/** What `\s` of a pattern matches. */
export const WHITE_SPACE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** Where the first of some characters stands in a range of a text, -1 where none does; `indexOf` would look on to its end. */
export function firstAmong(chars: string, text: string, start: number, end: number): number {
  const limit = end < text.length ? end : text.length
  for (let at = start; at < limit; at++) if (among(chars, text.charCodeAt(at))) return at
  return -1
}

/** Where the last of some characters stands in a range of a text, -1 where none does; `lastIndexOf` would look on to its start. */
export function lastAmong(chars: string, text: string, start: number, end: number): number {
  let at = end - 1
  while (at >= start && !among(chars, text.charCodeAt(at))) at--
  return at >= start ? at : -1
}

/** 0 to 9; the digits of other widths are normalised before. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Whether the unit is one of a few characters; NaN, what `charCodeAt` gives outside a text, is none. */
export function among(chars: string, unit: number): boolean {
  for (let i = 0; i < chars.length; i++) if (chars.charCodeAt(i) === unit) return true
  return false
}

/**
 * `\p{Script=Han}` for a class of a pattern with the flag `u`, written out, since to ask for it costs every start, and to
 * be the same under every node.
 */
export const HAN_CLASS =
  '\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5々〇〡-〩〸-〻㐀-䶿一-鿿\\uf900-\\ufa6d\\ufa70-\\ufad9' +
  '\\u{16fe2}\\u{16fe3}\\u{16ff0}-\\u{16ff6}\\u{20000}-\\u{3fffd}'

/** The character at `at`, '' outside the text; `text[-1]` would be looked up as a property's name, and slowly. */
export const charAt = (text: string, at: number): string => (at < 0 ? '' : (text[at] ?? ''))
