/**
 * What must hold for every report object, whatever the text (the contract's invariants). Linear in text and report, so
 * that the fuzz can afford it for every input.
 */
import { parseNumeral } from '../src/index.ts'
import { BOUNDS, INDICATOR_TYPES, ROLES, type Indicator, type Report, type Section, type Span } from '../src/model.ts'

const INVISIBLE = /[\p{White_Space}\p{Cf}]/u
const NUMERAL =
  /[\d０-９〇零一二三四五六七八九十百千万亿兆億萬两兩廿卅双雙半数數壹贰貳叁參肆伍陆陸柒捌玖拾佰仟翻倍首几幾]/u

/** The text by code points: every span counts them. */
interface Text {
  readonly length: number
  readonly cut: (s: Span) => string
  readonly visible: (at: number) => boolean
  readonly lineOf: (at: number) => number
}

const unseen = new Map<number, boolean>()
function invisible(point: number): boolean {
  let known = unseen.get(point)
  if (known === undefined) unseen.set(point, (known = INVISIBLE.test(String.fromCodePoint(point))))
  return known
}

function readText(text: string): Text {
  const units: number[] = []
  const lines = new Uint32Array(text.length + 1)
  let line = 1
  for (let i = 0; i < text.length; i++) {
    lines[units.length] = line
    units.push(i)
    const c = text.codePointAt(i)!
    if (c === 10) line++
    if (c > 0xffff) i++
  }
  const length = units.length
  lines[length] = line
  units.push(text.length)
  return {
    length,
    cut: (s) => text.slice(units[s.start], units[s.end]),
    visible: (at) => !invisible(text.codePointAt(units[at]!)!),
    lineOf: (at) => lines[at]!,
  }
}

/** The broken invariants of one report over the decoded text it was made from (byte-order mark left out); empty if none. */
export function broken(report: Report, source: string): string[] {
  const text = readText(source.startsWith('\uFEFF') ? source.slice(1) : source)
  const faults: string[] = []
  const say = (fault: string) => {
    if (faults.length < 50) faults.push(fault)
  }
  if (report.schema !== 'shuli/report/1') say(`schema ${String(report.schema)}`)
  if (report.source.chars !== text.length) say(`source.chars ${report.source.chars}, should be ${text.length}`)
  const sections = checkPartition(report, text, say)
  checkIndicators(report, sections, text, say)
  for (const w of report.warnings) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(w.code)) say(`warning code ${JSON.stringify(w.code)}`)
    if (w.span && !inside(w.span, text)) say(`warning ${w.code}: bad span ${JSON.stringify(w.span)}`)
  }
  return faults
}

type Say = (fault: string) => void

const inside = (s: Span | undefined, text: Text): s is Span =>
  s !== undefined &&
  Number.isInteger(s.start) &&
  Number.isInteger(s.end) &&
  s.start >= 0 &&
  s.start < s.end &&
  s.end <= text.length

interface Placed {
  readonly section: Section
  readonly path: readonly string[]
}

/** Title, headings, bodies and boilerplate hold every visible code point once; sections nest and ids say where. */
function checkPartition(report: Report, text: Text, say: Say): Map<string, Placed> {
  const owners = new Uint8Array(text.length)
  const own = (span: Span, who: string) => {
    if (!inside(span, text)) return say(`${who}: bad span ${JSON.stringify(span)}`)
    for (let i = span.start; i < span.end; i++) {
      if (owners[i] && text.visible(i)) return say(`${who}: «${text.cut(span).slice(0, 12)}» at ${i} is held twice`)
      owners[i] = 1
    }
  }
  for (const b of report.boilerplate) {
    own(b.span, `boilerplate ${b.reason}`)
    if (inside(b.span, text) && b.text !== text.cut(b.span))
      say(`boilerplate text differs from its span ${b.span.start}`)
    if (!b.reason) say(`boilerplate at ${b.span.start} has no reason`)
  }
  if (report.titleSpan) own(report.titleSpan, 'title')
  if ((report.title === null) !== (report.titleSpan === undefined)) say('title and titleSpan do not go together')

  const placed = new Map<string, Placed>()
  const walk = (list: readonly Section[], parent: Section | null, path: readonly string[]) => {
    let last = parent ? parent.span.start : 0
    list.forEach((s, index) => {
      const id = parent ? `${parent.id}.${index + 1}` : `s${index + 1}`
      if (s.id !== id) say(`section ${s.id} should be ${id}`)
      const here = s.heading === null ? path : [...path, s.heading]
      placed.set(s.id, { section: s, path: here })
      if (!inside(s.span, text)) return say(`section ${s.id}: bad span ${JSON.stringify(s.span)}`)
      if (s.span.start < last) say(`section ${s.id} starts before the end of the one before`)
      if (parent && s.span.end > parent.span.end) say(`section ${s.id} runs past its parent`)
      if (s.level <= (parent ? parent.level : 0))
        say(`section ${s.id} has level ${s.level} inside ${parent?.level ?? 0}`)
      checkSection(s, text, own, say)
      checkQuotes(s, text, say)
      last = s.span.end
      walk(s.children, s, here)
    })
  }
  walk(report.sections, null, [])

  let lost = 0
  let first = -1
  for (let i = 0; i < text.length; i++) {
    if (owners[i] || !text.visible(i)) continue
    lost++
    if (first < 0) first = i
  }
  if (lost > 0) {
    const sample = text.cut({ start: first, end: Math.min(first + 20, text.length) })
    say(`${lost} visible characters belong to nothing, first «${sample}» on line ${text.lineOf(first)}`)
  }
  return placed
}

