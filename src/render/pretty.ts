/** For eyes: title and meta, the outline coloured by role, the indicators as a table. */
import { Chalk, type ChalkInstance } from 'chalk'
import type { Bound, Indicator, Keyword, Meta, Report, Role, Section } from '../model.ts'
import { oneLine, printableData } from '../text/printable.ts'
import { textWidth, truncate, wrap } from '../text/width.ts'
import type { Renderer, RenderOptions } from './render.ts'
import { select, type PartialReport } from './select.ts'
import { table, type Cell } from './table.ts'

type Style = (text: string) => string

interface Look {
  readonly ink: ChalkInstance
  readonly width: number
  readonly role: Readonly<Record<Role, Style>>
}

export function pretty(options: RenderOptions): Renderer {
  // An instance of its own: chalk knows nothing of NO_COLOR.
  const ink = new Chalk({ level: options.color ? 1 : 0 })
  const { blue, green, red, cyan, magenta, gray } = ink
  const look: Look = {
    ink,
    width: Math.max(60, Math.min(options.width ?? 100, 120)),
    role: { overview: blue, achievements: green, problems: red, plans: cyan, suggestions: magenta, other: gray },
  }
  return {
    head: '',
    between: `\n${ink.dim('─'.repeat(look.width))}\n\n`,
    tail: '',
    record: ({ report }) => `${page(printableData(select(report, options)), look).join('\n')}\n`,
    failure: () => null,
  }
}

function page(report: Report | PartialReport, look: Look): string[] {
  const { ink } = look
  const { source, title, meta, sections, indicators } = report
  const counts = new Map<string, number>()
  for (const { section } of indicators ?? []) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [
    ...wrap(title ?? '(no title)', look.width).map((line) => ink.bold(line)),
    ...(meta && metaLine(meta) ? wrap(metaLine(meta), look.width) : []),
    ink.dim(
      [oneLine(source.path), source.format, source.encoding, `${group(source.chars)} characters`]
        .filter(Boolean)
        .join(' · '),
    ),
    ...(sections
      ? ['', ink.bold('Sections') + ink.dim('figures'.padStart(look.width - 10)), ...outline(sections, counts, look)]
      : []),
    ...(indicators ? ['', ink.bold(`Indicators (${indicators.length})`), ...figures(indicators, look)] : []),
    ...('warnings' in report ? remarks(report, look) : []),
  ]
}

