/** Reads what stands left of a quantity, from right to left: linking words, change, comparison; then the lead words off its front. */
import {
  LEAD_EXCEPTIONS,
  LEADS,
  LINKS,
  NOUN_END_EXCEPTIONS,
  PREDICATE_EXCEPTIONS,
  PREDICATES,
} from '../data/naming-words.ts'
import { NOT_BOUNDS_BEFORE } from '../data/bounds.ts'
import { LINK_WORDS } from '../data/noun-words.ts'
import { SCOPES } from '../data/qualifier-words.ts'
import type { Change, Span } from '../model.ts'
import { among, lastAmong } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'
import { doerAt } from './doer.ts'
import { HIDDEN_SIGN } from './emphasis.ts'
import { prefixMatcher, suffixMatcher } from '../text/words.ts'
import { basisIn, COMPARERS, changeBefore, isNeed, isWill } from './qualifiers.ts'
import { isGrade } from './right.ts'
import { governingAt } from './lexicon.ts'
import { isPeriod, timeAt } from './times.ts'

const linkBefore = suffixMatcher(LINKS)
const leadAt = prefixMatcher(LEADS)
const scopeMatch = prefixMatcher(SCOPES)
const predicateMatch = prefixMatcher(PREDICATES)
const predicateExceptionAt = prefixMatcher(PREDICATE_EXCEPTIONS)
const leadExceptionAt = prefixMatcher(`${NOUN_END_EXCEPTIONS} ${LEAD_EXCEPTIONS}`)

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

const LIST_MARKS = new UnitSet(`、和及与或, /并-·•●|#→${HIDDEN_SIGN}`)
const TRAILING = new UnitSet(` ↑↓+≥≤>=:-~¥￥$${HIDDEN_SIGN}`)
const PARTICLES = '了'

/** What the linking words at the right end say. */
interface Links {
  /** The time stripped off last of all: 、|104年|计… */
  time: Span | null
  end: number
  change: Left['change']
  respective: boolean
  from: boolean
  to: boolean
}

/** 到, 至, 为 after a verb of change make a level of what would be a change: 增加到. */
const TO_WORD =
  /(?:[走进前增降升减提扩压缩攀跃充展优变调跌回涨上下].*[到至为]|(?:整合|精简|[合归撤]并|改善|恢复)[为到至成]|[稳保控维压限].在)$/
const TO_ALONE = '到至为达'
const leadsTo = (text: string, word: string, start: number, floor: number): boolean =>
  TO_WORD.test(word) ||
  (word.length === 1 && among(TO_ALONE, word.charCodeAt(0)) && changeBefore(text, start, floor) !== null)
/** 均 and 计 alone link (均为3%, 计5件); 平均, 人均 and 总计 belong to the name. */
const AVERAGE = /[平人年日月户次亩笔件单篇床头]均$|(?<![学师新考招毕])生均$|[总合]计$|合共$/

/** 由2021年的1520万元, 由目前的六成: where the first of two levels held. */
const FROM_TIME =
  /(?:(?:由|从|到|至)(?:如今|现今|现时|\d{2,4} ?年|\d{2,3}[xX×*]{1,2}年|[xX×*]{4}年|上年|去年|前年|年初|目前|现在|原来|原有|既有|原先|原本|早前|先前|现有|过去|最初|开始|上期|上季|上月|改造前|整治前)?|为(?:如今|现今))(?:度|底|末|初|同期)?[的之]$/

/** 由|九十一年度的|12.1%, 由|前一年同期的|18.4%: where the time behind 由 begins; -1 where none stands there. */
function timeOf(text: string, floor: number, end: number): number {
  const from = lastAmong('由从到至自', text, Math.max(floor, end - LONGEST_TIME), end - 2)
  if (from < 0) return -1
  const to = from + 1 + timeAt(text, from + 1, end - 1)
  return to > from + 1 &&
    (to === end - 1 || text.startsWith('止', to) ? to >= end - 2 : to === end - 3 && text.startsWith('同期', to))
    ? from + 1
    : -1
}
const LONGEST_TIME = 16

/** 失业率|为近5年来新低之|1.8%: how the level compares with those before it. */
const RECORD =
  /(?:[为是创达]|达到)?(?:近|连续)?(?:[\d一二三四五六七八九十]{1,3}年来?|历年来?|历史|近年来?|同期)(?:以来)?的?(?:最|[新次])[高低大小多少]点?(?:水平|纪录|记录)?[的之]$/

