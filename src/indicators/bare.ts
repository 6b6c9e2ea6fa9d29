/** Figures without a unit: 产值1.8亿, 指数为1.07, 405万群众, 用户总数达1286, 签约项目(个)12. */
import type { IndicatorType } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { among, charAt, isHan, lastAmong } from '../text/chars.ts'
import { boundBefore } from './bounds.ts'
import { blanked, bounded, coreOf, declined, found, type Step, valued } from './core.ts'
import { classAt, DIGIT, GROUP, isLetter, isMultiplier, scaled, valueAt } from './digits.ts'
import { isMoney } from './judge.ts'
import type { Numeral } from './numeral.ts'
import { exactly } from './exactly.ts'
import { measured } from './range.ts'
import { matchUnit, type Unit } from './unit.ts'
import { MASK_LARGE_NAMES } from '../data/masks.ts'
import { prefixMatcher } from '../text/matchers.ts'

const largeNameAt = prefixMatcher(MASK_LARGE_NAMES)

/** After a figure without unit: a date, a time, a number of a document, a grade. */
const NO_FIGURE = /^ ?(?:年|月|日|号|时|点|世纪|届|学年|周年|后|代|版|级|岁|季度|大卡|\()/
const RATIO = /^: ?\d/
const ANNOTATED = /^\((?:不?含|包括|其中|下同|同比|较上|比上)/
const BARE_END = /[\s,。;:、)和及与!?的左以上|]/
export const isBareEnd = (text: string, at: number): boolean => at >= text.length || BARE_END.test(text[at]!)
const VALUE_CUE =
  /(?:值|指数|系数|(?:稳定|保持|维持|控制)在|为|达|达到|至|到|由|从|倍数|比|倍差|收缩至|比例|率|强度|密度|(?:同比|环比|上年|去年|年初|上月)(?:上升|下降|提高|降低|回落|增加|减少|缩小|扩大|收窄))”?$/
/** 平均分|475.41, 考核得分|96, 发展指数达|85: marks and indices have no unit, and may be whole. */
const MARK_CUE =
  /(?:(?:平均|[得评总均])分数?|积分|指数(?:已?达到?|[为是]|[升降]至))(?:已?达到?|高?达|[为是]|[升降]至)?$/
/** 时间消耗指数|0.xx, 收入比为|x.xx, 缩小到|x.xx, 死亡率|xx, 稳定在|xx */
const INDEX_CUE =
  /(?:值|率|指数|系数|倍[数差]|平均分|得分|满意度|(?<![对同环])比)(?:仅|已)?(?:为|达到?|是|不[低高足]于?)?$|(?:缩小|扩大|[下升]降|上升|提[高升]|降低|减少|[降升减增])[到至为]$|(?:稳定|保持|维持|控制)在$/
/** 整改率达|XX, 就业人数为|xx, 同比增长|××: blanked out with its unit. */
const BLANK_CUE =
  /(?:率|[人户件]数|总[数额量值]|产值)(?:达到?|为)$|(?:同比|环比|[较比][上去]年|[较比]同期|[较比]年初)(?:增长|下降|上升|提高|降低|增加|减少)$/

/** 用户总数达1286: a count without a measure word. */
const COUNT_CUE = /(?:总数|人数|户数|件数|人次|件次|宗数)(?:已?达到?|为|突破|超过?|不足|不到|近|约|逾|仅|:)$/

/** 满意度为4.6|(5分制), 价格指数102.3|(上年=100) */
const SCALE = /^\((?:满分|(?:上年|基期)(?:同[期月])?[=为]|\d{1,3}分制|[五十百]分制)/

/** 4K超高清 is no four thousand. */
const RESOLUTION = /^(?:[248]|16)K$/

/** 由2.03缩小到1.97. */
const FROM = /[由从]/
const CHANGES = /[提增上升降下缩扩减优变调压收跃改攀飙滑跌涨回激骤锐暴]/

/** What a numeral says, times the unit's multiplier. */
const said = (numeral: Numeral, scale = 1): ReturnType<typeof valued> =>
  numeral.style === 'mask'
    ? blanked(numeral.masked!, exactly(numeral.scale, scale))
    : valued(numeral.value === null ? null : exactly(numeral.value, scale))

/** A figure without a unit: 1.8亿 after 产值, 405万群众, 1.07 after CMI值, or the head of a list whose unit comes last. */
export function readBare(text: string, low: Numeral, high: Numeral | null, loose: Numeral[]): Step {
  const last = high ?? low
  const next = last.end
  const none = declined('no-unit', next)
  // 人数达1?6万: a digit was lost behind it
  if (text[next] === '?' && (classAt(text, next + 1) & (DIGIT | GROUP)) !== 0) return none
  // 男女比为1.2:1, 三次产业比26.4: 32.1: a ratio is none of its sides
  if (text[next] === ':' && RATIO.test(text.slice(next, next + 4))) return none
  const labelled = high ? null : besideBrackets(text, low)
  if (labelled) return found(labelled)
  // 总流通人次达36万(含分馆), 回款额3105万(回款率95%)
  const annotated =
    last.scale >= 10000 &&
    text[next] === '(' &&
    (ANNOTATED.test(text.slice(next, next + 4)) || isMoney(text, low.start))
  if (!annotated && NO_FIGURE.test(text.slice(next, next + 3))) return declined('date-or-number', next)
  // 参观人次破百万: a multiplier alone, but bounded.
  if (low.head && !high && isBoundedHead(text, low)) return found(largeFigure(text, low, null))
  // 与200+达人合作: so many and more of what stands behind.
  if (isManyMore(text, low) && !high)
    return found(bounded(text, coreOf(low.start, next + 1, valued(low.value), '', 'count'), 'bare-count', true))
  if (!high && countsPersons(text, low))
    return found(bounded(text, coreOf(low.start, next, valued(low.value), '', 'count'), 'bare-count'))
  if (last.head || low.head || isBrokenOff(text, low, last)) return none
  // 直升率57.36.。
  const edge = isBareEnd(text, next) || (text[next] === '.' && isBareEnd(text, next + 1))
  const large = largeFrom(text, low, high, edge)
  if (large) return found(large)
  if (high) return none
  // 搭乘人次达|九百三十三万|, 亏损从|六点五六亿|降为…: spelt out, where what was counted or paid stands before it
  if (low.style === 'han') return edge || MOVES.test(charAt(text, next)) ? spelt(text, low) : none
  const value = low.style === 'mask' ? maskedValue(text, low, edge) : statedValue(text, low, edge)
  if (value) return found(value)
  loose.push(low)
  return none
}

/** What brackets tell of a figure: 业务收入(万元):|560, 收入|12.5(亿元), 满意度为|4.6(5分制), 发生次数为|0(除难以避免的外). */
function besideBrackets(text: string, low: Numeral): Quantity | null {
  const { start, end } = low
  const label = low.style === 'han' || !isBareEnd(text, end) ? null : unitOfLabel(text, start)
  if (label) {
    const core = coreOf(start, end, said({ ...low, scale: 1 }, label.scale), label.unit.unit, label.unit.type)
    const one = bounded(text, core, 'label-unit')
    return label.open < 0 ? one : { ...one, outerStart: label.open }
  }
  if (text[end] !== '(') return null
  const behind = low.style === 'han' ? null : unitInBrackets(text, end + 1)
  if (behind) {
    const { unit } = behind
    return bounded(text, coreOf(start, unit.end + 1, said(low, behind.scale), unit.unit, unit.type), 'label-unit')
  }
  const told = low.point ? SCALE.test(text.slice(end, end + 8)) : low.value === 0
  return told && isStated(text, low)
    ? bounded(text, coreOf(start, end, valued(low.value), '', 'other'), 'bare-value')
    : null
}

/** 有|1,865|长者停止服务: the comma says that it is a figure. */
const countsPersons = (text: string, { style, point, start, end }: Numeral): boolean =>
  style === 'arabic' &&
  !point &&
  start < end - 4 &&
  text[end - 4] === ',' &&
  among(PERSON_STARTS, text.charCodeAt(end)) &&
  PERSONS.test(text.slice(end, end + 2))

/** 4K超高清, ≥99. 2%, 合格率95.5 8%, 多孩率0 .75%, 卡拉0k: no figure, or not the whole of one. */
const isBrokenOff = (text: string, low: Numeral, { end, scale, value }: Numeral): boolean =>
  (text[end - 1] === 'K' && RESOLUTION.test(text.slice(low.start, end))) ||
  (text[end] === '.' && text[end + 1] === ' ' && among('0123456789', text.charCodeAt(end + 2))) ||
  (scale === 1 && text[end] === ' ' && among('0123456789.', text.charCodeAt(end + 1))) ||
  (value === 0 && scale > 1 && low.end === end && low.style === 'arabic' && isLetter(text, end - 1))

/** 项目数:|12, 3亿、4亿和5亿千瓦时, 产值|1.8亿, |405万|群众: behind a label, in a list that says its unit once, or large. */
function largeFrom(text: string, low: Numeral, high: Numeral | null, edge: boolean): Quantity | null {
  const last = high ?? low
  const next = last.end
  // 销售额:3260万 is money.
  const sum = last.scale >= 10000 && low.style === 'arabic' && isMoney(text, low.start)
  if (!sum && !high && low.style !== 'han') {
    const measure = edge && !isListed(text, next) ? labelMeasure(text, low.start) : null
    if (measure !== null) return bounded(text, coreOf(low.start, next, said(low), '', measure), 'label-value')
    const shared = last.scale >= 10000 ? unitOfList(text, next) : null
    if (shared) return bounded(text, coreOf(low.start, next, said(low), shared.unit, shared.type), 'shared-unit')
  }
  const large = last.style === 'han' ? (last.value ?? 0) >= 10000 && last.more : last.scale >= 100
  const whole =
    edge ||
    last.style !== 'mask' ||
    text[next] === '+' ||
    isLargeMask(text, last) ||
    isFund(text, next) ||
    isCounted(text, next)
  return large && whole ? largeFigure(text, low, high) : null
}

/** CMI值|x.xx, 收入比由|x.xx|缩小到|x.xx|, 整改率达|XX */
function maskedValue(text: string, low: Numeral, edge: boolean): Quantity | null {
  const long = low.end - low.start > 1
  const left = text.slice(Math.max(0, low.start - 8), low.start)
  const cued = BLANK_CUE.test(left) || (long && INDEX_CUE.test(left))
  return ((low.point || long) && isFromLevel(text, low)) || (edge && cued)
    ? bounded(text, coreOf(low.start, low.end, blanked(low.masked!), '', 'other'), 'masked-value')
    : null
}

/** 指数为|1.07, 用户总数达|1286, 由|2.03|缩小到1.97, 系数分别为0.42和|0.39 */
function statedValue(text: string, low: Numeral, edge: boolean): Quantity | null {
  const { start, end, point, value } = low
  // 地区生产总值6145.52112100: the cells of a row that ran into each other.
  const ranOn = point && RAN_ON.test(text.slice(start, end))
  const counted = edge && !point && value !== null && COUNT_CUE.test(text.slice(Math.max(0, start - 5), start))
  const stated = edge && !isListed(text, end) && (counted || isStated(text, low))
  const type = !ranOn && (stated || (point && isFromLevel(text, low))) ? (counted ? 'count' : 'other') : null
  if (type) return bounded(text, coreOf(start, end, valued(value), '', type), counted ? 'bare-count' : 'bare-value')
  return point && value !== null && isIndexListed(text, low)
    ? bounded(text, coreOf(start, end, valued(value), '', 'other'), 'bare-value')
    : null
}

/** 由|2.03|缩小到1.97: the first of two levels. */
const isFromLevel = (text: string, { start, end }: Numeral): boolean =>
  FROM.test(charAt(text, start - 1)) && CHANGES.test(charAt(text, end))

const PERSON_STARTS = '长学市居旅师员农村青儿民会志义家病'
const PERSONS = /^(?:长者|学生|市民|居民|旅客|师生|员工|农民|农友|村民|青年|儿童|民众|会员|志工|义工|家庭|病人)/
/** The unit of the last number of a list that goes on at `at` in large figures. */
function unitOfList(text: string, at: number): Unit | null {
  if (!among('、和与及或', text.charCodeAt(at))) return null
  const tail = LARGE_LIST.exec(text.slice(at, at + LONGEST_LIST))
  return tail && matchUnit(text, at + tail[0].length, true)
}
const LARGE_LIST = /^(?:[、和与及或] ?[\dxX×*]+(?:\.[\dxX×*]+)?[万亿]+)+/
const RAN_ON = /\.\d{5}/

/** @param open where the brackets begin of a label that has no colon (签约项目(个)12), else -1 */
interface LabelUnit {
  readonly unit: Unit
  readonly scale: number
  readonly open: number
}

/** The unit in the brackets of a label: 中间业务收入(万元):|560, 员工人数(单位:人):|__; null where none stands there. */
function unitOfLabel(text: string, start: number): LabelUnit | null {
  let at = text[start - 1] === ' ' ? start - 2 : start - 1
  const colon = text[at] === ':'
  if (colon) at -= text[at - 1] === ' ' ? 2 : 1
  if (text[at] !== ')') return null
  const open = lastAmong('(', text, Math.max(1, at - LONGEST_LABEL), at)
  if (open < 0 || !isHan(text.charCodeAt(open - 1))) return null
  const found = unitInBrackets(text, open + 1)
  return found && found.unit.end === at ? { ...found, open: colon ? -1 : open } : null
}

/** (亿元), (单位:人), 收入12.5|(亿元): a unit alone in brackets that open right before `at`; a duration may be anything. */
function unitInBrackets(text: string, at: number): { unit: Unit; scale: number } | null {
  let from = text.startsWith('单位:', at) ? at + 3 : at
  let power = 0
  for (; isMultiplier(text, from); from++) power += valueAt(text, from)
  const unit = matchUnit(text, from, true)
  return unit && text[unit.end] === ')' && unit.type !== 'duration' ? { unit, scale: scaled(1, power) } : null
}
const LONGEST_LABEL = 10

/** 200+|城市; but 12+学习, 3+X, 1+党建, 推行20+模式 and 实施10+学习 are patterns. */
const isManyMore = (text: string, low: Numeral): boolean =>
  low.style === 'arabic' &&
  !low.point &&
  text[low.end] === '+' &&
  (low.value ?? 0) >= 10 &&
  low.value! % 10 === 0 &&
  /^[一-龥]{2}/.test(text.slice(low.end + 1, low.end + 3)) &&
  !NAMES_PATTERN.test(text.slice(Math.max(0, low.start - 3), low.start)) &&
  !IS_PATTERN.test(text.slice(low.end + 1, low.end + 9))
const NAMES_PATTERN = /(?:实施|推行|推广|打造|搭建|构建|探索|坚持|践行|创新|深化|建立|创建)了?$/
const IS_PATTERN = /^[一-龥]{0,6}(?:模式|行动|机制|体系|格局|理念|计划|工作法)/

/** Whether a decimal is one of a list of indices that no unit closes. */
const isIndexListed = (text: string, { start, end }: Numeral): boolean =>
  INDEX_LIST.test(text.slice(Math.max(0, start - LONGEST_LIST), start)) &&
  LIST_CLOSES.test(text.slice(end, end + LONGEST_LIST))
const LONGEST_LIST = 36
const INDEX_LIST = /(?:指数|系数)(?:分别|依次)[为是](?:\d+\.\d+[、和与及])*$/
const LIST_CLOSES = /^(?:[、和与及]\d+\.\d+)*(?:[,。;:)]|$)/

/** 突破百万, 逾亿; but 上万的, 过千 and 成千上万. */
function isBoundedHead(text: string, low: Numeral): boolean {
  if ((low.value ?? 0) < 10000 || !among(CLOSERS, text.charCodeAt(low.end))) return false
  const bound = boundBefore(text, low.start, true)
  return bound !== null && bound.bound !== 'at_least' && bound.start > 1 && isHan(text.charCodeAt(bound.start - 1))
}
/** Not 、: 突破百亿、|达到118亿元 is a mark that was passed. */
export const CLOSERS = ',。;:)|\n'

/** 1000万以上工业项目: projects are classed by money. */
const THRESHOLD = /^(?:以上|以下)的?[^,。;:、\d]{0,4}(?:项目|工程)/

/** 为xx万劳动者, x亿用户 */
const PEOPLE =
  /^(?:名|位)?(?:广大)?(?:[^,。;:、\d]{0,4})(?:劳动者|群众|人口|居民|农民|农民工|职工|学生|师生|市民|村民|老人|老年人|党员|干部|企业|农户|用户|客户|游客|儿童|妇女|青年|患者|考生|市场主体|参保人)/

/** 安排x万医疗改革资金, 50万专项经费: what stands behind the figure is money. */
const FUND_BEHIND =
  /^(?!户|人|名|群众|贫困|家)[^,。;:、\d]{0,12}?(?:资金|经费|专款|奖金|补助款|补贴款|赔偿款|货款|贷款|(?:改善|整建|修缮|整修|改建|兴建|营造|补强)(?:计[画划]|工程))|^[为是](?:举债|借款|自筹)/
/** 突破|xx万|大关, |xx万|失能老人, |xx亿|,与上年: nothing but a figure is followed by 万 or 亿; but XX万达广场 and XX万里茶道 are names. */
const isLargeMask = (text: string, { end, scale }: Numeral): boolean =>
  scale >= 10000 && isHan(text.charCodeAt(end)) && largeNameAt(text, end - 1, end + 3) === 0
const isCounted = (text: string, at: number): boolean => PEOPLE.test(text.slice(at, at + 12))
const isFund = (text: string, at: number): boolean => FUND_BEHIND.test(text.slice(at, at + 16))

/** 1.8亿, 405万: money where the clause speaks of money, else a count of the things named after it. */
function largeFigure(text: string, low: Numeral, high: Numeral | null): Quantity {
  const last = high ?? low
  const { end } = last
  const money =
    isMoney(text, low.start) ||
    THRESHOLD.test(text.slice(end, end + 9)) ||
    isFund(text, end) ||
    isSaidAgain(text, low.start, end)
  const core = coreOf(low.start, end, measured(text, low, high), money ? '元' : '', money ? 'money' : 'count')
  const rule = low.head ? 'bounded-multiplier' : money ? 'bare-money' : 'bare-count'
  return bounded(text, core, rule, last.more, low.head)
}

/** A large figure in Chinese characters behind 人次达 or what was paid. */
function spelt(text: string, low: Numeral): Step {
  if (low.value === null || low.value < 10000 || !among('万亿', text.charCodeAt(low.end - 1)))
    return declined('no-unit', low.end)
  const counted = COUNT_CUE.test(text.slice(Math.max(0, low.start - 5), low.start))
  return counted || (low.point && isMoney(text, low.start))
    ? found(largeFigure(text, low, null))
    : declined('no-unit', low.end)
}
const MOVES = /[增升降减提跌涨]/

/** 还本数|137亿元|才是史上最高。其中|137亿|中…: the same figure stood there with its 元. */
const isSaidAgain = (text: string, start: number, end: number): boolean =>
  end - start >= 3 && text.slice(Math.max(0, start - REPEATED_WITHIN), start).includes(`${text.slice(start, end)}元`)
const REPEATED_WITHIN = 80

/** A decimal after a cue (指数为1.07), or any figure after ≥ and ≤. */
function isStated(text: string, numeral: Numeral): boolean {
  const bound = boundBefore(text, numeral.start, false)
  if (bound && /[≥≤><≧≦]/.test(charAt(text, bound.start))) return true
  if (numeral.value !== null && MARK_CUE.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))) return true
  if (numeral.value === 0 && !numeral.point) return /[为是率]$/.test(charAt(text, numeral.start - 1))
  return (
    numeral.point &&
    (bound !== null ||
      VALUE_CUE.test(text.slice(Math.max(0, numeral.start - 6), numeral.start).trimEnd()) ||
      isMovedIndex(text, numeral.start))
  )
}

