/** Reads the numbering and the free-standing headings: where each section begins and how deep it lies. */
import type { Warning } from './model.ts'
import { freeKinds } from './outline/free-headings.ts'
import { insideOf, withGlued, withItems } from './outline/items.ts'
import { lineCandidates } from './outline/line-candidates.ts'
import { lineStarts, supportedFamilies } from './outline/line-start.ts'
import { nest } from './outline/nesting.ts'
import { followsItem, warningOf } from './outline/warnings.ts'
import type { Head, Paragraph } from './stages.ts'
import { yearScope } from './text/years.ts'

export interface Outline {
  readonly heads: readonly Head[]
  readonly warnings: readonly Warning[]
}

/** @param title the report's title in the view's script, `''` where there is none */
export function outline(paragraphs: readonly Paragraph[], title = ''): Outline {
  if (paragraphs.length === 0) return { heads: [], warnings: [] }
  const lines = lineStarts(paragraphs)
  const years = yearScope(title, paragraphs)
  const free = freeKinds(paragraphs, lines, years, title)
  const reading = { paragraphs, lines, supported: supportedFamilies(lines), years, free }
  const own = lineCandidates(reading)
  const inside = insideOf(reading, own)
  const { placed, faults } = nest(withGlued(own, inside))
  const heads = withItems(reading, placed, inside)
  return { heads, warnings: faults.filter((f) => !followsItem(f, inside)).map((f) => warningOf(f, paragraphs)) }
}
