/** One member of a list that has a figure of its own, with what the list shares: 教育(支出)、卫生健康支出分别为5亿元和3亿元. */
import { SHARED_HEADS, SIBLINGS } from '../../data/naming-words.ts'
import type { Span } from '../../model.ts'
import { among, firstAmong, lastAmong } from '../../text/chars.ts'
import { prefixMatcher, suffixMatcher } from '../../text/matchers.ts'
import { measureAt, MEASURE_END } from '../lexicon.ts'
import { lastBefore } from './antecedent.ts'
import { ownerOf } from './reduction.ts'
import { type Context, length, type Name } from './rule.ts'

const sharedHeadBefore = suffixMatcher(SHARED_HEADS)
const siblingAt = prefixMatcher(SIBLINGS)

/** A member with the head noun that the list shares: 教育(支出)、卫生健康支出; 一车间(合格率)、二车间. */
export function member(c: Context, members: readonly Span[], place: number, grown = false): Name {
  const { text } = c
  const own = members[place]!
  const last = members[members.length - 1]!
  const isLast = place === members.length - 1
  const all = ofAll(text, own, last, isLast)
  if (all) return all
  const kind = isLast ? null : sharedKind(text, own, last)
  if (kind) return kind
  // 县级财政收入和|支出: a bare measure has the first one's owner.
  if (place > 0 && measureAt(text, own.start, own.end) === length(own)) {
    const owner = ownerOf(c, members.slice(0, 1))
    if (length(members[0]!) > length(own) && owner.length > 0 && owner[0] !== members[0]) return [...owner, own]
  }
  return (
    depositsAndLoans(text, members, place) ??
    ofKinds(text, own, last, isLast) ??
    (isLast ? null : sharedTail(text, own, last)) ??
    (isLast ? null : behindMark(text, own, last)) ??
    withSharedHead(text, own, last, isLast) ??
    ofMeasureBefore(c, own, last, grown)
  )
}

/** 台北局、北区局|等3局|111年度|预算编列, 高雄、台南分局|108年度|实征数: what stands behind how many they are, or behind the year, is shared. */
function ofAll(text: string, own: Span, last: Span, isLast: boolean): Name | null {
  const said = text.slice(last.start, last.end)
  const between = (DIGIT.test(said) && ALL_OF.exec(said)) || null
  if (!between || between.index + between[0].length > said.length - 2) return null
  return [
    isLast ? { start: own.start, end: last.start + between.index } : own,
    { start: last.start + between.index + between[0].length, end: last.end },
  ]
}
const DIGIT = /\d/
const ALL_OF =
  /(?<=^.{2,})(?:等\d{1,2}个?(?:[^,、\d]{0,4}局|所|院|[县市区乡镇]市?|家|校|单位|机关|公司)(?:(?:\d{4}|1[01]\d|[89]\d)年度?)?|(?:20\d\d|1[01]\d|[89]\d)年度?)(?!以[来后前]|[底末初来])/

/** 东、中、西|部地区, 城镇、农村|居民收入: what follows the last member's own kind is shared. */
function sharedKind(text: string, own: Span, last: Span): Name | null {
  // 东、中、西|部地区, 男、女|性职工: what follows its one character
  if (length(own) <= 2 && isOneOfKind(text, own, last))
    return [own, { start: last.start + (QUARTER.test(text.slice(last.start, last.start + 2)) ? 2 : 1), end: last.end }]
  const kind = siblingAt(text, last.start, last.end)
  return kind > 0 && siblingAt(text, own.start, own.end) === length(own)
    ? [own, { start: last.start + kind, end: last.end }]
    : null
}

