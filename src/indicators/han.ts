/** Reads Chinese numerals: 二千四百余, 一万零五百, 十几万, 三点五亿, 七八十, 廿一, 壹佰, 一五〇. */
import { CHEQUE_DIGITS } from '../data/numerals.ts'
import {
  classAt,
  DIGIT,
  GROUP,
  HAN,
  isMultiplier,
  isNought,
  MASK,
  MORE,
  MOST_POWER,
  PLACE,
  scaled,
  valueAt,
} from './digits.ts'
import { counterOf, mixedMask, valueOf } from './figure.ts'
import { numberOf, tensSpelt } from './han-number.ts'
import { joinsParts, readMixed } from './mixed.ts'
import { matchUnit } from './unit.ts'
import { blank, plain, type Written } from './written.ts'

/** What stands beside the digits of cheques: 伍拾陆, 贰万, never 伍十. */
const CHEQUE = `${CHEQUE_DIGITS}拾佰仟万亿零〇`

/** Longer runs are no numbers of a report. */
const LONGEST = 24

/** Reads the run of numeral characters at `at`; its value is null where it makes no number. */
export function readHan(text: string, at: number): Written {
  const run = runAt(text, at)
  const { digits, end, more } = run
  // 志愿队伍|*支, 队伍|十六支, 大陆|三百家: a word's end.
  if (CHEQUE_DIGITS.includes(digits[0]!) && !CHEQUE.includes(digits[1] ?? '\n'))
    return plain(at + 1, null, 1, false, false)
  const pointed = readPointed(text, at)
  if (pointed) return pointed
  // 三百xx人, 百分之五x: what follows is blanked, so nothing before it may be read alone.
  if (classAt(text, end) & MASK && text[end] !== '〇') return mixedMask(text, at, false)
  // 十二万3千人, 三千5百人, 一亿零500万元: written both ways, not to be read in halves.
  const placed = isNought(text, end - 1) ? end - 2 : end - 1
  if (classAt(text, end) & DIGIT && placed >= at && classAt(text, placed) & (PLACE | GROUP)) return readMixed(text, at)
  if (joinsParts(text, end)) return readMixed(text, at)
  const inDigits = readInDigits(text, digits, end) ?? readInGroups(digits, end, more) ?? readInThousands(text, at, end)
  if (inDigits) return inDigits
  if (digits.length > LONGEST) return plain(end, null, 1, false, false)
  const point = decimalAt(text, end, digits)
  if (point) return plain(point.end, point.value, 1, false, true)
  const head = (classAt(digits, 0) & (PLACE | GROUP)) !== 0 && valueAt(digits, 0) > 1
  const pair = pairOf(tensSpelt(digits))
  if (pair) {
    const range = pair.map(numberOf)
    const sound = range[0] !== null && range[1] !== null
    return written(end, null, sound ? (range as [number, number]) : undefined, sound && more, false)
  }
  return written(end, numberOf(head ? `一${digits}` : digits), undefined, more, head)
}

const written = (
  end: number,
  value: number | null,
  range: Written['range'],
  more: boolean,
  head: boolean,
): Written => ({ end, value, range, masked: undefined, scale: 1, more, head, point: false })

/** 七三.一%, 八四%, 五三三二件: digit by digit, sure by a point, a percent sign or a unit behind four digits. */
function readInDigits(text: string, digits: string, end: number): Written | null {
  if (digits.length < 2 || digits.length > LONGEST) return null
  // 九五八亿
  if (digits.length > 3 && GROUPED.test(digits)) {
    const last = digits.length - 1
    return plain(end, scaled(Number(spelt(digits.slice(0, last))), valueAt(digits, last)), 1, false, false)
  }
  if (!DIGITS_ONLY.test(digits)) return null
  const to = digits.length <= 4 && DOTS.includes(text[end] ?? '\n') ? digitsEnd(text, end + 1) : end
  if (to > end + 1) {
    if (!/^(?:[%‰]|个百分点)/.test(text.slice(to, to + 4))) return null
    return plain(to, Number(`${spelt(digits)}.${spelt(text.slice(end + 1, to))}`), 1, false, true)
  }
  const sure =
    text[end] === '%' ||
    (digits.length >= 4 && !isSeries(digits) && POSITIONAL_UNIT.test(text.slice(end, end + 2))) ||
    (digits.length >= 3 && !isSeries(digits) && POSITIONAL_COUNT.test(text.slice(end, end + 2)))
  return sure ? plain(end, Number(spelt(digits)), 1, false, false) : null
}

/**
 * 四一八亿三三五二万, 八万二二四六: digit by digit, a group of four behind each multiplier, as a newspaper sets them; with fewer digits
 * (六万八二一) it is not said what they are worth.
 */
