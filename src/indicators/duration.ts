/** Durations told in two or three units, in the smallest of them: 11分30秒 is 690 秒, 2小时10分 is 130 分钟. */
import { among } from '../text/chars.ts'
import { type Core, coreOf, valued } from './core.ts'
import { isSound, type Numeral, readNumeral } from './numeral.ts'

/** A unit, how it is written, and how many of the next it holds. */
const STEPS = [
  { unit: '天', written: ['天'], holds: 24 },
  { unit: '小时', written: ['个小时', '小时'], holds: 60 },
  { unit: '分钟', written: ['分钟', '分'], holds: 60 },
  { unit: '秒', written: ['秒钟', '秒'], holds: 0 },
] as const

/** The whole that begins with `first`, or null where one unit is all; 8时30分 is a time of day, 4天5人 are two figures. */
export function mixedDuration(text: string, first: Numeral): Core | null {
  if (!among('天个小分', text.charCodeAt(first.end)) || !isPlain(first)) return null
  let step = STEPS.findIndex(({ written }) => written.some((word) => text.startsWith(word, first.end)))
  if (step < 0) return null
  let value = first.value!
  let end = endOfUnit(text, first.end, step)!
  const from = step
  for (;;) {
    const next = step + 1 < STEPS.length ? readNumeral(text, text[end] === '零' ? end + 1 : end) : null
    const close = next && isPlain(next) && next.value! < STEPS[step]!.holds ? endOfUnit(text, next.end, step + 1) : null
    if (!next || close === null) break
    value = value * STEPS[step]!.holds + next.value!
    end = close
    step++
  }
  return step > from ? coreOf(first.start, end, valued(value), STEPS[step]!.unit, 'duration') : null
}

const isPlain = (one: Numeral): boolean =>
  isSound(one) && one.value !== null && !one.more && !one.point && !one.range && one.scale === 1

function endOfUnit(text: string, at: number, step: number): number | null {
  const word = STEPS[step]!.written.find((one) => text.startsWith(one, at))
  return word === undefined ? null : at + word.length
}
