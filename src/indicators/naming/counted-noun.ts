/** Figures named by what stands behind them (数量名结构): 5所学校, 32名教师参加培训, 拨付10亿元的护理经费. */
import { aimLength, isSetBefore } from '../set-aim.ts'
import type { Span } from '../../model.ts'
import { among, HAN_CLASS, isHan, lastAmong } from '../../text/chars.ts'
import { UnitSet } from '../../text/word-tables.ts'
import { movesBehind } from '../change.ts'
import { readRight, type Right } from '../right.ts'
import { latest } from './antecedent.ts'
import { LEVEL_VERB, oftenDone, predicateName, RECKONED, RECORD } from './counted-predicate.ts'
import { bySize, isBareMeasure, isCountedNext } from './counted-size.ts'
import { changedShare, doneByAll, doneInFull, NO_MODIFIED, partActedOn, wholeShared } from './counted-share.ts'
import { placeUnits } from '../unit.ts'
import { leftVerb, verbAt } from './governing-verb.ts'
import { coreOf, LONG_CORE } from './left-core.ts'
import { comparedAt, governingBefore, lightBefore, measureAt, MEASURE_END } from '../lexicon.ts'
import { nounName, relativeHead } from './right-noun.ts'
import { type Context, length, type Made, MEASURED, REACH, type Rule, reachesNext } from './rule.ts'
import { MILESTONE } from './sized.ts'
import { clauseName } from './subject.ts'
import { addedMoney, fundGot, givenMoney, isFunds, isMoneyOf, purposeOf } from './counted-money.ts'

/** 医疗方面,今年增加|2000个学额: things, of which none were spoken of before. */
function addedThings(c: Context): Made | null {
  const { noun, predicate } = c.right
  if (c.frame.quantity.type !== 'count' || length(noun) < 2) return null
  // 在不同联网|增加约390张|病床
  const said = c.text.slice(Math.max(0, c.left.start - 1), c.left.end)
  const placed =
    c.left.change === 'increase' &&
    !c.left.basis &&
    (IN_PLACE.test(said) ||
      EACH_TIME.test(said) ||
      OVER_TIME.test(said) ||
      // 三个园区|合计增加|80件投资案
      IN_ALL.test(c.text.slice(c.left.end, c.frame.quantity.outerStart)) ||
      ALL.test(said))
  if (length(c.left) > 0 && !placed) return null
  // 教师12名,减少3名|高级教师: less of what was there; 增加3条|公交线路: more things.
  if (latest(c) && (c.left.change !== 'increase' || c.left.basis)) return null
  // 护士|培训学额
  const end = predicate.start === noun.end && predicate.end - noun.start <= LONG_CORE ? predicate.end : noun.end
  return { parts: [{ start: noun.start, end }], consumed: end }
}

/** 台中减少6931吨|碳排放, 每年可减少3000万元|电费支出: what is less, where nothing that could be stands before. */
function saved(c: Context): Made | null {
  const { text, left, right } = c
  const { noun, predicate } = right
  if (left.change !== 'decrease' || left.basis || right.attributive || length(noun) < 2 || length(predicate) > 0)
    return null
  if (c.frame.nextInClause >= 0 || length(left) > LONGEST_SAVER || MEASURE_END.test(text.slice(left.start, left.end)))
    return null
  return SAVED.test(text.slice(noun.start, noun.end)) ? { parts: [noun], consumed: noun.end } : null
}

const LONGEST_SAVER = 8
const SAVED = /(?:排放量?|排碳量?|碳排|用[水电油纸药]量?|[电水油]费|支出|成本|开支|浪费|损失|垃圾量?|废弃物|污染)$/

/** But 在校生增加12名本地学生: no place. */
const IN_PLACE = /^[^,]{0,8}(?<![由对关至等用基属位处存现])[在于](?![校职岗编册建押读籍园训库营线途])[^,]{2,10}$/

/** 每届|增加3000个学额 */
const EACH_TIME = /^.?每[届年月期季]$/

