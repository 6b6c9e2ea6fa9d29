/**
 * Parts a paragraph in which headings begin: a page whose line ends were lost (…报告如下。一、主要工作(一)党建引领。建成…二、…).
 * A list inside a sentence (做到一、…;二、…) is none: its items have no titles.
 */
import { NO_BRACKET_AFTER } from '../data/markers.ts'
import type { Span } from '../model.ts'
import type { Paragraph } from '../stages.ts'
import { trimRange } from '../text/chars.ts'
import { markerAt, type Marker } from '../text/marker.ts'
import { SIGN, signs } from '../text/ordinal.ts'
import { isPart, titleCut } from '../text/title-cut.ts'
import { UnitSet } from '../text/word-tables.ts'

interface Spot extends Pick<Marker, 'family' | 'ordinal'> {
  readonly start: number
  readonly markerEnd: number
  /** A stop, a space or the paragraph's start stands before it. */
  readonly free: boolean
}

const BOUNDARY = new UnitSet('。;:!?”)…')
const STOPS = new UnitSet('。;:!?')
const NOT_BRACKET_AFTER = new UnitSet(NO_BRACKET_AFTER)
const STOPS_OF_NUMBERS = new UnitSet('.、 ')
/** From the outermost. */
const LEVELS: readonly (readonly string[])[] = [
  ['part', 'di-stop'],
  ['formal-stop'],
  ['han-stop'],
  ['han-bracket'],
  ['num-stop'],
]
/** Where lines begin with numbers, these begin inside a paragraph only below another number in it. */
const INNER = new Set(['han-bracket', 'num-stop'])
/** 第一, in a paragraph numbers a part only before its name (第一、上半年工作总结); else it enumerates. */
const PARTS = new Set(LEVELS[0])
const KNOWN = new Set(LEVELS.flat())
const WANTED = new Uint8Array(32)
for (const sign of [SIGN.han, SIGN.formal, SIGN.digit, SIGN.dotted, SIGN.open, SIGN.bracketedHan, SIGN.di])
  WANTED[sign] = 1
/** Their titles may end in a colon. */
const OUTER = new Set(['han-stop', 'formal-stop'])
const SHORTEST = 60
const LONGEST_TITLE = 40

export function unglued(paragraphs: readonly Paragraph[]): Paragraph[] {
  const numbered = paragraphs.filter((p) => p.kind === 'text' && lineMarker(p.text)).length > 1
  const out: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const { text, kind } = paragraph
    const glued = kind === 'row' || text.length < SHORTEST ? [] : cutsOf(text, numbered)
    const cuts = [...(kind === 'row' ? [] : pieceCut(text)), ...glued]
    if (cuts.length === 0 && kind !== 'row' && text.length >= SHORTEST) cuts.push(...headCut(text))
    if (cuts.length === 0) out.push(paragraph)
    else parted(paragraph, cuts, out)
  }
  return out
}

const lineMarker = (text: string): boolean => {
  const marker = markerAt(text, 0)
  return marker !== null && !marker.weak && KNOWN.has(marker.family)
}

/** 工会年终总结 篇120xx年度,…: behind the title of one piece of several its text begins. */
const PIECE =
  /^[^,。;:]{2,30}(?:总结|小结|报告|计划|汇报|体会|范文)\s?篇(?:1\d(?![\dxX*])|[1-9](?=20|19|\D)|[一二三四五六七八九十])\s*/

function pieceCut(text: string): number[] {
  const head = text.slice(0, 48)
  const match = head.includes('篇') ? PIECE.exec(head) : null
  return match && text.length - match[0].length > 12 ? [match[0].length] : []
}

/** 销售目标达成情况2025年公司下达…: a heading without number that its text follows at once. */
const HEAD =
  /^[一-龥、“”]{4,24}?(?:情况|分析|回顾|概述|概况|表现|成效|成果|达成|增长)(?=20\d\d年(?:[公全我集酒医学,]|度[^工总])|全年[^度工目])/
