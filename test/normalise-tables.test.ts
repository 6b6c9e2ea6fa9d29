import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'

it('has the character tables that opencc-js gives today', async () => {
  // @ts-expect-error a script without types
  const { source } = await import('../scripts/make-simplified.mjs')
  const file = join(import.meta.dirname, '../src/data/simplified.ts')
  const made = await format(source(), { ...(await resolveConfig(file)), filepath: file })
  expect(readFileSync(file, 'utf8')).toBe(made)
})
