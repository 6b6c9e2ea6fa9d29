/**
 * Finds the quantities of one paragraph: one scan over the view; only where a numeral or a mask begins is more done.
 * A numeral that is no quantity (a date, an ordinal, a slogan) is passed over whole, so the scan stays linear.
 */
import { DASH_MASKS, DOUBLED_MASKS, ELLIPSIS, NAMED_MASK } from '../data/masks.ts'
import { INDICATOR_TYPES, type IndicatorType, type Span } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { among, charAt, isHan } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'
import { isBareEnd, readBare } from './bare.ts'
import { boundBefore } from './bounds.ts'
import { bounded, type Core, coreOf, declined, found, passed, type Step, valued } from './core.ts'
import { CLASSED, classAt, DIGIT, GROUP, HAN, isLetter, isMultiplier, MASK, MORE, PLACE, scaled } from './digits.ts'
import { currencyBefore } from './currency.ts'
import { mixedDuration } from './duration.ts'
import { behindEmphasis, withoutEmphasis } from './emphasis.ts'
import { enclosedEnd, isTitle, lexiconEnd } from './exclude.ts'
import { readFixedFraction, readHalfTime, readParts, readRatio, readStroke } from './fraction.ts'
import { withHalf, withTenths } from './halves.ts'
import { isUnsaid } from './han-range.ts'
import { type Candidate, decline } from './judge.ts'
import { isNumeralUnit, isOpenEnded, isSound, type Numeral, readNumeral } from './numeral.ts'
import { measured, upperOf } from './range.ts'
import { endsListOfRanks, endsWithRankVerb, readAhead, readMiddleRank, readOrdinal } from './rank.ts'
import { shareBound, shareMoney, shareUnit } from './sharing.ts'
import { withSign } from './sign.ts'
import { matchUnit, placeUnits, type Unit } from './unit.ts'

const OPENERS = '《“‘'
/** What a numeral, a mask or a quotation begins with. */
const STARTS = new UnitSet(
  `${OPENERS}第前半[【({<〔某Nn\\${DOUBLED_MASKS}${DASH_MASKS}${ELLIPSIS}${String.fromCharCode(...[...CLASSED].filter(isNumeralUnit))}`,
)

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
  return quantitiesOf(withoutEmphasis(paragraph), skip, onDeclined)
}