/** 上升至|12月的|57%, 由|1月的|29%, 由|二零零六年的|44.6% */
const TIME_OF =
  /[由从到至]((?:\d{1,2}月(?:份|底|末)?|[一二][〇零○一二三四五六七八九]{3}年(?:底|末|初)?|\d{4}年(?:底|末|初)?)[的之])$/

/** 救助比例|由报销后的|65%提高到70%: where the first of two levels held, whatever it was; null where no second one follows. */
function stageBefore(text: string, floor: number, end: number): number | null {
  const from = lastAmong('由从', text, Math.max(floor, end - LONGEST_STAGE), end - 2)
  if (from < floor + 2 || lastAmong(',、;', text, from, end) >= 0) return null
  return SECOND_LEVEL.test(text.slice(end, end + 22)) ? from : null
}
const LONGEST_STAGE = 12
const SECOND_LEVEL =
  /^[\d.]+[^,;。、\d]{1,5}(?:提高|提升|增加|增长|上升|升|降低?|下降|减少?|压缩|压减|缩短|扩大|下调|上调)[至到为]/

/** 经济总量|突破千亿、|达到1042亿元: a mark that was passed on the way. */
const PASSED =
  /(?:在全[国省市县区])?(?:率先|首次|历史性)?(?:突破|破|超过?|跨越|跨过|迈上|站上|跃上|跃升至)(?:[\d.]+[万亿]*|[一二三四五六七八九十百千万亿两]+)(?:元|大关|关口|台阶|门槛)*、$/

/** 总收入|HK$3500万元 */
const CURRENCY = /(?<![A-Za-z])(?:HK|NT|US|MOP|RMB|CNY|USD|HKD|NTD|TWD|EUR)$/

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90

/** 毛利率|较去年上升(或下降)|__%: a form that has not been filled in. */
const EITHER_WAY =
  /(?:[较比][^,、;]{2,6}?)?(?:增[长加]|上[升涨]|提[高升])\((?:或)?(?:下降|减少|降低)\)$|(?:[较比][^,、;]{2,6}?)?(?:下降|减少|降低)\((?:或)?(?:增[长加]|上[升涨]|提[高升])\)$/
/** Most figures are spared the pattern. */
const hasRecord = (text: string, floor: number, end: number): boolean =>
  lastAmong('高低大小多少', text, Math.max(floor, end - 4), end - 1) >= 0

