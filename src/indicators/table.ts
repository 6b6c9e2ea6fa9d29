/**
 * Quantities of a plain-text table: a figure alone in its cell takes its unit from the cell, the row's label, the column's
 * head or the table's caption, in this order. Cells that hold prose are read like prose.
 */
import { ACTUAL_HEADS, CORNERS, NO_FIGURE_COLUMNS, RANK_HEADS, TARGET_HEADS, UNIT_COLUMNS } from '../data/tables.ts'
import type { Bound, IndicatorType, Span } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { isMultiplier, valueAt } from './digits.ts'
import { isOpenEnded, isSound, type Numeral, readNumeral } from './numeral.ts'
import { findQuantities } from './quantity.ts'
import { isMoney } from './judge.ts'
import { measured, upperOf } from './range.ts'
import { among, isHan } from '../text/chars.ts'
import { matchUnit } from './unit.ts'

/** A place in the table: offsets count in the text of that row. */
export interface CellSpan extends Span {
  readonly row: number
}

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

interface Cell extends CellSpan {
  readonly text: string
}

/**
 * @param rows the texts of consecutive rows, view text
 * @param caption the line above the table, which may give the unit (单位:万元)
 */
export function tableQuantities(rows: readonly string[], caption = ''): TableQuantity[] {
  const grid = rows.map(cellsOf)
  const note = [caption, ...rows].find((text) => UNIT_NOTE.test(text)) ?? ''
  const starts = grid.map((_, row) => row).filter((row) => row === 0 || opensTable(rows, grid, row))
  return starts.flatMap((start, k) => oneTable(rows, grid.slice(start, starts[k + 1]), start, note))
}

/** Heads above a rule, heads with units, or columns parted in another way begin the next of the tables in a row. */
const opensTable = (rows: readonly string[], grid: readonly (readonly Cell[])[], row: number): boolean =>
  (isRule(grid[row + 1] ?? [OF_PROSE]) && !hasFigure(grid[row]!)) ||
  isCaption(grid[row]!, grid[row + 1] ?? []) ||
  (isHead(grid[row]!) && !standsOver(grid[row - 1]!, grid[row]!)) ||
  (!isRule(grid[row]!) && kindOf(rows[row]!) !== kindOf(rows[row - 1]!))

/** 三、行政处罚, alone in its row, above a row of heads */
const isCaption = (cells: readonly Cell[], next: readonly Cell[]): boolean =>
  isRest(cells) &&
  next.filter((c) => c.text !== '').length > 2 &&
  [...cells, ...next].every((c) => figureIn(c) === null)

/** 项目, 数量(个), 投资(万元) */
const isHead = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.some((c) => unitOf(c.text) !== null) && cells.every((c) => figureIn(c) === null)

/** A table of those that stand in a row. */
function oneTable(
  rows: readonly string[],
  grid: readonly (readonly Cell[])[],
  start: number,
  caption: string,
): TableQuantity[] {
  const ticked = grid.some((cells) => cells.some((c) => TICKED.test(c.text)))
  const table: Table = { ...headsOf(grid), grid, caption, ticked }
  let whole: FigureUnit | null = null
  let parts = false
  return grid.flatMap((cells, row) => {
    if ((row <= table.headRow && row >= table.firstHead) || isRule(cells)) return []
    const label = labelOf(cells, table.heads) ?? yearOf(cells, table.heads)
    const own = label ? unitOf(label.text) : null
    if (own) whole = own
    parts = own === null && (parts || (label !== undefined && PART.test(label.text)))
    return rowQuantities(table, rows[start + row]!, cells, label, parts ? whole : null)
  })
}

/** Stands for the row behind the last one: no rule. */
const OF_PROSE: Cell = { row: -1, start: 0, end: 1, text: '字' }

interface Heads {
  /** Of each column; none where no row is one of heads. */
  readonly heads: readonly Cell[]
  /** What stands above each head in a table with two rows of heads, undefined where nothing does. */
  readonly groups: readonly (Cell | undefined)[]
  /** Number of the row with the heads, -1 where there is none, and of the one above it that belongs to them. */
  readonly headRow: number
  readonly firstHead: number
}

interface Table extends Heads {
  readonly grid: readonly (readonly Cell[])[]
  /** Text with 单位:万元, or ''. */
  readonly caption: string
  /** √ in some cells: × and ○ in others say no. */
  readonly ticked: boolean
}
const TICKED = /^[√✓✔☑]$/
const TICK = /^[×xX○□]$/

