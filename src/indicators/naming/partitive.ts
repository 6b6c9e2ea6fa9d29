/** Some of what was named (部分): 教师中男性42人, 28项指标中有21项, 总体合格率98%,其中蔬菜97%, 报销比例职工85%、居民70%. */
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { MEASURE_END } from '../lexicon.ts'
import { latest, sameUnit } from './antecedent.ts'
import { isKind } from './ellipsis.ts'
import { LONG_CORE } from './left-core.ts'
import { type Context, length, type Made, type Name } from './rule.ts'

/** Some of the things named last, or the rate of a whole told of a part of it. */
export function partitive(c: Context, core: Span): Made | null {
  const { text } = c
  const last = latest(c)
  // 28项指标|中|有21项位居前三
  if (last && length(core) === 1 && text[core.start] === '中' && last.consumed === core.start)
    return { parts: last.topic, topic: last.topic }
  const grouped = measureOfGroup(c, core)
  if (grouped) return { parts: grouped, topic: grouped }
  // 平均使用率72%,其中|最低|52.4%; 人均结案286件,|最多的|达412件
  const extreme = last && length(core) <= 3 && SUPERLATIVE.test(text.slice(core.start, core.end)) && sameUnit(last, c)
  const rate = extreme ? null : rateOf(c, core)
  // 最多的达512件,|最少的|不足100件: each of those named before them
  if (extreme) return { parts: [...last.topic, core], topic: last.topic }
  const parts: Name | null = rate && [core, rate]
  return parts && { parts, topic: parts }
}
/** 报销比例|职工|85%、|居民|70%: one measure, told of each group behind it. */
function measureOfGroup(c: Context, core: Span): Name | null {
  const { text } = c
  const measured = length(core) <= LONGEST_GROUP * 3 && lastAmong('例准限度分率', text, core.start, core.end - 2) >= 0
  const match = measured ? GROUPED.exec(text.slice(core.start, core.end)) : null
  if (match) {
    const middle = core.start + match[1]!.length
    return [
      { start: middle, end: core.end },
      { start: core.start, end: middle },
    ]
  }
  const [group, measure] = length(core) > LONGEST_GROUP ? [] : (latest(c)?.parts ?? [])
  const goesOn =
    typeof group === 'object' &&
    typeof measure === 'object' &&
    measure.end === group.start &&
    GROUP.test(text.slice(core.start, core.end))
  return goesOn ? [core, measure] : null
}
const LONGEST_GROUP = 6
const GROUPS =
  '(?:(?:城镇|农村|城乡)?(?:职工|居民)|男性?|女性?|重点人群|[城农乡][镇村市区]|小学|初中|高中|中职|本科|专科|大专|企业|机关|门诊|住院|[一二三]级|[省市县乡]级)(?:医保|患者|学生|教师|医院|医疗机构|人员)?'
const GROUPED = new RegExp(`^(.+(?:比例|标准|年限|额度|平均分|[^效概]率))(${GROUPS})$`)
const GROUP = new RegExp(`^${GROUPS}$`)
const SUPERLATIVE = /^最[高低多少大小长短]的?$/

/** 总体合格率98.6%,其中|蔬菜|98.2%、|水果|99.1%: the rate of the whole, told of its parts. */
function rateOf(c: Context, core: Span): Span | null {
  const { text, left, frame } = c
  if (frame.quantity.type !== 'percent' || left.change !== null || left.predicate || length(core) > LONG_CORE)
    return null
  const last = latest(c)
  if (!last || last.frame.quantity.type !== 'percent' || NO_PART.test(text.slice(core.start, core.end))) return null
  const end = last.parts[last.parts.length - 1]
  if (typeof end !== 'object' || text[end.end - 1] !== '率') return null
  if (left.part) {
    const short = end.end - (text[end.end - 2] === '化' ? 4 : 3)
    return { start: Math.max(end.start, short), end: end.end }
  }
  const goesOn = last.parts.length === 2 && end.end < last.left.start && text[frame.quantity.outerStart] !== '、'
  return goesOn && core.start - last.frame.quantity.outerEnd === 1 && text[core.start - 1] === '、' ? end : null
}
const NO_PART = /[率比占度额数量重]$|^占/

/** 党员86名,|党员中|女党员|32名: some of those just named. */
export function withinLast(c: Context, core: Span): Span {
  const [whole] = latest(c)?.parts ?? []
  if (typeof whole !== 'object' || length(core) < length(whole) + 3) return core
  const start = core.start + length(whole) + 1
  return c.text[start - 1] === '中' && c.text.startsWith(c.text.slice(whole.start, whole.end), core.start)
    ? { start, end: core.end }
    : core
}

/** 教师|中男性, 在职党员|中35岁以下: those of whom some are counted; no 教师中级职称, 员工中毒. */
function groupOf(text: string, core: Span): Span | null {
  const at = lastAmong('中', text, core.start + 2, core.end - 1)
  return at >= 0 &&
    among(PERSONS, text.charCodeAt(at - 1)) &&
    !among(NOT_AMONG, text.charCodeAt(at + 1)) &&
    // 专任教师中具有博士学位的比例
    !MEASURE_END.test(text.slice(at + 1, core.end))
    ? { start: core.start, end: at }
    : null
}
const PERSONS = '员工生师民者部人表委户众属'
const NOT_AMONG = '心级高层专学小期长央医药西队型等国华标毒暑止断奖签介转考超班外原途间青共'

const SHARE = /的?占(?:比|了)?$/

/** 男性|教师; 党员中|女党员 and 学生中|留守儿童 say it themselves. */
export function someOf(text: string, core: Span): Made | null {
  const group = groupOf(text, core)
  if (!group) return null
  const { end } = core
  // 村干部中|有|党员
  const some = { start: group.end + (text[group.end + 1] === '有' && group.end + 4 <= end ? 2 : 1), end }
  // 50岁以上|的占
  const kind = { ...some, end: end - (SHARE.exec(text.slice(some.start, end))?.[0].length ?? 0) }
  if (!isKind(text, kind)) return { parts: [some], topic: [some] }
  return { parts: kind.end < end ? [kind, group, '占比'] : [kind, group], topic: [kind, group] }
}