/** The same of a text whose signs of emphasis are hidden. */
export function quantitiesOf(
  text: string,
  skip: readonly Span[],
  onDeclined?: (declined: Declined) => void,
): Quantity[] {
  const out: Quantity[] = []
  const loose: Numeral[] = []
  let nextSkip = 0
  let quoteEnd = 0
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at)) {
    while (nextSkip < skip.length && skip[nextSkip]!.end <= at) nextSkip++
    if (nextSkip < skip.length && skip[nextSkip]!.start <= at) {
      at = skip[nextSkip]!.end
      continue
    }
    if (among(OPENERS, text.charCodeAt(at))) {
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

/** Where the next numeral, mask or quotation may begin: the text's end where none does. */
function nextStart(text: string, from: number): number {
  let at = from
  while (at < text.length && !STARTS.has(text.charCodeAt(at))) at++
  return at
}

function readQuantity(text: string, at: number, quoted: boolean, loose: Numeral[]): Step {
  const first = text[at]!
  if (first === '第' || first === '前') return readPlaced(text, at, quoted)
  const word = lexiconEnd(text, at)
  if (word < 0) {
    const fixed = readFixedFraction(text, at) ?? readHalfTime(text, at, false)
    if (fixed) return fixed
  }
  // 上千名 counts, whatever words begin with 千; so does 一人 in 死亡一人.
  if (word > at && !(isMultiplier(text, at) && boundBefore(text, at, true)) && !isOnePerson(text, at, word))
    return declined('lexicon', word)
  const numeral = readNumeral(text, at)
  if (!numeral) return passed(at + 1)
  const middle = readMiddleRank(text, numeral)
  if (middle) return middle
  const mark = numeral.style === 'han' ? itemMark(text, numeral) : numeral.point ? pointMark(text, numeral) : -1
  if (mark >= 0) return declined('item-mark', mark)
  return (
    readParts(text, numeral) ??
    readStroke(text, numeral) ??
    readRatio(text, numeral) ??
    readCounted(text, numeral, quoted, loose)
  )
}

/** 死亡|一人|, 只有|一人|缺考; but 一人一策, 每一人. */
const isOnePerson = (text: string, at: number, end: number): boolean =>
  end === at + 2 &&
  text.startsWith('一人', at) &&
  ONE_PERSON.test(text.slice(Math.max(0, at - 3), at)) &&
  (text[at - 1] === '有' || text[at - 1] === '仅' || isBareEnd(text, end))
const ONE_PERSON =
  /(?:死亡|受伤|[轻重]伤|失踪|抓获|刑拘|逮捕|拘留|起诉|判处|处分|问责|救出|解救|缺勤|缺考|请假|增加|减少|新增|入选|获奖|仅|仅有|只有|各)了?$/

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

/** Where to go on behind the 2. of 2.5个项目开工: no half of a thing is counted at the start of a sentence; -1 where it is a decimal. */
function pointMark(text: string, { start, end, style, scale }: Numeral): number {
  if (style !== 'arabic' || scale !== 1 || (start > 0 && !among('。;!?|\n', text.charCodeAt(start - 1)))) return -1
  const item = NUMBERED.exec(text.slice(start, end))
  const at = among('余多', text.charCodeAt(end)) ? end + 1 : end
  if (!item || !WHOLE_THINGS.has(matchUnit(text, at)?.unit ?? '')) return -1
  return start + item[1]!.length + 1
}
const NUMBERED = /^([1-9]|[12]\d)\.[1-9]\d{0,4}$/
/** What is counted whole. */
const WHOLE_THINGS = new Set(
  '个 名 家 项 户 所 件 起 人 位 处 座 条 场 期 篇 份 宗 例 批 支 种 类 台 辆 艘 栋 幢 套 部 场次 人次 对'.split(' '),
)

/** Ranks and ordinals; in a short quotation an ordinal is part of a name. */
function readPlaced(text: string, at: number, quoted: boolean): Step {
  if (!quoted) return text[at] === '第' ? readOrdinal(text, at) : readAhead(text, at)
  const numeral = readNumeral(text, at + 1)
  return numeral ? declined('slogan-in-quotes', numeral.end) : passed(at + 1)
}

/** 产值3几亿元, 占1几%: thirty and some, or three; nobody knows. 20几人 are twenty and more. */
const isFew = (text: string, low: Numeral): boolean =>
  low.style === 'arabic' &&
  (low.more || text[low.end] === '几') &&
  SOME.test(text.slice(low.start, Math.min(low.end + 1, low.start + LONGEST_SOME)))
const LONGEST_SOME = 9
const SOME = /[1-9]几/

/** A numeral with its unit, as count or measure; or a bare figure where the text says what it is. */
function readCounted(text: string, low: Numeral, quoted: boolean, loose: Numeral[]): Step {
  if (!isSound(low) || isTorn(text, low) || isVague(text, low) || isFew(text, low) || isOpenEnded(text, low))
    return declined('no-number', low.end)
  const whole = readDamaged(text, low) ?? readMixedDuration(text, low, quoted)
  if (whole) return whole
  const high = upperOf(text, low)
  const last = high ?? low
  if (high && (isOpenEnded(text, high) || isUnsaid(text, low, high))) return declined('no-number', high.end)
  // 人民币45.88\u200b万元: what it is worth stands behind a sign without a width.
  if (among(NO_WIDTH, text.charCodeAt(last.end)) && classAt(text, last.end + 1) & (DIGIT | GROUP | PLACE))
    return declined('no-number', last.end)
  if (inCode(text, low, last)) return declined('code', last.end)
  const suffix = unitAfter(text, last)
  const currency = suffix?.unit.type === 'money' ? null : currencyBefore(text, low.start)
  // 台币某亿2x万: nothing that counts
  if (currency && ENGLISH_SCALE.test(text.slice(last.end, last.end + 6))) return declined('no-number', last.end)
  if (currency && (currency.sign || !suffix) && last.end > low.start && !among('$某', text.charCodeAt(last.end))) {
    const core = coreOf(low.start, last.end, measured(text, low, high), currency.unit, 'money')
    return found(bounded(text, core, 'signed-money'))
  }
  if (!suffix) return quoted ? declined('slogan-in-quotes', last.end) : readBare(text, low, high, loose)
  const { unit } = suffix
  if (text[low.start - 1] === ',' && isBehindComma(text, low, unit.type)) return declined('no-number', last.end)
  const more = last.more || suffix.more
  const candidate: Candidate = { text, start: low.start, low, last, unit, more, half: suffix.half, quoted }
  const rule = decline(candidate)
  if (rule !== null) return declined(rule, last.end)
  const core = coreFrom(candidate, high)
  return found(bounded(text, core, ruleOf(candidate, high), more, low.head))
}

/** 完成投资1,23万元, 产量12,5吨: a comma for the point, and what stands behind it is no figure; but 得分98,3人获奖, 分别为1,2万元. */
function isBehindComma(text: string, { start, end, scale, point, style }: Numeral, type: string): boolean {
  if (style !== 'arabic' || point || !(scale > 1 || type === 'percent' || MEASURED.has(type))) return false
  if (!TAIL.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - 12), start)
  return HEAD_OF_TAIL.test(before) && !IN_LIST.test(before.replace(HEAD_OF_TAIL, ''))
}
const MEASURED = new Set(['money', 'percentage_point', 'length', 'area', 'weight', 'volume', 'energy'])
const TAIL = /^\d{1,2}[万亿千百]?$/
const HEAD_OF_TAIL = /(?<=[一-龥])(?<![第分号])(?!(?:19|20)\d\d,)\d{1,7},$/

/** USD 3.5| million: of what scale is not read. */
const ENGLISH_SCALE = /^ ?[mb]illi/

/** 几十人, 数十万元, 电诈案件数十起, 走访农户数十户: nobody knows how many tens; but 人数十人, 死亡人数十一人. */
function isVague(text: string, low: Numeral): boolean {
  const before = charAt(text, low.start - 1)
  // 群众某百余人
  if (before === NAMED_MASK && low.style === 'han') return true
  if (text[low.start] !== '十' || (before !== '几' && before !== '数') || classAt(text, low.start + 1) & HAN)
    return false
  const counted = text.charCodeAt(low.start - 2)
  return (
    before === '几' ||
    !among(COUNTED_BEFORE, counted) ||
    (among('件户', counted) && OWN_NOUN.test(text.slice(Math.max(0, low.start - 3), low.start - 1)))
  )
}
/** 案件, 农户: nouns of their own before 数十; 件数十件 counts. */
const OWN_NOUN = /[案事邮信文稿条证零配部构要急软][件]|[农客用住商网贫困租散租]户/
const COUNTED_BEFORE = '人户总件个次场天台套辆起例岁'

/** 资金.52亿元, 占.17%: what stood before the point is lost. 产值5 9亿元: the point itself is, or a scan parted 1 2 5 人 and 8 . 5 %. */
const isTorn = (text: string, low: Numeral): boolean => {
  if (low.style === 'han') return low.start > 0 && isBlankedBefore(text, low.start)
  const before = charAt(text, low.start - 1)
  // 下降1‘3%: what a scan made of the point
  if (among(SCANNED_POINTS, text.charCodeAt(low.start - 1)))
    return (classAt(text, low.start - 2) & DIGIT) !== 0 || text[low.start - 2] === '.'
  // 结案1?2件: a digit was lost in between.
  if (before === '?') return classAt(text, low.start - 2) === DIGIT
  if (before === '\ufffd' || before === '〇') return true
  // 交易金额■4万元: no bullet stands behind a word at once.
  if (before === '■' || before === 'Ⅹ') return isHan(text.charCodeAt(low.start - 2))
  if (before === '.')
    return (
      !TORN_AFTER.test(charAt(text, low.start - 2)) ||
      // 总面积l.4万平方米, 下降2O.7%: letters that a scan made of digits
      SCANNED.test(text.slice(Math.max(0, low.start - 3), low.start)) ||
      CHAIN.test(text.slice(Math.max(0, low.start - 16), low.start))
    )
  // 领导干部X 5人: the first digit alone was blanked out.
  if (before === ' ' && low.style === 'arabic' && classAt(text, low.start - 2) & MASK)
    return BLANKED_FIRST.test(text.slice(Math.max(0, low.start - 3), low.start))
  // 增加了639 9.9亿元
  if (before === ' ' && low.point && LOST_HALF.test(text.slice(Math.max(0, low.start - 6), low.start))) return true
  return (
    before === ' ' &&
    low.end - low.start <= 2 + SCALED &&
    LOST_POINT.test(text.slice(Math.max(0, low.start - 7), low.start))
  )
}
const NO_WIDTH = '\u200b\u200c\u200d\u2060\ufeff\u00ad'
/** Quotes, middle dots and signs without a width. */
const SCANNED_POINTS = `‘’'\`·‧・•${NO_WIDTH}`
/** 举报○五件, 总额×点五亿元: of a blanked digit and others. */
const isBlankedBefore = (text: string, at: number): boolean =>
  among('○□', text.charCodeAt(at - 1)) || (text[at - 1] === '点' && (classAt(text, at - 2) & MASK) !== 0)
const TORN_AFTER = /[\dA-Za-z)一二三四五六七八九十]/
/** 案件1.234.|567件, 合格率95.5.|5%: the tail of what is no number. Without a noun before it, it numbers items. */
const CHAIN = /[一-龥]\d+(?:\.\d+)+\.$/
const BLANKED_FIRST = /[一-龥\d、,”][xX×*○□] $/
/** One or two digits and a multiplier. */
const SCALED = 1
/** A figure that follows its noun at once and has no unit of its own; 利润1.5 |4亿元: parted behind its point. */
const LOST_POINT = /(?:[一-龥] ?\d{1,4}(?:\.\d{1,2})?|\d \d{1,4}|\d \. ?\d{0,3}|\d\. \d{1,3}|[↑↓≥≤><]\d{1,3}\.) $/
const LOST_HALF = /[一-龥]\d{1,4} $/
const SCANNED = /[\dlIOo一-龥][lIOo]\.$/

