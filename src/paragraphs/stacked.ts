/**
 * Tables that were copied a cell a line, as web pages and Word tables come out as text: heads one below the other, then
 * each row's label and as many figures. Rows of three columns or more, two of them at least; fewer are a list.
 */
import type { View } from '../stages.ts'
import { firstAmong } from '../text/chars.ts'
import { ROW_LEAD, UNIT_LINE } from '../text/table-cells.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { FIRST_CELL, NEXT_CELL, NO_CELL, TIME_HEAD, YEAR, kindOfText, type CellKind as Kind } from './cell-kind.ts'

const LONGEST_CELL = 18
const MOST_COLUMNS = 12
/** Above the figures of two columns. */
const VALUE_HEAD = /(?:[数额量值率]|[元人户个件%亩吨]\))$/
/** Above the labels of the rows: 地区, 项目, 镇 街; no title of the table. */
const CORNER = /^(?!.*[表况计])[一-龥](?: *[一-龥]){1,3}$/
/** The corner of a table, surely: 乡镇, 单位名称, 项 目. */
const OVER_LABELS =
  /^(?:项 *目|指 *标|地 *区|单 *位|类 *别|科 *目|序 *号|部 *门|区 *域|乡 *镇|镇 *街|县 *区)(?:名称|\(.{1,8}\))?$|^.{1,4}(?:名称|[区镇乡县市])$/
function kindOf(view: View, { start, end }: VisibleLine): Kind {
  if (end - start > LONGEST_CELL) return 'prose'
  return kindOfText(withoutBar(cellText(view.text, start, end)))
}

/** A cell may be broken over lines that strokes hold together. */
const cellText = (text: string, start: number, end: number): string => text.slice(start, end).replaceAll('\n', '')

/** 合计 | over 4432 |: a page's table whose cells were closed by strokes. */
const withoutBar = (text: string): string => (isClosed(text) ? text.slice(0, -1).trimEnd() : text)
const isClosed = (text: string): boolean => text.length > 1 && text.indexOf('|') === text.length - 1

function isLedLabel(view: View, { start, end }: VisibleLine): boolean {
  if (end - start > LONGEST_CELL + LONGEST_LEAD) return false
  const text = withoutBar(cellText(view.text, start, end))
  const lead = ROW_LEAD.exec(text)?.[0].length ?? 0
  return lead > 0 && kindOfText(text.slice(lead)) === 'text'
}
const LONGEST_LEAD = 4
const isShort = ({ start, end }: VisibleLine): boolean => end - start <= LONGEST_UNIT
/** 万人次 | */
const LONGEST_UNIT = 6

/** For each line, whether it is a cell of such a table; lines of strokes alone, between its cells, belong to it. */
export function stackedCells(view: View, lines: readonly VisibleLine[], taken: Uint8Array): Uint8Array {
  const isStroke = (i: number): boolean => {
    const text = view.text.slice(lines[i]!.start, lines[i]!.end)
    return taken[i] === 0 && (STROKES.test(text) || UNIT_LINE.test(text))
  }
  const isBar = (i: number): boolean => strokes[i] === true && view.text[lines[i]!.start] === '|'
  const strokes = lines.map((line, i) => line.end - line.start <= MOST_COLUMNS && isStroke(i))
  if (!strokes.includes(true)) return cellsOf(view, lines, taken, NEVER, NEVER)
  const kept = range(0, lines.length).filter((i) => !strokes[i])
  const found = cellsOf(
    view,
    kept.map((i) => lines[i]!),
    Uint8Array.from(kept, (i) => taken[i]!),
    (k) => strokes[kept[k]! + 1] === true,
    (k) => kept[k]! > 1 && isBar(kept[k]! - 1) && isBar(kept[k]! - 2),
  )
  const cells = new Uint8Array(lines.length)
  kept.forEach((i, k) => (cells[i] = found[k]!))
  for (let i = 1; i < lines.length; i++) if (strokes[i] && cells[i - 1] !== NO_CELL) cells[i] = NEXT_CELL
  return cells
}
const NEVER = (): boolean => false
const STROKES = /^\|+$/

/** 101, 102, 103 below 科目: years of the republic, from three in a row. */
function rocYears(kinds: readonly Kind[], textOf: (i: number) => string): Uint8Array {
  const years = new Uint8Array(kinds.length)
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== 'figure' || kinds[i - 1] !== 'text') continue
    const first = ROC_YEAR.test(textOf(i)) ? Number(textOf(i)) : 0
    let end = i
    while (first > 0 && kinds[end] === 'figure' && textOf(end) === String(first + end - i)) end++
    if (end - i > 2 && kinds[end] === 'text') years.fill(1, i, end)
  }
  return years
}
const ROC_YEAR = /^(?:8\d|9\d|1[0-2]\d)$/

/**
 * @param isStroked whether a line of strokes follows
 * @param isGap whether an empty cell stands before: a line of strokes behind another
 */
