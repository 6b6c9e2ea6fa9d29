/** Words of aim (力争, 确保, 计划) and of fact (已, 实际) before and behind a figure, and which of them holds for it. */
import { aimLength, isSetBefore } from './set-aim.ts'
import { ACTUAL_WORDS, AIM_EXCEPTIONS, AIMS } from '../data/qualifier-words.ts'
import type { Quantity } from '../stages.ts'
import { among, firstAmong, lastAmong } from '../text/chars.ts'
import { prefixMatcher, wordsOf } from '../text/matchers.ts'
import { UnitSet } from '../text/word-tables.ts'
import { ROC } from '../text/years.ts'
import type { Frame } from './frame.ts'
import { futureVerbAt, isFuture } from './future.ts'
import { groundAt } from './ground.ts'
import { timeAt } from './times.ts'

/** What made a figure a fact or an aim. */
export type StatusRule =
  | 'aim-word'
  | 'future-verb'
  | 'aim-behind'
  | 'aim-share'
  | 'aim-before'
  | 'forward-section'
  | 'fact-word'
  | 'from-level'
  | 'no-aim'

const aimAt = prefixMatcher(AIMS)
const aimExceptionAt = prefixMatcher(AIM_EXCEPTIONS)
/** What an aim or a fact can begin with. */
let cues: UnitSet | undefined
const actualAt = prefixMatcher(ACTUAL_WORDS)
/** How far back of a figure a modal word is looked for. */
export const REACH = 60

/** 好于|预期, 未能赚得|预期收入: what was expected, and told of. */
const BEFORE_EXPECTED = '于超合较比得达到如未的'

/** 预计|114年底前完成, 预估今年12月底可完成: when it will be done. */
const EXPECTED_BY =
  /^预[计估料期][^,;。\d]{0,6}(?:可望|可|将|会|能)(?:再|大幅|额外)?(?:[减增降升提]|回[升落]|[加新扩]设|容纳|创造|惠及|服务|节[省约]|兴建|供应|吸引|提供|受惠)|^预[计估](?:每年|年均)|^预[计估](?:[于在至到])?(?:(?:[今明后]年|\d{2,4}年|年)(?:\d{1,2}月)?|\d{1,2}月)[底末中]?(?:之?前|可|将|完成)/
export const UNTIL_YEAR = /^(?:[到至于计](20\d\d|1\d\d)年|(20\d\d|1\d\d)年底?前)/
/** 到“十五五”末: 2030 */
export const UNTIL_PLAN = /^[到至]“?十([一二三四五六七])五”?(?:规划)?(?:时期|期间|期)?末/
const SINCE_YEAR = /[从由自](?:20\d\d|19\d\d)年[^;。]*,$/
const LONGEST_SINCE = 30
const isBeforeUntil = (text: string, at: number): boolean =>
  at === 0 || among(',;:。()“、出求确划标预是', text.charCodeAt(at - 1))

/** In a report on 2023, 到2030年 opens what is aimed at; so does 114年底前 in one on 112, and 到2030年 in one of no known year. */
function opensLaterYear(text: string, at: number, review: number | null): boolean {
  if (!among(review === null ? '到' : '到至于计12', text.charCodeAt(at))) return false
  const plan = among('“十', text.charCodeAt(at + 1)) && UNTIL_PLAN.exec(text.slice(at, at + 14))
  const match = plan || (lastAmong('年', text, at + 3, at + 6) >= 0 ? UNTIL_YEAR.exec(text.slice(at, at + 7)) : null)
  if (!match) return false
  // 里程从2012年的2900公里,|到2021年|突破1万公里: the second of two times, both told of
  if (!plan && SINCE_YEAR.test(text.slice(Math.max(0, at - LONGEST_SINCE), at))) return false
  const year = plan ? 2005 + 5 * ('一二三四五六七'.indexOf(plan[1]!) + 1) : Number(match[1] ?? match[2])
  return (year < 1000 ? year + ROC : year) > (review ?? 0) && isBeforeUntil(text, at)
}

