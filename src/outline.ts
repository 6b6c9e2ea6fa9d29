/** Reads the numbering and the free-standing headings: where each section begins and how deep it lies. */
import type { Role, Warning } from './model.ts'
import type { Candidate } from './outline/candidate.ts'
import { freeKind, isSalutation, tailStart } from './outline/free.ts'
import { REFERRING_WORDS } from './data/markers.ts'
import { headline } from './outline/headline.ts'
import { findInside, nestItems, type Found } from './outline/inline.ts'
import { lineStarts, supportedFamilies, type LineStart } from './outline/line-start.ts'
import type { Marker } from './text/marker.ts'
import { isNews, nest, type FaultCode, type NumberingFault, type Placed } from './outline/nesting.ts'
import type { Head, Paragraph } from './stages.ts'
import { headingCues } from './text/heading-cues.ts'
import { labelCue, leadCue } from './text/lead-cues.ts'
import { sourceSpan } from './text/spans.ts'
import { yearScope, type YearScope } from './text/years.ts'

export interface Outline {
  readonly heads: readonly Head[]
  readonly warnings: readonly Warning[]
}

/** What the steps share about one document. */
interface Reading {
  readonly paragraphs: readonly Paragraph[]
  readonly lines: readonly LineStart[]
  readonly supported: ReadonlySet<string>
  readonly years: YearScope
  /** For each paragraph, whether it is a heading without number. */
  readonly free: readonly ('part' | 'topic' | null)[]
}

/** @param title the report's title in the view's script, `''` where there is none */
export function outline(paragraphs: readonly Paragraph[], title = ''): Outline {
  if (paragraphs.length === 0) return { heads: [], warnings: [] }
  const lines = lineStarts(paragraphs)
  const years = yearScope(title, paragraphs)
  const free = freeKinds(paragraphs, lines, years, title)
  const reading = { paragraphs, lines, supported: supportedFamilies(lines), years, free }
  const own = lineCandidates(reading)
  const inside = insideOf(reading, own)
  const { placed, faults } = nest(withGlued(own, inside))
  const heads = withItems(reading, placed, inside)
  return { heads, warnings: faults.filter((f) => !followsItem(f, inside)).map((f) => warningOf(f, paragraphs)) }
}

/** Headings without number. One theme between paragraphs may be anything; two are headings. */
function freeKinds(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  years: YearScope,
  title: string,
): Reading['free'] {
  const kinds = paragraphs.map((p, i) =>
    p.kind === 'row' || lines[i]!.marker || lines[i]!.depth || isRepeated(paragraphs, i)
      ? null
      : freeKind(paragraphs, i, years),
  )
  const subtitle = loneTitle(paragraphs, kinds, title)
  if (subtitle >= 0) kinds[subtitle] = null
  const themes = kinds.filter((k) => k === 'topic').length
  return themes === 1 ? kinds.map((k) => (k === 'topic' ? null : k)) : kinds
}

/** A second title (县水利局工作总结) above a report that has no other heading of its kind: nothing stands below it alone. */
function loneTitle(paragraphs: readonly Paragraph[], kinds: Reading['free'], title: string): number {
  const parts = kinds.flatMap((k, i) => (k === 'part' && !isRepeated(paragraphs, i) ? [i] : []))
  const [only] = parts
  if (parts.length !== 1) return -1
  const { text } = paragraphs[only!]!
  // 妇女事业发展计划 right below …工作计划; further down it is the plan's heading.
  const again = only === 0 && SUBTITLE_OF_PLAN.test(text) && SUBTITLE_OF_PLAN.test(title)
  return again || (only! < 4 && SUBTITLE.test(text)) ? only! : -1
}
const SUBTITLE = /(?:总结|小结|汇报|报告|述职)(?:范文)?$/
const SUBTITLE_OF_PLAN = /(?:计[划画]|要点|打算|安排|思路)(?:范文)?$/
const isRepeated = (paragraphs: readonly Paragraph[], i: number): boolean =>
  paragraphs[i + 1]?.text === paragraphs[i]!.text

