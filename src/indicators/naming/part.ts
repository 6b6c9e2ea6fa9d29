/** Parts of a whole (其中): 收入9亿元,其中税收8亿元. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { isClosedOff, lastBefore, latest, nthBefore, sameUnit } from './antecedent.ts'
import { isPartLabel } from './label.ts'
import { governingAt } from '../lexicon.ts'
import { type Context, length, type Named, type Rule } from './rule.ts'

/** 其中3亿元|为银行贷款: what the part is stands behind it. */
export const partIs: Rule = {
  name: 'part-is',
  make: (c) => {
    const { outerEnd } = c.frame.quantity
    // 当中,280亿元|(71%)|为经济援助金: the share of the same
    const share =
      c.text[outerEnd] === '(' ? (SHARE.exec(c.text.slice(outerEnd, outerEnd + LONGEST_SHARE))?.[0].length ?? 0) : 0
    // 其中20次为例会;|8次|为临时会
    const last = latest(c) ?? (c.text[c.frame.clauseStart - 1] === ';' ? nthBefore(c, 1) : undefined)
    const before = last && isShare(c.text, last) ? nthBefore(c, 2) : last
    const goesOn = before?.rule === 'part-is' && c.frame.quantity.outerStart === c.frame.clauseStart
    // 剩余|6亿元|为电业收入
    const lead = length(c.left) === 0 ? c.frame.clauseStart : c.left.start
    const rest = c.left.end >= lead + 2 && c.left.end <= lead + 3 && REST.test(c.text.slice(lead, c.left.end))
    // 家务工16宗(|10人为大火个案|): the rest of the bracket says what they are.
    const inBracket = c.text[c.frame.quantity.outerStart - 1] === '(' && c.text[c.frame.clauseEnd] === ')'
    const amongThem =
      c.frame.quantity.outerStart === c.frame.clauseStart &&
      AMONG.test(c.text.slice(c.frame.clauseStart - 3, c.frame.clauseStart))
    // 另有|2例为年长个案
    const others =
      among('另还尚', c.text.charCodeAt(c.frame.clauseStart)) &&
      OTHERS.test(c.text.slice(c.frame.clauseStart, c.frame.quantity.outerStart))
    // 新增捐献53例,|2人|为跨国捐献
    const some =
      c.frame.previousInSentence >= 0 &&
      c.frame.quantity.type === 'count' &&
      c.frame.quantity.outerStart === c.frame.clauseStart
    if (!(c.left.part || goesOn || rest || amongThem || inBracket || others || some) || (length(c.left) > 0 && !rest))
      return null
    // 其中7例为住民|、6例洗肾者
    const next = c.frame.nextInClause >= 0 ? c.frames[c.frame.nextInClause]!.quantity.outerStart : c.frame.clauseEnd
    if (next < c.frame.clauseEnd && c.text[next - 1] !== '、') return null
    const limit = next < c.frame.clauseEnd ? next - 1 : next
    // 其中80亿元|经费由中央补助|、728亿元经费则靠自筹
    const paid = c.frame.quantity.type === 'money' && !rest ? PAID_BY.exec(c.text.slice(outerEnd, limit)) : null
    if (paid) {
      const by = { start: outerEnd + paid[0].length, end: limit }
      return length(by) <= LONGEST_PAID ? { parts: [by, '经费'], consumed: limit } : null
    }
    // 其中2亿元|办理预算保留
    const at = outerEnd + share
    const used = USED.test(c.text.slice(at, at + 3))
    const is = used
      ? among('则均', c.text.charCodeAt(at))
        ? 1
        : 0
      : ((rest || inBracket ? IS_OR_OF : IS).exec(c.text.slice(at, at + 4))?.[0].length ?? 0)
    const noun: Span = {
      start: at + is,
      end: share > 0 ? at + OPEN.exec(c.text.slice(at))![0].length : limit,
    }
    return (is > 0 || used) &&
      length(noun) >= 2 &&
      (length(noun) <= 18 || (length(noun) <= 22 && (share > 0 || used || c.text[noun.end - 1] === '者')))
      ? { parts: [noun], consumed: noun.end }
      : null
  },
}
const REST = /^(?:剩余|其余|余下|剩下)的?$/
const OTHERS = /^(?:另外?|还|尚)有?$/
const PAID_BY =
  /^(?:经费|资金|费用|款项|预算)?则?[由靠](?=[^,、]{2,}(?:补助|自筹|支应|负担|支付|出资|承担|挹注|编列|筹措|分摊)$)/