/** 3、19亿元: a comma in the place of the point, unless a list is spoken of (分别为3、19亿元). */
const DAMAGED = /^、(\d\d)([万亿])元/
const IN_LIST = /[、\d.]$|(?:分别|各|依次|和|及)[^,。;]*$/

/** 游客576、23万人次, 增长12、59%: read so where another figure near it (45、07亿元) can be nothing else. */
const DAMAGED_TOO = /^、(\d\d)(?:(?=%)|(?=[万亿](?!元)))/
const SURELY_DAMAGED = /\d、(?:0\d[%万亿]|\d\d[万亿]元)/
const NEAR = 160
/** 水位为56、24米, 日降雨量92、5毫米: one level. */
const LEVEL = /(?:水位|雨量|高程|海拔)(?:[为达是约]|达到)?$/
const DAMAGED_LEVEL = /^、(\d{1,2})(?=毫?米)/

/** A figure whose point became a comma, and that goes on with its unit. */
function readDamaged(text: string, low: Numeral): Step | null {
  if (text[low.end] !== '、' || low.style !== 'arabic' || low.scale !== 1 || low.point || low.start === 0) return null
  const match = DAMAGED.exec(text.slice(low.end, low.end + 5))
  if (!match) return readDamagedToo(text, low)
  if (IN_LIST.test(text.slice(Math.max(0, low.start - 12), low.start))) return null
  const power = (match[2] === '亿' ? 8 : 4) - 2
  const value = scaled(Number(`${low.value!}${match[1]!}`), power)
  const core = coreOf(low.start, low.end + match[0].length, valued(value), '元', 'money')
  return found(bounded(text, core, 'damaged-decimal'))
}

