/** Who reports, on what and when: from title, first sentences, page lines and signature. */
import { isoDate } from './meta/dates.ts'
import {
  isMasked,
  isOrganisation,
  organisationOfField,
  nameStart,
  organisationOfOpening,
  organisationOfSpeaker,
  organisationOfTitle,
} from './meta/organisation.ts'
import { publishedOf, publisherOf } from './meta/page.ts'
import { PREFIX, regionLength, regionOfAssembly } from './meta/region.ts'
import { kindOf, periodOf, roleShares, yearsOf } from './meta/time.ts'
import type { Meta, Span } from './model.ts'
import type { Cleaned, Paragraph, RoledHead, View } from './stages.ts'
import { closedUp, isSpacedOut } from './text/spaced.ts'
import { sourceSpan } from './text/spans.ts'

/** Paragraphs at the beginning and at the end that are asked. */
const OPENING = 8
const SIGNATURE = 5
/** Lines below the title that may name who reports. */
const UNDER_TITLE = 3
/** The first paragraph of prose is at least this long. */
const SHORTEST_PROSE = 24

/** Strings are returned as in the source; `report.ts` prints them in the output script. */
export function meta(
  view: View,
  cleaned: Cleaned,
  paragraphs: readonly Paragraph[],
  heads: readonly RoledHead[],
): Meta {
  const title = cleaned.title ? view.text.slice(cleaned.title.start, cleaned.title.end) : ''
  const flat = closedUp(title.replace(/\s*\n\s*/g, ''))
  const spaced = isSpacedOut(title)
  const opening = openingProse(paragraphs)
  const genre = cleaned.warnings.some((warning) => warning.code === 'not-a-report')
  const kind = genre ? 'other' : kindOf(flat, opening, roleShares(heads, paragraphs))
  const taiwan = view.script !== 'hans'
  const publisher = publisherOf(view, cleaned)
  const organisation = organisationOf(cleaned, title, paragraphs) ?? officialPublisher(view, publisher)
  const period = periodOf(flat, opening.slice(0, 60))
  const quote = (span: Span | null) =>
    span && view.source.slice(span.start, span.end).replace(spaced ? /\s+/g : /\s*\n\s*/g, '')
  return {
    organisation: quote(organisation),
    region: quote(regionOf(view, cleaned, organisation, paragraphs)),
    kind,
    period,
    ...yearsOf({ title: flat, kind, period, heads, paragraphs, opening, taiwan }),
    published: publishedOf(view, cleaned) ?? signatureDate(paragraphs, taiwan),
    publisher: quote(publisher),
  }
}

/** The first paragraph that is prose, not a salutation, a subtitle or a heading. */
function openingProse(paragraphs: readonly Paragraph[]): string {
  const prose = paragraphs
    .slice(0, OPENING)
    .find(({ text, kind }) => kind === 'text' && text.length >= SHORTEST_PROSE && !NO_PROSE.test(text))
  return prose ? prose.text.slice(0, 400) : ''
}
/** A salutation, or the line that says before whom: ——在政协临江市第五届委员会第二次会议上. */
const NO_PROSE =
  /^[-—(\s]*\d{4}年\d{1,2}月\d{1,2}日.{0,30}会议|^[-—(\s]*在.{4,50}(?:会议|大会|全会|次会)上?[)]?$|^各位|^尊敬|大家好[:,!]$/

/** Where a range of a paragraph stands in the source. */
const placed = (paragraph: Paragraph, found: { start: number; end: number } | null): Span | null =>
  found && sourceSpan(paragraph, found.start, found.end)

function organisationOf(cleaned: Cleaned, title: string, paragraphs: readonly Paragraph[]): Span | null {
  const closed = closedUp(title)
  const inTitle = organisationOfTitle(closed)
  if (inTitle && cleaned.title) {
    const { start } = cleaned.title
    // 云 台 县 水 务 局: the name is found without the blanks.
    const at = (offset: number): number => start + (closed === title ? offset : nthVisible(title, offset))
    return { start: at(inTitle.start), end: at(inTitle.end - 1) + 1 }
  }
  if (isMasked(title)) return null
  const opening = paragraphs.slice(0, OPENING)
  const author = lineOfBody(opening.slice(0, UNDER_TITLE))
  if (author) return author
  for (const search of [organisationOfField, organisationOfSpeaker, organisationOfOpening])
    for (const paragraph of opening) {
      const found = placed(paragraph, search(paragraph.text))
      if (found) return found
    }
  return signature(paragraphs)
}

/** The place of the nth character that is no blank. */
function nthVisible(text: string, n: number): number {
  let at = 0
  for (let seen = 0; at < text.length; at++) if (text[at] !== ' ' && seen++ === n) break
  return at
}

/** A line at the end that is the name of a body. */
const signature = (paragraphs: readonly Paragraph[]): Span | null => lineOfBody(paragraphs.slice(-SIGNATURE).reverse())

function lineOfBody(paragraphs: readonly Paragraph[]): Span | null {
  for (const paragraph of paragraphs)
    if (paragraph.text.length <= 30 && isOrganisation(paragraph.text) && !/[xX×*○]/.test(paragraph.text))
      return placed(paragraph, { start: 0, end: paragraph.text.length })
  return null
}

const DATE_LINE = /^[(]?(?:中华)?(?:\d{4}|[二一][〇○零九一二三四五六七八]{3}|民国\d{2,3})\s?[年.\-/].{2,14}$/

function signatureDate(paragraphs: readonly Paragraph[], taiwan: boolean): string | null {
  const last = paragraphs.slice(-SIGNATURE).reverse()
  for (const { text } of [...last, ...paragraphs.slice(0, 2)]) if (DATE_LINE.test(text)) return isoDate(text, taiwan)
  return null
}

/** 来源:晴川县水利局 names the body where the report itself does not. */
function officialPublisher(view: View, publisher: Span | null): Span | null {
  if (!publisher) return null
  const name = view.text.slice(publisher.start, publisher.end)
  return isOrganisation(name) && /(?:局|厅|委|院|政府|办公室|办事处)$/.test(name) ? publisher : null
}

function regionOf(
  view: View,
  cleaned: Cleaned,
  organisation: Span | null,
  paragraphs: readonly Paragraph[],
): Span | null {
  if (organisation) {
    const length = regionLength(view.text.slice(organisation.start, organisation.end))
    const skip = PREFIX.exec(view.text.slice(organisation.start, organisation.end))?.[0].length ?? 0
    if (length > 0) return { start: organisation.start + skip, end: organisation.start + length }
  }
  const title = cleaned.title
  const name = title ? nameStart(view.text.slice(title.start, title.end)) : 0
  const inTitle = title ? regionLength(view.text.slice(title.start + name, title.end)) : 0
  if (title && inTitle > 0) return { start: title.start + name, end: title.start + name + inTitle }
  for (const paragraph of paragraphs.slice(0, OPENING)) {
    const found = placed(paragraph, regionOfAssembly(paragraph.text))
    if (found) return found
  }
  return null
}
