/** Whether a figure was reached or is aimed at (status): by the section it stands in, the words near it and the figures before it. */
import type { Role } from '../model.ts'
import { aimRule, factAt, REACH, type StatusRule, UNTIL_PLAN, UNTIL_YEAR } from './aim.ts'
import type { Frame } from './frame.ts'

/** Sections whose figures are aimed at unless a word says otherwise. */
const FORWARD: ReadonlySet<Role> = new Set(['plans', 'suggestions'])

const AIMED: ReadonlySet<StatusRule> = new Set<StatusRule>([
  'aim-word',
  'future-verb',
  'aim-behind',
  'aim-share',
  'aim-before',
  'forward-section',
])
export const statusBy = (rule: StatusRule): 'actual' | 'target' => (AIMED.has(rule) ? 'target' : 'actual')

const NOW = /[由从](?:现[时在有]|目前|当前|原[来先本有])的?$/
const THEN = /[较比](?:20\d\d|1\d\d)年(?:同期|底|末|度)?的$/
/** 在去年1120起|的基础上|下降10% */
const BASE = '的基础上'

/**
 * Whether the figure was reached (actual) or is aimed at (target), by its rule: the section first, words within it.
 * @param review the year that the report sums up, null where it does not say
 */
export function statusRule(
  text: string,
  frame: Frame,
  role: Role,
  firstOfTwo: boolean,
  floor: number,
  review: number | null,
): StatusRule {
  // 将由现时的|150个增至200个
  if (firstOfTwo && NOW.test(text.slice(Math.max(0, frame.quantity.outerStart - 5), frame.quantity.outerStart)))
    return 'from-level'
  // 将比2015年的|4亿元|增长30%: what it was then
  if (
    text[frame.quantity.outerStart - 1] === '的' &&
    THEN.test(text.slice(Math.max(frame.clauseStart, frame.quantity.outerStart - 12), frame.quantity.outerStart))
  )
    return 'from-level'
  if (!FORWARD.has(role)) return aimRule(text, frame, review)
  // 2024年平均浓度32微克,2025年降至30微克: what it was in the year before
  if (text[frame.clauseStart] === '2' && isEarlierYear(text, frame, review)) return 'from-level'
  // 由目前的六成提高到…: where it comes from is a fact, even in a plan.
  if (firstOfTwo || text.startsWith(BASE, frame.quantity.outerEnd)) return 'from-level'
  const reach = Math.max(floor, frame.clauseStart, frame.quantity.start - REACH)
  // 截至目前,|12个村未通公路
  const { clauseBefore } = frame
  if (clauseBefore?.end === frame.clauseStart - 1 && clauseBefore.end - clauseBefore.start <= LONGEST_SO_FAR)
    if (SO_FAR_ALONE.test(text.slice(clauseBefore.start, clauseBefore.end))) return 'fact-word'
  for (let i = reach; i < frame.quantity.start; i++) if (factAt(text, i, frame.quantity.start)) return 'fact-word'
  return 'forward-section'
}

/** The clause opens with a year, and the next one with a later one, for which something is aimed at. */
function isEarlierYear(
  text: string,
  { clauseStart, clauseEnd, quantity, sentence }: Frame,
  review: number | null,
): boolean {
  const own = YEAR.exec(text.slice(clauseStart, clauseStart + 5))
  if (!own || quantity.outerEnd > clauseEnd || text[clauseEnd] !== ',') return false
  const next = YEAR.exec(text.slice(clauseEnd + 1, clauseEnd + 6))
  if (next === null || Number(next[1]) <= Number(own[1]) || SHALL.test(text.slice(clauseStart, quantity.outerStart)))
    return false
  return review === null ? AIMS_AT.test(text.slice(clauseEnd + 6, sentence.end)) : Number(own[1]) <= review
}
const YEAR = /^(20\d\d)年/
const AIMS_AT = /^[^,;。]{0,16}(?:计划|力争|确保|争取|将|拟|[降升增提减]高?[至到]|目标)/
const SHALL = /计划|力争|确保|争取|将|拟|达到?|完成|实现|新[增建]|目标/

/** Whether the figure's sentence, as far as it stands near, speaks of what is to come at all. */
export const looksAhead = (text: string, { sentence, quantity }: Frame): boolean =>
  AHEAD.test(
    text.slice(Math.max(sentence.start, quantity.start - REACH), Math.min(sentence.end, quantity.end + NEAR_BEHIND)),
  )
