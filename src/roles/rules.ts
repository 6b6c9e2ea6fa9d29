/** The rules that give a section its role, in the order in which they are asked. */
import type { Head, Paragraph } from '../stages.ts'
import { type Cue, headingCues } from '../text/heading-cues.ts'
import { demandCue, imperativeCue, labelCue, leadCue, pledgeCue } from '../text/lead-cues.ts'
import { isPieceTitle, withoutPiece } from '../text/piece.ts'
import { NO_YEARS, type YearScope } from '../text/years.ts'
import { bodyRole, countedAct } from './body.ts'
import { type Body, type Decision, decision, type Evidence, inherited } from './decision.ts'
import { type Named, TITLE_PLAN, TITLE_SUMMARY } from './kind.ts'
import { PAST_ROLES, TELLING, thematic } from './thematic.ts'

/** A section and what stands around it. */
export interface Part {
  readonly head: Head
  readonly paragraphs: readonly Paragraph[]
  readonly body: Body
  readonly parent: Decision | null
  /** The outermost section before it, where it is outermost itself. */
  readonly sibling: Decision | null
  readonly years: YearScope
  readonly named: Named
  /** No heading tells what its text is for. */
  readonly alone: boolean
  /** The report's only section. */
  readonly only: boolean
}

export const decide = (part: Part): Decision =>
  framing(part) ??
  opening(part) ??
  byCue(part) ??
  byLabel(part) ??
  (part.parent?.role === 'other' ? inherited(part.parent) : null) ??
  byItem(part) ??
  byHeading(part) ??
  amongMixed(part) ??
  toldInOverview(part) ??
  (part.parent ? inherited(part.parent) : null) ??
  bySentences(part)

const textOf = ({ head, paragraphs }: Part): string => paragraphs[head.paragraph]!.text
const hasHeading = ({ head }: Part): boolean => head.headingEnd > head.markerEnd

/** Words of the section's paragraph, `offset` into it. */
const wordsAt = ({ head }: Part, offset: number, { start, end }: { start: number; end: number }): Evidence => ({
  paragraph: head.paragraph,
  start: offset + start,
  end: offset + end,
})
const wordsOfBody = ({ body }: Part, { start, end }: { start: number; end: number }): Evidence => ({
  paragraph: body.paragraph,
  start: body.start + start,
  end: body.start + end,
})

/** 各位代表:, 某某局 2024年1月5日 */
function framing(part: Part): Decision | null {
  const { rule } = part.head
  if (rule !== 'salutation' && rule !== 'signature') return null
  return decision('other', rule, wordsAt(part, 0, { start: 0, end: textOf(part).length }))
}

/** What stands before the first heading, or without any. */
function opening(part: Part): Decision | null {
  const { head, paragraphs, body, named } = part
  if (head.rule !== 'preamble') return null
  const text = textOf(part)
  if (ANNOUNCES.test(body.text) || !SENTENCES.test(text)) return decision('overview', 'preamble', null)
  // 一年来取得了成绩,但还存在一些不足。主要表现在:…: a lone opening that tells of the faults one by one.
  const faults = body.end - head.paragraph <= 1 && FAULTS_NAMED.test(text) ? leadCue(text, NO_YEARS) : null
  if (faults?.role === 'problems') return decision('problems', faults.rule, wordsAt(part, 0, faults))
  const done = part.alone && !CONVENES.test(text) ? thematic(body, paragraphs, null, named) : null
  // A text of one paragraph that says what is aimed at.
  if (done?.role === 'plans' && part.only && leadCue(body.text, NO_YEARS)?.role === 'plans') return done
  // …研究,确保调研有序深入;…已完成书面调研: 确保 in one that tells of what was done.
  const acts = done?.rule === 'body' && done.role === 'plans' ? bodyRole(body.text, PAST_ROLES) : null
  if (acts?.role === 'achievements') return decision('achievements', 'body', wordsOfBody(part, acts))
  return done?.role === 'achievements' ? done : decision('overview', 'preamble', null)
}

/** …,下面我讲三点意见。 现将有关情况汇报如下: what ends so tells what follows, and nothing else. */
const ANNOUNCES =
  /(?:如[下次]|[讲谈提][^。,;]{0,6}[几一二两三四五六\d][^。,;]{0,4}(?:意见|问题|要求|想法|看法|体会))[。:!]?$/