function metaLine({ organisation, region, kind, period, years, planYears, published, publisher }: Meta): string {
  const kinds = [kind, period].filter((one) => one !== 'other')
  return [
    organisation,
    region,
    ...kinds,
    years.length ? `on ${years.join(', ')}` : '',
    planYears.length ? `for ${planYears.join(', ')}` : '',
    published ? `published ${published}` : '',
    publisher ? `by ${publisher}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

const ROLE_WIDTH = 13

/** One line a section: role where it changes, number and heading by depth, how many indicators it holds itself. */
function outline(sections: readonly Section[], counts: ReadonlyMap<string, number>, look: Look): string[] {
  const lines: string[] = []
  let last: Role | undefined
  const visit = (s: Section, depth: number) => {
    const style = look.role[s.role]
    const role = style((s.role === last ? '' : s.role).padEnd(ROLE_WIDTH))
    last = s.role
    const indent = '  '.repeat(depth)
    const count = counts.get(s.id)
    const room = look.width - ROLE_WIDTH - indent.length - 8
    const name = truncate(nameOf(s), room)
    const shown = s.heading === null ? look.ink.dim(name) : depth === 0 ? style(look.ink.bold(name)) : style(name)
    const number = count === undefined ? '' : ' '.repeat(room - textWidth(name)) + String(count).padStart(4)
    lines.push(`  ${role}${indent}${shown}${look.ink.dim(number)}`)
    if (s.keywords?.length) lines.push(...keywordLines(s.keywords, ' '.repeat(2 + ROLE_WIDTH) + indent, look))
    for (const child of s.children) visit(child, depth + 1)
  }
  for (const s of sections) visit(s, 0)
  return lines
}

function keywordLines(keywords: readonly Keyword[], indent: string, { ink, width }: Look): string[] {
  const words = keywords.map(({ word }) => word).join('、')
  return wrap(words, width - indent.length).map((line) => indent + ink.dim(line))
}

/** Marker and heading, or how the text begins. */
function nameOf({ marker, heading, content }: Section): string {
  const title = heading ?? content.split('\n', 1)[0]!
  return marker === undefined ? title : `${marker}${/[、）)，：．.]$/.test(marker) ? '' : ' '}${title}`
}

/** Narrow columns first; name and remarks share what is left. */
function figures(indicators: readonly Indicator[], look: Look): string[] {
  const texts = new Map(indicators.map(({ id, text }) => [id, text]))
  const head = ['line', 'what', 'as written', 'value', ''].map((text): Cell => ({ text, style: look.ink.dim }))
  const rows = [head, ...indicators.map((i) => row(i, texts, look))]
  const widest = (k: number) => rows.reduce((most, row) => Math.max(most, textWidth(row[k]!.text)), 0)
  const text = Math.min(16, widest(2))
  const value = Math.min(20, widest(3))
  const rest = look.width - 2 - widest(0) - text - value - 8
  const name = Math.min(Math.ceil(rest * 0.65), widest(1))
  return table(rows, [
    { align: 'right', max: widest(0) },
    { max: name },
    { max: text },
    { align: 'right', max: value },
    { max: rest - name },
  ]).map((line) => `  ${line}`)
}

function row(i: Indicator, texts: ReadonlyMap<string, string>, { ink, role }: Look): Cell[] {
  return [
    { text: String(i.line), style: ink.dim },
    { text: i.name, style: role[i.role] },
    { text: i.text },
    { text: valueOf(i), style: i.masked === undefined ? ink.bold : ink.yellow },
    { text: remarksOf(i, texts), style: i.status === 'target' ? ink.cyan : ink.dim },
  ]
}

const SIGN: Readonly<Record<Bound, string>> = {
  exact: '',
  about: '≈ ',
  more_than: '> ',
  at_least: '≥ ',
  less_than: '< ',
  at_most: '≤ ',
}

function valueOf({ value, range, fraction, unit, bound, masked, scale }: Indicator): string {
  const number =
    masked !== undefined
      ? `▒▒${scale === undefined ? '' : ` ×${group(scale)}`}`
      : fraction
        ? fraction.map(group).join('/')
        : range
          ? range.map(group).join('–')
          : group(value!)
  return `${SIGN[bound]}${number}${/^[%‰]?$/.test(unit) ? unit : ` ${unit}`}`
}

/** What else is known, the most important first. */
function remarksOf(i: Indicator, texts: ReadonlyMap<string, string>): string {
  const { status, masked, change, scope, period, partOf } = i
  return [
    status === 'target' ? 'target' : '',
    masked === undefined ? '' : 'masked',
    change ? `${change.direction === 'increase' ? '↑' : '↓'}${change.basis ?? ''}` : '',
    scope ?? '',
    period ?? '',
    partOf === undefined ? '' : `of ${texts.get(partOf) ?? partOf}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** With a separator at each thousand: 2,360,000.5. */
function group(value: number): string {
  const [whole, decimals] = String(value).split('.') as [string, string?]
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** What was set aside, and what was odd. */
function remarks({ boilerplate, warnings }: Report, { ink, width }: Look): string[] {
  const chars = boilerplate.reduce((sum, { span }) => sum + span.end - span.start, 0)
  const reasons = [...new Set(boilerplate.map(({ reason }) => reason))].join(', ')
  const aside = boilerplate.length ? [`Set aside: ${group(chars)} characters (${reasons})`] : []
  const odd = warnings.map(({ code, message }) => `${code}: ${message}`)
  return [
    ...(aside.length + odd.length ? [''] : []),
    ...aside.flatMap((line) => wrap(line, width)).map((line) => ink.dim(line)),
    ...odd.flatMap((line) => wrap(line, width)).map((line) => ink.yellow(line)),
  ]
}
