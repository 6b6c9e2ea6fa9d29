/** Figures named by what stands before them (主谓结构): 录取率90%, 新增学位4万个. */
import type { Span } from '../../model.ts'
import { among, charAt, firstAmong, isHan, lastAmong } from '../../text/chars.ts'
import { readLeft, trimEnd } from '../left.ts'
import { latest, levelOf, sameUnitTopic } from './antecedent.ts'
import { predicateName } from './counted-predicate.ts'
import { withOwner } from './ellipsis.ts'
import { sharedVerb } from './governing-verb.ts'
import { beforeBracket, partPlace, saidBehind } from './inherited.ts'
import { isTimeLabel, labelOf, sharedMeasure, trimLabel } from './label.ts'
import { coreOf, LONG_CORE } from './left-core.ts'
import { partitive, someOf, withinLast } from './partitive.ts'
import { governingAt, MEASURE_END, ownedMeasureBefore } from '../lexicon.ts'
import { objectOf } from './reduction.ts'
import { type Context, length, type Made, type Name, type Rule } from './rule.ts'
import { ABSTRACT, clauseName } from './subject.ts'

/** 购置直线加速器等大型设备: the members of a long list left out, verb and class kept. */
function collapsed(c: Context, core: Span): Name {
  if (length(core) <= LONG_CORE - 2) return [core]
  // 编列“…计划”经费: a long title between the verb and its noun.
  const close = lastAmong('”', c.text, core.start + LONG_CORE, core.end - 1)
  const open = close < 0 ? -1 : lastAmong('“', c.text, core.start, close)
  const act = open < 0 ? 0 : governingAt(c.text, core.start, open)
  if (act > 0 && core.start + act === open && close - open > LONG_CORE)
    return [
      { start: core.start, end: open },
      { start: close + 1, end: core.end },
    ]
  const etc = lastAmong('等', c.text, core.start + 1, core.end - 2)
  if (etc < 0 || NOT_ETC.test(c.text.slice(etc - 1, etc + 2))) return [core]
  // 涉食品安全等纠纷案件: one thing for its class says of what kind; 伤害等案件以及盗窃等案件 are two.
  const single = lastAmong('涉', c.text, core.start, etc - 2)
  if (
    (single >= 0 && length(core) <= LONG_CORE + 2 && lastAmong('、', c.text, core.start, etc) < 0) ||
    lastAmong('等', c.text, core.start + 1, etc - 2) >= 0
  )
    return [core]
  const verb = governingAt(c.text, core.start, core.end)
  const noun = { start: etc + 1 + FIELD_LENGTH * +FIELD.test(c.text.slice(etc + 1, etc + 5)), end: core.end }
  if (verb > 0 && core.start + verb < etc && length(noun) > 2)
    return [{ start: core.start, end: trimEnd(c.text, core.start, core.start + verb) }, noun]
  return length(noun) >= 4 ? [noun] : [core]
}

/** 侦查医疗、工程建设等|领域|职务犯罪 */
const FIELD = /^(?:领域|环节|方面|行业)../
const FIELD_LENGTH = 2

const NOT_ETC = /[平高中初优同均上下一二三四特]等|等(?:级|候|待|额|教)/

/** 煤巷|由|班进|1.5米提高到2米: the noun on both sides of 由, where a second level follows. */
function aroundFrom({ text, frame }: Context, core: Span): Name | null {
  const at = lastAmong('由从', text, Math.max(core.start + 2, core.end - LONGEST_MEASURE - 1), core.end - 2)
  if (at < 0 || !RAISED.test(text.slice(frame.quantity.outerEnd, frame.quantity.outerEnd + 8))) return null
  return [
    { start: core.start, end: at },
    { start: at + 1, end: core.end },
  ]
}
const LONGEST_MEASURE = 4
const RAISED = /^[^,;。、\d]{0,2}(?:[提增上下]|[扩缩]|降|减|压|升)[^,;。、\d]{0,2}[到至为]/

