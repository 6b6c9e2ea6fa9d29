/** Figures shared out over a list (分别): 教育、卫生支出分别为5亿元和3亿元. */
import type { Span } from '../../model.ts'
import type { Quantity } from '../../stages.ts'
import { among, firstAmong, lastAmong } from '../../text/chars.ts'
import { type Left, readLeft, trimEnd } from '../left.ts'
import { readRight } from '../right.ts'
import { inSentence, levelsBefore } from './antecedent.ts'
import { isGrowth } from './ellipsis.ts'
import { member } from './list-member.ts'
import { measureAt } from '../lexicon.ts'
import { withoutField } from './rank.ts'
import { type Context, length, type Made, type Name, type Named, REACH, type Rule } from './rule.ts'
import { subjectEnd } from './subject.ts'

/** Members of a list that have a figure each: 教育、卫生支出分别为5亿元和3亿元. */
export const respective: Rule = {
  name: 'respective',
  make: (c) => {
    const group = groupOf(c)
    if (!group) return null
    const { first, size } = group
    const head = first === c.index ? c.left : c.before[first]!.left
    const place = c.index - first
    const again = sameGroup(c, head, first, size, place)
    if (again) return again
    const raised = raisedGroup(c, head, first, size, place)
    if (raised) return raised
    const won = wonByEach(c, first, size, place)
    if (won) return won
    const ranked = rankedAmong(c, head, first, size, place)
    if (ranked) return ranked
    const subject = c.text.slice(head.start, head.end)
    const respectively = subject.lastIndexOf('分别')
    const inside = respectively < 0 && c.frame.quantity.type === 'rank' ? subject.search(EACH_RANKS) : respectively
    if (inside >= 2 && !head.predicate) return sharedPredicate(c, head, head.start + inside, size, place)
    const reached = reachedByEach(c, head, first, size, place)
    if (reached) return reached
    const told = toldInBrackets(c, head, first, size, place)
    if (told) return told
    const labelled = shareOfEach(c, head, first, size, place)
    if (labelled) return labelled
    const growth = growthBefore(c, head, first, size, place)
    if (growth) return growth
    if (head.end > head.start && !head.predicate) {
      const end = withoutTime(c.text, head.start, trimEnd(c.text, head.start, head.end))
      const members = split(c.text, head.start, end, size)
      if (members) {
        const own = member(c, members, place, hasGrown(head))
        const thing = thingOfEach(c, first, size)
        if (!thing) return { parts: own }
        return { parts: [...own, thing], topic: own, consumed: place === size - 1 ? thing.end : 0 }
      }
      const both = head.respective && size === 2 ? townAndCountry(c.text, head.start, end, place) : null
      if (both) return { parts: both }
      const said = c.text.slice(head.start, end)
      // 交易2160万笔、57亿元,分别是|上年|的1.4倍和1.6倍; 制造业45亿元、零售21亿元,|增速|依次为12%和7%
      if (
        LAST_YEAR.test(said) ||
        (head.respective &&
          (RATE_ALONE.test(said) || COUNT_ALONE.test(said)) &&
          levelsBefore(c, first, size + 1).length === size)
      )
        return sharedOut(c, { ...head, end: head.start, change: 'increase' }, first, size, place)
      // 公路287公里、危桥16座,分别|完成民生实事任务|的95%、80%
      if (OF_TASK.test(said)) return sharedOut(c, { ...head, predicate: true }, first, size, place)
      // 公路287公里、危桥16座,分别为|年度任务|的95%、80%
      const task = head.respective && c.frame.quantity.type === 'percent' ? taskBefore(c.text, head) : null
      if (task) return sharedOut(c, { ...head, ...task, predicate: true }, first, size, place)
      // 蓝莓、小龙虾两大产业基地17个,|面积|分别为1200、6000亩
      if (measureAt(c.text, head.start, end) === end - head.start || RATE_ALONE.test(said)) {
        const listed = listBefore(c, first, size, place)
        if (listed) return { parts: [...listed.parts, { start: head.start, end }] }
      }
      if (!head.respective) return null
      // 过去两年|分别有|81及82宗|案件
      const yearly = YEARS.test(said) ? thingOfEach(c, first, size) : null
      if (yearly) return { parts: [yearly], consumed: place === size - 1 ? yearly.end : 0 }
      const core = { start: head.start, end }
      const again = carriedOn(c, core, first, size, place)
      return again ? { parts: again } : ownedBefore(c, core, first, size, place)
    }
    const yearly = head.respective && head.start === head.end ? thingOfEach(c, first, size) : null
    if (yearly) return { parts: [yearly], consumed: place === size - 1 ? yearly.end : 0 }
    // 车险、农险等业务稳步增长,|同比分别增长9%、14%; 居住着汉、回两个民族,|分别占总人口的61%和39%
    // 医疗、失业两项参保人数分别达4万人和5万人,|分别净增2万人和3万人: each of these has its level.
    const listed =
      (head.respective || areUnlike(c, first, size)) && !hasGroup(c, first, size)
        ? listBefore(c, first, size, place)
        : null
    if (listed) return { parts: [...listed.parts, ...saidOfEach(c, head)], topic: listed.parts }
    // 房产税、城建税分别完成41万元和15万元,|占年计划|的50%和51%
    if (head.predicate && hasGroup(c, first, size)) return sharedOut(c, head, first, size, place)
    // 立案8件、办结6件,同比增长5%、3%: as many changes as levels before them, without 分别.
    if (!head.respective && (head.change === null || !isAlike(c, first, size))) return null
    return sharedOut(c, head, first, size, place)
  },
}

