/** For eyes: each figure of a line as a small table of its parts, what they are, the rule that gave them, the words behind it. */
import { Chalk } from 'chalk'
import type { LineExplanation, QuantityExplanation, Reason } from '../explain.ts'
import type { Indicator } from '../model.ts'
import { printableData } from '../text/printable.ts'
import { wrap } from '../text/width.ts'
import { table, type Cell } from './table.ts'

type Ink = InstanceType<typeof Chalk>

export interface PageOptions {
  readonly color: boolean
  readonly width: number
}

export function explanation(lines: readonly LineExplanation[], { color, width }: PageOptions): string {
  const ink = new Chalk({ level: color ? 1 : 0 })
  const room = Math.max(60, Math.min(width, 120))
  return printableData(lines)
    .map((line) => `${page(line, ink, room).join('\n')}\n`)
    .join('\n')
}

function page(explained: LineExplanation, ink: Ink, width: number): string[] {
  const { line, text, quantities, declined, aside } = explained
  const rows = (cells: readonly (readonly Cell[])[], ...max: number[]) =>
    table(
      cells,
      max.map((columns) => ({ max: columns })),
    ).map((row) => `  ${row}`)
  const rest = width - 4
  return [
    ...wrap(`${line}: ${text}`, width).map((one) => ink.bold(one)),
    ...quantities.flatMap((q) => [
      '',
      `${ink.bold(q.record.text)} ${ink.dim(`${q.record.id}, ${q.record.span.start}–${q.record.span.end}`)}`,
      ...rows(partsOf(q, ink), 10, Math.floor((rest - 38) / 2), 24, Math.ceil((rest - 38) / 2)),
    ]),
    ...(quantities.length === 0 ? ['', 'No quantities.'] : []),
    ...(declined.length > 0 ? ['', 'Numerals that are no quantities:'] : []),
    ...rows(
      declined.map(({ text, rule }) => [{ text }, { text: rule, style: ink.dim }]),
      rest - 26,
      24,
    ),
    ...(aside.length > 0 ? ['', 'Set aside, not read for quantities:'] : []),
    ...rows(
      aside.map(({ text, reason }) => [{ text }, { text: reason, style: ink.dim }]),
      rest - 26,
      24,
    ),
  ]
}

/** Part, what it is, rule, words. */
function partsOf({ record, tokens, around, reasons }: QuantityExplanation, ink: Ink): Cell[][] {
  const row = (part: string, is: string, rule = '', words = ''): Cell[] => [
    { text: part, style: ink.dim },
    { text: is },
    { text: rule, style: ink.cyan },
    { text: words, style: ink.dim },
  ]
  const { numeral, unit, boundBefore, boundAfter } = tokens
  return [
    row('tokens', [boundBefore, numeral, unit, boundAfter].filter(Boolean).join(' | ')),
    ...(around ? [row('left', around.left, '', `core: ${around.core}`)] : []),
    ...(around ? [row('right', around.noun, '', around.predicate && `said: ${around.predicate}`)] : []),
    ...reasons.map((reason) => row(reason.part, valueOf(record, reason), reason.rule, wordsOf(reason))),
  ]
}

const wordsOf = ({ words, declined }: Reason): string =>
  [words, declined?.length ? `declined: ${declined.join(', ')}` : ''].filter(Boolean).join('; ')

/** The part as the record has it. */
function valueOf(record: Indicator, { part }: Reason): string {
  const { change } = record
  if (part === 'change') return change ? [change.direction, change.basis].filter(Boolean).join(', ') : 'none'
  if (part !== 'value') return record[part] ?? ''
  const { value, range, masked, unit, type, bound } = record
  const figure = masked === undefined ? (range?.join('–') ?? String(value)) : `masked ${masked}`
  return `${figure} ${unit} (${type}, ${bound})`.replace('  ', ' ')
}
