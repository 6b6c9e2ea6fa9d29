/**
 * Blanks that say nothing: those inside words that a wrapped line broke and a converter put together again (同 比下降, 5 个百 分点),
 * and those that a word processor sets around figures (投资 12 亿元, 占 8.5 %).
 */
import { UNIT_STARTS } from '../data/markers.ts'
import { NOT_WRAPPED, WRAPPED } from '../data/wrapped-words.ts'
import type { Span } from '../model.ts'
import { among, isDigit, isHan } from '../text/chars.ts'
import { wordsOf } from '../text/matchers.ts'

/** The two characters on either side of the space. */
let broken: ReadonlySet<string> | undefined
let begins: ReadonlySet<string> | undefined
const SPACE = 32

/** The pieces without such blanks; the same array where there is none. */
export function withoutBlanks(text: string, pieces: readonly Span[]): readonly Span[] {
  let out: Span[] | null = null
  pieces.forEach((piece, k) => {
    let from = piece.start
    for (let at = piece.start + 1; at < piece.end - 1; at++) {
      if (text.charCodeAt(at) !== SPACE || !(isBroken(text, at) || isSetOff(text, at, piece))) continue
      out ??= pieces.slice(0, k)
      out.push({ start: from, end: at })
      from = at + 1
    }
    out?.push({ start: from, end: piece.end })
  })
  return out ?? pieces
}

const isBroken = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at - 1)) &&
  isHan(text.charCodeAt(at + 1)) &&
  (broken ??= new Set(wordsOf(WRAPPED))).has(text[at - 1]! + text[at + 1]!) &&
  // 已做完 成立了: a word of its own begins behind the space.
  !(begins ??= new Set(wordsOf(NOT_WRAPPED))).has(text.slice(at + 1, at + 3))

const isMask = (c: number): boolean => among('xX×*□○_', c)
const inFigure = (c: number): boolean => isDigit(c) || isMask(c) || among('.,', c)

/** The blank at `at` parts a figure from the words on one side of it: 投资| 12亿元, 12| 亿元; but 3 加强管理, 合计 12 34, 26.4: 32.1. */
function isSetOff(text: string, at: number, { start, end }: Span): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  return isDigit(after) || isMask(after)
    ? (isHan(before) || (among(',;、(“', before) && !isDigit(text.charCodeAt(at - 2)))) &&
        opensFigure(text, at + 1, end)
    : (isDigit(before) || isMask(before)) &&
        (isHan(after) || among('%‰', after)) &&
        closesFigure(text, at, start, after)
}

/** Whether the figure at `from` is followed by what it counts, or by nothing. A mask without a unit may be a name: 概况 xx镇. */
function opensFigure(text: string, from: number, end: number): boolean {
  let to = from
  while (to < end && inFigure(text.charCodeAt(to))) to++
  // 提高了产量。 2、水利设施: the number of an item
  if (among('.,', text.charCodeAt(to - 1)) || among('、)', text.charCodeAt(to))) return false
  if (to < end && text.charCodeAt(to) === SPACE) to++
  const next = text.charCodeAt(to)
  if (isMask(text.charCodeAt(from))) return to < end && among(UNIT_STARTS, next)
  return to >= end || !(isDigit(next) || isMask(next) || isLatin(next))
}

/** Whether the figure that ends at `to` is no number of an item: 1 加强管理, 。2 推进改革. */
function closesFigure(text: string, to: number, start: number, after: number): boolean {
  if (among(UNIT_STARTS, after)) return true
  let from = to - 1
  while (from > start && inFigure(text.charCodeAt(from - 1))) from--
  if (isMask(text.charCodeAt(from))) return false
  if (to - from > 2) return true
  if (from > start && text.charCodeAt(from - 1) === SPACE) from--
  return from > start && !among('。;:!?', text.charCodeAt(from - 1))
}
const isLatin = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122)