/** 增速|分列全省 */
const EACH_RANKS = /分[居列获](?=全|$)/

/** 阳明山及太鲁阁国家公园|截至108年8月底止|: when it was so. */
function withoutTime(text: string, start: number, end: number): number {
  if (!among('止底末日', text.charCodeAt(end - 1))) return end
  return end - (UNTIL.exec(text.slice(Math.max(start + 2, end - LONGEST_UNTIL), end))?.[0].length ?? 0)
}
const UNTIL = /(?:截[至止]|[于至到])\d{2,4}年(?:度|\d{1,2}月)?(?:底|末|\d{1,2}日)?止?$/
const LONGEST_UNTIL = 16

/** 东区及西区分别有|29笔及18笔|违建: what all of them have stands behind the last figure. */
function thingOfEach(c: Context, first: number, size: number): Span | null {
  const { text, frames } = c
  const { quantity, clauseEnd, nextInClause } = frames[first + size - 1]!
  if (text[frames[first]!.quantity.outerStart - 1] !== '有' || quantity.type !== 'count' || nextInClause >= 0)
    return null
  for (let k = first; k < first + size; k++) if (frames[k]!.quantity.unit !== quantity.unit) return null
  const { noun } = readRight(text, quantity.outerEnd, Math.min(clauseEnd, quantity.outerEnd + REACH), false)
  return length(noun) >= 2 && length(noun) <= LONGEST_MEMBER ? noun : null
}

const YEARS = /(?:[近前这]|过去|最近)?[\d一二三四五六七八九十两]+个?(?:年度?|月|季度?)$/

/** 城乡|居民收入分别增长5%和7%: of the towns, then of the country. */
function townAndCountry(text: string, start: number, end: number, place: number): Name | null {
  const at = lastAmong('城', text, start, end - 3)
  if (at < 0 || text[at + 1] !== '乡') return null
  const rest: Name = [place === 0 ? '城镇' : '农村', { start: at + 2, end }]
  return at > start ? [{ start, end: at }, ...rest] : rest
}

/** 侦破的案件及检获的毒品数量均显著上升,达|113宗及988公斤: of two units, each of a thing of its own. */
function areUnlike(c: Context, first: number, size: number): boolean {
  const [a, b] = [c.frames[first]!.quantity, c.frames[first + 1]!.quantity]
  return size === 2 && a.unit !== b.unit && a.type !== b.type && c.text.slice(a.outerEnd, b.outerStart).length <= 2
}

/** As many levels stand right before, all in the clause before. */
function hasGroup(c: Context, first: number, size: number): boolean {
  const clause = c.frames[first]!.clauseBefore
  if (!clause || first < size) return false
  for (let k = first - size; k < first; k++)
    if (!c.before[k]!.level || c.before[k]!.frame.quantity.start < clause.start) return eachInClause(c, first, size)
  return true
}

