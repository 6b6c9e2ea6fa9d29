/** What opens a section at the start of a line: a number, a heading without one, a salutation, a label, a cue, the tail. */
import { REFERRING_WORDS } from '../data/markers.ts'
import type { Role } from '../model.ts'
import { firstAmong } from '../text/chars.ts'
import { headingCues } from '../text/heading-cues.ts'
import { imperativeCue, labelCue, leadCue } from '../text/lead-cues.ts'
import type { Marker } from '../text/marker.ts'
import { withoutPiece } from '../text/piece.ts'
import { isPart } from '../text/title-cut.ts'
import { candidate, type Candidate } from './candidate.ts'
import { bracketEnd, isSalutation, tailStart } from './free.ts'
import { headline } from './headline.ts'
import { findInside } from './inline.ts'
import { bulletEnd, type LineStart } from './line-start.ts'
import { withDemands } from './news.ts'
import type { Reading } from './reading.ts'

/** What opens a section at the start of a paragraph, in order; the first one covers the first paragraph. */
export function lineCandidates(reading: Reading): Candidate[] {
  const { paragraphs } = reading
  const out: Candidate[] = []
  const tail = tailStart(paragraphs)
  for (let i = 0; i < tail; i++) {
    const found = candidateAt(reading, i, tail)
    const opening = out.length === 0 || out.at(-1)!.kind === 'salutation'
    if (found?.kind === 'salutation' && !opening && out.at(-1)!.kind !== 'preamble') continue
    const past = !found && isBehindPlans(out) && looksBack(paragraphs[i]!.text, reading.years)
    if (past) out.push(candidate('cue', i, { role: 'achievements', tentative: true, closed: true }))
    else if (!found && isBehindFaults(out) && imperativeCue(paragraphs[i]!.text))
      out.push(candidate('cue', i, { role: 'plans', tentative: true, closed: true }))
    else if (found) out.push(reading.lines[i + 1]?.marker ? found : likeSibling(out.at(-1), found))
    else if (opening) out.push(candidate('preamble', i))
  }
  if (tail < paragraphs.length) out.push(candidate('signature', tail, { role: 'other' }))
  return reviewed(listed(withDemands(out, paragraphs, tail), paragraphs, tail), paragraphs, tail)
}

/** 会议提出,2024年要…, and in the next paragraph 2023年,…完成…: it is told again of what was done. */
const isBehindPlans = (out: readonly Candidate[]): boolean => out.at(-1)?.kind === 'cue' && out.at(-1)!.role === 'plans'

/** 但还存在不足。 and in the next paragraph 加强培训,…。完善制度,…。 */
const isBehindFaults = (out: readonly Candidate[]): boolean =>
  out.at(-1)?.kind === 'cue' && out.at(-1)!.role === 'problems'

function looksBack(text: string, { review }: Reading['years']): boolean {
  const opened = LOOKS_BACK.exec(text)
  if (!opened || (opened[1] !== undefined && (review === null || Number(opened[1]) > review))) return false
  const sentence = text.slice(opened[0].length, opened[0].length + TELLING)
  return DONE.test(sentence) && !AHEAD.test(sentence)
}
const LOOKS_BACK = /^(?:(20\d\d)年(?:全年|以来)?,?(?=[,全我])|过去的?一年,|一年来,|[今去]年以来,)/
const TELLING = 80
const DONE = /完成|实现|新增|取得|增长|达到?\d|办理|\d/
const AHEAD = /将|力争|确保|计划|打算|拟/

/** Items with signs before any heading are what was done, no preface. */
function listed(out: Candidate[], paragraphs: Reading['paragraphs'], tail: number): Candidate[] {
  const at = out.findIndex((c) => c.kind === 'preamble')
  if (at < 0) return out
  const end = out[at + 1]?.paragraph ?? tail
  const items = []
  for (let i = out[at]!.paragraph; i < end; i++) if (bulletEnd(paragraphs[i]!.text) > 0) items.push(i)
  if (items.length < FEWEST_ITEMS) return out
  const before = Math.max(out[at]!.paragraph, items[0]! - 1)
  // …,兹将施政目标略述如下: announces the items and is none.
  const start = before < items[0]! && LISTS.test(paragraphs[before]!.text) ? items[0]! : before
  const review = candidate('review', start)
  return start > out[at]!.paragraph
    ? [...out.slice(0, at + 1), review, ...out.slice(at + 1)]
    : [...out.slice(0, at), review, ...out.slice(at + 1)]
}
const FEWEST_ITEMS = 3
const LISTS = /如[下次]:?$/

