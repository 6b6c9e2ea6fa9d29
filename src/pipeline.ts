/** The order of the stages, nothing else. */
import { clean } from './clean.ts'
import { indicators, type Trace } from './indicators.ts'
import { meta } from './meta.ts'
import type { OutputScript, Report, Script, Source, Warning } from './model.ts'
import { normalise } from './normalise.ts'
import { outline, type Outline } from './outline.ts'
import { paragraphs } from './paragraphs.ts'
import { report } from './report.ts'
import { roles } from './roles.ts'
import type { Cleaned, IndicatorDraft, Mark, Paragraph, RoledHead, View } from './stages.ts'
import { VERSION } from './version.ts'
import { hasRadicals, withoutRadicals } from './text/radicals.ts'
import { closedUp } from './text/spaced.ts'

export interface StructureOptions {
  /** Script of printed strings (default `hans`); quotes are always as in the source. */
  readonly script?: OutputScript
  /** What is known of where the text came from; `chars` and `script` are measured. */
  readonly source?: Partial<Omit<Source, 'chars' | 'script'>>
  /** Options to be named in the report's `generator`, for repeating and resuming. */
  readonly options?: Readonly<Record<string, string | number | boolean>>
  /** What the reader had to say (broken bytes, an improbable encoding); spans as UTF-16 offsets. */
  readonly warnings?: readonly Warning[]
  /** Running heads and page numbers that the reader knows from a page's layout; UTF-16 offsets, ascending. */
  readonly marks?: readonly Mark[]
}

/** Turns a string into the script given; `convert(text, 'hans')` is asked for only where the text is not in it already. */
export type Convert = (text: string, script: 'hans' | 'hant') => string

/** Structures one decoded text. Pure; never throws on content. */
export function runPipeline(text: string, options: StructureOptions, convert: Convert): Report {
  return structureView(normalise(text.startsWith('\uFEFF') ? text.slice(1) : text), options, convert)
}

/** Whether strings of a text in this script are to be converted for printing. */
export function needsConversion(text: Script, printed: OutputScript): boolean {
  return printed !== 'keep' && printed !== text
}

/** What the stages have found in a text, before it is put together. */
export interface Found {
  readonly cleaned: Cleaned
  readonly paragraphs: readonly Paragraph[]
  readonly outline: Outline
  readonly heads: readonly RoledHead[]
  readonly drafts: readonly IndicatorDraft[]
}

/** The stages after `normalise`, up to the figures. */
export function runStages(view: View, marks?: readonly Mark[], trace?: Trace): Found {
  const cleaned = clean(view, marks)
  const blocks = paragraphs(view, cleaned)
  const title = cleaned.title ? closedUp(view.text.slice(cleaned.title.start, cleaned.title.end)) : ''
  const outlined = outline(blocks, title)
  const heads = roles(outlined.heads, blocks, title)
  return { cleaned, paragraphs: blocks, outline: outlined, heads, drafts: indicators(blocks, heads, title, trace) }
}

/** All stages: whoever has the view knows its script, and so whether `convert` will be called. */
export function structureView(view: View, options: StructureOptions, convert: Convert): Report {
  return reportOf(view, runStages(view, options.marks), options, convert)
}

/** What is printed is in the script that is asked for, and has characters where a PDF has radicals. */
function printer({ source, script: from }: View, script: OutputScript, convert: Convert): (text: string) => string {
  if (script === 'keep') return (s) => s
  const into = needsConversion(from, script) ? (s: string) => convert(s, script) : (s: string) => s
  return hasRadicals(source) ? (s) => into(withoutRadicals(s)) : into
}

/** Puts together what the stages have found. */
export function reportOf(view: View, found: Found, options: StructureOptions, convert: Convert): Report {
  const { cleaned, paragraphs, outline, heads, drafts } = found
  const script = options.script ?? 'hans'
  return report({
    view,
    cleaned,
    paragraphs,
    heads,
    drafts,
    meta: meta(view, cleaned, paragraphs, heads),
    warnings: [...(options.warnings ?? []), ...cleaned.warnings, ...outline.warnings],
    source: {
      path: '-',
      format: 'txt',
      encoding: null,
      sha256: null,
      bytes: null,
      ...options.source,
      chars: 0,
      script: view.script,
    },
    generator: { name: 'shuli', version: VERSION, options: options.options ?? {} },
    print: printer(view, script, convert),
  })
}
