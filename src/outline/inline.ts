/**
 * What begins inside a paragraph: items of enumerations (一是…二是…, (1)…(2)…, ①…②…, 第一…第二…), headings glued to the text
 * before them, and sentences that turn the role (下一步,我们将…; 对策:…).
 */
import { NO_BRACKET_AFTER, NO_ENUMERATION_AFTER } from '../data/markers.ts'
import type { Role } from '../model.ts'
import { demandCue, isSaid, labelCue, leadCue, startsLead } from '../text/lead-cues.ts'
import { firstAmong } from '../text/chars.ts'
import type { YearScope } from '../text/years.ts'
import { markerAt, type Marker } from '../text/marker.ts'
import { SIGN, signs } from '../text/ordinal.ts'
import { titleCut } from '../text/title-cut.ts'
import { UnitSet } from '../text/word-tables.ts'

const COLON = ':'.charCodeAt(0)

/** A number or a turn found in a paragraph, in order. */
export interface Found {
  readonly start: number
  readonly markerEnd: number
  /** After its title, where the item has one; else `markerEnd`. */
  headingEnd: number
  readonly marker: Marker | null
  /** What a turn turns to; null for a number. */
  readonly role: Role | null
  readonly label: boolean
  /** Enumeration that it belongs to; -1 for none. */
  run: number
  /** It goes on with the number that begins the line. */
  readonly beside: boolean
}

export interface Item extends Found {
  /** Depth inside the paragraph, from 0. */
  readonly depth: number
  /** Where it ends if before the next item and the paragraph do. */
  end: number | null
}

/** Before an item that a list awaits. */
const BOUNDARY = new UnitSet('。;:!?,、.”’)》…—')
/** Before the first item of a list, or one whose number could be a rank or a figure. */
const STRONG_BOUNDARY = new UnitSet('。;:!?”)…')
/** Before [1] where it numbers an item; behind a word it is a note's. */
const BEFORE_SQUARE = new UnitSet('。;:!?,、')
const NOT_AFTER = new UnitSet(NO_ENUMERATION_AFTER)
const NOT_BRACKET_AFTER = new UnitSet(NO_BRACKET_AFTER)
const STOP = 0x3002
const BANG = '!'.charCodeAt(0)

/** Families that are met without a stop before them where their number is awaited: 维护二是巩固. */
const LOOSE = new Set(['han-verb', 'circled', 'num-bracket', 'han-bracket'])
/** Families that never enumerate inside a paragraph. */
const NEVER = new Set([
  'num-space',
  'latin-bracket',
  'latin-stop',
  'roman-stop',
  'num-2',
  'num-3',
  'num-4',
  'chapter',
  'section',
  'part',
])
/** Families whose items may have a title of their own inside a paragraph: …基本完成。一、经济稳步增长。全年… */
const TITLED = new Set(['han-stop', 'formal-stop', 'han-bracket', 'num-stop'])
/** …二、下半年工作计划1、推进…: a part's title may run into its text. */
const PARTS = new Set(['han-stop', 'formal-stop'])
const MAX_TITLE = 30

/**
 * What begins in `text` from `from`; `following`, the marker of the next paragraph's start, may be an item's second, and
 * `own`, that of the line, its first.
 */
export function findInside(
  text: string,
  from: number,
  following: Marker | null,
  years: YearScope,
  own: Marker | null = null,
): Found[] {
  const found = scan(text, from, years)
  if (found.length === 0) return found
  const { lengths, least } = chain(text, found, from)
  const kept = found.filter((f) => f.role || (f.run >= 0 && (lengths[f.run]! >= least[f.run]! || goesOn(f, following))))
  if (own && kept.length === 0) for (const f of besides(text, found, from, own)) kept.push(f)
  kept.forEach((f, i) => {
    const next = kept[i + 1]?.start ?? text.length
    // 一 人。|二、链路: no title goes on into the next item.
    if (f.headingEnd > next) f.headingEnd = f.markerEnd
    if (f.marker && TITLED.has(f.marker.family) && f.headingEnd === f.markerEnd)
      f.headingEnd = titleEnd(text, f.markerEnd, next)
  })
  return kept
}

