/** For eyes. */
import type { Renderer, RenderOptions } from './render.ts'
import { select } from './select.ts'

export function pretty(options: RenderOptions): Renderer {
  return {
    head: '',
    between: '\n',
    tail: '',
    record: ({ report }) => {
      const { title, indicators } = select(report, options)
      return `${title}\n${(indicators ?? []).map((i) => `${i.line} ${i.name} ${i.text}`).join('\n')}\n`
    },
    failure: () => null,
  }
}
