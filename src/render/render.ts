/** From records to text. Renderers only format; each format is loaded when it is asked for. */
import type { ErrorRecord, Report } from '../model.ts'

export const FORMATS = ['yaml', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

export interface RenderOptions {
  readonly format: Format
  /** One line for a record. */
  readonly compact?: boolean
  /** Several records: `json` becomes an array. */
  readonly several?: boolean
}

/** A stream of records: `head`, the records with `between` between them, `tail`. */
export interface Renderer {
  readonly head: string
  record(record: Report | ErrorRecord): string
  readonly between: string
  readonly tail: string
}

const LOAD: Record<Format, () => Promise<(options: RenderOptions) => Renderer>> = {
  yaml: async () => (await import('./yaml.ts')).yaml,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
}

export async function renderer(options: RenderOptions): Promise<Renderer> {
  return (await LOAD[options.format]())(options)
}
