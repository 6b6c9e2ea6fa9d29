/** The head of a page: from the first line to where the report's body begins, with the title in it. */
import type { Span } from '../model.ts'
import type { Mark, View } from '../stages.ts'
import { COLUMN_ENDS } from '../data/boilerplate.ts'
import { headingCues } from '../text/heading-cues.ts'
import { pictographsEnd } from '../text/chars.ts'
import { suffixMatcher } from '../text/matchers.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { NO_YEARS } from '../text/years.ts'
import { isDoubtful, isWeakField, layoutReason, wordsReason } from './chrome.ts'
import { contentsLength, gluedOutline } from './contents.ts'
import { prefaceLength } from './preface.ts'
import { isBarOfCells, isTableStroke } from './strokes.ts'
import {
  ORGANISATION,
  bareTitle,
  beforeHeading,
  beforeSiteName,
  gluedTitle,
  repeatedStart,
  SUBTITLE,
  titleScore,
  wrappedTitle,
} from './title.ts'

export interface PageHead {
  readonly title: Span | null
  readonly marks: readonly Mark[]
  /** Lines that are furniture if the page has any furniture elsewhere. */
  readonly unknown: readonly Mark[]
  /** Index of the first line of the body. */
  readonly body: number
}

interface Candidate extends Span {
  readonly line: number
  readonly score: number
  readonly bare: string
  readonly text: string
}

/** What has been read of the head so far. */
interface Reading {
  readonly view: View
  readonly lines: readonly VisibleLine[]
  readonly marks: Mark[]
  readonly candidates: Candidate[]
  /** Indexes of lines that are none of the known things. */
  readonly unknown: number[]
}

/** A head longer than this is no head. */
const MOST_LINES = 60
const TITLE = 3
/** 灵泉乡情况: enough for the first line of a page. */
const WEAK_TITLE = 2
/** A title that goes on as body stands closest to the body. */
const GLUED = 9

export function readHead(view: View, lines: readonly VisibleLine[]): PageHead {
  const reading: Reading = { view, lines, marks: [], candidates: [], unknown: [] }
  let at = 0
  while (at < lines.length && at < MOST_LINES) {
    const read = readLines(reading, at)
    if (read === 0) break
    at += read
  }
  return settle(reading, at)
}

/** Reads the line at `at`, perhaps with the next ones; returns how many lines were read, 0 where the body begins. */
function readLines(reading: Reading, at: number): number {
  const { view, lines, marks } = reading
  const { start, end } = lines[at]!
  const text = view.text.slice(start, end)
  const contents = contentsLength(view.text, lines, at)
  for (const line of lines.slice(at, at + contents)) marks.push({ ...range(line), reason: 'contents' })
  if (contents > 0) return contents
  if (isTableStroke((k) => (lines[k] ? view.text.slice(lines[k].start, lines[k].end) : ''), at)) return 0
  // 类别 | / || / 来信 |: the report's table begins.
  if (text.endsWith(' |') && isBarOfCells(lineAt(reading, at + 1), text, lineAt(reading, at + 2))) return 0
  const pieces = opensPage(reading) ? dayInPieces(reading, at) : 0
  for (const line of lines.slice(at, at + pieces)) marks.push({ ...range(line), reason: 'page-line' })
  if (pieces > 0) return pieces
  const wrapped = wrappedTitle(view.text, lines, at)
  if (wrapped > 0) return (candidate(reading, at, start, lines[at + 1]!.end, wrapped), 2)
  const label = TITLE_LABEL.exec(text)?.[0].length ?? 0
  // 名称: | 县教育局2023年工作总结 | 文号: |
  const cell = label > 0 ? text.slice(0, `${text}|`.indexOf('|', label)).trimEnd().length : 0
  const labelled = label > 0 ? labelScore(text.slice(0, label), text.slice(label, cell)) : 0
  if (labelled >= TITLE) {
    candidate(reading, at, start + label, start + cell, labelled)
    marks.push({ start, end: start + label, reason: 'page-line' }, { start: start + cell, end, reason: 'page-line' })
    return 1
  }
  // …工作总结【第一篇】 and further down 【第二篇】: the body begins with its first piece.
  if (reading.candidates.length > 0 && opensPieces(reading, at, text)) return 0
  const listed = numberBefore(reading, at, text)
  if (listed > 0) return (candidate(reading, at, start, end, titleScore(text.slice(listed))), 1)
  const piece = onlyPiece(reading, at, text) || signBefore(text)
  if (piece > 0) {
    candidate(reading, at, start + piece, end, titleScore(text.slice(piece)))
    marks.push({ start, end: start + piece, reason: 'page-line' })
    return 1
  }
  if (isCounted(reading, text)) return (marks.push({ start, end, reason: 'repeated-title' }), 1)
  if (isAbstract(reading, lines[at]!, text)) return (marks.push({ start, end, reason: 'abstract' }), 1)
  const layout = layoutReason(text) ?? (text.startsWith('- ') && DASHED_FIELD.test(text) ? 'page-line' : null)
  const named = fileName(reading, at, text)
  const cut = beforeHeading(text) || beforeDate(text) || beforeSiteName(text)
  const score = layout ? 0 : titleScore(text.slice(0, cut))
  const reason =
    layout ??
    isStep(reading, text) ??
    dayAlone(reading, text) ??
    keywordsOf(reading, text) ??
    (score > TITLE ? null : (wordsReason(text) ?? fieldReason(reading, at, text)))
  if (reason && !isDoubtful(text, reason)) marks.push({ start, end, reason })
  else if (score >= TITLE || (score === WEAK_TITLE && opensPage(reading))) {
    const copy = repeatedStart(text.slice(0, cut))
    if (copy > 0) marks.push({ start, end: start + copy, reason: 'repeated-title' })
    candidate(reading, at, start + copy, start + cut, score)
    if (beforeHeading(text) > 0) return outlineBehind(reading, at, start + cut)
    marks.push({
      start: start + cut,
      end,
      reason: reasonBehind(text.slice(cut)),
    })
  } else if (named > 0) {
    candidate(reading, at, start, start + named, TITLE)
    marks.push({ start: start + named, end, reason: 'file-name' })
  } else if (isPageName(reading, at, text)) {
    candidate(reading, at, start, start + cut, TITLE)
    marks.push({ start: start + cut, end, reason: 'file-name' })
  } else return readText(reading, at, text)
  return 1
}

