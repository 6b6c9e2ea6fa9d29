/** Verbs of change (增长, 下降) and what a figure is compared with (较上年, 比年初), read from the words around it. */
import { BASIS_WORDS, DECREASES, INCREASES, TIME_BASES } from '../data/qualifier-words.ts'
import type { Change } from '../model.ts'
import { among } from '../text/chars.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'
import { UnitSet } from '../text/word-tables.ts'
import type { Frame } from './frame.ts'

const increaseMatch = suffixMatcher(INCREASES)
const decreaseMatch = suffixMatcher(DECREASES)
const basisAt = prefixMatcher(BASIS_WORDS)
const timeBaseAt = prefixMatcher(TIME_BASES)

const COMPOUND = /^(?:改造|巩固|转型|优化|整治|完善|培训|素质|能力|提质)(?:提升|提高|扩大|增强|增加)$/

/** What may stand before a verb of change of one character; 新增, 直升 and 多少 are none. */
const BEFORE_SHORT = new UnitSet('比期年月均再又率数量额值度略有约各别初末底去上,、:( 量费本价重间耗能')

const YEAR_ENDS = '0123456789逐连上同往历常今去全每半当本近前明一二三四五六七八九十〇xX×*两'

/** 改善, 优化, 好转: which way they go is told by what is better. */
const isBettered = (text: string, start: number): boolean =>
  among('改优好', text.charCodeAt(start)) && /^(?:改善|优化|好转)/.test(text.slice(start, start + 2))
const RATES = /^了? ?[约近]?[\dxX×*.]+(?:个?百分点|%)/

/** The verb of change that ends right at `end`: 增长, 下降, 同比|增. */
export function changeBefore(
  text: string,
  end: number,
  floor: number,
): { start: number; direction: Change['direction'] } | null {
  const up = increaseMatch(text, end, floor)
  const down = decreaseMatch(text, end, floor)
  const length = Math.max(up, down)
  if (length === 0) return null
  // 2023年|增12%: the year's own character, but 旅客|年增18%.
  const number = text[end - length - 1] === ' ' ? end - length - 2 : end - length - 1
  const dated = length > 1 && text[end - length] === '年' && among(YEAR_ENDS, text.charCodeAt(number))
  const start = end - length + (dated ? 1 : 0)
  if (
    length === 1 &&
    start > floor &&
    !(
      among('多少', text.charCodeAt(start)) &&
      !among(MUCH, text.charCodeAt(start - 1)) &&
      PERCENT.test(text.slice(end, end + 8))
    ) &&
    !(
      among('升跌增减降', text.charCodeAt(start)) &&
      !among(NO_MOVE, text.charCodeAt(start - 1)) &&
      PERCENT.test(text.slice(end, end + 8))
    ) &&
    !BEFORE_SHORT.has(text.charCodeAt(start - 1)) &&
    !endsWithBasis(text, start, floor)
  )
    return null
  // 优良天数比例改善|2.1个百分点; but 优化12项流程
  if (isBettered(text, start) && !RATES.test(text.slice(end, end + 18))) return null
  // 增速加快|3.7个百分点; but 加快12个项目建设
  if (text[start] === '加' && text[start + 1] === '快' && !POINTS.test(text.slice(end, end + 18))) return null
  // 较原来预算|低120亿元; but 比全市平均低4个百分点
  if (text[start] === '低' && !endsWithBasis(text, start, floor)) return null
  // 较上次的3100宗|高出35%; but 比全省平均水平高出3个百分点
  if (text.startsWith('高出', start) && basisIn(text, Math.max(0, start - BASIS_BEFORE), start) === null) return null
  // 形成|长3公里的绿道, 建成|长2公里的路面
  if (text.startsWith('成长', start) && among('形建修铺挖筑', text.charCodeAt(start - 1))) return null
  // 新增加, 改造提升 name something new or done, they compare nothing.
  if (start > floor && text[start - 1] === '新') return null
  // 能力提升|12项; but 处理能力提升|30%
  if (start > floor && COMPOUND.test(text.slice(Math.max(floor, start - 2), end)))
    return MOVES_BY.test(text.slice(end, end + 18)) ? { start, direction: 'increase' } : null
  return { start, direction: up >= down ? 'increase' : 'decrease' }
}