/** 收入32亿元,支出242亿元,是2015年的|1.3倍和1.5倍|: the levels of the clauses right before, one in each. */
function eachInClause(c: Context, first: number, size: number): boolean {
  const { sentence, quantity } = c.frames[first]!
  let end = c.frames[first]!.clauseStart
  if (quantity.type !== 'multiple' || c.frames[first - 1]!.quantity.type !== 'money') return false
  for (let k = first - 1; k >= first - size; k--) {
    const { level, frame } = c.before[k]!
    if (!level || frame.sentence.start !== sentence.start || frame.clauseEnd + 1 !== end) return false
    if (frame.quantity.type !== c.frames[first - 1]!.quantity.type) return false
    end = frame.clauseStart
  }
  return true
}

/** 饮料类、日用品类分别增长15%、20%,|比上年同期分别提高2、17个百分点, |分别高于全省2、3个百分点: the changes of these. */
function sameGroup(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  if (!head.respective || first < size || !(head.predicate || (head.change !== null && length(head) === 0))) return null
  const { type } = c.frames[first]!.quantity
  if (type !== 'percentage_point' && type !== 'rank') return null
  for (let k = first - size; k < first; k++) {
    const one = c.before[k]!
    if (one.rule !== 'respective' || !inSentence(c, one)) return null
    if (type !== 'rank' && one.frame.quantity.type !== 'percent') return null
  }
  const own = c.before[first - size + place]!
  return { parts: [...(type === 'rank' ? own.topic : own.parts), ...saidOfEach(c, head)], topic: own.topic }
}

/** 产量、销量分别由36吨、28吨|增加到|40吨、32吨: of the same members. */
function raisedGroup(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  if (length(head) > 0) return null
  // 甲类个案及乙类个案|均下跌0.3%|分别至12宗及16宗
  const moved = c.before[first - 1]
  if (moved && head.respective && moved.left.change !== null && moved.frame.quantity.type === 'percent')
    if (
      moved.frame.clauseStart === c.frames[first]!.clauseStart &&
      among('至到为', c.text.charCodeAt(c.frames[first]!.quantity.outerStart - 1))
    ) {
      const members = split(c.text, moved.left.start, moved.left.end, size)
      if (members) return { parts: member(c, members, place) }
    }
  if (!head.to || first < size) return null
  for (let k = first - size; k < first; k++)
    if (c.before[k]!.rule !== 'respective' || c.before[k]!.frame.clauseStart !== c.frames[first]!.clauseStart)
      return null
  const own = c.before[first - size + place]!
  return { parts: own.parts, topic: own.topic }
}

/** 在囚人口和还押人口分别增加8%及16%,|录得|10315及4217人: to what the members of the clause before came. */
function reachedByEach(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const { clauseBefore, quantity } = c.frames[first]!
  if (!clauseBefore || length(head) > 0 || head.change !== null || first < size || quantity.type === 'percent')
    return null
  for (let k = first - size; k < first; k++) {
    const one = c.before[k]!
    if (
      one.rule !== 'respective' ||
      (k === first - size && one.left.change === null) ||
      one.frame.quantity.start < clauseBefore.start
    )
      return null
  }
  // 客运量及货运量分别升21.6%及10.3%,|至|5490万人次及500万公吨: of two units
  if (
    c.frames[first + 1]!.quantity.unit !== quantity.unit &&
    !among('至到达为', c.text.charCodeAt(quantity.outerStart - 1))
  )
    return null
  const own = c.before[first - size + place]!
  return { parts: own.topic, topic: own.topic }
}

/** 56名、38名学生|获得一等奖、二等奖: what each of them got stands behind the last figure. */
function wonByEach(c: Context, first: number, size: number, place: number): Made | null {
  const last = c.frames[first + size - 1]!
  const from = last.quantity.outerEnd
  if (last.quantity.type !== 'count' || last.nextInClause >= 0) return null
  const won = WON.exec(c.text.slice(from, Math.min(last.clauseEnd, from + REACH)))
  const start = won ? from + won[0].length : 0
  const members = won ? split(c.text, start, Math.min(last.clauseEnd, from + REACH), size) : null
  if (!members) return null
  const noun = { start: from, end: from + won![1]!.length }
  const own = member(c, members, place)
  const parts = length(noun) > 0 ? [...own, noun] : own
  return place === size - 1 ? { parts, consumed: last.clauseEnd } : { parts }
}
const WON = /^([^,、获]{0,8}?)(?:先后|分别|已|均)?(?:荣?获得?|取得|入选|考取|考入|被?评为|通过)/