function stripLinks(text: string, floor: number, state: Links): void {
  for (;;) {
    let { end } = state
    if (text[end - 1] === ')') end -= EITHER_WAY.exec(text.slice(Math.max(floor, end - 20), end))?.[0].length ?? 0
    while (end > floor && TRAILING.has(text.charCodeAt(end - 1))) end--
    // 由85%提升到|了|92%
    if (text[end - 1] === '了' && text[end - 2] === '到' && end - 2 > floor) end--
    if (isCapital(text.charCodeAt(end - 1)))
      end -= Math.min(end - floor, CURRENCY.exec(text.slice(Math.max(floor, end - 4), end))?.[0].length ?? 0)
    state.end = end
    if (end <= floor || text[end - 1] === '”') return
    if (text[end - 1] === '的' || text[end - 1] === '之') {
      const source = FROM_TIME.exec(text.slice(Math.max(floor, end - 12), end))
      const time = source ? null : TIME_OF.exec(text.slice(Math.max(floor, end - 10), end))
      const spelt = source || time ? -1 : timeOf(text, floor, end)
      if (spelt >= 0) {
        // 破案率|自前一年的|35%改善至38%; but 来自2019年的
        const since = text[spelt - 1] === '自' && !among('来源出取', text.charCodeAt(spelt - 2))
        if (since) state.from = true
        state.end = since ? spelt - 1 : spelt
        continue
      }
      const record =
        !source && !time && hasRecord(text, floor, end) ? RECORD.exec(text.slice(Math.max(floor, end - 16), end)) : null
      if (record) {
        state.end = end - record[0].length
        continue
      }
      const stage = source || time ? null : stageBefore(text, floor, end)
      if (stage !== null) {
        state.end = stage
        state.from = true
        continue
      }
      if (time) {
        state.end = end - time[1]!.length
        continue
      }
      if (!source && text[end - 1] === '的') return
      // 残债|之|48%
      if (!source) {
        state.end = end - 1
        continue
      }
      state.end = end - source[0].length
      if (among('到至为', text.charCodeAt(state.end))) state.to = true
      else state.from = true
      continue
    }
    if (state.change === null) {
      const change = changeBefore(text, end, floor)
      if (change) {
        // A level (增加到…) has met its 到 already.
        if (state.to) {
          state.end = change.start
          continue
        }
        state.change = change.direction
        state.end = change.start
        continue
      }
    }
    // 审批用时|平均|缩短60%; but 两年平均, 较多年平均
    if (
      state.change !== null &&
      text.startsWith('平均', end - 2) &&
      end - 2 > floor &&
      !among('年季月周日期均', text.charCodeAt(end - 3))
    ) {
      state.end = end - 2
      continue
    }
    if (text[end - 1] === '、') {
      const passed = PASSED.exec(text.slice(Math.max(floor, end - 16), end))
      if (!passed) return
      state.end = end - passed[0].length
      continue
    }
    // 总数|会|增至5千张, 门诊量|要|突破60万人次
    const will = text[end - 1] === '会' && (state.to || state.change !== null) && isWill(text, end - 1)
    if (will || isNeed(text, end - 1)) {
      state.end = end - 1
      continue
    }
    const placed = placedBefore(text, end, floor)
    if (placed > 0) {
      state.from = true
      state.end = end - placed
      continue
    }
    const since = sinceBefore(text, end, floor)
    if (since > 0) {
      state.from = true
      state.end = end - since
      continue
    }
    const each = eachBefore(text, end, floor)
    if (each > 0) {
      state.end = end - each
      continue
    }
    const time = timeBefore(text, end, floor)
    if (time > 0) {
      if (text[end - 1] !== '来' && !among('连近过', text.charCodeAt(end - time)))
        state.time ??= { start: end - time, end }
      state.end = end - time
      continue
    }
    const length = linkBefore(text, end, floor)
    if (length === 0 || (linkWordBefore(text, end, floor) > length && !isClosedFrom(text, end) && !isParted(text, end)))
      return
    // 单产比|去年|增加: compared with.
    if (among(COMPARERS, text.charCodeAt(end - length - 1)) && basisIn(text, end - length - 1, end) !== null) return
    const word = text.slice(end - length, end)
    // 比去年减少: what is compared with.
    if (word.endsWith('年') && '较比与同'.includes(text[end - length - 1] ?? '\n')) return
    if (isWordEnd(text, end, length)) return
    const first = word.charCodeAt(0)
    if (among('分依各', first) && /^(?:分别|依次|各)/.test(word)) state.respective = true
    if (among('由从', first)) state.from = true
    const last = text.charCodeAt(end - 1)
    if (length <= 2 && among('均计共', last) && AVERAGE.test(text.slice(Math.max(floor, end - 2), end))) {
      // 开立各类案件|合共: a sum of what has its name already.
      const spent = among('费额款数次', text.charCodeAt(end - 3)) && text[end - 1] !== '均' && end - floor >= 4
      if (
        !spent &&
        (text[end - 1] === '均' || end - floor < (last === WHOLE ? 4 : 7) || LIST_MARKS.has(text.charCodeAt(end - 3)))
      )
        return
      state.end = end - 2
      continue
    }
    if (among('到至为达在', last) && leadsTo(text, word, end - length, floor)) state.to = true
    state.end = end - length
  }
}

/** 诈骗案|由8699宗增至…, 外国人|为4万人: 案由 and 人为 are words elsewhere. */
const isParted = (text: string, end: number): boolean =>
  text[end - 1] === '由'
    ? text[end - 2] === '案' && among('骗杀窃抢毒罪力命劫个', text.charCodeAt(end - 3))
    : text.startsWith('生计', end - 2)
      ? among('学师医考新招养', text.charCodeAt(end - 3))
      : text.startsWith('人为', end - 2) && among('国年疾告责工病候选客证理罪犯商', text.charCodeAt(end - 3))

const WHOLE = '共'.charCodeAt(0)

const COMPARED = /(?:新增加?|多[^,、]{1,2}|少[^,、]{1,2}|增[收产支发供销]|超收|减[收产支])$/

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

