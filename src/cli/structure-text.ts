/** From a decoded text to its report, with what needs a dictionary: used for files and by `stream`. */
import type { OutputScript } from '../model.ts'
import { normalise } from '../normalise.ts'
import { needsConversion, reportOf, runStages, type Convert, type StructureOptions } from '../pipeline.ts'
import type { Structured } from '../render/render.ts'

export interface TextOptions {
  readonly script?: OutputScript
  /** So many keywords for each section. */
  readonly keywords?: number
  /** Refine the indicators' names by the words of their sentences. */
  readonly names?: 'segment'
}

/** @throws {WordsMissing} where words are asked for and nodejieba is missing */
export async function structureText(text: string, options: TextOptions, more: StructureOptions): Promise<Structured> {
  const { script = 'hans', keywords, names } = options
  const view = normalise(text)
  const convert = needsConversion(view.script, script) ? await loadConvert(script) : null
  const words = needsWords(options) ? (await import('../words/open.ts')).openWords() : null
  let found = runStages(view, more.marks)
  if (words && names) {
    const { refineNames } = await import('../words/names.ts')
    found = { ...found, drafts: refineNames(found.drafts, found.paragraphs, words) }
  }
  let report = reportOf(view, found, { ...more, script }, convert ?? identity)
  if (words && keywords !== undefined) {
    const { withKeywords } = await import('../words/keywords.ts')
    report = withKeywords(report, keywords, words)
  }
  const print = (printed: string) => (convert && script !== 'keep' ? convert(printed, script) : printed)
  return { report, text, print }
}

export const needsWords = ({ keywords, names }: TextOptions): boolean => keywords !== undefined || names !== undefined

const identity: Convert = (text) => text

/** The dictionaries are large: loaded only for a text that is not in the output script. */
async function loadConvert(script: OutputScript): Promise<Convert> {
  if (script === 'hant') return (await import('../script/to-hant.ts')).toHant
  return (await import('../script/to-hans.ts')).toHans
}
