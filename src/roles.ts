/** Says what each section is for, and on which words that rests. */
import { bodyRole, countedAct } from './roles/body.ts'
import { type Body, type Decision, decision, type Evidence, inherited } from './roles/decision.ts'
import { type Named, openingOf, saysKind } from './roles/kind.ts'
import { decide } from './roles/rules.ts'
import type { Head, Paragraph, RoledHead } from './stages.ts'
import { demandCue, leadCue, pledgeCue } from './text/lead-cues.ts'
import { isPieceTitle } from './text/piece.ts'
import { yearScope, type YearScope } from './text/years.ts'

/** 二、…, 3、…: a heading that is not the first of its kind. */
const isLaterPart = (head: Head | undefined, paragraphs: readonly Paragraph[]): boolean =>
  head?.rule === 'numbered' && LATER.test(paragraphs[head.paragraph]!.text.slice(head.start, head.start + 4))
const LATER = /^(?:[二三四五六七八九]、|\([二三四五六七八九]\)|[2-9][、.](?!\d))/

/** Whether a text counts so much that it tells what was done: days, years and sessions are no such figures. */
const isFactual = (text: string): boolean =>
  !PROFILE.test(text.slice(0, PROFILE_WITHIN)) && (text.match(COUNTED)?.length ?? 0) >= MOST_IN_PREFACE
const COUNTED = /\d[\d,.]*[万亿]?(?:%|[\u4e00-\u9fff])(?<![年月日时分届次号周])/g
const MOST_IN_PREFACE = 5
/** …位于县城北部,辖区面积12平方公里,设13个村: who reports. */
const PROFILE = /位于|地处|坐落|辖区?面积|下辖|成立于|始建于|[年月日]成立/
const PROFILE_WITHIN = 40

/** A report of one paragraph holds nothing else: its opening is what was done, as far as its sentences say so. */
const UNHEADED = new Set(['preamble', 'cue', 'label', 'inline', 'salutation', 'signature'])

/** 2023年,…完成… behind 会议提出,2024年要…: a cue that no lead tells. */
const isRetold = ({ rule, start, paragraph }: Head, paragraphs: readonly Paragraph[], years: YearScope): boolean =>
  rule === 'cue' &&
  start === 0 &&
  leadCue(paragraphs[paragraph]!.text, years) === null &&
  demandCue(paragraphs[paragraph]!.text, paragraphs[paragraph + 1]?.text) === null &&
  pledgeCue(paragraphs[paragraph]!.text) === null

/** @param title the report's title in the view's script, `''` where there is none */
export function roles(heads: readonly Head[], paragraphs: readonly Paragraph[], title = ''): RoledHead[] {
  const years = yearScope(title, paragraphs)
  let named: Named = saysKind(title) ? { title, announced: null, lookingBack: null } : openingOf(title, paragraphs)
  const bodies = bodyTexts(heads, paragraphs)
  const alone = heads.every((h) => UNHEADED.has(h.rule)) && !heads.some((h) => isRetold(h, paragraphs, years))
  const out: RoledHead[] = []
  const stack: { level: number; decision: Decision }[] = []
  let sibling: Decision | null = null
  let list: { level: number; decision: Decision } | null = null
  heads.forEach((head, i) => {
    while (stack.length && stack.at(-1)!.level >= head.level) stack.pop()
    const parent = stack.at(-1)?.decision ?? null
    const piece = head.level === 1 ? pieceTitle(paragraphs[head.paragraph]!.text, head) : ''
    if (piece !== '') {
      named = { title: piece, announced: null, lookingBack: null }
      sibling = null
    }
    let decision = decide({
      head,
      paragraphs,
      body: bodies[i]!,
      parent,
      sibling: parent ? null : sibling,
      years,
      named,
      // 二、居务工作 below it: the part before was numbered too, and is no preamble.
      // 上半年,全省共接收举报4.07万件,立案1.8万件,… and then more of it, without headings: figures are no preface.
      alone:
        alone ||
        (head.rule === 'preamble' &&
          (isLaterPart(heads[i + 1], paragraphs) || (heads[i + 1]?.rule === 'review' && isFactual(bodies[i]!.text)))),
      only: heads.length === 1,
    })
    if (piece !== '') decision = { ...decision, piece: true }
    // 审计发现的主要问题: announces the items behind it, which stand on its own level where the report has them elsewhere too.
    if (list && head.level < list.level) list = null
    if (list && head.level === list.level && decision.rule === 'inherited') decision = inherited(list.decision)
    if (head.rule === 'cue')
      list = paragraphs[head.paragraph]!.text.endsWith(':') ? { level: head.level, decision } : null
    stack.push({ level: head.level, decision })
    const opens = head.rule === 'preamble' && decision.role !== 'problems'
    if (head.level === 1 && decision.role !== 'other' && !opens) sibling = decision
    const introduces =
      piece !== '' && decision.rule !== 'heading-mixed' && isOpening(heads, i) && !countedAct(bodies[i]!.text)
    out.push(withRole(head, introduces ? OPENING_OF_PIECE : decision))
  })
  return withReview(beforeResults(out), bodies, paragraphs)
}

