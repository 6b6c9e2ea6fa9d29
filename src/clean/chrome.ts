/** Whether a line at the edge of a page is furniture, by its words. Position is the caller's to judge. */
import {
  BAR_WORDS,
  BREADCRUMB_STARTS,
  EDGE_CONTAINS,
  EDGE_CONTAINS_UNLESS,
  EDGE_STARTS,
  NAVIGATION_WORDS,
  PAGE_FIELDS,
  SITE_ENDS,
} from '../data/boilerplate.ts'
import { countsActs } from './counted.ts'
import { WHITE_SPACE } from '../text/chars.ts'
import { alternation, UnitSet } from '../text/word-tables.ts'
import { prefixMatcher } from '../text/matchers.ts'

/** From lists by reason to reason by word. */
function reasons(table: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([reason, words]) => words.map((word) => [word, reason] as const)))
}

const bars = reasons(BAR_WORDS)
const starts = reasons(EDGE_STARTS)
/** In their order, by the first character. */
const startsBy = new Map<string, (readonly [word: string, reason: string])[]>()
for (const entry of starts) {
  const known = startsBy.get(entry[0][0]!)
  if (known) known.push(entry)
  else startsBy.set(entry[0][0]!, [entry])
}
const contains = reasons(EDGE_CONTAINS)
const navigation = new Set(NAVIGATION_WORDS)
const fields = reasons(PAGE_FIELDS)
const LONGEST_LINE = 220

/** Between the buttons of a bar: 【打印本页】【关闭窗口】, 收藏(26) 点赞(8). */
const BAR_GAPS = new UnitSet(`${WHITE_SPACE}|:,/·•●【】〖〗〔〕[]()《》<>+*_!?。、;~→↑↓∨∧★☆-—`)
const COUNT = /^(?:已有|共)?\d[\d.]*(?:人|次|条|个|币|分|元|万)?/

/** A date with its key makes a page line, whatever buttons follow. */
const DATED = /(?:时间|日期)\s*:\s*(?:20|19)\d\d/

/** 分享 时间: 加入收藏 我要投稿 点赞: nothing but buttons. */
function bar(line: string): string | null {
  if (line.length > 120 || DATED.test(line)) return null
  let first: string | null = null
  let known = 0
  let unknown = 0
  const tokens = tokensOf(line)
  for (const token of tokens) {
    const word = /\d/.test(token) ? token.replace(COUNT, '').replace(/\d+$/, '') : token
    if (word === '' || word === '时间' || word === '日期') continue
    const reason = bars.get(word) ?? (word.length > 3 ? (buttonStart(word) ?? sharing(word)) : undefined)
    if (reason !== undefined) known++
    // Nothing but buttons, one in five excepted.
    else if (++unknown * 5 > tokens.length) return null
    first ??= reason ?? null
  }
  return known > 0 && unknown <= Math.floor(known / 4) ? first : null
}

function tokensOf(line: string): string[] {
  const out: string[] = []
  let start = 0
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !BAR_GAPS.has(line.charCodeAt(at))) continue
    if (at > start) out.push(line.slice(start, at))
    start = at + 1
  }
  return out
}

/** 分享到Facebook分享到LINE分享到微信: buttons that have lost what parted them. */
const sharing = (word: string): string | undefined =>
  word.startsWith('分享') &&
  word.split(SHARE).every((name) => name.length <= 8) &&
  (SHARED.test(word) || word.split(SHARE).length > 2)
    ? 'share-bar'
    : undefined
const SHARE = /分享[到至]/
const SHARED = /^分享[到至][A-Za-z]+$/

/** 扫一扫在手机打开当前页: a button of several words. */
const buttonStart = (word: string): string | undefined =>
  startsBy
    .get(word[0]!)
    ?.find(([start, reason]) => BUTTONS.has(reason) && start.length > 2 && word.startsWith(start))?.[1]
const BUTTONS = new Set(['qr-code', 'download-bar'])

const breadcrumbAt = prefixMatcher(BREADCRUMB_STARTS.join(' '))

/** Names of columns: no numbers, no marks. */
const GLUED_STEPS = /^首页[\u4e00-\u9fa5]{4,24}$/