/** A member before the last, with what the last says of all of them, told by how the two are built. */
function sharedTail(text: string, own: Span, last: Span): Name | null {
  const said = text.slice(own.start, own.end)
  const ofLast = text.slice(last.start, last.end)
  // 床位使用率、药品收入|占比: a rate has its measure.
  if (/[率比]$|比[例重]$/.test(said)) return [own]
  // 增加值、销售额、进出口总额|占比: said of measures.
  const ratio = RATIO.exec(ofLast)?.[0].length ?? 0
  if (ratio > 0 && ratio < length(last) && MEASURE_END.test(said) && !RATIO.test(said))
    return [own, { start: last.end - ratio, end: last.end }]
  // 县道、乡道|优良路率: what follows a last member that ends alike is shared.
  const alike = last.start + length(own)
  if (length(own) >= 2 && length(own) <= 4 && alike + 1 < last.end)
    if (text[own.end - 1] === text[alike - 1]) return [own, { start: alike, end: last.end }]
  // 甲县茶叶、甲县蜜瓜|品牌价值; but 旅游人数、旅游综合收入 are measures.
  if (length(own) >= 4 && length(own) <= 6 && alike + 1 < last.end)
    if (said.slice(0, 2) === ofLast.slice(0, 2) && !MEASURE_END.test(said))
      return [own, { start: alike, end: last.end }]
  // 低压居民、非居民客户平均时长: what follows the members' common ending is shared.
  const common = ofLast.indexOf(text.slice(own.end - 2, own.end))
  return common >= 0 && length(own) >= 2 && last.start + common + 2 < last.end
    ? [own, { start: last.start + common + 2, end: last.end }]
    : null
}

/** 刑事、治安两类|案件查结率: what follows 两类 is shared. */
function ofKinds(text: string, own: Span, last: Span, isLast: boolean): Name | null {
  const kinds = KINDS.exec(text.slice(last.start, last.end))
  if (!kinds || kinds.index < 2 || kinds.index + kinds[0].length >= length(last)) return null
  return [
    isLast ? { start: own.start, end: last.start + kinds.index } : own,
    { start: last.start + kinds.index + kinds[0].length, end: last.end },
  ]
}

/** 销售、利润|占系统比重, 煤矿、化工等|行业违规行为处罚次数: what follows 占 or 等 is shared. */
function behindMark(text: string, own: Span, last: Span): Name | null {
  const share = firstAmong('占', text, last.start + 2, last.end - 2)
  if (share >= 0 && !among('侵抢强霸', text.charCodeAt(share - 1))) return [own, { start: share, end: last.end }]
  const etc = firstAmong('等', text, last.start + 2, last.end - 3)
  if (etc < 0 || among('高中初次同平', text.charCodeAt(etc - 1)) || ETC_OF.test(text.slice(etc + 1, last.end)))
    return null
  const field = text[own.end - 1] === '业' ? FIELDS.exec(text.slice(etc + 1, last.end))![0].length : 0
  return [own, { start: etc + 1 + field, end: last.end }]
}

/** 教育、卫生健康|支出: the head nouns with which the last member ends. */
function withSharedHead(text: string, own: Span, last: Span, isLast: boolean): Name | null {
  let from = last.end
  for (let head; (head = sharedHeadBefore(text, from, last.start + 1)) > 0;) from -= head
  if (from === last.end) return null
  // 满意|率 is one word.
  if (last.end - from === 1 && among('率度', text.charCodeAt(from)) && from - last.start > 4) from -= 2
  // 制造业、房地|产业|税收: 业 is said of each.
  if (text.startsWith('产业', from) && text[own.end - 1] === '业' && from + 2 < last.end) from += 2
  // 发行额、国有资产|总额: so has what is a measure itself.
  const said = text.slice(own.start, own.end)
  const measure = MEASURE_END.test(said) && !said.endsWith('质量')
  const whole = sharedHeadBefore(text, own.end, own.start) > 0 || measure || PROFIT.test(said)
  return isLast || whole ? [own] : [own, { start: from, end: last.end }]
}