/** (一)门诊。接诊…;(二)住院。收治…: the line's own list goes on in it, and there is no other. */
function besides(text: string, found: readonly Found[], from: number, own: Marker): Found[] {
  const out: Found[] = []
  let { ordinal } = own
  for (const f of found) {
    if (f.marker?.family !== own.family || f.marker.verb || f.marker.ordinal !== ordinal + 1) continue
    if (!bounded(text, f.start, from, STRONG_BOUNDARY)) continue
    ordinal++
    out.push({ ...f, run: 0, beside: true })
  }
  return out
}

const goesOn = ({ marker }: Found, following: Marker | null): boolean =>
  marker !== null &&
  following !== null &&
  following.family === marker.family &&
  following.ordinal === marker.ordinal + 1 &&
  following.verb === marker.verb

function scan(text: string, from: number, years: YearScope): Found[] {
  const out: Found[] = []
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === STOP || c === BANG) {
      const turn = turnAt(text, i + 1, years)
      if (turn) out.push(turn)
      continue
    }
    const sign = signs[c]!
    if (sign === SIGN.none || sign === SIGN.mark || sign === SIGN.latin) continue
    if (!possible(sign, text, i, from) && !runsInto(out.at(-1), i)) {
      if (sign === SIGN.digit) while (i + 1 < text.length && signs[text.charCodeAt(i + 1)] === SIGN.digit) i++
      continue
    }
    const marker = markerAt(text, i)
    if (!marker || NEVER.has(marker.family)) continue
    out.push({
      start: i,
      markerEnd: marker.end,
      headingEnd: PARTS.has(marker.family) ? titleCut(text, marker.end, text.length) || marker.end : marker.end,
      marker,
      role: null,
      label: false,
      run: -1,
      beside: false,
    })
    i = marker.end - 1
  }
  return out
}

/** 二、下半年工作计划1、推进…: the number stands where the part's title ends. */
const runsInto = (before: Found | undefined, at: number): boolean =>
  before !== undefined && before.headingEnd === at && at > before.markerEnd

/** A sentence that turns the role: 。下一步,我们将…, 。对策:… */
function turnAt(text: string, at: number, years: YearScope): Found | null {
  if (at + 8 > text.length || markerAt(text, at)) return null
  // Whatever a line begins with that announces what follows it.
  if (!startsLead(text.charCodeAt(at)) && text.charCodeAt(text.length - 1) !== COLON && !isSaid(text, at)) return null
  const label = labelCue(text.slice(at, at + 16))
  const cue = label ?? leadCue(text.slice(at, at + 160), years)
  if (!cue || cue.role === 'other') return null
  const headingEnd = label ? at + label.end : at
  return {
    start: at,
    markerEnd: at,
    headingEnd,
    marker: null,
    role: cue.role,
    label: label !== null,
    run: -1,
    beside: false,
  }
}

/** …实地察看。他强调,各校要举一反三,…: the first sentence of a paragraph of news in which somebody is told to do something. */
export function demandInside(text: string): Found | null {
  for (
    let stop = firstAmong('。', text, 0, text.length);
    stop >= 0;
    stop = firstAmong('。', text, stop + 1, text.length)
  ) {
    const start = stop + 1
    const cue = demandCue(text.slice(start, start + DEMAND))
    // What a guest asks for is his last word: behind it another speaks.
    if (cue?.role === 'suggestions' && firstAmong('。', text, start, text.length - 1) >= 0) continue
    if (cue)
      return {
        start,
        markerEnd: start,
        headingEnd: start,
        marker: null,
        role: cue.role,
        label: false,
        run: -1,
        beside: false,
      }
  }
  return null
}
const DEMAND = 240

/** Whether a marker may stand here, by the character before it. */
function possible(sign: number, text: string, at: number, from: number): boolean {
  if (at === from) return true
  const before = text.charCodeAt(at - 1)
  if (sign === SIGN.han) return !NOT_AFTER.has(before)
  // 坚决“破网打伞”[1],…: a note is referred to.
  if (sign === SIGN.open && text[at] === '[') return bounded(text, at, from, BEFORE_SQUARE)
  if (sign === SIGN.open) return !NOT_BRACKET_AFTER.has(before) && !SIZE_CLASS.test(text.slice(at, at + 5))
  if (sign === SIGN.circled || sign === SIGN.bracketed || sign === SIGN.bracketedHan || sign === SIGN.dotted)
    return true
  // 全省第一,; 5.1%: these need a stop, a colon or the paragraph's start before them.
  return bounded(text, at, from, STRONG_BOUNDARY)
}

