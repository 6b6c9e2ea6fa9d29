/** Changes (变动) of what was named before: 收入5亿元,|增长5%; 居第2位,|前进3位. */
import { among } from '../../text/chars.ts'
import { isImproved } from '../change.ts'
import { beforeTaskRate, isClosedOff, lastBefore, latest, levelOf, sameUnit } from './antecedent.ts'
import { mostBefore } from './inherited.ts'
import { MEASURE_END } from '../lexicon.ts'
import { actorOf, objectOf } from './reduction.ts'
import { type Context, length, type Made, type Name, type Named, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

/** 同比增长5%, ↑6.4%, 下降2个百分点: the change of what was named before. */
export const changed: Rule = {
  name: 'change',
  make: (c) => {
    if (c.left.change === null || (length(c.left) > 0 && !c.left.predicate)) return null
    if (isImproved(c.text, c)) return improved(c)
    // 减列业务费10万元、设备费20万元,|共计减列|30万元: all of it
    const sum = among('共合总', c.text.charCodeAt(c.frame.clauseStart))
      ? SUM_OF_CUTS.exec(c.text.slice(c.frame.clauseStart, c.frame.quantity.outerStart))
      : null
    if (sum) return { parts: [{ start: c.frame.quantity.outerStart - 2, end: c.frame.quantity.outerStart }] }
    const last = latest(c)
    const slowed = last ? growthTold(c, last) : null
    if (slowed) return slowed
    const moved = last ? movedBefore(c, last) : null
    if (moved) return { parts: moved }
    // 事故起数增加3起、上升15%: both of what the first one named.
    if (last && last.left.change !== null && length(last.left) > 0 && !last.left.predicate)
      // 不良贷款余额下降30万元,|占比|下降0.5个百分点
      return { parts: isShare(c) ? [...last.topic, '占比'] : last.parts, topic: last.topic }
    // 达成预算数103.6%,较上年度增加12亿元,|成长3.2%: of what moved just before.
    if (
      last &&
      last.left.change !== null &&
      c.frame.quantity.type === 'percent' &&
      last.frame.quantity.type === 'money' &&
      length(c.left) === 0 &&
      last.of
    )
      return { parts: last.parts, topic: last.topic, of: last.of }
    // 增幅最大者为北区,|增5%
    const most = length(c.left) === 0 ? mostBefore(c) : null
    if (most) return { parts: [most] }
    const of = rankMoved(c) ?? sizeMoved(c) ?? toldInBracket(c) ?? beforeTaskRate(c) ?? levelOf(c)
    // 受理案件8件,结案6件,|增长5%: of what was closed.
    if (!of) return null
    if (isShare(c) && of.topic.length > 0) return { parts: [...of.topic, '占比'], topic: of.topic, of }
    const share = c.frame.quantity.type === 'percentage_point' ? shareBefore(c) : null
    if (share) return { parts: share.parts, topic: of.topic, of: share }
    // 检获总值3亿元的侵权物品,|按年升7%
    const { start, end } = of.frame.quantity
    const holds =
      c.frame.clauseStart > end &&
      of.topic.some((part) => typeof part === 'object' && part.end > start && part.start < start)
    const parts = netOf(c, of.rule === 'preceding-noun' || holds ? of.parts : of.topic)
    return { parts, topic: holds ? of.parts : of.topic, of }
  },
}

/** 新增企业14家,|净增|7家: no second number of new ones. */
function netOf({ text, frame: { quantity } }: Context, parts: Name): Name {
  const [first] = parts
  if (first === undefined || typeof first === 'string' || !text.startsWith('净增', quantity.outerStart - 2))
    return parts
  const own = { start: first.start + 2, end: first.end }
  return text.startsWith('新增', first.start) && length(own) > 0
    ? [{ start: quantity.outerStart - 2, end: quantity.outerStart }, own, ...parts.slice(1)]
    : parts
}

const SUM_OF_CUTS = /^[共合总]计(?:减列|增列|删减|删除|追加|追减|核减|核增)$/

const isShare = ({ text, left }: Context): boolean => length(left) === 2 && text.startsWith('占比', left.start)

/** 产值5亿元,|税收|稳步增长,|同比增长8%: what the clause before, without a figure, says to have moved the same way. */
function movedBefore(c: Context, last: Named): Name | null {
  const { text, frame, left } = c
  const clause = frame.clauseBefore
  if (!clause || length(left) > 0 || last.frame.quantity.end > clause.start) return null
  if (!among('长涨升高加大落降跌滑少低窄', text.charCodeAt(clause.end - 1))) return null
  const told = MOVED.exec(text.slice(Math.max(clause.start, clause.end - LONGEST_TOLD), clause.end))
  if (!told || (told[1] ? 'increase' : 'decrease') !== left.change) return null
  const end = clause.end - told[0].length
  if (end - clause.start < 2 || VAGUE.test(text.slice(clause.start, end))) return null
  return clauseName({ ...c, frame: { ...frame, clauseBefore: { start: clause.start, end } } })
}
const LONGEST_TOLD = 8
const MOVED =
  /(?:实现|呈现?|保持|维持|录得|亦|也)?(?:可观|强劲|温和|轻微|有|持续|稳步|稳定|平稳|大幅度?|明显|显著|快速|较快|高速|逐[年步]|继续|进一步|不断|小幅|略有|有所)(?:(增长|上[涨升]|提[高升]|增加|攀升|回升|走高|扩大)|下[降跌滑]|减少|回落|降低|走低|收窄)$/
/** These are not measured: 综合实力稳步提升,同比增长8%. */
const VAGUE =
  /(?:实力|水平|质量|质效|能力|效[益能率]|活力|环境|结构|动能|形象|[响争]力|后劲|地位|面貌|素质|氛围|基础|格局|信心|服务|管理|意识|步伐)$/

/** 发电量同比增长3.7%,|增速|放缓,较上年降低1个百分点: the growth, told of in the clause before. */
function growthTold(c: Context, last: Named): Made | null {
  const clause = c.frame.clauseBefore
  if (c.frame.quantity.type !== 'percentage_point' || !clause || last.left.change === null || length(c.left) > 0)
    return null
  const told = GROWTH_TOLD.exec(c.text.slice(clause.start, clause.end))
  if (!told) return null
  return { parts: [...last.topic, { start: clause.start, end: clause.start + told[1]!.length }], topic: last.topic }
}
const GROWTH_TOLD =
  /^([增降涨跌升]幅|增速|增长率|增长速度)(?:明显|有所|持续|进一步|略有?|稍有?|逐[步渐]|小幅|大幅)?(?:放缓|趋缓|减缓|回落|加快|收窄|扩大|提升|提高|下降|上升|回升|加速|走高|走低)$/

/** 税收2亿元,占财政收入的比重为73%,|提高4.8个百分点: the share just told, which is what moves by points. */
function shareBefore(c: Context): Named | null {
  const one = lastBefore(c, ({ left }) => left.change === null)
  if (!one || !one.left.predicate || one.frame.quantity.type !== 'percent') return null
  const last = one.parts[one.parts.length - 1]
  return last === '占比' || (typeof last === 'object' && IS_SHARE.test(c.text.slice(last.start, last.end))) ? one : null
}
/** 比重, 占总人口 */
const IS_SHARE = new RegExp(`${MEASURE_END.source}|^占`)

/** 内地旅客(150万人次)|按年增加12%: of what stands before the bracket in which its level is told. */
function toldInBracket(c: Context): Named | null {
  const last = latest(c)
  if (!last?.level || length(c.left) > 0) return null
  const { clauseBefore, quantity } = last.frame
  const { outerStart, outerEnd } = quantity
  // 合格率86%,较上年同期(84%)|提升2个百分点
  if (clauseBefore && among('较比与同', c.text.charCodeAt(clauseBefore.start))) return null
  return c.text[outerStart - 1] === '(' && c.text[outerEnd] === ')' && c.frame.clauseStart === outerEnd + 1
    ? last
    : null
}

const SIZES: ReadonlySet<string> = new Set(['money', 'count', 'weight', 'area', 'length', 'volume', 'energy'])

/** 不良贷款余额2亿元,不良率1.2%,|压降0.3亿元: money is not what a rate changes by; 事故12起,死亡8人,|同比减少3起: nor are cases what deaths do. */
function sizeMoved(c: Context): Named | null {
  const { type } = c.frame.quantity
  const level = levelOf(c)
  const other = level?.frame.quantity.type
  if (type === 'count' && other === 'count' && !sameUnit(level!, c))
    return lastBefore(c, (one) => one.level && sameUnit(one, c) && !isClosedOff(c, one))
  // 裁罚案件45件,罚锾270万元,|较前一年增加15件
  if (!SIZES.has(type) || !(other === 'percent' || (type === 'count' && other === 'money' && c.left.basis !== null)))
    return null
  return lastBefore(c, (one) => one.level && sameUnit(one, c))
}

/** 农田|新建800亩、|提升|2100亩 */
function improved(c: Context): Made | null {
  const topic = levelOf(c)?.topic
  if (!topic) return null
  const owner = actorOf(c, topic)
  const act = { start: c.frame.quantity.outerStart - 2, end: c.frame.quantity.outerStart }
  return { parts: owner ? [owner, act] : [act, ...objectOf(c, topic)], topic }
}

/** 位列全市第二,较上年前进3位: places are gained in what was ranked. */
function rankMoved(c: Context): Named | null {
  return c.frame.quantity.unit === '位' ? lastBefore(c, (one) => one.frame.quantity.type === 'rank') : null
}
