/** Gathers lines the way a browser does: runs of white space are one space, and none at the ends of a line. */

export interface LineWriter {
  readonly text: (text: string, keepSpaces: boolean) => void
  /** Ends the line, if there is one. */
  readonly line: () => void
  /** Adds a finished line. */
  readonly whole: (line: string) => void
  readonly end: () => string[]
}

const VISIBLE = /[^\s\u200b\ufeff]/
/** Only these collapse: a no-break space and the full-width space are text. */
const SPACES = /([ \t\n\r\f]+)/
/** Chinese characters and punctuation, between which a line end in the source is no space. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/

export function lineWriter(): LineWriter {
  const lines: string[] = []
  let current = ''
  /** White space that is due before the next text. */
  let pending = ''
  const line = () => {
    if (VISIBLE.test(current)) lines.push(current)
    current = pending = ''
  }
  const text = (value: string, keepSpaces: boolean) => {
    if (keepSpaces) return preformatted(value)
    // Words and the spaces between them take turns.
    value.split(SPACES).forEach((part, k) => {
      if (k % 2 === 1) pending += part
      else if (part !== '') {
        current += space(current, pending, part) + part
        pending = ''
      }
    })
  }
  const preformatted = (value: string) => {
    value.split(/\r\n|\r|\n/).forEach((part, k) => {
      if (k > 0) line()
      current += part
    })
  }
  const whole = (value: string) => {
    line()
    if (VISIBLE.test(value)) lines.push(value)
  }
  const end = () => {
    line()
    return lines
  }
  return { text, line, whole, end }
}

function space(before: string, pending: string, after: string): string {
  if (pending === '' || before === '') return ''
  return pending.includes('\n') && WIDE.test(before.at(-1)!) && WIDE.test(after[0]!) ? '' : ' '
}