/** 增量和增速在全省36个县|中分别排名第3位和第9位: the members stand before the field. */
function rankedAmong(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const { frame } = first > 0 ? c.before[first - 1]! : { frame: null }
  if (
    c.frame.quantity.type !== 'rank' ||
    !frame ||
    c.text[head.start] !== '中' ||
    c.frames[first]!.previousInClause < 0
  )
    return null
  const { start, end } = c.before[first - 1]!.left
  const at = lastAmong('在', c.text, start + 2, end)
  const members = at > 0 ? split(c.text, start, at, size) : null
  return members && { parts: member(c, members, place) }
}

/** 韩国(2万人次)及日本(1万人次)|旅客分别增加8%及13%: members that have their levels in brackets. */
function toldInBrackets(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  if (!head.respective || first < size || c.text[c.frames[first]!.clauseStart - 1] !== ')') return null
  let { clauseStart: behind } = c.frames[first]!
  for (let k = first - 1; k >= first - size; k--) {
    const { outerStart, outerEnd } = c.frames[k]!.quantity
    // 参与率( 67.8% )、失业率( 1.7% )
    const open = c.text[outerStart - 1] === ' ' ? outerStart - 2 : outerStart - 1
    const close = c.text[outerEnd] === ' ' ? outerEnd + 1 : outerEnd
    if (c.text[open] !== '(' || close + 1 !== behind) return null
    behind = c.frames[k]!.clauseBefore?.start ?? -1
  }
  const own = c.before[first - size + place]!
  const noun = { start: head.start, end: trimEnd(c.text, head.start, head.end) }
  return head.predicate || length(noun) === 0
    ? { parts: [...own.parts, ...saidOfEach(c, head)], topic: own.topic, of: own }
    : { parts: [...own.parts, noun], topic: [...own.parts, noun] }
}

/** 一产52万人,二产25万人,|占比分别为:|68%、32% */
function shareOfEach(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const { label } = c.frames[first]!
  if (
    !label ||
    label.end - label.start > LONGEST_LABEL ||
    length(head) > 0 ||
    !SHARES.test(c.text.slice(label.start, label.end))
  )
    return null
  const levels = levelsBefore(c, first, size)
  const own = levels.length === size ? levels[place]! : null
  return own && { parts: [...own.parts, { start: label.start, end: label.start + 2 }], topic: own.topic }
}
const LONGEST_LABEL = 6
const SHARES = /^(?:占比|比重)(?:依次|分别)[为是]$/

/** 警情数、案件数同比全部下降,|降幅|分别达35%和17%: members of the clause before, and how much. */
function growthBefore(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const clause = c.frames[first]!.clauseBefore
  if (!clause || length(head) !== 2 || !GROWTH.test(c.text.slice(head.start, head.end))) return null
  const said = ALL.exec(c.text.slice(clause.start, clause.end))
  const members = said ? split(c.text, clause.start, clause.start + said.index, size) : null
  return members && { parts: [members[place]!, { start: head.start, end: head.end }], topic: [members[place]!] }
}
const GROWTH = /^(?:[增降涨跌升]幅|增速|占比)$/
const ALL =
  /(?:较[大高快多低小]|居前|靠前|突出)$|同比|环比|均|全部|全面|都|双双|再次|再度|持续|稳步|快速|大幅|明显|双|实现|“?双[升降增减下上]|较上年|比上年/

