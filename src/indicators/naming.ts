/**
 * Names what each quantity measures, in the words of the report: the noun before it (录取率90%), the noun after it
 * (5所学校), the thing spoken of before (增长5%), or what the money is for (拿出50万元,为学生配发校服).
 *
 * Rules are tried in the order of `RULES`; the first that gives a name wins. A name is a list of ranges of the
 * paragraph's text, so that it can be printed from the source, and of words that were added (资金, 占比).
 */
import {
  FUNDING,
  GOVERNING,
  LEADS,
  LIGHT_VERBS,
  LINKS,
  NOUN_END_EXCEPTIONS,
  NOUN_ENDS,
  PREDICATES,
  SHARED_HEADS,
} from '../data/naming-words.ts'
import { SCOPES } from '../data/qualifier-words.ts'
import type { Change, Span } from '../model.ts'
import { isHan } from '../text/chars.ts'
import { prefixMatcher, suffixMatcher, wordsOf } from '../text/words.ts'
import type { Frame } from './frame.ts'
import { basisIn, decreaseBefore, increaseBefore, signOfChange } from './qualifiers.ts'

export type NamePart = Span | string

/** A quantity as far as naming has read it; later ones of the sentence look back at it. */
export interface Named {
  readonly frame: Frame
  readonly parts: readonly NamePart[]
  readonly rule: string
  /** What the sentence goes on about: the name without its governing verb where that matters. */
  readonly topic: readonly NamePart[]
  readonly change: Change | null
  /** End of the noun phrase taken from behind the quantity, else the quantity's outer end. */
  readonly consumed: number
  /** A level that a change or a rank can refer to: no change, no rank. */
  readonly level: boolean
  readonly part: boolean
  readonly scope: Span | null
}

const linkBefore = suffixMatcher(wordsOf(LINKS))
const leadAt = prefixMatcher(wordsOf(LEADS))
const scopeAt = prefixMatcher(wordsOf(SCOPES))
const predicateAt = prefixMatcher(wordsOf(PREDICATES))
const fundingBefore = suffixMatcher(wordsOf(FUNDING))
const lightBefore = suffixMatcher(wordsOf(LIGHT_VERBS))
const governingBefore = suffixMatcher(wordsOf(GOVERNING))
const governingAt = prefixMatcher(wordsOf(GOVERNING))
const nounEndAt = prefixMatcher(wordsOf(NOUN_ENDS))
const nounEndExceptionAt = prefixMatcher(wordsOf(NOUN_END_EXCEPTIONS))
const sharedHeadBefore = suffixMatcher(wordsOf(SHARED_HEADS))

/** What stands left of a quantity, read from right to left. */
interface Left {
  /** The core: without lead words and linking words; empty where start equals end. */
  readonly start: number
  readonly end: number
  readonly change: Change['direction'] | null
  /** Where the change verb begins. */
  readonly basis: Span | null
  /** 分别, 依次: shared out over a list. */
  readonly respective: boolean
  /** 由, 从: the first of two levels. */
  readonly from: boolean
  /** 增加到, 降至: the second of two levels. */
  readonly to: boolean
  /** 其中 */
  readonly part: boolean
  readonly scope: Span | null
}

const SPACE = 32
const TO_WORD = /(?:到|至|为|成)$/
const LIST_MARKS = new Set(['、', '和', '及', '与', '或', ',', ' ', '/', '并'])

