/** Kind and period of a report, the years it sums up and those it plans. */
import { NEXT_YEAR, NO_KIND_WORDS, PERIOD_WORDS, PLAN_WORDS, SAME_YEAR, SUMMARY_WORDS } from '../data/kinds.ts'
import type { ReportKind, ReportPeriod, Role } from '../model.ts'
import type { Paragraph, RoledHead } from '../stages.ts'
import { among } from '../text/chars.ts'
import { yearsIn, type YearFound } from './dates.ts'

type Direction = 'summary' | 'plan'
interface Word {
  readonly direction: Direction
  readonly at: number
}

const directions = new Map<string, Direction>([
  ...PLAN_WORDS.map((word) => [word, 'plan'] as const),
  ...SUMMARY_WORDS.map((word) => [word, 'summary'] as const),
])
const WORDS = new RegExp([...directions.keys(), ...NO_KIND_WORDS].sort((a, b) => b.length - a.length).join('|'), 'g')

/** The words of a title that say what it is; the last 报告 of …工作总结和工作计划的报告 says nothing new. */
function wordsOf(title: string): Word[] {
  const all = [...title.matchAll(WORDS)].flatMap(({ 0: word, index: at }) => {
    const direction = directions.get(word)
    return direction && !(direction === 'plan' && REVIEWED.test(title.slice(at))) ? [{ direction, at, word }] : []
  })
  return all.filter(
    (one, i) =>
      i === 0 ||
      !/^(?:报告|汇报|情况|通报)$/.test(one.word) ||
      !/(?:的|计[划画]|安排|打算|要点|思路)$/.test(title.slice(0, one.at)),
  )
}

/** 前瞻建设|计画114年度执行成果报告: a project that is looked back on. */
const REVIEWED =
  /^(?:施政)?计[划画][^和及暨与、]{0,12}(?:(?:执行|办理|推动|实施|推行)(?:成果|成效|情形|绩效|检讨)|成果报告|评核|期[中末]报告|结案报告)/

const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

/** Visible share of the text that each role has, by the heads. */
export function roleShares(heads: readonly RoledHead[], paragraphs: readonly Paragraph[]): Map<Role, number> {
  const starts = new Map<number, RoledHead[]>()
  for (const head of heads) {
    const list = starts.get(head.paragraph)
    if (list) list.push(head)
    else starts.set(head.paragraph, [head])
  }
  const shares = new Map<Role, number>()
  let role: Role = 'overview'
  let all = 0
  const add = (length: number) => {
    shares.set(role, (shares.get(role) ?? 0) + length)
    all += length
  }
  paragraphs.forEach(({ text }, i) => {
    let at = 0
    for (const head of starts.get(i) ?? []) {
      add(Math.max(0, head.start - at))
      at = Math.max(at, head.start)
      role = head.role
    }
    add(text.length - at)
  })
  for (const [key, length] of shares) shares.set(key, length / (all || 1))
  return shares
}

/** Plans that are less than this share of a summary are its closing words. */
const CLOSING_WORDS = 0.04
const LOOKING_BACK = 0.15

/** 现将工作情况报告如下; 向大会作政府工作报告. */
const ANNOUNCED = /(?:总结|汇报|报告|通报)(?:工作|情况)?如下|工作报告/

export function kindOf(title: string, opening: string, shares: ReadonlyMap<Role, number>): ReportKind {
  const words = wordsOf(title)
  const says = (direction: Direction) => words.some((word) => word.direction === direction)
  const share = (role: Role) => shares.get(role) ?? 0
  if (says('summary') && says('plan')) return 'summary-and-plan'
  if (says('plan')) return share('achievements') > LOOKING_BACK ? 'summary-and-plan' : 'plan'
  const plans = share('plans') > CLOSING_WORDS
  if (says('summary') || share('achievements') > LOOKING_BACK || ANNOUNCED.test(opening))
    return plans ? 'summary-and-plan' : 'summary'
  return plans && share('plans') > 0.5 ? 'plan' : 'other'
}

/** 1-6月, 1至9月份 */
const MONTHS = /(\d{1,2})\s?月?(?:份)?\s?[-—~至到]\s?(\d{1,2})\s?月/