const LONGEST_PAID = 16
/** 另1.2亿元|则用于聘请人手 */
const USED = /^(?:[则均]?用[于以作来]|办理|拨付|投入|补助)/
const IS = /^[则均]?(?:[为系是]|属于?)(?![了何])/
/** 余下13宗|涉及|其他行业 */
const IS_OR_OF = /^[则均]?(?:[为系是]|属于?|涉及|来自)(?![了何])/
const AMONG = /[当其]中,$/
const LONGEST_SHARE = 20
/** As far as no figure and no mark comes. */
const OPEN = /^[^,;。:()、\d]*/
const SHARE = /^\((?:约?占[^()\d]{0,8})?\d[\d.]*%\)/
const isShare = (text: string, { frame: { quantity } }: Named): boolean =>
  quantity.type === 'percent' &&
  text[quantity.outerEnd] === ')' &&
  (text[quantity.outerStart - 1] === '(' || SHARE_OF.test(text.slice(quantity.outerStart - 10, quantity.outerStart)))
const SHARE_OF = /\(约?占[^()\d]{0,8}$/

/** 走私案件中|约六成|涉及电子产品: the share of those of whom it is said. */
export const shareAmong: Rule = {
  name: 'share-among',
  make: ({ text, frame, left }) => {
    const { type, outerEnd } = frame.quantity
    if (type !== 'percent' && type !== 'fraction') return null
    // 约三成|与噪音有关
    const related = length(left) === 0 ? RELATED.exec(text.slice(outerEnd, frame.clauseEnd)) : null
    if (related && frame.nextInClause < 0)
      return { parts: [{ start: outerEnd, end: frame.clauseEnd }], topic: [], consumed: frame.clauseEnd }
    const noun: Span = { start: left.start, end: left.end - 1 }
    if (text[noun.end] !== '中' || length(noun) < 2 || left.change !== null || left.predicate) return null
    if (among('其当之高初集年', text.charCodeAt(noun.end - 1)) || !among(SAYS, text.charCodeAt(outerEnd))) return null
    const end = frame.nextInClause >= 0 ? outerEnd : frame.clauseEnd
    const is = IS.exec(text.slice(outerEnd, outerEnd + 4))?.[0].length ?? 0
    const said: Span = { start: outerEnd + is, end }
    // 走私案件中八成属|海路走私|(113宗): the bracket counts these.
    return length(said) >= 2 && length(said) <= LONGEST_SAID && length(noun) <= LONGEST_SAID
      ? { parts: [noun, said], topic: is > 0 ? [said] : [noun], consumed: end }
      : null
  },
}
const SAYS = '涉属是为来曾已未有因没由获被认表不在选能会希愿赞支从'
const RELATED = /^与[^,、与]{2,14}(?:有关|相关)$/
const LONGEST_SAID = 14

const SIZES: ReadonlySet<string> = new Set(['money', 'length', 'area', 'weight', 'volume', 'energy'])

/** 其中…: the level before; the members that follow in the same list are parts of it too. */
export function wholeOf(c: Context): Named | null {
  const last = latest(c)
  if (!last) return wholeInSentenceBefore(c) ?? goesOnBehindSemicolon(c)
  // 其中投资|1亿元以上|的项目2个: the size is no part, what is of that size is.
  if ((c.left.part || c.text[c.frame.quantity.outerStart - 1] === '、') && isSize(c)) return null
  const part = c.left.part || (c.frame.previousInClause >= 0 && last.left.part && isSize(last))
  // 建卡率97%。其中卡介苗接种率95%: no rate is part of another; 收入9亿元,其中税收增长5%: nor is a growth of what grew.
  if (c.frame.quantity.type === 'percent' && (c.left.change !== null || c.text[c.left.end - 1] === '率')) return null
  if (part || isPartLabel(c.text, c.frame) || c.text.startsWith('其中,', c.frame.clauseStart - 3)) {
    const isWhole = (one: Named): boolean =>
      one.level && !one.whole && !isClosedOff(c, one) && (sameUnit(one, c) || c.frame.quantity.type === 'percent')
    // 总投资8亿元,含路段3公里: no part of the money.
    if (
      !sameUnit(last, c) &&
      last.frame.quantity.type !== c.frame.quantity.type &&
      (last.frame.quantity.type === 'percent' ||
        (SIZES.has(last.frame.quantity.type) && SIZES.has(c.frame.quantity.type)))
    )
      return lastBefore(c, isWhole)
    // 其中,销售化肥20万吨、|农药600吨: no part of the part before it.
    if (last.frame.quantity.start >= c.frame.clauseStart && !part)
      return last.whole && !sameUnit(last.whole, c)
        ? levelIn(c, last.whole.frame.sentence.start)
        : last.whole && (alikeBefore(c) ?? last.whole)
    return (
      lastBefore(c, (one) => isWhole(one) && isAlike(c, one) && !isYearly(c.text, one)) ??
      lastBefore(c, (one) => isWhole(one) && !isYearly(c.text, one)) ??
      lastBefore(c, isWhole) ??
      (last.level && isComparable(last, c) ? (last.whole ?? last) : null)
    )
  }
  const { left } = c
  // 120名教师|中,党员43名
  if (sameUnit(last, c) && left.change === null && c.text.startsWith('中,', last.right.noun.end)) return last
  // 目前全市面积达到…: no part, though it follows one.
  if (left.scope || left.period || left.to) return null
  const member = memberBefore(c, last)
  if (!member?.whole || left.change !== null || c.frame.quantity.outerStart - last.consumed > 24) return null
  const joint = c.text.charCodeAt(member === last ? last.consumed : c.frame.clauseStart - 1)
  if (member !== last && last.left.change !== null && !fits(c, member.whole)) return null
  if (sameUnit(member.whole, c) || sameUnit(member, c)) {
    const whole = alikeBefore(c) ?? member.whole
    return among('、,和及', joint) && !exceeds(c, whole) ? whole : null
  }
  // 其中,小学32所、学生1.4万人,|初中14所
  const other = joint === COMMA ? lastBefore(c, (one) => one.whole !== null && sameUnit(one.whole, c)) : null
  if (other) return other.whole
  // 学校12所、学位5000个,其中公办3所、|学位1080个
  return among('、和及', joint) ? levelIn(c, member.whole.frame.sentence.start) : null
}

/** Says of what size the things are that the next figure counts. */
const isSize = ({ frame, right }: Pick<Context, 'frame' | 'right'>): boolean =>
  frame.nextInClause >= 0 &&
  frame.quantity.type !== 'count' &&
  (right.attributive ||
    frame.quantity.outerEnd > frame.quantity.end ||
    // 其中超5亿元|项目2个
    (frame.quantity.outerStart < frame.quantity.start && length(right.noun) > 0))

/** A count is no part of money, nor the other way. */
const isComparable = (last: Named, c: Context): boolean =>
  last.frame.quantity.type === c.frame.quantity.type || c.frame.quantity.type === 'percent'

/** 查获案件460起。其中真烟案件339起;|假烟案件100起;|走私案件12起 */
function goesOnBehindSemicolon(c: Context): Named | null {
  const one = nthBefore(c, 1)
  const { sentence, quantity } = c.frame
  if (!one?.whole || one.frame.sentence.end !== sentence.start || c.text[sentence.start - 1] !== ';') return null
  if (!sameUnit(one.whole, c) || c.left.scope || c.left.period || c.left.change !== null || c.left.to) return null
  return quantity.outerStart - sentence.start <= LONGEST_PART &&
    isAlike(c, one) &&
    governingAt(c.text, c.left.start, c.left.end) === 0 &&
    fits(c, one.whole)
    ? one.whole
    : null
}
const LONGEST_PART = 14

/** 其中松林8公顷|(2片)|,柏林4公顷; 其中党员43名,|占36%|,团员12名: what is said of a member between it and the next. */
function memberBefore(c: Context, last: Named): Named | null {
  const told = last.left.predicate || last.left.change !== null
  const said = !last.whole && ((told && last.frame.quantity.type === 'percent') || isClosedOff(c, last))
  return said ? lastBefore(c, (one) => one !== last && one.level && !isClosedOff(c, one)) : last
}

/** 其中水田1900亩、旱地1300亩,|林地8100亩: more than the whole has. */
const exceeds = (c: Context, whole: Named): boolean =>
  (c.frame.quantity.value ?? 0) > (whole.frame.quantity.value ?? Infinity)

/** Whether the parts told so far leave room for this figure in their whole. */
function fits(c: Context, whole: Named): boolean {
  let left = whole.frame.quantity.value ?? 0
  for (let k = c.before.length - 1; k > whole.index && k >= c.before.length - LOOK_BACK; k--)
    if (c.before[k]!.whole === whole) left -= c.before[k]!.frame.quantity.value ?? 0
  return (c.frame.quantity.value ?? Infinity) <= left * ROUNDED
}
/** Parts are rounded: 11.7 and 4.1 of 15.7. */
const ROUNDED = 1.02

/** 存栏猪6万头、牛4万头,其中应免疫的|猪|5万头: of the same thing. */
const isAlike = (c: Context, one: Named): boolean =>
  length(c.left) > 0 && length(one.left) > 0 && c.text[c.left.end - 1] === c.text[one.left.end - 1]

/** 存栏猪4万头、牛8万头,其中免疫猪3万头、|牛5万头: the whole of the same thing, before the first part. */
function alikeBefore(c: Context): Named | null {
  let first = c.index
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK); k--)
    if (c.before[k]!.whole) first = k
  return lastBefore(c, (one) => one.index < first && one.level && !one.whole && sameUnit(one, c) && isAlike(c, one))
}

