import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clean } from '../src/clean.ts'
import { normalise } from '../src/normalise.ts'

interface Case {
  readonly phenomenon: string
  readonly title: string
  readonly text: string
  /** The report's own title; null where it has none. */
  readonly heading: string | null
  /** Reason by marked text. */
  readonly marks: Readonly<Record<string, string>>
  readonly warnings?: readonly string[]
}

const cases = JSON.parse(readFileSync(new URL('../fixtures/cases/clean.json', import.meta.url), 'utf8')) as Case[]

function check({ text, heading, marks, warnings }: Case): void {
  const view = normalise(text)
  const cleaned = clean(view)
  const quote = (span: { start: number; end: number }) => text.slice(span.start, span.end)
  const found = Object.fromEntries(cleaned.marks.map((mark) => [quote(mark), mark.reason]))
  expect(found).toEqual(marks)
  expect(cleaned.title && quote(cleaned.title)).toBe(heading)
  expect(cleaned.warnings.map((warning) => warning.code)).toEqual(warnings ?? [])
}

describe('clean', () => {
  for (const one of cases) test(`[${one.phenomenon}] ${one.title}`, () => check(one))
})
