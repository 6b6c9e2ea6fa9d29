/** Raised and lowered digits as characters of their own, so that no value is made up: 10 with a raised 4 is not 104. */
import { SUBSCRIPTS, SUPERSCRIPTS } from '../data/symbols.ts'

export const raised = (text: string): string => text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)

export const lowered = (text: string): string => text.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]!)
