/** Texts and names of files as a terminal may be shown them: what it would obey (ESC, BEL, backspace) as a picture of it. */

/** All but tabs and line ends, C1 included. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g
const LINE = /[\t\n]/g

export const printable = (text: string): string => text.replace(CONTROL, picture)

/** For a message, which is one line whatever a file is called. */
export const oneLine = (text: string): string => printable(text).replace(LINE, picture)

/** ␛ for ESC; the C1 signs have no pictures. */
function picture(char: string): string {
  const code = char.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd'
}

/** The same data, all its strings printable. */
export function printableData<T>(data: T): T {
  if (typeof data === 'string') return printable(data) as T
  if (Array.isArray(data)) return data.map(printableData) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)])) as T
}