const COUNTED_LIST = /[两三四五六七八九十][项类个大种]/
/** 年度|任务: what the lead words took off its front belongs to it. */
function taskBefore(text: string, { start, end }: Left): Span | null {
  const from = Math.max(0, start - LONGEST_TASK)
  const task = TASK.exec(text.slice(from, end))
  return task && from + task.index <= start ? { start: from + task.index + task[1]!.length, end } : null
}
const LONGEST_TASK = 10
const TASK = /((?:分别|依次)[为是占达])[^,、;:]{0,8}(?:任务|目标|计划|预算)(?:数|的)?$/
const OF_TASK = /^完成.{0,10}(?:任务|目标|计划|预算)$/
/** 外借资料6万项,处理查询4万项,|数目|分别增加6%和2% */
const COUNT_ALONE = /^(?:有关|相关|两者)?(?:数目|数字|数量|宗数|件数)$/
const RATE_ALONE = /^(?:同比|环比)?(?:[增降涨跌减]幅|增速|增长率)$/
const LAST_YEAR = /^(?:(?:上|去|前一)年度?(?:同期)?|同期)$/

/** 车险、农险和意外险|等业务稳步增长, 项目数、合同外资|两项指标全面增长,分别增长…: a list in the clause before. */
function listBefore(c: Context, first: number, size: number, place: number): Made | null {
  const clause = c.frames[first]!.clauseBefore
  const last = first > 0 ? c.before[first - 1] : undefined
  if (!clause) return null
  const opened = KINDS_ARE.exec(c.text.slice(clause.start, clause.end))
  const from = opened ? clause.start + opened[1]!.length : 0
  // 最低的|3个城市|依次是北京、廊坊,分别为…
  if (opened && !(last && last.frame.quantity.end > (ORDERED.test(opened[1]!) ? from : clause.start))) {
    const members = split(c.text, from, from + opened[2]!.length, size)
    if (members) return { parts: [members[place]!] }
  }
  const counted = COUNTED_LIST.exec(c.text.slice(clause.start, clause.end))
  const etc = counted ? -1 : firstAmong('等', c.text, clause.start, clause.end)
  const all = counted || etc >= 0 ? null : ALL.exec(c.text.slice(clause.start, clause.end))
  const until = counted ? clause.start + counted.index : all ? clause.start + all.index : etc
  // 盗窃罪、伤害罪|下降幅度|明显超过整体
  const end = until - (all ? (BY_HOW_MUCH.exec(c.text.slice(clause.start, until))?.[0].length ?? 0) : 0)
  // 蓝莓、小龙虾两大产业基地|17个,面积分别为…: a figure of them all stands behind.
  const figure = last && last.frame.quantity.end > clause.start ? last.frame.quantity.start : clause.end
  if (end < 0) return plainList(c, clause, first, size, place)
  // 年老及残疾类别均|下跌0.4%|,分别有…
  if (figure < (counted || all ? end : clause.end)) return null
  const part = c.text.startsWith('其中', clause.start) ? 2 : 0
  const members = split(c.text, clause.start + part, end, size)
  if (!members) return null
  const own = members[place]!
  // 国有大行和城商行总资产|再次下降,分别…
  if (all && place < size - 1) return { parts: member(c, members, place) }
  // 与民生密切相关的|车险、农险
  const of = place === 0 ? lastAmong('的', c.text, own.start, own.end - 2) : -1
  const { start } = readLeft(c.text, of < 0 ? own.start : of + 1, own.end)
  return { parts: [{ start, end: own.end }] }
}

const BY_HOW_MUCH = /(?:下降|增长|上升|减少|增加)?幅度$/

/** 目前督察和关员的职位空缺|,分别是6%和9%: the clause is the list. */
function plainList(c: Context, clause: Span, first: number, size: number, place: number): Made | null {
  const last = c.before[first - 1]
  if (clause.end - clause.start > LONGEST_OWNERS || (last && last.frame.quantity.end > clause.start)) return null
  const { start } = readLeft(c.text, clause.start, clause.end)
  const members = split(c.text, start, clause.end, size)
  if (!members || members.some((one) => length(one) > LONGEST_MEMBER || length(one) < 2)) return null
  const tail = members[size - 1]!
  const of = lastAmong('的', c.text, tail.start + 1, tail.end - 1)
  const shared = of >= 0 && place < size - 1 ? [{ start: of, end: tail.end }] : []
  return { parts: shared.length > 0 ? [members[place]!, ...shared] : member(c, members, place) }
}
const LONGEST_MEMBER = 14
const ORDERED = /依次[是为]$/

