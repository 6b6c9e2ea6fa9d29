/** Lines to paragraphs: a line that reaches the right margin goes on in the next one that is not indented. */
import type { Mark } from '../../stages.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './lines.ts'

interface Margins {
  readonly left: number
  readonly right: number
  /** Of most lines. */
  readonly size: number
}

/** In ems. */
const INDENT = 1
const SHORT_OF_MARGIN = 1.6
/** Times the size: lines further apart are paragraphs. */
const MOST_LEADING = 2.6
/** A share of the size: a heading is set larger. */
const SAME_SIZE = 0.12

/** 一、 （一） 1. 第一章 一是: a line that begins so after a full stop begins a paragraph. */
const MARKER =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、]\D|第[一二三四五六七八九十]+[章节条])/
const CLOSED = /[。！？；：.!?;:]["”’」』）)]?$/
const LATIN_END = /[A-Za-z0-9,;]$/
const LATIN_START = /^[A-Za-z0-9]/

export function joinParagraphs(
  pages: readonly (readonly Line[])[],
  furniture: Furniture,
): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let open: { line: Line; page: number; margins: Margins } | null = null
  // Furniture that interrupts a paragraph follows it.
  let waiting: Line[] = []
  const close = () => {
    if (open) text += '\n'
    open = null
    for (const line of waiting) {
      marks.push({ start: text.length, end: text.length + line.text.length, reason: furniture.get(line)! })
      text += `${line.text}\n`
    }
    waiting = []
  }
  pages.forEach((lines, page) => {
    const margins = marginsOf(lines.filter((line) => !furniture.has(line)))
    for (const line of lines) {
      if (furniture.has(line)) {
        waiting.push(line)
        continue
      }
      if (open && goesOn(open, { line, page, margins })) text += glue(text, line.text)
      else close()
      text += line.text
      open = { line, page, margins }
    }
  })
  close()
  return { text, marks }
}

function glue(before: string, after: string): string {
  return LATIN_END.test(before.slice(-1)) && LATIN_START.test(after) && /[A-Za-z]/.test(before.slice(-1) + after[0]!)
    ? ' '
    : ''
}

interface Placed {
  readonly line: Line
  readonly page: number
  readonly margins: Margins
}

function goesOn(before: Placed, next: Placed): boolean {
  if (before.line.row || next.line.row) return false
  const { size } = before.line
  if (Math.abs(size - next.line.size) > size * SAME_SIZE) return false
  if (before.line.right < before.margins.right - SHORT_OF_MARGIN * size) return false
  if (next.line.x > next.margins.left + INDENT * size && !isTitleRest(before, next)) return false
  const apart = before.line.y - next.line.y
  if (before.page === next.page && (apart <= 0 || apart > MOST_LEADING * size)) return false
  return !(CLOSED.test(before.line.text) && MARKER.test(next.line.text))
}

/** The last characters of a title that fills more than a line, centred below it; set larger than the text. */
function isTitleRest(before: Placed, { line, margins }: Placed): boolean {
  const { size } = line
  const fills = before.line.x < margins.left + INDENT * size
  const centred = Math.abs(line.x + line.right - margins.left - margins.right) < size
  return fills && centred && size > margins.size * (1 + SAME_SIZE)
}

/** Where most lines end, and the leftmost place where several begin. */
function marginsOf(lines: readonly Line[]): Margins {
  const text = lines.filter((line) => !line.row)
  const sorted = (value: (line: Line) => number): number[] => text.map(value).sort((a, b) => a - b)
  const rights = sorted((line) => line.right)
  const lefts = sorted((line) => line.x)
  return {
    left: lefts[lefts.length > 4 ? 1 : 0] ?? 0,
    right: rights[Math.floor(rights.length * 0.8)] ?? 0,
    size: sorted((line) => line.size)[text.length >> 1] ?? 0,
  }
}
