/** The heads of a plain-text table: in which row they stand, what stands over them, and where the next table begins. */
import { CORNERS } from '../../data/tables.ts'
import { WORDS, figureIn, hasFigure, isRule, isTime, type Cell, type Heads } from './cell.ts'
import { UNIT_NOTE, unitOf } from './cell-unit.ts'
import { runOnHeads, slidHeads } from './slid-heads.ts'

/** Heads above a rule, heads with units, or columns parted in another way begin the next of the tables in a row. */
export const opensTable = (
  rows: readonly string[],
  grid: readonly (readonly Cell[])[],
  kinds: readonly RegExp[],
  row: number,
): boolean =>
  (isRule(grid[row + 1] ?? [OF_PROSE]) &&
    rows[row + 1] !== '|' &&
    !hasFigure(grid[row]!) &&
    !standsOver(grid[row - 1]!, grid[row]!)) ||
  isCaption(grid[row]!, grid[row + 1] ?? []) ||
  (row > 0 && UNIT_NOTE.test(rows[row]!) && !hasFigure(grid[row]!)) ||
  (isHead(grid[row]!) && !standsOver(grid[row - 1]!, grid[row]!)) ||
  isNextHeads(grid, row) ||
  (!isRule(grid[row]!) && kinds[row] !== kinds[row - 1])

/** 指标, 本年, 变动 below 税收收入, 4100, 4346, 6.0: words in all cells, above figures in as many. */
function isNextHeads(grid: readonly (readonly Cell[])[], row: number): boolean {
  const cells = grid[row]!
  const above = grid[row - 1]!
  const below = grid[row + 1]
  return (
    cells.length > 1 &&
    below?.length === cells.length &&
    (above.length !== cells.length || corners.has(cells[0]!.text)) &&
    hasFigure(above) &&
    hasFigure(below) &&
    !hasFigure(cells) &&
    cells.every((c) => WORDS.test(c.text))
  )
}

/**
 * The rows of a drawn table in which 到位资金 spans 任务 and 完成, a rule between the two rows of heads: the upper row with an
 * empty cell for each column that it was merged with, and the rule above both.
 */
export function withSpannedHeads(
  rows: readonly string[],
  grid: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const at = grid.findIndex((_, row) => spansOver(rows, grid, row))
  if (at < 0) return grid
  const upper = strokesOf(rows[at - 2]!)
  const lower = strokesOf(rows[at]!)
  const heads = lower.slice(0, -1).map((stroke): Cell => {
    const k = upper.indexOf(stroke)
    return k < 0 ? { ...grid[at - 1]![0]!, text: '' } : grid[at - 1]![k]!
  })
  return [...grid.slice(0, at - 1), grid[at]!, heads, ...grid.slice(at + 1)]
}

/** A rule with the strokes of the rule above and more of them, between two rows of heads with as many cells. */
function spansOver(rows: readonly string[], grid: readonly (readonly Cell[])[], row: number): boolean {
  const above = grid[row - 1]
  const below = grid[row + 1]
  const isBetween =
    row > 1 && isRule(grid[row]!) && isRule(grid[row - 2]!) && above !== undefined && below !== undefined
  if (!isBetween || isRule(above) || isRule(below) || hasFigure(above) || hasFigure(below)) return false
  const upper = strokesOf(rows[row - 2]!)
  const lower = strokesOf(rows[row]!)
  return (
    lower.length > upper.length &&
    upper.length - 1 === above.length &&
    lower.length - 1 === below.length &&
    upper.every((stroke) => lower.includes(stroke))
  )
}

/** Where the strokes of a rule stand, from its end: a cell that was merged with the one above is blank in it. */
const strokesOf = (rule: string): number[] => [...rule.matchAll(STROKE)].map(({ index }) => rule.length - index)
const STROKE = /[|+]/g

/** 三、行政处罚, alone in its row, above a row of heads */
const isCaption = (cells: readonly Cell[], next: readonly Cell[]): boolean =>
  isRest(cells) &&
  next.filter((c) => c.text !== '').length > 2 &&
  [...cells, ...next].every((c) => figureIn(c) === null)

/** 项目, 数量(个), 投资(万元) */
const isHead = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.some((c) => unitOf(c.text) !== null) && cells.every((c) => figureIn(c) === null)

/** Stands for the row behind the last one: no rule. */
const OF_PROSE: Cell = { row: -1, start: 0, end: 1, text: '字' }

