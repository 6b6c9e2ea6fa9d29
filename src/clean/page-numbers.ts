/** Lines that hold nothing but the number of a page, the buttons that turn it, or a word where a picture or an advertisement stood. */
import type { Mark, View } from '../stages.ts'
import { among } from '../text/chars.ts'
import type { VisibleLine } from '../text/visible-lines.ts'
import { layoutReason } from './chrome.ts'

/** — 2 —, -12-, ·3·, 第3页, 第 3 页 共 6 页, 共6页 第3页, 3/12, Page 3 of 6, P3; a bare number may be a cell of a table. */
const PAGE_NUMBER =
  /^(?:PAGE|[-—~·•]{1,2}\s?\d{1,3}\s?[-—~·•]{1,2}|第\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?页(?:\s?[,/|]?\s?\(?共\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?页\)?)?|共\s?\d{1,3}\s?页\s?[,/|]?\s?第\s?\d{1,3}\s?页|\d{1,3}\s?\/\s?\d{1,3}|[Pp]age\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?|[Pp]\.?\s?\d{1,3})$/
const LONGEST = 20
/** 上一页 [1] [2] 下一页, 【返回目录】: between the pieces of a text that was put together from several pages. */
const TURNS = /[上下]一页|返回(?:目录|顶部|列表|页[首顶])|回到?(?:顶部|页[首顶])|分享到|打印本页|关闭窗口/
const LONGEST_BAR = 60
/** What such a line begins with: most short lines are spared the pattern. */
const FIRST = '-—~·•第共0123456789Pp'

/** 图片, [图片], 点击查看大图: what a page's reader leaves of a picture. */
const PICTURE =
  /^(?:[[【(]?图片[\]】)]?|[[【(]资料图片?[\]】)]|点击(?:查看|放大|看)(?:大图|原图|图片)?|[[【(]?图片?(?:来源|来自|源自)?[:/][^,。;:]{2,12}[\]】)]?)$/
/** 3dd6ff30c8b16968218ff0094da018b.png */
const FILE = /^[\w.()-]{1,48}\.(?:jpg|jpeg|png|gif|bmp|webp)$/i
/** 微信图片_20230705180237 */
const SHOT = /^(?:微信图片|微信截图|QQ图片|QQ截图|屏幕截图)[_\s-]?\d{8,}/
const LONGEST_SHOT = 40
const DOT = '.'.charCodeAt(0)
const isPicture = (text: string, start: number, end: number): boolean =>
  (end - start <= 20 && among('图[【(点', text.charCodeAt(start)) && PICTURE.test(text.slice(start, end))) ||
  (end - start <= LONGEST_SHOT && among('微Q屏', text.charCodeAt(start)) && SHOT.test(text.slice(start, end))) ||
  ((text.charCodeAt(end - 4) === DOT || text.charCodeAt(end - 5) === DOT) && FILE.test(text.slice(start, end)))

/** 广告 广告, 广告(请继续阅读本文): where a news page had an advertisement; one word alone may be a heading. */
const ADVERTISEMENT = /^广告(?:\s广告)*(?:\s?\(?请继续(?:阅读|往下阅读)(?:本文)?\)?)?$/
const WORD = '广告'
const isAdvertisement = (line: string): boolean => line.startsWith(WORD) && ADVERTISEMENT.test(line)

/** PAGE, and 1- on the next line: what is left of a field of a page's foot. */
const FIELD = 'PAGE'
const FIELD_NUMBER = /^\d{1,3}\s?-?$/

/** 县长周岚主持会议。(图/文:某某) twice in a row, as pictures have it below them and for those who cannot see them. */
const CREDITED = /(?:[(](?:图|图\/文|文\/图|摄影|照片)\s?[:/][^()]{2,20}[)]|图:[^,。:]{2,16})$/
/** 图为述职会现场, 汇报会现场: lines below pictures, between sentences. */
const SCENE =
  /^(?:[▲△↑◆]?图为[^。;:]{2,30}|[\u4e00-\u9fa5]{0,10}(?:会议?|仪式|活动|述职|汇报|评议|培训|演练|比赛|签约|座谈)现场)$/