/** Reads the text `[floor, end)` in front of a quantity. */
function readLeft(text: string, floor: number, outer: number): Left {
  let end = outer
  let change: Left['change'] = null
  let basis: Span | null = null
  let respective = false
  let from = false
  let to = false
  for (;;) {
    while (end > floor && (text.charCodeAt(end - 1) === SPACE || '↑↓+≥≤:-'.includes(text[end - 1]!))) end--
    if (end <= floor) break
    if (text.startsWith('的', end - 1) || text[end - 1] === '”') break
    if (change === null && !to) {
      const up = increaseBefore(text, end, floor)
      const down = decreaseBefore(text, end, floor)
      const length = Math.max(up, down)
      // 增加到 is a level and is met below as a linking word.
      if (length > 0) {
        change = up >= down ? 'increase' : 'decrease'
        end -= length
        continue
      }
    }
    const link = linkBefore(text, end, floor)
    if (link === 0) break
    const word = text.slice(end - link, end)
    if (word.startsWith('分别') || word.startsWith('依次') || word === '各' || word === '各为' || word === '各有') respective = true
    if (/^[由从]/.test(word)) from = true
    if (TO_WORD.test(word) && word.length > 1 && change === null && /[增降升减提扩压缩攀跃充展优]|调整|变|稳定|保持/.test(word)) to = true
    end -= link
  }
  if (change !== null) {
    basis = basisIn(text, floor, end)
    if (basis) end = cutBasis(text, basis, end, floor)
  }
  let start = floor
  let part = false
  let scope: Span | null = null
  for (;;) {
    while (start < end && (text.charCodeAt(start) === SPACE || LIST_MARKS.has(text[start]!))) start++
    if (start >= end) break
    const covering = scopeAt(text, start, end)
    const lead = leadLength(text, start, end)
    if (covering > 0 && covering >= lead && covering < end - start) {
      scope = { start, end: start + covering }
      start += covering
      continue
    }
    if (lead === 0) break
    if (text.startsWith('其中', start)) part = true
    start += lead
  }
  return { start, end: Math.max(start, end), change, basis, respective, from, to, part, scope }
}

/** Takes a comparison at the end of the core off it: `中职招生较去年` → 中职招生. */
function cutBasis(text: string, basis: Span, end: number, floor: number): number {
  const rest = text.slice(basis.end, end)
  if (rest.length > 6 && !/^(?:分别|均|再|又|已)/.test(rest)) return end
  let cut = basis.start
  while (cut > floor && text.charCodeAt(cut - 1) === SPACE) cut--
  return cut
}

const TIME_LEAD =
  /^(?:(?:\d{4}|[x×*]{4}|20[x×*]{2})年(?:度|底前|底|末|初|上半年|下半年|以来)?|(?:今|去|明|当|本|全)年(?:度|底前|底|末|初|以来)?|[一二三四]季度|前[一二三四两]个?季度|\d{1,2}(?:[-至]\d{1,2})?月(?:份|底前|底|末|初)?(?:\d{1,2}日)?|(?:近|过去|未来|连续)?[一二三四五六七八九十两]年(?:来|间|内)?|截[至止][^,]{0,12}?(?:日|月|底|末|前|今)|十[一二三四五]五期?间?)/

/** A lead word that is not the beginning of a longer noun: 对口帮扶, 为民办实事, 全年龄段. */
function leadLength(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start)
  if ((c >= 48 && c <= 57) || '今去明当本全一二三四前近过未连截十x×*'.includes(text[start]!)) {
    const time = TIME_LEAD.exec(text.slice(start, Math.min(end, start + 24)))
    if (time) return time[0].length
  }
  const lead = leadAt(text, start, end)
  if (lead === 0) return 0
  if (nounEndExceptionAt(text, start, end) > lead) return 0
  return lead < end - start ? lead : 0
}

/** What stands right of a quantity: the counted noun, and what is said of it. */
interface Right {
  readonly noun: Span
  readonly predicate: Span
}

const NO_RIGHT = new Set(['、', ',', ';', '。', ':', ')', '(', '!', '?', ' ', '/', '|', '↑', '↓'])
const JOINERS = ['以及', '和', '及', '与', '或', '至', '到']