/** 小(1)型水库 */
const SIZE_CLASS = /^\([\d一二]{1,2}\)[型类]/

function bounded(text: string, at: number, from: number, set: UnitSet): boolean {
  let k = at - 1
  while (k >= from && text.charCodeAt(k) === 32) k--
  return k < from || set.has(text.charCodeAt(k))
}

/** Puts the markers into runs 1, 2, 3…; returns the runs' lengths and how long each must be to be believed. */
function chain(text: string, found: readonly Found[], from: number): { lengths: number[]; least: number[] } {
  const lengths: number[] = []
  const least: number[] = []
  const open = new Map<string, { run: number; ordinal: number; before: string }>()
  for (const [i, f] of found.entries()) {
    if (!f.marker) continue
    const { family, ordinal, verb } = f.marker
    const key = family + verb
    const current = open.get(key)
    const free = bounded(text, f.start, from, BOUNDARY) || runsInto(found[i - 1], f.start)
    const before = text.slice(Math.max(from, f.start - 2), f.start)
    // 东岭路(1)标段完工,东岭路(2)标段…: the number is part of a name.
    if (current && !free && before === current.before) continue
    if (current && (ordinal === current.ordinal + 1 || ordinal === 0) && (free || LOOSE.has(family))) {
      f.run = current.run
      lengths[f.run]!++
      current.ordinal = ordinal || current.ordinal
    } else if (ordinal === 1 && (free || family === 'circled' || family === 'num-bracket')) {
      f.run = lengths.push(1) - 1
      least.push(2)
      open.set(key, { run: f.run, ordinal: 1, before })
    } else if (ordinal === 1 && verb && '是要'.includes(verb) && !current) {
      // 做好市容管理一要…二要…三要: no stop before the first. 按一保工资、二保运转的顺序 is a phrase.
      f.run = lengths.push(1) - 1
      least.push(3)
      open.set(key, { run: f.run, ordinal: 1, before })
    }
  }
  return { lengths, least }
}

/** After the title sentence of an item, if it has one and text behind it; else `start`. */
function titleEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + MAX_TITLE)
  for (let i = start; i < limit; i++) {
    const c = text.charCodeAt(i)
    if (c === STOP) return i > start + 1 && (i + 1 < end || end < text.length) && i + 1 < text.length ? i + 1 : start
    if (c === 0x3b) return start
  }
  return start
}

/** Depths and ends of what begins inside a paragraph. */
export function nestItems(text: string, kept: readonly Found[]): Item[] {
  const lastOf = new Map<number, number>()
  kept.forEach((f, i) => f.run >= 0 && lastOf.set(f.run, i))
  const stack: { run: number; family: string }[] = []
  const items = kept.map((f, i) => {
    if (f.role) {
      // A turn ends the lists that do not go on behind it.
      while (stack.length && (lastOf.get(stack.at(-1)!.run) ?? -1) < i) stack.pop()
    } else {
      const same = stack.findIndex((s) => s.run === f.run)
      const alike = same >= 0 ? same : stack.findIndex((s) => s.family === f.marker!.family)
      if (alike >= 0) stack.length = alike
    }
    const depth = stack.length
    stack.push({ run: f.run, family: f.marker?.family ?? 'turn' })
    return itemOf(f, depth)
  })
  items.forEach((item, i) => (item.end = itemEnd(text, item, items[i + 1])))
  return items
}

function itemOf(found: Found, depth: number): Item {
  const { start, markerEnd, headingEnd, marker, role, label, run, beside } = found
  return { start, markerEnd, headingEnd, marker, role, label, run, beside, depth, end: null }
}

/** The last item of a list ends before the sentence that introduces the next list: …二是…。在队伍建设方面,一是… */
function itemEnd(text: string, item: Item, next: Item | undefined): number | null {
  if (!next || next.run === item.run || next.depth !== item.depth || next.role) return null
  // Only in the item: a search that goes on to the text's start is quadratic where no sentence ends.
  const stop = text.slice(item.markerEnd, next.start - 1).lastIndexOf('。')
  return stop > 0 ? item.markerEnd + stop + 1 : null
}
