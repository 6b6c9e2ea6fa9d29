/** Reads Arabic figures and masks: 1,260, 4.07万, 2万1,083, 3400w, xx.x万, 1xx, [X]. */
import {
  DASH_MASKS,
  DASHED_UNITS,
  DOUBLED_MASKS,
  ELLIPSIS,
  LETTER_MASKS,
  MASK_BRACKETS,
  MASK_SIGNS,
  MASK_WORD_LEADS,
  MASK_WORDS,
  NAMED_MASK,
  NAMED_MASK_CLOSERS,
  NAMED_MASK_FOLLOWERS,
} from '../data/masks.ts'
import {
  classAt,
  DIGIT,
  GROUP,
  HAN,
  isLetter,
  isMultiplier,
  latinPower,
  MASK,
  MORE,
  MOST_POWER,
  PLACE,
  scaled,
  valueAt,
} from './digits.ts'
import { among, isHan } from '../text/chars.ts'
import { boundAfter } from './bounds.ts'
import { beginningWith, UnitSet } from '../text/word-tables.ts'
import { behindEmphasis, HIDDEN_SIGN } from './emphasis.ts'
import { joinsParts, readMixed } from './mixed.ts'
import { matchUnit } from './unit.ts'
import { blank, plain, type Written } from './written.ts'

interface Figure {
  readonly end: number
  /** Digits without point, null for a mask. */
  readonly digits: string | null
  /** Of the last digit: -2 for 4.07. */
  readonly power: number
}

/** Reads the figure or mask that begins at `at`; null where the signs are none (a letter of a word, 7×24). */
export function readFigure(text: string, at: number): Written | null {
  const kind = classAt(text, at)
  if (!(kind & DIGIT)) {
    const end = blankEnd(text, at)
    if (end > 0) return multiplied(text, at, { end, digits: null, power: 0 })
    if (!(kind & MASK)) return null
  }
  const figure = scan(text, at)
  if (figure.digits === null) {
    if (isProduct(text, at, figure.end)) return plain(figure.end, null, 1, false, false)
    // 改造I00户: no nought is read from within
    if (!isMask(text, at)) return kind & DIGIT ? plain(figure.end, null, 1, false, false) : null
  }
  return multiplied(text, at, figure)
}

/** End of a mask of other signs than x, or -1: [X], 某, ●●. */
function blankEnd(text: string, at: number): number {
  const bracketed = bracketEnd(text, at)
  if (bracketed > 0) return bracketed
  const named = namedEnd(text, at)
  if (named > 0) return named
  const spread = spreadEnd(text, at)
  return spread > 0 ? spread : repeatedEnd(text, at)
}

/** End of signs set apart or escaped before a unit: 投入x x x万元, 走访* *户, 完成\\*\\*个 (Markdown); -1 where they are none. */
function spreadEnd(text: string, at: number): number {
  const sign = text[at]
  if (sign === '\\' ? !among('*_', text.charCodeAt(at + 1)) : !isSpread(text, at)) return -1
  if (!followsNoun(text, text.charCodeAt(at - 1) === SPACE ? at - 1 : at)) return -1
  const end = at + (SPREAD.exec(text.slice(at, at + 2 + LONGEST_SPREAD))?.[0].length ?? 0)
  if (end === at) return -1
  let unit = text.charCodeAt(end) === SPACE ? end + 1 : end
  while (isMultiplier(text, unit)) unit++
  return matchUnit(text, unit) ? end : -1
}
const LONGEST_SPREAD = 24
const SPREAD = /^(?:(?:\\[*_])+(?:\.(?:\\[*_])+)?|([xX×*○□_])(?: \1)+(?:\.\1(?: \1)*)?)/

const isSpread = (text: string, at: number): boolean =>
  (classAt(text, at) & MASK) !== 0 && text.charCodeAt(at + 1) === SPACE && text[at + 2] === text[at]

/** Behind a noun or alone: no letter of a word, no path. */
const followsNoun = (text: string, at: number): boolean => at === 0 || isHan(text.charCodeAt(at - 1))

