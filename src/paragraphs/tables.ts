/** Which lines are rows of a plain-text table: columns by `|`, by tabs, by runs of spaces, by single ones, by commas. */
import type { Span } from '../model.ts'
import type { View } from '../stages.ts'
import { COMMAS, GRID_RULE, HEAD_BLANKS, NAMED_UNIT, OWN_UNIT, RUNS, SERIAL } from '../text/table-cells.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

type Columns = 'bar' | 'tab' | 'space' | 'single' | 'comma'
interface Shape {
  readonly columns: Columns
  readonly cells: number
  readonly figures: number
  /** A stroke ends it, and none begins it: pages leave out merged cells. */
  readonly closed?: boolean
}

/** Between rows of strokes: the next row's first cell began with a line of its own. */
const STROKE: Shape = { columns: 'bar', cells: 0, figures: 0 }

const FIGURE = /\d|[xX×*]{2}|[一二三四五六七八九十百千万]+$/
const LONGEST_ROW = 400
const LONGEST_CELL = 24

function shape(view: View, line: VisibleLine): Shape | null {
  if (line.end - line.start > LONGEST_ROW) return null
  const text = view.text.slice(line.start, line.end)
  if (GRID_RULE.test(text)) return { columns: 'bar', cells: text.split('+').length - 2, figures: 0 }
  if (text === '|') return STROKE
  if (text.includes('|')) {
    const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|')
    return cells.length > 1 ? { ...describe('bar', cells), closed: text.endsWith('|') && !text.startsWith('|') } : null
  }
  if (text.includes('\t')) {
    const cells = text.replace(LISTED, '').split('\t')
    return cells.length > 1 ? describe('tab', cells) : null
  }
  if (!text.includes('  ')) return single(text) ?? byCommas(text)
  const cells = text.split(RUNS)
  return cells.every(isCell) ? describe('space', cells) : null
}

/** 指标,单位,目标,完成 over 危房改造,户,120,118: cells that hold a figure and nothing else, no clauses. */
function byCommas(text: string): Shape | null {
  if (!text.includes(',') || NO_CSV.test(text)) return null
  const cells = text.split(COMMAS)
  if (cells.length < 3 || !cells.every((cell) => cell.length <= LONGEST_VALUE)) return null
  return {
    columns: 'comma',
    cells: cells.length,
    figures: cells.slice(1).filter((cell) => CSV_FIGURE.test(cell)).length,
  }
}
const NO_CSV = /[ 。;:!?、]|^[^A-Za-z一-龥"]/
const CSV_FIGURE = /^(?:-?\d+(?:\.\d+)?%?|"-?\d[\d,]*(?:\.\d+)?%?")$/
const LONGEST_VALUE = 16

/** 柳坪镇 4818 10.78 11.32, 水泥 万吨 186.4 -7.9, 2021年 4818 10.78: a name, its unit, and two figures at least, one blank between them. */
function single(text: string): Shape | null {
  if (!text.includes(' ') || !SINGLE.test(text)) return null
  const figures = text.replace(MONTH, '').match(BLANK_FIGURE)!.length
  // 1 城南泵站 1200 652
  const serial = SERIAL.exec(text)?.[0].length ?? 0
  const cells = figures + (serial > 0 ? 1 : 0) + (NAMED_UNIT.test(text.slice(serial)) ? 2 : 1)
  return { columns: 'single', cells, figures }
}
const SINGLE = new RegExp(
  `^(?:(?:(?:19|20)\\d\\d年?|\\d{2,3}年度?)(?: \\d{1,2}月份?)?|(?:\\d{1,3} )?(?:其中:|#)?[A-Z一-龥][A-Za-z一-龥()%、]{0,23}(?: [一-龥]| [一-龥%]{1,6}|(?: [一-龥][一-龥()、]{1,15}){1,3})?)(?: (?:[-+=≤≥]?\\d[\\d,]{0,10}(?:\\.\\d{1,4})?(?:%|${OWN_UNIT})?|[=≤≥]\\d[\\d,.]{0,10}[一-龥]{1,4}|[xX×*]{1,6}(?:\\.[xX×*]{1,4})?%?|[—-]{1,2})){2,}$`,
)
/** 109年 10月 before the figures of that month. */
const MONTH = /^\d{2,4}年?度? \d{1,2}月份?(?= )/
const BLANK_FIGURE = / (?=[-+=≤≥\dxX×*—])/g
/** A line right above such rows with as many words, or more where the rows' names are in several columns (一般行政 人事 56,819). */
function singleHeads(view: View, line: VisibleLine | undefined, cells: number): boolean {
  if (!line || line.end - line.start > LONGEST_ROW) return false
  const text = view.text.slice(line.start, line.end)
  const words = SINGLE_HEADS.test(text) ? text.split(HEAD_BLANKS).length : 0
  // 男性(人) 女性(人) over 97年 194 110: nothing stands above the years.
  return (words >= cells && words <= cells + MOST_NAMES) || (words > 1 && words === cells - 1 && NO_CORNER.test(text))
}
const NO_CORNER = /^(?!(?:项 ?目|指 ?标|地 ?区|单 ?位|名 ?称|类 ?别|科 ?目))/
const MOST_NAMES = 3
const SINGLE_HEADS = /^(?:[一-龥] {2,8}(?=[一-龥] ))?(?:\d+[~-]\d*)?[一-龥][^ 。;:!?,]*(?: (?:其中:)?[^ 。;:!?,]+)+$/

/** 一、<tab>主要工作, (1)<tab>招募志愿者260名: a word processor's list sets a tab behind the number, and no table by it. */
const LISTED = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|[(][一二三四五六七八九十\d]{1,3}[)]|[•●·-])\t/