/** 首页 > 政务公开 > 部门工作 > 财政 */
function breadcrumb(line: string): string | null {
  if (line.length > 120) return null
  if (breadcrumbAt(line, 0, line.length) > 0) return 'breadcrumb'
  // 首页总结社区工作总结: the steps have lost their signs.
  if (line.startsWith('首页') && GLUED_STEPS.test(line)) return 'breadcrumb'
  if (!/[>›»→]/.test(line)) return null
  const steps = line.split(/\s*(?:>+|›|»|→)\s*/)
  if (steps.length < 2 || steps.some((step) => step.length > 40)) return null
  const named = /^(?:首页|主页|网站首页|本站)/.test(steps[0]!) || /^(?:正文|详情|内容|文章)$/.test(steps.at(-1)!)
  const short = steps.slice(0, -1).every((step) => step.length > 0 && step.length <= 14 && !/[\d,。%]/.test(step))
  return named || (steps.length >= 3 && short) ? 'breadcrumb' : null
}

/** [序言] [行动] [查询 / 意见] */
const BRACKETED_NAMES = /^(?:\[[\u4e00-\u9fa5、/ ]{1,16}\]\s*){3,12}$/
/** 首     页 政 务 公 开 网 上 办 事 */
const SPACED_NAMES = /^首\s+页(?:\s+[\u4e00-\u9fa5]{1,8}){3,40}$/

/** 首页 | 工作总结 | 述职报告 | 会员中心 */
function navigationBar(line: string): string | null {
  const first = line[0]
  if (first === '[' && BRACKETED_NAMES.test(line)) return 'navigation'
  if (first === '首' && SPACED_NAMES.test(line)) return 'navigation'
  if (line.length > 150 || !/[|│丨·•\s]/.test(line)) return null
  const names = line.split(/\s*[|│丨·•]\s*|\s+[-–—/]\s+|\s{2,}|\s(?=\S)/).filter((name) => name !== '')
  if (names.length < 3 || names.some((name) => name.length > 10)) return null
  return names.some((name) => navigation.has(name)) ? 'navigation' : null
}

