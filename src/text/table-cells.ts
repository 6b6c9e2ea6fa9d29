/** What cells of plain-text tables look like, for the stage that finds the rows and the one that reads their figures. */
import { ROW_UNITS } from '../data/tables.ts'

/** Between the heads 地 区 人口数 比重, or 项 目 单 位 2023年, with one blank each: a short word is set apart by blanks of its own. */
export const HEAD_BLANKS = / (?=[^ ]{2,}(?: |$))|(?<=[^ ]{2}) |(?<=[目标区称别]) (?=单 ?位 )/g

/** 项    目 单位 2023年: of heads with one blank each, the first is set apart by several. */
export const WIDE_CORNER = /^[一-龥] {2,8}[一-龥] (?!.* {2})/

/** Runs of blanks between cells, but not within 合  计 and 其  他 at the start and 单  位 anywhere; 甲  乙 are two columns. */
export const RUNS =
  / {2,}(?! )(?<!(?:^ *(?![甲乙丙丁一二三四五])[一-龥] {2,8}(?=[一-龥](?: |$))| {2}[合总小项科名单备地] {2,8}(?=[计目称位注区](?: |$))))/g

/** Between values in a line each, but not within "1,250.5". */
export const COMMAS = /,(?![\d,.]*"(?:,|$))/g

/** 860万元 as a cell. */
export const OWN_UNIT = `[百千万亿]{0,2}(?:${ROW_UNITS.replace(' %', '').replaceAll(' ', '|')})`

/** (人次) in a line of its own below 门诊量. */
export const UNIT_LINE = /^\([一-龥%‰/]{1,6}\)$/

/** # 批发业, 其中:女性, 一、税收收入, 1.公务接待费, (1)住宿: what stands before the label of a row. */
export const ROW_LEAD =
  /^(?:[#*]+ ?|其中 ?: ?(?:[(]?\d{1,2}[)、.] ?)?|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、] ?|[(][一二三四五六七八九十\d]{1,2}[)] ?)(?=[一-龥])/

/** +------+====+ between rows whose cells are parted by strokes. */
export const GRID_RULE = /^\+(?:[-=:]+\+)+$/

/** 水泥 万吨 186.4: one blank on either side of the unit that a row's name has; 柳 坪 is a name set apart. */
export const NAMED_UNIT = new RegExp(
  `^(?:其中:|#)?[一-龥][一-龥()、]+ (?=[百千万亿]*(?:${ROW_UNITS.replaceAll(' ', '|')}) [-+\\dxX×*—])`,
)

/** 1 城南泵站 1200 652: the number of a row whose cells are one blank apart. */
export const SERIAL = /^\d{1,3} (?=[一-龥#])/