function headsOf(grid: readonly (readonly Cell[])[]): Heads {
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
  if (above && standsOver(above, row)) {
    // A head that is alone goes through both rows.
    const heads = row.map((c, k) => (c.text === '' ? above[k]! : c))
    const groups = groupsOver(above, row)
    // One year over all columns is the table's.
    const over = groups[1]
    const isOne = over !== undefined && isTime(over.text) && groups.every((c, k) => k === 0 || c === over)
    return { heads, groups: isOne ? [] : groups, headRow, firstHead: headRow - 1 }
  }
  const times = row.length - row.findLastIndex((c) => !isTime(c.text)) - 1
  if (row.length === width + 1 && times > 1 && times < width - 1) {
    // 地区, 人口, 比重, 2020年, 2010年 a cell a line: the years stand below the head before them.
    const at = row.length - times - 1
    const heads = row.filter((_, k) => k !== at)
    return { heads, groups: heads.map((_, k) => (k < at ? undefined : row[at])), headRow, firstHead: headRow }
  }
  const heads = hasLostCorner(row, data) ? [row.at(-1)!, ...row.slice(0, -1)] : row
  return { heads, groups: [], headRow, firstHead: headRow }
}

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
    return over
  })
}

const UNIT_NOTE = /单位 ?: ?([^\s);。|]+)/

const BARS = /\|/g
const TABS = /\t/g
const SPACES = / {2,}/g
const LINES = /\n/g
/** 柳坪镇 4818 10.78, and its heads 地 区 人口数 比重 */
const BLANKS = / (?=[-+]?[-\dxX×*—][\d.,%xX×*—-]*(?: |$))/g
const BLANK_FIGURE = new RegExp(BLANKS.source)
const HEAD_BLANKS = / (?=[^ ]{2,}(?: |$))|(?<=[^ ]{2}) /g
const separatorOf = (text: string): RegExp =>
  text.includes('\n')
    ? LINES
    : text.includes('|')
      ? BARS
      : text.includes('\t')
        ? TABS
        : text.includes('  ')
          ? SPACES
          : BLANK_FIGURE.test(text)
            ? BLANKS
            : HEAD_BLANKS

/** Rows and heads with one blank between are of one table. */
function kindOf(text: string): RegExp {
  const separator = separatorOf(text)
  return separator === HEAD_BLANKS ? BLANKS : separator
}

