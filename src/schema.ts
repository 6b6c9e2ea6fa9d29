/**
 * The JSON Schema of what is printed, and what each field means. zod is its one source; it costs 130 ms to load, so only
 * `shuli schema` and the tests import this. That it says what model.ts says is checked by the compiler, at the end.
 */
import { z } from 'zod'
import {
  BOUNDS,
  INDICATOR_TYPES,
  REPORT_KINDS,
  REPORT_PERIODS,
  ROLES,
  SCRIPTS,
  type ErrorRecord,
  type Report,
} from './model.ts'

const count = () => z.int().min(0)
/** What is written out once, under $defs. */
const define = <T extends z.ZodType>(id: string, type: T, description: string): T => type.meta({ id, description })

const span = define(
  'span',
  z.strictObject({ start: count().describe('first code point'), end: count().describe('after the last code point') }),
  'A half-open range of Unicode code points of the decoded source text, byte-order mark left out. `jq -Rs ".[start:end]"` and Python’s `text[start:end]` cut it out.',
)

const role = define(
  'role',
  z.enum(ROLES),
  'overview: preamble, background. achievements: what was done, results, methods. problems: difficulties, shortcomings, causes. plans: aims, next steps, guiding ideas of the coming period. suggestions: requests and recommendations to others. other: salutation, signature, glossary, attachments.',
)

const rule = z.string().min(1)
const sectionId = z.string().regex(/^s\d+(\.\d+)*$/)
const indicatorId = z.string().regex(/^i\d+$/)

const keyword = z.strictObject({
  word: z.string().min(1).describe('a word of the section'),
  weight: z.number().min(0).describe('how often it stands there, times its inverse document frequency'),
})

const section = z
  .strictObject({
    id: sectionId.describe('by position: `s1`, `s1.2`'),
    role,
    rule: rule.describe('name of the rule that gave the role'),
    evidence: z.string().describe('the words of the source that the role rests on, empty where it is inherited'),
    heading: z.string().nullable().describe('title without marker and closing full stop, null where there is none'),
    headingSpan: span.exactOptional().describe('marker and title'),
    marker: z
      .string()
      .exactOptional()
      .describe('the number as written in the source: `一、`, `(二)`, `3.`, `第四，`, `##`'),
    level: z.int().min(1).describe('1 for the outermost headings of this report, one more for each nesting'),
    span: span.describe('heading, body and children'),
    body: z
      .array(span)
      .describe('pieces of the section’s own text: before, between and after its children, without boilerplate'),
    content: z.string().describe('these pieces as text: wrapped lines joined, paragraphs separated by a newline'),
    keywords: z
      .array(keyword)
      .exactOptional()
      .describe('with --keywords: the words that tell what heading, body and children are about, the heaviest first'),
    get children() {
      return z.array(section).describe('the sections inside, in document order')
    },
  })
  .meta({ id: 'section', description: 'A section of the report. Inline enumerations (一是…二是…) are sections too.' })

const change = z.strictObject({
  direction: z.enum(['increase', 'decrease']).describe('up or down'),
  basis: z.string().exactOptional().describe('what it is compared with, as worded: 同比, 环比, 较上年'),
})

const indicator = define(
  'indicator',
  z.strictObject({
    id: indicatorId.describe('`i1`, `i2`, … in document order'),
    section: sectionId.describe('id of the innermost section that holds it'),
    role: role.describe('role of that section'),
    path: z.array(z.string()).describe('headings above it, outermost first'),
    text: z.string().min(1).describe('the quantity as written in the source, modifiers outside: `4.07万个`, `xx.xx%`'),
    span: span.describe('where it stands'),
    line: z.int().min(1).describe('its line in the source, counting `\\n` only'),
    sentence: span.describe('where its sentence stands'),
    name: z.string().describe('what is measured, as the report words it: 新增学位, 录取率'),
    value: z
      .number()
      .nullable()
      .describe(
        'in the base unit, exact decimal: 4.07万个 is 40700, 三成 is 30, 1/3 is the quotient; null for a masked figure and for a range. Nothing is ever supplied that the text does not say',
      ),
    range: z.tuple([z.number(), z.number()]).exactOptional().describe('lowest and highest value of a range: 3-5所'),
    fraction: z
      .tuple([z.number(), z.number()])
      .exactOptional()
      .describe('the two numbers of a fraction or ratio: 三分之一, 1∶3'),
    unit: z.string().describe('base unit: 个, 人, 元, %, 百分点, 亩 …; empty where there is none (第一)'),
    type: z.enum(INDICATOR_TYPES).describe('kind of quantity; percent also for ‰'),
    bound: z
      .enum(BOUNDS)
      .describe(
        'exact; about: 约, 近, 左右; more_than: 超, 突破, 余; at_least: 不低于, 以上; less_than: 不到, 不足; at_most: 以内, 不超过',
      ),
    masked: z
      .string()
      .exactOptional()
      .describe('the blanked figure as written, without multiplier and unit: `xx.xx`, `*`; such a record has no value'),
    scale: z.number().exactOptional().describe('multiplier of a masked figure where it is not 1: 10000 for xx万元'),
    status: z.enum(['actual', 'target']).describe('reported as a fact, or planned, required, hoped for'),
    change: change.exactOptional().describe('where the quantity is itself a change: 同比增加1388人, 下降67%'),
    scope: z.string().exactOptional().describe('whom it covers or against whom it is ranked: 全市, 全省'),
    period: z.string().exactOptional().describe('the time that it speaks of: 2019年, 上半年'),
    partOf: indicatorId.exactOptional().describe('id of the whole that this is a part of (其中…)'),
    changeOf: indicatorId.exactOptional().describe('id of the level that this is the change of (同比增加…)'),
    rule: rule.describe('name of the rule that made the record'),
  }),
  'One quantity that the report states.',
)