const isCell = (cell: string) => cell.length <= LONGEST_CELL && !/[。;!?]|(?<!中):/.test(cell)

function describe(columns: Columns, cells: readonly string[]): Shape {
  return { columns, cells: cells.length, figures: cells.filter((cell, i) => i > 0 && FIGURE.test(cell)).length }
}

const TAB = 9

/**
 * Each line with the empty cells at its ends, where the row above or below it has so many cells in all: <tab>计划<tab>完成 over
 * 学校<tab>12<tab>13, <tab>教师<tab>210 under 教育<tab>学生<tab>3200, 学校<tab>12<tab> over 教师<tab>210<tab>含代课. A tab that only
 * indents is no cell.
 */
export function withEmptyCells({ text }: View, lines: readonly VisibleLine[]): readonly Span[] {
  let above = 0
  return lines.map((line, i) => {
    const own = tabsIn(text, line)
    const next = lines[i + 1]
    const first = leadingTabs(text, line.start)
    let last = 0
    while (last < MOST_EMPTY && text.charCodeAt(line.end + last) === TAB) last++
    const below = tabsIn(text, next)
    const belowFirst = next === undefined ? 0 : leadingTabs(text, next.start)
    if (line.gap > 1) above = 0
    const fits = (cells: number): boolean =>
      cells === above || cells === below || (first !== belowFirst && cells === below + belowFirst)
    const sides: readonly (readonly [from: number, to: number])[] = [
      [first, last],
      [first, 0],
      [0, last],
    ]
    // 一、产业发展<tab><tab><tab> among rows of four cells: a row without figures.
    const isSection = own === 0 && first === 0 && last > 1 && fits(last)
    const found = own === 0 || own === above ? undefined : sides.find(([from, to]) => fits(own + from + to))
    const [from, to] = isSection ? [0, last] : (found ?? (stripsCorner(text, line, next) ? [2, 0] : [0, 0]))
    above = own === 0 && !isSection ? 0 : own + from + to
    return from + to === 0 ? line : { start: line.start - from, end: line.end + to }
  })
}

