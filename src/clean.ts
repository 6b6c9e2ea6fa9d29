/** Finds what is not the report (页眉, 广告, 水印…) and the report's own title. Marks, never cuts. */
import { SITE_ENDS } from './data/boilerplate.ts'
import { contentsRuns } from './clean/contents.ts'
import { damage } from './clean/damage.ts'
import { pieceCopies } from './clean/piece-copies.ts'
import { editLinks } from './clean/edit-links.ts'
import { keptBack } from './clean/kept-back.ts'
import { genre } from './clean/genre.ts'
import { inlineMarks } from './clean/inline.ts'
import { readFoot } from './clean/foot.ts'
import { isHeading, readHead } from './clean/head.ts'
import { mergeMarks } from './clean/marks.ts'
import { pageNumberLines } from './clean/page-numbers.ts'
import { prefaceLength } from './clean/preface.ts'
import { sliceNumbers } from './clean/slices.ts'
import type { Span } from './model.ts'
import type { Cleaned, Mark, View } from './stages.ts'
import { trimRange } from './text/chars.ts'
import { visibleLines, type VisibleLine } from './text/visible-lines.ts'

/** @param known what the reader marked already, by the layout of a page: whole lines, which take no part in the rest */
export function clean(view: View, known: readonly Mark[] = []): Cleaned {
  const all = without(visibleLines(view), known)
  const found = [
    ...inlineMarks(view),
    ...pageNumberLines(view, all),
    ...sliceNumbers(view, all),
    ...editLinks(view, all),
    ...keptBack(view, all),
  ]
  const inline = found.sort((a, b) => a.start - b.start)
  // 发布时间:2024-01-15&nbsp;&nbsp;来源:…: lines are read as if what is marked inside them were blanks; a sentence that
  // holds a watermark (转载请注明) is no page's note.
  const bare = inline.length > 0 ? { ...view, text: blanked(view.text, inline) } : view
  const lines = inline.length > 0 ? trimmed(bare.text, all) : all
  const head = readHead(bare, lines)
  const framed = head.marks.some(({ start, end }) => start < end)
  const foot = readFoot(bare, lines, head.body, inline, framed)
  const furnished = inline.length + head.marks.length + foot.length > 0
  const marks = [
    ...known,
    ...inline,
    ...head.marks,
    ...foot,
    ...(furnished ? head.unknown : []),
    ...titleCopies(view, lines, head.title),
    ...pieceCopies(view, lines),
    ...contentsRuns(view.text, lines),
  ]
  return {
    title: head.title,
    marks: mergeMarks(view, marks, head.title),
    warnings: [...damage(view), ...genre(view, lines, head.title)],
  }
}

/** The text with spaces in the place of the marks inside its lines; offsets stay. */
function blanked(text: string, marks: readonly Mark[]): string {
  let out = ''
  let at = 0
  for (let k = 0; k < marks.length;) {
    const { start } = marks[k]!
    if (start < at) {
      k++
      continue
    }
    out += text.slice(at, start)
    // Tags in a row are one stretch.
    for (at = start; marks[k]?.start === at; k++) at = marks[k]!.end
    out += ' '.repeat(at - start)
  }
  return out + text.slice(at)
}

/** The lines without the blanks that stand for markup at their ends. */
function trimmed(text: string, lines: readonly VisibleLine[]): VisibleLine[] {
  const out: VisibleLine[] = []
  for (const line of lines) {
    const range = trimRange(text, line.start, line.end)
    if (range.start < range.end) out.push({ ...line, ...range })
  }
  return out
}

/** A title so short may be a heading further down (2023年工作总结). */
const SHORTEST_COPY = 12
const SHORTEST_OWN = 8
const WHOSE =
  /^[\u4e00-\u9fa5]{2,}(?:[局委院校学处科室队社镇乡县村部会]|中心|公司|学校|街道)的?(?:工作)?(?:总结|汇报|报告|计划)$/

