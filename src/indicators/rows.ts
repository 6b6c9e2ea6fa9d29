/** Names and qualifies the quantities of a plain-text table: by row label and column head instead of by the words around. */
import type { Change, Role } from '../model.ts'
import type { IndicatorDraft, Paragraph, PlacedSpan, Quantity } from '../stages.ts'
import { tableQuantities, type TableQuantity } from './table.ts'
import { type CellSpan, closedCell } from './table/cell.ts'
import { isOpenChange } from './table/cell-unit.ts'

/** Columns that hold changes: 同比(%), 增速, 较上年. */
const CHANGE_HEAD = /同比|环比|增长|增速|增幅|增[、/]?减|[较比][上去]|较年初|比年初|涨跌|升降|变[化动]/
const BASIS = /同比|环比|[较比][上去]年同期|[较比][上去]年|较上月|比上月|较年初|比年初/
/** Columns that hold facts even in the table of a plan. */
const FACT_HEAD = /实际|完成|执行|决算|上年|去年|现状|基期|目前/
/** Heads that go before the label: 2024年|志愿者人数. */
const TIME_HEAD = /^(?:\d{2,4} ?年?度?|本[年季月]|上[年季月]|(?:\d{4}年)?[一二三四1-4]季度|\d{1,2}月)$/
/** Heads that say nothing. */
const BARE_HEAD = /^(?:数值|数量|指标值|单位|合计|情况|结果|内容|数据|备注|说明)?$/

/** @param first number of the table's first row among the paragraphs */
export function describeTable(
  rows: readonly Paragraph[],
  first: number,
  caption: string,
  role: Role,
): IndicatorDraft[] {
  const texts = rows.map((row) => row.text)
  return tableQuantities(texts, caption).map((q): IndicatorDraft => {
    const label = q.label ? textOf(texts, q.label) : ''
    const head = q.head ? textOf(texts, q.head) : ''
    const change = changeOf(texts[q.row]!, q.quantity, head, label)
    return {
      quantity: unsigned(texts[q.row]!, q.quantity, change),
      paragraph: first + q.row,
      sentence: { start: 0, end: texts[q.row]!.length },
      name: nameOf(q, first, texts, label, head, change !== null),
      status: isTarget(q, head, role) ? 'target' : 'actual',
      change,
      scope: null,
      period: null,
      partOf: null,
      changeOf: null,
      rule: `${q.quantity.rule}/table`,
    }
  })
}

const textOf = (texts: readonly string[], cell: CellSpan): string =>
  closedCell(texts[cell.row]!.slice(cell.start, cell.end))

function nameOf(
  q: TableQuantity,
  first: number,
  texts: readonly string[],
  label: string,
  head: string,
  change: boolean,
): PlacedSpan[] {
  const place = (cell: CellSpan, closed: string): PlacedSpan[] =>
    closed.length === cell.end - cell.start
      ? [{ start: cell.start, end: cell.end, paragraph: first + cell.row }]
      : wordsApart(texts[cell.row]!, cell, first)
  const own = q.label && label !== '' ? place(q.label, label) : []
  // 设备安装60%, 新建水池2口: a cell of prose says it itself.
  const said = q.quantity.rule === 'table-cell' || change ? null : saidIn(texts[q.row]!, q.quantity)
  if (said) return [...own, { ...said, paragraph: first + q.row }]
  const group = q.group ? textOf(texts, q.group) : ''
  // 比上年增减情况 over 金额 and 幅度
  const isSaid = change && CHANGE_HEAD.test(group)
  const over = q.group && group !== '' && group !== head && !isSaid ? place(q.group, group) : []
  const names = TIME_HEAD.test(group) ? (change ? own : [...over, ...own]) : [...own, ...over]
  // 较上年增减 below 罚锾金额 is its change.
  if (q.head && change && isOpenChange(label))
    return TIME_HEAD.test(head) ? [...place(q.head, head), ...own] : place(q.head, head)
  // 97年 and 合计: a year alone names nothing.
  const isBare = BARE_HEAD.test(head) && !(TIME_HEAD.test(label) && head !== '' && names.length === own.length)
  // 2季度 beside 环比增速: a time alone names no change.
  const isOpen = change && TIME_HEAD.test(label) && names.length === own.length
  if (!q.head || ((change || isBare) && names.length > 0 && !isOpen)) return names
  return TIME_HEAD.test(head) ? [...place(q.head, head), ...names] : [...names, ...place(q.head, head)]
}

