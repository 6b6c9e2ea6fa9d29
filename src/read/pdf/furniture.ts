/** Which lines of the pages are not the text: running heads, page numbers, watermarks. */
import type { Line } from './lines.ts'

/** Reason for each line that is furniture. */
export type Furniture = ReadonlyMap<Line, 'page-number' | 'running-head' | 'watermark'>

/** So many lines at the top and at the foot may be furniture. */
const EDGE = 2
/** At the same height on two pages, in points. */
const SAME_HEIGHT = 4
/** On so great a share of the pages; heads of left and right pages take turns. */
const LEAST_PAGES = 0.4

/** 3, - 3 -, — 3 —, 第3页, 3/12, 第 3 页 共 12 页, Page 3 of 12, 第三页, · 3 · */
const PAGE_NUMBER =
  /^[\s\-–—―~·•|/]*(?:第|page|p\.)?\s*[\divxⅠ-Ⅻ一二三四五六七八九十]{1,5}\s*(?:页|版)?\s*(?:[,，/]?\s*(?:of|共|总)?\s*[\d一二三四五六七八九十]{1,5}\s*页?)?[\s\-–—―~·•|/]*$/i

/** The longest of these; the pattern is tried on nothing longer, which may hold thousands of blanks. */
const LONGEST_NUMBER = 60
const isPageNumber = (text: string): boolean => text.length <= LONGEST_NUMBER && PAGE_NUMBER.test(text)

export function findFurniture(pages: readonly (readonly Line[])[]): Furniture {
  const found = new Map<Line, 'page-number' | 'running-head' | 'watermark'>()
  for (const line of pages.flat()) if (line.slanted) found.set(line, 'watermark')
  const edges = pages.flatMap(edgesOf)
  const pagesWith = repeater(edges)
  for (const edge of edges) {
    const number = isPageNumber(edge.line.text)
    const repeated = pagesWith(edge) >= Math.max(2, pages.length * LEAST_PAGES)
    const reason = number ? 'page-number' : 'running-head'
    if (edge.line.artifact || repeated || (number && edge.outermost && isApart(edge, pages)))
      found.set(edge.line, reason)
  }
  return found
}

interface Edge {
  readonly line: Line
  readonly page: number
  /** The text with figures blanked, so that page numbers and dates are alike. */
  readonly key: string
  readonly outermost: boolean
}

function edgesOf(lines: readonly Line[], page: number): Edge[] {
  const level = lines.filter((line) => !line.slanted).sort((a, b) => b.y - a.y)
  const top = level.slice(0, EDGE)
  const foot = level.slice(Math.max(EDGE, level.length - EDGE))
  return [...top, ...foot].map((line) => ({
    line,
    page,
    key: isPageNumber(line.text) ? '#' : line.text.replace(/\d+/g, '#').replace(/\s+/g, ''),
    outermost: line === level[0] || line === level.at(-1),
  }))
}

/** On how many pages the same stands at about the same height. */
function repeater(edges: readonly Edge[]): (edge: Edge) => number {
  const band = ({ line }: Edge): number => Math.round(line.y / SAME_HEIGHT)
  const pages = new Map<string, Set<number>>()
  for (const edge of edges)
    for (const height of [band(edge) - 1, band(edge), band(edge) + 1]) {
      const place = `${height} ${edge.key}`
      const set = pages.get(place)
      if (set) set.add(edge.page)
      else pages.set(place, new Set([edge.page]))
    }
  return (edge) => pages.get(`${band(edge)} ${edge.key}`)!.size
}

/** A number alone in the margin of the only page, well off from the text. */
function isApart({ line, page }: Edge, pages: readonly (readonly Line[])[]): boolean {
  const others = pages[page]!.filter((one) => one !== line && !one.slanted)
  return others.every((one) => Math.abs(one.y - line.y) > 2.2 * line.size)
}
