/** Marks inside the text: watermarks, page counters, remains of HTML. One scan that stops at rare characters only. */
import type { Mark, View } from '../stages.ts'
import { firstAmong, isHan, lastAmong } from '../text/chars.ts'
import { INLINE_TAGS, REPRINT, SITE_CONTEXT, TOP_LEVEL, WATERMARK_CUES } from '../data/watermarks.ts'

type Reader = (text: string, at: number, marks: Mark[]) => number

const readers: (Reader | undefined)[] = []
const triggers = new Uint8Array(0x10000)
const on = (characters: string, reader: Reader) => {
  readers.push(reader)
  for (const c of characters) triggers[c.charCodeAt(0)] = readers.length
}

/** All inline marks, in no particular order; they may overlap. */
export function inlineMarks(view: View): Mark[] {
  const { text } = view
  const marks: Mark[] = []
  for (let i = 0; i < text.length; i++) {
    const kind = triggers[text.charCodeAt(i)]!
    if (kind === 0) continue
    const end = readers[kind - 1]!(text, i, marks)
    if (end > i) i = end - 1
  }
  marks.push(...slogans(text, marks))
  const annotations = marks.filter(isPinyin).length
  return annotations > 0 && annotations < LEAST_PINYIN ? marks.filter((mark) => !isPinyin(mark)) : marks
}

/** 公文汇,办公文档之家 where 公文汇 www.gongwenhui.com stands too: what a site says of itself, on lines of its own or behind one. */
function slogans(text: string, marks: readonly Mark[]): Mark[] {
  const names = new Set<string>()
  for (const { start, end, reason } of marks)
    if (reason === 'watermark') names.add(NAMED.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)))?.[1] ?? '')
  names.delete('')
  const found: Mark[] = []
  for (const name of [...names].slice(0, MOST_SITES))
    for (const { index, 0: slogan } of text.matchAll(
      new RegExp(`(?<=^|[\\s。])${name},[一-龥]{2,14}(?=\\s*(?:\n|$))`, 'g'),
    ))
      found.push({ start: index, end: index + slogan.length, reason: 'watermark' })
  return found
}
/** A page has one or two such sites. */
const MOST_SITES = 3
const NAMED = /^([一-龥]{2,6}) (?=\w)/

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const sticky = (pattern: RegExp, text: string, at: number): string | null => match(pattern, text, at)?.[0] ?? null

/** Where what a sticky pattern finds at a place ends; the place itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
const endOfFirst = (patterns: readonly RegExp[], text: string, at: number): number => {
  for (const pattern of patterns) {
    const end = endOf(pattern, text, at)
    if (end > at) return end
  }
  return at
}

// Remains of markup: <!-- … -->, <br>, &nbsp;, <U+00A0>.
const TOKEN = /<U\+[0-9A-Fa-f]{4,6}>/y
const TAG = new RegExp(String.raw`</?(?:${INLINE_TAGS.join('|')})(?:\s[^<>\n]{0,300})?/?>`, 'iy')
/** What a page does, not what it says. */
const SCRIPT = /<(script|style)\b[^<>]{0,200}>[^<]{0,2000}<\/\1>/iy
const CONDITIONAL = /<!(?:\[[^\]\n]{0,40}\]|DOCTYPE[^>\n]{0,100})>/y
const MARKUP = [TOKEN, SCRIPT, TAG, CONDITIONAL]

/** From here on the text has no `-->`: without this the search would be repeated for each `<!--`. */
let unclosed: { text: string; from: number } = { text: '', from: Infinity }
on('<', (text, at, marks) => {
  if (text.startsWith('<!--', at)) {
    if (at >= unclosed.from && unclosed.text === text) return at
    const end = text.indexOf('-->', at + 4)
    if (end < 0) {
      unclosed = { text, from: at }
      return at
    }
    marks.push({ start: at, end: end + 3, reason: 'markup' })
    return end + 3
  }
  const end = endOfFirst(MARKUP, text, at)
  if (end > at) marks.push({ start: at, end, reason: 'markup' })
  return end
})

