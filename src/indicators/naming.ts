/**
 * Names what each quantity measures, in the words of the report: the noun before it (录取率90%), the noun after it
 * (5所学校), the thing spoken of before (增长5%), or what the money is for (拿出50万元,为学生配发校服).
 *
 * Rules are tried in the order of `RULES`; the first that gives a name wins. A name is a list of ranges of the
 * paragraph's text, so that it can be printed from the source, and of words that were added (资金).
 */
import type { Span } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { among, firstAmong, lastAmong } from '../text/chars.ts'
import type { Frame } from './frame.ts'
import { readLeft } from './left.ts'
import { changed } from './naming/change.ts'
import { countedNoun, following, places } from './naming/counted-noun.ts'
import { capacity, dimension, milestone, sized } from './naming/sized.ts'
import { funded } from './naming/funding.ts'
import { inherited } from './naming/inherited.ts'
import { partIs, shareAmong, wholeOf } from './naming/part.ts'
import { precedingNoun } from './naming/preceding-noun.ts'
import { predicated } from './naming/predicate.ts'
import { ranked } from './naming/rank.ts'
import { comparedWith, continued, sameThing, secondLevel } from './naming/repeated.ts'
import { respective } from './naming/respective.ts'
import { withoutMeasure } from './naming/right-noun.ts'
import { type Context, type Made, type Name, type Named, REACH, type Rule } from './naming/rule.ts'
import { clauseBefore, subject } from './naming/subject.ts'
import { totalled } from './naming/total.ts'
import { readRight, type Right } from './right.ts'

