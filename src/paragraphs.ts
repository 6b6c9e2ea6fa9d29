/** Cuts the view into paragraphs: wrapped lines joined, boilerplate and title left out, table rows told apart. */
import type { Span } from './model.ts'
import { brokenCells } from './paragraphs/broken-cells.ts'
import { NEXT_CELL, NO_CELL } from './paragraphs/cell-kind.ts'
import { streamRows } from './paragraphs/cell-stream.ts'
import { gappedRows } from './paragraphs/gapped-rows.ts'
import { withoutBlanks } from './paragraphs/mend.ts'
import { stackedCells } from './paragraphs/stacked.ts'
import { tableRows, withEmptyCells } from './paragraphs/tables.ts'
import { unglued } from './paragraphs/unglue.ts'
import {
  beginsClosed,
  brokenAlone,
  endsOpen,
  endsWithStop,
  isFlush,
  isTornFigure,
  isTornUnit,
  lineWidth,
  wrapping,
  type Wrapping,
} from './paragraphs/wrapping.ts'
import type { Cleaned, Paragraph, View } from './stages.ts'
import { firstAmong, isDigit, isHan, trimRange } from './text/chars.ts'
import { markerAt } from './text/marker.ts'
import { isSpacedOut } from './text/spaced.ts'
import { visibleLines, type VisibleLine } from './text/visible-lines.ts'

/** A line with what is left of it when marks and title are cut out. */
interface Rest extends VisibleLine {
  readonly pieces: readonly Span[]
  /** A slice's number stood before it: it goes on with the line before, whatever ends that. */
  readonly sliced: boolean
  /** A line between it and the one before was a mark: the page break in the middle of a sentence. */
  readonly afterMark: boolean
}

export function paragraphs(view: View, cleaned: Cleaned): Paragraph[] {
  const whole = withWholeCells(view, remainingLines(view, cleaned))
  // Blanks between all characters are no columns.
  const spaced = isScanned(view, whole)
  const cellsOf = withEmptyCells(view, whole)
  const lines = whole.map((line, i) => (spaced ? unspaced(view, line) : widened(line, cellsOf[i]!)))
  const rows = spaced ? new Uint8Array(lines.length) : tableRows(view, lines)
  const stream = streamRows(view, lines, rows)
  stream?.forEach((mark, i) => mark === NO_CELL || (rows[i] = 1))
  const gapped = gappedRows(view, lines, rows)
  gapped?.forEach((mark, i) => mark === NO_CELL || (rows[i] = 1))
  const cells = stackedCells(view, lines, rows)
  gapped?.forEach((mark, i) => mark === NO_CELL || (cells[i] = mark))
  cells.forEach((cell, i) => cell === NO_CELL || (rows[i] = 1))
  const how = wrapping(
    view,
    lines.filter((_, i) => rows[i] === 0),
    startsParagraph,
  )
  const alone = how.kind === 'none' ? brokenAlone(view, lines, startsParagraph) : null
  const out: Paragraph[] = []
  let open: Span[] = []
  let indented = false
  let first = 0
  lines.forEach((line, i) => {
    if (stream?.[i] === NEXT_CELL) {
      // Strokes part its cells.
      open.push(...line.pieces)
      return
    }
    if (cells[i] === NEXT_CELL) {
      // The line's end parts it from the cell before.
      open.push(lineEnd(view.text, open.at(-1)!, line), ...line.pieces)
      return
    }
    const before = lines[i - 1]
    const goesOnAlone = alone?.[i] === 1
    if (
      before &&
      rows[i] === 0 &&
      rows[i - 1] === 0 &&
      !standsBetween(cleaned.title, before, line) &&
      (goesOnAlone || joins(view, how, before, line, indented, first === i - 1))
    ) {
      // PART 04 / 2025年工作规划: the line's end parts the digits.
      if (parts(view.text, before, line)) open.push(lineEnd(view.text, before, line))
      for (const piece of line.pieces) open.push(piece)
      return
    }
    if (open.length) out.push(paragraph(view, open, rows[i - 1] === 1))
    open = [...line.pieces]
    indented = line.indent > 1
    first = i
  })
  if (open.length) out.push(paragraph(view, open, rows.at(-1) === 1))
  return unglued(out)
}

function lineEnd(text: string, before: Span, line: Span): Span {
  const at = firstAmong('\n', text, before.end, line.start)
  return { start: at, end: at + 1 }
}

/** Lines that a cell was broken over, as one. */
function withWholeCells(view: View, lines: Rest[]): Rest[] {
  const runs = brokenCells(view, lines)
  if (!runs) return lines
  const out: Rest[] = []
  for (let i = 0; i < lines.length; i += runs[i]!) {
    const run = lines.slice(i, i + runs[i]!)
    out.push(
      run.length < 2 ? run[0]! : { ...run[0]!, end: run.at(-1)!.end, pieces: run.flatMap((line) => line.pieces) },
    )
  }
  return out
}

