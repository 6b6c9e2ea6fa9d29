/** Whether and how the lines of a document were broken, from the lines themselves. */
import { FIRM_STOPS, UNIT_STOPS, UNITS } from '../data/units.ts'
import type { View } from '../stages.ts'
import { among, firstAmong, isHan } from '../text/chars.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { UnitSet } from '../text/word-tables.ts'

export interface Wrapping {
  /**
   * `width`: every paragraph broken at one width. `fragments`: broken anywhere (links of a web page on lines of their
   * own). `indent`: broken anywhere, but every paragraph begins with an indent. `none`: a line is a paragraph.
   */
  readonly kind: 'width' | 'indent' | 'fragments' | 'none'
  /** Lines of at least this width are full (`width` only). */
  readonly full: number
  /** Blank lines stand between the paragraphs. */
  readonly blankParted: boolean
  /** Blank lines stand between all lines and part nothing. */
  readonly doubleSpaced: boolean
  /** Paragraphs begin with an indent, their other lines do not. */
  readonly indented: boolean
}

/** Columns on a typewriter: 2 for a Chinese character and full-width marks, 1 for the rest. */
export function lineWidth(source: string, line: VisibleLine): number {
  let width = line.indent === 0 ? 0 : indentWidth(source, line)
  for (let i = line.start; i < line.end; i++) width += source.charCodeAt(i) < 0x2010 ? 1 : 2
  return width
}

function indentWidth(source: string, line: VisibleLine): number {
  let width = 0
  for (let i = line.start - line.indent; i < line.start; i++) width += source.charCodeAt(i) < 0x2010 ? 1 : 2
  return width
}

const STOP = new UnitSet('。!?;:…”’)》】.')
/** Marks that no line of a text as its author wrote it begins with. */
const CLOSING = new UnitSet(',。、;:!?)”’》】〉.%‰')
/** Marks that none ends with. */
const OPENING = new UnitSet('“‘(《【,、')

export function endsOpen(text: string, line: VisibleLine): boolean {
  return OPENING.has(text.charCodeAt(line.end - 1))
}

export function beginsClosed(text: string, line: VisibleLine): boolean {
  const c = text.charCodeAt(line.start)
  // ....  and :) are no continuations.
  return CLOSING.has(c) && line.end > line.start && text.charCodeAt(line.start + 1) !== c
}

export function endsWithStop(text: string, line: VisibleLine): boolean {
  return STOP.has(text.charCodeAt(line.end - 1))
}

/** A line narrower than this is not said to be full: parallel headings and list items are of one width too. */
const NARROWEST = 36
/** Columns by which full lines differ: a mark or a Latin word moved to the next line. */
const SLACK = 5

/** Whether a line begins a paragraph by its number or sign. */
type Opens = (text: string, line: VisibleLine) => boolean

export function wrapping(view: View, lines: readonly VisibleLine[], opens: Opens): Wrapping {
  const none: Wrapping = {
    kind: 'none',
    full: Infinity,
    blankParted: blankParted(lines),
    doubleSpaced: false,
    indented: false,
  }
  if (lines.length < 4) return none
  const width = byWidth(view, lines)
  if (width) return width
  const kind = byIndent(view, lines, opens) ? 'indent' : brokenAnywhere(view, lines, opens) ? 'fragments' : 'none'
  return { ...none, kind }
}

/** A good part of the lines has a blank line before it. */
function blankParted(lines: readonly VisibleLine[]): boolean {
  let parted = 0
  for (const line of lines) if (line.gap > 0) parted++
  return parted > lines.length * 0.25
}

function byWidth(view: View, lines: readonly VisibleLine[]): Wrapping | null {
  const widths = lines.map((line) => lineWidth(view.source, line))
  const full = commonWidth(widths)
  if (full === null) return null
  let open = 0
  let all = 0
  let spaced = 0
  let indents = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (widths[i]! < full) continue
    all++
    if (endsWithStop(view.text, lines[i]!)) continue
    open++
    if (lines[i + 1]!.gap > 0) spaced++
    if (lines[i]!.indent > 1 && lines[i + 1]!.indent === 0) indents++
  }
  if (open < 3 || open < all * 0.6) return null
  return {
    kind: 'width',
    full,
    blankParted: blankParted(lines),
    doubleSpaced: spaced > open / 2,
    indented: indents > 0,
  }
}

/** The least width of the full lines, if a good part of all lines are full and next to none is longer. */
function commonWidth(widths: readonly number[]): number | null {
  const sorted = [...widths].sort((a, b) => b - a)
  const longest = sorted[Math.floor(sorted.length * 0.03)]!
  if (longest < NARROWEST) return null
  const full = longest - SLACK
  const count = widths.filter((width) => width >= full).length
  return count >= 3 && count >= widths.length * 0.25 ? full : null
}

/** Whether a line goes on with the one before, where paragraphs are indented: flush, behind a long line without a stop. */
export function isFlush(view: View, before: VisibleLine, line: VisibleLine): boolean {
  return (
    line.indent === 0 &&
    line.gap === 0 &&
    !endsWithStop(view.text, before) &&
    lineWidth(view.source, before) >= NARROWEST
  )
}

/** Several lines go on flush behind an indented one, and hardly a long one without a number begins a paragraph flush. */
function byIndent(view: View, lines: readonly VisibleLine[], opens: Opens): boolean {
  let flush = 0
  let begins = 0
  let indented = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const opened = opens(view.text, line)
    const goesOn: boolean = i > 0 && indented && !opened && isFlush(view, lines[i - 1]!, line)
    if (goesOn) flush++
    else if (!opened && line.indent === 0 && lineWidth(view.source, line) >= NARROWEST) begins++
    indented = goesOn || (line.indent > 1 && line.indent <= 8)
  }
  return flush > 2 && begins * 2 < flush
}

