/** Those who are made to act (兼语): 组织|120名教师|参加培训, 帮助全县800名学生|申请助学贷款. */
import type { Span } from '../../model.ts'
import { scopeAt } from '../front.ts'
import { EVENTS } from '../lexicon.ts'
import { type Context, length } from './rule.ts'

/** Verbs that say less of them than what they do then; 吸引 and 带动 say what counts. */
const PIVOT = /^(?:组织|动员|发动|号召|帮助|协助|引导|鼓励)了?/
const OF_PLACE = /^(?:全[省市县区镇乡校院局系统]|各级各类|各[级类]|本[省市县区校院]|辖区)/

/** What stands behind a pivotal verb and its place, up to the figure; null where no such verb opens the phrase. */
export function pivoted({ text, left }: Context): Span | null {
  const verb = PIVOT.exec(text.slice(left.start, Math.min(left.end, left.start + 4)))?.[0].length ?? 0
  if (verb === 0) return null
  let start = left.start + verb
  const scope = scopeAt(text, start, left.end)
  start += scope > 0 ? scope : 0
  start += OF_PLACE.exec(text.slice(start, left.end))?.[0].length ?? 0
  return { start, end: left.end }
}

/** 组织全县|5万名学生: nothing but the verb and its place before the figure. */
export const isPivot = (c: Context): boolean => {
  if (EVENTS.has(c.frame.quantity.unit) && c.frame.quantity.unit !== '人次') return false
  const rest = pivoted(c)
  return rest !== null && length(rest) === 0
}