/** p.cjk { font-size: 10pt }: what a page looks like, with what it is said of. */
const DECLARATIONS = /\{\s*[a-z-]{2,30}\s*:[^{}\n]{1,600}\}/iy
const SELECTOR = /(?:[@.#*a-z][\w.#*:@ ,>+-]{0,60})$/i
const PROPERTY =
  /(?:margin|padding|font|color|size|line-height|width|height|display|text-|border|background)[a-z-]*\s*:/i
on('{', (text, at, marks) => {
  const found = sticky(DECLARATIONS, text, at)
  if (found === null || !PROPERTY.test(found)) return at
  const before = SELECTOR.exec(text.slice(Math.max(0, at - 60), at))?.[0].length ?? 0
  if (before === 0) return at
  marks.push({ start: at - before, end: at + found.length, reason: 'markup' })
  return at + found.length
})

const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|mdash|ndash|hellip|bull|#(?:160|8194|8195|8203|12288|39|34)|#x(?:a0|3000|200b));/iy
const ESCAPED_TAG = new RegExp(String.raw`&lt;/?(?:${INLINE_TAGS.join('|')})\s?/?&gt;`, 'iy')
const ENTITIES = [ENTITY, ESCAPED_TAG]
on('&', (text, at, marks) => {
  const end = endOfFirst(ENTITIES, text, at)
  if (end > at) marks.push({ start: at, end, reason: 'markup' })
  // R&amp;D: the sign is the report's, the rest is not.
  else if (text.startsWith('&amp;', at)) marks.push({ start: at + 1, end: at + 5, reason: 'markup' })
  return at
})

// Page counters: 第 3 页 共 6 页, 第3页/共6页.
const COUNTER = /第\s?(\d{1,4})\s?页\s?[,/|]?\s?\(?共\s?(\d{1,4})\s?页\)?/y
on('第', (text, at, marks) => {
  const next = text.charCodeAt(at + 1)
  if (next !== 32 && (next < 48 || next > 57)) return at
  const [found, page, of] = match(COUNTER, text, at) ?? []
  // 第2页至第9页共8页: a range and its length.
  if (found === undefined || Number(page) > Number(of) || RANGE.includes(text[at - 1]!)) return at
  marks.push({ start: at, end: at + found.length, reason: 'page-number' })
  return at + found.length
})

const RANGE = '至到和及、-—~'

/** — 2 — inside a line; between digits it would be a range, after a dash a paragraph's own. */
const DASHED = /—\s\d{1,3}\s—/y
on('—', (text, at, marks) => {
  if (text[at + 1] !== ' ') return at
  const found = sticky(DASHED, text, at)
  if (found === null || text[at - 1] === '—' || text[at + found.length] === '—') return at
  marks.push({ start: at, end: at + found.length, reason: 'page-number' })
  return at + found.length
})

/** 項(xiàng)目12個(gè): a mirror sets readings behind characters; a single one is the report's own. */
const PINYIN = /\([a-züɡ]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zɡ]{0,4}\)/y
const LEAST_PINYIN = 2
const isPinyin = ({ reason }: Mark): boolean => reason === 'pinyin'
on('(', (text, at, marks) => {
  const end = isHan(text.charCodeAt(at - 1)) || text[at - 1] === ')' ? endOf(PINYIN, text, at) : at
  if (end > at) marks.push({ start: at, end, reason: 'pinyin' })
  return end
})

// Watermarks: a domain, or 转载请注明.
const isWord = (c: number) =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 45 || c === 46
const PATH = /[\w./?=&%#~:+-]{0,200}/y
const SCHEME = /https?:\/\/$/i

on('.', (text, at, marks) => {
  const next = text.charCodeAt(at + 1) | 32
  if (next < 97 || next > 122 || !isWord(text.charCodeAt(at - 1))) return at
  let start = at
  while (start > 0 && at - start < 60 && isWord(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < 60 && isWord(text.charCodeAt(end))) end++
  while (end > at && text[end - 1] === '.') end--
  const host = text.slice(start, end)
  // www.文秘.网址 may end in anything.
  if (!TOP_LEVEL.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase()) && !/^www\./i.test(host)) return end
  if (text[end] === '/' || text[end] === ':') end += sticky(PATH, text, end)!.length
  const scheme = SCHEME.exec(text.slice(Math.max(0, start - 8), start))
  if (scheme) start -= scheme[0].length
  return watermark(text, start, end, host, marks)
})

/** w w w . y u a n 0 . c n */
const SPACED =
  /w\s?w\s?w\s?[.。·]\s?(?:[a-z0-9-]\s?){1,24}[.。·]\s?(?:c\s?o\s?m|c\s?n|n\s?e\s?t|o\s?r\s?g|c\s?c|t\s?o\s?p)(?![a-z])/iy
on('wW', (text, at, marks) => {
  const next = text.charCodeAt(at + 1)
  if ((next !== 32 && (next | 32) !== 119) || (at > 0 && isWord(text.charCodeAt(at - 1)))) return at
  const found = sticky(SPACED, text, at)
  if (found === null || !/[\s。·]/.test(found)) return at
  return watermark(text, at, at + found.length, found, marks)
})

/** The bracket around a stretch, if it opens and closes near by on the same line. */
function bracketAround(text: string, start: number, end: number): { start: number; end: number } | null {
  for (let i = start - 1; i >= 0 && i >= start - 50; i--) {
    const c = text[i]!
    if (c === ')' || c === '】' || c === ']' || c === '\n') return null
    if (c !== '(' && c !== '【' && c !== '[') continue
    const close = c === '(' ? ')' : c === '【' ? '】' : ']'
    const to = firstAmong(close, text, end, end + 61)
    return to < 0 || text.slice(end, to).includes('\n') ? null : { start: i, end: to + 1 }
  }
  return null
}

function watermark(text: string, start: number, end: number, host: string, marks: Mark[]): number {
  const before = text.slice(Math.max(0, start - 12), start)
  if (before.endsWith('@')) return end
  const bracket = bracketAround(text, start, end)
  const inside = bracket ? text.slice(bracket.start, start) + text.slice(end, bracket.end) : ''
  const around = bracket ?? clauseAround(text, start, end)
  const cue = WATERMARK_CUES.some((word) => text.slice(around.start, around.end).includes(word))
  const disguised = /[a-z][A-Z]+[a-z.]|\s/.test(host) && /^w\s?w\s?w/i.test(host)
  const context =
    text.slice(Math.max(0, (bracket?.start ?? start) - 8), bracket?.start ?? start) + '…' + text.slice(end, end + 3)
  const official = /\.(?:gov|edu|mil)(?:\.|$)/i.test(host)
  if (!cue && !disguised && (official || SITE_CONTEXT.some((word) => context.includes(word)))) return end
  // 稿子汇 www.gaozihui.com at the end of a line: the site's name belongs to it.
  const name = bracket === null && !cue ? (nameBefore(text, start, end) ?? 0) : 0
  const whole = bracket !== null && (cue || inside.replace(/[\s()【】[\]]/g, '') === '')
  const own = whole || (cue && bracket === null) ? around : { start: start - name, end }
  const span = whole && inside.includes('省略') ? withDots(text, own) : own
  marks.push({ ...span, reason: 'watermark' })
  return Math.max(end, span.end)
}

/** ……(平湖文秘网省略579字,会员可完整阅读)…… */
function withDots(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  while (text[start - 1] === '…') start--
  while (text[end] === '…') end++
  return { start, end }
}

function nameBefore(text: string, start: number, end: number): number {
  // 某某公文写作宝典:www.gaozihui.com, before a text or alone.
  if (text[start - 1] === ':') {
    const named = NAMED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_NAMED), start))?.[0].length ?? 0
    if (named > 0) return named
  }
  const ended = end === text.length || text[end] === '\n' || text[end] === '\r'
  return ended ? (NAME_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[0].length ?? 0) : 0
}
const NAME_BEFORE = /(?<=^|[\n。!?;]\s?)[一-龥]{2,6} $/
const LONGEST_NAME = 10
const NAMED_BEFORE = /(?<=^|\n)[一-龥]{2,16}(?:网|宝典|文库|范文|素材库|公文|文秘|资料库|驿站):$/
const LONGEST_NAMED = 20

