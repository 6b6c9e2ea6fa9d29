import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ConverterBuilder } from 'opencc-js/core'
import CHARACTERS from 'opencc-js/dict/TSCharacters'
import PHRASES from 'opencc-js/dict/TSPhrases'
import TW_PHRASES from 'opencc-js/dict/TWVariantsRevPhrases'
import * as t2cn from 'opencc-js/preset/t2cn'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { VARIANTS } from '../src/data/simplified.ts'
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

it('converts by phrase as opencc-js does itself', () => {
  const opencc = ConverterBuilder(t2cn)({ from: 'tw', to: 'cn' })
  const words = [CHARACTERS, PHRASES, TW_PHRASES].flatMap((list) => list.split(/[| ]/))
  const alphabet = [...new Set(words.join('')), '\ufa0c', '⿰', '\ud840', '\udc5e', '。']
  // The variants are ours: without them both are given the same.
  const variant = new RegExp(`[${VARIANTS.from}]`, 'g')
  const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...alphabet))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('').replace(variant, '')
      expect(convert(text, 'hans')).toBe(opencc(text))
    }),
    { numRuns: 2000 },
  )
})