/** 明年|新建学校12所, 今后五年,新增绿地300公顷, 下一步|新增床位200张: what is to be done then; but 未来五年需求约8万套. */
function opensTimeToCome(text: string, at: number): boolean {
  if (!among('明来今未接下', text.charCodeAt(at)) || !isBeforeUntil(text, at)) return false
  const opener = TIME_TO_COME.exec(text.slice(at, at + 12))
  if (opener === null) return false
  const from = at + opener[0].length
  // 明年|员额预计达420人
  return futureVerbAt(text, from, text.length) > 0 || EXPECTS.test(text.slice(from, from + LONGEST_EXPECTED))
}
const EXPECTS = /^[^,;。\d]{2,10}预[计估期料]/
const LONGEST_EXPECTED = 14
const TIME_TO_COME =
  /^(?:[明来]年|(?:今后|未来|接下来)的?[一二两三四五六七八九十\d]{1,3}个?(?:年|月|季度|学年)|下一?(?:阶段|步)),?/

/** 提出“办结率达95%、满意度达98%”两大目标: what is set as an aim is quoted; but 实现了“…”的目标. */
function isAimQuoted(text: string, { sentence, quantity }: Frame): boolean {
  const open = lastAmong('“”', text, Math.max(sentence.start, quantity.start - LONGEST_QUOTE), quantity.start)
  if (open < 0 || text[open] !== '“' || !SETS_AIM.test(text.slice(Math.max(sentence.start, open - 8), open)))
    return false
  const close = firstAmong('”', text, quantity.end, Math.min(sentence.end, quantity.end + LONGEST_QUOTE))
  return close >= 0 && AIM_QUOTED.test(text.slice(close + 1, close + 8))
}
const LONGEST_QUOTE = 80
const SETS_AIM = /(?:提出|确定|制定|明确|定下|设定|确立|树立|围绕|锚定|瞄准|按照|聚焦|对照|朝着?|向着?)了?(?:的|以)?$/
const AIM_QUOTED = /^(?:[两二三四五六七八九十]大|等|的)?(?:工作|年度|奋斗|总体?|主要|总)?(?:目标|要求|任务)/

/** 截至12月底,|实际完成投资7亿元,|占任务的120%: said of the clauses behind it as well. */
const REPORT_OPENERS = ['截至', '截止', '目前', '实际']
const opensReport = (text: string, at: number): boolean =>
  ',;'.includes(text[at - 1] ?? ';') && REPORT_OPENERS.some((word) => text.startsWith(word, at))

/** 实际|完成; but 力争实际使用外资增长10%: the name of a measure. */
export const factAt = (text: string, at: number, end: number): boolean =>
  actualAt(text, at, end) > 0 &&
  !(text[at] === '实' && MEASURE_NAMED.test(text.slice(at, at + 4))) &&
  // 力争比|去年|增长10%, 比上年|实际|接待人数增长8%: with what it is compared; but 比|去年的|320万元 is what was
  !(
    among('去上实现目原', text.charCodeAt(at)) &&
    (text[at - 1] === '在'
      ? groundAt(text, at - 1, end) > 0
      : !among('现目原', text.charCodeAt(at)) &&
        COMPARED_WITH.test(text.slice(Math.max(0, at - 4), at)) &&
        !WHAT_WAS.test(text.slice(at, end)))
  ) &&
  // 目标1871万,|达成|2394万; but 力争达成2000万
  !(text[at] === '达' && !among(',;(', text.charCodeAt(at - 1)))
const COMPARED_WITH = /(?:[较比与]|[较比与][去上前]年)$/
const WHAT_WAS = /^[去上]年(?:同期)?的[约近]?$/
/** 明年|实际员额|预计达420人 */
const MEASURE_NAMED = /^实际(?:使用|利用|吸收|到位|到账|外资|员额)/

