/**
 * Where a heading ends that its body follows without a stop: 一、存在的问题一年来,…; (一)教学质量 中考平均分…. Pages that were
 * pressed into one line, and authors who forgot the stop, write so.
 */
import { SENTENCE_OPENERS } from '../data/titles.ts'
import { headingCues } from './heading-cues.ts'
import { alternation, UnitSet } from './word-tables.ts'
import { NO_YEARS } from './years.ts'

const LONGEST_TITLE = 40
/** None of them stands in a title but one comma: 完善机制,压实责任 */
const MARKS = new UnitSet(',。;:!?')
const COMMA = 44
const OPENING = new RegExp(
  `^(?:${alternation(SENTENCE_OPENERS)}|(?:20|19)\\d\\d年|[xX×*]{2,4}年|1[.、](?:1[.、]?)?(?=[一-龥])|一是|虽然|尽管|自(?=\\d|[去今]年)|从(?=[^,。]{2,5}来看)|[一二两三四五十半]年来)`,
)
const OPENERS = new UnitSet(`${SENTENCE_OPENERS.map((word) => word[0]).join('')}12xX×*虽尽自从一二两三四五十半`)
/** 今年以来, 上半年, with its comma opens a sentence wherever it stands, but behind a comma it goes on with one. */
const TIME =
  /^(?:今年以来|一年来|半年来|近年来|本学期|(?:20|19)\d\d年(?:以来|上半年|下半年)?|上半年|前三季度|截至[^,。]{2,12}),/
const TIME_STARTS = new UnitSet('今一半近本上前截12')
const LEAST = 6

/** The end of the title that begins at `start`, if body follows it without a stop before `stop`; else 0. */
export function titleCut(text: string, start: number, stop: number): number {
  const limit = Math.min(stop - 1, start + LONGEST_TITLE)
  let halves = 1
  const first = text.charCodeAt(start)
  for (let i = start + 2; i < limit; i++) {
    const c = text.charCodeAt(i)
    if (c === 32) {
      if (afterSpace(text, start, i, stop, halves)) return i
    } else if (halves === 1 && OPENERS.has(c) && !CONNECTING.has(text.charCodeAt(i - 1)) && opensBody(text, start, i))
      return i
    else if (
      i >= start + LEAST &&
      TIME_STARTS.has(c) &&
      text.charCodeAt(i - 1) !== COMMA &&
      TIME.test(text.slice(i, i + 20))
    )
      return i
    else if (halves === 1 && i >= start + TELLING && c === first && opensAgain(text, start, i)) return i
    if (MARKS.has(c) && (c !== COMMA || ++halves > 2)) return 0
  }
  return 0
}

/** 存在的问题一年来,…; not 2023年工作总结及2024年工作计划. */
const opensBody = (text: string, start: number, at: number): boolean =>
  at - start > VERB && OPENING.test(text.slice(at, at + 8)) && isPart(text.slice(start, at))

/** 回顾2021年,交出新答卷: a verb and its year. */
const VERB = 2

/** 学校管理工作学校管理的思路是…: the body begins with the title's own first words. */
const TELLING = 4
const opensAgain = (text: string, start: number, at: number): boolean =>
  text.startsWith(text.slice(start, start + TELLING), at) && !CONNECTING.has(text.charCodeAt(at - 1))
const CONNECTING = new UnitSet('和与及暨、的是为对“《.')

/** Whether a title's words say what its part is for, and nothing else: 存在的问题. */
export const isPart = (title: string): boolean => headingCues(title, NO_YEARS).some((cue) => cue.strong)

/** 一、河湖概况 XX乡现有… */
const MASKS = new UnitSet('xX×*')
const isLetter = (c: number): boolean => c >= 0x3400

/** A single space parts a title from a sentence longer than itself; 加强领导 落实责任 are two halves of one title. */
function afterSpace(text: string, start: number, at: number, stop: number, halves: number): boolean {
  let next = at
  while (text.charCodeAt(next) === 32) next++
  if (next + 4 > stop || !isLetter(text.charCodeAt(at - 1))) return false
  if (isPart(text.slice(start, at))) return true
  if (at - start < 4 || !(isLetter(text.charCodeAt(next)) || MASKS.has(text.charCodeAt(next)))) return false
  const rest = text.slice(next, stop)
  return (
    OPENING.test(rest) ||
    ((halves > 1 || rest.length >= 2 * (at - start)) && /\d/.test(rest)) ||
    rest.length > Math.max(30, 3 * (at - start))
  )
}
