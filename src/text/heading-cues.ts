/** What a heading says about the role of its part. The words are in `data/role-cues.ts`. */
import {
  COMING_TIMES,
  FAULT_ENDS,
  HEADING_CUES,
  HOPE,
  NEUTRAL_ENDS,
  OTHER_HEADINGS,
  STRUCTURAL_WORDS,
  TRAILING_WORDS,
  WILL,
  type HeadingCue,
} from '../data/role-cues.ts'
import type { Role } from '../model.ts'
import { pictographsStart } from './chars.ts'
import { alternation, UnitSet, WordMap } from './word-tables.ts'
import { yearsOf, type YearScope } from './years.ts'

export interface Cue {
  readonly role: Role
  readonly rule: string
  /** Where the words stand in the text given. */
  readonly start: number
  readonly end: number
  /** The heading says nothing but this: 存在的主要问题, not 群众反映的问题. */
  readonly strong: boolean
}

const ENDS = new WordMap<HeadingCue>(HEADING_CUES.flatMap((cue) => cue.ends.map((word) => [word, cue] as const)))
const GUARDS = new Map(HEADING_CUES.map((cue) => [cue, cue.unless ? new RegExp(alternation(cue.unless)) : null]))
const FAULTS = new WordMap<true>(FAULT_ENDS.map((word) => [word, true]))
/** 预算编制不够细化, 惠企政策仍需进一步落实, 管理不当造成安全隐患: what is wanting, at the end of a heading. */
const WANTING =
  /(?:不够[一-龥]{0,3}|(?:有待|尚待|仍需|还需|尚需|亟待|亟需|亟须|仍须)(?:进一步|持续|继续|不断)?[一-龥]{2,5}|(?:存在|造成|带来|埋下)[一-龥]{0,6}隐患)$/
/** 制约老旧小区改造的因素 */
const HAMPERING = /^(?:当前|目前)?(?:制约|影响|阻碍|困扰)[一-龥]{2,20}因素$/
const WANTING_SIGNS = new UnitSet('待需须够患')
/** What is wrong is the object of these (着力扭转养老设施滞后, 补短板防滞后); in 整改不彻底, 防范意识不强 they are what is wrong. */
const MENDING =
  /(?:^|[,、;])(?:[一-龥]{2}){0,2}?(?:解决|破解|化解|克服|消除|弥补|补齐|扭转|改变|针对|缓解|防止|防范|严防|避免|杜绝|聚焦|紧盯|瞄准|打通|应对|纠正|整治|整改|排查|治理|补(?!贴|助|偿|充|齐)|除(?!尘|雪)|防(?!水|洪|汛|控|疫|火|护|治|范|止)|破(?!产|解)|攻)(?!意识|能力|力度|工作|水平|措施|机制|质量|责任|主体|作用|成果|效果|合力|落实|推进|任务|进度|手段|不|较|缓|滞|薄)/
/** 落实包联责任工作存在的主要问题: the verb before names the work, and is not what is done about the fault. */
const FAULTS_OF_WORK =
  /(?:(?:工作|方面|过程|责任|[中上里内])(?:还|仍|仍然|目前|当前)?存在|(?:当前|目前)?(?:面临|面对|遇到))的?(?:主要|突出|重点|一些|几个)?$/