/** 设备利用率平均81%,|一车间、二车间|分别为84%和79%: bare owners of the measure named before. */
function ofMeasureBefore(c: Context, own: Span, last: Span, grown: boolean): Name {
  if (c.frame.quantity.type !== 'percent' || MEASURE_END.test(c.text.slice(last.start, last.end))) return [own]
  const measured = lastBefore(c, (one) => one.rule !== 'respective' && one.frame.quantity.type === 'percent')
  const what = measured?.parts[measured.parts.length - 1]
  // 出口增长5%,服务外包、数字贸易分别增长3%、4%
  if (grown && !OWNER.test(c.text.slice(last.start, last.end))) return [own]
  // 厨余占29%,废纸、金属分别下跌3%、9%: a share measures nothing of others.
  const shares = lastAmong('占', c.text, last.end, c.frame.quantity.start) >= 0
  return what === undefined || what === '占比' || shares ? [own] : [own, ...measured!.topic]
}

/** 毛利及其他收入: a measure of its own. */
const PROFIT = /(?:毛利|利润|溢利|盈余|盈利|亏损)$/

/** Characters that stand for a word in a list. */
const ONE_OF_KIND =
  '东西南北中 上下 内外 前后 左右 大中小微 老中青幼 男女 新老旧 高中初低 本专 硕博 甲乙丙丁 主次 干支 公私 冷热 软硬 文理 春夏秋冬 夏秋冬 早晚 进出'.split(
    ' ',
  )
/** 省、市级, 水、电费, 猪、牛、羊肉: where this follows. */
const ONE_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['省市县区乡镇村州', /^[级直属管委财领]/],
  ['水电气暖热油', /^[费价用表管网耗]/],
  ['猪牛羊禽鸡鸭鹅', /^肉/],
]

/** 东、中、|西部地区; no 米、|面粉. */
function isOneOfKind(text: string, own: Span, last: Span): boolean {
  // 国家、省、市|级奖项
  if (length(own) === 2)
    return STATE.test(text.slice(own.start, own.end)) && OF_LEVEL.test(text.slice(last.start, last.start + 2))
  const [a, b] = [text[own.start]!, text[last.start]!]
  if (length(last) > 2 && ONE_OF_KIND.some((kind) => kind.includes(a) && kind.includes(b))) return true
  return ONE_BEFORE.some(
    ([kind, follows]) => kind.includes(a) && kind.includes(b) && follows.test(text.slice(last.start + 1, last.end)),
  )
}

/** 东、中、西部和|东北|地区 */
const QUARTER = /^[东西][南北]$/
const STATE = /^(?:国家|中央)$/
const OF_LEVEL = /^[省市县]级/

const RATIO = /(?:占比|比重|增速|增幅|降幅|完成率)$/
const KINDS = /[两三四五六]类(?!别)|[两三四五六]项(?!目)/

/** 制造业, 二产, 城区: what has a share in everything. */
const OWNER = /(?:业|产|[省市县区镇乡村]|企业|部门|公司|车间|院)$/

/** 各项存|、贷|款余额: of deposits, then of loans. */
function depositsAndLoans(text: string, members: readonly Span[], place: number): Name | null {
  const [own, last] = members
  if (members.length !== 2 || text[own!.end - 1] !== '存' || !text.startsWith('贷款', last!.start)) return null
  if (among('库贮保封寄惠积留储', text.charCodeAt(own!.end - 2)) && length(own!) > 1) return null
  const shared = { start: last!.start + 1, end: last!.end }
  const owner = { start: own!.start, end: own!.end - 1 }
  return place === 0 ? [own!, shared] : length(owner) > 0 ? [owner, last!] : [last!]
}

/** 等|12项指标, 等级, 等待: no list ends here. */
const ETC_OF = /^(?:级|待|于|[\d两三四五六七八九十]|各|多)/

/** 建筑业、工业等|产业|税收 */
const FIELDS = /^(?:行业领域|行业|产业|领域)?/
