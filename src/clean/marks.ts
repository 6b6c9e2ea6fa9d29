/** Brings marks into the order and form that the other stages rely on. */
import type { Span } from '../model.ts'
import type { Mark, View } from '../stages.ts'
import { trimRange } from '../text/chars.ts'

/** A mark of so many characters at most may end inside one that takes two units. */
function wholeEnd(source: string, end: number): number {
  const before = source.charCodeAt(end - 1)
  const next = source.charCodeAt(end)
  return before >= 0xd800 && before < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? end + 1 : end
}

/** Sorted, trimmed, without overlaps (the one that begins first, then the longer one, keeps its ground) and off the title. */
export function mergeMarks(view: View, marks: readonly Mark[], title: Span | null): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Mark[] = []
  let at = 0
  const push = (mark: Mark, from: number, to: number) => {
    const { start, end } = trimRange(view.source, from, to)
    if (start === mark.start && end === mark.end) out.push(mark)
    else if (start < end) out.push({ start, end, reason: mark.reason })
  }
  for (const mark of sorted) {
    const { start } = mark
    const end = wholeEnd(view.source, mark.end)
    const from = Math.max(start, at)
    if (from >= end) continue
    if (title && from < title.end && end > title.start) {
      push(mark, from, title.start)
      push(mark, title.end, end)
    } else push(mark, from, end)
    at = end
  }
  return out
}
