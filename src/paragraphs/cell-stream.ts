/**
 * Tables whose cells stand one below the other, each closed by a stroke (柳坪镇 |⏎12 |⏎88.1 |) or with a line of one behind it: where
 * a cell ends is certain, and how many make a row is what all rows agree in. Lines of several strokes are so many empty cells: pages
 * fill short rows up with them.
 */
import type { View } from '../stages.ts'
import { firstAmong } from '../text/chars.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { FIRST_CELL, NEXT_CELL, TIME_HEAD, isNothing, kindOfText } from './cell-kind.ts'

/** A figure, words, or nothing that tells (an empty cell, a dash, a year). */
type Kind = 'figure' | 'text' | 'open'

export interface StreamCell {
  readonly kind: Kind
  readonly empty: boolean
  /** What it is if it is but digits: 12; else 0. */
  readonly number: number
  /** The line that it begins. */
  readonly line: number
  /** Whether it stands in a line with the cell before: one of several strokes. */
  readonly inLine: boolean
}

const STROKES = /^\|+$/
const LONGEST_CELL = 60
const LEAST_CELLS = 6
const MOST_COLUMNS = 30
const MOST_HEAD_ROWS = 4
const MOST_TITLES = 2

/** What each line is in such a table; null where there is none. */
export function streamRows(view: View, lines: readonly VisibleLine[], taken: Uint8Array): Uint8Array | null {
  let marks: Uint8Array | null = null
  for (let from = 0; from < lines.length;) {
    const { cells, end } = streamFrom(view, lines, taken, from)
    const starts = cells.length < LEAST_CELLS ? null : rowsOf(cells)
    if (starts) {
      marks ??= new Uint8Array(lines.length)
      marks.fill(NEXT_CELL, cells[starts[0]!]!.line, end)
      for (const start of starts) marks[cells[start]!.line] = FIRST_CELL
    }
    from = Math.max(end, from + 1)
  }
  return marks
}

/** The cells that begin at a line. */
function streamFrom(
  view: View,
  lines: readonly VisibleLine[],
  taken: Uint8Array,
  from: number,
): { cells: StreamCell[]; end: number } {
  const cells: StreamCell[] = []
  const textOf = (i: number): string => {
    const line = lines[i]
    if (!line || line.end - line.start > LONGEST_CELL || (i > from && line.gap > 2)) return ''
    const text = view.text.slice(line.start, line.end).replaceAll('\n', '')
    // Strokes alone look like a row.
    return taken[i] === 1 && !STROKES.test(text) ? '' : text
  }
  let end = from
  for (let text = textOf(from); text !== ''; text = textOf(end)) {
    if (STROKES.test(text)) {
      if (cells.length === 0) break
      for (let k = 0; k < text.length; k++)
        cells.push({ kind: 'open', empty: true, number: 0, line: end, inLine: k > 0 })
      end++
      continue
    }
    const stroke = firstAmong('|', text, 0, text.length)
    const next = stroke < 0 ? textOf(end + 1) : ''
    // 收入合计, and the stroke that closes it in a line of its own
    const isClosed = stroke > 0 && stroke === text.length - 1
    // The text's last stroke is a page's, and cut off.
    const isLast = end === lines.length - 1 && cells.length > 0 && stroke < 0 && kindIn(text) !== 'text'
    if (!isClosed && !isLast && !STROKES.test(next)) break
    const own = isClosed ? text.slice(0, -1).trimEnd() : text
    cells.push(cellOf(own, end))
    for (let k = 1; k < next.length; k++)
      cells.push({ kind: 'open', empty: true, number: 0, line: end + 1, inLine: k > 1 })
    end += isClosed || isLast ? 1 : 2
  }
  return { cells, end }
}

export const cellOf = (text: string, line: number): StreamCell => ({
  kind: kindIn(text),
  empty: false,
  number: /^\d{1,3}$/.test(text) ? Number(text) : 0,
  line,
  inLine: false,
})

const kindIn = (text: string): Kind =>
  isNothing(text) || TIME_HEAD.test(text) ? 'open' : kindOfText(text) === 'figure' ? 'figure' : 'text'

/** Where the rows begin. */
function rowsOf(cells: readonly StreamCell[]): number[] | null {
  for (let title = 0; title <= MOST_TITLES && cells[title]?.kind !== 'figure'; title++)
    for (let columns = 2; columns <= MOST_COLUMNS && columns * 2 <= cells.length - title; columns++) {
      const starts: number[] = []
      for (let at = title; at < cells.length; at += columns) starts.push(at)
      if (fillsUp(cells, title, columns) && agree(cells, starts, columns)) return starts
    }
  return null
}

