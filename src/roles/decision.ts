/** What was decided for a section, and on what it rests. */
import type { Role } from '../model.ts'
import type { RoledHead } from '../stages.ts'

export type Evidence = RoledHead['evidence']

export interface Decision {
  readonly role: Role
  readonly rule: string
  readonly evidence: Evidence
  /** Roles of a mixed heading (存在问题及下一步打算): its children are told apart by their own words. */
  readonly mixed: readonly Role[] | null
  /** The title of a piece of a page: headings below it are outermost ones. */
  readonly piece: boolean
}

/** The text that speaks for a section, and where it stands. */
export interface Body {
  readonly paragraph: number
  readonly start: number
  readonly text: string
  /** Where the next section begins: up to there further paragraphs may tell what this one does not. */
  readonly end: number
  /** Of what stands behind the opening of a text without headings. */
  readonly review: boolean
}

export const decision = (role: Role, rule: string, evidence: Evidence): Decision => ({
  role,
  rule,
  evidence,
  mixed: null,
  piece: false,
})
export const inherited = ({ role, mixed }: Decision): Decision => ({
  role,
  rule: 'inherited',
  evidence: null,
  mixed,
  piece: false,
})
