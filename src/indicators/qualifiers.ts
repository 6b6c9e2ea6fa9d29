/** How a figure changed and whether it was reached or is aimed at: read from the words around it. */
import { ACTUAL_WORDS, BASIS_WORDS, DECREASES, INCREASES, TARGET_EXCEPTIONS, TARGET_WORDS, TIME_BASES } from '../data/qualifier-words.ts'
import type { Change, Role } from '../model.ts'
import { prefixMatcher, suffixMatcher, wordsOf } from '../text/words.ts'
import type { Frame } from './frame.ts'

export const increaseBefore = suffixMatcher(wordsOf(INCREASES))
export const decreaseBefore = suffixMatcher(wordsOf(DECREASES))
const basisBefore = suffixMatcher(wordsOf(BASIS_WORDS))
const basisAt = prefixMatcher(wordsOf(BASIS_WORDS))
const timeBaseAt = prefixMatcher(wordsOf(TIME_BASES))

/** `较`, `比`, `与…相比` open a comparison. */
const COMPARERS = new Set(['较', '比', '与', '同', '和'])
const YEAR_BASE = /^(?:\d{2,4}|[x×*]{2,4}|[一二三四五六七八九〇零]{4})年(?:度|底|末|初|同期|上半年|下半年|[一二三四]季度|\d{1,2}月)*(?:同期|末|底)?/
const MONTH_BASE = /^\d{1,2}月(?:份|末|底)?/

/**
 * The comparison with an earlier time that ends right before `end` or stands anywhere in `[start, end)`, as worded
 * (同比, 较上年同期, 比年初); null where the comparison is with something else (比全省平均水平).
 */
export function basisIn(text: string, start: number, end: number): { start: number; end: number } | null {
  for (let i = start; i < end; i++) {
    const plain = basisAt(text, i, end)
    if (plain > 0) return { start: i, end: i + plain }
    if (!COMPARERS.has(text[i]!)) continue
    const length = timeBase(text, i + 1, end)
    if (length > 0) {
      const tail = text.startsWith('相比', i + 1 + length) ? 2 : 0
      if ('与同和'.includes(text[i]!) && tail === 0) continue
      return { start: i, end: i + 1 + length + tail }
    }
  }
  return null
}

/** Length of a time that is compared with, at `at`. */
function timeBase(text: string, at: number, end: number): number {
  const word = timeBaseAt(text, at, end)
  if (word > 0) return text.startsWith('同期', at + word) ? word + 2 : word
  const stretch = text.slice(at, Math.min(end, at + 14))
  return (YEAR_BASE.exec(stretch) ?? MONTH_BASE.exec(stretch))?.[0].length ?? 0
}

/** Whether the text in front of `end` says a comparison by itself: 同比, 环比. */
export function basisWordBefore(text: string, end: number, floor: number): number {
  return basisBefore(text, end, floor)
}

const targetAt = prefixMatcher(wordsOf(TARGET_WORDS))
const targetExceptionAt = prefixMatcher(wordsOf(TARGET_EXCEPTIONS))
const actualAt = prefixMatcher(wordsOf(ACTUAL_WORDS))

/** Last modal word (力争, 将, 计划) and last word of fact (已, 目前) of a stretch; -1 where there is none. */
function lastModal(text: string, start: number, end: number): { target: number; actual: number } {
  let target = -1
  let actual = -1
  for (let i = start; i < end; i++) {
    const skip = targetExceptionAt(text, i, end + 2)
    if (skip > 0) {
      i += skip - 1
      continue
    }
    const modal = targetAt(text, i, end)
    if (modal > 0) {
      // 将来信送至…: 将 before an object is no future; only 将 + verb is, and verbs are hard to tell: a following 近 is no verb.
      target = i
      i += modal - 1
    } else if (actualAt(text, i, end) > 0) actual = i
  }
  return { target, actual }
}

/** Sections whose figures are aimed at unless a word says otherwise. */
const FORWARD: ReadonlySet<Role> = new Set(['plans', 'suggestions'])
/** `到2025年`, `2030年前`: a year after the report's own makes a target. */
const BY_YEAR = /(?:到|至)(\d{4})年(?:底|末)?/

/** Whether the figure was reached (actual) or is aimed at (target): modal words first, then the section. */
export function statusOf(text: string, frame: Frame, role: Role): 'actual' | 'target' {
  const { sentence, quantity } = frame
  const start = Math.max(sentence.start, quantity.start - 80)
  const { target, actual } = lastModal(text, start, quantity.start)
  const forward = FORWARD.has(role)
  if (forward) return actual > target && actual >= frame.clauseStart ? 'actual' : 'target'
  if (target > actual) return modalHolds(text, target, frame) ? 'target' : 'actual'
  if (BY_YEAR.test(text.slice(start, quantity.start)) && /力争|达到|建成|确保|实现/.test(text.slice(start, quantity.start))) {
    return target >= 0 && actual < 0 ? 'target' : 'actual'
  }
  return 'actual'
}

/** In a review a modal word reaches to the end of its own clause or, where a verb of aim leads on, of its sentence. */
function modalHolds(text: string, at: number, frame: Frame): boolean {
  const word = text.slice(at, at + 2)
  // 预计增长7%左右 in a review of the year just ended is a fact.
  if (word === '预计' || word === '要求' || word === '需要') return false
  if (at >= frame.clauseStart) return true
  return text[at] === '将' || word === '力争' || word === '计划' || word === '确保' || word === '到时' || word === '届时' || word === '即将'
}

/** Signs of change in business style: 环比+6.4%, 同比↓1.8%. */
export function signOfChange(text: string, frame: Frame): Change['direction'] | null {
  const before = text[frame.quantity.start - 1]
  const after = text[frame.quantity.end]
  if (before === '↑' || after === '↑') return 'increase'
  if (before === '↓' || after === '↓') return 'decrease'
  if (before === '+') return 'increase'
  if (before === '-' && /[比增减长降年期度月]\s*-$/.test(text.slice(Math.max(0, frame.quantity.start - 3), frame.quantity.start))) return 'decrease'
  return null
}
