/** From reports to text. Renderers only format; each is loaded when its format is asked for. */
import type { ErrorRecord, Report, Role } from '../model.ts'

export const FORMATS = ['yaml', 'json', 'ndjson', 'csv', 'pretty', 'text'] as const
export type Format = (typeof FORMATS)[number]

export const PARTS = ['sections', 'indicators', 'meta'] as const
export type Part = (typeof PARTS)[number]

/** Plain data: a worker gets it as a message. */
export interface RenderOptions {
  readonly format: Format
  /** Several records: `json` becomes an array, `yaml` a stream of documents. */
  readonly several?: boolean
  /** One line for a record: of the file (`json`), of the lists in it (`yaml`). */
  readonly compact?: boolean
  /** Only this part of the report. */
  readonly only?: Part
  /** Only the sections of these roles, and their indicators. */
  readonly roles?: readonly Role[]
  /** Sections have keywords: `csv` has a column for them. */
  readonly keywords?: boolean
  /** For `pretty`. */
  readonly color?: boolean
  /** For `pretty`: columns of the terminal. */
  readonly width?: number
}

/** A report with the text that its spans count. */
export interface Structured {
  readonly report: Report
  /** Decoded, byte-order mark left out. */
  readonly text: string
  /** Into the output script. */
  readonly print: (text: string) => string
}

/** Writes `head`, the records with `between` between them, `tail`. */
export interface Renderer {
  readonly head: string
  readonly between: string
  readonly tail: string
  record(structured: Structured): string
  /** Stands in the place of a report whose file failed; null where the format has no such place. */
  failure(error: ErrorRecord): string | null
}

const LOAD: Record<Format, () => Promise<(options: RenderOptions) => Renderer>> = {
  yaml: async () => (await import('./yaml.ts')).yaml,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  csv: async () => (await import('./csv.ts')).csv,
  pretty: async () => (await import('./pretty.ts')).pretty,
  text: async () => (await import('./text.ts')).text,
}

export async function renderer(options: RenderOptions): Promise<Renderer> {
  return (await LOAD[options.format]())(options)
}
