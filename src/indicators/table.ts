/**
 * Quantities of a plain-text table: a figure alone in its cell takes its unit from the cell, the row's label, the column's
 * head or the table's caption, in this order. Cells that hold prose are read like prose.
 */
import { ACTUAL_HEADS, RANK_HEADS, TARGET_HEADS } from '../data/tables.ts'
import type { Quantity } from '../stages.ts'
import { findQuantities } from './quantity.ts'
import { measured } from './range.ts'
import { among } from '../text/chars.ts'
import {
  figureIn,
  gridOf,
  isRule,
  isTime,
  isYear,
  namesParted,
  type Cell,
  type CellFigure,
  type CellSpan,
  type FigureUnit,
  type Table,
} from './table/cell.ts'
import {
  BARE_RATE,
  MONEY,
  UNIT_NOTE,
  amountOf,
  bareUnit,
  countedIn,
  givenUnit,
  hasFormula,
  isChange,
  isIndex,
  isMean,
  isRate,
  nameOf,
  shareOf,
  sumsMoney,
  unitOf,
  unitOfNote,
} from './table/cell-unit.ts'
import { isSlidRow } from './table/slid-heads.ts'
import { headsOf, opensTable, unslidRows, withSpannedHeads } from './table/heads.ts'
import {
  LONGEST_NAME,
  PART,
  isNoFigure,
  isRemark,
  isSerial,
  isUnitCell,
  loneUnit,
  labelOf,
  sideLabel,
  unled,
  yearOf,
} from './table/row-label.ts'

export interface TableQuantity {
  /** Its offsets count in the text of its row. */
  readonly quantity: Quantity
  readonly row: number
  /** What the row is about (产量), without the unit in brackets. */
  readonly label: CellSpan | null
  /** The head of the column (目标), without the unit in brackets. */
  readonly head: CellSpan | null
  /** The head above the head (2023年 over 金额 and 占比), or the measure whose change the column holds. */
  readonly group: CellSpan | null
  /** 目标 and 计划 columns hold what is aimed at. */
  readonly target: boolean
}

/**
 * @param rows the texts of consecutive rows, view text
 * @param caption the line above the table, which may give the unit (单位:万元)
 */
export function tableQuantities(rows: readonly string[], caption = ''): TableQuantity[] {
  const cells = gridOf(rows)
  const kinds = cells.kinds
  const grid = withSpannedHeads(rows, cells.grid)
  const starts = grid.map((_, row) => row).filter((row) => row === 0 || opensTable(rows, grid, kinds, row))
  let note = captionNote(caption)
  return starts.flatMap((start, k) => {
    // 单位:万元 holds for the tables that follow until one has its own.
    note = rows.slice(start, starts[k + 1]).find((text) => UNIT_NOTE.test(text)) ?? note
    return oneTable(rows, grid.slice(start, starts[k + 1]), start, note, grid[start - 1])
  })
}

/** 单位:万元, or the brackets that end the line above: 破获数(件). */
function captionNote(caption: string): string {
  const unit = IN_BRACKETS.exec(caption)?.[1]
  return unit !== undefined && bareUnit(unit) ? `单位:${unit}` : UNIT_NOTE.test(caption) ? caption : ''
}
const IN_BRACKETS = /\(([^():]{1,6})\) ?$/

/** 项目资金(万元) beside 年初预算数 and 全年执行数 */
function cornerNote(corner: Cell | undefined): string {
  const unit = unitOf(corner?.text ?? '')
  return unit && (unit.type === 'money' || unit.power > 0) ? captionNote(corner!.text) : ''
}

/** 行政许可实施数量(宗), alone in its row over 申请数量, 受理数量 and 许可数量 */
const unitOver = ([over, ...rest]: readonly Cell[] = []): Cell | undefined =>
  over && rest.length > 1 && rest.every((c) => c.text === '') && unitOf(over.text) ? over : undefined

