/** From the bytes of one file to its report: used by `parse` and by the workers of a batch. */
import { createHash } from 'node:crypto'
import type { OutputScript } from '../model.ts'
import { normalise } from '../normalise.ts'
import { needsConversion, structureView, type Convert } from '../pipeline.ts'
import { readDocument } from '../read/read.ts'
import type { Structured } from '../render/render.ts'

export interface FileOptions {
  readonly script?: OutputScript
  /** Forces the encoding. */
  readonly encoding?: string
  /** What is named in the report's `generator`: only what bears on the output. */
  readonly recorded?: Readonly<Record<string, string | number | boolean>>
}

/** @throws {ReadError} where the bytes are no text */
export async function structureBytes(bytes: Uint8Array, path: string, options: FileOptions = {}): Promise<Structured> {
  const { encoding } = options
  const document = await readDocument(bytes, path, encoding === undefined ? {} : { encoding })
  const view = normalise(document.text)
  const script = options.script ?? 'hans'
  const source = {
    path,
    format: document.format,
    encoding: document.encoding,
    ...(document.encoding !== null && { confidence: document.confidence }),
    ...(document.bom > 0 && { bom: document.bom }),
    ...(document.compressed && { compressed: document.compressed }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const convert = needsConversion(view.script, script) ? await loadConvert() : null
  const report = structureView(
    view,
    { script, source, options: options.recorded ?? {}, warnings: document.warnings, marks: document.marks ?? [] },
    convert ?? identity,
  )
  const print = (text: string) => (convert && script !== 'keep' ? convert(text, script) : text)
  return { report, text: document.text, print }
}

const identity: Convert = (text) => text

/** The dictionaries are large: loaded only for a text that is not in the output script. */
async function loadConvert(): Promise<Convert> {
  return (await import('../script.ts')).convert
}