const COMMA = 44
const POINT = 46
const SPACE = 32

/** Digits and mask signs with separators of thousands and a decimal part. */
function scan(text: string, start: number): Figure {
  let at = start
  let signs = 0
  let point = -1
  let grouped = false
  let group = -1
  let spaces = 0
  for (; ; at++) {
    const kind = classAt(text, at)
    if (kind & DIGIT) continue
    if (kind & MASK) signs++
    else if (point >= 0 && isFractionGroup(text, Math.max(point, group) + 1, at)) {
      group = at
      spaces++
    } else if (at === start || point >= 0) break
    else if (isSpacedPoint(text, start, at)) point = ++at
    else if (!(classAt(text, at + 1) & (DIGIT | MASK))) break
    else if (isPoint(text, at)) point = at
    else if (isThousands(text, start, at, signs) && (grouped || at - start <= 3)) grouped = true
    else break
  }
  const plain = !grouped && point < 0
  const digits =
    signs > 0 || isBlankedByNoughts(text, start, at) ? null : plain ? text.slice(start, at) : digitsOf(text, start, at)
  return { end: at, digits, power: point < 0 ? 0 : point + 1 - at + spaces }
}

/** 羊262.168 5万只, 长3.141 592 6公里: the digits behind a point in groups of three, as science prints them, up to their unit. */
function isFractionGroup(text: string, from: number, at: number): boolean {
  if (text.charCodeAt(at) !== SPACE || at - from !== 3) return false
  const group = GROUP_BEHIND.exec(text.slice(at + 1, at + LONGEST_FRACTION))?.[0].length ?? 0
  const end = at + 1 + group
  if (group === 0 || isMultiplier(text, end)) return group > 0
  const unit = matchUnit(text, end, true)
  return unit !== null && unit.type !== 'count'
}
const GROUP_BEHIND = /^(?:\d{3} )*\d{1,3}(?![\d.,])/
const LONGEST_FRACTION = 16

/** 产值00万元, 合格率00.00%: noughts for digits that were blanked out; 0.00% is a figure. */
const isBlankedByNoughts = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start) === NOUGHT && text.charCodeAt(start + 1) === NOUGHT && NOUGHTS.test(text.slice(start, end))
const NOUGHT = 48
const NOUGHTS = /^00+(?:\.0+)?$/

function digitsOf(text: string, start: number, end: number): string {
  let digits = ''
  for (let at = start; at < end; at++) if (classAt(text, at) & DIGIT) digits += text[at]!
  return digits
}

const MIDDLE_DOT = 0xb7
/** A decimal point, or a middle dot where a figure goes on (3·2%). */
const isPoint = (text: string, at: number): boolean =>
  text.charCodeAt(at) === POINT ||
  (text.charCodeAt(at) === MIDDLE_DOT && /^\d+(?:[%‰万亿倍]|个百)/.test(text.slice(at + 1, at + 6)))

/** 增长12. 5%, 分别增长 36. 8、4. 1%: a point with a space after it, inside a sentence; 1. 5个 at the start of an item is numbering. */
const isSpacedPoint = (text: string, start: number, at: number): boolean =>
  text.charCodeAt(at) === POINT &&
  text[at + 1] === ' ' &&
  isInside(text, text.charCodeAt(start - 1) === SPACE ? start - 2 : start - 1) &&
  SPACED_TENTHS.test(text.slice(at + 2, at + 14))
const isInside = (text: string, before: number): boolean =>
  isHan(text.charCodeAt(before)) || among('、(', text.charCodeAt(before))
const SPACED_TENTHS =
  /^\d{1,4} ?(?:[%‰万亿倍]|个百|公里|千米|平方|立方|公顷|公斤|千克|[吨亩元])|^\d{1,2} ?、 ?\d+(?:\. ?\d+)? ?[%、]/