/** 用5年|增加5000个宿位 */
const OVER_TIME = /^.?[用以]?(?:\d{1,2}|[一二两三四五六七八九十])年(?:时间)?$/

const ALL = /^.?(?:合计|总计|合共)$/
const IN_ALL = /^(?:合计|总计|合共)增加了?约?$/

/** The verb at once: 由8个|增加到11个, 由4项|上升到32项. */
const LEVEL_STARTS = new UnitSet(
  '大飙窜爬锐遽递激骤暴大明显逐成恢整合归精撤上下回攀跃提增减升降扩压缩核调优变延拓发改涨跌滑落',
)
const LEVEL_OPENS =
  /^[上下回攀跃提飙窜爬激骤暴锐遽大]?(?:整合|合并|归并|精简|撤并|增|减|升|降|提|扩|压|缩|核|调|优化|变|延|拓|跃|攀|发展|改|涨|跌|滑|落|成长)[^,、]{0,3}(?:到|至|为|成)$/

/** 由2022年的30%|升至2023年的32% */
const RISES_TO =
  /^(?:大幅度?|明显|显著|逐[步年渐])?(?:[上下回攀跃递激骤暴飙窜爬锐遽大]?[升降增减提涨跌滑扩压缩][高加少低短大减升长落]?|成长|改善|恢复)[至到为]/

const PLACED = /^(?:位[列居]|[名排]列|排名|排在|[居列])(?:在?全[国省市县区]|在)?$/
const OF_PLACE = /^中?第|^[前后]/

/** 投资2000万元的|养殖场|一个 */
function withoutOne({ text, right }: Context): Right {
  const { start, end } = right.noun
  const one = right.attributive && end - start >= 4 && ONE.test(text.slice(end - 2, end)) ? 2 : 0
  return one > 0 ? { ...right, noun: { start, end: end - one } } : right
}

const ONE = /^[一两][个家座条处所]$/

const BALANCE = /^(?:累计|滚存|当年|上年)?(?:结余|结转|净结余|节余)$/

/** 全县辖|, 下辖, 覆盖全省, 联动 */
const HOLDS_PLACES = /(?:^|[辖有括含盖及动合共边]|全[国省市州县区]|[、和及与][一-龥]{2,4})$/

/** 辖6|镇|1|乡|: the level itself is what is counted. */
export const places: Rule = {
  name: 'places',
  make: ({ text, frame: { quantity, nextInClause }, frames, left, right }) => {
    if (quantity.type !== 'count' || !placeUnits.has(quantity.unit) || length(right.noun) > 0) return null
    const next = nextInClause >= 0 ? frames[nextInClause]!.quantity : null
    // 保留3|区|2县
    const beside = next !== null && next.outerStart === quantity.outerEnd && placeUnits.has(next.unit)
    const holds = beside || HOLDS_PLACES.test(text.slice(Math.max(left.start, left.end - 5), left.end))
    if (left.change !== null || !holds) return null
    return { parts: [{ start: quantity.end - quantity.unit.length, end: quantity.end }] }
  },
}

