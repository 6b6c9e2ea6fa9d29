/** What surrounds a numeral and tells that it counts nothing: words of the lexicon, titles, short quotations. */
import { ADVERBS_AND_IDIOMS, NAMES, POLICIES } from '../data/not-quantities.ts'
import { NUMERAL_CLASS } from './numeral.ts'

interface Entry {
  readonly word: string
  /** Where its first numeral stands. */
  readonly at: number
}

/** Entries by their first numeral and the unit after it, or the unit before it where the word ends with the numeral. */
const byPair = new Map<number, Entry[]>()
const PAIR = 0x10000

for (const word of [ADVERBS_AND_IDIOMS, POLICIES, NAMES].join(' ').split(' ')) {
  const at = firstNumeral(word)
  if (at < 0) continue
  const key =
    at + 1 < word.length
      ? word.charCodeAt(at) * PAIR + word.charCodeAt(at + 1)
      : -(word.charCodeAt(at) * PAIR + word.charCodeAt(at - 1))
  const list = byPair.get(key) ?? []
  list.push({ word, at })
  list.sort((a, b) => b.word.length - a.word.length)
  byPair.set(key, list)
}

function firstNumeral(word: string): number {
  for (let i = 0; i < word.length; i++) if (NUMERAL_CLASS[word.charCodeAt(i)]! & 0b1111) return i
  return -1
}

/** End of the lexicon's word that holds the numeral at `at`, or -1. */
export function lexiconEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at) * PAIR
  let end = -1
  if (at + 1 < text.length) end = longest(byPair.get(unit + text.charCodeAt(at + 1)), text, at)
  if (at > 0) end = Math.max(end, longest(byPair.get(-(unit + text.charCodeAt(at - 1))), text, at))
  return end
}

function longest(list: readonly Entry[] | undefined, text: string, at: number): number {
  if (list) for (const { word, at: k } of list) if (text.startsWith(word, at - k)) return at - k + word.length
  return -1
}

const OPEN_TITLE = 0x300a // 《
const OPEN_QUOTE = 0x201c // “
const OPEN_SINGLE = 0x2018 // ‘
const CLOSE: Readonly<Record<number, string>> = { [OPEN_TITLE]: '》', [OPEN_QUOTE]: '”', [OPEN_SINGLE]: '’' }
export const isOpener = (unit: number): boolean => unit === OPEN_TITLE || unit === OPEN_QUOTE || unit === OPEN_SINGLE
export const isTitle = (unit: number): boolean => unit === OPEN_TITLE

/** Longest stretch in quotation marks that is taken for a name or a slogan (“双减”, “五个一”工程), and longest title. */
const LONGEST_QUOTE = 16
const LONGEST_TITLE = 80

/** End of a short quotation or title that opens at `at` (after its closing mark), or -1. */
export function enclosedEnd(text: string, at: number): number {
  const opener = text.charCodeAt(at)
  const close = CLOSE[opener]!
  const limit = at + (opener === OPEN_TITLE ? LONGEST_TITLE : LONGEST_QUOTE)
  const stretch = text.slice(at + 1, limit + 2)
  const k = stretch.indexOf(close)
  return k < 0 ? -1 : at + 1 + k + 1
}