/** A comma or space before exactly three digits: 1,260, 1 234, X,XXX, x 000; after a lone * or ○ the space is a bullet's. */
function isThousands(text: string, start: number, at: number, signs: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== COMMA && unit !== SPACE) return false
  if (unit === SPACE && signs === at - start && !among('xX×', text.charCodeAt(start))) return false
  for (let k = 1; k <= 3; k++) if (!(classAt(text, at + k) & (DIGIT | MASK))) return false
  return !(classAt(text, at + 4) & (DIGIT | MASK))
}

const PRODUCT = /^\d+[xX×*]\d+$/

/** 7×24小时, 3*5米, 2×30万千瓦: the whole of it is no number; 1x0万 and 2x5件 are masks. */
function isProduct(text: string, start: number, end: number): boolean {
  if (end - start >= 16 || !PRODUCT.test(text.slice(start, end))) return false
  if (isMultiplier(text, end)) return matchUnit(text, end + 1, true)?.type === 'energy'
  const type = matchUnit(text, end, true)?.type
  return type !== 'count' && type !== 'money' && type !== 'percent'
}

/** Signs that do stand for digits: no letter of a word (box), no zero (of a Chinese numeral, or a lone 〇). */
function isMask(text: string, start: number): boolean {
  if (isLetter(text, start - 1) && !LETTERED_INDEX.test(text.slice(Math.max(0, start - 5), start))) return false
  if (isTimes(text, start)) return false
  if (text[start] === '〇' && !(classAt(text, start + 1) & MASK)) return false
  return !(among('〇○', text.charCodeAt(start)) && classAt(text, start - 1) & HAN)
}

/** 实现GDP|xxx亿元 */
const LETTERED_INDEX = /(?:^|[^A-Za-z])(?:GDP|CPI|PPI|PMI)$/

/** 单价0.5元|×20万只: one sign between a measure and digits multiplies. */
const isTimes = (text: string, at: number): boolean =>
  among('×*', text.charCodeAt(at)) &&
  (classAt(text, at + 1) & DIGIT) !== 0 &&
  !(classAt(text, at - 1) & DIGIT) &&
  MEASURE_BEFORE.test(text.slice(Math.max(0, at - 4), at))
const MEASURE_BEFORE = /\d[千万亿]?(?:[元米只个人天次吨份亩户台件套批名]|公里)$/

const CLOSERS = new Map(MASK_BRACKETS.split(' ').map((pair) => [pair[0]!, pair[1]!]))
const OPENERS = new UnitSet([...CLOSERS.keys()].join(''))
const LONGEST_BRACKET = 8
const BRACKETED = new RegExp(
  `^ ?(?:[${MASK_SIGNS.replace(/[\]^-]/g, '\\$&')}]+(?:\\.[xX×*]+)?|[${LETTER_MASKS}]{1,6}(?:\\.[${LETTER_MASKS}]{1,4})?|(?:${MASK_WORD_LEADS.split(' ').join('|')})?(?:${MASK_WORDS.split(' ').join('|')})) ?$`,
)

/** End of a bracketed mask ([X], 【数字】), or -1. */
function bracketEnd(text: string, at: number): number {
  const closer = OPENERS.has(text.charCodeAt(at)) ? CLOSERS.get(text[at]!) : undefined
  if (closer === undefined) return -1
  const empty = emptyEnd(text, at)
  if (empty > 0) return empty
  const inside = text.slice(at + 1, at + 2 + LONGEST_BRACKET)
  const k = inside.indexOf(closer)
  return k > 0 && BRACKETED.test(inside.slice(0, k)) ? at + k + 2 : -1
}

