/** Which year a report sums up and which it plans, as its title, its short lines and its opening say. */
import type { Paragraph } from '../stages.ts'

/** Years that the report sums up and plans, as far as known. */
export interface YearScope {
  readonly review: number | null
  readonly plan: number | null
}

/** Where no year is asked for. */
export const NO_YEARS: YearScope = { review: null, plan: null }

/** 2024年; years of the Republic (民国113年, 113年度); 二〇二四年. */
const YEAR =
  /(?<!\d)(?:((?:19|20)\d\d)年|(?:民国)?(1[0-3]\d|9\d)年(?=度|工|施|重|[^\d]{0,2}月|预))|([一二][九〇○零])([〇○零一二三四五六七八九]{2})年/g
/** Years of the Republic (民国) are counted from here. */
export const ROC = 1911
const CHINESE_DIGITS = '〇一二三四五六七八九'
const UNTIL = /(?<![直截])到(?:19|20)\d\d年/g
/** 本人自2019年8月任校长以来, 2018年3月到任: since when somebody holds the office. */
const IN_OFFICE =
  /(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?=[^,。;]{0,10}(?:到任|上任|就任|接任|任职|担任|当选|[被调聘受]任|任[^务期意何]))/
const SHORT = 40
const LOOKING_BACK = /总结|回顾|情况|小结|述职|汇报|通报|成果|检讨/
const LOOKING_AHEAD = /计划|计画|打算|安排|要点|思路|目标|部署|展望/

/** Short lines say it best (2024年工作回顾, 2025年工作安排), then the title, then the first sentences. */
export function yearScope(title: string, paragraphs: readonly Paragraph[]): YearScope {
  let review = stated(title, LOOKING_BACK)
  let plan = stated(title, LOOKING_AHEAD)
  const bare = new Set<number>()
  for (const { text, kind } of paragraphs) {
    if (text.length > SHORT || kind === 'row' || !text.includes('年')) continue
    const years = yearsOf(text)
    if (years.length === 0) continue
    review ??= stated(text, LOOKING_BACK)
    plan ??= stated(text, LOOKING_AHEAD)
    if (!/月/.test(text)) for (const y of years) bare.add(y)
  }
  if (plan !== null && review === plan) plan = null
  if (review === null && bare.size > 1) review = Math.min(...bare)
  if (review === null && plan !== null) review = plan - 1
  if (review === null) review = delivered(paragraphs) ?? opening(paragraphs) ?? yearsOf(title)[0] ?? null
  return { review, plan }
}

/** The years that a text names, in order. */
export function yearsOf(text: string): number[] {
  YEAR.lastIndex = 0
  const out: number[] = []
  for (let m = YEAR.exec(text); m; m = YEAR.exec(text)) out.push(yearFrom(m))
  return out
}

function yearFrom(m: RegExpExecArray): number {
  if (m[1]) return Number(m[1])
  if (m[2]) return Number(m[2]) + ROC
  return [...(m[3]! + m[4]!)].reduce((n, c) => n * 10 + Math.max(0, CHINESE_DIGITS.indexOf(c)), 0)
}

/** The year nearest before the word: 2023年工作总结及2024年计划. */
function stated(text: string, words: RegExp): number | null {
  const at = text.search(words)
  return at < 0 ? null : (yearsOf(text.slice(0, at)).at(-1) ?? null)
}

/** 2024年1月8日在云台县人民代表大会上: a report that is given in the first months sums up the year before. */
function delivered(paragraphs: readonly Paragraph[]): number | null {
  for (const { text } of paragraphs.slice(0, 4)) {
    const match = text.length <= LONGEST_DELIVERY ? DELIVERED.exec(text) : null
    if (match) return Number(match[1]) - (Number(match[2]) <= FIRST_MONTHS ? 1 : 0)
  }
  return null
}
const DELIVERED = /^[-—(\s]*(20\d\d)年(\d{1,2})月\d{1,2}日在.+(?:会议|大会)上?/
const LONGEST_DELIVERY = 60
const FIRST_MONTHS = 5

/** 2024年,在市委领导下…: the year that the first sentences begin with; 到2035年 is no year of theirs. */
function opening(paragraphs: readonly Paragraph[]): number | null {
  let event: number | null = null
  for (const { text } of paragraphs.slice(0, 6)) {
    const year = yearsOf(text.slice(0, 36).replace(IN_OFFICE, '').slice(0, 24).replace(UNTIL, ''))[0]
    // 2024年,县法院将在…领导下: the year to come.
    if (year === undefined || text.length <= SHORT) continue
    // 2024年1月27日,…大会闭幕: the day of an event, where another paragraph opens with a year.
    if (!DATED.test(text)) return COMING_YEAR.test(text.slice(0, SHORT)) ? year - 1 : year
    event ??= year
  }
  return event
}
const DATED = /^20\d\d年\d{1,2}月\d{1,2}日/
/** What is done with a thing (将执行工作摆在首位) was done. */
const COMING_YEAR =
  /^20\d\d年,?[^。,;将]{0,16}将(?:在|继续|以|紧[紧密]|认真|进一步|着力|努力|始终|持续|大力|全力|不断|重点)/