/** The last item of a list whose items are bare sentences is one too, whatever follows it. */
function likeSibling(before: Candidate | undefined, c: Candidate): Candidate {
  if (!before) return c
  const bare = before.family === c.family && before.ordinal + 1 === c.ordinal && before.headingEnd === before.markerEnd
  return c.closed && c.whole && bare ? { ...c, headingEnd: c.markerEnd, whole: false } : c
}

/** A report without any heading: behind its first paragraph begins what was done. */
function reviewed(out: Candidate[], paragraphs: Reading['paragraphs'], tail: number): Candidate[] {
  const turn = out.findIndex((c) => c.kind === 'cue')
  const opening = turn > 0 && out[turn]!.role === 'problems' ? out[turn - 1]! : null
  // 今天开会…。 工作取得了成绩。 在肯定成绩的同时,…: what stands between the opening and the faults was done.
  if (opening?.kind === 'preamble' && opening.paragraph + 1 < out[turn]!.paragraph)
    out.splice(turn, 0, candidate('review', opening.paragraph + 1))
  const heads = out.filter((c) => c.kind === 'numbered' || c.kind === 'markdown' || c.kind === 'free-standing')
  if (heads.length > 0 && !isList(heads, out, paragraphs)) return out
  const at = out.findLastIndex((c) => c.kind === 'preamble')
  if (at < 0) return out
  const first = out[at]!.paragraph
  const second = afterOpening(paragraphs, first, out[at + 1]?.paragraph ?? tail)
  // A table is no preface, and is not cut behind its heads.
  if (paragraphs[second - 1]!.kind === 'row')
    out.splice(second - 1 > first ? at + 1 : at, second - 1 > first ? 0 : 1, candidate('review', second - 1))
  else if (second < (out[at + 1]?.paragraph ?? tail))
    out.splice(at + 1, 0, candidate('review', second, { holds: heads.length > 0 }))
  return out
}

/** 获批准的项目包括: and below it (一) 19项…;以及 (二) 16项…。: items behind prose are no parts of the report. */
function isList(heads: readonly Candidate[], out: readonly Candidate[], paragraphs: Reading['paragraphs']): boolean {
  const first = heads[0]!.paragraph
  const opening = out.find((c) => c.kind === 'preamble')?.paragraph ?? first
  return (
    first - opening >= FEWEST_PROSE &&
    paragraphs[first - 1]!.text.endsWith(':') &&
    heads.every((c) => c.kind === 'numbered' && c.headingEnd === c.markerEnd)
  )
}
const FEWEST_PROSE = 3

/** Behind the first paragraph, and behind lines that are no sentence before it: 编者按:, 在县第十届人民代表大会上. */
function afterOpening(paragraphs: Reading['paragraphs'], first: number, end: number): number {
  let at = first
  while (at < first + MOST_LINES && at + 1 < end && isLine(paragraphs[at]!)) at++
  return at === first || at + 1 < end ? at + 1 : at
}
const MOST_LINES = 4
const LONGEST_LINE = 40
const isLine = ({ text, kind }: Reading['paragraphs'][number]): boolean =>
  kind === 'text' && text.length <= LONGEST_LINE && FRAMES.test(text)
/** 编者按:, ——2021年3月8日在第十三届, 县人民代表大会第四次会议上, 县检察院检察长周岚, 周岚, (现在开会); not a title that nothing tells. */
const FRAMES =
  /^(?:—|[(].*[)]$)|[:上]$|(?:(?<!增)长|主任|书记|主席)(?:\s?[\u4e00-\u9fa5]{2,3})?$|^[\u4e00-\u9fa5]{2,4}$/

