/** Whether a quantity is itself a change (增长5%, 减少12项), in which direction, and compared with what (同比, 较上年). */
import type { Change, IndicatorType, Span } from '../model.ts'
import { among, lastAmong } from '../text/chars.ts'
import type { Frame } from './frame.ts'
import type { Named } from './naming/rule.ts'
import { basisIn, COMPARERS, signOfChange } from './comparison.ts'

const LEADING_STARTS = '减压下降精缩削核少'
/** 减少|用工, 少|死亡2人 */
const LEADING_DECREASE = /^(?:减少|压减|下降|降低|压降|精简|缩减|削减|核减|压缩|少(?:死亡|发生|受伤|伤亡))/
const LEADING_INCREASE = /^多(?:死亡|发生|受伤|伤亡)/
/** Most names are spared the patterns. */
const RATE_ENDS = '度幅速率例收产亏支'
const RATE_UP =
  /(?:(?:增长|增加|上升|提高|提升|成长)(?:幅度|比例)|[涨增升]幅|增速|(?<!自然)增长率|增加率|成长率|上升率|年增率|增[收产支亏])$/
const RATE_DOWN = /(?:(?:下降|降低|减少|回落|衰退)(?:幅度|比例)|[降跌减]幅|下降率|衰退率|减[亏收产支])$/
const AGAIN = /^,?(?:即|也即|亦即|或)约?$/
const LIST_GAP = /^ ?(?:[、和及与或]|以及) ?$/

/** The changes of a paragraph's quantities; `null` where a quantity is a level. */
export function changesOf(text: string, named: readonly Named[]): (Change | null)[] {
  const out: (Change | null)[] = []
  named.forEach((one, index) => {
    const before = index > 0 ? named[index - 1]! : undefined
    const own = ownChange(text, one)
    // 增加1.4亿立方米(61.5%), 增加25人,约10.5%: the same change once more.
    if (before && out[index - 1] && isAside(text, before, one)) {
      out.push(out[index - 1]!)
      return
    }
    if (own || !before || one.left.end > one.left.start || one.left.to) {
      out.push(own)
      return
    }
    // 分别增长5.6%、3.8%和2.9%: the verb is said once.
    const gap = text.slice(before.frame.quantity.outerEnd, one.frame.quantity.outerStart)
    // 减少138亿元,即4.1%: told once more; 分别下降1200万元、0.35个百分点
    const again = AGAIN.test(gap)
    const shared = before.rule === 'respective' && one.rule === 'respective'
    const alike = isAlike(before.frame.quantity.type, one.frame.quantity.type)
    // 减少7亿元、约|6%
    const aside = gap === '、' && one.frame.quantity.bound === 'about' && one.frame.quantity.type === 'percent'
    const listed =
      again ||
      (aside && !RELATIVE.has(before.frame.quantity.type)) ||
      // 事故12起,死亡8人,同比减少3起,|2人
      (gap === ',' && isCountedToo(before, one) && ENDS.includes(text[one.frame.quantity.outerEnd] ?? '。')) ||
      // 分别下降8.7%,|23.5%,|5.2%
      (shared && gap === ',' && alike) ||
      (LIST_GAP.test(gap) && (gap === '或' || shared || alike))
    const told = listed ? (out[index - 1] ?? null) : null
    out.push(told && { ...told, direction: bettered(text, one) ?? told.direction })
  })
  return out
}

/** Another thing is counted than before: 3起,|2人. */
const isCountedToo = ({ frame: { quantity } }: Named, one: Named): boolean =>
  quantity.type === 'count' && one.frame.quantity.type === 'count' && quantity.unit !== one.frame.quantity.unit

