/** Which lines are rows of a plain-text table: columns by `|`, by tabs, or by runs of spaces. */
import type { Span } from '../model.ts'
import type { View } from '../stages.ts'
import { GRID_RULE, HEAD_BLANKS, NAMED_UNIT, SERIAL } from '../text/table-cells.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

type Columns = 'bar' | 'tab' | 'space' | 'single'
interface Shape {
  readonly columns: Columns
  readonly cells: number
  readonly figures: number
}

const FIGURE = /\d|[xX×*]{2}|[一二三四五六七八九十百千万]+$/
const LONGEST_ROW = 400
const LONGEST_CELL = 24

function shape(view: View, line: VisibleLine): Shape | null {
  if (line.end - line.start > LONGEST_ROW) return null
  const text = view.text.slice(line.start, line.end)
  if (GRID_RULE.test(text)) return { columns: 'bar', cells: text.split('+').length - 2, figures: 0 }
  if (text.includes('|')) {
    const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|')
    return cells.length > 1 ? describe('bar', cells) : null
  }
  if (text.includes('\t')) {
    const cells = text.replace(LISTED, '').split('\t')
    return cells.length > 1 ? describe('tab', cells) : null
  }
  if (!text.includes('  ')) return single(text)
  const cells = text.split(/ {2,}/)
  return cells.every(isCell) ? describe('space', cells) : null
}

/** 柳坪镇 4818 10.78 11.32, 水泥 万吨 186.4 -7.9: a name, its unit, and two figures at least, one blank between them. */
function single(text: string): Shape | null {
  if (!SINGLE.test(text)) return null
  const figures = text.match(BLANK_FIGURE)!.length
  // 1 城南泵站 1200 652
  const serial = SERIAL.exec(text)?.[0].length ?? 0
  const cells = figures + (serial > 0 ? 1 : 0) + (NAMED_UNIT.test(text.slice(serial)) ? 2 : 1)
  return { columns: 'single', cells, figures }
}
const SINGLE =
  /^(?:\d{1,3} )?(?:其中:|#)?[一-龥][一-龥()%、]{0,23}(?: [一-龥]| [一-龥%]{1,6}|(?: [一-龥][一-龥()、]{1,15}){1,3})?(?: (?:[-+=≤≥]?\d[\d,]{0,10}(?:\.\d{1,4})?%?|[=≤≥]\d[\d,.]{0,10}[一-龥]{1,4}|[xX×*]{1,6}(?:\.[xX×*]{1,4})?%?|[—-]{1,2})){2,}$/
const BLANK_FIGURE = / (?=[-+=≤≥\dxX×*—])/g
/** A line right above such rows with as many words, or more where the rows' names are in several columns (一般行政 人事 56,819). */
function singleHeads(view: View, line: VisibleLine | undefined, cells: number): boolean {
  if (!line || line.end - line.start > LONGEST_ROW) return false
  const text = view.text.slice(line.start, line.end)
  const words = SINGLE_HEADS.test(text) ? text.split(HEAD_BLANKS).length : 0
  return words >= cells && words <= cells + MOST_NAMES
}
const MOST_NAMES = 3
const SINGLE_HEADS = /^[一-龥][^ 。;:!?,]*(?: [^ 。;:!?,]+)+$/

/** 一、<tab>主要工作, (1)<tab>招募志愿者260名: a word processor's list sets a tab behind the number, and no table by it. */
const LISTED = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|[(][一二三四五六七八九十\d]{1,3}[)]|[•●·-])\t/

const isCell = (cell: string) => cell.length <= LONGEST_CELL && !/[。;:!?]/.test(cell)

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
    if (line.gap > 1 || own === 0) above = 0
    const fits = (cells: number): boolean =>
      cells === above || cells === below || (first !== belowFirst && cells === below + belowFirst)
    const sides: readonly (readonly [from: number, to: number])[] = [
      [first, last],
      [first, 0],
      [0, last],
    ]
    const found = own === 0 || own === above ? undefined : sides.find(([from, to]) => fits(own + from + to))
    const [from, to] = found ?? [0, 0]
    above = own === 0 ? 0 : own + from + to
    return from + to === 0 ? line : { start: line.start - from, end: line.end + to }
  })
}

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
  let from = 0
  let last: Shape | null = null
  let figures = 0
  const close = (to: number) => {
    if (!last || !isTable(last, to - from, figures)) return
    const heads = last.columns === 'single' && lines[from]!.gap <= 1 && singleHeads(view, lines[from - 1], last.cells)
    rows.fill(1, heads ? from - 1 : from, to)
  }
  for (let i = 0; i < lines.length; i++) {
    const now = shape(view, lines[i]!)
    const goesOn = now && last && now.columns === last.columns && now.cells === last.cells && lines[i]!.gap <= 1
    if (!goesOn) {
      close(i)
      from = i
      figures = 0
    }
    if (now && now.figures > 0) figures++
    last = now
  }
  close(lines.length)
  return rows
}

/** Columns by spaces also come from a signature block (县长  某某): they need figures, and two columns three rows. */
function isTable({ columns, cells }: Shape, length: number, figures: number): boolean {
  if (length < 2) return false
  if (columns === 'bar') return true
  if (columns === 'single') return length > 2
  if (columns === 'tab') return cells > 1 && (cells > 2 || figures > 0 || length > 2)
  return figures > 0 && (cells > 2 || (length > 2 && figures >= length / 2))
}
