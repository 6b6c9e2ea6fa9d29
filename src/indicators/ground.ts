/** The ground of what is told (基础, 情况): 接待量|在去年的基础上|增长8%, 在资金紧张的情况下|筹措经费. It is no part of a name. */
import { among, lastAmong } from '../text/chars.ts'
import { timeBase } from './comparison.ts'

const GROUND = /^在[^,、;。:]{1,22}?(?:基础上|(?:情况|条件|前提|背景|形势|压力)下)/
const LONGEST_GROUND = 26
/** 现在, 存在, 所在: no 在. */
const NO_IN = '现存所正潜内实旨'

/** Length of the ground that opens at `at` and ends within `[at, end)`, 0 where none does. */
export const groundAt = (text: string, at: number, end: number): number =>
  text[at] === '在' ? (GROUND.exec(text.slice(at, Math.min(end, at + LONGEST_GROUND)))?.[0].length ?? 0) : 0

/** Where the ground that ends right at `end` begins, -1 where none does: 产值|在原有基础上|翻番. */
export function groundBefore(text: string, floor: number, end: number): number {
  if (!among('上下', text.charCodeAt(end - 1))) return -1
  const from = Math.max(floor, end - LONGEST_GROUND)
  let at = lastAmong('在', text, from, end - 3)
  while (at > floor && among(NO_IN, text.charCodeAt(at - 1))) at = lastAmong('在', text, from, at)
  return at >= 0 && groundAt(text, at, end) === end - at ? at : -1
}

/** The ground as something to compare with, where it is a time: 在|去年(同期)|的基础上. */
export const groundBasis = (text: string, start: number, end: number): { start: number; end: number } | null =>
  text.startsWith('基础上', end - 3) && timeBase(text, start + 1, end) > 0 ? { start, end } : null
