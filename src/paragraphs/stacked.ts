/**
 * Tables that were copied a cell a line, as web pages and Word tables come out as text: heads one below the other, then
 * each row's label and as many figures. Rows of three columns or more, two of them at least; fewer are a list.
 */
import type { View } from '../stages.ts'
import { among, firstAmong, isHan } from '../text/chars.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

/** What a line is in a stacked table: no cell, the first cell of a row, a further one. */
export const NO_CELL = 0
export const FIRST_CELL = 1
export const NEXT_CELL = 2

const LONGEST_CELL = 18
const MOST_COLUMNS = 12
const FIGURE =
  /^(?:[-+↑↓▲▼≥≤]? ?(?:\d[\d,]*(?:\.\d+)?|[xX×*_]{1,8}(?:\.[xX×*]{1,4})?) ?(?:%|‰|[万亿]?元|[万亿]|人次?|户|个|件|家|[a-z])?|[-—/]{1,2})$/
const FIGURE_STARTS = '0123456789xX×*_-+—/≥≤↑↓▲▼ '
const YEAR = /^(?:19|20)\d\d年?度?$/
/** Ends or parts a sentence, or opens an item. */
const PROSE = /[。;!?,:]|^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十])/

type Kind = 'figure' | 'text' | 'prose'

function kindOf(view: View, { start, end }: VisibleLine): Kind {
  if (end - start > LONGEST_CELL) return 'prose'
  const text = view.text.slice(start, end)
  if (!isHan(view.text.charCodeAt(start)))
    return among(FIGURE_STARTS, text.charCodeAt(0)) && (FIGURE.test(text) || YEAR.test(text)) ? 'figure' : 'prose'
  return PROSE.test(text) || text.includes('|') || text.includes('\t') ? 'prose' : 'text'
}

/** For each line, whether it is a cell of such a table. */
export function stackedCells(view: View, lines: readonly VisibleLine[], taken: Uint8Array): Uint8Array {
  const cells = new Uint8Array(lines.length)
  const isApart = (i: number): boolean =>
    i === 0 || firstAmong('\n', view.text, lines[i - 1]!.end, lines[i]!.start) >= 0
  const kinds = lines.map((line, i) => (taken[i] === 1 || !isApart(i) ? 'prose' : kindOf(view, line)))
  const isYear = (i: number): boolean => YEAR.test(view.text.slice(lines[i]!.start, lines[i]!.end))
  for (let i = 1, from = 0; i < lines.length; i++) {
    if (kinds[i] !== 'figure' || kinds[i - 1] !== 'text') continue
    const columns = figuresAt(kinds, i)
    let end = i + columns
    let rows = 1
    while (kinds[end] === 'text' && figuresAt(kinds, end + 1) === columns) {
      rows++
      end += columns + 1
    }
    const years = columns > 1 && range(i, i + columns).every(isYear)
    const heads = years ? 0 : headsBefore(kinds, i - 1, columns, from)
    if (columns > 1 && columns < MOST_COLUMNS && rows > (years ? 2 : 1) && (years || heads > 0)) {
      if (heads > 0) mark(cells, i - 1 - heads, heads)
      for (let row = i - 1; row < end; row += columns + 1) mark(cells, row, columns + 1)
      from = end
    }
    i = end - 1
  }
  return cells
}

function figuresAt(kinds: readonly Kind[], from: number): number {
  let end = from
  while (kinds[end] === 'figure') end++
  return end - from
}

/** How many heads stand right before the first row: one for each column, the corner with or without one. */
function headsBefore(kinds: readonly Kind[], row: number, columns: number, floor: number): number {
  let start = row
  while (start > floor && kinds[start - 1] === 'text' && row - start <= columns) start--
  const found = row - start
  return found > columns ? columns + 1 : found === columns ? columns : 0
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)

function mark(cells: Uint8Array, start: number, count: number): void {
  cells.fill(NEXT_CELL, start, start + count)
  cells[start] = FIRST_CELL
}