/** An aim (力争, 确保, 计划招聘, 将新增) stands before the figure and no later word of fact takes it back. */
export function aimRule(text: string, frame: Frame, review: number | null): StatusRule {
  const start = Math.max(frame.sentence.start, frame.quantity.start - REACH)
  if (isAimSet(text, frame)) return 'aim-behind'
  cues ??= new UnitSet(
    `将会要到至于计务标明来今未接下12${[...wordsOf(AIMS), ...wordsOf(ACTUAL_WORDS)].map((word) => word[0]).join('')}`,
  )
  for (let i = frame.quantity.start - 1; i >= start; i--) {
    // “力争增长10%”的目标,上半年实现|9.2%: what is quoted aims at nothing else.
    if (text[i] === '”') i = Math.max(start, lastAmong('“', text, start, i))
    if (!cues.has(text.charCodeAt(i))) continue
    if (factAt(text, i, frame.quantity.start) && (i >= frame.clauseStart || opensReport(text, i))) return 'fact-word'
    // 拟立项12个,|已|获批8个,到位资金2300万元: what was told ends the plan.
    if (i < frame.clauseStart && text[i] === '已' && factAt(text, i, frame.quantity.start)) break
    if (opensLaterYear(text, i, review) || opensTimeToCome(text, i)) return 'aim-word'
    if (text[i] === '争' && STRIVES.test(text.slice(i, i + LONGEST_STRIFE))) return 'aim-word'
    if (
      text[i] === '预' &&
      EXPECTED_BY.test(text.slice(i, i + 16)) &&
      (i >= frame.clauseStart || addsThen(text, i, frame))
    )
      return 'aim-word'
    // 全年目标任务800件, 造林任务900亩,完成640亩
    if ((text.startsWith('任务', i - 1) || text.startsWith('考核指标', i - 3)) && isTask(text, i, frame))
      return 'aim-word'
    // 年度投资计划6亿元,已完成5亿元
    if (text[i] === '计' && text[i + 1] === '划' && isYearsPlan(text, i, frame)) return 'aim-word'
    // 目标举办讲座30场,实际完成36场
    if (text[i] === '目' && (opensAim(text, i, frame) || isAimMet(text, i, frame))) return 'aim-word'
    const aim = aimAt(text, i, frame.quantity.start)
    if (
      aim > 0 &&
      aimExceptionAt(text, i, text.length) === 0 &&
      // 大力|争取上级资金
      !(text.startsWith('力争取', i) && among('努大全竭尽极合奋', text.charCodeAt(i - 1))) &&
      // 始终|确保到课率在95%以上
      !(text.startsWith('确保', i) && HELD.has(text.slice(i - 2, i))) &&
      // 目标为90%,|但执行率由85%降至80%
      !(text[i] === '目' && i < frame.clauseStart && BUT.test(text.slice(i, frame.quantity.start))) &&
      // 初步|预计,全省生产总值增长5%: what was reached, as far as it is known
      !(text.startsWith('预计', i) && text[i - 1] === '步') &&
      !(text.startsWith('计划', i) && among('超按', text.charCodeAt(i - 1))) &&
      !(text.startsWith('预期', i) && among(BEFORE_EXPECTED, text.charCodeAt(i - 1))) &&
      (aim > 2 || i >= frame.clauseStart || text[i] === '力' || opensClause(text, i))
    ) {
      if (opensVerb(text, i, aim, frame)) return 'aim-word'
      // 力争完成规划编制12项: as nouns they say nothing either way.
      if (!PROMISES.has(text.slice(i, i + aim))) return 'no-aim'
    }
    // 预计|2019/20至2023/24年度|建屋量
    if (text[i] === '预' && i >= frame.clauseStart && OF_YEARS.test(text.slice(i, i + 16))) return 'aim-word'
    // 上级要求|参保率达到95%以上
    if (text[i] === '要' && i >= frame.clauseStart && REQUIRED.test(text.slice(i, frame.quantity.start)))
      return 'aim-word'
    if (
      isFuture(text, i, frame.clauseStart, frame.quantity.start) &&
      !(i < frame.clauseStart && isReason(text, i, frame))
    )
      return 'future-verb'
  }
  if (isDemanded(text, Math.max(frame.clauseStart, start), frame)) return 'aim-word'
  if (isEffect(text, start, frame)) return 'aim-word'
  // 完成全年20万公里|目标任务的67%, 完成年度目标12万亩|的85%: what it is a part of was aimed at.
  if (
    firstAmong('的', text, frame.quantity.outerEnd, frame.quantity.outerEnd + LONGEST_AIM) >= 0 &&
    OF_AIM.test(text.slice(frame.quantity.outerEnd, frame.quantity.outerEnd + LONGEST_AIM))
  )
    if (
      OF_AIM_BEHIND.test(text.slice(frame.quantity.outerEnd, frame.quantity.outerEnd + LONGEST_AIM)) ||
      AIM_NAMED.test(text.slice(Math.max(frame.clauseStart, frame.quantity.outerStart - 12), frame.quantity.outerStart))
    )
      return 'aim-share'
  // 占全年造林任务(|2万亩|)的55%
  if (
    text[frame.quantity.outerStart - 1] === '(' &&
    text[frame.quantity.outerEnd] === ')' &&
    isAimInBracket(text, frame)
  )
    return 'aim-share'
  if (isAimQuoted(text, frame)) return 'aim-behind'
  // 5所食堂即将建成启用
  const to = Math.min(frame.clauseEnd, frame.quantity.outerEnd + 12)
  if (lastAmong('将望标要', text, frame.quantity.outerEnd, to) < 0) return 'no-aim'
  const behind = text.slice(frame.quantity.outerEnd, to)
  // 按照每村不少于3名|后备干部的要求
  if (OF_DEMAND.test(behind) && ACCORDING.test(text.slice(frame.clauseStart, frame.clauseStart + 4)))
    return 'aim-behind'
  if (
    AIM_BEHIND.test(behind) &&
    !REACHED.test(text.slice(Math.max(0, frame.quantity.outerStart - 2), frame.quantity.outerStart))
  )
    return 'aim-behind'
  return /即将|有望|将于|^[^,;。、]{0,5}将(?:会|陆续|相继|全部|获|可|编配|落成|启用|完工|入伙|交付|动工|竣工|推[出售])/.test(
    behind,
  ) && !behind.includes('已经或')
    ? 'aim-behind'
    : 'no-aim'
}