/** …接受教育 图片由作者提供, …签约现场 周岚摄 */
const PICTURED = /(?:图片由[^。,;:]{1,12}提供|[^。]\s(?:[\u4e00-\u9fa5]{2,4}\s?[/]?摄|供图))$/
const isScene = (text: string, lines: readonly VisibleLine[], at: number): boolean =>
  at > 0 &&
  text[lines[at - 1]!.end - 1] === '。' &&
  (text.startsWith('图为', lines[at]!.start + (among('▲△↑◆', text.charCodeAt(lines[at]!.start)) ? 1 : 0)) ||
    text.startsWith('现场', lines[at]!.end - 2)) &&
  SCENE.test(text.slice(lines[at]!.start, lines[at]!.end))
/** 图片, and below it what the text above begins with: where the pictures of a press release stand. */
const SHORTEST_CAPTION = 14
const LONGEST_CAPTION = 160
const LONGEST_SCENE = 32
const LONGEST_PICTURED = 60

function isCaption(text: string, lines: readonly VisibleLine[], at: number): boolean {
  const { start, end } = lines[at]!
  const length = end - start
  if (length <= LONGEST_SCENE && isScene(text, lines, at)) return true
  if (length <= LONGEST_PICTURED && among('供摄图', text.charCodeAt(end - 1)) && PICTURED.test(text.slice(start, end)))
    return true
  if (length < SHORTEST_CAPTION || length > LONGEST_CAPTION) return false
  const [above, below] = [lines[at - 1], lines[at + 1]]
  const isAsLong = (other: VisibleLine | undefined): boolean =>
    other !== undefined && other.end - other.start === length
  if (isAsLong(above) || isAsLong(below)) {
    const line = text.slice(start, end)
    const twice = [above, below].some((other) => isAsLong(other) && text.startsWith(line, other!.start))
    if (twice) return CREDITED.test(line)
  }
  if (!above || above.end - above.start !== PICTURES.length || !text.startsWith(PICTURES, above.start)) return false
  const opening = text.slice(start, start + SHORTEST_CAPTION)
  return lines.slice(0, Math.min(at, MOST_ABOVE)).some((other) => text.startsWith(opening, other.start))
}
const PICTURES = '图片'
const MOST_ABOVE = 60

export function pageNumberLines(view: View, lines: readonly VisibleLine[]): Mark[] {
  const marks: Mark[] = []
  const words: Mark[] = []
  let field = false
  for (const [at, { start, end }] of lines.entries()) {
    if (isCaption(view.text, lines, at)) marks.push({ start, end, reason: 'picture' })
    const number = field && end - start <= 4 && FIELD_NUMBER.test(view.text.slice(start, end))
    field = end - start === FIELD.length && view.text.startsWith(FIELD, start)
    if (number) marks.push({ start, end, reason: 'page-number' })
    if (end - start > LONGEST_BAR || end - start < 2) continue
    const line = view.text.slice(start, end)
    const reason = TURNS.test(line) ? layoutReason(line) : null
    if (reason) marks.push({ start, end, reason })
    if (isAdvertisement(line)) (line === WORD ? words : marks).push({ start, end, reason: 'page-tools' })
    if (isPicture(view.text, start, end)) marks.push({ start, end, reason: 'picture' })
    if (end - start > LONGEST) continue
    if (among(FIRST, view.text.charCodeAt(start)) && PAGE_NUMBER.test(line))
      marks.push({ start, end, reason: 'page-number' })
  }
  // 广告 alone is one where the page has more of them.
  return words.length > 1 || marks.some(({ start }) => view.text.startsWith(WORD, start)) ? [...marks, ...words] : marks
}
