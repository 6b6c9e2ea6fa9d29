/**
 * Gives each candidate its level. The level is the nesting of families in order of their appearance in this document: a
 * family seen before goes back to its level, a new one opens a deeper level. Numbers tell the doubtful cases apart.
 */
import { COUSINS, FAMILY_RANKS, type Family } from '../data/markers.ts'
import type { Role } from '../model.ts'
import { candidate, type Candidate } from './candidate.ts'

export interface Placed {
  readonly candidate: Candidate
  readonly level: number
  /** Of the nearest heading around that says one, its own included. */
  readonly role: Role | undefined
}

export type FaultCode =
  'numbering-skip' | 'numbering-repeat' | 'numbering-order' | 'numbering-restart' | 'numbering-start'

export interface NumberingFault {
  readonly code: FaultCode
  readonly candidate: Candidate
  readonly before: Candidate | null
}

/** A section that is open: its family counts on at its level. */
interface Open {
  readonly family: string
  readonly ordinal: number
  readonly level: number
  readonly candidate: Candidate
  readonly index: number
  readonly role: Role | undefined
}

interface State {
  readonly candidates: readonly Candidate[]
  readonly stack: Open[]
  readonly placed: Placed[]
  readonly faults: NumberingFault[]
  /** The last number of each family, open or closed. */
  readonly seen: Map<string, Open>
  /** child family → the family that it was last opened under. */
  readonly parentOf: Map<string, string>
  /** For each candidate, the next one of its family. */
  readonly next: readonly (number | undefined)[]
  /** For each candidate, the next one with a number, or of a free-standing part. */
  readonly nextNumbered: readonly (number | undefined)[]
}

const rank = (family: string): number => FAMILY_RANKS[family as Family] ?? -1
const COUSINS_OF = new Map<string, readonly string[]>(COUSINS.flatMap((group) => group.map((f) => [f, group])))

export function nest(candidates: readonly Candidate[]): { placed: Placed[]; faults: NumberingFault[] } {
  const s: State = {
    candidates,
    stack: [],
    placed: [],
    faults: [],
    seen: new Map(),
    parentOf: new Map(),
    next: nextOf(candidates, (c) => c.family),
    nextNumbered: nextOf(candidates, (c) => (tellsLevels(c) ? 'any' : null), 'any'),
  }
  for (let i = 0; i < candidates.length; i++) place(s, i)
  return { placed: s.placed, faults: s.faults }
}

function place(s: State, index: number): void {
  const c = s.candidates[index]!
  if (speaksForTheme(s, c)) return
  if (c.tentative && !(isNews(c.role, s.stack.at(-1)?.role) && !isExpected(s, c))) return
  switch (c.kind) {
    case 'numbered':
      return numbered(s, index)
    case 'markdown':
      return markdown(s, index)
    case 'free-standing':
    case 'cue':
      return unnumbered(s, index)
    case 'label':
      return label(s, index)
    default:
      s.stack.length = 0
      open(s, index)
      // Nothing lies below a preamble or a signature; what was done may hold a list that it announces.
      if (c.kind !== 'review' || !c.holds) s.stack.length = 0
  }
}

/** 踔厉奋发启新程, and right below it 2022年,我局将…: the theme's own first sentence tells what it is, and opens nothing. */
function speaksForTheme(s: State, c: Candidate): boolean {
  const top = s.stack[0]
  const last = s.placed.at(-1)
  if (c.kind !== 'cue' || c.role !== 'plans' || s.stack.length !== 1 || last?.candidate !== top?.candidate) return false
  if (!top || !last || top.role !== undefined || top.candidate.leads !== undefined || top.level !== 1) return false
  const { kind, headingEnd, markerEnd, paragraph, whole } = top.candidate
  // 三是问题整改不到位。部分事项…: what stands on the heading's own line tells more.
  if (kind === 'numbered' && !whole) return false
  if ((kind !== 'numbered' && kind !== 'free-standing') || headingEnd === markerEnd || paragraph + 1 !== c.paragraph)
    return false
  s.stack[0] = { ...top, role: c.role }
  s.placed[s.placed.length - 1] = { ...last, role: c.role }
  return true
}

/** Below a mixed heading (存在问题及对策) its first role is awaited. */
const isExpected = (s: State, { role }: Candidate): boolean => {
  const last = s.placed.at(-1)?.candidate
  return last !== undefined && last === s.stack.at(-1)?.candidate && last.leads === role
}

/** Whether a lead-in or label turns the role. A problem named inside a plan is part of the plan. */
export const isNews = (role: Role | undefined, around: Role | undefined): boolean =>
  role !== around && around !== 'other' && !(role === 'problems' && (around === 'plans' || around === 'suggestions'))

/** Opens a section below the innermost open one; `family` is given where a careless number passes for another's. */
function open(s: State, index: number, family?: string): void {
  const candidate = s.candidates[index]!
  const parent = s.stack.at(-1)
  const entry: Open = {
    family: family ?? candidate.family,
    ordinal: candidate.ordinal,
    level: (parent?.level ?? 0) + 1,
    candidate,
    index,
    role: candidate.role ?? parent?.role,
  }
  if (parent) s.parentOf.set(entry.family, parent.family)
  s.stack.push(entry)
  s.seen.set(entry.family, entry)
  s.placed.push({ candidate, level: entry.level, role: entry.role })
}