const TIME_TAIL =
  /(?:自[^,、。自]{1,8}?以来|(?:从|自)?(?:民国)?\d{2,4}年[到至](?:民国)?\d{2,4}年|(?:在|于|自|截至|到)?(?:民国)?(?:\d{4}[-/—~]\d{2,4}|[二一][〇○零\d一二三四五六七八九]{3}\/[〇○零一二三四五六七八九]{2}|\d{2,4}|20[x×*]{2}|(?<!\d)[x×*]{2,4})年(?:底|末|度|初|时)?|[在于](?:[明下来]年度?|下一?(?:财政|会计)?年度)|[在于]?首(?:[\d一二三四五六七八九两]{1,2}个月|[一二三两]季度?)|(?:近|过去)?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})年来|连续(?:\d{1,3}|[一二三四五六七八九十两多]{1,3})(?:年来?|个?季度|个?月|届|个?(?:会计|财政|预算)?(?:年度|学年|学期))(?:每年)?|(?:截?至|到)今年\d{1,2}月[底末初]?|(?:截[至止]|到)?目前)$/

/** Length of a time that stands between the noun and its figure: 债务|在110年|低于200亿元, 案件|6年来|首次降到3万起, 总产|连续12年|稳定在500亿斤. */
function timeBefore(text: string, end: number, floor: number): number {
  if (!among(TIME_ENDS, text.charCodeAt(end - 1)) && !text.startsWith('目前', end - 2)) return 0
  // 固定资产投资|五年|累计完成406亿元
  if (text.startsWith('累计', end) && among('两三四五十', text.charCodeAt(end - 2)) && end - 4 > floor) return 2
  const length = TIME_TAIL.exec(text.slice(Math.max(floor, end - 16), end))?.[0].length ?? 0
  // 较112年减少: compared with; 次于111年|22.3兆元: what it was then.
  const compared = among(COMPARERS, text.charCodeAt(end - length - 1)) || text.startsWith('次于', end - length - 1)
  return length > 0 && compared ? 0 : length
}
/** Length of where the first of two ranks was held: 排名|从1978年的全国|第17位跃居第9位. */
function placedBefore(text: string, end: number, floor: number): number {
  if (!among('国省市县区球界', text.charCodeAt(end - 1))) return 0
  return PLACED.exec(text.slice(Math.max(floor, end - 14), end))?.[0].length ?? 0
}
const PLACED = /[由从](?:\d{4}年|[去上前]年|年初|原来)(?:同期|底|末|初)?的?(?:全[国省市县区球]|世界)$/

/** Length of when the first of two levels held: 良好率|从去年同期|82%提升至…, 移工|由上年底|5万人增至…. */
function sinceBefore(text: string, end: number, floor: number): number {
  if (!among('年期底末初', text.charCodeAt(end - 1))) return 0
  return SINCE.exec(text.slice(Math.max(floor, end - 10), end))?.[0].length ?? 0
}
const SINCE = /[由从](?:\d{2,4}年同期|[去上前]年(?:同期|底|末|初)?|同期|年初|年底)$/

/** Length of what a rate is reckoned for behind a linking word: 标准提高到|每人每月|820元, 按|每人每天|30元. */
function eachBefore(text: string, end: number, floor: number): number {
  if (!among('年月天日人户期餐顿', text.charCodeAt(end - 1))) return 0
  const before = text.slice(Math.max(floor, end - 7), end)
  return EACH.exec(before)?.[1]!.length ?? EACH_OF_EACH.exec(before)?.[0].length ?? 0
}
/** 供养标准|每人每年|9600元 */
const EACH_OF_EACH = /每[人户生亩头座村所家辆栋]每[年月天日]$|(?<=[^均,、;:。]{2})每[年月天日人户]$/
const EACH = /[到至为达按照在]((?:每[人户生])?每(?:[年月天日人户餐顿]|学期))$/
const TIME_ENDS = '年来底末度初月届时期'

/** 续约5个, 签约12个: the end of a word, no 约; 最近, 赶超; 总目标 is no 目标. */
function isWordEnd(text: string, end: number, length: number): boolean {
  // 相当于1.2个月的工作量, 次于去年
  if (text[end - 1] === '于' && among('当次', text.charCodeAt(end - 2))) return true
  if (length === 1)
    return among('约近超则', text.charCodeAt(end - 1)) && NOT_BOUNDS_BEFORE.includes(text.slice(end - 2, end))
  // 完成计划|86.4%, 完成全年目标|102%: what was done of it.
  if (length === 2 && among('划标', text.charCodeAt(end - 1)) && OF_PLAN.test(text.slice(Math.max(0, end - 10), end)))
    return true
  // 35岁|以下|21名, 高中及|以下|80人: a limit.
  if (length === 2 && text.startsWith('以下', end - 2)) return among(LIMITED, text.charCodeAt(end - 3))
  // 好于|预期|0.5个百分点
  if (length === 2 && text.startsWith('预期', end - 2)) return among('于超合', text.charCodeAt(end - 3))
  return length === 2 && text.startsWith('目标', end - 2) && among('总年度季核定制控售商超于', text.charCodeAt(end - 3))
}