/** Splits the text behind a quantity into noun and predicate: `名教师|参加培训`. */
function readRight(text: string, from: number, limit: number): Right {
  let start = from
  if (text.startsWith('的', start)) start++
  let at = start
  let quote = false
  while (at < limit) {
    const c = text[at]!
    if (c === '“' || c === '《') quote = true
    else if (c === '”' || c === '》') quote = false
    if (!quote) {
      if (c === '、' && at > start) {
        // A list of nouns goes on; a list of quantities does not reach here, the limit is before it.
        at++
        continue
      }
      const exception = nounEndExceptionAt(text, at, limit)
      const ends = nounEndAt(text, at, limit)
      if (ends > 0 && ends >= exception) break
      if (exception > 0) {
        at += exception
        continue
      }
    }
    at++
  }
  return { noun: { start, end: at }, predicate: { start: at, end: limit } }
}

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
}

interface Made {
  readonly parts: readonly NamePart[]
  readonly topic?: readonly NamePart[]
  readonly consumed?: number
}

interface Rule {
  readonly name: string
  readonly make: (c: Context) => Made | null
}

const MEASURED = new Set(['percent', 'percentage_point', 'multiple', 'fraction', 'rank', 'money', 'duration', 'other'])

/** The last level of the sentence, else nothing: what 增长5% or 居全省第二 speak of. */
function topicOf(c: Context): readonly NamePart[] | null {
  for (let k = c.before.length - 1; k >= 0; k--) {
    const one = c.before[k]!
    if (one.frame.sentence.start !== c.frame.sentence.start) break
    if (one.level && !one.part) return one.topic
  }
  for (let k = c.before.length - 1; k >= 0; k--) {
    const one = c.before[k]!
    if (one.frame.sentence.start !== c.frame.sentence.start) break
    return one.topic
  }
  return null
}

/** The most recent quantity of the sentence, of whatever kind. */
function latest(c: Context): Named | undefined {
  const one = c.before[c.before.length - 1]
  return one && one.frame.sentence.start === c.frame.sentence.start ? one : undefined
}

/** A core that goes on about something named before: 占…, 完成年度任务的…, 居…. */
const startsPredicate = (c: Context): boolean => predicateAt(c.text, c.left.start, c.left.end) > 0

const LONG_CORE = 9

/** The core of what stands left, without 的 at its end and cut to its last governing verb where it is long. */
function coreOf(c: Context): Span {
  let { start, end } = c.left
  if (end > start && c.text[end - 1] === '的') end--
  if (end - start > LONG_CORE) {
    for (let i = end - 3; i > start; i--) {
      const verb = governingAt(c.text, i, end)
      if (verb > 0 && i + verb <= end - 2) {
        start = i
        break
      }
    }
  }
  return { start, end }
}

/** 9件12人: a second unit for the same thing. */
const sameThing: Rule = {
  name: 'same-thing',
  make: (c) => {
    const last = latest(c)
    if (!last || c.frame.previousInClause < 0 || length(c.left) > 0 || c.left.change !== null) return null
    const gap = c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)
    if (gap.length > 2 || last.consumed > last.frame.quantity.outerEnd) return null
    if (!/^[、和及/ ]?$/.test(gap)) return null
    // 5所学校、3个: the noun of its own follows.
    if (length(c.right.noun) > 0 && !MEASURED.has(c.frame.quantity.type)) return null
    return { parts: last.parts, topic: last.topic }
  },
}

/** 由8个增加到11个: the second level has the first one's name. */
const secondLevel: Rule = {
  name: 'second-level',
  make: (c) => {
    const last = latest(c)
    if (!last || !(c.left.to || c.left.change !== null) || length(c.left) > 0) return null
    if (!c.left.to) return null
    return { parts: last.parts, topic: last.topic }
  },
}

