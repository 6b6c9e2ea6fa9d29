/**
 * The cases name the phenomenon that they are about: each has at least two variants and a look-alike that is none of it
 * (`Not: …`), so that no rule is shown by one text alone or without its limit.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Named {
  readonly phenomenon: string
  readonly title: string
}

const read = (name: string): string => readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8')

/** `## [hard-wrap] Not: short lines…` */
const headings = (text: string): Named[] =>
  [...text.matchAll(/^## \[([a-z-]+)\] (.+)$/gm)].map(([, phenomenon, title]) => ({
    phenomenon: phenomenon!,
    title: title!,
  }))

const SOURCES: Readonly<Record<string, readonly Named[]>> = {
  'clean.json': JSON.parse(read('clean.json')) as Named[],
  'outline.txt': headings(read('outline.txt')),
  'meta.json': JSON.parse(read('meta.json')) as Named[],
}

for (const [name, cases] of Object.entries(SOURCES))
  describe(name, () => {
    for (const phenomenon of new Set(cases.map((one) => one.phenomenon)))
      test(`${phenomenon} has two variants and a look-alike`, () => {
        const own = cases.filter((one) => one.phenomenon === phenomenon)
        const negative = own.filter(({ title }) => title.startsWith('Not: ')).length
        expect(own.length - negative).toBeGreaterThanOrEqual(2)
        expect(negative).toBeGreaterThanOrEqual(1)
      })
  })
