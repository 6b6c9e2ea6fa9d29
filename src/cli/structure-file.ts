/** From the bytes of one file to its report: used by `parse` and by the workers of a batch. */
import { createHash } from 'node:crypto'
import { readDocument } from '../read/read.ts'
import type { Structured } from '../render/render.ts'
import { structureText, type TextOptions } from './structure-text.ts'

export interface FileOptions extends TextOptions {
  /** Forces the encoding. */
  readonly encoding?: string
  /** What is named in the report's `generator`: only what bears on the output. */
  readonly recorded?: Readonly<Record<string, string | number | boolean>>
}

/** @throws {ReadError} where the bytes are no text */
export async function structureBytes(bytes: Uint8Array, path: string, options: FileOptions = {}): Promise<Structured> {
  const { encoding, recorded = {}, ...how } = options
  const document = await readDocument(bytes, path, encoding === undefined ? {} : { encoding })
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
  const { warnings, marks = [] } = document
  return structureText(document.text, how, { source, options: recorded, warnings, marks })
}
