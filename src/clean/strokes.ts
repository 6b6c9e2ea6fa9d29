/** Lines of strokes alone, as pages leave them between the cells of a table: they are the report's where figures stand around. */

/** @param textOf the line with this number, '' where there is none */
export function isTableStroke(textOf: (at: number) => string, at: number): boolean {
  if (!STROKES.test(textOf(at))) return false
  return [-1, 1].some((by) => ROW.test(textOf(at + by)) || betweenCells(textOf, at, by) || nearFigures(textOf, at, by))
}

/**
 * 项, 目, |, 同比(, %, ), |, … |, 4776, |: cells that were broken over lines, or 镇街 |, |||, … 4776 |: cells closed in their own lines, as far
 * as the first that holds a figure.
 */
function nearFigures(textOf: (at: number) => string, at: number, by: number): boolean {
  for (let k = 1, pieces = 0; k <= FAR; k++) {
    const text = textOf(at + k * by)
    if (text === '' || text.length > LONGEST_PIECE) return false
    if (CLOSED_FIGURE.test(text)) return true
    if (text.endsWith('|')) pieces = 0
    else if (pieces++ >= MOST_PIECES) return false
    else if (FIGURE.test(text) && [-1, 1].every((side) => STROKES.test(textOf(at + k * by + side)))) return true
  }
  return false
}
const CLOSED_FIGURE = /^-?\d[\d,]*(?:\.\d+)?%? ?\|$/
const FAR = 60
const MOST_PIECES = 6
const LONGEST_PIECE = 18

/** 第一外借室, |, 4776, |: a cell a line. 首页, |, 登录, | are links. */
const betweenCells = (textOf: (at: number) => string, at: number, by: number): boolean =>
  STROKES.test(textOf(at + 2 * by)) && [1, 3, 5].some((k) => FIGURE.test(textOf(at + k * by)))

const STROKES = /^\|+$/
/** | ② | 古籍 | 册 | 40 | */
const ROW = /^\|.*\|\s*-?\d[\d,.]*%?\s*\|$/
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/

/** ||| between 指标 | and 数量 |: an empty row of a table that stands one cell to a line. */
export const isBarOfCells = (text: string, above: string, below: string): boolean =>
  text[0] === '|' && BARS.test(text) && (above.endsWith(' |') || below.endsWith(' |'))
const BARS = /^\|[|\s]*\|$/
