/** Figures with nothing of their own (承前省略): named by their label, a bracket, a place or what came before. */
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { isListedAct } from '../change.ts'
import type { Frame } from '../frame.ts'
import { readLeft } from '../left.ts'
import { basisIn } from '../comparison.ts'
import { timeAt } from '../times.ts'
import { readRight } from '../right.ts'
import { beforeTaskRate, lastBefore, latest, levelOf, levelsBefore, sameUnit } from './antecedent.ts'
import { withoutNew } from './ellipsis.ts'
import { governingAt } from '../lexicon.ts'
import { labelOf, slashedLabel, trimLabel } from './label.ts'
import { coreOf } from './left-core.ts'
import { objectOf, withoutDone } from './reduction.ts'
import { ofUnit, THEN } from './repeated.ts'
import { type Context, length, type Made, type Name, type Named, type NamePart, REACH, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

/** Nothing of its own: the label of the clause, or what was named before. */
export const inherited: Rule = {
  name: 'inherited',
  make: (c) => {
    const last = latest(c)
    // 增加1.4亿立方米(|61.5%|): the change just told.
    if (last && last.left.change !== null && length(c.left) === 0)
      if (/^ ?\([+-]?$/.test(c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)))
        return { parts: last.parts, topic: last.topic, of: last.of ?? last }
    // 涉及5个村、3462户、|1.57万亩|: land is no household.
    if (last && c.frame.quantity.type === 'area' && length(c.left) === 0 && isHeads(last.parts.at(-1)))
      return { parts: ['面积'] }
    const slashed = slashedLabel(c)
    if (slashed) return { parts: [slashed] }
    const mark = markOf(c)
    if (mark) return { parts: [mark], consumed: mark.end }
    const label = labelOf(c)
    const within = label && c.text[c.frame.quantity.outerEnd] === ')' ? bracketed(c) : null
    if (within) return within
    // 毛利率35%(2022年:|32%): what it was then.
    const timed =
      label &&
      (timeAt(c.text, label.start, label.end) === label.end - label.start ||
        THEN.test(c.text.slice(label.start, label.end)))
    const then = timed ? levelOf(c) : null
    if (label && then) return { parts: then.topic, topic: then.topic, then: label }
    if (label) return { parts: [trimLabel(c.text, label)] }
    const most = mostBefore(c)
    if (most) return { parts: [most] }
    // 86个贫困村|100%|完成改厕: what all of them did
    if (last && c.frame.quantity.type === 'percent' && last.consumed === c.frame.quantity.outerStart && doAll(c))
      return { parts: [c.right.predicate] }
    if (among('为给', c.text.charCodeAt(c.frame.quantity.outerStart - 1)) && isServing(c))
      return { parts: [c.right.predicate] }
    const made = completion(c) ?? bracketed(c) ?? beforeBracket(c) ?? inhabitants(c)
    if (made) return made
    const told = measureTold(c)
    if (told) return { parts: told }
    const short = shortOf(c)
    if (short) return { parts: short, topic: short }
    const size = sizeBefore(c)
    if (size) return { parts: size.parts, topic: size.topic }
    // 产量12万吨,达成率103%,|同比+8%|: what grew is not how much of the task was done
    const signed = among('+-', c.text.charCodeAt(c.frame.quantity.start - 1)) ? beforeTaskRate(c) : null
    const of = grownTo(c) ?? signed ?? levelOf(c)
    if (!of) return null
    const behind = toldBehind(c)
    if (behind) return { parts: [behind], topic: [behind] }
    const rest = restOf(c, of)
    if (rest) return { parts: rest, topic: rest }
    // 新开航线6条、|恢复|3条
    const act = { start: c.frame.quantity.outerStart - 2, end: c.frame.quantity.outerStart }
    if (c.text.startsWith('恢复', act.start) && isListedAct(c.text, c.frame.quantity))
      return { parts: [act, ...objectOf(c, of.topic)], topic: of.topic }
    // 抢救36次,|成功|31例; 完成年度指标的112%,|超额完成|36万元
    const said = c.text.slice(c.frame.clauseStart, c.frame.quantity.outerStart)
    const alone = { start: c.frame.clauseStart, end: c.frame.quantity.outerStart }
    if (said === '成功' && bothCount(of, c)) {
      const object = objectOf(c, of.topic)
      return { parts: [...(object.length > 0 ? object : of.topic), alone], topic: of.topic }
    }
    // 总收入|原列|12亿元,增列租金2000万元,其余照列,|改列为|12.2亿元
    const set = RELISTED.test(said)
      ? lastBefore(c, (one) => one.level && sameUnit(one, c) && wasListed(c.text, one))
      : null
    if (set) return { parts: set.topic, topic: set.topic, of: set }
    // 投入9亿元,|完成|640公顷: so much of no money
    if (said === '完成' && of.rule === 'funding' && MEASURED_WORKS.has(c.frame.quantity.type))
      return { parts: [alone], topic: [alone] }
    if (said === '超额完成' && c.frame.quantity.type !== 'percent') return { parts: [alone], topic: of.topic }
    const topic =
      doneOf(c, of) ?? finishedOf(c, of) ?? sharesAgain(c, of) ?? allOf(c, of) ?? ofUnit(withoutRate(c, of), c)
    // 预算收入12亿元,其中|市本级|4亿元
    const place = partPlace(c)
    if (place && among('校位', c.text.charCodeAt(place.end - 1))) return { parts: [place], topic, of }
    return { parts: place ? [place, ...topic] : topic, topic, of }
  },
}

const RELISTED = /^改列[为至]?$/
const wasListed = (text: string, { frame: { quantity } }: Named): boolean =>
  text.slice(quantity.outerStart - 3, quantity.outerStart).includes('原列')
const MEASURED_WORKS: ReadonlySet<string> = new Set(['area', 'length', 'count'])

/** 接获投诉3456宗,当中|2890宗|(83.6%)已|完成处理: what is told of them behind their share. */
function toldBehind({ text, frame: { quantity } }: Context): Span | null {
  const end = quantity.outerEnd
  const told = text[end] === '(' ? BEHIND_SHARE.exec(text.slice(end, end + LONGEST_BEHIND)) : null
  return told && { start: end + told[1]!.length, end: end + told[0].length }
}
const LONGEST_BEHIND = 32
const BEHIND_SHARE = /^(\((?:约|占)?[\d.xX×*○□_N]+%\)(?:已经?|均|都|正|仍|则)?)[^,、;。:()“\d]{2,14}(?=[,;。\n]|$)/

/** 企业12家,其中国有3家,|其余|5家: what is left of the whole. */
function restOf(c: Context, of: Named): Name | null {
  const { text, frame } = c
  const end = frame.quantity.outerStart
  const rest = REST.exec(text.slice(Math.max(frame.clauseStart, end - 3), end))
  if (!rest) return null
  const start = end - rest[0].length
  const whole = latest(c)?.whole ?? of
  const own = { start, end: start + 2 }
  return whole.frame.quantity.unit === frame.quantity.unit ? [own, ...objectOf(c, whole.topic)] : [own]
}
const REST = /(?:其余|其他|其它|余下)的?$/

/** A place that is a part of the one spoken of before. */
export function partPlace({ text, left, frame }: Context): Span | null {
  const { scope } = left
  return scope &&
    left.change === null &&
    frame.quantity.type !== 'rank' &&
    PART_PLACE.test(text.slice(scope.start, scope.end))
    ? scope
    : null
}
const PART_PLACE = /^(?:[省市县区]本级|[市县区]直(?:学校|单位)?|城区|市区)$/

/** 在校生规模继续扩大,|达1200人|: the measure that the clause before tells of without a figure. */
function measureTold(c: Context): Name | null {
  const { text, frame, left } = c
  if (left.change !== null || frame.quantity.type === 'percent' || frame.quantity.type === 'rank') return null
  if (!REACHED.test(text.slice(frame.clauseStart, frame.quantity.outerStart))) return null
  const name = clauseName(c)
  const [one] = name ?? []
  return typeof one === 'object' && TOLD.test(text.slice(one.start, one.end)) ? name : null
}
const REACHED = /^(?:已|均|共)?(?:达到?|为|突破|超过?)$/
const TOLD = /(?:规模|总量|总数|人数|数量|总额|产量|销量|余额|金额|营收|收入|产值|营业额|利润|盈余|市值|资产|人次)$/
const isHeads = (part: NamePart | undefined): boolean => part === '户数' || part === '人数'

/** 600分以上|18人: a mark, and how many came up to it. */
function markOf({ frame: { quantity, nextInClause }, frames, left, text }: Context): Span | null {
  const next = nextInClause >= 0 ? frames[nextInClause]!.quantity : null
  if (quantity.unit !== '分' || length(left) > 0 || next?.type !== 'count') return null
  if (quantity.outerEnd === quantity.end || !/^的?(?:有|共|达)?$/.test(text.slice(quantity.outerEnd, next.outerStart)))
    return null
  return { start: quantity.outerStart, end: quantity.outerEnd }
}
/** 老年人口|占总人口|22%,已超过五分之一: the share again, not whose it is. */
function sharesAgain({ text, frame }: Context, { parts, frame: { quantity } }: Named): Name | null {
  const last = parts[parts.length - 1]
  if (!SHARES.has(frame.quantity.type) || !SHARES.has(quantity.type) || typeof last !== 'object') return null
  return lastAmong('占', text, last.start + 2, last.end - 2) < 0 ? null : parts
}
const SHARES: ReadonlySet<string> = new Set(['percent', 'fraction'])

/** 新增|绿色工厂|12家,累计达到|86家: all there are, not the new ones alone. */
function allOf(c: Context, of: Named): Name | null {
  const { text, frame } = c
  if (c.left.change !== null || !sameUnit(of, c)) return null
  return ALL.test(text.slice(frame.clauseStart, frame.quantity.outerStart)) ? withoutNew(c, of.topic) : null
}
const ALL = /^(?:目前|至此|现)?(?:累计|总数|总量|总共)(?:已)?(?:达到?|为|有|突破|超过?)*了?$/

/** 隧道|全长2160米,累计完成|1380米, 造林|任务900亩,完成|640亩: so much of it. */
function doneOf(c: Context, of: Named): Name | null {
  const { text, frame } = c
  const at = frame.quantity.outerStart
  if (of.frame.quantity.unit !== frame.quantity.unit || !DONE.test(text.slice(Math.max(frame.clauseStart, at - 4), at)))
    return null
  const last = of.topic[of.topic.length - 1]
  if (last === undefined || typeof last === 'string') return null
  const whole = WHOLE.exec(text.slice(last.start, last.end))
  const invested = whole?.[1] ?? whole?.[2] ?? whole?.[3]
  if (of.topic[0] === '完成') return of.topic
  // 计划面积|1200亩,实际完成|1320亩
  const planned = PLANNED.exec(text.slice(last.start, last.end))
  if (planned) {
    const owner = { start: last.start, end: last.start + planned.index }
    return [...of.topic.slice(0, -1), ...(length(owner) > 1 ? [owner] : []), `完成${planned[1]!}`]
  }
  // 农户厕所|动工9353座、完成|8172座
  const begun = BEGUN.exec(text.slice(last.start, last.end))
  if (begun)
    return begun.index > 0
      ? [...of.topic.slice(0, -1), { start: last.start, end: last.start + begun.index }, '完成']
      : ['完成']
  // 全年|目标任务|100件,实际完成|120件, 20项|重点任务|已完成18项: nothing else says what it is.
  if (whole && !invested && AIM_END.test(whole[0]))
    if (whole.index === 0 || AIM_ALONE.test(text.slice(last.start, last.start + whole.index)))
      return ['完成', ...withoutNew(c, of.topic)]
  if (!whole || (whole.index < 2 && !invested)) return null
  const owner = whole.index < 2 ? [] : [{ start: last.start, end: last.start + whole.index }]
  return [...of.topic.slice(0, -1), ...owner, invested ? '完成投资' : '完成']
}
/** Things or people, not money or shares, in both. */
const bothCount = (of: Named, { frame }: Context): boolean =>
  of.frame.quantity.type === 'count' && frame.quantity.type === 'count'
const DONE = /完成了?约?$/
const PLANNED = /计划(面积|产量|产值|任务)$/
const BEGUN = /(?:新?开工|动工|启动|复工|开建)$/
const AIM_END = /(?:任务|目标)数?$/
const AIM_ALONE =
  /^(?:[省市县区]|上级|年[度初]|全年|确定|下达|分解|我[省市县区州镇乡局])*的?(?:目标|重点|工作|主要|改革|考核|指标)$/
const WHOLE =
  /(?:(?:概算|计划|设计)?(?:全长|总长|总长度|总里程|总量|总面积|总(投资))|(?:年度|全年|当年)?计划(投资)|(?:年度|全年|当年)?(投资)计划|(?:年度|全年|计划)?(?:任务|目标|(?:考核|计划|任务|目标)指标)数?)$/

/** 27个浴室项目|已完成|23个: those of them that are. */
function finishedOf(c: Context, of: Named): Name | null {
  const { text, frame, left } = c
  const at = frame.quantity.outerStart
  if (frame.quantity.type !== 'count' || of.frame.quantity.unit !== frame.quantity.unit || left.change !== null)
    return null
  const match = FINISHED.exec(text.slice(Math.max(frame.clauseStart, of.frame.quantity.outerEnd, at - 6), at))
  const object = match ? objectOf(c, of.topic) : []
  const [first] = object
  if (!match || typeof first !== 'object') return null
  const act = { start: at - match[1]!.length - match[2]!.length, end: at - match[2]!.length }
  return text.startsWith(match[1]!, first.start) ? null : [act, ...object]
}
const FINISHED = /(?:已经?|现已|目前|全部|均)(完成|竣工|完工|开工|建成|办结|销号|验收)(了?)$/

/** 以便利商店最多,|共30家; 增幅最大者为北区,|增5%; 其次为南区,|增4%: what the clause before picks out. */
export function mostBefore(c: Context): Span | null {
  const { text, frame } = c
  const clause = frame.clauseBefore
  if (!clause || clause.end - clause.start > LONGEST_MOST) return null
  // 其中以100年163公里最多,|101年…
  const last = latest(c)
  if (last && last.frame.quantity.start >= clause.start && last.frame.quantity.end <= clause.end) return null
  // 其次是乙县损失1650万元、占29%,排第三是丙县损失442万元、|占8%
  if (last && last.frame.quantity.start > clause.end && c.frame.previousInClause >= 0 && last.level) return null
  const said = text.slice(clause.start, clause.end)
  const match = among('多少高低大小冠主数首宗', text.charCodeAt(clause.end - 1))
    ? (MOST.exec(said) ?? (HAS.test(text.slice(frame.clauseStart, frame.quantity.outerStart)) ? TOPS.exec(said) : null))
    : NEXT.exec(said)
  if (!match) return null
  const start = clause.start + match.index + match[1]!.length
  const end = start + match[2]!.length
  // 其中|10月1日的|入住率最高
  const time = timeAt(text, start, end)
  return { start: time > 1 && text[start + time] === '的' && start + time < end - 2 ? start + time + 1 : start, end }
}
const LONGEST_MOST = 32
/** 其中|针对警务处的投诉|最多,有|108宗 */
const TOPS = /^((?:其中|当中)(?:又?以)?)([^,以]{2,20}?)(?:占|数)?(?:最[多高大]|居[首多冠]|占(?:多数|大宗))$/
const HAS = /^(?:共|计|达|有|录得|为)+$/
/** 以上 and 以外 are bounds (高中以上学历者居多), but not where another word begins with their end: 以|上海|为主. */
const MOST =
  /((?:^|[,中目]|^[^,以中]{1,16}[^,可予足得用难加何所])以+(?:(?![上下来及内外前后往至期])|(?=上海(?![洋岸域归])|上饶|上虞|上游|上市公司|上年|下游|下岗|内蒙|内地|内部|内销|外资|外贸|外商|外来|外籍|外地(?!区)|后勤|来料|来访)))([^,以为]{2,20}?)(?:者)?(?:为)?(?:最[多少高低大小]|居[多冠]|占(?:绝?大)?多数|为主|为最?大宗|为多)$/
const NEXT = /(^(?:再?其次|其余|再次|次多|第[二三四五六])(?:则)?[为是]|最[多少高低大小快]者?[为是])([^,]{2,16})$/

/** 年收入10万元以上的村86个,|50万元以上|的46个: what the size before measures. */
function sizeBefore(c: Context): Named | null {
  if (!isSize(c.frame) || c.frame.nextInClause < 0) return null
  const gap = c.text.slice(c.frame.quantity.outerEnd, c.frames[c.frame.nextInClause]!.quantity.outerStart)
  return /^的?有?$/.test(gap) ? lastBefore(c, ({ frame }) => isSize(frame)) : null
}
const isSize = ({ quantity }: Frame): boolean => quantity.type === 'money' && quantity.outerEnd > quantity.end

/** |执行率未达8成|者计15项: those of whom the clause has just told how far they came. */
function shortOf({ text, frame, before }: Context): Name | null {
  const last = frame.previousInClause >= 0 ? before[frame.previousInClause]! : null
  if (!last || frame.quantity.type !== 'count' || last.frame.quantity.type === 'count') return null
  const { outerEnd } = last.frame.quantity
  if (text[outerEnd] !== '者' || !WHO_ARE.test(text.slice(outerEnd + 1, frame.quantity.outerStart))) return null
  const [first] = last.parts
  if (typeof first !== 'object' || last.parts.length !== 1) return null
  // 执行率未达80%者有25项,|未达10%|者有9项: the measure was said before
  let start = first.start < frame.clauseStart ? frame.clauseStart : first.start
  // 30%至39%间者1个|与未及10%|者2个
  const other = last.frame.previousInClause >= 0 ? before[last.frame.previousInClause]!.frame.quantity.outerEnd : 0
  if (other > start) start = other + BETWEEN.exec(text.slice(other, outerEnd))![0].length
  return outerEnd - start <= LONGEST_SHORT ? [{ start, end: outerEnd }] : null
}
const BETWEEN = /^[^与和及、]{0,2}[与和及、]?/
const WHO_ARE = /^(?:计有?|共计?|共有|有|达|为|占)?$/
const LONGEST_SHORT = 24

/** 新能源车产量|增长94%、|达168万辆: of what has just been said to grow. */
function grownTo(c: Context): Named | null {
  const last = latest(c)
  if (!last || last.left.change === null || last.left.predicate || length(last.left) === 0) return null
  return REACHES.test(c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)) ? last : null
}
const REACHES = /^[、,](?:已|共|总数|规模)?(?:达到?|突破|超过?|增至|升至|实现)$/

