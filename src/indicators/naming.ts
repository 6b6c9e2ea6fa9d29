/**
 * Names what each quantity measures, in the words of the report: the noun before it (录取率90%), the noun after it
 * (5所学校), the thing spoken of before (增长5%), or what the money is for (拿出50万元,为学生配发校服).
 *
 * Rules are tried in the order of `RULES`; the first that gives a name wins. A name is a list of ranges of the
 * paragraph's text, so that it can be printed from the source, and of words that were added (资金).
 */
import {
  BARE_MEASURES,
  CUTTING,
  EMPTY_SAYINGS,
  FUNDING,
  GOVERNING,
  KIND_ENDINGS,
  LIGHT_VERBS,
  LINKS,
  SHARED_HEADS,
  SIBLINGS,
} from '../data/naming-words.ts'
import type { Span } from '../model.ts'
import { isHan } from '../text/chars.ts'
import { prefixMatcher, suffixMatcher, wordsOf } from '../text/words.ts'
import type { Frame } from './frame.ts'
import { type Left, readLeft, trimEnd } from './left.ts'
import { basisIn } from './qualifiers.ts'
import { readRight, type Right } from './right.ts'

export type NamePart = Span | string
export type Name = readonly NamePart[]

/** A quantity as far as naming has read it; later ones of the sentence look back at it. */
export interface Named {
  /** Its place among the quantities of the paragraph. */
  readonly index: number
  readonly frame: Frame
  readonly left: Left
  readonly right: Right
  readonly parts: Name
  readonly rule: string
  /** What the sentence goes on about: the name without what only this figure adds to it. */
  readonly topic: Name
  /** End of the noun phrase taken from behind the quantity, else the quantity's outer end. */
  readonly consumed: number
  /** A level that a change or a rank can refer to: no change, no rank. */
  readonly level: boolean
  /** The quantity whose name was taken, null where the name is its own. */
  readonly of: Named | null
  /** The whole that 其中 speaks of, null where this is no part. */
  readonly whole: Named | null
}

const fundingBefore = suffixMatcher(wordsOf(FUNDING))
const fundingAt = prefixMatcher(wordsOf(FUNDING))
const lightBefore = suffixMatcher(wordsOf(LIGHT_VERBS))
const governingBefore = suffixMatcher(wordsOf(GOVERNING))
const governingAt = prefixMatcher(wordsOf(GOVERNING))
const cuttingAt = prefixMatcher(wordsOf(CUTTING))
const linkBefore = suffixMatcher(wordsOf(LINKS))
const sharedHeadBefore = suffixMatcher(wordsOf(SHARED_HEADS))
const measureAt = prefixMatcher(wordsOf(BARE_MEASURES))
const measureBefore = suffixMatcher(wordsOf(BARE_MEASURES))
const siblingAt = prefixMatcher(wordsOf(SIBLINGS))
const emptySayingAt = prefixMatcher(wordsOf(EMPTY_SAYINGS))
const kindBefore = suffixMatcher(wordsOf(KIND_ENDINGS))

const length = (span: Span): number => span.end - span.start

/** Everything a rule may look at. */
interface Context {
  readonly text: string
  readonly frame: Frame
  readonly frames: readonly Frame[]
  readonly index: number
  readonly left: Left
  readonly right: Right
  /** Limit of what is on the right: the next quantity or the clause's end. */
  readonly limit: number
  readonly before: readonly Named[]
  /** The run-in heading of the paragraph, without marker: `政府性基金预算` of `(二)政府性基金预算。收入9亿元`. */
  readonly heading: Span | null
}

interface Made {
  readonly parts: Name
  readonly topic?: Name
  readonly consumed?: number
  /** The quantity whose name was taken: what a change is the change of. */
  readonly of?: Named
}

interface Rule {
  readonly name: string
  readonly make: (c: Context) => Made | null
}

/** Types whose figure is not followed by the thing counted. */
const MEASURED = new Set(['percent', 'percentage_point', 'multiple', 'fraction', 'rank', 'money', 'duration', 'other'])

const inSentence = (c: Context, one: Named): boolean => one.frame.sentence.start === c.frame.sentence.start

/** How far behind a figure its bracket closes. */
const BRACKET_REACH = 24

/** 321件(不含旧存28件),比上年下降1.3%: what stands in a bracket that has closed is not gone on about. */
function isClosedOff(c: Context, one: Named): boolean {
  const { text } = c
  const from = one.frame.quantity.outerEnd
  const to = Math.min(c.frame.quantity.outerStart, from + BRACKET_REACH)
  for (let i = from; i < to; i++) {
    if (text[i] === ')') return true
    if (text[i] === '(' || text[i] === '。') return false
  }
  return false
}

/** How many figures back a sentence is looked through: keeps hostile text linear. */
const LOOK_BACK = 64

/** The last level of the sentence, else whatever was named last: what 增长5% speaks of. */
function levelOf(c: Context): Named | null {
  let fallback: Named | null = null
  const floor = Math.max(0, c.before.length - LOOK_BACK)
  for (let k = c.before.length - 1; k >= floor && inSentence(c, c.before[k]!); k--) {
    const one = c.before[k]!
    if (isClosedOff(c, one)) continue
    if (one.level && one.parts.length > 0) return one
    fallback ??= one
  }
  return fallback
}

const topicOf = (c: Context): Name | null => levelOf(c)?.topic ?? null

/** For a count, the last level with the same unit: 教师空间3万个,开通率90%,其中用于教学的2万个. */
function sameUnitTopic(c: Context): Name | null {
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK) && inSentence(c, c.before[k]!); k--) {
    if (c.before[k]!.level && sameUnit(c.before[k]!, c)) return c.before[k]!.topic
  }
  return topicOf(c)
}

/** The quantity right before in the sentence. */
function latest(c: Context): Named | undefined {
  const one = c.before[c.before.length - 1]
  return one && inSentence(c, one) ? one : undefined
}

const LONG_CORE = 12

const adverbAt = prefixMatcher(['共', '共计', '总计', '一共', '已', '又', '累计', '先后', '全年'])

/** 12345热线共|受理诉求: an act that an adverb leads on begins behind it. */
function actStart(text: string, start: number, end: number): number {
  let from = start
  for (let i = start + 1; i < end - 3; i++) {
    const adverb = adverbAt(text, i, end)
    const verb = adverb > 0 ? governingAt(text, i + adverb, end) : 0
    // 棚改累计开工: without an object the act needs its subject.
    if (verb > 0 && i + adverb + verb <= end - 2) from = i + adverb
  }
  return from
}

/** A core behind one of these is cut to its verb however short it is: 向居民|发放运动卡. */
const PREPOSITIONS = '向为对给与在由通过以从'

/** The core of what stands left, without 的 at its end and, where it is long, cut to its last strong verb or modifier. */
function coreOf(c: Context): Span {
  const { text, left } = c
  const compared = withoutComparison(text, left.start, trimEnd(text, left.start, left.end))
  const end = withoutEtc(text, left.start, compared)
  const start = actStart(text, left.start, end)
  if (end - start <= LONG_CORE && !(start > 0 && PREPOSITIONS.includes(text[start - 1]!))) return { start, end }
  for (let i = end - 3; i > start; i--) {
    const verb = cuttingAt(text, i, end)
    // 种植|面积 is one word.
    if (i - start <= 3 && text.slice(i, end).includes('、')) continue
    if (verb > 0 && i + verb <= end - 2 && measureAt(text, i + verb, end) !== end - i - verb) return { start: i, end }
  }
  const of = text.lastIndexOf('的', end - 5)
  const quoted = of > start && /^[^“]*”/.test(text.slice(of, end))
  return { start: of > start && !quoted ? of + 1 : start, end }
}

const COMPARISON =
  /(?:[高低快慢好优]于|[高低]出|领先)(?:全国?|全[省市县区州]|年初|年度|预期|目标|上年|去年|同期|[东中西]部|周边)[^,、]{0,6}$/

/** 增速|高于全国|0.6个百分点 */
function withoutComparison(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 14)
  const match = COMPARISON.exec(text.slice(from, end))
  return match && from + match.index >= start + 2 ? from + match.index : end
}

/** 挡土墙、护坡|等8处 */
function withoutEtc(text: string, start: number, end: number): number {
  return text[end - 1] === '等' && end - start > 3 && text.lastIndexOf('、', end) > start ? end - 1 : end
}

