/** Text of a scanner or a PDF that has a blank after every character: 完 成 投 资 1 . 2 亿 元. */
import { isHan } from './chars.ts'

const SPACE = 32
/** 二 、 问 题 */
const FEWEST = 4

/** Whether nearly all Chinese characters of a line stand alone; figures may be whole (完 成 投 资 1.2 亿 元). */
export function isSpacedOut(text: string, start = 0, end = text.length): boolean {
  if (end - start < 2 * FEWEST - 1 || !hasBlank(text, start, start + NEAR)) return false
  let han = 0
  let alone = 0
  for (let i = start; i < end; i++) {
    if (!isHan(text.charCodeAt(i))) continue
    han++
    if ((i === start || !isHan(text.charCodeAt(i - 1))) && (i + 1 >= end || !isHan(text.charCodeAt(i + 1)))) alone++
    if (han >= FEWEST && alone * 2 < han) return false
  }
  return han >= FEWEST && alone * 10 >= han * 9 && blanks(text, start, end) * 10 >= han * 7
}
/** 2023 年 工 作 */
const NEAR = 8

function hasBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === SPACE) return true
  return false
}

function blanks(text: string, start: number, end: number): number {
  let n = 0
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === SPACE) n++
  return n
}

/** The text without these blanks, where it has them. */
export const closedUp = (text: string): string => (isSpacedOut(text) ? text.replaceAll(' ', '') : text)
