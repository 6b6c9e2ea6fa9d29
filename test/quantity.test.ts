/** Quantities of short texts: what is found, what it reads as, what is none. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findQuantities, type FoundQuantity } from '../src/index.ts'

const read = (name: string): string[] =>
  readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

function shown(q: FoundQuantity): string {
  const value =
    q.masked !== undefined ? `?${q.masked}` : (q.fraction?.join('/') ?? q.range?.join('..') ?? String(q.value))
  const bound = q.bound === 'exact' ? '' : ` ${q.bound}`
  return `${q.text} = ${value} ${q.unit || '-'} ${q.type}${bound}${q.scale === undefined ? '' : ` ×${q.scale}`}`
}

describe('findQuantities', () => {
  for (const line of read('quantities.txt')) {
    const [text, expected = ''] = line.split('\t') as [string, string?]
    it(`reads ${text}`, () => {
      expect(findQuantities(text).map(shown).join(' ; ')).toBe(expected)
    })
  }
})
