/** Reads the numbering and the free-standing headings: where each section begins and how deep it lies. */
import type { Warning } from './model.ts'
import type { Head, Paragraph } from './stages.ts'

export interface Outline {
  readonly heads: readonly Head[]
  readonly warnings: readonly Warning[]
}

export function outline(paragraphs: readonly Paragraph[]): Outline {
  if (paragraphs.length === 0) return { heads: [], warnings: [] }
  return { heads: [{ paragraph: 0, start: 0, markerEnd: 0, headingEnd: 0, level: 1, rule: 'preamble' }], warnings: [] }
}
