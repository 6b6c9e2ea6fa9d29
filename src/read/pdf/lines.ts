/** Text runs to lines, from the top of the page to its foot, and what stands between the runs of a line. */
import { lowered, raised } from '../scripts.ts'
import type { Run } from './runs.ts'

export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly slanted: boolean
  readonly artifact: boolean
  /** A row of a table: its cells are separated by tabs. */
  readonly row: boolean
}

/** A piece of a line without a gap inside; `gap` is the one before it, in ems, NaN where only that there is one is known. */
interface Piece {
  readonly text: string
  readonly gap: number
}

interface Draft {
  runs: Run[]
  y: number
  size: number
}

/** Gaps in ems: below `NARROW` it is the distance that programs put between 年 and 2023; from `WIDE` on a column. */
const NARROW = 0.3
const WIDE = 1.6
/** Of the line's size: raised and lowered characters are smaller, and off its height by a share of it. */
const SMALL = 0.8
const SHIFT = 0.08
/** More lines than this share standing side by side are columns of text, which are read one after the other. */
const MOST_SIDE_BY_SIDE = 0.4

export function pageLines(runs: readonly Run[]): Line[] {
  const level = runs.filter((run) => !run.slanted)
  const slanted = runs.filter((run) => run.slanted)
  const drafts = sideBySide(inOrder(level))
  const pieces = drafts.map(piecesOf)
  const rows = tableRows(pieces)
  const lines = drafts.map((draft, k) => lineOf(draft, rows[k] ?? sentence(pieces[k]!), rows[k] !== null))
  return [...lines, ...slanted.map((run) => lineOf({ runs: [run], y: run.y, size: run.size }, run.text, false))]
}

/** As the file draws them: a run on the height of the one before belongs to its line. */
function inOrder(runs: readonly Run[]): Draft[] {
  const drafts: Draft[] = []
  for (const run of runs) {
    const last = drafts.at(-1)
    if (last && isBeside(last, run)) {
      last.runs.push(run)
      if (run.size > last.size) Object.assign(last, { size: run.size, y: run.y })
    } else drafts.push({ runs: [run], y: run.y, size: run.size })
  }
  return drafts
}

const isBeside = (line: Draft, run: Run): boolean =>
  Math.abs(line.y - run.y) < 0.5 * Math.max(line.size, run.size) && run.x > line.runs.at(-1)!.x

/** Puts the cells of a row together where they are drawn apart; two columns of text stay as they are drawn. */
function sideBySide(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => b.y - a.y)
  const merged: Draft[] = []
  for (const draft of sorted) {
    const last = merged.at(-1)
    if (last && Math.abs(last.y - draft.y) < 0.4 * Math.min(last.size, draft.size)) last.runs.push(...draft.runs)
    else merged.push({ ...draft, runs: [...draft.runs] })
  }
  if (drafts.length - merged.length > drafts.length * MOST_SIDE_BY_SIDE && drafts.length > 10) return [...drafts]
  for (const line of merged) line.runs.sort((a, b) => a.x - b.x)
  return merged
}

function piecesOf({ runs, size, y }: Draft): Piece[] {
  const pieces: Piece[] = []
  let right = -Infinity
  for (const run of runs) {
    const gap = (run.x - right) / size
    const words = shifted(run, y, size).trim().split(/\s+/)
    words.forEach((text, k) => pieces.push({ text, gap: k > 0 ? NaN : pieces.length === 0 ? Infinity : gap }))
    right = run.x + run.width
  }
  return pieces
}

/** Small digits above or below the line: 10 with a raised 4 is not 104. */
function shifted({ text, size, y }: Run, baseline: number, lineSize: number): string {
  if (size > lineSize * SMALL) return text
  const shift = (y - baseline) / lineSize
  return shift > SHIFT ? raised(text) : shift < -SHIFT ? lowered(text) : text
}

const WORD_END = /[A-Za-z0-9.,%)]$/
const WORD_START = /^[A-Za-z0-9(]/
const HAN_END = /[\u2e80-\u9fff\uf900-\ufaff]$/
const HAN_START = /^[\u2e80-\u9fff\uf900-\ufaff]/
/** A number that a heading begins with, whose distance from the title is no column. */
const MARKER = /^(?:第?[一二三四五六七八九十百\d]+[、.．章节条]?|[(（][一二三四五六七八九十\d]+[)）]|[①-⓿•●■◆])$/

/** As one sentence: spaces between words of Latin script and where the writer left one, none around figures. */
function sentence(pieces: readonly Piece[]): string {
  const spaced = isLetterSpaced(pieces)
  return pieces.map((piece, k) => separator(pieces[k - 1], piece, spaced) + piece.text).join('')
}

function separator(before: Piece | undefined, piece: Piece, spaced: boolean): string {
  if (!before) return ''
  const { gap } = piece
  if (gap < 0.1) return ''
  if (MARKER.test(before.text) && before.gap === Infinity) return ''
  const words = WORD_END.test(before.text) && WORD_START.test(piece.text)
  if (words) return ' '
  const han = HAN_END.test(before.text) && HAN_START.test(piece.text)
  if (han && spaced) return ''
  if (!han && (Number.isNaN(gap) || gap < NARROW)) return ''
  return ' '
}

/** Every character for itself: a title set wide (工 作 总 结), not words with spaces between. */
function isLetterSpaced(pieces: readonly Piece[]): boolean {
  return pieces.length > 2 && pieces.filter(({ text }) => text.length <= 2).length > pieces.length * 0.7
}

/**
 * The lines that are rows, with tabs between their cells; null for the others. A table is at least two lines in a row
 * with wide gaps and the same number of cells; its head and narrow columns are cut at smaller gaps too.
 */
function tableRows(lines: readonly (readonly Piece[])[]): (string | null)[] {
  const counts = lines.map((pieces) => pieces.filter(({ gap }) => !(gap < NARROW)).length)
  const wide = lines.map((pieces) => pieces.filter(({ gap }) => gap >= WIDE).length)
  const isRow = lines.map((pieces, k) => wide[k]! >= 2 && !MARKER.test(pieces[0]!.text))
  return lines.map((pieces, k) => {
    const near = [k - 1, k + 1].filter((other) => isRow[other])
    if (near.length === 0 || counts[k]! < 2) return null
    const same = near.some((other) => counts[other] === counts[k])
    if (!isRow[k] && !same) return null
    return cells(pieces, same ? NARROW : WIDE)
  })
}

function cells(pieces: readonly Piece[], least: number): string {
  return pieces
    .map(({ text, gap }, k) => {
      if (k === 0) return text
      const cut = Number.isNaN(gap) ? least === NARROW : gap >= least
      return (cut ? '\t' : gap < 0.1 ? '' : ' ') + text
    })
    .join('')
}

function lineOf({ runs, y, size }: Draft, text: string, row: boolean): Line {
  const right = runs.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity)
  const x = runs.reduce((least, run) => Math.min(least, run.x), Infinity)
  const slanted = runs.every((run) => run.slanted)
  return { text, x, right, y, size, slanted, artifact: runs.every((run) => run.artifact), row }
}
