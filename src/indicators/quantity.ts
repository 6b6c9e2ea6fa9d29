/**
 * Finds the quantities of one paragraph: one scan over the view; only where a numeral or a mask begins is more done.
 * A numeral that is no quantity (a date, an ordinal, a slogan) is passed over whole, so the scan stays linear.
 */
import { DASH_MASKS, DOUBLED_MASKS, ELLIPSIS, NAMED_MASK } from '../data/masks.ts'
import { ADMINISTRATION } from '../data/units.ts'
import { INDICATOR_TYPES, type IndicatorType, type Span } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { among, charAt, isHan, lastAmong } from '../text/chars.ts'
import { boundBefore } from './bounds.ts'
import {
  blanked,
  bounded,
  type Core,
  coreOf,
  declined,
  found,
  passed,
  ranged,
  type Reading,
  type Step,
  valued,
} from './core.ts'
import { CLASSED, classAt, HAN, isLetter, isMultiplier, MORE, scaled, valueAt } from './digits.ts'
import { behindEmphasis, withoutEmphasis } from './emphasis.ts'
import { enclosedEnd, isTitle, lexiconEnd } from './exclude.ts'
import { readFixedFraction, readHalfTime, readParts, readRatio, readStroke } from './fraction.ts'
import { type Candidate, decline, isMoney } from './judge.ts'
import { isNumeralUnit, isOpenEnded, isSound, type Numeral, readNumeral } from './numeral.ts'
import { BOTH_BELOW, exactly, measured, upperOf } from './range.ts'
import { endsWithRankVerb, readAhead, readOrdinal } from './rank.ts'
import { matchUnit, type Unit } from './unit.ts'

const NUMERAL = 1
const OPENER = 2
const START = new Uint8Array(0x10000)
for (const c of CLASSED) if (isNumeralUnit(c)) START[c] = NUMERAL
for (const char of `第前半[【({<〔某Nn\\${DOUBLED_MASKS}${DASH_MASKS}${ELLIPSIS}`) START[char.charCodeAt(0)] = NUMERAL
for (const char of '《“‘') START[char.charCodeAt(0)] = OPENER

/** A numeral that was looked at and is no quantity, with the rule that declined it: for `shuli explain`. */
export interface Declined extends Span {
  readonly rule: string
}

/**
 * Quantities of a paragraph's view text, in order, without overlaps.
 * @param skip stretches that are no prose: numbering of headings and items
 * @param onDeclined is told of each numeral that is no quantity
 */
export function findQuantities(
  paragraph: string,
  skip: readonly Span[] = [],
  onDeclined?: (declined: Declined) => void,
): Quantity[] {
  const text = withoutEmphasis(paragraph)
  const out: Quantity[] = []
  const loose: Numeral[] = []
  let nextSkip = 0
  let quoteEnd = 0
  for (let at = 0; at < text.length;) {
    const kind = START[text.charCodeAt(at)]!
    if (kind === 0) {
      at++
      continue
    }
    while (nextSkip < skip.length && skip[nextSkip]!.end <= at) nextSkip++
    if (nextSkip < skip.length && skip[nextSkip]!.start <= at) {
      at = skip[nextSkip]!.end
      continue
    }
    if (kind === OPENER) {
      const end = enclosedEnd(text, at)
      if (end > quoteEnd) quoteEnd = end
      at = end > 0 && isTitle(text, at) ? end : at + 1
      continue
    }
    const step = readQuantity(text, at, at < quoteEnd, loose)
    if (step.found !== null) {
      shareUnit(text, loose, step.found, out)
      out.push(shareMoney(text, out.at(-1), shareBound(text, out.at(-1), step.found)))
    } else if (step.declined !== null) onDeclined?.({ start: at, end: step.next, rule: step.declined })
    at = Math.max(step.next, at + 1)
  }
  return out
}