const lineAt = ({ view, lines }: Reading, at: number): string =>
  lines[at] ? view.text.slice(lines[at].start, lines[at].end) : ''

/** …工作方案一、背景分析 with the rest of its outline below it, before the text; 0 where the body begins with the heading. */
function outlineBehind({ view, lines, marks }: Reading, at: number, start: number): number {
  const found = gluedOutline(view.text, lines, at, start)
  if (!found) return 0
  marks.push({ start, end: lines[at]!.end, reason: 'contents' })
  for (const line of lines.slice(at + 1, at + 1 + found.whole)) marks.push({ ...range(line), reason: 'contents' })
  const last = lines[at + 1 + found.whole]!
  if (found.rest > 0) marks.push({ start: last.start, end: last.start + found.rest, reason: 'contents' })
  return found.whole + 1
}

/** - 文档编号:17217269: a list of what a site knows of a document. */
const DASHED_FIELD =
  /^- (?:文档编号|上传时间|格式|页数|大小|浏览|下载|收藏|编号|字数|资源ID|资源大小|资源格式):[\dA-Za-z.:\s/-]+$/

/** 2023 乡镇 农业生产 年度工作 总结: the title above, cut into its words. */
function keywordsOf({ candidates }: Reading, text: string): string | null {
  const words = text.length <= LONGEST_KEYWORDS && candidates.length > 0 ? text.split(' ') : []
  if (words.length < FEWEST_KEYWORDS) return null
  return candidates.some((one) => words.every((word) => word.length > 1 && one.text.includes(word)))
    ? 'page-line'
    : null
}
const LONGEST_KEYWORDS = 60
const FEWEST_KEYWORDS = 4

/** 21 / 2011 / - / 02: a day that a page sets in boxes: how many lines it takes, else 0. */
function dayInPieces({ view, lines }: Reading, at: number): number {
  let end = at
  let day = ''
  for (; end < lines.length && end < at + MOST_BOXES; end++) {
    const { start, end: to } = lines[end]!
    if (to - start > LONGEST_BOX || !BOX.test(view.text.slice(start, to))) break
    day += `${view.text.slice(start, to)} `
  }
  return DAY_IN_BOXES.test(day) ? end - at : 0
}
const MOST_BOXES = 5
const LONGEST_BOX = 4
const BOX = /^[\d/.-]+$/
const DAY_IN_BOXES =
  /^(?:\d{1,2} (?:[-/.] )?(?:20|19)\d\d [-/.] \d{1,2} |(?:20|19)\d\d [-/.] \d{1,2} (?:[-/.] )?\d{1,2} )$/

/**
 * 两网融合难点与思考Word文档下载推荐.docx, twice in a page's head or named in 《》 there: the name of the document, whatever it
 * ends in: how long it is without what tells the file, else 0.
 */
function fileName({ view, lines }: Reading, at: number, text: string): number {
  const length =
    text.charCodeAt(text.length - 1) === X || FILE_END.test(text) ? (FILE_NAME.exec(text)?.[1]?.length ?? 0) : 0
  if (length < SHORTEST_COPY) return 0
  const again = lines
    .slice(at + 1, at + NAMED_WITHIN)
    .some(
      ({ start, end }) =>
        view.text.startsWith(text, start + (view.text[start] === '《' ? 1 : 0)) && end - start >= text.length,
    )
  return again ? length : 0
}
const X = 'x'.charCodeAt(0)
const FILE_END = /\.(?:doc|pdf|wps|ppt)$/
const FILE_NAME = /^([^,。;:]{4,60}?)(?:Word(?:文档|文件|格式)?(?:下载)?(?:推荐)?|文档格式)?\.(?:docx?|pdf|wps|pptx?)$/
const NAMED_WITHIN = 12

