/** Classes of single characters. */

/** White space and format characters: nothing that a reader sees, so nothing that must be accounted for. */
const INVISIBLE = /[\p{White_Space}\p{Cf}]/u

/** Where such characters stand; testing all units would cost 7 ms at every start. A test compares with the whole plane. */
const RANGES = [
  [0, 0xff],
  [0x600, 0x61c],
  [0x6dd, 0x6dd],
  [0x70f, 0x70f],
  [0x890, 0x891],
  [0x8e2, 0x8e2],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
] as const

const invisible = new Uint8Array(0x10000)
for (const [first, last] of RANGES)
  for (let c = first; c <= last; c++) if (INVISIBLE.test(String.fromCharCode(c))) invisible[c] = 1

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
