import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { convert } from '../src/script.ts'

it('has the character tables that opencc-js gives today', async () => {
  // @ts-expect-error a script without types
  const { source } = await import('../scripts/make-simplified.mjs')
  const file = join(import.meta.dirname, '../src/data/simplified.ts')
  const made = await format(source(), { ...(await resolveConfig(file)), filepath: file })
  expect(readFileSync(file, 'utf8')).toBe(made)
})

it('prints the forms of Hong Kong as those of Taiwan', () => {
  expect(convert('農村衞生説明會,舉辦峯會,啓用熱綫', 'hans')).toBe('农村卫生说明会,举办峰会,启用热线')
  expect(convert('税收、吃水、户口、粽子', 'hans')).toBe('税收、吃水、户口、粽子')
})