const NEAR_BEHIND = 40
const AHEAD =
  /将|[拟会要应]|计[划画]|规[划画]|预[计估期定料]|估计|力[争求]|确保|争取|努力|继续|持续|赓续|进一步|加[强快大]|推[进动]|落实|目标|下一?步|[明来]年|今后|未来|届时|年底前|不[低少高超]|控制在|以上|至少/

/** 员额为|620人, 每人都有|1台: what is so; 整改率达|100% and 为|1万人|提供服务 are what shall be. */
export const isStated = (text: string, { quantity, clauseStart }: Frame): boolean =>
  STATED.test(text.slice(Math.max(clauseStart, quantity.start - LONGEST_LINK), quantity.start)) &&
  !SERVES.test(text.slice(quantity.outerEnd, quantity.outerEnd + 8))
const LONGEST_LINK = 8
const STATED = /(?<=..)(?<![增设新现改定确认作成率度])(?:为|有|达到?|逾|占|是)约?[近超]?$/
const SERVES = /^[^,;。]{0,6}(?:提供|发放|办理|配[备送发]|送|开展|解决|购买|培训|建)/
const LONGEST_SO_FAR = 10
const SO_FAR_ALONE = /^(?:截[至止](?:目前|今|\d{0,4}年?\d{1,2}月[底末份]?|[去上]年[底末])|目前|当前|现阶段)$/

/** What a part of a sentence that reports facts says: 实际, 同比, 上半年. */
const REPORTS =
  /实际(?!使用|利用|吸收|到位|到账|外资)|已|目前|现有|累计|完成了|实现了|建成了|同比|环比|[较比][上去]年|去年|[上下]半年|[一二三四]季度|\d月/

/**
 * The rule of a figure, seen with those before it: what says nothing itself goes on with an aim or a plan, and what only its section
 * tells with a fact.
 * @param own its rule by itself
 * @param before the rules of the paragraph's figures so far
 */
export function ruleInContext(
  text: string,
  frames: readonly Frame[],
  own: StatusRule,
  before: readonly StatusRule[],
): StatusRule {
  if (own === 'no-aim' && goesOnAiming(text, frames, before)) return 'aim-before'
  if (own === 'no-aim' && planGoesOn(text, frames, before)) return 'aim-word'
  return own === 'forward-section' && goesOnReporting(text, frames, before) ? 'fact-word' : own
}

/** 今年计划新修道路5公里;|维修泵站8座: what a semicolon joins to aims goes on with them, unless it reports. */
function goesOnAiming(text: string, frames: readonly Frame[], before: readonly StatusRule[]): boolean {
  const { sentence } = frames[before.length]!
  let k = before.length - 1
  if (k >= 0 && frames[k]!.sentence.start === sentence.start)
    return (
      before[k] === 'aim-before' ||
      // 完成年目标2200人的104%,|发放贷款5331万元: the aim is no more than what is shared.
      (AIMED.has(before[k]!) &&
        before[k] !== 'aim-share' &&
        (limitGoesOn(text, frames[k]!, frames[k + 1]!) ||
          promiseGoesOn(text, frames[k]!, frames[k + 1]!) ||
          listGoesOn(text, frames[k]!, frames[k + 1]!)))
    )
  if (k < 0) return false
  const last = frames[k]!.sentence
  for (; k >= 0 && frames[k]!.sentence.start === last.start; k--) if (!AIMED.has(before[k]!)) return false
  // 年度主要任务是:计划修渠12公里。|新增灌溉面积800亩: the label is said of the whole paragraph.
  const joined = text[sentence.start - 1] === ';' && last.end === sentence.start
  return (joined || TASKS.test(text.slice(0, 40))) && !REPORTS.test(text.slice(sentence.start, sentence.end))
}

/** In a plan, 去年分别增长5.2%、|7.1%, 目前已完成300吨,|占任务的60%: a list and a share go on with the fact before. */
function goesOnReporting(text: string, frames: readonly Frame[], before: readonly StatusRule[]): boolean {
  const k = before.length - 1
  if (k < 0 || before[k] !== 'fact-word') return false
  const last = frames[k]!
  const { quantity, sentence } = frames[k + 1]!
  if (last.sentence.start !== sentence.start || quantity.outerStart - last.quantity.outerEnd > LONGEST_ITEM)
    return false
  const gap = text.slice(last.quantity.outerEnd, quantity.outerStart)
  // 现有养老机构6家,|床位820张,|入住率不足60%
  if (gap[0] === ',' && STATE_ON.test(gap) && HAS_NOW.test(text.slice(last.sentence.start, last.quantity.start)))
    return true
  return LISTED_ON.test(gap) || (quantity.type === 'percent' && SHARE_SO_FAR.test(gap))
}
/** 去年新增绿地12公顷、|停车位|300个; but 现有3所、拟建2所 */
const LISTED_ON = /^ ?[、和与及][^,;。:将拟计要再需力确增建扩达]{0,12}$/
const STATE_ON =
  /^,(?:其中,?|总|共)?[^,;。:、将拟计要再需力确增建扩达新改培争完提修引实安发整治打推开]{2,8}(?:不足|不到|仅|约|近|为|是)?$/
