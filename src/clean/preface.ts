/** Sentences that an essay farm puts before or after a report (下面是小编为大家整理的…,欢迎阅读). */
import { PREFACE } from '../data/boilerplate.ts'
import { alternation } from '../text/word-tables.ts'
import { countsActs } from './counted.ts'

const SENTENCE_END = /[。!?]+[”’)]*/g

/** Most sentences hold none of the words. */
const SURE = new RegExp(alternation(PREFACE.sure))

function isPreface(sentence: string): boolean {
  if (!SURE.test(sentence)) return false
  const sure = PREFACE.sure.filter((word) => sentence.includes(word))
  // 收集整理的线索320条,为决策提供参考
  if (countsActs(sentence)) return false
  if (sure.length > 1) return true
  // 以上是我局的主要做法,供大家参考。: besides the words that are sure.
  const rest = sentence.replace(sure[0]!, '')
  const enough = sentence.length <= SHORT ? 1 : 2
  return PREFACE.likely.filter((word) => rest.includes(word)).length >= enough
}

/** 欢迎您的阅读与分享! */
const SHORT = 12

/**
 * How much of a line at the head of the page is preface: up to the end of its last preface sentence, with whatever
 * stands before that (总结是…的书面材料,…). 0 where there is none.
 */
export function prefaceLength(line: string): number {
  if (line.length > 600) line = line.slice(0, 600)
  let end = 0
  let from = 0
  SENTENCE_END.lastIndex = 0
  for (;;) {
    const match = SENTENCE_END.exec(line)
    const to = match ? match.index + match[0].length : line.length
    if (isPreface(line.slice(from, to))) end = to
    if (!match || to >= line.length) return end
    from = to
  }
}

/** 此资料由网络收集而来,如有侵权请告知删除。 */
const COLLECTED = /(?:网络|网上|互联网)[^。]{0,24}侵权/

/** Where the farm's closing words begin in a line at the foot of the page; the line's length where there are none. */
export function closingStart(line: string): number {
  let from = 0
  SENTENCE_END.lastIndex = 0
  for (;;) {
    const match = SENTENCE_END.exec(line)
    const to = match ? match.index + match[0].length : line.length
    const sentence = line.slice(from, to)
    if (isPreface(sentence) || COLLECTED.test(sentence)) return from
    if (!match || to >= line.length) return line.length
    from = to
  }
}