/** 村级党建怎么抓_第1页 above 村级党建怎么抓_第2页: pictures of a document's pages are named by its title, whatever that ends in. */
function isPageName({ view, lines, unknown }: Reading, at: number, text: string): boolean {
  const name = PAGE_NAME.exec(text)
  if (!name || name.index < SHORTEST_COPY) return false
  // Its title may stand above them.
  if (unknown.some((k) => view.text.slice(lines[k]!.start, lines[k]!.end) === text.slice(0, name.index))) return false
  const beside = [lines[at - 1], lines[at + 1]]
  return beside.some((line) => {
    const other = line ? view.text.slice(line.start, line.end) : ''
    return PAGE_NAME.exec(other)?.index === name.index && other.startsWith(text.slice(0, name.index))
  })
}
const PAGE_NAME = /_第\d{1,3}页$/

/** …工作总结1000字。: the title once more, and how long the page is. */
const isCounted = ({ candidates }: Reading, text: string): boolean =>
  LENGTH.test(text) &&
  candidates.some((one) => text.startsWith(one.text) && LENGTH.exec(text)!.index === one.text.length)
const LENGTH = /(?:\(?\d{2,5}字\)?|\[[此本全]文共\d{2,6}字\])[。!]?$/

/** 日期:97-12-13 among a page's furniture, 2024-04-21 报告 below a title. */
function dayAlone({ view, marks, candidates }: Reading, text: string): string | null {
  if (text.length > LONGEST_DAY) return null
  if (marks.some(({ start, end }) => start < end) && LABELLED_DAY.test(text)) return 'page-line'
  if (DAY_AND_WEEKDAY.test(text) && marks.some(({ reason }) => reason === 'page-line')) return 'page-line'
  if (candidates.length === 0) return null
  return DAY_AND_COLUMN.test(text) || (ISO_DAY.test(text) && !PLACE.test(view.text.slice(0, OPENING)))
    ? 'page-line'
    : null
}
const OPENING = 600
const LONGEST_DAY = 24
const LABELLED_DAY = /^[•·]?\s*(?:时间|日期)\s*:\s*\d{2,4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?$/
/** 时间:2021-08-31; minutes go on with 地点:…. */
const PLACE = /(?:^|\n)\s*地\s*点\s*:/
const ISO_DAY = /^时间\s*:\s*20\d\d([-/.])\d{1,2}\1\d{1,2}$/
const DAY_AND_WEEKDAY = /^20\d\d([-/.])\d{1,2}\1\d{1,2}\s+星期[一二三四五六日天]$/
const DAY_AND_COLUMN = /^20\d\d([-/.])\d{1,2}\1\d{1,2}\s+[\u4e00-\u9fa5]{2,6}$/

/** 侨联要闻 below 首页 >> 工作动态 >> 侨联要闻: the column once more. */
function isStep({ view, marks }: Reading, text: string): string | null {
  if (text.length > LONGEST_STEP) return null
  const way = marks.find(({ reason }) => reason === 'breadcrumb')
  const steps = way ? view.text.slice(way.start, way.end).split(/[:>›»→/]+/) : []
  return steps.some((step) => step.trim() === text) ? 'breadcrumb' : null
}
const LONGEST_STEP = 12

const OF_HEAD = new Set(['page-line', 'breadcrumb', 'navigation'])

/** 时间:07-03, 作者:王某某, 栏目:总结 on lines of their own, below the title. */
function fieldReason({ view, lines, marks, candidates }: Reading, at: number, text: string): string | null {
  if (!isWeakField(text) || (candidates.length === 0 && !marks.some(({ reason }) => OF_HEAD.has(reason)))) return null
  const textOf = (line: VisibleLine | undefined): string => (line ? view.text.slice(line.start, line.end) : '')
  // 发布时间:2024-02-05, | and 作者:王某某 on three lines.
  const above = textOf(lines[at - 1]) === '|' ? lines[at - 2] : lines[at - 1]
  const beside = [above, lines[at + 1]].some((line) => {
    const other = textOf(line)
    return isWeakField(other) || wordsReason(other) === 'page-line'
  })
  return beside ? 'page-line' : null
}

const reasonBehind = (rest: string): string =>
  DATE_BEHIND.test(rest) || /人:/.test(rest)
    ? 'page-line'
    : /^[._]/.test(rest) && /[.页]/.test(rest)
      ? 'file-name'
      : 'site-head'

/** …2015年工作总结 2016-03-07: where the day on which a page was set up begins, else 0. */
const beforeDate = (text: string): number => (/\d$/.test(text) ? (DATE_BEHIND.exec(text)?.index ?? 0) : 0)
const DATE_BEHIND = /\s+(?:20|19)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$/

const opensPage = ({ candidates, unknown }: Reading): boolean => candidates.length === 0 && unknown.length === 0

/** A line that is neither furniture nor title: preface, body, or unknown. */
function readText(reading: Reading, at: number, text: string): number {
  const { marks } = reading
  const { start } = reading.lines[at]!
  const preface = prefaceLength(text)
  if (preface > 0) marks.push({ start, end: start + preface, reason: 'editor-preface' })
  const copied = preface > 0 ? 0 : spacedCopy(reading, text)
  if (copied > 0) return (marks.push({ start, end: start + copied, reason: 'repeated-title' }), 0)
  const number = preface > 0 ? 0 : (DOCUMENT_NUMBER.exec(text)?.[0].length ?? 0)
  const found = preface > 0 ? null : titleAtStart(reading, text.slice(number))
  const title = found && { start: found.start + number, end: found.end + number }
  if (title && number > 0) marks.push({ start, end: start + number, reason: 'page-line' })
  const day = title ? (DAY_GLUED.exec(text.slice(title.end, title.end + 12))?.[0].length ?? 0) : 0
  if (title && day > 0) marks.push({ start: start + title.end, end: start + title.end + day, reason: 'page-line' })
  if (title) {
    if (title.start > number) marks.push({ start: start + number, end: start + title.start, reason: 'repeated-title' })
    candidate(reading, at, start + title.start, start + title.end, GLUED)
    const outline = outlineBehind(reading, at, start + title.end + day)
    if (outline > 0) return outline
  }
  if (preface < text.length && isBody(text.slice(preface))) return 0
  if (preface === 0 && !title) reading.unknown.push(at)
  return 1
}

/** 编号:230656405…工作情况报告201X/X/XX为贯彻…, 研究报告-1-…自查报告一、…, 1县气象局工作总结今年…: what a document site glues to a title. */
const DOCUMENT_NUMBER = /^(?:编号:\d{6,12}|研究报告\s?-\d{1,3}-\s?|1(?=[\u4e00-\u9fa5])(?![月日年季至号班组区站所个]))/
/** …工作总结201X/X/XX为贯彻…, …工作计划1一、加强…: a day or the number of a piece. */
const DAY_GLUED = /^(?:20[\dxX]{2}\/[\dxX]{1,2}\/[\dxX]{1,2}|\d{1,2}(?=[一壹]、))/

/** The title that a line of text begins with, behind what repeats it or a title above: a preview begins with its title. */
function titleAtStart(reading: Reading, text: string): Span | null {
  const { candidates } = reading
  let start = 0
  let end = 0
  for (let known: Candidate | undefined; ;) {
    known = candidates.find(({ text: title }) => title.length >= SHORTEST_COPY && text.startsWith(title, end))
    if (!known) break
    start = end
    end += known.text.length
  }
  // …工作总结如下。: a sentence.
  if (end > 0 && text.startsWith('如下', end)) return null
  // …工作方案范文参考一、背景分析
  if (end > 0) end += TAIL_BEHIND.exec(text.slice(end, end + 16))?.[0].length ?? 0
  const glued = gluedTitle(text.slice(end))
  if (glued === 0) return end > 0 ? { start, end } : documentTitle(reading, text)
  return { start: end + repeatedStart(text.slice(end, end + glued)), end: end + glued }
}

/** XX 县医院 2025 年工作总结暨 2026 年工 作计划 2025 年,…: the length of the title above with the blanks of a broken page in it, else 0. */
function spacedCopy({ candidates }: Reading, text: string): number {
  for (const { text: title } of candidates) {
    const length = title.length >= SHORTEST_COPY ? spacedLength(text, title) : 0
    // …建设情况 of a file's name above …建设情况报告: no whole copy.
    if (length > title.length && text[length] === ' ' && isBody(text.slice(length).trimStart())) return length
  }
  return 0
}

/** How much of a text a title takes that stands at its start with blanks in it; 0 where it does not. */
function spacedLength(text: string, title: string): number {
  let at = 0
  for (const c of title) {
    if (c === ' ') continue
    while (text[at] === ' ') at++
    if (text[at] !== c) return 0
    at++
  }
  return at
}

/** 《…自查报告.docx》由会员分享 above XX…自查报告根据安排,…: the page names the document, and may leave a mask out. */
function documentTitle({ view, marks }: Reading, text: string): Span | null {
  for (const mark of marks) {
    const name = DOCUMENT.exec(view.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST_NAME)))?.[1]
    const masked = name ? MASKED.exec(text)![0].length : 0
    const end = masked + (name?.length ?? 0)
    if (name && text.length > end && text.startsWith(name, masked)) return { start: 0, end }
  }
  return null
}
const DOCUMENT = /《([^《》]{5,60})\.(?:docx?|pdf|wps)》/
const LONGEST_NAME = 80
const MASKED = /^[xX×*]{0,4}/
const SHORTEST_COPY = 8
const TAIL_BEHIND = /^(?:范文|模板|参考|优选|精选|大全|样本)+(?=[一壹]、|第一)/