/** 预计年底前完工,|新增床位300张: what comes with it. */
const addsThen = (text: string, at: number, { clauseStart, clauseBefore }: Frame): boolean =>
  clauseBefore !== null && at >= clauseBefore.start && ADDS.test(text.slice(clauseStart, clauseStart + 6))
const ADDS = /^(?:届时)?(?:预计|可|将|能)?(?:新增|增加|实现|带动|容纳|惠及|解决)(?!了)/

/** 超额完成了上级确定的|2%|的目标任务: what was set, whatever came of it. */
const isAimSet = (text: string, { quantity }: Frame): boolean =>
  aimLength(text, quantity.outerEnd) > 0 && isSetBefore(text, 0, quantity.outerStart)

const BUT = /[,;](?:但|惟|然而|却|不过|可是)/
const HELD = new Set(['始终', '有力', '有效'])

/** 因应新校即将启用,|与三家机构合作|: why something was done, not what will be. */
const isReason = (text: string, at: number, { sentence }: Frame): boolean =>
  REASON.test(text.slice(sentence.start, sentence.start + 4)) && lastAmong(',', text, sentence.start, at) < 0
const REASON = /^ ?(?:因应|鉴于|由于|随着|有鉴于|为迎接)/

const isAimInBracket = (text: string, { clauseBefore, quantity }: Frame): boolean =>
  clauseBefore !== null &&
  clauseBefore.end === quantity.outerStart - 1 &&
  text[quantity.outerEnd + 1] === '的' &&
  AIM_BEFORE.test(text.slice(Math.max(clauseBefore.start, clauseBefore.end - LONGEST_AIM), clauseBefore.end))
const AIM_BEFORE = /(?:任务|计划|目标|预算|指标)(?:任务|目标)?数?$/
const LONGEST_AIM = 14
const OF_AIM = /^[^,、;。\d]{0,8}的[约超近]?[\d.xX×*○□_N]+[%％]/
const OF_AIM_BEHIND = /^的?(?:年度|全年|总)?(?:目标|任务|计划|指标)(?:任务|目标|计划|指标)?[数值]?的/
const AIM_NAMED = /(?:完成|占)[^,、;]{0,6}(?:目标|任务|计划|指标)(?:任务|目标)?[数值]?[为约]?$/
/** 争取|平均分提高3分; but 争取上级资金达到2亿元 is what was got. */
const STRIVES =
  /^争取(?![到了]|[^,;。\d]{0,10}(?:资金|项目|政策|补助|支持|经费|指标|贷款|债券|款))[^,;。\d]{1,16}?(?:达到?|提[高升]|增长|控制在|突破|下降|降[低至到]|超过|进入|实现|完成)/
