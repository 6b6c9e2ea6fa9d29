/** Another figure of the same thing (同一指标): 由8个增加到11个; 9件12人; …2万亩;实际完成2.1万亩. */
import { among, charAt, lastAmong } from '../../text/chars.ts'
import { lastBefore, latest, nthBefore, sameUnit, topicOf } from './antecedent.ts'
import { comparedAt } from '../lexicon.ts'
import { objectOf, withoutSizes } from './reduction.ts'
import { slashedLabel } from './label.ts'
import { timeAt } from '../times.ts'
import { type Context, length, type Made, MEASURED, type Name, type Named, reachesNext, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

/** 由8个增加到11个: the second level has the first one's name. */
export const secondLevel: Rule = {
  name: 'second-level',
  make: (c) => {
    const base = heldThen(c)
    if (base) return base
    const raised = aroundBracket(c)
    if (raised) return { parts: raised.parts, topic: raised.topic }
    const last = latest(c)
    if (!last || length(c.left) > 0 || !(c.left.to || reaches(c, last))) return null
    // 可举债空间升为200亿元,|举债数也逐年下降|,更降至99亿元
    const own = movedSince(c, last)
    if (own) return { parts: own }
    // 违规30家,占20%,下降至28家; but 客流1023万人次,恢复至2019年的|92.3%: how much of what was named last
    const level =
      c.text[c.frame.quantity.outerStart - 1] === '的' || sameUnit(last, c) || last.left.change !== null
        ? null
        : lastBefore(c, (one) => one.level && sameUnit(one, c))
    const { parts, topic } = level ?? last
    return { parts, topic }
  },
}

/** 煤耗302克(|去年同期|308克), 收入5亿元,|去年同期为|4亿元: what it was then. */
function heldThen(c: Context): Made | null {
  const { text, frame } = c
  const at = frame.quantity.outerStart
  if (frame.previousInClause >= 0 || !among('(,', text.charCodeAt(frame.clauseStart - 1))) return null
  if (!among(THEN_ENDS, text.charCodeAt(at - 1))) return null
  const said = THEN.exec(text.slice(frame.clauseStart, at))
  const of = said ? lastBefore(c, (one) => one.level && sameUnit(one, c)) : null
  if (!said || !of) return null
  const { clauseStart: start } = frame
  return { parts: of.topic, topic: of.topic, then: { start, end: start + said[1]!.length } }
}
const THEN_ENDS = '期末底年月季度初数为是: '
export const THEN =
  /^((?:[去上前]年|\d{4}年|20[x×*]{2}年)?(?:同期|[去上]年末|[去上]年底|[去上]年)|上月|上季度?|上期|年初|期初)数?[为是:]? ?$/

/** 投诉增加46宗(+14.4%)|至366宗: the change that the bracket tells once more. */
function aroundBracket({ text, frame, before }: Context): Named | null {
  const { sentence, clauseStart, quantity } = frame
  if (charAt(text, clauseStart - 1) !== ')' || !/^[至到]$/.test(text.slice(clauseStart, quantity.outerStart)))
    return null
  const open = lastAmong('(', text, Math.max(sentence.start, clauseStart - LONGEST_BRACKET), clauseStart - 1)
  for (let k = before.length - 1; open >= 0 && k >= 0 && before[k]!.frame.quantity.outerEnd >= open; k--)
    if (before[k]!.frame.quantity.outerEnd === open) return before[k]!
  return null
}
const LONGEST_BRACKET = 60

/** What the clause between says to have moved, where nothing is counted in it. */
function movedSince(c: Context, last: Named): Name | null {
  const clause = c.frame.clauseBefore
  if (!clause || last.frame.quantity.end > clause.start || !MOVED.test(c.text.slice(clause.start, clause.end)))
    return null
  return clauseName(c)
}
const MOVED =
  /.{2}(?:也|亦|均|则|逐年|逐步|持续|连年|大幅|稳步|明显)+(?:下降|减少|降低|递减|增加|成长|上升|提高|递增|攀升|改善)$/

/** 投诉上升30%|至544宗 */
const reaches = ({ text, frame }: Context, last: Named): boolean =>
  last.left.change !== null && /^,?[至到]$/.test(text.slice(last.frame.quantity.outerEnd, frame.quantity.outerStart))

/** 预算310亿元,|与105年302亿元相较|,增加8亿元: the level that is compared with, at its own time. */
export const comparedWith: Rule = {
  name: 'compared-with',
  make: (c) => {
    const over = overTime(c)
    if (over) return over
    const { text, frame, left } = c
    const { outerEnd } = frame.quantity
    const close = text[outerEnd] === '(' ? text.slice(outerEnd, outerEnd + LONGEST_ASIDE).indexOf(')') + 1 : 0
    if (!comparedAt(text, outerEnd + close)) return null
    // 投诉|与上年的|650宗相若: its own noun stands before the time.
    const own = datedNoun(c)
    if (own) return own
    // 预算15亿元,|如与|109年度决算数|9亿元相较|,则增加6亿元
    const opener = frame.clauseStart + (among('如若倘', text.charCodeAt(frame.clauseStart)) ? 1 : 0)
    const opened = among('与和同跟较比', text.charCodeAt(opener)) && frame.previousInClause < 0
    const measured = opened ? MEASURE_THEN.exec(text.slice(opener, left.end)) : null
    if (measured && opener + measured[0].length === left.end) {
      const then = { start: left.start, end: left.end }
      return { parts: [then], topic: topicOf(c) ?? [then] }
    }
    const topic = opened && (length(left) === 0 || left.predicate) ? (topicOf(c) ?? clauseName(c)) : null
    return topic && (left.period ? { parts: topic, topic, then: left.period } : { parts: topic, topic })
  },
}
const LONGEST_ASIDE = 20
const MEASURE_THEN = /^.(?:\d{2,4}|[上去前])年度?的?(?:(?:法定)?预算|决算|编列|执行|实际|核定)(?:数|金额)?/

/** 举报900宗,|远多于疫情前2019年的|300宗: what it was then. */
function overTime(c: Context): Made | null {
  const { text, frame } = c
  const at = frame.quantity.outerStart
  if (frame.previousInClause >= 0 || at - frame.clauseStart > LONGEST_OVER || !among('的之', text.charCodeAt(at - 1)))
    return null
  const then = OVER.exec(text.slice(frame.clauseStart, at))?.[1]
  const of = then ? lastBefore(c, (one) => one.level && sameUnit(one, c)) : null
  return of && { parts: of.topic, topic: of.topic, then: { start: at - 1 - then!.length, end: at - 1 } }
}
const LONGEST_OVER = 24
const OVER =
  /^(?:相对|明显|仍|亦|也|均|远|大幅|略|稍|显著)*[高低多少优快慢]于(?:疫情前|疫前)?((?:\d{2,4}年(?:度|底|末)?|[去前上]一?年(?:度|底|末)?|往年)(?:同期)?|同期)[的之]$/

function datedNoun({ text, left }: Context): Made | null {
  const at = lastAmong('与和同跟', text, left.start + 2, left.end - 2)
  if (at < 0) return null
  const end = at + 1 + timeAt(text, at + 1, left.end)
  if (end === at + 1 || left.end - end > 1) return null
  return { parts: [{ start: left.start, end: at }], then: { start: at + 1, end } }
}

/** 9件12人; 46项、3亿元: a second unit for the same thing. */
export const sameThing: Rule = {
  name: 'same-thing',
  make: (c) => {
    const last = latest(c)
    if (!last || c.frame.previousInClause < 0 || length(c.left) > 0 || c.left.change !== null) return null
    const size = ofSize(c, last)
    if (size) return { parts: size, topic: size.slice(1) }
    if (last.consumed > last.frame.quantity.outerEnd && last.rule !== 'sized') return null
    const gap = c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)
    if (gap.length > 2 || !/^[、和及或/ ]?$/.test(gap)) return null
    // 救援15件、|4人|获救、12人死亡
    const { start } = c.right.predicate
    if (
      (c.frame.quantity.unit === '人' || c.frame.quantity.unit === '人次') &&
      start === c.frame.quantity.outerEnd &&
      BEFELL.test(c.text.slice(start, start + 2))
    )
      return null
    // 5所学校、3个园区: the noun of its own follows.
    // 100只以上的12户、|500只以上|的3户: another mark
    const { bound, outerEnd } = c.frame.quantity
    if (last.rule === 'sized' && bound !== 'exact' && c.text[outerEnd] === '的' && c.frame.nextInClause >= 0)
      return null
    if (last.rule === 'sized') return { parts: last.parts, topic: last.topic, consumed: last.consumed }
    // 报刊15800元、|15550元的书架
    if (length(c.right.noun) > 0 && (c.right.attributive || !MEASURED.has(c.frame.quantity.type))) return null
    // 超亿元项目4个、|超5亿元|项目2个
    if (c.frame.quantity.bound !== 'exact' && reachesNext(c, c.right.noun.end) && length(c.right.noun) > 0) return null
    const slashed = gap === '/' ? slashedLabel(c) : null
    if (slashed) return { parts: [slashed] }
    // 脱贫68户260人: households are no persons.
    const parts = last.parts.filter((part) => part !== '户数')
    if (parts.length < last.parts.length) {
      const own = c.frame.quantity.unit === '人' ? [...parts, '人数'] : parts
      return { parts: own, topic: parts.length > 0 ? parts : own }
    }
    return { parts: last.parts, topic: last.topic }
  },
}

