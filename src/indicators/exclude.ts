/** What surrounds a numeral and tells that it counts nothing: words of the lexicon, titles, short quotations. */
import { ADVERBS_AND_IDIOMS, NAMES, POLICIES } from '../data/not-quantities.ts'
import { prefixMatcher } from '../text/matchers.ts'
import { classAt, DIGIT, GROUP, HAN, PLACE } from './digits.ts'
import { matchUnit } from './unit.ts'

const NUMERAL = DIGIT | HAN | PLACE | GROUP
/** Longest stretch of a word before its first numeral: 整齐划|一. */
const LONGEST_BEFORE = 4
const wordAt = prefixMatcher([ADVERBS_AND_IDIOMS, POLICIES, NAMES].join(' '))

/** End of the lexicon's word that holds the numeral at `at`, or -1; 三公 is none in 三公里. */
export function lexiconEnd(text: string, at: number): number {
  const end = wordEnd(text, at)
  if (end < 0) return end
  let unit = at + 1
  while (unit < end && classAt(text, unit) & (HAN | PLACE | GROUP)) unit++
  return (matchUnit(text, unit)?.end ?? end) > end ? -1 : end
}

/** Where the longest of the words ends whose first numeral stands at `at`, -1 for none; before a digit no word has anything. */
function wordEnd(text: string, at: number): number {
  let end = -1
  const first = classAt(text, at) & DIGIT ? at : Math.max(0, at - LONGEST_BEFORE)
  for (let start = at; start >= first; start--) {
    if (start < at && classAt(text, start) & NUMERAL) break
    const reached = start + wordAt(text, start, text.length)
    // 每一 is a word, 每一百户 is not.
    if (reached > at + 1 || (reached === at + 1 && !(classAt(text, at + 1) & (PLACE | GROUP))))
      end = Math.max(end, reached)
  }
  return end
}

const CLOSERS = new Map([
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
])
/** Longest stretch in quotation marks that is taken for a name or a slogan (“双减”, “五个一”工程), and longest title. */
const LONGEST_QUOTE = 16
const LONGEST_TITLE = 80

export const isTitle = (text: string, at: number): boolean => text[at] === '《'

/** End of a short quotation or title that opens at `at` (after its closing mark), or -1. */
export function enclosedEnd(text: string, at: number): number {
  const longest = isTitle(text, at) ? LONGEST_TITLE : LONGEST_QUOTE
  const k = text.slice(at + 1, at + 2 + longest).indexOf(CLOSERS.get(text[at]!)!)
  return k < 0 ? -1 : at + k + 2
}