/** 接管率达45%,约|50万户: the households of the rate. */
function withoutRate({ text, frame }: Context, of: Named): Name {
  const last = of.topic[of.topic.length - 1]
  if (frame.quantity.type !== 'count' || of.frame.quantity.type !== 'percent') return of.topic
  if (
    last === undefined ||
    typeof last === 'string' ||
    last.end - last.start < 3 ||
    text[last.end - 1] !== '率' ||
    text[last.end - 2] === '比'
  )
    return of.topic
  return [...of.topic.slice(0, -1), { start: last.start, end: last.end - 1 }]
}

/** Households and persons, said of a place: 全村|310户,|1206人; 辖9个村民小组,310户. */
function inhabitants(c: Context): Made | null {
  const { unit } = c.frame.quantity
  const last = latest(c)
  if ((unit !== '户' && unit !== '人') || c.left.change !== null || length(c.left) > 0) return null
  const doing = c.left.part ? null : saidBehind(c)
  // 落实移民20户89人,有|14户|54人正在建房: said of some of them
  if (doing && /^(?:正在|尚未|仍未|已)/.test(c.text.slice(doing.start, doing.end)))
    return { parts: [doing, unit === '户' ? '户数' : '人数'] }
  if (c.left.part || levelsBefore(c, c.index, 8).some((one) => sameUnit(one, c))) return null
  const own = last?.rule === 'inherited' && last.frame.quantity.outerEnd + 1 >= c.frame.clauseStart
  const among =
    last?.frame.quantity.unit === '个' &&
    /^(?:现|共)?有?$/.test(c.text.slice(c.frame.clauseStart, c.frame.quantity.outerStart))
  // 抽取57个村|319户|741人
  const beside =
    last?.frame.quantity.unit === '个' && last.consumed === c.frame.quantity.outerStart && !isThing(c, last)
  const said = saidBehind(c)
  const listed =
    last && c.text[c.frame.quantity.outerStart - 1] === '、' && (endsWithGroup(c, last) || isToldOfPlace(c))
  if (!c.left.scope && !own && !among && !beside && !said && !listed && !hasHouseholds(c)) return null
  const scope = c.left.scope ?? (own ? last!.left.scope : null)
  const noun = unit === '户' ? '户数' : '人数'
  if (said) return { parts: [said, noun] }
  return { parts: scope ? [scope, noun] : [noun] }
}

