/** A contents list before the body (目录, then headings with dots and page numbers). */
import { isDigit } from '../text/chars.ts'
import { CONTENTS_TITLES } from '../data/boilerplate.ts'
import type { Mark } from '../stages.ts'
import { titleScore } from './title.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const titles = new Set(CONTENTS_TITLES.map((title) => title.replace(/\s/g, '')))
const LEADER = /(?:[.…·。_—-]{3,}|…)\s*\(?\d{1,4}\)?$|[.…·]{4,}\s*\S{0,4}$/
/** A list that is cut short. */
const DOTS = /^[….·]+$/
/** Under the title 目录 blanks do as well. */
const BLANKS = /(?:\s{2,}|\t)\(?\d{1,4}\)?$/
const LONGEST_ENTRY = 60

/** 一、工作完成情况………………1 */
export function isContentsEntry(line: string): boolean {
  return line.length <= LONGEST_ENTRY && LEADER.test(line)
}

function isContentsTitle(line: string): boolean {
  return line.length <= 12 && titles.has(line.replace(/[\s:()【】[\]/…?]/g, ''))
}

/** The number of lines of the contents list that begins at `from`; 0 where none does. */
export function contentsLength(text: string, lines: readonly VisibleLine[], from: number): number {
  const first = lines[from]!
  const titled = isContentsTitle(text.slice(first.start, first.end))
  const framed = titled && text[first.end - 1] === '…' ? framedLength(text, lines, from) : 0
  if (framed > 0) return framed
  let at = titled ? from + 1 : from
  if (isGlued(text, lines, at, titled)) return at + 1 - from
  const plain = titled ? 0 : collection(text, lines, from) || announcedHeadings(text, lines, from)
  if (plain > 0) return plain
  let outlined = ''
  for (; at < lines.length; at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    if (line.length > LONGEST_ENTRY) break
    const listed = titled && (BLANKS.test(line) || DOTS.test(line) || standsAgain(line, text, lines, at))
    // The body begins with the first entry.
    if (line === outlined || (!LEADER.test(line) && !listed && !(outlined && isListed(line)))) break
    // 提纲: of a document of which a site shows the first pages: its last parts stand nowhere else.
    if (titled && at === from + 1 && isLineAgain(line, text, lines, at)) outlined = line
  }
  const entries = at - from - (titled ? 1 : 0)
  return entries >= (titled ? 1 : 3) ? at - from : 0
}

/** 目录/提纲:…… and …… below its entries: a site shows the outline of a text of which it may not show the rest. */
function framedLength(text: string, lines: readonly VisibleLine[], from: number): number {
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_ENTRIES); at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    if (DOTS.test(line)) return at - from > 1 ? at + 1 - from : 0
    if (line.length > LONGEST_ENTRY || !isListed(line)) return 0
  }
  return 0
}
const MOST_ENTRIES = 80
/** 一是片区征拆, 1.宣传 below a part of such an outline. */
const isListed = (line: string): boolean => NUMBERED.test(line) || LISTED.test(line)
const LISTED = /^(?:[一二三四五六七八九十]{1,2}是|\d{1,2}[.、])/

/** 2.县医保局2024年工作总结13 / 3.县民政局2024年工作总结20: titles with their pages, of a collection of reports. */
function collection(text: string, lines: readonly VisibleLine[], from: number): number {
  let page = 0
  let at = from
  for (; at < lines.length; at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    const entry = line.length <= LONGEST_ENTRY ? TITLE_AND_PAGE.exec(line) : null
    if (!entry || Number(entry[2]) <= page || titleScore(entry[1]!) < TITLE) break
    page = Number(entry[2])
  }
  return at - from >= FEWEST_ANNOUNCED ? at - from : 0
}
const TITLE_AND_PAGE = /^\d{1,3}[.、]\s?(.{6,}?[\u4e00-\u9fa5)])\s?(\d{1,4})$/
const TITLE = 3

/**
 * …工作方案一、背景分析 / 1.1政策背景 / … / 8.3长效治理一、背景分析1.1政策背景 当前,…: the outline that a document site sets
 * before a text, glued to the title and to the text: how many whole lines it takes behind the one at `from`, whose first
 * entry begins at `start`, and how much of the next one; null where there is none.
 */
