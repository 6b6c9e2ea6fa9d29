/** Where a heading ends: at its first full stop when the body goes on in the same line, else with the line. */

import { among, firstAmong } from '../text/chars.ts'
import { titleCut } from '../text/title-cut.ts'

/** A title sentence longer than this is text. */
const MAX_RUN_IN = 60
/** A whole line without any stop may be longer: 以…为重点,全力守护…. */
const MAX_LINE = 80
/** Label before a colon: 总体目标是:, 质量:. */
const MAX_LABEL = 16

const STOP = /[。!?]/g
/** A second number that begins right behind a title without a stop: 二、存在的问题(一)教育资源, 一、概况1.1.背景 */
const GLUED = /[\u4e00-\u9fff](?=\s*(?:[(]一[)]|[(]1[)]|①|㈠|⑴|一是|\s1[.、](?!\d)|[1-9]\.1[.、](?!\d)))/

export interface Headline {
  /** End of the heading with its closing stop; equals the start where the item has no title of its own. */
  readonly end: number
  /** The line holds nothing but the heading. */
  readonly whole: boolean
  /** One sentence with its stop fills the line: a heading only if a body follows. */
  readonly sentence: boolean
}

/** The heading that begins at `start` (after the marker). */
export function headline(text: string, start: number): Headline {
  const length = text.length
  STOP.lastIndex = start
  const stop = firstStop(text, start)
  if (stop < 0) return unstopped(text, start)
  const end = stop + 1
  const cut = titleCut(text, start, Math.min(stop, start + 2 * MAX_LINE))
  if (cut > 0) return { end: cut, whole: false, sentence: false }
  const rest = restStarts(text, end)
  const label = labelEnd(text, start, stop)
  if (rest >= length) {
    if (label > 0) return { end: label, whole: false, sentence: false }
    const short = end - start <= MAX_RUN_IN
    return { end: short ? length : start, whole: short, sentence: true }
  }
  if (label > 0 && (stop - label > 24 || /[,、;]/.test(text.slice(label, stop))))
    return { end: label, whole: false, sentence: false }
  const glued = gluedEnd(text, start, Math.min(stop, start + MAX_RUN_IN))
  if (glued > 0) return { end: glued, whole: false, sentence: false }
  const spaced = spacedEnd(text, start, stop)
  if (spaced > 0) return { end: spaced, whole: false, sentence: false }
  if (end - start > MAX_RUN_IN || isCount(text.slice(start, stop))) return { end: start, whole: false, sentence: true }
  return { end: rest, whole: false, sentence: false }
}

/** 3.建设服务中心20个,新增床位2000张。完成…: a sentence of figures is no title; one figure may stand in one. */
const isCount = (sentence: string): boolean => (sentence.match(FIGURE)?.length ?? 0) > 1 && /[,;]/.test(sentence)
const FIGURE = /(?:\d|[xX×*]{2})[万亿余多]?(?:%|[\u4e00-\u9fff])(?<![年月日])/g

/** The first full stop outside quotes and brackets: 打造“学在本区。”品牌 keeps its inner one. */
function firstStop(text: string, start: number): number {
  const limit = Math.min(text.length, start + 200)
  for (let i = start; i < limit; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x3002 || c === 0x21 || c === 0x3f) return i
  }
  STOP.lastIndex = limit
  return limit < text.length ? (STOP.exec(text)?.index ?? -1) : -1
}

/** Skips a closing quote or bracket, the end of Markdown's bold (**1.抓安全。** 全年…) and spaces behind the stop. */
function restStarts(text: string, at: number): number {
  if (text.startsWith('**') && text.startsWith('**', at)) at += 2
  while (at < text.length && among('”’)》 \t', text.charCodeAt(at))) at++
  return at
}

function unstopped(text: string, start: number): Headline {
  const length = text.length
  const semicolon = firstAmong(';', text, start, start + 200)
  if (semicolon >= 0) {
    const label = labelEnd(text, start, semicolon)
    return { end: label > 0 ? label : start, whole: false, sentence: label <= 0 }
  }
  const glued =
    gluedEnd(text, start, Math.min(length, start + MAX_RUN_IN)) ||
    titleCut(text, start, Math.min(length, start + 2 * MAX_LINE))
  if (glued > 0) return { end: glued, whole: false, sentence: false }
  const label = labelEnd(text, start, length)
  if (label > 0 && label < length && length - start > 40) return { end: label, whole: false, sentence: false }
  if (length - start > MAX_LINE) return { end: start, whole: false, sentence: true }
  return { end: length, whole: true, sentence: false }
}

/** After the colon of a label, or 0. */
function labelEnd(text: string, start: number, stop: number): number {
  let limit = Math.min(stop, start + MAX_LABEL)
  for (let i = start; i <= limit && i < text.length; i++) {
    const c = text[i]!
    // 推動「敬老卡2.0」方案：
    const close = c === '“' ? firstAmong('”', text, i, i + MAX_LABEL) : -1
    if (close > 0) {
      limit = Math.min(stop, limit + close - i)
      i = close
      continue
    }
    if (c === ':') return i > start + 1 && i + 1 < text.length ? i + 1 : 0
    if (c === ',' || c === '、' || c === ';' || c === '(' || c === '“') return 0
  }
  return 0
}

function gluedEnd(text: string, start: number, limit: number): number {
  const match = GLUED.exec(text.slice(start, limit + 6))
  return match && match.index >= 3 && match.index + start < limit ? start + match.index + 1 : 0
}

/** 一、工作总结  2024年,…: two spaces part the title from a long body. */
function spacedEnd(text: string, start: number, stop: number): number {
  const gap = text.slice(start, Math.min(stop, start + 40)).search(/\s{2,}/)
  return gap >= 3 && !/[,。;:]/.test(text.slice(start, start + gap)) && text.length - start - gap > 30 ? start + gap : 0
}
