/** The number that Chinese numeral characters write: 一万零五百, 三万五, 一五〇. */
import { among } from '../text/chars.ts'
import { classAt, HAN, PLACE, scaled, valueAt } from './digits.ts'

/** The number that the characters write, or null: 一万零五百 is 10500, 三万五 is 35000, 一五〇 is 150. */
export function numberOf(digits: string): number | null {
  const plain = tensSpelt(digits)
  if (plain.length === 1) return placed(plain)
  return hasAny(plain, '十百千万亿兆拾佰仟') ? grouped(plain, Infinity) : positional(plain)
}

/** 廿三 is 二十三, no range. */
export const tensSpelt = (digits: string): string =>
  hasAny(digits, '廿卅') ? digits.replace(/廿/g, '二十').replace(/卅/g, '三十') : digits

function hasAny(text: string, chars: string): boolean {
  for (let at = 0; at < text.length; at++) if (among(chars, text.charCodeAt(at))) return true
  return false
}

/** 一五〇, 二〇二三: digit by digit; a run without a zero is a list (一三五七年级, 一二三产业). */
function positional(digits: string): number | null {
  let value = ''
  for (let k = 0; k < digits.length; k++) value += valueAt(digits, k)
  return value.includes('0') ? Number(value) : null
}

const GROUPS = '兆亿万'

/** Splits at the largest group: 三亿 | 五千万. */
function grouped(digits: string, below: number): number | null {
  if (!hasAny(digits, GROUPS)) return placed(digits)
  for (const group of GROUPS) {
    const at = digits.lastIndexOf(group)
    if (at < 0) continue
    const power = valueAt(digits, at)
    const high = grouped(digits.slice(0, at), Infinity)
    const low = rest(digits.slice(at + 1), power)
    const value = high && low !== null ? scaled(high, power) + low : null
    return value !== null && value < below ? value : null
  }
  return placed(digits)
}

/** What follows a group or place of `power`: nothing, a single digit of the place below (三万五), or a smaller number. */
function rest(digits: string, power: number): number | null {
  if (digits === '') return 0
  const zero = classAt(digits, 0) & HAN && valueAt(digits, 0) === 0
  const tail = zero ? digits.slice(1) : digits
  if (tail === '') return null
  if (tail.length === 1 && classAt(tail, 0) & HAN)
    return zero || power === 1 ? valueAt(tail, 0) : scaled(valueAt(tail, 0), power - 1)
  return grouped(tail, scaled(1, power))
}

/** Below 万: 五百三十, 十五, 两千三. */
function placed(digits: string): number | null {
  if (digits.length === 1 && classAt(digits, 0) & HAN) return valueAt(digits, 0)
  const ten = digits.length > 0 && classAt(digits, 0) & PLACE && valueAt(digits, 0) === 1
  const full = ten ? `一${digits}` : digits
  if (!(classAt(full, 0) & HAN && classAt(full, 1) & PLACE)) return null
  const power = valueAt(full, 1)
  const low = rest(full.slice(2), power)
  const value = low === null ? null : scaled(valueAt(full, 0), power) + low
  return value !== null && low! < scaled(1, power) ? value : null
}