export function gluedOutline(
  text: string,
  lines: readonly VisibleLine[],
  from: number,
  start: number,
): { readonly whole: number; readonly rest: number } | null {
  const first = text.slice(start, lines[from]!.end)
  if (first.length < SHORTEST_FIRST || first.length > LONGEST_ENTRY || !NUMBERED.test(first)) return null
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_ENTRIES); at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    const again = line.slice(0, LONGEST_ENTRY + first.length).indexOf(first)
    if (again >= 0) return at - from > FEWEST_ANNOUNCED ? { whole: at - from - 1, rest: again } : null
    if (line.length > LONGEST_ENTRY || !(NUMBERED.test(line) || DOTTED.test(line))) return null
  }
  return null
}
const SHORTEST_FIRST = 4
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){1,2}\s?[\u4e00-\u9fa5]/

/** 一、审判工作 二、执行工作 三、队伍建设 on lines of their own, each a line again further down, and nothing between them. */
function announcedHeadings(text: string, lines: readonly VisibleLine[], from: number): number {
  let at = from
  for (; at < lines.length; at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    if (line.length > LONGEST_ENTRY) break
    // 1.健全机制 below (一)…, and 1.健全机制。全院… further down.
    if (
      !(NUMBERED.test(line)
        ? isLineAgain(line, text, lines, at)
        : SUBORDINATE.test(line) && at > from && standsAgain(line, text, lines, at))
    )
      break
  }
  return at - from >= FEWEST_ANNOUNCED ? at - from : 0
}
const FEWEST_ANNOUNCED = 3
const SUBORDINATE = /^\d{1,2}[.、](?=[\u4e00-\u9fa5])/
const NUMBERED =
  /^(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|[章节篇])|\([一二三四五六七八九十]{1,3}\))/

function isLineAgain(line: string, text: string, lines: readonly VisibleLine[], at: number): boolean {
  const length = line.length
  for (let k = at + 1; k < Math.min(lines.length, at + MOST_LINES); k++) {
    const { start, end } = lines[k]!
    if (end - start === length && text.startsWith(line, start)) return true
  }
  return false
}

const LONGEST_GLUED = 600
/** 一、 of 一、二、三产业 is none. */
const SHORTEST_ENTRY = 3
const TITLE_START = /^(?:本文|文章|内容)?(?:目\s*[录次]|提纲)[\s:]*/
const NEXT_ENTRY =
  /\s*(?=(?<![一二三四五六七八九十第(])(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|[章节篇])|\([一二三四五六七八九十]{1,3}\)))/

/** The cheap first look: to go through a line by the long pattern is slow. */
const ENTRY = /[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]、|第[一二三四五六七八九十]|\([一二三四五六七八九十]/

/** 目录 一、审判工作 二、执行工作: a whole list on one line, each entry with its page or as a heading further down. */
function isGlued(text: string, lines: readonly VisibleLine[], at: number, titled: boolean): boolean {
  const whole = at < lines.length ? text.slice(lines[at]!.start, lines[at]!.end) : ''
  if (whole.length > LONGEST_GLUED) return false
  const list = whole.replace(TITLE_START, '')
  if (!ENTRY.test(list)) return false
  const entries = list.split(NEXT_ENTRY).filter((entry) => entry !== '')
  if (entries.length < (titled || list !== whole ? 2 : 3)) return false
  return entries.every((e) => e.length > SHORTEST_ENTRY && (LEADER.test(e) || standsAgain(e, text, lines, at)))
}

/** How far down an entry is looked for. */
const MOST_LINES = 2000

/** Whether a line further down begins with the entry: then this one only announces it. */
function standsAgain(entry: string, text: string, lines: readonly VisibleLine[], at: number): boolean {
  const words = entry.replace(/^[●•·◆■★]\s*/, '').replace(/\s*\d*$/, '')
  if (words.length < 2) return false
  for (let k = at + 1; k < Math.min(lines.length, at + MOST_LINES); k++)
    if (text.startsWith(words, lines[k]!.start)) return true
  return false
}

/** 目录 and 第一节 公司概况 ........ 2 in the midst of a text: three lines or more that lead to pages by dots. */
export function contentsRuns(text: string, lines: readonly VisibleLine[]): Mark[] {
  const marks: Mark[] = []
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (to < lines.length && isLed(text, lines[to]!)) to++
    if (to - from < FEWEST_ANNOUNCED) continue
    const above = lines[from - 1]
    const titled = above && above.end - above.start <= 12 && isContentsTitle(text.slice(above.start, above.end))
    for (const { start, end } of lines.slice(titled ? from - 1 : from, to))
      marks.push({ start, end, reason: 'contents' })
    from = to
  }
  return marks
}
const LONGEST_LED = 200
const isLed = (text: string, { start, end }: VisibleLine): boolean =>
  end - start <= LONGEST_LED && isDigit(text.charCodeAt(end - 1)) && LED.test(text.slice(start, end))
const LED = /[\u4e00-\u9fa5)”]\s?[.…·]{4,}\s?\d{1,4}$/