/** 本文来自www.x.com,转载请注明: the clauses that belong to the domain. */
function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  const left = CLAUSE_BEFORE.exec(text.slice(Math.max(0, start - 30), start))
  const right = CLAUSE_AFTER.exec(text.slice(end, end + 40))
  return { start: start - (left ? left[0].length : 0), end: end + (right ? right[0].length : 0) }
}
const CLAUSE_BEFORE =
  /(?:《[^《》\n]{2,24}》来[源自]于|(?:本文|文章|内容|资料|更多|转载|来源|摘自|来自)[^。;!?\n【】()[\]]{0,25})$/
const CLAUSE_AFTER = /^[\s,]*(?:转载|整理|提供|收集|搜集|发布|首发|原创|版权|未经|请注明|欢迎)[^。;!?\n]{0,25}[。;!]?/

/** 精选优质文档-----倾情为你奉上, 专心---专注---专业: mottos that a farm sets on every page. */
const OFFERED = /(?:精[选品])?(?:优质)?文档\s?-{1,8}\s?倾情为[你您]奉[上献]/y
on('倾', (text, at, marks) => {
  if (!text.startsWith('倾情为', at)) return at
  for (let start = at - 3; start >= Math.max(0, at - 20); start--) {
    const found = text[start] === '精' ? sticky(OFFERED, text, start) : null
    if (found === null) continue
    marks.push({ start, end: start + found.length, reason: 'watermark' })
    return start + found.length
  }
  return at
})
const DEVOTED = /专心\s?-{1,5}\s?专注\s?-{1,5}\s?专业/y
on('专', (text, at, marks) => {
  const found = text.startsWith('专心', at) ? sticky(DEVOTED, text, at) : null
  if (found === null) return at
  marks.push({ start: at, end: at + found.length, reason: 'watermark' })
  return at + found.length
})