const LONGEST_STRIFE = 24

/** A bound that is set: 要开展检查|120次以上, 覆盖率应不低于|95%. */
const isDemanded = (text: string, from: number, { quantity: { bound, start } }: Frame): boolean =>
  (bound === 'at_least' && NORM.test(text.slice(from, start))) ||
  ((bound === 'at_least' || bound === 'at_most') && OUGHT.test(text.slice(from, start)))
const OUGHT =
  /^(?:[全今明每本当]年|每[季月周])?(?:要(?![求是点么素件闻])|应(?:当|(?=[开完达实新建组]))|[必务]须|务必)|(?<![反适对供响效])应当?不[得应]?[低少高超大多][于过]?$/

/** 干部每月至少走访|6户: what is required of them again and again. */
const NORM = /每(?:个?[年月季周旬日天]|学期|半年|季度)[^,]{0,12}(?:至少|不[得应]?少于|不[得应]?低于)/

const OF_YEARS = /^预[计估](?:[于在])?20\d\d(?:\/\d\d|年)?[至到-]20\d\d/
const OF_DEMAND = /^[^,;。、和]{0,8}的(?:总|工作)?要求/
const ACCORDING = /^(?:严格)?(?:按照?|对照|根据|围绕)/
/** 每年兴建2万个单位|的目标 */
const AIM_BEHIND =
  /^(?:[^,;。、和]{0,8}的(?:总|年度|工作|改善|预期|既定|控制|减排|考核|增长|增速|发展)?目标(?![召到抵完响时轮])|目标的|为目标)/

/** 完成10%的目标, 超额10%的目标: it was reached; but 出口额|3亿元的目标. */
const REACHED = /[成现到过越]$|超额$/

/** 投产后,预计年产值达|12亿元,|可新增就业300人: what works will bring once they are done. */
function isEffect(text: string, start: number, frame: Frame): boolean {
  const after = lastAmong('后', text, start + 2, frame.quantity.start)
  return (
    after >= 0 &&
    DONE.test(text.slice(Math.max(start, after - 2), after)) &&
    BRINGS.test(text.slice(after + 1, frame.quantity.start))
  )
}
const DONE = /(?:建成|投产|达产|投用|竣工|完工|投运|达效|落地|运营|实施)$/
/** The clause at once says that it can or will be; a fact (已带动) takes it back. */
const BRINGS =
  /^(?![^]*(?:已|目前|实际|[去上]年|同比))[,每]?[^,]{0,12}?(?:预计|预估|可(?!再生|支配|回收|比|研|持)|将|能够|有望|年[产创可销均营处加])/

/** 今年计划治理草原12万亩,|修复湿地3万亩: as a verb that opens its clause it goes on behind it. */
function opensClause(text: string, at: number): boolean {
  // 局方预料,|今年可以服务200万人次
  if (among('预', text.charCodeAt(at)) && text[at + 2] === ',' && among('料计期估', text.charCodeAt(at + 1)))
    return true
  if (text.startsWith('预期', at)) return !among(BEFORE_EXPECTED, text.charCodeAt(at - 1))
  const word = text[at] === '拟' ? 1 : text.startsWith('计划', at) ? 2 : 0
  // 署方正|计划|原址重建收押所,|增加410个收容额
  if (word === 2 && text[at - 1] === '正') return true
  if (word === 0 || (at > 0 && !among(',;:。、年市县区镇乡局府署会院司部处所即并还', text.charCodeAt(at - 1))))
    return false
  // 计划|2024年|实现产值5亿元,利润800万元; 计划|于年底前|完成扩建,新增车位400个
  const from = at + word + (among('于在', text.charCodeAt(at + word)) ? 1 : 0)
  const time = Math.max(timeAt(text, from, text.length), BY_END.exec(text.slice(from, from + 8))![0].length)
  const verb = from + time + (text[from + time] === '前' ? 1 : 0)
  return futureVerbAt(text, verb, text.length) > 0
}

