/**
 * Refines the names of indicators by words and parts of speech (`--names segment`). The tables of naming cut at characters,
 * and now and then through a word: 装电梯 for 加装电梯, 职业技 for 职业技能. Here such an edge is put where the word
 * begins or ends. Only text of the indicator's own paragraph is taken in, never a figure, a sign or a word of grammar.
 */
import type { IndicatorDraft, Paragraph, PlacedSpan } from '../stages.ts'
import type { Words } from './open.ts'

/** Tags of words that a name may begin with: nouns, verbs, modifiers (主要), times (现代), set phrases. */
const BEGINS = /^(?:n[rtz]?|vn?|an?|b|t|j|l|i)$/
/** What it may end with; a verb at the end (上升, 转为) is what is said of the thing. */
const ENDS = /^(?:n[rtz]?|vn|an?|b|j|l|i)$/
/** Verbs that link to what follows them (等于, 但是): no part of a name. */
const LINKING = /[于是为到]$/
const HAN_WORD = /^\p{Script=Han}{2,4}$/u

/** For each character of a paragraph, the word that it stands in. */
interface Cut {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly tags: readonly string[]
  readonly taken: Uint8Array
}

/** @param drafts in document order, as `indicators` gives them */
export function refineNames(
  drafts: readonly IndicatorDraft[],
  paragraphs: readonly Paragraph[],
  words: Words,
): IndicatorDraft[] {
  const out: IndicatorDraft[] = []
  for (let first = 0; first < drafts.length;) {
    const { paragraph } = drafts[first]!
    let end = first
    while (drafts[end]?.paragraph === paragraph) end++
    const here = drafts.slice(first, end)
    const { text } = paragraphs[paragraph]!
    const cut = cutWords(text, here, words)
    for (const draft of here) out.push({ ...draft, name: joined(draft.name, cut).map((p) => refined(p, text, cut)) })
    first = end
  }
  return out
}

function cutWords(text: string, drafts: readonly IndicatorDraft[], words: Words): Cut {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  const tags: string[] = []
  const taken = new Uint8Array(text.length)
  let at = 0
  for (const { word, tag } of words.tag(text)) {
    starts.fill(at, at, at + word.length)
    ends.fill(at + word.length, at, at + word.length)
    tags[at] = tag
    at += word.length
  }
  for (const { quantity } of drafts) taken.fill(1, quantity.outerStart, quantity.outerEnd)
  return { starts, ends, tags, taken }
}

/** What is said of a noun stands before it in a name; where a word was cut in two between them, they are one: 职业技|能培训. */
function joined(name: IndicatorDraft['name'], cut: Cut): IndicatorDraft['name'] {
  const [said, noun] = name
  if (name.length !== 2 || !isOwn(said) || !isOwn(noun) || noun.end !== said.start) return name
  const start = cut.starts[said.start]!
  return start < said.start && !PLACED.test(cut.tags[start]!) ? [{ start: noun.start, end: said.end }] : name
}

/** Words of place (中, 所中) and unknown ones hold nothing together. */
const PLACED = /^[fsx]/

/** The head of a table's column stands in another paragraph. */
const isOwn = (part: PlacedSpan | string | undefined): part is PlacedSpan =>
  typeof part === 'object' && part.paragraph === undefined && part.end > part.start

function refined(part: PlacedSpan | string, text: string, cut: Cut): PlacedSpan | string {
  if (!isOwn(part)) return part
  const start = wholeStart(part.start, text, cut)
  const end = wholeEnd(part.end, text, cut)
  return start === part.start && end === part.end ? part : { start, end: text[end - 1] === '、' ? end - 1 : end }
}

/** The beginning of the word that a name begins in the middle of. */
function wholeStart(at: number, text: string, { starts, ends, tags, taken }: Cut): number {
  const start = starts[at]!
  const word = text.slice(start, ends[at])
  const joins = HAN_WORD.test(word) && BEGINS.test(tags[start]!) && !LINKING.test(word)
  return start < at && joins && !taken.subarray(start, at).includes(1) ? start : at
}

/** The end of the word that a name ends in the middle of. */
function wholeEnd(at: number, text: string, { starts, ends, tags, taken }: Cut): number {
  const start = starts[at - 1]!
  const end = ends[at - 1]!
  const joins = HAN_WORD.test(text.slice(start, end)) && ENDS.test(tags[start]!)
  return end > at && joins && !taken.subarray(at, end).includes(1) ? end : at
}
