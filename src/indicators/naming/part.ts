/** Parts of a whole (其中): 收入9亿元,其中税收8亿元. */
import { among } from '../../text/chars.ts'
import { isClosedOff, lastBefore, latest, sameUnit } from './antecedent.ts'
import { isPartLabel } from './label.ts'
import type { Context, Named } from './rule.ts'

/** 其中…: the level before; the members that follow in the same list are parts of it too. */
export function wholeOf(c: Context): Named | null {
  const last = latest(c)
  if (!last) return null
  if (c.left.part || isPartLabel(c.text, c.frame) || c.text.startsWith('其中,', c.frame.clauseStart - 3)) {
    const isWhole = (one: Named): boolean =>
      one.level && !one.whole && !isClosedOff(c, one) && (sameUnit(one, c) || c.frame.quantity.type === 'percent')
    return lastBefore(c, isWhole) ?? (last.level ? (last.whole ?? last) : null)
  }
  if (!last.whole || c.left.change !== null || !sameUnit(last.whole, c)) return null
  return among('、,和及', c.text.charCodeAt(last.consumed)) && c.frame.quantity.outerStart - last.consumed <= 24
    ? last.whole
    : null
}