function candidateAt(reading: Reading, i: number, tail: number): Candidate | null {
  const { paragraphs, lines, supported, years } = reading
  const { text, kind } = paragraphs[i]!
  if (kind === 'row') return null
  const line = lines[i]!
  if (line.depth || (line.marker && believable(line.marker, text, supported))) return numberedAt(reading, i, tail)
  if (line.marker) return null
  if (i < 8 && isSalutation(text)) return candidate('salutation', i, { role: 'other' })
  const at = bulletEnd(text)
  const free = reading.free[i]
  if (free) {
    const end = free === 'bracket' ? bracketEnd(text) : text.length
    const words = free === 'bracket' ? text.slice(1, end).trimEnd().slice(0, -1) : withoutPiece(text.slice(at))
    const cues = free === 'topic' ? [] : headingCues(words, years)
    const { role, leads } = rolesOf(cues)
    const frame = role === 'overview' && FRAME.test(text.replace(SPACES, ''))
    return candidate('free-standing', i, {
      markerEnd: at,
      headingEnd: end,
      family: free === 'topic' ? 'free-topic' : 'free-part',
      role,
      leads,
      frame,
    })
  }
  const label = labelCue(at > 0 ? text.slice(at, at + 16) : text)
  // Every 附件: is a part of its own.
  const tentative = label?.rule !== 'label-annex'
  if (label) return candidate('label', i, { markerEnd: at, headingEnd: at + label.end, role: label.role, tentative })
  const lead = i > 0 ? leadCue(text, years) : null
  return lead ? candidate('cue', i, { role: lead.role, tentative: true, closed: !text.endsWith(':') }) : null
}

const SPACES = /\s+/g
const FRAME = /^(?:引言|前言|导言|结语|结束语|结论)$/

/** The one role that a heading speaks for; a mixed heading speaks for none alone, though it leads with one. */
const rolesOf = (cues: readonly { role: Role }[]): Pick<Candidate, 'role' | 'leads'> =>
  cues.length === 1 ? { role: cues[0]!.role, leads: undefined } : { role: undefined, leads: cues[0]?.role }

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

const LONGEST_PART = 20

function believable(marker: Marker, text: string, supported: ReadonlySet<string>): boolean {
  if (REFERENCE.test(text.slice(marker.end, marker.end + 4))) return false
  // 第三部分主要介绍了…: a sentence. 2 个项目…: a figure.
  if (OF_PARTS.has(marker.family) || marker.weak)
    if (text.length > 40 || /[。;]/.test(text)) {
      // 第二部分,2024年工作安排。重点提出…: how the parts of a report are told of one by one.
      const stop = marker.weak ? -1 : firstAmong('。,;', text, marker.end, marker.end + LONGEST_PART)
      if (stop < 0 || text[stop] !== '。' || !isPart(text.slice(marker.end, stop))) return false
    }
  return supported.has(marker.family + marker.verb) || (ALONE.has(marker.family) && !marker.weak)
}

function numberedAt({ paragraphs, lines, years, free }: Reading, i: number, tail: number): Candidate {
  const { text } = paragraphs[i]!
  const { depth, marker, titleStart } = lines[i]!
  const head = headline(text, titleStart)
  const untitled =
    titleStart >= text.length ||
    (head.sentence && (!head.whole || free[i + 1] || i + 1 >= tail || !hasBody(lines, i, marker)))
  // 一是…二是… in one line is an enumeration though it begins the line; so is 1、…;2、…;3、….
  const listed =
    (marker?.family === 'han-verb' && findInside(text, 0, null, years).filter((f) => f.marker).length > 1) ||
    (!untitled && head.whole && findInside(text, titleStart, null, years, marker).some((f) => f.beside))
  const headingEnd = untitled || listed ? titleStart : head.end
  const { role, leads } = rolesOf(headingEnd > titleStart ? headingCues(text.slice(titleStart, headingEnd), years) : [])
  return candidate(depth ? 'markdown' : 'numbered', i, {
    markerEnd: titleStart,
    headingEnd,
    family: depth ? `md-${depth}` : marker!.family,
    ordinal: marker?.ordinal ?? 0,
    parts: marker?.parts ?? null,
    role,
    leads,
    whole: headingEnd > titleStart && head.whole,
    closed: head.sentence,
  })
}

/** Whether text of its own (no heading) follows a line of one sentence: then the sentence is its title. */
function hasBody(lines: readonly LineStart[], i: number, marker: Marker | null): boolean {
  const next = lines[i + 1]
  if (!next) return false
  if (!next.marker) return true
  return next.marker.ordinal === 1 && next.marker.family !== marker?.family
}