const GOES_AT = /^(?:着力|集中|全力|切实)?(?:针对|解决|整改|克服|围绕|聚焦|紧盯|化解|破解|瞄准|查找|查摆)/
/** 要坚持问题导向: what is wanted; 要素, 要闻 are things, and 要求支持的事项 asks. */
const OPENS_WITH_WILL = new RegExp(`^${WILL}`)
const NEUTRAL = new WordMap<true>(NEUTRAL_ENDS.map((word) => [word, true]))
const TRAILING = new WordMap<true>(TRAILING_WORDS.map((word) => [word, true]))
const STRUCTURAL = new WordMap<true>(
  [...STRUCTURAL_WORDS, ...COMING_TIMES, ...HEADING_CUES.flatMap((c) => c.ends), ...NEUTRAL_ENDS].map((w) => [w, true]),
)
const COMING = new RegExp(alternation(COMING_TIMES))
const COMING_STARTS = new UnitSet(COMING_TIMES.map((w) => w[0]).join(''))
const OTHER = new RegExp(`^(?:${alternation(OTHER_HEADINGS)})\\s*[\\d一二三四五六七八九十]*\\s*[:.。]?$`)
const OTHER_STARTS = new UnitSet(OTHER_HEADINGS.map((w) => w[0]).join(''))
const MAX_OTHER = 16
/** 需要公司支持的事项, 提请市政府研究解决的问题, 希望上级给予帮助的几个方面, 建请协助事项 */
const REQUEST = new RegExp(
  `(?:需要?|^要求|恳请|${HOPE}|提请|请求|申请|请上级|建议)[^,、]{0,14}(?:支持|帮助|协调|解决|研究|关注|审定|明确|给予)|(?:建请|恳请|提请|敬请|商请)[^,、]{0,14}(?:协助|配合|增列|补助|同意|研议)`,
)
/** 需要关注的主要问题: a report to those above names what weighs on it. */
const NO_REQUEST = /检察|司法|整改|问题导向|(?:关注|重视)的[^,、]{0,6}(?:问题|困难|风险|情况|矛盾|挑战)/
const REQUEST_SIGNS = new UnitSet('需恳望请议求')
/** 查找短板, 正视差距: what is looked for are the report's own faults. */
const FAULT_FINDING = /(?:正视|查找|查摆|反思|直面|认清|自查|剖析|找准|看到)[^,、]{0,8}$/
const PRESENT =
  /20[x×*X]{1,2}年的?(?=主要工作)|过去[一二两三四五几]年|[三四五]年来|本周|本月|本季度?|本年度?|本学[期年]|今年以来|一年来|过去一年|去年|上年度?|上周|上月|上半年/
const NEXT_TERM = /(?:今后|未来)[一二两三四五几]年|下一?届/
const CONNECTOR = new UnitSet('及和与暨、,;: /—+【】')
const DIGITS = new UnitSet('0123456789一二三四五六七八九十第x×*X年度')

/** Cues of a heading, one for each of its parts that has one. 存在问题及下一步打算: problems, plans. */
export function headingCues(text: string, years: YearScope): Cue[] {
  // 展望2024年工作目标🎯
  const end = pictographsStart(text)
  if (end < text.length) return headingCues(text.slice(0, end), years)
  // 引  言: two characters spaced to a line's width.
  if (text.length <= SPACED && SPACED_OUT.test(text))
    return headingCues(text[0]! + text.at(-1)!, years).map((cue) => ({ ...cue, start: 0, end: text.length }))
  const first = text.charCodeAt(0)
  if (text.length <= MAX_OTHER && OTHER_STARTS.has(first) && OTHER.test(text))
    return [{ role: 'other', rule: 'heading-other', start: 0, end: text.length, strong: true }]
  if (OPENS_WITH_WILL.test(text)) return [cueOf('plans', 'heading-will', 0, 1)]
  const request = hasAny(text, REQUEST_SIGNS) ? REQUEST.exec(text) : null
  if (request && !NO_REQUEST.test(text)) {
    const start = request.index
    return [{ role: 'suggestions', rule: 'heading-request', start, end: start + request[0].length, strong: true }]
  }
  // 思想认识务必到位
  const must = text.indexOf('务必')
  if (must >= 0) return [cueOf('plans', 'heading-will', must, must + 2)]
  // 肯定成绩找差距,坚定信心
  const backOrAhead = BACK_OR_AHEAD.has(first)
  const weighed = backOrAhead ? WEIGHED.exec(text) : null
  if (weighed)
    return [
      cueOf('achievements', 'heading-achievements', 0, weighed[1]!.length),
      cueOf('problems', 'heading-problems', weighed[1]!.length, weighed[0].length),
    ]
  const verb = backOrAhead ? VERB_AND_YEAR.exec(text) : null
  if (verb) {
    const ahead = verb[1] !== undefined || verb[2] !== undefined
    return [cueOf(ahead ? 'plans' : 'achievements', ahead ? 'heading-plans' : 'heading-achievements', 0, 2)]
  }
  return cuesOfParts(text, years)
}

/** What WEIGHED and VERB_AND_YEAR begin with. */
const BACK_OR_AHEAD = new UnitSet('总肯回部谋展安规')
const WEIGHED =
  /^((?:总结|肯定|回顾)(?:工作|成绩|成效|经验))[,、]?(?:正视|查找|查摆|找准|找|查|看到|认清|直面)(?:存在的?)?(?:问题|差距|不足|短板)/

