/** Enumerations inside a paragraph (一是…二是…, (1)…(2)…, ①…②…, 第一…第二…): their items become sections. */
import { NO_BRACKET_AFTER, NO_ENUMERATION_AFTER } from '../data/markers.ts'
import { markerAt, type Marker } from './marker.ts'
import { SIGN, signs } from './ordinal.ts'

export interface Item {
  readonly start: number
  readonly markerEnd: number
  /** Depth inside the paragraph, from 0. */
  readonly depth: number
  /** Where it ends before the next item or the paragraph does. */
  readonly end: number | null
  readonly marker: Marker
}

interface Found extends Marker {
  start: number
  /** A stop, a colon or a bracket stands before it. */
  bounded: boolean
  run: number
}

/** Signs before an item: 。;:!?,) and quotes. */
const BOUNDARY = new Uint8Array(0x10000)
for (const c of '。;:!?,、.”’)》…—') BOUNDARY[c.charCodeAt(0)] = 1
const STRONG_BOUNDARY = new Uint8Array(0x10000)
for (const c of '。;:!?”)…') STRONG_BOUNDARY[c.charCodeAt(0)] = 1
const forbid = (chars: string): Uint8Array => {
  const set = new Uint8Array(0x10000)
  for (const c of chars) set[c.charCodeAt(0)] = 1
  return set
}
const NOT_AFTER = forbid(NO_ENUMERATION_AFTER)
const NOT_BRACKET_AFTER = forbid(NO_BRACKET_AFTER)

/**
 * Items of `text` from `from`. A run needs its first two items; `following`, the marker of the next paragraph's start, may be
 * the second one.
 */
export function inlineItems(text: string, from: number, following: Marker | null): Item[] {
  const found = scan(text, from)
  if (found.length === 0) return []
  const runs = chain(found)
  const kept = found.filter((f) => f.run >= 0 && (runs[f.run]! > 1 || goesOn(f, following)))
  return nestItems(text, kept)
}

const goesOn = (f: Found, following: Marker | null): boolean =>
  following !== null &&
  following.family === f.family &&
  following.ordinal === f.ordinal + 1 &&
  following.verb === f.verb

function scan(text: string, from: number): Found[] {
  const out: Found[] = []
  for (let i = from; i < text.length; i++) {
    const sign = signs[text.charCodeAt(i)]!
    if (sign === SIGN.none || sign === SIGN.mark || sign === SIGN.latin) continue
    const before = i > from ? text.charCodeAt(i - 1) : 0x3002
    if (!possible(sign, before, text, i, from)) {
      if (sign === SIGN.digit) while (i + 1 < text.length && signs[text.charCodeAt(i + 1)] === SIGN.digit) i++
      continue
    }
    const marker = markerAt(text, i)
    if (!marker) continue
    const bounded =
      i === from || BOUNDARY[before] === 1 || (before === 32 && i >= 2 && BOUNDARY[text.charCodeAt(i - 2)] === 1)
    out.push({ ...marker, start: i, bounded, run: -1 })
    i = marker.end - 1
  }
  return out
}

/** Whether a marker may stand here, by the character before it. */
function possible(sign: number, before: number, text: string, at: number, from: number): boolean {
  if (sign === SIGN.han) return NOT_AFTER[before] === 0
  if (sign === SIGN.open) return NOT_BRACKET_AFTER[before] === 0
  if (sign === SIGN.circled || sign === SIGN.bracketed || sign === SIGN.bracketedHan || sign === SIGN.dotted)
    return true
  // 全省第一,; 5.1%: these need a stop, a colon or the paragraph's start before them.
  let k = at - 1
  while (k >= from && text.charCodeAt(k) === 32) k--
  return k < from || STRONG_BOUNDARY[text.charCodeAt(k)] === 1
}

/** Needs a stop or comma before its first item: 一是; without one only when the number is awaited (维护二是巩固). */
const LOOSE = new Set(['han-verb', 'circled', 'num-bracket', 'han-bracket'])
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
])

/** Puts the markers into runs 1, 2, 3…; returns the runs' lengths. */
function chain(found: Found[]): number[] {
  const lengths: number[] = []
  const open = new Map<string, { run: number; ordinal: number }>()
  for (const f of found) {
    if (NEVER.has(f.family)) continue
    const key = f.verb ? `${f.family}${f.verb}` : f.family
    const current = open.get(key)
    if (current && (f.ordinal === current.ordinal + 1 || f.ordinal === 0) && (f.bounded || LOOSE.has(f.family))) {
      f.run = current.run
      lengths[f.run]!++
      current.ordinal = f.ordinal || current.ordinal
    } else if (f.ordinal === 1 && (f.bounded || f.family === 'circled' || f.family === 'num-bracket')) {
      f.run = lengths.push(1) - 1
      open.set(key, { run: f.run, ordinal: 1 })
    }
  }
  return lengths
}

function nestItems(text: string, kept: readonly Found[]): Item[] {
  const stack: { run: number; family: string }[] = []
  const items: { start: number; markerEnd: number; depth: number; end: number | null; marker: Marker; run: number }[] =
    []
  for (const f of kept) {
    const same = stack.findIndex((s) => s.run === f.run)
    if (same >= 0) stack.length = same
    else {
      const family = stack.findIndex((s) => s.family === f.family)
      if (family >= 0) stack.length = family
    }
    items.push({ start: f.start, markerEnd: f.end, depth: stack.length, end: null, marker: f, run: f.run })
    stack.push({ run: f.run, family: f.family })
  }
  return items.map((item, i) => ({ ...item, end: itemEnd(text, items, i) }))
}

/** The last item of a run ends before the sentence that introduces the next run of its depth. */
function itemEnd(
  text: string,
  items: readonly { start: number; markerEnd: number; depth: number; run: number }[],
  index: number,
): number | null {
  const item = items[index]!
  const next = items[index + 1]
  if (!next || next.run === item.run || next.depth > item.depth || next.depth < item.depth) return null
  const stop = text.lastIndexOf('。', next.start - 2)
  return stop > item.markerEnd ? stop + 1 : null
}
