/** What a rule of naming may look at, and what it makes: a name and what the sentence goes on about. */
import type { Span } from '../../model.ts'
import type { Frame } from '../frame.ts'
import type { Left } from '../left.ts'
import type { Right } from '../right.ts'

export type NamePart = Span | string
export type Name = readonly NamePart[]

/** A quantity as far as naming has read it; later ones of the sentence look back at it. */
export interface Named {
  /** Its place among the quantities of the paragraph. */
  readonly index: number
  readonly frame: Frame
  readonly left: Left
  readonly right: Right
  readonly parts: Name
  readonly rule: string
  /** What the sentence goes on about: the name without what only this figure adds to it. */
  readonly topic: Name
  /** End of the noun phrase taken from behind the quantity, else the quantity's outer end. */
  readonly consumed: number
  /** A level that a change or a rank can refer to: no change, no rank. */
  readonly level: boolean
  /** The quantity whose name was taken, null where the name is its own. */
  readonly of: Named | null
  /** The whole that 其中 speaks of, null where this is no part. */
  readonly whole: Named | null
  /** When a level held that something is compared with: 较|上年同期的|5亿元; null for what is spoken of. */
  readonly then: Span | null
}

export const length = (span: Span): number => span.end - span.start

/** Everything a rule may look at. */
export interface Context {
  readonly text: string
  readonly frame: Frame
  readonly frames: readonly Frame[]
  readonly index: number
  readonly left: Left
  readonly right: Right
  /** Limit of what is on the right: the next quantity or the clause's end. */
  readonly limit: number
  readonly before: readonly Named[]
  /** The run-in heading of the paragraph, without marker: `政府性基金预算` of `(二)政府性基金预算。收入9亿元`. */
  readonly heading: Span | null
}

/** Whether what ends here ends where the next figure of the clause begins. */
export const reachesNext = ({ frame, frames }: Context, end: number): boolean =>
  frame.nextInClause >= 0 && end === frames[frame.nextInClause]!.quantity.outerStart

export interface Made {
  readonly parts: Name
  readonly topic?: Name
  readonly consumed?: number
  /** The quantity whose name was taken: what a change is the change of. */
  readonly of?: Named
  readonly then?: Span
}

export interface Rule {
  readonly name: string
  readonly make: (c: Context) => Made | null
}

/** Types whose figure is not followed by the thing counted. */
export const MEASURED = new Set([
  'percent',
  'percentage_point',
  'multiple',
  'fraction',
  'rank',
  'money',
  'duration',
  'other',
])

/** How far left of a quantity its name is looked for. */
export const REACH = 80