function checkSection(s: Section, text: Text, own: (span: Span, who: string) => void, say: Say): void {
  if (!ROLES.includes(s.role)) say(`section ${s.id} has role ${String(s.role)}`)
  if (!s.rule) say(`section ${s.id} has no rule`)
  if (s.heading !== null && !s.headingSpan) say(`section ${s.id} has a heading without headingSpan`)
  if (s.marker !== undefined && !s.headingSpan) say(`section ${s.id} has a marker without headingSpan`)
  const pieces = s.headingSpan ? [s.headingSpan, ...s.body] : s.body
  if (s.headingSpan) own(s.headingSpan, `heading of ${s.id}`)
  for (const piece of s.body) own(piece, `body of ${s.id}`)
  for (const piece of pieces)
    if (piece.start < s.span.start || piece.end > s.span.end) say(`a piece of ${s.id} lies outside its span`)
  const bare = (t: string) => t.replace(/[\p{White_Space}\p{Cf}]+/gu, '')
  const body = s.body.filter((p) => inside(p, text)).map(text.cut)
  if ((bare(s.content) === '') !== (bare(body.join('')) === '')) say(`content of ${s.id} does not go with its body`)
}

/**
 * A marker stands in its section's heading or first piece (behind the sign of a Markdown list); the words that a role rests
 * on stand somewhere in the text.
 */
function checkQuotes(s: Section, text: Text, say: Say): void {
  const { marker, evidence } = s
  const pieces = [s.headingSpan, s.body[0]].filter((p): p is Span => p !== undefined).map(text.cut)
  if (marker !== undefined && !pieces.some((piece) => piece.includes(marker)))
    say(`marker «${marker}» does not begin ${s.id}`)
  if (!text.cut({ start: 0, end: text.length }).includes(evidence)) say(`evidence of ${s.id} «${evidence}» is no quote`)
}

function checkIndicators(report: Report, sections: Map<string, Placed>, text: Text, say: Say): void {
  const ids = new Map<string, Indicator>()
  report.indicators.forEach((p, index) => {
    if (p.id !== `i${index + 1}`) say(`indicator ${p.id} should be i${index + 1}`)
    ids.set(p.id, p)
  })
  let end = -1
  for (const p of report.indicators) {
    const who = `indicator ${p.id} «${p.text}»`
    if (!inside(p.span, text)) {
      say(`${who}: bad span ${JSON.stringify(p.span)}`)
      continue
    }
    if (p.span.start < end) say(`${who} overlaps the one before`)
    end = p.span.end
    if (p.text !== text.cut(p.span)) say(`${who} is not its span «${text.cut(p.span)}»`)
    if (p.line !== text.lineOf(p.span.start)) say(`${who}: line ${p.line}, should be ${text.lineOf(p.span.start)}`)
    if (!inside(p.sentence, text) || p.sentence.start > p.span.start || p.sentence.end < p.span.end)
      say(`${who} lies outside its sentence ${JSON.stringify(p.sentence)}`)
    const section = sections.get(p.section)
    if (!section) say(`${who}: section ${p.section} does not exist`)
    else if (section.section.role !== p.role) say(`${who}: role ${p.role}, its section has ${section.section.role}`)
    else if (section.path.join('\n') !== p.path.join('\n')) say(`${who}: path is not that of ${p.section}`)
    const before = text.cut({ start: Math.max(0, p.span.start - EMPHASISED), end: p.span.start })
    checkValue(p, before, who, say)
    for (const other of [p.partOf, p.changeOf])
      if (other !== undefined && (other === p.id || !ids.has(other))) say(`${who} refers to ${other}`)
  }
}

/** Characters. */
const EMPHASISED = 64
const halfWidth = (text: string): string => text.replaceAll('＊', '*').replaceAll('＿', '_')

/**
 * A value is there or is not, and never without a numeral in the quote.
 * @param before what stands before the quote, as far as emphasis reaches
 */
function checkValue(p: Indicator, before: string, who: string, say: Say): void {
  if (p.value !== null && !Number.isFinite(p.value)) say(`${who}: value ${String(p.value)}`)
  if (p.masked !== undefined && (p.value !== null || p.range)) say(`${who}: masked, yet has a value`)
  if (p.masked !== undefined && (p.masked === '' || !p.text.includes(p.masked))) say(`${who}: mask ${p.masked}`)
  if (p.masked === undefined && p.value === null && !p.range) say(`${who}: neither value, range nor mask`)
  if (p.range && (p.value !== null || !p.range.every(Number.isFinite))) say(`${who}: range ${p.range.join('–')}`)
  if (p.value !== null && !NUMERAL.test(p.text)) say(`${who}: a value without a numeral`)
  // Alone, a plain numeral reads as it does in its sentence; one that a line end tears apart is read joined there.
  const plain = p.value !== null && /^(?:arabic|han)-/.test(p.rule) && !/[\s\u0085]/.test(p.text)
  // The sign that closes **2**元 or **生2**人 stands in the quote, the one that opens it before; either may be of full width.
  const line = halfWidth(before.slice(before.search(/[^\n\r]*$/)))
  const closing = ['**', '__'].find((sign) => line.split(sign).length % 2 === 0 && halfWidth(p.text).includes(sign))
  const alone = plain ? parseNumeral(closing ? halfWidth(p.text).replace(closing, '') : p.text) : null
  if (alone && alone.value !== p.value) say(`${who}: value ${p.value}, its text reads ${alone.value}`)
  if (typeof p.name !== 'string') say(`${who} has no name`)
  if (typeof p.unit !== 'string') say(`${who} has no unit`)
  if (!INDICATOR_TYPES.includes(p.type)) say(`${who}: type ${String(p.type)}`)
  if (!BOUNDS.includes(p.bound)) say(`${who}: bound ${String(p.bound)}`)
  if (p.status !== 'actual' && p.status !== 'target') say(`${who}: status ${String(p.status)}`)
}