/** 车辆主要为|电单车及轻型汽车|,分别占…; 其次为|日本及泰国; 以|美国及日本|为主 */
const KINDS_ARE =
  /^([^,]{0,24}?(?:(?:主要|其次|再次|其余|依次)[^,、为是自以]{0,6}(?:为|是|有|来自|包括|集中[在于])|以))([^,]{2,30}?)(?:为主|居多|最多|为多)?$/

/** 东部、西部厂区表现突出,分别|完成产值|…: owners that are the subject of the clause before. */
function ownedBefore(c: Context, core: Span, first: number, size: number, place: number): Made | null {
  const clause = c.frames[first]!.clauseBefore
  if (!clause || clause.end - clause.start > LONGEST_OWNERS) return null
  const last = c.before[first - 1]
  if (last && last.frame.quantity.end > clause.start) return null
  const members = split(c.text, clause.start, subjectEnd(c.text, clause.start, clause.end), size)
  if (!members || members.some((one) => length(one) > LONGEST_OWNER || length(one) < 2)) return null
  return { parts: [...member(c, members, place), core] }
}
const LONGEST_OWNERS = 24
const LONGEST_OWNER = 8

/** As many levels before as there are changes, these all of one type. */
function isAlike(c: Context, first: number, size: number): boolean {
  const { type } = c.frames[first]!.quantity
  const levels = levelsBefore(c, first, size)
  // 事故4万起、死亡2万人,其中重大事故|21起、死亡293人,同比减少5起、110人|: each by its unit.
  const own =
    levels.length === size && levels.every((one, k) => one.frame.quantity.unit === c.frames[first + k]!.quantity.unit)
  if (own && new Set(levels.map((one) => one.frame.quantity.unit)).size === size) return true
  for (let k = first; k < first + size; k++) if (c.frames[k]!.quantity.type !== type) return false
  return levelsBefore(c, first, size + 1).length === size
}

const OF_ONE = /^(?:总量|增量|增[速幅]|规模|总额|增长率)$/

const isCount = (text: string, { start, end }: Span): boolean => /^[件起宗例人户笔]数$/.test(text.slice(start, end))

/** 用电、用火分别占总数的4%和3%: a member and what is said of them all. */
function sharedPredicate(c: Context, head: Left, adverb: number, size: number, place: number): Made {
  // 金属|则分别下降3%和9%
  const at = '则均亦也更'.includes(c.text[adverb - 1]!) && adverb - 1 > head.start + 1 ? adverb - 1 : adverb
  const end = trimEnd(c.text, adverb + 2, head.end)
  // Of ranks, the field is no part of the name: 分别|居全国|第3位、第2位.
  const said = { start: adverb + 2, end: c.frame.quantity.type === 'rank' ? adverb + 2 : end }
  const members = split(c.text, head.start, withoutField(c.text, head.start, at), size)
  // 查缉264件,罚锾1948万元,件数与金额分别为前一年度的1.3倍及2倍
  const measures = members?.every(
    (one) => measureAt(c.text, one.start, one.end) === length(one) || isCount(c.text, one),
  )
  const levels = measures ? levelsBefore(c, c.index - place, size) : []
  const level = levels.length === size ? levels[place] : undefined
  // 零售额487亿元,|总量和增幅|分别居全省第6位和第12位: of what was named last.
  const bare =
    !level && c.frame.quantity.type === 'rank' && members?.every((one) => OF_ONE.test(c.text.slice(one.start, one.end)))
  const one = bare ? levelsBefore(c, c.index - place, 1)[0] : undefined
  if (one) return { parts: [...one.topic, members![place]!], topic: one.topic }
  if (level) return { parts: [...level.parts, said], topic: level.topic, of: level }
  // 生产总值、财政收入分别增长8%和9%,|增速|分别居全省第3位、第5位
  const alone: Span = { start: head.start, end: at }
  const grown = members || !isGrowth(c.text, alone) ? undefined : c.before[c.index - size]
  if (grown && inSentence(c, grown)) return { parts: [...grown.topic, alone], topic: grown.topic }
  const own: Name = members
    ? member(c, members, place, hasGrown(head))
    : (carriedOn(c, alone, c.index - place, size, place) ?? [alone])
  return { parts: length(said) > 0 ? [...own, said] : own, topic: own }
}