/** What opens a section at the start of a paragraph, in order; the first one covers the first paragraph. */
function lineCandidates(reading: Reading): Candidate[] {
  const { paragraphs } = reading
  const out: Candidate[] = []
  const tail = tailStart(paragraphs)
  for (let i = 0; i < tail; i++) {
    const found = candidateAt(reading, i)
    const opening = out.length === 0 || out.at(-1)!.kind === 'salutation'
    if (found?.kind === 'salutation' && !opening && out.at(-1)!.kind !== 'preamble') continue
    if (found) out.push(reading.lines[i + 1]?.marker ? found : likeSibling(out.at(-1), found))
    else if (opening) out.push(unnumberedAt('preamble', i))
  }
  if (tail < paragraphs.length) out.push({ ...unnumberedAt('signature', tail), role: 'other' })
  return reviewed(out, tail)
}

/** The last item of a list whose items are bare sentences is one too, whatever follows it. */
function likeSibling(before: Candidate | undefined, c: Candidate): Candidate {
  if (!before) return c
  const bare = before.family === c.family && before.ordinal + 1 === c.ordinal && before.headingEnd === before.markerEnd
  return c.closed && c.whole && bare ? { ...c, headingEnd: c.markerEnd, whole: false } : c
}

/** A report without any heading: behind its first paragraph begins what was done. */
function reviewed(out: Candidate[], tail: number): Candidate[] {
  if (out.some((c) => c.kind === 'numbered' || c.kind === 'markdown' || c.kind === 'free-standing')) return out
  const at = out.findLastIndex((c) => c.kind === 'preamble')
  if (at < 0) return out
  const second = out[at]!.paragraph + 1
  if (second < (out[at + 1]?.paragraph ?? tail)) out.splice(at + 1, 0, unnumberedAt('review', second))
  return out
}

const unnumberedAt = (kind: Candidate['kind'], paragraph: number): Candidate => ({
  kind,
  paragraph,
  start: 0,
  markerEnd: 0,
  headingEnd: 0,
  family: 'none',
  ordinal: 0,
})

function candidateAt(reading: Reading, i: number): Candidate | null {
  const { paragraphs, lines, supported, years } = reading
  const { text, kind } = paragraphs[i]!
  if (kind === 'row') return null
  const line = lines[i]!
  if (line.depth || (line.marker && believable(line.marker, text, supported))) return numberedAt(reading, i)
  if (line.marker) return null
  if (i < 8 && isSalutation(text)) return { ...unnumberedAt('salutation', i), role: 'other' }
  const free = reading.free[i]
  if (free) {
    const cues = free === 'part' ? headingCues(text, years) : []
    return { ...unnumberedAt('free-standing', i), headingEnd: text.length, family: `free-${free}`, ...rolesOf(cues) }
  }
  const label = labelCue(text)
  if (label) return { ...unnumberedAt('label', i), headingEnd: label.end, role: label.role, tentative: true }
  const lead = i > 0 ? leadCue(text, years) : null
  return lead ? { ...unnumberedAt('cue', i), role: lead.role, tentative: true } : null
}

/** The one role that a heading speaks for; a mixed heading speaks for none alone, though it leads with one. */
const rolesOf = (cues: readonly { role: Role }[]): Pick<Candidate, 'role' | 'leads'> =>
  cues.length === 1 ? { role: cues[0]!.role } : { leads: cues[0]?.role }

/** Families that number a heading even where only one of them is met. */
const ALONE = new Set<string>([
  'part-bian',
  'part',
  'chapter',
  'section',
  'formal-stop',
  'han-stop',
  'han-bracket',
  'num-stop',
  'roman-stop',
])
const OF_PARTS = new Set<string>(['part-bian', 'part', 'chapter', 'section'])

/** (三)中所述问题…, (二)项规定…: a part that is spoken of. */
const REFERENCE = new RegExp(`^(?:${REFERRING_WORDS.join('|')})`)