const MOVES_BY = /^ ?约?(?:[\d.xX×*○□_N]+(?:个?百分点|[%倍])|[一二两三四五六七八九十]+[倍成])/
const BASIS_BEFORE = 24

/** 纯利|少6.9%; but 至少, 许多 */
const MUCH = '至不最大众许几更很太较甚'
/** 商业|升1.5%; but 新增5%, 晋升10%的人, 加减 */
const NO_MOVE = '新直晋公毫加增衰递净约轻节'
const PERCENT = /^ ?[约近逾超]?\d[\d.]*[%％]/
const POINTS = /^ ?约?[\d.xX×*○□_N]+(?:[、和及与][\d.xX×*○□_N]+)* ?个?(?:百分)?点/

const ESTIMATE = /[较比][^,、较比]{0,4}(?:预[算计期估测定]|估[算计])[数值]?$/
/** 比上季|多: a comparison ends right here. */
function endsWithBasis(text: string, end: number, floor: number): boolean {
  // 较原先估算|多
  if (ESTIMATE.test(text.slice(Math.max(floor, end - 10), end))) return true
  return basisIn(text, Math.max(floor, end - 12), end)?.end === end
}

/** `较`, `比`, `与…相比` open a comparison. */
export const COMPARERS = '较比与同和'
const YEAR_BASE =
  /^(?:\d{4}[-~至/]\d{2,4} ?(?:整个?)?(?:学年|财年|财政年|会计年|年)度?|[去前上]\(\d{2,4}\)年(?:度|底|末|初)?(?:同期)?|(?:之?前|对上)(?:\d|[一二三四五六七八九十两])年(?!度)|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年前(?![一二三四两\d])|(?:\d{2,4}|[xX×*○□_N]{2,4}|\d{2,3}[xX×*○□_N]{1,2}|[一二三四五六七八九〇零○]{4}|[八九]十[一二三四五六七八九]?(?=年(?![代前]))|一百(?:[零〇○][一二三四五六七八九]|一?十[一二三四五六七八九]?)(?=年(?![代前]))) ?年(?:度|底|末|初|前(?:[一二三四两\d]个?季度)?|全年|同期|上半年|下半年|[一二三四]季度|\d{1,2}月)*(?:同期|末|底)?(?:[至到~-](?:\d{2,4} ?年)?\d{1,2}月(?:底|末)?)?)/
/** 较|一季度, 比|去年四季度 */
const QUARTER_BASE =
  /^(?:上年|去年|前年|今年)?(?:第?[1-4一二三四]季度|前[二三两]个?季度|[上下]半年|\d{1,2}月份?)(?:末|底)?(?:同期)?/
/** 与上年|相比, 与上年|比, 与二零零六年|比较, 与上五年|同比 */
const COMPARISON_TAIL = /^相比较?|^相较|^比较|^同比|^比(?=,)/
/** 较上年度|决算数|减少2亿元: what it was then; but 比上年决算数|15亿元 has a figure of its own. */
const MEASURE_THEN = /^[的之]?(?:决算(?:数|金额)?|预算[数额]?|执行数|实际数|同期数|实绩)(?![\d约数额金])/
const measureOf = (text: string, at: number, end: number): number => {
  if (!among('的之决预执实同', text.charCodeAt(at))) return 0
  const length = MEASURE_THEN.exec(text.slice(at, at + 7))?.[0].length ?? 0
  return at + length <= end ? length : 0
}
const MOVES = /^(?:大幅|轻微|略|微)?(?:增[加长]|减少|上升|下[降跌]|成长)/
/** 较|县长就任时, 比|新馆启用前 */
const EVENT_BASE = /^[^,;。、\d较比]{0,4}(?:就任|上任|接任|到任|成立|挂牌|开业|启用|投用|实施|改制|整合)(?:之?[时前初])/
/** 年均, 年平均 */
const isOfYears = (text: string, at: number, length: number): boolean =>
  text.startsWith('年均', at + length - 2) || (length === 3 && text[at] === '年')
const MONTH_BASE = /^(?:\d{1,2}|十[一二]|[一二三四五六七八九十])月(?:份|末|底)?/

/**
 * The comparison with an earlier time that ends right before `end` or stands anywhere in `[start, end)`, as worded
 * (同比, 较上年同期, 比年初); null where the comparison is with something else (比全省平均水平).
 */