/** End of brackets left empty before a unit: 栽树(   )株 at the end of a clause, 走访【】家, 投入〔...〕万元. */
function emptyEnd(text: string, at: number): number {
  const before = text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1
  if (at > 0 && (!isHan(text.charCodeAt(before)) || text[before] === '第')) return -1
  const end = at + (EMPTY.exec(text.slice(at, at + 2 + LONGEST_EMPTY))?.[0].length ?? 0)
  if (end === at) return -1
  let unit = end
  while (isMultiplier(text, unit)) unit++
  const counted = matchUnit(text, unit)
  if (!counted || counted.type === 'duration') return -1
  // 投入资金(   )万元新建校舍, 扶持(   )户残疾人
  if (text[at] !== '(' || (unit > end && counted.type === 'money') || end - at >= WIDE_BLANK) return end
  return CLAUSE_END.test(text[boundAfter(text, counted.end)?.end ?? counted.end] ?? '\n') ? end : -1
}
const EMPTY = /^(?:\([ _]+\)|[[【〔][ _.…]*[\]】〕])/
const LONGEST_EMPTY = 12
/** Two blanks or more between the brackets. */
const WIDE_BLANK = 4

const followsNamed = beginningWith(NAMED_MASK_FOLLOWERS)
const closesNamed = beginningWith(NAMED_MASK_CLOSERS)
/** 位于某座, 的某起: no figure behind a preposition or 的. */
const NO_THING = '在于对从到向为是的和与及、,。;: '

/** 架桥|某座, */
const endsClause = (text: string, at: number, end: number): boolean =>
  (at === 0 || isHan(text.charCodeAt(at - 1))) &&
  !among(NO_THING, text.charCodeAt(at - 1)) &&
  closesNamed(text, end) &&
  CLAUSE_END.test(text[matchUnit(text, end)?.end ?? end] ?? '\n')

/** End of 某 before 万元, or of N before a classifier; -1 where it is the word or a letter. */
function namedEnd(text: string, at: number): number {
  if (text[at] === NAMED_MASK) {
    let end = at + 1
    while (text[end] === NAMED_MASK && end - at < 4) end++
    return followsNamed(text, end) || endsClause(text, at, end) ? end : -1
  }
  if (!among(LETTER_MASKS, text.charCodeAt(at)) || isLetter(text, at - 1)) return -1
  const end = lettersEnd(text, at)
  return isLetter(text, end) || classAt(text, end) & (DIGIT | MASK) || classAt(text, at - 1) & DIGIT ? -1 : end
}

/** End of N, NN or NN.N. */
function lettersEnd(text: string, at: number): number {
  const letter = text[at]
  let end = at + 1
  while (text[end] === letter && end - at < LONGEST_REPEAT) end++
  if (text.charCodeAt(end) !== POINT || text[end + 1] !== letter) return end
  end += 2
  while (text[end] === letter && end - at < LONGEST_REPEAT) end++
  return end
}

/** End of ●● and the like, or of an ellipsis before a unit at the end of a clause (新增……个。); -1 where it is none. */
function repeatedEnd(text: string, at: number): number {
  const sign = text[at] ?? '\n'
  const dashes = among(DASH_MASKS, text.charCodeAt(at))
  const dots = sign === ELLIPSIS || dashes
  if (!dots && !among(DOUBLED_MASKS, text.charCodeAt(at))) return -1
  if (text[at - 1] === sign || (dots && !followsNoun(text, at))) return -1
  let end = at + 1
  while (text[end] === sign) end++
  if (end - at > LONGEST_REPEAT || (dashes && end - at < 2)) return -1
  let unit = end
  while (isMultiplier(text, unit)) unit++
  // 资料##万余份
  if (classAt(text, unit) & MORE) unit++
  const counted = matchUnit(text, unit)
  if (!counted) return -1
  // 增长▲%, 投入——万元: no bullet and no dash stands there.
  const sure = counted.unit === '%' || counted.type === 'money'
  if (!dots && end - at < 2 && !(sure && followsNoun(text, at))) return -1
  if (dashes && !sure && !(sign === '-' && DASHED.has(counted.unit))) return -1
  return !dots || CLAUSE_END.test(text[boundAfter(text, counted.end)?.end ?? counted.end] ?? '\n') ? end : -1
}
const LONGEST_REPEAT = 8
const DASHED = new Set(DASHED_UNITS.split(' '))
const CLAUSE_END = /[,。;:、)\n]/

