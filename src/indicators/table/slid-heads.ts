/**
 * Two rows of heads whose merged cells a page does not tell: 科目, 年度预算, 累计, 当月, 为预算% over 本期, 增减, 本期, 增减. Which of the
 * upper cells went through both rows and which stand over two of the lower ones, the figures below tell, or nobody.
 */
import { NO_FIGURE_COLUMNS, RANK_HEADS, UNIT_COLUMNS } from '../../data/tables.ts'
import { UNIT_LINE } from '../../text/table-cells.ts'
import { figureIn, type Cell, type Heads, type Table } from './cell.ts'
import { UNIT_NOTE, isRate, mayFall, nameOf, unitOf } from './cell-unit.ts'

type Placed = Pick<Heads, 'heads' | 'groups' | 'loose' | 'lost'>
type Row = readonly Cell[]

const LOST: Placed = { heads: [], groups: [], lost: true }

/**
 * 项目, 上年, 本年, 比上年 and an empty cell over 金额, 幅度 and three of them: cells that went through both rows left none below, and
 * the rest slid to the front.
 */
export function slidHeads(above: Row, below: Row, data: readonly Row[]): Placed | null {
  const upper = above.filter((c) => c.text !== '')
  const lower = below.filter((c) => c.text !== '')
  if (above.length !== below.length || !isSlid(above, upper.length) || !isSlid(below, lower.length)) return null
  // 学校数, 教职工数 and an empty cell over (所), #专任教师: the unit is of one of the upper.
  const heads = lower.filter((c) => !UNIT_LINE.test(c.text))
  if (heads.length < lower.length)
    return upper.length + heads.length === above.length
      ? { heads: [...upper, ...heads], groups: [], loose: true }
      : null
  if (lower.length === below.length)
    return upper.length > 2 && upper.length < below.length ? { heads: below, groups: [] } : null
  // 第二十条第一项 alone, or 表一 beside 单位:万元, is over the table.
  if (upper.length < 2 || lower.length < 2 || upper.some((c) => UNIT_NOTE.test(c.text))) return null
  return placed(upper, lower, Math.max(lower.length, ...data.map(widthOf)), data)
}

/** Cells up to the last that is filled: rows end in empty ones up to the width of the page's widest. */
const widthOf = (cells: Row): number => cells.findLastIndex((c) => c.text !== '') + 1

/** All empty cells stand at the end. */
const isSlid = (cells: Row, filled: number): boolean => cells.every((c, k) => (c.text !== '') === k < filled)

/**
 * 地区, 收入, 支出, 当月, 累计, 当月, 累计 in one row above five columns: two rows of heads, the lower of which says the same below each
 * of the upper.
 */
export function runOnHeads(row: Row, width: number, data: readonly Row[]): Placed | null {
  const spans = row.length - width
  const each = spans < 2 ? 0 : repeatedAtEnd(row, spans)
  if (each === 0 || row.length - each * spans > width) return null
  return placed(row.slice(0, -each * spans), row.slice(-each * spans), width, data)
}

/** How many cells at the end of a row come again as often. */
function repeatedAtEnd(row: Row, times: number): number {
  for (let each = Math.floor((row.length - 1) / times); each > 1; each--) {
    const from = row.length - each * times
    if (row.slice(from + each).every((c, k) => c.text === row[from + k]!.text)) return each
  }
  return 0
}

function placed(upper: Row, lower: Row, width: number, data: readonly Row[]): Placed {
  const through = width - lower.length
  const spanning = upper.length - through
  const each = lower.length / spanning
  if (spanning < 1 || through < 1 || !Number.isInteger(each) || each < 2) return LOST
  let best: Placed = LOST
  let least = Infinity
  for (const over of choices(1, upper.length, spanning)) {
    const now = place(upper, lower, each, over)
    const doubts = doubtsAbout(now, upper, over, each, data)
    if (doubts === least) best = LOST
    if (doubts >= least) continue
    best = now
    least = doubts
  }
  return best
}