/** 工作目标, 工作措施, 工作成效: what stands between the aims and what came of them was done. */
function beforeResults(heads: RoledHead[]): RoledHead[] {
  const last = heads.findLastIndex(({ level, roleRule }) => level === 1 && roleRule === 'heading-achievements')
  let taken: Decision | null = null
  return heads.map((head, i) => {
    if (head.level === 1) taken = i < last && head.roleRule === 'after-plans' ? BEFORE_RESULTS : null
    if (!taken || head.role !== 'plans') return head
    return withRole(head, head.level === 1 ? taken : inherited(taken))
  })
}
const BEFORE_RESULTS = decision('achievements', 'before-results', null)

/**
 * 一、概述 二、存在的问题 三、下一步打算: where nothing else tells what was done, the overview before the faults and the plans
 * does, if its sentences say so.
 */
function withReview(heads: readonly RoledHead[], bodies: readonly Body[], paragraphs: readonly Paragraph[]) {
  const next = heads.findIndex(({ role }) => role === 'problems' || role === 'plans')
  const at = heads.findIndex(({ roleRule }) => roleRule === 'heading-overview' || roleRule === 'heading-state')
  if (at < 0 || next < at || heads.some(({ role }) => role === 'achievements')) return [...heads]
  const { level, paragraph, markerEnd, headingEnd } = heads[at]!
  if (FRAME.test(paragraphs[paragraph]!.text.slice(markerEnd, headingEnd))) return [...heads]
  let end = at + 1
  while (end < next && heads[end]!.level > level) end++
  let found: Evidence = null
  for (let k = at; k < end && !found; k++) {
    const { paragraph, start, text } = bodies[k]!
    const done = bodyRole(text, ['achievements', 'plans', 'problems'])
    if (done?.role === 'achievements') found = { paragraph, start: start + done.start, end: start + done.end }
  }
  if (!found) return [...heads]
  const review = decision('achievements', 'only-review', found)
  return heads.map((head, k) =>
    k < at || k >= end || head.role !== 'overview' ? head : withRole(head, k === at ? review : inherited(review)),
  )
}

/** 一、前言, 一、背景分析: what was done stands elsewhere. */
const FRAME = /前言|引言|导言|背景|缘起|简介|职责|结束?语|结论|形势/

/** 工作总结 篇1, and a paragraph or more before its 一、: the piece's own text is its preamble, as it is below a report's title. */
function isOpening(heads: readonly Head[], i: number): boolean {
  const [piece, next] = [heads[i]!, heads[i + 1]]
  return (
    next !== undefined && next.level > piece.level && next.paragraph > piece.paragraph + 1 && OF_PARTS.has(next.rule)
  )
}
const OF_PARTS = new Set(['numbered', 'markdown', 'free-standing'])
const OPENING_OF_PIECE = decision('overview', 'preamble', null)

