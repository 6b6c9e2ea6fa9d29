/** Classes of single characters. */

/** White space and format characters: nothing that a reader sees, so nothing that must be accounted for. */
const INVISIBLE = /[\p{White_Space}\p{Cf}]/u

const invisible = new Uint8Array(0x10000)
for (let c = 0; c < 0x10000; c++) if (INVISIBLE.test(String.fromCharCode(c))) invisible[c] = 1

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