/** A table of those that stand in a row. */
function oneTable(
  rows: readonly string[],
  grid: readonly (readonly Cell[])[],
  start: number,
  caption: string,
  above: readonly Cell[] | undefined,
): TableQuantity[] {
  const ticked = grid.some((cells) => cells.some((c) => TICKED.test(c.text)))
  const found = headsOf(grid)
  const parted = unslidRows(grid, found.headRow).map((cells, row) =>
    namesParted(rows[start + row]!, cells, found.heads.length),
  )
  const table: Table = {
    ...found,
    grid: parted,
    caption: caption || cornerNote(found.heads[0]),
    ticked,
    over: unitOver(grid[found.headRow - 1] ?? above),
  }
  let whole: FigureUnit | null = null
  let parts = false
  let section: Cell | undefined
  const seen = new Set<string>()
  return parted.flatMap((cells, row) => {
    if ((row <= table.headRow && row >= table.firstHead) || isRule(cells)) return []
    const label = labelOf(cells, table.heads) ?? yearOf(cells, table.heads)
    const own = label ? unitOf(label.text) : null
    if (own) whole = own
    parts = own === null && (parts || (label !== undefined && PART.test(label.text)))
    // 门票收入 below 收入合计(万元)
    const isSum = own === null && caption === '' && whole?.type === 'money' && sumsMoney(label) && !isMean(label)
    // 第一产业 once more, below 总产出指数 or 构成(%): a row of that measure.
    if (label && (own || isIndex(label))) section = label
    const again = label !== undefined && label !== section && seen.has(label.text) ? section : undefined
    if (label) seen.add(label.text)
    // 食品 below 价格指数: hardly what the table's note says.
    const isOpen = section !== undefined && label !== section && OF_SHARES.test(section.text)
    const ofWhole = again ? (unitOf(again.text) ?? NO_UNIT) : parts || isSum ? whole : isOpen ? NO_UNIT : null
    const lone = bareUnit(loneUnit(cells, table.heads)?.text ?? '')
    return rowQuantities(table, row, rows[start + row]!, label, ofWhole ?? lone, again)
  })
}
const OF_SHARES = /指数|构成|结构|比重|速度|增速/
const NO_UNIT: FigureUnit = { unit: '', type: 'other', power: 0 }
const TICKED = /^[√✓✔☑]$/
const TICK = /^[×xX○□]$/

/** @param ofWhole the unit of the row that this one is a part of: # 批发业 under 零售总额(亿元) */
function rowQuantities(
  table: Table,
  row: number,
  text: string,
  first: Cell | undefined,
  ofWhole: FigureUnit | null,
  section: Cell | undefined,
): TableQuantity[] {
  const { heads } = table
  const all = table.grid[row]!
  // An empty cell more at the end than there are heads.
  const isWide = heads.length > 0 && all.length > heads.length && all.slice(heads.length).every((c) => c.text === '')
  const cells = isWide && MARKED.test(text) ? all.slice(0, heads.length) : all
  // 柳坪 | 73 | 234 | below nine heads, and the rest in a line of its own: a page's row broke, and lost what stood between.
  const isPiece = STACKED.test(text) || (heads.length > cells.length + 1 && OPEN_ROW.test(text))
  const aligned = heads.length === cells.length || (heads.length > cells.length && MARKED.test(text) && !isPiece)
  // 公用经费  190  95.0 below 预算数, 执行数 and 执行率: nobody knows which is the rate.
  const isLost =
    table.lost === true ||
    isSlidRow(table, row, text) ||
    (!aligned && (isPiece ? heads.length > 0 : heads.some((c, k) => k > 0 && isOfItsOwn(c))))
  const unitCell = aligned ? cells.find((c, k) => isUnitCell(c, heads[k], k)) : undefined
  return cells.flatMap((cell, k) => {
    const group = aligned ? table.groups[k] : undefined
    const head = aligned ? heads[k] : undefined
    const label = aligned ? sideLabel(cells, heads, first, k) : first
    const figure = figureIn(cell)
    // 联系电话, 84567890; but 电话 below 来源 beside 数量 is where calls came from.
    if (figure && !aligned && first && k < cells.indexOf(first)) return []
    const isApart = isNoFigure(label) && !(aligned && cells.length > 2 && BY_PHONE.test(label!.text))
    if (cell === unitCell || isApart || isSerial(table, cells, k)) return []
    if (isNoFigure(head) && (figure || !isRemark(head))) return []
    const placed = (quantity: Quantity): TableQuantity => ({
      quantity,
      row: cell.row,
      label: nameSpan(label && unled(label)),
      head: nameSpan(head),
      group: nameSpan(section ?? group ?? (aligned ? measureOf(heads, k, label) : undefined)),
      target: isTarget(head, label) || isTarget(group, undefined),
    })
    if (!figure) return proseQuantities(text, hasFormula(cell.text) ? nameOf(cell) : cell).map(placed)
    // 97年, 1班: what the row is about.
    if (cell === first) return []
    if (isLost && figure.own === null) return []
    // 147 below 2014年 in a row that lost its name
    if ((!label && (!head || isTime(head.text) || DATE.test(head.text))) || (table.ticked && TICK.test(cell.text)))
      return []
    // 比重 over 2020年, 招商引资(万元) over 完成
    const over = group ?? (aligned ? table.over : undefined)
    const isOver = over && head && (isTime(head.text) || (unitOf(over.text) && !unitOf(head.text) && !isRate(head)))
    const own = isOver ? over : head && PART.test(head.text) ? wholeOf(heads, k) : head
    const ofRow = bareUnit(unitCell?.text ?? '')
    // 8,420 under 较年初 before 增幅
    const next = aligned ? heads[k + 1] : undefined
    const isAmount = isChange(head) && (isDifference(cells, k, figure) || (next !== undefined && isRise(next)))
    const measure = isAmount ? undefined : own
    const likely =
      isChange(head) && !isAmount && unitOf(label?.text ?? '')?.type !== 'percent'
        ? shareOf(table)
        : givenUnit(measure, label, ofRow, ofWhole ?? (isAmount ? amountOf(table) : unitOfNote(table, measure, label)))
    // 343,770 is no share, whatever the table's note says.
    const isNoShare = likely?.type === 'percent' && (figure.low.value ?? 0) >= LEAST_AMOUNT
    const isTold = [head, label].some((c) => c && unitOf(c.text)?.type === likely?.type) || ofRow !== null
    // 35.6 below 人均病床数 is no half bed.
    const isHalf = likely?.type === 'count' && likely.power === 0 && !Number.isInteger(figure.low.value ?? 0)
    const given =
      likely === null && isShareToo(table, figure, k, head)
        ? SHARE
        : (isNoShare || (isHalf && likely.unit !== ofWhole?.unit)) && !isTold
          ? null
          : likely
    if (isYear(cell.text) && !((given ?? head) && isNoYear(table, row, k))) return []
    const isBare = given === null ? figure.low.scale >= 1e4 : given.unit === '' && given.power > 0
    const thing = isBare ? (head && countedIn(nameOf(head).text)) || (label && countedIn(nameOf(label).text)) : null
    const bare = isBare ? (sumsMoney(head, label) ? MONEY : thing) : null
    if (!aligned && ofWhole !== null && given === ofWhole && isQuotient(cells, k, figure))
      return [placed(cellQuantity(cell, figure, null, head ?? label!))]
    const unit = bare ? { ...bare, power: given?.power ?? 0 } : given
    return [placed(cellQuantity(cell, figure, unit, head ?? label!))]
  })
}