function readInGroups(digits: string, end: number, more: boolean): Written | null {
  const parts = digits.length <= LONGEST ? IN_GROUPS.exec(digits) : null
  if (!parts) return null
  const [, billions, tenThousands, ones] = parts
  const lead = billions ?? tenThousands
  // 一亿二三四五 leaves out what its digits are worth.
  if (lead === undefined || tenThousands === undefined) return null
  const high = numberOf(lead) ?? (DIGITS_ONLY.test(lead) ? Number(spelt(lead)) : null)
  if (high === null) return null
  const middle = billions === undefined ? '' : spelt(tenThousands)
  const low = ones === undefined ? '0000' : spelt(ones)
  return { ...plain(end, Number(`${high}${middle}${low}`), 1, false, false), more }
}
const IN_GROUPS =
  /^(?=.*[〇零一二三四五六七八九]{4}(?:万|$))(?:([一二三四五六七八九十百千〇零]{1,7})亿)?(?:([〇零一二三四五六七八九]{4}|(?<!亿)[一二三四五六七八九十百千〇零]{1,7})万)?([〇零一二三四五六七八九]{4})?$/

/**
 * 三一.六亿元, 二三.五公顷: digit by digit with a point, sure by the multiplier or the unit behind; 十九.○五%: a circle among the
 * digits masks them all, so that nothing is read from its middle.
 */
function readPointed(text: string, at: number): Written | null {
  let dot = at + 1
  while (dot < at + 6 && (classAt(text, dot) & (HAN | PLACE) || text[dot] === CIRCLE)) dot++
  if (!DOTS.includes(text[dot] ?? '\n') || text[at - 1] === '之') return null
  const whole = text.slice(at, dot)
  const end = pointedEnd(text, dot + 1)
  if (end === dot + 1 || !(matchUnit(text, end) || isGroup(text, end))) return null
  if (text.slice(at, end).includes(CIRCLE)) return mixedPoint(text, at, end)
  if (whole.length < 2 || !DIGITS_ONLY.test(whole)) return null
  const digits = spelt(whole) + spelt(text.slice(dot + 1, end))
  const power = isGroup(text, end) ? valueAt(text, end) : 0
  return plain(power > 0 ? end + 1 : end, valueOf(digits, power - (end - dot - 1)), 1, false, true)
}
const CIRCLE = '○'

function pointedEnd(text: string, from: number): number {
  let at = from
  while (at < from + 5 && (DIGITS_ONLY.test(text[at] ?? '') || text[at] === CIRCLE)) at++
  return at
}

/** The masked figure up to `end`, with the multiplier behind it. */
function mixedPoint(text: string, at: number, end: number): Written {
  const power = isGroup(text, end) ? valueAt(text, end) : 0
  return blank(power > 0 ? end + 1 : end, text.slice(at, end), scaled(1, power), false, true)
}
const GROUPED = /^[一二三四五六七八九][〇零一二三四五六七八九]{2,}[万亿]$/
const DIGITS_ONLY = /^[〇零一二三四五六七八九]+$/
/** No 级 班 号: 三四五六班 is a list. */
const POSITIONAL_UNIT = /^(?:件|人(?![民大])|户(?![籍口])|元|公[顷吨里斤]|名(?![单校师])|亩)/

/** 三二六个, 二六五辆. */
const POSITIONAL_COUNT =
  /^(?:件|人(?![民大])|户(?![籍口])|名(?![单校师])|亩|[辆座场]|个(?![人体别])|所(?![有属])|家(?![庭长]))/

/** 一二三件, 二四六所, 逢二五八, 七五三: steps of one size are a list; with a zero (二一〇件) a number. */
function isSeries(digits: string): boolean {
  const step = valueAt(digits, 1) - valueAt(digits, 0)
  if (step === 0) return false
  for (let k = 0; k < digits.length; k++) {
    if (valueAt(digits, k) === 0) return false
    if (k > 0 && valueAt(digits, k) - valueAt(digits, k - 1) !== step) return false
  }
  return true
}

function digitsEnd(text: string, from: number): number {
  let at = from
  while (DIGITS_ONLY.test(text[at] ?? '')) at++
  return at
}

/** The digits in Arabic figures. */
function spelt(digits: string): string {
  let out = ''
  for (let k = 0; k < digits.length; k++) out += valueAt(digits, k)
  return out
}

/** 一、二六九辆: the thousands parted by the mark of lists. */
function readInThousands(text: string, at: number, end: number): Written | null {
  if (text[end] !== '、' || end - at > 3 || !(classAt(text, end + 1) & HAN)) return null
  const digits = THOUSANDS.exec(text.slice(at, at + LONGEST_THOUSANDS))?.[0]
  if (!digits || !POSITIONAL_COUNT.test(text.slice(at + digits.length, at + digits.length + 2))) return null
  return plain(at + digits.length, Number(spelt(digits.replaceAll('、', ''))), 1, false, false)
}
const THOUSANDS = /^[一二三四五六七八九][〇零一二三四五六七八九]{0,2}(?:、[〇零一二三四五六七八九]{3})+/
const LONGEST_THOUSANDS = 12