const BEFELL = /^(?:获救|死亡|受伤|轻伤|重伤|失踪|罹难|送医|受困|溺[毙水亡]|生还|被捕|落网|参[加与训]|出席|受[惠益])/

/** 项目86个,其中|十亿元以上|2个: so many of that size. */
function ofSize(c: Context, { rule, frame: { quantity } }: Named): Name | null {
  if (rule !== 'inherited' || quantity.type !== 'money' || quantity.outerEnd === quantity.end) return null
  if (
    c.frame.quantity.type !== 'count' ||
    !/^的?有?$/.test(c.text.slice(quantity.outerEnd, c.frame.quantity.outerStart))
  )
    return null
  const whole = lastBefore(c, (one) => one.level && one.frame.quantity.type === 'count' && sameUnit(one, c))
  const object = whole ? withoutSizes(c, objectOf(c, whole.topic)) : []
  const end = quantity.outerEnd + (c.text[quantity.outerEnd] === '的' ? 1 : 0)
  return object.length > 0 ? [{ start: quantity.outerStart, end }, ...object] : null
}

/** 286户、786人(2014年|98户): households where persons were counted last. */
export const ofUnit = (topic: Name, { frame }: Context): Name =>
  topic.length !== 1
    ? topic
    : topic[0] === '人数' && frame.quantity.unit === '户'
      ? ['户数']
      : topic[0] === '户数' && frame.quantity.unit === '人'
        ? ['人数']
        : topic

