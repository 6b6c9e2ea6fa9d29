/** The report's own title: how much a line looks like one, and where one is glued to the body. */
import { CORE_NOUNS, SENTENCE_OPENERS, TITLE_NOUNS, TITLE_TAILS } from '../data/titles.ts'
import { OTHER_GENRES } from '../data/genres.ts'
import { SITE_ENDS } from '../data/boilerplate.ts'
import { alternation } from '../text/word-tables.ts'
import { pictographsEnd } from '../text/chars.ts'
import { unframed } from '../text/title-frame.ts'
import { suffixMatcher } from '../text/matchers.ts'

const MARKDOWN = /^#{1,3}\s+/
const YEAR =
  /(?:20|19|x|X|×|\*|二[〇○零])[\dxX×*〇○零一二三四五六七八九]{2,3}\s?年?|[xX×*]{2}年|\d{3}年|年度|上半年|下半年|季度|半年|\d{1,2}月份?/
const BODY =
  /(?:局|委|院|厅|处|部|办|会|校|学|园|所|站|队|中心|公司|集团|厂|行|社|县|市|省|区|乡|镇|街道|村|社区|政府|法院|科|室|单位|委员会|银行|党组|党委|支部|工会|课|署|府)/
const NUMBERED =
  /^(?:第[一二三四五六七八九十\d]+[部章节篇编条]|[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)](?!\d)|[①-⑳])/
