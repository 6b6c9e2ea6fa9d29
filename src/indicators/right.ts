/** Reads what stands right of a quantity: the counted noun, and what is said of it (32名教师|参加培训). */
import { NOUN_END_EXCEPTIONS, NOUN_ENDS } from '../data/naming-words.ts'
import type { Span } from '../model.ts'
import { prefixMatcher, wordsOf } from '../text/words.ts'

const nounEndAt = prefixMatcher(wordsOf(NOUN_ENDS))
const exceptionAt = prefixMatcher(wordsOf(NOUN_END_EXCEPTIONS))

export interface Right {
  readonly noun: Span
  readonly predicate: Span
  /** 的 stands between quantity and noun: 20万元以上的村. */
  readonly attributive: boolean
}

const JOINT = /[、和及与]|以及/

/**
 * @param from end of the quantity with its modifiers
 * @param limit the next quantity or the end of the clause
 * @param shared whether another quantity follows at `limit`: then a joint (和, 、) ends the noun
 */
export function readRight(text: string, from: number, limit: number, shared: boolean): Right {
  const attributive = text[from] === '的'
  const start = attributive ? from + 1 : from
  let at = start
  let quote = false
  while (at < limit) {
    const c = text[at]!
    if (c === '“' || c === '《') quote = true
    else if (c === '”' || c === '》') quote = false
    else if (c === '(') {
      const close = text.slice(at, Math.min(limit, at + 8)).indexOf(')')
      if (close < 0) break
      at += close
    } else if (!quote) {
      const exception = exceptionAt(text, at, limit)
      const ends = nounEndAt(text, at, limit)
      if (ends > 0 && ends >= exception && (at > start || !attributive || c !== '的')) break
      if (exception > 0) {
        at += exception
        continue
      }
    }
    at++
  }
  let end = at
  if (shared && (at === limit || text.slice(at, limit) === '等')) {
    // 5所学校和3个园区: what follows the joint belongs to the next figure.
    const joint = JOINT.exec(text.slice(start, end))
    if (joint && joint.index > 0) end = start + joint.index
  }
  if (text[end - 1] === '中' && end - start > 2) end--
  while (end > start && '、和及与 '.includes(text[end - 1]!)) end--
  return { noun: { start, end }, predicate: { start: at, end: limit }, attributive }
}
