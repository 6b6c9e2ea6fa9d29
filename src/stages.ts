/**
 * What the stages hand to one another. Offsets in here are UTF-16; `report.ts` turns them into code points.
 *
 * The source is never changed. The *view* is a copy of the same length in simplified script and half width, so an offset
 * in one is an offset in the other. A *paragraph* is a run of view text with wrapped lines joined and boilerplate cut
 * out; its `pieces` say where its characters stand, so every place in a paragraph is a place in the source.
 */
import type { Bound, Change, IndicatorType, Role, Script, Span, Warning } from './model.ts'

/** From `normalise`. */
export interface View {
  readonly source: string
  /** Same length as `source`: simplified by character, half width, tabs and odd spaces as spaces, `\n` kept. */
  readonly text: string
  readonly script: Script
}

/** A stretch that is not the report (页眉, 广告, 水印…), from `clean`. */
export interface Mark extends Span {
  readonly reason: string
}

/** From `clean`: sorted, not overlapping; the title is none of the marks. */
export interface Cleaned {
  readonly title: Span | null
  readonly marks: readonly Mark[]
  readonly warnings: readonly Warning[]
}

/** From `paragraphs`. */
export interface Paragraph {
  /** View text: no newline unless a wrapped Latin word needs the space (then the view shows a space). */
  readonly text: string
  /** Where the characters stand in the source; lengths add up to `text.length`. Never empty. */
  readonly pieces: readonly Span[]
  /** `row`: a line of a plain-text table (columns by `|`, tabs or runs of spaces). */
  readonly kind: 'text' | 'row'
}

/** A place in the paragraphs. */
export interface Place {
  readonly paragraph: number
  readonly offset: number
}

/** Where a section begins, from `outline`: a flat list in document order, nested by `level`. */
export interface Head {
  readonly paragraph: number
  /** Where marker or heading begin in the paragraph's text. */
  readonly start: number
  /** End of the marker (`一、`); equals `start` where there is none. */
  readonly markerEnd: number
  /** End of the heading with its closing stop; equals `markerEnd` where there is no heading. */
  readonly headingEnd: number
  readonly level: number
  /** Where the section ends if before the next head of its level or above. */
  readonly end: Place | undefined
  /** How it was recognised: `numbered`, `free-standing`, `inline`, `preamble`, `cue`, `signature`… */
  readonly rule: string
}

/** From `roles`, which may also add heads (an unheaded part that opens with 下半年…). */
export interface RoledHead extends Head {
  readonly role: Role
  readonly roleRule: string
  /** In the paragraphs' text: the words that the role rests on; null where it is inherited. */
  readonly evidence: { readonly paragraph: number; readonly start: number; readonly end: number } | null
}

/** A quantity in a paragraph's text, from `findQuantities`. */
export interface Quantity {
  /** Numeral, multiplier and unit, as the record's `text`. */
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly range: readonly [number, number] | undefined
  readonly fraction: readonly [number, number] | undefined
  readonly masked: string | undefined
  readonly scale: number | undefined
  readonly unit: string
  readonly type: IndicatorType
  readonly bound: Bound
  /** First character of the modifiers before it (超过, 不低于), else `start`. */
  readonly outerStart: number
  /** End of the modifiers after it (以上, 左右), else `end`. */
  readonly outerEnd: number
  readonly rule: string
}

/** A range of a paragraph's text; of another paragraph than its record's own where it says so (the head of a column). */
export interface PlacedSpan extends Span {
  readonly paragraph?: number
}

/** A quantity with what surrounds it, before it gets its id, section and printed form. */
export interface IndicatorDraft {
  readonly quantity: Quantity
  readonly paragraph: number
  readonly sentence: Span
  /** Parts of the name, as ranges of the paragraph's text or as words that were added. */
  readonly name: readonly (PlacedSpan | string)[]
  readonly status: 'actual' | 'target'
  readonly change: Change | null
  readonly scope: Span | null
  readonly period: Span | null
  /** Indexes into the list of drafts. */
  readonly partOf: number | null
  readonly changeOf: number | null
  /** Names of the rules that found and named it. */
  readonly rule: string
}