/** 百万吨死亡率为0.67,比上年降低了|0.83,比目标低|0.33: how far an index moved, where its level was told without a unit. */
const isMovedIndex = (text: string, at: number): boolean =>
  MOVED.test(text.slice(Math.max(0, at - 3), at)) && OF_INDEX.test(text.slice(Math.max(0, at - LONGEST_MOVE), at))
const MOVED = /(?:降低|下降|提高|上升|回落|提升|增加|减少|[较比].?[低高])了?$/
const LONGEST_MOVE = 56
const OF_INDEX = /(?:率|指数|系数|[值分])(?:已?达到?|为|是|[升降]至)?\d+\.\d+,[^。;]{2,48}$/

const LIST_GOES_ON = /^ ?[、和与及] ?\d/
const isListed = (text: string, at: number): boolean => LIST_GOES_ON.test(text.slice(at, at + 3))

/** What a figure behind a label counts, by the label: 项目数:|12, 满意度:|98.5, 排名:|3; null where it says nothing of measures. */
function labelMeasure(text: string, start: number): IndicatorType | null {
  const colon = text[start - 1] === ' ' ? start - 2 : start - 1
  if (text[colon] !== ':') return null
  const label = text.slice(Math.max(0, colon - LONGEST_MEASURE), colon)
  if (!LABEL.test(label) || NO_MEASURE.test(label)) return null
  return label.endsWith('名') || label.endsWith('次') ? 'rank' : label.endsWith('数') ? 'count' : 'other'
}
const LONGEST_MEASURE = 8
const LABEL = /(?:[一-龥][数量额率值速幅]|满意度|知晓度|完成度|[得评]分|排名|名次|位次)$/
/** Of a page, or a number of something. */
const NO_MEASURE = /(?:浏览|点击|阅读|访问|下载|字|页|份|期|版|号|代|参|系|指|分辨|频|像素|回复|评论)次?[数量率值]$/
