/**
 * `shuli parse --stage STAGE FILE`: what one of the stages makes of a text, for people who add rules. `text` is the text that
 * spans count, as it is; the others are lists, as YAML or JSON.
 */
import { normalise } from '../normalise.ts'
import { runStages } from '../pipeline.ts'
import { readDocument, type Decoded } from '../read/read.ts'
import type { Stage } from './parse.ts'
import { headViews, roleViews } from './stage/heads.ts'
import { lineViews } from './stage/lines.ts'

export interface StageOptions {
  readonly stage: Stage
  readonly format: 'yaml' | 'json'
  readonly encoding?: string | undefined
}

/** @throws {ReadError} where the bytes are no text */
export async function stageOf(bytes: Uint8Array, path: string, options: StageOptions): Promise<string> {
  const { stage, format, encoding } = options
  const document = await readDocument(bytes, path, encoding === undefined ? {} : { encoding })
  if (stage === 'text') return document.text
  const { format: kind, encoding: found } = document
  const shown = { stage, source: { path, format: kind, encoding: found }, [stage]: listOf(stage, document) }
  return printed(shown, format)
}

function listOf(stage: Exclude<Stage, 'text'>, document: Decoded): readonly object[] {
  const view = normalise(document.text)
  const found = runStages(view, document.marks ?? [])
  if (stage === 'lines') return lineViews(view, found)
  if (stage === 'outline') return headViews(view, found.paragraphs, found.outline.heads)
  return roleViews(view, found.paragraphs, found.heads)
}

/** For programs: any plain data. */
export async function printed(value: object, format: 'yaml' | 'json'): Promise<string> {
  if (format === 'json') return `${JSON.stringify(value, null, 2)}\n`
  return (await import('../render/tree.ts')).tree(value)
}