/** Members of a list that share a figure each: 教育、卫生支出分别为5亿元和3亿元. */
const respective: Rule = {
  name: 'respective',
  make: (c) => {
    const group = groupOf(c)
    if (!group) return null
    const { first, size } = group
    const head = first === c.index ? c.left : leftOf(c, first)
    const place = c.index - first
    if (head.end > head.start && !predicateAt(c.text, head.start, head.end)) {
      const members = split(c.text, head.start, head.end)
      if (members.length === size) return { parts: member(c.text, members, place) }
      if (!head.respective) return null
      return null
    }
    if (!head.respective) return null
    const levels = c.before.filter((one) => one.frame.sentence.start === c.frame.sentence.start && one.level && c.frames.indexOf(one.frame) < first)
    const own = levels[levels.length - size + place]
    if (!own) return null
    const core = head.end > head.start ? [{ start: head.start, end: trimDe(c.text, head.start, head.end) }] : []
    return { parts: [...own.topic, ...core], topic: own.topic }
  },
}

const trimDe = (text: string, start: number, end: number): number => (end > start && text[end - 1] === '的' ? end - 1 : end)

function leftOf(c: Context, index: number): Left {
  const frame = c.frames[index]!
  const floor = frame.previousInClause >= 0 ? c.before[frame.previousInClause]?.consumed ?? frame.clauseStart : frame.clauseStart
  return readLeft(c.text, Math.max(floor, frame.clauseStart), frame.quantity.outerStart)
}

/** The run of quantities joined by 、和及与 that this one is in, when it is shared out (分别) or a bare list. */
function groupOf(c: Context): { first: number; size: number } | null {
  const joined = (a: number, b: number): boolean => {
    if (b >= c.frames.length) return false
    const gap = c.text.slice(c.frames[a]!.quantity.outerEnd, c.frames[b]!.quantity.outerStart)
    return gap.length <= 8 && /^(?:[、和及与]|以及)(?:增长|上升|提高|增加|下降|减少|降低|缩短|近|约|超过?)?$/.test(gap)
  }
  let first = c.index
  while (first > 0 && joined(first - 1, first)) first--
  let last = c.index
  while (joined(last, last + 1)) last++
  return last > first ? { first, size: last - first + 1 } : null
}

/** Splits a subject into the members of its list: first at 、, and at 和/及 only for its last pair. */
function split(text: string, start: number, end: number): Span[] {
  const cuts: Span[] = []
  let at = start
  let quote = 0
  for (let i = start; i < end; i++) {
    const c = text[i]!
    if ('“《('.includes(c)) quote++
    else if ('”》)'.includes(c)) quote--
    else if (quote === 0 && c === '、') {
      cuts.push({ start: at, end: i })
      at = i + 1
    }
  }
  const tail = text.slice(at, end)
  const joint = Math.max(tail.lastIndexOf('和'), tail.lastIndexOf('及'), tail.lastIndexOf('与'))
  if (joint > 0 && joint < tail.length - 1 && cuts.length === 0) {
    cuts.push({ start: at, end: at + (tail[joint - 1] === '以' ? joint - 1 : joint) })
    at += joint + 1
  } else if (joint > 1 && joint < tail.length - 2 && cuts.length > 0 && /^(?:和|以及|及)/.test(tail.slice(joint))) {
    // A、B和C: three members where the figures are three; the caller compares the counts.
    cuts.push({ start: at, end: at + joint })
    at += joint + 1
  }
  cuts.push({ start: at, end })
  return cuts
}

/** One member with the head noun that the list shares: 教育(支出)、卫生健康支出. */
function member(text: string, members: readonly Span[], place: number): NamePart[] {
  const own = members[place]!
  const last = members[members.length - 1]!
  if (place === members.length - 1) return [own]
  let from = last.end
  for (;;) {
    const head = sharedHeadBefore(text, from, last.start + 1)
    if (head === 0) break
    from -= head
  }
  if (from === last.end || sharedHeadBefore(text, own.end, own.start) > 0) return [own]
  return [own, { start: from, end: last.end }]
}

/** 同比增长5%, 下降2个百分点: the change of what was named before, or of the subject in its own clause. */
const changed: Rule = {
  name: 'change',
  make: (c) => {
    if (c.left.change === null && signOfChange(c.text, c.frame) === null) return null
    if (length(c.left) > 0 && !startsPredicate(c)) return null
    const topic = topicOf(c)
    return topic ? { parts: topic, topic } : null
  },
}

