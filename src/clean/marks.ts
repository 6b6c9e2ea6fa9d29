/** Brings marks into the order and form that the other stages rely on. */
import type { Span } from '../model.ts'
import type { Mark, View } from '../stages.ts'
import { trimRange } from '../text/chars.ts'

/** Sorted, trimmed, without overlaps (the one that begins first, then the longer one, keeps its ground) and off the title. */
export function mergeMarks(view: View, marks: readonly Mark[], title: Span | null): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Mark[] = []
  let at = 0
  const push = (start: number, end: number, reason: string) => {
    const span = trimRange(view.source, start, end)
    if (span.start < span.end) out.push({ start: span.start, end: span.end, reason })
  }
  for (const { start, end, reason } of sorted) {
    const from = Math.max(start, at)
    if (from >= end) continue
    if (title && from < title.end && end > title.start) {
      push(from, title.start, reason)
      push(title.end, end, reason)
    } else push(from, end, reason)
    at = end
  }
  return out
}