function spanOfMonths(from: number, to: number): ReportPeriod {
  const length = to - from + 1
  if (length === 12) return 'year'
  if (length === 6 && (from === 1 || from === 7)) return 'half-year'
  return length === 3 && from % 3 === 1 ? 'quarter' : 'other'
}

/** How far into its first sentence a monthly report names its month. */
const MONTH_WITHIN = 10
/** 2018抓基层党建工作述职报告 */
const BARE_YEAR = /^(?:19|20)\d\d(?=\s?[\u4e00-\u9fff])(?!\s?[年月])/

/** 二〇二三年 is no 三年, and 第十二届 numbers an assembly. */
const NO_PERIOD =
  /[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)|[12]\d{3}(?=年)|第?[\d一二三四五六七八九十]{1,4}届/g

export function periodOf(title: string, opening: string): ReportPeriod {
  const months = MONTHS.exec(title)
  if (months) return spanOfMonths(Number(months[1]), Number(months[2]))
  if (BARE_YEAR.test(title) && !/半年|季度|月/.test(title)) return 'year'
  if (POLICY_REPORT.test(title)) {
    const span = MONTHS.exec(opening)
    if (span) return spanOfMonths(Number(span[1]), Number(span[2]))
    return opening.includes('半年来') ? 'half-year' : 'year'
  }
  // 去年10月份我调至…: a month inside the first sentence is not the report's.
  for (const [text, month] of [
    [title, title],
    [opening, opening.slice(0, MONTH_WITHIN)],
  ] as const) {
    const found = PERIOD_WORDS.find(([period, words]) =>
      includesAny((period === 'month' ? month : text).replace(NO_PERIOD, ''), words),
    )
    if (found) return found[0]
  }
  return isAssemblyReport(title) || /一年来|过去一年|今年以来|向大会(?:报告|作)/.test(opening) ? 'year' : 'other'
}

/** Of Taiwan's governments, for a half-year or a year. */
const POLICY_REPORT = /^(?!.*(?:半年|季|月)).*施政(?:总?报告|成果|绩效)/

export interface Years {
  readonly years: readonly number[]
  readonly planYears: readonly number[]
}

interface Sought {
  readonly title: string
  readonly kind: ReportKind
  readonly heads: readonly RoledHead[]
  readonly paragraphs: readonly Paragraph[]
  readonly opening: string
  readonly taiwan: boolean
  readonly period: ReportPeriod
}

/** Years by title first, then by headings, then by the sentences that open the report and its plans. */
export function yearsOf(sought: Sought): Years {
  const { title, kind, taiwan } = sought
  const stated = titleYears(title, taiwan)
  const said = first(subtitleYears(sought), saidYears(sought))
  const heads = headingYears(sought)
  const assembly = isAssemblyReport(title) && (stated.summary.length > 0 || stated.vague.length > 0)
  if (kind === 'plan')
    return { years: [], planYears: first(stated.plan, stated.summary, heads.plan, stated.vague, said) }
  let years = first(assembly ? [] : stated.summary, heads.summary, ...(assembly ? [] : [said, stated.vague]))
  if (years.length === 0 && (isAssemblyReport(title) || THIS_YEAR.test(title))) years = sessionYears(sought)
  if (years.length === 0 && !assembly) years = toldYears(sought)
  if (years.length === 0 && assembly) years = stated.summary.map((year) => year - 1)
  if (kind !== 'summary-and-plan') return { years, planYears: [] }
  const relative = stated.relative ?? relativeYear(sought)
  const derived = relative === null || years.length === 0 ? [] : [years.at(-1)! + relative]
  const opened = openedPlans(sought, years)
  return {
    years,
    planYears: first(
      stated.plan,
      heads.plan,
      opened,
      derived,
      assembly ? stated.summary : [],
      following(sought, years),
    ),
  }
}

/** 2025年河北省政府工作报告 is given in 2025 and sums up 2024. */
const ASSEMBLY_REPORT = /(?:政府|法院|检察院|人大常委会|人民代表大会常务委员会)工作报告/