/** 南部院区|截至104年1月为止累计|进度: the noun on both sides of a time. */
function aroundTime(text: string, core: Span): Name | null {
  const at = firstAmong('截', text, core.start + 2, core.end - 3)
  if (at < 0) return null
  const time = INNER_TIME.exec(text.slice(at, core.end))?.[0].length ?? 0
  const rest = { start: at + time, end: core.end }
  if (time <= 2) return null
  const before = { start: core.start, end: at }
  return length(rest) >= 2 ? [before, rest] : length(rest) === 0 ? [before] : null
}
const INNER_TIME =
  /^截[至止](?:目前|今)?(?:\d{2,4}年|[今去]年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}日|底|末)?(?:为?止)?(?:累计|共)?/

/** 海关|去年|执法案件: the period is no part of the name; 咨询服务|全年|服务 says it once. */
function aroundPeriod({ text, left }: Context, core: Span): Name | null {
  const { period } = left
  if (!period || period.start < core.start + 2 || period.end > core.end - 2) return null
  // 柜台|于2023年的|使用率
  const before = {
    start: core.start,
    end: among('于自', text.charCodeAt(period.start - 1)) ? period.start - 1 : period.start,
  }
  const after = text[period.end] === '的' ? period.end + 1 : period.end
  const act = text.slice(after, core.end)
  // 局长公布|去年|受理案件
  if (SAYS.test(text.slice(before.end - 2, before.end))) return [{ start: after, end: core.end }]
  // 加装监测设施工厂|112年|排放量: a long doer is left out.
  if (length(before) > LONGEST_DOER && (MEASURE_END.test(act) || BODY.test(text.slice(before.end - 1, before.end))))
    return [{ start: after, end: core.end }]
  // 华远公司|上半年|营业收入: the firm is whom it covers.
  if (MEASURE_END.test(act) && FIRM.test(text.slice(before.end - 2, before.end)))
    return [{ start: after, end: core.end }]
  // 南山县|去年度|岁计剩余: the place is what the figure covers.
  if (length(before) <= LONGEST_PLACE && PLACE.test(text.slice(before.start, before.end)))
    return [{ start: after, end: core.end }]
  const adverb = ADVERB.exec(act)?.[0].length ?? 0
  return text.startsWith(act, period.start - act.length)
    ? [before]
    : [before, { start: after + (core.end - after - adverb >= 2 ? adverb : 0), end: core.end }]
}

const SAYS = /^(?:公布|宣布|指出|表示|透露|说明)$/
/** 案件|去年|共|侦破 */
const ADVERB = /^(?:已?共计?|累计|总共|已)/
const LONGEST_PLACE = 4
const PLACE = /^[^全本我各省市县区].{1,2}[省市县区乡镇]$/
const LONGEST_DOER = 6
const FIRM = /集团|公司|[支分]行/
/** 国立海滨大学|2024年|校务基金 */
const BODY = /[局署处会院府部所队司学校馆]/

/** 旅游业|实现|综合收入: of whom the measure is, without the verb. */
function aroundReached(text: string, core: Span): Name | null {
  const at = lastAmong('实', text, core.start + 2, core.end - 3)
  if (at < 0 || text[at + 1] !== '现' || text[at - 1] === '已') return null
  if (ownedMeasureBefore(text, core.end, at + 2) === 0 && !MEASURE_END.test(text.slice(at + 2, core.end))) return null
  // 国有企业|也|实现利润
  const owner = { start: core.start, end: among(ALSO, text.charCodeAt(at - 1)) && at - core.start > 2 ? at - 1 : at }
  return governingAt(text, owner.start, owner.end) > 0 ? null : [owner, { start: at + 2, end: core.end }]
}

const ALSO = '也亦均皆则都'

/** 高毛利品类(美妆、食品)|销售额占比: the noun on both sides of what explains it. */
function aroundGloss({ text, frame }: Context, core: Span): Name | null {
  if (core.start !== frame.clauseStart || charAt(text, core.start - 1) !== ')' || frame.previousInClause >= 0)
    return null
  const open = lastAmong('(', text, Math.max(frame.sentence.start + 2, core.start - GLOSS_REACH), core.start - 2)
  const inside = text.slice(open + 1, core.start - 1)
  if (open < 0 || !isHan(text.charCodeAt(open - 1)) || NO_GLOSS.test(inside)) return null
  let start = open
  while (start > frame.sentence.start && start > open - LONG_CORE && !among(',;:、。)(“”', text.charCodeAt(start - 1)))
    start--
  const left = readLeft(text, start, open)
  if (left.predicate || left.end - left.start < 2) return null
  const before = { start: left.start, end: left.end }
  return SUM.test(text.slice(core.start, core.end)) ? [before] : [before, core]
}
/** 爆窃案(包括住宅及商业)|合共|320宗 */
const SUM = /^(?:合共|合计|共计|总计)$/
const GLOSS_REACH = 26
const NO_GLOSS = /[\d,;。()]|^(?:一|二|三|四|五|六|七|八|九|十)+$/