function believable(marker: Marker, text: string, supported: ReadonlySet<string>): boolean {
  if (REFERENCE.test(text.slice(marker.end, marker.end + 4))) return false
  // 第三部分主要介绍了…: a sentence. 2 个项目…: a figure.
  if (OF_PARTS.has(marker.family) || marker.weak) if (text.length > 40 || /[。;]/.test(text)) return false
  return supported.has(marker.family + (marker.verb ?? '')) || (ALONE.has(marker.family) && !marker.weak)
}

function numberedAt({ paragraphs, lines, years }: Reading, i: number): Candidate {
  const { text } = paragraphs[i]!
  const { depth, marker, titleStart } = lines[i]!
  const head = headline(text, titleStart)
  const untitled = titleStart >= text.length || (head.sentence && (!head.whole || !hasBody(lines, i, marker)))
  // 一是…二是… in one line is an enumeration though it begins the line.
  const listed = marker?.family === 'han-verb' && findInside(text, 0, null, years).filter((f) => f.marker).length > 1
  const headingEnd = untitled || listed ? titleStart : head.end
  return {
    kind: depth ? 'markdown' : 'numbered',
    paragraph: i,
    start: 0,
    markerEnd: titleStart,
    headingEnd,
    family: depth ? `md-${depth}` : marker!.family,
    ordinal: marker?.ordinal ?? 0,
    ...(marker?.parts && { parts: marker.parts }),
    ...rolesOf(headingEnd > titleStart ? headingCues(text.slice(titleStart, headingEnd), years) : []),
    whole: headingEnd > titleStart && head.whole,
    closed: head.sentence,
  }
}

/** Whether text of its own follows a line of one sentence: then the sentence is its title. */
function hasBody(lines: readonly LineStart[], i: number, marker: Marker | null): boolean {
  const next = lines[i + 1]
  if (!next) return false
  if (!next.marker) return true
  return next.marker.ordinal === 1 && next.marker.family !== marker?.family
}

/** 1.简表 */
const SHORTEST_ITEM = 4

/** What begins inside each paragraph, behind its heading. */
function insideOf({ paragraphs, lines, years }: Reading, own: readonly Candidate[]): Found[][] {
  const starts = new Map(own.map((c) => [c.paragraph, c]))
  const tail = own.at(-1)?.kind === 'signature' ? own.at(-1)!.paragraph : paragraphs.length
  return paragraphs.map(({ text, kind }, i) => {
    const c = starts.get(i)
    const from = c ? c.headingEnd : 0
    if (kind === 'row' || i >= tail || text.length - from < SHORTEST_ITEM) return []
    const listed = c?.family === 'han-verb' && c.headingEnd === c.markerEnd
    const following = lines[i + 1]?.marker ?? null
    const found = findInside(
      text,
      listed ? 0 : from,
      following,
      years,
      c?.kind === 'numbered' ? sharedBy(c, lines[i]!, following) : null,
    )
    return listed ? found.filter((f) => f.start > 0) : found
  })
}

/** The line's number, where the next line does not go on with it: then the line itself may. */
const sharedBy = (c: Candidate, { marker }: LineStart, following: Marker | null): Marker | null =>
  c.headingEnd === 0 || (following?.family === marker?.family && following?.ordinal === (marker?.ordinal ?? 0) + 1)
    ? null
    : marker

/** Headings inside a paragraph (…基本完成。一、经济稳步增长。全年…) take part in the nesting as if they began a line. */
function withGlued(own: readonly Candidate[], inside: readonly (readonly Found[])[]): Candidate[] {
  const numbered = own.some((c) => c.kind === 'numbered' || c.kind === 'markdown')
  const glued: Candidate[] = []
  inside.forEach((found, paragraph) => {
    for (const f of found) if (isGlued(f, numbered)) glued.push(gluedAt(f, paragraph))
  })
  if (glued.length === 0) return [...own]
  return [...own, ...glued].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
}

/** 一、 with a title is a heading wherever it stands; (一) and 1. only where no line begins with a number. */
const isGlued = (f: Found, numbered: boolean): boolean =>
  f.marker !== null &&
  f.headingEnd > f.markerEnd &&
  (f.marker.family === 'han-stop' || f.marker.family === 'formal-stop' || !numbered)