const HAS_NOW = /现有|现共有|目前(?:共|全[市县区镇乡])?有|已(?:有|建成)/
const SHARE_SO_FAR =
  /^[,(](?:约|仅|已|分别)?(?:占|完成(?:[全当本]?年度?|预算|总?目标|总?任务|总?计划|总)|同比|环比|[较比](?:[上去]年|年初))[^,;。力确将拟到]*$/

/** 今年水利建设的主要任务是: */
const TASKS = /^(?:[^,;。:]{1,8},)?[^,;。:]{0,28}(?:任务|目标)(?:是|为|如下)?:/

/** 确保密度达100%,|建档率不低于95%: a limit in the next clause is aimed at with it. */
function limitGoesOn(text: string, last: Frame, { quantity, clauseStart }: Frame): boolean {
  return (
    (quantity.bound === 'at_least' || quantity.bound === 'at_most') &&
    clauseStart > last.quantity.end &&
    !REPORTS.test(text.slice(last.quantity.outerEnd, quantity.start))
  )
}

/** 确保粮食总产量达45万吨,|生猪出栏60万头: a promise holds for the figures of the clauses behind it, unless these report. */
function promiseGoesOn(text: string, last: Frame, { quantity, clauseStart }: Frame): boolean {
  const { clauseStart: from, clauseEnd } = last
  return (
    clauseStart >= clauseEnd &&
    (clauseStart <= clauseEnd + 1 || NONE_BETWEEN.test(text.slice(clauseEnd, clauseStart))) &&
    PROMISE.test(text.slice(from, last.quantity.start)) &&
    !REPORTS.test(text.slice(last.quantity.outerEnd, quantity.start))
  )
}

/** 今年计划播种面积12万亩,|稳定产量5万吨,全年完成…: the next clause goes on with a plan, unless it tells what came of it. */
function planGoesOn(text: string, frames: readonly Frame[], before: readonly StatusRule[]): boolean {
  const k = before.length - 1
  if (k < 0 || before[k] !== 'aim-word') return false
  const last = frames[k]!
  const { quantity, clauseStart } = frames[k + 1]!
  return (
    clauseStart === last.clauseEnd + 1 &&
    text[clauseStart - 1] === ',' &&
    quantity.outerStart - last.quantity.outerEnd <= LONGEST_ITEM &&
    PLANS.test(text.slice(last.clauseStart, last.quantity.start)) &&
    !CAME_TRUE.test(text.slice(last.quantity.outerEnd, quantity.start)) &&
    !REPORTS.test(text.slice(last.quantity.outerEnd, quantity.start))
  )
}
const PLANS = /^(?:[今明后]年|全年|年[初内]|本年度?|下半年)*(?:计划|拟)(?![的外内生])/
const CAME_TRUE = /相[等当]|完成|实现|[达建]成|达到|开工|到位|新增|占|[较比高低多少]|其中|总投资/

/**
 * 计划建大棚3000亩,其中…,建泵房1座,|建管理用房60平方米: a list that is longer than a word of aim is looked for; behind 目标是: and
 * 到2030年, to its end.
 */
function listGoesOn(text: string, last: Frame, { sentence, quantity }: Frame): boolean {
  const opening = text.slice(sentence.start, sentence.start + 40)
  return (
    quantity.start - sentence.start > REACH &&
    (quantity.start - last.quantity.outerEnd <= LONGEST_ITEM ||
      TASKS.test(opening) ||
      UNTIL_YEAR.test(opening) ||
      UNTIL_PLAN.test(opening)) &&
    !REPORTS.test(text.slice(last.quantity.outerEnd, quantity.start))
  )
}
const LONGEST_ITEM = 20

/** 确保合格率100%,|杜绝重大事故|,创优工程3项: a promise without a figure between them. */
const NONE_BETWEEN = /^,(?:坚决|有效)?(?:杜绝|防止|严防|避免|遏制|不发生|不出现|无|零)[^,;。]{2,16},$/
const PROMISE =
  /^(?:[一二三四五六七八九十]是)?(?:[^,]{0,12}[要须需应])?(?:并|同时|切实|努力|全力)?(?:确保|保证|力保|力争|争取|力求|努力实现)(?!了)/