/** Opens a section in the place of the open one at `at`. */
function replace(s: State, at: number, index: number): void {
  const { family } = s.stack[at]!
  s.stack.length = at
  open(s, index, family)
}

const fault = (s: State, code: FaultCode, index: number, before: Open | null): number =>
  s.faults.push({ code, candidate: s.candidates[index]!, before: before && before.candidate })

/** The deepest open section that this number follows on from. */
const continued = (s: State, families: readonly string[], ordinal: number): number =>
  s.stack.findLastIndex((o) => o.ordinal + 1 === ordinal && families.includes(o.family))

const deepest = (s: State, family: string): number => s.stack.findLastIndex((o) => o.family === family)

function numbered(s: State, index: number): void {
  const c = s.candidates[index]!
  if (c.parts) return dotted(s, index)
  const own = deepest(s, c.family)
  const on = c.ordinal === 0 ? own : continued(s, [c.family], c.ordinal)
  if (on >= 0) return replace(s, on, index)
  if (own >= 0) return again(s, own, index)
  const before = s.seen.get(c.family)
  // 一、(一)(二) 二、(三)(四): counted through, though 三 could follow 二、 as a cousin.
  const through = before !== undefined && before.ordinal + 1 === c.ordinal
  const cousins = c.ordinal > 1 && !through ? COUSINS_OF.get(c.family) : undefined
  const cousin = cousins ? continued(s, cousins, c.ordinal) : -1
  if (cousin >= 0) return replace(s, cousin, index)
  if (before && c.ordinal > 1 && before.ordinal < c.ordinal) return reopened(s, before, index)
  if (c.ordinal > 1) fault(s, 'numbering-start', index, null)
  leaveFaults(s, c)
  outward(s, index)
  open(s, index)
}

/** 我们也看到工作还有短板,…。 and then 一、提高认识: the faults are told, and the outermost numbers are none of them. */
function leaveFaults(s: State, { family }: Candidate): void {
  const top = s.stack.at(-1)
  if (s.stack.length === 1 && top!.candidate.kind === 'cue' && top!.role === 'problems' && top!.candidate.closed)
    if (OUTERMOST.has(family)) s.stack.pop()
}
const OUTERMOST = new Set<string>(['part', 'chapter', 'formal-stop', 'han-stop'])

/** A list that a heading without number had closed goes on: 一、二、, a lead-in, then 三、 */
function reopened(s: State, before: Open, index: number): void {
  if (before.ordinal + 1 !== s.candidates[index]!.ordinal) fault(s, 'numbering-skip', index, before)
  while (s.stack.length && s.stack.at(-1)!.level >= before.level) s.stack.pop()
  open(s, index)
}

/** A number that skips more than so many is none of the list. */
const FAR = 3

/** The family is open, but this is not its next number. */
function again(s: State, own: number, index: number): void {
  const c = s.candidates[index]!
  if (c.ordinal === 1) return restarted(s, own, index)
  // The list whose last number lies nearest below goes on; the deepest wins.
  let best = own
  for (let k = own - 1; k >= 0; k--) {
    const o = s.stack[k]!
    if (o.family !== c.family || o.ordinal >= c.ordinal) continue
    if (s.stack[best]!.ordinal >= c.ordinal || o.ordinal > s.stack[best]!.ordinal) best = k
  }
  const last = s.stack[best]!.ordinal
  const later = s.next[index]
  // 一、…, 十一、五一两个长假…, 二、…: a number far off, behind which the list goes on, is none.
  if (c.ordinal > last + FAR && later !== undefined && s.candidates[later]!.ordinal === last + 1)
    return asText(s, index)
  const code = c.ordinal === last ? 'numbering-repeat' : c.ordinal < last ? 'numbering-order' : 'numbering-skip'
  fault(s, code, index, s.stack[best]!)
  replace(s, best, index)
}

/** 1 again while its family is open: a list inside its own first item, a list below a heading without number, or a fault. */
function restarted(s: State, own: number, index: number): void {
  const { family, ordinal, candidate } = s.stack[own]!
  const once = s.stack.findIndex((o) => o.family === family) === own
  if (once && own === s.stack.length - 1 && ordinal === 1 && candidate.whole) return open(s, index)
  if (once && s.stack.slice(own + 1).some((o) => rank(o.family) < 0)) return open(s, index)
  fault(s, 'numbering-restart', index, s.stack[own]!)
  replace(s, own, index)
}

