/** Reads what stands left of a quantity, from right to left: linking words, change, comparison; then the lead words off its front. */
import type { Change, Span } from '../model.ts'
import { among, firstAmong, isHan, lastAmong } from '../text/chars.ts'
import { isActing, isDoer } from './doer.ts'
import { type Front, leadExceptionAt, stripDoer, stripLeads, stripRaised } from './front.ts'
import { governingAt, governingBefore } from './lexicon.ts'
import { timeAt } from './times.ts'
import { type Links, LONGEST_TIME, stripLinks, TO_ALONE } from './links.ts'
import { basisIn, COMPARERS } from './comparison.ts'
import { groundBasis, groundBefore } from './ground.ts'
import { willDo } from './future.ts'

export interface Left {
  /** The core: without lead words and linking words; empty where start equals end. */
  readonly start: number
  readonly end: number
  readonly change: Change['direction'] | null
  readonly basis: Span | null
  /** 分别, 依次: shared out over a list. */
  readonly respective: boolean
  /** 由, 从: the first of two levels. */
  readonly from: boolean
  /** 增加到, 降至: the second of two levels. */
  readonly to: boolean
  /** The core goes on about something named before: 占…, 完成年度任务的…, 居…. */
  readonly predicate: boolean
  readonly part: boolean
  readonly scope: Span | null
  /** 2024年, 上半年, 截至9月底. */
  readonly period: Span | null
  /** When a level held that its noun is compared with: 案件|较去年同期的|500宗上升一倍. */
  readonly then: Span | null
}

const PARTICLES = '了'

const COMPARED = /(?:新增加?|多[^,、]{1,2}|少[^,、]{1,2}|增[收产支发供销开设派运招加员]|超收|减[收产支员开])$/

/** Most quantities are spared the pattern. */
function hasCompared(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (among('新多少增减超', text.charCodeAt(at))) return true
  return false
}

/** 比上年|新增3亩, 较去年同期|多抓80人: a change, where a comparison stands right before it. */
function readCompared(text: string, floor: number, links: Links): void {
  const from = Math.max(floor, links.end - 3)
  const verb = hasCompared(text, from, links.end) ? COMPARED.exec(text.slice(from, links.end)) : null
  if (!verb) return
  const at = from + verb.index
  if (basisIn(text, Math.max(floor, at - 12), at)?.end !== at) return
  links.change = among('少减', text.charCodeAt(at)) ? 'decrease' : 'increase'
  links.end = at
}

const ITEM = /^\d{1,2}[.、]$/

