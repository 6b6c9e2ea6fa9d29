/** The foot of a page: what follows the report's last line. */
import type { Mark, View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { isDoubtful, isWriter, layoutReason, wordsReason } from './chrome.ts'
import { closingStart } from './preface.ts'
import { isBarOfCells, isTableStroke } from './strokes.ts'

/** A foot longer than this is no foot. */
const MOST_LINES = 80
/** Short lines of unknown kind (titles of related links) that furniture may stand around. */
const MOST_UNKNOWN = 12
const LONGEST_LINK = 60

/**
 * @param inline the marks inside lines, sorted: what they leave of a line is judged
 * @param framed whether the page has a head of its own
 */
export function readFoot(
  view: View,
  lines: readonly VisibleLine[],
  body: number,
  inline: readonly Mark[],
  framed: boolean,
): Mark[] {
  const marks: Mark[] = []
  const textOf = (line: VisibleLine) => view.text.slice(line.start, line.end)
  const lowest = Math.max(body + 1, lines.length - MOST_LINES)
  let top = lines.length
  let unknown = 0
  for (let at = lines.length - 1; at >= lowest; at--) {
    const text = residue(view.text, lines[at]!, inline)
    if (text === '') continue
    const above = at > 0 ? textOf(lines[at - 1]!) : ''
    const isStroke = isTableStroke((k) => (lines[k] ? textOf(lines[k]) : ''), at)
    const own =
      isStroke ||
      isBarOfCells(text, above, at + 1 < lines.length ? textOf(lines[at + 1]!) : '') ||
      isRow(text, above) ||
      (!framed && marks.length === 0 && COUNTED.test(text))
    const whole = text.length === lines[at]!.end - lines[at]!.start
    const reason = own
      ? null
      : (furniture(text) ??
        (ADDRESS_OF_PAGE.test(text) ? 'page-line' : null) ??
        (marks.length > 0 && (isWriter(text) || KEYWORDS.test(text)) ? 'page-line' : null))
    if (reason && (marks.length > 0 || !isDoubtful(text, reason))) {
      marks.push({ start: lines[at]!.start, end: lines[at]!.end, reason })
      top = at
      unknown = 0
      continue
    }
    const closing = whole && text.length <= 600 ? closingStart(text) : text.length
    if (closing < text.length) {
      marks.push({ start: lines[at]!.start + closing, end: lines[at]!.end, reason: 'editor-preface' })
      if (closing > 0) break
      top = at
      unknown = 0
    } else if (text.length > LONGEST_LINK || ENDED.test(text) || ++unknown > MOST_UNKNOWN) break
  }
  if (top === lines.length) marks.push(...strayBar(view, lines))
  return top < lines.length ? fill(lines, top, marks, textOf) : marks
}

/** 关 键  词:, and below it the words: of a document among what its site says of it. */
const KEYWORDS = /^关\s{0,3}键\s{0,3}[词字]\s?:/

/** - 讲座开始报名,欢迎参加!: the title of another page, in a list. */
const ENDED = /[。;]$|^(?![-•·] ).*[!?]$/

/** 地址:http://www.pinghunews.com/szxw/12675.html, of a page; a bureau's own has no such end. */
const ADDRESS_OF_PAGE = /^(?:地址|网址|链接|网页|出处)\s?:\s?https?:\/\/[^\s,。]{4,120}\.s?html?$/

/** 举报电话 | 12次 below 网上信访 | 200件: a row of the report's last table. */
function isRow(text: string, above: string): boolean {
  if (!text.includes('|') || !FIGURE_CELL.test(text) || !above.includes('|')) return false
  return text.split('|').length === above.split('|').length && furniture(above) === null
}
const FIGURE_CELL = /\|\s*\d[\d,.]*\s?(?:[%‰]|[\u4e00-\u9fa5]{1,3})?\s*(?:\||$)/
/** 浏览次数:5万次 as the last line of a text without a page's head: a page counts its readers one by one. */
const COUNTED = /^(?:浏览|点击|阅读|访问)(?:次数|人数|量|数)\s*:\s*[\d.]+万[次人]/

/** …统一了思想。 |: what is left of the table in which a page stood. */
function strayBar({ text }: View, lines: readonly VisibleLine[]): Mark[] {
  const last = lines.at(-1)
  if (!last || lines.length < 2 || text[last.end - 1] !== '|' || last.end - last.start < 3) return []
  // 合计 | below 数量 |: a cell of the report's.
  if (text[lines.at(-2)!.end - 1] === '|') return []
  const bars = text.slice(last.start, last.end).match(/\|/g)!.length
  return bars === 1 && text[last.end - 2] === ' ' ? [{ start: last.end - 1, end: last.end, reason: 'page-tools' }] : []
}

/** Unknown lines between furniture are links; bare numbers just above it are counters (221381). */
function fill(
  lines: readonly VisibleLine[],
  top: number,
  marks: Mark[],
  textOf: (line: VisibleLine) => string,
): Mark[] {
  const reasons = new Map(marks.map((mark) => [mark.start, mark.reason]))
  let last = 'site-foot'
  for (const line of lines.slice(top)) {
    const reason = reasons.get(line.start)
    if (reason === undefined) marks.push({ start: line.start, end: line.end, reason: last })
    else last = reason === 'related-links' || reason === 'previous-next' ? 'related-links' : 'site-foot'
  }
  for (let at = top - 1; at >= 0 && /^\d{1,8}$/.test(textOf(lines[at]!)); at--)
    marks.push({ start: lines[at]!.start, end: lines[at]!.end, reason: 'site-foot' })
  return marks
}

/** What the marks leave of a line. */
function residue(text: string, line: VisibleLine, marks: readonly Mark[]): string {
  let out = ''
  let at = line.start
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= line.end) continue
    out += text.slice(at, Math.max(at, mark.start))
    at = mark.end
  }
  return (out + text.slice(at, Math.max(at, line.end))).trim()
}

function furniture(text: string): string | null {
  return isTableRule(text) ? null : (layoutReason(text) ?? wordsReason(text))
}

/** |---|---| below the heads of a report's last table: what stands under it are figures, not links. */
const isTableRule = (text: string): boolean => text.includes('|') && text.includes('-') && /^[-:| ]+$/.test(text)