/** 概要:全年完成投资…: a page's own abstract, if its words stand again below. */
const ABSTRACT = /^[【[]?(?:内容|文章)?(?:概要|摘要|导读|导语|核心提示|内容提要|提要)(?:[】\]]\s*:?|\s*:)/
const ABSTRACT_LINE = /^(?:文章|内容)(?:导读|摘要|简介)$/
const PROBE = 14
/** A line that begins with the title and is longer than this may be a page's excerpt. */
const LONG_START = 90

function isAbstract(reading: Reading, line: Span, text: string): boolean {
  const { view, marks, candidates } = reading
  if ((candidates.length > 0 || opensPage(reading)) && isCutOff(view, line, text)) return true
  const title = candidates.find((one) => text.length > LONG_START && text.startsWith(one.text))
  // 文章导读 on the line above.
  const announced = marks.some(({ start, end }) => end < line.start && ABSTRACT_LINE.test(view.text.slice(start, end)))
  const label = ABSTRACT.exec(text)?.[0].length ?? title?.text.length ?? (announced ? 1 : 0)
  if (label === 0 && candidates.length === 0 && opensNext(view, line, text) && isCutOff(view, line, text)) return true
  if (label === 0 || prefaceLength(text) > 0 || text.length < label + 3 * PROBE) return false
  const middle = Math.floor((label + text.length - PROBE) / 2)
  return view.text.includes(text.slice(middle, middle + PROBE), line.end)
}