/** 占职工总数的85%, 完成年度任务的96%, 居全省第二: predicate of what was named before. */
const predicated: Rule = {
  name: 'predicate',
  make: (c) => {
    if (length(c.left) === 0 || !startsPredicate(c)) return null
    const topic = topicOf(c)
    if (!topic) return null
    if (c.frame.quantity.type === 'rank') return { parts: topic, topic }
    const end = trimDe(c.text, c.left.start, c.left.end)
    return { parts: [...topic, { start: c.left.start, end }], topic }
  },
}

const RANKING = /(?:保持|稳居|位居|位列|名列|排名|排位|排在|排到|跃居|跻身|进入|居|列|排|获|夺得|取得|摘得|荣获|升至|并列)+(?:在)?(?:全(?:国|省|市|县|区|州|盟|旗|系统|行业)|世界|全球|同类[^,]{0,6})*[^,]{0,8}$/

/** Ranks: the subject of the clause, else what was named before. */
const ranked: Rule = {
  name: 'rank',
  make: (c) => {
    if (c.frame.quantity.type !== 'rank') return null
    const whole = { start: c.frame.clauseStart, end: c.left.end }
    const stretch = c.text.slice(c.left.start, whole.end)
    const verb = RANKING.exec(stretch)
    const end = verb ? c.left.start + verb.index : c.left.end
    const start = c.left.start
    if (end - start >= 2 && !predicateAt(c.text, start, end)) {
      const scope = scopeAt(c.text, start, end)
      if (scope < end - start) return { parts: [{ start: start + scope, end }] }
    }
    const last = latest(c)
    if (last && last.frame === c.frames[c.frame.previousInClause] && last.frame.quantity.type !== 'count') return { parts: last.topic, topic: last.topic }
    const topic = topicOf(c)
    return topic ? { parts: topic, topic } : null
  },
}

const PURPOSE_LEADS = /^(?:专项)?(?:用于|用以|用来|以|来|支持|为了?|对|给|帮助)?/
const LONGEST_PURPOSE = 18

/** What paid money is for: behind it, or in the next clause (拿出50万元,为3000名学生免费配发校服). */
function purposeOf(c: Context): Span | null {
  const { text, frame } = c
  let from = frame.quantity.outerEnd
  let limit = c.limit
  if (limit - from < 2) {
    if (text[frame.clauseEnd] !== ',' || frame.nextInClause >= 0) return null
    from = frame.clauseEnd + 1
    const next = c.frames[c.index + 1]
    const clause = text.slice(from, Math.min(frame.sentence.end, from + 40))
    if (!/^(?:专项)?(?:用于|用以|用来|为|对|给|支持|帮助|新建|改造|购置|建设|实施|建成|完成|开展|新增|配备|更新)/.test(clause)) return null
    const stop = clause.search(/[,;。:]/)
    limit = Math.min(stop < 0 ? from + clause.length : from + stop, next ? next.quantity.outerStart : text.length)
    if (next && next.quantity.outerStart < (stop < 0 ? text.length : from + stop)) {
      // 为…学生 + predicate: the purpose is the predicate behind the one who is served.
      const end = stop < 0 ? from + clause.length : from + stop
      const after = c.frames[c.index + 2]
      const behind = readRight(text, next.quantity.outerEnd, Math.min(end, after ? after.quantity.outerStart : end))
      if (length(behind.predicate) >= 2 && /^(?:为|对|给)/.test(clause)) return behind.predicate
    }
  }
  const lead = PURPOSE_LEADS.exec(text.slice(from, limit))![0].length
  const start = from + lead
  return limit - start >= 2 && limit - start <= LONGEST_PURPOSE ? { start, end: limit } : null
}

