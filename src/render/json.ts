/** JSON: one object, an array of several, or one line for each. */
import type { Renderer, RenderOptions } from './render.ts'
import { select } from './select.ts'

export function json(options: RenderOptions): Renderer {
  const print = (record: unknown) => JSON.stringify(record, null, options.compact ? 0 : 2)
  const frame = options.several
    ? { head: '[\n', between: ',\n', tail: '\n]\n' }
    : { head: '', between: '\n', tail: '\n' }
  return { ...frame, record: ({ report }) => print(select(report, options)), failure: print }
}

export function ndjson(options: RenderOptions): Renderer {
  const print = (record: unknown) => `${JSON.stringify(record)}\n`
  return {
    head: '',
    between: '',
    tail: '',
    record: ({ report }) => print(select(report, options)),
    failure: print,
  }
}