/** An indented line 103年  104年  105年 over 捕蜂  47,666  45,890  29,710: nothing stands above the names. */
function stripsCorner(text: string, line: VisibleLine, next: VisibleLine | undefined): boolean {
  if (!next || next.gap > 0 || line.indent < next.indent + 4 || next.end - next.start > LONGEST_ROW) return false
  const heads = text.slice(line.start, line.end).split(RUNS)
  const row = text.slice(next.start, next.end).split(RUNS)
  const isValue = (cell: string): boolean => FIGURE.test(cell) && !HEAD_TIME.test(cell)
  return heads.length > 1 && row.length === heads.length + 1 && row.slice(1).every(isValue) && !heads.some(isValue)
}
const HEAD_TIME = /^\d{2,4}年度?$|^\d{1,2}月份?$/

function leadingTabs(text: string, start: number): number {
  let tabs = 0
  while (tabs < MOST_EMPTY && text.charCodeAt(start - tabs - 1) === TAB) tabs++
  return tabs
}
const MOST_EMPTY = 8

function tabsIn(text: string, line: VisibleLine | undefined): number {
  const { start, end } = line ?? { start: 0, end: 0 }
  let tabs = 0
  if (end - start <= LONGEST_ROW) for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) tabs++
  return tabs
}

/** For each line, whether it is a row. Rows come together: a single line of columns is a line of text. */
export function tableRows(view: View, lines: readonly VisibleLine[]): Uint8Array {
  const rows = new Uint8Array(lines.length)
  const shapes = withBroken(
    view,
    lines,
    lines.map((line) => shape(view, line)),
  )
  let from = 0
  let first: Shape | null = null
  let figures = 0
  let reach = 0
  /** Strokes both begin and end the rows below |---|---|, whatever they lost. */
  let ruled = false
  const close = (to: number) => {
    if (!first || first === STROKE || from < reach || !isTable(first, to - from, figures)) return
    const isSingle = first.columns === 'single'
    const heads = isSingle && lines[from]!.gap <= 1 && singleHeads(view, lines[from - 1], first.cells)
    if (isSingle && to - from < 3 && !(heads && first.cells > (to - from === 2 ? 3 : 4))) return
    if (isSingle && ((YEAR_ROW.test(textOf(view, lines[from]!)) && !heads) || hasGroups(view, lines, from, to))) return
    rows.fill(1, heads ? from - 1 : from, isSingle ? (reach = brokenOn(view, lines, shapes, to, first)) : to)
  }
  for (let i = 0; i < lines.length; i++) {
    const now = shapes[i]!
    const goesOn =
      now &&
      first &&
      lines[i]!.gap <= 1 &&
      (isLike(now, first) || isShort(view, lines[i]!, now, first, ruled) || isStroke(now, shapes[i - 1], first))
    if (!goesOn) {
      close(i)
      from = i
      figures = 0
      ruled = false
      first = now
    }
    if (now?.columns === 'bar' && RULED.test(textOf(view, lines[i]!))) ruled = true
    // Heads alone stand above values that commas part.
    if (now && now.figures > 0) figures += now.columns === 'comma' && i === from ? lines.length : 1
  }
  close(lines.length)
  return rows
}

/**
 * Where the table ends whose rows go on behind one that broke: 辅具及居家, 20,841 75,442, 环境改善 above 喘息服务 49,053 71,286. The
 * pieces are rows that nobody can read.
 */
function brokenOn(
  view: View,
  lines: readonly VisibleLine[],
  shapes: readonly (Shape | null)[],
  from: number,
  first: Shape,
): number {
  let to = from
  for (let at = from; at < lines.length && lines[at]!.gap === 0; at++) {
    const now = shapes[at]
    if (now && isLike(now, first)) to = at + 1
    else if (at - to >= MOST_PIECES || !PIECE.test(textOf(view, lines[at]!))) break
  }
  return to
}
const MOST_PIECES = 3
const PIECE = /^(?:[一-龥()、\d-]{2,12}|-?\d[\d,.%]{0,12}(?: -?\d[\d,.%]{0,12}){1,12})$/

