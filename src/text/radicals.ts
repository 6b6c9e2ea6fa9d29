/** Radicals that stand for characters (⽔渠, ⻋辆): what is printed has the characters, as the view has. */
import { MORE_RADICALS, RADICALS } from '../data/widths.ts'

const RADICAL = /[\u2e80-\u2fd5]/
const ALL = /[\u2e80-\u2fd5]/g
export const FIRST_RADICAL = 0x2f00

export const hasRadicals = (text: string): boolean => RADICAL.test(text)

export const withoutRadicals = (text: string): string =>
  text.replace(
    ALL,
    (c) => RADICALS[c.charCodeAt(0) - FIRST_RADICAL] ?? MORE_RADICALS.to[MORE_RADICALS.from.indexOf(c)] ?? c,
  )
