/** Reads the numbering and the free-standing headings: where each section begins and how deep it lies. */
import type { Role, Warning } from './model.ts'
import type { Candidate } from './outline/candidate.ts'
import { freeKind, isSalutation, tailStart } from './outline/free.ts'
import { headline } from './outline/headline.ts'
import { inlineItems } from './outline/inline.ts'
import { markerAt, type Marker } from './outline/marker.ts'
import { nest, type NumberingFault, type Placed } from './outline/nesting.ts'
import type { Head, Paragraph } from './stages.ts'
import { headingCues, labelCue, leadCue, type YearScope } from './text/cues.ts'
import { sourceSpan } from './text/spans.ts'
import { yearScope } from './text/years.ts'

export interface Outline {
  readonly heads: readonly Head[]
  readonly warnings: readonly Warning[]
}

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
const MARKDOWN = /^(#{1,6})\s+/

interface LineStart {
  readonly start: number
  readonly depth: number
  readonly marker: Marker | null
  readonly titleStart: number
}

/** @param title the report's title in the view's script, `''` where there is none */
export function outline(paragraphs: readonly Paragraph[], title = ''): Outline {
  if (paragraphs.length === 0) return { heads: [], warnings: [] }
  const years = yearScope(title, paragraphs)
  const lines = paragraphs.map(lineStart)
  const supported = supportedFamilies(lines)
  const { placed, faults } = nest(candidates(paragraphs, lines, supported, years))
  return {
    heads: withItems(paragraphs, lines, placed),
    warnings: faults.map((f) => numberingWarning(f, paragraphs)),
  }
}

/** The number at a paragraph's start, after a Markdown sign if there is one. */
function lineStart(paragraph: Paragraph): LineStart {
  const { text, kind } = paragraph
  const none = { start: 0, depth: 0, marker: null, titleStart: 0 }
  if (kind === 'row') return none
  const sign = text.charCodeAt(0) === 35 ? MARKDOWN.exec(text) : null
  const at = sign ? sign[0].length : 0
  const marker = markerAt(text, at)
  return { start: 0, depth: sign ? sign[1]!.length : 0, marker, titleStart: marker ? marker.end : at }
}

/** Families of which at least two numbers follow one another at line starts; the others are believed only in `ALONE`. */
function supportedFamilies(lines: readonly LineStart[]): Set<string> {
  const last = new Map<string, number>()
  const out = new Set<string>()
  for (const { marker } of lines) {
    if (!marker) continue
    const key = marker.family + (marker.verb ?? '')
    const before = last.get(key)
    if (before !== undefined && (marker.ordinal === before + 1 || marker.ordinal === 0)) out.add(key)
    last.set(key, marker.ordinal)
  }
  return out
}

function candidates(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  supported: ReadonlySet<string>,
  years: YearScope,
): Candidate[] {
  const out: Candidate[] = []
  const tail = tailStart(paragraphs)
  const push = (c: Candidate) => {
    if (out.length === 0 && (c.paragraph > 0 || c.start > 0)) out.push(unnumberedAt('preamble', 0))
    out.push(c)
  }
  for (let i = 0; i < paragraphs.length; i++) {
    if (i === tail) {
      push({ ...unnumberedAt('signature', i), role: 'other' })
      break
    }
    const found = candidateAt(paragraphs, lines, i, supported, years)
    if (!found) {
      if (out.length === 0 || out.at(-1)!.kind === 'salutation') push(unnumberedAt('preamble', i))
      continue
    }
    if (found.kind === 'salutation' && out.some((c) => c.kind !== 'salutation' && c.kind !== 'preamble')) continue
    push(found)
  }
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

function candidateAt(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  i: number,
  supported: ReadonlySet<string>,
  years: YearScope,
): Candidate | null {
  const { text, kind } = paragraphs[i]!
  if (kind === 'row') return null
  const line = lines[i]!
  if (line.depth || (line.marker && believable(line.marker, text, supported)))
    return numberedAt(paragraphs, lines, i, years)
  if (line.marker) return null
  if (i < 8 && isSalutation(text)) return { ...unnumberedAt('salutation', i), role: 'other' }
  const free = freeKind(paragraphs, i, years)
  if (free)
    return {
      ...unnumberedAt('free-standing', i),
      headingEnd: text.length,
      family: `free-${free}`,
      role: free === 'part' ? only(headingCues(text, years)) : undefined,
    }
  const label = labelCue(text)
  if (label) return { ...unnumberedAt('label', i), headingEnd: label.end, role: label.role, tentative: true }
  const lead = i > 0 ? leadCue(text, years) : null
  if (lead) return { ...unnumberedAt('cue', i), role: lead.role, tentative: true }
  return null
}

/** The one role that a heading speaks for; a mixed heading speaks for none alone. */
const only = (cues: readonly { role: Role }[]): Role | undefined => (cues.length === 1 ? cues[0]!.role : undefined)

function believable(marker: Marker, text: string, supported: ReadonlySet<string>): boolean {
  if (supported.has(marker.family + (marker.verb ?? ''))) return marker.family !== 'num-space' || text.length <= 40
  if (!ALONE.has(marker.family)) return false
  // 第三部分主要介绍了…: a sentence.
  if (marker.family === 'part') return text.length <= 40 && !/[。;]/.test(text)
  return true
}

function numberedAt(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  i: number,
  years: YearScope,
): Candidate {
  const { text } = paragraphs[i]!
  const { depth, marker, titleStart } = lines[i]!
  const head = headline(text, titleStart)
  const sentence = head.sentence
  // 一是…二是… in one line is an enumeration though it begins the line.
  const listed = marker?.family === 'han-verb' && inlineItems(text, 0, null).length > 1
  const bare = listed || (sentence && head.whole && !hasBody(lines, i, marker)) || titleStart >= text.length
  const headingEnd = bare || (sentence && !head.whole) ? titleStart : head.end
  const cues = headingEnd > titleStart ? headingCues(text.slice(titleStart, headingEnd), years) : []
  return {
    kind: depth ? 'markdown' : 'numbered',
    paragraph: i,
    start: 0,
    markerEnd: titleStart,
    headingEnd,
    family: depth ? `md-${depth}` : marker!.family,
    ordinal: marker?.ordinal ?? 0,
    ...(marker?.parts && { parts: marker.parts }),
    role: only(cues),
    whole: headingEnd > titleStart && head.whole,
  }
}

/** Whether text of its own follows a line of one sentence: then the sentence is its title. */
function hasBody(lines: readonly LineStart[], i: number, marker: Marker | null): boolean {
  const next = lines[i + 1]
  if (!next) return false
  if (!next.marker) return true
  return next.marker.ordinal === 1 && next.marker.family !== marker?.family
}

const PREAMBLE: Head = {
  paragraph: 0,
  start: 0,
  markerEnd: 0,
  headingEnd: 0,
  level: 1,
  rule: 'preamble',
}

const startsText = (first: Placed | undefined): boolean =>
  first !== undefined && first.candidate.paragraph === 0 && first.candidate.start === 0

/** Merges the items inside paragraphs into the flat list of heads. */
function withItems(paragraphs: readonly Paragraph[], lines: readonly LineStart[], placed: readonly Placed[]): Head[] {
  // A number that begins the text but opens nothing (3.3.3) leaves the text to a preamble: every paragraph has a section.
  const heads: Head[] = startsText(placed[0]) ? [] : [PREAMBLE]
  let p = 0
  let level = 0
  for (let i = 0; i < paragraphs.length; i++) {
    let from = 0
    let own: Placed | undefined
    while (p < placed.length && placed[p]!.candidate.paragraph === i) {
      own = placed[p++]!
      heads.push(headOf(own))
      level = own.level
      from = own.candidate.headingEnd
    }
    const { text, kind } = paragraphs[i]!
    if (kind === 'row' || text.length - from < 8) continue
    const listed = own?.candidate.family === 'han-verb' && own.candidate.headingEnd === own.candidate.markerEnd
    const items = inlineItems(text, listed ? 0 : from, lines[i + 1]?.marker ?? null)
    for (const item of items) {
      if (listed && item.start === 0) continue
      heads.push({
        paragraph: i,
        start: item.start,
        markerEnd: item.markerEnd,
        headingEnd: item.markerEnd,
        level: level + item.depth + (listed ? 0 : 1),
        end: { paragraph: i, offset: item.end ?? text.length },
        rule: 'inline',
      })
    }
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

const MESSAGES: Readonly<Record<NumberingFault['code'], (now: string, before: string) => string>> = {
  'numbering-skip': (now, before) => `${before} is followed by ${now}: a number is missing between them`,
  'numbering-repeat': (now, before) => `${before} is followed by ${now}: the number is repeated`,
  'numbering-order': (now, before) => `${before} is followed by ${now}: the numbers are out of order`,
  'numbering-restart': (now, before) => `${before} is followed by ${now}: the numbers start again`,
  'numbering-start': (now) => `the numbers start with ${now}`,
}

function numberingWarning(fault: NumberingFault, paragraphs: readonly Paragraph[]): Warning {
  const shown = (c: Candidate) => paragraphs[c.paragraph]!.text.slice(c.start, c.markerEnd).trim()
  const { candidate, before, code } = fault
  return {
    code,
    message: MESSAGES[code](shown(candidate), before ? shown(before) : ''),
    span: sourceSpan(paragraphs[candidate.paragraph]!, candidate.start, candidate.markerEnd),
  }
}