/** Whether the last figure counted something else than places. */
function isThing({ text }: Context, { parts }: Named): boolean {
  const noun = parts[parts.length - 1]
  return typeof noun !== 'object' || !PLACE.test(text.slice(noun.start, noun.end))
}
const PLACE = /(?:村|社区|小组|街道|乡镇|[乡镇组屯社])$/

/** 共有8个村民小组、|412户|、1683人 */
function endsWithGroup({ text }: Context, { topic }: Named): boolean {
  const group = topic[topic.length - 1]
  return typeof group === 'object' && GROUP.test(text.slice(group.start, group.end))
}
/** 现有1807人、966个劳动力、|479户|: beside its people. */
const isToldOfPlace = ({ frame, before }: Context): boolean =>
  before
    .slice(-LOOK_BACK)
    .some(
      ({ rule, frame: { quantity, clauseStart } }) =>
        rule === 'inherited' && clauseStart === frame.clauseStart && (quantity.unit === '人' || quantity.unit === '户'),
    )
/** Figures: keeps hostile text linear. */
const LOOK_BACK = 8
const GROUP = /(?:村|社区|小组|[组屯寨社])$/

/** 现有|1807人|、966个劳动力、479户: a place is told of, household by household. */
function hasHouseholds({ text, frame, frames, index }: Context): boolean {
  if (!/^(?:[现共]有?|[现共]?有)$/.test(text.slice(frame.clauseStart, frame.quantity.outerStart))) return false
  const other = frame.quantity.unit === '户' ? '人' : '户'
  for (let k = index + 1; k <= index + LOOK_BACK && frames[k]?.clauseStart === frame.clauseStart; k++)
    if (frames[k]!.quantity.unit === other) return true
  return false
}

