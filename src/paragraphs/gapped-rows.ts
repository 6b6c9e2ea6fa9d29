/**
 * Tables copied a cell a line whose rows stand apart: a blank line between two rows and none within one, or two and one. Rows of as many
 * cells each, heads above the first and the same in each column make it a table, whatever words stand between the figures.
 */
import type { View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { FIRST_CELL, NEXT_CELL } from './cell-kind.ts'
import { agree, cellOf, type StreamCell } from './cell-stream.ts'

const LONGEST_CELL = 40
const LEAST_COLUMNS = 3
const MOST_COLUMNS = 30
const LEAST_ROWS = 3

/** What each line is in such a table; null where there is none. */
export function gappedRows(view: View, lines: readonly VisibleLine[], taken: Uint8Array): Uint8Array | null {
  let marks: Uint8Array | null = null
  for (const within of [0, 1]) {
    const starts = groupsOf(lines, within)
    for (let at = 0; at + LEAST_ROWS < starts.length; at++) {
      const columns = starts[at + 1]! - starts[at]!
      if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS) continue
      let end = at + 1
      while (end + 1 < starts.length && starts[end + 1]! - starts[end]! === columns) end++
      if (end - at >= LEAST_ROWS && isTable(view, lines, taken, starts.slice(at, end + 1), columns)) {
        marks ??= new Uint8Array(lines.length)
        marks.fill(NEXT_CELL, starts[at], starts[end])
        for (const start of starts.slice(at, end)) marks[start] = FIRST_CELL
        const [sum, behind] = [starts[end]!, starts[end + 1] ?? 0]
        if (behind > sum + 1 && behind - sum < columns && isSum(view, lines.slice(sum, behind))) {
          marks.fill(NEXT_CELL, sum, behind)
          marks[sum] = FIRST_CELL
        }
      }
      at = end - 1
    }
  }
  return marks
}

/** Where groups of lines begin that stand together, so many blank lines between each two, and more around them; and where the last ends. */
function groupsOf(lines: readonly VisibleLine[], within: number): number[] {
  const starts = [0]
  for (let i = 1; i < lines.length; i++) if (lines[i]!.gap !== within) starts.push(i)
  starts.push(lines.length)
  return starts
}

function isTable(
  view: View,
  lines: readonly VisibleLine[],
  taken: Uint8Array,
  starts: readonly number[],
  columns: number,
): boolean {
  const [from, to] = [starts[0]!, starts.at(-1)!]
  const cells: StreamCell[] = []
  for (let i = from; i < to; i++) {
    const { start, end } = lines[i]!
    if (taken[i] === 1 || end - start > LONGEST_CELL) return false
    const text = view.text.slice(start, end)
    if (/[。;|\t]/.test(text)) return false
    cells.push(cellOf(text, i))
  }
  return agree(
    cells,
    starts.slice(0, -1).map((start) => start - from),
    columns,
  )
}

/** 合计, 2060, 1512 below rows with more words. */
function isSum(view: View, [label, ...figures]: readonly VisibleLine[]): boolean {
  const kindOf = ({ start, end }: VisibleLine) => cellOf(view.text.slice(start, end), 0).kind
  return kindOf(label!) === 'text' && figures.every((line) => kindOf(line) !== 'text')
}