export function basisIn(text: string, start: number, end: number): { start: number; end: number } | null {
  for (let i = start; i < end; i++) {
    const plain = basisAt(text, i, end)
    // 年均|浓度同比下降: a noun's, unless the verb follows at once.
    if (plain > 0 && !(i + plain < end && isOfYears(text, i, plain))) {
      // 同比2013年
      const year = YEAR_BASE.exec(text.slice(i + plain, Math.min(end, i + plain + 14)))?.[0].length ?? 0
      return { start: i, end: i + plain + year }
    }
    // 同期|增长34%: right before its verb it compares, elsewhere it is a noun's (同期数).
    if (i + 2 === end && text.startsWith('同期', i) && (i === 0 || among(',;、(', text.charCodeAt(i - 1))))
      return { start: i, end }
    // 占比|较年初下降
    if (!among(COMPARERS, text.charCodeAt(i)) || (text[i] === '比' && text[i - 1] === '占' && text[i + 1] === '较'))
      continue
    // 相较于|去年同期
    const past = text[i + 1] === '于' ? 1 : 0
    const time = timeBase(text, i + 1 + past, end)
    if (time > 0) {
      const length = time + past
      const tail =
        COMPARISON_TAIL.exec(text.slice(i + 1 + length, i + 4 + length))?.[0].length ??
        measureOf(text, i + 1 + length, end)
      // 与去年同期|减少16%: the word for comparing left out
      if (
        among('与同和', text.charCodeAt(i)) &&
        tail === 0 &&
        !(text.startsWith('同期', i - 1 + length) && MOVES.test(text.slice(i + 1 + length, i + 5 + length)))
      )
        continue
      // 相比|2019年
      return {
        start: among('比较', text.charCodeAt(i)) && text[i - 1] === '相' && i > start ? i - 1 : i,
        end: i + 1 + length + tail,
      }
    }
  }
  return null
}

/** Length of a time that is compared with, at `at`. */
export function timeBase(text: string, at: number, end: number): number {
  // 较 108 年同期
  if (text[at] === ' ') {
    const length = timeBase(text, at + 1, end)
    return length > 0 ? length + 1 : 0
  }
  const word = timeBaseAt(text, at, end)
  if (word > 0) return withHolidays(text, at + (text.startsWith('同期', at + word) ? word + 2 : word), end) - at
  const stretch = text.slice(at, Math.min(end, at + 14))
  const year = YEAR_BASE.exec(stretch)
  if (year) return withHolidays(text, at + year[0].length, end) - at
  // 比|“九五”末|增长0.7%
  if (among('“六七八九十', text.charCodeAt(at))) {
    const plan = PLAN_BASE.exec(stretch)
    if (plan) return plan[0].length
  }
  return (MONTH_BASE.exec(stretch) ?? QUARTER_BASE.exec(stretch) ?? EVENT_BASE.exec(stretch))?.[0].length ?? 0
}

const PLAN_BASE = /^“?(?:[六七八九]|十[一二三四]?)五”?(?:时期|期间|期|规划)?[末初底]?/

/** 去年|春节假期同期, 2019年|国庆黄金周 */
function withHolidays(text: string, at: number, end: number): number {
  if (!among('春国中元五清端暑寒', text.charCodeAt(at))) return at
  return at + (HOLIDAYS.exec(text.slice(at, Math.min(end, at + 9)))?.[0].length ?? 0)
}
const HOLIDAYS = /^(?:春节|国庆|中秋|元旦|五一|清明|端午|暑期|寒假|暑假)(?:小长假|长假|假期|假日|黄金周|期间)?(?:同期)?/

/** Signs of change in business style: 环比+6.4%, 同比↓1.8%. */
export function signOfChange(text: string, frame: Frame): Change['direction'] | null {
  const before = text[frame.quantity.start - 1]
  const after = text[frame.quantity.end]
  if (before === '↑' || after === '↑') return 'increase'
  if (before === '↓' || after === '↓') return 'decrease'
  if (before === '+') return 'increase'
  // 减少15人(-13.3%)
  if (before === '-' && frame.quantity.type === 'percent' && text[frame.quantity.start - 2] === '(') return 'decrease'
  if (
    before === '-' &&
    /[比增减长降年期度月初末底]\s*-$/.test(text.slice(Math.max(0, frame.quantity.start - 3), frame.quantity.start))
  )
    return 'decrease'
  return null
}
