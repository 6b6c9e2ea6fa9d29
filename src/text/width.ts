/** How many columns of a terminal a text takes (East Asian width, UAX #11): Chinese characters take two. */

/** First and last code points of what takes two columns; ambiguous ones (… — “ ” ①) take one, as most terminals have it. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u

export function charWidth(char: string): number {
  const point = char.codePointAt(0)!
  if (point < 0x300) return ZERO.test(char) ? 0 : 1
  if (WIDE.some(([first, last]) => point >= first && point <= last)) return 2
  return ZERO.test(char) ? 0 : 1
}

export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return width
}

/** Cuts a text to at most so many columns, with an ellipsis where something was cut. */
export function truncate(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  let out = ''
  let width = 1
  for (const char of text) {
    width += charWidth(char)
    if (width > columns) break
    out += char
  }
  return `${out}…`
}

/** What may not begin a line (避头): closing marks and stops. */
const NO_START = /^[，。、；：？！）》」』”’…%％,.;:?!)\]]$/

/** Breaks a text into lines of at most so many columns; a stop hangs over rather than begin a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const char of text) {
    const w = charWidth(char)
    if (width + w > columns && line !== '' && !NO_START.test(char)) {
      const space = /[\w.]/.test(char) ? line.lastIndexOf(' ') : -1
      lines.push(space > 0 ? line.slice(0, space) : line.trimEnd())
      line = space > 0 ? line.slice(space + 1) : ''
      width = textWidth(line)
      if (char === ' ' && line === '') continue
    }
    line += char
    width += w
  }
  return [...lines, line]
}
