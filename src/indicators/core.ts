/** A quantity without its bounds, and how the bounds around it are added. */
import type { Bound, IndicatorType } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { boundAfter, boundBefore, boundEarlier, HELD } from './bounds.ts'
import { currencyBefore } from './currency.ts'
import { beforeEmphasis, behindEmphasis } from './emphasis.ts'

/** What a numeral, a range or a fraction says. */
export type Reading = Pick<Quantity, 'value' | 'range' | 'fraction' | 'masked' | 'scale'>

/** A quantity as far as its own characters tell. */
export type Core = Omit<Quantity, 'bound' | 'outerStart' | 'outerEnd' | 'rule'>

export const valued = (value: number | null): Reading => reading(value, undefined, undefined, undefined)
export const ranged = (range: readonly [number, number]): Reading => reading(null, range, undefined, undefined)
export const blanked = (masked: string, scale = 1): Reading =>
  reading(null, undefined, masked, scale === 1 ? undefined : scale)

/**
 * Written out, all fields in one order, like everything of which each figure has one: spreading objects of many shapes took
 * a tenth of the whole pipeline's time.
 */
const reading = (
  value: Reading['value'],
  range: Reading['range'],
  masked: Reading['masked'],
  scale: Reading['scale'],
): Reading => ({ value, range, fraction: undefined, masked, scale })

/** A reading with its place and unit. */
export function coreOf(start: number, end: number, said: Reading, unit: string, type: IndicatorType): Core {
  const { value, range, fraction, masked, scale } = said
  return { start, end, value, range, fraction, masked, scale, unit, type }
}

/** What one step of the scan found, or why it found nothing, and where to go on. */
export interface Step {
  readonly next: number
  readonly found: Quantity | null
  /** Name of the rule that declined the numeral. */
  readonly declined: string | null
}

export const found = (quantity: Quantity): Step => ({ next: quantity.end, found: quantity, declined: null })
export const declined = (rule: string, next: number): Step => ({ next, found: null, declined: rule })
/** Nothing that anybody would take for a numeral. */
export const passed = (next: number): Step => ({ next, found: null, declined: null })

/**
 * 以上 and 左右 after it win over 约 and 超过 before it, these over 余 inside it.
 * @param more 余, 多, 几 inside it
 * @param head a bare 万 or 亿: 上 and 过 before it are bounds
 */
export function bounded(text: string, core: Core, rule: string, more = false, head = false): Quantity {
  const figure = beforeEmphasis(text, core.start)
  const from = core.type === 'money' ? (currencyBefore(text, figure)?.start ?? figure) : figure
  const to = behindEmphasis(text, core.end)
  const before = boundBefore(text, from, head)
  const after = boundAfter(text, to)
  // 控制在2小时|内
  const within = core.type === 'duration' && text[to] === '内' && HELD.test(text.slice(Math.max(0, from - 3), from))
  const bound: Bound =
    after?.bound ??
    (within ? 'at_most' : null) ??
    before?.bound ??
    boundEarlier(text, from) ??
    (more ? 'more_than' : 'exact')
  const { start, end, value, range, fraction, masked, scale, unit, type } = core
  const outerStart = before === null ? from : beforeEmphasis(text, before.start)
  const outerEnd = after === null ? to : behindEmphasis(text, after.end)
  return { start, end, value, range, fraction, masked, scale, unit, type, bound, outerStart, outerEnd, rule }
}
