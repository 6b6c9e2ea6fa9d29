/** Text of a scanner or a PDF that has a blank after every character: 完 成 投 资 1 . 2 亿 元. */
import { isHan } from './chars.ts'

const SPACE = 32
/** 二 、 问 题 */
const FEWEST = 4

/** Whether nearly all characters of a line stand alone, and most are Chinese. */
export function isSpacedOut(text: string, start = 0, end = text.length): boolean {
  if (end - start < 2 * FEWEST - 1 || (text.charCodeAt(start + 1) !== SPACE && text.charCodeAt(start + 2) !== SPACE))
    return false
  let visible = 0
  let alone = 0
  let han = 0
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === SPACE) continue
    visible++
    if (isHan(c)) han++
    if ((i === start || text.charCodeAt(i - 1) === SPACE) && (i + 1 >= end || text.charCodeAt(i + 1) === SPACE)) alone++
  }
  return visible >= FEWEST && alone * 10 >= visible * 9 && han * 2 >= visible
}

/** The text without these blanks, where it has them. */
export const closedUp = (text: string): string => (isSpacedOut(text) ? text.replaceAll(' ', '') : text)
