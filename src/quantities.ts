/** The core alone, for other programs: numerals and quantities of any Chinese text, in either script. */
import { parseView } from './indicators/parse.ts'
import { findQuantities as findInView } from './indicators/quantity.ts'
import type { Bound, IndicatorType, Span } from './model.ts'
import { normalise } from './normalise.ts'
import type { Quantity } from './stages.ts'
import { codePoints } from './text/spans.ts'

/** A quantity of a text, by itself: without name, status and change. */
export interface FoundQuantity {
  /** As written in the text. */
  readonly text: string
  /** In code points of the text. */
  readonly span: Span
  readonly value: number | null
  readonly range?: readonly [number, number]
  readonly fraction?: readonly [number, number]
  readonly masked?: string
  readonly scale?: number
  readonly unit: string
  readonly type: IndicatorType
  readonly bound: Bound
  readonly rule: string
}

/** Where it stands is no part of what a numeral says. */
const NOT_PARSED = new Set(['text', 'span', 'rule'])

/** What a numeral expression says. */
export type ParsedNumeral = Omit<FoundQuantity, 'text' | 'span' | 'rule'>

/**
 * Reads a text that is one numeral expression, with unit and words of bound if it has them: `百分之十五点二`, `三成以上`, `2/3`,
 * `十几万`, `xx.x万元`, `3—5所`. Values are exact; a mask has none.
 * @returns null where the text is anything else
 */
export function parseNumeral(text: string): ParsedNumeral | null {
  const source = text.trim()
  const view = normalise(source).text
  const quantity = parseView(view)
  if (!quantity) return null
  const whole = publicForm(source, view, (offset) => offset, quantity, 0)
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !NOT_PARSED.has(key))) as unknown as ParsedNumeral
}

/**
 * Finds every quantity of a text, line by line, in order and without overlaps.
 * @param text any decoded text, Simplified or Traditional; dates, numbering, names and idioms are left out
 */
export function findQuantities(text: string): FoundQuantity[] {
  const view = normalise(text).text
  const points = codePoints(text)
  const out: FoundQuantity[] = []
  for (let at = 0; at <= view.length;) {
    const stop = view.indexOf('\n', at)
    const end = stop < 0 ? view.length : stop
    for (const q of findInView(view.slice(at, end))) out.push(publicForm(text, view, points, q, at))
    at = end + 1
  }
  return out
}

function publicForm(
  text: string,
  view: string,
  points: (offset: number) => number,
  q: Quantity,
  base: number,
): FoundQuantity {
  const { start, end, value, range, fraction, masked, scale, unit, type, bound, rule } = q
  const quote = text.slice(base + start, base + end)
  const viewQuote = view.slice(base + start, base + end)
  // Masks come as view text (ＸＸ is XX there); quote the source's own signs.
  const inside = masked === undefined ? -1 : viewQuote.indexOf(masked)
  return {
    text: quote,
    span: { start: points(base + start), end: points(base + end) },
    value,
    ...(range && { range }),
    ...(fraction && { fraction }),
    ...(masked !== undefined && { masked: inside < 0 ? masked : quote.slice(inside, inside + masked.length) }),
    ...(scale !== undefined && { scale }),
    unit,
    type,
    bound,
    rule,
  }
}
