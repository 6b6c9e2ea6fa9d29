/** Reads the words that bound a quantity: before it (不低于), after it (以上, 左右). */
import { BOUNDS_AFTER, BOUNDS_BEFORE, BOUNDS_BEFORE_HEAD, NOT_BOUNDS_BEFORE } from '../data/bounds.ts'
import type { Bound } from '../model.ts'

interface Word {
  readonly text: string
  readonly bound: Bound | null
}

/** Words by their last character, the longest first. */
const before = new Map<number, Word[]>()
const beforeHead = new Map<number, Word[]>()
/** Words by their first character, the longest first. */
const after = new Map<number, Word[]>()

function index(map: Map<number, Word[]>, key: number, word: Word): void {
  const list = map.get(key) ?? []
  list.push(word)
  list.sort((a, b) => b.text.length - a.text.length)
  map.set(key, list)
}
const last = (word: string): number => word.charCodeAt(word.length - 1)
for (const [words, bound] of BOUNDS_BEFORE)
  for (const text of words.split(' ')) index(before, last(text), { text, bound })
for (const text of NOT_BOUNDS_BEFORE) index(before, last(text), { text, bound: null })
for (const [words, bound] of BOUNDS_BEFORE_HEAD)
  for (const text of words.split(' ')) index(beforeHead, last(text), { text, bound })
for (const [words, bound] of BOUNDS_AFTER)
  for (const text of words.split(' ')) index(after, text.charCodeAt(0), { text, bound })

export interface BoundWord {
  readonly bound: Bound
  readonly start: number
  readonly end: number
}

const SPACE = 32

/** The bound word that ends at `end` (spaces skipped). `head`: before a bare 万 or 亿, where 上 and 过 count too. */
export function boundBefore(text: string, end: number, head: boolean): BoundWord | null {
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end--
  if (end === 0) return null
  return endingAt(before, text, end) ?? (head ? endingAt(beforeHead, text, end) : null)
}

function endingAt(map: Map<number, Word[]>, text: string, end: number): BoundWord | null {
  const list = map.get(text.charCodeAt(end - 1))
  if (!list) return null
  for (const word of list)
    if (text.endsWith(word.text, end))
      return word.bound === null ? null : { bound: word.bound, start: end - word.text.length, end }
  return null
}

/** The bound word that begins at `start` (one space skipped). */
export function boundAfter(text: string, start: number): BoundWord | null {
  if (text.charCodeAt(start) === SPACE) start++
  const list = start < text.length ? after.get(text.charCodeAt(start)) : undefined
  if (!list) return null
  for (const word of list)
    if (word.bound !== null && text.startsWith(word.text, start) && !NOT_AFTER.test(text.slice(start, start + 3)))
      return { bound: word.bound, start, end: start + word.text.length }
  return null
}

/** 多 and 余 after a unit begin other words too: 3个多媒体教室; 以上 sums up in 以上合计. */
const NOT_AFTER =
  /^(?:多媒|多功|多元|多渠|多层|多方|多次|多个|多种|多样|多名|多家|多部|多项|多人|多年|余额|余下|余名|余人|余个|余家|余地|许多|许可|许昌|前后勤)/
/** 至少 with a verb between it and the number: 至少掌握一项, 每年至少组织2次. */
const AT_LEAST = '至少'
const REACH = 8
const STOP = /[,。;!?:、\d]/

export function atLeastEarlier(text: string, start: number): BoundWord | null {
  const from = Math.max(0, start - REACH)
  const between = text.slice(from, start)
  const at = between.lastIndexOf(AT_LEAST)
  if (at < 0 || STOP.test(between.slice(at))) return null
  return { bound: 'at_least', start: from + at, end: from + at + AT_LEAST.length }
}