function isAside(text: string, before: Named, one: Named): boolean {
  const { quantity } = one.frame
  const gap = text.slice(before.frame.quantity.outerEnd, quantity.outerStart)
  const behind = text[quantity.outerEnd] ?? '。'
  if (gap === ',' && quantity.type === 'percent' && !RELATIVE.has(before.frame.quantity.type))
    return ENDS.includes(behind) && text[quantity.start - 1] !== '占'
  return behind === ')' && /^ ?\($/.test(gap)
}
const ENDS = ',;。'

/** 分别上升1.5倍、3.3倍和72.6%. */
const isAlike = (a: IndicatorType, b: IndicatorType): boolean => a === b || (RELATIVE.has(a) && RELATIVE.has(b))
const RELATIVE: ReadonlySet<IndicatorType> = new Set<IndicatorType>(['percent', 'multiple', 'percentage_point'])

/** Whether a quantity is a change, by which rule, and whether a basis belongs to it. */
export interface Verdict {
  readonly rule: string
  readonly direction: Change['direction'] | null
  readonly alone?: true
}

const verdicts = (rule: string): Record<Change['direction'], Verdict> => ({
  increase: { rule, direction: 'increase' },
  decrease: { rule, direction: 'decrease' },
})
const RATE = verdicts('change-rate')
const VERB = verdicts('change-verb')
const SIGN = verdicts('change-sign')
const FAN: Verdict = { rule: 'doubling', direction: 'increase' }
const LEADING: Verdict = { rule: 'leading-decrease', direction: 'decrease', alone: true }
const LEADING_UP: Verdict = { rule: 'leading-increase', direction: 'increase', alone: true }
const BEHIND = verdicts('growth-behind')
const LEVEL: Verdict = { rule: 'level', direction: null }
const COMPARED: Verdict = { rule: 'compared-level', direction: null }
/** 增长/下降xx%, 增加(减少)xx件: a form that has not been filled in. */
const UNDECIDED: Verdict = { rule: 'either-way', direction: null }
const EITHER_WAY =
  /(?:增长?加?|上[升涨]|提[高升])[/(或](?:下降|减少?|降低?)|(?:下降|减少?|降低?)[/(或](?:增长?加?|上[升涨]|提[高升])/

/** 粮食涨幅, 增速; but 成本增幅低于收入增幅0.6个点 is a level. */
function rateOf(text: string, { start, end }: Span): Verdict | null {
  if (!among(RATE_ENDS, text.charCodeAt(end - 1))) return null
  const core = text.slice(start, end)
  const rate = RATE_UP.test(core) ? RATE.increase : RATE_DOWN.test(core) ? RATE.decrease : null
  return rate && !/[低高快慢]于|[高低]出|超出|领先/.test(core) ? rate : null
}

/** 增长比例:|18% */
const ownLabel = ({ left, frame: { label, quantity } }: Named): Span | null =>
  label && left.start === left.end && label.end + 1 === quantity.outerStart ? label : null

const RATE_REACH = 12

/** 营业收入和净利润|同比增幅分别达到|3.2%和8.5% */
function sharedRate(text: string, { frame }: Named): Verdict | null {
  const start = Math.max(frame.clauseStart, frame.quantity.outerStart - RATE_REACH)
  const at = text.slice(start, frame.quantity.outerStart).lastIndexOf('分别')
  return at > 1 ? rateOf(text, { start, end: start + at }) : null
}

/** 高标准农田新建800亩、|提升|2100亩, 改造食堂3个、|提升|12个: land, roads and things are made better, not more. */
export const isImproved = (text: string, { left, frame: { quantity } }: Pick<Named, 'left' | 'frame'>): boolean => {
  const act = quantity.outerStart - 2
  if (!text.startsWith('提升', act)) return false
  return quantity.type === 'area' || quantity.type === 'length' ? left.end === act : isListedAct(text, quantity)
}

/** Whether an act stands alone between two figures of one unit that counts things: 改造3个、|提升|12个. */
export const isListedAct = (text: string, { outerStart, type, unit }: Frame['quantity']): boolean =>
  type === 'count' &&
  !PEOPLE.has(unit) &&
  among('、,', text.charCodeAt(outerStart - 3)) &&
  text.endsWith(unit, outerStart - 3)
const PEOPLE = new Set(['人', '名', '位', '人次'])

const KEPT = /(?:保持|实现|维持|取得|获得|达到|录得)了?(?:年均|按年|同比)?$/
const GROWTH = /^的?(?:高速|中高速|较快|快速|稳定|平均|按年|同比|逆势)?增长(?![点极])/
const RISE = /^的?(?:轻微|按年)?(?:[增升涨]幅|上升|增加)/
const DROP = /^的?(?:轻微|按年)?(?:[跌降减]幅|下[跌降]|减少)/
/** 连续多年保持|20%以上|的增幅 */
const AT_SPEED =
  /^的?(?:年均|平均|高)?(?:增[幅速]|(?<!自然)增长(?:率|速度|幅度)|[涨升]幅|([跌降减]幅))(?![高低快慢比第位])/
/** 录得|5%|的跌幅 */
const RECORDED = '录得'

const AT_RATE = /^的(?:速[率度]|比[率例]|幅度)(?:(成长|增长|增加|递增|上升)|下降|减少|递减)/

/** 产量连续三年保持|20%以上|的增长, 销售额录得|5%|的跌幅: the noun behind says that it is a change, and which way. */
export function movesBehind(text: string, { quantity }: Frame): Change['direction'] | null {
  if (quantity.type !== 'percent' && quantity.type !== 'multiple') return null
  const to = quantity.outerEnd
  if (!among('的增高中较快稳平按同逆升涨跌降减轻下', text.charCodeAt(to))) return null
  const behind = text.slice(to, to + 8)
  const of = text[quantity.outerStart - 1] === '的' ? 1 : text.startsWith('按年', quantity.outerStart - 2) ? 2 : 0
  if (text.startsWith(RECORDED, quantity.outerStart - of - RECORDED.length))
    if (DROP.test(behind)) return 'decrease'
    else if (RISE.test(behind)) return 'increase'
  // 每年以|5%|的速率成长
  const rate = text[quantity.start - 1] === '以' ? AT_RATE.exec(behind) : null
  if (rate) return rate[1] ? 'increase' : 'decrease'
  if (!KEPT.test(text.slice(Math.max(0, quantity.outerStart - 6), quantity.outerStart))) return null
  const speed = AT_SPEED.exec(behind)
  return speed?.[1] ? 'decrease' : speed || GROWTH.test(behind) ? 'increase' : null
}

export function verdictOf(text: string, one: Named): Verdict {
  const { left, frame } = one
  const { quantity } = frame
  // 增速|第2位 is a place; 前移2位 is a move.
  if (quantity.type === 'rank' && among('第前', text.charCodeAt(quantity.start))) return LEVEL
  // 增速回落1.2个百分点, 降幅收窄3个百分点: the verb says how the rate moved; 增速由3.2%回升至5.6% are two levels.
  const rate =
    left.change !== null || left.from
      ? null
      : left.respective && left.start === left.end
        ? sharedRate(text, one)
        : rateOf(text, ownLabel(one) ?? left)
  if (rate) return rate
  const behind = left.change === null ? movesBehind(text, frame) : null
  if (behind) return BEHIND[behind]
  if (left.to) return LEVEL
  const sign = left.change === null ? signOfChange(text, frame) : null
  if (left.change !== null && isImproved(text, one)) return LEVEL
  const moved = left.change
    ? VERB[bettered(text, one) ?? left.change]
    : sign
      ? SIGN[sign]
      : quantity.unit === '番'
        ? FAN
        : null
  if (moved === null)
    return !left.from && opensDecrease(text, left) && !reachesLevel(text, left) && !eases(text, one)
      ? LEADING
      : raises(text, one) || (text[left.start] === '多' && LEADING_INCREASE.test(text.slice(left.start, left.end)))
        ? LEADING_UP
        : LEVEL
  // 增加3条公交线路: new things, compared with nothing.
  if (one.rule === 'counted-noun' && moved === VERB.increase && quantity.type !== 'percent' && !basisFor(text, one))
    return LEVEL
  const verb = text.slice(left.end, quantity.outerStart).trim()
  if (EITHER_WAY.test(verb)) return UNDECIDED
  // 比年初目标高1.5个百分点 compares with something else than an earlier time: a level.
  // 纯利少6.9%: than before, where nothing else is named.
  const alone =
    among('多少', text.charCodeAt(left.end)) &&
    quantity.type === 'percent' &&
    lastAmong('比较', text, frame.clauseStart, left.end) < 0
  return /^(?:高|低|多|少)出?$/.test(verb) && !alone && !basisFor(text, one) ? COMPARED : moved
}

/** 综合成本率优化|1.2个百分点, 分别改善2.1个百分点和|8.6%: for some measures down is better. null where neither was said. */
function bettered(text: string, { parts, frame }: Named): Change['direction'] | null {
  const { outerStart } = frame.quantity
  if (!BETTERED.test(text.slice(Math.max(frame.clauseStart, outerStart - LONGEST_BETTERED), outerStart))) return null
  const name = parts.map((part) => (typeof part === 'string' ? part : text.slice(part.start, part.end))).join('')
  return BETTER_LESS.test(name) ? 'decrease' : 'increase'
}
const BETTERED = /(?:改善|优化|好转)了?[约近]?(?:[\d.xX×*○□_N]+(?:个?百分点|%)[和、及与])*$/
const LONGEST_BETTERED = 30
const BETTER_LESS =
  /浓度|空气质量(?:综合)?指数|AQI|成本|费用|不良|赔付|负债|杠杆|能耗|煤耗|损耗|排放|损失|时长|时限|用时|逾期|投诉|死亡|发病|失业|流失|违约|不合格|缺陷|事故|亏损|赤字|逆差|故障|差错|污染/

const opensDecrease = (text: string, { start, end }: Span): boolean =>
  among(LEADING_STARTS, text.charCodeAt(start)) && LEADING_DECREASE.test(text.slice(start, end))

/** 降低补助标准|74户: so many for whom it was lowered. */
const eases = (text: string, { left, frame: { quantity } }: Named): boolean =>
  quantity.type === 'count' &&
  among('准槛求级', text.charCodeAt(left.end - 1)) &&
  EASED.test(text.slice(left.start, left.end))
const EASED = /^(?:降低|下降|精简|压缩)[^,]*(?:标准|门槛|要求|等级)$/

/** 压缩办理时限至法定时限的|40%: a level that was reached. */
const reachesLevel = (text: string, { start, end }: Span): boolean =>
  text[end - 1] === '的' && lastAmong('至到', text, start + 3, end) > 0

/** 提高|最低工资标准|12%: by so much; 提高工程合格率至95% is a level. */
const raises = (text: string, { left, frame: { quantity } }: Named): boolean =>
  quantity.type === 'percent' &&
  left.end === quantity.start &&
  among('额准贴资酬助遇格平率能度算费量值入润益效速', text.charCodeAt(left.end - 1)) &&
  RAISING.test(text.slice(left.start, left.end))
const RAISING =
  /(?:增加(?!值)|提[高升]|上调|调[升高涨])[^,、;]{0,16}(?:金额|标准|津贴|工资|薪[酬资]|补[贴助]|待遇|价格|水平|效率|工效|产能|产量|产值|销量|收入|利润|效益|时速|额度|预算|经费)$/

function ownChange(text: string, one: Named): Change | null {
  const { direction, alone } = verdictOf(text, one)
  if (direction === null) return null
  return alone ? { direction } : withBasis(text, one, direction)
}

function withBasis(text: string, one: Named, direction: Change['direction']): Change {
  const basis = basisFor(text, one)
  return basis ? { direction, basis: text.slice(basis.start, basis.end) } : { direction }
}

/** How far back a clause is looked for that says no more than what is compared with. */
const BASIS_REACH = 120

/** The comparison in the quantity's clause, else a clause before that is one: 与上年比,|一产占比上升3个百分点. */
function basisFor(text: string, one: Named): Span | null {
  const { clauseStart, sentence, quantity } = one.frame
  const own = basisIn(text, Math.max(clauseStart, one.left.start - 24, quantity.outerStart - 60), quantity.outerStart)
  if (own ?? one.left.basis) return own ?? one.left.basis
  let end = clauseStart - 1
  for (let at = end - 1; at >= Math.max(sentence.start, clauseStart - BASIS_REACH); at--) {
    if (at > sentence.start && text[at - 1] !== ',') continue
    const basis = among(COMPARERS, text.charCodeAt(at)) ? basisIn(text, at, end) : null
    if (basis && basis.start === at && basis.end === end) return basis
    end = at - 1
  }
  return null
}
