/** Times that say when a figure holds (2021年上半年, 今年1月至6月, 截至目前): how long one is, and which one a figure's clause names. */
import type { Span } from '../model.ts'
import { among, lastAmong } from '../text/chars.ts'
import { UnitSet } from '../text/word-tables.ts'

const DAY = String.raw`(?:\d{1,2}|[xX×*]{1,2})`
/** The Republic's years as spelt out: 九十三, 一百零三, 一一二. */
const SPELT =
  '(?:[八九]十[一二三四五六七八九]?|一百(?:[零〇○][一二三四五六七八九]|一?十[一二三四五六七八九]?)|一[〇零○一][〇零○0一二三四五六七八九])(?=年(?![代校]))'
const YEAR = String.raw`(?:民国 ?\d{2,3}(?:[-—~至]\d{2,3})? ?|${SPELT}|[一二][〇零○][〇零○一二三四五六七八九]{2}(?:[-/—~至][〇零○一二三四五六七八九]{2})?|\d{4}(?: ?[-/—~至] ?\d{2,4})? ?|1[01]\d(?:[-—~至及到]1[01]\d)? ?|[89]\d(?=年(?!代))|[xX×*]{1,4} ?|_{1,8}|\d{2,3}(?:[xXyYnN×*○〇□]{1,2} ?|_{1,6}))年(?!轻(?!微)|[级龄内间来])`
/** 13月留存率 is no month's. */
const MONTH_NUMBER = String.raw`(?:1[0-2]|0?[1-9](?!\d)|[xX×*]{1,2})`
const MONTH = String.raw`(?:${MONTH_NUMBER}(?: ?月?[-—至到~] ?${DAY})? ?|元)月(?:份|底前|底|末|初)?(?: ?${DAY} ?日(?:[-—至~]${DAY}日)?(?:\d{1,2}(?::\d\d|时))?)?(?:起(?![诉草获动床重点步伏因]))?`

const DIGITS = '0123456789'
const MASKS = 'xX×*_'
const NUMERALS = '一二两三四五六七八九十'

/**
 * By the characters that each begins with, and what may follow it: the first pattern that fits, fits. One pattern of them
 * all would take two milliseconds of a start.
 */