/** The line below begins with the same words: both with their title. */
const opensNext = ({ text: whole }: View, { end }: Span, text: string): boolean =>
  whole
    .slice(end, end + NEAR)
    .trimStart()
    .startsWith(text.slice(0, SHORT_PROBE))
const NEAR = 24

/** A line below the title that stops within a sentence and whose beginning stands again below: what a page shows of its text. */
const isCutOff = (view: View, line: Span, text: string): boolean =>
  text.length >= SHORTEST_EXCERPT &&
  /[\u4e00-\u9fa5,]$/.test(text) &&
  isAgain(view, line, text, 0) &&
  (isAgain(view, line, text, text.length >> 2) ||
    isAgain(view, line, text, text.length >> 1) ||
    isAgain(view, line, text, text.length - SHORT_PROBE))
const SHORTEST_EXCERPT = 60
/** Broken lines have blanks in them. */
const SHORT_PROBE = 10
const isAgain = (view: View, { end }: Span, text: string, at: number): boolean =>
  view.text.includes(text.slice(at, at + SHORT_PROBE), end)

/** 标题:县残联2023年工作总结 */
const TITLE_LABEL =
  /^(?:\|\s*)?[【[]?\s*(?:文章标题|信息名称|文件名称|公文标题|标\s*题|题\s*目|名\s*称)\s*[】\]]?\s*:?\s*\|?\s*(?=\S)/

/** 第一篇:县农机站2022年工作总结, where no second piece follows: the length of what stands before the title, else 0. */
function onlyPiece({ view, lines }: Reading, at: number, text: string): number {
  const label = FIRST_PIECE.exec(text)?.[0].length ?? 0
  if (label === 0 || titleScore(text.slice(label)) < TITLE) return 0
  return lines.slice(at + 1).some(({ start }) => SECOND_PIECE.test(view.text.slice(start, start + 6))) ? 0 : label
}
const isOther = (candidates: readonly Candidate[], title: string): boolean =>
  candidates.every(({ bare }) => bare !== title)
