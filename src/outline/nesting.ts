/**
 * Gives each candidate its level. The level is the nesting of families in order of their appearance in this document: a
 * family seen before goes back to its level, a new one opens a deeper level. Numbers tell the doubtful cases apart.
 */
import { COUSINS, FAMILY_RANKS, type Family } from '../data/markers.ts'
import type { Role } from '../model.ts'
import type { Candidate } from './candidate.ts'

export interface Placed {
  readonly candidate: Candidate
  readonly level: number
}

interface Open {
  family: string
  ordinal: number
  level: number
  candidate: Candidate
  /** Of the nearest heading around that says one. */
  role: Role | undefined
}

export interface NumberingFault {
  readonly code: 'numbering-skip' | 'numbering-repeat' | 'numbering-order' | 'numbering-restart' | 'numbering-start'
  readonly candidate: Candidate
  readonly before: Candidate | null
}

const rank = (family: string): number => FAMILY_RANKS[family as Family] ?? -1
const COUSIN_OF = new Map<string, readonly string[]>()
for (const group of COUSINS) for (const family of group) COUSIN_OF.set(family, group)

export function nest(candidates: readonly Candidate[]): { placed: Placed[]; faults: NumberingFault[] } {
  const stack: Open[] = []
  const faults: NumberingFault[] = []
  const placed: Placed[] = []
  /** Last number and level of families that are closed. */
  const seen = new Map<string, { ordinal: number; level: number; candidate: Candidate }>()
  /** child family → family that it was last opened under. */
  const parentOf = new Map<string, string>()
  const next = nextOfFamily(candidates)
  const nextNumbered = nextNumberedIndex(candidates)

  const top = (): Open | undefined => stack.at(-1)
  const popTo = (index: number) => {
    stack.length = index
  }
  const open = (candidate: Candidate, level: number, family: string = candidate.family) => {
    const parent = top()
    if (parent) parentOf.set(family, parent.family)
    stack.push({ family, ordinal: candidate.ordinal, level, candidate, role: candidate.role ?? parent?.role })
    seen.set(family, { ordinal: candidate.ordinal, level, candidate })
    placed.push({ candidate, level })
  }
  const fault = (code: NumberingFault['code'], candidate: Candidate, before: Candidate | null) =>
    faults.push({ code, candidate, before })
  const below = (): number => (top()?.level ?? 0) + 1

  /** The open entry that this number follows on from, from the deepest. */
  const continued = (families: readonly string[], ordinal: number): number => {
    for (let i = stack.length - 1; i >= 0; i--)
      if (families.includes(stack[i]!.family) && stack[i]!.ordinal + 1 === ordinal) return i
    return -1
  }
  const deepest = (family: string): number => {
    for (let i = stack.length - 1; i >= 0; i--) if (stack[i]!.family === family) return i
    return -1
  }
  const replace = (index: number, candidate: Candidate) => {
    const { level, family } = stack[index]!
    popTo(index)
    open(candidate, level, family)
  }

  function numbered(c: Candidate, at: number): void {
    const own = [c.family]
    if (c.ordinal === 0) {
      const i = deepest(c.family)
      if (i >= 0) return replace(i, c)
      return open(c, below())
    }
    let i = continued(own, c.ordinal)
    if (i >= 0) return replace(i, c)
    if (c.parts) return dotted(c)
    i = deepest(c.family)
    if (i < 0 && c.ordinal > 1) {
      const cousins = COUSIN_OF.get(c.family)
      if (cousins && (i = continued(cousins, c.ordinal)) >= 0) return replace(i, c)
    }
    if (i >= 0) return again(c, i)
    const before = seen.get(c.family)
    if (before && c.ordinal > 1 && before.ordinal < c.ordinal) {
      // Its list was closed by a heading without number: 一、二、 then a lead-in, then 三、
      if (before.ordinal + 1 !== c.ordinal) fault('numbering-skip', c, before.candidate)
      while (stack.length && top()!.level >= before.level) stack.pop()
      return open(c, Math.min(before.level, below()))
    }
    if (c.ordinal > 1) fault('numbering-start', c, null)
    outward(c, at)
    open(c, below())
  }

  /** The family is open, but this is not its next number. */
  function again(c: Candidate, deep: number): void {
    const entry = stack[deep]!
    if (c.ordinal === 1) {
      const sameTwice = stack.filter((o) => o.family === c.family).length
      if (deep === stack.length - 1 && sameTwice < 2 && entry.ordinal === 1 && isBare(entry.candidate))
        return open(c, below())
      if (stack.slice(deep + 1).some((o) => rank(o.family) < 0) && sameTwice < 2) return open(c, below())
      fault('numbering-restart', c, entry.candidate)
      return replace(deep, c)
    }
    // The entry whose number is nearest below; the deepest wins.
    let best = deep
    for (let k = deep - 1; k >= 0; k--) {
      const o = stack[k]!
      if (
        o.family === c.family &&
        o.ordinal < c.ordinal &&
        (stack[best]!.ordinal >= c.ordinal || o.ordinal > stack[best]!.ordinal)
      )
        best = k
    }
    const last = stack[best]!
    fault(
      c.ordinal === last.ordinal ? 'numbering-repeat' : c.ordinal < last.ordinal ? 'numbering-order' : 'numbering-skip',
      c,
      last.candidate,
    )
    replace(best, c)
  }

  /** 1.1 lies below 1, 1.1.2 below 1.1, whatever stands between. */
  function dotted(c: Candidate): void {
    const depth = c.parts!.length
    const i = deepest(c.family)
    if (i >= 0) {
      if (c.ordinal !== 1)
        fault(c.ordinal === stack[i]!.ordinal ? 'numbering-repeat' : 'numbering-skip', c, stack[i]!.candidate)
      return replace(i, c)
    }
    while (stack.length && /^num-[234]$/.test(top()!.family) && Number(top()!.family.slice(4)) >= depth) stack.pop()
    open(c, below())
  }

  /** A new family that is usually outer to the open one (一、 after a list 1. 2.) leaves that list, unless it goes on. */
  function outward(c: Candidate, at: number): void {
    for (let o = top(); o && rank(o.family) > rank(c.family); o = top()) {
      if (parentOf.get(c.family) === o.family) return
      const later = next[indexOfOpen(o, at)]
      if (later !== undefined && later > at && candidates[later]!.ordinal === o.ordinal + 1) return
      stack.pop()
    }
  }
  const order = new Map<Candidate, number>(candidates.map((c, i) => [c, i]))
  function indexOfOpen(o: Open, at: number): number {
    // The last candidate of the open family before `at` is the open one itself.
    void at
    return order.get(o.candidate)!
  }

  /** Levels of what carries no number: from what comes next. */
  function unnumbered(c: Candidate, at: number): void {
    if (c.kind === 'free-standing') {
      const i = deepest(c.family)
      if (i >= 0) return replace(i, c)
      if (c.role === 'other') {
        popTo(0)
        return open(c, 1)
      }
    }
    const later = nextNumbered[at]
    if (later !== undefined) {
      const n = candidates[later]!
      const i = n.ordinal > 1 || n.family === 'free-part' ? continuing(n) : -1
      if (i >= 0) {
        popTo(i + 1)
        return open(c, below())
      }
      const again = deepest(n.family)
      if (again >= 0 && c.family === 'free-topic') {
        popTo(again)
        return open(c, below())
      }
    }
    if (c.family === 'free-topic') return open(c, below())
    popTo(0)
    open(c, 1)
  }
  const continuing = (n: Candidate): number => {
    if (n.family === 'free-part') return deepest(n.family)
    const i = continued([n.family], n.ordinal)
    return i >= 0 ? i : n.ordinal > 1 ? deepest(n.family) : -1
  }

  candidates.forEach((c, at) => {
    if (c.tentative && !isNews(c.role, top()?.role)) return
    switch (c.kind) {
      case 'numbered':
        return numbered(c, at)
      case 'markdown': {
        const depth = Number(c.family.slice(3))
        const i = stack.findIndex((o) => o.family.startsWith('md-') && Number(o.family.slice(3)) >= depth)
        if (i >= 0) popTo(i)
        else if (!stack.some((o) => o.family.startsWith('md-'))) popTo(0)
        return open(c, below())
      }
      case 'free-standing':
      case 'cue':
        return unnumbered(c, at)
      case 'label':
        if (c.role === 'other') popTo(0)
        return open(c, below())
      default:
        popTo(0)
        open(c, 1)
        // Nothing lies below a preamble or a signature.
        popTo(0)
    }
  })
  return { placed, faults }
}

/** Whether a lead-in or label turns the role. A problem named inside a plan is part of the plan. */
const isNews = (role: Role | undefined, around: Role | undefined): boolean =>
  role !== around && around !== 'other' && !(role === 'problems' && (around === 'plans' || around === 'suggestions'))

/** A heading line without body of its own. */
const isBare = (c: Candidate): boolean => c.headingEnd > c.markerEnd && !c.sentence

function nextOfFamily(candidates: readonly Candidate[]): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(candidates.length)
  const last = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { family } = candidates[i]!
    next[i] = last.get(family)
    last.set(family, i)
  }
  return next
}

/** The next candidate with a number or of a free part, for what has none. */
function nextNumberedIndex(candidates: readonly Candidate[]): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(candidates.length)
  let last: number | undefined
  for (let i = candidates.length - 1; i >= 0; i--) {
    next[i] = last
    const { kind, family, role } = candidates[i]!
    if (kind === 'numbered' || kind === 'markdown' || (family === 'free-part' && role !== 'other')) last = i
  }
  return next
}
