/** Reads a text that is one numeral expression and nothing else: 百分之十五, 三成以上, 2/3, 十几万, xx.x万元, 第5位. */
import type { Quantity } from '../stages.ts'
import { among } from '../text/chars.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { bounded, coreOf } from './core.ts'
import { isMore } from './digits.ts'
import { mixedDuration } from './duration.ts'
import { maskedForm, quotientOf, readFixedFraction, readHalfTime, readParts } from './fraction.ts'
import { isSound, type Numeral, readNumeral } from './numeral.ts'
import { withHalf, withTenths } from './halves.ts'
import { unitAfter } from './quantity.ts'
import { isUnsaid } from './han-range.ts'
import { measured, upperOf } from './range.ts'
import { highestRank } from './rank.ts'
import { BOTH_BELOW } from './sign.ts'

/** The quantity that fills the view text, or null. Context is not asked for: 一个 and 三年 are read too. */
export function parseView(text: string): Quantity | null {
  for (const start of starts(text)) {
    const quantity = readAt(text, start)
    const end = quantity && (boundAfter(text, quantity.end)?.end ?? quantity.end)
    if (quantity && end === text.length) return quantity
  }
  return null
}

/** Where the numeral may begin: at once, or after a word of bound (约, 不低于, 上). */
function starts(text: string): number[] {
  const out = [0]
  for (let at = 1; at <= 8 && at < text.length; at++) if (boundBefore(text, at, true)?.start === 0) out.push(at)
  return out
}

function readAt(text: string, at: number): Quantity | null {
  if (text[at] === '第' || text[at] === '前') return placed(text, at)
  const minus = MINUS.exec(text.slice(at, at + 2))?.[0].length ?? 0
  const low = readNumeral(text, at + minus)
  const whole =
    (!minus && (readFixedFraction(text, at) ?? readHalfTime(text, at, true))?.found) ||
    (low && isSound(low) && (readParts(text, low)?.found ?? quotient(text, low) ?? measure(text, low)))
  if (!whole || minus === 0) return whole || null
  if (whole.value !== null) return { ...whole, start: at, value: -whole.value }
  if (!whole.range) return null
  const [from, to] = whole.range
  const both = text.startsWith('零下', at) || BOTH_BELOW.test(text.slice(at, whole.end))
  if (!both && text[at] !== '-') return null
  return { ...whole, start: at, range: both ? [-to, -from] : [-from, to] }
}

/** -5%, 负2亿元, 零下25度 */
const MINUS = /^(?:-(?!-) ?|负|零下)/

/** 第5位, 第一, 第5-8名, 前五. */
function placed(text: string, at: number): Quantity | null {
  const numeral = readNumeral(text, text[at + 1] === ' ' ? at + 2 : at + 1)
  if (!numeral || !isSound(numeral) || numeral.head) return null
  const high = text[at] === '第' ? highestRank(text, numeral) : null
  const last = (high ?? numeral).end
  const end = last + (/^ ?[位名强]/.exec(text.slice(last, last + 2))?.[0].length ?? 0)
  return bounded(text, coreOf(at, end, measured(text, numeral, high), '', 'rank'), 'rank')
}

/** 2/3, 1:1.6 and 1比1.6, without asking for a cue. */
function quotient(text: string, first: Numeral): Quantity | null {
  if (!among('/:比', text.charCodeAt(first.end))) return null
  const second = readNumeral(text, first.end + 1)
  if (!second || !isSound(second) || first.style === 'han' || second.style === 'han') return null
  const { start } = first
  const { end } = second
  if (first.value === null || second.value === null) return bounded(text, maskedForm(text, start, end), 'fraction')
  return second.value === 0 ? null : bounded(text, quotientOf(start, end, first.value, second.value), 'fraction')
}

function measure(text: string, low: Numeral): Quantity | null {
  const mixed = mixedDuration(text, low)
  if (mixed) return bounded(text, mixed, 'mixed-duration')
  const high = upperOf(text, low, true)
  const last = high ?? low
  const suffix = unitAfter(text, last)
  const more = last.more || (suffix?.more ?? isMore(text, last.end))
  // 万 alone is no figure; 万次 is one, as in 近万次; in `万 个` the figure is missing.
  if (low.head && !more && !boundBefore(text, low.start, true) && (!suffix || text[low.end] === ' ')) return null
  if (high && isUnsaid(text, low, high)) return null
  const said = measured(text, low, high, true)
  const core = suffix
    ? coreOf(low.start, suffix.unit.end, said, suffix.unit.unit, suffix.unit.type)
    : coreOf(low.start, last.end + (isMore(text, last.end) ? 1 : 0), said, '', 'other')
  const tenths = core.unit === '%' && text[core.end - 1] !== '%' ? withTenths(text, core) : core
  return bounded(text, withHalf(text, tenths, suffix?.half === true), 'numeral', more, low.head)
}
