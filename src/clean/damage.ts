/** Damage that a reader should know of; a damaged report loses nothing. */
import type { Warning } from '../model.ts'
import type { View } from '../stages.ts'
import { isHan } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'
import { LATIN_WORDS } from '../data/latin.ts'

export function damage(view: View): Warning[] {
  return [...doubledMarks(view), ...pinyin(view)]
}

const DOUBLED = /,,+|、、+|;;+|::+|。。+/g

/** ::: and what it opens on a line of its own: the mark by which Taiwan's sites part a page for readers of braille. */
const isGuide = (text: string, at: number, mark: string): boolean =>
  mark === ':::' && (at === 0 || text[at - 1] === '\n')

/** 完成投资3亿元，，同比增长; 。。。 is a poor man's ellipsis. */
function doubledMarks(view: View): Warning[] {
  const found = [...view.text.matchAll(DOUBLED)].filter(
    (m) => m[0] !== '。。。' && m[0].length < 4 && !isGuide(view.text, m.index, m[0]),
  )
  if (found.length === 0) return []
  const span = { start: found[0]!.index, end: found[0]!.index + found[0]![0].length }
  const quote = view.source.slice(span.start, span.end)
  return [{ code: 'doubled-punctuation', message: `punctuation is doubled (${quote}), ${times(found.length)}`, span }]
}

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`)

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'
const LETTERS = new UnitSet(`abcdefghijklmnopqrstuvwxyzü${TONED}`)
/** More letters than the syllables of a few words have are something else. */
const LONGEST = 24
const HAS_TONE = new RegExp(`[${TONED}]`)
const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:iang|iong|uang|ang|eng|ong|ing|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v|ü))+$/
/** One slip may be a name; so many are a text that was spelt to get past a filter. */
const FEWEST = 2

/** 全县jiaoyu系统, ,xuesheng体质: on one side a character, on the other one or a mark or figure of the sentence. */
function amidHan(text: string, start: number, end: number): boolean {
  const before = isHan(text.charCodeAt(start - 1))
  const after = isHan(text.charCodeAt(end))
  return (before && (after || BESIDE.test(text[end] ?? ''))) || (after && BESIDE.test(text[start - 1] ?? ''))
}
const BESIDE = /[,。;:、!?“”\d\n]/

/** 全县jiaoyu系统: syllables where characters were. */
function pinyin(view: View): Warning[] {
  const { text } = view
  let first: { start: number; end: number } | null = null
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (!LETTERS.has(text.charCodeAt(at))) continue
    const start = at
    while (LETTERS.has(text.charCodeAt(at))) at++
    if (at - start < 2 || at - start > LONGEST) continue
    const run = text.slice(start, at)
    const toned = HAS_TONE.test(run)
    if (!amidHan(text, start, at)) continue
    if (!toned && (LATIN_WORDS.has(run) || run.length < 3 || !SYLLABLES.test(run))) continue
    first ??= { start, end: at }
    count += toned ? FEWEST : 1
  }
  if (!first || count < FEWEST) return []
  const quote = view.source.slice(first.start, first.end)
  return [{ code: 'pinyin-damage', message: `syllables stand where characters should (${quote})`, span: first }]
}
