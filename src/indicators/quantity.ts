/**
 * Finds the quantities of one paragraph: one scan over the view; only where a numeral or a mask begins is more done.
 * A numeral that is no quantity (a date, an ordinal, a slogan) is passed over whole, so the scan stays linear.
 */
import type { Span } from '../model.ts'
import type { Quantity } from '../stages.ts'
import { boundBefore } from './bounds.ts'
import { bounded, type Core } from './core.ts'
import { enclosedEnd, isTitle, lexiconEnd } from './exclude.ts'
import {
  readAhead,
  readFixedFraction,
  readFractionOf,
  readOrdinal,
  readRatio,
  readStroke,
  separatorEnd,
  type Step,
} from './forms.ts'
import { durationCounts, hanCounts, moneyBefore } from './judge.ts'
import { isMore, type Numeral, NUMERAL_CLASS, readNumeral } from './numeral.ts'
import { matchUnit, type Unit } from './unit.ts'

/** 1: a numeral may begin; 2: a quotation or title opens. */
const START = new Uint8Array(0x10000)
for (let c = 0; c < 0x10000; c++) if (NUMERAL_CLASS[c]! & 0b11111) START[c] = 1
for (const char of '第前[半') START[char.charCodeAt(0)] = 1
for (const char of '《“‘') START[char.charCodeAt(0)] = 2

const ORDINAL = '第'.charCodeAt(0)
const AHEAD = '前'.charCodeAt(0)

export function findQuantities(text: string, skip: readonly Span[] = []): Quantity[] {
  const out: Quantity[] = []
  const loose: Numeral[] = []
  let nextSkip = 0
  let quoteEnd = 0
  for (let at = 0; at < text.length;) {
    const kind = START[text.charCodeAt(at)]!
    if (kind === 0) {
      at++
      continue
    }
    while (nextSkip < skip.length && skip[nextSkip]!.end <= at) nextSkip++
    if (nextSkip < skip.length && skip[nextSkip]!.start <= at) {
      at = skip[nextSkip]!.end
      continue
    }
    if (kind === 2) {
      const end = enclosedEnd(text, at)
      if (end > 0 && isTitle(text.charCodeAt(at))) at = end
      else {
        if (end > quoteEnd) quoteEnd = end
        at++
      }
      continue
    }
    const step = readQuantity(text, at, at < quoteEnd, loose)
    if (step.found) {
      shareUnit(text, loose, step.found, out)
      out.push(step.found)
    }
    at = step.next > at ? step.next : at + 1
  }
  return out
}

function readQuantity(text: string, at: number, quoted: boolean, loose: Numeral[]): Step {
  const first = text.charCodeAt(at)
  if (first === ORDINAL) return quoted ? pass(text, at + 1) : readOrdinal(text, at)
  if (first === AHEAD) return quoted ? pass(text, at + 1) : readAhead(text, at)
  const word = lexiconEnd(text, at)
  if (word < 0) {
    const fixed = readFixedFraction(text, at)
    if (fixed) return fixed
  }
  const numeral = readNumeral(text, at)
  if (word > at && !(numeral?.head && boundBefore(text, at, true))) return { next: word }
  if (!numeral) return { next: at + 1 }
  return (
    readFractionOf(text, numeral) ??
    readStroke(text, numeral) ??
    readRatio(text, numeral) ??
    readCounted(text, numeral, quoted, loose)
  )
}

/** Passes over the numeral at `at`, if there is one. */
const pass = (text: string, at: number): Step => ({ next: readNumeral(text, at)?.end ?? at })

/** What follows a figure that is a date, a time, a number of a document or a grade. */
const NO_UNIT =
  /^\s?(?:年(?!产|均|化)|月|日|号|时(?!\d*间)|点(?!位|\d)|世纪|届|学年|周年|周岁|后|代|版|级|岁|季度|年级|班级?(?![次组列车])|中(?=[学、,。])|大(?!卡)|公司)/

/** A numeral with its unit, as count or measure; or a bare figure where the text says what it is. */
function readCounted(text: string, numeral: Numeral, quoted: boolean, loose: Numeral[]): Step {
  const range = readRange(text, numeral)
  const figure = range?.high ?? numeral
  const unit = unitAfter(text, figure)
  const end = unit ? unit.end : figure.end
  if (inCode(text, numeral, figure)) return { next: figure.end }
  if (!unit) return readBare(text, numeral, range, loose)
  if (quoted && unit.type !== 'percent' && unit.type !== 'money') return { next: end }
  if (!counts(text, numeral, figure, unit)) return { next: figure.end }
  const core: Core = {
    start: numeral.start,
    end,
    ...measured(text, numeral, range),
    unit: unit.unit,
    type:
      unit.type === 'energy' &&
      unit.unit === '度' &&
      !/[电能]/.test(text.slice(Math.max(0, numeral.start - 10), numeral.start))
        ? 'other'
        : unit.type,
  }
  const tenths = unit.unit === '%' && text[unit.end - 1] !== '%' ? readTenths(text, core) : core
  return {
    found: bounded(text, tenths, ruleOf(numeral, range, unit), { more: figure.more || unit.more, head: numeral.head }),
    next: tenths.end,
  }
}

