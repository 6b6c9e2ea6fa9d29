/** The noun phrase left of the figure (左侧名词短语), cut to its core: 12345热线共|受理诉求|321件. */
import type { Span } from '../../model.ts'
import { among, charAt, firstAmong, lastAmong } from '../../text/chars.ts'
import { prefixMatcher } from '../../text/matchers.ts'
import { scopeAt } from '../front.ts'
import { trimEnd } from '../left.ts'
import { baseTimeBefore, timeAt } from '../times.ts'
import { cuttingAt, cuttingBefore, governingAt, measureAt, MEASURE_END } from '../lexicon.ts'
import { behindOpening } from './opening.ts'
import type { Context } from './rule.ts'

/** A core longer than this is cut, in characters. */
export const LONG_CORE = 12

/** Those for whom it is done: 为残疾人, 为企业和群众. */
const LONGEST_SERVED = 9
/** 认为, 作为, 分为 are words elsewhere. */
const NO_FOR = '认作成因视称行人以分改变转评列定选更极较最甚大尤名'
/** Where what is done for people begins: 志愿者为老人|理发; -1 where those are none of the table. */
function behindServed(text: string, at: number, end: number): number {
  const length = SERVED.exec(text.slice(at, Math.min(end - 2, at + LONGEST_SERVED + 2)))?.[0].length ?? 0
  return length > 0 ? at + length : -1
}
const SERVED =
  /^为(?:广大|辖区|全[市县区镇村]|困难|贫困|当地|过往|[沿各]线?)?(?:(?:人民群众|群众|百姓|村民|居民|市民|农民工|农民|农户|老人|老年人|职工|师生|学生|患者|病人|旅客|游客|乘客|用户|客户|企业|商户|经营主体|市场主体|消费者|当事人|劳动者|残疾人|国家|地方|社会)(?:[和、及](?=群众|企业|居民|职工|农户|用户|商户))?)+(?![的等、和及与家户人中]|代表)/
/** 为企业|降低成本 */
const SAVES = /^(?:降低|减少|减轻|节约|节省|减免)/
/** 为服务点|配送图书 */
const DELIVERS = /^(?:配送|配备|配发|赠送|捐赠|安装|购买|购置|办理|提供|发放|落实|争取|筹集|解决)/
/** A rate is a noun whole: 群众举报安全隐患核查办结率. */
const LONGEST_RATE = 18

const adverbAt = prefixMatcher('计划 合共 共 共计 总计 一共 已 又 累计 累计安全 先后 全年 每年')

const wellAt = prefixMatcher('顺利 成功 陆续 相继')

/** 零就业家庭动态清零、全市|社区创建率: a scope opens a subject of its own. */
function subjectStart(text: string, start: number, end: number): number {
  const mark = lastAmong('、', text, start + 1, end - 1)
  if (mark < 0) return start
  // 确保一季度开工、年内|完成投资
  const time = text.startsWith('年内', mark + 1) ? 2 : timeAt(text, mark + 1, end)
  if (time > 1 && mark + 1 + time < end - 1) return mark + 1 + time
  // 敬老卡点数翻倍、|生育津贴
  if (SAID.test(text.slice(mark - 2, mark)) && mark + 2 < end) return mark + 1
  const scope = scopeAt(text, mark + 1, end)
  return scope > 0 && mark + 1 + scope < end - 1 ? mark + 1 + scope : start
}

const SAID = /^(?:翻倍|免费|加码|升级|减半|全免|倍增|翻番)$/