const LIMITED = '岁级及元年月户档科处专中高亩吨'
const OF_PLAN = /(?:完成|占)了?(?:[全当本]年|年度|年初|[月季]度|上级|下达|[省市县区]定)?(?:计划|目标)$/

/** 人均结案|由268件升至…, 客户经理|由12名增加到…; 案由, 理由 are words elsewhere. */
const isClosedFrom = (text: string, end: number): boolean =>
  text[end - 1] === '由' &&
  ((text[end - 2] === '案' && among('结立收发受破办', text.charCodeAt(end - 3))) ||
    SECOND_LEVEL.test(text.slice(end, end + 22)))

/** 违法行为12起: a word that ends with a linking word. */
const linkWordBefore = suffixMatcher(LINK_WORDS)

/** Reads the text `[floor, outer)` in front of a quantity. */
export function readLeft(text: string, floor: number, outer: number): Left {
  const links: Links = { time: null, end: outer, change: null, respective: false, from: false, to: false }
  stripLinks(text, floor, links)
  if (links.change === null && !links.to) readCompared(text, floor, links)
  // 较去年↑4.8个百分点
  if (links.change === null && among('↑↓', text.charCodeAt(outer - 1)))
    links.change = text[outer - 1] === '↑' ? 'increase' : 'decrease'
  let basis: Span | null = null
  let moved = floor
  if (links.change !== null || links.respective || links.to) {
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
  if (links.change !== null && basis === null) links.end = withoutEstimate(text, floor, links.end)
  const then = links.change === null && !links.to && !links.from ? baseBefore(text, floor, links.end) : null
  if (then) links.end = then.start - 1
  // 案件|较预期的|500宗多
  else if (text[links.end - 1] === '的') {
    const estimate = withoutEstimate(text, floor, links.end - 1)
    if (estimate < links.end - 1) links.end = estimate
  }
  // 增速|较前三季度|增至5.4%
  const since = links.to && basis === null && links.change === null ? basisIn(text, floor, links.end) : null
  if (since && since.end === links.end && since.start >= floor + 2) links.end = since.start
  // (按年平均汇率折算为9847美元): how the figure before was converted.
  if (text[floor] === '按' && CONVERSION.test(text.slice(floor, links.end))) links.end = floor
  const front = stripLeads(text, disposal(text, moved, links.end), links.end)
  front.start = withoutUnder(text, front.start, links.end)
  if (!front.predicate) stripDoer(text, front, links.end)
  if (front.start + 4 < links.end && among(TO_ALONE, text.charCodeAt(links.end))) stripRaised(text, front, links.end)
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

/** 案件|较去年同期的|500宗上升一倍: the time of the level that its own noun is compared with. */
function baseBefore(text: string, floor: number, end: number): Span | null {
  const to = among('的之', text.charCodeAt(end - 1)) ? end - 1 : end
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
  const at = lastAmong('年', text, start + 2, end - 2)
  if (at < 0) return null
  const time = INNER_TIME.exec(text.slice(Math.max(start, at - INNER_REACH), at + INNER_REACH))
  if (!time) return null
  const from = Math.max(start, at - INNER_REACH) + time.index
  const to = from + time[1]!.length
  const isDoer = !among(NO_DOER, text.charCodeAt(from - 1)) || text.startsWith('银行', from - 2)
  return from >= start + 2 && to <= end - 2 && isDoer ? { start: from, end: to } : null
}
/** 104-107学年度 */
const INNER_REACH = 8
/** The time is the noun's own behind these: 完成|2023年指标, 较|去年同期. */
const NO_DOER = '较比与同和在于自从由到至的了成行对及、,“('
const INNER_TIME =
  /((?:[去今本前当全]年|(?<![一二三四五六七八九十两几数\d])年内|(?:(?<=[局署处会院府部所队司学校馆县市厂心])|(?<= ))(?:20\d\d|1[01]\d) ?年|(?<=[一-龥]{2})20\d\d年|(?:今后|未来)?(?:\d{1,2}|[一二三四五六七八九十两])年内|\d{2,4}(?:[-~]\d{2,4})?学年度?)(?:全年|[上下]半年|[前首]\d{1,2}个?月|[前首][二三]季|\d{1,2}[至到~-]\d{1,2}月)?)(?![度初底末同均产])/

/** 与去年同期相比|项目数|减少16%: what moved stands behind the comparison. */
function isMoved(text: string, floor: number, basis: Span, end: number): boolean {
  if (end - basis.end < 3) return false
  return basis.end - basis.start === 2 || (basis.start <= floor + 1 && MOVED.test(text.slice(basis.end, end)))
}
const MOVED = /^(?![累大小实已共略])[^,、]{1,8}(?:数|量|额|率|收入|支出|产值|投资|案件|事故)$/

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

/** “将假币转手”|案件 */
const isQuoted = (text: string, floor: number, at: number): boolean =>
  lastAmong('“”', text, floor, at) >= 0 && text[lastAmong('“”', text, floor, at)] === '“'

/** 在市领导的支持下|帮扶单位投入: with whose help is no part of the name. */
function withoutUnder(text: string, start: number, end: number): number {
  const at = lastAmong('下', text, start + 2, end - 2)
  return at >= 0 && HELP.test(text.slice(at - 2, at)) ? at + 1 : start
}
const HELP = /支持|领导|帮助|指导|关心|关怀|努力|配合|推动|带动|影响|协助|帮扶|见证/

/** 提升|供水覆盖率|至88%, 压缩|办理时限|至5天: what reaches the level is named, and goes on about nothing. */
function stripRaised(text: string, front: Front, end: number): void {
  if (!RAISES.has(text.slice(front.start, front.start + 2)) || predicateExceptionAt(text, front.start, end) > 0) return
  if (!LEVEL_NOUN.test(text.slice(end - 2, end))) return
  front.start += 2
  front.predicate = false
}
const RAISES = new Set('提升 提高 降低 缩短 压缩 扩大 增加 减少 压减'.split(' '))
const LEVEL_NOUN = /(?:[率比度量额值数价]|比例|比重|标准|时限|时间|面积|规模|周期|环节|成本)$/
/** 建设任务|是, 经营目标设定|为 */
const TASK_IS = /(?:任务|目标)(?:设定|确定|核定|定)?$/

interface Front {
  start: number
  predicate: boolean
  part: boolean
  respective: boolean
  scope: Span | null
  period: Span | null
}

function stripLeads(text: string, floor: number, end: number): Front {
  const front: Front = { start: floor, predicate: false, part: false, respective: false, scope: null, period: null }
  while (front.start < end) {
    const { start } = front
    // 与标杆企业相差: of what was named before.
    if (text[start] === '与' && text.startsWith('相差', end - 2)) {
      front.predicate = true
      break
    }
    const skipped = skipLength(text, start, floor, end)
    if (skipped > 0) {
      front.start += skipped
      continue
    }
    // 年末|全县|农机总动力: elsewhere 年末 is the measure's (年末存栏).
    if (text.startsWith('年末', start) && scopeMatch(text, start + 2, end) > 0) {
      front.period = { start, end: start + 2 }
      front.start += 2
      continue
    }
    if (predicateAt(text, start, end) > 0) {
      front.predicate = true
      break
    }
    const place = scopeMatch(text, start, end)
    // 城区|至机场的车程 is a way, 全市|性会议 a kind, 湖北省|级课题 a rank.
    const behind = text[start + place]
    // 公司|登记 is a thing
    if (place === 2 && text[start] === '公' && among('登治债法章', text.charCodeAt(start + 2))) break
    const scope = place > 0 && behind === '至' && text[start + place + 1] !== '少' ? 0 : place
    if (place > 0 && (behind === '性' || (place > 2 && among('级直委属内外、和与及', text.charCodeAt(start + place)))))
      break
    // 议案3件、建议|45件: a noun where nothing follows.
    if (start + 2 === end && text.startsWith('建议', start) && among('、和及', text.charCodeAt(start - 1))) break
    const lead = leadLength(text, start, end) || requestLength(text, start, end)
    if (scope > 0 && scope >= lead) {
      front.scope = { start, end: start + scope }
      front.start += scope
    } else if (lead > 0) takeLead(text, front, lead, end)
    else break
  }
  return front
}

/** Takes a lead word off the front and notes what it says: a period, a part of something (其中), shares (分别). */
function takeLead(text: string, front: Front, lead: number, end: number): void {
  const { start } = front
  if (isPeriod(text, start, lead))
    front.period = { start: front.period ? front.period.start : start, end: start + lead }
  if (
    text.startsWith('其中', start) ||
    text.startsWith('当中', start) ||
    (text[start] === '含' && lead === 1) ||
    text.startsWith('包', start)
  )
    front.part = true
  if (text.startsWith('分别', start)) front.respective = true
  front.start += lead
  // 于东部院区内|增设1间: where.
  if (lead === 1 && among('在于', text.charCodeAt(start)) && among('内里中', text.charCodeAt(end - 1)))
    front.start = end
}

/** 全县|公安机关|破获案件: whom the figure covers; 供销系统|实现|销售额. */
function stripDoer(text: string, front: Front, end: number): void {
  const doer = doerAt(text, front.start, end)
  if (!doer) return
  const start = front.scope?.end === front.start ? front.scope.start : front.start
  // 通过|全省教师招聘平台招聘
  if (VIA.test(text.slice(start - 2, start))) return
  front.scope = { start, end: doer.end }
  const year = text.slice(doer.end, doer.act).indexOf('全年')
  if (year >= 0) front.period ??= { start: doer.end + year, end: doer.end + year + 2 }
  front.start = text.startsWith('实现', doer.act) ? doer.act + 2 : doer.act
}

const VIA = /^(?:通过|依托|利用|借助|根据|按照|围绕)$/

/** Length of what stands before a name, says nothing of it and is no word of the table; 0 for none. */
function skipLength(text: string, start: number, floor: number, end: number): number {
  const first = text.charCodeAt(start)
  const before = text.charCodeAt(start - 1)
  // Behind a bold title: **1.抓安全。** 全年…, **目标:**存款…
  if (text.startsWith('**', start) && (text[start + 2] === ' ' || text[start - 1] === ':'))
    return text[start + 2] === ' ' ? 3 : 2
  // 及格率, 及时发放: no list.
  if (LIST_MARKS.has(first) && leadExceptionAt(text, start, end + 1) < 2 && leadAt(text, start, end) < 2) return 1
  // 81%|(以人数计算)及|84%; 【两项战果】|破案12起
  const closer =
    text[start] === '【' ? '】' : text[start] === '(' && (start === floor || text[floor] === '按') ? ')' : ''
  const close = closer ? text.slice(start, Math.min(end, start + 16)).indexOf(closer) : -1
  if (close > 0) return close + 1
  // 预计|(下同)|全县生产总值
  if (text.startsWith('(下同)', start)) return 4
  // 六都|中|本市破案率最高
  if (text[start] === '中' && among('都', before)) return 1
  if (start === floor) {
    // 100米|内|换乘比例
    if (among('内外', first) && among('米里时天日', before)) return 1
    // 160个断面|中|Ⅰ类水质占八成
    if (text[start] === '中' && isGrade(text, start + 1)) return 1
    // 保持40%|的增长、|达35万辆
    const grown = among('的增', first) ? GROWN.exec(text.slice(start, start + 4)) : null
    if (grown) return grown[0].length
  }
  // 于2024年6月|前|再装, 五年|后|将减至; but 后备, 前期
  if (among('前后', first) && among('年月日底初旬', before) && !AFTER.test(text.slice(start, start + 2))) return 1
  // 同比|事故起数|增加3起: the comparison stands before its noun.
  if (end - start >= 4 && (text.startsWith('同比', start) || text.startsWith('环比', start))) return 2
  // 投产后|年可|实现产值; 开发区|实现工业总产值: the body that reports, where 高新区 is one among others.
  return among('年可开园街', first) ? (SAID.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0) : 0
}

const AFTER = /^后[勤备续期者来果台方代补排]|^前[期台沿线款述端]/
const GROWN = /^的?增长、/
/** 可再生 and 可支配 are no 可 of what can be. */
const SAID =
  /^(?:年可|可)(?=年[产创实销均]|新增|实现|带动|创造|增加|安置|提供|解决|吸纳|节约|减少)|^(?:开发区|园区|街道)(?=(?:共|累计|预计)?(?:实现|完成))/

/** Length of whom a request goes to: 建请|贵会支持|追加预算, 建议市政府同意|增拨经费. */
function requestLength(text: string, start: number, end: number): number {
  if (!among(ASKED, text.charCodeAt(start))) return 0
  return ASKS.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0
}
const ASKED = '建恳提敬商贵'
const ASKS =
  /^(?:(?:建请|恳请|提请|敬请|商请)[^,、\d]{0,7}?(?:支持|同意|协助|尽快|惠予)|建请|贵[会局府院](?:支持|同意|协助)?)/

/** Length of a predicate that opens at `at`, 0 where a noun begins (占地面积, 居民). */
function predicateAt(text: string, at: number, end: number): number {
  // 产值5亿元,|是2019年的|1.6倍
  if (among('是为', text.charCodeAt(at)) && OF_A_TIME.test(text.slice(at, at + 16))) return 1
  const length = predicateMatch(text, at, end)
  return length > 0 &&
    predicateExceptionAt(text, at, end + 2) <= length - 1 &&
    predicateExceptionAt(text, at, end + 2) === 0
    ? length
    : 0
}

const OF_A_TIME =
  /^[是为](?:(?: ?\d{4} ?年|[常历往上去前]年|年初|多年平均|[前上](?:[一二三四五六七八九十两]|\d{1,2})个?年)(?:同期|底|末|初)?|“?十[一二三四]?五”?(?:时期|期间?)?[初末]?|(?:\d{1,2}|[一二两三五十]{1,2})年前|[全本][国省市县区](?:平均(?:水平|数|值)?)?)的? ?[约近]? ?(?:[\dxX×*]|[一二两三四五六七八九十])/

/** Length of a scope (全市, 市直学校) at `at`. */
export function scopeAt(text: string, at: number, end: number): number {
  return scopeMatch(text, at, end)
}

const WITHIN = /^[^\s,、的]{1,2}[区园境域库厂]内(?!涝|陆|部|河|科|外|生)/

/** 受疫情影响走高至6%. */
const INFLUENCE = /^受(?!理)[^,]{1,9}?影响/

const TERM = /^第[\d一二三四五六七八九十]{1,3}届(?:任期?内|期间)?/
const ASKED_BY = /^[因经]?应[^,、的]{2,12}(?:请求|要求|邀请|申请)(?![书表人者率数量])/

/** 规划|设置公园, 承诺|于任内…; but 规划面积. */
const PROMISED = /^(?:(?:[规计][画划]|承诺)(?:增设|设置|新增|增建|兴建|新建|建置|办理|推出|扩增|[于在])|计画$)/

/** A lead word that is not the beginning of a longer noun: 对口帮扶, 为民办实事, 全年龄段. */
function leadLength(text: string, start: number, end: number): number {
  const time = timeAt(text, start, end)
  if (time > 0) return time
  if (text[start] === '受') {
    const influence = INFLUENCE.exec(text.slice(start, Math.min(end, start + 14)))
    if (influence) return influence[0].length
  }
  if (among('规计承', text.charCodeAt(start)) && PROMISED.test(text.slice(start, Math.min(end, start + 4)))) return 2
  // 第6届|核派调查; but 第六届运动会
  if (text[start] === '第') {
    const term = TERM.exec(text.slice(start, Math.min(end, start + 9)))?.[0].length ?? 0
    if (term > 0 && (text[start + term - 1] !== '届' || governingAt(text, start + term, end) > 0)) return term
  }
  // 应警方请求|开立个案
  if (among('应因经', text.charCodeAt(start))) {
    const asked = ASKED_BY.exec(text.slice(start, Math.min(end, start + 16)))
    if (asked) return asked[0].length
  }
  // 加|上级补助收入, 加|上年结转
  if (text.startsWith('加上', start) && among('级年', text.charCodeAt(start + 2))) return 1
  // 项目区内|低收入户
  const within = among('区园境域库厂', text.charCodeAt(start + 1)) || among('区园境域库厂', text.charCodeAt(start + 2))
  if (within) {
    const place = WITHIN.exec(text.slice(start, Math.min(end, start + 6)))
    if (place) return place[0].length
  }
  const lead = leadAt(text, start, end)
  // 审议42案,|通过|38案
  if (lead === 2 && start + 2 === end && text.startsWith('通过', start)) return 0
  // 自2020年; but 自打井, 自测.
  if (lead === 1 && text[start] === '自' && !/[\d今去当本该实成建]/.test(text[start + 1] ?? '')) return 0
  // 共|建成: no 共建.
  if (lead === 1 && text[start] === '共' && governingAt(text, start + 1, end) > 1) return 1
  return lead > 0 && leadExceptionAt(text, start, end + 1) <= lead ? lead : 0
}

/** Cuts 的 and particles off the end of a core: 培训了 → 培训. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && (text[end - 1] === '的' || (among(PARTICLES, text.charCodeAt(end - 1)) && end - start > 2)))
    end--
  return end
}