const PIECE_AT_END = /\s?(?:第[一1]篇|篇\s?[一1])$|(?:总结|小结|报告|计划|汇报)1$/
const SECOND_AT_END = /(?:第[二2]篇|篇\s?[二2])$|(?:总结|小结|报告|计划|汇报)2$/
const BRACKETED_PIECE = /[【(](?:第[一1]篇|篇[一1])[】)]$/
const SECOND_BRACKETED = /[【(](?:第[二2]篇|篇[二2])[】)]$/
const opensPieces = ({ view, lines, candidates }: Reading, at: number, text: string): boolean => {
  const below = lines.slice(at + 1)
  if (BRACKETED_PIECE.test(text))
    return below.some(({ start, end }) => SECOND_BRACKETED.test(view.text.slice(Math.max(start, end - 6), end)))
  // 消防工作总结 篇1 below 关于消防工作总结锦集六篇; a copy of the title is told below.
  if (PIECE_AT_END.test(text) && isOther(candidates, bareTitle(text)))
    return below.some(({ start, end }) => SECOND_AT_END.test(view.text.slice(Math.max(start, end - 6), end)))
  return FIRST_PIECE.test(text) && below.some(({ start }) => SECOND_PIECE.test(view.text.slice(start, start + 6)))
}
const FIRST_PIECE = /^[【[]?\s*(?:第[一1]篇|篇[一1])\s*[】\]]?\s*[:、]?\s*(?=\S)/
const SECOND_PIECE = /^[【[]?\s*(?:第[二2]篇|篇[二2])/

/** 7.青石镇创建工作总结: a title with a number of its own, if it stands again in the head; else 0. */
function numberBefore({ view, lines, candidates }: Reading, at: number, text: string): number {
  const length = LIST_NUMBER.exec(text)?.[0].length ?? 0
  if (length === 0 || titleScore(text.slice(length)) < TITLE) return 0
  if (candidates.some((one) => one.text === text)) return length
  const again = lines.slice(at + 1, at + 6).some(({ start, end }) => view.text.slice(start, end) === text)
  return again ? length : 0
}
const LIST_NUMBER = /^\d{1,2}[.、](?=[^\d\s])/

/** • 县文旅局2023年工作总结: the sign with which a page lists its fields, else 0. */
function signBefore(text: string): number {
  const sign = SIGN.exec(text)?.[0].length ?? 0
  return sign > 0 && titleScore(text.slice(sign)) > TITLE ? sign : 0
}
/** Not ○○县, ○市: a masked name. */
const SIGN = /^(?:([•·●○■◆▪])(?!\1|[省市县区乡镇村局校])|Page \d{1,4} -)\s*(?=\S)/

const range = ({ start, end }: Span): Span => ({ start, end })

function candidate(reading: Reading, line: number, start: number, end: number, score: number): void {
  const text = reading.view.text.slice(start, end)
  reading.candidates.push({ line, start, end, score, text, bare: bareTitle(text) })
}

/** Chooses the best title; of its copies the one closest to the body. */
function settle(reading: Reading, body: number): PageHead {
  const { view, lines, marks, candidates } = reading
  // 美文网 精品范文 …工作计划范文 above …工作计划范文: a site's columns before the title.
  const ways = candidates.filter((one) => isWayTo(one, candidates))
  for (const one of ways) {
    marks.push({ ...range(one), reason: 'site-head' })
    candidates.splice(candidates.indexOf(one), 1)
  }
  let best: Candidate | undefined
  for (const one of candidates)
    if (!best || one.score > best.score || (one.score === best.score && isPieceOf(best, one))) best = one
  best ??= placedTitle(reading, body)
  const copies = best ? candidates.filter((one) => isSame(one, best!)) : []
  // 篇1 of several pieces on one page is a heading, not the title.
  const title = copies.length > 1 && PIECE.test(copies.at(-1)!.text) ? copies[0] : copies.at(-1)
  for (const copy of candidates.filter(
    (one) => one !== title && (isCopy(one, title) || (title && isPieceOf(one, title))) && !PIECE.test(one.text),
  ))
    marks.push({ ...range(copy), reason: 'repeated-title' })
  const first = copies[0]?.line ?? -1
  for (const one of candidates) if (one.line < first && isCategory(one)) reading.unknown.push(one.line)
  // 在第七次会议上 / 某某某 / 2020年6月19日: the report's own day.
  const isAddressed = (at: number): boolean => SUBTITLE_END.test(view.text.slice(lines[at]!.start, lines[at]!.end))
  // Without a title what stands above other furniture is furniture too: 选择类型 above 请输入搜索.
  const lowest = marks.length > 0 ? lines.findIndex(({ start }) => start === marks.at(-1)!.start) : -1
  const unknown = reading.unknown.flatMap((at): Mark[] => {
    const text = view.text.slice(lines[at]!.start, lines[at]!.end)
    // Between two copies of the title stands the page's own line.
    const between = at > first && title !== undefined && at < title.line
    if (OFFICIAL.test(text) || (DAY.test(text) && reading.unknown.some(isAddressed))) return []
    const above = first < 0 && at < lowest && text.length <= LONGEST_WORD && !/[,。;:!?]/.test(text)
    const reason = at < first || above ? 'site-head' : between || DATE_ONLY.test(text) ? 'page-line' : null
    return reason ? [{ ...range(lines[at]!), reason }] : []
  })
  return { title: title ? range(title) : null, marks, unknown, body }
}

/**
 * The title that no word tells (县侨联召开年中推进会): right above the page's own line, between the page's furniture and
 * the text, or the first line of nothing but prose. It becomes a candidate.
 */
function placedTitle(reading: Reading, body: number): Candidate | undefined {
  const { view, lines, marks, unknown } = reading
  const furniture = new Map(marks.map(({ start, reason }) => [start, reason]))
  const textOf = (at: number): string => (lines[at] ? view.text.slice(lines[at]!.start, lines[at]!.end) : '')
  const isDated = (at: number): boolean => furniture.get(lines[at + 1]?.start ?? -1) === 'page-line'
  const able = unknown.filter((at) => mayBeTitle(textOf(at)) || (isDated(at) && isHeadline(textOf(at))))
  const dated = able.findLast((over) => {
    // ——记青溪县档案馆 below the title, and then the page's own line.
    const at = unknown.includes(over + 1) && UNDER_TITLE.test(textOf(over + 1)) ? over + 1 : over
    const below = lines[at + 1]
    return (
      below &&
      (furniture.get(below.start) === 'page-line' ||
        DAY_BELOW.test(textOf(at + 1)) ||
        (over === 0 && BRACKETED_DAY.test(textOf(at + 1))) ||
        isStars(textOf(at + 1)))
    )
  })
  const last = unknown.at(-1)
  // 市议会成立大会 议员相见欢 twice or three times is one line: below a picture and for those who cannot see it.
  const alone = new Set(unknown.map((at) => closed(textOf(at)))).size === 1
  const single = last !== undefined && able.includes(last) && isBody(textOf(body)) && alone ? unknown[0] : undefined
  const between = single !== undefined && single > 0 && furniture.has(lines[single - 1]!.start)
  const opens = single === 0 && body === 1 && isLoneTitle(reading, 0)
  const column = columnAbove(reading, body)
  const at = dated ?? (between || opens ? single : column ? last : undefined)
  if (at === undefined) return undefined
  const title = textOf(at)
  if (at === last && column) marks.push({ ...range(column), reason: 'site-head' })
  for (const one of unknown.filter((k) => closed(textOf(k)) === closed(title)))
    candidate(reading, one, lines[one]!.start, lines[one]!.end, 1)
  if (dated !== undefined && DAY_BELOW.test(textOf(at + 1)))
    marks.push({ ...range(lines[at + 1]!), reason: 'page-line' })
  reading.unknown.splice(
    0,
    Infinity,
    ...unknown.filter((k) => closed(textOf(k)) !== closed(title) && lines[k] !== lines[at + 1]),
  )
  return reading.candidates.at(-1)
}

const UNDER_TITLE = /^(?:—{1,2}|-{2})[^\d\s]/

/** Without its blanks, of which copies have more or less. */
const closed = (text: string): string => text.replace(/\s+/g, '')

/** 标题: | 关于…的解读: the label says that it is one, whatever it ends in. */
const labelScore = (label: string, text: string): number =>
  Math.max(titleScore(text), /标\s*题/.test(label) && mayBeTitle(text) ? TITLE : 0)

/** 时间:2022年12月17日 by itself below a title, • 2004-11-27. */
const DAY_BELOW = /^(?:(?:时间|日期)\s*:\s*(?:20|19)\d\d[-/.年]\d|[•·]?\s*(?:20|19)\d\d([-/.])\d{1,2}\1\d{1,2}$)/
/** (2016年10月19日), and below it who says it: the report's own. */
const BRACKETED_DAY = /^\((?:20|19)\d\d年\d{1,2}月\d{1,2}日\)$/
/** ************** below the title of a press release of Hong Kong's government. */
const isStars = (text: string): boolean => text.startsWith('******') && /^\*+$/.test(text)
const WITH_PICTURES = /\((?:附图|附短片|附图\/短片|只有中文)\)$/
const SHORTEST_TITLE = 8
const LONGEST_TITLE = 50
const TITLE_LINE =
  /^(?:【[\u4e00-\u9fa5]{2,12}】|\[[\u4e00-\u9fa5]{2,8}\])?[\u4e00-\u9fa5\dA-Za-z“《(][\u4e00-\u9fa5\dA-Za-z“”《》、·()\s—:,\-%!?]*[\u4e00-\u9fa5\d”》)!?A-Za-z]$/
/** 县侨联主席 周岚, 记者 周岚, 云溪县财政局文件 */
const NO_TITLE =
  /^\([图左右上下]为|(?:长|任|书记|[员师记者席])\s+[\u4e00-\u9fa5\sx×*]{2,5}$|^(?:记者|通讯员|作者|来源|本报|报告人|附件|密级)|(?:文件|号|讨论稿)$/

/** 平湖县召开现场会 is no body, though 会 ends the name of one. */
const ACTS =
  /召开|闭会|开议|开幕|闭幕|圆满|举行|举办|开展|推进|推动|加强|完成|获评|获得|荣获|察看|调研|视察|走访|慰问|参观|考察|莅临|督导/

function mayBeTitle(line: string): boolean {
  const text = line.endsWith(')') ? line.replace(WITH_PICTURES, '') : line
  if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE || !TITLE_LINE.test(text)) return false
  if (
    NO_TITLE.test(text) ||
    (ORGANISATION.test(text) && !ACTS.test(text)) ||
    SUBTITLE.test(text) ||
    HEADING.test(text) ||
    SALUTATION.test(text) ||
    DATE_ONLY.test(text)
  )
    return false
  const colon = text.indexOf(':')
  return (
    (colon < 0 || colon >= SHORTEST_TITLE || OFFICE_TITLE.test(text)) &&
    (text.match(HAN)?.length ?? 0) * 2 > text.length
  )
}
const HAN = /[\u4e00-\u9fa5]/g
/** 徐桥镇:交流学习拓思路 */
const OFFICE_TITLE =
  /^[\u4e00-\u9fa5]{1,6}(?:镇|乡|县|市|区|旗|局|院|村|街道|社区|公司|集团|[中小大]学|[一二三四五六七八九十]中|学校|法院|检察院|委|站|中心|园):[^:]{8,}$/

/** 县长:《政府工作报告》将提200项新举措 above a page's own line: who says it. */
const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_TITLE && HEADLINE.test(line) && !isWeakField(line) && !NO_TITLE.test(line)
const HEADLINE =
  /^(?:[\u4e00-\u9fa5]{2,6}:(?=.{10})|[\u4e00-\u9fa5]{2,8}(?:会议|大会|全会|座谈会|推进会|部署会):(?=.{6}))[\u4e00-\u9fa5\dA-Za-z“”《》、·\s%]+$/

/** 工作动态, and right below it a title and nothing but prose. */
function columnAbove(reading: Reading, body: number): VisibleLine | null {
  const { view, lines, unknown } = reading
  if (unknown.length !== 2 || unknown[0] !== body - 2 || unknown[1] !== body - 1) return null
  const [above, below] = [lines[body - 2]!, lines[body - 1]!]
  const column = above.end - above.start <= LONGEST_WORD && columnBefore(view.text, above.end, above.start) > 0
  const titled = column && mayBeTitle(view.text.slice(below.start, below.end)) && isLoneTitle(reading, body - 1)
  return titled ? above : null
}
const columnBefore = suffixMatcher(COLUMN_ENDS.join(' '))

/** Whether no further line without a stop stands below this one: themes come in several, a title alone. */
function isLoneTitle({ view, lines }: Reading, at: number): boolean {
  const first = lines[at]!
  const last = view.text.charCodeAt(first.end - 1)
  if (first.end - first.start < SHORTEST_LONE || last === 0x3f || view.text.slice(first.start, first.end).includes(','))
    return false
  // 第四中学召开新学期工作会: news, though 新学期 would make a heading.
  const title = view.text.slice(first.start, first.end)
  if (!ACTS.test(title) && headingCues(title, NO_YEARS).length > 0) return false
  for (const { start, end } of lines.slice(at + 1, MOST_LINES))
    if (end - start <= LONGEST_TITLE && !ENDED.test(view.text[end - 1]!) && !isFurniture(view.text.slice(start, end)))
      return false
  return true
}
const isFurniture = (text: string): boolean => layoutReason(text) !== null || wordsReason(text) !== null
const SHORTEST_LONE = 10
const ENDED = /[。;!?:)”]/

