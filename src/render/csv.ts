/** The indicator table for Excel: byte-order mark, CRLF, one row a record. */
import type { Indicator, Section } from '../model.ts'
import type { Renderer, RenderOptions, Structured } from './render.ts'
import { select } from './select.ts'

type Cell = string | number | null | undefined

/** Column by column; the file comes first, so that tables of several reports can be joined. */
const COLUMNS: readonly (readonly [name: string, cell: (i: Indicator, path: string) => Cell])[] = [
  ['file', (_, path) => path],
  ['id', (i) => i.id],
  ['line', (i) => i.line],
  ['section', (i) => i.section],
  ['role', (i) => i.role],
  ['path', (i) => i.path.join(' / ')],
  ['name', (i) => i.name],
  ['text', (i) => i.text],
  ['value', (i) => i.value],
  ['low', (i) => i.range?.[0]],
  ['high', (i) => i.range?.[1]],
  ['fraction', (i) => i.fraction?.join(':')],
  ['unit', (i) => i.unit],
  ['type', (i) => i.type],
  ['bound', (i) => i.bound],
  ['masked', (i) => i.masked],
  ['scale', (i) => i.scale],
  ['status', (i) => i.status],
  ['change', (i) => i.change?.direction],
  ['basis', (i) => i.change?.basis],
  ['scope', (i) => i.scope],
  ['period', (i) => i.period],
  ['partOf', (i) => i.partOf],
  ['changeOf', (i) => i.changeOf],
  ['rule', (i) => i.rule],
  ['start', (i) => i.span.start],
  ['end', (i) => i.span.end],
]

export function csv(options: RenderOptions): Renderer {
  const record = ({ report }: Structured): string => {
    const { indicators } = select(report, { ...options, only: 'indicators' })
    const words = options.keywords ? keywordsBySection(report.sections) : null
    return (indicators ?? [])
      .map((i) =>
        row([...COLUMNS.map(([, cell]) => cell(i, report.source.path)), ...(words ? [words.get(i.section)] : [])]),
      )
      .join('')
  }
  const names = [...COLUMNS.map(([name]) => name), ...(options.keywords ? ['keywords'] : [])]
  return { head: `\uFEFF${row(names)}`, between: '', tail: '', record, failure: () => null }
}

/** What the section of an indicator is about, in one cell. */
function keywordsBySection(sections: readonly Section[], out = new Map<string, string>()): Map<string, string> {
  for (const { id, keywords, children } of sections) {
    out.set(id, (keywords ?? []).map(({ word }) => word).join(' '))
    keywordsBySection(children, out)
  }
  return out
}

const row = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`

/** What a spreadsheet would turn into something else: a formula (a Chinese Excel takes ＝ as well), a date (3-5, 1/3), a time (1:3). */
const MISTAKEN = /^[=+\-@＝＋－＠\t\r\n]|^\d+[-/:]\d+$/

/** A text that a spreadsheet would mistake gets an apostrophe; numbers are ours and stay numbers. */
function field(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = MISTAKEN.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
