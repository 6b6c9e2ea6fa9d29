/** What `--verbose` says of a report, line by line. */
import type { Report, Warning } from '../model.ts'

export function remarks({ source, sections, indicators, warnings }: Report, ms: number): string[] {
  const found = `${sections.length} sections, ${indicators.length} indicators`
  return [...warnings.map(warningLine), `${source.format}, ${source.encoding}, ${found}, ${ms.toFixed(0)} ms`]
}

const warningLine = ({ code, message, span }: Warning): string =>
  `${code}: ${message}${span ? ` (at ${span.start})` : ''}`