/** Lines below the title that repeat it: running heads of printed pages. */
function titleCopies(view: View, lines: readonly Span[], title: Span | null): Mark[] {
  const length = title ? title.end - title.start : 0
  if (!title) return []
  const text = view.text.slice(title.start, title.end)
  const pictures = pictureNames(view, lines, title, text)
  // 学校团委办公室的总结: whose, too, so no heading.
  if (length < SHORTEST_COPY && !(length >= SHORTEST_OWN && WHOSE.test(text))) return pictures
  return lines
    .filter(({ start, end }) => start > title.start && end - start === length && view.text.startsWith(text, start))
    .map(({ start, end }) => ({ start, end, reason: 'repeated-title' }))
    .concat(brokenCopy(view, lines, title, text), siteCopy(view, lines, title, text), pictures)
}

/** 平湖文库…工作总结 as the last line: the site and the title once more. */
function siteCopy(view: View, lines: readonly Span[], title: Span, text: string): Mark[] {
  const last = lines.at(-1)!
  const before = last.end - last.start - text.length
  if (last.start <= title.start || before < 2 || before > LONGEST_SITE || !view.text.endsWith(text, last.end)) return []
  const site = view.text.slice(last.start, last.start + before)
  return SITE_ENDS.some((end) => site.endsWith(end)) ? [{ ...range(last), reason: 'repeated-title' }] : []
}
const LONGEST_SITE = 10
const range = ({ start, end }: Span): Span => ({ start, end })

/** …工作总结_第2页, …工作总结.doc: names of a document and of the pictures of its pages. */
function pictureNames(view: View, lines: readonly Span[], title: Span, text: string): Mark[] {
  return lines
    .filter(
      ({ start, end }) =>
        start > title.start &&
        end - start > text.length &&
        end - start <= text.length + LONGEST_PAGE &&
        view.text.startsWith(text, start) &&
        PICTURE_OF_PAGE.test(view.text.slice(start + text.length, end)),
    )
    .map(({ start, end }) => ({ start, end, reason: 'file-name' }))
}
const LONGEST_PAGE = 12
const PICTURE_OF_PAGE = /^(?:(?:\.\w{3,4})?_第\d{1,3}页|\.(?:docx?|pdf|wps|txt))$/

/** A document's own title is broken over a few lines, and its letters are spaced: 某县第十届委员会 / 常务委员会 / 工 作 报 告. */
const MOST_PIECES = 5
/** It stands below the page's, or not at all. */
const COPY_WITHIN = 12
/** What stands between the two is the page's (详细信息), but for the document's own number. */
const isBetween = (line: string): boolean => line.length <= 40 && !/(?:号|文件)$/.test(line)

/** A heading, a sentence: the report's. */
const isOwn = (line: string): boolean => isHeading(line) || (/[。;]$/.test(line) && prefaceLength(line) === 0)

function brokenCopy(view: View, lines: readonly Span[], title: Span, text: string): Mark[] {
  const whole = text.replace(/\s/g, '')
  const first = lines.findIndex(({ start }) => start > title.start)
  if (first < 0) return []
  for (let from = first; from < Math.min(first + COPY_WITHIN, lines.length); from++) {
    let joined = ''
    for (let to = from; to < Math.min(from + MOST_PIECES, lines.length); to++) {
      joined += view.text.slice(lines[to]!.start, lines[to]!.end).replace(/\s/g, '')
      if (!whole.startsWith(joined)) break
      if (joined.length !== whole.length) continue
      // 一、上半年工作情况 above a running head: what stands between is the report's.
      const page = !lines.slice(first, from).some(({ start, end }) => isOwn(view.text.slice(start, end)))
      return lines
        .slice(first, to + 1)
        .filter(({ start, end }, i) => i >= from - first || (page && isBetween(view.text.slice(start, end))))
        .map(({ start, end }, i) => ({ start, end, reason: i < from - first ? 'page-line' : 'repeated-title' }))
    }
  }
  return []
}

/** The lines without those that a mark covers; both ascend. */
function without<T extends Span>(lines: readonly T[], marks: readonly Mark[]): readonly T[] {
  let at = 0
  return lines.filter((line) => {
    while (at < marks.length && marks[at]!.end < line.end) at++
    return !(at < marks.length && marks[at]!.start <= line.start)
  })
}
