/**
 * Cells that hold a line end, between strokes: pages leave it in an empty cell (柳坪镇 | 73 | 234 |⏎| -10.9 | 70.9 | for 柳坪镇, 73,
 * 234, nothing, -10.9, 70.9) and in a head (2023年比⏎上年增长% |). Their lines are one, as far as columns go.
 */
import type { View } from '../stages.ts'
import { firstAmong } from '../text/chars.ts'
import type { VisibleLine } from '../text/visible-lines.ts'

const LONGEST_LINE = 400
/** Of a cell that stands alone between strokes. */
const LONGEST_PIECE = 12
const MOST_PIECES = 6

type Stroke = 'none' | 'alone' | 'closed' | 'opened' | 'both' | 'inner'

/** For each line, how many lines from it on are one; null where each stands alone. */
export function brokenCells(view: View, lines: readonly VisibleLine[]): Uint8Array | null {
  if (!view.text.includes('|')) return null
  const strokes = lines.map((line) => strokeOf(view, line))
  const runs = new Uint8Array(lines.length).fill(1)
  /** Cells of the widest of the rows right above. */
  let width = 0
  for (let i = 0; i < lines.length; i++) {
    if (strokes[i] === 'none' || lines[i]!.gap > 1) width = 0
    const lone = Math.max(loneCell(lines, strokes, i), closedCell(view, lines, strokes, i))
    const count = lone > 1 ? lone : brokenRow(view, lines, strokes, i, width)
    if (strokes[i] === 'closed') width = Math.max(width, cellsIn(view, lines[i]!))
    runs[i] = count
    i += count - 1
  }
  return runs.some((count) => count > 1) ? runs : null
}

function strokeOf({ text }: View, { start, end }: VisibleLine): Stroke {
  if (end - start > LONGEST_LINE) return 'none'
  const first = firstAmong('|', text, start, end)
  if (first < 0) return 'none'
  if (end - start === 1) return 'alone'
  const closed = text[end - 1] === '|'
  const opened = first === start
  return closed && opened ? 'both' : closed ? 'closed' : opened ? 'opened' : 'inner'
}

const isNear = (lines: readonly VisibleLine[], i: number): boolean => lines[i] !== undefined && lines[i]!.gap <= 1

/** 项, 目 between two lines of a stroke each. */
function loneCell(lines: readonly VisibleLine[], strokes: readonly Stroke[], i: number): number {
  if (strokes[i - 1] !== 'alone' || strokes[i] !== 'none' || !isNear(lines, i)) return 1
  let end = i
  while (end < i + MOST_PIECES && strokes[end] === 'none' && isNear(lines, end) && isPiece(lines[end]!)) end++
  return strokes[end] === 'alone' && isNear(lines, end) ? Math.max(1, end - i) : 1
}

const isPiece = ({ start, end }: VisibleLine): boolean => end - start <= LONGEST_PIECE

/** 2023年比 above 上年增长% | where the line before is a cell, too. */
function closedCell({ text }: View, lines: readonly VisibleLine[], strokes: readonly Stroke[], i: number): number {
  if (strokes[i - 1] !== 'closed' || strokes[i] !== 'none' || lines[i]!.gap > 0) return 1
  let end = i
  while (end < i + MOST_PIECES && strokes[end] === 'none' && isPiece(lines[end]!) && lines[end]!.gap === 0) end++
  const isCell = (k: number): boolean => {
    const line = lines[k]
    return line !== undefined && strokes[k] === 'closed' && firstAmong('|', text, line.start, line.end) === line.end - 1
  }
  return end > i && isCell(i - 1) && isCell(end) && isPiece(lines[end]!) && lines[end]!.gap === 0 ? end - i + 1 : 1
}

/** A row that ends in a stroke and goes on behind an empty cell, up to as many cells as the rows above have. */
function brokenRow(
  view: View,
  lines: readonly VisibleLine[],
  strokes: readonly Stroke[],
  i: number,
  width: number,
): number {
  if (width === 0 || strokes[i] !== 'closed' || strokes[i + 1] !== 'both') return 1
  let cells = cellsIn(view, lines[i]!)
  let end = i + 1
  // A line with strokes at both ends goes on behind an empty cell.
  while (end < i + MOST_PIECES && strokes[end] === 'both' && lines[end]!.gap === 0 && cells < width)
    cells += cellsIn(view, lines[end++]!)
  return cells === width ? end - i : 1
}

/** Strokes of a row that ends in one: as many as its cells. */
function cellsIn({ text }: View, { start, end }: VisibleLine): number {
  let cells = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === BAR) cells++
  return cells
}
const BAR = 124