/** 2023年2月8日在云台县人民代表大会上: the line under a title. */
export const SUBTITLE =
  /^[-—(\s]*(?:\d{4}|[二一][〇○零九一二三四五六七八]{3})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/

/** A title ends before this, spaced out and with a site's name: what lies beyond is not looked at. */
const FARTHEST_END = 200

const tailBefore = suffixMatcher(TITLE_TAILS.join(' '))
const nounBefore = suffixMatcher(TITLE_NOUNS.join(' '))
const genreBefore = suffixMatcher(OTHER_GENRES.join(' '))
const siteBefore = suffixMatcher(SITE_ENDS.join(' '))
const endsWithNoun = (text: string): boolean => nounBefore(text, text.length, 0) > 0

/** (现场实录)政府工作报告, (受权发布)…: what a news site sets before it. */
const NEWS_LABEL = /^[([【][^()[\]【】]{0,8}(?:发布|实录|全文|文字版|受权|图文)[)\]】]/

/** 回眸2023 | …工作总结: a column of a public account. */
const COLUMN_LABEL = /^[^|丨:,。]{2,10}[|丨](?=[^|]{8,}$)/

/** …工作报告📜: signs of a public account. */
const hasPictographs = (text: string): boolean =>
  pictographsEnd(text, 0) > 0 ||
  pictographsEnd(text, text.length - 2) >= text.length ||
  pictographsEnd(text, text.length - 1) === text.length
const PICTOGRAPHS = /(?:[\ud83c-\ud83e].|[\u2600-\u2604\u2607-\u2775\u2794-\u27bf])\ufe0f?/g

/** …工作总结 第1篇 */
const PIECE = /第[\d一二三四五六七八九十]{1,2}篇$/

/** The title without blanks, markers and what follows it (范文, (精选3篇), 1500字). */
export function bareTitle(line: string): string {
  const framed = unframed(line.replace(MARKDOWN, ''))
  let text = (hasPictographs(framed) ? framed.replace(PICTOGRAPHS, '') : framed)
    .replace(/\*\*/g, '')
    .replace(/\s+/g, '')
    .replace(NEWS_LABEL, '')
    .replace(COLUMN_LABEL, '')
  for (let n = 0; n < 4; n++) {
    const before = text
    if (text.endsWith('篇')) text = text.replace(PIECE, '')
    text = text
      .replace(/[([【《][^()[\]【】]{0,20}[)\]】》]$/, '')
      .replace(/(?<=篇)\d{1,3}(?:-\d{1,3}){1,2}$|[\d一二三四五六七八九十]+$/, '')
    const tail = tailBefore(text, text.length, 0)
      ? TITLE_TAILS.find((word) => text.endsWith(word) && text.length > word.length + 3)
      : undefined
    if (tail && !endsWithNoun(text)) text = text.slice(0, -tail.length).replace(/[\d一二三四五六七八九十-]+$/, '')
    if (text === before) break
  }
  return text
}

/** 项目<tab>单位<tab>2022年计划: heads of a table. */
export const TABBED = /\t[^\t]+\t/

/** 0 where the line cannot be a title; 3 and more where it is one. */
export function titleScore(line: string): number {
  if (line.length > FARTHEST_END || TABBED.test(line)) return 0
  const text = bareTitle(line).replace(/〔…〕|\[…\]/g, '某')
  if (text.length < 4 || text.length > 70 || /[。;!?:|<>…]/.test(text) || SUBTITLE.test(text)) return 0
  if (NUMBERED.test(text) || /^[-—,、]/.test(text) || (text.match(/,/g)?.length ?? 0) > 1) return 0
  const other = genreBefore(text, text.length, 0) > 0
  if (!other && !endsWithNoun(text)) return 0
  const core = other || CORE_NOUNS.some((noun) => text.includes(noun)) ? 2 : 0
  return 1 + core + (YEAR.test(text) ? 1 : 0) + (BODY.test(text) ? 1 : 0) + (/关于/.test(text) ? 1 : 0)
}

const FIRST_HEADING = /[一壹]、|第一(?:部分|[、,:章])/g

/** 2021年施政報告——一、2020年施政回顧: the length of the title before a heading on its line, 0 where there is none. */
export function beforeHeading(line: string): number {
  const head = line.slice(0, FARTHEST_END)
  for (const { index } of head.matchAll(FIRST_HEADING)) {
    const before = head.slice(0, index).trimEnd()
    const end = before.replace(/(?:[-—]{1,2}|:)$/, '').trimEnd().length
    if (end < index) return end >= 8 ? end : 0
  }
  return 0
}

/** Fewest characters that tell a title from its own copy. */
const TELLING = 5

/** A title that stands twice or more in a row, perhaps in other words: where its last copy begins, 0 where it stands once. */
export function repeatedStart(title: string): number {
  const at = title.lastIndexOf(title.slice(0, TELLING))
  return at >= TELLING + 3 && titleScore(title.slice(0, at)) >= 3 && titleScore(title.slice(at)) >= 3 ? at : 0
}

/** 施政报告 /报告人:县长周岚 */
const SPEAKER_BEHIND = /\s*[/|(]?\s*(?:报告人|汇报人|述职人|宣讲人):[^:]{2,14}$/

/** Where the title ends before a site's name (…工作总结 - 范文网), else the line's length. */
export function beforeSiteName(line: string): number {
  if (line.length > FARTHEST_END) return line.length
  const file = /(?:\.(?:docx?|pdf|wps|txt|pptx?)(?:_第\d{1,3}页)?|_第\d{1,3}页)$/i.exec(line)
  if (file) return file.index
  const speaker = line.includes('人:') ? SPEAKER_BEHIND.exec(line) : null
  if (speaker) return speaker.index
  const match = /[_|\s]/.test(line) ? /\s*(?:\s[-–—|]+\s|(?<!_)_|\|)[^_|]{2,24}$/.exec(line) : null
  if (!match) return line.length
  const end = line.trimEnd().length
  return siteBefore(line, end, 0) > 0 ? match.index : line.length
}

const opener = new RegExp(
  String.raw`^(?:\s+\S|\d{2,4}\s?年|[xX×*]{2,4}年|20[xX×*]{2}年|${alternation(SENTENCE_OPENERS)})`,
)
const nouns = new RegExp(
  `(?:${[...CORE_NOUNS].sort((a, b) => b.length - a.length).join('|')})(?:范文|汇总|供借鉴|供参考|\\([^()]{0,12}\\))?`,
  'g',
)
const LONGEST_TITLE = 60
/** Score that a title needs before a sentence's opening. */
const OPENED = 5
/** …工作总结报告今年以来,在…: no sentence has a time and its comma behind such words. */
const LOOKING_BACK = /^(?:今年以来|一年来|半年来|上半年|20\d\d年以来),/
/** …工作报告区委办公室:为…: for whom it is. */
const ADDRESSEE = /^[省市县区州镇乡][^,。:;]{1,12}(?:办公室|委员会|党委|政府|委|局):/
/** Score of one that stands twice, or names both kinds: 2022年工作总结及2023年工作计划. */
const TWICE = 3
const SHORTEST_TWICE = 8
const BOTH = /(?:总结|小结|汇报)(?:[及和暨与]|以及)[^,。]{0,12}(?:计划|打算|安排|思路|要点)$/
const BRACKET = '【'.charCodeAt(0)
const LONG_TITLE = 10

/** 全县教育工作会议局长讲话 同志们:…: a speech, by its salutation. */
const SPEECH = /^[^。,;!?:]{4,40}(?:讲话|致辞|发言)稿?(?=\s*(?:同志们|各位|尊敬的|女士们)[^。,]{0,20}[:!])/
const SPEECH_SCORE = 2
/** 【县图书馆工作总结】本学期,…: a title in its brackets. */
const BRACKETED = /^【([^【】]{6,40})】(?=[^\s【])/

/** 云台县图书馆2024年工作总结2024年,我馆…: the length of the title at the start of a line, else 0. */
export function gluedTitle(line: string): number {
  const head = line.slice(0, LONGEST_TITLE)
  const bracketed = head.charCodeAt(0) === BRACKET ? BRACKETED.exec(head) : null
  if (bracketed && titleScore(bracketed[1]!) >= 3) return bracketed[0].length
  const speech = SPEECH.exec(head)
  if (speech && titleScore(speech[0]) >= SPEECH_SCORE) return speech[0].length
  const stop = head.search(/[。,;!?:]/)
  const reach = stop < 0 ? head.length : stop
  nouns.lastIndex = 0
  let end = 0
  for (let match = nouns.exec(head); match && match.index + match[0].length <= reach; match = nouns.exec(head)) {
    const to = match.index + match[0].length
    const rest = line.slice(to, to + 24)
    const enough =
      /^(?:\s*(?:—{1,2}\s*\d{4}年\d|各位|尊敬的)|\s+(?:为了?(?:认真|贯彻|深入|切实|进一步)|根据|按照|一年来|今年)|20[\dxX]{2}\/)/.test(
        rest,
      )
        ? 3
        : /^(?:[一壹]、(?![二三四])|一是)/.test(rest)
          ? to >= LONG_TITLE
            ? 3
            : 4
          : opener.test(rest)
            ? LOOKING_BACK.test(rest)
              ? OPENED - 1
              : OPENED
            : ADDRESSEE.test(rest)
              ? OPENED - 1
              : Infinity
    const score = titleScore(line.slice(0, to))
    if (score >= enough || (score >= TWICE && enough >= OPENED - 1 && enough <= OPENED && BOTH.test(line.slice(0, to))))
      end ||= to
    // …述职报告…述职报告依据上级要求,…: the same title once more.
    if (score >= TWICE && to >= SHORTEST_TWICE && line.startsWith(line.slice(0, to), to)) {
      let last = to
      while (line.startsWith(line.slice(0, to), last + to)) last += to
      return last + to
    }
  }
  return end
}

/** What a title begins with whose organisation stands on the line above. */
const SECOND_LINE =
  /^(?:关于|\d{4}|20[xX×*]|二[〇○零]|上半年|下半年|年度|第[一二三四]季度|工作|政府工作|半年|述职|全年|党建|年终)/
export const ORGANISATION =
  /^[^,。;:!?|>\d]{3,30}(?:局|委|院|厅|部|会|校|学|中心|公司|集团|政府|街道办事处|办公室|处|社|行|厂|所|站|科)$/
const OPEN_END = /(?:[及和与暨、]|的|——)$/
const OPEN_START = /^(?:[及和与暨、]|——(?!\d{4}年\d)|并|的报告|的汇报|的总结)/

const isDatedBody = (line: string): boolean => DATED.test(line) && ORGANISATION.test(line.replace(DATED, ''))
const DATED = /(?:20|19)\d\d年度?$/

const CONFERENCE = /^(?:中国人民)?政治协商会议[\u4e00-\u9fa5]{0,12}$/
/** 工作要点 */
const SHORTEST_NOUN = 4

/** Score of a title that is wrapped over this line and the next; 0 where it is not. */
export function wrappedTitle(
  text: string,
  lines: readonly { start: number; end: number; gap: number }[],
  at: number,
): number {
  const [first, second] = [lines[at]!, lines[at + 1]]
  if (!second || second.gap > 1 || first.end - first.start > 60 || second.end - second.start > 40) return 0
  const upper = text.slice(first.start, first.end)
  const lower = text.slice(second.start, second.end)
  if (NUMBERED.test(lower)) return 0
  const score = titleScore(upper + lower)
  if (score < 3) return 0
  const upperIs = titleScore(upper) >= 3
  const open = OPEN_END.test(upper) || OPEN_START.test(lower)
  // 云台市人民政府2016年 / 政府信息公开工作年度报告
  const organisation = ORGANISATION.test(upper) ? SECOND_LINE.test(lower) : isDatedBody(upper)
  const torn = !upperIs && titleScore(lower) === 0 && lower.length <= 12 && second.gap === 0
  // 2024年第二季度水利宣传及信息 / 工作要点
  const noun =
    !upperIs && lower.length <= SHORTEST_NOUN && second.gap === 0 && score > 3 && /[\u4e00-\u9fa5]$/.test(upper)
  // 中国人民政治协商会议 / 第九届云台县委员会常务委员会工作报告
  const conference = CONFERENCE.test(upper)
  return open || organisation || torn || noun || conference ? score : 0
}
