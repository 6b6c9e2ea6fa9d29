/**
 * Traditional to mainland Simplified as opencc-js does it (tw2s), with its dictionaries but looked up in our own tries, which are
 * filled as far as a text asks.
 */
import { ConverterBuilder } from 'opencc-js/core'
import COMPATIBILITY from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters'
import TS_PHRASES from 'opencc-js/dict/TSPhrases'
import TW_VARIANTS from 'opencc-js/dict/TWVariantsRev'
import TW_PHRASES from 'opencc-js/dict/TWVariantsRevPhrases'
import * as t2cn from 'opencc-js/preset/t2cn'
import { VARIANTS } from '../data/simplified.ts'
import { UnitSet, WordMap } from '../text/word-tables.ts'

/** Words and what stands for each; `first` are their first units, since most places of a text begin none. */
interface Dictionary {
  readonly words: WordMap<string>
  readonly first: UnitSet
}

function dictionary(entries: readonly (readonly [string, string])[]): Dictionary {
  return { words: new WordMap(entries), first: new UnitSet(entries.map(([word]) => word[0]).join('')) }
}

/** Dictionaries of opencc as one, `word replacement|word replacement…` each; of two for a word the first one's holds. */
function phrases(...lists: readonly string[]): Dictionary {
  const entries = lists.toReversed().flatMap((list) => list.split('|').map((entry) => entry.split(' ')))
  return dictionary(entries as [string, string][])
}

/** Made when the first Traditional text is met. */
const dictionaries = () => ({
  // 衞, 説, 綫, 賸: forms that the dictionary of phrases does not know.
  variants: dictionary([...VARIANTS.from].map((c, i) => [c, VARIANTS.to[i]!])),
  compatibility: phrases(COMPATIBILITY),
  whole: phrases(TS_PHRASES),
  steps: [phrases(TW_PHRASES, TW_VARIANTS), phrases(TS_PHRASES, TS_CHARACTERS)],
})
let loaded: ReturnType<typeof dictionaries> | undefined

/** ⿰氵每: the parts of a character that is described are left alone. */
const DESCRIBED = /[\u2ff0-\u2fff]/
let opencc: ((text: string) => string) | undefined

export function toHans(text: string): string {
  const { variants, compatibility, whole, steps } = (loaded ??= dictionaries())
  const usual = replaced(text, variants)
  if (DESCRIBED.test(usual)) return (opencc ??= ConverterBuilder(t2cn)({ from: 'tw', to: 'cn' }))(usual)
  const stepByStep = (part: string) => steps.reduce(replaced, part)
  return cutUp(replaced(usual, compatibility), whole, stepByStep, stepByStep)
}

function replaced(text: string, words: Dictionary): string {
  return cutUp(text, words, asIs, (_, replacement) => replacement)
}
const asIs = (text: string): string => text

/** The text with its words, the longest from left to right, and what stands between them each made into something else. */
function cutUp(
  text: string,
  { words, first }: Dictionary,
  between: (text: string) => string,
  made: (word: string, value: string) => string,
): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const found = first.has(text.charCodeAt(at)) ? words.startingAt(text, at) : null
    if (!found) continue
    if (at > from) out += between(text.slice(from, at))
    out += made(found.word, found.value)
    from = at + found.word.length
    at = from - 1
  }
  return from === 0 ? between(text) : from < text.length ? out + between(text.slice(from)) : out
}