/** 购置直线加速器等大型设备: the members of a long list left out, verb and class kept. */
function collapsed(c: Context, core: Span): Name {
  if (length(core) <= LONG_CORE - 2) return [core]
  const etc = c.text.lastIndexOf('等', core.end - 3)
  if (etc <= core.start || NOT_ETC.test(c.text.slice(etc - 1, etc + 2))) return [core]
  const verb = governingAt(c.text, core.start, core.end)
  const noun = { start: etc + 1, end: core.end }
  if (verb > 0 && core.start + verb < etc && length(noun) > 2)
    return [{ start: core.start, end: trimEnd(c.text, core.start, core.start + verb) }, noun]
  return length(noun) >= 4 ? [noun] : [core]
}

const NOT_ETC = /[平高中初优同均上下]等|等(?:级|候|待|额|教)/

/** 由8个增加到11个: the second level has the first one's name. */
const secondLevel: Rule = {
  name: 'second-level',
  make: (c) => {
    const last = latest(c)
    if (!last || !c.left.to || length(c.left) > 0) return null
    return { parts: last.parts, topic: last.topic }
  },
}

/** 9件12人; 46项、3亿元: a second unit for the same thing. */
const sameThing: Rule = {
  name: 'same-thing',
  make: (c) => {
    const last = latest(c)
    if (!last || c.frame.previousInClause < 0 || length(c.left) > 0 || c.left.change !== null) return null
    if (last.consumed > last.frame.quantity.outerEnd) return null
    const gap = c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)
    if (gap.length > 2 || !/^[、和及/ ]?$/.test(gap)) return null
    // 5所学校、3个园区: the noun of its own follows.
    if (length(c.right.noun) > 0 && !MEASURED.has(c.frame.quantity.type)) return null
    // 脱贫68户260人: households are no persons.
    const parts = last.parts.filter((part) => part !== '户数')
    if (parts.length < last.parts.length)
      return { parts: c.frame.quantity.unit === '人' ? [...parts, '人数'] : parts, topic: parts }
    return { parts: last.parts, topic: last.topic }
  },
}

/** Members of a list that have a figure each: 教育、卫生支出分别为5亿元和3亿元. */
const respective: Rule = {
  name: 'respective',
  make: (c) => {
    const group = groupOf(c)
    if (!group) return null
    const { first, size } = group
    const head = first === c.index ? c.left : c.before[first]!.left
    const place = c.index - first
    const inside = c.text.slice(head.start, head.end).lastIndexOf('分别')
    if (inside >= 2 && !head.predicate) return sharedPredicate(c, head, head.start + inside, size, place)
    if (head.end > head.start && !head.predicate) {
      const members = split(c.text, head.start, trimEnd(c.text, head.start, head.end), size)
      return members ? { parts: member(c, members, place) } : null
    }
    // 立案8件、办结6件,同比增长5%、3%: as many changes as levels before them, without 分别.
    if (!head.respective && (head.change === null || !isAlike(c, first, size))) return null
    return sharedOut(c, head, first, size, place)
  },
}

/** As many levels before as there are changes, these all of one type. */
function isAlike(c: Context, first: number, size: number): boolean {
  const { type } = c.frames[first]!.quantity
  for (let k = first; k < first + size; k++) if (c.frames[k]!.quantity.type !== type) return false
  return levelsBefore(c, first, size + 1).length === size
}

/** 用电、用火分别占总数的4%和3%: a member and what is said of them all. */
function sharedPredicate(c: Context, head: Left, at: number, size: number, place: number): Made {
  const end = trimEnd(c.text, at + 2, head.end)
  // Of ranks, the field is no part of the name: 分别|居全国|第3位、第2位.
  const said = { start: at + 2, end: c.frame.quantity.type === 'rank' ? at + 2 : end }
  const members = split(c.text, head.start, at, size)
  const own: Name = members ? member(c, members, place) : [{ start: head.start, end: at }]
  return { parts: length(said) > 0 ? [...own, said] : own, topic: own }
}

/** 分别增长5%和3%: shared out over the levels named before. */
function sharedOut(c: Context, head: Left, first: number, size: number, place: number): Made | null {
  const levels = levelsBefore(c, first, size)
  const own = levels.length === size ? levels[place] : undefined
  if (!own) return null
  const core: Name =
    head.predicate && head.change === null ? [{ start: head.start, end: trimEnd(c.text, head.start, head.end) }] : []
  return { parts: [...own.parts, ...core], topic: own.topic, of: own }
}

/** The last levels of the sentence before a quantity, at most so many. */
function levelsBefore(c: Context, first: number, size: number): Named[] {
  const levels: Named[] = []
  for (
    let k = first - 1;
    k >= Math.max(0, first - LOOK_BACK) && levels.length < size && inSentence(c, c.before[k]!);
    k--
  ) {
    const one = c.before[k]!
    if (one.level && !isClosedOff(c, one)) levels.unshift(one)
  }
  return levels
}

const JOINED = /^ ?(?:[、和及与,]|以及) ?(?:增长|上升|提高|提升|增加|下降|减少|降低|缩短|近|约|超过?)?$/

/** The run of quantities joined by 、和及与 that this one is in; null for a single one. */
function groupOf(c: Context): { first: number; size: number } | null {
  const joined = (a: number, b: number): boolean => {
    if (a < 0 || b >= c.frames.length) return false
    const from = c.frames[a]!.quantity.outerEnd
    const to = c.frames[b]!.quantity.outerStart
    return to - from <= 6 && JOINED.test(c.text.slice(from, to))
  }
  let { index: first } = c
  while (joined(first - 1, first) && c.index - first < 12) first--
  let last = c.index
  while (joined(last, last + 1) && last - c.index < 12) last++
  return last > first ? { first, size: last - first + 1 } : null
}

/** Splits a subject into `size` members, at 、 first and then at 和 or 及; null where they are not that many. */
function split(text: string, start: number, end: number, size: number): Span[] | null {
  const members: Span[] = []
  let at = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if ('“《('.includes(c)) depth++
    else if ('”》)'.includes(c)) depth--
    else if (depth === 0 && c === '、') {
      members.push({ start: at, end: i })
      at = i + 1
    }
  }
  if (members.length + 1 === size) return [...members, { start: at, end }]
  if (members.length + 2 !== size) return null
  const tail = text.slice(at, end)
  const joint = Math.max(tail.lastIndexOf('和'), tail.lastIndexOf('及'), tail.lastIndexOf('与'))
  if (joint < 1 || joint > tail.length - 2) return null
  return [
    ...members,
    { start: at, end: at + joint - (tail[joint - 1] === '以' ? 1 : 0) },
    { start: at + joint + 1, end },
  ]
}

const MEASURE_END = /(?:率|比|占比|比重|比例|收入|支出|增加值|总值|产值|总额|投资|数|量|额|度|值|价|人次|面积|余额)$/

const KINDS = /[两三四五六]类(?!别)|[两三四五六]项(?!目)/

/** One member with the head noun that the list shares: 教育(支出)、卫生健康支出; 一车间(合格率)、二车间. */
function member(c: Context, members: readonly Span[], place: number): Name {
  const { text } = c
  const own = members[place]!
  const last = members[members.length - 1]!
  // 城镇、农村居民收入: what follows the last member's own kind is shared.
  const kind = siblingAt(text, last.start, last.end)
  if (place < members.length - 1 && kind > 0 && siblingAt(text, own.start, own.end) === length(own))
    return [own, { start: last.start + kind, end: last.end }]
  // 低压居民、非居民客户平均时长: what follows the members' common ending is shared.
  const ending = text.slice(own.end - 2, own.end)
  const common = place < members.length - 1 ? text.slice(last.start, last.end).indexOf(ending) : -1
  if (common >= 0 && length(own) >= 2 && last.start + common + 2 < last.end)
    return [own, { start: last.start + common + 2, end: last.end }]
  // 刑事、治安两类案件查结率: what follows 两类 is shared.
  const kinds = KINDS.exec(text.slice(last.start, last.end))
  if (kinds && kinds.index >= 2 && kinds.index + kinds[0].length < length(last))
    return [
      place < members.length - 1 ? own : { start: own.start, end: last.start + kinds.index },
      { start: last.start + kinds.index + kinds[0].length, end: last.end },
    ]
  let from = last.end
  for (
    let head = sharedHeadBefore(text, from, last.start + 1);
    head > 0;
    head = sharedHeadBefore(text, from, last.start + 1)
  )
    from -= head
  if (from < last.end) {
    // 满意|率 is one word.
    if (last.end - from === 1 && '率度'.includes(text[from]!) && from - last.start > 4) from -= 2
    if (place === members.length - 1 || sharedHeadBefore(text, own.end, own.start) > 0) return [own]
    return [own, { start: from, end: last.end }]
  }
  // 设备利用率平均81%,一车间、二车间分别为84%和79%: bare owners of the measure named before.
  if (c.frame.quantity.type !== 'percent' || MEASURE_END.test(text.slice(last.start, last.end))) return [own]
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK) && inSentence(c, c.before[k]!); k--) {
    const one = c.before[k]!
    if (one.rule !== 'respective' && one.frame.quantity.type === 'percent') return [own, ...one.topic]
  }
  return [own]
}

