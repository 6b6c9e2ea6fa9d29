/** The cells of a plain-text table: how its rows are parted, and the figure that stands alone in a cell. */
import type { Bound, IndicatorType, Span } from '../../model.ts'
import { boundAfter, boundBefore } from '../bounds.ts'
import { isOpenEnded, isSound, type Numeral, readNumeral } from '../numeral.ts'
import { isUnsaid } from '../han-range.ts'
import { upperOf } from '../range.ts'
import { among } from '../../text/chars.ts'
import {
  COMMAS,
  GRID_RULE,
  HEAD_BLANKS,
  NAMED_UNIT,
  OWN_UNIT,
  RUNS,
  SERIAL,
  UNIT_LINE,
  WIDE_CORNER,
} from '../../text/table-cells.ts'
import { matchUnit } from '../unit.ts'

/** A place in the table: offsets count in the text of that row. */
export interface CellSpan extends Span {
  readonly row: number
}

export interface Cell extends CellSpan {
  readonly text: string
}

export interface Heads {
  /** Of each column; none where no row is one of heads. */
  readonly heads: readonly Cell[]
  /** What stands above each head in a table with two rows of heads, undefined where nothing does. */
  readonly groups: readonly (Cell | undefined)[]
  /** Number of the row with the heads, -1 where there is none, and of the one above it that belongs to them. */
  readonly headRow: number
  readonly firstHead: number
  /** Units of some columns, nobody knows of which, stand among them. */
  readonly loose?: boolean
  /** There are heads, but nobody knows of which columns. */
  readonly lost?: boolean
}

export interface Table extends Heads {
  readonly grid: readonly (readonly Cell[])[]
  /** Text with 单位:万元, or ''. */
  readonly caption: string
  /** A head over all columns that says what they count: 行政许可实施数量(宗). */
  readonly over: Cell | undefined
  /** √ in some cells: × and ○ in others say no. */
  readonly ticked: boolean
}

const BARS = /\|/g
const TABS = /\t/g
const LINES = /\n/g

/** 柳坪镇 4818 10.78, and its heads 地 区 人口数 比重 */
const BLANKS = new RegExp(
  ` (?=[-+=≤≥]?[-\\dxX×*—][\\d.,%xX×*—-]*(?:${OWN_UNIT})?(?: |$)|[=≤≥]\\d[\\d.,]*[一-龥]{1,4}(?: |$))`,
  'g',
)
/** 西坡村 8  1.5: of such a row with an empty cell. */
const EACH_BLANK = / /g
const BLANK_FIGURE = new RegExp(BLANKS.source)
const separatorOf = (text: string): RegExp =>
  text.includes('\n')
    ? LINES
    : text.includes('|') || GRID_RULE.test(text)
      ? BARS
      : text.includes('\t')
        ? TABS
        : text.includes('  ') && !WIDE_CORNER.test(text)
          ? RUNS
          : BLANK_FIGURE.test(text)
            ? BLANKS
            : !text.includes(' ') && text.includes(',')
              ? COMMAS
              : HEAD_BLANKS

/** The cells of the rows, and how each parts them: rows and heads with one blank between are of one table. */
export function gridOf(rows: readonly string[]): { grid: Cell[][]; kinds: readonly RegExp[] } {
  const separators = rows.map(separatorOf)
  const grid = rows.map((text, row) => cellsOf(text, row, separators[row]!))
  const isBroken = (row: number, by: number): boolean =>
    separators[row] === RUNS &&
    separators[row + by] === BLANKS &&
    rows[row]!.split(' ').length === grid[row + by]!.length
  const mend = (row: number, by: number) => {
    if (!isBroken(row, by)) return
    separators[row] = BLANKS
    grid[row] = cellsOf(rows[row]!, row, EACH_BLANK)
  }
  for (let row = 1; row < rows.length; row++) {
    mend(row, -1)
    // |, then | 其中:盲文图书 | 册 | 709 | below four heads: the first cell broke.
    // |147 |125 | below 指标 |2014年 |2013年 |: it is empty.
    const isBroken = rows[row - 1] === '|' || (rows[row]!.startsWith('|') && !rows[0]!.startsWith('|'))
    if (isBroken && grid[row]!.length + 1 === grid[0]!.length)
      grid[row]!.unshift({ row, start: grid[row]![0]!.start, end: grid[row]![0]!.start, text: '' })
  }
  for (let row = rows.length - 2; row >= 0; row--) mend(row, 1)
  return { grid, kinds: separators.map((separator) => (separator === HEAD_BLANKS ? BLANKS : separator)) }
}

/**
 * 一般行政 人事管理 56,819 26.67 below four heads: the names are as many cells as the heads before the figures; of a sum (合计
 * 213,022 100) all but the first are empty.
 */
export function namesParted(text: string, cells: readonly Cell[], heads: number): readonly Cell[] {
  const at = cells.findIndex((c) => WORDS.test(c.text) && figureIn(c) === null)
  const name = cells[at]
  const more = heads - cells.length
  if (more < 1 || more > MOST_NAMES || !name || separatorOf(text) !== BLANKS) return cells
  const words = [...name.text.matchAll(WORD)]
  if (words.length !== 1 && words.length !== more + 1) return cells
  const { row, start, end } = name
  const names = words.map(({ index, 0: word }) => trimmed(text, start + index, start + index + word.length, row))
  while (names.length <= more) names.push({ row, start: end, end, text: '' })
  return [...cells.slice(0, at), ...names, ...cells.slice(at + 1)]
}
const MOST_NAMES = 3
const WORD = /[^ ]+/g