/** The levels before; 来访342批1280人次 is one where there are more levels than changes. */
function levelsShared(c: Context, first: number, size: number): Named[] {
  const all = levelsBefore(c, first, MOST_SHARED).filter((one) => !isPassedMark(c, one))
  const things = all.filter(
    (one, k) => k === 0 || all[k - 1]!.frame.quantity.outerEnd !== one.frame.quantity.outerStart,
  )
  // 诈骗案件128件194人,同比分别下降9%、增长4%: of the cases and of the people
  const ownPair = size === 2 && things[things.length - 1] !== all[all.length - 1]
  return all.length > size && things.length === size && !ownPair ? things : all.slice(-size)
}
/** 利润首次超|千亿元|、达1178亿元: a mark passed on the way to the level. */
function isPassedMark({ text, frames }: Context, { index, frame: { quantity } }: Named): boolean {
  const next = frames[index + 1]?.quantity
  return (
    quantity.bound === 'more_than' &&
    next !== undefined &&
    next.unit === quantity.unit &&
    MARK_GAP.test(text.slice(quantity.outerEnd, next.outerStart))
  )
}
const MARK_GAP = /^(?:大关|关口)?[、,](?:已?达到?|为)$/
const MOST_SHARED = 12

/** 分别增长5%和3%: shared out over the levels named before. */
function sharedOut(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const levels = levelsShared(c, first, size)
  const own = levels.length === size ? levels[place] : undefined
  if (!own) return null
  // 劳动力310人,五个社、三个村,居住着两个民族,分别占58%和42%: no shares of these, as there are more of them.
  if (
    head.predicate &&
    head.change === null &&
    !isPartGroup(c, levels[0]!) &&
    levels.some((one) => one.frame.quantity.unit !== own.frame.quantity.unit) &&
    levelsBefore(c, first, size + 1).length > size
  )
    return null
  // 起数和死亡人数分别占总数的11%、10%,同比|分别下降|3%、5%: no shares moved.
  if (head.change !== null && isShare(c, own)) return { parts: own.topic, topic: own.topic }
  return { parts: [...own.parts, ...saidOfEach(c, head)], topic: own.topic, of: own }
}

function isShare({ text }: Context, { parts, topic }: Named): boolean {
  const said = parts[parts.length - 1]
  return parts.length > topic.length && typeof said === 'object' && text[said.start] === '占'
}

/** 项目12个、投资9亿元,其中|工业项目8个,投资6亿元|,占比分别为60%、66%: the parts alone. */
function isPartGroup({ text }: Context, { frame: { quantity, sentence } }: Named): boolean {
  const at = lastAmong('其', text, Math.max(sentence.start, quantity.outerStart - LONGEST_PART), quantity.outerStart)
  return at >= 0 && text[at + 1] === '中'
}
const LONGEST_PART = 14

/** 分别|占总人口的|61%和39%; a rank is of the thing, wherever it stands (分别居全省第2位、第3位). */
const saidOfEach = (c: Context, head: Left): Name =>
  head.predicate && head.change === null && c.frame.quantity.type !== 'rank'
    ? [{ start: head.start, end: trimEnd(c.text, head.start, head.end) }]
    : []

const RELATED = /^(?:[与属]|涉[及嫌]|来自)/
const JOINED =
  /^ ?(?:[、和及与,]|以及) ?(?:每[人户]每[年月天]|增长|上升|提高|提升|增加|下降|减少|降低|缩短|近|约|超过?)?$/

const isOfOneKind = (a: Quantity, b: Quantity): boolean =>
  a.type === b.type && (a.type !== 'count' || a.unit === b.unit)

