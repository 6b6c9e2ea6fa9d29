/** What surrounds a numeral and tells that it counts nothing: words of the lexicon, titles, short quotations. */
import { ADVERBS_AND_IDIOMS, NAMES, POLICIES } from '../data/not-quantities.ts'
import { HAN_CLASS } from '../text/chars.ts'
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

const EMPHASISED = /(^|[^*_\w])(\*\*|__)(?=[^\s*_])([^*_\n\r]{1,60}?)(\*\*|__)/g
const FIGURES_END = new RegExp(`[\\d%${HAN_CLASS}]$`, 'u')
/** What stands between the signs is then more than a figure, its unit and its noun. */
const PARTED = new RegExp(`,(?!\\d{3})|[。;:]|[${HAN_CLASS}]\\s+[${HAN_CLASS}]`, 'u')
/** A name right before its figure. */
const NOUN = new RegExp(`^[${HAN_CLASS}]{2,10}$`, 'u')
const FIGURE_STARTS = /[\dxX×一二三四五六七八九十百千两约近超逾]/
/** Stands in the text for each sign of emphasis. */
export const HIDDEN_SIGN = '\u0001'
const HIDDEN = HIDDEN_SIGN + HIDDEN_SIGN

/**
 * Markdown emphasis is no mask: its signs are hidden, in place. **12个** and, where it opens a line or follows a space,
 * **党建工作**, **4.抓信访。**; but 企业**家,较去年多**家, **镇、**乡 and 产值**0亿元,增长5**% are two masks.
 */
export function withoutEmphasis(text: string): string {
  if (!text.includes('**') && !text.includes('__')) return text
  return text.replace(
    EMPHASISED,
    (all: string, before: string, open: string, inside: string, close: string, at: number) => {
      const opens = before === '' || /\s/.test(before)
      // 建成**红色驿站**12处
      const noun = NOUN.test(inside) && FIGURE_STARTS.test(text[at + all.length] ?? '') && matchUnit(inside, 0) === null
      const figures = /^[≥≤约近超]?[\dxX×]/.test(inside) && FIGURES_END.test(inside) && !PARTED.test(inside)
      if (open !== close || !(figures || noun || (opens && !/[,。;].|、$/.test(inside)))) return all
      return before + HIDDEN + inside + HIDDEN
    },
  )
}

/** Where the signs of emphasis that end at `at` begin. */
export function beforeEmphasis(text: string, at: number): number {
  while (text[at - 1] === HIDDEN_SIGN) at--
  return at
}

/** Where the signs of emphasis that begin at `at` end. */
export function behindEmphasis(text: string, at: number): number {
  while (text[at] === HIDDEN_SIGN) at++
  return at
}
