/** Markdown emphasis round figures and nouns: its signs are no masks, and no part of a name. */
import { among, HAN_CLASS } from '../text/chars.ts'
import { matchUnit } from './unit.ts'

const EMPHASISED = /(^|[^*_\w])(\*{2,3}|__)(?=[^\s*_])([^*_\n\r]{1,60}?)(\*{2,3}|__)/g
const FIGURES_END = new RegExp(`[\\d%${HAN_CLASS}]$`, 'u')
/** What stands between the signs is then more than a figure, its unit and its noun. */
const PARTED = new RegExp(`,(?!\\d{3})|[。;:]|[${HAN_CLASS}]\\s+[${HAN_CLASS}]`, 'u')
/** A name right before its figure. */
const NOUN = new RegExp(`^[${HAN_CLASS}]{2,10}$`, 'u')
const FIGURE_STARTS = /[\dxX×一二三四五六七八九十百千两约近超逾]/
/** Stands in the text for each sign of emphasis. */
export const HIDDEN_SIGN = '\u0001'
const HIDDEN = HIDDEN_SIGN + HIDDEN_SIGN
const STRONG = '***'

/**
 * Markdown emphasis is no mask: its signs are hidden, in place. **12个** and, where it opens a line or follows a space,
 * **党建工作**, **4.抓信访。**; but 企业**家,较去年多**家, **镇、**乡 and 产值**0亿元,增长5**% are two masks.
 */
export function withoutEmphasis(text: string): string {
  // - [x] 部署服务器3台: the box of a list of tasks is no part of a name either.
  if (text[2] === '[' && TASK_BOX.test(text)) text = `${text.slice(0, 2)}${HIDDEN}${HIDDEN_SIGN}${text.slice(BOX_END)}`
  if (!text.includes('**') && !text.includes('__')) return text
  return text.replace(
    EMPHASISED,
    (all: string, before: string, open: string, inside: string, close: string, at: number) => {
      const opens = before === '' || /\s/.test(before)
      // 建成**红色驿站**12处
      const noun = NOUN.test(inside) && FIGURE_STARTS.test(text[at + all.length] ?? '') && matchUnit(inside, 0) === null
      // __年完成产值__万元, **项已完成**项: a unit behind each is what was blanked out.
      const blanks = isUnitAt(text, at + all.length) && isUnitAt(inside, 0)
      const figures = /^[≥≤约近超]?[\dxX×]/.test(inside) && FIGURES_END.test(inside) && !PARTED.test(inside)
      if (open !== close || blanks || !(figures || noun || (opens && !/[,。;].|、$/.test(inside)))) return all
      // ***5.2%***; but ***县教育局***年 is two masks.
      if (open !== STRONG) return before + HIDDEN + inside + HIDDEN
      return figures ? before + HIDDEN + HIDDEN_SIGN + inside + HIDDEN + HIDDEN_SIGN : all
    },
  )
}

const TASK_BOX = /^[-*+] \[[ xX]\] /
const BOX_END = 5

const isUnitAt = (text: string, at: number): boolean =>
  matchUnit(text, among('万亿', text.charCodeAt(at)) ? at + 1 : at) !== null

/** Where the signs of emphasis that end at `at` begin. */
export function beforeEmphasis(text: string, at: number): number {
  while (text[at - 1] === HIDDEN_SIGN) at--
  return at
}

/** Where the signs of emphasis that begin at `at` end. */
export function behindEmphasis(text: string, at: number): number {
  while (text[at] === HIDDEN_SIGN) at++
  return at
}
