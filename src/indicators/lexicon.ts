/** The lexicon (词表): the words that several rules look for, to be matched at a place, and the nouns of measure. */
import {
  BARE_ACTS,
  BARE_MEASURES,
  CUTTING,
  FUNDING,
  GOVERNING,
  LIGHT_VERBS,
  OWN_ACTS,
  OWNED_MEASURES,
} from '../data/naming-words.ts'
import { among } from '../text/chars.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'

export const fundingBefore = suffixMatcher(FUNDING)
export const fundingAt = prefixMatcher(FUNDING)
export const lightBefore = suffixMatcher(LIGHT_VERBS)
export const governingBefore = suffixMatcher(GOVERNING)
export const governingAt = prefixMatcher(GOVERNING)
export const cuttingAt = prefixMatcher(CUTTING)
export const cuttingBefore = suffixMatcher(CUTTING)
export const measureAt = prefixMatcher(BARE_MEASURES)
export const measureBefore = suffixMatcher(BARE_MEASURES)
export const ownedMeasureBefore = suffixMatcher(OWNED_MEASURES)

export const bareActs: ReadonlySet<string> = new Set(BARE_ACTS.split(/\s/))
export const ownActs: ReadonlySet<string> = new Set(OWN_ACTS.split(/\s/))

/** An act with or without the table of those that govern: 通过平台|跟踪船舶, 出院后|随访患者. */
export const anyActAt = (text: string, at: number, end: number): number =>
  governingAt(text, at, end) || (bareActs.has(text.slice(at, at + 2)) || MOVES.test(text.slice(at, at + 2)) ? 2 : 0)
const MOVES = /^(?:提[高升]|降低|减少|增加|节约|节省|优化)/

/** Nouns of measure at a phrase's end: 录取|率, 财政|收入. */
export const MEASURE_END =
  /(?:率|增速|增幅|降幅|涨幅|比|占比|比重|比例|收入|支出|增加值|总值|产值|总额|投资|个数|数|量|额|(?<!制)度|值|价|人次|面积|余额)$/

/** 与去年|相比, 与去年的650宗|相若 */
export const comparedAt = (text: string, at: number): boolean =>
  among('相比对持一', text.charCodeAt(at)) && COMPARED.test(text.slice(at, at + 2))
const COMPARED = /^(?:相[较比若同当近仿]|比较|对比|持平|一致)/

/** Acts of one character: 立刑案8起,破|6起. */
export const SHORT_VERBS = '破立结收办审执处罚拆建栽'

/** Events are held by or with others: 2次各单位参加|的协调会. */
export const EVENTS = new Set(['次', '人次', '场', '期', '堂', '场次', '期次', '份', '篇', '宗'])
