/** Ranks: 第5位, 全省第一, 前五, 排名53位. Other ordinals number things (第三产业, 第二批) and are passed over. */
import { ORDINAL_NOUNS, RANK_CUES, RANK_VERBS } from '../data/contexts.ts'
import { among, charAt } from '../text/chars.ts'
import { beginningWith, endingWith } from '../text/word-tables.ts'
import { blanked, bounded, type Core, coreOf, declined, found, passed, ranged, type Step, valued } from './core.ts'
import { isSound, type Numeral, readNumeral } from './numeral.ts'
import { separatorEnd } from './range.ts'

const endsWithCue = endingWith(`${RANK_CUES} ${RANK_VERBS}`)
export const endsWithRankVerb = endingWith(RANK_VERBS)
const beginsWithOrdinalNoun = beginningWith(ORDINAL_NOUNS)

const EDGE = /^(?:[\s,。;:、)和及与的并!?”]|$)/
const edgeAt = (text: string, at: number): boolean => EDGE.test(charAt(text, at))
const isClassifier = (char: string): boolean => char === '位' || char === '名'

/** 第 5 位: one space is passed over. */
const spacedEnd = (text: string, at: number): number => (charAt(text, at) === ' ' ? at + 1 : at)

/** 第 at `at`. */
export function readOrdinal(text: string, at: number): Step {
  const numeral = readNumeral(text, spacedEnd(text, at + 1))
  if (!numeral || !isSound(numeral)) return declined('ordinal', numeral?.end ?? at + 1)
  // 倒数第一: from the end of the list
  if (charAt(text, at - 1) === '数' && charAt(text, at - 2) === '倒') return declined('ordinal', numeral.end)
  // 获得七个第一名: firsts are counted.
  if (COUNTED.test(text.slice(Math.max(0, at - 2), at))) return declined('ordinal', numeral.end)
  const high = highestRank(text, numeral)
  if (high) return spannedRanks(text, at, numeral, high)
  // 获|第3、第5、第8名: the list shares its classifier.
  if (isListedRank(text, numeral)) return found(bounded(text, rankOf(at, numeral.end, numeral), 'rank'))
  // 园区第一、二期
  if (LISTED.test(text.slice(numeral.end, numeral.end + 5))) return declined('ordinal', numeral.end)
  const spaced = spacedEnd(text, numeral.end)
  const classified = isClassifier(charAt(text, spaced))
  const end = classified ? spaced + 1 : numeral.end
  // 列入第一、二批规划: batches are numbered.
  if (!classified && BATCHES.test(text.slice(end, end + 8))) return declined('ordinal', numeral.end)
  const cue = text[at - 1] === ':' ? at - 1 : listStart(text, at)
  const ranks = classified
    ? !/[书教责]/.test(charAt(text, end))
    : edgeAt(text, end)
      ? endsWithCue(text, cue) || TAKES_PLACE.test(text.slice(Math.max(0, cue - 14), cue))
      : (endsWithCue(text, at) && !numeral.masked && !beginsWithOrdinalNoun(text, end)) ||
        // 由第8|上升至第3
        (/[由从]/.test(charAt(text, at - 1)) && RISES.test(text.slice(end, end + 8)))
  return ranks && !numeral.more && !numeral.head
    ? found(bounded(text, rankOf(at, end, numeral), 'rank'))
    : declined('ordinal', numeral.end)
}

/** Where a list of ordinals begins that goes on at `at`: 分别位居全市|第一、第二和第三. */
function listStart(text: string, at: number): number {
  if (!among(JOINTS, text.charCodeAt(at - 1))) return at
  return at - (ORDINALS.exec(text.slice(Math.max(0, at - LONGEST_LIST), at))?.[0].length ?? 0)
}
const JOINTS = '、和及与'
const LONGEST_LIST = 24
const ORDINALS = /(?:第[\d一二三四五六七八九十]{1,3}[、和及与])+$/