/** 310户1206人|享受低保: what is said behind the pair. */
export function saidBehind(c: Context): Span | null {
  const { frame, frames } = c
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  const paired = next !== null && next.quantity.start === frame.quantity.end
  if (!paired) return null
  const after = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : frame.clauseEnd
  const right = readRight(c.text, next.quantity.outerEnd, after, false)
  const { predicate } = right
  const few = length(predicate) === 2 && MET.has(c.text.slice(predicate.start, predicate.end))
  return (few || length(predicate) >= 4) && length(predicate) <= 16 && length(right.noun) === 0 ? predicate : null
}

const MET = new Set([
  '受灾',
  '受益',
  '脱贫',
  '参保',
  '返贫',
  '受困',
  '停电',
  '停水',
  '断水',
  '入住',
  '搬迁',
  '就业',
  '增收',
])
const LONGEST_OWNED = 10

/** 违法行为主要为堵塞通道(|23起): what the bracket stands behind. */
function bracketed(c: Context): Made | null {
  const { text, frame } = c
  const clause = frame.clauseBefore
  if (text[frame.clauseStart - 1] !== '(' || length(c.left) > 0 || c.left.change !== null || !clause) return null
  const last = latest(c)
  const start = Math.max(clause.start, last ? last.consumed : 0)
  if (clause.end - start < 2) return null
  // 以甲县有12人居首(|43%|)
  if (last && last.consumed >= clause.start && TOPPED.test(text.slice(start, clause.end)))
    return { parts: last.topic, topic: last.topic, of: last }
  const dated = datedLevel(c, start)
  if (dated) return dated
  // 成立率85%,较上年同期(|83%)提升2个百分点: what it was then.
  const basis = basisIn(text, start, clause.end)
  const of = basis && basis.start === start && basis.end === clause.end ? levelOf(c) : null
  if (of) return { parts: of.topic, topic: of.topic, then: { start: start + 1, end: clause.end } }
  // 占|全年造林任务|(2万亩)的55%: what was to be done
  const aim = AIM_TOLD.exec(text.slice(start, clause.end))
  if (aim) {
    const parts = [{ start: start + (aim[1]?.length ?? 0), end: clause.end }]
    return { parts, topic: levelOf(c)?.topic ?? parts }
  }
  // 占|全国总产值|(12亿元)的10%
  const share = text[start] === '占' ? 1 : 0
  const name = clauseName({ ...c, frame: { ...frame, clauseBefore: { start: start + share, end: clause.end } } })
  const short = name && name.every((part) => typeof part === 'string' || length(part) <= LONGEST_OWNED)
  if (short) return { parts: name }
  // 连续5年未达核定之|目标值|(15%)
  const owned = lastAmong('的之', text, Math.max(start, clause.end - LONGEST_OWNED), clause.end - 2)
  if (owned >= 0) return { parts: [{ start: owned + 1, end: clause.end }] }
  return name && { parts: name }
}