/** Reads the text `[floor, outer)` in front of a quantity. */
export function readLeft(text: string, floor: number, outer: number): Left {
  // |2.|5个项目开工, |2、|5亿元到位: what numbers the item
  if (among('.、', text.charCodeAt(outer - 1)) && outer - floor <= 3 && ITEM.test(text.slice(floor, outer)))
    floor = outer
  const links: Links = { time: null, end: outer, change: null, respective: false, from: false, to: false }
  stripLinks(text, floor, links)
  if (links.change === null && !links.to) readCompared(text, floor, links)
  // 较去年↑4.8个百分点
  if (links.change === null && among('↑↓', text.charCodeAt(outer - 1)))
    links.change = text[outer - 1] === '↑' ? 'increase' : 'decrease'
  const ground = groundBefore(text, floor, links.end)
  let basis: Span | null = ground >= 0 ? groundBasis(text, ground, links.end) : null
  if (ground >= 0) {
    links.end = ground
    stripLinks(text, floor, links)
  }
  let moved = floor
  if (basis === null && (links.change !== null || links.respective || links.to)) {
    basis = basisIn(text, floor, links.end)
    // 两年平均增速|比一季度|加快: the comparison next to the verb
    if (basis && basis.end + 3 < links.end) basis = basisIn(text, basis.end, links.end) ?? basis
    if (basis && isMoved(text, floor, basis, links.end)) {
      // 同比事故起数增加, 与去年同期相比|项目数|减少: the noun stands behind the comparison.
      if (basis.end - basis.start > 2) moved = basis.end
    } else if (basis && links.end - basis.end <= 6) {
      links.end = basis.start
      stripLinks(text, floor, links)
    }
  }
  if (links.change !== null && basis === null) {
    links.end = withoutEstimate(text, floor, links.end)
    // 收入|则|较预算高出35亿元
    if (text[links.end - 1] === '则' && !among('规准原法守总细', text.charCodeAt(links.end - 2))) links.end--
  }
  const then = links.change === null && !links.to && !links.from ? baseBefore(text, floor, links.end) : null
  if (then) links.end = then.start - 1
  // 案件|较预期的|500宗多
  else if (text[links.end - 1] === '的') {
    const estimate = withoutEstimate(text, floor, links.end - 1)
    if (estimate < links.end - 1) links.end = estimate
  }
  // 投入|8年|800亿元: over how many years
  if (text[links.end - 1] === '年')
    links.end -= FOR_YEARS.exec(text.slice(Math.max(floor, links.end - 6), links.end))?.[1]?.length ?? 0
  // 增速|较前三季度|增至5.4%
  const since = links.to && basis === null && links.change === null ? basisIn(text, floor, links.end) : null
  if (since && since.end === links.end && since.start >= floor + 2) links.end = since.start
  // (按年平均汇率折算为9847美元): how the figure before was converted.
  if (text[floor] === '按' && CONVERSION.test(text.slice(floor, links.end))) links.end = floor
  links.end = withoutMain(text, moved, links.end)
  // 提出“|办结率|达95%、满意度达98%”: a quotation that closes behind the figure
  const quote = lastAmong('“”', text, moved, links.end)
  if (quote >= 0 && quote < links.end - 2 && text[quote] === '“') moved = quote + 1
  const front = stripLeads(text, disposal(text, moved, links.end), links.end)
  front.start = withoutUnder(text, front.start, links.end)
  if (!front.predicate) {
    stripDoerWhen(text, front, links.end, outer)
    stripDoer(text, front, links.end)
  }
  // 民政局|为860名老人发放…: who did it
  if (among('为给对向', text.charCodeAt(outer - 1)) && isDoer(text, front.start, links.end)) {
    front.scope = { start: front.scope?.end === front.start ? front.scope.start : front.start, end: links.end }
    front.start = links.end
  }
  // 警察局|将1204人移送检方: who did it, and what was done stands behind
  else if (
    among('将把', text.charCodeAt(outer - 1)) &&
    // 党员|将|突破230名: what will be
    !among('突超达', text.charCodeAt(outer)) &&
    links.change === null &&
    isActing(text, front.start, links.end)
  )
    front.start = links.end
  // 免费|为610名残疾人发放药品: how
  else if (among('为给对向', text.charCodeAt(outer - 1)) && FREELY.has(text.slice(front.start, links.end)))
    front.start = links.end
  // 每年|有2成受资助者没有提交: how often it is so
  else if (text[links.end] === '有' && EVERY.test(text.slice(front.start, links.end))) front.start = links.end
  // 局领导每月至少|3次带队检查: what is done so often stands behind
  else if (lastAmong('每', text, Math.max(front.start, outer - 8), outer) >= 0 && actsOften(text, front.start, outer))
    front.start = links.end
  // 严格按照规格要求|为24名战士家庭送喜报: by what rule
  else if (text.startsWith('要求为', links.end) && ACCORDING.test(text.slice(floor, front.start)))
    front.start = links.end
  if (!front.predicate && isServed(text, front.start, links.end, outer)) front.start++
  if (front.start + 4 < links.end && among(`${TO_ALONE}从由`, text.charCodeAt(links.end)))
    stripRaised(text, front, links.end)
  return {
    start: front.start,
    end: Math.max(front.start, links.end),
    change: links.change,
    basis,
    respective: links.respective || front.respective,
    from: links.from,
    to: links.to,
    predicate: front.predicate,
    part: front.part,
    scope: front.scope,
    period:
      front.period ??
      (links.time && !inBasis(links.time, basis)
        ? withoutAt(text, links.time)
        : innerTime(text, front.start, links.end)),
    then,
  }
}

/** 为|低保家庭|12户发放补助, 让|户籍数|增加1300人: those for whom or of whom it is told; but 为民办实事 and 为村民办实事|20件 are acts. */
function isServed(text: string, start: number, end: number, outer: number): boolean {
  if (!among('为让', text.charCodeAt(start)) || end - start < 4) return false
  if (among('民期数首止利步位', text.charCodeAt(start + 1))) return false
  if (text[start] === '为' && !PEOPLE.test(text.slice(outer, outer + LONGEST_COUNT))) return false
  for (let i = start + 1; i < end - 1; i++) if (governingAt(text, i, end) > 0) return false
  return true
}