const BY_END = /^(?:(?:[今明]年|当年)?(?:年底|\d{1,2}月份?底?))?/

/** 目标|举办讲座30场, 年度目标|完成造林2万亩: a verb follows; 目标值|≥95%, 目标|1万人, 目标任务|5000亩: the figure does. */
const opensAim = (text: string, at: number, { clauseStart, quantity }: Frame): boolean =>
  text[at + 1] === '标' &&
  at >= clauseStart &&
  AIM_OPENS.test(text.slice(clauseStart, at)) &&
  !AIM_RATE.test(text.slice(at + 2, at + 6)) &&
  (isAimStated(text, at, quantity) ||
    // 目标|至115年底|每日供水量可供20万吨
    AIM_BY.test(text.slice(at + 2, at + 5)) ||
    (at + 4 <= quantity.start && futureVerbAt(text, at + 2, quantity.start) > 1))
const AIM_BY = /^[至到](?:[今明]年|\d\d|20)/
/** 目标完成率达102%: how much was reached. */
const AIM_RATE = /^[完达]成(?:率|比例|进度|情况)/
const AIM_OPENS = /^(?:年度|全年|年初|原定|本年|今年)?$/
/** 保障型目标|1871万,达成2394万: what came of it is told at once. */
const isAimMet = (text: string, at: number, { clauseStart, quantity }: Frame): boolean =>
  text[at + 1] === '标' &&
  at >= clauseStart &&
  AIM_STATED.test(text.slice(at + 2, quantity.outerStart)) &&
  !DONE_TASK.test(text.slice(clauseStart, at)) &&
  MET_BEHIND.test(text.slice(quantity.outerEnd, quantity.outerEnd + 8))
const MET_BEHIND = /^[,;](?:目前|现|实际|累计|已经?|共|全部)*(?:完成|达成|实现)/
/** 目标3个 counts aims, 目标95%完成 says what was reached. */
const isAimStated = (text: string, at: number, { unit, outerStart, outerEnd }: Quantity): boolean =>
  AIM_STATED.test(text.slice(at + 2, outerStart)) &&
  unit !== '个' &&
  unit !== '项' &&
  !/^[^,;。)]{0,3}[完达]成/.test(text.slice(outerEnd, outerEnd + 5))
const AIM_STATED = /^(?:值|任务)?[为是:]?$/

/** 年度|目标任务|800件, 任务数为1.2万吨: so much is to be done; but 完成任务800件, 重点任务15项, 执行任务20次. */
function isTask(text: string, at: number, { clauseStart, quantity }: Frame): boolean {
  const { outerStart, outerEnd, unit } = quantity
  if (at < clauseStart || outerStart - at > LONGEST_TASK || unit === '项' || unit === '个' || unit === '件次')
    return false
  if (!TASK_STATED.test(text.slice(at + 1, outerStart))) return false
  const said = text.slice(Math.max(clauseStart, at - LONGEST_SAID), at + 1)
  return !DONE_TASK.test(said) && (SET_TASK.test(said) || DONE_BEHIND.test(text.slice(outerEnd, outerEnd + 10)))
}
/** 年度投资|计划|6亿元: how much is to be done in the year; but 下达投资计划6亿元, 占年度投资计划的80%. */
const isYearsPlan = (text: string, at: number, { clauseStart, quantity }: Frame): boolean =>
  at >= clauseStart &&
  quantity.type !== 'count' &&
  quantity.type !== 'percent' &&
  PLAN_STATED.test(text.slice(at + 2, quantity.outerStart)) &&
  YEARS_PLAN.test(text.slice(clauseStart, at))
const PLAN_STATED = /^(?:数|额|总额|金额)?[为是:]?$/
const YEARS_PLAN =
  /^(?:项目|工程)?(?:(?:19|20)\d\d年?|[今本明当]年)?(?:年度|全年|当年|本年)(?:计划)?(?:投资|资金|收入|支出|生产|销售|造林|用地|建设|产值|收购)$/
