/** The document's paragraphs and tables as lines: a table's row is one line, its cells separated by tabs. */
import { child, elements, type XmlElement } from '../xml.ts'
import type { Labels } from './numbering.ts'
import { inlineText, type RunContext } from './runs.ts'
import { numberReference, type Styles } from './styles.ts'

export interface Line {
  readonly text: string
  /** An entry of the table of contents: no part of the report. */
  readonly contents: boolean
}

export interface BodyContext extends Omit<RunContext, 'box'> {
  readonly styles: Styles
  readonly labels: Labels
}

/** Around paragraphs, without a meaning for the text; Office nests text boxes in either of two ways. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'body', 'smartTag'])

export function bodyLines(body: XmlElement, context: BodyContext): Line[] {
  const lines: Line[] = []
  // Of paragraphs whose mark a revision deleted: they go on in the next one.
  let carried = ''
  const walk = (element: XmlElement, contents: boolean): void => {
    for (const one of elements(element)) {
      if (one.name === 'p') carried = paragraph(one, carried, contents, context, lines)
      else if (one.name === 'tbl') for (const line of tableLines(one, context)) lines.push(line)
      else if (one.name === 'AlternateContent') walk(child(one, 'Choice') ?? one, contents)
      else if (WRAPPERS.has(one.name)) walk(one, contents || isContents(one))
    }
  }
  walk(body, false)
  if (carried !== '') lines.push({ text: carried, contents: false })
  return lines
}

/** The block that Word makes for an automatic table of contents. */
function isContents(element: XmlElement): boolean {
  const gallery = child(child(child(element, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return gallery?.attributes.val === 'Table of Contents'
}

/** @returns what is carried over to the next paragraph */
function paragraph(
  element: XmlElement,
  carried: string,
  contents: boolean,
  context: BodyContext,
  lines: Line[],
): string {
  const properties = child(element, 'pPr')
  const boxes: XmlElement[] = []
  const text = carried + inlineText(element, { ...context, box: (content) => boxes.push(content) })
  const box = () => boxes.forEach((content) => lines.push(...bodyLines(content, context)))
  const mark = child(properties, 'rPr')
  if (child(mark, 'del') || child(mark, 'moveFrom')) {
    box()
    return text
  }
  const style = context.styles(child(properties, 'pStyle')?.attributes.val)
  // Word counts empty paragraphs too.
  const label = context.labels(numberReference(properties), style)
  lines.push({ text: text.trim() === '' ? '' : label + text, contents: contents || style.contents })
  box()
  return ''
}

function tableLines(table: XmlElement, context: BodyContext): Line[] {
  const rows = rowsOf(table).filter((row) => !child(child(row, 'trPr'), 'del'))
  const cells = rows.map((row) => cellsOf(row).map((cell) => cellOf(cell, context)))
  // One column is no table but a frame around paragraphs.
  const frame = cells.every((row) => row.length <= 1)
  if (frame) return cells.flat().flatMap((cell) => cell.lines)
  return cells.map((row) => ({ text: row.map(cellText).join('\t'), contents: false }))
}

const unwrap = (element: XmlElement, name: string): XmlElement[] =>
  elements(element).flatMap((one) => (one.name === name ? [one] : WRAPPERS.has(one.name) ? unwrap(one, name) : []))

const rowsOf = (table: XmlElement): XmlElement[] => unwrap(table, 'tr')
const cellsOf = (row: XmlElement): XmlElement[] => unwrap(row, 'tc')

interface Cell {
  readonly lines: readonly Line[]
  /** Columns that it covers. */
  readonly span: number
}

function cellOf(cell: XmlElement, context: BodyContext): Cell {
  const span = Number(child(child(cell, 'tcPr'), 'gridSpan')?.attributes.val ?? 1)
  return { lines: bodyLines(cell, context), span: span > 1 && span < 64 ? span : 1 }
}

/** On one line; empty cells keep the columns in their places. */
function cellText({ lines, span }: Cell): string {
  const text = lines.map((line) => line.text.replace(/\s+/g, ' ').trim())
  return text.filter((part) => part !== '').join(' ') + '\t'.repeat(span - 1)
}
