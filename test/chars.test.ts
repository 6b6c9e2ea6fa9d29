/** Classes of single characters against what Unicode says of the whole plane, or of all. */
import { expect, it } from 'vitest'
import { HAN_CLASS, isInvisible } from '../src/text/chars.ts'

it('takes for invisible what is white space or a format character, and nothing else', () => {
  const wrong: string[] = []
  for (let unit = 0; unit < 0x10000; unit++) {
    const expected = /[\p{White_Space}\p{Cf}]/u.test(String.fromCharCode(unit))
    if (isInvisible(unit) !== expected) wrong.push(unit.toString(16))
  }
  expect(wrong).toEqual([])
})

it('takes for Chinese what Unicode says is, with what is still free among it', () => {
  const written = new RegExp(`[${HAN_CLASS}]`, 'u')
  const wrong: string[] = []
  for (let point = 0; point <= 0x10ffff; point++) {
    const char = String.fromCodePoint(point)
    if (written.test(char) !== /\p{Script=Han}/u.test(char) && !/\p{Cn}/u.test(char)) wrong.push(point.toString(16))
  }
  expect(wrong).toEqual([])
})
