import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Meta } from '../src/model.ts'
import { structureView } from '../src/pipeline.ts'
import { normalise } from '../src/normalise.ts'

interface Case {
  readonly phenomenon: string
  readonly title: string
  readonly text: string
  /** The fields that the case is about. */
  readonly meta: Partial<Meta>
}

const cases = JSON.parse(readFileSync(new URL('../fixtures/cases/meta.json', import.meta.url), 'utf8')) as Case[]

function check({ text, meta }: Case): void {
  const report = structureView(normalise(text), { script: 'keep' }, (s) => s)
  expect(report.meta).toMatchObject(meta)
}

describe('meta', () => {
  for (const one of cases) test(`[${one.phenomenon}] ${one.title}`, () => check(one))
})
