/** What says how large the counted are (规模): 25件|5000万元以上重大工程, 12个|产值过5亿元的项目; and marks that are passed (突破5万关口). */
import type { Span } from '../../model.ts'
import type { Quantity } from '../../stages.ts'
import { among } from '../../text/chars.ts'
import type { Frame } from '../frame.ts'
import { readRight } from '../right.ts'
import { lastBefore, latest, sameUnit } from './antecedent.ts'
import { coreOf } from './left-core.ts'
import { governingAt, MEASURE_END } from '../lexicon.ts'
import { nounName } from './right-noun.ts'
import { type Context, length, type Made, type Name, type Named, type Rule } from './rule.ts'
const MILESTONE_ENDS = '阶口关槛列部平准'
export const MILESTONE = /(?:台阶|关口|大关|门槛|行列|俱乐部|^水[平准])$/

/** 生产总值连跨4个|千亿台阶, 人均生产总值突破5万|关口: what stands left is measured. */
export const milestone: Rule = {
  name: 'milestone',
  make: (c) => {
    const { noun } = c.right
    if (length(c.left) < 2 || c.left.predicate || !among(MILESTONE_ENDS, c.text.charCodeAt(noun.end - 1))) return null
    if (!MILESTONE.test(c.text.slice(noun.start, noun.end))) return null
    return { parts: [coreOf(c)], consumed: noun.end }
  },
}

/** 完成25件|5000万元以上重大工程, 侦破七宗|过亿元案件: the noun stands behind the figure that says of what size they are. */
export const sized: Rule = {
  name: 'sized',
  make: (c) => {
    const size = ownSize(c) ?? markAgain(c) ?? aboveMark(c)
    if (size) return size
    const next = c.frame.nextInClause >= 0 ? c.frames[c.frame.nextInClause]!.quantity : null
    if (!next || !(isDescribed(c, next) || isThreshold(c, next))) return null
    const after = c.frames[c.frame.nextInClause]!.nextInClause
    const limit = after >= 0 ? c.frames[after]!.quantity.outerStart : c.frame.clauseEnd
    const { noun } = readRight(c.text, next.outerEnd, limit, after >= 0)
    if (length(noun) < 2 || MILESTONE.test(c.text.slice(noun.start, noun.end))) return null
    const made = nounName({ ...c, right: { noun, predicate: { start: noun.end, end: noun.end }, attributive: false } })
    return next.outerStart > c.frame.quantity.outerEnd ? { parts: made.parts, topic: made.topic ?? made.parts } : made
  },
}

/** 税收过50万元的4家,|过10万元|的10家: what is measured was said with the first mark. */
function markAgain(c: Context): Made | null {
  const { quantity, clauseStart, nextInClause } = c.frame
  if (!isMark(c.text, quantity) || nextInClause < 0) return null
  // 总投资5亿元的水厂项目、|3亿元|的泵站项目: a list of things that have their money
  const listed = quantity.type === 'count' && c.text[quantity.outerStart - 1] === '、'
  const own = listed || quantity.outerStart === clauseStart
  if (!own && c.text.slice(clauseStart, quantity.outerStart) !== '其中') return null
  const first = markBefore(c)
  if (!first || first.parts.length === 0) return null
  // 年收入10万元以上的村45个,|5万元以上|的村80个
  const { noun } = c.right
  return length(noun) > 0
    ? { parts: first.parts, topic: [...first.parts, { start: quantity.outerStart, end: noun.end }], consumed: noun.end }
    : { parts: first.parts, topic: first.parts }
}
/** The last mark of the sentence, or of those that semicolons join to it: 10万元以上的村3个,占30%;|5万元|以上的村4个. */
function markBefore({ text, frame, before }: Context): Named | null {
  let { start } = frame.sentence
  for (let k = before.length - 1; k >= Math.max(0, before.length - MOST_MARKS); k--) {
    const one = before[k]!
    if (one.frame.sentence.start !== start) {
      if (text[start - 1] !== ';' || one.frame.sentence.end < start - 1) return null
      start = one.frame.sentence.start
    }
    if (one.frame.quantity.unit === frame.quantity.unit && isMark(text, one.frame.quantity)) return one
  }
  return null
}
const MOST_MARKS = 12
const isMark = (text: string, { type, bound, outerEnd }: Quantity): boolean =>
  text[outerEnd] === '的' && (type === 'money' || (type === 'count' && bound !== 'exact'))

