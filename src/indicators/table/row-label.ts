/** The label of a row of a plain-text table, and the columns that hold no figures (序号, 姓名, 电话). */
import { NO_FIGURE_COLUMNS, RANK_HEADS, UNIT_COLUMNS } from '../../data/tables.ts'
import { isHan } from '../../text/chars.ts'
import { WORDS, figureIn, isTime, isYear, type Cell, type Table } from './cell.ts'
import { bareUnit, nameOf } from './cell-unit.ts'
import { ROW_LEAD } from '../../text/table-cells.ts'
const noFigures = new Set(NO_FIGURE_COLUMNS.split(' '))
const unitColumns = new Set(UNIT_COLUMNS.split(' '))

/** 万元 below 单位; but 经开区 and 县教育局 below it are whose figures they are. */
export const isUnitCell = (cell: Cell, head: Cell | undefined, k: number): boolean =>
  head !== undefined &&
  unitColumns.has(head.text) &&
  (bareUnit(cell.text) !== null || (k > 0 && cell.text.length <= LONGEST_UNIT && !BODY.test(cell.text)))
const LONGEST_UNIT = 4
const BODY = /.[局办委镇乡村县区市厅处站所院校科室部社司队]$|街道$|中心$/

/**
 * 合同额 | 万元 | 560: where no head says so, the cell between a row's name and its figures can be its unit; 东山 | 村 | 3 says where.
 */
export function loneUnit(cells: readonly Cell[], heads: readonly Cell[]): Cell | undefined {
  if (heads.length === cells.length) return undefined
  const at = cells.findIndex((c, k) => k > 1 && figureIn(c) !== null)
  const name = cells[at - 2]
  const unit = cells[at - 1]
  const isUnit = name && unit && !PLACES.test(unit.text) && bareUnit(unit.text) !== null
  return isUnit && WORDS.test(name.text) && figureIn(name) === null ? unit : undefined
}
const PLACES = /^[村镇乡县区市]$/

/** 电话, 姓名 above a column or before a row's only cell. */
export const isNoFigure = (cell: Cell | undefined): boolean => {
  const name = cell ? nameOf(cell).text : ''
  return noFigures.has(name) || NAMES_NONE.test(name)
}

/** 缺口22户 in a column of remarks counts; 3 there numbers a note. */
export const isRemark = (head: Cell | undefined): boolean =>
  head !== undefined && /^(?:备注|说明)$/.test(nameOf(head).text)

const NAMES_NONE = /(?:姓名|名称|索引号|文号|信用代码|地址|编[号码]|代码|电话|日期|时间|联系人|负责人|地[点址段]|位置)$/