function cellsOf(
  view: View,
  lines: readonly VisibleLine[],
  taken: Uint8Array,
  isStroked: (i: number) => boolean,
  isGap: (i: number) => boolean,
): Uint8Array {
  const cells = new Uint8Array(lines.length)
  const isApart = (i: number): boolean =>
    i === 0 || firstAmong('\n', view.text, lines[i - 1]!.end, lines[i]!.start) >= 0
  const kinds = lines.map((line, i) => (taken[i] === 1 || !isApart(i) ? 'prose' : kindOf(view, line)))
  // A line that looks like an item is the label of a row where figures, or 万元 and figures, stand below it, and cells above.
  const leadsRow = (i: number): boolean =>
    kinds[i + 1] === 'figure' || (kinds[i + 1] === 'text' && kinds[i + 2] === 'figure' && isShort(lines[i + 1]!))
  for (let i = 1; i < lines.length; i++)
    if (kinds[i] === 'prose' && taken[i] === 0 && kinds[i - 1] !== 'prose' && leadsRow(i) && isApart(i))
      if (isLedLabel(view, lines[i]!)) kinds[i] = 'text'
  const textOf = (i: number): string => cellText(view.text, lines[i]!.start, lines[i]!.end)
  const isLine = (pattern: RegExp, i: number): boolean => pattern.test(withoutBar(textOf(i)))
  // 项目, 金额 over 收入, 1200: two columns are a table by the head of the figures or by strokes, else a list.
  const isPair = (i: number, rows: number): boolean =>
    rows > 2 &&
    i > 1 &&
    isHead(i - 2) &&
    isHead(i - 3) &&
    (isClosed(textOf(i)) || isStroked(i) || isLine(VALUE_HEAD, i - 2))
  const isYear = (i: number): boolean => isLine(YEAR, i)
  const years = rocYears(kinds, textOf)
  const isTimeHead = (i: number): boolean => kinds[i] === 'figure' && (years[i] === 1 || isLine(TIME_HEAD, i))
  const isHead = (i: number): boolean => kinds[i] === 'text' || isTimeHead(i)
  const isCorner = (i: number): boolean => kinds[i] === 'text' && isLine(CORNER, i)
  for (let i = 1, from = 0; i < lines.length; i++) {
    if (kinds[i] !== 'figure' || kinds[i - 1] !== 'text') continue
    const columns = rowAt(kinds, i, isGap)
    // 部门, 6月 above 外借室, 4776: heads
    if (columns === 1 && isTimeHead(i)) continue
    let end = i + columns
    const starts = [i - 1]
    for (;;) {
      // |, |, 1470, |, 1253: the row's name was lost.
      const named = kinds[end] === 'text' ? 1 : 0
      if ((named === 0 && !isGap(end)) || rowAt(kinds, end + named, isGap) !== columns) break
      starts.push(end)
      end += columns + named
    }
    const rows = starts.length
    const areYears = columns > 1 && range(i, i + columns).every(isYear)
    if (years[i] === 1) continue
    const twoRows = areYears ? 0 : headsOfTwoRows(isHead, textOf, i - 1, columns, from)
    const heads = twoRows || (areYears ? 0 : headsBefore(isHead, isTimeHead, isCorner, i - 1, columns, from))
    // 绝对量, 同比, 绝对量, 同比 over two figures: cells are missing, and nobody knows which.
    const from0 = i - 1 - heads
    const isTwice = (k: number): boolean =>
      kinds[k] === 'text' && range(from0, i - 1).some((j) => textOf(j) === textOf(k))
    if (heads > 0 && twoRows === 0 && range(Math.max(from, from0 - columns), from0).some(isTwice)) {
      i = end - 1
      continue
    }
    const isTable = columns === 1 ? isPair(i, rows) : columns < MOST_COLUMNS && rows > (areYears ? 2 : 1)
    if (isTable && (areYears || heads > 0)) {
      if (heads > 0) mark(cells, i - 1 - heads, heads)
      starts.forEach((row, k) => mark(cells, row, (starts[k + 1] ?? end) - row))
      end = markBroken(cells, kinds, end, columns)
      from = end
    } else {
      const mixed = mixedTable(kinds, isHead, isTimeHead, (at) => isLine(OVER_HEAD, at), i, from)
      if (mixed) {
        for (let row = mixed.start; row < mixed.end; row += mixed.columns) mark(cells, row, mixed.columns)
        if (mixed.last > 0) mark(cells, mixed.end, mixed.last)
        from = end = mixed.end + mixed.last
      }
    }
    i = end - 1
  }
  return cells
}

/**
 * Further rows behind one that lost a cell (四(1), 38, 1.21 above 四(3), 36, 28, 1.29): it is a row of the table, too, whose figures nobody
 * can place.
 */
function markBroken(cells: Uint8Array, kinds: readonly Kind[], from: number, columns: number): number {
  let end = from
  for (let at = from; kinds[at] === 'text';) {
    const figures = figuresAt(kinds, at + 1)
    if (figures === 0 || figures > columns) return end
    at += figures + 1
    if (figures < columns) continue
    for (let row = end; row < at; row += figuresAt(kinds, row + 1) + 1) mark(cells, row, figuresAt(kinds, row + 1) + 1)
    end = at
  }
  return end
}

