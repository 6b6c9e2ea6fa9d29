/** Finds the unit that begins at a place of the view: the longest word of the table, unless a longer word is none (项目). */
import { CONCRETE_UNITS, FIRM_STOPS, UNIT_STOP_EXCEPTIONS, UNIT_STOPS, UNITS } from '../data/units.ts'
import type { IndicatorType } from '../model.ts'
import { isLetter, isMultiplier } from './digits.ts'

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
  /** Of `written`, how much is the unit: an exception to a stop word is longer. */
  readonly length: number
  readonly unit: string
  /** null: a word that is no unit. */
  readonly type: IndicatorType | null
  readonly concrete: boolean
  /** A word that is no unit after Arabic digits either. */
  readonly firm: boolean
}

const rows = new Map<string, Row>()
const concrete = new Set(CONCRETE_UNITS.split(' '))
const firm = new Set(FIRM_STOPS.trim().split(' '))

for (const [type, words] of UNITS)
  for (const word of words.split(' ')) {
    const [written, unit = written] = word.split('=') as [string, string?]
    rows.set(written, { written, length: written.length, unit, type, concrete: concrete.has(written), firm: true })
  }
for (const written of [...UNIT_STOPS.split(' '), ...firm])
  if (!rows.has(written))
    rows.set(written, { written, length: 0, unit: '', type: null, concrete: false, firm: firm.has(written) })
for (const written of UNIT_STOP_EXCEPTIONS.split(' ')) rows.set(written, { ...rows.get(written[0]!)!, written })

const buckets: Row[][] = [[]]
/** For each first character the number of its bucket, 0 where no unit begins so. */
const BUCKET = new Uint16Array(0x10000)
for (const row of [...rows.values()].sort((a, b) => b.written.length - a.written.length)) {
  const first = row.written.charCodeAt(0)
  if (BUCKET[first] === 0) BUCKET[first] = buckets.push([]) - 1
  buckets[BUCKET[first]!]!.push(row)
}

function rowAt(text: string, at: number, arabic: boolean): Row | null {
  const bucket = at < text.length ? BUCKET[text.charCodeAt(at)]! : 0
  if (bucket === 0) return null
  for (const row of buckets[bucket]!) {
    if (arabic && !row.firm) continue
    if (!text.startsWith(row.written, at)) continue
    const end = at + row.written.length
    if (isLetter(text, end - 1) && isLetter(text, end)) continue
    return row.type === null ? null : row
  }
  return null
}

/** The unit at `at`, with a unit after a stroke as a composite (元/人次, 微克/立方米); after Arabic digits more surely. */
export function matchUnit(text: string, at: number, arabic = false): Unit | null {
  const row = rowAt(text, at, arabic)
  if (!row) return null
  const end = at + row.length
  const type = row.type!
  let under = end + 1
  while (text[end] === '/' && isMultiplier(text, under)) under++ // 件/万人
  const below = text[end] === '/' ? rowAt(text, under, arabic) : null
  if (!below) return { end, unit: row.unit, type, concrete: row.concrete }
  const money = type === 'money' || row.unit === '分'
  return {
    end: under + below.length,
    unit: `${row.unit}/${text.slice(end + 1, under)}${below.unit}`,
    type: money ? 'money' : type === below.type ? type : 'other',
    concrete: row.concrete,
  }
}