const LONGEST_WORD = 8

/** A page's title may have another year than the report's own: 2024年…督查报告 above 2022年…督查报告. */
function isSame(one: Candidate, other: Candidate): boolean {
  if (one.bare === other.bare) return true
  const title = withoutYear(one.bare)
  return title.length >= SHORTEST_COPY && title === withoutYear(other.bare)
}
const withoutYear = (title: string): string => title.replace(/20\d\d年?度?/g, '')

/** 会上 / 工作报告 above …委员会会议上的工作报告: lines of a title that stands whole below. */
const isPieceOf = (one: Candidate, whole: Candidate): boolean =>
  one.text.includes('\n') &&
  one.text.length < whole.text.length &&
  one.text.split('\n').every((line) => whole.text.includes(line.trim()))

/** Whether a line ends in the title that stands below it, behind a blank. */
const isWayTo = (one: Candidate, candidates: readonly Candidate[]): boolean =>
  candidates.some(
    ({ line, text }) =>
      line > one.line &&
      (text.length >= SHORTEST_COPY || one.text.startsWith('首页 ')) &&
      one.text.length > text.length + 2 &&
      one.text.endsWith(text) &&
      one.text[one.text.length - text.length - 1] === ' ',
  )

/** 工作计划 above the title is the page's column. */
const isCategory = ({ bare, score }: Candidate): boolean => score === TITLE && bare.length <= 6

