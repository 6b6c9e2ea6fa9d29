/** The label (标签) before the colon of a clause: 产量:|9万吨; no name is 其中:|税收8亿元. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { timeAt } from '../left.ts'
import type { Frame } from '../frame.ts'
import type { Context } from './rule.ts'

/** The label that names the first figure of a sentence, or the one right behind it. */
export const labelOf = ({ text, frame }: Context): Span | null =>
  frame.label && !isPartLabel(text, frame) && (frame.previousInSentence < 0 || isOwn(frame)) ? frame.label : null

/** 农户数:4120户,耕地面积:1350公顷: the label of this very figure. */
const isOwn = ({ label, clauseStart, quantity }: Frame): boolean =>
  label !== null && label.end + 1 === clauseStart && quantity.outerStart - clauseStart <= 1

/** 收结案|分别为:2150件 */
const LABEL_LINKS = /(?:分别[为是]|依次[为是]|如下|为|共计|合计)$/

/** A label without `- ` and the like before it. */
export const trimLabel = (text: string, label: Span): Span => {
  let { start } = label
  while (start < label.end && among('-·•* ', text.charCodeAt(start))) start++
  const links = LABEL_LINKS.exec(text.slice(Math.max(start, label.end - 4), label.end))?.[0].length ?? 0
  const end = label.end - links - start >= 2 ? label.end - links : label.end
  const time = timeAt(text, start, end)
  return { start: time >= 2 && end - start - time >= 2 ? start + time : start, end }
}

/** 其中:税收8亿元 */
export const isPartLabel = (text: string, frame: Frame): boolean =>
  frame.label !== null && frame.label.end + 1 === frame.clauseStart && text.startsWith('其中', frame.label.end - 2)
