/** Faults of the numbering, as warnings that show both numbers. */
import type { Warning } from '../model.ts'
import type { Paragraph } from '../stages.ts'
import { sourceSpan } from '../text/spans.ts'
import type { Candidate } from './candidate.ts'
import type { Found } from './inline.ts'
import type { FaultCode, NumberingFault } from './nesting.ts'

/** 附件:1.… and then a line 2.…, or 1.…2.… and then 3.…: the number before stands inside the line before. */
export function followsItem({ code, candidate }: NumberingFault, inside: readonly (readonly Found[])[]): boolean {
  const last = inside[candidate.paragraph - 1]?.findLast((f) => f.marker)?.marker
  return (
    (code === 'numbering-start' || code === 'numbering-skip') &&
    last?.family === candidate.family &&
    last.ordinal + 1 === candidate.ordinal
  )
}

const MESSAGES: Readonly<Record<FaultCode, (now: string, before: string) => string>> = {
  'numbering-skip': (now, before) => `${before} is followed by ${now}: a number is missing between them`,
  'numbering-repeat': (now, before) => `${before} is followed by ${now}: the number is repeated`,
  'numbering-order': (now, before) => `${before} is followed by ${now}: the numbers are out of order`,
  'numbering-restart': (now, before) => `${before} is followed by ${now}: the numbers start again`,
  'numbering-start': (now) => `the numbers start with ${now}`,
}

export function warningOf({ candidate, before, code }: NumberingFault, paragraphs: readonly Paragraph[]): Warning {
  const shown = (c: Candidate) => paragraphs[c.paragraph]!.text.slice(c.start, c.markerEnd).trim()
  return {
    code,
    message: MESSAGES[code](shown(candidate), before ? shown(before) : ''),
    span: sourceSpan(paragraphs[candidate.paragraph]!, candidate.start, candidate.markerEnd),
  }
}