/** 同比增长5%, ↑6.4%, 下降2个百分点: the change of what was named before. */
const changed: Rule = {
  name: 'change',
  make: (c) => {
    if (c.left.change === null || (length(c.left) > 0 && !c.left.predicate)) return null
    const last = latest(c)
    // 事故起数增加3起、上升15%: both of what the first one named.
    if (last && last.left.change !== null && length(last.left) > 0 && !last.left.predicate)
      return { parts: last.parts, topic: last.topic }
    const of = rankMoved(c) ?? levelOf(c)
    return of ? { parts: of.topic, topic: of.topic, of } : null
  },
}

/** 位列全市第二,较上年前进3位: places are gained in what was ranked. */
function rankMoved(c: Context): Named | null {
  if (c.frame.quantity.unit !== '位') return null
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK) && inSentence(c, c.before[k]!); k--)
    if (c.before[k]!.frame.quantity.type === 'rank') return c.before[k]!
  return null
}

/** 占职工总数的85%, 完成年度任务的96%, 较上季的十七人: predicate of what was named before. */
const predicated: Rule = {
  name: 'predicate',
  make: (c) => {
    if (!c.left.predicate || length(c.left) === 0) return null
    const core = { start: c.left.start, end: trimEnd(c.text, c.left.start, c.left.end) }
    const topic =
      (MEASURED.has(c.frame.quantity.type) ? topicOf(c) : sameUnitTopic(c)) ??
      (c.frame.previousInSentence < 0 ? clauseName(c) : null)
    if (!topic) return null
    const basis = basisIn(c.text, core.start, core.end)
    if (basis && basis.end >= core.end) return { parts: [{ start: basis.start + 1, end: core.end }, ...topic], topic }
    // 中级法院收案3万件,占13.7%: a share.
    if (SHARE.test(c.text.slice(core.start, core.end))) return { parts: [...topic, '占比'], topic }
    const done = c.text.startsWith('完成', core.start)
    return { parts: [...(done ? withoutDone(c.text, topic) : topic), core], topic }
  },
}

const SHARE = /^(?:约|仅|只)?占(?:到|了|近)?$/

const RANKING =
  /(?:(?:成功|再次?|又|继续|连续[^,]{1,4})?(?:保持|稳居|位居|位列|名列|排名|排位|排在|排到|跃居|跻身|跃升|进入|入围|居|列|排|获|夺得|取得|摘得|荣获|升至|位次|并列)+(?:在)?(?:全(?:国|省|市|县|区|州|盟|旗|系统|行业)|世界|全球)?[^,]{0,10}|(?:全(?:国|省|市|县|区|州|盟|旗|系统|行业)|世界|全球)[^,]{0,6})$/

/** Ranks: the subject of the clause, else what was named before. */
const ranked: Rule = {
  name: 'rank',
  make: (c) => {
    if (c.frame.quantity.type !== 'rank') return null
    const { start } = c.left
    const verb = RANKING.exec(c.text.slice(start, c.left.end))
    const end = verb ? start + verb.index : c.left.end
    if (end - start >= 2 && !c.left.predicate && !RANK_OPENERS.test(c.text.slice(start, end)))
      return (
        growthOf(c, { start, end }) ?? { parts: [{ start, end: withoutAt(c.text, start, withoutAll(c.text, end)) }] }
      )
    // 业绩考核位列全市9家县公司第3位: the subject stands before the field.
    const field = c.frame.previousInClause >= 0 ? c.before[c.frame.previousInClause]!.left : null
    const verbBefore = field && RANKING.exec(c.text.slice(field.start, field.end))
    if (field && verbBefore && verbBefore.index >= 2 && !RANK_OPENERS.test(c.text.slice(field.start, field.end)))
      return { parts: [{ start: field.start, end: withoutAt(c.text, field.start, field.start + verbBefore.index) }] }
    const among = amongOthers(c)
    if (among) return { parts: [among] }
    const granted = RANK_OPENERS.test(c.text.slice(c.frame.clauseStart, c.frame.clauseStart + 2))
      ? predicateName(c)
      : null
    const topic = rankedBefore(c) ?? topicOf(c)
    return granted ?? (topic ? { parts: topic, topic } : null)
  },
}

const GROWTH = /^(?:平均)?(?:增量|数量|增速|增幅|降幅|涨幅|跌幅|增长率|增长速度|排名|位次)$/

/** 工业增加值增长10.8%,|增速|居全国第2位: of what was named last. */
function growthOf(c: Context, core: Span): Made | null {
  const last = latest(c)
  const bare = c.frame.quantity.type === 'rank' && measureAt(c.text, core.start, core.end) === length(core)
  if (!last || last.parts.length === 0 || !(bare || GROWTH.test(c.text.slice(core.start, core.end)))) return null
  return { parts: [...last.topic, core], topic: last.topic }
}

/** 装机和发电量占比|均|居全国第2位 */
const withoutAll = (text: string, end: number): number =>
  /[^平人户年月日]均$/.test(text.slice(end - 2, end)) ? end - 1 : end

/** 立项数|在 */
const withoutAt = (text: string, start: number, end: number): number =>
  text[end - 1] === '在' && end - start > 2 ? end - 1 : end

const AMONG = /^[^,;。]{0,12}中(?:名列|排名?|位居|位列|居|列)/

/** 立项数在全校22个院(所)中名列第一: the subject stands before 在. */
function amongOthers(c: Context): Span | null {
  const last = latest(c)
  if (!last || !AMONG.test(c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.start))) return null
  const at = c.text.slice(last.left.start, last.left.end).indexOf('在')
  return at >= 2 ? { start: last.left.start, end: last.left.start + at } : null
}

const RANK_OPENERS = /^(?:作为|三|在|同类)/

/** 在全市14家医院中排第5位: what is ranked was named before the field (…中) that it is ranked in. */
function rankedBefore(c: Context): Name | null {
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK) && inSentence(c, c.before[k]!); k--) {
    const one = c.before[k]!
    if (one.level && c.text[one.consumed] !== '中' && !c.text.startsWith('同类', one.consumed)) return one.topic
  }
  return null
}

const PURPOSE_LEADS = /^(?:专项|优先|全部|主要|重点|专门)?(?:用于|用以|用来|支持|为了?|对|给|帮助)?/
const PURPOSE_CLAUSE =
  /^(?:专项|优先|全部|主要|重点|专门)?(?:用于|用以|用来|为|对|给|支持|帮助|新建|新建成|改造|购置|建设|实施|建成|完成|开展|配备|更新)/
const LONGEST_PURPOSE = 18

/** What paid money is for: behind it, or in the next clause (拿出50万元,为3000名学生免费配发校服). */
function purposeOf(c: Context): Span | null {
  const { text, frame, frames, index } = c
  let from = frame.quantity.outerEnd
  let end = frame.clauseEnd
  if (text[from] === '的') return null
  if (end - from < 2) {
    if (text[end] !== ',') return null
    from = end + 1
    const clause = text.slice(from, Math.min(frame.sentence.end, from + 60))
    const stop = clause.search(/[,;。:)]/)
    if (!PURPOSE_CLAUSE.test(clause)) return null
    end = from + (stop < 0 ? clause.length : stop)
  }
  const next = frames[index + 1]
  if (next && next.quantity.outerStart < end) {
    const after = frames[index + 2]
    const limit = Math.min(end, after ? after.quantity.outerStart : end)
    const behind = readRight(text, next.quantity.outerEnd, limit, limit < end)
    if (length(behind.predicate) >= 2) return clip(behind.predicate)
    if (length(behind.noun) >= 2) {
      // 新建5条健身路径: the thing that the money buys.
      const lead = PURPOSE_LEADS.exec(text.slice(from, next.quantity.outerStart))![0].length
      const verb = governingAt(text, from + lead, next.quantity.outerStart)
      return verb > 0 || lead > 0 ? clip(behind.noun) : null
    }
    end = next.quantity.outerStart
  }
  // 由施工方完成任务: who does it, no purpose.
  if (text[from] === '由') return null
  const start = from + PURPOSE_LEADS.exec(text.slice(from, end))![0].length
  return end - start >= 2 ? clip({ start, end }) : null
}