/** 发布时间:, 资源ID:, 上传人(卖家): */
const FIELD = /((?:tag)?[\u4e00-\u9fa5]{2,6}(?:ID)?|[A-Za-z]{2,4})(?:\([\u4e00-\u9fa5]{2,4}\))?\s*:/gi
const DATE = String.raw`(?:20|19)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?`
const LEADING_DATE = new RegExp(
  String.raw`^[[(【]?\s*${DATE}\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*[\])】]?|^\[\d{1,2}-\d{1,2}\s+\d{1,2}:\d\d(?::\d\d)?\]`,
)
/** The cheap first look: most lines of a report begin with neither. */
const MAY_BE_STAMP = /^[[(【-]?\s*[12]/
const STAMP = new RegExp(
  String.raw`^[[(【]?\s*${DATE}\s*\d{1,2}:\d\d(?::\d\d)?\s*[\])】]?\s*(?:[^\s,。;]{0,20}|\([\d/: -]{4,16}更新\))$`,
)
/** 时间:2022-05-16 03:57:00 stands on a page, not in a report. */
const CLOCK = new RegExp(String.raw`^[^:]{2,6}:\s*${DATE}\s*\d{1,2}:\d\d`)
/** 红杨树 2023-07-24 00:11:36 工作计划 */
const CLOCKED = /\d:\d\d/
const AUTHOR_STAMP = new RegExp(
  String.raw`^(?:[^\s,。:]{2,12}\s+){1,4}${DATE}\s*\d{1,2}:\d\d(?::\d\d)?(?:\s+[^\s,。:]{2,8}){0,2}$`,
)
/** 某市政府网站 www.example.gov.cn 2013年03月29日 14时11分 来源:某局网站 */
const SITE_STAMP = new RegExp(
  String.raw`^(?:[^,。;:]{2,40}\s)?${DATE}\s*\d{1,2}(?::|时)\d{1,2}(?:分|:\d\d)?(?:\s+[^,。;]{2,40})?$`,
)
/** 2023-11-12互联网 工作总结 手机版, - 2021-04-15 发布 | */
const STAMP_SOURCE = new RegExp(String.raw`^(?:-\s)?${DATE}\s?(?:互联网|网络|网友|佚名|本站|admin|发布|上传)(?:\s|$)`)
/** 更新 2024年11月22日, General 更新 2024年11月22日 */
const UPDATED = new RegExp(String.raw`^(?:[A-Za-z]{3,12}\s)?(?:更新|更新于|发布于)\s${DATE}$`)
/** 香港时间16时00分, P. 95, Page 95 - 内政概要 */
const FOOT_OF_PAGE = /^香港时间\d{1,2}时\d{1,2}分$|^P(?:\. ?|age )\d{1,4}(?: - .{2,40})?$/
/** 由 周岚 发布于 综合 */
const ISSUED_BY = /^由 \S{2,12} (?:发布|发表|上传)于 \S{2,12}$/
/** 26.08.2014 12:32 */
const STAMP_FROM_DAY = /^\d{1,2}[./-]\d{1,2}[./-](?:20|19)\d\d\s+\d{1,2}:\d\d(?::\d\d)?$/
const CLOCKED_IN_WORDS = /年.{2,8}日\s*\d{1,2}(?::|时)\d/
/** 2024-01-07 999+ 16.55KB 15 页 */
const MAY_BE_SIZE = /[KM]B/
const FILE_SIZE = /^[^,。;:]{0,30}\d(?:\.\d+)?\s?[KM]B(?:\s[^,。;:]{0,20})?$/
/** 2023-09-19 1203人已围观, 阅读(1.51W), 约3.54千字, 共 8 页: counters of a page. */
const COUNTER_END = new UnitSet('观读览过看载藏字页)wW万+0123456789')
const LONGEST_COUNTER = 32
const COUNTER = new RegExp(
  String.raw`^(?=\D*\d)(?:(?:${DATE})?\s*(?:已?有|共有?)?\s*[\d.]*[wW万]?\+?\s?人?次?已?(?:围观|阅读|浏览|看过|查看|下载|收藏)|(?:阅读|浏览|围观|人气|点击|下载|热度)[\s(]*[\d.]+[wW万]?\+?\)?(?:\s+(?:在看|点赞|赞|分享|评论|收藏)\s*[\d.]+[wW万]?){0,3}|[-·•]?\s*[约共]\s*[\d.]+\s*千?[字页])$`,
)
const DATELINE =
  /^\(?(?:新华社|人民网|中新社|中新网|本报|本网|央视网|光明网|本报讯|中央社)[\u4e00-\u9fa5]{0,12}?(?:\d{1,2}月)?\d{1,2}日(?:电|讯)\)?$/

/** 】【收藏】 作者:佚名: what is left of the buttons before the fields. */
const BUTTONS_BEFORE =
  /^(?:[\u4e00-\u9fa5]{2,4}】\s+(?=[\u4e00-\u9fa5]{2,6}:)|[\u4e00-\u9fa5]{2,20}(?:网|网站|文库)\s+(?:www\.[\w.-]{4,40}\s+)?(?=[\u4e00-\u9fa5]{2,6}:)|[\]】\s]*[【〖[][\u4e00-\u9fa5]{1,6}(?: [\u4e00-\u9fa5]){0,3}[】〗\]]\s*)+/

/** 索 引 号: keys are spaced to one width. */
function closeUp(line: string): string {
  const colon = line.indexOf(':')
  const key = line.slice(0, Math.max(colon, 0))
  return /^[\u4e00-\u9fa5](?:\s+[\u4e00-\u9fa5]){1,3}\s*$/.test(key) ? key.replace(/\s/g, '') + line.slice(colon) : line
}

const BARRED_KEY = /^[\u4e00-\u9fa5]{2,4}丨/
const BARRED_KEYS = /(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{2,4})丨\s?/g

/** 发布时间:2025-01-09 来源:文笔堂 浏览:3186次: how many fields of a page the line holds; 0 where it is no page line. */
function pageFields(line: string): number {
  if (line.length > 160) return 0
  if (CLOCKED.test(line) && (AUTHOR_STAMP.test(line) || STAMP_FROM_DAY.test(line))) return 2
  if (CLOCKED_IN_WORDS.test(line) && SITE_STAMP.test(line)) return 2
  if (MAY_BE_SIZE.test(line) && FILE_SIZE.test(line)) return 2
  if (
    (MAY_BE_STAMP.test(line) && (STAMP.test(line) || STAMP_SOURCE.test(line))) ||
    (/[电讯]\)?$/.test(line) && DATELINE.test(line))
  )
    return 2
  if (line.length <= LONGEST_COUNTER && line.endsWith('日') && UPDATED.test(line)) return 2
  if (line[0] === '由' && ISSUED_BY.test(line)) return 2
  if ((line[0] === 'P' || line[0] === '香') && FOOT_OF_PAGE.test(line)) return 2
  if (line.length <= LONGEST_COUNTER && COUNTER_END.has(line.charCodeAt(line.length - 1)) && COUNTER.test(line))
    return 2
  // 来源丨云台发布 编辑丨小李
  if (line.includes('丨') && BARRED_KEY.test(line)) return pageFields(line.replace(BARRED_KEYS, '$1:'))
  if (!line.includes(':')) return keysAlone(line)
  const rest = closeUp(line)
    .replace(LEADING_DATE, '')
    .replace(BUTTONS_BEFORE, '')
    .replace(/^[\s([【〖|]+/, '')
  let strong = 0
  let weak = 0
  let other = 0
  let first = false
  for (const match of rest.matchAll(FIELD)) {
    // 浏览:3186次 字体:大 中 小: a later key may have words of the value before it; 资金来源:财政拨款 opens no page line.
    const key = match[1]!
    const inside = match.index > 0 ? (fields.get(key.slice(-4)) ?? fields.get(key.slice(-2))) : undefined
    const kind = fields.get(key) ?? inside
    if (match.index === 0) first = kind !== undefined
    if (kind === undefined) other++
    else if (kind === 'weak' && !CLOCK.test(rest.slice(match.index, match.index + 40))) weak++
    else strong++
  }
  if (!first || other > strong + weak) return 0
  const lone = strong + weak === 1
  // 编辑:出版内刊12期,编辑县志2卷。: a field's value is no sentence.
  if (first && weak === 1 && strong + other === 0 && NO_AUTHOR.test(line)) return 1
  const longProse = /[。;]./.test(rest) || (lone && (rest.length > 60 || rest.endsWith('。')))
  const dated = rest !== closeUp(line).replace(/^[\s([【〖|]+/, '')
  return !longProse && (strong > 0 || dated) ? strong + weak + (dated ? 1 : 0) : 0
}

/**
 * 索引号 20240118-3 发布机构 县粮储局, 发 布 机 构 县粮储局: the fields of a portal's table that has lost its lines, and with
 * them the colons. A key that is spaced to the width of the others is a field by itself (文        号 云粮发〔2024〕3号).
 */
function keysAlone(line: string): number {
  const second = line.charCodeAt(1)
  const spaced = second === 32 || second === 9
  if (!spaced && !(fields.has(line.slice(0, 3)) || fields.has(line.slice(0, 4)))) return 0
  const words = line.replace(SPACED_KEY, (key) => key.replace(/\s+/g, '')).split(/\s+/)
  const first = fields.get(words[0]!)
  if (first === undefined || words.length < 2 || line.includes('。')) return 0
  let known = 0
  let strong = 0
  for (const word of words) {
    const kind = fields.get(word)
    if (kind === undefined) continue
    known++
    if (kind !== 'weak') strong++
  }
  const wide = spaced && WIDE_KEY.test(line)
  return (strong > 0 && known > 1) || wide ? Math.max(known, 2) : 0
}
/** 索   引   号, 分        类; of 名 称 报表 the last belongs to no key. */
const SPACED_KEY = /(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5](?:\s+[\u4e00-\u9fa5](?![\u4e00-\u9fa5])){1,3}/g
const WIDE_KEY = /^[\u4e00-\u9fa5]\s{4,}[\u4e00-\u9fa5]\s+\S/

/** 作者:, 日期: and nothing more. */
const NO_AUTHOR = /^(?:作者|记者|通讯员|供稿人|日期|时间)\s*:$/

/** 作者:王某某: a field that stands in reports too, and is the page's own only beside others of its kind. */
export function isWeakField(line: string): boolean {
  const colon = line.length <= LONGEST_WEAK ? line.indexOf(':') : -1
  return (
    colon > 0 && colon + 1 < line.length && fields.get(line.slice(0, colon).trim()) === 'weak' && !/[,。;]/.test(line)
  )
}
const LONGEST_WEAK = 24

/** 作者:王某某, 标题:… above the page's other fields at its foot. */
export const isWriter = (line: string): boolean =>
  WRITER.test(line) && (line.startsWith('标题') ? line.length <= LONGEST_TITLE : isWeakField(line))
const LONGEST_TITLE = 60
const WRITER = /^(?:作者|记者|通讯员|标题)\s*:/

/** A word that begins a button or a label, not a sentence: 客服:…, 扫一扫关注我们. */
const LONGEST_LABEL = 30
const AFTER_LABEL = /^[:,(|\s/]/

/** 上一篇:…, 相关文章:, 主办:…: by how the line begins. */
function byStart(text: string): string | null {
  const line = text.replace(/^[【〖[(]/, '')
  for (const [word, reason] of line === text ? (startsBy.get(text[0] ?? '') ?? []) : starts) {
    const before = text.startsWith(word) ? text : line
    if (!before.startsWith(word)) continue
    // 上一篇章写的是脱贫。 责任编辑18人,编辑部新增6人。: titles of other pages and names end without a stop.
    if (NO_SENTENCE.has(reason) && line.endsWith('。')) continue
    if (
      SURE.has(reason) ||
      line.length <= LONGEST_LABEL ||
      word.endsWith(':') ||
      AFTER_LABEL.test(before.slice(word.length))
    )
      return reason
  }
  return RELATED_END.test(line) ? 'related-links' : null
}

/** Names and titles of other pages: 推荐阅读活动评出书香家庭36户。 is none. */
const NO_SENTENCE = new Set(['previous-next', 'editor', 'related-links'])

/** 【…工作总结(精选5篇)】相关文章: */
const RELATED_END = /(?:相关文章|相关推荐|相关阅读|相关范文|推荐阅读)\s*:?$|^(?:最新|人气|热门|更多)[一-龥]{0,4}新闻$/

/** Reasons whose words no report uses at its edge; the others need company where the line is a sentence. */
const SURE = new Set(['previous-next', 'related-links', 'source-note', 'copyright', 'editor'])

/** Whether a line ends like a sentence and the reason is not sure enough to overrule that. */
export function isDoubtful(line: string, reason: string): boolean {
  return (
    /[。;!]$/.test(line) &&
    !SURE.has(reason) &&
    !isWelcome(line, reason) &&
    !PREVIEWED.test(line) &&
    reason !== 'page-line' &&
    !line.includes('Ctrl+D')
  )
}

/** 预览结束,免费获取全文! 点击开通会员查看全文! */
const PREVIEWED = /(?:预览|试读|阅读)(?:已)?结束|免费预览|整理文档很辛苦|开通会员|会员才?可|预计阅读/

/** 欢迎光临某某网! */
const LONGEST_WELCOME = 24
const isWelcome = (line: string, reason: string): boolean =>
  reason === 'site-head' && (line.length <= LONGEST_WELCOME ? !/[,。;]/.test(line) : WELCOME_AND_MOTTO.test(line))
/** 欢迎来到某某文库! | 帮助中心 分享价值,成长自我! */
const WELCOME_AND_MOTTO = /^欢迎(?:来到|光临|访问)[^,。;!]{2,16}! ?\| ?[^。;]{2,60}$/

const CONTAINED = new RegExp(alternation([...contains.keys()]))

function byContent(line: string): string | null {
  if (!CONTAINED.test(line)) return null
  for (const [word, reason] of contains) {
    const at = line.indexOf(word)
    if (at < 0) continue
    // …统计期限为2016年。如有疑问,请与县局联系(邮编:…): a report's own paragraph.
    if (reason === 'site-info' && line.length > LONGEST_INFO && line.includes('。')) continue
    const rest = at + word.length
    if (!EDGE_CONTAINS_UNLESS[word]?.some((other) => line.startsWith(other, rest))) return reason
  }
  return null
}

const LONGEST_INFO = 80

/** 【23xiu.com-爱上秀-教育信息网】, www.example.com: an address and the site's name. */
const ADDRESS =
  /^[【[(]?\s*(?:[一-龥]{2,10}[:\s-]?)?(?:www\.)?[a-z\d-]+\.(?:com|cn|net|org)(?:\.cn)?(?:[-\s_|][^,。;:]{2,20})?\s*[】\])]?$/i
const LONGEST_ADDRESS = 48

/** 好文档 - 专业文书写作范文服务资料分享网站 */
function siteName(line: string): string | null {
  if (line.length <= LONGEST_ADDRESS && line.includes('.') && ADDRESS.test(line)) return 'site-head'
  if (line.length > 60 || /[。;:]/.test(line)) return null
  // 增设____个移动服务驿站: blanks of a form, no bar
  const parts = !/[|_│\s]/.test(line) ? [line] : line.split(/\s*(?:[|│]|(?<!_)_(?!_))\s*|\s+[-–—]+\s+/)
  const isSite = (name: string) => SITE_ENDS.some((end) => name.endsWith(end))
  if (parts.length >= 2) return isSite(parts[0]!) || isSite(parts.at(-1)!) ? 'site-head' : null
  return line.length <= 16 && !/\d/.test(line) && /(?:网|网站|门户|范文大全|范文分享)$/.test(line) ? 'site-head' : null
}

/** Before the words of a button or a link: • 设为首页, | 登录, ←上一篇 */
const BULLETS = /^[•·●○■|←→«»‹›<>…\s]+(?=\S|$)/

/** ::: before a portal's parts, ![]() where a picture stood, × that closes a window, ---|--- of a page's table. */
const SIGNS_ONLY = /^(?::{2,}|×|[-|: ]{5,}|\*{5,}|={5,}|!\[\]\([^)]{0,80}\)\s*\|?)$/
/** ¥28: what a document costs. */
const PRICE = /^[¥$]\s?\d{1,4}(?:\.\d{1,2})?$/

/** 第05版:财经, 第C07版:港闻: a newspaper's page. */
const EDITION = /^第[A-Z]?\d{1,2}版\s?[:|]\s?[\u4e00-\u9fa5·]{2,8}$/
const LONGEST_EDITION = 18

/** 阅读 2345 评论 12 点赞 34: what readers did; 全文共3456字. */
const COUNTERS =
  /^(?:(?:阅读|浏览|评论|点赞|收藏|转发|分享|在看|喜欢|点击|回复|跟帖)[量数]?\s?[:(]?\s?[\d.万+]+\s?[)]?[\s|·/]*){2,}$|^[此本全]文共计?约?\d{2,6}字$/
const LONGEST_COUNTERS = 60
/** 打 印, 关 闭: a button at the width of its neighbours */
const WIDE_BUTTON = /^([一-龥])\s{1,3}([一-龥])$/

/** A line that only arranges other things: a bar, a breadcrumb, a row of links. */
export function layoutReason(text: string): string | null {
  if (text.length > LONGEST_LINE) return null
  const line = text.replace(BULLETS, '')
  if (line === '' || SIGNS_ONLY.test(line)) return 'page-tools'
  if (PRICE.test(line)) return 'account-bar'
  if (line.length <= LONGEST_EDITION && EDITION.test(line)) return 'page-line'
  if (line.length <= LONGEST_COUNTERS && COUNTERS.test(line)) return 'page-line'
  return bar(line.replace(WIDE_BUTTON, '$1$2')) ?? breadcrumb(line) ?? navigationBar(line)
}

/** 看某城新闻,关注某城新闻网微信 */
const FOLLOW =
  /^(?:看|更多|了解|想看)[^。;:]{2,12},?(?:请|敬请|欢迎)?关注[^,。;:\d]{2,14}(?:微信|微博|客户端|公众号|抖音号)!?$/

/** 通过微信公众号发布政策320条,服务群众8.6万人次。: a sentence that counts is the report's own, whatever words of a page it holds. */
const isAccount = (text: string): boolean =>
  text.charCodeAt(text.length - 1) === FULL_STOP &&
  (countsActs(text) || (text.match(WORKING)?.length ?? 0) >= LEAST_WORKING)
/** 通过微信公众号广泛开展宣传,进一步扩大政策知晓面。: no page speaks so of itself. */
const WORKING =
  /进一步|加[强大快]|推[进动]|完善|深[化入]|提[升高]|确保|力争|落[实到]|开展|强化|健全|扎实|切实|全面|广泛|狠抓|着力|持续|不断|扩大|优化|做好|抓好/g
const LEAST_WORKING = 2
const FULL_STOP = '。'.charCodeAt(0)

const DASHED_LINK = /^- [上下]一(?:篇|条|则):[^。]*$/

/** A line whose words are those of a page, not of a report. `line` is view text, trimmed. */
export function wordsReason(text: string): string | null {
  if (text.length > LONGEST_LINE || isAccount(text)) return null
  // - 上一篇:… in a list; - 页数:… may be a report's own.
  if (text.startsWith('- ') && DASHED_LINK.test(text)) return 'previous-next'
  const line = text.replace(BULLETS, '')
  const count = pageFields(line)
  if (count > 1) return 'page-line'
  if (line.length <= LONGEST_WELCOME && line.includes('关注') && FOLLOW.test(line)) return 'qr-code'
  return byStart(line) ?? (count > 0 ? 'page-line' : null) ?? byContent(line) ?? siteName(line)
}
