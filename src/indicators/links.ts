/** Reads the linking words between a name and its figure, from right to left: 达, 增长到, 由去年的, 每人每年. */
import { NOT_BOUNDS_BEFORE } from '../data/bounds.ts'
import { LINKS } from '../data/naming-words.ts'
import { LINK_WORDS } from '../data/noun-words.ts'
import type { Change, Span } from '../model.ts'
import { among, lastAmong } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'
import { suffixMatcher } from '../text/matchers.ts'
import { HIDDEN_SIGN } from './emphasis.ts'
import { basisIn, changeBefore, COMPARERS } from './comparison.ts'
import { isNeed, isWill, willDo } from './future.ts'
import { timeAt } from './times.ts'

const linkBefore = suffixMatcher(LINKS)
/** Signs that open an item: ★发放贷款5万元. */
export const BULLETS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫●★☆◆◇■▲△►▶➢✓✔※◎'
export const LIST_MARKS = new UnitSet(`、和及与或, /并-·•|#→${BULLETS}${HIDDEN_SIGN}`)
const TRAILING = new UnitSet(` |↑↓+≥≤>=:-~¥￥$${HIDDEN_SIGN}`)

/** What the linking words at the right end say. */
export interface Links {
  /** The time stripped off last of all: 、|104年|计… */
  time: Span | null
  end: number
  change: Change['direction'] | null
  respective: boolean
  from: boolean
  to: boolean
}

/** 到, 至, 为 after a verb of change make a level of what would be a change: 增加到. */
const TO_WORD =
  /(?:[走进前增降升减提扩压缩攀跃充展优变调跌回涨上下].*[到至为]|(?:整合|精简|[合归撤]并|改善|恢复)[为到至成]|[稳保控维压限].在)$/
export const TO_ALONE = '到至为达'
const leadsTo = (text: string, word: string, start: number, floor: number): boolean =>
  TO_WORD.test(word) ||
  (word.length === 1 && among(TO_ALONE, word.charCodeAt(0)) && changeBefore(text, start, floor) !== null)
/** 均 and 计 alone link (均为3%, 计5件); 平均, 人均 and 总计 belong to the name. */
const AVERAGE =
  /[平人年日月户次亩笔件单篇床头]均$|(?<=^|[,;。:、])[校班县村镇店院]均$|(?<![学师新考招毕])生均$|[总合]计$|合共$/

/** 由2021年的1520万元, 由目前的六成: where the first of two levels held. */
const FROM_TIME =
  /(?:(?:由|从|到|至|(?<=[加长高升大少低降减小])为)(?:如今|现今|现时|\d{2,4} ?年|\d{2,3}[xX×*○□_N]{1,2}年|[xX×*○□_N]{4}年|上年|去年|前年|年初|目前|现在|原来|原有|既有|原先|原本|早前|先前|现有|过去|最初|开始|上期|上季|上月|改造前|整治前)?|为(?:如今|现今))(?:度|底|末|初|同期)?[的之]$/

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
export const LONGEST_TIME = 16

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
  /^[\d.xX×*○□_N]+[^,;。、\d]{1,5}(?:提高|提升|增加|增长|上升|升|降低?|下降|减少?|压缩|压减|缩短|扩大|下调|上调)[至到为]/

/** 经济总量|突破千亿、|达到1042亿元: a mark that was passed on the way. */
const PASSED =
  /(?:在全[国省市县区])?(?:率先|首次|历史性)?(?:突破|破|超过?|跨越|跨过|迈上|站上|跃上|跃升至)(?:[\d.xX×*○□_N]+[万亿]*|[一二三四五六七八九十百千万亿两]+)(?:元|大关|关口|台阶|门槛)*、$/