const TOPPED = /^为?(?:居[首冠次多]|最[多高大]|占(?:最大宗|多数)|最大宗)$/

/** 案件数量大致处于2020年同期(|7092宗)及2019年同期(|9598宗)之间: levels at times of their own. */
function datedLevel(c: Context, start: number): Made | null {
  const clause = c.frame.clauseBefore!
  if (!c.text.startsWith('同期', clause.end - 2)) return null
  for (let at = Math.max(start, clause.end - LONGEST_DATED); at < clause.end - 4; at++) {
    const then = { start: at, end: clause.end }
    if (
      timeAt(c.text, at, clause.end - 2) !== clause.end - 2 - at ||
      (at - start === 1 && !among('及和与至', c.text.charCodeAt(start)))
    )
      continue
    const name = at - start < 2 ? null : clauseName({ ...c, frame: { ...c.frame, clauseBefore: { start, end: at } } })
    const topic = name ?? latest(c)?.topic
    return topic ? { parts: topic, topic, then } : null
  }
  return null
}
const LONGEST_DATED = 14

/** 新签约项目(含续建5个)|16个: what stands before the bracket. */
export function beforeBracket(c: Context): Made | null {
  const { text, frame } = c
  const close = frame.clauseStart - 1
  // 收入(不含上级补助)|累计完成|35亿元: nothing but how it came about stands between
  const between = length(c.left) === 0 ? 8 : c.left.predicate ? 4 : 0
  if (text[close] !== ')' || frame.quantity.outerStart - close > between) return null
  const open = lastAmong('(', text, Math.max(frame.sentence.start + 1, close - REACH), close)
  if (open < 0) return null
  // 客运量2.8亿人次(平均每日231万人次)及|23亿公里: what was counted there
  for (let k = c.before.length - 1; k >= 0 && c.before[k]!.frame.quantity.outerEnd >= open; k--)
    if (c.before[k]!.frame.quantity.outerEnd === open) return { parts: c.before[k]!.topic, topic: c.before[k]!.topic }
  let start = open
  while (start > frame.sentence.start && start > open - 30 && !among(',;:、)', text.charCodeAt(start - 1))) start--
  const left = readLeft(text, start, open)
  if (left.predicate || left.end - left.start < 2) return null
  return { parts: [coreOf({ ...c, left })] }
}

