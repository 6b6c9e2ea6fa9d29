/** The part of a report that was asked for. */
import type { Report, Role, Section } from '../model.ts'
import type { RenderOptions } from './render.ts'

/** What `--only` leaves: where it comes from, and the one part. */
export type PartialReport = Pick<Report, 'schema' | 'generator' | 'source' | 'title'> &
  Partial<Pick<Report, 'titleSpan' | 'sections' | 'indicators' | 'meta'>>

export function select(report: Report, { only, roles }: RenderOptions): Report | PartialReport {
  const chosen = roles ? withRoles(report, new Set(roles)) : report
  if (only === undefined) return chosen
  const { schema, generator, source, title, titleSpan } = chosen
  return { schema, generator, source, title, ...(titleSpan && { titleSpan }), [only]: chosen[only] }
}

function withRoles(report: Report, roles: ReadonlySet<Role>): Report {
  return {
    ...report,
    sections: report.sections.flatMap((s) => sectionsOf(s, roles)),
    indicators: report.indicators.filter((i) => roles.has(i.role)),
  }
}

/** The section without its children of other roles; where it has another role itself, its children that have these. */
function sectionsOf(section: Section, roles: ReadonlySet<Role>): Section[] {
  const children = section.children.flatMap((s) => sectionsOf(s, roles))
  return roles.has(section.role) ? [{ ...section, children }] : children
}
