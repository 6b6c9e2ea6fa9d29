/** Sections whose headings are themes only (第一,加强…): what the title, the parts before them and their sentences say. */
import type { Role } from '../model.ts'
import type { Paragraph } from '../stages.ts'
import { type BodyEvidence, bodyRole, lookingBack } from './body.ts'
import { type Body, type Decision, decision } from './decision.ts'
import { type Named, TITLE_PLAN, TITLE_SUMMARY } from './kind.ts'

/** An outermost heading that is a theme only (第一,加强…): what the title says the report is, else its sentences. */
export function thematic(
  body: Body,
  paragraphs: readonly Paragraph[],
  sibling: Decision | null,
  { title, announced, lookingBack: back }: Named,
): Decision {
  const summary = TITLE_SUMMARY.test(title)
  const plan = TITLE_PLAN.test(title)
  if (plan && !summary) return decision('plans', 'title-plan', null)
  if (sibling && sibling.role === 'plans') return decision('plans', 'after-plans', null)
  // What comes before the problems and the plans is what was done; after the problems only the sentences tell.
  const before = sibling?.role !== 'problems' && sibling?.role !== 'suggestions'
  if (summary && before) return decision('achievements', 'title-summary', null)
  if (announced && before) return decision('achievements', 'announced', announced)
  const found = told(body, paragraphs)
  // 县院召开述职会。 各支部书记查找了不足…: behind the opening of a meeting's news is what took place.
  if (body.review && found?.role === 'problems' && MEETING.test(paragraphs[0]!.text.slice(0, MEETING_WINDOW)))
    return decision('achievements', 'beside-results', null)
  if (found) return found
  // Among themes on what was done one of which nothing tells is one more; so it is among faults told one by one, while
  // behind a part on faults it is what is meant to be done.
  if (sibling?.role === 'achievements' && sibling.rule === 'body' && body.text.length >= SHORTEST_THEME)
    return decision('achievements', 'beside-results', null)
  if (sibling?.role === 'problems')
    return ONE_BY_ONE.has(sibling.rule)
      ? decision('problems', 'beside-faults', null)
      : decision('plans', 'after-problems', null)
  if (back && before) return decision('achievements', 'opening-looks-back', back)
  // 行政与民政:推动集会所新建工程…: behind the opening of a text without headings begins what was done, though no verb says so.
  return body.review &&
    (body.text.length >= SHORTEST_REVIEW || body.end - body.paragraph > 1) &&
    !ARTICLE.test(body.text) &&
    !LIMITED.test(body.text) &&
    !isTable(body, paragraphs)
    ? decision('achievements', 'behind-opening', null)
    : decision('overview', 'default', null)
}

/** 全年安排不少于120场 may be meant to be done. */
const LIMITED = /不少于|不低于/
const isTable = ({ paragraph }: Body, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs[paragraph]?.kind === 'row' || paragraphs[paragraph + 1]?.kind === 'row'

const MEETING = /(?:召开|举行|举办|组织|开展)了?[^。;]{0,50}(?:会|会议|座谈|述职|评议|调研|活动)(?=[,。])/
const MEETING_WINDOW = 240

const ONE_BY_ONE = new Set(['heading-fault', 'beside-faults'])

/** A line of less is an item. */
const SHORTEST_THEME = 30
const SHORTEST_REVIEW = 24
/** 第二条 of a bylaw. */
const ARTICLE = /^第[一二三四五六七八九十]{1,3}条/

/** 过去一年,很不平凡。 and then 我们克服困难,完成了…: the first of a theme's own paragraphs that tells anything. */
function told(body: Body, paragraphs: readonly Paragraph[]): Decision | null {
  const last = Math.min(body.end, body.paragraph + MOST_TOLD)
  let looked: Decision | null = null
  let planned: Decision | null = null
  for (let at = body.paragraph; at === body.paragraph || at < last; at++) {
    const own = at === body.paragraph
    const text = own ? body.text : paragraphs[at]!.text
    const past = lookingBack(text)
    const found =
      (body.review ? reviewRole(text, past !== null) : bodyRole(text, past ? PAST_ROLES : TELLING)) ?? grownIn(text)
    const start = own ? body.start : 0
    const as = ({ role, start: from, end }: BodyEvidence): Decision =>
      decision(role, 'body', { paragraph: at, start: start + from, end: start + end })
    // Behind the opening of a text without headings only what was done speaks from further down, though 确保 stands here.
    if (found && own && body.review && found.role === 'plans') planned = as(found)
    else if (found && (own || !body.review || found.role === 'achievements')) return as(found)
    if (past) looked ??= as(past)
  }
  return planned ?? looked
}

/** 他表示,希望借由大会让双方认识: what is hoped for in news asks those above for nothing. */
function reviewRole(text: string, past: boolean): BodyEvidence | null {
  const found = bodyRole(text, past ? PAST_ROLES : TELLING)
  const hoped = found?.role === 'suggestions' && text.startsWith('希望', found.start)
  return hoped
    ? bodyRole(
        text,
        TELLING.filter((role) => role !== 'suggestions'),
      )
    : found
}
export const PAST_ROLES: readonly Role[] = ['achievements', 'problems']

/** 进出口112.6亿元,增长8.2%: where nothing looks ahead, what grew was reached. */
function grownIn(text: string): BodyEvidence | null {
  const match = GROWN.exec(text.slice(0, 600))
  return match && { role: 'achievements', start: match.index, end: match.index + match[0].length }
}
const GROWN = /(?:增长|下降|占比|提高到?|提升到|提升至|增至|降至)[\dxX×*○□_N]/
export const TELLING: readonly Role[] = ['achievements', 'plans', 'problems', 'suggestions']
const MOST_TOLD = 8