/** …年上半年政府工作报告 is on that half-year. */
const isAssemblyReport = (title: string): boolean => ASSEMBLY_REPORT.test(title) && !/半年|季度/.test(title)

const first = (...lists: readonly (readonly number[])[]): readonly number[] =>
  lists.find((list) => list.length > 0) ?? []
const unique = (years: readonly YearFound[]) => [...new Set(years.map((one) => one.year))].sort((a, b) => a - b)

interface TitleYears {
  readonly summary: readonly number[]
  readonly plan: readonly number[]
  /** With no word of either kind: 在2024年工作会议上的讲话. */
  readonly vague: readonly number[]
  /** Years from the summary to a plan that is named without a year: 上半年总结和下半年计划. */
  readonly relative: number | null
}

/** 2023年工作总结和2024年工作计划: each year goes with the words that follow it. */
function titleYears(title: string, taiwan: boolean): TitleYears {
  const years = startYears(title, taiwan)
  const words = wordsOf(title)
  const summary: YearFound[] = []
  const plan: YearFound[] = []
  const vague: YearFound[] = []
  let relative: number | null = null
  years.forEach((year, i) => {
    const next = years.slice(i + 1).find((other) => other.start > year.start)?.start ?? Infinity
    const own = words.filter((word) => word.at > year.start && word.at < next)
    const looksAhead = own.some((word) => word.direction === 'plan')
    const looksBack = own.some((word) => word.direction === 'summary')
    if (own.length === 0) vague.push(year)
    else if (looksAhead && !looksBack) plan.push(year)
    else summary.push(year)
  })
  const first = words.find((word) => word.direction === 'plan')
  if (first && plan.length === 0) relative = relativeOf(title.slice(Math.max(0, first.at - 8)))
  return { summary: unique(summary), plan: unique(plan), vague: unique(vague), relative }
}

/** The years of a title or heading; at its start 年 may be left out: 2017工作回顾. */
function startYears(text: string, taiwan: boolean): YearFound[] {
  const bare = BARE_YEAR.exec(text)
  return bare ? [{ year: Number(bare[0]), start: 0, end: 4 }] : yearsIn(text, taiwan)
}

/** 1 for the next year, 0 for later in the same one, null where nothing is said. */
function relativeOf(text: string): number | null {
  if (includesAny(text, NEXT_YEAR)) return 1
  return includesAny(text, SAME_YEAR) ? 0 : null
}

const TOP_LEVELS = 2

/** The years in the outermost headings, by the role of their sections. */
function headingYears({ heads, paragraphs, taiwan }: Sought): { summary: number[]; plan: number[] } {
  for (let level = 1; level <= TOP_LEVELS; level++) {
    const of = (roles: readonly Role[]) =>
      unique(
        heads
          .filter((head) => head.level === level && head.headingEnd > head.markerEnd && roles.includes(head.role))
          .flatMap((head) =>
            startYears(paragraphs[head.paragraph]!.text.slice(head.markerEnd, head.headingEnd), taiwan),
          ),
      )
    const found = { summary: of(['achievements', 'overview']), plan: of(['plans']) }
    if (found.summary.length + found.plan.length > 0) return found
  }
  return { summary: [], plan: [] }
}

/** (2023年度) on a line of its own under the title. */
function subtitleYears({ paragraphs, taiwan }: Sought): number[] {
  for (const { text } of paragraphs.slice(0, 2))
    if (text.length <= 16 && YEAR_LINE.test(text)) return yearsIn(text, taiwan).map((one) => one.year)
  return []
}
const YEAR_LINE = /^[(—-]*[^()月日,。]{2,10}年度?[)]?$/

/** The year that the first sentence begins with, or the one behind 我代表…报告工作; else that of what is announced. */
function saidYears({ opening, paragraphs, taiwan }: Sought): readonly number[] {
  const own = openingYears(opening, taiwan)
  if (own.length > 0) return own
  const at = ON_BEHALF.test(opening) ? paragraphs.findIndex(({ text }) => text.slice(0, 400) === opening) : -1
  const next = at < 0 ? [] : openingYears(paragraphs[at + 1]?.text ?? '', taiwan)
  return next.length > 0 ? next : announcedYears(opening, taiwan)
}
const ON_BEHALF = /^(?:现在,?)?(?:我谨?(?:代表|受)|受)[^。]{0,80}(?:报告|汇报)/

