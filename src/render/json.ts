/** JSON: one object, an array of several, or one line for each. */
import type { Renderer, RenderOptions } from './render.ts'

export function json({ compact, several }: RenderOptions): Renderer {
  const print = (record: unknown) => JSON.stringify(record, null, compact ? 0 : 2)
  return several
    ? { head: '[\n', record: print, between: ',\n', tail: '\n]\n' }
    : { head: '', record: print, between: '\n', tail: '\n' }
}

export function ndjson(): Renderer {
  return { head: '', record: (record) => `${JSON.stringify(record)}\n`, between: '', tail: '' }
}