/** 5所学校, 32名教师参加培训: the noun behind the figure. */
export const countedNoun: Rule = {
  name: 'counted-noun',
  make: (c) => {
    const { text, frame, left } = c
    const often = oftenDone(c)
    if (often) return often
    const whole = wholeShared(c)
    if (whole) return whole
    const joined = ofHouseholds(c)
    if (joined) return { parts: [joined] }
    // 结余|340万元收回财政统筹: what became of it is no part of the name.
    if (
      frame.quantity.type === 'money' &&
      among('余转', text.charCodeAt(left.end - 1)) &&
      BALANCE.test(text.slice(left.start, left.end))
    )
      return { parts: [{ start: left.start, end: left.end }] }
    const purposed = purposeOf(c) ?? lasting(c) ?? belowMark(c)
    if (purposed) return purposed
    const classed = ofClasses(c) ?? forTime(c) ?? chosenAs(c)
    if (classed) return classed
    if (frame.quantity.type === 'rank' || !opensNoun(c) || movesBehind(text, frame)) return null
    const right = withoutOne(c)
    // 位列全市|165个迎检乡镇|第四位: the field of a rank.
    if (
      length(right.noun) >= 2 &&
      PLACED.test(text.slice(left.start, left.end)) &&
      OF_PLACE.test(text.slice(right.noun.end, right.noun.end + 2))
    )
      return { parts: [right.noun], consumed: right.noun.end }
    // 超额完成了上级确定的|2%|的目标任务: what was set
    const aim = length(right.noun) === 0 && isSetBefore(text, left.start, left.end) ? aimBehind(c) : null
    if (aim) return { parts: [aim], consumed: aim.end }
    // 超额完成年初下达的|15亿元|生产指标: the task, whoever set it.
    if (TASK.test(text.slice(right.noun.start, right.noun.end)) && isSetBefore(text, left.start, left.end))
      return { parts: [right.noun], consumed: right.noun.end }
    if (left.change !== null) return addedMoney(c) ?? addedThings(c) ?? changedShare(c) ?? saved(c)
    // 相当于1.2个月|的工作量
    if (left.predicate && right.attributive && length(right.noun) >= 2 && text.startsWith('相当于', left.start))
      return { parts: [right.noun], consumed: right.noun.end }
    // 公营房屋建屋量,包括简约公屋在内,将达到|17.9万个单位
    const reached = left.to || among('到达为', text.charCodeAt(frame.quantity.outerStart - 1))
    if (length(left) === 0 && reached && GENERIC.test(text.slice(right.noun.start, right.noun.end))) {
      const owner = clauseName(c)
      if (owner) return { parts: owner, consumed: right.noun.end }
    }
    // 住宅存量达|1.2万个单位: a mere unit; what is measured stands before.
    if (
      GENERIC.test(text.slice(right.noun.start, right.noun.end)) &&
      MEASURE_NOUN.test(text.slice(left.start, left.end))
    )
      return { parts: [coreOf(c)], consumed: right.noun.end }
    const solved = solvedFor(c)
    if (solved) return solved
    // 公署近9成|建议|获接纳: whose they are
    if (
      frame.quantity.type === 'percent' &&
      !right.attributive &&
      length(right.noun) >= 2 &&
      length(right.predicate) >= 2 &&
      frame.previousInClause < 0 &&
      BODY.test(text.slice(left.start, left.end))
    )
      return countedNoun.make({ ...c, left: { ...left, start: left.end } })
    const sized = bySize(c, right)
    if (sized) return sized
    const { type } = frame.quantity
    const measured = MEASURED.has(type)
    // 高达41亿元|之|预算保留
    const classical = text.charCodeAt(frame.quantity.outerEnd) === OF && length(right.noun) >= 2
    if (type === 'money' && length(left) === 0 && frame.previousInClause < 0 && (classical || isFunds(c)))
      return { parts: [right.noun], consumed: right.noun.end }
    const share = (type === 'percent' || type === 'fraction') && length(left) === 0 && frame.previousInClause < 0
    // 发放0.2万元学习用品
    const bought = type === 'money' && length(left) >= 2 && governingBefore(text, left.end, left.start) === length(left)
    const part = doneInFull(c) ?? partActedOn(c) ?? doneByAll(c) ?? givenMoney(c)
    if (part) return part
    // 超5亿元项目|2个, 落实过千万元项目|10个: what is of that size is counted.
    if (measured && frame.quantity.bound !== 'exact' && (bought || length(left) === 0) && isCountedNext(c))
      return {
        parts: bought ? [verbAt(c, length(left)), right.noun] : [right.noun],
        topic: [{ start: bought ? left.start : frame.quantity.outerStart, end: right.noun.end }],
        consumed: right.noun.end,
      }
    const got = fundGot(c)
    if (got) return got
    if (measured && !bought && !share && !right.attributive && !isMoneyOf(c, right)) return null
    // 总产量再上新台阶,突破1600亿斤|大关
    if (length(left) === 0 && MILESTONE.test(text.slice(right.noun.start, right.noun.end))) return null
    if (isUnmarkedList(c)) return null
    const listed = inList(c)
    if (listed) return listed
    const rated = ratedThing(c)
    if (rated) return { parts: [rated] }
    const thing = measuredThing(c)
    if (thing) return { parts: [thing] }
    const modified = modifiedNoun(c)
    if (modified) return modified
    return length(right.noun) === 0 && !relativeHead(c) ? predicateName(c) : nounName(c)
  },
}

