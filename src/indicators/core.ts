/** A quantity without its bounds, and how the bounds around it are added. */
import type { Bound, IndicatorType } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { atLeastEarlier, boundAfter, boundBefore } from './bounds.ts'

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

/** How the numeral itself bears on its bound. */
export interface Own {
  /** 余, 多, 几 inside it. */
  readonly more?: boolean
  /** A bare 万 or 亿: 上 and 过 before it are bounds. */
  readonly head?: boolean
}

/** 以上 and 左右 after it win over 约 and 超过 before it, these over 余 inside it. */
export function bounded(text: string, core: Core, rule: string, own: Own = {}): Quantity {
  const before = boundBefore(text, core.start, own.head === true) ?? atLeastEarlier(text, core.start)
  const after = boundAfter(text, core.end)
  const bound: Bound = after?.bound ?? before?.bound ?? (own.more ? 'more_than' : 'exact')
  return {
    ...core,
    bound,
    outerStart: before ? before.start : core.start,
    outerEnd: after ? after.end : core.end,
    rule,
  }
}
