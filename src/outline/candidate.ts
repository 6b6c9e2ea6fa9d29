/** What may open a section at the start of a paragraph, before its level is known. */
import type { Family } from '../data/markers.ts'
import type { Role } from '../model.ts'

export type CandidateKind =
  'numbered' | 'markdown' | 'free-standing' | 'label' | 'cue' | 'salutation' | 'preamble' | 'review' | 'signature'

export interface Candidate {
  readonly kind: CandidateKind
  readonly paragraph: number
  readonly start: number
  readonly markerEnd: number
  readonly headingEnd: number
  /** What it counts with; free-standing headings count as `part` or `topic`, Markdown by its depth. */
  readonly family: Family | `md-${number}` | 'free-part' | 'free-topic' | 'none'
  readonly ordinal: number
  readonly parts: readonly number[] | null
  /** The role that its own words speak for, undefined where they speak for none or for several. */
  readonly role: Role | undefined
  /** The first of several roles of a mixed heading (存在问题及对策). */
  readonly leads: Role | undefined
  /** Opens a part only where its role is news: 下一步 inside a plan does not. */
  readonly tentative: boolean
  /** The line holds the heading and nothing else. */
  readonly whole: boolean
  /** One sentence with its stop fills the line. */
  readonly closed: boolean
  /** 引言, 结语: what frames the report, and holds none of its parts. */
  readonly frame: boolean
  /** Prose without a heading that announces the items below it. */
  readonly holds: boolean
}

/** Written out, as all records are of which there is one a line: see `indicators/core.ts`. */
export function candidate(kind: CandidateKind, paragraph: number, of: Partial<Candidate> = {}): Candidate {
  return {
    kind,
    paragraph,
    start: of.start ?? 0,
    markerEnd: of.markerEnd ?? 0,
    headingEnd: of.headingEnd ?? 0,
    family: of.family ?? 'none',
    ordinal: of.ordinal ?? 0,
    parts: of.parts ?? null,
    role: of.role,
    leads: of.leads,
    tentative: of.tentative ?? false,
    whole: of.whole ?? false,
    closed: of.closed ?? false,
    frame: of.frame ?? false,
    holds: of.holds ?? false,
  }
}