const clip = (span: Span): Span | null => (length(span) <= LONGEST_PURPOSE ? span : null)

/** What may stand before a verb of paying that says nothing else. */
const PAYS_ALONE = /^(?:确定|决定|累积|总计|共计|每年|累计|共|已|又|再|另|先后|将|拟|计划|全年|年均)?$/

/** Money that a bare verb of paying governs: the name says what it is for. */
const funded: Rule = {
  name: 'funding',
  make: (c) => {
    if (c.frame.quantity.type !== 'money' || c.left.change !== null) return null
    const core = coreOf(c)
    const verb = fundingBefore(c.text, c.left.end, c.left.start)
    // 投入8万元扶贫资金
    if (
      verb > 0 &&
      FUND_NOUN.test(c.text.slice(c.right.noun.start, c.right.noun.end)) &&
      length(c.right.noun) <= LONG_CORE
    )
      return { parts: [verbAt(c, verb), c.right.noun], topic: [c.right.noun], consumed: c.right.noun.end }
    // 投资1亿元以上工业项目63个 is a threshold.
    if (verb === 0 || (c.frame.quantity.bound !== 'exact' && isThreshold(c))) return null
    if (!PAYS_ALONE.test(c.text.slice(c.left.start, c.left.end - verb))) return paidBy(c, core, verb)
    if (c.right.attributive)
      return length(c.right.noun) < 2
        ? null
        : { parts: [c.right.noun, core], topic: [c.right.noun], consumed: c.right.noun.end }
    const whole = purposeOf(c)
    const purpose = whole && withoutArea(c.text, whole)
    if (whole && purpose) {
      // 投资2亿元新建公路|30公里: the noun is the next figure's as well.
      const next = c.frames[c.index + 1]
      const shared = next !== undefined && whole.end === next.quantity.outerStart
      return { parts: [purpose, '资金'], ...(purpose.end <= c.limit && !shared && { consumed: purpose.end }) }
    }
    return { parts: IS_FUND.test(c.text.slice(core.start, core.end)) ? [core] : [core, '资金'] }
  },
}

/** 护林工程|面积 */
const withoutArea = (text: string, span: Span): Span =>
  length(span) > 4 && text.endsWith('面积', span.end) ? { start: span.start, end: span.end - 2 } : span

/** These name the money themselves: 累计投资, 争取贷款. */
const IS_FUND = /(?:资金|投资|贷款|融资|捐款|拨款|集资|引资|注资|配套|经费)$/
const AGENT =
  /(?:单位|部门|公司|企业|集团|政府|[局镇乡村县市区省厅委院校行社办府部处站所队]|街道|社区|财政|我们)(?:累计|先后|共|每年|已|再)*$/
/** Verbs that are no nouns: 筹措, but not 投入 (研发投入). */
const PAYS_SURELY = /(?:拿出|筹集|筹措|募集|统筹|整合|争取|拨付|下拨|下达|安排|编列|落实|追加|挹注|列支|支出专项)$/

/** 帮扶单位|投入30万元: money that somebody pays. */
function paidBy(c: Context, core: Span, verb: number): Made | null {
  const said = c.text.slice(core.start, core.end)
  if (
    IS_FUND.test(said) ||
    /(?:预算|资金|经费|款)$/.test(said.slice(0, -verb)) ||
    c.right.attributive ||
    length(c.right.noun) > 0
  )
    return null
  if (PAYS_SURELY.test(said))
    return {
      parts:
        length(core) > 8 ? [{ start: core.end - Math.min(verb, length(core)), end: core.end }, '资金'] : [core, '资金'],
    }
  return AGENT.test(said.slice(0, said.length - verb)) ? { parts: [core, '资金'] } : null
}

/** A bounded figure before a noun that the next figure counts. */
const isThreshold = (c: Context): boolean =>
  c.frame.nextInClause >= 0 &&
  length(c.right.noun) > 0 &&
  /^[以及或][上下内]/.test(c.text.slice(c.frame.quantity.end, c.frame.quantity.end + 2))

/** Titles that people and schools are given: the name is the title. 3人被评为先进个人. */
const TITLED =
  /^(?:先后|分别|均|已|共)?(被|获|荣获)?((?:评选?|认定|确定|授予|命名|聘|表彰|推荐|选|列|遴选)(?:为|入)|评|获得?|成为|荣膺|入选|入围|当选为?)?/
function titleLength(said: string): number {
  const [whole, passive, title] = TITLED.exec(said)!
  return passive !== undefined || title !== undefined ? whole.length : 0
}

/** A verb with its 到 or 为 between two levels: 由8个专业|增加到11个. */
const LEVEL_VERB =
  /^[^,、]{0,4}?(?:增|减|升|降|提|扩|压|缩|核|调|优化|变|延|拓|跃|攀|发展|改)[^,、]{0,3}(?:到|至|为|成)$/

/** The verb at once: 由8个|增加到11个, 由4项|上升到32项. */
const LEVEL_OPENS =
  /^[上下回攀跃提]?(?:增|减|升|降|提|扩|压|缩|核|调|优化|变|延|拓|跃|攀|发展|改|涨|跌|落)[^,、]{0,3}(?:到|至|为|成)$/

const MILESTONE = /(?:台阶|关口|大关|门槛|行列|俱乐部)$/

/** 生产总值连跨4个|千亿台阶, 人均生产总值突破5万|关口: what stands left is measured. */
const milestone: Rule = {
  name: 'milestone',
  make: (c) => {
    const { noun } = c.right
    if (length(c.left) < 2 || c.left.predicate || !MILESTONE.test(c.text.slice(noun.start, noun.end))) return null
    return { parts: [coreOf(c)], consumed: noun.end }
  },
}

/** 5所学校, 32名教师参加培训: the noun behind the figure. */
const countedNoun: Rule = {
  name: 'counted-noun',
  make: (c) => {
    const { text, frame, left, right, limit } = c
    if (frame.quantity.type === 'rank' || left.change !== null || !opensNoun(c)) return null
    const { type } = frame.quantity
    const measured = MEASURED.has(type)
    const threshold =
      right.attributive ||
      (measured && frame.quantity.bound !== 'exact' && frame.nextInClause >= 0 && length(right.noun) > 0)
    const act = threshold && length(right.noun) >= 2 ? governingBefore(text, left.end, left.start) : 0
    // 新增100亩以上的果园3个: the figure says of what size they are.
    if (act > 0 && type !== 'count') {
      const topic = [{ start: left.end - act, end: right.noun.end }]
      return { parts: [verbAt(c, act), right.noun], topic, consumed: right.noun.end }
    }
    // 拨付我县10亿元的护理经费
    const fund = threshold && type === 'money' ? fundNoun(c) : null
    if (fund && paysIn(c)) return { parts: [fund], consumed: fund.end }
    // 我院超过四成的案件
    if (
      right.attributive &&
      (type === 'percent' || type === 'fraction') &&
      length(left) >= 2 &&
      length(right.noun) >= 2
    )
      if (!MEASURE_END.test(text.slice(left.start, left.end)) && length(left) <= LONG_CORE)
        return { parts: [coreOf(c), right.noun], topic: [right.noun], consumed: right.noun.end }
    // 收入20万元以上的村: the figure measures what stands before it; the noun is what the next figure counts.
    if (threshold && length(left) >= 2 && lightBefore(text, left.end, left.start) < length(left)) {
      const core = coreOf(c)
      if (length(right.noun) === 0)
        return { parts: [core], topic: [{ start: core.start, end: frame.quantity.outerEnd }] }
      const owned = type === 'money' && /^.{0,3}投资$/.test(text.slice(core.start, core.end))
      return {
        parts: owned
          ? [right.noun, { start: core.end - (text[core.end - 3] === '总' ? 3 : 2), end: core.end }]
          : [core],
        topic: [{ start: core.start, end: right.noun.end }],
        consumed: right.noun.end,
      }
    }
    const share = (type === 'percent' || type === 'fraction') && length(left) === 0 && frame.previousInClause < 0
    if (
      measured &&
      !right.attributive &&
      !share &&
      !(type === 'money' && MONEY_NOUN.test(text.slice(frame.quantity.outerEnd, limit))) &&
      !(
        type === 'money' &&
        length(right.noun) >= 2 &&
        MONEY_LISTED.test(text.slice(right.noun.start, right.noun.end + 1))
      )
    )
      return null
    if (isUnmarkedList(c)) return null
    return length(right.noun) === 0 && !relativeHead(c) ? predicateName(c) : nounName(c)
  },
}

