/** Ranges in Chinese numerals: 三至五万, 四至五百亿, 四〇〇到五〇〇亿. */
import { among } from '../text/chars.ts'
import { exactly } from './exactly.ts'
import type { Numeral } from './numeral.ts'

/** Both in Chinese numerals, side by side: 三元至五百元 have units of their own, 第一至二十名 are places. */
export const isInHan = (text: string, low: Numeral, high: Numeral): boolean =>
  low.style === 'han' && high.style === 'han' && text[low.start - 1] !== '第' && isJoined(text, low.end)

/** 三至五十人: whether it is not said what the lower number is. */
export const isUnsaid = (text: string, low: Numeral, high: Numeral): boolean =>
  isInHan(text, low, high) && low.value !== null && lowInHan(text, low, high) === null

/**
 * The lower number of a range in Chinese numerals: with the other's multiplier (三至五|万, 十至二十|亿) and, where it is a digit that
 * rises to the other's first, with its place (四至五|百亿, 三到四|百件). 三至五十 may be 三十 or 三: null.
 */
export function lowInHan(text: string, low: Numeral, high: Numeral): number | null {
  if (low.value === null || high.value === null) return low.value
  const said = text.slice(low.start, low.end)
  if (WITH_GROUP.test(said)) return low.value
  const top = text.slice(high.start, high.end)
  const group = GROUPS_BEHIND.exec(top)?.[0] ?? ''
  let scale = 1
  for (const sign of group) scale *= sign === '万' ? 1e4 : sign === '亿' ? 1e8 : 1e12
  const counted = exactly(high.value, 1 / scale)
  // 三百至二万: the greater in numeral is the less in fact
  if (low.value >= counted) return low.value
  const place = said.length === 1 && low.value < 10 ? PLACE_OF.exec(top.slice(0, top.length - group.length)) : null
  if (!place || valueOfDigit(place[1]!) <= low.value) return exactly(low.value, scale)
  if (place[2] === '十' || place[3] !== '') return null
  return exactly(low.value, scale * (place[2] === '百' ? 100 : 1000))
}
const WITH_GROUP = /[万亿兆]/
const GROUPS_BEHIND = /[万亿兆]+$/
const PLACE_OF = /^([一二两三四五六七八九])([十百千])(.*)$/
const valueOfDigit = (digit: string): number => (digit === '两' ? 2 : '一二三四五六七八九'.indexOf(digit) + 1)
const isJoined = (text: string, at: number): boolean =>
  among('-—~至到', text.charCodeAt(text[at] === ' ' ? at + 1 : at))