const SPACED = 6
const SPACED_OUT = /^[一-龥]\s+[一-龥]$/

/** 回顾2021年,水务工作…交出新答卷; 部署2022年,…: what a talk looks back on or ahead to. */
const VERB_AND_YEAR = /^(?:(?:(部署|谋划|展望|安排|规划)|回顾|总结)(?:20\d\d|[今明来去])年,|(展望)未来)/

function cuesOfParts(text: string, years: YearScope): Cue[] {
  let out: Cue[] = []
  let from = 0
  let year: number | null = null
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !CONNECTOR.has(text.charCodeAt(i))) continue
    if (i > from) {
      year = yearIn(text, from, i) ?? year
      const cue = cueOfPart(text, from, i, year, years)
      if (cue && !out.some((c) => c.role === cue.role)) out.push(cue)
    }
    from = i + 1
  }
  if (out.length === 0 || isSentence(text)) return faultCue(text)
  // 2023年工作措施、亮点及成效: what came of the measures tells, not the year that they share.
  if (out.length > 1 && out[0]!.rule === 'heading-plan-year' && resultsBehind(text, out)) out = out.slice(1)
  // 现状及问题 tells of the faults.
  if (out.length > 1) out = out.filter((cue) => cue.rule !== 'heading-state')
  // 基本情况和主要成效 of results.
  if (out.some((cue) => cue.role === 'achievements')) out = out.filter((cue) => cue.rule !== 'heading-overview')
  // 项目计划与完成情况 tells how far the plan was carried out.
  if (out.length > 1 && CARRIED_OUT.test(text)) out = out.filter((cue) => cue.role !== 'plans')
  // 计划确定的目标和任务全面完成: aims that were reached.
  if (REACHED.test(text)) return out.filter((cue) => cue.rule !== 'heading-aims')
  const strong = isStructural(text)
  return strong ? out.map((c) => ({ ...c, strong })) : out
}

/** 通过举办培训班、交流会,提高了质量,推动了工作进展: a sentence of several clauses, whose words only happen to stand at their ends. */
const isSentence = (text: string): boolean =>
  text.length > LONGEST_HEADING && text.indexOf(',', text.indexOf(',') + 1) > 0
const LONGEST_HEADING = 40

/** Whether results are the next thing told of, and no year of their own stands before them. */
const resultsBehind = (text: string, [plan, results]: readonly Cue[]): boolean =>
  results!.rule === 'heading-achievements' && !text.slice(plan!.end, results!.start).includes('年')

/** Where no word says what the part is for, what is wrong with a thing does. */
function faultCue(text: string): Cue[] {
  const to = withoutTrail(text, 0, text.length)
  if (to > 5 && text[to - 1] === '素' && HAMPERING.test(text.slice(0, to)))
    return [cueOf('problems', 'heading-fault', 0, to)]
  const named = FAULTS.endingAt(text, to, 0)
  const wanting = named || !hasAny(text, WANTING_SIGNS) ? null : WANTING.exec(text.slice(0, to))
  const start = named ? to - named.word.length : (wanting?.index ?? 0)
  if (start < 2 || MENDING.test(text.slice(0, to))) return []
  return [cueOf('problems', 'heading-fault', start, to)]
}

const CARRIED_OUT = /(?:计划|目标|任务|安排|指标|部署)[与及和](?:其)?(?:完成|执行|实施|落实|进展|推进|开展)情况$/
const REACHED = /(?:完成|实现|达成)$|(?:达到|实现|完成)的目标:?$/

const hasAny = (text: string, set: UnitSet): boolean => {
  for (let i = 0; i < text.length; i++) if (set.has(text.charCodeAt(i))) return true
  return false
}

/** The last year of a part: 2024年, 113年度, 二〇二四年. */
const yearIn = (text: string, from: number, to: number): number | null =>
  text.includes('年') ? (yearsOf(text.slice(from, to)).at(-1) ?? null) : null

/** Goes back over what may follow the cue word: 问题之处, 打算如下, 原因分析, 目标任务 (5项). */
function withoutTrail(text: string, from: number, to: number): number {
  let end = to
  for (;;) {
    while (end > from && !isLetter(text.charCodeAt(end - 1))) end--
    const trail = TRAILING.endingAt(text, end, from)
    if (!trail || end - trail.word.length <= from) return end
    end -= trail.word.length
  }
}