/** The governing verb of a length that ends the core on the left. */
function verbAt(c: Context, verb: number): Span {
  return { start: c.left.end - verb, end: trimEnd(c.text, c.left.end - verb, c.left.end) }
}

const FUND_NOUN = /(?:经费|资金|补贴|补助|贷款|债券|奖金|基金|专款|预算)$/

/** 水毁修复资金, whatever verb is in it. */
function fundNoun(c: Context): Span | null {
  const { noun, predicate } = c.right
  const span = predicate.start === noun.end ? { start: noun.start, end: predicate.end } : noun
  if (length(span) >= 2 && length(span) <= 14 && FUND_NOUN.test(c.text.slice(span.start, span.end))) return span
  return length(noun) >= 2 && length(noun) <= 14 && FUND_NOUN.test(c.text.slice(noun.start, noun.end)) ? noun : null
}

/** A verb of paying stands before the figure: 拨付|我县, 争取到|上级. */
function paysIn(c: Context): boolean {
  for (let i = c.left.start; i < c.left.end - 1; i++) if (fundingAt(c.text, i, c.left.end) > 0) return true
  return false
}

const NO_NOUN = /^(?:外的|外,|[^\p{Script=Han}“《A-Za-z0-9*×+]|和|及|与|或|至|到|以及)/u
/** 缓缴80万元社保费、… */
const MONEY_LISTED = /^[^,、;。\d]{1,8}(?:费|款|税|金|补贴|补助)、$/
const MONEY_NOUN =
  /^(?:[^,、;。]{0,10})(?:补贴|补助|奖励|贷款|经费|基金|债券|资金|赔偿|补偿|奖金|津贴|专款|项目|预算|效益|产值|损失|订单|税收|利润|货款|工资|债务|缺口|收益|收入)$/

function opensNoun(c: Context): boolean {
  const from = c.frame.quantity.outerEnd
  if (c.limit <= from) return false
  return (
    !NO_NOUN.test(c.text.slice(from, from + 2)) && !LEVEL_OPENS.test(c.text.slice(from, Math.min(c.limit, from + 9)))
  )
}

/** 学校5所幼儿园3所: a list without its marks; the noun behind belongs to the next figure. */
function isUnmarkedList(c: Context): boolean {
  const { text, frame, left, right, limit } = c
  if (frame.nextInClause < 0 || length(left) < 2 || limit !== c.frames[frame.nextInClause]!.quantity.outerStart)
    return false
  if (
    governingBefore(text, left.end, left.start) > 0 ||
    lightBefore(text, left.end, left.start) > 0 ||
    '的等'.includes(text[left.end - 1]!) ||
    TRAILING_SCOPE.test(text.slice(left.end - 2, left.end))
  )
    return false
  return length(right.predicate) === 0 && right.noun.end === limit
}

/** 涉及全县16个乡镇48个村. */
const TRAILING_SCOPE = /^[全本我][省市县区镇乡国州系校院局厂]$/

/** No noun: what is said of them is the name. 1人被评为优秀党员, 15人入选国家队. */
function predicateName(c: Context): Made | null {
  const { text, right, frame, left } = c
  if (length(left) >= 2 && lightBefore(text, left.end, left.start) === 0) return null
  // 立案5件办结3件: the word behind belongs to the next figure.
  if (
    frame.nextInClause >= 0 &&
    right.predicate.end === c.frames[frame.nextInClause]!.quantity.outerStart &&
    length(right.predicate) < 6
  )
    return null
  const said = text.slice(right.predicate.start, right.predicate.end)
  if (said.startsWith('为')) return null
  const title = TITLED.exec(said)![0].length
  if (said.length - title >= 3 && said.length - title <= 24)
    return {
      parts: [{ start: right.predicate.start + title, end: right.predicate.end }],
      consumed: right.predicate.end,
    }
  return said.length >= 2 && said.length <= 20 ? { parts: [right.predicate], consumed: right.predicate.end } : null
}

const DISPOSAL =
  /^(?:进行|给予|予以|实施|开展|作出|得到|受到|实现|完成(?!.{0,6}(?:任务|目标|指标))|获得|正在|均|已|全部|都|成功|全员|先后|分别)+(?:了)?/
const LONGEST_PREDICATE = 16
/** Nouns that say little alone: with what is said of them. */
const SHORT_NOUN = 6

const SUFFERING = /^(?:患有|持有|享有|占有|患|持)/

/** Events are held by or with others: 2次各单位参加|的协调会. */
const EVENTS = new Set(['次', '场', '期', '堂', '场次', '期次', '份', '篇'])

/** The noun behind a relative clause. */
function relativeHead(c: Context): Span | null {
  const { predicate, noun } = c.right
  if (
    !EVENTS.has(c.frame.quantity.unit) ||
    length(predicate) < 4 ||
    length(predicate) > 24 ||
    noun.end !== predicate.start
  )
    return null
  const said = c.text.slice(predicate.start, predicate.end)
  const of = said.lastIndexOf('的')
  if (of < 2 || said.length - of < 3 || said.length - of > 13 || said.includes('了')) return null
  return { start: predicate.start + of + 1, end: predicate.end }
}

/** 组织10次中心组|学习: the event is an act, so what follows the noun belongs to it. */
function eventNoun(c: Context): Span | null {
  const { predicate, noun } = c.right
  if (!EVENTS.has(c.frame.quantity.unit) || length(noun) === 0 || predicate.start !== noun.end) return null
  if (c.frame.nextInClause >= 0 || length(predicate) < 2 || length(predicate) > 6 || length(c.left) < 2) return null
  return /[了的于在到与]/.test(c.text.slice(predicate.start, predicate.end))
    ? null
    : { start: noun.start, end: predicate.end }
}

function nounName(c: Context): Made {
  const { text, left, right } = c
  const noun = relativeHead(c) ?? eventNoun(c) ?? right.noun
  const consumed = noun.end
  const last = text[left.end - 1]
  if (length(left) >= 3 && last === '的')
    return { parts: [{ start: Math.max(left.start, left.end - 16), end: left.end - 1 }, noun], topic: [noun], consumed }
  // 8165名患有慢性病|的|居民
  if (text[right.predicate.start] === '的' && SUFFERING.test(text.slice(noun.start, noun.end))) {
    const head = readRight(text, right.predicate.start + 1, right.predicate.end, false).noun
    if (length(head) >= 2) return { parts: [head], consumed: head.end }
  }
  // 服务80万人|口
  if (text[noun.start] === '口' && text[noun.start - 1] === '人' && length(noun) === 1)
    return { parts: [{ start: noun.start - 1, end: noun.end }], consumed }
  const its = ofIts(c)
  // 解决了800名师生|的|吃饭问题
  if (its)
    return {
      parts: [verbAt(c, governingBefore(text, left.end, left.start)), noun, its],
      topic: [noun],
      consumed: its.end,
    }
  const verb = leftVerb(c)
  if (verb) return { parts: [verb, noun], topic: [noun], consumed }
  if (noun !== right.noun) return { parts: [noun], consumed }
  const said = saidOf(c)
  // 15名教师被评为骨干教师: the title says it all.
  if (
    said &&
    length(noun) <= 2 &&
    said.start > right.predicate.start &&
    titleLength(text.slice(right.predicate.start, said.end)) > 0
  )
    return { parts: [said], topic: [noun], consumed }
  if (said) return { parts: [said, noun], topic: [noun], consumed }
  return { parts: left.scope && length(noun) <= 3 ? [left.scope, noun] : [noun], consumed }
}

/** A short thing of those counted, behind 的: 13个村|的|饮水问题. */
function ofIts(c: Context): Span | null {
  const { text, right, frame } = c
  const { start, end } = right.predicate
  if (text[start] !== '的' || frame.nextInClause >= 0 || end - start < 3 || end - start > 9) return null
  if (governingBefore(text, c.left.end, c.left.start) === 0) return null
  return { start: start + 1, end }
}

/** The verb that governs the counted noun from the left: 新建|5所, 建成启用了某某小学等|3所. */
function leftVerb(c: Context): Span | null {
  const { text, left } = c
  if (length(left) < 2) return sharedVerb(c, c.right.noun)
  if (text[left.end - 1] === '等') {
    const verb = governingAt(text, left.start, left.end)
    return verb > 0
      ? { start: left.start, end: trimEnd(text, left.start, left.start + verb) }
      : sharedVerb(c, c.right.noun)
  }
  const verb = governingBefore(text, left.end, left.start)
  // 抽评40个项目: a short word that no table knows is most likely a verb, or the owner.
  if (verb === 0)
    return (
      sharedVerb(c, c.right.noun) ??
      (length(left) <= 4 && lightBefore(text, left.end, left.start) === 0 ? { start: left.start, end: left.end } : null)
    )
  if (lightBefore(text, left.end, left.start) >= verb) return null
  // 市场平稳健康发展18条措施: a noun that looks like a verb is part of a longer one.
  if (length(left) > verb + 1 && cuttingAt(text, left.end - verb, left.end) !== verb)
    return length(left) <= 14 ? { start: left.start, end: left.end } : null
  return { start: left.end - verb, end: trimEnd(text, left.end - verb, left.end) }
}

