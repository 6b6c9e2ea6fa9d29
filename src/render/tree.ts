/**
 * Any plain data as YAML, through the `yaml` package: for what people look at now and then (stages, explanations). Reports
 * have a writer of their own (`yaml.ts`), which is twenty times faster.
 */
import { Document, isPair, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml'

/** Strings are quoted and never folded: no reader takes 否, `no` or `1:30` for something else. */
const STRINGS = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const

/** Line ends to some readers of YAML; they can stand in quoted strings only. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\ufeff]/g

export function tree(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, { Collection: (_, node) => void (node.flow = isSmall(node)) })
  return document.toString(STRINGS).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A span, a list of numbers or names stand on one line; a quotation may be long. */
function isSmall({ items }: YAMLMap | YAMLSeq): boolean {
  const inside = items.map((item) => (isPair(item) ? item.value : item))
  const length = inside.reduce<number>((sum, one) => sum + (isScalar(one) ? String(one.value).length : LONGEST), 0)
  return length <= LONGEST && (items.length <= 3 || !isPair(items[0]))
}

const LONGEST = 100
