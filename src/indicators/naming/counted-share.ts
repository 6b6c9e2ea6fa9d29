/** Shares whose noun stands behind them (百分比 + 名词): 淘汰|30%|落后设备, 100%|完成…产值计划, 降低|15%|成本. */
import { among } from '../../text/chars.ts'
import { trimEnd } from '../left.ts'
import { governingAt, governingBefore } from '../lexicon.ts'
import { readRight } from '../right.ts'
import { lastBefore } from './antecedent.ts'
import { LONG_CORE } from './left-core.ts'
import { type Context, length, type Made } from './rule.ts'

/** 网购投诉占整体|3.8万宗|投诉|约50%|: the whole by its noun, the share by what it is of. */
export function wholeShared(c: Context): Made | null {
  const { text, frame, frames, right } = c
  const { quantity } = frame
  if (quantity.type === 'count') {
    const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]!.quantity : null
    if (next?.type !== 'percent' || length(right.noun) < 2 || next.outerStart - right.noun.end > 1) return null
    const of = SHARES_OF.test(text.slice(Math.max(frame.clauseStart, quantity.outerStart - 4), quantity.outerStart))
    return of ? { parts: [right.noun], consumed: right.noun.end } : null
  }
  const before = frame.previousInClause >= 0 ? c.before[frame.previousInClause] : undefined
  const { outerStart, outerEnd } = before?.frame.quantity ?? quantity
  if (
    quantity.type !== 'percent' ||
    !before ||
    before.consumed < quantity.outerStart - 1 ||
    before.consumed < outerEnd + 2
  )
    return null
  if (!SHARES_OF.test(text.slice(Math.max(frame.clauseStart, outerStart - 4), outerStart))) return null
  const level = lastBefore(c, (one) => one !== before && one.level)
  return level && { parts: [...level.topic, '占比'], topic: level.topic }
}

const SHARES_OF = /占(?:了|到)?(?:整体|总数|总共|全部|全数|全年|所有)?$/

/** |100%|完成2023年度8亿元|产值计划: what was done in full stands behind the next figure. */
export function doneInFull({ text, frame, frames, left }: Context): Made | null {
  if (frame.quantity.type !== 'percent' || length(left) > 0 || frame.nextInClause < 0) return null
  const next = frames[frame.nextInClause]!
  const gap = DONE_OF.exec(text.slice(frame.quantity.outerEnd, next.quantity.outerStart))
  if (!gap) return null
  const after = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : next.clauseEnd
  const { noun } = readRight(text, next.quantity.outerEnd, after, next.nextInClause >= 0)
  if (length(noun) < 2) return null
  const start = frame.quantity.outerEnd
  return { parts: [{ start, end: start + gap[1]!.length }, noun], topic: [noun], consumed: frame.quantity.outerEnd }
}
const DONE_OF =
  /^(完成|办结|落实|兑现|执行|实现)了?(?:(?:\d{4}|[上本去今全当]|20[xX*]{2})年度?|年度|年初|上级|下达的?|既定的?|预定的?)*$/

/** 新增12家|落户园区 */
export const NO_MODIFIED = /[了到为被于在向对和、至]|(?<!参)与|^(?:落户|进入|加入|获|未|不|没|无)/

/** 淘汰|30%|落后设备, 完成|70%|工程量, 提前锁定明年|20%|订单额度: what is acted on in part, up to the clause's end. */
export function partActedOn({ text, frame, left, right }: Context): Made | null {
  if (frame.quantity.type !== 'percent' || right.attributive || frame.nextInClause >= 0) return null
  const noun = length(right.noun) > 0 ? right.noun : right.predicate
  // 在保持|31%|毛利率前提下
  const kept = KEPT.exec(text.slice(noun.start, noun.end))
  if (kept && KEEPS.test(text.slice(left.start, left.end))) {
    const own = { start: noun.start, end: noun.start + kept[1]!.length }
    return { parts: [own], topic: [own], consumed: own.end }
  }
  if (length(noun) < 2 || length(noun) > LONG_CORE || noun.end !== frame.clauseEnd || length(left) < 2) return null
  if (noun !== right.noun && NO_MODIFIED.test(text.slice(noun.start, noun.end))) return null
  const said = text.slice(left.start, left.end)
  // 垃圾平均|含有|22%|生厨余
  if (text.endsWith('含有', left.end) && length(left) > 2) return { parts: [noun], consumed: noun.end }
  const start = left.start + (IN_ADVANCE.exec(said)?.[0].length ?? 0)
  const end = left.end - (OF_YEAR.exec(said)?.[0].length ?? 0)
  if (end <= start || governingBefore(text, end, start) !== end - start) return null
  return { parts: [{ start, end: trimEnd(text, start, end) }, noun], topic: [noun], consumed: noun.end }
}

/** 规上工业企业实现|100%|复工复产, 建制村实现|100%|通客车: what so many of them did. */
export function doneByAll({ text, frame, left, right }: Context): Made | null {
  const { quantity } = frame
  if (quantity.type !== 'percent' || right.attributive || frame.nextInClause >= 0 || left.predicate) return null
  // 与商户、单位|100%|签订责任书: with whom is too little for a name.
  const signed = { start: quantity.outerEnd, end: frame.clauseEnd }
  if (among('与同和', text.charCodeAt(left.start - 1)) && governingAt(text, signed.start, signed.end) > 0)
    if (length(signed) >= 4 && length(signed) <= MOST_SIGNED) return { parts: [signed], consumed: signed.end }
  if (!text.endsWith('实现', quantity.outerStart) || length(left) < 2 || length(left) > LONG_CORE) return null
  const end = frame.clauseEnd
  if (end - quantity.outerEnd < 2 || end - quantity.outerEnd > LONGEST_DEED) return null
  const act = { start: quantity.outerEnd, end }
  if (NO_DEED.test(text.slice(act.start, end))) return null
  return {
    parts: [{ start: left.start, end: left.end }, act],
    topic: [{ start: left.start, end: left.end }],
    consumed: end,
  }
}

const MOST_SIGNED = 14
const LONGEST_DEED = 8
const NO_DEED = /^以[上下内]|^全?覆盖|^左右|目标|[、(”]/

/** 降低|15%|成本, 提升|20%|效率: what changed stands behind. */
export function changedShare({ frame, left, right, text }: Context): Made | null {
  const { noun } = right
  if (frame.quantity.type !== 'percent' || right.attributive || frame.nextInClause >= 0 || length(left) > 0) return null
  if (length(noun) < 2 || noun.end !== frame.clauseEnd || AIMED.test(text.slice(noun.start, noun.end))) return null
  return { parts: [noun], consumed: noun.end }
}

/** 增长|8%|目标 */
const AIMED = /(?:目标|任务|要求|预期|水平|速度)$/
const KEPT = /^(.{2,8}[率额量比重润本])的?(?:前提|基础|条件|情况)[下上]?$/
const KEEPS = /^(?:保证|保持|维持|确保|守住|稳定)$/
const IN_ADVANCE = /^(?:提前|率先|预先|先行)/
const OF_YEAR = /(?:[明来今全]年|下一?年度?|下半年|20\d\d年度?)$/
