/** Reads the words that bound a quantity: before it (不低于), after it (以上, 左右). */
import { BOUNDS_AFTER, BOUNDS_BEFORE, BOUNDS_BEFORE_HEAD, NOT_BOUNDS_BEFORE } from '../data/bounds.ts'
import type { Bound } from '../model.ts'
import { among, lastAmong } from '../text/chars.ts'

interface Word {
  readonly text: string
  readonly bound: Bound | null
}

/** Words by their last character, the longest first. */
const before = new Map<number, Word[]>()
const beforeHead = new Map<number, Word[]>()
/** Words by their first character, the longest first. */
const after = new Map<number, Word[]>()

function index(map: Map<number, Word[]>, key: number, word: Word): void {
  const list = map.get(key)
  if (list) list.push(word)
  else map.set(key, [word])
}
const last = (word: string): number => word.charCodeAt(word.length - 1)
for (const [words, bound] of BOUNDS_BEFORE)
  for (const text of words.split(' ')) index(before, last(text), { text, bound })
for (const text of NOT_BOUNDS_BEFORE) index(before, last(text), { text, bound: null })
for (const [words, bound] of BOUNDS_BEFORE_HEAD)
  for (const text of words.split(' ')) index(beforeHead, last(text), { text, bound })
for (const [words, bound] of BOUNDS_AFTER)
  for (const text of words.split(' ')) index(after, text.charCodeAt(0), { text, bound })
for (const map of [before, beforeHead, after])
  for (const list of map.values()) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length)

export interface BoundWord {
  readonly bound: Bound
  readonly start: number
  readonly end: number
}

const SPACE = 32

/** The bound word that ends at `end` (spaces skipped). `head`: before a bare 万 or 亿, where 上 and 过 count too. */
export function boundBefore(text: string, end: number, head: boolean): BoundWord | null {
  while (end > 0 && text.charCodeAt(end - 1) === SPACE) end--
  if (end === 0) return null
  return endingAt(before, text, end) ?? (head || isPassed(text, end) ? endingAt(beforeHead, text, end) : null)
}

