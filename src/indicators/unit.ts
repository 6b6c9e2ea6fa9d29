/** Finds the unit that begins at a place of the view: the longest word of the table, unless a longer word is none (项目). */
import { CONCRETE_UNITS, UNIT_STOP_EXCEPTIONS, UNIT_STOPS, UNITS } from '../data/units.ts'
import type { IndicatorType } from '../model.ts'

export interface Unit {
  readonly end: number
  /** As printed: 个百分点 is 百分点, km is 公里. */
  readonly unit: string
  readonly type: IndicatorType
  /** Stands with concrete things (所, 家, 人). */
  readonly concrete: boolean
}

interface Row {
  readonly written: string
  readonly unit: string
  /** null: a word that is no unit. */
  readonly type: IndicatorType | null
  readonly concrete: boolean
  readonly latin: boolean
}

const buckets: Row[][] = [[]]
/** For each first unit, its bucket; 0 where no unit begins so. */
const BUCKET = new Uint16Array(0x10000)

const LATIN = /[A-Za-z]$/
const concrete = new Set(CONCRETE_UNITS.split(' '))

function add(written: string, unit: string, type: IndicatorType | null): void {
  const first = written.charCodeAt(0)
  if (BUCKET[first] === 0) BUCKET[first] = buckets.push([]) - 1
  buckets[BUCKET[first]!]!.push({ written, unit, type, concrete: concrete.has(written), latin: LATIN.test(written) })
}

const seen = new Map<string, IndicatorType>()
for (const [type, words] of UNITS)
  for (const word of words.split(' ')) {
    const [written, unit] = word.split('=') as [string, string | undefined]
    seen.set(written, type)
    add(written, unit ?? written, type)
  }
for (const word of UNIT_STOPS.split(' ')) if (!seen.has(word)) add(word, '', null)
for (const word of UNIT_STOP_EXCEPTIONS.split(' ')) {
  // The exception is longer than the stop word, so it is met first; what it yields is the unit at its head.
  const head = word[0]!
  add(word, head, seen.get(head)!)
}
for (const bucket of buckets) bucket.sort((a, b) => b.written.length - a.written.length)

const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)

function matchRow(text: string, at: number): Row | null {
  const bucket = at < text.length ? BUCKET[text.charCodeAt(at)]! : 0
  if (bucket === 0) return null
  for (const row of buckets[bucket]!) {
    if (!text.startsWith(row.written, at)) continue
    if (row.latin && isLetter(text.charCodeAt(at + row.written.length))) continue
    return row.type === null ? null : row
  }
  return null
}

/** Length of the row's unit as written (an exception is longer than its unit). */
const lengthOf = (row: Row): number => (row.type !== null && exceptions.has(row.written) ? 1 : row.written.length)
const exceptions = new Set(UNIT_STOP_EXCEPTIONS.split(' '))

/** The unit at `at`, with a unit after a stroke as a composite: 元/人次, 微克/立方米, 台/套. */
export function matchUnit(text: string, at: number): Unit | null {
  const row = matchRow(text, at)
  if (!row) return null
  const end = at + lengthOf(row)
  const type = row.type!
  if (text[end] === '/') {
    const below = matchRow(text, end + 1)
    if (below)
      return {
        end: end + 1 + lengthOf(below),
        unit: `${row.unit}/${below.unit}`,
        type: type === 'money' || type === below.type ? type : 'other',
        concrete: row.concrete,
      }
  }
  return { end, unit: row.unit, type, concrete: row.concrete }
}
