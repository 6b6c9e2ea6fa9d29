/** Below the title of a piece of a page (第二篇:某县创建工作经验) its own page's title stands once more, with its own page lines. */
import type { Mark, View } from '../stages.ts'
import { pieceLabel } from '../text/piece.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { layoutReason, wordsReason } from './chrome.ts'

const LONGEST = 60
/** 时间:…, 字号:… */
const MOST_LINES = 3

export function pieceCopies(view: View, lines: readonly VisibleLine[]): Mark[] {
  const marks: Mark[] = []
  const textOf = (at: number): string => (lines[at] ? view.text.slice(lines[at]!.start, lines[at]!.end) : '')
  for (let at = 0; at + 1 < lines.length; at++) {
    const { start, end } = lines[at]!
    if (end - start > LONGEST) continue
    const text = textOf(at)
    const label = pieceLabel(text)
    if (label === 0 || bare(text.slice(label)) !== bare(textOf(at + 1))) continue
    marks.push({ start: lines[at + 1]!.start, end: lines[at + 1]!.end, reason: 'repeated-title' })
    for (let k = at + 2; k < Math.min(at + 2 + MOST_LINES, lines.length); k++) {
      const reason = layoutReason(textOf(k)) ?? wordsReason(textOf(k))
      if (reason !== 'page-line' && reason !== 'page-tools') break
      marks.push({ start: lines[k]!.start, end: lines[k]!.end, reason })
    }
  }
  return marks
}

const bare = (title: string): string => title.replace(/^《|》$/g, '')
