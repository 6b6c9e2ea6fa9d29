/** 编辑, [编辑]: the links that a wiki sets behind each heading, on the heading's line or on one of their own. */
import type { Mark, View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const BARE = '编辑'
const SPACED = ' 编辑'
const BRACKETED = '[编辑]'
/** No heading is longer. */
const LONGEST_LINE = 60

export function editLinks({ text }: View, lines: readonly VisibleLine[]): Mark[] {
  const bare: Mark[] = []
  const marks: Mark[] = []
  for (const { start, end } of lines) {
    const length = end - start
    if (length === BARE.length && text.startsWith(BARE, start)) bare.push({ start, end, reason: 'page-tools' })
    else if (length <= LONGEST_LINE && text.startsWith(BRACKETED, end - BRACKETED.length))
      marks.push({ start: end - BRACKETED.length, end, reason: 'page-tools' })
    else if (length <= LONGEST_LINE && text.startsWith(SPACED, end - SPACED.length))
      bare.push({ start: end - BARE.length, end, reason: 'page-tools' })
  }
  // Once it may be a heading (编辑, then 出版) or a column of a table.
  return bare.length > 1 ? [...marks, ...bare] : marks
}
