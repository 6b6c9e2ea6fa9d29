/** What surrounds a numeral and tells that it counts nothing: words of the lexicon, titles, short quotations. */
import { ADVERBS_AND_IDIOMS, NAMES, POLICIES } from '../data/not-quantities.ts'
import { CLASS, classAt, DIGIT, GROUP, HAN, PLACE } from './digits.ts'
import { matchUnit } from './unit.ts'

interface Entry {
  readonly word: string
  /** Where its first numeral stands. */
  readonly at: number
}

/** Entries by their first numeral and the unit after it; those that end with it by the unit before it. */
const byAfter = new Map<number, Entry[]>()
const byBefore = new Map<number, Entry[]>()
/** Other pairs may share it: the words themselves are compared. */
const pair = (numeral: number, other: number): number => (numeral << 16) ^ other

for (const words of [ADVERBS_AND_IDIOMS, POLICIES, NAMES])
  for (const word of words.split(' ')) {
    const at = firstNumeral(word)
    if (at < 0) continue
    const inside = at + 1 < word.length
    const map = inside ? byAfter : byBefore
    const key = pair(word.charCodeAt(at), word.charCodeAt(inside ? at + 1 : at - 1))
    const list = map.get(key)
    if (list) list.push({ word, at })
    else map.set(key, [{ word, at }])
  }

function firstNumeral(word: string): number {
  for (let i = 0; i < word.length; i++) if (CLASS[word.charCodeAt(i)]! & (DIGIT | HAN | PLACE | GROUP)) return i
  return -1
}

/** End of the lexicon's word that holds the numeral at `at`, or -1; 三公 is none in 三公里. */
export function lexiconEnd(text: string, at: number): number {
  const end = wordEnd(text, at)
  if (end < 0) return end
  let unit = at + 1
  while (unit < end && classAt(text, unit) & (HAN | PLACE | GROUP)) unit++
  return (matchUnit(text, unit)?.end ?? end) > end ? -1 : end
}

function wordEnd(text: string, at: number): number {
  const numeral = text.charCodeAt(at)
  let end = -1
  if (at + 1 < text.length) end = longest(byAfter.get(pair(numeral, text.charCodeAt(at + 1))), text, at)
  // 每一 is a word, 每一百户 is not.
  if (at > 0 && !(classAt(text, at + 1) & (PLACE | GROUP)))
    end = Math.max(end, longest(byBefore.get(pair(numeral, text.charCodeAt(at - 1))), text, at))
  return end
}

/** Where the longest of the words that stand here ends, -1 for none. */
function longest(list: readonly Entry[] | undefined, text: string, at: number): number {
  let length = 0
  let end = -1
  if (list)
    for (const { word, at: k } of list)
      if (word.length > length && text.startsWith(word, at - k)) {
        length = word.length
        end = at - k + length
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