/** 选定甲区、乙镇等9处|为保全对象: what they were chosen to be. */
function chosenAs({ text, frame }: Context): Made | null {
  const { outerStart, outerEnd } = frame.quantity
  if (text[outerEnd] !== '为' || text[outerStart - 1] !== '等' || frame.nextInClause >= 0) return null
  if (!CHOSEN.test(text.slice(frame.clauseStart, outerStart))) return null
  const { noun } = readRight(text, outerEnd + 1, frame.clauseEnd, false)
  return length(noun) >= 2 && noun.end === frame.clauseEnd ? { parts: [noun], consumed: noun.end } : null
}
const CHOSEN = /(?:[选择核评认划]定|指定|遴选|评选|确[定认])(?!为)[^,。;]{2,}等$/

/** 制定6大类|38小项|考核指标, 梳理出4大类、16小类、|58个|问题: classes and what they hold are of one noun. */
function ofClasses(c: Context): Made | null {
  const { text, frame, frames, right } = c
  if (!CLASS_UNITS.has(frame.quantity.unit) || length(right.noun) > 0) return null
  let last = frame
  for (let next = frame.nextInClause; next >= 0; next = last.nextInClause) {
    const { quantity } = frames[next]!
    if (quantity.type !== 'count' || !CLASS_JOINT.test(text.slice(last.quantity.outerEnd, quantity.outerStart))) break
    last = frames[next]!
  }
  if (last === frame || last.nextInClause >= 0) return null
  const { outerEnd } = last.quantity
  const { noun } = readRight(text, outerEnd, Math.min(last.clauseEnd, outerEnd + REACH), false)
  if (length(noun) < 2) return null
  const verb = leftVerb(c)
  return { parts: verb ? [verb, noun] : [noun], topic: [noun], consumed: frame.quantity.outerEnd }
}
const CLASS_UNITS = new Set(['大类', '中类', '小类', '大项', '小项', '子项', '类', '种类'])
const CLASS_JOINT = /^、?共?计?$/

/** 增设|一个|为期三年的|主任职位: how long it lasts stands between. */
function forTime(c: Context): Made | null {
  const { text, frame, frames } = c
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  if (frame.quantity.type !== 'count' || next?.quantity.type !== 'duration') return null
  if (!FOR_TIME.test(text.slice(frame.quantity.outerEnd, next.quantity.outerStart))) return null
  const { outerEnd } = next.quantity
  const limit = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : next.clauseEnd
  const { noun, attributive } = readRight(text, outerEnd, Math.min(limit, outerEnd + REACH), next.nextInClause >= 0)
  if (!attributive || length(noun) < 2) return null
  const verb = governingBefore(text, c.left.end, c.left.start)
  return { parts: verb > 0 ? [verbAt(c, verb), noun] : [noun], topic: [noun], consumed: frame.quantity.outerEnd }
}
const FOR_TIME = /^[为任][期时]为?$/

const TASK = /..(?:任务|指标|目标|计划)$/

/** 开展为期|3个月|的专项整治: what took so long. */
function lasting({ text, frame, right: { noun, predicate, attributive } }: Context): Made | null {
  if (frame.quantity.type !== 'duration' || !attributive || !text.startsWith('为期', frame.quantity.outerStart - 2))
    return null
  const end = predicate.start === noun.end && predicate.end - noun.start <= LONG_CORE ? predicate.end : noun.end
  return end - noun.start >= 2 ? { parts: [{ start: noun.start, end }], consumed: end } : null
}