/** The run of quantities joined by 、和及与 that this one is in; null for a single one. */
function groupOf(c: Context): { first: number; size: number } | null {
  const joined = (a: number, b: number): boolean => {
    if (a < 0 || b >= c.frames.length) return false
    const from = c.frames[a]!.quantity.outerEnd
    const to = c.frames[b]!.quantity.outerStart
    if (to - from > 6 || !among(' 、和及与,以', c.text.charCodeAt(from))) return false
    // 创建率86.7%,8个项目…: a comma joins figures of one kind only.
    // 搬迁3万户,10.62万群众…: and of one unit.
    if (c.text[from] === ',' && !isOfOneKind(c.frames[a]!.quantity, c.frames[b]!.quantity)) return false
    // 上升41.7%,逾七成|与网上骗案有关: told of by itself
    if (
      c.text[from] === ',' &&
      RELATED.test(c.text.slice(c.frames[b]!.quantity.outerEnd, c.frames[b]!.quantity.outerEnd + 2))
    )
      return false
    return JOINED.test(c.text.slice(from, to))
  }
  let { index: first } = c
  while (joined(first - 1, first) && c.index - first < 12) first--
  let last = c.index
  while (joined(last, last + 1) && last - c.index < 12) last++
  return last > first ? { first, size: last - first + 1 } : null
}

/** Splits a subject into `size` members, at 、 first and then at 和 or 及; null where they are not that many. */
function split(text: string, start: number, end: number, size: number): Span[] | null {
  const members: Span[] = []
  let at = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (among('“《(', c)) depth++
    else if (among('”》)', c)) depth--
    else if (depth === 0 && text[i] === '、') {
      members.push({ start: at, end: i })
      at = i + 1
    }
  }
  if (members.length + 1 === size) return [...members, { start: at, end }]
  if (members.length + 2 !== size) return null
  const joint = lastJoint(text, at, end)
  if (joint <= at || joint > end - 2) return null
  return [...members, { start: at, end: joint - (text[joint - 1] === '以' ? 1 : 0) }, { start: joint + 1, end }]
}

/** Where the last 和, 与 or 及 of a list stands, -1 for none; 自来水普|及|率, 维修|及|时率 and 万吨级|及以上|泊位 have no joint inside the word. */
function lastJoint(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if (!among('和与及', text.charCodeAt(at))) continue
    const inWord =
      among('普涉危累触', text.charCodeAt(at - 1)) ||
      among('时格', text.charCodeAt(at + 1)) ||
      (text[at + 1] === '以' && among('上下内外', text.charCodeAt(at + 2)) && !among('上下', text.charCodeAt(at - 1)))
    if (text[at] !== '及' || !inWord) return at
  }
  return -1
}

/** 东、西部收入占比分别为60%、40%,|业务量占比|分别为70%、30%: the members of the list before again. */
function carriedOn(c: Context, core: Span, first: number, size: number, place: number): Name | null {
  if (first < size) return null
  // Right before, in the same sentence or parted by a semicolon
  const gap = c.text.slice(c.before[first - 1]!.frame.quantity.outerEnd, c.frames[first]!.clauseStart)
  if (gap !== ',' && gap !== ';') return null
  for (let k = first - size; k < first; k++) if (c.before[k]!.rule !== 'respective') return null
  if (c.before[first - size]!.frame.previousInClause >= 0) return null
  const [own, shared] = c.before[first - size]!.parts
  const [last] = c.before[first - 1]!.parts
  if (typeof own !== 'object' || typeof shared !== 'object' || typeof last !== 'object') return null
  if (shared.start <= last.start || shared.end > last.end) return null
  // 东|部地区
  const tail = length(own) === 1 ? (KIND_TAIL.exec(c.text.slice(shared.start, shared.end))?.[0].length ?? 0) : 0
  const kind = { start: shared.start, end: shared.start + tail }
  if (place === size - 1) {
    // 港澳台快递|业务|, 业务量
    const twice = c.text.startsWith(c.text.slice(kind.end - 2, kind.end), core.start) && kind.end - 2 > last.start
    return [{ start: last.start, end: twice ? kind.end - 2 : kind.end }, core]
  }
  const [name] = c.before[first - size + place]!.parts
  if (typeof name !== 'object') return null
  return tail > 0 ? [name, kind, core] : [name, core]
}
const KIND_TAIL = /^(?:部地区|部|型企业|型|级|类(?!别)(?:案件|产品|企业|传染病)?|性|季度|半年|科|年)/

/** Things that have grown on their own, not parts of what was named before. */
const hasGrown = (head: Left): boolean => head.change !== null && !head.part