const ruleOf = (numeral: Numeral, range: Range | null, unit: Unit): string => {
  const form = range || numeral.range ? 'range' : numeral.style === 'mask' ? 'masked' : numeral.style
  return `${form}-${unit.type.replaceAll('_', '-')}`
}

interface Range {
  readonly high: Numeral
  /** End of the unit after the lower number, where it has one. */
  readonly lowUnit: Unit | null
}

/** 3-5所, 三至五名, 5%-8%, 10万—20万元, x-x所; no 由8个到11个. */
function readRange(text: string, low: Numeral): Range | null {
  let sep = separatorEnd(text, low.end)
  let lowUnit: Unit | null = null
  if (sep < 0) {
    lowUnit = matchUnit(text, low.end)
    if (!lowUnit) return null
    sep = separatorEnd(text, lowUnit.end)
    if (sep < 0) return null
  }
  const high = readNumeral(text, sep)
  if (!high || high.more || low.more || low.range || high.range) return null
  const highUnit = matchUnit(text, high.end)
  if (lowUnit && highUnit?.unit !== lowUnit.unit) return null
  if (lowUnit && /[由从自]/.test(text.slice(Math.max(0, low.start - 8), low.start))) return null
  if (low.value !== null && high.value !== null && low.value >= high.value && low.value * 1 >= high.value) return null
  return { high, lowUnit }
}

/** Value, range or mask of the numeral; 成 and 折 count tenths. */
function measured(
  text: string,
  numeral: Numeral,
  range: Range | null,
): Pick<Core, 'value' | 'range' | 'masked' | 'scale'> {
  if (range) {
    const { high } = range
    if (numeral.masked !== undefined || high.masked !== undefined) {
      const end = high.masked === undefined ? high.end : high.start + high.masked.length
      return { value: null, masked: text.slice(numeral.start, end), ...(high.scale !== 1 && { scale: high.scale }) }
    }
    const shared = numeral.scale === 1 && high.scale !== 1 && numeral.value! < high.value! / high.scale
    return { value: null, range: [shared ? numeral.value! * high.scale : numeral.value!, high.value!] }
  }
  if (numeral.masked !== undefined)
    return { value: null, masked: numeral.masked, ...(numeral.scale !== 1 && { scale: numeral.scale }) }
  if (numeral.range) return { value: null, range: numeral.range }
  return { value: numeral.value }
}

const TENTH_DIGITS = '一二三四五六七八九'

/** 三成 is 30, 三成五 35, 七五折 75. */
function readTenths(text: string, core: Core): Core {
  const digit = TENTH_DIGITS.indexOf(text[core.end] ?? '')
  const follows =
    digit >= 0 && !matchUnit(text, core.end + 1) && !(NUMERAL_CLASS[text.charCodeAt(core.end + 1)]! & 0b1111)
  const tail = follows ? digit + 1 : 0
  const tens = (value: number): number => (value >= 10 ? value : Math.round(value * 1e9) / 1e8)
  return {
    ...core,
    end: core.end + (follows ? 1 : 0),
    value: core.value === null ? null : tens(core.value) + tail,
    ...(core.range && { range: [tens(core.range[0]), tens(core.range[1]) + tail] as const }),
    ...(core.masked !== undefined && { scale: 10 }),
  }
}

interface CountedUnit extends Unit {
  /** 余 or 多 stands before it. */
  readonly more: boolean
}

/** The unit after a numeral, with 余 or 多 before it and at most one space. */
function unitAfter(text: string, numeral: Numeral): CountedUnit | null {
  let at = numeral.end
  let more = false
  if (text[at] === '+' && !(NUMERAL_CLASS[text.charCodeAt(at + 1)]! & 0b11111)) {
    more = true
    at++
  } else if (isMore(text, at)) {
    more = true
    at++
  }
  if (!more && text[at] === ' ') at++
  const unit = matchUnit(text, at)
  return unit && { ...unit, more }
}

