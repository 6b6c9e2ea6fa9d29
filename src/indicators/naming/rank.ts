/** Ranks (位次): 立项数居全市第2位. */
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { lastBefore, latest, topicOf } from './antecedent.ts'
import { predicateName } from './counted-predicate.ts'
import { growthOf, isGrowth } from './ellipsis.ts'
import { timeAt } from '../times.ts'
import { type Context, length, type Name, type Named, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

const RANKING =
  /(?:(?:成功|再次?|又|继续|已?连续[^,]{1,7}?)?(?:保持|稳居|(?<![床车泊学岗席摊库货铺单])位居|位列|名列|排名|排位|排在|排到|跃居|跻身|跃升|冲上|跃上|升上|高居|进步[到至]|前进[到至]|进入|入围|居(?![民住家委间])|列(?![入席车支])|排(?![放污水查涝灌气])|获(?!奖[总数项])|夺得|取得|摘得|荣获|升至|位次|并列|并居)+(?:在)?(?:全(?:国|省|市|县|区|州|盟|旗|系统|行业)|世界|全球)?[^,]{0,10}|(?:连续[^,]{1,4})?[为是]?(?:全(?:国|省|市|县|区|州|盟|旗|系统|行业|台|港)|世界|全球|非?六都|五都)[^,]{0,6}|[均皆双][为是][^,]{2,6})$/

/** Ranks: the subject of the clause, else what was named before. */
export const ranked: Rule = {
  name: 'rank',
  make: (c) => {
    if (c.frame.quantity.type !== 'rank') return null
    const contest = contestOf(c)
    if (contest) return { parts: [contest] }
    // 产量|连续|33个榨季排全国第一
    const lasting = c.frame.previousInClause >= 0 ? c.before[c.frame.previousInClause]!.left : null
    if (lasting && length(lasting) >= 2 && LASTING.test(c.text.slice(lasting.end, lasting.end + 3)))
      return { parts: [lasting] }
    const said = c.text.slice(c.left.start, c.left.end)
    const listed = LISTED.exec(said)?.[0].length ?? 0
    if (listed > 0) return { parts: [{ start: c.left.start + listed, end: c.left.end }] }
    // 作为|总人口|全省第三、唯一的百万大县
    const as = c.text.startsWith('作为', c.left.start) && c.left.end - c.left.start > 5 ? 2 : 0
    const won = c.left.start + as + (WON.exec(said)?.[0].length ?? 0)
    // 河口镇是|全县人口|排名第二的乡镇: what it is the second of
    const is = c.text[c.frame.quantity.outerEnd] === '的' ? lastAmong('是', c.text, won + 2, c.left.end - 3) : -1
    const start = is < 0 ? won : is + 1 + 2 * +ALL.test(c.text.slice(is + 1, is + 3))
    const verb = RANKING.exec(c.text.slice(start, c.left.end))
    const ranked = verb ? withRanking(c.text, start, withoutAdverb(c.text, start, start + verb.index)) : c.left.end
    const end = withoutPlaces(c.text, start, withoutField(c.text, start, ranked))
    const own = behindHonours(c.text, start, end)
    // 在全省16个县中|排名第11位
    const inField =
      end === ranked && FIELD.test(c.text.slice(Math.max(c.frame.clauseStart, ranked - FIELD_REACH), ranked))
    if (
      end - start >= 2 &&
      !inField &&
      !isRegion(c, start, end) &&
      !c.left.predicate &&
      !SINCE.test(c.text.slice(start, end)) &&
      !RANK_OPENERS.test(c.text.slice(start, end))
    )
      return (
        growthOf(c, { start, end }) ?? {
          parts: [{ start: own, end: withoutTown(c.text, own, withoutAt(c.text, own, withoutAll(c.text, end))) }],
        }
      )
    // 业绩考核位列全市9家县公司第3位: the subject stands before the field.
    const before = c.frame.previousInClause >= 0 ? c.before[c.frame.previousInClause]!.left : null
    const verbBefore = before && RANKING.exec(c.text.slice(before.start, before.end))
    if (before && verbBefore && verbBefore.index >= 2 && !RANK_OPENERS.test(c.text.slice(before.start, before.end)))
      return { parts: [{ start: before.start, end: withoutAt(c.text, before.start, before.start + verbBefore.index) }] }
    const field = amongOthers(c)
    if (field) return { parts: [field] }
    const granted = RANK_OPENERS.test(c.text.slice(c.frame.clauseStart, c.frame.clauseStart + 2))
      ? predicateName(c)
      : null
    const topic = rankedBefore(c) ?? behindField(c) ?? topicOf(c)
    if (granted || topic) return granted ?? { parts: topic!, topic: topic! }
    // 在“金钥匙”技能竞赛中|夺得第3名: nothing else was named.
    return inField && ranked - 1 - start >= 2 ? { parts: [{ start, end: ranked - 1 }] } : null
  },
}

/** 居全国第三、|中部|第一: where it is the first. */
const isRegion = ({ text, frame }: Context, start: number, end: number): boolean =>
  frame.previousInClause >= 0 && REGION.test(text.slice(start, end))
const REGION = /^(?:[中东西]西?部|东北|西北|西南|沿海|中西部|长三角|珠三角|京津冀)(?:地区|[各省市]+)?$/

/** 获灾防评核甲等、清洁队考核优等、|调解业务|全县第2名: each has its own honour. */
function behindHonours(text: string, start: number, end: number): number {
  const mark = lastAmong('、', text, start + 4, end - 2)
  return mark >= 0 && HONOURS.test(text.slice(mark - 2, mark)) ? mark + 1 : start
}
const HONOURS = /(?:.等|特优|优[良秀]|殊荣|.奖|.名|冠军|肯定|表扬|认证)$/

/** 业务推展工作|花莲县|第一名: where it is the first, behind a name that is long enough without. */
const withoutTown = (text: string, start: number, end: number): number =>
  end - start >= 8 && TOWN.test(text.slice(end - 3, end)) ? end - 3 : end
const TOWN = /^(?![^,]?[全各外本])[一-龥]{2}[县市]$/

/** 位列|全球500强|第32位, 排名|某某榜单|第5位 */
const LISTED = /^(?:排名|位列|名列|位居|入选|荣登|登上|跻身)(?=.{2,}(?:\d+强|百强|十强|榜单?|排行榜|名单)$)/
const ALL = /^全[国省市县区州镇乡]$/
const LASTING = /^已?连续/
/** 连续两个季度获得|全区考核B组排名第一 */
const WON =
  /^(?:连续(?:\d+|[两三四五六七八九十]+)个?(?:季度|月|年度?|学期))?(?:(?:荣?获得|取得|夺得|荣获)(?=[^第、]{3,}$)|获(?=[^第、]{2,}(?:评比|竞赛|比赛|大赛|考[核评试]|评[选价]|测评|评估|联赛|赛)$))/

/** 在|全市技能大赛|中,我校获团体第一名: what was competed in. */
function contestOf({ text, frame }: Context): Span | null {
  const own = text.slice(frame.clauseStart, frame.quantity.outerStart)
  const clause = WINS.test(own) ? frame.clauseBefore : null
  const from = clause ? clause.start : frame.clauseStart
  if (text[from] !== '在') return null
  const match = clause ? CONTEST.exec(text.slice(from, clause.end)) : (WON_IN.exec(own) ?? PLACED_IN.exec(own))
  if (!match) return null
  const end = from + 1 + match[1]!.length
  return { start: from + 1 + timeAt(text, from + 1, end - 2), end }
}
const WINS =
  /^(?:我[校园院局司行班队站所厂社]|我公司|学校|公司|医院)?(?:共|再次|成功|一举)?(?:荣?获得?|夺得|取得|名列|位列|排名|位居)?(?:团体|个人|总分|综合|总)*$/
const CONTEST = /^在([^,;。\d]{3,24})中$/
const WON_IN = /^在([^,;。\d]{3,24}?)中(?:荣?获得?|夺得|取得|摘得)(?:团体|个人|总分|综合|总)*$/
/** 在2011年百强县评比中|位列第53位 */
const PLACED_IN =
  /^在([^,;。]{2,24}(?:评[比选价估审]|[测考]评|考核|[竞比大]赛|比武|排行榜|榜单))中(?:位[列居]|名列|排[名位]?|列|居)全?[国省市县区州]?$/

/** 在全市16家医院中|均|位居第一: what ranks them all is no part of the field. */
const withoutAdverb = (text: string, start: number, end: number): number =>
  end - start >= 2 && text[end - 2] === '中' && among('均都皆各', text.charCodeAt(end - 1)) ? end - 1 : end

/** 综合|排名|升至第2位: alone, 综合 is none. */
const withRanking = (text: string, start: number, end: number): number =>
  end - start <= 2 && /^(?:综合|总体?|整体|完成)(?:排[名位]|位次|名次)/.test(text.slice(start, end + 2)) ? end + 2 : end

/** 装机和发电量占比|均|居全国第2位 */
const withoutAll = (text: string, end: number): number =>
  /[^平人户年月日]均$/.test(text.slice(end - 2, end)) ? end - 1 : end

/** 增幅|在全省16个县中|排名第3位: the field is no part of the name. */
export function withoutField(text: string, start: number, end: number): number {
  if (text[end - 1] !== '中') return end
  const from = Math.max(start, end - FIELD_REACH)
  const field = FIELD.exec(text.slice(from, end))
  return field && from + field.index >= start + 2 ? from + field.index : end
}
const FIELD = /在[^,;。在]{1,15}中$/
const FIELD_REACH = 18

/** 增速均|在x区县|排名第一, 满意度|在全市九县|位列第二: those that it is ranked among. */
function withoutPlaces(text: string, start: number, end: number): number {
  if (!among('县区市', text.charCodeAt(end - 1))) return end
  const from = Math.max(start, end - FIELD_REACH)
  const places = PLACES.exec(text.slice(from, end))
  return places ? from + places.index : end
}
const PLACES =
  /(?:[均都皆]?在)?(?:(?<=在)|[xX×*_○]{1,3}|[两三四五六七八九十]{1,3}个?)(?:区县|县区|县市区?|市县|[县区市])$/

/** 立项数|在, 名次|由|第9位升到第4位 */
const withoutAt = (text: string, start: number, end: number): number =>
  among('在由从', text.charCodeAt(end - 1)) && end - start > 2 ? end - 1 : end

const AMONG = /^[^,;。]{0,12}中[均都皆]?(?:名列|排名?|位居|位列|居|列)/

/** 立项数在全校22个院(所)中名列第一: the subject stands before 在. */
function amongOthers(c: Context): Span | null {
  const last = latest(c)
  if (!last || !AMONG.test(c.text.slice(last.frame.quantity.outerEnd, c.frame.quantity.start))) return null
  const at = c.text.slice(last.left.start, last.left.end).indexOf('在')
  return at >= 2 ? { start: last.left.start, end: last.left.start + at } : null
}

/** 降雨量546毫米,|为1961年以来|第3位 */
const SINCE = /以来(?:同期)?$/
const RANK_OPENERS = /^(?:作为|三(?![公会农资甲基品馆产支务])|在|同类)/

/** 在全省9个设区市|排名第一 */
const isField = (c: Context, one: Named): boolean =>
  c.frame.previousInClause === one.index && one.frame.previousInClause < 0 && c.text[one.frame.clauseStart] === '在'
/** 通过检查评估,在全市11家单位中|排名第2: nothing was counted but those it is ranked among. */
function behindField(c: Context): Name | null {
  const field = c.frame.previousInClause >= 0 ? c.before[c.frame.previousInClause]! : null
  const clause = c.frame.clauseBefore
  if (!field || !clause || !isField(c, field) || c.text[field.consumed] !== '中') return null
  // 高标准通过|检查评估
  const passed = lastAmong('过', c.text, clause.start + 1, clause.end - 4)
  return passed >= 0 && c.text[passed - 1] === '通' ? [{ start: passed + 1, end: clause.end }] : clauseName(c)
}

/** 销售进度|比全省平均水平高出 */
function withoutCompared(text: string, name: Name): Name {
  const [first] = name
  if (name.length > 1 || typeof first !== 'object') return name
  const than = text.slice(first.start, first.end).search(/.[比较高低]/)
  return than < 1 ? name : [{ start: first.start, end: first.start + than + 1 }]
}

/** 在全市14家医院中排第5位: what is ranked was named before the field (…中) that it is ranked in. */
function rankedBefore(c: Context): Name | null {
  // 销量14981箱,销售进度比全省高出3.8个百分点,|居全省第2位
  const last = latest(c)
  const clause = c.frame.clauseBefore
  if (last && clause && last.rule === 'preceding-noun' && last.frame.quantity.type === 'percentage_point')
    if (last.frame.quantity.start > clause.start) return withoutCompared(c.text, last.topic)
  const isRanked = (one: Named): boolean =>
    one.level && c.text[one.consumed] !== '中' && !c.text.startsWith('同类', one.consumed) && !isField(c, one)
  // 营业收入8万元,税收增长5%,|居全区第一: of what has grown last, where that was named.
  if (last && last.left.change !== null && last.rule === 'preceding-noun' && last.of === null && clause)
    if (last.frame.quantity.start > clause.start && !last.left.predicate) return last.topic
  const one = lastBefore(c, isRanked)
  // 总产值12亿元,增速3%,|居全市第2位: the growth is ranked.
  const own = one?.parts[one.parts.length - 1]
  return one && own !== undefined && one === latest(c) && isGrowth(c.text, own) ? one.parts : (one?.topic ?? null)
}