/** Money that a bare verb of paying governs: the name says what it is for. */
const funded: Rule = {
  name: 'funding',
  make: (c) => {
    if (c.frame.quantity.type !== 'money' || c.left.change !== null) return null
    const verb = fundingBefore(c.text, c.frame.quantity.outerStart, c.frame.clauseStart)
    if (verb === 0) return null
    const end = c.frame.quantity.outerStart
    const core = { start: Math.max(c.left.start, end - verb), end }
    const subject = c.left.end - c.left.start > verb ? { start: c.left.start, end: c.left.end } : null
    const purpose = purposeOf(c)
    const suffix = c.text.slice(core.start, core.end).endsWith('资金') ? '' : '资金'
    if (purpose) return { parts: [purpose, '资金'], ...(purpose.end <= c.limit && { consumed: purpose.end }) }
    if (subject) return { parts: [subject] }
    return { parts: suffix ? [core, suffix] : [core] }
  },
}

/** Titles that people and schools are given: the name is the title. 3人被评为先进个人. */
const TITLED = /^(?:先后|分别|均|已|共)?(?:被|获|荣获)?(?:(?:评选?|认定|确定|授予|命名|聘|表彰|推荐|选|列|遴选)(?:为|入)?|评|获得?|成为|荣膺|入选|入围|当选为?)/

const PERSON_OR_SHORT = 3

/** 5所学校, 32名教师参加培训: the noun behind the figure. */
const countedNoun: Rule = {
  name: 'counted-noun',
  make: (c) => {
    const { text, frame, left, right, limit } = c
    const type = frame.quantity.type
    if (type === 'rank' || left.change !== null) return null
    const follows = text[frame.quantity.outerEnd]
    if (follows === undefined || NO_RIGHT.has(follows) || limit <= frame.quantity.outerEnd) return null
    for (const joiner of JOINERS) if (text.startsWith(joiner, frame.quantity.outerEnd)) return null
    const attributive = follows === '的'
    if (MEASURED.has(type) && !attributive && type !== 'money') return null
    if (type === 'money' && !attributive && !moneyNoun(text, frame.quantity.outerEnd, limit)) return null
    if (!isHan(text.charCodeAt(frame.quantity.outerEnd)) && follows !== '“' && follows !== '《' && !/[A-Za-z0-9*x×+]/.test(follows)) return null
    const verbLeft = governingBefore(text, left.end, left.start)
    const light = lightBefore(text, left.end, left.start)
    const core = length(left)
    // 学校5所幼儿园3所: a list without its marks; the noun behind belongs to the next figure.
    if (frame.nextInClause >= 0 && core >= 2 && verbLeft === 0 && light === 0 && text[left.end - 1] !== '的' && limit === c.frames[frame.nextInClause]!.quantity.outerStart && length(right.predicate) === 0) return null
    if (length(right.noun) === 0) return predicateName(c)
    return nounName(c, verbLeft, light)
  },
}

const MONEY_NOUN = /^(?:[^,、;。]{0,10})(?:补贴|补助|奖励|贷款|经费|基金|债券|资金|投资|赔偿|补偿|奖金|津贴|专款|项目)$/
const moneyNoun = (text: string, from: number, limit: number): boolean => MONEY_NOUN.test(text.slice(from, limit))

/** No noun: what is said of them is the name. 1人被评为优秀党员, 15人入选国家队. */
function predicateName(c: Context): Made | null {
  const { text, right, frame } = c
  if (length(c.left) >= 2 && !lightBefore(text, c.left.end, c.left.start)) return null
  // 5件办结3件: the word behind belongs to the next figure.
  if (frame.nextInClause >= 0 && right.predicate.end === c.frames[frame.nextInClause]!.quantity.outerStart && length(right.predicate) < 6) return null
  const said = text.slice(right.predicate.start, right.predicate.end)
  const title = TITLED.exec(said)
  if (title && said.length - title[0].length >= 3) return { parts: [{ start: right.predicate.start + title[0].length, end: right.predicate.end }], consumed: right.predicate.end }
  return said.length >= 2 && said.length <= 20 ? { parts: [right.predicate], consumed: right.predicate.end } : null
}