export function headsOf(grid: readonly (readonly Cell[])[]): Heads {
  const headRow = headRowOf(grid)
  const row = grid[headRow]
  if (!row) return { heads: [], groups: [], headRow, firstHead: 0 }
  const data = grid.slice(headRow + 1).filter((cells) => !isRule(cells))
  const width = data[0]?.length ?? 0
  const above = grid[headRow - 1]
  if (above && isRest(row) && above.length === row.length && above[0]!.text !== '' && above.at(-1)!.text === '') {
    // 9月, 累计, an empty cell over 增长% alone: the corner slipped to the end, and the last head broke.
    const heads = [above.at(-1)!, ...above.slice(0, -2), row[0]!]
    return {
      heads,
      groups: heads.map((c) => (c === row[0] ? above.at(-2) : undefined)),
      headRow,
      firstHead: headRow - 1,
    }
  }
  // (A), (B), (A-B) below 预算数, 执行数, 賸余数; (2018年), (2019年) slid to the front below six heads
  const isFull = above !== undefined && above.length === row.length && above.every((c) => c.text !== '')
  if (isFull && row.every((c, k) => (k === 0 && !hasBrackets(c)) || c.text === '' || NOTE.test(c.text)))
    return { heads: above, groups: [], headRow, firstHead: headRow - 1 }
  const slid = above && slidHeads(above, row, data)
  if (slid) return { ...slid, headRow, firstHead: headRow - 1 }
  if (above && standsOver(above, row)) {
    // A head that is alone goes through both rows.
    const heads = row.map((c, k) => (c.text === '' ? above[k]! : c))
    const groups = groupsOver(above, row)
    // One year over all columns is the table's.
    const over = groups[1]
    const isOne = over !== undefined && isTime(over.text) && groups.every((c, k) => k === 0 || c === over)
    return { heads, groups: isOne ? [] : groups, headRow, firstHead: headRow - 1 }
  }
  const runOn = runOnHeads(row, width, data)
  if (runOn) return { ...runOn, headRow, firstHead: headRow }
  const times = row.length - row.findLastIndex((c) => !isTime(c.text)) - 1
  if (row.length === width + 1 && times > 1 && times < width - 1) {
    // 地区, 人口, 比重, 2020年, 2010年 a cell a line: the years stand below the head before them.
    const at = row.length - times - 1
    const heads = row.filter((_, k) => k !== at)
    return { heads, groups: heads.map((_, k) => (k < at ? undefined : row[at])), headRow, firstHead: headRow }
  }
  // #外国人, #外国人 and empty cells above seven figures: of other heads there is nothing left.
  if (isSqueezed(row, data)) return { heads: [], groups: [], headRow, firstHead: headRow, lost: true }
  const wide = data.filter((cells) => cells.length === row.length + 1)
  if (wide.length * 2 > data.length && !corners.has(row[0]!.text) && wide.every(isLabelled))
    // 男性(人), 女性(人) over 97年, 194, 110
    return { heads: [{ ...row[0]!, end: row[0]!.start, text: '' }, ...row], groups: [], headRow, firstHead: headRow }
  const heads = hasLostCorner(row, data) ? [row.at(-1)!, ...row.slice(0, -1)] : row
  return { heads, groups: [], headRow, firstHead: headRow }
}

function isSqueezed(row: readonly Cell[], data: readonly (readonly Cell[])[]): boolean {
  const widthOf = (cells: readonly Cell[]): number => cells.findLastIndex((c) => c.text !== '') + 1
  const width = widthOf(row)
  return width > 1 && width < row.length && data.length > 0 && data.every((cells) => widthOf(cells) > width + 1)
}

const hasBrackets = (c: Cell): boolean => c.text.startsWith('(')
/** (A), (B/A), A-B, (2018年) */
const NOTE = /^(?:\([A-Z0-9=+*/×%-]{1,9}\)|[A-Z](?:[=+*/×-][A-Z0-9%]+)*|\((?:19|20)?\d\d年\))$/

/** 97年, 194, 110: a label, then figures. */
const isLabelled = ([first, ...rest]: readonly Cell[]): boolean =>
  first !== undefined &&
  (isTime(first.text) || figureIn(first) === null) &&
  rest.every((c) => c.text === '' || figureIn(c) !== null)

const isRest = (cells: readonly Cell[]): boolean => cells.length > 2 && cells.every((c, k) => (c.text === '') === k > 0)

/** 收案, 结案, an empty cell over 刑事, 12, 11: the empty corner slipped to the end. */
function hasLostCorner(heads: readonly Cell[], data: readonly (readonly Cell[])[]): boolean {
  if (heads.at(-1)!.text !== '' || heads[0]!.text === '') return false
  const last = data.flatMap((cells) => (cells.length === heads.length ? [cells.at(-1)!] : []))
  const figures = last.filter((c) => figureIn(c) !== null).length
  return figures * 2 > last.length && last.every((c) => /\d/.test(c.text) || !WORDS.test(c.text))
}

/** A row of heads with cells that were merged, right above another row of heads. */
const standsOver = (above: readonly Cell[], below: readonly Cell[]): boolean =>
  above.length === below.length &&
  above.some((c) => c.text === '') &&
  above.some((c, k) => WORDS.test(c.text) && (k > 0 || below[0]!.text === '')) &&
  above.every((c) => (figureIn(c) === null || isTime(c.text)) && !UNIT_NOTE.test(c.text))

