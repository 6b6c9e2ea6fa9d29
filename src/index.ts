/** The library: `structure` and what it returns; `findQuantities` and `parseNumeral` for the core alone. */
import type { Report } from './model.ts'
import { runPipeline, type StructureOptions } from './pipeline.ts'
import { convert } from './script.ts'

/**
 * Structures one report.
 * @param text the decoded text; offsets in the result count its code points, a leading byte-order mark left out
 * @returns the report object; content never makes it throw
 */
export function structure(text: string, options: StructureOptions = {}): Report {
  return runPipeline(text, options, convert)
}

export { findQuantities, parseNumeral, type FoundQuantity, type ParsedNumeral } from './quantities.ts'
export type { StructureOptions } from './pipeline.ts'
export type * from './model.ts'