/** 社区现有|党员, 园区预计实现|总产值, 三类物料依次为|废纸: what there is begins behind it. */
const HAVING =
  /(?:(?<!\()(?:主要)?包[括含]|目前(?:已经?|尚?有|共有|计有)?|至今(?:已经?|共|累计)+|(?:现|共|已(?!经)|(?<!每.{0,2}人口?)拥|(?<=[村镇乡县校院厂]|[文妇残侨科]联|工会|协会|学会|商会|公司|集团|支行|.[区园]|.内|建筑|设施))设?有(?![机效关色线限序无偿害权毒形轨])|预计(?:可?实现)?|加计|录得|[分依][别次序][为是])(?=..)(?!量|产权|制|负债)|(?<=[委会局社公司院集团心部])下[辖设](?=..)/g

/** 每万人拥有公交车: what a rate is for is part of its name. */
const PER_HEAD = /^(?:平均)?每|[人户]均$/

/** 供销社|计划开展: what a body plans; behind anything else 计划 is a noun (培养计划培养对象). */
const PLANNERS = '里局会社校院村镇乡县市区司们部委办处站所团联行厂园馆队心'

/** 12345热线共|受理诉求: an act that an adverb leads on begins behind it. */
function actStart(text: string, start: number, end: number): number {
  // 成为本市首家|存款突破千亿元的银行
  const first = text.startsWith('成为', start) ? lastAmong('首', text, start + 2, end - 3) : -1
  if (first >= 0 && among('家个座所', text.charCodeAt(first + 1))) return first + 2
  // 干部每月至少|下村10天, 至多|请假1次; but “最多跑一次”比例
  const least = lastAmong('至最', text, start, end - 3)
  const limits = least >= 0 && among('少多', text.charCodeAt(least + 1)) && text[least - 1] !== '“'
  let from = limits ? least + 2 : start
  for (let i = start + 1; i < end - 3; i++) {
    const adverb =
      (text[i] === '共' && '公中合'.includes(text[i - 1]!)) ||
      (text[i] === '计' && !among(PLANNERS, text.charCodeAt(i - 1)))
        ? 0
        : adverbAt(text, i, end) || wellAt(text, i, end)
    const verb = adverb > 0 ? governingAt(text, i + adverb, end) : 0
    // 城镇职工已|参加医疗保险人数: who takes part is what is counted.
    if (verb > 0 && text[i + adverb] === '参' && MEASURE_END.test(text.slice(i, end))) continue
    // 棚改累计开工: without an object the act needs its subject.
    if (verb > 0 && i + adverb + verb <= end - 2 && !OF_ACT.test(text.slice(i + adverb + verb, end))) from = i + adverb
  }
  if (lastAmong('有预目至加录辖设分依包', text, from, end) < 0) return from
  const said = text.slice(from, end)
  HAVING.lastIndex = 0
  for (let having = HAVING.exec(said); having; having = HAVING.exec(said))
    if (having.index >= 2 && !PER_HEAD.test(said.slice(0, having.index))) return from + HAVING.lastIndex
  return from
}

/** 已实现|比率 */
const OF_ACT = /^比[率例]$/

/** A core behind one of these is cut to its verb however short it is: 向居民|发放运动卡. */
const PREPOSITIONS = '就向为对给与在由通过以从绕'

/** 向|居民发放, 向被|检查单位提出 */
const isBehindPreposition = (text: string, start: number): boolean =>
  among(PREPOSITIONS, text.charCodeAt(charAt(text, start - 1) === '被' ? start - 2 : start - 1))

const LONGEST_SHARE = 24
const OF_COUNT = /[数率量额人件次积的]/

/** 商店以|便利商店|228家最多 */
function withoutBy({ text, left, frame: { quantity } }: Context): Span {
  const { outerEnd: behind } = quantity
  // 以电话检举|420件|之比例(60%)|最高
  const share = among('之(', text.charCodeAt(behind)) ? SHARE_TOLD.exec(text.slice(behind, behind + 16)) : null
  const at = behind + (share?.[0].length ?? 0)
  if (!among('为最居计估推', text.charCodeAt(at)) || !MOST.test(text.slice(at, at + 3))) return left
  const by = lastAmong('以', text, left.start, left.end - 2)
  return by < 0 ? left : { start: by + 1, end: left.end }
}
const SHARE_TOLD = /^(?:之比[例率重])?(?:\([\d.xX×*○□_N]+%\))?/
const MOST = /^(?:为?最|为目标|居[多冠首]|为[主多大基限]|[计估推]算)/

/** 外贸额|是去年同期|的1.5倍: the measure, whenever it was smaller. */
function ofNow({ text, frame }: Context, left: Span): Span {
  const multiple = frame.quantity.type === 'multiple'
  // 电杆倾倒3499根,|是2015年台风的|3.5倍: of what was named before
  if (multiple && text[left.end - 1] === '的' && OF_OLD.test(text.slice(frame.clauseStart, left.end)))
    return { start: left.end, end: left.end }
  const base = multiple ? baseTimeBefore(text, left.start, left.end) : 0
  // 产值5亿元,|约是2015年的|3倍: of what was named before
  const rest = left.end - base - left.start
  return base > 0 && rest !== 1 ? { start: left.start, end: left.start + rest } : left
}

/** The clause begins with what it was so many times of. */
const OF_OLD = /^(?:更|也|约|已|均|皆|就)?[是为](?:19|20)\d\d年[^,、的]{2,12}的$/

/** 接待以华侨王某为团长的|参访团: who leads it, where the name would be long. */
function withoutHead(text: string, start: number, end: number): number {
  const at = end - start > LONG_CORE ? firstAmong('以', text, start, Math.min(start + SHORT_ACT, end)) : -1
  const led = at < 0 ? null : LED_BY.exec(text.slice(at, end))
  return led && at + led[0].length <= end - 3 ? at + led[0].length : start
}
const SHORT_ACT = 4
const LED_BY = /^以[^,、的为]{2,24}为(?:团长|领队|首|组长|代表|班长|带队人|总领队)的/

/** 总藏量|(不含电子文献)|达到363万册: what is counted with it. */
function withoutAside(text: string, { start, end }: Span): Span {
  if (text[end - 1] !== ')') return { start, end }
  const open = lastAmong('(', text, start + 2, end - 3)
  return { start, end: open >= 0 && ASIDE.test(text.slice(open + 1, open + 3)) ? open : end }
}
const ASIDE = /^(?:不含|不包|包[括含]|扣除|剔除|下同)/

/** The core of what stands left, without 的 at its end and, where it is long, cut to its last strong verb or modifier. */
export function coreOf(c: Context): Span {
  const { text } = c
  const left = withoutAside(text, ofNow(c, withoutBy(c)))
  const kind = text[left.end - 1] === '等' ? kindOf(text, left.start, left.end) : null
  if (kind) return kind
  const compared = withoutComparison(text, left.start, withoutAdjunct(text, left.start, left.end))
  const end = withoutEtc(text, left.start, compared)
  const from = withoutHead(text, left.start, end)
  const start = actStart(text, subjectStart(text, behindOpening(text, from, end), end), end)
  // 引进一家|投资|2亿元的企业
  const single = among('资额积值地', text.charCodeAt(end - 1)) ? OF_ONE.exec(text.slice(start, end)) : null
  if (single) return { start: end - single[1]!.length, end }
  // 累计|结余: not of this year alone
  if (end - start === 2 && BALANCE.test(text.slice(start - 2, end))) return { start: start - 2, end }
  // 向上|争取资金
  if (end - start === 2 && FUNDS.test(text.slice(start - 2, end))) return { start: start - 2, end }
  const longest = c.frame.quantity.type === 'percent' && text[end - 1] === '率' ? LONGEST_RATE : LONG_CORE
  // 为读者|解答咨询, 免费检定为企业|节约费用
  const served = text[start] === '为' ? start : lastAmong('为', text, start + 2, end - 4)
  const behind = served < 0 || among(NO_FOR, text.charCodeAt(served - 1)) ? -1 : behindServed(text, served, end)
  if (behind > 0) return { start: behind, end }
  if (served >= 0)
    for (let i = served + 2; i <= served + LONGEST_SERVED && i < end - 3; i++)
      if (
        (served === start && (cuttingAt(text, i, end) > 0 || DELIVERS.test(text.slice(i, i + 2)))) ||
        SAVES.test(text.slice(i, i + 2))
      )
        return { start: i, end }
  // 向|全县|困难群众发放救助金
  const place = c.left.scope
  const given = place !== null && place.end === start && among('向为', text.charCodeAt(place.start - 1))
  if (end - start <= longest && !given && !isBehindPreposition(text, start)) return { start, end }
  // 采纳数|占同期建议数, 已经整改或计划整改的|占总数: a subject and its share are not parted.
  const share = lastAmong('占', text, start + 2, end - 1)
  if (share >= 0 && end - start <= LONGEST_SHARE && OF_COUNT.test(text[share - 1]!)) return { start, end }
  const title = lastAmong('》', text, start, end)
  const quote = lastAmong('”', text, start, end)
  for (let i = end - 3; i > start; i--) {
    const verb = cuttingAt(text, i, end)
    // 《最低生活保障|实施办法》
    // 乡村振|兴建|设任务
    if (verb > 0 && SPLITS.test(text.slice(i - 1, i + 2))) continue
    if (verb > 0 && title > i && lastAmong('《', text, i, title) < 0) continue
    // 社会|组织党支部
    if (verb > 0 && text.startsWith('社会组织', i - 2)) continue
    // 跨省“|释放难”案件
    if (verb > 0 && quote > i && lastAmong('“', text, i, quote) < 0) continue
    // 投放文明|创建|、护苗等广告: a member of a list
    if (verb > 0 && text[i + verb] === '、') continue
    // 不合格食品|核查处置任务, 隐患|整改工作: a noun
    if (verb > 0 && TASK.test(text.slice(i + verb, end))) continue
    // 种植|面积 is one word.
    if (i - start <= 3 && text.slice(i, end).includes('、')) continue
    if (verb > 0 && i + verb <= end - 2 && !isBody(c, i) && measureAt(text, i + verb, end) !== end - i - verb)
      // 提出|纠正意见
      return { start: i - cuttingBefore(text, i, start), end }
  }
  // 监管所深入市场、商超、校园周边|检查|36次: how often, wherever
  if (OFTEN.has(c.frame.quantity.unit) && VISITS.test(text.slice(end - 2, end)) && GOES.test(text.slice(start, end)))
    return { start: end - 2, end }
  // 清洁家园、|补助居家隔离
  const listed = lastActOf(text, start, end)
  if (listed > 0) return { start: listed, end }
  const of = lastAmong('的', text, start, end - 4)
  // 投放在|教育的|经常开支
  const owner = of > start ? lastAmong('在于', text, start + 1, of - 1) : -1
  if (owner >= 0 && of - owner <= LONGEST_OWNER && end - owner - 1 <= LONG_CORE + 2) return { start: owner + 1, end }
  // 长者一人申请者的|平均轮候时间: whose mean it is stays.
  if (of > start && end - start <= LONGEST_MEAN && MEAN.test(text.slice(of - 1, end))) return { start, end }
  const quoted = of > start && /^[^“]*”/.test(text.slice(of, end))
  // 在乡镇任教的|占毕业生的一半: whose share it is stays.
  const shared = end - start <= LONGEST_SHARE && SHARED.test(text.slice(of + 1, of + 13))
  return { start: of > start && !quoted && !shared ? of + 1 : start, end }
}

const LONGEST_MEAN = 18
const MEAN = /^[者人户工员生民童妇庭]的平均[^的]{2,6}$/
const OFTEN = new Set(['次', '人次', '场次', '场', '轮次'])
const GOES = /深入|走进|前往|分赴|奔赴|^到/
const VISITS =
  /^(?:检查|调研|督[导查]|走访|巡查|宣[讲传]|慰问|暗访|抽查|指导|执法|排查|巡诊|义诊|演出|辅导|授课|指导服务)$/
/** Where a verb would be read out of two words: 创|新建|设, 小|组建|设, 公|开展|示; 公务员|编制 is a noun. */
const SPLITS =
  /^(?:[员人师]编制|[振复]兴建|创新建|[小党班]组建|[党团]组织|公开展|落实施|[律规]实施|接受理|开发出|[党共]建成|[核检审督]查处)$/
const TASK = /^(?:处[置理]|整改|整治|登记|清理|清收|回访)?(?:任务|工作)$/
const BALANCE = /^(?:累计|滚存|当年|当期|年末)结余$/
const FUNDS = /^(?:争取|筹集|筹措)(?:资金|补助|经费|专款)$/
/** 占毕业生的一半, 住客占总数的四成, 取得证书的学员|达到参训总数|的七成 */
const SHARED = /^[^,、的占]{0,4}(?:占|达到?[^,、的]{0,4}总[数量额])/
const LONGEST_OWNER = 7
const OF_ONE = /一[家个座条处所](总?投资额?|占地(?:面积)?|总?产值|总?面积|建筑面积)$/

/** The last of several acts, each with its object; 0 where the list is one of things. */
function lastActOf(text: string, start: number, end: number): number {
  const mark = lastAmong('、', text, start + 4, end - 4)
  if (mark < 0 || lastAmong('等', text, mark, end) >= 0) return 0
  const verb = governingAt(text, mark + 1, end)
  // 调查养殖场、|检查站及屠宰场
  if (verb === 0 || mark + 1 + verb > end - 2 || among('站点员所', text.charCodeAt(mark + 1 + verb))) return 0
  const before = lastAmong('、', text, start, mark - 1)
  const first = before < 0 ? start : before + 1
  const other = governingAt(text, first, mark)
  return other > 0 && first + other <= mark - 2 ? mark + 1 : 0
}

/** 基层妇联|组织覆盖率: the organisation, where a share of it is told. */
const isBody = (c: Context, at: number): boolean =>
  c.frame.quantity.type === 'percent' && c.text.startsWith('组织', at) && among('党团会联社', c.text.charCodeAt(at - 1))

const COMPARISON =
  /(?:均|都|也|仍|还|已)?(?:[高低快慢好优]于|[高低]出|领先)(?:全国?|全[省市县区州]|年初|年度|预期|目标|上年|去年|同期|[东中西]部|周边)[^,、]{0,6}$/

/** 增速|高于全国|0.6个百分点 */
function withoutComparison(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 14)
  if (lastAmong('于出先', text, from, end) < 0) return end
  const match = COMPARISON.exec(text.slice(from, end))
  return match && from + match.index >= start + 2 ? from + match.index : end
}