const PEOPLE = /^[\d.,xX×*○□_N]+[余多]?[百千万]?[余多]?(?:户|[名位]|人次?)[一-龥]{2}/
const LONGEST_COUNT = 16

/** 海关于|2023年的|执法案件, 本署在|2023年|接获的投诉, 车间在|人员减少12%的情况下: who it was and when. */
function stripDoerWhen(text: string, front: Front, end: number, outer: number): void {
  const { start } = front
  const under = firstAmong('在', text, start + 2, Math.min(end - 2, start + LONGEST_ACTING))
  if (under >= 0 && UNDER.test(text.slice(outer, outer + LONGEST_UNDER))) {
    const time = timeAt(text, under + 1, end)
    front.scope = { start, end: under }
    if (time > 0) front.period ??= { start: under + 1, end: under + 1 + time }
    front.start = under + 1 + time
    return
  }
  const at = firstAmong('于在', text, start + 2, Math.min(end - 6, start + LONGEST_ACTING))
  if (at < 0) return
  const time = timeAt(text, at + 1, end)
  const after = at + 1 + time
  if (time < 4 || after > end - 2 || !isActing(text, start, at)) return
  const of = text[after] === '的' ? 1 : 0
  if (of === 0 && governingAt(text, after, end) === 0) return
  front.scope = { start, end: at }
  front.period ??= { start: at + 1, end: after }
  front.start = after + of
}
const LONGEST_ACTING = 12
const UNDER = /^[\d.,xX×*○□_N]+[^\d,、。;:]{1,4}的(?:情况|背景|条件|形势|前提|压力)下/
const LONGEST_UNDER = 20
/** Whether a person or a body, how often (每月至少) and nothing else stand before a count of times with an act. */
const actsOften = (text: string, start: number, outer: number): boolean =>
  OFTEN.test(text.slice(outer, outer + LONGEST_COUNT)) && WHO_OFTEN.test(text.slice(start, outer))
const OFTEN =
  /^(?:至少|最少|不少于|不低于)?(?:[\dxX×*.]+|[一二两三四五六七八九十]+)[余多]?(?:次|天|个?小时)(?=[一-龥]{2})(?!以上|以内|左右)/
const WHO_OFTEN =
  /^[^,、的]{0,12}(?:领导|班子|负责人|责任人|干部|书记|主任|委员|[人成党队网格管]员|[县镇乡局院校站]长)每(?:个?[月周季年日天]|季度|星期)(?:至少|不少于|不低于)?$/
const EVERY = /^每[年月季]$/

const FREELY = new Set('免费 无偿 义务 主动 上门 及时 优先 重点 集中 分别 先后'.split(' '))
const ACCORDING = /(?:按照?|依照|对照|依据|根据|参照)$/

/** 案件|较去年同期的|500宗上升一倍: the time of the level that its own noun is compared with. */
function baseBefore(text: string, floor: number, end: number): Span | null {
  let to = among('的之', text.charCodeAt(end - 1)) ? end - 1 : end
  // 大要案查获数|比上年同期查获的|75起增加106起
  if (to < end) to -= governingBefore(text, to, floor)
  if (!among(BASE_ENDS, text.charCodeAt(to - 1))) return null
  const basis = basisIn(text, Math.max(floor + 2, to - LONGEST_TIME), to)
  return basis && basis.end === to && among(COMPARERS, text.charCodeAt(basis.start))
    ? { start: basis.start + 1, end: to }
    : null
}
/** 营业额|较预算数|增加3%: compared with what was reckoned with, not with an earlier time. */
function withoutEstimate(text: string, floor: number, end: number): number {
  if (!among(ESTIMATE_ENDS, text.charCodeAt(end - 1))) return end
  const from = Math.max(floor + 2, end - 12)
  return from < end ? end - (ESTIMATE.exec(text.slice(from, end))?.[0].length ?? 0) : end
}
const ESTIMATE_ENDS = '算数期估计标测划定额'
const ESTIMATE =
  /[较比](?:全年|年度|年初|原先|原来|原|当初|最初|先前|早前|此前)?(?:的|之)?(?:预[算计期估测定]|估[算计]|目标|计划|规划|核定)(?:[数值额]|金额|目标)?$/