function readQuantity(text: string, at: number, quoted: boolean, loose: Numeral[]): Step {
  const first = text[at]!
  if (first === '第' || first === '前') return readPlaced(text, at, quoted)
  const word = lexiconEnd(text, at)
  if (word < 0) {
    const fixed = readFixedFraction(text, at) ?? readHalfTime(text, at, false)
    if (fixed) return fixed
  }
  // 上千名 counts, whatever words begin with 千.
  if (word > at && !(isMultiplier(text, at) && boundBefore(text, at, true))) return declined('lexicon', word)
  const numeral = readNumeral(text, at)
  if (!numeral) return passed(at + 1)
  const mark = numeral.style === 'han' ? itemMark(text, numeral) : -1
  if (mark >= 0) return declined('item-mark', mark)
  return (
    readParts(text, numeral) ??
    readStroke(text, numeral) ??
    readRatio(text, numeral) ??
    readCounted(text, numeral, quoted, loose)
  )
}

/**
 * Where to go on behind the 一、 of 一、二三〇个项目开工, which numbers an item at the start of a sentence. Behind a label or a
 * comma (机车:一、二六九辆) nobody knows, and the whole is passed. -1 where it parts the thousands.
 */
function itemMark(text: string, { start, end }: Numeral): number {
  let mark = start + 1
  while (mark < end && mark < start + 4 && text[mark] !== '、') mark++
  if (mark >= end || text[mark] !== '、') return -1
  if (start === 0 || among('。;!?|\n', text.charCodeAt(start - 1))) return mark + 1
  return text[start - 1] === '、' || isHan(text.charCodeAt(start - 1)) ? -1 : end
}

/** Ranks and ordinals; in a short quotation an ordinal is part of a name. */
function readPlaced(text: string, at: number, quoted: boolean): Step {
  if (!quoted) return text[at] === '第' ? readOrdinal(text, at) : readAhead(text, at)
  const numeral = readNumeral(text, at + 1)
  return numeral ? declined('slogan-in-quotes', numeral.end) : passed(at + 1)
}

/** A numeral with its unit, as count or measure; or a bare figure where the text says what it is. */
function readCounted(text: string, low: Numeral, quoted: boolean, loose: Numeral[]): Step {
  if (!isSound(low) || isTorn(text, low) || isVague(text, low) || isOpenEnded(text, low))
    return declined('no-number', low.end)
  const damaged = readDamaged(text, low)
  if (damaged) return damaged
  const high = upperOf(text, low)
  const last = high ?? low
  if (high && isOpenEnded(text, high)) return declined('no-number', high.end)
  if (inCode(text, low, last)) return declined('code', last.end)
  const suffix = unitAfter(text, last)
  const money =
    suffix?.unit.type === 'money' ? undefined : SIGNED.exec(text.slice(Math.max(0, low.start - 5), low.start))
  if (money && text[last.end] !== '$') {
    const unit = SIGNED_UNITS.get(money[1]!) ?? '元'
    return found(bounded(text, coreOf(low.start, last.end, measured(text, low, high), unit, 'money'), 'signed-money'))
  }
  if (!suffix) return quoted ? declined('slogan-in-quotes', last.end) : readBare(text, low, high, loose)
  const { unit } = suffix
  const more = last.more || suffix.more
  const candidate: Candidate = { text, start: low.start, low, last, unit, more, half: suffix.half, quoted }
  const rule = decline(candidate)
  if (rule !== null) return declined(rule, last.end)
  const core = coreFrom(candidate, high)
  return found(bounded(text, core, ruleOf(candidate, high), more, low.head))
}

/** 发放津贴$3,500, HK$5,000万: a currency's sign stands for the unit. */
const SIGNED = /(?<![A-Za-z])(HK|US|NT|MOP|RMB|)[$¥￥] ?$/
const SIGNED_UNITS = new Map([
  ['HK', '港元'],
  ['US', '美元'],
  ['NT', '新台币'],
  ['MOP', '澳门元'],
])

/** 几十人, 数十万元: nobody knows how many tens; but 人数十人, 死亡人数十一人. */
function isVague(text: string, low: Numeral): boolean {
  const before = text[low.start - 1]
  // 群众某百余人
  if (before === NAMED_MASK && low.style === 'han') return true
  if (text[low.start] !== '十' || (before !== '几' && before !== '数') || classAt(text, low.start + 1) & HAN)
    return false
  return before === '几' || !among(COUNTED_BEFORE, text.charCodeAt(low.start - 2))
}
const COUNTED_BEFORE = '人户总件个次场天台套辆起例岁'

