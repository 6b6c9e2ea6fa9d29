/** A contents list before the body (目录, then headings with dots and page numbers). */
import { CONTENTS_TITLES } from '../data/boilerplate.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const titles = new Set(CONTENTS_TITLES.map((title) => title.replace(/\s/g, '')))
const LEADER = /(?:[.…·。_—-]{3,}|…)\s*\(?\d{1,4}\)?$|[.…·]{4,}\s*\S{0,4}$/
/** A list that is cut short. */
const DOTS = /^[….·]+$/
/** Under the title 目录 blanks do as well. */
const BLANKS = /(?:\s{2,}|\t)\(?\d{1,4}\)?$/
const LONGEST_ENTRY = 60

/** 一、工作完成情况………………1 */
export function isContentsEntry(line: string): boolean {
  return line.length <= LONGEST_ENTRY && LEADER.test(line)
}

export function isContentsTitle(line: string): boolean {
  return line.length <= 12 && titles.has(line.replace(/[\s:()【】[\]/…]/g, ''))
}

/** The number of lines of the contents list that begins at `from`; 0 where none does. */
export function contentsLength(text: string, lines: readonly VisibleLine[], from: number): number {
  const first = lines[from]!
  const titled = isContentsTitle(text.slice(first.start, first.end))
  let at = titled ? from + 1 : from
  for (; at < lines.length; at++) {
    const line = text.slice(lines[at]!.start, lines[at]!.end)
    if (line.length > LONGEST_ENTRY) break
    if (!LEADER.test(line) && !(titled && (BLANKS.test(line) || DOTS.test(line) || standsAgain(text, lines, at)))) break
  }
  const entries = at - from - (titled ? 1 : 0)
  return entries >= (titled ? 1 : 3) ? at - from : 0
}

/** Whether the line stands again further down as the beginning of a line: then this one only announces it. */
function standsAgain(text: string, lines: readonly VisibleLine[], at: number): boolean {
  const entry = text.slice(lines[at]!.start, lines[at]!.end).replace(/\s*\d*$/, '')
  if (entry.length < 2) return false
  for (let k = at + 1; k < lines.length; k++) if (text.startsWith(entry, lines[k]!.start)) return true
  return false
}