const LONGEST_TASK = 6
const LONGEST_SAID = 24
const TASK_STATED = /^(?:指标|总?[数量])?(?:分别|共)?(?:为|是|:)?$/
const DONE_TASK = /完成|占|超|达到|实现|围绕|落实|执行|参[与加]|[承担]担|担负|较|比/
const SET_TASK = /(?:目标|[年全]年?度?|指标|下达的?|[省市县区]定|计划|分解的?)任务$|考核指标$/
/** 任务900亩|,已完成640亩 */
const DONE_BEHIND = /^,(?:目前|现|实际|累计|已经?|共|全部)*完成/

const REQUIRED = /^要求[^,;。、\d]{1,10}(?:达到?|不[低少高]于|不超过|控制在|完成)$/

/** 本年度|计划开工12项 */
const OF_THE_YEAR = /(?:^|[,;。:])(?:本|今)?年度$/
/** Before 计划 as a noun: 超计划, 按计划, 年度计划. */
/** 本计画|完成辅导: the programme */
const NOUN_PLAN = /[本该此养育才超成按照度达到的或比较占]/

/** What may stand between the beginning of a clause and 计划 where it is a verb. */
const PLANNER =
  /^ ?(?:今年|明年|本年度?|新年度|[本新下]学[期年]|下半年|上半年|年内|全年|[今明][春夏秋冬]|\d{4}年|\d{1,2}月份?|下一步|同时|目前|现|[我全本][局市县区院校司部镇乡街村州省厂所行]|街道|公司|集团)*$/

/** Words of aim that are nouns as well. */
const PLAN_NOUNS = new Set(['计划', '计画', '规划', '规画', '承诺', '拟', '目标'])
const PROMISES = new Set(['计画', '规划', '规画', '承诺'])

/** 计划完成投资5亿元,1-6月累计完成3亿元,|占年度目标的60%: the clause before says what was done. */
function reportedSince(text: string, at: number, { clauseBefore }: Frame): boolean {
  return (
    clauseBefore !== null &&
    clauseBefore.start > at &&
    SO_FAR.test(text.slice(clauseBefore.start, Math.min(clauseBefore.end, clauseBefore.start + 24)))
  )
}
/** 计划实施项目9个,上半年,|9个|项目已全部启动: a clause since, or its own, says what was done. */
const DONE_SINCE =
  /[,;][^,;]*(?:已(?:经|全部|全面|完成|开工|建成|启动|竣工|投入|投产|投用|实施|到位|于[^,;]{1,10}(?:完成|开工|建成|启动|竣工|投产|投用|到位))|均已|目前)/
const OTHER_PARTS = /,其中,?[^,;\dxX×*○□_N]*[\d.xX×*○□_N]+(?![\d.xX×*○□_N]|[万亿]*[多余]?(?:[美欧日港]|人民币)?元)/
function isDoneOfPlan(text: string, planned: number, start: number): boolean {
  const done = DONE_OF_PLAN.exec(text.slice(start, start + 10))
  return (
    done !== null &&
    (done[1] !== undefined || text.startsWith(done[2]!, planned) || text.startsWith(done[2]!, planned - 2))
  )
}
const DONE_OF_PLAN = /^(全年共?|实际|共|累计)?完成([一-龥]{2})/
/** 年度计划完成|1500万元,|完成投资1320万元; 计划建亭20座,|建成22座: so much of the same, with no thing of its own. */
function cameOfPlan(text: string, at: number, planned: number, { clauseStart, quantity }: Frame): boolean {
  if (YET_TO_COME.test(text.slice(Math.max(0, at - 6), at))) return false
  const came = CAME_OF_PLAN.exec(text.slice(clauseStart, quantity.outerStart))
  if (!came) return false
  const plan = text.slice(planned, clauseStart - 1)
  return plan.endsWith(quantity.unit) && (came[1] !== '投资' || PLANNED_SUM.test(plan))
}
const CAME_OF_PLAN = /^(?:目前|现|实际|共)*(?:完成|建成|达成|落实)(?:(投资|面积))?约?$/
const PLANNED_SUM = /^(?:完成|总|年度|投资)*约?[\d.xX×*○□_N]+[万亿]*元$/
const YET_TO_COME = /[明来后]年|下[半一步]|今后/
/** 1-6月份|累计完成投资 */
const SO_FAR =
  /^ ?(?:(?:\d{1,2}(?:[-~至到]\d{1,2})?月份?|截[至止][^,]{1,8}?|[上下]半年|[一二三四]季度|前[两二三]季度)(?:底|末)?)?(?:目前|现|至今|累计)?(?:(?:累计|已)(?:完成|实现|投资|投入|到位)|完成约?[\dxX×*○□_N])|^ ?\d{1,2}[-~至到]\d{1,2}月份?(?:实际)?(?:完成|实现|到位)/