/** 3个|村|集体收入不足5万元: those of which it is told, and what. */
function belowMark({ text, frame, frames, right: { noun } }: Context): Made | null {
  if (frame.quantity.type !== 'count' || length(noun) !== 1) return null
  if (!among('村县镇乡', text.charCodeAt(noun.start)) || frame.nextInClause < 0) return null
  const { quantity } = frames[frame.nextInClause]!
  if (quantity.bound === 'exact' || quantity.bound === 'about' || quantity.outerEnd !== frame.clauseEnd) return null
  if (quantity.outerStart - noun.end > LONG_CORE || quantity.outerStart - noun.end < 2) return null
  return { parts: [{ start: noun.end, end: quantity.outerEnd }, noun], topic: [noun], consumed: noun.end }
}

/** 新增6家|备案民宿: behind a verb that governs, what looks like a predicate is the noun with its modifier. */
function modifiedNoun(c: Context): Made | null {
  const { text, left, right, limit } = c
  const verb = governingBefore(text, left.end, left.start)
  const { start } = right.predicate
  const listed = among('、和及与', text.charCodeAt(limit - 1))
  if (length(right.noun) > 0 || verb === 0 || verb !== length(left) || (reachesNext(c, limit) && !listed)) return null
  const noun = { start, end: right.predicate.end - (listed ? 1 : 0) }
  // 新增25例|接种疫苗后死亡个案: whatever stands before its head; 处理430宗|申请: an act elsewhere
  const headed = length(noun) <= LONGEST_HEADED && HEADED.test(text.slice(noun.end - 2, noun.end))
  const papers = length(noun) === 2 && PAPERS.has(text.slice(noun.start, noun.end))
  const asked = (headed || papers) && noun.end === c.frame.clauseEnd
  // 动员2.4万人|参与无偿献血
  const longest = text[start] === '参' ? LONG_CORE : MOST_MODIFIED
  if (!asked && (length(noun) < LEAST_MODIFIED || length(noun) > longest)) return null
  if (NO_MODIFIED.test(text.slice(noun.start, noun.end))) return null
  return { parts: [verbAt(c, verb), noun], topic: [noun], consumed: noun.end }
}

const LONGEST_HEADED = 20
const HEADED = /个案|病例|案件|项目|申请|举报|投诉|人士/
const PAPERS = new Set('申请 申报 登记 检查 调查 服务 演出 援助 奖励'.split(' '))
const LEAST_MODIFIED = 4
const MOST_MODIFIED = 8

const GENERIC = /^(?:单位|名额|席次|项次|案次)(?:\([^()]*\))?$/
const MEASURE_NOUN = /(?:[数量]|需求|供应|规模|存量|总额|目标|房屋|居屋|公屋|住宅|置居|社宅)$/

/** Chinese characters that the pattern can begin with. */
const NO_NOUN_STARTS = '内外后和及与或至到以'
const NO_NOUN = new RegExp(
  `^(?:内(?![容设部控科销河地外生需陆资涝窥])|外的|外,|后的|后,|[^${HAN_CLASS}“《A-Za-z0-9*×+]|和|及|与|或|至|到(?!期)|以及)`,
  'u',
)
const OF = '之'.charCodeAt(0)
const WHO = '者'.charCodeAt(0)
const AREA = '区'.charCodeAt(0)
const RELATED = /^与[^,、]{1,12}(?:[有相无]关的|(?:有关|相关)[^,、的])/

