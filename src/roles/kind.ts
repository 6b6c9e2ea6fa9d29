/** The kind of report: what its title names, or what its first sentences call it. */
import type { Role } from '../model.ts'
import type { Paragraph, RoledHead } from '../stages.ts'
import { bodyRole } from './body.ts'

/** What a report calls itself, by its title or, where it has none, in its first sentences. */
export interface Named {
  readonly title: string
  readonly announced: RoledHead['evidence']
  /** Where the opening of a text that says neither looks back on the time that it reports on. */
  readonly lookingBack: RoledHead['evidence']
}

/** The kind of report that a title names, for headings that are themes only. */
export const TITLE_SUMMARY =
  /总结|汇报|述职|数据(?:发布|公布)|体会|心得|鉴定|回顾|小结|报告|简报|通报|情况(?!反映)|纪实|(?:施政|工作|执行|建设)(?:成果|绩效)|成果$|年报|年刊/
export const TITLE_PLAN =
  /目标任务|施政目标|计划|计画|打算|安排(?!部署)|要点|方案|(?<![拓理清新宽阔])思路|规划|设想|展望|(?:工作|施政|年度)重点/

/** 现将工作情况报告如下, 向大会报告工作: a report without a title says so in its first sentences. */
const ANNOUNCED =
  /(?:总结|汇报|报告|通报)(?:工作|情况)?如下|(?:主要|具体)(?:表现|做法|成绩)如下|现将[^。,]{0,24}述职|情况,?[^。,]{0,24}作[^。,]{0,6}(?:总结|汇报|回顾)|以下是[^。,]{0,16}(?:总结|回顾)|(?:开展|[做抓干])了(?:以下|如下)[^。,]{0,8}(?:工作|方面|事)|(?:我|兹|谨|现)[^。]{0,24}(?:(?:报告|汇报)[^。]{0,6}(?:工作|履职|情况)|作[^。]{0,10}工作报告)/
const OPENING_PARAGRAPHS = 3
const OPENING_LENGTH = 200

export const saysKind = (title: string): boolean => TITLE_SUMMARY.test(title) || TITLE_PLAN.test(title)

function announcement(paragraphs: readonly Paragraph[]): Named['announced'] {
  for (let i = 0; i < opening(paragraphs); i++) {
    const match = ANNOUNCED.exec(paragraphs[i]!.text.slice(0, OPENING_LENGTH))
    if (match) return { paragraph: i, start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** How many paragraphs are the first ones: more below lines that name the session and the speaker (检察长 周岚, 各位代表:). */
function opening(paragraphs: readonly Paragraph[]): number {
  let framed = 0
  while (framed < OPENING_PARAGRAPHS && (paragraphs[framed]?.text.length ?? LONGEST_LINE) < LONGEST_LINE) framed++
  return Math.min(paragraphs.length, framed + (framed < OPENING_PARAGRAPHS ? OPENING_PARAGRAPHS - framed : 2))
}
const LONGEST_LINE = 40

/** 2022年,我院忠诚履职,被授予…: a text without a title that opens so, and tells more of what was done than of what will be. */
function lookBack(paragraphs: readonly Paragraph[]): Named['lookingBack'] {
  for (let i = 0; i < opening(paragraphs); i++) {
    const { text } = paragraphs[i]!
    const found = OVER.test(text) ? bodyRole(text, LOOKED_AT) : null
    if (found) return found.role === 'achievements' ? { paragraph: i, start: found.start, end: found.end } : null
  }
  return null
}
const OVER = /^(?:20\d\d年(?:以来)?[,全我在是]|[今去]年以来|一年来|过去的?一年|上半年)/
const LOOKED_AT: readonly Role[] = ['achievements', 'plans', 'problems', 'suggestions']

/** 现将2024年工作计划汇报如下; 本校自我改善计画分述如下 */
const ANNOUNCED_PLAN =
  /(?:将|(?<=[。,;])(?=[^。,;]{2,20}(?:分述|略述|详列)如下))[^。,;]{0,24}?(?:计划|计画|打算|安排|要点|思路|目标任务|施政目标)(?![^。,]{0,8}(?:完成|执行|落实|进展))[^。,]{0,6}如[下次]/

/** What a report without a kind in its title calls itself in its first sentences. */
export function openingOf(title: string, paragraphs: readonly Paragraph[]): Named {
  const announced = announcement(paragraphs)
  const plan = paragraphs
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ text }) => ANNOUNCED_PLAN.exec(text.slice(0, OPENING_LENGTH)))
  const found = plan.find((match) => match !== null && !TITLE_SUMMARY.test(match[0].replace(REPORTED, '')))
  if (found) return { title: found[0].replace(REPORTED, ''), announced: null, lookingBack: null }
  return { title, announced, lookingBack: announced ? null : lookBack(paragraphs) }
}
/** 汇报如下 says how, not what. */
const REPORTED = /(?:报告|汇报|通报|呈报)?如下$/
