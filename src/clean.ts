/** Finds what is not the report (页眉, 广告, 水印…) and the report's own title. Marks, never cuts. */
import { damage } from './clean/damage.ts'
import { inlineMarks } from './clean/inline.ts'
import { readFoot } from './clean/foot.ts'
import { readHead } from './clean/head.ts'
import { mergeMarks } from './clean/marks.ts'
import { pageNumberLines } from './clean/page-numbers.ts'
import type { Cleaned, View } from './stages.ts'
import { visibleLines } from './text/visible-lines.ts'

export function clean(view: View): Cleaned {
  const lines = visibleLines(view)
  const inline = [...inlineMarks(view), ...pageNumberLines(view, lines)].sort((a, b) => a.start - b.start)
  const head = readHead(view, lines)
  const foot = readFoot(view, lines, head.body, inline)
  const furnished = inline.length + head.marks.length + foot.length > 0
  const marks = [...inline, ...head.marks, ...foot, ...(furnished ? head.unknown : []), ...pageNumberLines(view, lines)]
  return { title: head.title, marks: mergeMarks(view, marks, head.title), warnings: damage(view) }
}
