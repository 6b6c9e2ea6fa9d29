import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Report, Section } from '../src/model.ts'
import { structureView } from '../src/pipeline.ts'
import { normalise } from '../src/normalise.ts'

interface Case {
  readonly title: string
  readonly text: string
  readonly expected: readonly string[]
}

const source = readFileSync(new URL('../fixtures/cases/outline.txt', import.meta.url), 'utf8')
/** Each case begins with a heading in the same sign as its own Markdown: only a line after a blank one begins a case. */
const cases = source
  .split(/\n\n(?=## )/)
  .slice(1)
  .map(parse)

function parse(block: string): Case {
  const [first, ...lines] = block.trimEnd().split('\n')
  const bar = lines.indexOf('--')
  return { title: first!.slice(3), text: lines.slice(0, bar).join('\n'), expected: lines.slice(bar + 1) }
}

const flat = (sections: readonly Section[]): Section[] => sections.flatMap((s) => [s, ...flat(s.children)])

/** A section in the notation of the cases; with its rule only where the case names one. */
const line = (s: Section, rule: boolean): string =>
  `${s.level} ${s.marker ?? '-'} ${s.heading ?? '∅'} ${s.role}${rule ? `(${s.rule})` : ''}`

/** The report as the case writes it: the same number of sections, rules and contents where the case asks for them. */
function noted(report: Report, expected: readonly string[]): string[] {
  const wanted = expected.filter((l) => /^\d/.test(l))
  const contents = expected.filter((l) => l.startsWith('> ')).map((l) => l.slice(2))
  const sections = flat(report.sections)
  const all = sections.map((s) => s.content).join('\n')
  return [
    ...sections.map((s, i) => line(s, wanted[i]?.endsWith(')') ?? false)),
    ...contents.filter((words) => all.includes(words)).map((words) => `> ${words}`),
    ...report.warnings.map((w) => `! ${w.code}`),
  ]
}

const order = (l: string): number => (l.startsWith('>') ? 1 : l.startsWith('!') ? 2 : 0)

function check({ text, expected }: Case): void {
  const report = structureView(normalise(text), { script: 'keep' }, (s) => s)
  const wanted = [...expected].sort((a, b) => order(a) - order(b))
  expect(noted(report, wanted)).toEqual(wanted)
}

describe('outline', () => {
  for (const one of cases) test(one.title, () => check(one))
})