/** Length of what a level is called or of what it passed: 由2016年|高峰|2万人减至…, 旅客|突破百万|达138万人, 轮候时间|上升了0.2至|5.8年. */
function asideBefore(text: string, end: number, floor: number): number {
  const last = text.charCodeAt(end - 1)
  const moved = among('至到', last) && among('0123456789', text.charCodeAt(end - 2))
  // 编制|由409|变动至314名: the first level, whose unit is not said
  const first = FIRST_LEVEL.exec(
    among(DIGITS, last) && end - floor > 4 ? text.slice(Math.max(floor, end - LONGEST_ASIDE), end) : '',
  )
  if (first) return first[0].length
  const pattern = moved
    ? MOVED_BY
    : among('峰点高低底', last)
      ? PEAK
      : last === AFTER
        ? STAGE_AFTER
        : among('万亿', last)
          ? MARK_PASSED
          : null
  const length = pattern?.exec(text.slice(Math.max(floor, end - LONGEST_ASIDE), end))?.[0].length ?? 0
  return moved || end - length > floor ? length : 0
}
const LONGEST_ASIDE = 12
const DIGITS = '0123456789'
const FIRST_LEVEL = /(?<=[一-龥]{2})[由从]约?\d[\d,.]*$/
const MARK_PASSED = /(?:首[度次])?(?:突破|超过|冲破)[一二三四五六七八九]?[十百千]?[万亿]$/
const MOVED_BY = /(?:上升|下降|下跌|回落|回升|增加|减少|缩短|延长|增长)了?约?\d[\d.]*[至到]$/
const AFTER = '后'.charCodeAt(0)
/** 降低到|防治后|5.5%, 津贴|调高后|为4200元 */
const STAGE_AFTER =
  /(?<=[一-龥]{2})(?:调[高升低降整]|[上下]调|提高|降低)后$|(?<=[降低高升加少短大小减展缩][到至为])[^,、;。的到至为]{2,4}后$/
const PEAK = /(?<=[年度月期底末初])的?(?:历史)?(?:最?高峰|[新最]?[高低]点|[新最][高低]|谷底)$/

/** 毛利率|较去年上升(或下降)|__%: a form that has not been filled in. */
const EITHER_WAY =
  /(?:[较比][^,、;]{2,6}?)?(?:增[长加]|上[升涨]|提[高升])\((?:或)?(?:下降|减少|降低)\)$|(?:[较比][^,、;]{2,6}?)?(?:下降|减少|降低)\((?:或)?(?:增[长加]|上[升涨]|提[高升])\)$/
/** Most figures are spared the pattern. */
const hasRecord = (text: string, floor: number, end: number): boolean =>
  lastAmong('高低大小多少', text, Math.max(floor, end - 4), end - 1) >= 0