/** 同志们:今天,我们召开全县教育大会,主要任务是…: how a talk opens tells of the meeting. */
const CONVENES = /^[^。]{0,60}(?:召开|举行)[^。]{0,50}(?:主要任务|主要目的|目的|任务|议题|主题)[^。,]{0,4}是/
/** 主要表现在:一是… */
const FAULTS_NAMED = /(?:主要|具体)(?:表现|体现|存在|问题|不足)?(?:在|是|有|为)?(?::|一是)/

/** 2021年3月8日在县第十届人民代表大会上: lines below a title tell nothing. */
const SENTENCES = /[。;!?]/
/** A paragraph that opens a part by its first words: 下半年,我县将…. */
function byCue(part: Part): Decision | null {
  const { head, paragraphs, years } = part
  if (head.rule !== 'cue') return null
  const text = textOf(part)
  const below = paragraphs[head.paragraph + 1]?.text
  const own = text.slice(head.start)
  const cue =
    leadCue(own, years) ?? demandCue(own, head.start === 0 ? below : undefined) ?? imperativeCue(own) ?? pledgeCue(own)
  if (cue) return decision(cue.role, cue.rule, wordsAt(part, head.start, cue))
  // 会议提出,2024年要…, and behind it 2023年,…完成…, or 各科室负责人参加会议。
  const retold = { start: 0, end: RETOLD.exec(text)![0].length }
  return head.start === 0 ? decision('achievements', 'lead-review', wordsAt(part, 0, retold)) : null
}

/** 2023年, or the first clause. */
const RETOLD = /^(?:[^,。]{0,8}年|[^,。;:]*)/

/** 对策:…, 附件:… */
function byLabel(part: Part): Decision | null {
  const { head, named } = part
  const text = textOf(part)
  const cue = head.rule === 'label' ? labelCue(text.slice(head.markerEnd)) : null
  if (!cue) return null
  // 整改措施: in a report on what was mended was done.
  const taken = cue.role === 'plans' && MENDED.test(named.title) && text.startsWith('整改', head.markerEnd)
  return decision(taken ? 'achievements' : cue.role, cue.rule, wordsAt(part, head.markerEnd, cue))
}

/** 一是…: an item without a heading, by its first words. */
function byItem(part: Part): Decision | null {
  const { head, parent, years } = part
  if (hasHeading(part) || head.markerEnd <= head.start) return null
  const cue = leadCue(textOf(part).slice(head.markerEnd), years)
  return cue && mayOverride(cue, parent) ? decision(cue.role, cue.rule, wordsAt(part, head.markerEnd, cue)) : null
}

/** 二、存在的问题; of 存在问题及下一步打算 the parts are told apart by their own words. */
function byHeading(part: Part): Decision | null {
  const { head, body, parent, sibling, years, named } = part
  if (!hasHeading(part)) return null
  const text = textOf(part)
  const heading = withoutPiece(text.slice(head.markerEnd, head.headingEnd))
  const cues = headingCues(heading, years).filter(
    (cue) =>
      (mayOverride(cue, parent) || isFinding(cue, parent, body.text) || isReviewInPlan(cue, parent, heading)) &&
      // 队伍情况 under 基本概况: who they are, unless it counts what was done.
      !(parent?.role === 'overview' && cue.role === 'achievements' && !cue.strong && !countedAct(body.text)) &&
      !(cue.role === 'problems' && !cue.strong && MENDED.test(named.title)) &&
      !(cue.rule === 'heading-aims' && !parent && isTaskDone(heading, sibling, named.title)),
  )
  const roles = cues.map(({ role }) => role)
  const mixed = roles.length > 1
  // 少先队工作计划和总结篇一: which of the two the piece is, its sentences say.
  const piece = mixed && isPieceTitle(text.slice(head.start, head.headingEnd))
  const said = piece ? bodyRole(body.text, roles)?.role : undefined
  const cue = cues.find(({ role }) => role === said) ?? cues[0]
  if (!cue) return null
  const found = decision(cue.role, mixed ? 'heading-mixed' : cue.rule, wordsAt(part, head.markerEnd, cue))
  return mixed ? { ...found, mixed: roles } : found
}

/** 关于审计查出问题整改情况的报告: a heading that names a fault (关于“制度不严”的问题) tells how it was mended. */
const MENDED = /整改(?:落实|工作|进展|完成)*(?:情况|进展|报告|通报|总结|汇报)/

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
const REVIEW =
  /(?:规划|计划|任务|目标|工作|预算|年)[^,、]{0,4}(?:执行|完成|实施|落实)情况$|(?:工作|发展)?回顾$|(?:年度?|上半年|季度)(?:主要)?工作总结$/

