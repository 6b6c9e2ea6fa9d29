/** Classes of single characters against what Unicode says of the whole plane. */
import { expect, it } from 'vitest'
import { isInvisible } from '../src/text/chars.ts'

it('takes for invisible what is white space or a format character, and nothing else', () => {
  const wrong: string[] = []
  for (let unit = 0; unit < 0x10000; unit++) {
    const expected = /[\p{White_Space}\p{Cf}]/u.test(String.fromCharCode(unit))
    if (isInvisible(unit) !== expected) wrong.push(unit.toString(16))
  }
  expect(wrong).toEqual([])
})