const FIGURE = /^(?:有关|相关|该|此|这一)?(?:数字|数目)$/

/** What a core is, other than a name by itself; null where it is nothing of the kind. */
type Reading = (c: Context, core: Span) => Made | null

/** 在囚人口8000人,与上年相若(|数字为|7900人): of what was told of before. */
const figureOf: Reading = (c, core) => {
  const { text } = c
  if (!among('数', text.charCodeAt(core.end - 2)) || !FIGURE.test(text.slice(core.start, core.end))) return null
  const of = levelOf(c)
  return of && { parts: of.topic, topic: of.topic, of }
}

/** 其中|城区|人口53万 */
const ofPlace: Reading = (c, core) => {
  const place = length(core) <= SHORT_NOUN && c.left.part ? partPlace(c) : null
  return place && { parts: [place, core] }
}

const withSharedMeasure: Reading = (c, core) => {
  const shared = sharedMeasure(c)
  return shared && !MEASURE_END.test(c.text.slice(core.start, core.end))
    ? { parts: [core, shared], topic: [core] }
    : null
}

const explained: Reading = (c, core) => {
  const parts = aroundGloss(c, core)
  return parts && { parts }
}

/** 目标600家,实际新增|572家 */
const owned: Reading = (c, core) =>
  withOwner(
    c,
    length(core) === 4 && c.text.startsWith('实际', core.start) ? { start: core.start + 2, end: core.end } : core,
  )

/** 产量:入库5件: a bare verb under its label. */
const underLabel: Reading = (c, core) => {
  const { text } = c
  const label = labelOf(c)
  if (!label || length(core) > 2 || length(label) > 8) return null
  // 人员构成:|干警|37人
  if (AIM.test(text.slice(label.start, label.end)) || ABSTRACT.test(text.slice(label.end - 2, label.end))) return null
  if (isTimeLabel(text, label)) return null
  const name = trimLabel(text, label)
  return { parts: [name, core], topic: [name] }
}

/** 三年累计投入360万元,|年均|120万元; 生产总值5120亿元,|人均|8万元; 弃置量397万吨,|平均每日|10884吨: of the same. */
const meanOf: Reading = (c, core) => {
  const { text } = c
  const mean = length(core) === 2 && text[core.end - 1] === '均' && among('年月日周人户', text.charCodeAt(core.start))
  const daily = length(core) === 4 && text.startsWith('平均每', core.start)
  const meant = mean || daily ? sameUnitTopic(c) : null
  return meant && { parts: [core, ...meant], topic: meant }
}

/** 有14%投诉与疫情有关,|涉及|766宗: of what was just told of. */
const concerned: Reading = (c, core) => {
  const last = length(core) === 2 && c.text.startsWith('涉及', core.start) ? latest(c) : null
  return last && last.level && last.frame.quantity.type === 'percent' && c.frame.quantity.type === 'count'
    ? { parts: last.topic, topic: last.topic }
    : null
}

/** 至于选举投诉,|去年接获|20宗 */
const announced: Reading = (c, core) => {
  const topic = length(core) === governingAt(c.text, core.start, core.end) ? spokenOf(c) : null
  return topic && { parts: [core, topic], topic: [topic] }
}

const EACH_TIME = '年月周天日'

/** 每年|为20万人次|提供服务; 加大巡查力度,|每周|2次: how often. */
const howOften: Reading = (c, core) => {
  if (length(core) !== 2 || c.text[core.start] !== '每') return null
  const served = length(c.right.noun) === 0 ? predicateName({ ...c, left: { ...c.left, start: c.left.end } }) : null
  const done = served || !among(EACH_TIME, c.text.charCodeAt(core.start + 1)) ? null : clauseName(c)
  return served ?? (done && { parts: done })
}

/** 起因主要为乱丢烟蒂,|合共|85宗; 流量均下滑,|合计|减8%: of all that were told of. */
const summed: Reading = (c, core) => {
  const { text } = c
  const sum = c.left.change !== null && SUM.test(text.slice(core.start, core.end))
  const all = sum || (length(core) === 2 && text.startsWith('合共', core.start)) ? clauseName(c) : null
  return all && { parts: all }
}