const BASE_ENDS = '年期度月季末底初'

/** 海关|去年|执法案件, 本署|二零二四年|接获举报: a time between the doer and what was done. */
function innerTime(text: string, start: number, end: number): Span | null {
  const firm = lastAmong('团司行院', text, start + 1, end - 4)
  if (firm >= 0 && FIRM.test(text.slice(firm - 1, firm + 1))) {
    const time = timeAt(text, firm + 1, end)
    if (time >= 3 && firm + 1 + time <= end - 2 && isHan(text.charCodeAt(firm + 1 + time)))
      return { start: firm + 1, end: firm + 1 + time }
  }
  const at = lastAmong('年', text, start + 2, end - 2)
  if (at < 0) return null
  const time = INNER_TIME.exec(text.slice(Math.max(start, at - INNER_REACH), at + INNER_REACH))
  if (!time) return null
  const from = Math.max(start, at - INNER_REACH) + time.index
  const to = from + time[1]!.length
  // 柜台|于2023年的|使用率, 全县|自111年|流浪犬
  const dated = (text[from - 1] === '于' && text[to] === '的') || (text[from - 1] === '自' && text[to] !== '起')
  const isDoer =
    !among(NO_DOER, text.charCodeAt(from - 1)) ||
    text.startsWith('银行', from - 2) ||
    (dated && from >= start + 3 && among(DIGITS, text.charCodeAt(from)))
  return from >= start + 2 && to <= end - 2 && isDoer ? { start: from, end: to } : null
}
/** 华远公司|上半年|营业收入 */
const FIRM = /集团|公司|[支分银]行|医院/
/** 104-107学年度 */
const INNER_REACH = 8
const DIGITS = '0123456789'
/** The time is the noun's own behind these: 完成|2023年指标, 较|去年同期. */
const NO_DOER = '较比与同和在于自从由到至的了成行对及、,“('
const INNER_TIME =
  /((?:[去今本前当全]年度?|(?<![一二三四五六七八九十两几数\d])年内|(?:(?<=[局署处会院府部所队司学校馆县市厂心自于业园行金团])|(?<= ))(?:20\d\d|1[01]\d|[89]\d) ?年度?|(?<=[一-龥]{2})(?:[八九]十[一二三四五六七八九]?|一百(?:零[一二三四五六七八九]|一?十[一二三四五六七八九]?))年度|(?<=[一-龥]{2})20\d\d年|(?:今后|未来)?(?:\d{1,2}|[一二三四五六七八九十两])年内|\d{2,4}(?:[-~]\d{2,4})?学年度?)(?:全年|[上下]半年|[前首]\d{1,2}个?月|[前首][二三]季|\d{1,2}[至到~-]\d{1,2}月)?)(?![度初底末同均产])/

/** 与去年同期相比|项目数|减少16%: what moved stands behind the comparison. */
function isMoved(text: string, floor: number, basis: Span, end: number): boolean {
  // 同比批次|下降: but 同比大幅|下降
  if (end - basis.end < 3) return MEASURES.has(text.slice(basis.end, end))
  return basis.end - basis.start === 2 || (basis.start <= floor + 1 && MOVED.test(text.slice(basis.end, end)))
}
const MEASURES = new Set(
  '批次 人次 件次 起数 件数 户数 人数 次数 金额 产量 产值 销量 销售 税收 收入 支出 利润 总量 数量 面积 成本 案件 事故'.split(
    ' ',
  ),
)
const MOVED = /^(?![累大小实已共略])[^,、]{1,8}(?:数|量|额|率|收入|支出|产值|投资|案件|事故)$/

const FOR_YEARS = /(?:投入|编列|投资|挹注|斥资|匡列)((?:\d{1,2}|[一二三四五六七八九十])年)$/
const CONVERSION = /^按[^,、;:]{0,20}(?:折算|换算|折合|计算|测算)$/

const inBasis = (time: Span, basis: Span | null): boolean =>
  basis !== null && time.start < basis.end && time.end > basis.start