const gluedAt = (f: Found, paragraph: number): Candidate => ({
  kind: 'numbered',
  paragraph,
  start: f.start,
  markerEnd: f.markerEnd,
  headingEnd: f.headingEnd,
  family: f.marker!.family,
  ordinal: f.marker!.ordinal,
})

/** Merges the items inside paragraphs into the flat list of heads. */
function withItems({ paragraphs }: Reading, placed: readonly Placed[], inside: readonly (readonly Found[])[]): Head[] {
  const heads: Head[] = []
  let p = 0
  let current: Placed | undefined
  for (let i = 0; i < paragraphs.length; i++) {
    const own: Placed[] = []
    while (p < placed.length && placed[p]!.candidate.paragraph === i) own.push(placed[p++]!)
    for (const head of headsIn(paragraphs[i]!.text, i, own, current, inside[i]!)) heads.push(head)
    current = own.at(-1) ?? current
  }
  return heads
}

function headsIn(
  text: string,
  paragraph: number,
  own: readonly Placed[],
  before: Placed | undefined,
  found: readonly Found[],
): Head[] {
  const line = own[0]?.candidate.start === 0 ? own[0] : undefined
  const glued = new Map(own.filter((o) => o !== line).map((o) => [o.candidate.start, o]))
  const heads: Head[] = line ? [headOf(line)] : []
  if (found.length === 0) return heads
  const start = line ?? before
  // A list that the line itself begins (一是…二是…) goes on beside its first item.
  const listed = line?.candidate.family === 'han-verb' && line.candidate.headingEnd === line.candidate.markerEnd
  const beside = listed || (line !== undefined && found[0]!.beside)
  let base = { level: start?.level ?? 0, depth: beside ? 0 : -1, role: start?.role }
  const news = found.filter((f) => !f.role || isNews(f.role, base.role))
  for (const item of nestItems(text, news)) {
    const placed = glued.get(item.start)
    if (placed) {
      heads.push(headOf(placed))
      base = { level: placed.level, depth: item.depth, role: placed.role }
      continue
    }
    heads.push({
      paragraph,
      start: item.start,
      markerEnd: item.markerEnd,
      headingEnd: item.headingEnd,
      level: Math.max(1, base.level + item.depth - base.depth),
      end: { paragraph, offset: item.end ?? text.length },
      rule: item.label ? 'label' : item.role ? 'cue' : 'inline',
    })
  }
  return heads
}

const headOf = ({ candidate, level }: Placed): Head => ({
  paragraph: candidate.paragraph,
  start: candidate.start,
  markerEnd: candidate.markerEnd,
  headingEnd: candidate.headingEnd,
  level,
  rule: candidate.kind,
})

/** 附件:1.… and then a line 2.…: the first number stands inside the line before. */
function followsItem({ code, candidate }: NumberingFault, inside: readonly (readonly Found[])[]): boolean {
  const last = inside[candidate.paragraph - 1]?.findLast((f) => f.marker)?.marker
  return code === 'numbering-start' && last?.family === candidate.family && last.ordinal + 1 === candidate.ordinal
}

const MESSAGES: Readonly<Record<FaultCode, (now: string, before: string) => string>> = {
  'numbering-skip': (now, before) => `${before} is followed by ${now}: a number is missing between them`,
  'numbering-repeat': (now, before) => `${before} is followed by ${now}: the number is repeated`,
  'numbering-order': (now, before) => `${before} is followed by ${now}: the numbers are out of order`,
  'numbering-restart': (now, before) => `${before} is followed by ${now}: the numbers start again`,
  'numbering-start': (now) => `the numbers start with ${now}`,
}

function warningOf({ candidate, before, code }: NumberingFault, paragraphs: readonly Paragraph[]): Warning {
  const shown = (c: Candidate) => paragraphs[c.paragraph]!.text.slice(c.start, c.markerEnd).trim()
  return {
    code,
    message: MESSAGES[code](shown(candidate), before ? shown(before) : ''),
    span: sourceSpan(paragraphs[candidate.paragraph]!, candidate.start, candidate.markerEnd),
  }
}