/** 6个司法所共为|258人…: no more than a preposition; 补偿工作: the noun's end. */
const NO_SAYING = /[为向对给与由把将]$|^工作$/

const SAID_TIME = /^(?:[今去当全]年|[上下]半年)/

/** What is said of a short noun: 参加培训|教师. For a list it stands behind the last member. */
function saidOf(c: Context): Span | null {
  const { text, right, frame, frames } = c
  if (length(right.noun) > SHORT_NOUN) return null
  let { predicate } = right
  if (length(predicate) === 0 || text[predicate.start - 1] === '、') {
    const next = frame.nextInClause
    if (next < 0 || !/^[、和及与]|^以及/.test(text.slice(right.noun.end, right.noun.end + 2))) return null
    const after = frames[next]!.nextInClause
    const limit = after >= 0 ? frames[after]!.quantity.outerStart : frame.clauseEnd
    predicate = readRight(text, frames[next]!.quantity.outerEnd, limit, after >= 0).predicate
    if (after >= 0) return null
  } else if (frame.nextInClause >= 0 && LEVEL_VERB.test(text.slice(predicate.start, predicate.end))) return null
  if (emptySayingAt(text, predicate.start, predicate.end) > 0 || text[predicate.start] === '的') return null
  if (NO_SAYING.test(text.slice(Math.max(predicate.start, predicate.end - 3), predicate.end))) return null
  // 6家单位|累计投入30万元: said of the next figure.
  if (frame.nextInClause >= 0 && predicate.end === frames[frame.nextInClause]!.quantity.outerStart) {
    const act = fundingBefore(text, predicate.end, predicate.start)
    if (act > 0 && predicate.end - predicate.start - act <= 2) return null
    if (MEASURE_END.test(text.slice(predicate.start, predicate.end)) || text.endsWith('资金', predicate.end))
      return null
    if (
      frames[frame.nextInClause]!.quantity.type === 'rank' &&
      text.slice(predicate.start - 1, predicate.start + 1).includes('中')
    )
      return null
  }
  // 12条产线|全年产值突破1.8亿: said of the next figure.
  if (frame.nextInClause >= 0 && SAID_TIME.test(text.slice(predicate.start, predicate.start + 3))) return null
  const said = text.slice(predicate.start, Math.min(predicate.end, predicate.start + 40))
  const title = titleLength(said)
  const skip = title > 0 && said.length - title >= 3 ? title : (DISPOSAL.exec(said)?.[0].length ?? 0)
  const start = predicate.start + skip
  const stop = '和及与、'.includes(text[predicate.end - 1] ?? '。') ? predicate.end - 1 : predicate.end
  let end = Math.min(stop, start + LONGEST_PREDICATE)
  // 配发了拐杖、轮椅、助行器…: a list that would be cut off anyway.
  if (predicate.end > end) {
    const comma = text.slice(start, end).indexOf('、')
    if (comma >= 3) end = start + comma
  }
  return end - start >= 2 && !COUNTED_END.test(text.slice(start, end)) ? { start, end } : null
}

/** 开工小区数: no act. */
const COUNTED_END = /[^\d](?:数|率|额)$/

/** 录取率90%, 新增学位4万个: the words before the figure. */
const precedingNoun: Rule = {
  name: 'preceding-noun',
  make: (c) => {
    const core = coreOf(c)
    const { text, frame } = c
    if (length(core) < 1 || (length(core) === 1 && !isHan(text.charCodeAt(core.start)))) return null
    const owned = withOwner(c, core)
    if (owned) return owned
    // 产量:入库5件: a bare verb under its label.
    if (
      frame.label &&
      !isPartLabel(text, frame) &&
      length(core) <= 2 &&
      length(frame.label) <= 8 &&
      frame.previousInSentence < 0
    )
      return { parts: [trimLabel(text, frame.label), core] }
    const counted = COUNTED_ACTS.get(frame.quantity.unit)
    if (counted && length(core) <= 2) return { parts: [core, counted], topic: [core] }
    const sharing = sharedVerb(c, core)
    return { parts: sharing ? [sharing, core] : collapsed(c, core) }
  },
}

/** Cores that say nothing alone: 国家级8家, 产量9万吨, 已整改12项 take what was named before. */
function withOwner(c: Context, core: Span): Made | null {
  const { text } = c
  const last = latest(c)
  const whole = last && topicOf(c)
  const growth = growthOf(c, core)
  if (growth) return growth
  if (measureAt(text, core.start, core.end) === length(core)) {
    // 公司|产值
    if (c.left.scope && text.startsWith('公司', c.left.scope.start)) return { parts: [c.left.scope, core] }
    // 地区生产总值增长5%,|总量|达到6万亿元: the measure again.
    if (whole && text.startsWith('总量', core.start) && isTotal(c, whole)) return { parts: whole, topic: whole }
    const owner = whole ? ownerOf(c, whole) : (headingName(c) ?? clauseName(c))
    return owner && owner.length > 0 ? { parts: [...owner, core] } : null
  }
  if (!whole || !last) return null
  if (length(core) <= 6 && isKind(text, core) && sameUnit(last, c))
    return { parts: [core, ...withoutKind(c, objectOf(c, whole))], topic: whole }
  if (!sameUnit(last, c) && levelOf(c)?.frame.quantity.unit !== c.frame.quantity.unit) return null
  const short = length(core) === 1 && SHORT_VERBS.includes(text[core.start]!)
  const verb = short ? 1 : governingAt(text, core.start, core.end)
  if (verb !== length(core) || length(core) > 4 || OWN_ACTS.has(text.slice(core.start, core.end))) return null
  const actor = actorOf(c, whole)
  if (actor) return { parts: [actor, core], topic: [actor] }
  const object = objectOf(c, whole)
  const head = object[0]
  // 监督立案14件、撤案9件: what was named before is an act as well, no object.
  if (head === undefined || typeof head === 'string' || governingAt(text, head.start, head.end) === length(head))
    return null
  // 受理民事案件8件,结案6件: 民事案件结案.
  if (text[core.end - 1] === '案')
    return { parts: text.startsWith('案', head.start) ? [core] : [...object, core], topic: whole }
  return { parts: [core, ...object], topic: whole }
}

/** Acts with objects of their own: 储备志愿者72人,采样|9000人. */
const OWN_ACTS = new Set(
  '采样 体检 义诊 巡诊 接诊 出诊 采集 送医 点击 借阅 阅览 流通 鉴定 评估 测评 测试 培训 洽谈 入户 下乡 驻村 接访 接警 出警'.split(
    ' ',
  ),
)

/** Acts of one character: 立刑案8起,破|6起. */
const SHORT_VERBS = '破立结收办审执处罚拆建栽'

/** A name that ends with an act: 市中院|受理, 命案|立. What acted or was acted on, without it. */
function actorOf(c: Context, name: Name): Span | null {
  const last = name[name.length - 1]
  if (name.length !== 1 || last === undefined || typeof last === 'string') return null
  const verb = governingBefore(c.text, last.end, last.start) || (SHORT_VERBS.includes(c.text[last.end - 1]!) ? 1 : 0)
  return verb > 0 && length(last) - verb >= 2 && governingAt(c.text, last.start, last.end) === 0
    ? { start: last.start, end: last.end - verb }
    : null
}

/** 国家级, 县级以上; of 类 only with a number or a letter before it (一类), 豆类 and 薯类 are things. */
function isKind(text: string, core: Span): boolean {
  if (kindBefore(text, core.end, core.start) === 0) return false
  return text[core.end - 1] !== '类' || /[一二三四五甲乙丙其两各A-Z]/.test(text[core.end - 2] ?? '')
}

function isTotal(c: Context, name: Name): boolean {
  const last = name[name.length - 1]
  return last !== undefined && typeof last !== 'string' && /总[值额量]$/.test(c.text.slice(last.start, last.end))
}

const HEADING_PREDICATE = /持续|稳步|不断|加强|提升|推进|有力|明显|显著|扎实|优化|增强|向好|成效|着力|再|全面|深入|更加/