const DISPOSAL = /^(?:进行|给予|予以|实施|开展|作出|得到|受到|实现|完成|获得|正在|均|已|全部|都)+(?:了)?/
const LONGEST_PREDICATE = 14

function nounName(c: Context, verbLeft: number, light: number): Made {
  const { text, left, right, frame } = c
  const noun = right.noun
  const consumed = frame.nextInClause >= 0 ? noun.end : right.predicate.end
  if (text[left.end - 1] === '的' && left.end > left.start) {
    const owner = { start: Math.max(left.start, left.end - 16), end: left.end - 1 }
    return { parts: [owner, noun], consumed: noun.end }
  }
  if (verbLeft > 0 && light < verbLeft) {
    const verb = { start: left.end - verbLeft, end: left.end }
    return { parts: [trimParticle(text, verb), noun], topic: [noun], consumed: noun.end }
  }
  if (length(right.predicate) >= 2 && length(noun) <= PERSON_OR_SHORT + 2) {
    const said = text.slice(right.predicate.start, right.predicate.end)
    const title = TITLED.exec(said)
    if (title && said.length - title[0].length >= 4) {
      return { parts: [{ start: right.predicate.start + title[0].length, end: right.predicate.end }, noun], topic: [noun], consumed }
    }
    const disposal = DISPOSAL.exec(said)?.[0].length ?? 0
    const start = right.predicate.start + disposal
    const end = Math.min(right.predicate.end, start + LONGEST_PREDICATE)
    if (end - start >= 2) return { parts: [{ start, end }, noun], topic: [noun], consumed: noun.end }
  }
  return { parts: [noun], consumed: noun.end }
}

const trimParticle = (text: string, verb: Span): Span => (/[了出]/.test(text[verb.end - 1]!) ? { start: verb.start, end: verb.end - 1 } : verb)

/** 录取率90%, 新增学位4万个: the words before the figure. */
const precedingNoun: Rule = {
  name: 'preceding-noun',
  make: (c) => {
    const core = coreOf(c)
    if (length(core) < 1) return null
    const { text, frame } = c
    if (length(core) === 1 && !isHan(text.charCodeAt(core.start))) return null
    // 产量:入库5件: a bare verb under its label.
    if (frame.label && length(core) <= 2 && length(frame.label) <= 8 && frame.previousInSentence < 0) {
      return { parts: [trimLabel(text, frame.label), core] }
    }
    const last = latest(c)
    const sharing = last && sharedVerb(c, last, core)
    return sharing ? { parts: [sharing, core], topic: [core] } : { parts: [core] }
  },
}

const trimLabel = (text: string, label: Span): Span => {
  let { start } = label
  while (start < label.end && '-·•* '.includes(text[start]!)) start++
  return { start, end: label.end }
}

/** 引进博士2名、硕士35名: the second noun shares the first one's verb. */
function sharedVerb(c: Context, last: Named, core: Span): Span | null {
  const gapStart = last.frame.quantity.outerEnd
  if (c.text[gapStart] !== '、' && c.text[gapStart] !== '和' && c.text[gapStart] !== '及') return null
  if (length(core) > 4 || governingAt(c.text, core.start, core.end) > 0) return null
  const head = last.parts[0]
  if (!head || typeof head === 'string') return null
  const verb = governingAt(c.text, head.start, head.end)
  return verb > 0 && verb < head.end - head.start ? { start: head.start, end: head.start + verb } : null
}

/** Nothing of its own: the label of the clause, or what was named before. */
const inherited: Rule = {
  name: 'inherited',
  make: (c) => {
    if (c.frame.label && c.frame.previousInSentence < 0) return { parts: [trimLabel(c.text, c.frame.label)] }
    const topic = topicOf(c)
    return topic ? { parts: topic, topic } : null
  },
}