/** 税收过50万元的4家,过10万元的|10家|: those that come up to the second mark. */
function aboveMark(c: Context): Made | null {
  const mark = latest(c)
  const kept = mark && keptOf(c, mark)
  if (kept) return { parts: kept }
  if (mark?.rule !== 'sized' || c.frame.quantity.type !== 'count' || !isMark(c.text, mark.frame.quantity)) return null
  const { outerStart, outerEnd } = mark.frame.quantity
  if (!OF_MARK.test(c.text.slice(outerEnd, c.frame.quantity.outerStart))) return null
  // 10万元以上|的村|86个,50万元以上的|46个|: villages too
  const first = lastBefore(c, (one) => sameUnit(one, c) && ofWhat(c, one) !== null)
  const what = first && ofWhat(c, first)
  return { parts: [...mark.parts, { start: outerStart, end: outerEnd }, ...(what ? [what] : [])] }
}
/** 养羊大户56户,其中100只以上的|12户|: those that keep so many. */
function keptOf(c: Context, { frame: { quantity } }: Named): Name | null {
  const { unit, type, outerStart } = c.frame.quantity
  if (quantity.type !== 'count' || type !== 'count' || quantity.unit === unit || quantity.bound === 'exact') return null
  if (!OF_MARK.test(c.text.slice(quantity.outerEnd, outerStart))) return null
  const all = lastBefore(c, (one) => one.level && sameUnit(one, c))
  return all && [{ start: quantity.outerStart, end: quantity.outerEnd }, ...nounOf(all)]
}
/** Without the figure of those named before: 100只以上|养羊大户. */
const nounOf = ({ topic, rule }: Named): Name => (rule === 'sized' ? topic.slice(1) : topic)
const OF_MARK = /^的(?:有|达|共|共有)?$/
/** 的村 between a mark and the figure that counts them. */
function ofWhat({ text, frames }: Context, { index, frame }: Named): Span | null {
  const mark = index > 0 ? frames[index - 1]!.quantity : null
  if (!mark || mark.type !== 'money') return null
  const span = { start: mark.outerEnd, end: frame.quantity.outerStart }
  return WHAT.test(text.slice(span.start, span.end)) ? span : null
}
const WHAT = /^的[^,;。、有达共]{1,8}$/

/** 修建了|210米|长的步道, 120米长、|6米|宽的路, 长|120米|、宽6米的路: what has the dimension stands behind the last of them. */
export const dimension: Rule = {
  name: 'dimension',
  make: ({ text, frame, frames, index }) => {
    if (frame.quantity.type !== 'length') return null
    const sided = sidesOf(text, frames, index)
    if (sided) return { parts: [sided], topic: [sided] }
    const measure = dimensionOf(text, frame)
    for (let k = index; measure && k < index + MOST_DIMENSIONS; k++) {
      const noun = thingBehind(text, frames[k]!, frames[k + 1])
      if (noun && (k > index || measure.start >= frame.quantity.outerEnd || frame.nextInClause < 0))
        return { parts: [noun, measure], topic: [noun], consumed: k === index ? noun.end : measure.end }
      const next = frames[k + 1]
      if (!next || next.quantity.outerStart !== frames[k]!.quantity.outerEnd + 2 || !dimensionOf(text, next))
        return null
    }
    return null
  },
}
const MOST_DIMENSIONS = 3

