/** Says what each section is for, and on which words that rests. */
import type { Role } from './model.ts'
import { type BodyEvidence, bodyRole, countedAct, lookingBack } from './roles/body.ts'
import type { Head, Paragraph, RoledHead } from './stages.ts'
import { headingCues, type Cue } from './text/heading-cues.ts'
import { demandCue, labelCue, leadCue } from './text/lead-cues.ts'
import { isPieceTitle, withoutPiece } from './text/piece.ts'
import { NO_YEARS, yearScope, type YearScope } from './text/years.ts'

type Evidence = RoledHead['evidence']

interface Decision {
  readonly role: Role
  readonly rule: string
  readonly evidence: Evidence
  /** Roles of a mixed heading (存在问题及下一步打算): its children are told apart by their own words. */
  readonly mixed: readonly Role[] | null
  /** The title of a piece of a page: headings below it are outermost ones. */
  readonly piece: boolean
}

/** The text that speaks for a section, and where it stands. */
interface Body {
  readonly paragraph: number
  readonly start: number
  readonly text: string
  /** Where the next section begins: up to there further paragraphs may tell what this one does not. */
  readonly end: number
  /** Of what stands behind the opening of a text without headings. */
  readonly review: boolean
}

/** What a report calls itself, by its title or, where it has none, in its first sentences. */
interface Named {
  readonly title: string
  readonly announced: Evidence
}

/** The kind of report that a title names, for headings that are themes only. */
const TITLE_SUMMARY =
  /总结|汇报|述职|体会|心得|鉴定|回顾|小结|报告|简报|通报|情况(?!反映)|纪实|(?:施政|工作|执行|建设)(?:成果|绩效)|成果$|年报|年刊/
const TITLE_PLAN =
  /目标任务|施政目标|计划|计画|打算|安排(?!部署)|要点|方案|(?<![拓理清新宽阔])思路|规划|设想|展望|(?:工作|施政|年度)重点/

/** 关于审计查出问题整改情况的报告: a heading that names a fault (关于“制度不严”的问题) tells how it was mended. */
const MENDED = /整改(?:落实|工作|进展|完成)*(?:情况|进展|报告|通报|总结|汇报)/

/** 现将工作情况报告如下, 向大会报告工作: a report without a title says so in its first sentences. */
const ANNOUNCED =
  /(?:总结|汇报|报告|通报)(?:工作|情况)?如下|(?:主要|具体)(?:表现|做法|成绩)如下|现将[^。,]{0,24}述职|情况,?[^。,]{0,24}作[^。,]{0,6}(?:总结|汇报|回顾)|以下是[^。,]{0,16}(?:总结|回顾)|(?:开展|[做抓干])了(?:以下|如下)[^。,]{0,8}(?:工作|方面|事)|(?:我|兹|谨|现)[^。]{0,24}(?:(?:报告|汇报)[^。]{0,6}(?:工作|履职|情况)|作[^。]{0,10}工作报告)/
/** …,下面我讲三点意见。 现将有关情况汇报如下: what ends so tells what follows, and nothing else. */
const ANNOUNCES =
  /(?:如[下次]|[讲谈提][^。,;]{0,6}[几一二两三四五六\d][^。,;]{0,4}(?:意见|问题|要求|想法|看法|体会))[。:!]?$/
/** 同志们:今天,我们召开全县教育大会,主要任务是…: how a talk opens tells of the meeting. */
const CONVENES = /^[^。]{0,60}(?:召开|举行)[^。]{0,50}(?:主要任务|主要目的|目的|任务|议题|主题)[^。,]{0,4}是/
/** 主要表现在:一是… */
const FAULTS_NAMED = /(?:主要|具体)(?:表现|体现|存在|问题|不足)?(?:在|是|有|为)?(?::|一是)/

/** 2021年3月8日在县第十届人民代表大会上: lines below a title tell nothing. */
const SENTENCES = /[。;!?]/
const OPENING_PARAGRAPHS = 3
const OPENING_LENGTH = 200