function readDamagedToo(text: string, low: Numeral): Step | null {
  const before = text.slice(Math.max(0, low.start - 12), low.start)
  const behind = text.slice(low.end, low.end + 5)
  const level = LEVEL.test(before) ? DAMAGED_LEVEL.exec(behind) : null
  const match = level ?? DAMAGED_TOO.exec(behind)
  if (!match || IN_LIST.test(before)) return null
  // 男女各占45、55%
  if (!level && low.value! + Number(match[1]) === 100) return null
  if (!level && !SURELY_DAMAGED.test(text.slice(Math.max(0, low.start - NEAR), low.end + NEAR))) return null
  const at = low.end + match[0].length
  const many = text[at] === '万' ? 4 : text[at] === '亿' ? 8 : 0
  const unit = matchUnit(text, many > 0 ? at + 1 : at)
  if (!unit) return null
  const value = scaled(Number(`${low.value!}${match[1]!}`), many - match[1]!.length)
  return found(bounded(text, coreOf(low.start, unit.end, valued(value), unit.unit, unit.type), 'damaged-decimal'))
}

/** 平均反应时间|11分30秒 */
function readMixedDuration(text: string, low: Numeral, quoted: boolean): Step | null {
  const core = mixedDuration(text, low)
  if (!core) return null
  const unit = { end: core.end, unit: core.unit, type: core.type, concrete: false }
  const rule = decline({ text, start: core.start, low, last: low, unit, more: false, half: false, quoted })
  return rule === null ? found(bounded(text, core, 'mixed-duration')) : declined(rule, core.end)
}