/** 重点任务 at the head of a review are the tasks that were done; behind the problems they are those to come. */
function isTaskDone(heading: string, sibling: Decision | null, title: string): boolean {
  if (sibling || !/总结|小结|述职|汇报/.test(title) || TITLE_PLAN.test(title)) return false
  return /任务|目标|思路/.test(heading) && !COMING.test(heading)
}

/** Not 逐年提高. */
const COMING = /(?:\d|[明来]|度)年|年度|下(?!发|达|降)/

/** Below a mixed heading: by their own words. */
function amongMixed(part: Part): Decision | null {
  const { head, body, parent } = part
  if (!parent?.mixed) return null
  const titled = bodyRole(textOf(part).slice(head.markerEnd, head.headingEnd), parent.mixed)
  if (titled) return decision(titled.role, 'mixed-heading', wordsAt(part, head.markerEnd, titled))
  const found = bodyRole(body.text, parent.mixed)
  return found && decision(found.role, 'mixed-body', wordsOfBody(part, found))
}

/** A part of an overview that tells what was done. */
function toldInOverview(part: Part): Decision | null {
  const { head, body, parent, named } = part
  if (parent?.role !== 'overview' || parent.rule === 'default' || !hasHeading(part)) return null
  const text = textOf(part)
  // Its items (一是…) are its text too.
  const own = text.slice(head.headingEnd)
  const bare = body.text === ''
  const done = countedAct(body.text) ?? (bare ? countedAct(own) : null)
  if (done) {
    const evidence = bare ? wordsAt(part, head.headingEnd, done) : wordsOfBody(part, done)
    return decision('achievements', 'told-in-overview', evidence)
  }
  const act = ACT.exec(text.slice(head.markerEnd, head.headingEnd))
  const planned = TITLE_PLAN.test(named.title) && !TITLE_SUMMARY.test(named.title)
  if (!act || planned || bodyRole(own, TELLING)?.role === 'plans') return null
  return decision('achievements', 'told-in-overview', wordsAt(part, head.markerEnd, { start: 0, end: act[0].length }))
}

/** 抓好“五个到位” under 基本情况: a heading that acts, where nothing says that it is meant to be done. */
const ACT =
  /^(?:做[好实细]|抓[好实牢紧]|狠抓|加强|强化|推[进动]|统筹|扎实|完善|深化|落实|健全|认真|严格|大力|全力|切实|着力|创新|优化|提升|提高|开展|组织(?!架构|机构|结构|形式|人事)|突出|坚持|聚焦|注重|深入|持续|广泛|建立|坚守|理顺|压实|筑牢|夯实|厚植)/

/** 不少于120场, 建设10处以上 may be meant to be done. */
const LIMITS = /不少于|不低于|[\dxX×*○□_N][^,。;]{0,8}以上/
const BUILT = /(?:建成|评选|推选|吸纳|开发(?!区)|带动)[^,。;:、]{0,14}[\dxX×*○□_N]/
const builtIn = (text: string): { start: number; end: number } | null => {
  const found = BUILT.exec(text.slice(0, BUILT_WITHIN))
  return found && { start: found.index, end: found.index + found[0].length }
}
const BUILT_WITHIN = 600

function hasFigures({ body, paragraphs }: Part): boolean {
  for (let at = body.paragraph; at < Math.min(body.end, body.paragraph + MOST_READ); at++)
    if (/[\d×*]|[xX]{2}/.test(paragraphs[at]!.text)) return true
  return false
}
const MOST_READ = 8

/** An outermost part whose heading says nothing. */
function bySentences(part: Part): Decision {
  const { paragraphs, body, sibling, years, named } = part
  // 二、深入推进检察工作, and below it 2019年,我院将…: the first sentence speaks for the part.
  const opened = leadCue(body.text, years)
  if (opened?.role === 'plans') return decision('plans', 'body', wordsOfBody(part, opened))
  const theme = thematic(body, paragraphs, sibling, named)
  // 二、聚焦产业融合。规模化种植…7万亩,建成基地3个: acts with their figures, though no word says that they are over.
  const acts =
    theme.rule === 'default' && !LIMITS.test(body.text) ? (builtIn(body.text) ?? countedAct(body.text)) : null
  if (acts) return decision('achievements', 'body', wordsOfBody(part, acts))
  // 年度业绩回顾, and behind it 重点工作 with figures and no verb: more of what was done
  const more = theme.rule === 'default' && hasHeading(part) && sibling?.role === 'achievements'
  return more && sibling.rule.startsWith('heading') && hasFigures(part)
    ? decision('achievements', 'beside-results', null)
    : theme
}