/** 研发投入强度|低|1.2个百分点: how it stands to another; 海拔高, 比…高 say more. */
const STANDS_APART = /(?<=^[^比较于]{3,}[率度例重速幅])[高低]$/
const PROFIT = /(?:利润|盈利|溢利|净利|损益|成本|费用)$/
const LONGEST_WITHIN = 14
const ADJUNCT_ENDS = '后位前续次力高低'
const ADJUNCT =
  /(?:(?:剔除|扣除)[^,、]{1,10}后|(?:调[增减整]|核[增减定]|压减)后|以[^,、]{1,6}为单位|(?:进入|跻身)(?:ESI)?(?:全球|世界|全国|全省|全市)(?:排名)?前|连续|首次|奋力)$/
/** 覆盖率|为|全县村庄的|四分之三 */
const OF_USUAL = /[至到](?:法定|原来?|平常|以往|过去|常规|[上去]年)[^,、]{0,6}的$/
const RATE_IS = /.(?:率|比例|比重|占比)(?=[为达]全.{1,8}的$)/

/** 预算收入|剔除一次性因素后|增长6%, 接种率|以乡镇为单位|保持在95%, 工程学|进入全球前|1%: how it was reckoned is no part of the name. */
function withoutAdjunct(text: string, start: number, end: number): number {
  // 生产总值|剔除闭井等不可比因素|增长7.8%; but 扣除非经常性损益净利润 is a measure.
  const less = lastAmong('除', text, start + 3, end - 1)
  if (
    less >= 0 &&
    among('剔扣', text.charCodeAt(less - 1)) &&
    !MEASURE_END.test(text.slice(less, end)) &&
    !PROFIT.test(text.slice(less, end))
  )
    return less - 1
  if (text[end - 1] === '的') {
    const from = Math.max(start, end - 14)
    const rate = RATE_IS.exec(text.slice(from, end))
    if (rate) return from + rate.index + rate[0].length
    // 压缩审批时限|至法定时限的|40%
    const to = OF_USUAL.exec(text.slice(from, end))
    if (to && from + to.index >= start + 2) return from + to.index
  }
  // 班级|在年级评比中|五次获得第一: where
  if (text[end - 1] === '中') {
    const within = lastAmong('在', text, Math.max(start + 2, end - LONGEST_WITHIN), end - 3)
    if (within >= 0) return within
  }
  if (!among(ADJUNCT_ENDS, text.charCodeAt(end - 1))) return trimEnd(text, start, end)
  const from = Math.max(start, end - 18)
  const match = (among('高低', text.charCodeAt(end - 1)) ? STANDS_APART : ADJUNCT).exec(text.slice(from, end))
  return match && from + match.index >= start + 2 ? from + match.index : end
}

/** 县府补助工程|有办公大楼新建工程等|4项: what those are that the list begins to name. */
function kindOf(text: string, start: number, end: number): Span | null {
  const said = text.slice(start, Math.min(end, start + LONGEST_KIND))
  const has = KIND_HAS.exec(said)
  return has && start + has.index + has[0].length < end - 3 ? { start, end: start + has.index + 1 } : null
}
const LONGEST_KIND = 20
/** The noun's last character, then the verb; 国有, 所有 and the like are words. */
const KIND_HAS =
  /(?<=^.{2,}?)[^国公私民自所拥占享持特现固含另还都均合共总统计设审会具没只\s、,的](?:[共计现]?有(?!限|关|效|机|害|色|线|偿)|计(?![划画算量时件])|包括|包含)/

/** 挡土墙、护坡|等8处 */
function withoutEtc(text: string, start: number, end: number): number {
  return text[end - 1] === '等' && end - start > 3 && lastAmong('、', text, start + 1, end + 1) > 0 ? end - 1 : end
}
