/** What begins inside paragraphs: items of lists in a line (一是…二是…) and headings that run into the text before them. */
import type { Marker } from '../text/marker.ts'
import type { Head } from '../stages.ts'
import { candidate, type Candidate } from './candidate.ts'
import { isNewsItem } from './news.ts'
import { demandInside, findInside, nestItems, type Found } from './inline.ts'
import type { LineStart } from './line-start.ts'
import { isNews, type Placed } from './nesting.ts'
import type { Reading } from './reading.ts'

/** 1.简表 */
const SHORTEST_ITEM = 4

/** What begins inside each paragraph, behind its heading. */
export function insideOf({ paragraphs, lines, years }: Reading, own: readonly Candidate[]): Found[][] {
  const starts = new Map(own.map((c) => [c.paragraph, c]))
  const tail = own.at(-1)?.kind === 'signature' ? own.at(-1)!.paragraph : paragraphs.length
  const news = isNewsItem(own, tail)
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
    const demand = news && c?.kind !== 'cue' && !found.some((f) => f.role) ? demandInside(text) : null
    if (demand) found.splice(found.filter((f) => f.start < demand.start).length, 0, demand)
    return listed ? found.filter((f) => f.start > 0) : found
  })
}

/** The line's number, where the next line does not go on with it: then the line itself may. */
const sharedBy = (c: Candidate, { marker }: LineStart, following: Marker | null): Marker | null =>
  c.headingEnd === 0 || (following?.family === marker?.family && following?.ordinal === (marker?.ordinal ?? 0) + 1)
    ? null
    : marker

/** Headings inside a paragraph (…基本完成。一、经济稳步增长。全年…) take part in the nesting as if they began a line. */
export function withGlued(own: readonly Candidate[], inside: readonly (readonly Found[])[]): Candidate[] {
  const numbered = own.some((c) => c.kind === 'numbered' || c.kind === 'markdown')
  const glued: Candidate[] = []
  const firsts = new Map<string, Candidate>()
  for (const c of own) if (c.kind === 'numbered' && !firsts.has(c.family)) firsts.set(c.family, c)
  inside.forEach((found, paragraph) => {
    for (const f of found)
      if (isGlued(f, numbered) || isFirstOf(f, paragraph, firsts)) glued.push(gluedAt(f, paragraph))
  })
  if (glued.length === 0) return [...own]
  return [...own, ...glued].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
}

/** 一、 with a title is a heading wherever it stands; (一) and 1. only where no line begins with a number. */
const isGlued = (f: Found, numbered: boolean): boolean =>
  f.marker !== null &&
  f.headingEnd > f.markerEnd &&
  (f.marker.family === 'han-stop' || f.marker.family === 'formal-stop' || !numbered)

/** …特点如下:一、加强领导 and on the next line 二、…: the first of the headings, though no stop tells where its title ends. */
const isFirstOf = ({ marker }: Found, paragraph: number, firsts: ReadonlyMap<string, Candidate>): boolean => {
  if (marker?.ordinal !== 1 || (marker.family !== 'han-stop' && marker.family !== 'formal-stop')) return false
  const second = firsts.get(marker.family)
  return second !== undefined && second.ordinal === 2 && second.paragraph === paragraph + 1
}

const gluedAt = (f: Found, paragraph: number): Candidate =>
  candidate('numbered', paragraph, {
    start: f.start,
    markerEnd: f.markerEnd,
    headingEnd: f.headingEnd,
    family: f.marker!.family,
    ordinal: f.marker!.ordinal,
  })

/** Merges the items inside paragraphs into the flat list of heads. */
export function withItems(
  { paragraphs }: Reading,
  placed: readonly Placed[],
  inside: readonly (readonly Found[])[],
): Head[] {
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
  // What was found inside can begin the line too (一 是…).
  const line = own[0]?.candidate.start === 0 && found[0]?.start !== 0 ? own[0] : undefined
  const glued = new Map(own.filter((o) => o !== line).map((o) => [o.candidate.start, o]))
  const heads: Head[] = line ? [headOf(line)] : []
  if (found.length === 0) return heads
  // 1.底子薄,收入低。2.路未硬化。: the first item is a sentence like the second.
  if (line && found[0]!.beside && found[0]!.start === line.candidate.headingEnd)
    heads[0] = { ...heads[0]!, headingEnd: heads[0]!.markerEnd }
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
  end: undefined,
  rule: candidate.kind,
})
