/** The text of the sections alone: headings and bodies as they stand in the source, boilerplate left out. */
import type { Section, Span } from '../model.ts'
import { cutter } from '../text/spans.ts'
import type { Renderer, RenderOptions, Structured } from './render.ts'
import { select } from './select.ts'

export function text(options: RenderOptions): Renderer {
  const record = ({ report, text, print }: Structured): string => {
    const { sections } = select(report, { ...options, only: 'sections' })
    const pieces = (sections ?? []).flatMap(piecesOf)
    if (!options.roles && report.titleSpan) pieces.push(report.titleSpan)
    return print(join(pieces, text)) + keywordLines(sections ?? [])
  }
  return { head: '', between: '\n', tail: '', record, failure: () => null }
}

/** Behind the text, a line for each section that has keywords. */
const keywordLines = (sections: readonly Section[]): string => {
  const lines = sections.flatMap(keywordLine)
  return lines.length === 0 ? '' : `\n${lines.join('')}`
}

const keywordLine = ({ id, keywords, children }: Section): string[] => [
  ...(keywords?.length ? [`${id}: ${keywords.map(({ word }) => word).join(' ')}\n`] : []),
  ...children.flatMap(keywordLine),
]

const piecesOf = (s: Section): Span[] => [
  ...(s.headingSpan ? [s.headingSpan] : []),
  ...s.body,
  ...s.children.flatMap(piecesOf),
]

/** In the order of the source: on one line where they stand on one line, with an empty line where a section was left out. */
function join(pieces: readonly Span[], text: string): string {
  const cut = cutter(text)
  let out = ''
  let last = -1
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const gap = last < 0 ? '' : cut({ start: last, end: piece.start })
    if (gap.includes('\n')) out += /\S/.test(gap) ? '\n\n' : '\n'
    else out += gap.trim() === '' ? gap : ''
    out += cut(piece)
    last = piece.end
  }
  return out === '' ? '' : `${out}\n`
}