/** 造林42万亩,|年均8万亩|,其中…: what a year has is no whole. */
function isYearly(text: string, { parts }: Named): boolean {
  const first = parts[0]
  return first !== undefined && typeof first !== 'string' && YEARLY.test(text.slice(first.start, first.start + 3))
}
const YEARLY = /^[年月日](?:均|平均)/

const COMMA = ','.charCodeAt(0)

/** How many figures back the whole is looked for: keeps hostile text linear. */
const LOOK_BACK = 8

/** The last level of the same unit in the sentence that begins at `start` and is no part itself. */
function levelIn(c: Context, start: number): Named | null {
  for (let k = c.before.length - 1; k >= Math.max(0, c.before.length - LOOK_BACK); k--) {
    const one = c.before[k]!
    if (one.frame.sentence.start < start) return null
    if (one.frame.sentence.start === start && one.level && !one.whole && sameUnit(one, c) && !isYearly(c.text, one))
      return one
  }
  return null
}

/** 低收入户812户。其中,|因病致贫320户: a sentence of parts; the whole stands in the one before. */
function wholeInSentenceBefore(c: Context): Named | null {
  const one = nthBefore(c, 1)
  if (
    !one ||
    c.left.change !== null ||
    !among('其 ', c.text.charCodeAt(c.frame.sentence.start)) ||
    !OPENS_PARTS.test(c.text.slice(c.frame.sentence.start, c.frame.sentence.start + 4))
  )
    return null
  return levelIn(c, one.frame.sentence.start)
}
const OPENS_PARTS = /^ ?其中(?![一二三四五六七八九十]是)/
