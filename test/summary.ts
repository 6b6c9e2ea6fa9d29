/** A report as a few lines for people: what a fixture's `expected.txt` holds. */
import type { Indicator, Report, Section } from '../src/model.ts'

export function summary(report: Report): string {
  const { meta } = report
  const lines = [
    `title: ${report.title}`,
    `meta: ${meta.organisation} | ${meta.region} | ${meta.kind} | ${meta.period} | ${meta.years} | ${meta.planYears} | ${meta.published} | ${meta.publisher}`,
    '',
    ...report.sections.flatMap(outline),
    '',
    ...report.indicators.map(record),
    '',
    ...report.boilerplate.map((b) => `${b.reason}: ${b.text.replaceAll('\n', '⏎').slice(0, 60)}`),
    ...report.warnings.map((w) => `warning ${w.code}: ${w.message}`),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function outline(s: Section): string[] {
  const indent = '  '.repeat(s.level - 1)
  const title = s.heading === null ? `(${s.content.slice(0, 16).replaceAll('\n', ' ')}…)` : s.heading
  return [`${indent}${s.role} ${s.marker ?? ''} ${title} [${s.rule}]`, ...s.children.flatMap(outline)]
}

function record(i: Indicator): string {
  const value = i.masked !== undefined ? `?${i.masked}×${i.scale ?? 1}` : (i.range?.join('–') ?? String(i.value))
  const notes = [
    i.bound !== 'exact' && i.bound,
    i.status === 'target' && 'target',
    i.change && [i.change.direction, i.change.basis].filter(Boolean).join(' '),
    i.scope && `@${i.scope}`,
    i.period && `~${i.period}`,
    i.partOf && `of ${i.partOf}`,
    i.changeOf && `Δ${i.changeOf}`,
  ].filter(Boolean)
  return `${i.id} L${i.line} ${i.text.replaceAll('\n', '⏎')} = ${value} ${i.unit} ${i.type} | ${i.name}${notes.length ? ` | ${notes.join(', ')}` : ''}`
}
