/** Whether a document is no work report at all (决议, 新闻, 条例, 目录). Only strong evidence counts. */
import { ASSEMBLY_VERBS, OTHER_GENRES, REPORTERS } from '../data/genres.ts'
import type { Span, Warning } from '../model.ts'
import type { View } from '../stages.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { isContentsEntry } from './contents.ts'
import { bareTitle } from './title.ts'

interface Evidence extends Span {
  readonly what: string
}
type Reader = (view: View, lines: readonly VisibleLine[], title: string) => Evidence | null

/** A report's own words in its title: then it is one, whatever else it looks like. */
const REPORT_TITLE = /(?:总结|计划|汇报|要点|述职|工作报告|打算|通报|回顾|小结|情况报告|施政|规划|安排)[^,。的]{0,6}$/

export function genre(view: View, lines: readonly VisibleLine[], title: Span | null): Warning[] {
  const name = title ? bareTitle(view.text.slice(title.start, title.end)) : ''
  // A list of nothing but pages is no report even where it names one.
  for (const read of REPORT_TITLE.test(name) ? [contentsOnly] : READERS) {
    const found = read(view, lines, name)
    if (!found) continue
    const { what, ...span } = found
    return [{ code: 'not-a-report', message: `the document reads like ${what}, not like a work report`, span }]
  }
  return []
}

const textOf = (view: View, line: VisibleLine, most = 400): string =>
  view.text.slice(line.start, Math.min(line.end, line.start + most))

/** Reads no more than this of a document: an assembly's resolution and a news item are short. */
const MOST_LINES = 60
const SPEAKS = new RegExp(`(?:^|[。!\\s])(?:会议|大会|全会)(?:${ASSEMBLY_VERBS.join('|')})`, 'g')
const HEARD =
  /(?:会议|大会|全会)(?:认真)?(?:听取|审议|审查|听取并审议|听取和审议|批准)[^。]{0,80}(?:报告|草案|决算|预算)/

/** …会议听取了…政府工作报告。会议认为,… 会议号召,… */
function resolution(view: View, lines: readonly VisibleLine[]): Evidence | null {
  if (lines.length > MOST_LINES) return null
  const opening = lines.slice(0, 4).find((line) => HEARD.test(textOf(view, line, 200)))
  if (!opening) return null
  let spoken = 0
  for (const line of lines) spoken += textOf(view, line, 2000).match(SPEAKS)?.length ?? 0
  if (spoken < 2 || /我代表|我向大会|请予审议/.test(textOf(view, opening))) return null
  return { start: opening.start, end: opening.end, what: "an assembly's resolution (决议)" }
}

/** 关于政府工作报告的决议, 晴川县河道管理办法 */
function byTitle(view: View, lines: readonly VisibleLine[], title: string): Evidence | null {
  for (const line of lines.slice(0, title === '' ? 2 : 6)) {
    const text = bareTitle(textOf(view, line, 80))
    if (text.length < 5 || text.length > 60 || /[,。;:!?]/.test(text)) continue
    const noun = OTHER_GENRES.find((word) => text.endsWith(word))
    if (noun && !/(?:印发|贯彻|落实|学习|执行)/.test(text))
      return { start: line.start, end: line.end, what: `a document of another kind (${noun})` }
  }
  return null
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}(?:部分|章))/
const OWN_VOICE = /我[局县市院校区镇省委们乡厅处行部司]|我单位|我公司|我中心|本局|本院/
const LONGEST_NEWS = 3000

/** 本报讯(记者 …)…召开…会议: a story about somebody else, without headings. */
function news(view: View, lines: readonly VisibleLine[]): Evidence | null {
  if (lines.length > MOST_LINES || view.text.length > LONGEST_NEWS) return null
  if (OWN_VOICE.test(view.text) || lines.some((line) => NUMBERED.test(textOf(view, line, 12)))) return null
  const told = lines.slice(0, 8).find((line) => REPORTERS.some((word) => textOf(view, line, 160).includes(word)))
  return told ? { start: told.start, end: told.end, what: 'a news item (新闻稿)' } : null
}

const ARTICLE = /^第[一二三四五六七八九十百]{1,5}条[\s　]/
/** 第一条 为了… */
function statute(view: View, lines: readonly VisibleLine[]): Evidence | null {
  const articles = lines.filter((line) => ARTICLE.test(textOf(view, line, 12)))
  if (articles.length < 4 || articles.length < lines.length * 0.3) return null
  return { start: articles[0]!.start, end: articles[0]!.end, what: 'rules in articles (条例)' }
}

/** Nothing but headings with dots and page numbers. */
function contentsOnly(view: View, lines: readonly VisibleLine[]): Evidence | null {
  if (lines.length < 5 || lines.length > 500) return null
  const entries = lines.filter((line) => isContentsEntry(textOf(view, line, 80)))
  if (entries.length < lines.length * 0.8) return null
  return { start: entries[0]!.start, end: entries[0]!.end, what: 'a table of contents (目录)' }
}

const READERS: readonly Reader[] = [resolution, byTitle, news, statute, contentsOnly]