/** Whether a noun can begin behind the figure. */
function opensNoun(c: Context): boolean {
  const { outerEnd } = c.frame.quantity
  const from = c.right.attributive && c.text[outerEnd] === ' ' ? outerEnd + 1 : outerEnd
  if (c.limit <= from || (c.right.attributive && c.text.startsWith('基础上', from + 1))) return false
  const first = c.text.charCodeAt(from)
  // 较上年的1100宗|多150宗
  if (among('多少', first) && among('0123456789', c.text.charCodeAt(from + 1))) return false
  // 与104年228亿|相较
  if (comparedAt(c.text, from)) return false
  // 接获12宗|与选举有关的|投诉
  if (c.text[from] === '与' && RELATED.test(c.text.slice(from, c.limit))) return true
  if ((!isHan(first) || among(NO_NOUN_STARTS, first)) && NO_NOUN.test(c.text.slice(from, from + 2))) return false
  // 就业人数达5.9万人|创历年新高
  if (among('创再刷史历', first) && RECORD.test(c.text.slice(from, from + 4))) return false
  // 达108万人次|之多, 介于4万人至5万人|之间
  if (first === OF && among('多高久众巨间', c.text.charCodeAt(from + 1))) return false
  // 面积达3公顷以上|者有12笔
  if (first === WHO) return false
  // 维持于45%至47%|区间
  if (first === AREA && c.text[from + 1] === '间' && c.frame.quantity.range) return false
  // 介于21万吨至22万吨|间
  if (c.text[from] === '间' && ENDS_CLAUSE.test(c.text[from + 1] ?? '。')) return false
  // 达138万人次|成长16%
  if (among(MOVE_STARTS, first) && MOVES_BY.test(c.text.slice(from, from + 8))) return false
  // 较112年同期的10万吨|微幅增加
  if (among(MOVE_STARTS, first) && MOVES_ALONE.test(c.text.slice(from, from + 8)) && isBase(c)) return false
  // 以人口45万人|计算
  if (among('计估推', first) && RECKONED.test(c.text.slice(from, from + 3))) return false
  if (LEVEL_STARTS.has(first) && RISES_TO.test(c.text.slice(from, from + 8))) return false
  // 有12项|执行率未达8成: their rate
  if (first !== OF && THEIR_RATE.test(c.text.slice(from, c.limit))) return false
  return !LEVEL_STARTS.has(first) || !LEVEL_OPENS.test(c.text.slice(from, Math.min(c.limit, from + 9)))
}

const THEIR_RATE =
  /^(?:预算|经费|平均)?(?:完成|执行|达成|实现|办结|完工|使用|利用|满意|合格|支用|进驻|出租)率(?:均|仅|已|皆|都)?(?:低于|高于|超过?|未达|未及|不足|不到|达到?|逾|为)?$/
const ENDS_CLAUSE = /[,。;:、)\n|]/
const MOVE_STARTS = '微略稍小大明显增减成下上衰提降高低多少'
const MOVES_ALONE =
  /^(?:微幅|略为|略微|略|稍为|稍|小幅度?|大幅度?|明显|显著)?(?:增加|减少|成长|下降|上升|衰退|提高|降低|增|减|高出?|低|多出?|少)了?(?:约|近|逾|超过)?(?:[,。;:)\d|]|$)/
const MOVES_BY =
  /^(?:微幅|略为|略微|小幅|大幅|明显|显著)?(?:成长|增长|衰退|下降|上升)(?:约|近|逾)?\d|^(?:微幅|略为|略微|小幅|大幅|明显|显著)(?:升高|上升|提[高升]|增加|减少|下降|降低)[至到为]/

/** The figure is what the clause compares with. */
const isBase = ({ text, frame: { clauseStart, quantity } }: Context): boolean =>
  lastAmong('较比', text, clauseStart, quantity.outerStart - 2) >= 0

/** 总投资5亿元的水厂项目、|2亿元的|泵站项目: the measure is said once for all. */
function inList(c: Context): Made | null {
  const { noun } = c.right
  const last = latest(c)
  if (!last || !c.right.attributive || length(c.left) > 0 || length(noun) < 2 || last.parts.length !== 2) return null
  if (c.text[c.frame.quantity.outerStart - 1] !== '、' || last.frame.quantity.type !== c.frame.quantity.type)
    return null
  const [, measure] = last.parts
  if (typeof measure !== 'object' || measureAt(c.text, measure.start, measure.end) !== length(measure)) return null
  return { parts: [noun, measure], topic: [noun], consumed: noun.end }
}