/** A letter, a stroke or a plus beside it: PM2.5, GB/T, 1+N, 5G. */
function inCode(text: string, first: Numeral, last: Numeral): boolean {
  const before = text[first.start - 1] ?? ''
  if (/[A-Za-z]/.test(before) && first.style !== 'mask') return true
  if (before === '+' || before === '_' || before === '/') {
    const earlier = text[first.start - 2] ?? ''
    if (/[\dA-Za-z*×一二三四五六七八九十]/.test(earlier)) return true
  }
  return text[last.end] === '+' && /[\dNnXx*×一二三四五六七八九十]/.test(text[last.end + 1] ?? '')
}

/** Whether numeral and unit together are a quantity. */
function counts(text: string, numeral: Numeral, figure: Numeral, unit: Unit): boolean {
  const { start } = numeral
  if (unit.unit === '年' && isYear(text, numeral)) return false
  if (unit.unit === '级') return numeral.point
  if (unit.unit === '岁') return numeral.point || /平均/.test(text.slice(Math.max(0, start - 8), start))
  if (unit.unit === '版' && numeral.point) return false
  if (unit.type === 'duration')
    return numeral.style === 'mask'
      ? unit.unit !== '年' && unit.unit !== '日' && durationCounts(text, numeral, unit)
      : durationCounts(text, figure === numeral ? numeral : { ...figure, start }, unit)
  if (
    unit.unit === '%' &&
    text[unit.end - 1] === '成' &&
    numeral.value !== null &&
    (numeral.value > 10 || numeral.value === 0)
  )
    return false
  if (numeral.style === 'mask') return maskCounts(text, numeral, unit)
  return numeral.style === 'arabic' || hanCounts(text, numeral, unit)
}

const isYear = (text: string, numeral: Numeral): boolean =>
  numeral.masked !== undefined ||
  (numeral.scale === 1 && !numeral.point && numeral.end - numeral.start >= 2 && text !== '')

/** A mask before a weak unit is a name: x组, x班, x队. */
function maskCounts(text: string, numeral: Numeral, unit: Unit): boolean {
  void text
  return numeral.masked !== undefined && unit.unit !== ''
}

/** A figure without a unit: 1.8亿 after 产值, 1.07 after CMI值, or the head of a list whose unit comes last. */
function readBare(text: string, numeral: Numeral, range: Range | null, loose: Numeral[]): Step {
  const figure = range?.high ?? numeral
  const next = figure.end
  if (NO_UNIT.test(text.slice(next, next + 4))) return { next }
  const scaledUp = figure.scale !== 1 && figure.style !== 'han'
  if (scaledUp && bareEdge(text, next)) {
    const money = moneyBefore(text, numeral.start)
    const core: Core = {
      start: numeral.start,
      end: next,
      ...measured(text, numeral, range),
      unit: money ? '元' : '',
      type: money ? 'money' : 'count',
    }
    return { found: bounded(text, core, 'bare-multiplier', { more: figure.more }), next }
  }
  if (range || numeral.style !== 'arabic') return { next }
  const bound = boundBefore(text, numeral.start, false)
  if (
    (numeral.point &&
      (bound || VALUE_CUE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) &&
      bareEdge(text, next)) ||
    (bound && /[≥≤><]/.test(text.slice(bound.start, bound.end)) && bareEdge(text, next))
  ) {
    const core: Core = { start: numeral.start, end: next, value: numeral.value, unit: '', type: 'other' }
    return { found: bounded(text, core, 'bare-value'), next }
  }
  loose.push(numeral)
  return { next }
}

const VALUE_CUE = /(?:值|指数|系数|为|达|达到|至|到|分|倍数|比)$/
const bareEdge = (text: string, at: number): boolean =>
  /^(?:[\s,。;:、)和及与!?的左以上|]|$)/.test(text.slice(at, at + 1))

const LIST_SEPARATOR = /^\s?(?:、|和|与|及|以及|或)\s?$/

/** Gives the unit of a list's last number to the bare ones before it: 1.9、0.7和3.1个百分点. */
function shareUnit(text: string, loose: Numeral[], found: Quantity, out: Quantity[]): void {
  let until = found.start
  const shared: Quantity[] = []
  while (loose.length) {
    const numeral = loose.pop()!
    if (until - numeral.end > 4 || !LIST_SEPARATOR.test(text.slice(numeral.end, until))) break
    const core: Core = {
      start: numeral.start,
      end: numeral.end,
      value: numeral.value,
      unit: found.unit,
      type: found.type,
    }
    shared.push(bounded(text, core, 'shared-unit'))
    until = numeral.start
  }
  loose.length = 0
  if (found.unit !== '' && found.type !== 'duration') out.push(...shared.reverse())
}