/** Cells by strokes, tabs, runs of spaces, or lines (a row copied a cell a line); empty cells between strokes count. */
function cellsOf(text: string, row: number, separator: RegExp): Cell[] {
  const cells: Cell[] = []
  let at = 0
  // 1|水泥|万吨| 186.4 -7.9
  for (const lead of separator === BLANKS ? [SERIAL, NAMED_UNIT] : []) {
    const end = at + (lead.exec(text.slice(at))?.[0].length ?? 0)
    if (end > at) cells.push(trimmed(text, at, end, row))
    at = end
  }
  for (const match of [...text.matchAll(separator), { index: text.length, 0: '' }]) {
    if (match.index < at) continue
    const cell = trimmed(text, at, match.index, row)
    const last = cells.at(-1)
    // A line of strokes is no cell; (人次) below 门诊量 is its unit.
    if (separator === LINES && last && UNIT_LINE.test(cell.text))
      cells[cells.length - 1] = trimmed(text, last.start, cell.end, row)
    else if (separator !== LINES || cell.text !== '') cells.push(cell)
    at = match.index + match[0].length
  }
  if (separator === LINES) return cells
  // | a | b |: the outer strokes make no cells.
  if (/^\s*\|/.test(text)) cells.shift()
  if (/\|\s*$/.test(text)) cells.pop()
  return cells
}

export function trimmed(text: string, from: number, to: number, row: number): Cell {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start++
  while (end > start && among(' |\n', text.charCodeAt(end - 1))) end--
  // **合计**, **39,787.7**: emphasis, no mask
  const signs =
    text[start] === '*'
      ? (EMPHASISED.exec(text.slice(start, end))?.[1]!.length ?? 0)
      : QUOTED.test(text.slice(start, end))
        ? 1
        : 0
  start += signs
  end -= signs
  return { row, start, end, text: closedCell(text.slice(start, end)) }
}

/** "1,250.5" in a line of values. */
const QUOTED = /^"[^"]+"$/
const EMPHASISED = /^(\*{2,3})(?=[^\s*])[^*]*[\d一-龥][^*]*\1$/

/** 序 号, 单  位: a short word is set apart to fill its column. */
export const closedCell = (text: string): string => (SET_APART.test(text) ? text.replaceAll(' ', '') : text)
const SET_APART = /^[一-龥](?: +[一-龥])+$/

/** | --- | :--: |. */
export const isRule = (cells: readonly Cell[]): boolean => cells.every((c) => /^[:\-—=+ ]*$/.test(c.text))
export const isYear = (text: string): boolean =>
  /^(?:19|20)\d\d ?年?(?:度|(?:\d{1,2}[-—至])?\d{1,2}月)?(?:\[\d\])?$/.test(text)

/** 16年 above a column. */
const SHORT_YEAR = /^1?\d\d ?年度?$/

/** A row with figures is none of heads, also where a drawn rule follows it. */
export const hasFigure = (cells: readonly Cell[]): boolean => cells.some((c) => figureIn(c) !== null && !isTime(c.text))
export const isTime = (text: string): boolean => isYear(text) || SHORT_YEAR.test(text)

/** — and / stand for nothing. */
export const WORDS = /[\p{L}\d]/u

export interface FigureUnit {
  readonly unit: string
  readonly type: IndicatorType
  readonly power: number
}

export interface CellFigure {
  readonly low: Numeral
  readonly high: Numeral | null
  readonly end: number
  readonly own: FigureUnit | null
  readonly bound: Bound
}

const OPEN = '('.charCodeAt(0)
const PLACES = /^(?:社区|街道|[镇乡村县区市校])$/
const SIGN = /^[≥≤><=≧≦~≈+\-↑↓▲▼ ]*/
const ARROWS = /^[ ↑↓]*$/

/** (345.60), (12.3%), (3.1)%: below zero in the tables of book-keepers; (3) may be a number of a row. */
const BELOW_ZERO = /^\((?=\d{0,3}[\d.,%]*[.,%])[\d,]+(?:\.\d+)?(?:%\)|\)%?)$/

function belowZero(text: string): CellFigure | null {
  if (!BELOW_ZERO.test(text)) return null
  const low = readNumeral(text, 1)
  if (!low || !isSound(low)) return null
  const own: FigureUnit | null = text.includes('%') ? { unit: '%', type: 'percent', power: 0 } : null
  return { low, high: null, end: text.length, own, bound: 'exact' }
}

/** The figure that fills a cell, with a bound and a unit of its own at most. */
export function figureIn(cell: Cell): CellFigure | null {
  const { text } = cell
  if (text === '' || text.length > 40) return null
  if (text.charCodeAt(0) === OPEN) return belowZero(text)
  let start = SIGN.exec(text)![0].length
  while (start < text.length && start < 6 && !readNumeral(text, start)) start++
  const before = boundBefore(text, start, false)
  if (
    start > (before?.end ?? SIGN.exec(text)![0].length) ||
    (before && before.start > 0 && !SIGN.test(text.slice(0, before.start)))
  )
    return null
  const low = readNumeral(text, start)
  if (!low || !isSound(low) || (low.style === 'han' && low.value !== 0)) return null
  const high = upperOf(text, low)
  const last = high ?? low
  if (isOpenEnded(text, last) || (high && isUnsaid(text, low, high))) return null
  const gap = text[last.end] === ' ' ? 1 : 0
  const unit = matchUnit(text, last.end + gap, true)
  // XX社区, XX镇: what the signs stand for is a name.
  if (unit && last.masked !== undefined && PLACES.test(unit.unit)) return null
  const end = unit?.end ?? last.end
  const after = boundAfter(text, end)
  if (!ARROWS.test(text.slice(after?.end ?? end))) return null
  const bound = after?.bound ?? before?.bound ?? (last.more ? 'more_than' : 'exact')
  return { low, high, end, own: unit && { unit: unit.unit, type: unit.type, power: 0 }, bound }
}