/** Rows that are parts of the one above them. */
export const PART = /^(?:#|其中 ?:)/

/** 一、税收收入, 其中:工业增值税, # 批发业: without what numbers the row or sets it below another. */
export function unled(cell: Cell): Cell {
  const led = ROW_LEAD.exec(cell.text)?.[0].length ?? 0
  return led === 0 ? cell : { ...cell, start: cell.start + led, text: cell.text.slice(led) }
}

/** A longer cell is prose. */
export const LONGEST_NAME = 40

/** The last text cell before the first figure. */
export function labelOf(cells: readonly Cell[], heads: readonly Cell[]): Cell | undefined {
  // 20126, 档案事务 below 科目编码 and 科目名称: a code is no figure.
  const isCode = (k: number): boolean => heads.length >= cells.length && isNoFigure(heads[k])
  const first = cells.findIndex((c, k) => figureIn(c) !== null && !isSerialText(cells, heads, k) && !isCode(k))
  const unit = loneUnit(cells, heads)
  // 工, 70, 工伤保险基金收入, 亿元, 3.29: a column down which the page writes a word, and a number, stand before the name.
  const measured = unit && cells[cells.indexOf(unit) - 1]!
  if (measured && HAN.test(measured.text)) return measured
  const isName = (c: Cell, k: number): boolean =>
    c !== unit &&
    WORDS.test(c.text) &&
    figureIn(c) === null &&
    !isUnitCell(c, heads[k], k) &&
    !(k > 0 && NO_LABEL.test(heads[k]?.text ?? ''))
  const before = cells.slice(0, first < 0 ? 1 : first)
  // 安全饮水, 柳坪村, 新建水池2口: where it is and what is built name no sum, if the column of names does.
  const named =
    before.findLast((c, k) => isName(c, k) && NAMES.test(heads[k]?.text ?? '')) ??
    // 基金收入(亿元), Revenue(100 million yuan): the page says it twice.
    before.findLast((c, k) => isName(c, k) && HAN.test(c.text) && !TELLS_MORE.test(heads[k]?.text ?? ''))
  return named ?? before.findLast(isName)
}
const HAN = /[一-龥]/
/** 企业名称 before 问题类别 */
const NAMES = /名称$|^三级指标$/
const TELLS_MORE = /(?:地[点址段]|位置|内容|规模|性质|类型|措施|方式|做法)$/

/**
 * 项目, 金额, 项目, 金额 or 来源, 数量, 类型, 数量: tables side by side. The label of a figure whose head comes again is the nearest words
 * before it, as far as the head that is the same.
 */
export function sideLabel(
  cells: readonly Cell[],
  heads: readonly Cell[],
  label: Cell | undefined,
  k: number,
): Cell | undefined {
  const own = label ? cells.indexOf(label) : -1
  if (own >= 0)
    for (let j = k; j > own; j--)
      if (heads[j]!.text !== '' && heads[j]!.text === heads[own]!.text && figureIn(cells[j]!) === null) return cells[j]
  const head = heads[k]?.text ?? ''
  if (head === '' || !heads.some((h, j) => j !== k && h.text === head)) return label
  for (let j = k - 1; j > 0 && heads[j]!.text !== head; j--)
    if (WORDS.test(cells[j]!.text) && figureIn(cells[j]!) === null) return cells[j]
  return label
}

/** 修路, √, 张三, 12万: who does it and whether it is done name no figure. */
const NO_LABEL = /责任|负责|联系人|牵头|是否|备注|完成时[间限]/

/** 2022年 or, below 年度, 111: which year a row of nothing but figures is about. */
export function yearOf([first]: readonly Cell[], heads: readonly Cell[]): Cell | undefined {
  const head = heads[0]?.text ?? ''
  const isLabel =
    first &&
    (isYear(first.text) ||
      (head === '' && isTime(first.text)) ||
      (YEARS.test(head) && ANY_YEAR.test(first.text)) ||
      isClass(first, head))
  return isLabel ? first : undefined
}
/** 1班 below 班级. */
const isClass = ({ text }: Cell, head: string): boolean => /^(?:班级|年级|班别|组别)$/.test(head) && /\d/.test(text)

const YEARS = /^(?:学?年度?|年份|年(?:度|月)?别|年月|期间|学?年期)$/
const ANY_YEAR = /^\d{2,4}(?:-\d{2,4})?(?:学?年度?)?$/
const isSerialText = (cells: readonly Cell[], heads: readonly Cell[], k: number): boolean =>
  k === 0 &&
  cells.length > 2 &&
  (heads.length === cells.length ? NUMBER : PART_NUMBER).test(cells[0]!.text) &&
  (heads.length !== cells.length
    ? isHan(cells[1]!.text.charCodeAt(0))
    : heads[0]!.text === '' || noFigures.has(heads[0]!.text) || RANK_HEADS.test(heads[0]!.text))

const NUMBER = /^\d{1,3}\.?$/
/** 68.1 before 其中:农民工 */
const PART_NUMBER = /^\d{1,3}(?:\.\d{0,2})?$/

/** A first column that counts the rows. */
export function isSerial(table: Table, cells: readonly Cell[], k: number): boolean {
  if (k > 0 || !/^\d{1,3}\.?$/.test(cells[0]!.text) || cells.length < 3) return false
  if (table.heads[0]?.text === '' && isHan(cells[1]!.text.charCodeAt(0))) return true
  const numbers = table.grid.filter((r) => /^\d{1,3}\.?$/.test(r[0]?.text ?? '')).map((r) => parseInt(r[0]!.text, 10))
  return (numbers.length > 1 || numbers[0] === 1) && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}