/** The same title, or most of it: 云台县法院工作报告 below 2021年云台县法院工作报告; 2023年工作总结 is a heading. */
function isCopy(one: Candidate, title: Candidate | undefined): boolean {
  if (!title) return false
  if (isSame(one, title)) return true
  const [short, long] = one.bare.length < title.bare.length ? [one.bare, title.bare] : [title.bare, one.bare]
  return short.length >= SHORTEST_COPY && short.length * 5 >= long.length * 3 && long.includes(short)
}

/** What stands above the title of an official document and is part of it: 澄阳县财政局文件, 附件1. */
const OFFICIAL =
  /文件$|^附件|[\d一二三四五六七八九十〕\])]\s?号$|^密级|^机密|^秘密|^内部|讨论稿|送审稿|征求意见|会议|^\(/
/** …工作总结 篇1 */
const PIECE =
  /(?:[【(]?(?:篇\s?[\d一二三四五六七八九十]{1,2}|第[\d一二三四五六七八九十]{1,2}篇)[】)]?|(?:总结|小结|报告|计划|汇报)(?:[一二三四五六七八九十]{1,2}|(?:最新|精选|优质)?\d{1,2}))$/
/** In brackets it is the report's own (（2023年7月5日）). */
const DATE_ONLY = /^(?:[•·]\s*)?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?$/

const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/
const SUBTITLE_END = /(?:会议|大会|全会|次会)上?\)?$/

const SALUTATION = /^(?:各位|尊敬|同志们|女士|领导|主席团|主任|同仁|同事)[^。]{0,40}[:!]/
const HEADING =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|[板版]块|[章节篇编])|[一二三四五六七八九十壹甲]{1,3}(?:\s?、|[.．](?!\d))|\(\s?[一二三四五六七八九十]{1,3}\s?\)|\d{1,2}[、.](?!\d)|#{2,6}\s|首先|第[一二三]、|第一,)/

/** 一、上半年工作情况 */
export const isHeading = (line: string): boolean => HEADING.test(line)

/** - 维修响应时间缩短至2小时内(同比提升40%): an item of a report; - 约3.5千字 is the page's. */
const BULLETED = /^[-•●·▪◆■*] ?(?=[^:]{12})[^:\d]{2,}(?:\d[^:]*[%个项名次家户件元]|[,。;])/

/** Whether the body begins with this line: a salutation, a numbered heading, prose. */
function isBody(line: string): boolean {
  const text = line.slice(pictographsEnd(line, 0))
  if (SALUTATION.test(text) || HEADING.test(text) || BULLETED.test(text)) return true
  if (SUBTITLE.test(text) && text.length < 90 && /(?:会议|大会|全会|次会)/.test(text)) return false
  return (text.length >= 45 && /[,。]/.test(text)) || (text.length >= 18 && /[。;]/.test(text))
}