/** 解决了山区|1.2万人|的|饮水困难, 解决农村|12万人|口的|饮水安全问题: what was done for them, wherever they live. */
function solvedFor({ text, left, frame: { quantity, clauseEnd, nextInClause } }: Context): Made | null {
  if (!PEOPLE_UNITS.has(quantity.unit) || nextInClause >= 0) return null
  const verb = SOLVES.exec(text.slice(left.start, left.end))
  const at = text[quantity.outerEnd] === '口' ? quantity.outerEnd + 1 : quantity.outerEnd
  if (!verb || text[at] !== '的') return null
  const { noun, predicate } = readRight(text, at, clauseEnd, false)
  const end = predicate.start === noun.end && predicate.end - noun.start <= LONG_CORE ? predicate.end : noun.end
  const start = left.start + verb[1]!.length
  return length(noun) < 2
    ? null
    : {
        parts: [
          { start, end: start + 2 },
          { start: noun.start, end },
        ],
        consumed: end,
      }
}
const PEOPLE_UNITS = new Set(['人', '户', '名', '人口', '口'])
/** Whom it was done for stands between: where they live, or what they are. */
const SOLVES = /^([^,、]{0,6}?)(?:解决|改善|保障|满足|缓解|保证)了?[^,、的]{2,10}$/

/** 目标任务 behind 的: elsewhere no noun begins with it. */
function aimBehind({ text, frame: { quantity } }: Context): Span | null {
  const length = aimLength(text, quantity.outerEnd)
  return length > 0 ? { start: quantity.outerEnd + 1, end: quantity.outerEnd + length } : null
}

const BODY = /^[^,、]{0,4}[署局院会处司部]$/

/** 7个|断面|达标率|100%: the rate is the next figure's. */
function ratedThing({ text, frame, frames, right: { noun } }: Context): Span | null {
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]!.quantity : null
  if (next?.type !== 'percent' || next.outerStart - noun.end > 2 || length(noun) < 5) return null
  const rate = RATE.exec(text.slice(noun.start, noun.end))
  return rate ? { start: noun.start, end: noun.end - rate[0].length } : null
}

const RATE =
  /(?:达标|合格|优良|覆盖|入住|完成|办结|满意|通过|整改|入学|结案|普及|使用|参保|就业|开工|竣工|贯标|监管)率$/

/** 3条|总长|18公里的|公路, 3条|长|1400米、宽4米的|路: what is counted stands behind its measures. */
function measuredThing(c: Context): Span | null {
  const { noun } = c.right
  if (!reachesNext(c, noun.end) || !isBareMeasure(c.text, noun)) return null
  let next = c.frames[c.frame.nextInClause]!
  while (c.text[next.quantity.outerEnd] === '、' && next.nextInClause >= 0) {
    const end = next.quantity.outerEnd + 1
    next = c.frames[next.nextInClause]!
    const start = next.quantity.outerStart
    if (!isBareMeasure(c.text, { start: end, end: start })) return null
  }
  if (c.text[next.quantity.outerEnd] !== '的') return null
  const behind = readRight(c.text, next.quantity.outerEnd, next.clauseEnd, false).noun
  return length(behind) >= 2 ? behind : null
}

/** 学校5所幼儿园3所: a list without its marks; the noun behind belongs to the next figure. */
function isUnmarkedList(c: Context): boolean {
  const { text, left, right, limit } = c
  if (length(left) < 2 || !reachesNext(c, limit) || KIND_BEFORE.test(text.slice(left.start, left.end))) return false
  // 解决了柳沟镇|4个村|3200人的饮水困难
  if (SOLVES.test(text.slice(left.start, left.end))) return false
  // 本项目共|4个行政村18个村民小组
  if (text[left.end] === '共' && left.end < c.frame.quantity.outerStart) return false
  if (
    governingBefore(text, left.end, left.start) > 0 ||
    lightBefore(text, left.end, left.start) > 0 ||
    among('的等了', text.charCodeAt(left.end - 1)) ||
    TRAILING_SCOPE.test(text.slice(left.end - 2, left.end))
  )
    return false
  return length(right.predicate) === 0 && right.noun.end === limit
}

/** 线下|6场研学活动约150人参加 */
const KIND_BEFORE = /^(?:线[上下]|[室校馆场]内|[室校馆场]外|海外|境外)$/

