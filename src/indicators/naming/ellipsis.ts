/** Ellipsis (省略): cores that say nothing alone take what was named before: 粮食面积9万亩,|产量|9万吨. */
import { KIND_ENDINGS } from '../../data/naming-words.ts'
import type { IndicatorType, Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { suffixMatcher } from '../../text/matchers.ts'
import { beforeTaskRate, lastBefore, latest, levelOf, sameUnit, topicOf } from './antecedent.ts'
import { LONG_CORE } from './left-core.ts'
import { bareActs, governingAt, measureAt, ownActs, SHORT_VERBS } from '../lexicon.ts'
import { actorOf, GRADE, objectOf, ownerOf, PROSECUTES, withoutKind, withoutSizes } from './reduction.ts'
import { type Context, length, type Made, type Name, type Named, type NamePart } from './rule.ts'
import { clauseName } from './subject.ts'

const kindBefore = suffixMatcher(KIND_ENDINGS)

const MORE_OR_LESS = /^[增减][收支]$/
const isRevenue = (text: string, [first]: Name): boolean =>
  typeof first === 'object' && /[收支税]/.test(text.slice(first.start, first.end))
const isNumberOf = (text: string, name: Name): boolean => {
  const last = name[name.length - 1]
  return typeof last === 'object' && length(last) > 2 && text[last.end - 1] === '数'
}
const isLand = (text: string, [first]: Name): boolean =>
  typeof first === 'object' && /^(?:流转|整理|征收|出让)?土地|^[用征]地/.test(text.slice(first.start, first.end))
const PER_HEAD = /^[人户]均/
const INCOME = /收入$/
/** 全镇|面积 */
const OF_ALL = /^(?:[全本我][市县区州镇乡村]|辖区)$/
const OF_PLACE = /^总?(?:面积|人口|人数|户数|户籍人口)$/
const endsWithPlace = (text: string, name: Name): boolean => {
  const last = name[name.length - 1]
  return typeof last === 'object' && PLACE.test(text.slice(last.start, last.end))
}
const PLANNED = /^(?:年初)?(?:预算|计划|安排|批复|概算|预计)/
const saidBy = (text: string, [first]: Name): string =>
  typeof first === 'object' ? text.slice(first.start, first.end) : ''
/** Whether a name holds the measure already. */
function saysIt({ text }: Context, [first]: Name, core: Span): boolean {
  return typeof first === 'object' && text.slice(first.start, first.end).includes(text.slice(core.start, core.end))
}
const MADE = /产值|销售|营业|产量|投资/
const PLACE = /(?:村|社区|居委会|村委会|小组|街道|办事处|乡镇|[乡镇组屯社])(?:\([^()]{1,6}\))?$|^[县区市]$/
const OF_THINGS: ReadonlySet<string> = new Set(['area', 'length', 'weight', 'volume'])
const GROWTH =
  /^(?:平均)?(?:(?:增长|上升|提升|提高|下降|降低|减少)(?:比例|幅度)|增量|数量|增速|增幅|升幅|降幅|涨幅|跌幅|增长率|增长速度|排名|位次)$/

const LONGEST_GROWTH = 6

/** 增速 alone, said of something named before. */
export const isGrowth = (text: string, part: NamePart): boolean =>
  typeof part !== 'string' &&
  length(part) <= LONGEST_GROWTH &&
  among('例度量速幅率名次', text.charCodeAt(part.end - 1)) &&
  GROWTH.test(text.slice(part.start, part.end))

/** 工业增加值增长10.8%,|增速|居全国第2位: of what was named last. */
export function growthOf(c: Context, core: Span): Made | null {
  const last = beforeTaskRate(c) ?? latest(c)
  const bare = c.frame.quantity.type === 'rank' && measureAt(c.text, core.start, core.end) === length(core)
  if (!last || last.parts.length === 0 || !(bare || isGrowth(c.text, core))) return null
  // 增幅居全省第12位,|增幅|提高0.7个百分点: the same once more.
  const own = last.topic[last.topic.length - 1]
  if (typeof own === 'object' && c.text.slice(own.start, own.end).endsWith(c.text.slice(core.start, core.end)))
    return { parts: last.topic, topic: last.topic }
  return { parts: [...last.topic, core], topic: last.topic }
}

const CIRCUMSTANCE = /^的(?:情况|背景|条件|形势|前提|压力)下/
const isOfPersons = ({ frame: { quantity } }: Named): boolean => quantity.unit === '人次' || PERSONS.has(quantity.unit)

/** 培训班12期,|总人数|600人: theirs; people and money have no number of people. */
const ofGroups = ({ frame: { quantity } }: Named): boolean => quantity.type === 'count' && !PERSONS.has(quantity.unit)
const INCOMES = new Set(['收入', '总收入', '支出', '总支出', '费用', '成本'])
const SPENT = new Set(['成本', '费用', '经费', '预算'])
const PERSONS = new Set(['名', '人', '位', '员'])

/** Cores that say nothing alone: 国家级8家, 产量9万吨, 已整改12项 take what was named before. */
export function withOwner(c: Context, core: Span): Made | null {
  const { text } = c
  const last = latest(c)
  const whole = last && topicOf(c)
  const growth = growthOf(c, core)
  if (growth) return growth
  const half = whole ? halfOfTrade(c, core, whole) : null
  if (half) return half
  if (measureAt(text, core.start, core.end) === length(core)) return ofSomething(c, core)
  if (!whole || !last) return null
  const harm = casualties(c, core, last)
  if (harm) return harm
  // 进出口总额增长12%,其中|对东盟|增长8.5%: of that trade.
  const to = text[core.start - 1] === '对' ? core.start - 1 : core.start
  if (c.left.change !== null && text[to] === '对' && isTrade(c, whole) && !isTrade(c, [core]))
    return { parts: [{ start: to, end: core.end }, ...whole], topic: whole }
  const sibling = siblingOf(c, core, whole)
  if (sibling) return sibling
  // 资金2亿元,其中|中央|1亿元
  if (c.left.part && c.frame.quantity.type === 'money' && TREASURIES.has(text.slice(core.start, core.end)))
    return { parts: [core, ...objectOf(c, whole)], topic: whole }
  if (length(core) <= 6 && isKind(text, core) && sameUnit(last, c)) return kindOf(c, core, last, whole)
  // 旧房改造|开工|30个、|完工|20个
  const works = worksBefore(c, whole)
  if (works && WORKS.test(text.slice(core.start, core.end))) return { parts: [works, core], topic: whole }
  // 受理案件100件,旧存20件,|新收|80件: of the cases, not of those left over
  if (c.frame.quantity.type === 'count' && isLeftOver(text, whole)) {
    const of = lastBefore(c, (one) => one.level && sameUnit(one, c) && !isLeftOver(text, one.topic))
    return (of && actOn(c, core, of, of.topic)) ?? { parts: [core] }
  }
  return actOn(c, core, last, whole)
}

const isLeftOver = (text: string, [one, ...more]: Name): boolean =>
  typeof one === 'object' && more.length === 0 && LEFT_OVER.test(text.slice(one.start, one.end))
const LEFT_OVER = /^(?:上年|去年|年初)?(?:旧存|积存|结存|留存|存案|未结|结转)?$/

/** 设备20台,|价值|8万元: a measure is of what was named before, where that can have it. */
function ofSomething(c: Context, core: Span): Made | null {
  const { text } = c
  const last = latest(c)
  const whole = last && topicOf(c)
  // 在人员减少12%的情况下,|产量|增长5%: nobody's
  if (last && CIRCUMSTANCE.test(text.slice(last.consumed, last.consumed + 5))) return { parts: [core] }
  // 设备20台、雨具300件等,|总价值|8万元: of all of them.
  if (last && text[core.start] === '总' && lastAmong('等', text, last.consumed, c.frame.clauseStart) >= 0)
    return { parts: [core] }
  // 医疗补助14万元,总计|补助|36万元: of all of them
  if (last && last.frame.quantity.unit === c.frame.quantity.unit && SUMS.test(text.slice(core.start - 2, core.start)))
    return { parts: [core] }
  // 菜品满意度92%,|成本|每餐12元: no rate's.
  if (
    last &&
    last.frame.quantity.type === 'percent' &&
    last.left.change === null &&
    SPENT.has(text.slice(core.start, core.end))
  )
    return { parts: [core] }
  // 流转土地2万亩,|总投资|12亿元: not the land's.
  if (last && last.frame.quantity.type === 'area' && text.endsWith('投资', core.end) && isLand(text, last.topic))
    return { parts: [core] }
  // 建设工期36个月,|年产值|15亿元: no time's.
  if (last && last.frame.quantity.type === 'duration') return { parts: [core] }
  // 回款率98%,|销售额|3200万元; 两个班及格率96%,|平均分|82分: of what the rate was of, not of what was done
  const rated =
    last && whole && c.frame.quantity.type !== 'percent' ? withoutRate(text, last, whole, c.frame.quantity.type) : null
  if (rated) return { parts: [...rated, core] }
  // 全长5公里,路面宽6米,|总投资|900万元: of the road, not of its width.
  if (last && last.frame.quantity.type === 'length' && whole && isDimension(text, whole))
    return core.end - core.start > 1 && MONEY.test(text.slice(core.start, core.end)) ? { parts: [core] } : null
  // 村委会距县城12千米,|总面积|3平方公里
  if (last && last.frame.quantity.type === 'length' && whole && isAway(text, whole)) return { parts: [core] }
  // 公司|产值
  if (c.left.scope && text.startsWith('公司', c.left.scope.start)) return { parts: [c.left.scope, core] }
  // 地区生产总值增长5%,|总量|达到6万亿元: the measure again.
  if (whole && text.startsWith('总量', core.start) && isTotal(c, whole)) return { parts: whole, topic: whole }
  // 林地8316亩,|人均收入|8100元; 生产总值45亿元,|人均收入…: people's, not the wood's.
  if (last && PER_HEAD.test(text.slice(core.start, core.start + 2))) {
    const { type } = last.frame.quantity
    if (OF_THINGS.has(type) || (type === 'money' && INCOME.test(text.slice(core.start, core.end))))
      return { parts: [core] }
  }
  // 带动就业300人,|年产值|达2亿元: not the workers'.
  if (last && isOfPersons(last) && MADE.test(text.slice(core.start, core.end))) return { parts: [core] }
  // 慰问长者75人,|经费|14万元: of the visits, not of who was visited.
  if (last && isOfPersons(last) && text.startsWith('经费', core.end - 2)) return { parts: [core] }
  // 我园661名学生,|全年收入|90万元: no pupil's.
  if (
    last &&
    INCOMES.has(text.slice(core.start, core.end)) &&
    last.rule === 'counted-noun' &&
    PERSONS.has(last.frame.quantity.unit)
  )
    return { parts: [core] }
  // 村民组数18个,|户数|1276户: one number beside the other
  if (
    whole &&
    isNumberOf(text, whole) &&
    (PER_HEAD.test(text.slice(core.start, core.end)) || text[core.end - 1] === '数')
  )
    return { parts: [core] }
  // 4名硕士,|总人数|50人: of all that were told.
  if (last && text.startsWith('总人', core.start) && !ofGroups(last)) return { parts: [core] }
  // 辖10个行政村,|总面积|160平方公里: the place's.
  if (
    whole &&
    OF_PLACE.test(text.slice(core.start, core.end)) &&
    (endsWithPlace(text, whole) || (c.left.scope && OF_ALL.test(text.slice(c.left.scope.start, c.left.scope.end))))
  )
    return { parts: [core] }
  // 财政总收入9亿元,|增收|2亿元
  if (whole && MORE_OR_LESS.test(text.slice(core.start, core.end)) && isRevenue(text, whole))
    return { parts: [...whole, core], topic: whole }
  // 支出预算数为27亿元,实际|支出|25亿元
  if (
    whole &&
    text.startsWith('实际', core.start - 2) &&
    among('支收', text.charCodeAt(core.start)) &&
    saysIt(c, whole, core)
  )
    return { parts: [{ start: core.start - 2, end: core.end }] }
  // 预算安排资金32万元,|实际支出|28万元: what was spent, not what was planned
  if (whole && text.startsWith('实际', core.start - 2) && PLANNED.test(saidBy(text, whole)))
    return { parts: [{ start: core.start - 2, end: core.end }] }
  const owned = whole ? ownerOf(c, whole) : (headingName(c) ?? (c.left.scope ? null : clauseName(c)))
  // 受理|民事案件|8件,|标的额|2亿元: the cases'.
  const owner =
    owned && (isCases(text, owned) || text.endsWith('价值', core.end) ? objectOf(c, owned) : ofStock(text, owned, core))
  // 投资170万元建设了一所|占地|800平方米的服务中心: of what the money was for.
  if (owner && owner.length > 1 && owner[owner.length - 1] === '资金' && OF_THINGS.has(c.frame.quantity.type))
    return { parts: [...owner.slice(0, -1), core] }
  // 新增绿地12公顷、|总面积|340公顷: of all of them, not of the new ones.
  if (owner && text[core.start] === '总' && !isWhole(c, owner)) return { parts: [...withoutNew(c, owner), core] }
  return owner && owner.length > 0 && !isWhole(c, owner)
    ? { parts: [...withoutLevel(text, withoutEcho(c, owner, core)), core] }
    : null
}

/** 企业86家,|国家级|8家: a kind of what was named before. */
function kindOf(c: Context, core: Span, last: Named, whole: Name): Made | null {
  const { text } = c
  // 男12万人,女11万人: one kind beside the other.
  const [kind] = whole
  if (whole.length === 1 && typeof kind === 'object' && isBeside(text, kind)) return null
  // 教职工91人,其中区招聘2人,|女|29人: of the whole, not of the part before.
  if (last.left.part && last.whole && SEX.has(text.slice(core.start, core.end)))
    return { parts: [core, ...objectOf(c, last.whole.topic)], topic: last.whole.topic }
  // 资金2亿元,其中中央1亿元、|省级|6000万元
  if (typeof kind === 'object' && TREASURIES.has(text.slice(kind.start, kind.end)))
    return { parts: last.whole ? [core, ...objectOf(c, last.whole.topic)] : [core], topic: whole }
  // 男性|教师42人,女性58人
  // 党员120名,其中农村党员56名,|35岁以下|78名: of the whole, not of the kind before.
  const beside =
    last.whole &&
    c.frame.quantity.type === 'count' &&
    isPlain(c, last.whole.topic) &&
    !GRADE.test(text.slice(core.start, core.end))
      ? last.whole.topic
      : whole
  const [first, ...others] = beside
  const owner = others.length > 0 && typeof first === 'object' && isKind(text, first) ? others : beside
  const object = objectOf(c, owner)
  // 评选出一星级22家,|二星级|30家: one kind beside the other, behind a verb.
  const [one] = object
  if (object.length === 1 && typeof one === 'object' && isAlike(text, one, core)) return null
  // 列入|规划的水库: a clause goes with its head.
  const longest = startOf(object) > startOf(owner) ? 0 : LONG_CORE
  const noun = headOf(c, withoutOwnKind(c, withoutKind(c, withoutSizes(c, object), core)), longest)
  return { parts: [core, ...withoutStart(text, noun, core)], topic: whole }
}

/** 受理案件86件,|退回|12件: an act, done to what was named before. */
function actOn(c: Context, core: Span, last: Named, whole: Name): Made | null {
  const { text } = c
  const level = levelOf(c)
  const alike = level && sameUnit(level, c)
  if (!sameUnit(last, c) && !alike) return null
  // 增加站点36个,增加3条公交线路,|停运|1条: of what is counted so.
  const told = alike ? whole : last.topic
  const short = length(core) === 1 && among(SHORT_VERBS, text.charCodeAt(core.start))
  const alone = bareActs.has(text.slice(core.start, core.end))
  const first = short ? 1 : alone ? length(core) : governingAt(text, core.start, core.end)
  // 改造|提升: two acts
  const twice = length(core) === 4 && among('改提整修加更完调交培', text.charCodeAt(core.start))
  const verb = twice && TWO_ACTS.test(text.slice(core.start, core.end)) ? 4 : first
  if (first === 0 || verb !== length(core) || length(core) > 4 || ownActs.has(text.slice(core.start, core.end)))
    return null
  // 完成产值4亿元,|奖励|40万元: money given is no part of what was made.
  if (c.frame.quantity.type === 'money' && GIVES.has(text.slice(core.start, core.end)) && MADE.test(textOf(text, told)))
    return { parts: [core] }
  const actor = actorOf(c, told)
  // 行政和刑事拘留12人,|约谈|5人: of what kind the act before was.
  if (actor && OF_ACT.test(text.slice(actor.start, actor.end))) return null
  if (actor && SUMS.test(text.slice(core.start - 2, core.start))) return { parts: [core] }
  if (actor) return { parts: [actor, core], topic: [actor] }
  const own = objectOf(c, told)
  // 受理案件9件,其中化解纠纷3件,|立案6件: an act beside another act of the same whole.
  // 其中受理民事案件55件(含旧存8件),|结案|50件: of what was received.
  // 病例88例,其中70例为境外病例,|治愈|85例: of them all.
  const resolved = level && RECEIVED.test(saidBy(text, told)) && RESOLVED.test(text.slice(core.start, core.end))
  const beside =
    last.whole && !resolved && (verb > first || last.rule === 'part-is' || startOf(own) > startOf(told))
      ? objectOf(c, last.whole.topic)
      : []
  const object = beside.length > 0 ? beside : own
  const head = object[0]
  // 监督立案14件、撤案9件: what was named before is an act as well, no object.
  if (head === undefined || typeof head === 'string' || isAct(text, head)) return null
  // 迁入5人、|迁出|6人; 不成立6件、|撤回|4件
  if (
    object.length === 1 &&
    (bareActs.has(text.slice(head.start, head.end)) || DENIED.test(text.slice(head.start, head.end)))
  )
    return null
  // 编制40人,实有36人,计划再|招聘|4人
  if (HELD.test(text.slice(head.start, head.end))) return { parts: [core] }
  // 应整改|问题20个,|整改|18个, 应结案80件,|结案|72件
  if (text[head.start] === '应' && text.startsWith(text.slice(core.start, core.end), head.start + 1)) {
    const done = { start: head.start + 1, end: head.end }
    return { parts: [length(done) > length(core) ? done : core], topic: whole }
  }
  // 提交材料109件,|授权|3件: rights are granted.
  if (text.startsWith('授权', core.start) && !GRANTED.test(text.slice(head.start, head.end))) return { parts: [core] }
  // 案发件数25件,|破获|28件: no number is solved.
  if (among('数率额量', text.charCodeAt(head.end - 1)) && length(head) >= 4) return { parts: [core], topic: whole }
  // 批准逮捕各类犯罪嫌疑人9人,|提起公诉|6人: suspects no more.
  if (text.startsWith('提起公诉', core.start) && SUSPECTS.test(text.slice(head.start, head.end)))
    return { parts: [core], topic: whole }
  // 受理民事案件8件,结案6件: 民事案件结案.
  if (text[core.end - 1] === '案')
    return { parts: CASES.test(text.slice(head.start, head.end)) ? [core] : [...object, core], topic: whole }
  return { parts: [core, ...object], topic: whole }
}

const GIVES = new Set(['奖励', '资助', '捐赠', '捐献', '救助', '慰问', '处罚'])
const textOf = (text: string, name: Name): string =>
  name.map((part) => (typeof part === 'object' ? text.slice(part.start, part.end) : part)).join('')
const GRANTED = /专利|商标|著作权|软著|发明|品种|版权|知识产权/
const RECEIVED = /^(?:共|新)?(?:受理|收到|收|接收|立案)/
const RESOLVED = /^(?:结案|审结|办结|执结|审执结)$/
const DENIED = /^[不未](?:成立|通过|合格|受理|起诉|核准|予.{2})$/
const HELD = /^(?:实有|现有|应有|核定编制|编制|缺编|空编|超编|缺员)$/
const SUMS = /^(?:总计|合计|共计|总共|一共)$/
const TWO_ACTS =
  /^(?:改造|提升|整治|修复|加固|更新|改建|完成|调解|交办|培养)(?:改造|提升|整改|整治|修缮|修复|更新|扩建|加固|处理|化解|转办|选拔|验收)$/

/** 铁路事故2起、|死亡|3人、|受伤|1人: of these; behind mere 发生事故12起 they are of all and need no owner. */
function casualties(c: Context, core: Span, last: Named): Made | null {
  const { text } = c
  const [event] = last.parts
  if (!HARM.has(text.slice(core.start, core.end)) || typeof event !== 'object' || last.left.change !== null) return null
  const [, harm] = last.parts
  const goesOn = typeof harm === 'object' && HARM.has(text.slice(harm.start, harm.end))
  if (!goesOn && (last.parts.length > 1 || !EVENT_UNITS.has(last.frame.quantity.unit))) return null
  const happened = HAPPENED.exec(text.slice(event.start, event.end))
  const start = event.start + (happened ? happened.index + happened[0].length : 0)
  const own = { start, end: event.end }
  return OWN_EVENT.test(text.slice(start, event.end)) ? { parts: [own, core], topic: [own, core] } : null
}
const HARM = new Set('死亡 受伤 失踪 重伤 轻伤 伤亡'.split(' '))
const EVENT_UNITS = new Set(['起', '次', '宗'])
/** 全矿累计|发生|顶板事故2起 */
const HAPPENED = /发生|接报/
const OWN_EVENT = /^(?!各类|一般|较大|亡人|全部).{2,14}(?:事故|火灾|灾害)$/

const isCases = (text: string, name: Name): boolean => {
  const last = name[name.length - 1]
  return typeof last === 'object' && KIND_OF_CASES.test(text.slice(last.end - 4, last.end))
}
/** 年出栏|生猪|26万头,存栏9万头: of the animals that were told of. */
function ofStock(text: string, owned: Name, core: Span): Name {
  const [one] = owned
  if (owned.length !== 1 || typeof one !== 'object' || !STOCK.test(text.slice(core.start, core.end))) return owned
  const start = one.start + (STOCKED.exec(text.slice(one.start, one.end))?.[0].length ?? 0)
  return [{ start, end: one.end }]
}
/** 水库|水位|为56米,库容…: of what has the level. */
function withoutLevel(text: string, owner: Name): Name {
  const last = owner[owner.length - 1]
  if (typeof last !== 'object' || length(last) < 4 || !text.endsWith('水位', last.end)) return owner
  return [...owner.slice(0, -1), { start: last.start, end: last.end - 2 }]
}
const STOCK = /^[年末]{0,2}(?:[出存]栏|存量)$/
const STOCKED = /^[年末]{0,2}[出存]栏(?=..)/
/** What a rate is of, null for no rate of something done. */
function withoutRate(text: string, { frame: { quantity } }: Named, name: Name, type: IndicatorType): Name | null {
  const last = name[name.length - 1]
  if (quantity.type !== 'percent' || typeof last !== 'object' || text[last.end - 1] !== '率') return null
  const rate = RATE_OF_ACT.exec(text.slice(last.start, last.end))
  // 床位使用率91%,|总收入|6亿元
  if (!rate) return type === 'money' ? [] : null
  return rate.index < 2
    ? name.slice(0, -1)
    : [...name.slice(0, -1), { start: last.start, end: last.start + rate.index }]
}
const RATE_OF_ACT =
  /(?:回款|及格|优秀|优生|合格|达标|完成|结案|办结|满意|就业|录取|升学|签约|覆盖|通过|入住|出租|中标|出勤|巩固|毛利|净利|成功|转化|到账|破案|化解)率$/
const MONEY = /(?:投资|概算|预算|经费|造价|费用|金额)$/
const isDimension = (text: string, [one]: Name): boolean =>
  typeof one === 'object' && /[宽高深厚]度?$/.test(text.slice(one.start, one.end))
const isAway = (text: string, [one]: Name): boolean =>
  typeof one === 'object' && /距离?[^,]{2,}$/.test(text.slice(one.start, one.end))
/** No 查获案件, 各类案件. */
const KIND_OF_CASES = /(?:[事商政讼裁罚诈窃]|纠纷|诈骗|盗窃)案件$/
const CASES = /^(?:案|各[类种]案件$)/
const SUSPECTS = /^(?:各[类种])?犯罪嫌疑人$/
const startOf = ([first]: Name): number => (typeof first === 'object' ? first.start : -1)

/** 新增|绿地 */
export function withoutNew({ text }: Context, name: Name): Name {
  const [first, ...rest] = name
  if (typeof first !== 'object') return name
  const verb = NEWLY.exec(text.slice(first.start, first.end))?.[0].length ?? 0
  if (verb === 0) return name
  return length(first) - verb >= 2 ? [{ start: first.start + verb, end: first.end }, ...rest] : rest
}
const NEWLY =
  /^(?:新(?:增加?|建成?|开[通工办设]?|设立?|认定|引进|招引?|签约?|购置?|发展|培育|成立)|增设|培育|创建|建成|引进|发展|组建|领办)了?/

/** How or of what kind an act is; none of them acts. */
const OF_ACT =
  /^(?:不予|未予|暂不|暂缓|准予|行政|刑事|治安|司法|民事|党纪|政务|公开|集中|专项|统一|联合|现场|当场|依法|定向|免费|线上|线下|网上|实地|入户|日常|随机|立案|责令|部分|全部|正在)(?:[和、与及].*)?$/

const WORKS =
  /^(?:(?:已|全部)?(?:开工|竣工|完工|复工|投产|达产|动工|建成|验收|交付)|(?:兴建|规划|施工|建设|设计|招标|审议|办理|进行)中)$/

/** The works of a name that ends with a stage of theirs. */
function worksBefore({ text }: Context, name: Name): Span | null {
  const [one] = name
  if (name.length !== 1 || typeof one !== 'object' || length(one) < 4) return null
  return among('工产成收付中', text.charCodeAt(one.end - 1)) && WORKS.test(text.slice(one.end - 2, one.end))
    ? { start: one.start, end: one.end - 2 }
    : null
}

function isTrade(c: Context, name: Name): boolean {
  const last = name[name.length - 1]
  return typeof last === 'object' && TRADE.test(c.text.slice(last.start, last.end))
}
const TRADE = /进出口|[出进]口|贸易|投资/

/** 外贸进出口9亿元,其中|出口|6亿元: one of the two ways; 机电产品|进出口 leaves its owner. */
function halfOfTrade({ text }: Context, core: Span, name: Name): Made | null {
  const last = name[name.length - 1]
  if (typeof last !== 'object' || text[core.start + 1] !== '口' || !HALF.test(text.slice(core.start, core.end)))
    return null
  // 机电产品出口8亿元、|进口|4亿元
  if (text.startsWith(text[core.start] === '进' ? '出口' : '进口', last.end - 2) && text[last.end - 3] !== '进') {
    if (length(last) > 3) return { parts: [{ start: last.start, end: last.end - 2 }, core] }
    return name.length > 1 ? { parts: [...name.slice(0, -1), core] } : { parts: [core] }
  }
  const both = text.slice(last.start, last.end).indexOf('进出口')
  if (both < 0) return null
  const owner = { start: last.start, end: last.start + both }
  return { parts: both < 2 || ALL_TRADE.test(text.slice(owner.start, owner.end)) ? [core] : [owner, core] }
}
const HALF = /^[进出]口(?:总?[额值])?$/
const ALL_TRADE = /^(?:完成|实现)?(?:对?外贸?|海关|货物|贸易|对外贸易|货物贸易|外贸货物|累计)*$/

/** 商品房|销售|面积36万平方米、|销售额|21亿元 */
function withoutEcho({ text }: Context, owner: Name, core: Span): Name {
  const last = owner[owner.length - 1]
  if (typeof last !== 'object' || length(last) < 4 || length(core) < 3) return owner
  if (text.slice(last.end - 2, last.end) !== text.slice(core.start, core.start + 2)) return owner
  return [...owner.slice(0, -1), { start: last.start, end: last.end - 2 }]
}

/** 新发展|党员: a plain noun, of which kinds are told. */
function isPlain(c: Context, whole: Name): boolean {
  const [noun, ...more] = objectOf(c, whole)
  return typeof noun === 'object' && more.length === 0 && length(noun) <= LONGEST_NOUN
}
const LONGEST_NOUN = 6

/** 撤案, 审查|起诉, 公示: acts, not what is acted on. */
const isAct = (text: string, span: Span): boolean =>
  ownActs.has(text.slice(span.start, span.end)) ||
  governingAt(text, span.start, span.end) === length(span) ||
  STEPS.test(text.slice(span.end - 2, span.end)) ||
  PROSECUTES.test(text.slice(span.start, span.end))

/** 加装电梯完成|公示|38台,开工11台: steps of the works. */
const STEPS = /^(?:公示|评审|招标|征迁|封顶|勘察|审图|摸底|备案|验收|交付|论证|签约|批复)$/

/** 代表议案3件、|建议|45件: the same ones' too. */
function siblingOf({ text }: Context, core: Span, name: Name): Made | null {
  const last = name[name.length - 1]
  if (length(core) !== 2 || typeof last !== 'object' || length(last) < 4) return null
  if (!MOTION.test(text.slice(core.start, core.end)) || !MOTION.test(text.slice(last.end - 2, last.end))) return null
  return { parts: [...name.slice(0, -1), { start: last.start, end: last.end - 2 }, core] }
}
const MOTION = /^(?:议案|建议|提案)$/

const SEX = new Set(['男', '女', '男性', '女性'])

/** Who pays. */
const TREASURIES = new Set('中省 央省 省市 中央 国家 地方 自治区 省 市 县 区 省级 市级 县级 区级'.split(' '))

/** 大专41人,|中师以下|12人 */
const DEGREE = /^(?:研究生|硕士|博士|本科|大专|专科|中专|中师|高中|初中|小学)(?:及?以[上下])?(?:学历|文化)?$/

/** 男, 女; 大丰市, 亭湖区; but 旅游景区 are of a kind. */
const isBeside = (text: string, kind: Span): boolean =>
  (length(kind) <= 2 && isKind(text, kind)) ||
  DEGREE.test(text.slice(kind.start, kind.end)) ||
  (/^.{2,4}[市县区州]$/.test(text.slice(kind.start, kind.end)) && !PLACES.test(text.slice(kind.end - 2, kind.end)))

/** 提案|A类: the kind behind the noun goes too where another takes its place. */
function withoutOwnKind(c: Context, name: Name): Name {
  const last = name[name.length - 1]
  if (typeof last !== 'object' || length(last) < 3) return name
  const own = OWN_KIND.test(c.text.slice(last.end - 2, last.end))
    ? 2
    : (OWN_AGE.exec(c.text.slice(last.start, last.end))?.[0].length ?? 0)
  if (own === 0 || (own === 2 && length(last) < 4)) return name
  return own === length(last) ? name.slice(0, -1) : [...name.slice(0, -1), { start: last.start, end: last.end - own }]
}
const OWN_KIND = /^[A-D甲乙丙丁一二三][类级型期]$/
/** 36至45岁, 35岁及以下 */
const OWN_AGE = /(?:\d+[-~—至到])?\d+周?岁(?:(?:及|或)?以[上下]|左右)?$/

/** 一星级, 二星级 */
const isAlike = (text: string, a: Span, b: Span): boolean =>
  length(a) === length(b) && isKind(text, a) && text.slice(a.end - 2, a.end) === text.slice(b.end - 2, b.end)

/** 列入第一批加固规划的|水库: a kind goes with the head of a name longer than `longest`. */
function headOf(c: Context, name: Name, longest: number): Name {
  const [only] = name
  if (name.length !== 1 || typeof only !== 'object' || length(only) <= longest) return name
  const of = lastAmong('的', c.text, only.start + 2, only.end - 2)
  return of < 0 ? name : [{ start: of + 1, end: only.end }]
}

/** 五星级|星级|饭店 */
function withoutStart(text: string, name: Name, core: Span): Name {
  const [first, ...rest] = name
  if (typeof first !== 'object' || length(first) < 4 || length(core) < 3) return name
  const echoed = text.slice(first.start, first.start + 2) === text.slice(core.end - 2, core.end)
  return echoed ? [{ start: first.start + 2, end: first.end }, ...rest] : name
}

/** 老旧小区, 3A级景区, 经济开发区: places of their own, no kind of what was named before. */
const PLACES = /[小园社景片库灌灾牧山院校厂矿城辖街发护林新]区/

/** 国家级, 县级以上; of 类 and 期 only with a number or a letter before it (一类, 二期): 豆类 and 周期 are things. */
export function isKind(text: string, core: Span): boolean {
  if (kindBefore(text, core.end, core.start) === 0 || PLACES.test(text.slice(core.end - 2, core.end))) return false
  // 古籍 is a thing, 省籍 a kind.
  if (text[core.end - 1] === '籍' && among('古书典史党', text.charCodeAt(core.end - 2))) return false
  // 妇女, 子女 are no kinds.
  if (text[core.end - 1] === '女' && among('妇子儿少', text.charCodeAt(core.end - 2))) return false
  return !'类期'.includes(text[core.end - 1]!) || /[\d一二三四五甲乙丙其两各本上A-Z]/.test(text[core.end - 2] ?? '')
}

function isTotal(c: Context, name: Name): boolean {
  const last = name[name.length - 1]
  return last !== undefined && typeof last !== 'string' && /总[值额量]$/.test(c.text.slice(last.start, last.end))
}

/** 总|建筑面积18万平方米,总投资3亿元: 总 owns nothing. */
const isWhole = (c: Context, [first]: Name): boolean =>
  first !== undefined && typeof first !== 'string' && length(first) === 1 && c.text[first.start] === '总'

const HEADING_PREDICATE =
  /规模|概况|简介|基本情况|来源|持续|稳步|不断|加强|提升|推进|有力|明显|显著|扎实|优化|增强|向好|成效|着力|再|全面|深入|更加/

/** A run-in heading that names a thing: 政府性基金预算。 */
function headingName(c: Context): Name | null {
  if (!c.heading || length(c.heading) > 10 || c.frame.previousInSentence >= 0) return null
  return HEADING_PREDICATE.test(c.text.slice(c.heading.start, c.heading.end)) ? null : [c.heading]
}