/** Sets of so many numbers each. */
function choices(from: number, to: number, count: number): number[][] {
  if (count === 0) return [[]]
  const out: number[][] = []
  for (let k = from; k <= to - count && out.length < MOST_CHOICES; k++)
    for (const rest of choices(k + 1, to, count - 1)) out.push([k, ...rest])
  return out
}
const MOST_CHOICES = 60

function place(upper: Row, lower: Row, each: number, over: readonly number[]): Placed {
  const heads: Cell[] = []
  const groups: (Cell | undefined)[] = []
  let at = 0
  upper.forEach((c, k) => {
    const below = over.includes(k) ? lower.slice(at, (at += each)) : []
    heads.push(...(below.length > 0 ? below : [c]))
    groups.push(...(below.length > 0 ? below.map(() => c) : [undefined]))
  })
  return { heads, groups }
}

/** How much speaks against it. */
function doubtsAbout(
  { heads, groups }: Placed,
  upper: Row,
  over: readonly number[],
  each: number,
  data: readonly Row[],
): number {
  let doubts = 0
  upper.forEach((c, k) => {
    const isOver = over.includes(k)
    if (isOver && UNSPANNED.has(nameOf(c).text)) doubts += SURE
    else if (isOver && (isRate(c) || unitOf(c.text)?.type === 'percent')) doubts++
    // 比上年 stands over 金额 and 幅度.
    else if (!isOver && k > 0 && COMPARED.test(c.text) && unitOf(c.text) === null) doubts++
  })
  const rows = data.filter((row) => widthOf(row) === heads.length).slice(0, MOST_ROWS)
  for (const row of rows)
    row.forEach((cell, k) => {
      const figure = k > 0 ? figureIn(cell) : null
      if (!figure) return
      const named = [heads[k]!, groups[k]]
      const isShare = isRate(heads[k]) || unitOf(heads[k]!.text)?.type === 'percent'
      if (isShare && (cell.text.includes(',') || (figure.low.value ?? 0) >= LEAST_AMOUNT)) doubts += SURE
      if (cell.text.startsWith('-') && !named.some((c) => c && mayFall(c))) doubts += SURE
      if (RANK_HEADS.test(heads[k]!.text) && cell.text.includes('.')) doubts += SURE
      // 本期 is as exact below 累计 as below 当月.
      const twin =
        groups[k] === undefined
          ? -1
          : groups.findIndex((g, j) => j >= k + each && g !== undefined && heads[j]!.text === heads[k]!.text)
      if (twin > 0 && figureIn(row[twin]!) && isExact(cell) !== isExact(row[twin]!)) doubts++
    })
  return doubts
}
/**
 * 国税征收, 124, 21, -21, -100.0 and empty cells below rows of nine figures: the page left out empty ones between, as a minus below 同期
 * tells, or a point where the column has none.
 */
export function isSlidRow({ grid, heads, groups }: Table, row: number, text: string): boolean {
  if (!SQUEEZED.test(text)) return false
  const cells = grid[row]!
  const width = widthOf(cells)
  const full = grid.filter((other) => widthOf(other) > width && other.some((c) => figureIn(c) !== null))
  if (full.length === 0 || heads.length < width) return false
  return cells.some((cell, k) => {
    if (k === 0 || figureIn(cell) === null) return false
    const others = full.flatMap((other) => (other[k] && figureIn(other[k]) ? [other[k].text] : []))
    const isBelow = cell.text.startsWith('-') && ![heads[k], groups[k]].some((c) => c && mayFall(c))
    return (
      (isBelow && !others.some((other) => other.startsWith('-'))) ||
      (cell.text.includes('.') && others.length > 1 && !others.some((other) => other.includes('.')))
    )
  })
}
/** Strokes without a blank between them. */
const SQUEEZED = /\|\|\s*$/

const SURE = 5
const MOST_ROWS = 8
const LEAST_AMOUNT = 1000
const COMPARED = /^(?:同?比|较|与)[上去同]|^增减/
const UNSPANNED = new Set([...UNIT_COLUMNS.split(' '), ...NO_FIGURE_COLUMNS.split(' ')])
const isExact = (cell: Cell): boolean => cell.text.includes('.')