/** 涉及全县16个乡镇48个村. */
const TRAILING_SCOPE = /^(?:[全本我][省市县区镇乡国州系校院局厂]|周边|沿线|邻近|附近|辖区)$/

/** 分别有280名、|201名职工…: the head of a list whose noun stands behind its last figure. */
function listedNoun(c: Context): Span | null {
  const next = c.frames[c.index + 1]
  if (!next || MEASURED.has(next.quantity.type)) return null
  const gap = c.text.slice(c.frame.quantity.outerEnd, next.quantity.outerStart)
  const { unit } = c.frame.quantity
  // 7.8万户、|22.9万人稳定脱贫: households and their people.
  const alike = next.quantity.unit === unit || (unit === '户' && next.quantity.unit === '人')
  // 6类|20项实事: the same things counted in two ways.
  if (gap !== '' && !(alike && /^ ?[、和及与] ?$/.test(gap))) return null
  const { noun, predicate } = readRight(
    c.text,
    next.quantity.outerEnd,
    Math.min(next.clauseEnd, next.quantity.outerEnd + REACH),
    false,
  )
  if (length(noun) >= 2) return noun
  return length(predicate) >= 4 && length(predicate) <= 12 ? predicate : null
}

const CUTS = /^(?:[删刪核削压缩]减|减列|增列|追加|追减)$/

/** |1.2万户|3.9万人加入合作社: with its people, where nothing stands before. */
function ofHouseholds(c: Context): Span | null {
  const { frame, frames, index, left } = c
  if (frame.quantity.unit !== '户' || length(left) > 0 || left.part || frame.quantity.outerStart !== frame.clauseStart)
    return null
  return frames[index + 1]?.quantity.unit === '人' ? listedNoun(c) : null
}

/** 每人每月|600元: nothing says of what. */
const EACH = /每[人户生亩头]每(?:[年月天日]|学[期年])$/

const AIM_SAID = /目标[值数]?[为是:]? ?$/

/** What follows, whatever it is, rather than no name at all. */
export const following: Rule = {
  name: 'following',
  make: (c) => {
    const listed = listedNoun(c)
    if (listed) return { parts: [listed] }
    // 600分以上:|187人, 超600分|8人: who came up to a mark.
    const mark = latest(c)
    if (
      mark &&
      mark.parts.length === 0 &&
      /^:?$/.test(c.text.slice(mark.frame.quantity.outerEnd, c.frame.quantity.outerStart))
    )
      return { parts: [{ start: mark.frame.quantity.outerStart, end: mark.frame.quantity.outerEnd }] }
    const start = c.frame.quantity.outerEnd + (c.right.attributive ? 1 : 0)
    const end = Math.min(c.limit, start + 12)
    if (c.text.startsWith('不等', start) || c.text.startsWith('基础上', start)) return null
    if (
      end - start >= 2 &&
      !among('、,;', c.text.charCodeAt(start)) &&
      c.text.slice(start, end).trim() !== '|' &&
      !LEVEL_VERB.test(c.text.slice(start, end)) &&
      !comparedAt(c.text, start)
    )
      return { parts: [{ start, end }], consumed: end }
    if (EACH.test(c.text.slice(Math.max(0, c.frame.quantity.outerStart - 5), c.frame.quantity.outerStart)))
      return { parts: ['标准'] }
    // 2027年的|目标|为1:150
    const aim = AIM_SAID.exec(
      c.text.slice(Math.max(c.frame.clauseStart, c.frame.quantity.outerStart - 5), c.frame.quantity.outerStart),
    )
    if (aim) {
      const from = c.frame.quantity.outerStart - aim[0].length
      return { parts: [{ start: from, end: from + 2 }], topic: [] }
    }
    if (c.heading || c.left.scope) return { parts: [c.heading ?? c.left.scope!] }
    // 三读通过总预算,总计|删减|184万元: the act, where nothing says of what.
    const act = { start: c.left.end, end: c.frame.quantity.outerStart }
    return c.left.change !== null && length(c.left) === 0 && CUTS.test(c.text.slice(act.start, act.end))
      ? { parts: [act] }
      : null
  },
}
