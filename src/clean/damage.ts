/** Damage that a reader should know of; a damaged report loses nothing. */
import type { Warning } from '../model.ts'
import type { View } from '../stages.ts'

const DOUBLED = /([,、;:。])\1/g

export function damage(view: View): Warning[] {
  const warnings: Warning[] = []
  const doubled = [...view.text.matchAll(DOUBLED)].filter((m) => view.text[m.index + 2] !== m[1])
  if (doubled.length > 0) {
    const start = doubled[0]!.index
    warnings.push({
      code: 'doubled-punctuation',
      message: `punctuation is doubled in ${doubled.length} place(s), first ${view.source.slice(start, start + 2)}`,
      span: { start, end: start + 2 },
    })
  }
  return warnings
}
