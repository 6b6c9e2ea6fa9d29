/** What has the figure as its attribute or is sorted by it (规模定语): 拨付|10亿元的|护理经费, 收入|20万元以上的|村. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { governingAt, governingBefore, lightBefore, measureAt, MEASURE_END } from '../lexicon.ts'
import type { Right } from '../right.ts'
import { withHelp } from './counted-money.ts'
import { fundNoun, paysIn } from './funding.ts'
import { verbAt } from './governing-verb.ts'
import { coreOf, LONG_CORE } from './left-core.ts'
import { nounName } from './right-noun.ts'
import { type Context, length, type Made, MEASURED } from './rule.ts'
import { worksNext } from './sized.ts'

/** A figure with what all readings ask of it. */
interface Size {
  readonly c: Context
  readonly right: Right
  /** What stands left. */
  readonly said: string
  /** The figure is an attribute, or a mark that sorts what the next figure counts. */
  readonly threshold: boolean
  /** Length of the verb that governs the noun behind; 0 where none does. */
  readonly act: number
}

type Reading = (size: Size) => Made | null

/** 该公司以|5000亿元的|营收规模|居首 */
const byMeasure: Reading = ({ c, right }) =>
  right.attributive &&
  c.text[c.frame.quantity.outerStart - 1] === '以' &&
  BY_MEASURE.test(c.text.slice(right.noun.start, right.noun.end))
    ? {
        parts: length(c.left) >= 2 ? [coreOf(c), right.noun] : [right.noun],
        topic: [right.noun],
        consumed: right.noun.end,
      }
    : null
const BY_MEASURE = /(?:规模|增速|速度|价格|总价|水平|优势|成绩|票数?|得分|总分|占比|比例|总量|[率额值量价])$/

/** 总投资2亿元的|年产5万吨饲料项目 */
const ofWorks: Reading = ({ c, right }) => {
  const works = c.frame.quantity.type === 'money' && right.attributive ? worksNext(c) : null
  return works && length(c.left) >= 2 ? { parts: [works, coreOf(c)], topic: [works] } : null
}

/** 能创造|13.4倍的|社会效益: so much of it */
const yielded: Reading = ({ c, right, said }) =>
  c.frame.quantity.type === 'multiple' && right.attributive && length(right.noun) >= 2 && YIELDS.test(said)
    ? { parts: [right.noun], consumed: right.noun.end }
    : null
const YIELDS = /(?:创造|带来|产生|支付|缴纳)了?$/

/** 侦破1362宗|的|毒品案件: a mere count; 为残疾儿童提供了|2809人次|的|康复救助, 联合相关部门开展|70批次|的|农资检查活动: how often. */
const counted: Reading = ({ c, right, act }) => {
  const { frame, left } = c
  const { type, unit, outerEnd, end } = frame.quantity
  if (act > 0 && act === length(left) && type === 'count' && outerEnd === end) return nounName(c)
  const often = HELD_TIMES.has(unit) || (PERSON_TIMES.has(unit) && length(left) > LONG_CORE)
  return act > 1 && right.attributive && often ? nounName({ ...c, left: { ...left, start: left.end - act } }) : null
}
const PERSON_TIMES = new Set(['人次', '次', '场次', '场', '件次'])
const HELD_TIMES = new Set(['次', '场次', '场', '批次', '轮次', '期次'])

/** 新增100亩以上的果园3个: the figure says of what size they are; 建立了502人的|人才库; but 日|处理|300吨的焚烧厂 is so much a day. */
const governed: Reading = ({ c, right, act }) => {
  const { text, frame, left } = c
  const daily = act > 0 && among('日年', text.charCodeAt(left.end - act - 1))
  if (act === 0 || daily || (frame.quantity.type === 'count' && !(right.attributive && act >= length(left) - 1)))
    return null
  const noun = withHelp(text, right)
  const topic = [{ start: left.end - act, end: noun.end }]
  return { parts: [verbAt(c, act), noun], topic, consumed: noun.end }
}