const saysKind = (title: string): boolean => TITLE_SUMMARY.test(title) || TITLE_PLAN.test(title)

function announcement(paragraphs: readonly Paragraph[]): Evidence {
  for (let i = 0; i < Math.min(paragraphs.length, OPENING_PARAGRAPHS); i++) {
    const match = ANNOUNCED.exec(paragraphs[i]!.text.slice(0, OPENING_LENGTH))
    if (match) return { paragraph: i, start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** 现将2024年工作计划汇报如下; 本校自我改善计画分述如下 */
const ANNOUNCED_PLAN =
  /(?:将|(?<=[。,;])(?=[^。,;]{2,20}(?:分述|略述|详列)如下))[^。,;]{0,24}?(?:计划|计画|打算|安排|要点|思路|目标任务|施政目标)(?![^。,]{0,8}(?:完成|执行|落实|进展))[^。,]{0,6}如[下次]/

/** What a report without a kind in its title calls itself in its first sentences. */
function openingOf(title: string, paragraphs: readonly Paragraph[]): Named {
  const announced = announcement(paragraphs)
  const plan = paragraphs
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ text }) => ANNOUNCED_PLAN.exec(text.slice(0, OPENING_LENGTH)))
  const found = plan.find((match) => match !== null && !TITLE_SUMMARY.test(match[0].replace(REPORTED, '')))
  return found ? { title: found[0].replace(REPORTED, ''), announced: null } : { title, announced }
}
/** 汇报如下 says how, not what. */
const REPORTED = /(?:报告|汇报|通报|呈报)?如下$/

/** 二、…, 3、…: a heading that is not the first of its kind. */
const isLaterPart = (head: Head | undefined, paragraphs: readonly Paragraph[]): boolean =>
  head?.rule === 'numbered' && LATER.test(paragraphs[head.paragraph]!.text.slice(head.start, head.start + 4))
const LATER = /^(?:[二三四五六七八九]、|\([二三四五六七八九]\)|[2-9][、.](?!\d))/

/** 2023年, or the first clause. */
const RETOLD = /^(?:[^,。]{0,8}年|[^,。;:]*)/

/** A report of one paragraph holds nothing else: its opening is what was done, as far as its sentences say so. */
const UNHEADED = new Set(['preamble', 'cue', 'label', 'inline', 'salutation', 'signature'])

/** 2023年,…完成… behind 会议提出,2024年要…: a cue that no lead tells. */
const isRetold = ({ rule, start, paragraph }: Head, paragraphs: readonly Paragraph[], years: YearScope): boolean =>
  rule === 'cue' &&
  start === 0 &&
  leadCue(paragraphs[paragraph]!.text, years) === null &&
  demandCue(paragraphs[paragraph]!.text, paragraphs[paragraph + 1]?.text) === null

