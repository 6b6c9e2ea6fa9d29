/** Antecedents (先行词): the figures earlier in the sentence that this one goes on about: 收入5亿元,增长5%. */
import { among } from '../../text/chars.ts'
import type { Context, Name, Named } from './rule.ts'

export const inSentence = (c: Context, one: Named): boolean => one.frame.sentence.start === c.frame.sentence.start

const CLOSE = ')'.charCodeAt(0)

/** How far behind a figure its bracket closes. */
const BRACKET_REACH = 24

/** 321件(不含旧存28件),比上年下降1.3%: what stands in a bracket that has closed is not gone on about. */
export function isClosedOff(c: Context, one: Named): boolean {
  const { text } = c
  const from = one.frame.quantity.outerEnd
  const to = Math.min(c.frame.quantity.outerStart, from + BRACKET_REACH)
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === CLOSE) return true
    if (among('(。', unit)) return false
  }
  return false
}

/** How many figures back a sentence is looked through: keeps hostile text linear. */
const LOOK_BACK = 64

/** The last figure before this one in the sentence that is as asked for. */
export function lastBefore(c: Context, isWanted: (one: Named) => boolean): Named | null {
  const floor = Math.max(0, c.before.length - LOOK_BACK)
  for (let k = c.before.length - 1; k >= floor && inSentence(c, c.before[k]!); k--)
    if (isWanted(c.before[k]!)) return c.before[k]!
  return null
}

/** The last level of the sentence, else whatever was named last: what 增长5% speaks of. */
export function levelOf(c: Context): Named | null {
  const level = lastBefore(c, (one) => one.level && one.parts.length > 0 && !isClosedOff(c, one))
  return (level && wholeCompared(c, level)) ?? level ?? lastBefore(c, (one) => !isClosedOff(c, one))
}

/** 病例217例,其中本土189例、境外28例,|较上年减少436例: behind all the parts the whole is compared again. */
function wholeCompared(c: Context, part: Named): Named | null {
  const { whole } = part
  if (!whole || c.left.change === null || !sameUnit(whole, c)) return null
  if (!c.left.basis && !among('较比', c.text.charCodeAt(c.frame.clauseStart))) return null
  const beside = nthBefore(c, 2)
  return part === latest(c) && beside && beside.whole === whole && c.text[c.frame.clauseStart - 1] === ','
    ? whole
    : null
}

export const topicOf = (c: Context): Name | null => levelOf(c)?.topic ?? null

/** For a count, the last level with the same unit: 教师空间3万个,开通率90%,其中用于教学的2万个. */
export const sameUnitTopic = (c: Context): Name | null =>
  lastBefore(c, (one) => one.level && sameUnit(one, c))?.topic ?? topicOf(c)

/** The figure so many before this one in the paragraph; no place -1 is asked for, which would be a property's name. */
export const nthBefore = ({ before }: Context, n: number): Named | undefined =>
  n <= before.length ? before[before.length - n] : undefined

/** The quantity right before in the sentence. */
export function latest(c: Context): Named | undefined {
  const one = nthBefore(c, 1)
  return one && inSentence(c, one) ? one : undefined
}

/** 完成产值5亿元,完成率104%,|同比增长|31%: what grew is not how much of the task was done. */
export function beforeTaskRate(c: Context): Named | null {
  const rate = latest(c)
  const task = nthBefore(c, 2)
  if (c.frame.quantity.type !== 'percent' || rate?.frame.quantity.type !== 'percent' || !task) return null
  const part = rate.parts[rate.parts.length - 1]
  if (typeof part !== 'object' || rate.left.change !== null) return null
  const done = TASK_RATE.test(c.text.slice(Math.max(part.start, part.end - 4), part.end))
  return done && task.level && task.frame.quantity.type !== 'percent' && inSentence(c, task) ? task : null
}
const TASK_RATE = /(?:完成|达成|执行|兑现|实现)(?:率|比例|进度)$/

/** The last levels of the sentence before a quantity, at most so many. */
export function levelsBefore(c: Context, first: number, size: number): Named[] {
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

export const sameUnit = (a: Named, c: Context): boolean => a.frame.quantity.unit === c.frame.quantity.unit