const parts = (text: string, before: Rest, line: Rest): boolean =>
  isDigit(text.charCodeAt(before.end - 1)) && isDigit(text.charCodeAt(line.start)) && isLoneNumber(text, before)

/** 第⏎|季度工作报告|:: nothing goes on across the title. */
const standsBetween = (title: Span | null, before: Span, line: Span): boolean =>
  title !== null && before.end <= title.start && title.end <= line.start

/** A row from its first cell to its last, which may be empty. */
function widened(line: Rest, { start, end }: Span): Rest {
  const first = line.pieces[0]!
  const last = line.pieces.at(-1)!
  // A mark at an end of the line ends it.
  if ((start === line.start && end === line.end) || first.start !== line.start || last.end !== line.end) return line
  const pieces = line.pieces.map((piece) => ({
    start: piece === first ? start : piece.start,
    end: piece === last ? end : piece.end,
  }))
  return { ...line, start, end, pieces }
}

/** Most lines of some length have a blank after every character. */
function isScanned({ text }: View, lines: readonly Rest[]): boolean {
  let long = 0
  let spaced = 0
  for (const { start, end } of lines) {
    if (end - start < SHORTEST_SPACED) continue
    long++
    if (isSpacedOut(text, start, end)) spaced++
  }
  return spaced > 0 && spaced * 10 >= long * 6
}
const SHORTEST_SPACED = 24

/** Its characters as pieces of their own: 1 . 2 is 1.2. */
function unspaced({ text }: View, line: Rest): Rest {
  if (!isSpacedOut(text, line.start, line.end)) return line
  const pieces: Span[] = []
  for (const { start, end } of line.pieces)
    for (let i = start; i < end;) {
      let to = i
      while (to < end && text.charCodeAt(to) !== SPACE) to++
      if (to > i) pieces.push({ start: i, end: to })
      i = to + 1
    }
  return { ...line, pieces }
}
const SPACE = 32

function paragraph(view: View, lines: readonly Span[], row: boolean): Paragraph {
  const pieces = row ? lines : withoutBlanks(view.text, lines)
  // Joined, so that it is a copy of its own: a mere slice of the view is read half as fast, and read over and over.
  const parts: string[] = []
  for (const { start, end } of pieces) {
    const middle = (start + end) >> 1
    parts.push(view.text.slice(start, middle), view.text.slice(middle, end))
  }
  return { text: parts.join(''), pieces, kind: row ? 'row' : 'text' }
}

/** The lines without marks and title; a line of which nothing visible is left goes. */
function remainingLines(view: View, cleaned: Cleaned): Rest[] {
  const cuts = [...cleaned.marks, ...(cleaned.title ? [cleaned.title] : [])].sort((a, b) => a.start - b.start)
  const slices = new Set(cleaned.marks.filter((m) => m.reason === 'page-slice').map((m) => m.start))
  const parts = new Set(cleaned.marks.filter((m) => PARTING.has(m.reason)).map((m) => m.start))
  const out: Rest[] = []
  let next = 0
  let gap = 0
  let afterMark = false
  for (const line of visibleLines(view)) {
    while (next < cuts.length && cuts[next]!.end <= line.start) next++
    const pieces = without(view, line, cuts, next)
    gap = Math.max(gap, line.gap)
    if (pieces.length === 0) {
      afterMark = !parts.has(line.start)
      continue
    }
    const { start } = pieces[0]!
    out.push({
      start,
      end: pieces[pieces.length - 1]!.end,
      indent: start === line.start ? line.indent : 0,
      gap,
      pieces,
      sliced: slices.has(line.start),
      afterMark,
    })
    gap = 0
    afterMark = false
  }
  return out
}

/** No sentence goes on behind a list of headings or a picture. */
const PARTING = new Set(['contents', 'picture'])

function without(view: View, line: Span, cuts: readonly Span[], from: number): Span[] {
  const out: Span[] = []
  const push = (start: number, end: number) => {
    const piece = trimRange(view.source, start, end)
    if (piece.start < piece.end) out.push(piece)
  }
  let at = line.start
  for (let k = from; k < cuts.length && cuts[k]!.start < line.end; k++) {
    push(at, cuts[k]!.start)
    at = Math.max(at, cuts[k]!.end)
  }
  if (at < line.end) push(at, line.end)
  return out
}

/**
 * Whether `line` goes on with the sentence of the line before it.
 * @param indented whether the paragraph of that line began with an indent
 * @param opening whether that line is the paragraph's first
 */