/** 1.1 belongs below a section with number 1, 1.1.2 below 1.1; a figure such as 3.15 does not, and is none. */
function dotted(s: State, index: number): void {
  const { parts, family } = s.candidates[index]!
  const depth = parts!.length
  const above = s.stack.findLastIndex((o) => fitsBelow(o, parts!, depth))
  if (above < 0 && !(s.stack.length === 0 && parts!.every((p) => p === 1))) return asText(s, index)
  const sibling = s.stack.findIndex((o, i) => i > above && o.family === family)
  const last = sibling < 0 ? 0 : s.stack[sibling]!.ordinal
  const ordinal = parts!.at(-1)!
  if (ordinal > last + FAR) return asText(s, index)
  if (sibling >= 0 && ordinal !== last + 1)
    fault(
      s,
      ordinal === last ? 'numbering-repeat' : ordinal < last ? 'numbering-order' : 'numbering-skip',
      index,
      s.stack[sibling]!,
    )
  s.stack.length = sibling >= 0 ? sibling : above + 1
  open(s, index)
}

/** A number that opens nothing is text: at the beginning, of a preamble. */
function asText(s: State, index: number): void {
  const last = s.placed.at(-1)?.candidate.kind
  if (last !== undefined && last !== 'salutation') return
  const { paragraph } = s.candidates[index]!
  s.placed.push({ candidate: candidate('preamble', paragraph), level: 1, role: undefined })
}

function fitsBelow(o: Open, parts: readonly number[], depth: number): boolean {
  const outer = o.candidate.parts
  if (outer) return outer.length === depth - 1 && outer.every((p, i) => p === parts[i])
  return depth === 2 && rank(o.family) >= 0 && o.ordinal === parts[0]
}

/** A new family that is usually outer to the open one (一、 after a list 1. 2.) leaves that list, unless the list goes on. */
function outward(s: State, index: number): void {
  const { family } = s.candidates[index]!
  for (let o = s.stack.at(-1); o && rank(o.family) > rank(family); o = s.stack.at(-1)) {
    if (s.parentOf.get(family) === o.family) return
    const later = s.next[o.index]
    if (later !== undefined && later > index && s.candidates[later]!.ordinal === o.ordinal + 1) return
    s.stack.pop()
  }
}

/** ## stands below # and beside ##, whatever numbers lie between. */
function markdown(s: State, index: number): void {
  const depth = (family: string) => (family.startsWith('md-') ? Number(family.slice(3)) : 0)
  const own = depth(s.candidates[index]!.family)
  const from = s.stack.findIndex((o) => depth(o.family) >= own)
  if (from >= 0) s.stack.length = from
  else s.stack.length = s.stack.findLastIndex((o) => depth(o.family) > 0) + 1
  open(s, index)
}

/** What carries no number takes its level from what comes next. */
function unnumbered(s: State, index: number): void {
  const c = s.candidates[index]!
  if (c.kind === 'free-standing' && !c.frame) {
    const own = deepest(s, c.family)
    if (own >= 0) return replace(s, own, index)
  }
  s.stack.length = c.frame || (c.role === 'other' && c.kind === 'free-standing') ? 0 : heightFor(s, index)
  open(s, index)
  if (c.frame) s.stack.length = 0
}

/** 对策: and 整改情况: belong to the problem above them; 存在问题: and 下一步打算: open a part as a lead-in does, one beside the other. */
function label(s: State, index: number): void {
  const { role, tentative } = s.candidates[index]!
  // 附: a table inside a part that goes on behind it is that part's.
  if (!tentative && s.stack.some((o) => goesOn(s, o, index) || (o.family.startsWith('md-') && s.next[o.index]))) return
  const faults = s.stack.findLast((o) => o.role !== 'problems' || o.candidate.kind !== 'numbered')
  const remedy =
    (role === 'plans' || role === 'achievements') &&
    s.stack.at(-1)?.role === 'problems' &&
    !(faults?.role === 'problems' && faults.candidate.kind === 'label')
  if (role === 'other' || !tentative) s.stack.length = 0
  else if (!remedy) s.stack.length = heightFor(s, index)
  open(s, index)
}

/** How much of the stack stays open for an unnumbered heading or lead-in. */
function heightFor(s: State, index: number): number {
  // A list around it that goes on behind it: it lies inside the item that is open now.
  const around = s.stack.findLastIndex((o) => goesOn(s, o, index))
  if (around >= 0) return around + 1
  if (s.candidates[index]!.family !== 'free-topic') return 0
  const later = s.nextNumbered[index]
  const restarted = later === undefined ? -1 : deepest(s, s.candidates[later]!.family)
  return restarted >= 0 ? restarted : s.stack.length
}

function goesOn(s: State, o: Open, index: number): boolean {
  const later = s.next[o.index]
  if (later === undefined || later <= index) return false
  const { ordinal, role } = s.candidates[later]!
  return o.family === 'free-part' ? role !== 'other' : rank(o.family) >= 0 && ordinal === o.ordinal + 1
}

const tellsLevels = ({ kind, family, role }: Candidate): boolean =>
  kind === 'numbered' || kind === 'markdown' || (family === 'free-part' && role !== 'other')

/** For each candidate, the index of the next one with the same key; `ask` fixes the key that all of them ask for. */
function nextOf(
  candidates: readonly Candidate[],
  keyOf: (c: Candidate) => string | null,
  ask?: string,
): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(candidates.length)
  const last = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    const key = keyOf(candidates[i]!)
    next[i] = last.get(ask ?? key!)
    if (key !== null) last.set(key, i)
  }
  return next
}