/** @param title the report's title in the view's script, `''` where there is none */
export function roles(heads: readonly Head[], paragraphs: readonly Paragraph[], title = ''): RoledHead[] {
  const years = yearScope(title, paragraphs)
  let named: Named = saysKind(title) ? { title, announced: null } : openingOf(title, paragraphs)
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
      named = { title: piece, announced: null }
      sibling = null
    }
    let decision = decide(
      head,
      paragraphs,
      bodies[i]!,
      parent,
      parent ? null : sibling,
      years,
      named,
      // 二、居务工作 below it: the part before was numbered too, and is no preamble.
      alone || (head.rule === 'preamble' && isLaterPart(heads[i + 1], paragraphs)),
      heads.length === 1,
    )
    if (piece !== '') decision = { ...decision, piece: true }
    // 审计发现的主要问题: announces the items behind it, which stand on its own level where the report has them elsewhere too.
    if (list && head.level < list.level) list = null
    if (list && head.level === list.level && decision.rule === 'inherited') decision = inherited(list.decision)
    if (head.rule === 'cue')
      list = paragraphs[head.paragraph]!.text.endsWith(':') ? { level: head.level, decision } : null
    stack.push({ level: head.level, decision })
    const opens = head.rule === 'preamble' && decision.role !== 'problems'
    if (head.level === 1 && decision.role !== 'other' && !opens) sibling = decision
    out.push(withRole(head, decision))
  })
  return withReview(out, bodies, paragraphs)
}

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
    const cut = next?.paragraph === head.paragraph && head.rule !== 'review'
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
    for (let k = i + 1; isBareHead(heads[k], paragraphs, at, head.level) && k <= i + DEEPEST; k++) at++
    return {
      paragraph: at,
      start: 0,
      text: paragraphs[at]!.text.slice(0, 800),
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

const decision = (role: Role, rule: string, evidence: Evidence): Decision => ({
  role,
  rule,
  evidence,
  mixed: null,
  piece: false,
})
const inherited = ({ role, mixed }: Decision): Decision => ({
  role,
  rule: 'inherited',
  evidence: null,
  mixed,
  piece: false,
})

function decide(
  head: Head,
  paragraphs: readonly Paragraph[],
  body: Body,
  parent: Decision | null,
  sibling: Decision | null,
  years: YearScope,
  named: Named,
  alone: boolean,
  only: boolean,
): Decision {
  const { text } = paragraphs[head.paragraph]!
  const at = (offset: number, cue: { start: number; end: number }): Evidence => ({
    paragraph: head.paragraph,
    start: offset + cue.start,
    end: offset + cue.end,
  })
  const bodyEvidence = (found: { start: number; end: number }): Evidence => ({
    paragraph: body.paragraph,
    start: body.start + found.start,
    end: body.start + found.end,
  })

  if (head.rule === 'salutation' || head.rule === 'signature')
    return decision('other', head.rule, { paragraph: head.paragraph, start: 0, end: text.length })
  if (head.rule === 'preamble') {
    if (ANNOUNCES.test(body.text) || !SENTENCES.test(text)) return decision('overview', 'preamble', null)
    // 一年来取得了成绩,但还存在一些不足。主要表现在:…: a lone opening that tells of the faults one by one.
    const faults = body.end - head.paragraph <= 1 && FAULTS_NAMED.test(text) ? leadCue(text, NO_YEARS) : null
    if (faults?.role === 'problems') return decision('problems', faults.rule, at(0, faults))
    const done = alone && !CONVENES.test(text) ? thematic(body, paragraphs, null, named) : null
    // A text of one paragraph that says what is aimed at.
    if (done?.role === 'plans' && only && leadCue(body.text, NO_YEARS)?.role === 'plans') return done
    // …研究,确保调研有序深入;…已完成书面调研: 确保 in one that tells of what was done.
    const acts = done?.rule === 'body' && done.role === 'plans' ? bodyRole(body.text, PAST_ROLES) : null
    if (acts?.role === 'achievements') return decision('achievements', 'body', bodyEvidence(acts))
    return done?.role === 'achievements' ? done : decision('overview', 'preamble', null)
  }
  if (head.rule === 'cue') {
    const below = paragraphs[head.paragraph + 1]?.text
    const cue = leadCue(text.slice(head.start), years) ?? (head.start === 0 ? demandCue(text, below) : null)
    if (cue) return decision(cue.role, cue.rule, at(head.start, cue))
    // 会议提出,2024年要…, and behind it 2023年,…完成…, or 各科室负责人参加会议。
    if (head.start === 0)
      return decision('achievements', 'lead-review', at(0, { start: 0, end: RETOLD.exec(text)![0].length }))
  }
  if (head.rule === 'label') {
    const cue = labelCue(text.slice(head.markerEnd))
    // 整改措施: in a report on what was mended was done.
    const taken = cue?.role === 'plans' && MENDED.test(named.title) && text.startsWith('整改', head.markerEnd)
    if (cue) return decision(taken ? 'achievements' : cue.role, cue.rule, at(head.markerEnd, cue))
  }
  if (parent?.role === 'other') return inherited(parent)
  if (head.headingEnd === head.markerEnd && head.markerEnd > head.start) {
    const cue = leadCue(text.slice(head.markerEnd), years)
    if (cue && mayOverride(cue, parent)) return decision(cue.role, cue.rule, at(head.markerEnd, cue))
  }
  if (head.headingEnd > head.markerEnd) {
    const heading = withoutPiece(text.slice(head.markerEnd, head.headingEnd))
    const cues = headingCues(heading, years).filter(
      (cue) =>
        (mayOverride(cue, parent) || isFinding(cue, parent, body.text) || isReviewInPlan(cue, parent, heading)) &&
        // 队伍情况 under 基本概况: who they are, unless it counts what was done.
        !(parent?.role === 'overview' && cue.role === 'achievements' && !cue.strong && !countedAct(body.text)) &&
        !(cue.role === 'problems' && !cue.strong && MENDED.test(named.title)) &&
        !(cue.rule === 'heading-aims' && !parent && isTaskDone(heading, sibling, named.title)),
    )
    if (cues.length) {
      // 少先队工作计划和总结篇一: which of the two the piece is, its sentences say.
      const said =
        cues.length > 1 && isPieceTitle(text.slice(head.start, head.headingEnd))
          ? bodyRole(
              body.text,
              cues.map((c) => c.role),
            )?.role
          : undefined
      const cue = cues.find((c) => c.role === said) ?? cues[0]!
      return {
        role: cue.role,
        rule: cues.length > 1 ? 'heading-mixed' : cue.rule,
        evidence: at(head.markerEnd, cue),
        mixed: cues.length > 1 ? cues.map((c) => c.role) : null,
        piece: false,
      }
    }
  }
  if (parent?.mixed) {
    const titled = bodyRole(text.slice(head.markerEnd, head.headingEnd), parent.mixed)
    if (titled) return decision(titled.role, 'mixed-heading', at(head.markerEnd, titled))
    const found = bodyRole(body.text, parent.mixed)
    if (found) return decision(found.role, 'mixed-body', bodyEvidence(found))
  }
  if (parent?.role === 'overview' && parent.rule !== 'default' && head.headingEnd > head.markerEnd) {
    // Its items (一是…) are its text too.
    const own = text.slice(head.headingEnd)
    const done = countedAct(body.text) ?? (body.text === '' ? countedAct(own) : null)
    if (done)
      return decision(
        'achievements',
        'told-in-overview',
        body.text === '' ? at(head.headingEnd, done) : bodyEvidence(done),
      )
    const act = ACT.exec(text.slice(head.markerEnd, head.headingEnd))
    const planned = TITLE_PLAN.test(named.title) && !TITLE_SUMMARY.test(named.title)
    const ahead = planned || bodyRole(own, TELLING)?.role === 'plans'
    if (act && !ahead)
      return decision('achievements', 'told-in-overview', at(head.markerEnd, { start: 0, end: act[0].length }))
  }
  if (parent) return inherited(parent)
  // 二、深入推进检察工作, and below it 2019年,我院将…: the first sentence speaks for the part.
  const opened = leadCue(body.text, years)
  if (opened?.role === 'plans') return decision('plans', 'body', bodyEvidence(opened))
  return thematic(body, paragraphs, sibling, named)
}

/** 抓好“五个到位” under 基本情况: a heading that acts, where nothing says that it is meant to be done. */
const ACT =
  /^(?:做[好实细]|抓[好实牢紧]|狠抓|加强|强化|推[进动]|统筹|扎实|完善|深化|落实|健全|认真|严格|大力|全力|切实|着力|创新|优化|提升|提高|开展|组织(?!架构|机构|结构|形式|人事)|突出|坚持|聚焦|注重|深入|持续|广泛|建立|坚守|压实|筑牢|夯实|厚植)/

/** A child's heading overrides what it inherits only on words that cannot mean the work itself. */
function mayOverride(cue: Cue, parent: Decision | null): boolean {
  if (!parent || parent.mixed || parent.role === 'overview') return true
  // 制定背景 in a 总结 篇1
  if (parent.piece && cue.role === 'overview') return true
  if (parent.role === 'achievements' && cue.rule === 'heading-aims') return false
  if (cue.role === parent.role) return true
  if (!cue.strong) return cue.rule === 'heading-coming-time' && parent.role === 'achievements'
  if (parent.role === 'problems') return cue.role === 'plans' || cue.role === 'suggestions'
  if (parent.role === 'plans') return cue.role === 'suggestions' || cue.role === 'problems'
  if (parent.role === 'suggestions') return cue.role === 'plans' && cue.rule === 'heading-coming-time'
  return cue.role !== 'other'
}

/** 预算编制不够细化 under 审计情况: what was found, unless its sentences say what was done about it. */
const isFinding = (cue: Cue, parent: Decision | null, body: string): boolean =>
  cue.rule === 'heading-fault' &&
  parent?.role === 'achievements' &&
  bodyRole(body, ['achievements', 'plans'])?.role === undefined

/** 一、“十二五”规划执行情况 in a plan: what was done before it. */
const isReviewInPlan = (cue: Cue, parent: Decision | null, heading: string): boolean =>
  parent?.role === 'plans' && cue.role === 'achievements' && REVIEW.test(heading.slice(0, cue.end))
const REVIEW = /(?:规划|计划|任务|目标|工作|预算|年)[^,、]{0,4}(?:执行|完成|实施|落实)情况$|(?:工作|发展)?回顾$/

/** 重点任务 at the head of a review are the tasks that were done; behind the problems they are those to come. */
function isTaskDone(heading: string, sibling: Decision | null, title: string): boolean {
  if (sibling || !/总结|小结|述职|汇报/.test(title) || TITLE_PLAN.test(title)) return false
  return /任务|目标/.test(heading) && !/年|下/.test(heading)
}

/** An outermost heading that is a theme only (第一,加强…): what the title says the report is, else its sentences. */
function thematic(
  body: Body,
  paragraphs: readonly Paragraph[],
  sibling: Decision | null,
  { title, announced }: Named,
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
  return decision('overview', 'default', null)
}

const MEETING = /(?:召开|举行|举办|组织|开展)了?[^。;]{0,50}(?:会|会议|座谈|述职|评议|调研|活动)(?=[,。])/
const MEETING_WINDOW = 240

const ONE_BY_ONE = new Set(['heading-fault', 'beside-faults'])

/** A line of less is an item. */
const SHORTEST_THEME = 30

/** 过去一年,很不平凡。 and then 我们克服困难,完成了…: the first of a theme's own paragraphs that tells anything. */
function told(body: Body, paragraphs: readonly Paragraph[]): Decision | null {
  const last = Math.min(body.end, body.paragraph + MOST_TOLD)
  let looked: Decision | null = null
  let planned: Decision | null = null
  for (let at = body.paragraph; at === body.paragraph || at < last; at++) {
    const own = at === body.paragraph
    const text = own ? body.text : paragraphs[at]!.text
    const past = lookingBack(text)
    const found = bodyRole(text, past ? PAST_ROLES : TELLING) ?? grownIn(text)
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
const PAST_ROLES: readonly Role[] = ['achievements', 'problems']

/** 进出口112.6亿元,增长8.2%: where nothing looks ahead, what grew was reached. */
function grownIn(text: string): BodyEvidence | null {
  const match = GROWN.exec(text.slice(0, 600))
  return match && { role: 'achievements', start: match.index, end: match.index + match[0].length }
}
const GROWN = /(?:增长|下降|占比|提高到?|提升到|提升至|增至|降至)\d/
const TELLING: readonly Role[] = ['achievements', 'plans', 'problems', 'suggestions']
const MOST_TOLD = 8