/** In order: what is surest about the shape comes first. */
const RULES: readonly Rule[] = [
  places,
  respective,
  comparedWith,
  secondLevel,
  sameThing,
  ranked,
  partIs,
  shareAmong,
  totalled,
  milestone,
  funded,
  dimension,
  capacity,
  sized,
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

/** Names the quantities of one paragraph, in order. */
export function nameAll(text: string, frames: readonly Frame[], heading: Span | null): Named[] {
  const named: Named[] = []
  for (let index = 0; index < frames.length; index++) named.push(nameOf(contextAt(text, frames, index, named, heading)))
  return named
}

/** What stands around a quantity: left of it up to the one before, right of it up to the next one. */
function contextAt(
  text: string,
  frames: readonly Frame[],
  index: number,
  before: readonly Named[],
  heading: Span | null,
): Context {
  const frame = frames[index]!
  const { quantity } = frame
  const previous = frame.previousInClause >= 0 ? before[frame.previousInClause] : undefined
  const floor = Math.min(
    quantity.outerStart,
    Math.max(frame.clauseStart, previous ? previous.consumed : 0, quantity.outerStart - REACH),
  )
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : undefined
  const limit = Math.max(
    quantity.outerEnd,
    Math.min(frame.clauseEnd, next ? next.quantity.outerStart : frame.clauseEnd, quantity.outerEnd + REACH),
  )
  // 开展70批次|的农资检查活动: what is joined by 的 does nothing.
  const acts = ACTING_UNITS.has(quantity.unit) && !(quantity.unit === '批次' && text[quantity.outerEnd] === '的')
  let right = readRight(text, quantity.outerEnd, limit, next !== undefined, acts)
  // 总投资5亿元的水厂项目、|2亿元|的泵站项目: nothing of its own stands before it.
  const bare =
    right.attributive && right.noun.end - right.noun.start > 2 && text[quantity.outerStart - 1] === '、' && previous
  if (right.attributive && quantity.type !== 'percent') right = actAsNoun(text, right, frame.clauseEnd)
  if (CASE_UNITS.has(quantity.unit)) right = wholeCase(text, right, frame.clauseEnd)
  else if (quantity.unit === '个' && frame.nextInClause < 0) right = wholeSeats(text, right, quantity.outerEnd, frame)
  const left = readLeft(text, bare ? quantity.outerStart : floor, quantity.outerStart)
  return {
    text,
    frame,
    frames,
    index,
    left,
    right: withoutMeasure(
      text,
      left.end - left.start >= 2 ||
        (quantity.type === 'percent' &&
          frame.previousInSentence >= 0 &&
          REACHED.test(text.slice(quantity.outerStart - 2, quantity.outerStart)))
        ? withoutAim(text, right, quantity.unit === '')
        : right,
      next,
    ),
    limit,
    before,
    heading: heading && heading.end <= quantity.start ? heading : null,
  }
}

/** 裁罚66件|犬猫|未绝育案件: what was done or left undone is the case's own, where the clause ends with it. */
function wholeCase(text: string, right: Right, clauseEnd: number): Right {
  const { start, end } = right.predicate
  if (end !== clauseEnd || start !== right.noun.end || end - right.noun.start > LONGEST_CASE) return right
  return CASE.test(text.slice(start, end))
    ? { ...right, noun: { start: right.noun.start, end }, predicate: { start: end, end } }
    : right
}
/** 增加五百个|资助院校的硕士课程学额: the seats that are counted stand at the end, whatever 的 is before them. */
function wholeSeats(text: string, right: Right, start: number, { clauseEnd: end }: Frame): Right {
  if (right.attributive || right.noun.end === end || !among('额位', text.charCodeAt(end - 1))) return right
  if (end - start > LONGEST_SEATS || !SEATS.test(text.slice(start, end))) return right
  return { ...right, noun: { start, end }, predicate: { start: end, end } }
}
const SEATS = /^[^,、了获被已在的]{2,}的[^,、了获被已在的]*(?:[学名限席收]额|[宿床职车泊摊学档席]位|岗位|容额)$/
const LONGEST_SEATS = 30
const CASE_UNITS = new Set(['件', '宗', '案', '起'])
const LONGEST_CASE = 18
const CASE = /^(?:未|没有|逾期|超时|怀疑|涉嫌|违反|违规|违法|非法)[^,、的了]{1,12}(?:案件|个案|事件)$/

/** 提供2亿元的|资助|, 接获300宗的|投诉|: behind 的 and at the clause's end a verb is a noun; but 3000人的|来自外地. */
function actAsNoun(text: string, right: Right, clauseEnd: number): Right {
  const { start, end } = right.predicate
  if (right.noun.end > right.noun.start || end !== clauseEnd || end - start < 2 || end - start > LONGEST_ACT)
    return right
  if (NO_ACT.test(text.slice(start, end))) return right
  // 在4200宗的|申请|中
  const noun = { start, end: text[end - 1] === '中' && end - start > 2 ? end - 1 : end }
  return { ...right, noun, predicate: { start: noun.end, end } }
}
const LONGEST_ACT = 4
const NO_ACT = /[了到有是为在由至于自从被给不未均已]|^(?:属|占|达)/

/** 产量31万吨|的目标任务: what the figure is, not what has it. */
function withoutAim(text: string, right: Right, bare: boolean): Right {
  const { start, end } = right.noun
  if (start === end) return right
  const said = text.slice(start, end)
  // 产量60万吨以上|高产稳产
  if (STEADY.test(said)) return { ...right, noun: { start, end: start } }
  // 人口达8万|标准; but 5项标准
  if (!right.attributive) return bare && said === '标准' ? { ...right, noun: { start, end: start } } : right
  // 销售额创下89亿元的|历史新高
  if (RECORD.test(said)) return { ...right, noun: { start, end: start }, attributive: false }
  return AIM.test(said) ? { ...right, noun: { start, end: start } } : right
}
const AIM = /^(?:(?:年度|全年|预期|既定)?(?:目标|任务|目标任务)|标准)$/
/** 11月已达成|97.5%|的目标 */
const REACHED = /达[成到]$/
const STEADY = /^(?:高产稳产|稳产高产|稳产|高位)$/
const RECORD = /^(?:历[史年]来?|史上|同期|近年)?(?:[新最][高低](?:纪录|记录|水[准平])?|[新佳]?[纪记]录|佳绩)$/

function nameOf(c: Context): Named {
  const { frame, index, left, right } = c
  const { quantity } = frame
  const { made: plain, rule } = firstOf(c)
  const shares = quantity.type === 'percent' || quantity.type === 'fraction'
  const made = shares ? withShare(c.text, plain, quantity) : plain
  return {
    index,
    frame,
    left,
    right,
    parts: withoutSum(c, trimmed(c.text, made.parts)),
    topic: trimmed(c.text, made.topic ?? made.parts),
    rule,
    consumed: Math.max(made.consumed ?? 0, quantity.outerEnd),
    level:
      rule !== 'compared-with' &&
      !(rule === 'respective' && made.of) &&
      !(rule === 'same-thing' && !c.before[index - 1]!.level) &&
      left.change === null &&
      !left.predicate &&
      quantity.type !== 'rank' &&
      quantity.type !== 'percentage_point',
    of: made.of ?? null,
    whole: wholeOf(c),
    then: made.then ?? left.then,
  }
}

const LOST = /^[^\dA-Za-z]?\.\d+[万亿%‰元人个]/

/** A name has no space, no mark of code or deletion at its ends, nor the sign or the 的 before what follows: 死亡|、3人受伤. */
function trimmed(text: string, named: Name): Name {
  const parts = withoutBlankPlace(text, named)
  const last = parts.at(-1)
  if (last === undefined || typeof last === 'string') return parts
  let { start, end } = last
  // 实到资金|.52亿元: what is left of a figure that lost its beginning
  const lost = lastAmong('.', text, start, end - 2)
  if (lost >= 0 && LOST.test(text.slice(Math.max(start, lost - 1), end))) {
    if (lost === start) return parts.slice(0, -1)
    end = lost
  }
  while (end > start + 1 && among(' 、的`~*', text.charCodeAt(end - 1))) end--
  // 达成率|=实际/目标=95.6%
  const equal = firstAmong('=', text, start + 2, end)
  if (equal >= 0) end = equal
  if (parts.length === 1) {
    while (start < end - 1 && among(' `~', text.charCodeAt(start))) start++
    const quoteEnd = lastAmong('“”', text, start, end - 2)
    // 高效办成一件事”|在完成…: cut inside a quotation.
    if (quoteEnd >= 0 && text[quoteEnd] === '”' && lastAmong('“', text, start, quoteEnd) < 0) start = quoteEnd + 1
  }
  return end === last.end && start === last.start ? parts : [...parts.slice(0, -1), { ...last, start, end }]
}

/** 收取|总计365万元|补偿费: how it was added up stands between the act and its thing. */
function withoutSum({ text, frame: { quantity } }: Context, parts: Name): Name {
  const [act, thing] = parts
  if (act === undefined || thing === undefined || typeof act === 'string' || typeof thing === 'string') return parts
  if (
    text[act.end - 1] !== '计' ||
    thing.start < quantity.outerEnd ||
    act.end > quantity.outerStart ||
    act.end - act.start < 4
  )
    return parts
  return SUM.test(text.slice(act.end - 2, act.end))
    ? [{ start: act.start, end: act.end - 2 }, ...parts.slice(1)]
    : parts
}
const SUM = /^[总共合累]计$/

/** ××村|总面积: a place that is blanked out names nothing. */
function withoutBlankPlace(text: string, parts: Name): Name {
  const first = parts[0]
  if (first === undefined || typeof first === 'string' || !among('xX×*_○〇□某', text.charCodeAt(first.start)))
    return parts
  const start = first.start + (BLANK_PLACE.exec(text.slice(first.start, first.end))?.[0].length ?? 0)
  if (first.end - start >= 2) return [{ start, end: first.end }, ...parts.slice(1)]
  return start === first.end && parts.length > 1 ? parts.slice(1) : parts
}
/** No beginning of a longer word: XX|市场主体, 某|县城建设, 某|区域中心, ××|乡镇企业; but 某市|民政局, 某县|城镇就业, 某镇|村民. */
const BLANK_PLACE =
  /^[xX×*_○〇□某]{1,4}(?:社区|街道|(?:省(?!份)|市(?![场区县容委]|政(?!府|协|法|务)|监局)|县(?![域区委道]|城(?![镇乡市区]))|区(?![域间块位划委])|镇(?![域区委])|乡(?![镇道土贤亲愁情]|村(?![民级委干]))|村(?![镇庄落寨委道]|组(?!织)))(?![级内外属直辖]|民(?![政办营族生间兵警宗])))/

/** 厨余占|29%, 用水约占|35%: the share of it; what goes on speaks of it alone. */
function withShare(text: string, made: Made, { outerStart, start }: Quantity): Made {
  const last = made.parts[made.parts.length - 1]
  if (last === undefined || typeof last === 'string') return made
  // 税收、社保费|分别占|六成、三成
  if (last.end - last.start < 2)
    return text[last.start] === '占' ? { ...made, parts: [...made.parts.slice(0, -1), '占比'] } : made
  // 经常开支|占经营开支94%,为3074亿元: what goes on speaks of the former.
  const shares = lastAmong('占', text, last.start + 2, last.end - 2)
  if (
    shares >= 0 &&
    text[shares - 1] !== '应' &&
    !among('地比用道空', text.charCodeAt(shares + 1)) &&
    !among('率比重例', text.charCodeAt(last.end - 1))
  )
    return { ...made, topic: [...made.parts.slice(0, -1), { start: last.start, end: shares }] }
  if (text[last.end - 1] !== '占')
    return start > outerStart && text[start - 1] === '占' && !among('率比重', text.charCodeAt(last.end - 1))
      ? { ...made, parts: [...made.parts, '占比'], topic: made.parts }
      : made
  // 60岁以上的|占四分之一, 技术工人仅|占三成
  const only = last.end - last.start > 3 && among('仅只的则也亦约', text.charCodeAt(last.end - 2)) ? 1 : 0
  const own = [...made.parts.slice(0, -1), { start: last.start, end: last.end - 1 - only }]
  return { ...made, parts: [...own, '占比'], topic: own }
}

/** The first rule that gives a name; `rule` is its name, `made` empty where none does. */
function firstOf(context: Context): { made: Made; rule: string } {
  for (const rule of RULES) {
    const made = rule.make(context)
    if (made && made.parts.length > 0) return { made, rule: rule.name }
  }
  return { made: UNNAMED, rule: 'unnamed' }
}

const UNNAMED: Made = { parts: [] }