/** 拨付我县10亿元的护理经费 */
const funds: Reading = ({ c, said, threshold }) => {
  const fund = threshold && c.frame.quantity.type === 'money' ? fundNoun(c) : null
  return fund && (paysIn(c) || GRANTS.test(said)) ? { parts: [fund], consumed: fund.end } : null
}
/** 给予基层岗位每人|1000元的|专项补贴 */
const GRANTS = /^给予|给予$/

/** 部门就94%|的个案|提供资料; 我院超过四成的案件; 老人享受每人每月70元的养老金 */
const attributed: Reading = ({ c, right, said }) => {
  const { text, frame, left } = c
  const { type, outerStart } = frame.quantity
  if (!right.attributive || length(right.noun) < 2) return null
  const alone = { parts: [right.noun], consumed: right.noun.end }
  if (type === 'percent' && FOR.test(text.slice(left.end, outerStart))) return alone
  if ((type === 'percent' || type === 'fraction') && length(left) >= 2)
    if (!MEASURE_END.test(said) && length(left) <= LONG_CORE)
      return { parts: [coreOf(c), right.noun], topic: [right.noun], consumed: right.noun.end }
  return type === 'money' && DRAWN.test(said) ? alone : null
}
const FOR = /^[就对向]$/
const DRAWN = /(?:享受|领取|享有|获得)(?:到)?$/

/** 较计划存在|207万元的|缺口, 资金有|3亿元的|差额: what is wanting */
const lacking: Reading = ({ c, right }) => {
  if (!right.attributive || !GAP.test(c.text.slice(right.noun.start, right.noun.end))) return null
  const said = c.text.slice(c.left.start, c.frame.quantity.outerStart)
  const verb = THERE_IS.exec(said)?.index ?? -1
  if (verb < 0) return null
  const owner = { start: c.left.start, end: c.left.start + verb }
  const parts = c.left.predicate || length(owner) < 2 ? [right.noun] : [owner, right.noun]
  return { parts, topic: parts, consumed: right.noun.end }
}
const GAP = /^(?:资金)?(?:缺口|差距|差额|亏空|赤字|逆差|顺差|盈余|结余)$/
const THERE_IS = /(?:还|仍|尚)?(?:存在|有|出现|产生|形成)$/

/** 收入20万元以上的村: the figure measures what stands before it; the noun is what the next figure counts. */
const measured: Reading = ({ c, right, threshold }) => {
  const { text, frame, left } = c
  const { type, outerEnd, end } = frame.quantity
  if (!threshold || (length(left) < 2 && !isBareMeasure(text, left))) return null
  if (lightBefore(text, left.end, left.start) >= length(left)) return null
  const core = coreOf(c)
  const size = ownMeasure(c, core)
  if (length(right.noun) === 0)
    return { parts: [shareOf(text, core) ?? size], topic: [{ start: core.start, end: outerEnd }] }
  const own =
    length(right.noun) >= 2 && (right.attributive || outerEnd > end)
      ? OWN.get(type)?.exec(text.slice(core.start, core.end))
      : null
  const measure = own ? (own[1] ?? own[2] ?? own[3])!.length : isItsMeasure(c, size) ? length(size) : 0
  return {
    parts: measure > 0 ? [right.noun, { start: core.end - measure, end: core.end }] : [size],
    topic: [{ start: core.start, end: right.noun.end }],
    consumed: right.noun.end,
  }
}

/** 占|定购任务|81万吨的80%, 完成|年度目标|12万亩的85%: what it is a share of; null where it is none. */
function shareOf(text: string, core: Span): Span | null {
  if (length(core) > 3 && among('占为是', text.charCodeAt(core.start))) return { start: core.start + 1, end: core.end }
  return COMPLETED_AIM.test(text.slice(core.start, core.end)) ? { start: core.start + 2, end: core.end } : null
}
const COMPLETED_AIM = /^完成[^,、]*(?:目标|任务|计划)[数值]?$/