/** 造成|8万户|25万人受灾: what befell them, no cause */
const befallen: Reading = (c, core) => {
  const met = length(core) === 2 && CAUSES.has(c.text.slice(core.start, core.end)) ? saidBehind(c) : null
  return met && { parts: [met, c.frame.quantity.unit === '户' ? '户数' : '人数'], topic: [met] }
}

const ofDoing: Reading = (c, core) => {
  const { type } = c.frame.quantity
  const doing = type === 'percent' ? doingOf(c, core) : type === 'money' ? projectOf(c, core) : null
  return doing && { parts: [doing, core], topic: type === 'money' ? [doing, core] : [doing] }
}

const split: Reading = (c, core) => {
  const parts = aroundFrom(c, core) ?? aroundTime(c.text, core) ?? aroundPeriod(c, core) ?? aroundReached(c.text, core)
  return parts && { parts }
}

const perHead: Reading = (c, core) => {
  const head = perHeadBefore(c)
  return head && { parts: [head, core], topic: [head, core] }
}

const contrasted: Reading = (c, core) => {
  const parts = contrastedPlace(c, core)
  return parts && { parts }
}

/** The noun alone, with the verb that it shares; else without an adverb inside it, or without the members of a long list. */
function plainName(c: Context, core: Span): Made {
  const sharing = sharedVerb(c, core)
  if (sharing) return { parts: [sharing, core] }
  const told = withoutAdverb(c.text, core)
  return told ? { parts: told, topic: told.slice(0, 1) } : { parts: collapsed(c, core) }
}

/** 直接带动|1898人|实现就业: what they were brought to. */
const brought: Reading = ({ text, left, right, frame }) => {
  if (frame.quantity.type !== 'count' || length(right.noun) > 0) return null
  const act = lastAmong('带', text, Math.max(left.start, left.end - LONGEST_BROUGHT), left.end - 1)
  if (act < 0 || text[act + 1] !== '动') return null
  const { start, end } = right.predicate
  const to = BROUGHT.exec(text.slice(start, end))
  if (!to) return null
  const parts = [
    { start: act, end: trimEnd(text, act, left.end) },
    { start: end - to[1]!.length, end },
  ]
  return { parts, topic: parts }
}
const LONGEST_BROUGHT = 6
const BROUGHT = /^(?:稳定|实现|直接|就近|就地|共同)*((?:就业|增收|致富|脱贫|创业|务工|受益)(?:增收|致富)?)$/

/** 企业|100%|签订责任书, 与商户|100%|签订责任书: the act of all of them, where nothing else is told. */
const allDo: Reading = ({ text, left, right, frame }, core) => {
  const { start, end } = right.predicate
  if (frame.quantity.type !== 'percent' || right.attributive || length(right.noun) > 0 || left.change !== null)
    return null
  if (end !== frame.clauseEnd || end - start < 4 || MEASURE_END.test(text.slice(core.start, core.end))) return null
  const act = governingAt(text, start, end)
  if (act < 2 || act > end - start - 2) return null
  return among('与和同向对', text.charCodeAt((left.scope?.end === core.start ? left.scope.start : core.start) - 1))
    ? { parts: [right.predicate] }
    : { parts: [core, right.predicate], topic: [core] }
}

/** In order: the first that gives a name. */
const READINGS: readonly Reading[] = [
  figureOf,
  rateInBracket,
  partitive,
  ofPlace,
  withSharedMeasure,
  (c, core) => someOf(c.text, core),
  explained,
  owned,
  underLabel,
  meanOf,
  concerned,
  announced,
  howOften,
  summed,
  benefitOf,
  befallen,
  brought,
  allDo,
  ofDoing,
  split,
  perHead,
  contrasted,
]