const TIMES: readonly (readonly [firsts: string, time: RegExp, on?: RegExp])[] = [
  // 2023.12.31, 2024/3/5, 2024.1-6月
  [
    '12',
    /^(?:19|20)\d\d(?:([./-])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])(?!\d)日?|[./](?:1[0-2]|0?[1-9])(?:[-—~至](?:1[0-2]|[1-9]))?月)/,
  ],
  // 2022至23年度, 2022/23财政年度, 2019/20至2023/24年度
  [DIGITS, /^\d{4}(?:\/\d\d[至~-]\d{4})?(?:[-—~至/](?:\d{4}|\d{2}))? ?(?:财政|会计)?年度(?![预计检])/],
  // 二零二二财政年度, 二○二三至二四学年
  [
    '一二',
    /^[一二][〇零○][〇零○一二三四五六七八九]{2}(?:[-—~至/][〇零○一二三四五六七八九]{2,4})?(?:(?:财政|会计)年度|学年度?|财年)/,
  ],
  // 2015至2017年间, 96至105年间
  [DIGITS, /^(?:\d{4}|[89]\d|1[01]\d) ?[-—~至] ?\d{2,4} ?年间/],
  // 2023-2024学年度
  [DIGITS, /^(?:\d{4}|\d{2,3}|20[xX×*]{2})(?:[-—~至](?:\d{2,4}|20[xX×*]{2}))?(?:学年|财年)度?/],
  // 2023年上半年, 民国113年底, 20xx年x月底, 2021年—2023年底
  [
    `民一二八九${DIGITS}${MASKS}`,
    new RegExp(
      `^${YEAR}(?:度起(?![诉草获动床重点步伏因])|度|起(?![诉草获动床重点步伏因])|底前|底|末|尾(?!款|数|气|水|矿|盘|声|随)|初|时(?![代期间])|上半年|下半年|以[来前]|之?[前后](?=建成|完成|投产|出生|入学)|[xX×*]{1,2}月(?:[xX×*]{1,2}日|底|末)?[前起]?)?`,
    ),
    new RegExp(`^[-—至~到]${YEAR}(?:度|底|末|间)?`),
  ],
  // 到2025年底前, 至6月底, 至今年9月, 到三月初
  [
    '到至',
    new RegExp(
      `^[到至] ?(?:${YEAR}|(?:[今去明]年)?(?:${DAY}|十[一二]?|[一二三四五六七八九])月)(?:份|底|末|初|[上中下]旬|${DAY}日)?(?:之?前)?`,
    ),
  ],
  // 去(2025)年, 本(97)年6月, 今(28)日
  ['今去明本前上', /^[今去明本前上]\(\d{1,4}\)(?:年[度底末初]?|月[底份]?|日)/],
  // 前一年同期
  ['前上下', /^[前上下]一(?:个?(?:财政|会计)?年度?(?!级)|个?季度?|个?月)(?:同期|底|末)?/],
  [
    '今去明来当本全前',
    /^[今去明来当本全前]年(?:度|底前|底|末|初|以来|来(?=,|我们|共|累计|已|全[市县区镇场校院])|起(?![诉草获动床重点步伏因]))?/,
  ],
  // 下一个十年期, 上一个五年期
  ['上下', /^[上下]一?个(?:[三五十]|\d{1,2})年期/],
  // 同年十二月
  ['同', /^同(?:年(?![级龄代])|月)(?:(?:十[一二]?|[一二三四五六七八九])月(?:份|底|末|初)?)?/],
  // 本学期
  ['本上下新', /^[本上下新]学[期年](?:以来|[末初])?/],
  // 秋季学期
  ['春秋', /^[春秋]季学期/],
  // 去冬今春
  ['去今明', /^(?:[去今][春夏秋冬])?[去今明][春夏秋冬]/],
  // 上周, 本星期, 提升至|本期|的52%
  ['上本下', /^[上本下](?:周(?![期边岁年])|星期|期(?=的|$))|^上季度?(?=[共总合计有约的]|$)/],
  ['上下半', /^(?:[上下]半年(?:底(?!薪)|末)?|半年来)/],
  ['1234一二三四', /^[1-4一二三四](?:[至到~-][2-4二三四])?季度末?/],
  ['第', /^第[1-4一二三四](?:[至到~-]第?[2-4二三四])?季度末?/],
  [MASKS, /^[xX×*]{1,2}季度末?/],
  // 前三个季度, 前11个月
  ['前', /^前(?:[一二三四两]个?季(?:度末?)?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})个月|(?:1[0-2]|[1-9])月)/],
  // 九月份, 十二月底
  [
    '一二三四五六七八九十',
    /^(?:十[一二]|[一二三四五六七八九十])月(?:$|[份底末初]|[上中下]旬|[一二三]?十?[一二三四五六七八九十]日)/,
  ],
  // 5年来, 5学年间
  [DIGITS + MASKS, /^(?:\d{1,2}(?:[至到~-]\d{1,2})?|[xX×*]{1,2})学?年(?:来|间|前|内)/],
  // 首9个月
  ['首', /^首(?:[\d一二三四五六七八九两]{1,2}个月|[一二三两]?季度?)/],
  // 1月至6月, 3月15日
  [`元${DIGITS}${MASKS}`, new RegExp(`^${MONTH}`), new RegExp(`^ ?[-—至~到] ?${MONTH}`)],
  // 过去五年, 三年来; not 五年期, 三年平均增长
  [
    `近过未今连${NUMERALS}`,
    /^(?:近|过去|过往|未来|今后|连续)?(?:[一二三四五六七八九十两][至到])?[一二三四五六七八九十两]年(?:多来|来|间|内|[中里](?!学|心|小))?(?!以[上下]|[期级制生]|义务教|一贯|平均[增减下上降升])/,
  ],
  // 近12个月, 最近一个季度
  ['近最过未今', /^(?:最?近|过去|未来|今后)(?:\d{1,2}|[一二三四五六七八九十两])个(?:月|季度)(?:[来内里]|以来)?/],
  ['近最', /^最?近半年(?:[来内里]|以来)?/],
  // 今后5年
  ['近过未今', /^(?:近|过去|未来|今后)\d{1,2}年(?:来|间|内)?/],
  // 截至11月底, 截止到目前
  [
    '截迄',
    new RegExp(
      `^(?:截[至止]|迄至)[^,]{0,12}?(?:月(?:份| ?(?:${DAY}|[一二三]?十?[一二三四五六七八九十]) ?日|底|末)?|日|底|末|前|周[一二三四五六]|星期[一二三四五六]|今(?!年))(?:(?:为?止)(?:年度|\\d个月|[一二三六九十]{1,2}个月)?)?`,
    ),
  ],
  // “十四五”期间
  ['“十', /^“?十[一二三四五]五”?(?:期间?|时期)?/],
  // 近一周, 一周内, 6月|第二周
  ['近过最', /^(?:近|过去|最近)[一两]周(?:来|内|以来|间)?(?![年岁期])/],
  ['一两', /^[一两]周(?:来|内|以来|间)(?![容陆])/],
  ['第', /^第[一二三四五六\d]{1,2}周(?![年岁期])/],
  // 19时至凌晨2时
  ['0123456789凌', /^(?:凌晨)?\d{1,2}时[至到-](?:次日|凌晨|当晚)*\d{1,2}时/],
  // “九五”期间, 八五时期
  ['“', /^“[六七八九十]五”(?:期间?|时期|计划期间?)?/],
  ['六七八九', /^[六七八九]五(?:期间|时期)/],
]
type Time = (typeof TIMES)[number]
/** The times by the unit that they begin with, in their order. */
const byFirst = new Map<number, Time[]>()
for (const time of TIMES)
  for (const char of time[0]) {
    const list = byFirst.get(char.charCodeAt(0))
    if (list) list.push(time)
    else byFirst.set(char.charCodeAt(0), [time])
  }

