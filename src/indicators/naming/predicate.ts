/** Predicates (谓语) of what was named before: 党员60人,|占职工总数的|8%. */
import { trimEnd } from '../left.ts'
import { basisIn } from '../qualifiers.ts'
import { sameUnitTopic, topicOf } from './antecedent.ts'
import { withoutDone } from './reduction.ts'
import { length, MEASURED, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

/** 占职工总数的85%, 完成年度任务的96%, 较上季的十七人: predicate of what was named before. */
export const predicated: Rule = {
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