/** How many figures of a row begin at a line. */
function rowAt(kinds: readonly Kind[], from: number, isGap: (i: number) => boolean): number {
  let end = from
  while (kinds[end] === 'figure' && (end === from || !isGap(end))) end++
  return end - from
}

function figuresAt(kinds: readonly Kind[], from: number): number {
  let end = from
  while (kinds[end] === 'figure') end++
  return end - from
}

/** How many heads stand right before the first row: one for each column, the corner with or without one. */
function headsBefore(
  isHead: (i: number) => boolean,
  isTimeHead: (i: number) => boolean,
  isCorner: (i: number) => boolean,
  row: number,
  columns: number,
  floor: number,
): number {
  let start = row
  while (start > floor && isHead(start - 1) && row - start <= columns) start--
  const found = row - start
  // 地区, 人口, 比重, 2020年, 2010年: the years stand below the head before them.
  let times = 0
  while (times < found && isTimeHead(row - 1 - times)) times++
  if (found > columns && times > 1 && times < columns && start > floor && isCorner(start - 1)) return columns + 2
  return found > columns ? columns + 1 : found === columns ? columns : 0
}

/**
 * 地区, 收入, 支出, 当月, 累计, 当月, 累计 above a label and four figures: the lower row of heads says the same below each of the upper,
 * and one for each of these makes the heads more than the columns.
 */
function headsOfTwoRows(
  isHead: (i: number) => boolean,
  textOf: (i: number) => string,
  row: number,
  columns: number,
  floor: number,
): number {
  for (let spans = Math.floor(columns / 2); spans > 1; spans--)
    for (let each = Math.floor(columns / spans); each > 1; each--) {
      const lower = row - each * spans
      const start = row - columns - 1 - spans
      if (start < floor) break
      const isRepeated = range(lower + each, row).every((k) => textOf(k) === textOf(k - each))
      if (
        isRepeated &&
        range(start, row).every(isHead) &&
        OVER_LABELS.test(textOf(start)) &&
        !OVER_LABELS.test(textOf(start + spans))
      )
        return row - start
    }
  return 0
}

interface Mixed {
  readonly start: number
  readonly end: number
  readonly columns: number
  /** Cells of a last row without the number that the others begin with: 合计, 1500, 1110. */
  readonly last: number
}

/**
 * A table whose rows hold words between their figures (组别, 荒山面积, 承包人, 年限 above 三, 200亩, 某某, 30年), the same in each
 * row, or a single row of nothing but figures with as many heads above it.
 * @param first the first figure below the heads
 */
function mixedTable(
  kinds: readonly Kind[],
  isHead: (i: number) => boolean,
  isTimeHead: (i: number) => boolean,
  isOver: (i: number) => boolean,
  first: number,
  floor: number,
): Mixed | null {
  let top = first
  while (top > floor && isHead(top - 1) && first - top <= MOST_ALONE) top--
  const texts = first - top
  // The last of the words above the figure is a row's label, or a head.
  // 粮食产量, 万吨 before 35.2: the unit, too, stands before a row's figures.
  const figures = figuresAt(kinds, first)
  for (const [row, columns] of [
    [first - 1, texts - 1],
    [first, texts],
    [first - 2, figures + 2],
  ] as const) {
    if (row - columns < top || columns < LEAST_MIXED || columns >= MOST_COLUMNS) continue
    // 107年, 108年, 109年, 107年 above 1,810, 1,600: heads of a table whose columns came out one by one.
    if (row === first && range(1, columns).some((k) => isTimeHead(row + k))) continue
    const alike = (at: number): boolean =>
      range(0, columns).every((k) => kinds[at + k] !== 'prose' && kinds[at + k] === kinds[row + k])
    let end = row + columns
    while (end < kinds.length && alike(end)) end += columns
    if (end === row + columns) continue
    const isNumbered = kinds[row] === 'figure' && kinds[row + 1] === 'text'
    const isLast = isNumbered && range(1, columns).every((k) => kinds[end + k - 1] === kinds[row + k])
    return { start: row - columns, end, columns, last: isLast ? columns - 1 : 0 }
  }
  // 行政许可实施数量(宗) over 申请数量, 受理数量, 许可数量 and as many figures
  const start = first - figures
  const alone = figures === texts ? figures >= LEAST_MIXED : figures > LEAST_MIXED && start > top && isOver(start - 1)
  return alone && figures <= MOST_ALONE ? { start, end: first + figures, columns: figures, last: 0 } : null
}
const LEAST_MIXED = 3
const MOST_ALONE = 16
/** Over several heads: 行政许可实施数量(宗). */
const OVER_HEAD = /数量?\([一-龥]{1,3}\)$/

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)

function mark(cells: Uint8Array, start: number, count: number): void {
  cells.fill(NEXT_CELL, start, start + count)
  cells[start] = FIRST_CELL
}
