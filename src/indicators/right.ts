/** Reads what stands right of a quantity: the counted noun, and what is said of it (32名教师|参加培训). */
import { NOUN_END_EXCEPTIONS, NOUN_ENDS } from '../data/naming-words.ts'
import { INNER_WORDS, NOUN_HEADS, SOFT_ENDS } from '../data/noun-words.ts'
import type { Span } from '../model.ts'
import { among, firstAmong, lastAmong } from '../text/chars.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'

const nounEndAt = prefixMatcher(NOUN_ENDS)
const exceptionAt = prefixMatcher(NOUN_END_EXCEPTIONS)
const innerAt = prefixMatcher(INNER_WORDS)
const softEndAt = prefixMatcher(SOFT_ENDS)
const headBefore = suffixMatcher(NOUN_HEADS)

export interface Right {
  readonly noun: Span
  readonly predicate: Span
  /** 的 stands between quantity and noun: 20万元以上的村. */
  readonly attributive: boolean
}

/** 之前, 之多, 之间: no 的. */
const AFTER_ZHI = '前后内外上下中间多际和比一'

const DIGITS = '0123456789'

const MONTH = /^\d{1,2}(?:月(?:\d{1,2}日|底|初|末|[上中下]旬)?[前内起]|(?:年|个月|天|周)(?:[内后]|以[上内来后]))/

const LONGEST_LIST = 18
/** 中|Ⅰ类水质: what follows is a grade of those counted. */
export const isGrade = (text: string, at: number): boolean => GRADE.test(text[at] ?? '')
const GRADE = /[IVⅠ-Ⅻ]/
const VAGUE = /^ ?(?:一[个所座家间处名位场]|[数几上近][十百千万]|[数几][个家名所户]|(?:周边|周围|相邻|其他|另外)\d)/
const AGE = /^\d\d周?岁(?:及?以[上下]|左右)的?|^\d{1,2}(?:岁?[至到~-])\d{1,2}岁的?/

const ABOUT = /^[与和跟同][^,、;。的]{1,10}?(?:有关|相关)(?=[^的])/

/** 89家|超千万|企业, 12个|过亿元|项目 */
const bigLength = (text: string, at: number): number =>
  among('超过上', text.charCodeAt(at)) ? (BIG.exec(text.slice(at, at + 6))?.[0].length ?? 0) : 0
const BIG = /^[超过上][十百千]?[万亿]元?(?=[一-龥])/

const JOINT = /[、和及与]|以及/
/** Where the first joint outside brackets stands, 0 or less for none: 26个省(区、市)|和4个直辖市. */
function jointIn(text: string, start: number, end: number): number {
  const open = text.slice(start, end).indexOf('(')
  const close = open < 0 ? -1 : text.slice(start, end).indexOf(')', open)
  const first = JOINT.exec(text.slice(start, close > 0 ? start + open : end))
  if (first || close < 0) return first ? first.index : 0
  const later = JOINT.exec(text.slice(start + close, end))
  return later ? close + later.index : 0
}

/** 作为 with what it serves as; in 有所作为, 担当作为 it is a noun. */
const serves = (text: string, at: number, limit: number): boolean =>
  text[at + 1] === '为' && limit - at >= LEAST_SERVING && !among('当有不所乱敢善新', text.charCodeAt(at - 1))
const LEAST_SERVING = 4

/** 从1200名选手中|选出86名: what is done with those begins behind 中. */
export const isPicked = (text: string, at: number): boolean =>
  among('选评遴择挑抽随录产精筛推', text.charCodeAt(at)) && PICKS.test(text.slice(at, at + 2))
const PICKS = /^(?:选[出拔派定树]|评[选定出]|遴选|择优|挑选|抽[取选查检]|随机|录[取用]|产生|精选|筛选|推[选荐])/

/**
 * @param from end of the quantity with its modifiers
 * @param limit the next quantity or the end of the clause
 * @param shared whether another quantity follows at `limit`: then a joint (和, 、) ends the noun
 * @param acts whether what is counted can act (名, 家): then a verb behind it is its own, 30名干部|联系企业
 */
