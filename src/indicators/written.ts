/** What reading a numeral gives, in whatever way it is written: one shape, since a property of many shapes is slow to look up. */

export interface Written {
  readonly end: number
  /** Exact; null for a mask, for an approximate pair (三四十) and for a run of characters that is no number. */
  readonly value: number | null
  /** 三四十 is 30 to 40. */
  readonly range: readonly [number, number] | undefined
  /** The blanked figure, without multipliers. */
  readonly masked: string | undefined
  /** Multiplier written after a figure: 10000 for 4.07万 and xx万. */
  readonly scale: number
  /** 余, 多, 几 or 来 stands inside it: 二十余万, 十几. */
  readonly more: boolean
  /** A bare 百 千 万 亿 without a digit before it (上万, 万余). */
  readonly head: boolean
  /** Has a decimal part. */
  readonly point: boolean
}

/** A figure of digits, or a run that is no number: `value` null. */
export const plain = (end: number, value: number | null, scale: number, more: boolean, point: boolean): Written => ({
  end,
  value,
  range: undefined,
  masked: undefined,
  scale,
  more,
  head: false,
  point,
})

/** A blanked figure. */
export const blank = (
  end: number,
  masked: string | undefined,
  scale: number,
  more: boolean,
  point: boolean,
): Written => ({ end, value: null, range: undefined, masked, scale, more, head: false, point })