/** 资金.52亿元, 占.17%: what stood before the point is lost. 产值5 9亿元: the point itself is. */
const isTorn = (text: string, low: Numeral): boolean => {
  if (low.style === 'han') return false
  const before = text[low.start - 1]
  if (before === '.') return !TORN_AFTER.test(charAt(text, low.start - 2))
  return (
    before === ' ' &&
    low.end - low.start <= 2 + SCALED &&
    LOST_POINT.test(text.slice(Math.max(0, low.start - 7), low.start))
  )
}
const TORN_AFTER = /[\dA-Za-z)一二三四五六七八九十]/
/** One or two digits and a multiplier. */
const SCALED = 1
/** A figure that follows its noun at once and has no unit of its own. */
const LOST_POINT = /[一-龥]\d{1,4} $/

/** 3、19亿元: a comma in the place of the point, unless a list is spoken of (分别为3、19亿元). */
const DAMAGED = /^、(\d\d)([万亿])元/
const IN_LIST = /[、\d.]$|(?:分别|各|依次|和|及)[^,。;]*$/

function readDamaged(text: string, low: Numeral): Step | null {
  if (text[low.end] !== '、' || low.style !== 'arabic' || low.scale !== 1 || low.point || low.start === 0) return null
  const match = DAMAGED.exec(text.slice(low.end, low.end + 5))
  if (!match || IN_LIST.test(text.slice(Math.max(0, low.start - 12), low.start))) return null
  const power = (match[2] === '亿' ? 8 : 4) - 2
  const value = scaled(Number(`${low.value!}${match[1]!}`), power)
  const core = coreOf(low.start, low.end + match[0].length, valued(value), '元', 'money')
  return found(bounded(text, core, 'damaged-decimal'))
}

function coreFrom(c: Candidate, high: Numeral | null): Core {
  const { text, start, low, unit } = c
  const plain = coreOf(start, unit.end, measured(text, low, high), unit.unit, unit.type)
  const core = withHalf(text, withSign(text, plain), c.half)
  if (unit.unit === '%' && text[unit.end - 1] !== '%') return withTenths(text, core)
  // 12个点农家书屋; but 提高3个点, 3个点左右
  if (unit.unit === '百分点' && isPlaces(text, start, unit.end))
    return coreOf(core.start, core.end - 1, core, '个', 'count')
  if (unit.unit === '度' && text[unit.end - 1] !== '电' && !/[电能]/.test(text.slice(Math.max(0, start - 10), start)))
    return coreOf(core.start, core.end, core, core.unit, 'other')
  if (unit.unit === '个' && !high && (low.point ? OF_POINTS_TOO : OF_POINTS).test(text.slice(unit.end, unit.end + 16)))
    return coreOf(core.start, core.end, core, '百分点', 'percentage_point')
  if (unit.unit === '位' && !high && endsWithRankVerb(text, start))
    return coreOf(core.start, core.end, core, '', 'rank')
  return core
}

/** Whether 个点 counts places: a noun goes on behind it, and nothing was compared before it. */
const isPlaces = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(end - 1) === POINTS &&
  text[end - 2] === '个' &&
  isHan(text.charCodeAt(end)) &&
  !among('左以和及与上多', text.charCodeAt(end)) &&
  !OF_RATE.test(text.slice(end, end + 2)) &&
  !MOVED.test(text.slice(Math.max(0, start - 4), start))
const POINTS = '点'.charCodeAt(0)
/** 3个点|的增幅, 5个点|的 */
const OF_RATE = /^的(?:[增降涨跌差利幅空优折让成,。]|$)/
const MOVED = /[增降升减高低多少提落慢快长大窄宽于近约超]|[率速幅度达到至]$/

/** 提升3个|和5个百分点 */
const OF_POINTS = /^(?:[、和及与]|以及)(?:[\d.]+|[一二两三四五六七八九十点]+)个百分点/
/** 高于全省0.9个|、全国1.3个百分点 */
const OF_POINTS_TOO = /^(?:[、和及与]|以及)[^,。;\dxX×*]{0,6}[\d.xX×*]+个百分点/

