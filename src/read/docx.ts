/** Word documents (.docx, .docm): the text as a reader sees it, with automatic numbers, tables and notes. */
import type { Warning } from '../model.ts'
import type { Mark } from '../stages.ts'
import { bodyLines, type BodyContext, type Line } from './docx/body.ts'
import { numbering } from './docx/numbering.ts'
import { openPackage, type Package } from './docx/package.ts'
import { stylesOf } from './docx/styles.ts'
import { ReadError } from './errors.ts'
import type { Extracted } from './read.ts'
import { raised } from './scripts.ts'
import { child, elements, type XmlElement } from './xml.ts'

type NoteKind = 'footnotes' | 'endnotes'

export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const file = openPackage(bytes)
  const warnings: Warning[] = []
  const part = (kind: string): XmlElement | undefined => optional(file, kind, warnings)
  const styles = stylesOf(part('styles'))
  const labels = numbering(part('numbering'), styles)
  const cited: { readonly kind: NoteKind; readonly id: string }[] = []
  const note = (kind: NoteKind, id: string) => raised(String(cited.push({ kind, id })))
  const context: BodyContext = { styles, labels, note }
  const body = child(file.part(file.main), 'body')
  if (!body) throw new ReadError('damaged', `the Word file's main part, ${file.main}, holds no text`)
  const lines = bodyLines(body, context)
  const notes = notesOf(part, context)
  // Notes may cite notes: the list grows while it is read.
  for (let n = 0; n < cited.length; n++)
    for (const line of noteLines(notes(cited[n]!.kind, cited[n]!.id), n + 1)) lines.push(line)
  return { ...joined(lines), warnings, emptyReason: 'the Word file holds no text, perhaps only pictures' }
}

/** A part that the main part names; where it is missing, the rest is read and the user told. */
function optional(file: Package, kind: string, warnings: Warning[]): XmlElement | undefined {
  const path = file.related(kind)
  if (path === undefined) return undefined
  const part = file.part(path)
  if (!part) warnings.push({ code: 'missing-part', message: `the Word file lacks its part ${path}: ${LOST[kind]}` })
  return part
}

const LOST: Readonly<Record<string, string>> = {
  styles: 'numbers that come from styles are left out',
  numbering: 'automatic numbers are left out',
  footnotes: 'footnotes are left out',
  endnotes: 'endnotes are left out',
}

function notesOf(
  part: (kind: string) => XmlElement | undefined,
  context: BodyContext,
): (kind: NoteKind, id: string) => Line[] {
  const known = new Map<NoteKind, ReadonlyMap<string, XmlElement>>()
  return (kind, id) => {
    let notes = known.get(kind)
    if (!notes) known.set(kind, (notes = new Map(elements(part(kind)).map((one) => [one.attributes.id ?? '', one]))))
    const found = notes.get(id)
    return found ? bodyLines(found, context) : []
  }
}

/** The note's sign before its first line. */
function noteLines(lines: readonly Line[], n: number): Line[] {
  const visible = lines.filter(({ text }) => text.trim() !== '')
  return visible.map((line, k) => (k === 0 ? { ...line, text: `${raised(String(n))} ${line.text.trim()}` } : line))
}

function joined(lines: readonly Line[]): { text: string; marks?: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  for (const line of lines) {
    const start = text.length
    text += line.text
    if (line.contents && line.text.trim() !== '') marks.push({ start, end: text.length, reason: 'contents' })
    text += '\n'
  }
  return marks.length > 0 ? { text, marks } : { text }
}