export function readRight(text: string, from: number, limit: number, shared: boolean, acts = false): Right {
  if (isExcepted(text, from, limit)) limit--
  // 8 % 的人
  if (text[from] === ' ' && text[from + 1] === '的') from++
  // 占预算数348亿元|之|62.84%
  const share = text[from] === '之' && among(DIGITS, text.charCodeAt(from + 1))
  const attributive = text[from] === '的' || share
  // 资助三间|之|社区会堂
  const classical = text[from] === '之' && !among(AFTER_ZHI, text.charCodeAt(from + 1))
  const start = attributive || classical ? from + 1 : from
  // 农户贷款300万元|、企业贷款|200万元: the next member of the list
  if (shared && text[start] === '、')
    return { noun: { start, end: start }, predicate: { start, end: limit }, attributive }
  // 搜得4万则|与毒品相关讯息
  const about = among('与和跟同', text.charCodeAt(start))
    ? ABOUT.exec(text.slice(start, Math.min(limit, start + 16)))
    : null
  let at = start + (about?.[0].length ?? bigLength(text, start))
  let quote = false
  while (at < limit) {
    const c = text[at]!
    if (c === '“' || c === '《') quote = true
    else if (c === '”' || c === '》') quote = false
    else if (c === '(') {
      const close = text.slice(at, Math.min(limit, at + 8)).indexOf(')')
      if (close < 0) break
      at += close
    } else if (!quote) {
      // 160个断面|中Ⅰ类水质占八成
      if (c === '中' && at > start && at + 1 < limit && (isGrade(text, at + 1) || isPicked(text, at + 1))) break
      // 20家学校|、数百家公共场所
      if (
        at > start &&
        among('、和及', text.charCodeAt(at)) &&
        VAGUE.test(text.slice(at + 1, Math.min(limit, at + 5)))
      ) {
        limit = at
        break
      }
      // 选取6个村|作为试点; but 担当作为典型
      if (c === '作' && at > start && !shared && serves(text, at, limit)) break
      // 三处园区|依产业条例|办理开发
      if (c === '依' && at > start && isByLaw(text, at, limit)) break
      // 选拔1名|40周岁以下|高校毕业生
      const age = c >= '0' && c <= '9' ? AGE.exec(text.slice(at, Math.min(limit, at + 8))) : null
      if (age) {
        at += age[0].length
        continue
      }
      // 剩余4座危桥|9月底前全部销号, 三成企业|5年内实现盈利
      if (at > start && c >= '0' && c <= '9' && MONTH.test(text.slice(at, Math.min(limit, at + 8)))) break
      // 财团法人|为最多: no 人为
      const apart = c === '人' && text.startsWith('为最', at + 1)
      const exception = apart ? 0 : exceptionAt(text, at, limit)
      const inner = apart ? 0 : innerAt(text, at, limit)
      const ends = nounEndAt(text, at, limit)
      const longest = exception > inner ? exception : inner
      // 12名保护|与防治社工: the other thing they are for
      if (
        ends === 1 &&
        c === '与' &&
        acts &&
        at > start &&
        WORKERS.test(text.slice(at + 1, Math.min(limit, at + 14)))
      ) {
        at++
        continue
      }
      // 8名固定|值班人员: those who do it
      if (ends === 2 && text.startsWith('人员', at + 2)) {
        at += 4
        continue
      }
      // 推出3项新|计划
      const isNew = at === start + 1 && text[start] === '新'
      if (ends > 0 && ends >= exception && ends > inner && !isNew && (at > start || !attributive || c !== '的')) {
        // 2成|受|资助者
        const from = at === start + 1 ? start : at
        const head =
          (from === start ? whoEnd(text, from, limit) : 0) ||
          (acts ? whoEnd(text, at, limit) : 0) ||
          (acts && at > start && !isPlace(text, start, at, limit) ? 0 : modified(text, at, limit))
        if (head === 0) break
        at = head
        continue
      }
      if (longest > 0) {
        at += longest
        continue
      }
    }
    at++
  }
  let end = at
  // 其余27项|中|,已完成19项: of those
  if (limit - start === 1 && text[start] === '中')
    return { noun: { start, end: start }, predicate: { start, end: start }, attributive }
  // 总投资5亿元的粮油加工及中转项目、|3亿元的…: parted by the mark, not by its own 及
  // 东西向6条道路和南北|向|9条道路
  const rest = limit - at === 1 && among('等向', text.charCodeAt(at))
  if (shared && (at === limit || rest) && !(attributive && text[end - 1] === '、')) {
    // 5所学校和3个园区: what follows the joint belongs to the next figure.
    const joint = jointIn(text, start, end)
    // 12场防火、防灾讲座、|8次演练: a list that its own mark closes is whole.
    const closed = at === limit && among('、和及与', text.charCodeAt(end - 1)) && end - start <= LONGEST_LIST
    if (joint > 0) end = closed ? end - 1 : start + joint
  }
  if (
    text[end - 1] === '中' &&
    !among('高初', text.charCodeAt(end - 2)) &&
    (end - start > 2 || among('村镇乡区县', text.charCodeAt(end - 2)))
  )
    end--
  while (
    end > start &&
    // 12名职员|或约2%为少数族裔
    among('、和及与或 ', text.charCodeAt(end - 1)) &&
    !(text[end - 1] === '及' && among('触波普危累', text.charCodeAt(end - 2)))
  )
    end--
  return { noun: { start, end }, predicate: { start: at, end: limit }, attributive }
}