function headCut(text: string): number[] {
  const match = HEAD.exec(text.slice(0, 36))
  return match && !/[在对是为了将已至]|20|全年/.test(match[0]) ? [match[0].length] : []
}

/** Parts text and pieces in one walk. */
function parted({ text, pieces, kind }: Paragraph, cuts: readonly number[], out: Paragraph[]): void {
  let from = 0
  let piece = 0
  let base = 0
  for (const cut of [...cuts, text.length]) {
    const range = trimRange(text, from, cut)
    const own: Span[] = []
    for (; piece < pieces.length && base < range.end;) {
      const { start, end } = pieces[piece]!
      const first = Math.max(range.start - base, 0)
      const last = Math.min(range.end - base, end - start)
      if (first < last) own.push({ start: start + first, end: start + last })
      if (base + end - start > range.end) break
      base += end - start
      piece++
    }
    if (own.length > 0) out.push({ text: text.slice(range.start, range.end), pieces: own, kind })
    from = cut
  }
}

/** Where the headings inside a paragraph begin, ascending. */
function cutsOf(text: string, numbered: boolean): number[] {
  const spots = spotsIn(text)
  if (spots.length === 0) return []
  const found = new Set<Spot>()
  for (const families of LEVELS) {
    if (found.size === 0 && numbered && INNER.has(families[0]!)) break
    for (const run of runsOf(text, spots, families, found, numbered)) for (const spot of run) found.add(spot)
  }
  return spots.filter((spot) => spot.start > 0 && found.has(spot)).map((spot) => spot.start)
}

/**
 * Numbers 1, 2, 3… of one family that have titles; those below another heading do not reach over the next one. A number
 * right behind another's title (一、主要工作(一)…) is below it though it stands alone.
 */
function runsOf(
  text: string,
  spots: readonly Spot[],
  families: readonly string[],
  outer: ReadonlySet<Spot>,
  numbered: boolean,
): Spot[][] {
  const runs: Spot[][] = []
  const open = new Map<string, Spot[]>()
  let above: Spot | undefined
  const titled = new Map<Spot[], number>()
  const behind = new Set<Spot[]>()
  spots.forEach((spot, i) => {
    if (outer.has(spot)) {
      open.clear()
      above = spot
      return
    }
    if (!families.includes(spot.family) || (numbered && outer.size > 0 && !above)) return
    const run = open.get(spot.family)
    const goesOn = run !== undefined && spot.free && spot.ordinal === run.at(-1)!.ordinal + 1
    const begins = spot.ordinal === 1 && (spot.free || (above !== undefined && isBehind(text, above, spot)))
    const own = goesOn ? run : begins || (run === undefined && spot.start === 0) ? [] : null
    if (!own) return
    if (!goesOn) runs.push(own)
    if (own.length === 0 && above !== undefined && isBehind(text, above, spot)) behind.add(own)
    own.push(spot)
    open.set(spot.family, own)
    titled.set(own, (titled.get(own) ?? 0) + titleWeight(text, spot, spots[i + 1]?.start ?? text.length))
  })
  return runs.filter((run) => {
    const { start, free } = run[0]!
    const weight = titled.get(run) ?? 0
    const told = (start > 0 && !free) || (start === 0 && weight > 1) || (run.length > 1 && weight * 2 > run.length)
    // 现总结汇报如下:一、工作完成情况(一)…: the first part, behind which a preview breaks off.
    if (run.length === 1 && start > 0 && weight > 0 && OUTER.has(run[0]!.family) && announces(text, run[0]!))
      return true
    return told || (run.length > 1 && behind.has(run) && run.every((spot) => isLabelled(text, spot)))
  })
}

/** …如下:一、…, …总结与计划。 一、2025年工作总结 2025年是… */
const announces = (text: string, { start, markerEnd }: Spot): boolean =>
  text.slice(Math.max(0, start - ANNOUNCED), start).includes('如下') || isPart(titleBehind(text, markerEnd))