/** Most characters begin none. */
const FIRSTS = new UnitSet(TIMES.map(([firsts]) => firsts).join(''))

/** No time is longer. */
const LONGEST = 24

function oneTime(text: string, from: number, end: number): number {
  const times = from < end && FIRSTS.has(text.charCodeAt(from)) ? byFirst.get(text.charCodeAt(from)) : undefined
  if (!times) return 0
  const stretch = text.slice(from, Math.min(end, from + LONGEST))
  for (const [, time, on] of times) {
    const length = time.exec(stretch)?.[0].length ?? 0
    if (length > 0) return length + (on?.exec(stretch.slice(length))?.[0].length ?? 0)
  }
  return 0
}

/** Length of the time that stands at `at`: 2021年上半年, 今年1月至6月. */
export function timeAt(text: string, at: number, end: number): number {
  let length = 0
  for (;;) {
    // 108 年 12 月
    const from = at + length + (length > 0 && text[at + length] === ' ' ? 1 : 0)
    const time = oneTime(text, from, end)
    if (time === 0) return length
    length = from - at + time
  }
}

/** Length of 是2019年, 为上年同期 before the `end` that a multiple of it stands at; 0 for none: 法官结案数是全省均值|的1.3倍. */
export function baseTimeBefore(text: string, start: number, end: number): number {
  const at = lastAmong('是为于', text, Math.max(start, end - LONGEST), end - 2)
  if (at < 0 || (text[at] === '于' && !text.startsWith('相当', at - 2))) return 0
  // 约为2009年的两倍, 相当于2015年的3倍
  const before = text[at] === '于' ? 2 : +(text[at - 1] === '约' && at > start)
  const past = among('上去前', text.charCodeAt(at + 1)) && text[at + 2] === '年' ? 2 : timeAt(text, at + 1, end)
  const to = at + 1 + past
  const rest = end - to - (text[end - 1] === '的' ? 1 : 0)
  const on = rest === 0 || (rest === 1 && among('末初底', text.charCodeAt(to))) || text.startsWith('同期', to)
  return past > 0 && on && rest <= 2 ? end - at + before : 0
}

const PERIOD = /年|月|季|期间|期末|期内|截[至止]|目前|当前|本周|五”|[去今明][春夏秋冬]/

/** Whether a lead word says when: 2024年, 上半年, 目前; not 年均, 月嫂 or 按年. */
export function isPeriod(text: string, start: number, length: number): boolean {
  return (
    length >= 2 &&
    text[start] !== '按' &&
    !text.startsWith('年度', start) &&
    PERIOD.test(text.slice(start, start + length))
  )
}

/** How far back of a figure the clause is looked for that says when: keeps hostile text linear. */
const TIME_REACH = 160

/**
 * The time that a figure's clause opens with, else a clause before that is a time alone (7月8日,局长报告,|上半年|,全县…),
 * else what opens the sentence.
 * @param opens whether a sentence begins at `start`
 */
export function statedPeriod(text: string, start: number, end: number, opens = true): Span | null {
  let own = true
  for (let at = end - 1; at >= Math.max(start, end - TIME_REACH); at--) {
    if (at > start && !among(CLAUSE_MARKS, text.charCodeAt(at - 1))) continue
    let from = at
    while (from < end && among(' ●·•', text.charCodeAt(from))) from++
    const lead = among('预初其', text.charCodeAt(from)) && BEFORE_TIME.exec(text.slice(from, Math.min(end, from + 6)))
    if (lead) from += lead[0].length
    const length = timeAt(text, from, end)
    if (length >= 2 && (own || (opens && at === start) || text[from + length] === ','))
      return { start: from, end: from + length }
    own = false
  }
  return null
}
/** 预计|2023年前三季度, 到目前… */
const BEFORE_TIME = /^(?:预计|初步|其中)/
const CLAUSE_MARKS = ',:;'