/** 录取率90%, 新增学位4万个: the words before the figure. */
export const precedingNoun: Rule = {
  name: 'preceding-noun',
  make: (c) => {
    const { text, frame } = c
    const core = withinLast(c, coreOf(c))
    // 比年度目标4%|低|0.8个百分点: how far apart, no name
    // 水位比正常水位(62米)|低|5.9米
    if (length(core) === 1 && among('高低多少快慢', text.charCodeAt(core.start))) {
      if (frame.previousInClause >= 0) return null
      const of =
        text[frame.clauseStart - 1] === ')' ? beforeBracket({ ...c, left: { ...c.left, start: c.left.end } }) : null
      if (of) return { parts: [...of.parts, core], topic: of.parts }
    }
    if (length(core) < 1 || (length(core) === 1 && !isHan(text.charCodeAt(core.start)))) return null
    // 一|是还有三成企业未投产
    if (length(core) === 1 && among('一二三四五六七八九十', text.charCodeAt(core.start))) return null
    for (const reading of READINGS) {
      const made = reading(c, core)
      if (made) return made
    }
    return plainName(c, core)
  },
}

const SHORT_NOUN = 4

/** 每千人口|执业医师3.4人、|注册护士|3.9人: so many of each for as many people. */
function perHeadBefore(c: Context): Span | null {
  const { text } = c
  const last = latest(c)
  const head = last?.parts[0]
  if (typeof head !== 'object' || text[head.start] !== '每') return null
  if (!among('、和及', text.charCodeAt(last!.frame.quantity.outerEnd))) return null
  const per = PER_PEOPLE.exec(text.slice(head.start, head.start + 12))?.[0].length ?? 0
  return per > 0 ? { start: head.start, end: head.start + per } : null
}
const PER_PEOPLE = /^每(?:[百千万]|十万|百万|\d+)名?(?:常住|户籍)?(?:人口?|老人|老年人口?|儿童|学生|居民|职工)(?:拥有)?/

/** 主要增加者为内政部主管(|增幅|13.9%)、教育部主管(|增幅|18%): whose it is stands before the bracket, where nothing was counted of it. */
function rateInBracket(c: Context, core: Span): Made | null {
  const { text, frame } = c
  const clause = frame.clauseBefore
  if (charAt(text, frame.clauseStart - 1) !== '(' || core.start !== frame.clauseStart || !clause) return null
  if (!among('幅率', text.charCodeAt(core.end - 1)) || !RATE.test(text.slice(core.start, core.end))) return null
  const last = latest(c)
  let start = Math.max(clause.start, last ? last.frame.quantity.outerEnd : 0)
  while (start < clause.end && among(')、,和及与', text.charCodeAt(start))) start++
  // 主要增加者为|社会局主管
  start += PICKED.exec(text.slice(start, Math.min(clause.end, start + 12)))?.[0].length ?? 0
  if (clause.end - start < 2) return null
  const name = clauseName({ ...c, frame: { ...frame, clauseBefore: { start, end: clause.end } } })
  return name && { parts: [...name, core], topic: name }
}
const PICKED = /^[^,;。()]{2,8}者[为是]/
const RATE = /^(?:[增减升降涨跌]幅|(?:年?增|成长|增长|衰退|增减)率)$/

/** 至于|与选举有关的投诉|,…: what the sentence announces to speak of. */
function spokenOf({ text, frame }: Context): Span | null {
  const { sentence, clauseStart } = frame
  if (frame.previousInSentence >= 0 || clauseStart - sentence.start > LONGEST_TOPIC) return null
  const match = SPOKEN_OF.exec(text.slice(sentence.start, clauseStart))
  return match && { start: sentence.start + match[1]!.length, end: sentence.start + match[0].length - 1 }
}
const LONGEST_TOPIC = 24
const SPOKEN_OF = /^(至于|对于|关于|有关)[^,]{2,}(?<!方面|工作|情况|问题),$/

/** 主要预期目标是|:经济增长5% */
const AIM = /[是为]$|目标$/

/** 桥梁工程|已|完成总工程量|的65%: a share of what is to be done needs its subject. */
function doingOf(c: Context, core: Span): Span | null {
  const { text, left } = c
  if (core.start - left.start < 3 || !OF_TASK.test(text.slice(core.start, core.end))) return null
  return doneBy(text, left.start, core.start)
}