const generator = z.strictObject({
  name: z.literal('shuli').describe('this program'),
  version: z.string().describe('its version'),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .describe('the options that bear on the output'),
})

const source = z.strictObject({
  path: z.string().describe('as given; `-` for standard input'),
  format: z.string().describe('what the file was taken for: txt, md, html, docx, pdf'),
  encoding: z.string().nullable().describe('of the text’s bytes, null where there are none (docx, pdf)'),
  confidence: z.number().min(0).max(1).exactOptional().describe('how sure the encoding is'),
  bom: count().exactOptional().describe('length of the byte-order mark in bytes, where there is one'),
  compressed: z.literal('gz').exactOptional().describe('how the file was packed'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('of the bytes read, null where the library was given a string'),
  bytes: count().nullable().describe('length of the file, null where the library was given a string'),
  chars: count().describe('code points of the decoded text'),
  script: z.enum(SCRIPTS).describe('script of the text: hans (简体), hant (繁體) or mixed'),
})

const meta = z.strictObject({
  organisation: z.string().nullable().describe('who reports'),
  region: z.string().nullable().describe('the place that the report is about'),
  kind: z.enum(REPORT_KINDS).describe('summary (总结), plan (计划), both, or something else'),
  period: z.enum(REPORT_PERIODS).describe('how long a time is reported on'),
  years: z.array(z.int()).describe('the years summed up'),
  planYears: z.array(z.int()).describe('the years planned'),
  published: z.string().nullable().describe('day of publication, ISO 8601, as far as the text gives it'),
  publisher: z.string().nullable().describe('who published the page'),
})

const boilerplate = z.strictObject({
  span: span.describe('where it stands'),
  text: z.string().describe('as in the source'),
  reason: z.string().min(1).describe('why it is not the report: kebab-case'),
})

const warning = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('stable, kebab-case'),
  message: z.string().describe('for people'),
  span: span.exactOptional().describe('where it was seen'),
})

/** In every record. */
const head = {
  schema: z.literal('shuli/report/1').describe('this schema'),
  generator: generator.describe('what made the record, for repeating and resuming'),
  source: source.describe('where the text came from'),
  title: z.string().nullable().describe('the report’s own title line, never a site name; null where there is none'),
  titleSpan: span.exactOptional().describe('where the title stands'),
}

/** The parts that `--only` picks one of. */
const parts = {
  meta: meta.describe('what the report says of itself; null or empty where it does not say, or masks it'),
  sections: z.array(section).describe('tree of sections, in document order'),
  indicators: z.array(indicator).describe('quantities in document order, not overlapping'),
}

export const reportSchema = define(
  'report',
  z.strictObject({
    ...head,
    ...parts,
    boilerplate: z.array(boilerplate).describe('what is not the report: web chrome, share bars, watermarks, copyright'),
    warnings: z.array(warning).describe('what was odd in the text'),
  }),
  'One report. Title, headings, body pieces and boilerplate hold every visible code point of the text exactly once.',
)

const partialSchema = define(
  'partial',
  z.strictObject({
    ...head,
    meta: parts.meta.exactOptional(),
    sections: parts.sections.exactOptional(),
    indicators: parts.indicators.exactOptional(),
  }),
  'What --only leaves of a report: where it comes from, and one part.',
)

export const errorSchema = define(
  'error',
  z.strictObject({
    schema: z.literal('shuli/error/1').describe('this schema'),
    source: z.strictObject({ path: z.string().describe('as given') }).describe('the file that failed'),
    error: z
      .strictObject({
        code: z.string().min(1).describe('stable, kebab-case'),
        message: z.string().min(1).describe('the reason, for people'),
      })
      .describe('why it failed'),
  }),
  'Stands in the place of a report whose file failed.',
)

/** The JSON Schema (draft 2020-12) of one printed record. */
export function jsonSchema(): object {
  const record = z.union([reportSchema, partialSchema, errorSchema])
  return z.toJSONSchema(record.meta({ title: 'shuli report', description: 'One record printed by shuli.' }))
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Mutual<A extends B, B> = A
/** Both ways assignable: model.ts and this file say the same. */
export type Agrees = [
  Mutual<Report, Frozen<z.infer<typeof reportSchema>>>,
  Mutual<Frozen<z.infer<typeof reportSchema>>, Report>,
  Mutual<ErrorRecord, Frozen<z.infer<typeof errorSchema>>>,
]