const OF_THING = /^[^,;。\d]{0,4}[\d.xX×*○□_N]+[万亿]?[^,;。\d]{1,3}的/

const SINCE = /^[^,;。]*(?:同比|环比|[较比][上去]年)/

/** 计划 and 规划 are nouns too (国培计划100人): as aims they open their clause or follow its time. */
function opensVerb(text: string, at: number, length: number, frame: Frame): boolean {
  const word = text.slice(at, at + length)
  // 总投资和年度计划投资|同比|分别增长12%、8%
  if (among('计拟', text.charCodeAt(at)) && SINCE.test(text.slice(at + 3, frame.quantity.start))) return false
  // 计划投资2亿元的项目一期建成,|安装探头600个: the aim is the project's only.
  if (at < frame.clauseStart && among('计拟', text.charCodeAt(at))) {
    if (OF_THING.test(text.slice(at + length, at + length + 16))) return false
    // 项目65个,计划总投资60亿元,|其中外资项目23个
    if (text.startsWith('投资', at + length - 2) && OTHER_PARTS.test(text.slice(at, frame.quantity.end + 1)))
      return false
    // 今年计划播种面积12万亩,|全年完成|播种面积13万亩; 计划投资8亿元,|完成投资|6亿元
    if (isDoneOfPlan(text, at + length, frame.clauseStart)) return false
    const { clauseBefore } = frame
    if (clauseBefore && clauseBefore.start > at && isDoneOfPlan(text, at + length, clauseBefore.start)) return false
    if (cameOfPlan(text, at, at + length, frame)) return false
    // 计划投资3亿元,|累计完成投资2亿元
    if (SO_FAR.test(text.slice(frame.clauseStart, frame.clauseStart + 24))) return false
    if (reportedSince(text, at, frame) || DONE_SINCE.test(text.slice(at, frame.clauseEnd))) return false
  }
  if (!PLAN_NOUNS.has(word)) return true
  if (at < frame.clauseStart || (word === '计划' && text[at - 1] === '正')) return true
  // 棚改计划新开工80套: a verb follows; but 超计划完成, 按计划完成.
  if (
    length === 2 &&
    futureVerbAt(text, at + length, text.length) > 1 &&
    // 较年初计划|下降0.3个点: what is compared with.
    !COMPARED_PLAN.test(text.slice(frame.clauseStart, at)) &&
    // 前瞻计划|争取补助: what is done for it.
    (!text.startsWith('争取', at + length) || PLANNER.test(text.slice(frame.clauseStart, at))) &&
    (!NOUN_PLAN.test(text[at - 1] ?? '') || OF_THE_YEAR.test(text.slice(Math.max(0, at - 4), at)))
  )
    return true
  // 海关计划|在今年度|聘请90名
  if (word === '计划' && PLANNED_FOR.test(text.slice(at + 2, at + 8))) return true
  // 承诺|于任内新增500户; but 承诺3项, 规划面积5公顷, 本计画|于108年完成.
  if (PROMISES.has(word))
    return (
      among('于在', text.charCodeAt(at + length)) &&
      (text[at] === '承' || at === frame.clauseStart || among(PLANNING, text.charCodeAt(at - 1)))
    )
  return PLANNER.test(text.slice(frame.clauseStart, at))
}

/** Who or what leads on to a plan: 本局|计画于, 已|规画在. */
const PLANNING = '局处府会署部司院校所县市乡镇区公拟亦也并另即已均年月'
const COMPARED_PLAN = /[较比于][^,]{0,6}$/
const PLANNED_FOR = /^[在于](?:[今明后]|未来|下一?|20\d\d年)/
