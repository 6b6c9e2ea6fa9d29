/** The head of a page: from the first line to where the report's body begins, with the title in it. */
import type { Span } from '../model.ts'
import type { Mark, View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { isDoubtful, layoutReason, wordsReason } from './chrome.ts'
import { contentsLength } from './contents.ts'
import { prefaceLength } from './preface.ts'
import { bareTitle, beforeSiteName, gluedTitle, SUBTITLE, titleScore, wrappedTitle } from './title.ts'

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
  const wrapped = wrappedTitle(view.text, lines, at)
  if (wrapped > 0) return (candidate(reading, at, start, lines[at + 1]!.end, wrapped), 2)
  const label = TITLE_LABEL.exec(text)?.[0].length ?? 0
  if (label > 0 && titleScore(text.slice(label)) >= TITLE) {
    candidate(reading, at, start + label, end, titleScore(text.slice(label)))
    marks.push({ start, end: start + label, reason: 'page-line' })
    return 1
  }
  const layout = layoutReason(text)
  const cut = beforeSiteName(text)
  const score = layout ? 0 : titleScore(text.slice(0, cut))
  const reason = layout ?? (score > TITLE ? null : wordsReason(text))
  if (reason && !isDoubtful(text, reason)) marks.push({ start, end, reason })
  else if (score >= TITLE) {
    candidate(reading, at, start, start + cut, score)
    marks.push({ start: start + cut, end, reason: 'site-head' })
  } else return readText(reading, at, text)
  return 1
}

/** A line that is neither furniture nor title: preface, body, or unknown. */
function readText(reading: Reading, at: number, text: string): number {
  const { start } = reading.lines[at]!
  const preface = prefaceLength(text)
  if (preface > 0) reading.marks.push({ start, end: start + preface, reason: 'editor-preface' })
  const glued = preface > 0 ? 0 : gluedTitle(text)
  if (glued > 0) candidate(reading, at, start, start + glued, GLUED)
  if (preface < text.length && isBody(text.slice(preface))) return 0
  if (preface + glued === 0) reading.unknown.push(at)
  return 1
}

/** 标题:县残联2023年工作总结 */
const TITLE_LABEL = /^[【[]?\s*(?:文章标题|信息名称|文件名称|公文标题|标\s*题|题\s*目|名\s*称)\s*[】\]]?\s*:?\s*(?=\S)/

const range = ({ start, end }: Span): Span => ({ start, end })

function candidate(reading: Reading, line: number, start: number, end: number, score: number): void {
  const text = reading.view.text.slice(start, end)
  reading.candidates.push({ line, start, end, score, text, bare: bareTitle(text) })
}

/** Chooses the best title; of its copies the one closest to the body. */
function settle(reading: Reading, body: number): PageHead {
  const { view, lines, marks, candidates } = reading
  let best: Candidate | undefined
  for (const one of candidates) if (!best || one.score > best.score) best = one
  const copies = best ? candidates.filter((one) => one.bare === best.bare) : []
  // 篇1 of several pieces on one page is a heading, not the title.
  const title = copies.length > 1 && PIECE.test(copies.at(-1)!.text) ? copies[0] : copies.at(-1)
  for (const copy of copies.filter((one) => one !== title && !PIECE.test(one.text)))
    marks.push({ ...range(copy), reason: 'repeated-title' })
  const first = copies[0]?.line ?? -1
  const unknown = reading.unknown.flatMap((at): Mark[] => {
    const text = view.text.slice(lines[at]!.start, lines[at]!.end)
    const reason = at < first ? (OFFICIAL.test(text) ? null : 'site-head') : DATE_ONLY.test(text) ? 'page-line' : null
    return reason ? [{ ...range(lines[at]!), reason }] : []
  })
  return { title: title ? range(title) : null, marks, unknown, body }
}

/** What stands above the title of an official document and is part of it: 澄阳县财政局文件, 附件1. */
const OFFICIAL = /文件$|^附件|号$|^密级|^机密|^秘密|^内部|讨论稿|送审稿|征求意见|会议|^\(/
/** …工作总结 篇1 */
const PIECE = /(?:篇\s?[\d一二三四五六七八九十]{1,2}|第[\d一二三四五六七八九十]{1,2}篇)$/
/** In brackets it is the report's own (（2023年7月5日）). */
const DATE_ONLY = /^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?$/

const SALUTATION = /^(?:各位|尊敬|同志们|女士|领导|主席团|主任|同仁|同事)[^。]{0,40}[:!]/
const HEADING =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|[章节篇编])|[一二三四五六七八九十壹甲]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d)|#{2,6}\s|首先|第[一二三]、|第一,)/

/** Whether the body begins with this line: a salutation, a numbered heading, prose. */
function isBody(text: string): boolean {
  if (SALUTATION.test(text) || HEADING.test(text)) return true
  if (SUBTITLE.test(text) && text.length < 90 && /(?:会议|大会|全会|次会)/.test(text)) return false
  return (text.length >= 45 && /[,。]/.test(text)) || (text.length >= 18 && /[。;]/.test(text))
}