/** 总投资|2亿元|的项目, 送去价值|6000元|的慰问品, 铺设长|3公里|的管道: the measure is the noun's own. */
const OWN: ReadonlyMap<string, RegExp> = new Map([
  ['weight', /^(?:引进|新建|建成|建设|投产|新增|培育|在建|有|了)*([年日](?:产|加工|处理|出栏|供水?)(?:能力)?)$/],
  ['volume', /^(?:引进|新建|建成|建设|投产|新增|在建|了)*([年日](?:产|处理|供[水气]?)(?:能力)?)$|(总?库容)$/],
  ['count', /^(?:引进|新建|建成|建设|投产|新增|培育|发展|在建|有|了)*([年日](?:产|加工|出栏|存栏)(?:能力)?)$/],
  [
    'money',
    /^(?:.{0,3}?(总?投资)|(?:位于[^,]{2,10}?|新|已|拟)?(?:组织|引进|签约|落地|开工|招引|引入|储备|洽谈|谋划|实施|建设|推进|争取|启动|入库|投产|竣工|在建|并|了)*((?:[一二三]期)?总?投资额?)|.*?(价值|案值|涉案金额|市值|总值|涉[及款资]))$/,
  ],
  // 桥长 and 井深 are measures whole.
  ['length', /(全长|总长|(?<=..|^)[长宽高])$/],
  ['area', /(总面积|建筑面积|占地(?:面积)?)$/],
])

/** In order: the first that gives a name. */
const READINGS: readonly Reading[] = [
  byMeasure,
  ofWorks,
  yielded,
  counted,
  governed,
  funds,
  attributed,
  lacking,
  measured,
]

/** @param right the noun behind the figure, without the one that a rule before has taken away */
export function bySize(c: Context, right: Right): Made | null {
  const { text, frame, left } = c
  const { type, start, end, outerStart, outerEnd } = frame.quantity
  const said = text.slice(left.start, left.end)
  // 收入20万元以上|村, 纳税超亿元|企业
  const bounded = outerEnd > end || (type === 'money' && outerStart < start && SORTED.test(said) && isCountedNext(c))
  const threshold =
    right.attributive || (MEASURED.has(type) && bounded && frame.nextInClause >= 0 && length(right.noun) > 0)
  // 覆盖了|13万人次|的受众
  const done = text[left.end - 1] === '了' && right.attributive ? governingBefore(text, left.end - 1, left.start) : 0
  const act =
    threshold && length(right.noun) >= 2 ? governingBefore(text, left.end, left.start) || (done > 0 ? done + 1 : 0) : 0
  for (const reading of READINGS) {
    const made = reading({ c, right, said, threshold, act })
    if (made) return made
  }
  return null
}
/** What things are sorted by. */
const SORTED = /[税收利值额产入资模润]$/

/** 处理|含水率|80%的污泥: the verb governs the noun behind, not its measure. */
function ownMeasure({ text, right }: Context, core: Span): Span {
  const verb = right.attributive ? governingAt(text, core.start, core.end) : 0
  const measure = { start: core.start + verb, end: core.end }
  return verb > 0 && length(measure) >= 2 && OWN_MEASURE.test(text.slice(measure.start, core.end)) ? measure : core
}

const OWN_MEASURE = /[^数][率量度值]$/

/** 超5亿元|项目|2个, 过亿元|项目|就有9个 */
export function isCountedNext({ text, frame, frames, right: { noun } }: Context): boolean {
  if (frame.nextInClause < 0 || length(noun) === 0) return false
  const next = frames[frame.nextInClause]!.quantity.outerStart
  return next - noun.end <= 2 && COUNTED_NEXT.test(text.slice(noun.end, next))
}

const COUNTED_NEXT = /^(?:就?有|达|共有?)?$/

/** 总装机|12万千瓦的|电站, 规模|300人的|幼儿园; but 收入20万元以上的村 are sorted by it. */
const isItsMeasure = ({ text, frame: { quantity }, right }: Context, core: Span): boolean =>
  right.attributive &&
  length(right.noun) >= 2 &&
  quantity.outerEnd === quantity.end &&
  measureAt(text, core.start, core.end) === length(core)

/** 总长, 长, 宽 */
export const isBareMeasure = (text: string, { start, end }: Span): boolean =>
  end > start &&
  (measureAt(text, start, end) === end - start || (end === start + 1 && among('长宽高深', text.charCodeAt(start))))