/** What follows, whatever it is, rather than no name at all. */
const following: Rule = {
  name: 'following',
  make: (c) => {
    const end = Math.min(c.limit, c.frame.quantity.outerEnd + 12)
    const start = c.frame.quantity.outerEnd + (c.text[c.frame.quantity.outerEnd] === '的' ? 1 : 0)
    return end - start >= 2 ? { parts: [{ start, end }], consumed: end } : null
  },
}

/** In order: what is surest about the shape comes first. */
const RULES: readonly Rule[] = [
  respective,
  secondLevel,
  sameThing,
  ranked,
  funded,
  countedNoun,
  changed,
  predicated,
  precedingNoun,
  inherited,
  following,
]

/** Names the quantities of one paragraph, in order. */
export function nameAll(text: string, frames: readonly Frame[]): Named[] {
  const named: Named[] = []
  frames.forEach((frame, index) => {
    const previous = frame.previousInClause >= 0 ? named[frame.previousInClause] : undefined
    const floor = Math.max(frame.clauseStart, previous ? previous.consumed : 0)
    const left = readLeft(text, Math.min(floor, frame.quantity.outerStart), frame.quantity.outerStart)
    const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : undefined
    const limit = Math.max(frame.quantity.outerEnd, Math.min(frame.clauseEnd, next ? next.quantity.outerStart : frame.clauseEnd))
    const context: Context = { text, frame, frames, index, left, right: readRight(text, frame.quantity.outerEnd, limit), limit, before: named }
    let made: Made | null = null
    let rule = 'unnamed'
    for (const one of RULES) {
      made = one.make(context)
      if (made) {
        rule = one.name
        break
      }
    }
    const sign = signOfChange(text, frame)
    const direction = left.change ?? sign
    const change = changeOf(context, direction)
    named.push({
      frame,
      parts: made?.parts ?? [],
      topic: made?.topic ?? made?.parts ?? [],
      rule,
      change,
      consumed: Math.max(made?.consumed ?? 0, frame.quantity.outerEnd),
      level: change === null && frame.quantity.type !== 'rank',
      part: left.part,
      scope: left.scope,
    })
  })
  return named
}

const LEADING_DECREASE = /^(?:减少|压减|下降|降低|压降|精简|缩减|削减|核减)/

/** Change of a quantity: its verb right before it, 减少+noun before it, or 涨幅 in its name. */
function changeOf(c: Context, direction: Change['direction'] | null): Change | null {
  const { text, left, frame } = c
  const type = frame.quantity.type
  if (direction === null) {
    const core = text.slice(left.start, left.end)
    if (LEADING_DECREASE.test(core) && !left.to && type !== 'rank' && !left.from) return { direction: 'decrease' }
    if (/(?:涨幅|增幅|增速|增长率)$/.test(core)) return { direction: 'increase' }
    if (/(?:降幅|跌幅|减幅)$/.test(core)) return { direction: 'decrease' }
    return null
  }
  if (left.to || type === 'rank') return null
  const basis = basisFor(c)
  const verb = text.slice(left.end, frame.quantity.outerStart)
  // 比年初目标高1.5个百分点: compared with something else than an earlier time; 高, 低, 多, 少 then tell no change.
  if (!basis && /(?:^|[^提])(?:高|低|多|少|高出|低出)出?$/.test(verb.trim())) return null
  if (!basis && type === 'count' && /增加$|新增$/.test(verb) && length(left) > 0 && frame.quantity.type === 'count' && !/数$/.test(text.slice(left.start, left.end))) {
    return { direction }
  }
  return basis ? { direction, basis: text.slice(basis.start, basis.end) } : { direction }
}

/** The comparison in the quantity's clause, or, for a list shared out (同比分别增加11件、减少1件), in its first member's. */
function basisFor(c: Context): Span | null {
  const own = basisIn(c.text, Math.max(c.frame.clauseStart, c.left.start - 20), c.frame.quantity.outerStart)
  return own ?? (c.left.basis && length(c.left.basis) > 0 ? c.left.basis : null)
}

