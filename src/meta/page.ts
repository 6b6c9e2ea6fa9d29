/** When and by whom a page was published: from its furniture. */
import { PAGE_FIELDS } from '../data/boilerplate.ts'
import type { Span } from '../model.ts'
import type { Cleaned, View } from '../stages.ts'
import { isoDate } from './dates.ts'

const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
const PUBLISHED = new RegExp(String.raw`(?:${alternatives(PAGE_FIELDS.published)}|时间|日期)\s*:?\s*`)
const PUBLISHER = new RegExp(
  String.raw`(?:${alternatives(PAGE_FIELDS.publisher)})\s*:\s*(?:\|\s*)?([^\s,;。|【[()<>·:&]{2,30})(?!\s*:|[^\s,;。|【[()<>·&])`,
)
/** What stands for a publisher and is none. */
const NO_PUBLISHER =
  /^(?:(?:工作|年终|年度|个人)?(?:总结|计划|报告)|范文(?:大全)?$|本站|本网|原创|互联网|网络|未知|不详|转载|佚名|网友|其他|整理|admin|管理员|会员|作者|点击|浏览|\d+$)|(?:总结|报告|计划|汇报|体会|讲话)(?:范文)?(?:[一二三四五六七八九十\d]+篇)?$|\.(?:com|cn|net)/i

const DATED = new Set(['page-line', 'editor'])

export function publishedOf(view: View, { marks }: Cleaned): string | null {
  const taiwan = view.script !== 'hans'
  let bare: string | null = null
  for (const mark of marks) {
    if (!DATED.has(mark.reason)) continue
    const text = view.text.slice(mark.start, mark.end)
    const key = PUBLISHED.exec(text)
    const date = key && isoDate(text.slice(key.index + key[0].length, key.index + key[0].length + 24), taiwan)
    if (date) return date
    bare ??= isoDate(text, taiwan)
  }
  return bare
}

/** 范文驿站 - 免费公文资料分享平台; a line that only stood above the title names nobody. */
const SITE_HEAD =
  /^(?:欢迎(?:光临|访问|来到))?([^\s\d–—|_-].{1,15}?)\s*[-–—|_]|^(?:欢迎(?:光临|访问|来到))?([^\s\d]{1,14}(?:网|网站|文库|驿站|平台|频道|门户))$/
const CRUMB = /^(?:[^:>]{0,8}位置\s*:\s*|(?:当前|您的|你的|所在)[^:]{0,6}:\s*)?([^>\s]{2,12}?)\s*>/
const RIGHTS =
  /(?:©|copyright|\(c\))\s*(?:©|\(c\))?[\s\d,-]*([\u4e00-\u9fa5]{2,16}?)\s*(?:版权所有|all rights|保留|$)|版权所有\s*:?\s*([\u4e00-\u9fa5]{2,16})|([\u4e00-\u9fa5]{2,16}?)\s*版权所有/i
const PREFACE_SITE =
  /(?:[以下]下?面?是)?([\u4e00-\u9fa5]{2,8}(?:网|文库|驿站|之家))(?:小编|用心|精心|为您|为大家|整理|收集|推荐)/
const SOURCE_NOTE = /(?:本文来源|文章来源|来源)\s*[:于自]\s*([\u4e00-\u9fa5]{2,16})/
const HOST = /主办(?:单位)?\s*:?\s*([\u4e00-\u9fa5]{2,24})/

/** In this order: a field 来源, the site's name, its breadcrumb, closing notes, copyright, preface. */
const BY_REASON: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['page-line', PUBLISHER],
  ['editor', PUBLISHER],
  ['source-note', SOURCE_NOTE],
  ['site-head', SITE_HEAD],
  ['breadcrumb', CRUMB],
  ['site-info', HOST],
  ['copyright', RIGHTS],
  ['editor-preface', PREFACE_SITE],
]

/** Where the publisher is named. */
export function publisherOf(view: View, { marks }: Cleaned): Span | null {
  for (const [reason, pattern] of BY_REASON) {
    for (const mark of marks) {
      if (mark.reason !== reason) continue
      const match = pattern.exec(view.text.slice(mark.start, mark.end))
      const name = match?.slice(1).find((group) => group !== undefined)
      if (!match || !name || NO_PUBLISHER.test(name) || /^(?:首页|主页|网站首页)/.test(name)) continue
      const start = mark.start + match.index + match[0].indexOf(name)
      return { start, end: start + name.length }
    }
  }
  return null
}
