/** Words that a wrapped line broke and a converter put together with a space: 同 比下降, 5 个百 分点, 3 亿 元. */
import { NOT_WRAPPED, WRAPPED } from '../data/wrapped-words.ts'
import type { Span } from '../model.ts'
import { isHan } from '../text/chars.ts'
import { wordsOf } from '../text/matchers.ts'

/** The two characters on either side of the space. */
let broken: ReadonlySet<string> | undefined
let begins: ReadonlySet<string> | undefined
const SPACE = 32

/** The pieces without the spaces that stand inside such a word; the same array where there is none. */
export function withoutBreaks(text: string, pieces: readonly Span[]): readonly Span[] {
  let out: Span[] | null = null
  pieces.forEach((piece, k) => {
    let from = piece.start
    for (let at = piece.start + 1; at < piece.end - 1; at++) {
      if (text.charCodeAt(at) !== SPACE || !isBroken(text, at)) continue
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