/** Cells by strokes, tabs, runs of spaces, or lines (a row copied a cell a line); empty cells between strokes count. */
function cellsOf(text: string, row: number): Cell[] {
  const cells: Cell[] = []
  let at = 0
  const separator = separatorOf(text)
  for (const match of [...text.matchAll(separator), { index: text.length, 0: '' }]) {
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

const UNIT_LINE = /^\([一-龥%‰/]{1,6}\)$/

function trimmed(text: string, from: number, to: number, row: number): Cell {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start++
  while (end > start && among(' |\n', text.charCodeAt(end - 1))) end--
  return { row, start, end, text: closedCell(text.slice(start, end)) }
}

/** 序 号, 单  位: a short word is set apart to fill its column. */
export const closedCell = (text: string): string => (SET_APART.test(text) ? text.replaceAll(' ', '') : text)
const SET_APART = /^[一-龥](?: +[一-龥])+$/

/** | --- | :--: |. */
const isRule = (cells: readonly Cell[]): boolean => cells.every((c) => /^[:\-—=+ ]*$/.test(c.text))

/** The row above a rule, or the last row before the figures begin, if it holds no figure itself. */
function headRowOf(grid: readonly (readonly Cell[])[]): number {
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!
    if (isRule(cells)) continue
    if (hasFigure(cells)) return -1
    if (row + 1 < grid.length && isRule(grid[row + 1]!)) return row
    // 项目, 内容 over 名称, XX社区 and 面积, 12亩
    if (cells.length > 1 && corners.has(cells[0]!.text) && cells.every((c) => c.text !== '')) return row
    const next = grid.slice(row + 1).find((r) => !isRule(r))
    if (cells.length > 1 && next && hasFigure(next)) return row
  }
  return -1
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d年?(?:度|\d{1,2}月)?(?:\[\d\])?$/.test(text)
/** 16年 above a column. */
const SHORT_YEAR = /^\d\d年度?$/
/** A row with figures is none of heads, also where a drawn rule follows it. */
const hasFigure = (cells: readonly Cell[]): boolean => cells.some((c) => figureIn(c) !== null && !isTime(c.text))
const isTime = (text: string): boolean => isYear(text) || SHORT_YEAR.test(text)
const noFigures = new Set(NO_FIGURE_COLUMNS.split(' '))
const unitColumns = new Set(UNIT_COLUMNS.split(' '))
const corners = new Set(CORNERS.split(' '))
/** 电话, 姓名 above a column or before a row's only cell. */
const isNoFigure = (cell: Cell | undefined): boolean => {
  const name = cell ? nameOf(cell).text : ''
  return noFigures.has(name) || NAMES_NONE.test(name)
}
const NAMES_NONE = /(?:姓名|名称|地址|编号|电话|日期|时间|联系人|负责人)$/

/** @param ofWhole the unit of the row that this one is a part of: # 批发业 under 零售总额(亿元) */
function rowQuantities(
  table: Table,
  text: string,
  cells: readonly Cell[],
  label: Cell | undefined,
  ofWhole: FigureUnit | null,
): TableQuantity[] {
  const { heads } = table
  const aligned = heads.length === cells.length || (heads.length > cells.length && /[|\t]/.test(text))
  const unitCell = aligned ? cells.find((_, k) => unitColumns.has(heads[k]!.text)) : undefined
  return cells.flatMap((cell, k) => {
    const group = aligned ? table.groups[k] : undefined
    const head = aligned ? heads[k] : undefined
    if (cell === unitCell || isNoFigure(head) || isNoFigure(label) || isSerial(table, cells, k)) return []
    const placed = (quantity: Quantity): TableQuantity => ({
      quantity,
      row: cell.row,
      label: nameSpan(label && unled(label)),
      head: nameSpan(head),
      group: nameSpan(group ?? (aligned ? measureOf(heads, k, label) : undefined)),
      target: isTarget(head, label) || isTarget(group, undefined),
    })
    const figure = figureIn(cell)
    if (!figure) return proseQuantities(text, cell).map(placed)
    if (isYear(cell.text) || (!label && !head) || (table.ticked && TICK.test(cell.text))) return []
    // 比重 over 2020年, 招商引资(万元) over 完成
    const isOver = group && head && (isTime(head.text) || (unitOf(group.text) && !unitOf(head.text) && !isRate(head)))
    const own = isOver ? group : head
    const given = givenUnit(own, label, bareUnit(unitCell?.text ?? ''), ofWhole ?? unitOfNote(table, own, label))
    const isBare = given === null ? figure.low.scale >= 1e4 : given.unit === '' && given.power > 0
    const thing = isBare ? (head && countedIn(nameOf(head).text)) || (label && countedIn(nameOf(label).text)) : null
    const bare = isBare ? (sumsMoney(head, label) ? MONEY : thing) : null
    const unit = bare ? { ...bare, power: given?.power ?? 0 } : given
    return [placed(cellQuantity(cell, figure, unit, head ?? label!))]
  })
}

/** 销售额 over 35万 */
const sumsMoney = (...named: readonly (Cell | undefined)[]): boolean =>
  named.some((c) => c !== undefined && isMoney(c.text, c.text.length))
const MONEY: FigureUnit = { unit: '元', type: 'money', power: 0 }

/**
 * The unit of a figure that has none of its own. That of a rate is the rate's or a share, never what the rest of its row or the
 * table is measured in: 98.4 under 完成率 is no 984,000元 where 单位:万元 stands above, 3.1 under 增长率(%) no 3.1人 beside 学生(人).
 * @param ofRow by the column of units
 */
function givenUnit(
  head: Cell | undefined,
  label: Cell | undefined,
  ofRow: FigureUnit | null,
  ofTable: FigureUnit | null,
): FigureUnit | null {
  const named = [label, head].map((c) => unitOf(c?.text ?? ''))
  const share = [...named, ofRow, ofTable].find((unit) => unit?.type === 'percent') ?? null
  if (isRate(head)) return unitOf(head!.text) ?? share
  if (isRate(label)) return unitOf(label!.text) ?? ofRow ?? share
  if ([label, head].some((c) => c !== undefined && INDEX_NAME.test(c.text))) return ofRow
  const counted = [label, head].map((c) => countedIn(c?.text ?? ''))
  const isOther = (c: Cell | undefined): boolean => c !== undefined && NO_MONEY.test(nameOf(c).text)
  const isNoMoney = ofTable?.type === 'money' && (isOther(head) || isOther(label))
  const isRank = head !== undefined && RANK_HEADS.test(nameOf(head).text)
  const units = [...named, isRank ? null : ofRow, isNoMoney || isRank ? null : ofTable, ...counted]
  return named.find((unit) => unit?.type === 'percent') ?? units.find((unit) => unit !== null) ?? null
}
/** 人数, 项目数, 面积 and 位次 under 单位:万元 are no money; 决算数 is. */
const NO_MONEY =
  /(?:[人户件例个家台起所名次村案]|项目|单位|企业|学生|教师|职工)数$|(?:人次|户次|件次|数量|位次|名次|排名|排位|满意度|[得评]分|面积|长度|里程|产量|销量|[用售发]电量|用[水气]量|重量|容量|年限|天数|单价|[利汇税]率)$/
const RATE_NAME = /(?:率|占比|比重|比例|百分比|增速|增幅|进度)$/
/** 同比增长, 比上年增长, 占上年, 完成预算; but 同比增长额 and 增减 are amounts. */
const BARE_RATE =
  /^(?:累计|当月|本月)?(?:(?:同比|环比|增长|升降|涨跌|增降)+|[较比占为][上去][年季月](?:同[期月]|末|决算)?(?:增长|增减|升降|增降)?|[较比](?:年初|同期)(?:增长|增减)?|(?:完成|占|为)(?:年初|年度|全年|调整)?(?:预算|计划|总额|合计|决算))$/
const isRate = (c: Cell | undefined): boolean => {
  const name = c && nameOf(c).text
  return name !== undefined && (RATE_NAME.test(name) || BARE_RATE.test(name))
}
/** 总产出指数(上年=100) under 单位:亿元 is no money. */
const INDEX_NAME = /指数|系数|=100/

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

/** 单位:万元; of 单位:亿元、% the share for rates and changes, the other for the rest; of 单位:亿元、万人 nobody knows which. */
function unitOfNote(table: Table, head: Cell | undefined, label: Cell | undefined): FigureUnit | null {
  const units = (UNIT_NOTE.exec(table.caption)?.[1] ?? '')
    .split(/[、,(]|\/(?=%)/)
    .flatMap((text) => bareUnit(text) ?? [])
  const share = units.find(({ type }) => type === 'percent') ?? null
  // Nobody knows whose they are.
  if (!head && units.length > 1) return null
  const others = units.filter(({ type }) => type !== 'percent')
  const isShare = others.length === 0 || [head, label].some((c) => c !== undefined && RATE.test(c.text))
  if (share && isShare) return share
  return others.length === 1 ? others[0]! : null
}
const RATE = /[率比]$|增[速幅长减]|同比|环比|占比|比重/
const isTarget = (head: Cell | undefined, label: Cell | undefined): boolean =>
  [head, label].some((c) => c !== undefined && TARGET_HEADS.test(c.text) && !ACTUAL_HEADS.test(c.text))

const COUNTED_HEAD = /((?:人|台|件|场|户|班|架)次)数?$|([人户例件家个台次起所名])数$/

/** 门诊人次, 手术例数: the name of a row or column says what was counted. */
function countedIn(text: string): FigureUnit | null {
  const match = COUNTED_HEAD.exec(text)
  return match && { unit: match[1] ?? match[2]!, type: 'count', power: 0 }
}

function nameSpan(cell: Cell | undefined): CellSpan | null {
  const name = cell && nameOf(cell)
  if (!name || name.start >= name.end || name.end - name.start > LONGEST_NAME) return null
  return { row: name.row, start: name.start, end: name.end }
}
/** Rows that are parts of the one above them. */
const PART = /^(?:#|其中 ?:)/
/** 一、税收收入, 1.增值税, 其中:工业增值税, # 批发业: without what numbers the row or sets it below another. */
const LED =
  /^(?:[#*]+ ?|其中 ?: ?|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、] ?|[(][一二三四五六七八九十\d]{1,2}[)] ?)(?=[一-龥])/
function unled(cell: Cell): Cell {
  const led = LED.exec(cell.text)?.[0].length ?? 0
  return led === 0 ? cell : { ...cell, start: cell.start + led, text: cell.text.slice(led) }
}

/** A longer cell is prose. */
const LONGEST_NAME = 40

/** The last text cell before the first figure. */
function labelOf(cells: readonly Cell[], heads: readonly Cell[]): Cell | undefined {
  const first = cells.findIndex((c, k) => figureIn(c) !== null && !isSerialText(cells, heads, k))
  return cells
    .slice(0, first < 0 ? 1 : first)
    .findLast(
      (c, k) =>
        WORDS.test(c.text) &&
        figureIn(c) === null &&
        !unitColumns.has(heads[k]?.text ?? '') &&
        !(k > 0 && NO_LABEL.test(heads[k]?.text ?? '')),
    )
}

/** 修路, √, 张三, 12万: who does it and whether it is done name no figure. */
const NO_LABEL = /责任|负责|联系人|牵头|是否|备注|完成时[间限]/

/** 2022年 or, below 年度, 111: which year a row of nothing but figures is about. */
function yearOf([first]: readonly Cell[], heads: readonly Cell[]): Cell | undefined {
  return first && (isYear(first.text) || (YEARS.test(heads[0]?.text ?? '') && ANY_YEAR.test(first.text)))
    ? first
    : undefined
}
const YEARS = /^(?:学?年度?|年份)$/
const ANY_YEAR = /^\d{2,4}(?:-\d{2,4})?(?:学?年度?)?$/

/** — and / stand for nothing. */
const WORDS = /[\p{L}\d]/u

const isSerialText = (cells: readonly Cell[], heads: readonly Cell[], k: number): boolean =>
  k === 0 &&
  cells.length > 2 &&
  /^\d{1,3}\.?$/.test(cells[0]!.text) &&
  (heads.length === 0 || heads[0]!.text === '' || noFigures.has(heads[0]!.text))

/** A first column that counts the rows. */
function isSerial(table: Table, cells: readonly Cell[], k: number): boolean {
  if (k > 0 || !/^\d{1,3}\.?$/.test(cells[0]!.text) || cells.length < 3) return false
  if (table.heads[0]?.text === '' && isHan(cells[1]!.text.charCodeAt(0))) return true
  const numbers = table.grid.filter((r) => /^\d{1,3}\.?$/.test(r[0]?.text ?? '')).map((r) => parseInt(r[0]!.text, 10))
  return (numbers.length > 1 || numbers[0] === 1) && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}

interface FigureUnit {
  readonly unit: string
  readonly type: IndicatorType
  readonly power: number
}

/** (万元), (±%), (上年=100) */
const BRACKETED = /[([](?:[±+\-/、]+(?=[%‰个百]))?([^()[\]]+)[)\]]$/
const BASE = /[上去同基\d][年月期]?[同]?[期月]?=100$/
/** 完成预算%, 同比±%, 增减百分点 */
const PERCENT = /(?<=[^\d±])±?(%|个?百分点)$/
/** 产值/亿元, 产量/万吨; 户/人 counts two things. */
const PARTED = /(?<=[一-龥])\/((?:[百千万亿]*(?:[美欧]?元|吨|公斤|千克|亩|公顷|平方米|公里|千瓦时))|[‰])$/
const unitMatch = (text: string): RegExpExecArray | null =>
  BRACKETED.exec(text) ?? PERCENT.exec(text) ?? PARTED.exec(text)

/** 比重[3] */
const FOOTNOTE = /(?<=.)\[\d{1,2}\]$/

/** Label or head without the unit that ends it. */
function nameOf(cell: Cell): Cell {
  const note = FOOTNOTE.exec(cell.text)
  if (note) return nameOf({ ...cell, end: cell.start + note.index, text: cell.text.slice(0, note.index) })
  const match = unitMatch(cell.text)
  return match && (bareUnit(match[1]!) || BASE.test(match[1]!))
    ? trimmed(' '.repeat(cell.start) + cell.text.slice(0, match.index), cell.start, cell.start + match.index, cell.row)
    : cell
}

/** Unit that ends a label or head: 人均产值(万元/人). */
function unitOf(text: string): FigureUnit | null {
  const match = unitMatch(text)
  return match ? bareUnit(match[1]!) : null
}

/** 万元/人 as unit and multiplier; null where the text is anything else. */
function bareUnit(text: string): FigureUnit | null {
  const from = text.replace(/^(?:单位 ?: ?)?(?:(?:人民币|新?台币|港币) ?:? ?)?/, '').trim()
  let at = 0
  let power = 0
  while (isMultiplier(from, at)) power += valueAt(from, at++)
  // 人数(万)
  if (power >= 4 && at === from.length) return { unit: '', type: 'count', power }
  const unit = matchUnit(from, at, true)
  return unit && unit.end === from.length ? { unit: unit.unit, type: unit.type, power } : null
}

interface CellFigure {
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
function figureIn(cell: Cell): CellFigure | null {
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
  if (isOpenEnded(text, last)) return null
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
