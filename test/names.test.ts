/** What quantities are called, and what qualifies them: change, target, scope, period, parts. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { structure, type Indicator } from '../src/index.ts'

interface Case {
  readonly text: string
  /** `quote | name | qualifiers…` for each quantity. */
  readonly indicators: readonly string[]
}

const cases = JSON.parse(readFileSync(new URL('../fixtures/cases/names.json', import.meta.url), 'utf8')) as Case[]

function shown(i: Indicator): string {
  return [
    i.text,
    i.name,
    i.status === 'target' && 'target',
    i.change && (i.change.basis ? `${i.change.direction} ${i.change.basis}` : i.change.direction),
    i.scope && `scope ${i.scope}`,
    i.period && `period ${i.period}`,
    i.partOf && `part of ${i.partOf}`,
    i.changeOf && `change of ${i.changeOf}`,
  ]
    .filter(Boolean)
    .join(' | ')
}

describe('names and qualifiers', () => {
  for (const { text, indicators } of cases) {
    it(`reads ${text}`, () => {
      expect(structure(text).indicators.map(shown)).toEqual(indicators)
    })
  }
})