/** 2022-09-30 */
const DATE = /^(?:19|20)\d\d[-./年]\d/
const BY_PHONE = /^(?:电话|手机)$/

/** 96.1 behind 1560 and 1498.6 where no head stands above: a rate of these. */
function isQuotient(cells: readonly Cell[], k: number, { low }: CellFigure): boolean {
  const [a, b] = [k - 2, k - 1].map((j) => cells[j] && figureIn(cells[j])?.low.value)
  if (!a || !b || low.value === null || low.value < 1) return false
  return [b / a, a / b, (b - a) / a, (a - b) / b].some((share) => Math.abs(share * 100 - low.value!) < ROUNDED)
}
const ROUNDED = 0.06

/** 0 among 50%, 57.1% under 采纳率 */
const isShareToo = ({ grid }: Table, { low }: CellFigure, k: number, head: Cell | undefined): boolean =>
  low.value === 0 && isRate(head) && grid.some((cells) => cells[k]?.text.endsWith('%'))
const SHARE: FigureUnit = { unit: '%', type: 'percent', power: 0 }

/** 增幅, 增长率, 增减% */
const isRise = (c: Cell): boolean => isRate(c) && /[增升降涨跌幅减]/.test(c.text)

/** 其中:财政 beside 总额(万元) is measured as that is. */
function wholeOf(heads: readonly Cell[], k: number): Cell {
  let whole = k
  while (whole > 1 && PART.test(heads[whole]!.text) && unitOf(heads[whole]!.text) === null) whole--
  return isRate(heads[k]) ? heads[k]! : heads[whole]!
}

/** Strokes and tabs part empty cells too. */
const MARKED = /[|\t]/
const STACKED = /\n/
const OPEN_ROW = /^[^|].*\|$/
/** The head of a column whose figures are not measured as the others are. */
const isOfItsOwn = (c: Cell): boolean =>
  unitOf(c.text) !== null || isRate(c) || isChange(c) || isIndex(c) || isNoFigure(c) || RANK_HEADS.test(nameOf(c).text)

