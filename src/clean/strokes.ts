/** Lines of strokes alone, as pages leave them between the cells of a table: they are the report's where figures stand around. */

/** @param textOf the line with this number, '' where there is none */
export function isTableStroke(textOf: (at: number) => string, at: number): boolean {
  if (!STROKES.test(textOf(at))) return false
  return [-1, 1].some((by) => ROW.test(textOf(at + by)) || betweenCells(textOf, at, by))
}

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