/** 2023年 stands over 金额 and the empty cell that it was merged with. */
function groupsOver(above: readonly Cell[], below: readonly Cell[]): readonly (Cell | undefined)[] {
  let over: Cell | undefined
  return above.map((c, k) => {
    if (c.text !== '') over = c
    if (below[k]!.text === '') over = undefined
    // 罚没金额(元) is none of 处罚数量(宗).
    const [own, ofOver] = [unitOf(below[k]!.text), over && unitOf(over.text)]
    return own && ofOver && own.unit !== ofOver.unit ? undefined : over
  })
}

/**
 * 质量指标, 到位率, 100, %, two empty cells below 产出指标, 数量指标, 支出, 28万元, 元 and one: a cell that went through both rows left
 * none, and the rest of the row slid to the front. Its figures tell, which stand below those of the full rows.
 */
export function unslidRows(grid: readonly (readonly Cell[])[], headRow: number): readonly (readonly Cell[])[] {
  const emptyOf = (cells: readonly Cell[]): number => cells.length - 1 - cells.findLastIndex((c) => c.text !== '')
  const full = grid.find((cells, row) => row > headRow && cells.length > 3 && hasFigure(cells))
  if (!full || headRow < 0) return grid
  const spare = emptyOf(full)
  const isFigure = full.map((c) => figureIn(c) !== null)
  return grid.map((cells, row) => {
    if (row > headRow && lacksNumber(cells, full)) return [noneBefore(cells), ...cells]
    if (row > headRow && cells.length < full.length) return withWordsLeft(cells, full) ?? cells
    const by = row > headRow && cells.length === full.length ? emptyOf(cells) - spare : 0
    if (by < 1 || by > MOST_SLID) return cells
    const filled = cells.flatMap((c, k) => (c.text === '' ? [] : [{ k, figure: figureIn(c) !== null }]))
    const fits = (shift: number): boolean => filled.every(({ k, figure }) => figure === isFigure[k + shift])
    const isSlidBy = !fits(0) && fits(by)
    return isSlidBy ? [...Array.from({ length: by }, () => noneBefore(cells)), ...cells.slice(0, -by)] : cells
  })
}
const noneBefore = ([first]: readonly Cell[]): Cell => ({ ...first!, end: first!.start, text: '' })

/** 合计, 2060, 73% below 2, 河心渠, 水务局, 860, 100%: the name of a sum stands for all words of the others, and their numbers. */
function withWordsLeft(cells: readonly Cell[], full: readonly Cell[]): readonly Cell[] | null {
  const [label, ...figures] = cells
  const at = full.findIndex((c) => WORDS.test(c.text) && figureIn(c) === null)
  const last = full.findLastIndex((c) => figureIn(c) === null)
  const isSum = label && SUMS.test(label.text) && figures.length > 0 && figures.every((c) => figureIn(c) !== null)
  if (!isSum || at < 0 || full.length - 1 - last !== figures.length) return null
  const none = noneBefore(figures)
  return [...full.slice(0, last + 1).map((_, k) => (k === at ? label : none)), ...figures]
}
const SUMS = /^(?:合 *计|总 *计|小 *计|共 *计|总 *数)$|^[全]?[省市县区镇乡](?:合计|总计)?$/

/** 合计, 1500, 1110 below 1, 柳坪, 150, 143: nothing numbers the last row. */
const lacksNumber = (cells: readonly Cell[], full: readonly Cell[]): boolean =>
  cells.length === full.length - 1 &&
  cells.length > 2 &&
  /^\d{1,3}$/.test(full[0]!.text) &&
  cells.every((c, k) => c.text !== '' && (figureIn(c) !== null) === (figureIn(full[k + 1]!) !== null))
const MOST_SLID = 3

/** The row above a rule, or the last row before the figures begin, if it holds no figure itself. */
function headRowOf(grid: readonly (readonly Cell[])[]): number {
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!
    if (isRule(cells)) continue
    if (hasFigure(cells.filter((c) => !CLASS.test(c.text))) && !areYears(cells)) return -1
    if (row + 1 < grid.length && isRule(grid[row + 1]!)) return row
    // 项目, 内容 over 名称, XX社区 and 面积, 12亩
    if (cells.length > 1 && corners.has(cells[0]!.text) && cells.every((c) => c.text !== '')) return row
    const next = grid.slice(row + 1).find((r) => !isRule(r))
    // 年份, 户数(万户) over 2019, 点击查看
    if (isHead(cells) && next && isTime(next[0]?.text ?? '')) return row
    if (cells.length > 1 && next && hasFigure(next)) return row
  }
  return -1
}

/** 科目, 101, 102, 103: years of the republic. */
function areYears([corner, ...years]: readonly Cell[]): boolean {
  const first = Number(years[0]?.text)
  return (
    corner !== undefined &&
    WORDS.test(corner.text) &&
    figureIn(corner) === null &&
    years.length > 2 &&
    first > 80 &&
    first < 130 &&
    years.every((c, k) => c.text === String(first + k))
  )
}

/** 35岁以下, 18-60岁, 500万元以上 above a column: who is counted there. */
const CLASS = /^\d[\d.万]*(?:(?:-\d+)?周?岁|[一-龥]{1,2}及?以[上下内])(?:及?以[上下])?$/

const corners = new Set(CORNERS.split(' '))
