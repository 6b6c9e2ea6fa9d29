/** Another figure of the same thing (同一指标): 由8个增加到11个; 9件12人; …2万亩;实际完成2.1万亩. */
import { lastBefore, latest, sameUnit } from './antecedent.ts'
import { type Context, length, type Made, MEASURED, type Name, type Named, reachesNext, type Rule } from './rule.ts'

/** 由8个增加到11个: the second level has the first one's name. */
export const secondLevel: Rule = {
  name: 'second-level',
  make: (c) => {
    const last = latest(c)
    if (!last || length(c.left) > 0 || !(c.left.to || reaches(c, last))) return null
    // 违规30家,占20%,下降至28家
    const own =
      sameUnit(last, c) || last.left.change !== null ? null : lastBefore(c, (one) => one.level && sameUnit(one, c))
    const { parts, topic } = own ?? last
    return { parts, topic }
  },
}

/** 投诉上升30%|至544宗 */
const reaches = ({ text, frame }: Context, last: Named): boolean =>
  last.left.change !== null && /^[至到]$/.test(text.slice(last.frame.quantity.outerEnd, frame.quantity.outerStart))

/** 9件12人; 46项、3亿元: a second unit for the same thing. */
export const sameThing: Rule = {
  name: 'same-thing',
  make: (c) => {
    const last = latest(c)
    if (!last || c.frame.previousInClause < 0 || length(c.left) > 0 || c.left.change !== null) return null
    if (last.consumed > last.frame.quantity.outerEnd && last.rule !== 'sized') return null
    const gap = c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.outerStart)
    if (gap.length > 2 || !/^[、和及或/ ]?$/.test(gap)) return null
    // 5所学校、3个园区: the noun of its own follows.
    if (last.rule === 'sized') return { parts: last.parts, topic: last.topic, consumed: last.consumed }
    // 报刊15800元、|15550元的书架
    if (length(c.right.noun) > 0 && (c.right.attributive || !MEASURED.has(c.frame.quantity.type))) return null
    // 超亿元项目4个、|超5亿元|项目2个
    if (c.frame.quantity.bound !== 'exact' && reachesNext(c, c.right.noun.end) && length(c.right.noun) > 0) return null
    // 脱贫68户260人: households are no persons.
    const parts = last.parts.filter((part) => part !== '户数')
    if (parts.length < last.parts.length) {
      const own = c.frame.quantity.unit === '人' ? [...parts, '人数'] : parts
      return { parts: own, topic: parts.length > 0 ? parts : own }
    }
    return { parts: last.parts, topic: last.topic }
  },
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
  const relative = c.frame.quantity.type === 'percent' || c.frame.quantity.type === 'percentage_point'
  for (let k = c.before.length - 1; k >= 0 && k >= c.before.length - 6; k--) {
    const one = c.before[k]!
    if (c.frame.sentence.start - one.frame.sentence.end > 1 || start - one.frame.quantity.outerEnd > CHANGE_REACH)
      return null
    if (!one.level || one.topic.length === 0 || !(relative || sameUnit(one, c))) continue
    return c.left.period ? { parts: one.topic, topic: one.topic } : { parts: one.topic, topic: one.topic, of: one }
  }
  return null
}
const CHANGE_REACH = 60

/** 专业化育秧2万亩;实际完成2.1万亩: the same thing goes on behind a semicolon. */
export const continued: Rule = {
  name: 'continued',
  make: (c) => {
    const one = c.before[c.before.length - 1]
    if (one && c.left.change !== null && length(c.left) === 0 && !c.left.respective) return changeOfLast(c)
    if (!one || length(c.left) > 0 || c.frame.quantity.outerStart - one.consumed > 20) return null
    // (2014年|98户|、280人;2015年|111户|、298人)
    const pair = c.before[c.before.length - 2]
    const last = sameUnit(one, c) ? one : pair && pair.frame.sentence.start === one.frame.sentence.start ? pair : null
    if (!last || !sameUnit(last, c)) return null
    const of = last.whole ?? last
    const topic = ofUnit(of.topic, c)
    return topic.length > 0 ? { parts: topic, topic } : null
  },
}
