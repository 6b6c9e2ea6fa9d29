/** The report object, as CONTRACT and `shuli schema` define it. Offsets count Unicode code points of the decoded text. */

/** A half-open range of the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a section is for. */
export const ROLES = ['overview', 'achievements', 'problems', 'plans', 'suggestions', 'other'] as const
export type Role = (typeof ROLES)[number]

export const INDICATOR_TYPES = [
  'count',
  'money',
  'percent',
  'percentage_point',
  'fraction',
  'multiple',
  'rank',
  'duration',
  'length',
  'area',
  'weight',
  'volume',
  'energy',
  'other',
] as const
export type IndicatorType = (typeof INDICATOR_TYPES)[number]

export const BOUNDS = ['exact', 'about', 'more_than', 'at_least', 'less_than', 'at_most'] as const
export type Bound = (typeof BOUNDS)[number]

/** Script of a text (简体, 繁體), or of what is printed. */
export const SCRIPTS = ['hans', 'hant', 'mixed'] as const
export type Script = (typeof SCRIPTS)[number]
/** The script of printed strings; `keep` leaves them as in the source. */
export type OutputScript = 'hans' | 'hant' | 'keep'

export const REPORT_KINDS = ['summary', 'plan', 'summary-and-plan', 'other'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]
export const REPORT_PERIODS = ['year', 'half-year', 'quarter', 'month', 'other'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

export interface Change {
  readonly direction: 'increase' | 'decrease'
  /** What it is compared with, as worded: 同比, 较上年. */
  readonly basis?: string
}

/** One quantity that the report states. */
export interface Indicator {
  /** `i1`, `i2`, … in document order. */
  readonly id: string
  /** Id of the innermost section that holds it. */
  readonly section: string
  readonly role: Role
  /** Headings above it, outermost first. */
  readonly path: readonly string[]
  /** The quantity as written in the source, modifiers outside. */
  readonly text: string
  readonly span: Span
  /** 1-based, counting `\n` only. */
  readonly line: number
  /** Where its sentence stands. */
  readonly sentence: Span
  /** What is measured, as the report words it. */
  readonly name: string
  /** In the base unit; null for a mask or a range. */
  readonly value: number | null
  readonly range?: readonly [number, number]
  readonly fraction?: readonly [number, number]
  /** Base unit, `''` where there is none. */
  readonly unit: string
  readonly type: IndicatorType
  readonly bound: Bound
  /** The blanked figure as written, without multiplier and unit. */
  readonly masked?: string
  /** Multiplier of a masked figure where it is not 1. */
  readonly scale?: number
  readonly status: 'actual' | 'target'
  readonly change?: Change
  readonly scope?: string
  readonly period?: string
  /** Id of the whole that this is a part of (其中…). */
  readonly partOf?: string
  /** Id of the level that this is the change of (同比增加…). */
  readonly changeOf?: string
  /** Name of the rule that made it. */
  readonly rule: string
}

/** A word that tells what a section is about (关键词). */
export interface Keyword {
  readonly word: string
  /** How often it stands there, times its inverse document frequency. */
  readonly weight: number
}

export interface Section {
  /** `s1`, `s1.2`, … by position. */
  readonly id: string
  readonly role: Role
  /** Name of the rule that gave the role. */
  readonly rule: string
  /** The words of the source that the role rests on, `''` where it is inherited. */
  readonly evidence: string
  /** Title without marker and closing full stop, null where there is none. */
  readonly heading: string | null
  readonly headingSpan?: Span
  /** The number as written: `一、`, `(二)`, `3.`. */
  readonly marker?: string
  /** 1 for the outermost headings of this report. */
  readonly level: number
  readonly span: Span
  /** Pieces of the section's own text, without its children and without boilerplate. */
  readonly body: readonly Span[]
  /** The same pieces as text: wrapped lines joined, paragraphs separated by a newline. */
  readonly content: string
  /** Of heading, body and children, the heaviest first; only where they were asked for. */
  readonly keywords?: readonly Keyword[]
  readonly children: readonly Section[]
}

export interface Boilerplate {
  readonly span: Span
  readonly text: string
  readonly reason: string
}

export interface Warning {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

export interface Meta {
  readonly organisation: string | null
  readonly region: string | null
  readonly kind: ReportKind
  readonly period: ReportPeriod
  /** Years that are summed up. */
  readonly years: readonly number[]
  /** Years that are planned. */
  readonly planYears: readonly number[]
  /** ISO date, as far as the text gives it. */
  readonly published: string | null
  readonly publisher: string | null
}

export interface Source {
  /** `-` for standard input. */
  readonly path: string
  /** `txt`, `md`, `html`, `docx`, `pdf`. */
  readonly format: string
  /** Of the text's bytes; null where there are none (docx, pdf, a string). */
  readonly encoding: string | null
  /** 0 to 1: how sure the encoding is. */
  readonly confidence?: number
  /** Length of the byte-order mark in bytes, where there is one: the text begins after it. */
  readonly bom?: number
  /** How the file was packed: the text's bytes are the unpacked ones. */
  readonly compressed?: 'gz'
  /** Of the bytes read; null where the caller gave a string. */
  readonly sha256: string | null
  readonly bytes: number | null
  /** Code points of the decoded text. */
  readonly chars: number
  readonly script: Script
}

export interface Generator {
  readonly name: 'shuli'
  readonly version: string
  readonly options: Readonly<Record<string, string | number | boolean>>
}

export interface Report {
  readonly schema: 'shuli/report/1'
  readonly generator: Generator
  readonly source: Source
  readonly title: string | null
  readonly titleSpan?: Span
  readonly meta: Meta
  readonly sections: readonly Section[]
  readonly indicators: readonly Indicator[]
  readonly boilerplate: readonly Boilerplate[]
  readonly warnings: readonly Warning[]
}

/** Stands in the place of a report whose file failed. */
export interface ErrorRecord {
  readonly schema: 'shuli/error/1'
  readonly source: { readonly path: string }
  readonly error: { readonly code: string; readonly message: string }
}