/** 除|25名在编人员|外, 除3个村有27亩水田受灾|外: but 拆除8处|户外广告 */
function isExcepted(text: string, from: number, limit: number): boolean {
  if (
    !among('外', text.charCodeAt(limit - 1)) ||
    limit - from < 2 ||
    (limit - from === 2 && among('境国海室户野', text.charCodeAt(from)))
  )
    return false
  const open = lastAmong('除,;。', text, Math.max(0, from - EXCEPTED_REACH), from)
  return text[open] === '除' && (open === 0 || among(',;。:(\n', text.charCodeAt(open - 1)))
}
const EXCEPTED_REACH = 16

/** 10家造血干细胞|捐献服务点, 6家残疾人|就业基地: a place named by what is done there; but 12家企业|设立服务点. */
const isPlace = (text: string, start: number, at: number, limit: number): boolean =>
  PLACE_END.test(text.slice(limit - 2, limit)) && !ACTOR_END.test(text.slice(Math.max(start, at - 2), at))
const PLACE_END = /[点站]$|中心|窗口|驿站|基地|门店/
const ACTOR_END = /企业|公司|单位|学校|机构|部门|商户|医院|高校|银行|门店|[局社院所会]$/
/** End of those of whom it is said that they are so: 1100名声请|不获确立者|, 24名|未达标准者|; 0 where 者 closes nothing. */
function whoEnd(text: string, at: number, limit: number): number {
  if (!among('不未已曾获被受', text.charCodeAt(at))) return 0
  const who = firstAmong('者,、的', text, at + 3, Math.min(limit, at + LONGEST_WHO))
  return text[who] === '者' ? who + 1 : 0
}
const LONGEST_WHO = 10

export const isByLaw = (text: string, at: number, limit: number): boolean =>
  BY_LAW.test(text.slice(at, Math.min(limit, at + 18)))
const BY_LAW = /^依(?![托法规据次旧然])[^,、的]{2,14}?(?:条例|办法|规定|规则|法|要点|须知|计[画划])/
const WORKERS = /^[^,、的与和及在对]{0,10}(?:社工员?|人员|教师|志工|医师|护理师|专员|辅导员|专业人才)$/

/** How far a verb may stand before the head of its noun: 8个城市|更新改造示范项目. */
const LONGEST_MODIFIED = 10

/** End of the noun to which the verb at `at` goes on, with which the phrase ends: 工作|品牌; 0 where it goes on to none. */
function modified(text: string, at: number, limit: number): number {
  let to = at
  const stop = Math.min(limit, at + LONGEST_MODIFIED + 1)
  while (to < stop) {
    const soft = softEndAt(text, to, limit)
    if (soft === 0 && to === at) return 0
    if (soft > 0) to += soft
    else if (nounEndAt(text, to, limit) > Math.max(exceptionAt(text, to, limit), innerAt(text, to, limit) - 1)) {
      // 利用|计划|已公告: a head that is a verb elsewhere.
      if (!text.startsWith('计划', to)) break
      to += 2
    } else to++
  }
  const verb = softEndAt(text, at, limit)
  return to < stop + (stop === limit ? 1 : 0) && headBefore(text, to, at + verb) > 0 ? to : 0
}