/** A run-in heading that names a thing: 政府性基金预算。 */
function headingName(c: Context): Name | null {
  if (!c.heading || length(c.heading) > 10 || c.frame.previousInSentence >= 0) return null
  return HEADING_PREDICATE.test(c.text.slice(c.heading.start, c.heading.end)) ? null : [c.heading]
}

const sameUnit = (a: Named, c: Context): boolean => a.frame.quantity.unit === c.frame.quantity.unit

/** What was named before without its own measure: 粮食|播种面积 owns 总产. */
function ownerOf(c: Context, name: Name): Name {
  const last = name[name.length - 1]
  if (last === undefined || typeof last === 'string') return name
  const measure =
    measureBefore(c.text, last.end, last.start) ||
    (MEASURE_END.exec(c.text.slice(last.start, last.end))?.[0].length ?? 0)
  const rest = last.end - measure
  if (rest > last.start) return [...name.slice(0, -1), { start: last.start, end: rest }]
  return name.length > 1 ? name.slice(0, -1) : []
}

/** The noun of a name without the verb that governs it: 收集|改善提案. */
function objectOf(c: Context, name: Name): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string') return name
  const act = governingAt(c.text, first.start, first.end)
  const verb = act > 0 && INSTITUTION.test(c.text.slice(first.start + act, first.end)) ? 0 : act
  if (verb === 0) {
    // 派出所共立|治安案件
    const short = SHORT_ACT.exec(c.text.slice(first.start, first.end))
    if (short && short.index + 2 <= length(first) - 2)
      return [{ start: first.start + short.index + 2, end: first.end }, ...name.slice(1)]
    if (name.length === 1 && length(first) > 2 && SHORT_VERBS.includes(c.text[first.start]!))
      return [{ start: first.start + 1, end: first.end }]
    // 区法院|受理|各类案件
    for (let i = first.end - 4; i > first.start; i--) {
      const inner = cuttingAt(c.text, i, first.end)
      if (inner > 0 && i + inner <= first.end - 2) return [{ start: i + inner, end: first.end }, ...name.slice(1)]
    }
    return name
  }
  if (verb === length(first)) return name.length > 1 ? name.slice(1) : []
  // 检查|发现|火灾隐患
  const second = cuttingAt(c.text, first.start + verb, first.end)
  const start = first.start + verb + (length(first) - verb - second >= 2 ? second : 0)
  return [{ start, end: first.end }, ...name.slice(1)]
}

/** 派出|所, 服务|中心: the verb is part of a name. */
const INSTITUTION = /^(?:[所局院站厅办处庭员者率量数]|中心|公司|单位|机构|部门|人员|对象)/
const SHORT_ACT = /共[立收破审结办执]/

const KIND_LEAD = /^[^级]{1,5}级(?:各类|以上|及以上)?/

/** 县级以上|龙头企业: another kind takes the place of the one named before. */
function withoutKind(c: Context, name: Name): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string') return name
  const kind = KIND_LEAD.exec(c.text.slice(first.start, first.end))?.[0].length ?? 0
  return kind > 0 && kind < length(first) - 1 ? [{ start: first.start + kind, end: first.end }, ...name.slice(1)] : name
}

/** A label without `- ` and the like before it. */
/** Units that turn a bare act into a name: 培训|人次, 惠及|户数. */
const COUNTED_ACTS = new Map([
  ['人次', '人次'],
  ['户', '户数'],
])

const trimLabel = (text: string, label: Span): Span => {
  let { start } = label
  while (start < label.end && '-·•* '.includes(text[start]!)) start++
  return { start, end: label.end }
}

/** 引进博士2名、硕士35名: the second noun shares the first one's verb. */
function sharedVerb(c: Context, core: Span): Span | null {
  const last = latest(c)
  if (!last || !'、和及'.includes(c.text[last.frame.quantity.outerEnd] ?? ',')) return null
  if (length(core) > 4 || governingAt(c.text, core.start, core.end) > 0) return null
  const head = last.parts[0]
  if (!head || typeof head === 'string' || (last.parts.length > 1 && last.rule === 'preceding-noun')) return null
  const verb = governingAt(c.text, head.start, head.end)
  if (verb === 0) return null
  return verb < length(head) || last.parts.length > 1 ? { start: head.start, end: head.start + verb } : null
}

/** Nothing of its own: the label of the clause, or what was named before. */
const inherited: Rule = {
  name: 'inherited',
  make: (c) => {
    if (c.frame.label && !isPartLabel(c.text, c.frame) && c.frame.previousInSentence < 0)
      return { parts: [trimLabel(c.text, c.frame.label)] }
    const made = completion(c) ?? bracketed(c) ?? beforeBracket(c)
    if (made) return made
    const counted = inhabitants(c)
    if (counted) return counted
    const of = levelOf(c)
    return of ? { parts: of.topic, topic: of.topic, of } : null
  },
}

/** Households and persons, said of a place: 全村|310户,|1206人; 辖9个村民小组,310户. */
function inhabitants(c: Context): Made | null {
  const { unit } = c.frame.quantity
  const last = latest(c)
  if ((unit !== '户' && unit !== '人') || c.left.change !== null || length(c.left) > 0) return null
  if (c.left.part || levelsBefore(c, c.index, 8).some((one) => sameUnit(one, c))) return null
  const own = last?.rule === 'inherited' && last.frame.quantity.outerEnd + 1 >= c.frame.clauseStart
  const among = last?.frame.quantity.unit === '个' && c.frame.quantity.outerStart === c.frame.clauseStart
  const said = saidBehind(c)
  if (!c.left.scope && !own && !among && !said) return null
  const scope = c.left.scope ?? (own ? last!.left.scope : null)
  const noun = unit === '户' ? '户数' : '人数'
  if (said) return { parts: [said, noun] }
  return { parts: scope ? [scope, noun] : [noun] }
}

/** 310户1206人|享受低保: what is said behind the pair. */
function saidBehind(c: Context): Span | null {
  const { frame, frames } = c
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  const paired = next !== null && next.quantity.start === frame.quantity.end
  if (!paired) return null
  const after = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : frame.clauseEnd
  const right = readRight(c.text, next.quantity.outerEnd, after, false)
  const { predicate } = right
  return length(predicate) >= 4 && length(predicate) <= 10 && length(right.noun) === 0 ? predicate : null
}

/** 违法行为主要为堵塞通道(|23起): what the bracket stands behind. */
function bracketed(c: Context): Made | null {
  const { text, frame } = c
  const clause = frame.clauseBefore
  if (text[frame.clauseStart - 1] !== '(' || length(c.left) > 0 || c.left.change !== null || !clause) return null
  const last = latest(c)
  const start = Math.max(clause.start, last ? last.consumed : 0)
  if (clause.end - start < 2) return null
  const name = clauseName({ ...c, frame: { ...frame, clauseBefore: { start, end: clause.end } } })
  return name && { parts: name }
}

/** 完成|投资, where 完成年度任务 follows. */
function withoutDone(text: string, name: Name): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string' || length(first) < 4 || !text.startsWith('完成', first.start))
    return name
  return [{ start: first.start + 2, end: first.end }, ...name.slice(1)]
}

/** 新签约项目(含续建5个)|16个: what stands before the bracket. */
function beforeBracket(c: Context): Made | null {
  const { text, frame } = c
  const close = frame.clauseStart - 1
  if (text[close] !== ')' || length(c.left) > 0 || frame.quantity.outerStart - close > 2) return null
  const open = text.lastIndexOf('(', close)
  if (open <= frame.sentence.start || close - open > REACH) return null
  let start = open
  while (start > frame.sentence.start && start > open - 30 && !',;:、)'.includes(text[start - 1]!)) start--
  const left = readLeft(text, start, open)
  if (left.predicate || left.end - left.start < 2) return null
  return { parts: [coreOf({ ...c, left })] }
}

/** 到位资金8亿元,完成年度任务10亿元的|80%: what was named before and the aim of the figure right before. */
function completion(c: Context): Made | null {
  const last = latest(c)
  if (!last || length(c.left) > 0 || c.frame.quantity.type !== 'percent' || last.parts.length === 0) return null
  if (!/^的[约近超]?过?$/.test(c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.start))) return null
  const of = levelOf({ ...c, before: c.before.slice(0, -1) })
  if (!of) return { parts: last.parts }
  return { parts: [...withoutDone(c.text, of.topic), ...last.parts], topic: of.topic }
}