function joins(view: View, how: Wrapping, before: Rest, line: Rest, indented: boolean, opening: boolean): boolean {
  const { text } = view
  if (line.sliced) return true
  if (line.gap <= 1 && isLoneNumber(text, before) && !startsParagraph(text, line)) return true
  if (line.gap === 1 && isBrokenByBlank(text, before, line)) return true
  const parted = line.gap > 0 && !how.doubleSpaced && !line.afterMark
  if (parted || startsParagraph(text, line)) return false
  if (line.gap === 0 && (isTorn(text, before, line) || isTornUnit(text, before, line))) return true
  if (beginsClosed(text, line) && !endsWithStop(text, before)) return true
  if (line.afterMark && how.kind !== 'width') return breaksPage(view, before, line)
  if (how.kind === 'width') return goesOn(view, how, before, line, opening)
  if (line.indent > 0) return false
  if (how.kind === 'indent' && indented && isFlush(view, before, line)) return true
  if (how.kind === 'fragments') return !endsWithStop(text, before) && (how.blankParted || !isHeading(text, before))
  return endsOpen(text, before) && before.end - before.start >= SHORTEST_BROKEN
}

/** 第一部分 / 工作回顾, PART 02 / 重点工作: a number on a line of its own is its title's. */
function isLoneNumber(text: string, line: Rest): boolean {
  // 第1篇 is put before one of several reports.
  if (line.end - line.start > LONGEST_NUMBER || text[line.end - 1] === '篇') return false
  const marker = markerAt(text, line.start)
  return marker !== null && !marker.weak && marker.end >= line.end
}
const LONGEST_NUMBER = 8

/** A comma at the end of a line shorter than this may close a line of a poem or a slogan. */
const SHORTEST_BROKEN = 20

/** A marker of a heading or list item, or of Markdown. */
const PARAGRAPH_START =
  /(?:[Pp](?:ART|art)[ .:]{0,2}(?:\d|[IVX])|第[一二三四五六七八九十百\d]{1,4}(?:部分|[板版]块|[章节篇编条]|[,、])|[一二三四五六七八九十壹贰叁肆参]{1,3}(?: ?、|[.．](?![\d一二三四五六七八九]))|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、)]|\d{1,2}\.(?=[^\d])(?! \d{1,4} ?[%‰万亿])|[①-⑳]|——|#{1,6} |[-*+] |> |[•●◆■▲★·]|(?:报送|抄送|附件):?)/y

function startsParagraph(text: string, line: VisibleLine): boolean {
  PARAGRAPH_START.lastIndex = line.start
  return PARAGRAPH_START.test(text)
}

/** A numbered line without a stop, short as headings are: 一、经济发展 */
function isHeading(text: string, line: Rest): boolean {
  return line.end - line.start <= LONGEST_HEADING && startsParagraph(text, line)
}
const LONGEST_HEADING = 20

/** In a text broken at one width: the line before is full and this one is not indented as a new paragraph. */
function goesOn(view: View, how: Wrapping, before: Rest, line: Rest, opening: boolean): boolean {
  const lost = opening && !how.indented && before.indent === 0 ? LOST_INDENT : 0
  if (lineWidth(view.source, before) < how.full - lost || before.indent > 6) return false
  if (line.indent > 1) return false
  return how.indented || !endsWithStop(view.text, before)
}

/** …挽回损失 / (a blank line) / 618万元,…: running text with figures whose next one lies behind a blank line. */
function isBrokenByBlank(text: string, before: Rest, line: Rest): boolean {
  if (startsParagraph(text, line)) return false
  if (isTornUnit(text, before, line)) return true
  // (二)抓好民生工程,完成41项项目 and below it 41项工程总投资…: a heading, and a sentence of its own.
  if (startsParagraph(text, before) && line.end - line.start > LONGEST_TORN) return false
  return before.end - before.start >= SHORTEST_RUNNING && isTornFigure(text, before, line) && hasFigure(text, before)
}
const SHORTEST_RUNNING = 15
const LONGEST_TORN = 30
const hasFigure = (text: string, { start, end }: Rest): boolean => firstAmong('0123456789', text, start, end) >= 0

/** Columns that a paragraph's first line is narrower by where a printed page's indentation was lost. */
const LOST_INDENT = 4

/** 提高2. / 1个百分点: a figure broken behind its point. */
const isTorn = (text: string, before: Rest, line: Rest): boolean =>
  text[before.end - 1] === '.' && isDigit(text.charCodeAt(before.end - 2)) && isDigit(text.charCodeAt(line.start))

/** A sentence with a page number in its middle. */
function breaksPage(view: View, before: Rest, line: Rest): boolean {
  const last = view.text.charCodeAt(before.end - 1)
  const next = view.text.charCodeAt(line.start)
  // (一)以党建促发展, a watermark, and its body: a number and no mark is a whole heading.
  if (startsParagraph(view.text, before) && firstAmong(',。;', view.text, before.start, before.end) < 0) return false
  return line.indent === 0 && before.end - before.start > SHORTEST_BROKEN && isHan(last) && isHan(next)
}
