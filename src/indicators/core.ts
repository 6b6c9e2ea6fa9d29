/** A quantity without its bounds, and how the bounds around it are added. */
import type { Bound, IndicatorType } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { boundAfter, boundBefore, boundEarlier } from './bounds.ts'

export interface Core {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly range?: readonly [number, number]
  readonly fraction?: readonly [number, number]
  readonly masked?: string
  readonly scale?: number
  readonly unit: string
  readonly type: IndicatorType
}

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
  const outerStart = before === null ? core.start : before.start
  const outerEnd = after === null ? core.end : after.end
  return { ...core, bound, outerStart, outerEnd, rule }
}