/** 第一、|二|、三位, 第3、|5|、8名: a place between two that say so; null elsewhere. */
export function readMiddleRank(text: string, { start, end, value, more, scale }: Numeral): Step | null {
  if (!among(JOINTS, text.charCodeAt(start - 1)) || !among(JOINTS, text.charCodeAt(end))) return null
  if (value === null || more || scale !== 1 || !RANKS_ON.test(text.slice(end, end + 16))) return null
  if (!RANKS_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return null
  return found(bounded(text, coreOf(start, end, valued(value), '', 'rank'), 'rank'))
}

/** The upper end of 第5-8名, 第三至第五名; null where the ordinal stands alone. */
export function highestRank(text: string, low: Numeral): Numeral | null {
  const to = separatorEnd(text, low.end)
  if (to < 0 || low.value === null) return null
  const high = readNumeral(text, text[to] === '第' ? to + 1 : to)
  return high && high.value !== null && high.value > low.value ? high : null
}

/** 第5-8名 are places; 第1-3批, 第5-8页 number things, and 3批 counts none. */
function spannedRanks(text: string, at: number, low: Numeral, high: Numeral): Step {
  const spaced = spacedEnd(text, high.end)
  if (!isClassifier(charAt(text, spaced)) || low.more || high.more) return declined('ordinal', high.end)
  const core = coreOf(at, spaced + 1, ranged([low.value!, high.value!]), '', 'rank')
  return found(bounded(text, core, 'rank'))
}

const isListedRank = (text: string, { end, value, more }: Numeral): boolean =>
  value !== null && !more && RANKS_ON.test(text.slice(end, end + 16))
/** 第3|、第5、第8名, 第3|、5名; 第一、二名教师 counts. */
const RANKS_ON = /^(?:[、和及与]第?[\d一二三四五六七八九十]{1,3}){1,4}[名位](?=[,。;、)和及]|$)/
/** 第3、|5名: a place, by the ordinal before it. */
export const endsListOfRanks = (text: string, start: number, end: number): boolean =>
  edgeAt(text, end) && RANKS_BEFORE.test(text.slice(Math.max(0, start - 12), start))
const RANKS_BEFORE = /第[\d一二三四五六七八九十]{1,3}(?:[、和及与][\d一二三四五六七八九十]{1,3}){0,3}[、和及与]$/

/** 前 at `at`: 全省前五, 进入前10名; no 前三季度, 前11个月. */
export function readAhead(text: string, at: number): Step {
  const numeral = readNumeral(text, spacedEnd(text, at + 1))
  if (!numeral || !isSound(numeral)) return passed(at + 1)
  const spaced = spacedEnd(text, numeral.end)
  const classified = isClassifier(charAt(text, spaced)) || charAt(text, spaced) === '强'
  const end = classified ? spaced + 1 : numeral.end
  const edge = edgeAt(text, end) || /[行之]/.test(charAt(text, end))
  const ranks = classified || (edge && (endsWithCue(text, at) || RANKED.test(text.slice(Math.max(0, at - 12), at))))
  return ranks && numeral.scale === 1 && !numeral.head
    ? found(bounded(text, rankOf(at, end, numeral), 'rank-ahead'))
    : passed(at + 1)
}

const RISES = /^(?:大幅|快速)?(?:[上跃提爬攀]?升|前[移进]|提高|跃居|[下滑退]?降|下滑|退)[^,。;]{0,2}[到至为]第/
const BATCHES = /^(?:[、和及至到]第?[\d一二三四五六七八九十]){1,3}[批期轮届类次季产号部阶]/
const LISTED = /^[、及和]第?[二三四五六七八九十\d]+[期批届次类级阶标项组分部章条]/
const COUNTED = /[\d一二三四五六七八九十两几多][个项次]$/

/** 位居全省法院第3, 居全省各县(市、区)第一, 增速均为绍兴第一. */
const TAKES_PLACE =
  /(?:位居|位列|名列|排名|居|排在|列|跃居|跃升|保持|蝉联)[^,。;:、\d]*(?:\([省市县区乡镇旗州、]{1,7}\))?$|[均皆双](?:为|是)(?!人民|群众|安全|质量|生命|健康|客户|用户|服务)[^,。;:、\d的]{2,6}$/
/** A rank is spoken of in the clause: 居全国沿海港口前十. */
const RANKED = /(?:居|列|进入|跻身|排|稳定在|保持在|全[国省市县区球]|世界|同类)[^,。;:]*$/

function rankOf(start: number, end: number, numeral: Numeral): Core {
  const { value, range, masked } = numeral
  const said = masked !== undefined ? blanked(masked) : range ? ranged(range) : valued(value)
  return coreOf(start, end, said, '', 'rank')
}
