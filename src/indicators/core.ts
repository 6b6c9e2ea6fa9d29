/** A quantity without its bounds, and how the bounds around it are added. */
import type { Bound } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { boundAfter, boundBefore, boundEarlier } from './bounds.ts'

/** A quantity as far as its own characters tell. */
export type Core = Omit<Quantity, 'bound' | 'outerStart' | 'outerEnd' | 'rule'>

/** What one step of the scan found, or why it found nothing, and where to go on. */
export interface Step {
  readonly next: number
  readonly found?: Quantity
  /** Name of the rule that declined the numeral. */
  readonly declined?: string
}

export const found = (quantity: Quantity): Step => ({ next: quantity.end, found: quantity })
export const declined = (rule: string, next: number): Step => ({ next, declined: rule })

/** How the numeral itself bears on its bound. */
export interface Own {
  /** 余, 多, 几 inside it. */
  readonly more?: boolean
  /** A bare 万 or 亿: 上 and 过 before it are bounds. */
  readonly head?: boolean
}

/** 以上 and 左右 after it win over 约 and 超过 before it, these over 余 inside it. */
export function bounded(text: string, core: Core, rule: string, own: Own = {}): Quantity {
  const before = boundBefore(text, core.start, own.head === true)
  const after = boundAfter(text, core.end)
  const bound: Bound =
    after?.bound ?? before?.bound ?? boundEarlier(text, core.start) ?? (own.more ? 'more_than' : 'exact')
  const { start, end, value, range, fraction, masked, scale, unit, type } = core
  const outerStart = before === null ? start : before.start
  const outerEnd = after === null ? end : after.end
  // Written out: spreading objects of many shapes took a tenth of the whole pipeline's time.
  const quantity: { -readonly [K in keyof Quantity]: Quantity[K] } = {
    start,
    end,
    value,
    unit,
    type,
    bound,
    outerStart,
    outerEnd,
    rule,
  }
  if (range) quantity.range = range
  if (fraction) quantity.fraction = fraction
  if (masked !== undefined) quantity.masked = masked
  if (scale !== undefined) quantity.scale = scale
  return quantity
}
