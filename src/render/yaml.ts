/**
 * YAML for people: a document for each report. Spans and small objects are flow maps, an indicator takes three lines.
 * Written directly: the `yaml` package cannot lay a flow map out over a few lines, costs 25 ms of start-up and is twenty
 * times slower; the tests read every document back with it.
 *
 * Strings are double-quoted, so that no reader takes 否, `no` or `2023-12-28` for something else; what JSON escapes means
 * the same in YAML.
 */
import type { Renderer, RenderOptions } from './render.ts'
import { select } from './select.ts'

export function yaml(options: RenderOptions): Renderer {
  const print = (record: object) => `${blockMap(record, '', options.compact === true)}\n`
  return {
    head: '',
    between: options.several ? '---\n' : '',
    tail: '',
    record: ({ report }) => print(select(report, options)),
    failure: print,
  }
}

type Value = string | number | boolean | null | object

/** Lists whose items are records: each a flow map. */
const RECORDS = new Set(['indicators', 'boilerplate', 'warnings'])
/** Keys that begin a new line in the flow map of an indicator: where it stands; what is measured. */
const NEW_LINE = new Set(['text', 'name'])

function blockMap(map: object, indent: string, compact: boolean): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}:${entry(key, value, indent, compact)}`)
    .join(`\n${indent}`)
}

/** What follows `key:`, on its line or below it. */
function entry(key: string, value: Value, indent: string, compact: boolean): string {
  if (typeof value === 'string' && isParagraphs(value)) return literal(value, indent)
  const records = RECORDS.has(key) && Array.isArray(value) && value.length > 0
  if (isSmall(value) && !records) return ` ${flow(value)}`
  const inner = `${indent}  `
  if (!Array.isArray(value)) return `\n${inner}${blockMap(value as object, inner, compact)}`
  const item = (one: object) => {
    if (compact) return flow(one)
    return records ? record(one, `${inner}    `) : blockMap(one, `${inner}  `, compact)
  }
  return value.map((one) => `\n${inner}- ${item(one)}`).join('')
}

/** Scalars, maps of two or three scalars such as spans, and lists of these. */
function isSmall(value: Value): boolean {
  if (value === null || typeof value !== 'object') return true
  if (Array.isArray(value)) return value.every(isSmall)
  const inside = Object.values(value)
  return inside.length <= 3 && inside.every((one) => one === null || typeof one !== 'object')
}

function flow(value: Value): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return number(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  const inside = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`)
  return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`
}

/** 1e+21 is a string to a YAML 1.1 reader, 1.0e+21 a number to all. */
const number = (value: number): string => String(value).replace(/^(-?\d+)e/, '$1.0e')

function record(map: object, indent: string): string {
  const lines = Object.entries(map).map(
    ([key, value], n) => `${n === 0 ? '' : NEW_LINE.has(key) ? `,\n${indent}` : ', '}${key}: ${flow(value)}`,
  )
  return `{ ${lines.join('')} }`
}

/** Not printable in YAML, or a line end to some of its readers; JSON leaves them as they are. */
const UNSAFE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

const quoted = (text: string): string =>
  JSON.stringify(text).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Several lines that a literal block holds unchanged: none begins or ends with white space, nothing needs escaping. */
const isParagraphs = (text: string): boolean =>
  text.includes('\n') &&
  !/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/.test(text) &&
  !/^\s|\s$|\n\s|\s\n/.test(text)

const literal = (text: string, indent: string): string => ` |-\n${indent}  ${text.replaceAll('\n', `\n${indent}  `)}`
