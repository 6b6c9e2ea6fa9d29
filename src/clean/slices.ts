/**
 * Numbers of a preview's slices: document sites show a text cut anywhere into lines 1、… 2、… 3、…, which part its sentences
 * and number nothing in it.
 */
import type { Mark, View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const NUMBER = /^(\d{1,3})、/
/** Slices are cut by length; the items of a list are not so long. */
const SHORTEST = 120
const CLOSED = /[。;:!?”)》.]$/

export function sliceNumbers(view: View, lines: readonly VisibleLine[]): Mark[] {
  const numbers = lines.map(({ start }) => Number(NUMBER.exec(view.text.slice(start, start + 4))?.[1] ?? 0))
  for (let from = 0; from < lines.length; from++) {
    if (numbers[from] !== 1) continue
    let to = from + 1
    while (to < lines.length && numbers[to] === to - from + 1) to++
    const run = lines.slice(from, to)
    if (run.length > 1 && areSlices(view, run))
      return run.map((line, i) => ({
        start: line.start,
        end: line.start + String(i + 1).length + 1 + (i === 0 ? labelBehind(view.text, line.start + 2) : 0),
        reason: 'page-slice',
      }))
    from = to - 1
  }
  return []
}

/** 1、-推荐范文- 街道办工作总结…: what the site sets before the first slice. */
const labelBehind = (text: string, at: number): number => LABEL.exec(text.slice(at, at + 20))?.[0].length ?? 0
const LABEL = /^-[^-\s,。]{2,12}-(?=\s)/

/** Most of them end within a sentence. */
function areSlices(view: View, run: readonly VisibleLine[]): boolean {
  const before = run.slice(0, -1)
  const open = before.filter(({ start, end }) => end - start >= SHORTEST && !CLOSED.test(view.text.slice(end - 1, end)))
  return open.length * 3 >= before.length * 2
}