/** 万 亿 千 百 after a figure (4.07万, 20余万, 1.2万亿), numbers below it (2万1,083) and the shorthand 3400w. */
function multiplied(text: string, start: number, figure: Figure): Written {
  let at = figure.end
  let power = 0
  let more = false
  for (;;) {
    const skip = skipTo(text, at)
    if (!isMultiplier(text, at + skip) || (power >= 4 && !(classAt(text, at + skip) & GROUP))) break
    if (isBareMega(text, at + skip, figure)) break
    // 12002.41万万元: a slip of the pen; 4万万 is 4亿.
    if (power === 4 && valueAt(text, at + skip) === 4 && figure.end - start > 2)
      return plain(at + skip + 1, null, 1, more, true)
    power += valueAt(text, at + skip)
    if (skip && classAt(text, at + skip - 1) & MORE) more = true
    at += skip + 1
  }
  if (power === 0) {
    power = latinPower(text, at)
    if (power > 0) at++
  }
  const point = figure.power < 0
  if (power > MOST_POWER) return plain(at, null, 1, more, point)
  const scale = scaled(1, power)
  const spaced = isSpaceBefore(text, figure.end) || (text.charCodeAt(at) === SPACE && isParted(text, at))
  const tail = power >= 4 && figure.power === 0 && !more ? tailAt(text, at, power, spaced) : null
  // 1亿三千万, 2千三百万: written both ways, not to be read in halves.
  if (power > 0 && figure.digits !== null && (goesOnInHan(text, at) || (tail !== null && goesOnBehind(text, tail))))
    return mixedFrom(text, start, more || point ? at : -1)
  // 5万又300元, 1亿30千万, 1.5亿3000万: what follows makes no one number with it.
  if (power > 0 && figure.digits !== null && (joinsParts(text, at) || (power >= 4 && !tail && isFollowed(text, at))))
    return mixedFrom(text, start, at)
  // 1 万 2 千 6 百 5 十 8 件 that went wrong: nothing of it is read alone.
  const broken = power >= 4 && !tail && text[at] === ' ' ? BROKEN.exec(text.slice(at, at + LONGEST_PARTS)) : null
  if (broken) return plain(at + broken[0].length, null, 1, false, false)
  // xx万xx千, x百x十, 2万xx: blanked place by place.
  if (power > 0 && goesOn(text, at, figure.digits === null, tail)) return mixedMask(text, start, point)
  // x万1,083 and 2万1,xxx are blanked as a whole.
  if (tail && (figure.digits === null || tail.value === null))
    return blank(tail.end, text.slice(start, tail.end), 1, more, point)
  if (figure.digits === null) return blank(at, text.slice(start, figure.end), scale, more, point)
  if (power > 0 && power < 4 && classAt(text, at) & DIGIT) {
    const below = more || point ? null : placesAt(text, at, power)
    if (below) return plain(below.end, valueOf(figure.digits, power) + below.value, 1, below.more, false)
    // 2千3百万: 万 multiplies both.
    return mixedFrom(text, start, more || point ? at : -1)
  }
  const value = added(valueOf(figure.digits, figure.power + power), tail?.value ?? 0)
  // So large or so fine, it is a run of digits; divided or multiplied it would leave the numbers.
  const known = value < TOO_LARGE && figure.power > -TOO_FINE
  return plain(tail?.end ?? at, known ? value : null, scale, more || tail?.more === true, point)
}
const TOO_LARGE = 1e100
const TOO_FINE = 20

/** 1兆| 8,742億 8,566萬 5,000元, 94萬| 866冊: printed with spaces between its groups, up to the unit. */
function isParted(text: string, at: number): boolean {
  const end = at + PARTS.exec(text.slice(at, at + LONGEST_PARTS))![0].length
  return end > at && matchUnit(text, end) !== null
}
const PARTS = /^(?: (?:\d,\d{3}|\d{1,4})[亿万千](?:(?:\d,\d{3}|\d{1,4})[万千百])*)*(?: (?:\d,\d{3}|\d{3,4}))?/
const LONGEST_PARTS = 32

