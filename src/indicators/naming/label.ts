/** The label (标签) before the colon of a clause: 产量:|9万吨; no name is 其中:|税收8亿元. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import type { Frame } from '../frame.ts'
import type { Context } from './rule.ts'

/** The label that names the first figure of a sentence, or the one right behind it. */
export const labelOf = ({ text, frame }: Context): Span | null =>
  frame.label &&
  !isPartLabel(text, frame) &&
  (frame.previousInSentence < 0 || frame.label.end + 1 === frame.quantity.outerStart)
    ? frame.label
    : null

/** A label without `- ` and the like before it. */
export const trimLabel = (text: string, label: Span): Span => {
  let { start } = label
  while (start < label.end && among('-·•* ', text.charCodeAt(start))) start++
  return { start, end: label.end }
}

/** 其中:税收8亿元 */
export const isPartLabel = (text: string, frame: Frame): boolean =>
  frame.label !== null && frame.label.end + 1 === frame.clauseStart && text.startsWith('其中', frame.label.end - 2)