/** The words right before a figure in a cell of prose. */
function saidIn(row: string, { outerStart }: Quantity): { start: number; end: number } | null {
  const before = SAID_BEFORE.exec(row.slice(Math.max(0, outerStart - LONGEST_SAID), outerStart))
  if (!before) return null
  const end = outerStart - before[2]!.length
  return { start: end - before[1]!.length, end }
}
const SAID_BEFORE = /(?:^|[^一-龥])([一-龥]{2,12}?)((?:约|近|超|超过|达|达到|为|共|仅|[的了: ]){0,3})$/
const LONGEST_SAID = 16

/** 合 计 as a name: its characters without the blanks. */
function wordsApart(text: string, cell: CellSpan, first: number): PlacedSpan[] {
  const out: PlacedSpan[] = []
  for (let at = cell.start; at < cell.end; at++)
    if (text[at] !== ' ') out.push({ start: at, end: at + 1, paragraph: first + cell.row })
  return out
}

function isTarget(q: TableQuantity, head: string, role: Role): boolean {
  if (q.target) return true
  return (role === 'plans' || role === 'suggestions') && !FACT_HEAD.test(head)
}

/** A change by its column, its direction by the sign: -1.5 under 同比(%). */
function changeOf(row: string, q: Quantity, head: string, label: string): Change | null {
  const said = CHANGE_SAID.exec(row.slice(Math.max(0, q.outerStart - LONGEST_CHANGE), q.start))
  if (said) {
    const direction = DECREASES.test(said[0]) ? 'decrease' : 'increase'
    const basis = BASIS.exec(said[0])?.[0]
    return basis === undefined ? { direction } : { direction, basis }
  }
  const sign = SIGN_CELL.exec(row.slice(Math.max(0, q.start - LONGEST_CHANGE), q.start))?.[1]
  if (sign !== undefined && (row.match(SIGNED) ?? []).length > 1 && !UNSIGNED.test(row))
    return { direction: sign === '+' ? 'increase' : 'decrease' }
  // 较上年增减 below 110年 and 111年
  const by = CHANGE_HEAD.test(head) ? head : isOpenChange(label) ? label : null
  if (by === null || q.type === 'rank') return null
  const around = row.slice(Math.max(0, q.start - 1), q.end + 1)
  const direction = /[-(↓▼减降]/.test(around) ? 'decrease' : 'increase'
  const basis = BASIS.exec(by)?.[0]
  return basis === undefined ? { direction } : { direction, basis }
}

/** A cell that says it itself: 增长6.5%, 同比下降0.1个百分点. */
const CHANGE_SAID =
  /(?:(?:同比|环比|[较比][上去][年季月](?:同期)?|[较比]年初)?(?:增长|提高|上升|增加|下降|减少|降低|回落|[增减升降])|同比|环比)了?[约近超]?[+-]?$/
/** | - | 15 | - | 25.4 |: the signs of changes in cells of their own; a single one stands for nothing. */
const SIGNED = /\| [+-] \| (?=\d)/g
const UNSIGNED = /\| [+-] \| (?!\d)|\| [+-] \|?$/
const SIGN_CELL = /\| ([+-]) \| *$/
const DECREASES = /[降减]|回落|-$/
const LONGEST_CHANGE = 10

/** The sign of a change is its direction: the value and the quote go without it. */
function unsigned(row: string, q: Quantity, change: Change | null): Quantity {
  if (!change || q.value === null || q.value >= 0) return q
  return row[q.start] === '-' ? { ...q, start: q.start + 1, value: -q.value } : { ...q, value: -q.value }
}
