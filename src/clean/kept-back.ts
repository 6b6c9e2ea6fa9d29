/** 隐藏内容 / 此处内容需要权限查看 / • 会员用户特权:免费: where a site keeps back part of a text, in the midst of it. */
import { KEPT_BACK } from '../data/boilerplate.ts'
import type { Mark, View } from '../stages.ts'
import { prefixMatcher } from '../text/matchers.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const keptBackAt = prefixMatcher(KEPT_BACK.join(' '))
const LONGEST = 30
const BULLET = '•'
/** Above such a line only. */
const HEADING = '隐藏内容'

export function keptBack({ text }: View, lines: readonly VisibleLine[]): Mark[] {
  const marks: Mark[] = []
  for (const [at, { start, end }] of lines.entries()) {
    if (end - start > LONGEST || !isKeptBack(text, start, end)) continue
    const above = lines[at - 1]
    if (above && above.end - above.start === HEADING.length && text.startsWith(HEADING, above.start))
      marks.push({ start: above.start, end: above.end, reason: 'hidden-text' })
    marks.push({ start, end, reason: 'hidden-text' })
  }
  return marks
}

function isKeptBack(text: string, start: number, end: number): boolean {
  let at = start
  if (text[at] === BULLET)
    do at++
    while (text[at] === ' ')
  // 付费内容占比提高到30%。: a sentence.
  return keptBackAt(text, at, end) > 0 && text[end - 1] !== '。' && text[end - 1] !== ';'
}
