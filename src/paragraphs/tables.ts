/** Which lines are rows of a plain-text table: columns by `|`, by tabs, or by runs of spaces. */
import type { View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

type Columns = 'bar' | 'tab' | 'space'
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
  if (text.includes('|')) {
    const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|')
    return cells.length > 1 ? describe('bar', cells) : null
  }
  if (text.includes('\t')) {
    const cells = text.replace(LISTED, '').split('\t')
    return cells.length > 1 ? describe('tab', cells) : null
  }
  if (!text.includes('  ')) return null
  const cells = text.split(/ {2,}/)
  return cells.every(isCell) ? describe('space', cells) : null
}

/** 一、<tab>主要工作, (1)<tab>招募志愿者260名: a word processor's list sets a tab behind the number, and no table by it. */
const LISTED = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|[(][一二三四五六七八九十\d]{1,3}[)]|[•●·-])\t/

const isCell = (cell: string) => cell.length <= LONGEST_CELL && !/[。;:!?]/.test(cell)

function describe(columns: Columns, cells: readonly string[]): Shape {
  return { columns, cells: cells.length, figures: cells.filter((cell, i) => i > 0 && FIGURE.test(cell)).length }
}

const TAB = 9

/**
 * How many empty cells each line begins with, where the row above or below it has so many cells in all: <tab>计划<tab>完成
 * over 学校<tab>12<tab>13, <tab>教师<tab>210 under 教育<tab>学生<tab>3200. A tab that only indents counts for none.
 */
export function emptyCells(view: View, lines: readonly VisibleLine[]): Uint8Array {
  const { text } = view
  const empty = new Uint8Array(lines.length)
  let above = 0
  lines.forEach((line, i) => {
    if (line.gap > 1) above = 0
    const own = tabsIn(text, line)
    let tabs = 0
    if (own > 0) while (tabs < MOST_EMPTY && text.charCodeAt(line.start - tabs - 1) === TAB) tabs++
    if (tabs > 0 && (own + tabs === above || own + tabs === tabsIn(text, lines[i + 1]))) empty[i] = tabs
    above = own + empty[i]!
  })
  return empty
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
    if (last && isTable(last, to - from, figures)) rows.fill(1, from, to)
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
  if (columns === 'tab') return cells > 1 && (cells > 2 || figures > 0 || length > 2)
  return figures > 0 && (cells > 2 || (length > 2 && figures >= length / 2))
}
