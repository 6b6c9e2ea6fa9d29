/** Which lines are headings without a number (2023年工作回顾), seen over the whole text. */
import { headingCues } from '../text/heading-cues.ts'
import type { Paragraph } from '../stages.ts'
import type { YearScope } from '../text/years.ts'
import { bracketEnd, freeKind } from './free.ts'
import { isPieceTitle } from '../text/piece.ts'
import { bulletEnd, type LineStart } from './line-start.ts'
import type { Reading } from './reading.ts'

/** Headings without number. One theme between paragraphs may be anything; two are headings. */
export function freeKinds(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  years: YearScope,
  title: string,
): Reading['free'] {
  const kinds: Kind[] = paragraphs.map((p, i) =>
    p.kind === 'row' || lines[i]!.marker || lines[i]!.depth || isRepeated(paragraphs, i)
      ? null
      : freeKind(paragraphs, i, years),
  )
  for (const i of labelled(paragraphs, lines, kinds, years)) kinds[i] = 'part'
  for (const i of bracketed(paragraphs, lines, kinds)) kinds[i] = 'bracket'
  // 工作总结 篇1, and right below it 县水利局工作总结: the piece's own title.
  kinds.forEach((kind, i) => {
    if (kind === 'part' && i > 0 && SUBTITLE.test(paragraphs[i]!.text))
      if (isPieceTitle(paragraphs[i - 1]!.text) && !isPieceTitle(paragraphs[i]!.text)) kinds[i] = null
  })
  // ——乡村发展现状与挑战 below the title goes on with it.
  if (kinds[0] && SUBTITLE_SIGN.test(paragraphs[0]!.text)) kinds[0] = null
  // Right below the title a theme is believed only where more of them follow.
  if (kinds[0] === 'topic' && kinds.filter((k) => k === 'topic').length < 3) kinds[0] = null
  for (const i of overItems(paragraphs, lines, kinds, years)) kinds[i] = 'topic'
  const subtitle = loneTitle(paragraphs, kinds, title)
  if (subtitle >= 0) kinds[subtitle] = null
  return besidesParts(kinds)
}

type Kind = Reading['free'][number]

const SUBTITLE_SIGN = /^(?:—{1,2}|-{2})(?=[^\d\s])/

/** 【刑事审判】全年审结…。 【民事审判】…: each paragraph has its heading in brackets before it, as in a yearbook. */
function bracketed(paragraphs: readonly Paragraph[], lines: readonly LineStart[], kinds: Reading['free']): number[] {
  const found = paragraphs.flatMap(({ text, kind }, i) =>
    kind === 'text' && !lines[i]!.marker && !kinds[i] && bracketEnd(text) > 0 ? [i] : [],
  )
  return found.length >= FEWEST_BRACKETS ? found : []
}
const FEWEST_BRACKETS = 2

/** 维护稳定促发展 / ●批捕726人 / ●…: themes, each with its items behind signs, no figures and no stops in them. */
function overItems(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  kinds: Reading['free'],
  years: YearScope,
): number[] {
  const isItem = (i: number): boolean => {
    const p = paragraphs[i]
    return p !== undefined && p.kind === 'text' && !lines[i]!.marker && bulletEnd(p.text) > 0
  }
  const found = paragraphs.flatMap(({ text, kind }, i) =>
    kind === 'text' && text.length <= LONGEST_THEME && isItem(i + 1) && isItem(i + 2) && THEME.test(text) ? [i] : [],
  )
  // 垃圾处理有成效 beside them is a theme too; 存在问题 is a part.
  const themes = found.filter((i) => !kinds[i] || !headingCues(paragraphs[i]!.text, years).some(({ strong }) => strong))
  return themes.length >= FEWEST_THEMES ? themes : []
}
const LONGEST_THEME = 20
const THEME = /^[\u4e00-\u9fa5“”、]{5,20}$/
const FEWEST_THEMES = 2

/** 工作目标: 重点任务: 保障措施: labels on lines of their own, a text below each, most of them known by their words. */
function labelled(
  paragraphs: readonly Paragraph[],
  lines: readonly LineStart[],
  kinds: Reading['free'],
  years: YearScope,
): number[] {
  const found = paragraphs.flatMap(({ text, kind }, i) =>
    kind === 'text' && !lines[i]!.marker && !kinds[i] && LABEL.test(text) && isText(paragraphs[i + 1]) ? [i] : [],
  )
  const known = found.filter((i) => headingCues(paragraphs[i]!.text.slice(0, -1), years).length > 0)
  return found.length >= FEWEST_LABELS && known.length * 2 > found.length ? found : []
}
const LABEL = /^[\u4e00-\u9fa5]{4,10}:$/
const FEWEST_LABELS = 3
const SHORTEST_TEXT = 8
const isText = (p: Paragraph | undefined): boolean =>
  p !== undefined && p.kind === 'text' && p.text.length >= SHORTEST_TEXT && !LABEL.test(p.text)

/**
 * A theme alone between paragraphs may be anything; where parts have headings without a number it is one more
 * (努力建设人民满意的政府), and so is a last theme behind the only part among themes: one part has no one item.
 */
function besidesParts(kinds: Reading['free']): Reading['free'] {
  const found = kinds.flatMap((kind, i) => (kind ? [{ kind, i }] : []))
  const themes = found.filter(({ kind }) => kind === 'topic')
  const last = themes.at(-1)
  if (!last) return kinds
  const parts = found.length - themes.length
  if (themes.length === 1) return kinds.with(last.i, found[0] !== last && parts > 1 ? 'part' : null)
  return found[0] === themes[0] && found.at(-1) === last && found.at(-2)!.kind === 'part'
    ? kinds.with(last.i, 'part')
    : kinds
}

/** A second title (县水利局工作总结) above a report that has no other heading of its kind: nothing stands below it alone. */
function loneTitle(paragraphs: readonly Paragraph[], kinds: Reading['free'], title: string): number {
  const parts = kinds.flatMap((k, i) => (k === 'part' && !isRepeated(paragraphs, i) ? [i] : []))
  const [only] = parts
  if (parts.length !== 1) return -1
  const { text } = paragraphs[only!]!
  // 妇女事业发展计划 right below …工作计划; further down it is the plan's heading.
  const again = only === 0 && SUBTITLE_OF_PLAN.test(text) && SUBTITLE_OF_PLAN.test(title)
  // 2023年工作总结 below …2023年工作总结及2024年工作计划: the first of its two parts.
  const first = SUMMARY.test(text) && SUMMARY_AND_PLAN.test(title)
  return again || (only! < 4 && SUBTITLE.test(text) && !first) ? only! : -1
}
const SUMMARY = /^(?:20\d\d年度?|今年|上半年)?(?:工作)?(?:总结|小结)$/
const SUMMARY_AND_PLAN = /(?:总结|小结)(?:以及|[及和暨与、]).*(?:计[划画]|要点|打算|安排|思路)/
const SUBTITLE = /(?:总结|小结|汇报|报告|述职)(?:范文)?$/
const SUBTITLE_OF_PLAN = /(?:计[划画]|要点|打算|安排|思路)(?:范文)?$/
const isRepeated = (paragraphs: readonly Paragraph[], i: number): boolean =>
  paragraphs[i + 1]?.text === paragraphs[i]!.text