/** 完成产值5.2亿元;|同比增长10%: what the sentence before ended on. */
function changeOfLast(c: Context): Made | null {
  const start = c.frame.quantity.outerStart
  const relative = RELATIVE.has(c.frame.quantity.type)
  for (let k = c.before.length - 1; k >= 0 && k >= c.before.length - 6; k--) {
    const one = c.before[k]!
    if (c.frame.sentence.start - one.frame.sentence.end > 1 || start - one.frame.quantity.outerEnd > CHANGE_REACH)
      return null
    if (!one.level || one.topic.length === 0 || !(relative || sameUnit(one, c))) continue
    return c.left.period ? { parts: one.topic, topic: one.topic } : { parts: one.topic, topic: one.topic, of: one }
  }
  return null
}
const RELATIVE: ReadonlySet<string> = new Set(['percent', 'percentage_point', 'multiple'])
const CHANGE_REACH = 60

/** 专业化育秧2万亩;实际完成2.1万亩: the same thing goes on behind a semicolon. */
export const continued: Rule = {
  name: 'continued',
  make: (c) => {
    const one = nthBefore(c, 1)
    if (one && c.left.change !== null && length(c.left) === 0 && !c.left.respective) return changeOfLast(c)
    if (!one || length(c.left) > 0 || c.frame.quantity.outerStart - one.consumed > 20) return null
    // (2014年|98户|、280人;2015年|111户|、298人)
    const pair = nthBefore(c, 2)
    const last = sameUnit(one, c) ? one : pair && pair.frame.sentence.start === one.frame.sentence.start ? pair : null
    if (!last || !sameUnit(last, c)) return null
    const of = last.whole ?? last
    const topic = ofUnit(of.topic, c)
    return topic.length > 0 ? { parts: topic, topic } : null
  },
}