function coreFrom(c: Candidate, high: Numeral | null): Core {
  const { text, start, low, unit } = c
  const plain = coreOf(start, unit.end, measured(text, low, high), unit.unit, unit.type)
  const core = withHalf(text, withSign(text, plain), c.half)
  if (unit.unit === '%' && text[unit.end - 1] !== '%') return withTenths(text, core)
  if (unit.unit === '元') {
    const currency = currencyBefore(text, start)
    if (currency?.foreign) return coreOf(core.start, core.end, core, currency.unit, 'money')
  }
  // 12个点农家书屋; but 提高3个点, 3个点左右
  if (unit.unit === '百分点' && isPlaces(text, start, unit.end))
    return coreOf(core.start, core.end - 1, core, '个', 'count')
  if (unit.unit === '度' && text[unit.end - 1] !== '电' && !/[电能]/.test(text.slice(Math.max(0, start - 10), start)))
    return coreOf(core.start, core.end, core, core.unit, 'other')
  if (unit.unit === '个' && !high && among('、和及与以', text.charCodeAt(unit.end)))
    if ((low.point ? OF_POINTS_TOO : OF_POINTS).test(text.slice(unit.end, unit.end + 16)))
      return coreOf(core.start, core.end, core, '百分点', 'percentage_point')
  if (unit.unit === '位' && !high && endsWithRankVerb(text, start))
    return coreOf(core.start, core.end, core, '', 'rank')
  // 第3、|5名
  if ((unit.unit === '名' || unit.unit === '位') && !high && endsListOfRanks(text, start, unit.end))
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
const OF_POINTS = /^(?:[、和及与]|以及)(?:[\d.xX×*○□_N]+|[一二两三四五六七八九十点]+)个百分点/
/** 高于全省0.9个|、全国1.3个百分点 */
const OF_POINTS_TOO = /^(?:[、和及与]|以及)[^,。;\dxX×*○□_N]{0,6}[\d.xX×*○□_N]+个百分点/

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
  // 100 多名, xx 余户; 3 多措并举 is a heading.
  if (text[at] === ' ' && classAt(text, at + 1) & MORE && ((numeral.value ?? 0) >= 10 || numeral.masked !== undefined))
    at++
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
  if (!unit || (numeral.scale > 1 && placeUnits.has(unit.unit))) return null
  return { unit, more, half: false }
}

/** 6个多百分点, 3个多月: 个 belongs to the unit. */
const MORE_OF = ['百分点', '千分点', '月', '小时', '钟头', '星期', '工作日', '学时', '课时']

/** A letter, a stroke or a plus beside it makes it a code: PM2.5, GB/T 1.1, 1+N, 3+1, 1+1>2. */
function inCode(text: string, first: Numeral, last: Numeral): boolean {
  if (among('-/.', text.charCodeAt(first.start - 1)) && isInDay(text, first)) return true
  if (isLetter(text, first.start - 1) && first.masked === undefined) {
    if (currencyBefore(text, first.start)) return false
    // 实现GDP|19.9亿元, CPI|2.1%: an index and its figure.
    return !(
      (among('元美%吨', text.charCodeAt(last.end)) ||
        // NPS|72分
        (text[last.end] === '分' && ENDS.test(text[last.end + 1] ?? '。')) ||
        (last.scale >= 10000 && isBareEnd(text, last.end))) &&
      INDEX.test(text.slice(Math.max(0, first.start - LONGEST_INDEX), first.start))
    )
  }
  if (among(`+_/>=^'±`, text.charCodeAt(first.start - 1)) && CODE_BEFORE.test(charAt(text, first.start - 2)))
    return true
  return text[last.end] === '+' && CODE_AFTER.test(charAt(text, last.end + 1))
}

/** 2023-|05-06 张某到场, 2023.05.|06 次日: the month or the day of a day in figures. */
const isInDay = (text: string, { start, value }: Numeral): boolean =>
  value !== null && value <= 31 && value > 0 && YEAR_BEFORE.test(text.slice(Math.max(0, start - 8), start))
const YEAR_BEFORE = /(?:^|[^\d])(?:19|20)\d\d([-/.])(?:[01]?\d\1)?$/

const ENDS = /[,。;、:)\s]/
/** Letters behind a Chinese character: no model's number (SO2). */
const INDEX = /(?:^|[^A-Za-z\d._-])[A-Z](?:[A-Z]{1,4}|[a-z]{1,3}[A-Z]{1,3})$/
const LONGEST_INDEX = 8
const CODE_BEFORE = /[\dA-Za-z*×一二三四五六七八九十]/
const CODE_AFTER = /[\dNnXx*×一二三四五六七八九十]/