/** The clause before, where nothing in it was counted: 调整审批事项,由原来的50项减至30项. */
const clauseBefore: Rule = {
  name: 'clause-before',
  make: (c) => {
    const name = length(c.left) > 0 ? null : clauseName(c)
    return name ? { parts: name } : null
  },
}

/** The core of the clause before, where it is short enough to be a name. */
function clauseName(c: Context): Name | null {
  const clause = c.frame.clauseBefore
  if (!clause) return null
  const left = readLeft(c.text, Math.max(clause.start, clause.end - REACH), clause.end)
  const whole = coreOf({ ...c, left })
  const listed = LISTED.exec(c.text.slice(whole.start, whole.end))
  const core = listed ? { start: whole.start + listed.index + listed[0].length, end: whole.end } : whole
  const end = subjectEnd(c.text, core.start, core.end)
  const last = latest(c)
  if (last && last.frame.quantity.start < end && last.frame.quantity.end > core.start) return null
  return end - core.start >= 2 && end - core.start <= 16 ? [{ start: core.start, end }] : null
}

/** 违法行为主要为|堵塞通道(23起) */
const LISTED = /主要[为是有]|分别[为是]/

/** Where what is spoken of ends and what is said of it begins: 粮食产量|再创新高, 交通事故|在上年下降的基础上. */
const SUBJECT_END =
  /(?:再创|创下|创历史|创近|稳步|持续|不断|明显|显著|大幅|有所|继续|仍|均[创实]|呈|保持[稳在平良]|实现|进一步|更加|逐步|逐年|基本[完实持稳]|圆满|超额|双双|稳中|在|从|由|以(?!上|下|内)|通过|围绕)/

function subjectEnd(text: string, start: number, end: number): number {
  const said = text.slice(start, end)
  const at = said.slice(2).search(SUBJECT_END)
  return at < 0 ? end : start + 2 + at
}

/** Nothing in the clause, nothing before it: what the sentence opens with. 盗窃警情在上年下降的基础上,再降4%. */
const subject: Rule = {
  name: 'subject',
  make: (c) => {
    const { sentence, clauseStart, quantity } = c.frame
    if (length(c.left) > 0 || c.frame.previousInSentence >= 0) return null
    if (c.left.change === null && !c.left.to && quantity.type !== 'rank' && quantity.type !== 'percent') return null
    const clause = c.text.slice(sentence.start, Math.min(clauseStart, sentence.start + REACH))
    const stop = clause.search(/[,:;(]/)
    if (stop < 2) return null
    const left = readLeft(c.text, sentence.start, sentence.start + stop)
    const end = subjectEnd(c.text, left.start, left.end)
    return end - left.start >= 2 && end - left.start <= 14 ? { parts: [{ start: left.start, end }] } : null
  },
}

/** 专业化育秧2万亩;实际完成2.1万亩: the same thing goes on behind a semicolon. */
const continued: Rule = {
  name: 'continued',
  make: (c) => {
    const last = c.before[c.before.length - 1]
    if (!last || length(c.left) > 0 || !sameUnit(last, c) || c.frame.quantity.outerStart - last.consumed > 20)
      return null
    const of = last.whole ?? last
    return of.topic.length > 0 ? { parts: of.topic, topic: of.topic } : null
  },
}

/** What follows, whatever it is, rather than no name at all. */
const following: Rule = {
  name: 'following',
  make: (c) => {
    const start = c.frame.quantity.outerEnd + (c.right.attributive ? 1 : 0)
    const end = Math.min(c.limit, start + 12)
    if (end - start >= 2 && !LEVEL_VERB.test(c.text.slice(start, end)))
      return { parts: [{ start, end }], consumed: end }
    return c.heading ? { parts: [c.heading] } : c.left.scope ? { parts: [c.left.scope] } : null
  },
}

/** In order: what is surest about the shape comes first. */
const RULES: readonly Rule[] = [
  respective,
  secondLevel,
  sameThing,
  ranked,
  funded,
  milestone,
  countedNoun,
  changed,
  predicated,
  precedingNoun,
  inherited,
  clauseBefore,
  subject,
  continued,
  following,
]

/** The rules that were asked before one gave the name, and declined; all of them where none gave any. */
export function declinedBefore(rule: string): string[] {
  const at = RULES.findIndex(({ name }) => name === rule)
  return RULES.slice(0, at < 0 ? RULES.length : at).map(({ name }) => name)
}

/** Units of what acts by itself. */
const ACTING_UNITS = new Set(['名', '人', '位', '户', '家', '所', '支', '个单位', '批次'])

/** How far left of a quantity its name is looked for. */
const REACH = 80

/** Names the quantities of one paragraph, in order. */
export function nameAll(text: string, frames: readonly Frame[], heading: Span | null): Named[] {
  const named: Named[] = []
  frames.forEach((frame, index) => {
    const { quantity } = frame
    const previous = frame.previousInClause >= 0 ? named[frame.previousInClause] : undefined
    const floor = Math.min(
      quantity.outerStart,
      Math.max(frame.clauseStart, previous ? previous.consumed : 0, quantity.outerStart - REACH),
    )
    const left = readLeft(text, floor, quantity.outerStart)
    const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : undefined
    const limit = Math.max(
      quantity.outerEnd,
      Math.min(frame.clauseEnd, next ? next.quantity.outerStart : frame.clauseEnd, quantity.outerEnd + REACH),
    )
    const read = readRight(text, quantity.outerEnd, limit, next !== undefined, ACTING_UNITS.has(quantity.unit))
    const right = withoutMeasure(text, read, next)
    const context: Context = {
      text,
      frame,
      frames,
      index,
      left,
      right,
      limit,
      before: named,
      heading: heading && heading.end <= quantity.start ? heading : null,
    }
    const { made, rule } = firstOf(context)
    named.push({
      index,
      frame,
      left,
      right,
      parts: made.parts,
      topic: made.topic ?? made.parts,
      rule,
      consumed: Math.max(made.consumed ?? 0, quantity.outerEnd),
      level:
        !(rule === 'respective' && made.of) &&
        !(rule === 'same-thing' && !named[index - 1]!.level) &&
        left.change === null &&
        !left.predicate &&
        quantity.type !== 'rank' &&
        quantity.type !== 'percentage_point',
      of: made.of ?? null,
      whole: wholeOf(context),
    })
  })
  return named
}

/** 15项工程|总经费超过3亿元: the measure at the noun's end is the next figure's. */
function withoutMeasure(text: string, right: Right, next: Frame | undefined): Right {
  if (!next) return right
  const { noun } = right
  const measure = measureBefore(text, noun.end, noun.start)
  if (measure < 2 || length(noun) - measure < 2 || '性化级类型'.includes(text[noun.end - measure - 1]!)) return right
  const gap = next.quantity.outerStart - noun.end
  if (gap > 3 || (gap > 0 && linkBefore(text, next.quantity.outerStart, noun.end) !== gap)) return right
  const end = noun.end - measure
  return { ...right, noun: { start: noun.start, end }, predicate: { start: noun.end, end: right.predicate.end } }
}

/** 其中…: the level before; the members that follow in the same list are parts of it too. */
function wholeOf(c: Context): Named | null {
  const last = latest(c)
  if (!last) return null
  if (c.left.part || isPartLabel(c.text, c.frame) || c.text.startsWith('其中,', c.frame.clauseStart - 3)) {
    for (
      let k = c.before.length - 1;
      k >= Math.max(0, c.before.length - LOOK_BACK) && inSentence(c, c.before[k]!);
      k--
    ) {
      const one = c.before[k]!
      if (one.level && !one.whole && !isClosedOff(c, one) && (sameUnit(one, c) || c.frame.quantity.type === 'percent'))
        return one
    }
    return last.level ? (last.whole ?? last) : null
  }
  if (!last.whole || c.left.change !== null || !sameUnit(last.whole, c)) return null
  return '、,和及'.includes(c.text[last.consumed] ?? ' ') && c.frame.quantity.outerStart - last.consumed <= 24
    ? last.whole
    : null
}

/** 其中:税收8亿元 */
const isPartLabel = (text: string, frame: Frame): boolean =>
  frame.label !== null && frame.label.end + 1 === frame.clauseStart && text.startsWith('其中', frame.label.end - 2)

/** The first rule that gives a name; `rule` is its name, `made` empty where none does. */
function firstOf(context: Context): { made: Made; rule: string } {
  for (const rule of RULES) {
    const made = rule.make(context)
    if (made && made.parts.length > 0) return { made, rule: rule.name }
  }
  return { made: UNNAMED, rule: 'unnamed' }
}

const UNNAMED: Made = { parts: [] }