/** + O2 W- O: E/ I5 L9 Z: nonsense that a board's software sets between lines against copying. */
const TOKENS = /[!-~]{1,2} (?:[!-~]{1,2} ){4,40}[!-~]{1,3}(?![\w])/y
const SPACE = 32
on(' ', (text, at, marks) => {
  if (text.charCodeAt(at + 2) !== SPACE && text.charCodeAt(at + 3) !== SPACE) return at
  const start = isToken(text, at - 1) ? (isToken(text, at - 2) ? at - 2 : at - 1) : at
  if (start === at || isToken(text, start - 1)) return at
  const found = sticky(TOKENS, text, start)
  if (found === null) return at
  // The number of the heading behind it stays, and the day of 1月21日.
  const behind = isHan(text.charCodeAt(start + found.length)) ? found.replace(/ \d{1,3}$/, '') : found
  const jam = behind.replace(/ ?\d{0,2}\.?$/, (number) => (/\d\.$/.test(number) ? '' : number))
  const mixed = jam.split(' ').filter((token) => /[A-Za-z]/.test(token) && /[^A-Za-z]/.test(token)).length
  if (mixed < 2 || !/[!-/:-@[-`{-~]/.test(jam) || !(mixed > 2 || /\d/.test(jam))) return at
  marks.push({ start, end: start + jam.length, reason: 'watermark' })
  return start + jam.length
})
const isToken = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at)
  return c > SPACE && c < 127
}

/** 【来源:范文99网】 inside a paragraph; (数据来源:市统计局) is the report's own. */
const SOURCE_BRACKET = /[【([](?:文章|内容|信息|稿件|本文)?来源\s?[:于]\s?[^】)\]\n]{2,30}[】)\]]/y
on('源', (text, at, marks) => {
  if (text[at - 1] !== '来') return at
  for (let start = at - 2; start >= at - 4 && start >= 0; start--) {
    const found = sticky(SOURCE_BRACKET, text, start)
    if (found === null || !(found.startsWith('【') || SITE_NAME.test(found))) continue
    marks.push({ start, end: start + found.length, reason: 'watermark' })
    return start + found.length
  }
  return at
})
/** ……此处隐藏4366个字……, (此处隐藏4366字): a preview left something out. */
const HIDDEN = /此处隐藏\s?\d{1,7}\s?(?:个)?字/y
on('隐', (text, at, marks) => {
  const found = text[at - 1] === '处' ? sticky(HIDDEN, text, at - 2) : null
  if (found === null) return at
  const end = at - 2 + found.length
  const enclosed = '([【'.includes(text[at - 3] ?? '\n') && ')]】'.includes(text[end] ?? '\n')
  const around = enclosed ? 1 : 0
  marks.push({ start: at - 2 - around, end: end + around, reason: 'hidden-text' })
  return end + around
})

/** Marks what stands round the trigger, by a pattern that begins at most `reach` before it. */
const around =
  (pattern: RegExp, reach: number, reason: string): Reader =>
  (text, at, marks) => {
    for (let start = Math.max(0, at - reach); start < at; start++) {
      const end = endOf(pattern, text, start)
      if (end <= at) continue
      marks.push({ start, end, reason })
      return end
    }
    return at
  }

/** …群众普遍满意。[责任编辑:陈某]: behind the last sentence of a page. */
const EDITOR = /[([【](?:(?:责任|网络|实习|值班|本文)?编辑|责编)\s?[:\s]\s?[^)\]】\n]{1,20}[)\]】](?=\s*(?:\n|$))/y
on('编', around(EDITOR, 3, 'editor'))

const SITE_NAME = /(?:网|网站|文库|驿站|之家|公众号|百度|搜狐|知乎|豆丁)[^】)\]]{0,6}[】)\]]$/

/** 感谢您的下载 书山有路勤为径,学海无涯苦作舟。 on the pages of a document. */
const PROVERB = /(?:感谢[您你]?的?下载\s?)?书山有路勤为径,?学海无涯苦作舟[。.]?/y
on('径', around(PROVERB, 14, 'watermark'))

/** ……(开头部分已省略432字): a preview left something out. */
const LEFT_OUT = /[…]*[([【]?(?:开头|中间|结尾|后面|此处|以下)?(?:部分|内容)?已?省略\d{1,6}字[)\]】]?/y
on('略', around(LEFT_OUT, 12, 'hidden-text'))

/** 仅展示626字,全文共1701字; (剩余815字) behind the last words: what a preview keeps back. */
const SHOWN = /仅(?:展示|显示|预览)(?:前|部分)?\s?\d{1,6}字,?(?:全文共?(?:计|有)?\s?\d{1,6}字)?/y
on('仅', (text, at, marks) => {
  const found = sticky(SHOWN, text, at)
  if (found !== null) marks.push({ start: at, end: at + found.length, reason: 'hidden-text' })
  return at
})
const LEFT = /[([【](?:全文)?剩余\s?\d{1,6}字[)\]】]/y
on('余', around(LEFT, 4, 'hidden-text'))

/** 去百度文库,查看完整内容> 内容来自用户:某某 before a document. */
const TO_LIBRARY = /去百度文库,查看完整内容>\s?(?:内容来自用户:[^\s,。]{1,16}(?=\s|$))?/y
on('库', around(TO_LIBRARY, 4, 'download-bar'))

/** 前一天的`宣传: what an essay farm sets behind 的 against copying; in Markdown the signs come in pairs. */
const BACKTICK_REACH = 40
on('`', (text, at, marks) => {
  if (text[at - 1] !== '的' || !isHan(text.charCodeAt(at + 1))) return at
  const before = lastAmong('`', text, Math.max(0, at - BACKTICK_REACH), at)
  const after = firstAmong('`', text, at + 1, at + BACKTICK_REACH)
  if (before >= 0 && text[before - 1] !== '的') return at
  if (after > 0 && text[after - 1] !== '的') return at
  marks.push({ start: at, end: at + 1, reason: 'watermark' })
  return at + 1
})

/** (下转第四版): where a newspaper goes on. */
const TURNED = /[(【[]?(?:下转|上接)第?[一二三四五六七八九十\dA-Z]{1,3}版[^)】\]。\n]{0,8}[)】\]]?/y
on('版', around(TURNED, 7, 'page-number'))

/** 下载后可任意编辑 on each page of a document. */
const EDITABLE = /下载后可(?:任意|自行|随意|自由)?(?:编辑|修改){1,2}(?:使用)?/y
const editable = around(EDITABLE, 1, 'watermark')

const REPRINT_CLAUSE = /[^。;!?\n]{0,30}/y
on('载', (text, at, marks) => {
  if (text[at - 1] === '下') return editable(text, at, marks)
  if (text[at - 1] !== '转') return at
  const context = text.slice(Math.max(0, at - 8), at + 6)
  if (!REPRINT.some((word) => context.includes(word))) return at
  const bracket = bracketAround(text, at, at + 1)
  if (bracket) {
    marks.push({ ...bracket, reason: 'watermark' })
    return bracket.end
  }
  const left = /(?:本文|文章|内容|来源|未经|欢迎|如需|请勿|禁止|谢绝)[^。;!?\n]{0,25}$/.exec(
    text.slice(Math.max(0, at - 31), at - 1),
  )
  const end = at + sticky(REPRINT_CLAUSE, text, at)!.length
  marks.push({
    start: at - 1 - (left ? left[0].length : 0),
    end: text[end] === '。' ? end + 1 : end,
    reason: 'watermark',
  })
  return end
})
