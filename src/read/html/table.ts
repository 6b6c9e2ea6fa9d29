/** Tables of a web page: those with data become rows of cells, those that only lay out the page do not. */

export interface Cell {
  readonly lines: readonly string[]
  readonly columns: number
  readonly rows: number
}

/** A cell of data is short. */
const LONGEST_CELL = 200
const MOST_LINES = 3

export function isLayout(rows: readonly (readonly Cell[])[]): boolean {
  if (rows.every((row) => row.length <= 1)) return true
  return rows.flat().some(({ lines }) => lines.length > MOST_LINES || lines.join('').length > LONGEST_CELL)
}

/** One line a row; cells that span columns or rows leave empty ones, so that the columns stay in their places. */
export function rowText(rows: readonly (readonly Cell[])[]): string[] {
  /** For each column, how many rows a cell from above still covers. */
  const covered: number[] = []
  return rows.map((row) => {
    const parts: string[] = []
    const skip = () => {
      while ((covered[parts.length] ?? 0) > 0) {
        covered[parts.length]!--
        parts.push('')
      }
    }
    for (const { lines, columns, rows: height } of row) {
      skip()
      for (let k = 0; k < columns; k++) {
        covered[parts.length] = height - 1
        parts.push(k === 0 ? lines.map((line) => line.trim()).join(' ') : '')
      }
    }
    skip()
    return parts.join('\t')
  })
}