/** 增长-2.1%: below zero. Elsewhere the stroke is a dash, or says as + does how something changed (同比-6.4%). */
const BELOW_ZERO = '长幅率速值为是达到至'

function withSign(text: string, core: Core): Core {
  const { start, end, value, range, unit, type } = core
  if (value === null && !range) return core
  if (among('负下', text.charCodeAt(start - 1))) {
    const sign = signWord(text.slice(Math.max(0, start - 8), start), type)?.[0].length ?? 0
    // 负2%至5% ends above zero or below.
    const sure = range ? sign === 2 : sign > 0
    return sure ? coreOf(start - sign, end, below(value, range), unit, type) : core
  }
  const both = value === null && BOTH_BELOW.test(text.slice(start, end))
  if (value === null && !both) return core
  const minus = both ? start - 1 : minusBefore(text, start, type)
  return minus < 0 ? core : coreOf(minus, end, below(value, range), unit, type)
}

/** 零下5-10度 is between -10 and -5. */
const below = (value: number | null, range: Core['range']): Reading =>
  range ? ranged([-range[1], -range[0]]) : valued(-value!)

/** Where the minus of a figure at `start` stands, -1 where there is none. */
function minusBefore(text: string, start: number, type: IndicatorType): number {
  // 利润: - 300万元
  const at = type === 'money' && text[start - 1] === ' ' ? start - 2 : start - 1
  if (text.charCodeAt(at) !== MINUS) return -1
  // 净利润|-4.8亿元
  if (type === 'money' && LOSS.test(text.slice(Math.max(0, at - 14), at).trimEnd())) return at
  // 上年同期|-3.2亿元
  if (type === 'money' && /(?:[去上]年|同期)$/.test(text.slice(at - 2, at))) return at
  if (at < start - 1) return -1
  const before = text.charCodeAt(at - 1)
  // 分别增长1.4%、|-5.4%, 7%和|-18%
  const listed = among('、,和与及', before) && text[at - 2] === '%'
  // 增速由年初的|-2.3%回升至5.6%
  const level = type === 'percent' && among('的从由自', before)
  return (listed && type === 'percent') || level || among(BELOW_ZERO, before) ? at : -1
}