const BROKEN = /^(?: \d{1,4} ?[千百十])+(?: ?\d{1,3}(?!\d))?/

/** Whether a figure stands at `at` that is no year or day: 拨付3万2023年资金. */
function isFollowed(text: string, at: number): boolean {
  let end = at
  while (classAt(text, end) & DIGIT) end++
  return end > at && !among('年月日-', text.charCodeAt(end))
}

/** 宽带提速到500|兆: a line speed; with 元 or a lesser figure it is Taiwan's 10^12. */
const isBareMega = (text: string, at: number, { digits, power }: Figure): boolean =>
  text[at] === '兆' && power === 0 && digits !== null && digits.length > 2 && BARE.test(text[at + 1] ?? '\n')
const BARE = /[\s,。;:、)”以左多及和]/

/** Exact where one has a fraction: 40000 + 4509.05. */
const added = (a: number, b: number): number => (Number.isInteger(b) ? a + b : Number((a + b).toPrecision(15)))

/** 7百 of 3千7百, 4百6十 of 2千4百6十: digits with lower and lower places; null where 万 follows them. */
function placesAt(text: string, start: number, power: number): Places | null {
  const run = placesRun(text, start, power)
  return run && isMultiplier(text, run.end) ? null : run
}
interface Places {
  readonly end: number
  readonly value: number
  readonly more: boolean
}

function placesRun(text: string, start: number, power: number): Places | null {
  if (!(classAt(text, start) & DIGIT)) return null
  let at = start
  let value = 0
  let below = power
  while (classAt(text, at) & DIGIT) {
    const place = isMultiplier(text, at + 1) ? valueAt(text, at + 1) : 0
    // 500 of 3千500
    const rest = place === 0 ? REST.exec(text.slice(at, at + below + 1))![0] : ''
    if (rest.length === below) {
      value += Number(rest)
      at += below
      break
    }
    if (place === 0 || place >= below) return null
    value += scaled(valueAt(text, at), place)
    below = place
    at += 2
  }
  const more = (classAt(text, at) & MORE) !== 0 && text[at] !== '几'
  return { end: more ? at + 1 : at, value, more }
}

const REST = /^\d+/

/** 5 百 of 1 万 2 千| 5 百人: set off with spaces; null where no lower place follows. */
function spacedPlaces(text: string, start: number, power: number): Places | null {
  let at = start
  let value = 0
  let below = power
  while (text.charCodeAt(at) === SPACE && classAt(text, at + 1) & DIGIT) {
    const place = text.charCodeAt(at + 2) === SPACE ? at + 3 : at + 2
    const worth = isMultiplier(text, place) ? valueAt(text, place) : 0
    if (worth === 0 || worth >= below) break
    value += scaled(valueAt(text, at + 1), worth)
    below = worth
    at = place + 1
  }
  // 36 of 5 百 36 人
  const rest = at > start && text.charCodeAt(at) === SPACE ? REST.exec(text.slice(at + 1, at + 1 + below)) : null
  if (rest && !(classAt(text, at + 1 + rest[0].length) & DIGIT)) {
    value += Number(rest[0])
    at += 1 + rest[0].length
  }
  return at > start ? { end: at, value, more: false } : null
}

/** 三千 of 1亿三千万; 零6 of 3千零6十; 五 of 3万五元; no 一 of 3万一线职工. */
const goesOnInHan = (text: string, at: number): boolean =>
  (classAt(text, at) & HAN) !== 0 &&
  (isMultiplier(text, at + 1) ||
    (text[at] === '零' && (classAt(text, at + 1) & (DIGIT | HAN)) !== 0) ||
    (valueAt(text, at) > 1 && matchUnit(text, at + 1) !== null))

/** 5百万 of 1亿3千5百万, 五百万 of 1亿3千五百万. */
const goesOnBehind = (text: string, { end }: Tail): boolean =>
  (classAt(text, end) & DIGIT && classAt(text, end - 1) & PLACE) !== 0 || goesOnInHan(text, end)