/**
 * Marks the lines that go on with the one before in a paragraph that alone was broken at one width: two full lines or more
 * without a stop, and a shorter one that ends the sentence. Parallel lines begin alike and are none.
 */
export function brokenAlone(view: View, lines: readonly VisibleLine[], opens: Opens): Uint8Array {
  const out = new Uint8Array(lines.length)
  const { text, source } = view
  for (let i = 0; i + 2 < lines.length; i++) {
    if (endsWithStop(text, lines[i]!)) continue
    const full = lineWidth(source, lines[i]!)
    if (full < NARROWEST || !text.slice(lines[i]!.start, lines[i]!.end).includes(',')) continue
    let last = i + 1
    while (last < lines.length && isNextOf(view, lines[i]!, lines[last]!, opens)) {
      if (endsWithStop(text, lines[last]!) || Math.abs(lineWidth(source, lines[last]!) - full) > SLACK) break
      last++
    }
    const closing = lines[last]
    const broken = last >= i + 2 && closing !== undefined && isNextOf(view, lines[i]!, closing, opens)
    if (broken && endsWithStop(text, closing) && lineWidth(source, closing) < full - SLACK) out.fill(1, i + 1, last + 1)
    // Looked at once, whatever they are: a text of such lines is no slower.
    i = last - 1
  }
  return out
}

/** Flush behind the others, and not begun as the first one was. */
const isNextOf = ({ text }: View, first: VisibleLine, line: VisibleLine, opens: Opens): boolean =>
  line.gap === 0 &&
  line.indent === 0 &&
  !opens(text, line) &&
  !text.startsWith(text.slice(first.start, first.start + 2), line.start)

/** …,占地面积 / 15600 / ㎡,…: a figure on a line of its own behind running text. */
export function isTornFigure(text: string, before: VisibleLine, line: VisibleLine): boolean {
  const first = text.charCodeAt(line.start)
  if (first < 48 || first > 57 || !isHan(text.charCodeAt(before.end - 1))) return false
  if (isDotted(text, before) && isDotted(text, line)) return false
  return (
    firstAmong(',。;', text, before.start, before.end) >= 0 &&
    TORN.test(text.slice(line.start, Math.min(line.end, line.start + 12)))
  )
}
/** 2.1.3制度不严,管理不细 and below it 2.2服务能力: numbers of headings. */
function isDotted(text: string, line: VisibleLine): boolean {
  DOTTED.lastIndex = line.start
  return DOTTED.test(text)
}
const DOTTED = /\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.%])/y

/**
 * …受理案件326 / 件,接待…: a figure that ends a line, and its unit on the next one. A heading may end in a year or a number
 * (典型案例1) and a paragraph begin like a unit (万众一心): a mark behind the unit, or running text before it, makes it sure.
 */
export function isTornUnit(text: string, before: VisibleLine, line: VisibleLine): boolean {
  if (before.end - before.start < SHORTEST_TORN || !isHan(text.charCodeAt(line.start))) return false
  if (!ENDS_IN_FIGURE.test(text.slice(Math.max(before.start, before.end - 12), before.end))) return false
  const end = unitEnd(text, line)
  if (end < 0) return false
  const running = before.end - before.start >= SHORTEST_TOLD && firstAmong(',。;', text, before.start, before.end) >= 0
  return among(',。;、', text.charCodeAt(end)) || (running && firstAmong(',。;', text, end, line.end) >= 0)
}
const SHORTEST_TORN = 10
const SHORTEST_TOLD = 20
/** No year. */
const ENDS_IN_FIGURE = /[\u4e00-\u9fff](?<!附件|[第表图])(?!(?:19|20)\d\d$)(?:0\.\d+|[1-9]\d*(?:\.\d+)?)$/

/** Where the unit that a line begins with ends (万元), -1 where it begins with none: 万众, 人民, 年底. */
function unitEnd(text: string, line: VisibleLine): number {
  let start = line.start
  while (start < line.end && among('千万亿', text.charCodeAt(start))) start++
  for (let end = Math.min(line.end, start + LONGEST_UNIT); end > start; end--) {
    const word = ` ${text.slice(start, end)}`
    if (NO_UNITS.includes(`${word} `)) return -1
    if (!TIMES.has(text.charCodeAt(start)) && UNIT_WORDS.some((list) => isRow(list, word))) return end
  }
  return -1
}
const LONGEST_UNIT = 5
const TIMES = new UnitSet('年月日')
const NO_UNITS = ` ${UNIT_STOPS} ${FIRM_STOPS} `
const UNIT_WORDS = UNITS.map(([, words]) => ` ${words} `)
/** In the table a word ends before a space, or before the sign that tells how it is printed. */
const isRow = (list: string, word: string): boolean => list.includes(`${word} `) || list.includes(`${word}=`)

const TORN = /^\d+(?:\.\d+)?(?:$|[^\d.年月日、)\s])/

/** Marks at the wrong end of lines, more than a slip or two. */
function brokenAnywhere(view: View, lines: readonly VisibleLine[], opens: Opens): boolean {
  let signs = 0
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.gap > 0) continue
    if (beginsClosed(view.text, lines[i]!) || among('“‘(《【', view.text.charCodeAt(lines[i - 1]!.end - 1))) signs++
    else if (isTornFigure(view.text, lines[i - 1]!, lines[i]!) && !opens(view.text, lines[i]!)) signs++
  }
  return signs >= 3
}