const MINUS = '-'.charCodeAt(0)
const LOSS =
  /(?:利润|净利|净额|损益|盈亏)(?:总额)?(?:[:(]|约|为|达|是|实现|完成|[由从](?:上年|去年|年初|同期|上年同期|去年同期)的?|\d{4}年|[今去上]年)?$/
/** 净利润|负4.8亿元, 增速为|负2.3%, 最低气温|零下25度: the sign in words; but 单位自负30%, 胜率负3场. */
const signWord = (text: string, type: IndicatorType): RegExpExecArray | null =>
  (type === 'money' ? MONEY_SIGN : type === 'count' ? BELOW : RATE_SIGN).exec(text)
const MONEY_SIGN = /(?<=(?:利润|净利|净额|损益|盈亏)(?:总额)?(?:达|为)?)负$/
const RATE_SIGN = /(?<=[率速幅](?:达|为)?)负$|零下$/
const BELOW = /零下$/

/** 六倍半 is 6.5, 一个半小时 1.5; 半 before a noun is none of it (三倍半导体). */
export function withHalf(text: string, core: Core, inside: boolean): Core {
  const after = text[core.end] === '半' && HALVED.test(core.unit) && isBareEnd(text, core.end + 1)
  if (core.value === null || !(inside || after)) return core
  const value = core.value + (core.value < 0 ? -0.5 : 0.5)
  return coreOf(core.start, core.end + (after ? 1 : 0), valued(value), core.unit, core.type)
}
const HALVED = /^(?:倍|年|小时|天|番|亩|公里)$/

/** Its name says how the numeral was written and what it measures: range-count, masked-percent, han-money. */
const ruleOf = (c: Candidate, high: Numeral | null): string => {
  const form = high || c.low.range ? 'range' : c.last.masked !== undefined ? 'masked' : c.last.style
  return RULE_NAMES[form][c.unit.type]
}

const namesOf = (form: string): Readonly<Record<IndicatorType, string>> =>
  Object.fromEntries(INDICATOR_TYPES.map((type) => [type, `${form}-${type.replaceAll('_', '-')}`])) as Record<
    IndicatorType,
    string
  >
const RULE_NAMES = {
  range: namesOf('range'),
  masked: namesOf('masked'),
  arabic: namesOf('arabic'),
  han: namesOf('han'),
  mask: namesOf('mask'),
} as const

const TENTH_DIGITS = '一二三四五六七八九123456789'

/** 三成 is 30, 三成五 and 3成5 are 35, 三成半 too (三成半导体企业 is 30), 八五折 is 85. */
export function withTenths(text: string, core: Core): Core {
  const next = charAt(text, core.end)
  const half = next === '半' && text[core.end - 1] === '成' && isHalfEnd(text, core.end + 1)
  const digit = half ? 4 : TENTH_DIGITS.indexOf(next || '\n')
  const alone = half || (digit >= 0 && !matchUnit(text, core.end + 1) && !isNumeralUnit(text.charCodeAt(core.end + 1)))
  const tail = alone ? (digit % 9) + 1 : 0
  const tenths = (value: number): number => Number((value * 10).toPrecision(15)) + (value < 0 ? -tail : tail)
  const said =
    core.masked !== undefined
      ? blanked(core.masked, 10)
      : core.range
        ? ranged([tenths(core.range[0]) - tail, tenths(core.range[1])])
        : valued(core.value === null ? null : tenths(core.value))
  return coreOf(core.start, core.end + (alone ? 1 : 0), said, core.unit, core.type)
}

/** 由两成半|提高到四成半 */
const isHalfEnd = (text: string, at: number): boolean =>
  isBareEnd(text, at) || among('提升增降上下扩缩到至', text.charCodeAt(at))

interface Suffix {
  readonly unit: Unit
  readonly more: boolean
  /** 半 stands between numeral and unit: 一个半小时. */
  readonly half: boolean
}

/** The unit after a numeral, with 余 or 多 before it (xx余万张, 1000+件) and at most one space. */
export function unitAfter(text: string, numeral: Numeral): Suffix | null {
  let at = numeral.end
  if (text.startsWith('个半', at)) {
    const unit = matchUnit(text, at + 2)
    return unit?.type === 'duration' ? { unit, more: false, half: true } : null
  }
  // 100 多名; 3 多措并举 is a heading.
  if (text[at] === ' ' && classAt(text, at + 1) & MORE && (numeral.value ?? 0) >= 10) at++
  const counter = text[at] === ' ' ? at + 1 : at
  if (text[counter] === '个' && classAt(text, counter + 1) & MORE) {
    const word = MORE_OF.find((one) => text.startsWith(one, counter + 2))
    const unit = word ? matchUnit(`个${word}`, 0) : null
    if (unit) return { unit: { ...unit, end: counter + 1 + unit.end }, more: true, half: false }
  }
  const more = (classAt(text, at) & MORE) !== 0 || (text[at] === '+' && !isNumeralUnit(text.charCodeAt(at + 1)))
  const plus = more && text[at] === '+'
  if (more) at++
  at = behindEmphasis(text, at)
  if (text[at] === ' ' && !more) at++
  // 50+|门店
  const unit = matchUnit(text, at, numeral.style === 'arabic' && !plus)
  if (!unit || (numeral.scale > 1 && PLACES.has(unit.unit))) return null
  return { unit, more, half: false }
}

const PLACES = new Set(ADMINISTRATION.split(' '))

/** 6个多百分点, 3个多月: 个 belongs to the unit. */
const MORE_OF = ['百分点', '千分点', '月', '小时', '钟头', '星期', '工作日', '学时', '课时']

/** A letter, a stroke or a plus beside it makes it a code: PM2.5, GB/T 1.1, 1+N, 3+1, 1+1>2. */
function inCode(text: string, first: Numeral, last: Numeral): boolean {
  if (isLetter(text, first.start - 1) && first.masked === undefined) {
    if (CURRENCY.test(text.slice(Math.max(0, first.start - 3), first.start))) return false
    // 实现GDP|19.9亿元, CPI|2.1%: an index and its figure.
    return !(
      (among('元美%吨', text.charCodeAt(last.end)) || (last.scale >= 10000 && isBareEnd(text, last.end))) &&
      INDEX.test(text.slice(Math.max(0, first.start - LONGEST_INDEX), first.start))
    )
  }
  if (among('+_/>=', text.charCodeAt(first.start - 1)) && CODE_BEFORE.test(charAt(text, first.start - 2))) return true
  return text[last.end] === '+' && CODE_AFTER.test(charAt(text, last.end + 1))
}

/** Letters behind a Chinese character: no model's number (SO2). */
const INDEX = /(?:^|[^A-Za-z\d._-])[A-Z](?:[A-Z]{1,4}|[a-z]{1,3}[A-Z]{1,3})$/
const LONGEST_INDEX = 8
const CURRENCY = /(?:RMB|CNY|USD|HKD|NTD|TWD|EUR)$/
const CODE_BEFORE = /[\dA-Za-z*×一二三四五六七八九十]/
const CODE_AFTER = /[\dNnXx*×一二三四五六七八九十]/

/** After a figure without unit: a date, a time, a number of a document, a grade. */
const NO_FIGURE = /^ ?(?:年|月|日|号|时|点|世纪|届|学年|周年|后|代|版|级|岁|季度|大卡|\()/
const ANNOTATED = /^\((?:不?含|包括|其中|下同|同比|较上|比上)/
const BARE_END = /[\s,。;:、)和及与!?的左以上|]/
const isBareEnd = (text: string, at: number): boolean => at >= text.length || BARE_END.test(text[at]!)
const VALUE_CUE =
  /(?:值|指数|系数|(?:稳定|保持|维持|控制)在|为|达|达到|至|到|由|从|倍数|比|倍差|收缩至|比例|率|强度|密度|(?:同比|环比|上年|去年|年初|上月)(?:上升|下降|提高|降低|回落|增加|减少))$/
/** 时间消耗指数|0.xx, 收入比为|x.xx, 缩小到|x.xx */
const INDEX_CUE = /(?:值|指数|系数|(?<![对同环])比)[为达是]?$|(?:缩小|扩大|下降|上升|提高|降低)[到至为]$/
/** 用户总数达1286: a count without a measure word. */
const COUNT_CUE = /(?:总数|人数|户数|件数|人次|件次|宗数)(?:已?达到?|为|突破|超过?|不足|不到|近|约|逾|仅|:)$/

/** 满意度为4.6|(5分制) */
const SCALE = /^\((?:满分|\d{1,3}分制|[五十百]分制)/

/** 4K超高清 is no four thousand. */
const RESOLUTION = /^(?:[248]|16)K$/

/** 由2.03缩小到1.97. */
const FROM = /[由从]/
const CHANGES = /[提增上升降下缩扩减优变调压收跃改]/

/** A figure without a unit: 1.8亿 after 产值, 405万群众, 1.07 after CMI值, or the head of a list whose unit comes last. */
function readBare(text: string, low: Numeral, high: Numeral | null, loose: Numeral[]): Step {
  const last = high ?? low
  const next = last.end
  const none = declined('no-unit', next)
  const label = high || low.style === 'han' || !isBareEnd(text, next) ? null : unitOfLabel(text, low.start)
  if (label) {
    const said = low.style === 'mask' ? blanked(low.masked!, label.scale) : valued(exactly(low.value!, label.scale))
    const core = coreOf(low.start, next, said, label.unit.unit, label.unit.type)
    const one = bounded(text, core, 'label-unit')
    return found(label.open < 0 ? one : { ...one, outerStart: label.open })
  }
  if (text[next] === '(' && low.point && !high && SCALE.test(text.slice(next, next + 6)) && isStated(text, low))
    return found(bounded(text, coreOf(low.start, next, valued(low.value), '', 'other'), 'bare-value'))
  // 发生次数为0(除难以避免的外)
  if (text[next] === '(' && low.value === 0 && !high && !low.point && isStated(text, low))
    return found(bounded(text, coreOf(low.start, next, valued(0), '', 'other'), 'bare-value'))
  // 总流通人次达36万(含分馆)
  const annotated = last.scale >= 10000 && ANNOTATED.test(text.slice(next, next + 4))
  if (!annotated && NO_FIGURE.test(text.slice(next, next + 3))) return declined('date-or-number', next)
  // 参观人次破百万: a multiplier alone, but bounded.
  if (low.head && !high && isBoundedHead(text, low)) return found(largeFigure(text, low, null))
  // 与200+达人合作: so many and more of what stands behind.
  if (isManyMore(text, low) && !high)
    return found(bounded(text, coreOf(low.start, next + 1, valued(low.value), '', 'count'), 'bare-count', true))
  if (last.head || low.head || (text[next - 1] === 'K' && RESOLUTION.test(text.slice(low.start, next)))) return none
  const edge = isBareEnd(text, next)
  const large = last.style === 'han' ? (last.value ?? 0) >= 10000 && last.more : last.scale >= 100
  if (large && (edge || last.style !== 'mask' || text[next] === '+' || isFund(text, next) || isCounted(text, next)))
    return found(largeFigure(text, low, high))
  if (high || low.style === 'han') return none
  const level = low.point && FROM.test(charAt(text, low.start - 1)) && CHANGES.test(charAt(text, next))
  // CMI值x.xx, 收入比由x.xx缩小到x.xx
  if (low.style === 'mask') {
    if (level || (low.point && edge && INDEX_CUE.test(text.slice(Math.max(0, low.start - 6), low.start))))
      return found(bounded(text, coreOf(low.start, next, blanked(low.masked!), '', 'other'), 'masked-value'))
    loose.push(low)
    return none
  }
  const counted =
    edge && !low.point && low.value !== null && COUNT_CUE.test(text.slice(Math.max(0, low.start - 5), low.start))
  if (level || (edge && !LIST_GOES_ON.test(text.slice(next, next + 3)) && (counted || isStated(text, low)))) {
    const core = coreOf(low.start, next, valued(low.value), '', counted ? 'count' : 'other')
    return found(bounded(text, core, counted ? 'bare-count' : 'bare-value'))
  }
  // 差异系数分别为0.42和|0.39
  if (low.point && low.value !== null && isIndexListed(text, low))
    return found(bounded(text, coreOf(low.start, next, valued(low.value), '', 'other'), 'bare-value'))
  loose.push(low)
  return none
}

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
  let from = text.startsWith('单位:', open + 1) ? open + 4 : open + 1
  let power = 0
  for (; isMultiplier(text, from); from++) power += valueAt(text, from)
  const unit = matchUnit(text, from, true)
  return unit && unit.end === at && unit.type !== 'duration'
    ? { unit, scale: scaled(1, power), open: colon ? -1 : open }
    : null
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
const CLOSERS = ',。;:)|\n'

/** 1000万以上工业项目: projects are classed by money. */
const THRESHOLD = /^(?:以上|以下)的?[^,。;:、\d]{0,4}(?:项目|工程)/

/** 为xx万劳动者, x亿用户 */
const PEOPLE =
  /^(?:名|位)?(?:广大)?(?:[^,。;:、\d]{0,4})(?:劳动者|群众|人口|居民|农民|农民工|职工|学生|师生|市民|村民|老人|老年人|党员|干部|企业|农户|用户|客户|游客|儿童|妇女|青年|患者|考生|市场主体|参保人)/

/** 安排x万医疗改革资金, 50万专项经费: what stands behind the figure is money. */
const FUND_BEHIND =
  /^(?!户|人|名|群众|贫困|家)[^,。;:、\d]{0,12}?(?:资金|经费|专款|奖金|补助款|补贴款|赔偿款|货款|贷款)/
const isCounted = (text: string, at: number): boolean => PEOPLE.test(text.slice(at, at + 12))
const isFund = (text: string, at: number): boolean => FUND_BEHIND.test(text.slice(at, at + 16))

/** 1.8亿, 405万: money where the clause speaks of money, else a count of the things named after it. */
function largeFigure(text: string, low: Numeral, high: Numeral | null): Quantity {
  const last = high ?? low
  const { end } = last
  const money = isMoney(text, low.start) || THRESHOLD.test(text.slice(end, end + 9)) || isFund(text, end)
  const core = coreOf(low.start, end, measured(text, low, high), money ? '元' : '', money ? 'money' : 'count')
  const rule = low.head ? 'bounded-multiplier' : money ? 'bare-money' : 'bare-count'
  return bounded(text, core, rule, last.more, low.head)
}

/** A decimal after a cue (指数为1.07), or any figure after ≥ and ≤. */
function isStated(text: string, numeral: Numeral): boolean {
  const bound = boundBefore(text, numeral.start, false)
  if (bound && /[≥≤><≧≦]/.test(charAt(text, bound.start))) return true
  if (numeral.value === 0 && !numeral.point) return /[为是率]$/.test(charAt(text, numeral.start - 1))
  return numeral.point && (bound !== null || VALUE_CUE.test(text.slice(Math.max(0, numeral.start - 5), numeral.start)))
}

const LIST_GOES_ON = /^ ?[、和与及] ?\d/
const LIST_SEPARATOR = /^ ?(?:、|和|与|及|以及|或) ?$/

/** Gives unit and multiplier of a list's last number to the bare ones before it: 1.9、0.7和3.1个百分点. */
function shareUnit(text: string, loose: Numeral[], last: Quantity, out: Quantity[]): void {
  if (loose.length === 0) return
  const { scale } = readNumeral(text, last.start) ?? { scale: 1 }
  const shared: Quantity[] = []
  let until = last.start
  for (let numeral = loose.pop(); numeral; numeral = loose.pop()) {
    if (numeral.start === 0 || until - numeral.end > 4 || !LIST_SEPARATOR.test(text.slice(numeral.end, until))) break
    // 提高x、x和x个百分点: blanks share with a blank only.
    if (numeral.style === 'mask' && last.masked === undefined) break
    const said = numeral.style === 'mask' ? blanked(numeral.masked!, scale) : valued(exactly(numeral.value!, scale))
    const core = coreOf(numeral.start, numeral.end, said, last.unit, last.type)
    shared.push(bounded(text, core, 'shared-unit'))
    until = numeral.start
  }
  loose.length = 0
  if (last.unit !== '' && last.type !== 'duration') for (const one of shared.reverse()) out.push(one)
}

/** 分别超过25万人次和|45万人次|: the bound is said once for both. */
function shareBound(text: string, before: Quantity | undefined, one: Quantity): Quantity {
  if (!before || before.bound === 'exact' || one.bound !== 'exact' || before.outerStart === before.start) return one
  if (one.outerStart - before.outerEnd !== 1 || !among('和及与、', text.charCodeAt(before.outerEnd))) return one
  const apart = SHARED.test(text.slice(Math.max(0, before.outerStart - 4), before.outerStart))
  return apart ? { ...one, bound: before.bound } : one
}
const SHARED = /分别(?:[达为增减升降有占]|[增减下上][加少降升])?$/

/** 总投资12.6亿,|已到位8亿|, 中央补助1.2亿、|省级配套6000万|: a bare figure right behind money is money, where nothing is counted. */
function shareMoney(text: string, before: Quantity | undefined, one: Quantity): Quantity {
  if (one.rule !== 'bare-count' || before?.unit !== '元') return one
  if (one.outerEnd < text.length && !among(MONEY_CLOSERS, text.charCodeAt(one.outerEnd))) return one
  const gap = text.slice(before.outerEnd, one.outerStart)
  return gap.length > LONGEST_GAP || OF_OTHERS.test(gap)
    ? one
    : { ...one, unit: '元', type: 'money', rule: 'bare-money' }
}
const MONEY_CLOSERS = `${CLOSERS}、和及与`
const LONGEST_GAP = 16
/** Another sentence, or what is no money. */
const OF_OTHERS =
  /[。;!?\n人户名数量次件株亩吨粒枚张个]|点击|阅读|浏览|播放|粉丝|观众|受众|关注|下载|注册|访问|面积|产量/