/** A numeral in both ways of writing; with 余 or a point before `unsure` (1.5亿三千万) it has no value. */
const mixedFrom = (text: string, start: number, unsure: number): Written =>
  unsure < 0 ? readMixed(text, start) : plain(readMixed(text, unsure).end, null, 1, false, false)

/** Whether a partly blanked numeral has more places: 千 after xx万xx, x十 after x百, xx after 2万. */
function goesOn(text: string, at: number, masked: boolean, tail: Tail | null): boolean {
  if (tail) return (masked || tail.value === null) && (classAt(text, tail.end) & (PLACE | GROUP)) !== 0
  return (classAt(text, at) & (masked ? DIGIT | MASK | HAN : MASK)) !== 0
}

/** How much stands before the multiplier that goes on with a figure: 20|余|万, 100| 余|万条, 12| |万元. */
function skipTo(text: string, at: number): number {
  // **5,260.5**万元: the signs that close the emphasis of the figure
  if (text[at] === HIDDEN_SIGN) {
    const end = behindEmphasis(text, at)
    return (classAt(text, end) & GROUP) !== 0 && isMultiplier(text, end) ? end - at : 0
  }
  if (classAt(text, at) & MORE) return isMultiplier(text, at + 1) ? 1 : 0
  if (text[at] === '个') return counterOf(text, at)
  if (text.charCodeAt(at) !== SPACE) return 0
  if (isSpaceBefore(text, at) || isPlaceSetOff(text, at)) return isMultiplier(text, at + 1) ? 1 : 0
  return classAt(text, at + 1) & MORE && classAt(text, at + 2) & GROUP && isMultiplier(text, at + 2) ? 2 : 0
}

/** How much of 4|个多|亿, 投资3|个|亿 the counter is; 0 in 5个亿元项目. */
export function counterOf(text: string, at: number): number {
  const isGroup = (k: number): boolean => (classAt(text, k) & GROUP) !== 0 && isMultiplier(text, k)
  if (classAt(text, at + 1) & MORE && text[at + 1] !== '几') return isGroup(at + 2) ? 2 : 0
  return isGroup(at + 1) && (at + 2 >= text.length || among(ENDS_SUM, text.charCodeAt(at + 2))) ? 1 : 0
}
const ENDS_SUM = ',。;、)的'

/** 完成 12 万元: a space between figure and 万 or 亿. */
const isSpaceBefore = (text: string, at: number): boolean =>
  text.charCodeAt(at) === SPACE && (classAt(text, at + 1) & GROUP) !== 0

/** 57亿4917| |万5000元: a space before 万. */
const isGroupSetOff = (text: string, at: number): boolean =>
  (classAt(text, at - 1) & DIGIT) !== 0 && isSpaceBefore(text, at)

/** 2076万7| |千元, 经费3| |千万元: a space before 千 or 百 and the unit. */
function isPlaceSetOff(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== SPACE || !among('千百', text.charCodeAt(at + 1)) || !(classAt(text, at - 1) & DIGIT))
    return false
  let unit = at + 2
  while (classAt(text, unit) & (GROUP | MORE)) unit++
  const type = isMultiplier(text, at + 1) ? matchUnit(text, unit, true)?.type : undefined
  return type === 'money' || type === 'count'
}

const IN_MIXED = DIGIT | MASK | HAN | PLACE | GROUP

/**
 * 三百xx人, xx万xx千, 二十x万: the whole run is one blanked numeral; its multipliers at the end are its scale. Nothing is
 * blanked where the signs multiply (三×五) or belong to a word.
 */
