/** The number at the start of each paragraph, behind Markdown's signs. */
import { COUSINS } from '../data/markers.ts'
import type { Paragraph } from '../stages.ts'
import { pictographsEnd } from '../text/chars.ts'
import { markerAt, type Marker } from '../text/marker.ts'
import { UnitSet } from '../text/word-tables.ts'

export interface LineStart {
  /** Number of Markdown's #, 0 where there is none. */
  readonly depth: number
  readonly marker: Marker | null
  /** After sign and marker. */
  readonly titleStart: number
}

const MARKDOWN = /^(#{1,6})\s+/
const BOLD = /^\*{2,3}(?=\S)/
/** A sign before the number: ● 一、, - (一) */
const BULLET = /^(?:[•●◆■▲★·▪◇※○□➢➤►*-]|—{1,2})\s*/
const BULLETS = new UnitSet('•●◆■▲★·▪◇※○□➢➤►*-—')
/** Numbers that a page's own list number may stand before: 1. 壹、, 2. 一、 */
const LISTED = new Set(['formal-stop', 'han-stop', 'han-bracket', 'part', 'chapter'])
const SPACE = 32
const HASH = 35
const STAR = 42
const NONE: LineStart = { depth: 0, marker: null, titleStart: 0 }

export const lineStarts = (paragraphs: readonly Paragraph[]): LineStart[] => paragraphs.map(lineStart)

/** The number and Markdown sign that a paragraph begins with. */
export function lineStart({ text, kind }: Paragraph): LineStart {
  if (kind === 'row') return NONE
  const first = text.charCodeAt(0)
  const sign = first === HASH ? MARKDOWN.exec(text) : null
  const bold = first === STAR && BOLD.test(text)
  let at = sign ? sign[0].length : bold ? 0 : bulletEnd(text)
  if (text.charCodeAt(at) === STAR) at += BOLD.exec(text.slice(at, at + 8))?.[0].length ?? 0
  const marker = markerAt(text, at)
  if (!marker) return sign ? { depth: sign[1]!.length, marker, titleStart: at } : NONE
  const own = marker.family === 'num-stop' ? markerAt(text, marker.end) : null
  if (own && !own.weak && LISTED.has(own.family)) return { depth: 0, marker: own, titleStart: own.end }
  return { depth: sign ? sign[1]!.length : 0, marker, titleStart: marker.end }
}

/** After a sign that opens a line: ★ 存在问题:… */
export function bulletEnd(text: string): number {
  if (BULLETS.has(text.charCodeAt(0))) return BULLET.exec(text)?.[0].length ?? 0
  // 🌟一、2023年工作回顾
  let end = pictographsEnd(text, 0)
  while (end > 0 && text.charCodeAt(end) === SPACE) end++
  return end
}

/** 2.1 right under 二、, 2.1.1 right under 2.1: the first of its kind, which may be the only one. */
const isFirstUnder = (parts: readonly number[], { parts: above, ordinal, family }: Marker): boolean =>
  parts.at(-1) === 1 &&
  (above
    ? above.length === parts.length - 1 && above.every((part, i) => part === parts[i])
    : parts.length === 2 && parts[0] === ordinal && COUNTED_PARTS.has(family))
const COUNTED_PARTS = new Set<string>(['part', 'chapter', 'han-stop', 'num-stop', 'formal-stop'])

const COUSINS_OF = new Map<string, readonly string[]>(COUSINS.flatMap((group) => group.map((f) => [f, group])))

/** Families of which two numbers follow one another at line starts; a number of another family may be anything. */
export function supportedFamilies(lines: readonly LineStart[]): Set<string> {
  const last = new Map<string, number>()
  const out = new Set<string>()
  let above: Marker | null = null
  for (const { marker } of lines) {
    if (!marker) continue
    const key = marker.family + marker.verb
    if (marker.parts && above && isFirstUnder(marker.parts, above)) out.add(key)
    if (!marker.weak) above = marker
    const before = last.get(key)
    // 1. 2、 3) go on beside one another.
    if (marker.ordinal > 1 && COUSINS_OF.get(marker.family)?.some((f) => last.get(f) === marker.ordinal - 1))
      out.add(key)
    if (before !== undefined && (marker.ordinal === before + 1 || marker.ordinal === 0)) out.add(key)
    last.set(key, marker.ordinal)
  }
  return out
}
