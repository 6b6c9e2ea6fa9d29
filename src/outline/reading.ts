import type { Paragraph } from '../stages.ts'
import type { YearScope } from '../text/years.ts'
import type { LineStart } from './line-start.ts'

/** What the steps share about one document. */
export interface Reading {
  readonly paragraphs: readonly Paragraph[]
  readonly lines: readonly LineStart[]
  readonly supported: ReadonlySet<string>
  readonly years: YearScope
  /** For each paragraph, whether it is a heading without number, or begins with one in brackets. */
  readonly free: readonly ('part' | 'topic' | 'bracket' | null)[]
}
