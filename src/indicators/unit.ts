/** Finds the unit that begins at a place of the view: the longest word of the table, unless a longer word is none (项目). */
import { ADMINISTRATION, CONCRETE_UNITS, FIRM_STOPS, UNIT_STOP_EXCEPTIONS, UNIT_STOPS, UNITS } from '../data/units.ts'
import type { IndicatorType } from '../model.ts'
import { among } from '../text/chars.ts'
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

/** The rows of a first character, the longest word first. */
interface Rows {
  /** By the second character, those of one character with them. */
  readonly bySecond: ReadonlyMap<number, readonly Row[]>
  /** Those of one character. */
  readonly alone: readonly Row[]
}

/** 乡, 镇, 县: units that count places of administration. */
export const placeUnits: ReadonlySet<string> = new Set(ADMINISTRATION.split(' '))

type Kind = IndicatorType | 'stop' | 'exception'

/** The tables, by what their words are; those of a first character become rows when a text first has it. */
const TABLES = (
  [...UNITS, ['stop', UNIT_STOPS], ['stop', FIRM_STOPS.trim()], ['exception', UNIT_STOP_EXCEPTIONS]] as const
).map(([kind, list]) => [kind, ` ${list} `] as const)
const rows = new Map<number, Rows>()
const concrete = new Set(CONCRETE_UNITS.split(' '))
const firm = new Set(FIRM_STOPS.trim().split(' '))

/** The words of the tables that begin with a character. */
function wordsOf(first: string): (readonly [Kind, string])[] {
  const found: (readonly [Kind, string])[] = []
  const mark = ` ${first}`
  for (const [kind, list] of TABLES)
    for (let at = list.indexOf(mark); at >= 0; at = list.indexOf(mark, at + 1))
      found.push([kind, list.slice(at + 1, list.indexOf(' ', at + 1))])
  return found
}

const NONE: Rows = { bySecond: new Map(), alone: [] }

function rowsOf(first: number): Rows {
  let found = rows.get(first)
  if (!found) {
    const words = wordsOf(String.fromCharCode(first))
    found = words.length > 0 ? arranged(makeRows(words)) : NONE
    rows.set(first, found)
  }
  return found
}

function arranged(made: readonly Row[]): Rows {
  const alone = made.filter(({ written }) => written.length === 1)
  const seconds = new Set(made.filter((row) => !alone.includes(row)).map(({ written }) => written.charCodeAt(1)))
  const of = (second: number) => made.filter((row) => row.written.charCodeAt(1) === second)
  return { bySecond: new Map([...seconds].map((second) => [second, [...of(second), ...alone]])), alone }
}

function makeRows(list: readonly (readonly [Kind, string])[]): readonly Row[] {
  const made = new Map<string, Row>()
  for (const [kind, word] of list) {
    if (kind === 'exception') made.set(word, { ...made.get(word[0]!)!, written: word })
    else if (kind !== 'stop') {
      const [written, unit = written] = word.split('=') as [string, string?]
      const type = kind
      made.set(written, { written, length: written.length, unit, type, concrete: concrete.has(written), firm: true })
    } else if (!made.has(word))
      made.set(word, { written: word, length: 0, unit: '', type: null, concrete: false, firm: firm.has(word) })
  }
  return [...made.values()].sort((a, b) => b.written.length - a.written.length)
}

const CLAUSE_ENDS = ',。;、:)'

function rowAt(text: string, at: number, arabic: boolean): Row | null {
  if (at >= text.length) return null
  const { bySecond, alone } = rowsOf(text.charCodeAt(at))
  for (const row of bySecond.get(text.charCodeAt(at + 1)) ?? alone) {
    if ((arabic && !row.firm) || !text.startsWith(row.written, at)) continue
    const end = at + row.written.length
    // 5兆W: 兆 belongs to the letter.
    if ((isLetter(text, end - 1) || row.written === '兆') && isLetter(text, end)) continue
    // 批发业791家|次之
    if (row.length > 1 && text[end] === '之' && text[end - 1] === '次' && CLAUSE_ENDS.includes(text[end + 1] ?? '。'))
      continue
    return row.type === null ? null : row
  }
  return null
}

/** Alone 月 is a date, 工 no unit; 80元/月 and 1.5吨/工 are rates. */
const PER_UNITS = ['月', '工'].map((unit): Row => ({
  written: unit,
  length: 1,
  unit,
  type: 'duration',
  concrete: false,
  firm: true,
}))
const perUnitAt = (text: string, at: number): Row | null => PER_UNITS.find(({ unit }) => text[at] === unit) ?? null

/** 用血5.6万|单位, 检查1200|单位: counts blood and bodies where nothing goes on; 3个|单位组织 and 12|单位职工 have no such unit. */
const BODY: Row = { written: '单位', length: 2, unit: '单位', type: 'count', concrete: false, firm: true }
const bodyAt = (text: string, at: number): Row | null =>
  text.startsWith(BODY.written, at) && (at + 2 >= text.length || among(BODY_ENDS, text.charCodeAt(at + 2)))
    ? BODY
    : null
const BODY_ENDS = ',。;、)和及的|'

/** 29微克每立方米, 60公里每小时; but 投资3亿元每年新增. */
const PER = /^(?:[微毫]?克|公里|千米|米|千卡|大卡)$/
const PER_WHAT = /^(?:立方米|平方米|升|小时|秒|公里|千克)/

/** A classifier alone in a bracket; but 12县(市) are all of one level. */
function bracketed(text: string, at: number, arabic: boolean): Row | null {
  const row = rowAt(text, at, arabic)
  return row?.type === 'count' && text[at + row.length] === ')' && !among('市区', text.charCodeAt(at)) ? row : null
}

/** The unit at `at`, with a unit after a stroke as a composite (元/人次, 微克/立方米); after Arabic digits more surely. */
export function matchUnit(text: string, at: number, arabic = false): Unit | null {
  const row = rowAt(text, at, arabic) ?? bodyAt(text, at)
  if (!row) return null
  const type = row.type!
  const other = type === 'count' && text[at + row.length] === '(' ? bracketed(text, at + row.length + 1, arabic) : null
  // 河湖9条(个): the name of one kind and of the other
  if (other) {
    const end = at + row.length + other.length + 2
    // 走访企业1260家(户)|次
    const times = text[end] === '次' && row.concrete ? '次' : ''
    return {
      end: end + times.length,
      unit: `${row.unit}/${other.unit}${times}`,
      type,
      concrete: row.concrete,
    }
  }
  const end = at + row.length
  const each = text[end] === '每' && PER.test(text.slice(at, end)) && PER_WHAT.test(text.slice(end + 1, end + 4))
  let under = end + 1
  while (text[end] === '/' && isMultiplier(text, under)) under++ // 件/万人
  const below = text[end] === '/' || each ? (rowAt(text, under, arabic) ?? perUnitAt(text, under)) : null
  if (!below) return { end, unit: row.unit, type, concrete: row.concrete }
  const money = type === 'money' || row.unit === '分'
  // 7元/平方米|/年
  const over = under + below.length
  const more = text[over] === '/' ? (rowAt(text, over + 1, arabic) ?? perUnitAt(text, over + 1)) : null
  return {
    end: more ? over + 1 + more.length : over,
    unit: `${row.unit}/${text.slice(end + 1, under)}${below.unit}${more ? `/${more.unit}` : ''}`,
    type: money ? 'money' : type === below.type ? type : 'other',
    concrete: row.concrete,
  }
}