const textOf = ({ text }: View, { start, end }: Span): string => text.slice(start, end)
const RULED = /^\|[-: |]+\|$/
const YEAR_ROW = /^\d{2,4}(?:年| \d)/
/** Rows between strokes lose cells at either end: their figures tell. */
const isLike = (a: Shape, b: Shape): boolean =>
  a.columns === b.columns &&
  (a.cells === b.cells ||
    // 机构数 751 810 between 诊疗人次 万人次 8158.6 7765.5 and others
    (a.columns === 'single' && a.figures === b.figures && Math.abs(a.cells - b.cells) === 1) ||
    (a.closed === true && b.closed === true && a.figures > 0 && b.figures > 0))

const isStroke = (now: Shape, before: Shape | null | undefined, first: Shape): boolean =>
  (now === STROKE || before === STROKE) && now.columns === 'bar' && first.columns === 'bar' && first !== STROKE

/** 公用经费<tab>190 below four heads: the cells at its end are empty, and the blanks behind it were cut off. */
function isShort({ text }: View, { start, end }: Span, now: Shape, first: Shape, ruled: boolean): boolean {
  const isLess =
    now.columns === first.columns && (ruled || text[start] !== '|') && now.cells < first.cells && now.figures > 0
  return (
    isLess &&
    now.columns !== 'comma' &&
    now.columns !== 'single' &&
    text
      .slice(start, end)
      .split(now.columns === 'space' ? RUNS : /[|\t]/)
      .every(isCell)
  )
}

/**
 * 西坡村 8  1.5 between 东岭村 12 85 3.2 and others: a cell is empty, and the blank on either side of it is left. 2019 人口 is none.
 */
function withBroken(view: View, lines: readonly VisibleLine[], shapes: (Shape | null)[]): readonly (Shape | null)[] {
  const beside = (i: number, by: number): Shape | null =>
    (by > 0 ? lines[i + 1]?.gap : lines[i]!.gap) === 0 && shapes[i + by]?.columns === 'single' ? shapes[i + by]! : null
  const mend = (i: number, by: number) => {
    const near = shapes[i]?.columns === 'single' ? null : beside(i, by)
    if (near && isBroken(textOf(view, lines[i]!), near.cells)) shapes[i] = near
  }
  for (let i = 0; i < lines.length; i++) mend(i, -1)
  for (let i = lines.length - 1; i >= 0; i--) mend(i, 1)
  return shapes
}

function isBroken(text: string, cells: number): boolean {
  if (text.length > LONGEST_ROW || !text.includes('  ')) return false
  const parts = text.split(' ')
  return parts.length === cells && SINGLE.test(`${text.replaceAll(/ {2,}/g, ' ')} 0`)
}

/** 225 097 247 665: blanks part the thousands of a number, and nobody knows where it ends. */
function hasGroups(view: View, lines: readonly VisibleLine[], from: number, to: number): boolean {
  for (let i = Math.max(0, from - 1); i < Math.min(to + 1, lines.length); i++)
    if (lines[i]!.end - lines[i]!.start <= LONGEST_ROW && GROUPS.test(textOf(view, lines[i]!))) return true
  return false
}
const GROUPS = /(?:^| )\d{1,3} 0\d\d(?![\d.])/

/** Columns by spaces also come from a signature block (县长  某某): they need figures, and two columns three rows. */
function isTable({ columns, cells }: Shape, length: number, figures: number): boolean {
  if (columns === 'single') return true
  if (length < 2) return false
  if (columns === 'bar') return true
  if (columns === 'comma') return length > 2 && figures === length - 1
  if (columns === 'tab') return cells > 1 && (cells > 2 || figures > 0 || length > 2)
  return figures > 0 && (cells > 2 || (length > 2 && figures >= length / 2))
}