/** 在|110年 */
const withoutAt = (text: string, time: Span): Span => ({
  start: time.start + (among('在于自', text.charCodeAt(time.start)) ? 1 : 0),
  end: time.end,
})

/** 建议将编制总数由…: what is acted on stands behind 将 or 把; so does what 建设任务是|新增床位 names. */
function disposal(text: string, floor: number, end: number): number {
  // 经济局昨(6)日公布|所属事业盈余
  if (lastAmong('布', text, floor + 2, end - 4) >= 0) {
    const told = TOLD.exec(text.slice(floor, end))?.[0].length ?? 0
    if (told > 0) return floor + told
  }
  for (let i = end - 2; i >= floor; i--) {
    const c = text.charCodeAt(i)
    if (among('是为', c) && i > floor + 1 && TASK_IS.test(text.slice(Math.max(floor, i - 5), i))) return i + 1
    if (
      among('将把', c) &&
      !among('可会', text.charCodeAt(i + 1)) &&
      leadExceptionAt(text, i, end) === 0 &&
      !isQuoted(text, floor, i)
    )
      return i + 1
    // 指挥中心今日|宣布|新增25例
    if (text[i] === '宣' && text[i + 1] === '布' && governingAt(text, i + 2, end) > 0) return i + 2
    // 防治工作|透过|新拍摄3支影片
    if (text[i] === '透' && text[i + 1] === '过' && governingAt(text, text[i + 2] === '新' ? i + 3 : i + 2, end) > 0)
      return i + 2
    // 今后五年本港会|增加泳池
    if (text[i] === '会' && willDo(text, i, floor, end)) return i + 1
    // 新制上路导致|中央补助款|减少; but 酒驾导致死亡事故
    if (text[i] === '致' && text[i - 1] === '导' && i > floor && !HARM.test(text.slice(i + 1, i + 4))) return i + 1
    // 嵌入式服务|使|客户满意度
    if (
      text[i] === '使' &&
      i > floor &&
      !among('天大行', text.charCodeAt(i - 1)) &&
      leadExceptionAt(text, i, end) === 0
    )
      return i + 1
  }
  return floor
}

const TOLD = /^(?:[^,、\d]{1,8}[部局署处会院府行司][今昨](?:\(\d{1,2}\))?)?[日天](?:公布|发布|宣布)(?=.{4})/
const HARM = /^(?:非?死|.?伤|人员|事故|火[灾警]|损|交通|坠|灾)/

/** “将假币转手”|案件 */
const isQuoted = (text: string, floor: number, at: number): boolean =>
  lastAmong('“”', text, floor, at) >= 0 && text[lastAmong('“”', text, floor, at)] === '“'

/** 建成|以茶叶为主|的3500亩基地, 以12个村|为重点|的3500亩基地: what is first among the things is no part of what was done. */
function withoutMain(text: string, floor: number, end: number): number {
  const to = text[end - 1] === '的' ? end - 1 : end
  if (!among(MAIN_ENDS, text.charCodeAt(to - 1))) return end
  const main = MAIN.exec(text.slice(Math.max(floor, to - LONGEST_MAIN), to))?.[0].length ?? 0
  return main > 0 ? to - main : end
}
const MAIN_ENDS = '主点心头导表托撑领干础体题'
const MAIN = /(?:以[^,;。“”]{1,18}?|^)为(?:主[导体题]?|重点|核心|龙头|代表|依托|支撑|引领|骨干|基础|载体|中心)$/
const LONGEST_MAIN = 24

/** 在市领导的支持下|帮扶单位投入: with whose help is no part of the name. */
function withoutUnder(text: string, start: number, end: number): number {
  const at = lastAmong('下', text, start + 2, end - 2)
  return at >= 0 && HELP.test(text.slice(at - 2, at)) ? at + 1 : start
}
const HELP = /支持|领导|帮助|指导|关心|关怀|努力|配合|推动|带动|影响|协助|帮扶|见证/

/** 建设任务|是, 经营目标设定|为, 资助对象|为 */
const TASK_IS = /(?:任务|目标|对象|条件|范围)(?:设定|确定|核定|定)?$/

/** Cuts 的 and particles off the end of a core: 培训了 → 培训. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && (text[end - 1] === '的' || (among(PARTICLES, text.charCodeAt(end - 1)) && end - start > 2)))
    end--
  return end
}