const isLetter = (c: number): boolean => c >= 0x3400 || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)

/** The cue of one part; it is not strong by itself. */
function cueOfPart(text: string, from: number, to: number, year: number | null, years: YearScope): Cue | null {
  const coming = comingTime(text, from, to)
  const found = ENDS.endingAt(text, to, from) ?? ENDS.endingAt(text, withoutTrail(text, from, to), from)
  if (found) {
    const end = text.lastIndexOf(found.word, to) + found.word.length
    const cue = cueOf(found.value.role, found.value.name, end - found.word.length, end)
    const before = text.slice(from, cue.start)
    // 今后五年的工作建议, 对下届政府工作的建议: what a government proposes for the next term is what it plans.
    if (cue.role === 'suggestions' && NEXT_TERM.test(before)) return { ...cue, role: 'plans', rule: 'heading-plans' }
    // 群众诉求分析, 本月诉求情况: it is looked at what others asked for.
    if (ASKED.has(found.word) && LOOKED_AT.test(text.slice(end, to))) return coming
    if (GUARDS.get(found.value)?.test(before)) {
      if (cue.role === 'problems' && (FAULT_FINDING.test(before) || isFaultOfWork(before))) return cue
      return coming
    }
    // 下一步工作情况: a coming time outweighs a word of review, except 总结 and its like.
    const review = cue.role === 'achievements' || cue.role === 'overview'
    // 2024年预算安排情况: what is told is still to come.
    if (review && year !== null && isAhead(year, years) && LAID_OUT.test(before))
      return { ...cue, role: 'plans', rule: 'heading-plan-year' }
    return review && coming && !/总结|回顾/.test(found.word) ? coming : cue
  }
  return coming ?? neutralCue(text, from, to, year, years)
}

const ASKED = new Set(['诉求', '需求'])
const LOOKED_AT = /分析|情况/
const LAID_OUT = /(?:安排|草案|编制)的?$/
const isAhead = (year: number, years: YearScope): boolean => years.review !== null && year > years.review

/** 需要关注的主要问题, 值得重视的困难 */
const WATCHED = /(?:需要?|值得)[^,、]{0,6}(?:关注|重视)的/
const isFaultOfWork = (before: string): boolean =>
  WATCHED.test(before) || (FAULTS_OF_WORK.test(before) && !GOES_AT.test(before))

const cueOf = (role: Role, rule: string, start: number, end: number): Cue => ({ role, rule, start, end, strong: false })

function comingTime(text: string, from: number, to: number): Cue | null {
  for (let i = from; i < to; i++) {
    // 昆明年鉴 is of no coming year.
    if (!COMING_STARTS.has(text.charCodeAt(i)) || (text[i] === '明' && text[i - 1] === '昆')) continue
    const match = COMING.exec(text.slice(i, to))
    return match && cueOf('plans', 'heading-coming-time', i + match.index, i + match.index + match[0].length)
  }
  return null
}

/** 2025年重点工作, 本周工作: the time tells; 主要工作 without one tells nothing. */
function neutralCue(text: string, from: number, to: number, year: number | null, years: YearScope): Cue | null {
  // 2024年预算(草案)
  const found =
    NEUTRAL.endingAt(text, to, from) ??
    (text[to - 1] === ')' ? NEUTRAL.endingAt(text, text.lastIndexOf('(', to), from) : undefined)
  if (!found) return null
  const start = to - found.word.length
  if (year !== null && years.review !== null) {
    const at = text.indexOf('年', from)
    const place: [number, number] = at >= 0 && at < to ? [Math.max(from, at - 4), at + 1] : [start, to]
    if (isAhead(year, years)) return cueOf('plans', 'heading-plan-year', ...place)
    return cueOf('achievements', 'heading-review-year', ...place)
  }
  const present = PRESENT.exec(text.slice(from, to))
  if (present)
    return cueOf('achievements', 'heading-present-time', from + present.index, from + present.index + present[0].length)
  return null
}

/** Whether nothing is left of a heading but cue words, times and the words that hold them together. */
function isStructural(text: string): boolean {
  let left = 0
  for (let i = 0; i < text.length;) {
    const n = STRUCTURAL.lengthAt(text, i)
    if (n === 0 && !DIGITS.has(text.charCodeAt(i)) && isLetter(text.charCodeAt(i)) && ++left > 1) return false
    i += n || 1
  }
  return true
}