/** The title of a piece, which says what the headings below it are for; '' where the heading is none. */
function pieceTitle(text: string, { markerEnd, headingEnd, start }: Head): string {
  const heading = headingEnd > markerEnd ? text.slice(start, headingEnd) : ''
  return isPieceTitle(heading) ? heading : ''
}

function withRole(head: Head, { role, rule: roleRule, evidence }: Decision): RoledHead {
  const { paragraph, start, markerEnd, headingEnd, level, rule, end } = head
  return { paragraph, start, markerEnd, headingEnd, level, end, rule, role, roleRule, evidence }
}

/** The text from each head to the next, one paragraph at most: enough to tell its tense. */
function bodyTexts(heads: readonly Head[], paragraphs: readonly Paragraph[]): Body[] {
  return heads.map((head, i) => {
    const next = heads[i + 1]
    const { text } = paragraphs[head.paragraph]!
    // 主要特点如下:一是…二是…: what an unheaded part lists speaks for it.
    const cut = next?.paragraph === head.paragraph && (head.rule !== 'review' || next.rule === 'cue')
    const own = cut ? next.start : text.length
    const bare = own - head.headingEnd <= 8
    // 一、实施道路改造工程。一是投资260万元…: what a heading lists in its own paragraph speaks for it.
    const listed = cut && bare && head.headingEnd > head.markerEnd && next.level > head.level
    const end = listed ? endOfPart(heads, i, text.length) : own
    // A first sentence of several clauses is as much body as heading.
    const from = head.headingEnd - head.markerEnd > LONGEST_HEADING ? head.markerEnd : head.headingEnd
    // 三、突出重点,完成目标, and right below it 第一,要…: the first item speaks for the part.
    const below = bare && next?.paragraph === head.paragraph + 1 && (next.level > head.level || next.rule === 'cue')
    if (listed || (!below && !(bare && head.paragraph + 1 < (next?.paragraph ?? paragraphs.length))))
      return {
        paragraph: head.paragraph,
        start: from,
        text: text.slice(from, Math.min(end, from + 800)),
        end: next?.paragraph ?? paragraphs.length,
        review: head.rule === 'review',
      }
    // Headings of its parts say little: its first sentences stand below them.
    let at = head.paragraph + 1
    let k = i + 1
    for (; isBareHead(heads[k], paragraphs, at, head.level) && k <= i + DEEPEST; k++) at++
    // …建成公路120公里。在看到成绩的同时,…还有不小差距:一是…: what was told before it turns.
    const turn = heads[k]?.paragraph === at && heads[k]!.rule === 'cue' ? heads[k]!.start : 0
    return {
      paragraph: at,
      start: 0,
      text: paragraphs[at]!.text.slice(0, turn >= LONGEST_HEADING ? Math.min(turn, 800) : 800),
      end: next?.paragraph ?? paragraphs.length,
      review: head.rule === 'review',
    }
  })
}

/** Where the next part of the same level begins in a paragraph, else the paragraph's end. */
function endOfPart(heads: readonly Head[], i: number, length: number): number {
  const { paragraph, level } = heads[i]!
  for (let k = i + 1; k < heads.length && heads[k]!.paragraph === paragraph; k++)
    if (heads[k]!.level <= level) return heads[k]!.start
  return length
}

const DEEPEST = 3
const LONGEST_HEADING = 40

/** A paragraph that is no more than the heading of a part. */
const isBareHead = (head: Head | undefined, paragraphs: readonly Paragraph[], at: number, level: number): boolean =>
  head !== undefined &&
  head.paragraph === at &&
  head.level > level &&
  paragraphs[at]!.text.length <= LONGEST_HEADING &&
  at + 1 < paragraphs.length
