/** Columns aligned by East Asian width; a cell that is too long goes on below. */
import { textWidth, wrap } from '../text/width.ts'

export interface Cell {
  readonly text: string
  /** Colours a line of the cell; padding stays outside. */
  readonly style?: (text: string) => string
}

export interface Column {
  readonly align?: 'right'
  /** At most so many columns of the terminal. */
  readonly max: number
}

const GAP = '  '

export function table(rows: readonly (readonly Cell[])[], columns: readonly Column[]): string[] {
  const widths = columns.map(({ max }, k) => Math.min(max, Math.max(0, ...rows.map((row) => textWidth(row[k]!.text)))))
  return rows.flatMap((row) => lines(row, columns, widths))
}

function lines(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = row.map(({ text }, k) => wrap(text, widths[k]!))
  const height = Math.max(...wrapped.map((w) => w.length))
  return Array.from({ length: height }, (_, n) =>
    row
      .map(({ style }, k) => {
        const text = wrapped[k]![n] ?? ''
        const padding = ' '.repeat(Math.max(0, widths[k]! - textWidth(text)))
        const shown = style && text !== '' ? style(text) : text
        return columns[k]!.align === 'right' ? padding + shown : shown + padding
      })
      .join(GAP)
      .trimEnd(),
  )
}