/** |6米|×8米的|展板: what has such sides. */
function sidesOf(text: string, frames: readonly Frame[], index: number): Span | null {
  let k = index
  for (; k < index + MOST_DIMENSIONS && among('×xX*', text.charCodeAt(frames[k]!.quantity.outerEnd)); k++)
    if (frames[k + 1]?.quantity.outerStart !== frames[k]!.quantity.outerEnd + 1) return null
  if (k === index) return null
  const last = frames[k]!
  const limit = Math.min(frames[k + 1]?.quantity.outerStart ?? last.clauseEnd, last.clauseEnd)
  const { noun } = readRight(text, last.quantity.outerEnd, limit, limit < last.clauseEnd)
  return length(noun) >= 2 ? noun : null
}
const DIMENSIONS = '长宽高深厚'

/** 长 of 长|120米| or of |120米|长; 总长, 全长. */
function dimensionOf(text: string, { quantity: { outerStart, outerEnd } }: Frame): Span | null {
  if (among(DIMENSIONS, text.charCodeAt(outerEnd))) return { start: outerEnd, end: outerEnd + 1 }
  if (!among(DIMENSIONS, text.charCodeAt(outerStart - 1))) return null
  return { start: outerStart - (among('总全', text.charCodeAt(outerStart - 2)) ? 2 : 1), end: outerStart }
}

/** The noun behind 长120米的 or 120米长的. */
export function thingBehind(text: string, { quantity: { outerEnd }, clauseEnd }: Frame, next?: Frame): Span | null {
  let at = among(DIMENSIONS, text.charCodeAt(outerEnd)) ? outerEnd + 1 : outerEnd
  // 4公里长|、与镇区相连|的水泥路
  if (text[at] === '、') at += ALSO.exec(text.slice(at, at + LONGEST_ALSO))?.[0].length ?? 0
  if (text[at] !== '的') return null
  // 1.5公里长的|两条|水泥路
  if (next && next.quantity.outerStart === at + 1 && next.quantity.type === 'count')
    return thingAt(text, next.quantity.outerEnd, clauseEnd)
  const limit = next ? Math.min(next.quantity.outerStart, clauseEnd) : clauseEnd
  return thingAt(text, at, limit, limit < clauseEnd)
}

function thingAt(text: string, at: number, limit: number, shared = false): Span | null {
  const { noun } = readRight(text, at, limit, shared)
  return length(noun) >= 2 ? noun : null
}
const ALSO = /^、[^,、;。\d的]{2,12}(?=的)/
const LONGEST_ALSO = 14

/** 年产|5万吨|饲料项目, |30万千瓦|风电项目: works by how much they yield. */
export const capacity: Rule = {
  name: 'capacity',
  make: (c) => {
    const { text, frame, left } = c
    const noun = worksBehind(text, frame)
    if (!noun) return null
    const at = frame.quantity.outerStart
    const yields = YIELDS.exec(text.slice(Math.max(frame.clauseStart, at - LONGEST_YIELD), at))?.[0].length ?? 0
    const measure = yields > 0 ? [{ start: at - yields, end: at }] : []
    // 建成城北电厂扩建等|60万千瓦|煤电项目, 吉化|120万吨|乙烯项目
    const verb = governingAt(text, left.start, left.end)
    const owner = { start: left.start, end: verb > 0 ? left.start + verb : Math.min(left.end, at - yields) }
    const owned = length(owner) >= 2 && length(owner) <= LONGEST_OWNER ? [owner] : []
    return { parts: [...owned, noun, ...measure], topic: [noun], consumed: noun.end }
  },
}
const LONGEST_OWNER = 6
const LONGEST_YIELD = 8
const YIELDS = /[年日月](?:产|处理|加工|供水|供气|发电|屠宰)(?:能力)?$/

/** What stands right behind a capacity and has it: 5万吨|饲料项目. */
function worksBehind(text: string, { quantity, clauseEnd }: Frame): Span | null {
  if (!CAPACITIES.has(quantity.type) || quantity.outerEnd > quantity.end) return null
  const noun = WORKS.exec(text.slice(quantity.end, Math.min(clauseEnd, quantity.end + LONGEST_WORKS)))
  return noun && { start: quantity.end, end: quantity.end + noun[0].length }
}
/** 投资2亿元的|年产5万吨|饲料项目: what the next figure is the capacity of. */
export function worksNext({ text, frame, frames }: Context): Span | null {
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  if (!next || text[frame.quantity.outerEnd] !== '的') return null
  const gap = text.slice(frame.quantity.outerEnd + 1, next.quantity.outerStart)
  return gap === '' || (gap.length <= LONGEST_YIELD && YIELDS.exec(gap)?.index === 0) ? worksBehind(text, next) : null
}
const CAPACITIES: ReadonlySet<string> = new Set(['weight', 'volume', 'energy', 'power'])
const LONGEST_WORKS = 16
const WORKS = /^[一-龥]{1,10}?(?<![的了到在于向至和把由].{0,9})(?:项目|生产线|机组|电站|[水工电]厂|装置)/