export function stripLinks(text: string, floor: number, state: Links): void {
  for (;;) {
    let { end } = state
    if (text[end - 1] === ')') end -= EITHER_WAY.exec(text.slice(Math.max(floor, end - 20), end))?.[0].length ?? 0
    while (end > floor && TRAILING.has(text.charCodeAt(end - 1))) end--
    // 由85%提升到|了|92%
    if (text[end - 1] === '了' && text[end - 2] === '到' && end - 2 > floor) end--
    state.end = end
    if (end <= floor || text[end - 1] === '”') return
    if (text[end - 1] === '的' || text[end - 1] === '之') {
      if (!stripOf(text, floor, end, state)) return
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
    const aside = asideBefore(text, end, floor)
    if (aside > 0) {
      if (among('至到', text.charCodeAt(end - 1))) state.to = true
      state.end = end - aside
      continue
    }
    const filler = fillerBefore(text, floor, end, state)
    if (filler > 0) {
      state.end = end - filler
      continue
    }
    if (text[end - 1] === '、') {
      const passed = PASSED.exec(text.slice(Math.max(floor, end - 16), end))
      if (!passed) return
      state.end = end - passed[0].length
      continue
    }
    const whence = placedBefore(text, end, floor) || sinceBefore(text, end, floor)
    if (whence > 0) {
      state.from = true
      state.end = end - whence
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
    if (!stripLink(text, floor, end, state)) return
  }
}

/** Length of a word that says nothing between a name and how it moved: 至101年度|业|提升为, 审批用时|平均|缩短60%, 总数|会|增至5千张. */
function fillerBefore(text: string, floor: number, end: number, { to, change }: Links): number {
  const before = text.charCodeAt(end - 2)
  switch (text[end - 1]) {
    case '业':
      return end - 1 > floor && among('年度月底', before) ? 1 : 0
    // 两年平均, 较多年平均
    case '均':
      return change !== null &&
        text[end - 2] === '平' &&
        end - 2 > floor &&
        !among('年季月周日期均', text.charCodeAt(end - 3))
        ? 2
        : 0
    case '会':
      return (to || change !== null) && (isWill(text, end - 1) || willDo(text, end - 1, floor, end + 4)) ? 1 : 0
    // 村集体收入|还|增至11万元; but 归还, 偿还
    case '还':
      return (to || change !== null) && end - 1 > floor && !among('归偿返退生发', before) ? 1 : 0
    // 每年门诊|可|增加280万人次; but 许可, 认可
    case '可':
      return change !== null && end - 3 >= floor && !among('许认不', before)
        ? CAN.exec(text.slice(Math.max(floor, end - 3), end))![0].length
        : 0
    // 门诊量|要|突破60万人次
    default:
      return isNeed(text, end - 1) ? 1 : 0
  }
}

/** 由去年|的|85%, 残债|之|48%: what 的 joins to the figure, a time, a record or a stage. Whether anything was taken away. */
function stripOf(text: string, floor: number, end: number, state: Links): boolean {
  const source = FROM_TIME.exec(text.slice(Math.max(floor, end - 12), end))
  const time = source ? null : TIME_OF.exec(text.slice(Math.max(floor, end - 10), end))
  const spelt = source || time ? -1 : timeOf(text, floor, end)
  if (spelt >= 0) {
    // 破案率|自前一年的|35%改善至38%; but 来自2019年的
    const since = text[spelt - 1] === '自' && !among('来源出取', text.charCodeAt(spelt - 2))
    if (since) state.from = true
    state.end = since ? spelt - 1 : spelt
    return true
  }
  const record =
    !source && !time && hasRecord(text, floor, end) ? RECORD.exec(text.slice(Math.max(floor, end - 16), end)) : null
  if (record) {
    state.end = end - record[0].length
    return true
  }
  const stage = source || time ? null : stageBefore(text, floor, end)
  if (stage !== null) {
    state.end = stage
    state.from = true
    return true
  }
  if (time) {
    state.end = end - time[1]!.length
    return true
  }
  if (!source && text[end - 1] === '的') return false
  // 残债|之|48%
  if (!source) {
    state.end = end - 1
    return true
  }
  state.end = end - source[0].length
  if (among('到至为', text.charCodeAt(state.end))) state.to = true
  else state.from = true
  return true
}

/** 录取率|达|90%, 分别|为|3%和5%: a word of the table. Whether anything was taken away. */
function stripLink(text: string, floor: number, end: number, state: Links): boolean {
  const length = linkBefore(text, end, floor)
  if (length === 0 || (linkWordBefore(text, end, floor) > length && !isClosedFrom(text, end) && !isParted(text, end)))
    return false
  // 单产比|去年|增加: compared with.
  if (among(COMPARERS, text.charCodeAt(end - length - 1)) && basisIn(text, end - length - 1, end) !== null) return false
  // 登记船只|有320艘, 行政许可|达1200件: 只 and 可 are the noun's.
  if (length > 1 && ENDS_NOUN.test(text.slice(end - length - 1, end - length + 1))) {
    state.end = end - length + 1
    return true
  }
  const word = text.slice(end - length, end)
  // 比去年减少: what is compared with.
  if (word.endsWith('年') && '较比与同'.includes(text[end - length - 1] ?? '\n')) return false
  if (isWordEnd(text, end, length)) return false
  const first = word.charCodeAt(0)
  if (among('分依各', first) && /^(?:分别|依次|各)/.test(word)) state.respective = true
  if (among('由从', first)) state.from = true
  const last = text.charCodeAt(end - 1)
  if (length <= 2 && among('均计共', last) && AVERAGE.test(text.slice(Math.max(floor, end - 3), end))) {
    // 开立各类案件|合共: a sum of what has its name already.
    const spent =
      among('费额款数次量积件人户里', text.charCodeAt(end - 3)) && text[end - 1] !== '均' && end - floor >= 4
    if (
      !spent &&
      (text[end - 1] === '均' || end - floor < (last === WHOLE ? 4 : 7) || LIST_MARKS.has(text.charCodeAt(end - 3)))
    )
      return false
    state.end = end - 2
    return true
  }
  if (among('到至为达在', last) && leadsTo(text, word, end - length, floor)) state.to = true
  state.end = end - length
  return true
}

const ENDS_NOUN = /^(?:[船舰]只|[许认]可)/

/** 诈骗案|由8699宗增至…, 外国人|为4万人: 案由 and 人为 are words elsewhere. */
const isParted = (text: string, end: number): boolean =>
  text[end - 1] === '由'
    ? text[end - 2] === '案' && among('骗杀窃抢毒罪力命劫个', text.charCodeAt(end - 3))
    : text.startsWith('行为', end - 2)
      ? among('分支银总商农本该我各', text.charCodeAt(end - 3))
      : text.startsWith('生计', end - 2)
        ? among('学师医考新招养', text.charCodeAt(end - 3))
        : text.startsWith('人为', end - 2) && among('国年疾告责工病候选客证理罪犯商', text.charCodeAt(end - 3))

const CAN = /(?:预[计估料]|估计?|料)?可$/
const WHOLE = '共'.charCodeAt(0)

const TIME_TAIL =
  /(?:自[^,、。自]{1,8}?以来|(?:从|自)?(?:民国)?\d{2,4}年[到至](?:民国)?\d{2,4}年|(?:在|于|自|截至|到)?(?:民国)?(?:\d{4}[-/—~]\d{2,4}|[二一][〇○零\d一二三四五六七八九]{3}\/[〇○零一二三四五六七八九]{2}|\d{2,4}|20[x×*]{2}|(?<!\d)[x×*]{2,4})学?年(?:底|末|度|初|时)?|[在于](?:[明下来]年度?|下一?(?:财政|会计)?年度)|[在于]?首(?:[\d一二三四五六七八九两]{1,2}个月|[一二三两]季度?)|(?:近|过去)?(?:\d{1,3}|[一二三四五六七八九十两]{1,3})年[来内间]|(?:近|过去)(?:\d{1,2}|[一二三四五六七八九十两]{1,2})年平均|连续(?:\d{1,3}|[一二三四五六七八九十两多]{1,3})(?:年来?|个?季度|个?月|届|个?(?:会计|财政|预算)?(?:年度|学年|学期))(?:每年)?|(?:截?至|到|在|于)[今去]年\d{1,2}月(?:[底末初]|\d{1,2}日)?|未来[一二两三四五\d]个?(?:财政|会计)?年度?|(?:截[至止]|到)?目前)$/

/** Length of a time that stands between the noun and its figure: 债务|在110年|低于200亿元, 案件|6年来|首次降到3万起, 总产|连续12年|稳定在500亿斤. */
function timeBefore(text: string, end: number, floor: number): number {
  if (!among(TIME_ENDS, text.charCodeAt(end - 1)) && !text.startsWith('目前', end - 2)) return 0
  // 固定资产投资|五年|累计完成406亿元
  if (text.startsWith('累计', end) && among('两三四五十', text.charCodeAt(end - 2)) && end - 4 > floor) return 2
  const length = TIME_TAIL.exec(text.slice(Math.max(floor, end - 16), end))?.[0].length ?? untilBefore(text, end, floor)
  // 较112年减少: compared with; 次于111年|22.3兆元: what it was then.
  // 民生支出占比|连续三年|保持在80%: 比 is the share's.
  const compared =
    (among(COMPARERS, text.charCodeAt(end - length - 1)) && text[end - length] !== '连') ||
    // 高|于107年底|之716笔
    (text[end - length] === '于' && among('高低多少优快慢次', text.charCodeAt(end - length - 1))) ||
    text.startsWith('相对', end - length - 2) ||
    text.startsWith('对比', end - length - 2)
  return length > 0 && compared ? 0 : length
}
/** Length of till when it will be so: 财政储备|至二零二零年三月底|预计为 */
function untilBefore(text: string, end: number, floor: number): number {
  if (!among('底末', text.charCodeAt(end - 1))) return 0
  const at = lastAmong('至到', text, Math.max(floor + 2, end - LONGEST_UNTIL), end - 4)
  // 今年|截至11月底|就有
  if (at >= 0 && among('截迄止', text.charCodeAt(at - 1))) return 0
  return at >= 0 && timeAt(text, at, end) === end - at ? end - at : 0
}
const LONGEST_UNTIL = 14
/** Length of where the first of two ranks was held: 排名|从1978年的全国|第17位跃居第9位. */
function placedBefore(text: string, end: number, floor: number): number {
  if (!among('国省市县区球界', text.charCodeAt(end - 1))) return 0
  return PLACED.exec(text.slice(Math.max(floor, end - 14), end))?.[0].length ?? 0
}
const PLACED = /[由从](?:\d{4}年|[去上前]年|年初|原来)(?:同期|底|末|初)?的?(?:全[国省市县区球]|世界)$/

/** Length of when the first of two levels held: 良好率|从去年同期|82%提升至…, 移工|由上年底|5万人增至…, 帐目|由原来预算|20亿元赤字转为…. */
function sinceBefore(text: string, end: number, floor: number): number {
  if (!among('年期底末初前算', text.charCodeAt(end - 1))) return 0
  return SINCE.exec(text.slice(Math.max(floor, end - 10), end))?.[0].length ?? 0
}
const SINCE =
  /[由从](?:原[来先本有]?的?预算|\d{2,4}年同期|[去上前]年(?:同期|底|末|初)?|同期|年初|年底|[^,、;。的由从]{2,4}前)$/

/** Length of what a rate is reckoned for behind a linking word: 标准提高到|每人每月|820元, 按|每人每天|30元. */
function eachBefore(text: string, end: number, floor: number): number {
  // 发生率|每10万人口|29.8人
  if (text[end - 1] === '口') return OF_PEOPLE.exec(text.slice(Math.max(floor, end - 12), end))?.[0].length ?? 0
  if (!among('年月天日人户期餐顿吨亩度件斤米', text.charCodeAt(end - 1))) return 0
  const before = text.slice(Math.max(floor, end - 7), end)
  return EACH.exec(before)?.[1]!.length ?? EACH_OF_EACH.exec(before)?.[0].length ?? 0
}
const OF_PEOPLE = /(?:[之的]|(?<=[至到为由从]))每(?:[十百千万]|\d+)+万?名?人口$/
/** 供养标准|每人每年|9600元 */
const EACH_OF_EACH = /每[人户生亩头座村所家辆栋]每(?:[年月天日]|学[期年])$|(?<=[^均,、;:。]{2})每[年月天日人户]$/
const EACH = /[到至为达按照在]((?:平均)?(?:每[人户生])?每(?:[年月天日人户餐顿吨亩度件]|公斤|平方米|立方米|学期))$/
const TIME_ENDS = '年来内间底末度初月届时期均日'

/** 续约5个, 签约12个: the end of a word, no 约; 最近, 赶超; 总目标 is no 目标. */
function isWordEnd(text: string, end: number, length: number): boolean {
  // 相当于1.2个月的工作量, 次于去年
  if (text[end - 1] === '于' && among('当次', text.charCodeAt(end - 2))) return true
  // 应到120人,实到|118人
  if (length === 1 && text[end - 1] === '到' && among('应实未', text.charCodeAt(end - 2))) return true
  // 小区建有|5栋, 学校配有|3名: 有 is part of the verb.
  if (length === 1 && text[end - 1] === '有')
    return among('建配备藏种养驻含', text.charCodeAt(end - 2)) && !among('扩新改续重', text.charCodeAt(end - 3))
  if (length === 1)
    return among('约近超则', text.charCodeAt(end - 1)) && NOT_BOUNDS_BEFORE.includes(text.slice(end - 2, end))
  // 完成计划|86.4%, 完成全年目标|102%: what was done of it.
  if (length === 2 && among('划标', text.charCodeAt(end - 1)) && OF_PLAN.test(text.slice(Math.max(0, end - 10), end)))
    return true
  // 产量|较计划|增加5%: what it is compared with.
  if (length === 2 && among('划标', text.charCodeAt(end - 1)) && THAN_PLAN.test(text.slice(Math.max(0, end - 7), end)))
    return true
  // 35岁|以下|21名, 高中及|以下|80人: a limit.
  if (length === 2 && text.startsWith('以下', end - 2)) return among(LIMITED, text.charCodeAt(end - 3))
  // 好于|预期|0.5个百分点
  if (length === 2 && text.startsWith('预期', end - 2)) return among('于超合', text.charCodeAt(end - 3))
  return (
    length === 2 &&
    text.startsWith('目标', end - 2) &&
    among('总年度季核定制控售商超于确解出任', text.charCodeAt(end - 3))
  )
}

const LIMITED = '岁级及元年月户档科处专中高师学亩吨'
const OF_PLAN =
  /(?:完成|占)了?(?:原定?|[全当本]年|年度|年初|[月季]度|上级|下达|[省市县区]定)?(?:计划|目标)$|(?<!超额)完成[^,、;:的占\d]{2,6}目标$/

/** 人均结案|由268件升至…, 客户经理|由12名增加到…; 案由, 理由 are words elsewhere. */
const isClosedFrom = (text: string, end: number): boolean =>
  text[end - 1] === '由' &&
  ((text[end - 2] === '案' && among('结立收发受破办', text.charCodeAt(end - 3))) ||
    SECOND_LEVEL.test(text.slice(end, end + 22)))

const THAN_PLAN = /(?:较|(?<![占对同环])比)(?:[全当本]年|年度|年初|原定?)?(?:计划|目标)$/

/** 违法行为12起: a word that ends with a linking word. */
const linkWordBefore = suffixMatcher(LINK_WORDS)
