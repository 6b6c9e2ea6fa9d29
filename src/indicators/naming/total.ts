/** Totals (合计): 文化广场12个、农家书屋11个,|共计23个 are of all that was counted before. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { levelsBefore, sameUnit } from './antecedent.ts'
import { labelOf, trimLabel } from './label.ts'
import { governingAt } from '../lexicon.ts'
import { objectOf } from './reduction.ts'
import { type Context, length, type Name, type Named, type Rule } from './rule.ts'

/** 广场12个、书屋11个,共计|23个: the sum of what the sentence has counted. */
export const totalled: Rule = {
  name: 'total',
  make: (c) => {
    const { text, frame, left } = c
    if (frame.previousInSentence < 0 || left.change !== null || left.scope) return null
    const { outerStart } = frame.quantity
    if (!among(SUM_ENDS, text.charCodeAt(outerStart - 1))) return null
    const said = SUM.exec(text.slice(Math.max(frame.clauseStart, outerStart - LONGEST_SUM), outerStart))
    if (!said || length(c.right.noun) >= 2 || (length(left) > 0 && left.start + said[0].length < left.end)) return null
    const members = membersOf(c)
    if (members.length < 2) return null
    const label = labelOf(c)
    if (label) return { parts: [trimLabel(text, label)] }
    const parts = shared(c, members) ?? listed(c, members)
    return parts && { parts }
  },
}
const SUM_ENDS = '计共数为达约有'
const SUM =
  /(?:^|(?<=[,、(]))(?:以上|两[项者]|三[项者]|全年度?|本期)?(?:共计?|合[计共]|总计|一共|总共|总数)(?:[为达约]|有)?$/
const LONGEST_SUM = 8
const MOST_MEMBERS = 12

/** The last figures of the same unit that add up to the sum; a mask adds up to nothing. */
function membersOf(c: Context): Named[] {
  const { value } = c.frame.quantity
  const levels = levelsBefore(c, c.index, MOST_MEMBERS).filter((one) => sameUnit(one, c) && one.parts.length > 0)
  let sum = 0
  for (let k = levels.length - 1; k >= 0 && value !== null && value !== undefined; k--) {
    sum += levels[k]!.frame.quantity.value ?? Number.NaN
    if (Math.abs(sum - value) <= value * ROUNDED) return levels.slice(k)
  }
  return []
}
const ROUNDED = 1e-9

const lastOf = (name: Name): Span | null => {
  const last = name[name.length - 1]
  return typeof last === 'object' ? last : null
}

/** The verb that governs the first of them. */
function actOf(c: Context, [first]: readonly Named[]): Span[] {
  const start = first!.parts[0]
  if (typeof start !== 'object') return []
  const verb = governingAt(c.text, start.start, start.end)
  return verb > 0 && (verb < length(start) || first!.parts.length > 1)
    ? [{ start: start.start, end: start.start + verb }]
    : []
}

/** 省级|园林单位|, 市级|园林单位|: what all of them end with. */
function shared(c: Context, members: readonly Named[]): Name | null {
  const last = lastOf(members[members.length - 1]!.parts)
  if (!last) return null
  let alike = length(last)
  for (const { parts } of members) {
    const other = lastOf(parts)
    if (!other) return null
    let n = 0
    while (n < alike && n < length(other) && c.text[last.end - 1 - n] === c.text[other.end - 1 - n]) n++
    alike = n
  }
  // 省|级园林单位
  while (alike >= 3 && among('级类型性', c.text.charCodeAt(last.end - alike))) alike--
  const noun = { start: last.end - alike, end: last.end }
  const act = actOf(c, members)
  return alike >= 2 ? (act.length > 0 && act[0]!.start === noun.start ? [noun] : [...act, noun]) : null
}

/** 建成|文化广场|、|农家书屋; null where acts were counted (立案12件、结案10件). */
function listed(c: Context, members: readonly Named[]): Name | null {
  const few = members.length > MOST_LISTED ? members.slice(0, MOST_LISTED) : members
  const names = few.map(({ parts }) => objectOf(c, parts))
  if (names.some((name) => name.length === 0)) return null
  const all = names.flatMap((name, k) => (k === 0 ? name : ['、', ...name]))
  return [...actOf(c, members), ...all, ...(few === members ? [] : ['等'])]
}
const MOST_LISTED = 3
