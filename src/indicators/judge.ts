/** Whether a numeral with its unit counts something: small Chinese numerals are often articles, ordinals or slogans. */
import {
  COUNT_VERBS,
  COUNTED_NOUNS,
  DURATION_CUES,
  MONEY_CUES,
  NO_DURATION_AFTER,
  ORDINAL_NOUNS,
  RANK_CUES,
} from '../data/contexts.ts'
import { boundBefore } from './bounds.ts'
import type { Numeral } from './numeral.ts'
import type { Unit } from './unit.ts'

/** Tells whether text ends (or begins) with one of the words at a place. */
function suffixes(words: string): (text: string, end: number) => boolean {
  const map = group(words, (w) => w.charCodeAt(w.length - 1))
  return (text, end) => {
    const list = end > 0 ? map.get(text.charCodeAt(end - 1)) : undefined
    return list !== undefined && list.some((w) => text.endsWith(w, end))
  }
}

function prefixes(words: string): (text: string, start: number) => boolean {
  const map = group(words, (w) => w.charCodeAt(0))
  return (text, start) => {
    const list = start < text.length ? map.get(text.charCodeAt(start)) : undefined
    return list !== undefined && list.some((w) => text.startsWith(w, start))
  }
}

function group(words: string, key: (word: string) => number): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const word of words.split(' ')) map.set(key(word), [...(map.get(key(word)) ?? []), word])
  return map
}

export const endsWithRankCue = suffixes(RANK_CUES)
export const beginsWithOrdinalNoun = prefixes(ORDINAL_NOUNS)
const endsWithCountVerb = suffixes(COUNT_VERBS)
const beginsWithCountedNoun = prefixes(COUNTED_NOUNS)
const endsWithDurationCue = suffixes(DURATION_CUES)

const MONEY = new RegExp(MONEY_CUES.split(' ').join('|'))

/** Whether money is spoken of in the stretch before a bare 1.8亿. */
export function moneyBefore(text: string, at: number): boolean {
  const stretch = text.slice(Math.max(0, at - 12), at)
  const clause = stretch.slice(stretch.search(/[^,。;:!?、]*$/))
  return MONEY.test(clause)
}

const CLAUSE_EDGE = /^[\s,。;:、)和及与并!?|]|^$/

/** 一 is an article (一堂党课) unless something says that one is a number: 新建一所, 各一名, 查处案件一起。 */
const ONE_CUES = suffixes('新增 新建 新设 新开 增设 不少于 不低于 各 仅 只有 仅有 新开办 各建 各建成')
const ONE_BLOCKED = /[了的每任某这那同另第有是为成如无哪上下唯漏落少缺丢其之以在于进用像做当算留一又再]$/
/** Measures that are adverbs and nouns with 一 too: 一度, 一方, 一角. */
const ONE_MEASURES = new Set(['倍', '元', '亩', '公里', '吨', '番', '百分点', '平方公里', '千米', '公顷', '小时'])
const MEASURES = new Set(['money', 'percentage_point', 'multiple', 'length', 'area', 'weight', 'volume', 'energy'])
/** Measures whose character is a common word with a small Chinese numeral: 三方, 三升, 两担, 八角, 十度. */
const LOOSE_MEASURES = new Set(['立方米', '升', '担', '角', '度', '克', '甲', '瓦', '伏', '米', '斤', '里'])

/** Whether a Chinese numeral with this unit counts. */
export function hanCounts(text: string, numeral: Numeral, unit: Unit): boolean {
  const { value, start } = numeral
  if (numeral.head) return numeral.more || boundBefore(text, start, true) !== null
  if (unit.type === 'percent' || value === null) return true
  if (numeral.more || value > 10) return !NO_BIG.has(unit.unit)
  if (value === 0) return false
  const concrete = unit.concrete
  if (value === 1) {
    if (unit.type === 'multiple') return true
    if (MEASURES.has(unit.type)) return ONE_MEASURES.has(unit.unit) && !/[某同第每]$/.test(text.slice(start - 1, start))
    if (!concrete) return false
    if (ONE_CUES(text, start) || boundBefore(text, start, false)) return true
    return (
      CLAUSE_EDGE.test(text.slice(unit.end, unit.end + 1)) &&
      start > 1 &&
      !ONE_BLOCKED.test(text.slice(start - 1, start))
    )
  }
  if (MEASURES.has(unit.type)) return !LOOSE_MEASURES.has(unit.unit)
  if (unit.type === 'other') return false
  if (concrete && value !== 10) return true
  if (/[方面大领化性]/.test(text.slice(unit.end, unit.end + 1))) return false
  return (
    boundBefore(text, start, false) !== null ||
    endsWithCountVerb(text, start) ||
    beginsWithCountedNoun(text, unit.end) ||
    (CLAUSE_EDGE.test(text.slice(unit.end, unit.end + 1)) &&
      !/[大这那的前后每第]$/.test(text.slice(start - 1, start)) &&
      start > 0 &&
      !CLAUSE_EDGE.test(text.slice(start - 1, start)))
  )
}
const NO_BIG = new Set(['级', '年', '日'])

/** Whether a duration was measured, not named as a period: 缩短0.5天, 平均住院日7.4天; not 7日内, 24小时值班. */
export function durationCounts(text: string, numeral: Numeral, unit: Unit): boolean {
  if (ALWAYS_DURATION.has(unit.unit)) return true
  if (unit.unit === '年' || unit.unit === '日') return numeral.point
  if (numeral.point) return true
  let before = numeral.start
  const bound = boundBefore(text, before, numeral.head)
  if (bound) before = bound.start
  if (NO_DURATION_AFTER.test(text.slice(unit.end, unit.end + 4))) return false
  if (unit.unit === '月' || unit.unit === '周' || unit.unit === '星期') return PERIOD_CUES(text, before)
  return endsWithDurationCue(text, before)
}
const ALWAYS_DURATION = new Set(['课时', '学时', '工时', '机时', '台时', '床日', '人天', '人日', '工日'])
const PERIOD_CUES = suffixes('平均 缩短 缩短至 缩短到 压缩至 压缩到 延长至 延长到 提前 工期')