/** Several strokes in a line fill up a row: it ends behind them. */
const fillsUp = (cells: readonly StreamCell[], title: number, columns: number): boolean =>
  cells.every(
    (cell, at) =>
      at < title ||
      !cell.inLine ||
      cells[at + 1]?.inLine === true ||
      (at - title + 1) % columns === 0 ||
      // The stroke that opens the next row stands in a line of its own.
      (cells[at + 1]?.empty === true && (at - title + 2) % columns === 0),
  )

/** Whether rows of so many cells are heads, and below them the same in each column. */
export function agree(cells: readonly StreamCell[], starts: readonly number[], columns: number): boolean {
  const rows = starts.map((at) => cells.slice(at, at + columns))
  const heads = rows.findIndex((row) => row.some(isFigure))
  if (heads < 1 || heads > MOST_HEAD_ROWS || !areHeads(rows.slice(0, heads), rows)) return false
  const data = rows.slice(heads)
  const width = Math.max(...data.map(widthOf))
  const whole = data.filter((row) => widthOf(row) === width)
  const isPartial = data.at(-1)!.length < Math.max(...rows.map(widthOf))
  if (data.length < 2 ? isPartial || !isAlone(data[0]!) : columns < 3 && data.length < 3) return false
  let figures = 0
  let labels = 0
  let strays = 0
  for (let k = 0; k < columns; k++) {
    const kinds = whole.map((row) => row[k]?.kind ?? 'open').filter((kind) => kind !== 'open')
    const count = kinds.filter((kind) => kind === 'figure').length
    strays += Math.min(count, kinds.length - count)
    if (count * 2 > kinds.length) figures++
    else if (kinds.length > 0 && k < 2) labels++
    else if (kinds.length === 0 && k === 0) labels++
  }
  // 微信微博, 2724, 7.09% and an empty cell: a merged cell is left out, and the rest slid to the front.
  const rest = data.filter((row) => !whole.includes(row))
  const fits = (row: readonly StreamCell[]): boolean =>
    row.length === columns ? row.at(-1)!.empty : [0, 1].some((by) => isLike(row, whole[0]!.slice(by)))
  return (
    whole.length > 0 &&
    figures > 0 &&
    opensWithLabels(whole) &&
    (labels > 0 || data.length === 1) &&
    strays * 20 <= (isPartial ? 0 : whole.length * columns) &&
    rest.every(fits)
  )
}

/** Figures in the first column number the rows, or are one for all of them: 38447 beside 电话, 34859, 微信, 2724. */
function opensWithLabels(rows: readonly (readonly StreamCell[])[]): boolean {
  const first = rows.filter((row) => isFigure(row[0]!)).map((row) => row[0]!.number)
  if (rows.length === 1) return first.length === 0 || rows[0]!.length > LEAST_CELLS - 2 || isAlone(rows[0]!)
  return first.every((n, k) => k === 0 || n > first[k - 1]!) && first.every((n) => n > 0 && n <= MOST_SERIAL)
}
const MOST_SERIAL = 400

const isLike = (row: readonly StreamCell[], whole: readonly StreamCell[]): boolean =>
  row.every(({ kind }, k) => kind === 'open' || whole[k]?.kind === 'open' || kind === whole[k]?.kind)

const isFigure = (cell: StreamCell): boolean => cell.kind === 'figure'
const widthOf = (row: readonly StreamCell[]): number => row.findLastIndex((cell) => !cell.empty) + 1
const isAlone = (row: readonly StreamCell[]): boolean => row.length > 2 && row.filter(isFigure).length >= row.length - 1

/** One row of heads, filled; or several, of which those that stand over others leave some cells empty, at the end. */
function areHeads(heads: readonly (readonly StreamCell[])[], rows: readonly (readonly StreamCell[])[]): boolean {
  const width = Math.max(...rows.map(widthOf))
  const isSlid = (row: readonly StreamCell[]): boolean =>
    row.slice(1, widthOf(row)).every((cell) => !cell.empty) && widthOf(row) > 0
  if (!heads.every(isSlid)) return false
  const filled = heads.filter((row) => widthOf(row) > 1)
  return filled.length === 1 ? widthOf(filled[0]!) >= width - 1 : filled.some((row) => widthOf(row) < width)
}