/** What stands before an adverb and an act. */
function doneBy(text: string, start: number, act: number): Span | null {
  const before = text.slice(start, act)
  const end = start + (ADVERBS.exec(before)?.index ?? before.length)
  return end - start >= 2 && end < act ? { start, end } : null
}
/** 绕城公路西段|累计|完成投资18亿元: the project, where an act is told of it; an office is left out (12345热线共|受理诉求). */
function projectOf(c: Context, core: Span): Span | null {
  if (!c.text.startsWith('完成投资', core.start)) return null
  // 4个|省级项目|1-5月完成投资12亿元: those just counted.
  const last = latest(c)
  const [counted] = last?.frame.quantity.type === 'count' ? last.parts : []
  if (typeof counted === 'object' && last!.parts.length === 1 && counted.start === last!.frame.quantity.outerEnd) {
    const end = PERIOD_END.exec(c.text.slice(counted.start, counted.end))?.index ?? length(counted)
    const between = c.text.slice(counted.start + end, core.start)
    const noun = { start: counted.start, end: counted.start + end }
    if (length(noun) >= 4 && BETWEEN.test(between) && PROJECT.test(c.text.slice(noun.start, noun.end))) return noun
  }
  if (core.start - c.left.start < 5) return null
  const project = doneBy(c.text, c.left.start, core.start)
  return project && PROJECT.test(c.text.slice(project.end - 2, project.end)) ? project : null
}
const PERIOD_END = /(?:\d{1,2}(?:-\d{1,2})?月份?|[上下]半年|[一二三四]季度|前三季度|年内|今年|全年)$/
const BETWEEN =
  /^(?:(?:截[至止]目前|目前|\d{1,2}(?:-\d{1,2})?月份?|[上下]半年|[一二三四]季度|前三季度|年内|今年|全年)?(?:以来)?(?:已|共|累计|合计)*)$/
const PROJECT = /(?:[段线路桥程速港站园库渠厂]|项目|机场|隧道|水库|枢纽)$/

/** 获评全国典型案例3件、|全省|典型案例5件: the place tells it from the one before. */
function contrastedPlace(c: Context, core: Span): Name | null {
  const { scope } = c.left
  const last = latest(c)
  const before = last?.parts[last.parts.length - 1]
  if (!scope || scope.end !== core.start || typeof before !== 'object' || length(core) < 2) return null
  if (!among('、和及', c.text.charCodeAt(last!.frame.quantity.outerEnd))) return null
  const own = c.text.slice(core.start, core.end)
  const other = last!.left.scope
  const apart =
    length(before) > length(core) ||
    (c.frame.quantity.type === 'count' &&
      other?.end === before.start &&
      c.text.slice(other.start, other.end) !== c.text.slice(scope.start, scope.end))
  return apart && c.text.slice(before.start, before.end).endsWith(own) ? [{ start: scope.start, end: core.end }] : null
}

const OF_TASK = /^完成(?:总|年度|全年|工程|计划|目标|任务|预算|投资)/
const ADVERBS = /(?:已经?|共计?|总计|一共|累计|先后|全年)+$/

/** 盗窃类警情|共|接报 */
function withoutAdverb(text: string, core: Span): Name | null {
  // 建照执照|计|受理; but 统计, 设计
  const at = lastAmong('共计', text, core.start + 2, core.end - 1)
  if (
    at < 0 ||
    (text[at] === '计' && among('统会设估预总合共核审生累', text.charCodeAt(at - 1))) ||
    governingAt(text, at + 1, core.end) !== core.end - at - 1
  )
    return null
  return [
    { start: core.start, end: at },
    { start: at + 1, end: core.end },
  ]
}

/** 发放救助金20万元,|惠及|300人; 查处案件20起,|涉及|30人: what they have the good of, or what they are part of. */
function benefitOf(c: Context, core: Span): Made | null {
  const { text, frame } = c
  if (length(core) !== 2 || text[core.end - 1] !== '及' || frame.quantity.unit === '人次') return null
  const last = latest(c)
  const type = text[core.start] === '惠' ? 'money' : text[core.start] === '涉' ? 'count' : null
  if (last?.frame.quantity.unit === frame.quantity.unit) return null
  const owner = last && last.level && last.frame.quantity.type === type ? objectOf(c, last.topic) : []
  const [one] = owner
  if (owner.length !== 1 || typeof one !== 'object' || length(one) < 2 || length(one) > LONGEST_OWNER) return null
  return { parts: [one, core], topic: type === 'count' ? [one] : [core] }
}
const LONGEST_OWNER = 8

const CAUSES = new Set(['造成', '导致', '致使', '带动', '帮助', '促进', '实现', '推动'])