/** 按照有关规定,现将我局2022年普法情况报告如下 */
function announcedYears(opening: string, taiwan: boolean): number[] {
  const announced = ANNOUNCED_YEAR.exec(opening.slice(0, 200))
  return announced ? unique(yearsIn(announced[0], taiwan)) : []
}
const ANNOUNCED_YEAR =
  /[现兹](?:就|将)[^。]{2,60}(?:报告|汇报|呈报|总结|通报|公布|[略分摘]述)(?:如下|于后|如次)|(?:向社会|现)(?:公布|发布)[^。,]{2,40}报告/

/** ——2019年1月16日在市人民代表大会…: a session in spring hears of the year before. */
function sessionYears({ title, paragraphs }: Sought): readonly number[] {
  for (const { text } of paragraphs.slice(0, 4)) {
    const [, year, month] = SESSION.exec(text) ?? []
    if (year && month) {
      const before = Number(month) <= LAST_OF_SPRING && !THIS_YEAR.test(title)
      return [before ? Number(year) - 1 : Number(year)]
    }
  }
  return []
}
const SESSION = /^[-—(\s]*((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日在/
const LAST_OF_SPRING = 4
/** 关于今年以来预算执行情况的报告 */
const THIS_YEAR = /今年|上半年/

/** 2021年上半年,…: the year that the report's first sentence begins with. */
function openingYears(opening: string, taiwan: boolean): number[] {
  // 由112年的68%提升至…: what is compared with is not the report's year.
  const year = yearsIn(opening.slice(0, 40), taiwan).find(
    ({ start, end }) =>
      !among('由较比', opening.charCodeAt(start - 1)) && !IN_OFFICE.test(opening.slice(end, end + LONGEST_OFFICE)),
  )
  return year && year.start <= 24 ? [year.year] : []
}

/** 自2019年|8月任校长以来: since when somebody holds the office. */
const IN_OFFICE =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?[^,。;]{0,10}(?:到任|上任|就任|接任|任职|担任|当选|[被调聘受]任|任[^务期意何])/
const LONGEST_OFFICE = 24

/** 2025年,我局坚持…: the year that the first part on what was done begins with, where neither title nor opening names one. */
function toldYears({ heads, paragraphs, taiwan }: Sought): number[] {
  const head = heads.find((one) => one.role === 'achievements')
  if (!head) return []
  const own = paragraphs[head.paragraph]!.text.slice(head.headingEnd)
  const text = own.trim() === '' ? (paragraphs[head.paragraph + 1]?.text ?? '') : own
  const found = yearsIn(text.slice(0, 10), taiwan)[0]
  return found && found.start <= 1 && /^[,度我全]/.test(text.slice(found.end)) ? [found.year] : []
}

/** 2024年,我局将…: the year that an unheaded part of plans opens with. */
function openedPlans({ heads, paragraphs, taiwan }: Sought, years: readonly number[]): number[] {
  const head = heads.find((one) => one.role === 'plans' && one.headingEnd === one.markerEnd)
  if (!head) return []
  const { text } = paragraphs[head.paragraph]!
  const found = yearsIn(text.slice(head.start, head.start + 16), taiwan)[0]
  return found && found.year > (years.at(-1) ?? Infinity) ? [found.year] : []
}

/** The plans of a year's report are those of the next year, though it names none. */
const following = ({ period }: Sought, years: readonly number[]): number[] =>
  period === 'year' && years.length === 1 ? [years[0]! + 1] : []

/** 明年, 新的一年, 下半年 in the heading or the first sentence of the first plans. */
function relativeYear({ heads, paragraphs }: Sought): number | null {
  for (const head of heads) {
    if (head.role !== 'plans') continue
    const own = paragraphs[head.paragraph]!.text.slice(head.start, head.start + 60)
    const relative = relativeOf(own) ?? relativeOf(paragraphs[head.paragraph + 1]?.text.slice(0, 40) ?? '')
    if (relative !== null) return relative
  }
  return null
}
