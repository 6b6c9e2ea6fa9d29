/** What a cell in a line of its own holds: a figure, words, or prose, which is none of a table. */
import { among, isHan } from '../text/chars.ts'

/** What a line is in a table of several lines a row: none of it, the first line of a row, a further one. */
export const NO_CELL = 0
export const FIRST_CELL = 1
export const NEXT_CELL = 2

export type CellKind = 'figure' | 'text' | 'prose'

const FIGURE =
  /^(?:[-+↑↓▲▼≥≤]? ?(?:\d[\d,]*(?:\.\d+)?|[xX×*_]{1,8}(?:\.[xX×*]{1,4})?) ?(?:%|‰|[万亿]?元|[万亿]|人次?|平方米|公里|公斤|课时|小时|分钟|[户个件家亩年天岁吨所台套名次分条项处座米斤辆场期份篇箱头只株间起例节位a-z])?(?:及?以[上下内]|左右)?|[-—/]{1,2})$/
const FIGURE_STARTS = '0123456789xX×*_-+—/≥≤↑↓▲▼ '
export const YEAR = /^(?:19|20)\d\d ?年?度?$/
/** Above a column: 2023年, 2023年1-9月, 16年, 3月. */
export const TIME_HEAD =
  /^(?:(?:19|20)\d\d ?年?度?(?:\[\d\])?|(?:19|20)\d\d年(?:\d{1,2}[-—至])?\d{1,2}月份?|\d\d ?年度?|1\d\d ?年度?|\d{1,2}月份?)$/
/** 60周岁以上人数, 110年度决算, 2023年完成, 2023年比上年增长%, 1-9月累计, 1-本月: heads that begin with a figure. */
const MEASURE_HEAD =
  /^(?:\d[^,。;:、]*[一-龥]{3,}[数量率额值比积度]|\d{2,4}年度?(?:\d{1,2}(?:-\d{1,2})?月)?[一-龥]{2,8}(?:\([^()]{1,6}\))?|\d{2,4}年?[比较](?:\d{2,4}年?|[一-龥]{2})(?:增[长减]|±)(?:率|额)?(?:%|\([^()]{1,6}\))?|\d{1,2}[-至—](?:本月|\d{1,2}月份?)(?:累计)?)$/
/** Ends or parts a sentence, or opens an item. */
const PROSE = /[。;!?,:]|^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十])/

export function kindOfText(text: string): CellKind {
  if (text === '%' || text === '‰') return 'text'
  if (!isHan(text.charCodeAt(0)))
    return !among(FIGURE_STARTS, text.charCodeAt(0))
      ? 'prose'
      : FIGURE.test(text) || TIME_HEAD.test(text)
        ? 'figure'
        : MEASURE_HEAD.test(text)
          ? 'text'
          : 'prose'
  return PROSE.test(text) || text.includes('|') || text.includes('\t') ? 'prose' : 'text'
}

/** - and / stand for nothing. */
export const isNothing = (text: string): boolean => text === '' || /^[-—/]{1,3}$/.test(text)