export function mixedMask(text: string, start: number, point: boolean): Written {
  let end = start
  let more = false
  for (; end < text.length; end++) {
    const kind = classAt(text, end)
    if (kind & MORE && isMultiplier(text, end + 1)) more = true
    else if (text.charCodeAt(end) === COMMA && isThousands(text, start, end, 1)) continue
    else if (!(kind & IN_MIXED) || (kind & (PLACE | GROUP) && !isMultiplier(text, end))) break
  }
  // 5个多万×: the blank stands behind another word.
  let blanks = false
  for (let k = start; k < end; k++) if (classAt(text, k) & MASK) blanks = true
  if (!blanks || isLetter(text, end) || MULTIPLIED.test(text.slice(start, Math.min(end, start + 24))))
    return plain(end, null, 1, more, point)
  // 二十x万 is 二十x times 10000; in xx万xx千 and 一百x十 the last place is part of the figure.
  let last = end
  let power = 0
  for (; classAt(text, last - 1) & (GROUP | MORE); last--)
    if (classAt(text, last - 1) & GROUP) power += valueAt(text, last - 1)
  for (let k = start; k < last && power > 0; k++) if (classAt(text, k) & GROUP) power = 0
  if (power === 0) last = end
  return blank(end, text.slice(start, last), scaled(1, power), more, point)
}

/** 三×三, 1.5万*12. */
const MULTIPLIED = /^(?:[一二三四五六七八九十][×*][一二三四五六七八九十]$|[^xX×*]*[\d万亿][xX×*]\d)/

/** Exact up to 15 digits; longer ones are rounded once. */
export const valueOf = (digits: string, power: number): number =>
  digits.length <= 15 ? scaled(Number(digits), power) : Number(`${digits}e${power}`)

interface Tail {
  readonly end: number
  readonly value: number | null
  /** 余 or 多 stands in it. */
  readonly more: boolean
}

/**
 * The numbers below 万 or 亿 in mixed writing: 1,083 of 2万1,083, 3千余万 of 5亿3千余万; null for a mask in them.
 * @param spaced whether the text sets its figures off with spaces: 19 万 7,434 剂
 */
function tailAt(text: string, from: number, below: number, spaced: boolean): Tail | null {
  const skip = (at: number): number =>
    (spaced && text.charCodeAt(at) === SPACE) || isPlaceSetOff(text, at) || isGroupSetOff(text, at) ? 1 : 0
  const start = from + skip(from)
  if (!(classAt(text, start) & (DIGIT | MASK))) return null
  const figure = scan(text, start)
  let end = figure.end
  if (figure.digits === null) return start > from ? null : { end, value: null, more: false }
  let power = 0
  let more = false
  while (power < below) {
    if (classAt(text, end) & MORE && classAt(text, end + 1) & GROUP) {
      more = true
      end++
    }
    if (!isMultiplier(text, end + skip(end))) break
    end += skip(end)
    power += valueAt(text, end++)
  }
  const lower = power > 0 && power < 4
  const places =
    lower && classAt(text, end) & DIGIT
      ? placesAt(text, end, power)
      : spaced && lower
        ? spacedPlaces(text, end, power)
        : null
  // 2千300万 of 1亿2千300万, 9千4百万 of 8亿9千4百万
  const run = !places && power > 0 && power < 4 && below > 4 ? placesRun(text, end, power) : null
  if (run && text[run.end] === '万')
    return { end: run.end + 1, value: scaled(valueOf(figure.digits, power) + run.value, 4), more: more || run.more }
  if (places) end = places.end
  // 1698.11亿 of 1兆1,698.11亿, 4,509.05 of 4万4,509.05
  if (figure.power < 0 && (places || from !== start)) return null
  const value = valueOf(figure.digits, figure.power + power) + (places?.value ?? 0)
  if (value >= scaled(1, below) || among('年月日-', text.charCodeAt(end + skip(end)))) return null
  const unit = end + skip(end)
  if (start > from && !matchUnit(text, classAt(text, unit) & MORE ? unit + 1 : unit, true) && power < 4) return null
  const next = power >= 4 ? tailAt(text, end, power, spaced) : null
  if (!next) return { end, value, more }
  return { end: next.end, value: next.value === null ? null : value + next.value, more: more || next.more }
}
