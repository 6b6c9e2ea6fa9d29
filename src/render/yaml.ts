/** YAML for people: one document a report, spans and small objects in flow style. */
import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml'
import type { Renderer, RenderOptions } from './render.ts'
import { select } from './select.ts'

/** Double-quoted strings on one line: what YAML 1.1 readers (PyYAML) read too, and without taking `no` for false. */
const WRITE = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const

export function yaml(options: RenderOptions): Renderer {
  return {
    head: '',
    between: options.several ? '---\n' : '',
    tail: '',
    record: ({ report }) => print(select(report, options)),
    failure: print,
  }
}

function print(record: unknown): string {
  const document = new Document(record, { aliasDuplicateObjects: false })
  visit(document, {
    Collection(_, node) {
      if ((isMap(node) || isSeq(node)) && node.items.every(isSmall)) node.flow = true
    },
  })
  return document.toString(WRITE).replace(/[\u0085\u2028\u2029]/g, escape)
}

/** A span, a list of numbers or years: nothing nested, nothing long. */
const isSmall = (item: unknown): boolean => {
  const value = isPair(item) ? item.value : item
  return isScalar(value) && (typeof value.value !== 'string' || value.value.length < 40)
}

/** Line ends for YAML, but not for the one who reads a double-quoted string in it. */
const escape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