function titleBehind(text: string, from: number): string {
  const cut = titleCut(text, from, Math.min(text.length, from + 2 * LONGEST_TITLE))
  return cut > 0 ? text.slice(from, cut) : ''
}
const ANNOUNCED = 40

/** 一、现状 1.会议过多:今年…2.会期过长:…: labels behind a part's title. */
function isLabelled(text: string, { markerEnd }: Spot): boolean {
  let colon = markerEnd
  while (colon < markerEnd + LONGEST_LABEL && !MARKS.has(text.charCodeAt(colon))) colon++
  return text[colon] === ':' && colon > markerEnd + 2
}
const LONGEST_LABEL = 14
const MARKS = new UnitSet('。;:!?,')

/** Whether nothing but a title stands between a number and the next: 一、主要工作(一)… */
function isBehind(text: string, above: Spot, spot: Spot): boolean {
  if (spot.start - above.markerEnd > LONGEST_TITLE || spot.start - above.markerEnd < 2) return false
  for (let i = above.markerEnd; i < spot.start; i++) if (STOPS.has(text.charCodeAt(i))) return false
  return true
}

/**
 * A sentence of a title's length with text behind it, or a title that body follows without a stop; a title that the next
 * number follows at once tells for two.
 */
function titleWeight(text: string, { markerEnd, family }: Spot, end: number): 0 | 1 | 2 {
  const allowed = (to: number) => !PARTS.has(family) || isPart(text.slice(markerEnd, to))
  const limit = Math.min(end, markerEnd + LONGEST_TITLE)
  let stop = markerEnd
  while (stop < limit && !STOPS.has(text.charCodeAt(stop))) stop++
  if (stop === end) return end < text.length && stop - markerEnd > 1 && allowed(end) ? 2 : 0
  if (text[stop] === '。' && stop > markerEnd + 1 && stop + 1 < end) return allowed(stop) ? 1 : 0
  // 一、上年度存在的问题: 1、建档不全;…二、下半年的目标: 围绕…
  if (text[stop] === ':' && stop > markerEnd + 1 && OUTER.has(family) && isPart(text.slice(markerEnd, stop).trim()))
    return 1
  const cut = titleCut(text, markerEnd, Math.min(end, markerEnd + 2 * LONGEST_TITLE))
  return cut > 0 && allowed(cut) ? 1 : 0
}

/** The numbers of known families, where one may begin. */
function spotsIn(text: string): Spot[] {
  const out: Spot[] = []
  for (let i = 0; i < text.length; i++) {
    const sign = signs[text.charCodeAt(i)]!
    if (sign === SIGN.none || WANTED[sign] === 0) continue
    if (mayMark(text, i, sign)) {
      const marker = markerAt(text, i)
      if (marker && !marker.weak && KNOWN.has(marker.family)) {
        out.push({
          family: marker.family,
          ordinal: marker.ordinal,
          start: i,
          markerEnd: marker.end,
          free: isFree(text, i),
        })
        i = marker.end - 1
        continue
      }
    }
    if (sign === SIGN.digit) while (signs[text.charCodeAt(i + 1)] === SIGN.digit) i++
  }
  return out
}

/** The cheap look before a marker is read: most numerals of a report are figures. */
function mayMark(text: string, at: number, sign: number): boolean {
  if (sign === SIGN.open)
    return signs[text.charCodeAt(at + 1)] === SIGN.han && !NOT_BRACKET_AFTER.has(text.charCodeAt(at - 1))
  if (sign === SIGN.digit) {
    let end = at + 1
    while (end < at + 3 && signs[text.charCodeAt(end)] === SIGN.digit) end++
    return STOPS_OF_NUMBERS.has(text.charCodeAt(end))
  }
  return sign === SIGN.bracketedHan || isFree(text, at)
}

function isFree(text: string, at: number): boolean {
  let k = at - 1
  while (k >= 0 && text.charCodeAt(k) === 32) k--
  return k < 0 || k < at - 1 || BOUNDARY.has(text.charCodeAt(k))
}