/** 税收过|500万元, 产值破|10亿元, 投诉数字破|4万宗; but 通过3亿元, 买过500万元, 破5亿元大案. */
const isPassed = (text: string, end: number): boolean => {
  const measured = text[end - 1] === '过' ? PASSED : text[end - 1] === '破' ? BROKEN : null
  if (measured === null || !measured.test(text.slice(end - 2, end - 1))) return false
  const said = text.slice(end, end + 12)
  return LARGE_SUM.test(said) || (measured === BROKEN && LARGE_COUNT.test(said))
}
const PASSED = /^$|[中额收值资税产销润费金算模营债贷款存,、;:(的个]/
const BROKEN = /[额收值资税产销润费金模债款量数字次A-Za-z]/
const LARGE_SUM = /^ ?(?:[\d.xX×*○□_N]+|[一二三四五六七八九十])[百千]?[万亿](?:美|港|欧)?元/
const LARGE_COUNT = /^ ?(?:\d{1,4}|[一二三四五六七八九十])[百千]?[万亿](?:[宗件户架辆吨]|人次?)/

function endingAt(map: Map<number, Word[]>, text: string, end: number): BoundWord | null {
  const list = map.get(text.charCodeAt(end - 1))
  if (!list) return null
  for (const word of list)
    // 编制|约60人
    if (
      end >= word.text.length &&
      text.startsWith(word.text, end - word.text.length) &&
      !(word.bound === null && text.startsWith('编制约', end - 3))
    )
      return word.bound === null ? null : { bound: word.bound, start: end - word.text.length, end }
  return null
}

/** The bound word that begins at `start` (one space skipped). */
export function boundAfter(text: string, start: number): BoundWord | null {
  if (text.charCodeAt(start) === SPACE) start++
  const list = start < text.length ? after.get(text.charCodeAt(start)) : undefined
  if (!list) return null
  for (const word of list)
    if (word.bound !== null && text.startsWith(word.text, start) && !NOT_AFTER.test(text.slice(start, start + 3)))
      return { bound: word.bound, start, end: start + word.text.length }
  return null
}

/** 多 and 余 after a unit begin other words too: 3个多媒体教室, 较上年的1100宗多150宗; 以上 sums up in 以上合计. */
const NOT_AFTER =
  /^(?:\+ ?[\dNnxX×*%]|多\d|多边|多双|多点|多式|多级|多重|多民|多学|多岗|多旋|多晶|多产|多媒|多功|多元|多渠|多层|多方|多次|多个|多种|多样|多名|多家|多部|多项|多人|多年|余额|余下|余名|余人|余个|余家|余地|许多|许可|许昌|前后勤|上下[游级属班联文])/
/** Bounds with words between them and the number: 至少组织2次, 不低于本级支出的20%, 不及全省平均水平的七成. */
const AT_LEAST = /(?:至少|最少(?![的者为是]))[^,。;!?:、\d]{1,6}$/
/** 最高可领5000元, 最多可申请30万元, 单个项目最高补助100万元: what is granted at most; 最高达600人次 was reached. */
const GRANTED =
  /最[高多长](?:可以?(?:达到?|获得?|享受?|领取?|得到?|申[请领]|贷|补|报销)|可?以?(?:给予|补[助贴]|奖[励补]|资助|支持|减免|授信|报销))了?$/
/** 约可释出36公顷, 约需经费80万元, 约需7000万元 */
const ABOUT_TO = /(?<=(.?))约(?:[可需能计增减产排]|成(?=长))[^约,。;!?:、\d一二三四五六七八九十百千万亿两]{0,6}$/
/** 约占全市固定资产投资的|8.65% */
const ABOUT_OF = /约占[^,。;!?:、\d]{1,16}的?$/
const OF_SOMETHING =
  /(不[得应能]?低于|不[得应能]?少于|不[得应能]?超过|不[得应能]?高于|不足|不到|不及|未达到?|超过|超出|低于|高于)(?![去上前]年|上期|同期|往年)[^,。;!?:、\d一二三四五六七八九十百千万亿两]{1,14}的$/

export function boundEarlier(text: string, start: number): Bound | null {
  const word = nearby(text, start)
  if (word === FEWER && AT_LEAST.test(text.slice(Math.max(0, start - 8), start))) return 'at_least'
  if (word === MOST && GRANTED.test(text.slice(Math.max(0, start - 8), start))) return 'at_most'
  const about = word === ABOUT ? ABOUT_TO.exec(text.slice(Math.max(0, start - 9), start)) : null
  if (about && !NOT_BOUNDS_BEFORE.includes(`${about[1]}约`)) return 'about'
  if (text.charCodeAt(start - 1) !== OF)
    return (
      boundOfEach(text, start) ??
      boundOfWhole(text, start) ??
      (isAboutShare(text, start) ? 'about' : isUnderShare(text, start) ? 'less_than' : null)
    )
  if (ABOUT_OF.test(text.slice(Math.max(0, start - 20), start))) return 'about'
  const limit = OF_SOMETHING.exec(text.slice(Math.max(0, start - 20), start))?.[1]
  // 高于全省平均增速的|3.2、1.5个百分点: by so much
  return limit === undefined || BY_POINTS.test(text.slice(start, start + 24))
    ? null
    : (endingAt(before, limit, limit.length)?.bound ?? null)
}

const BY_POINTS = /^[\d.xX×*○□_N]+(?:[、和及与][\d.xX×*○□_N]+)*个?百分点/

/** 土地|约占全港总面积|40% */
const isAboutShare = (text: string, start: number): boolean =>
  among('数额量积值入出口', text.charCodeAt(start - 1)) && ABOUT_OF.test(text.slice(Math.max(0, start - 20), start))

/** 自筹财源|未及岁入审定数|二成 */
const isUnderShare = (text: string, start: number): boolean =>
  among('数额量', text.charCodeAt(start - 1)) &&
  SHARE.test(text.slice(start, start + 5)) &&
  UNDER.test(text.slice(Math.max(0, start - 14), start))
const UNDER = /(?:未及|不及|未达|不足|不到)[^,。;!?:、\d一二三四五六七八九十]{2,10}$/

/** 标准不低于每人|12000元, 补助不超过每亩|500元 */
function boundOfEach(text: string, start: number): Bound | null {
  const from = lastAmong('每', text, start - 4, start - 1)
  return from > 3 && LIMIT_ENDS.includes(text[from - 1]!) ? (endingAt(before, text, from)?.bound ?? null) : null
}
const LIMIT_ENDS = '于过足到'

/** 不足全院|两成, 约占全市|三分之一 */
function boundOfWhole(text: string, start: number): Bound | null {
  if (text[start - 2] !== '全' && text[start - 2] !== '总') return null
  if (!SHARE.test(text.slice(start, start + 5))) return null
  const end = text[start - 3] === '占' && text[start - 4] !== '约' ? start - 3 : start - 2
  // 高于全省三成 compares.
  return text[end - 1] === '于' ? null : (endingAt(before, text, end)?.bound ?? null)
}
const SHARE = /^(?:[一二三四五六七八九两]成|[\d.xX×*○□_N]+%|\d\/\d|[一二三四五六七八九十\d]+分之|百分之|半数|一半)/

/** 少, 约 or 最, where one stands within reach: most quantities are spared the patterns. */
function nearby(text: string, start: number): number {
  for (let at = start - 2; at >= 0 && at >= start - 8; at--) {
    const unit = text.charCodeAt(at)
    if (unit === FEWER || unit === ABOUT || unit === MOST) return unit
  }
  return 0
}
const FEWER = '少'.charCodeAt(0)
const ABOUT = '约'.charCodeAt(0)
const MOST = '最'.charCodeAt(0)
const OF = '的'.charCodeAt(0)

/** 缩短至, 控制在: before 48小时内 they make a limit of what would be a date. */
export const HELD = /(?:[降减缩增延短][至到]|(?:控制|维持|保持|压缩)在)$/