const isThreshold = ({ text, frame }: Context, next: Quantity): boolean =>
  next.type !== 'count' &&
  isMeasureGap(text.slice(frame.quantity.outerEnd, passed(text, next.outerStart))) &&
  (next.outerStart < next.start
    ? next.type === 'money' && next.bound === 'more_than'
    : passed(text, next.outerStart) < next.outerStart || SIZE.test(text.slice(next.end, next.end + 3)))

/** 建成1条|日处理能力为|100吨的生产线, 组建1支|30人的队伍: what follows tells how large the thing is that is counted. */
function isDescribed({ text, frame }: Context, next: Quantity): boolean {
  const { quantity } = frame
  if (quantity.type !== 'count' || text[next.outerEnd] !== '的' || text[quantity.outerEnd] === '的') return false
  const gap = text.slice(quantity.outerEnd, next.outerStart)
  if (gap === '') return MEASURED_BY.has(next.type) || (next.unit === '人' && quantity.unit !== '人')
  return gap.length <= LONGEST_SIZE && SIZED.test(gap)
}

/** 130盏|40瓦的路灯, 20台|5吨的洒水车 */
const MEASURED_BY: ReadonlySet<string> = new Set(['energy', 'power', 'weight', 'volume'])
const LONGEST_SIZE = 10

/** The measure, and the word that leads to its figure: 面积|为, 日处理污水|达. */
const SIZED =
  /^([^、,(了送给的为]{0,5}(?:能力|面积|功率|容量|库容|规模|投资额?|产值|产能|[长宽高深]度?|直径|占地|资本|限额|时长)|[年月日]?(?:产|处理|加工|供水?|发电)[^、,(]{0,4}?)(?:达到?|约?为|约|近)?$/

/** 20家|注册资本|500万元以上的企业, 12个|产值过|5亿元的项目: nothing, or what is measured of them. */
const isMeasureGap = (gap: string): boolean =>
  gap === '' ||
  (gap[0] !== '、' && gap.length <= LONGEST_GAP && (/(?:资本|营收|规模)$/.test(gap) || MEASURE_END.test(gap)))

/** Where 过, 破 or 在 before the figure at `at` begins, else `at`. */
const passed = (text: string, at: number): number => (among('过破在', text.charCodeAt(at - 1)) ? at - 1 : at)
const LONGEST_GAP = 6

/** 200个以上|投资|超亿元|的项目: the size itself. */
function ownSize({ text, frame, frames, right }: Context): Made | null {
  const before = frame.previousInClause >= 0 ? frames[frame.previousInClause]!.quantity : null
  if (!before || before.type !== 'count' || !right.attributive || length(right.noun) < 2) return null
  const start = before.outerEnd
  const told = text.slice(start, Math.min(frame.quantity.outerStart, start + LONGEST_SIZE + 1))
  const size = text[frame.quantity.outerEnd] === '的' && told.length <= LONGEST_SIZE ? SIZED.exec(told) : null
  if (size)
    return {
      parts: [right.noun, { start, end: start + size[1]!.length }],
      topic: [right.noun],
      consumed: right.noun.end,
    }
  const end = passed(text, frame.quantity.outerStart)
  if (end <= start || !isMeasureGap(text.slice(start, Math.min(end, start + LONGEST_GAP + 1)))) return null
  return { parts: [right.noun, { start, end }], topic: [right.noun], consumed: right.noun.end }
}

const SIZE = /^(?:以[上下内]|左右)/