const AIM_TOLD = /^(占|完成|为|是|达到?)?[^,、的]{0,10}(?:任务|计划|目标|预算|指标)(?:任务|目标)?数?$/

/** 支出补贴2806万元,为|1.09万人|减免税费291.2万元: what was done for them. */
const isServing = ({ text, left, right, frame }: Context): boolean => {
  if (!SERVED.has(frame.quantity.unit) || length(left) > 0 || length(right.noun) > 0 || length(right.predicate) < 4)
    return false
  const act = governingAt(text, right.predicate.start, right.predicate.end)
  return act > 1 && act < length(right.predicate)
}
const doAll = ({ text, left, right, frame }: Context): boolean => {
  const { start, end } = right.predicate
  if (length(left) > 0 || right.attributive || length(right.noun) > 0 || end !== frame.clauseEnd || end - start < 4)
    return false
  const act = governingAt(text, start, end)
  return act > 1 && act <= end - start - 2
}
const SERVED = new Set(['人', '名', '户', '家', '位'])

/** 900万人|目标的|114%, (2万亩)|的55% */
const OF_AIM = /^\)?(?:的?(?:年度|全年)?(?:目标|任务|计划)(?:任务|目标|数)?)?[的之][约近超]?过?$/

/** 到位资金8亿元,完成年度任务10亿元的|80%: what was named before and the aim of the figure right before. */
function completion(c: Context): Made | null {
  const last = latest(c)
  if (!last || length(c.left) > 0 || c.frame.quantity.type !== 'percent' || last.parts.length === 0) return null
  const gap = c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.start)
  if (!OF_AIM.test(gap)) return null
  // 养殖面积47万亩,占全国养殖面积(744万亩)|的6.3%: no aim
  const told = last.parts[last.parts.length - 1]
  if (gap[0] === ')' && !(typeof told === 'object' && AIM_TOLD.test(c.text.slice(told.start, told.end)))) return null
  const of = levelOf({ ...c, before: c.before.slice(0, -1) })
  if (!of) return { parts: last.parts }
  // 占|任务数|81万吨的80%
  const [aim] = last.parts
  const before = typeof aim === 'object' ? c.text.slice(aim.start - 2, aim.start) : ''
  const share = before === '完成' ? 2 : among('占为', before.charCodeAt(1)) ? 1 : 0
  const task = share > 0 && typeof aim === 'object' ? [{ start: aim.start - share, end: aim.end }] : last.parts
  return { parts: [...withoutDone(c.text, of.topic), ...task], topic: of.topic }
}