/** 12 under 增减 beside 102 and 90 is what they differ by, -11.8 beside them a rate. */
function isDifference(cells: readonly Cell[], k: number, { low }: CellFigure): boolean {
  const change = low.value
  if (change === null) return false
  const others = cells.slice(0, k).flatMap((c) => figureIn(c)?.low.value ?? [])
  return others.some((a, i) => others.slice(0, i).some((b) => Math.abs(Math.abs(a - b) - change) < TOLERANCE))
}
const LEAST_AMOUNT = 5000

/** Of rounding. */
const TOLERANCE = 0.015

/** 1986 below 3200 counts where its unit is told or its column has a head; 1986年, and 1986 between years, is a time. */
const isNoYear = ({ grid, heads }: Table, row: number, k: number): boolean =>
  !/\D/.test(grid[row]![k]!.text) &&
  !isTime(heads[k]?.text ?? '') &&
  grid
    .slice(Math.max(0, row - NEARBY), row + NEARBY)
    .some((r) => r.length > k && figureIn(r[k]!) !== null && !isYear(r[k]!.text))
const NEARBY = 5

/**
 * 城关镇 under 乡镇, 招商引资 and 增长: a change of what the column before it holds. Rows that name a measure themselves (税收收入)
 * need none.
 */
function measureOf(heads: readonly Cell[], k: number, label: Cell | undefined): Cell | undefined {
  const head = heads[k]!
  const before = heads[k - 1]
  if (!before || !label || !PLACE.test(label.text) || !BARE_RATE.test(nameOf(head).text)) return undefined
  return MEASURE.test(nameOf(before).text) && !isRate(before) ? before : undefined
}
const PLACE = /[省市县区镇乡村街道局所站院校行部科室组班厂店司]$|^(?:合计|总计|小计)$/
const MEASURE =
  /^(?!.*(?:\d|本|上|去|累计|决算|预算|完成|实际|计划|目标)).*(?:[量值资率入出用积口贷款税额润产费]|[^计期]数)$/
const isTarget = (head: Cell | undefined, label: Cell | undefined): boolean =>
  [head, label].some((c) => {
    const text = c ? nameOf(c).text.replaceAll(' ', '') : ''
    return TARGET_HEADS.test(text) && !ACTUAL_HEADS.test(text)
  })

function nameSpan(cell: Cell | undefined): CellSpan | null {
  const name = cell && nameOf(cell)
  if (!name || name.start >= name.end || name.end - name.start > LONGEST_NAME) return null
  return { row: name.row, start: name.start, end: name.end }
}

/** -1.5 is below zero; ↓1.5 says how it changed and stays 1.5. */
function cellQuantity(cell: Cell, figure: CellFigure, given: FigureUnit | null, named: Cell): Quantity {
  const { low, high, own } = figure
  const { value, range, masked, scale } = measured(cell.text, low, high)
  const unit = own ?? given
  // 12.3万 under 投资(万元) has its own.
  const power = own || low.scale >= 1e4 ? 0 : (given?.power ?? 0)
  const minus = value !== null && among('-(', cell.text.charCodeAt(low.start - 1))
  const times = (n: number): number => Number((n * 10 ** power * (minus ? -1 : 1)).toPrecision(15))
  const factor = (scale ?? 1) * 10 ** power
  const rank = unit === null && RANK_HEADS.test(named.text)
  return {
    start: cell.start + low.start - (minus ? 1 : 0),
    end: cell.start + figure.end,
    value: value === null ? null : times(value),
    range: range && [times(range[0]), times(range[1])],
    fraction: undefined,
    masked,
    scale: masked === undefined || factor === 1 ? undefined : factor,
    unit: unit?.unit ?? '',
    type: unit?.type ?? (rank ? 'rank' : 'other'),
    bound: figure.bound,
    outerStart: cell.start,
    outerEnd: cell.end,
    rule: 'table-cell',
  }
}

function proseQuantities(text: string, cell: Cell): Quantity[] {
  return findQuantities(text.slice(cell.start, cell.end)).map((q) => ({
    ...q,
    start: q.start + cell.start,
    end: q.end + cell.start,
    outerStart: q.outerStart + cell.start,
    outerEnd: q.outerEnd + cell.start,
  }))
}