/** ‧二九 of 百分之八十一‧二九: the digits behind the point of a share; null where none stand there. */
export function shareBehindPoint(text: string, whole: number, at: number): { end: number; value: number } | null {
  if (!DOTS.includes(text[at] ?? '\n')) return null
  const end = digitsEnd(text, at + 1)
  if (end === at + 1 || (text[at] === '.' && !SHARE_ENDS.test(text.slice(end, end + 4)))) return null
  return { end, value: Number(`${whole}.${spelt(text.slice(at + 1, end))}`) }
}
/** 占百分之九十.五, and the like; but 占百分之九.|一是…, 占百分之九十.|二季度: the stop of a sentence. */
const SHARE_ENDS = /^(?:[,。;:)(!?|的左]|以[上下内]|[、和与及至到]百分|提[高升]到|[上下][升降]|$)/

interface Run {
  /** Without the marks for more. */
  readonly digits: string
  readonly end: number
  readonly more: boolean
}

/** The numeral characters from `at` on; 余 and 多 only before a multiplier, 几 also after 十. */
/** 四十五|千克标煤: behind tens and ones 千 can only belong to the unit; 三千米 are 3000 米. */
const isKilo = (text: string, at: number, end: number): boolean =>
  text[end] === '千' &&
  end - at >= 2 &&
  '克瓦米'.includes(text[end + 1] ?? '\n') &&
  /[十百][零〇]?[一二三四五六七八九]?$/.test(text.slice(at, end))

function runAt(text: string, at: number): Run {
  let digits = ''
  let more = false
  let end = at
  for (; end < text.length; end++) {
    const kind = classAt(text, end)
    if (isKilo(text, at, end)) break
    // 三百|参加, 十二|陆续: a word begins.
    if (CHEQUE_DIGITS.includes(text[end]!) && end > at && !CHEQUE.includes(text[end - 1]!)) break
    if (kind & (HAN | PLACE) || isMultiplier(text, end)) {
      if (digits.length <= LONGEST) digits += text[end]
    } else if (text[end] === '个' && end > at && counterOf(text, end) > 0) continue
    else if (kind & MORE && end > at && (isGroup(text, end + 1) || isFewAfterTen(text, end))) more = true
    else break
  }
  return { digits, end, more }
}

const isGroup = (text: string, at: number): boolean => (classAt(text, at) & GROUP) !== 0 && isMultiplier(text, at)
const isFewAfterTen = (text: string, at: number): boolean =>
  text[at] === '几' && (classAt(text, at - 1) & PLACE) !== 0 && valueAt(text, at - 1) === 1

/** Points of printed figures: 四‧五亿元, 一·五倍; a view's full-width point is a full stop. */
const DOTS = '‧·・.'

/** 点五 of 三点五, with a multiplier after it (三点五亿); no 三点五十分, no 两点建议. */
function decimalAt(text: string, at: number, whole: string): { end: number; value: number | null } | null {
  const dot = DOTS.includes(text[at] ?? '\n')
  if ((text[at] !== '点' && !dot) || !(classAt(text, at + 1) & HAN)) return null
  const integer = numberOf(whole)
  let end = at + 1
  let fraction = ''
  while (classAt(text, end) & HAN && fraction.length < LONGEST) fraction += valueAt(text, end++)
  if (integer === null || classAt(text, end) & PLACE) return null
  // 五·四青年节 is no figure; the unit in 百分之九十.五家企业 says nothing of the share.
  if (dot && !isGroup(text, end) && (text[at - whole.length - 1] === '之' || !matchUnit(text, end))) return null
  let power = 0
  while (isGroup(text, end)) power += valueAt(text, end++)
  const value = power > MOST_POWER ? null : valueOf(`${integer}${fraction}`, power - fraction.length)
  return { end, value }
}

/** 三四十 is 三十 or 四十: two digits side by side, one apart (or 三五), leave one out each. */
function pairOf(digits: string): [string, string] | null {
  for (let k = 0; k + 1 < digits.length; k++) {
    if (!(classAt(digits, k) & HAN && classAt(digits, k + 1) & HAN)) continue
    const low = valueAt(digits, k)
    const high = valueAt(digits, k + 1)
    const apart = high - low === 1 || (low === 3 && high === 5)
    const alone = !(classAt(digits, k + 2) & HAN) && !(classAt(digits, k - 1) & HAN)
    if (low > 0 && apart && alone)
      return [digits.slice(0, k + 1) + digits.slice(k + 2), digits.slice(0, k) + digits.slice(k + 1)]
    return null
  }
  return null
}
