/** Money (资金) by what it is for: 拿出50万元,为学生配发校服. */
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import type { Frame } from '../frame.ts'
import { readRight } from '../right.ts'
import { verbAt } from './governing-verb.ts'
import { coreOf, LONG_CORE } from './left-core.ts'
import { anyActAt, fundingAt, fundingBefore, governingAt } from '../lexicon.ts'
import { type Context, length, type Made, type Name, type Rule } from './rule.ts'
import { thingBehind, worksNext } from './sized.ts'
import { clauseName } from './subject.ts'

const PURPOSE_LEADS = /^(?:专项|优先|全部|主要|重点|专门)?(?:用于|用以|用来|支持|推进|为了?|对|给|帮助)?/
const PURPOSE_CLAUSE =
  /^(?:专项|优先|全部|主要|重点|专门)?(?:用于|用以|用来|为|对|给|支持|帮助|新建|新建成|改造|购置|建设|实施|建成|完成|开展|配备|更新|推进|修建|修缮|维修|改建|扩建|改扩建|翻新|添置|采购|安装|打造|升级|铺设|硬化)/
/** 实施了一大批扶贫项目: so much more than this money was spent on. */
const VAGUE = /^[^,]{2,3}了(?:一大?批|一系列|一整套|许多|大量)/
const LONGEST_PURPOSE = 18

/** What paid money is for: behind it, or in the next clause (拿出50万元,为3000名学生免费配发校服). */
function purposeOf(c: Context): Span | null {
  const { text, frame, frames, index } = c
  let from = frame.quantity.outerEnd
  let end = frame.clauseEnd
  if (text[from] === '的' || among('、和及与', text.charCodeAt(from))) return null
  if (end - from < 2) {
    if (text[end] !== ',') return null
    from = end + 1
    const clause = text.slice(from, Math.min(frame.sentence.end, from + 60))
    const stop = clause.search(/[,;。:)]/)
    if (!PURPOSE_CLAUSE.test(clause) || VAGUE.test(clause) || clause.startsWith('完成投资')) return null
    end = from + (stop < 0 ? clause.length : stop)
  }
  const next = frames[index + 1]
  const bought = boughtWith(text, from, next && next.quantity.outerStart < end ? next.quantity.outerStart : end)
  if (bought) return clip(text, bought)
  if (next && next.quantity.outerStart < end) {
    // 修建了210米长的|步道
    const thing = next.quantity.type === 'length' ? thingBehind(text, next, frames[index + 2]) : null
    if (thing) return clip(text, thing)
    const after = frames[index + 2]
    const limit = Math.min(end, after ? after.quantity.outerStart : end)
    // 新建农贸市场1个、停车场2个: what stands behind is the next thing.
    const listed = text[next.quantity.outerEnd] === '、'
    const behind = readRight(text, next.quantity.outerEnd, listed ? next.quantity.outerEnd : limit, limit < end)
    if (length(behind.predicate) >= 2) return clip(text, behind.predicate)
    if (length(behind.noun) >= 2) {
      // 推进5所|学校|12座旱厕改造: whose they are
      if (after && !listed && behind.noun.end === after.quantity.outerStart) return null
      // 新建5条健身路径: the thing that the money buys.
      const lead = PURPOSE_LEADS.exec(text.slice(from, next.quantity.outerStart))![0].length
      const verb = governingAt(text, from + lead, next.quantity.outerStart)
      return verb > 0 || lead > 0 ? clip(text, behind.noun) : null
    }
    end = next.quantity.outerStart
    // 投资170万元建设了一所占地|800平方米、建筑面积1200平方米的|服务中心
    if (OF_ONE.test(text.slice(from, end))) return builtWith(c, next)
  }
  // 由施工方完成任务: who does it; 将水泥路通到山口: what became of it; no purpose.
  // 编列95亿元|较上年度增加: how it compares
  if (among('由将把较', text.charCodeAt(from))) return null
  // 由300万元|增加到|450万元, 完成300万元,|为年计划的103%: how much it became, and how much of a plan
  if (LEVELS.test(text.slice(from, from + LONGEST_LEVEL))) return null
  // 投资3亿元,完成|65%: an act alone is the next figure's.
  const act = text[end - 1] === '了' ? end - 1 : end
  if (next && next.quantity.outerStart === end && anyActAt(text, from, act) === act - from) return null
  const start = from + PURPOSE_LEADS.exec(text.slice(from, end))![0].length
  // 编列19亿元|办理
  if (end - start === 2 && LIGHT_PURPOSE.has(text.slice(start, end))) return null
  return end - start >= 2 ? clip(text, { start, end }) : null
}
const LIGHT_PURPOSE = new Set('办理 执行 支应 推动 因应 进行 投入 补助'.split(' '))

const LEVELS =
  /^(?:[增提上升下降减扩压缩变回][加高升长少低大至到缩减降落为]{0,2}[至到为]|[变改]为|[是为占][^,、;。]{0,6}(?:[计规][划画]|任务|目标|预算|上年|去年))/
const LONGEST_LEVEL = 12

/** 捐款100万元|援建的|小学: the thing, whatever became of it. */
function boughtWith(text: string, from: number, end: number): Span | null {
  const act = BUYS.exec(text.slice(from, Math.min(end, from + 4)))?.[0].length ?? 0
  if (act === 0) return null
  const { noun } = readRight(text, from + act, end, false)
  return length(noun) >= 2 ? noun : null
}
/** 以2亿元|发包的|拓宽工程 */
function boughtFor({ text, frame: { quantity, clauseEnd } }: Context): Made | null {
  const bought = boughtWith(text, quantity.outerEnd, clauseEnd)
  return bought && { parts: [bought, '资金'] }
}
const BUYS = /^(?:发包|决标|标得|收购|打造|承建|整建|建置|援建|兴建|修建|新建|改建|扩建|建设|购置|购买|资助|采购)的/

const OF_ONE =
  /(?:一[座所个家处条栋幢间]|^(?:兴建|新建|增建|增设|建设|建造|购置|扩建)了?)(?:占地(?:面积)?|总?(?:建筑|占地)?面积|长|宽|高)约?$/

/** What stands behind its measures. */
function builtWith({ text, frames, index }: Context, next: Frame): Span | null {
  let last = next
  for (let k = index + 2; k <= index + MOST_MEASURES && text[last.quantity.outerEnd] === '、'; k++) {
    if (frames[k]?.clauseStart !== next.clauseStart) return null
    last = frames[k]!
  }
  const { noun, attributive } = readRight(text, last.quantity.outerEnd, last.clauseEnd, false)
  return attributive && length(noun) >= 2 ? clip(text, noun) : null
}
const MOST_MEASURES = 5

/** Of a long list its first member: 建设学生阅览室|、电子阅览室、…. */
function clip(text: string, { start, end }: Span): Span | null {
  if (end - start <= LONGEST_PURPOSE) return { start, end }
  const mark = text.slice(start, start + LONGEST_PURPOSE).indexOf('、')
  return mark >= LEAST_MEMBER && governingAt(text, start, end) > 0 ? { start, end: start + mark } : null
}
const LEAST_MEMBER = 5

/** What may stand before a verb of paying that says nothing else. */
const PAYS_ALONE =
  /^(?:(?:今年的?|新一份)?(?:财政)?预算案|政府|当局|确定|决定|累积|总计|共计|每年|累计|共|已|又|再|另|先后|将|拟|计划|全年|年均)?$/

/** Money that a bare verb of paying governs: the name says what it is for. */
export const funded: Rule = {
  name: 'funding',
  make: (c) => {
    if (c.frame.quantity.type !== 'money' || c.left.change !== null) return null
    const verb = fundingBefore(c.text, c.left.end, c.left.start)
    // 投入8万元扶贫资金
    if (verb > 0 && isFundNoun(c, c.right.noun, LONG_CORE))
      return { parts: [verbAt(c, verb), c.right.noun], topic: [c.right.noun], consumed: c.right.noun.end }
    // 投资1亿元以上工业项目63个 is a threshold.
    if (verb === 0 && c.text[c.frame.quantity.outerStart - 1] === '以') return boughtFor(c)
    if (verb === 0 || (c.frame.quantity.bound !== 'exact' && isThreshold(c))) return null
    const core = coreOf(c)
    // 在财政预算中安排5万元|用于|人大工作经费: it says so, whoever pays.
    const said = c.text.startsWith('用于', c.frame.quantity.outerEnd)
    if (!said && !PAYS_ALONE.test(c.text.slice(c.left.start, c.left.end - verb)))
      return spentAtOnce(c, verb) ?? paidBy(c, core, verb) ?? investedBy(c, verb)
    if (c.right.attributive) {
      const counted = worksNext(c) ?? countedBehind(c)
      if (counted) return { parts: [counted, core], topic: [counted] }
      return length(c.right.noun) < 2
        ? null
        : { parts: [c.right.noun, core], topic: [c.right.noun], consumed: c.right.noun.end }
    }
    const whole = purposeOf(c)
    const purpose = whole && withoutArea(c.text, whole)
    if (whole && purpose) {
      // 投资2亿元新建公路|30公里: the noun is the next figure's as well.
      const next = c.frames[c.index + 1]
      const shared = next !== undefined && whole.end === next.quantity.outerStart
      return {
        parts: [...actOn(c.text, purpose), '资金'],
        ...(purpose.end <= c.limit && !shared && { consumed: purpose.end }),
      }
    }
    // 每年|预留|4亿元: set aside, for what is told elsewhere
    if (length(core) === 2 && c.text.startsWith('预留', core.start)) return { parts: [core] }
    if (!IS_FUND.test(c.text.slice(core.start, core.end))) return { parts: [core, '资金'] }
    const project = c.frame.previousInSentence < 0 ? projectBefore(c) : null
    return project ? { parts: [...project, core], topic: project } : { parts: [core] }
  },
}

/** 投资800万元的|27个|浴室项目: what the next figure counts. */
function countedBehind({ text, frame, frames }: Context): Span | null {
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  if (!next || next.quantity.type !== 'count' || next.quantity.outerStart !== frame.quantity.outerEnd + 1) return null
  const after = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : frame.clauseEnd
  const { noun } = readRight(text, next.quantity.outerEnd, after, next.nextInClause >= 0)
  return length(noun) >= 2 && length(noun) <= LONGEST_PURPOSE ? noun : null
}

/** 城北水厂工程,|投资|3亿元,完成65%: the works that the sentence opens with own it, and what is said of them further on. */
function projectBefore(c: Context): Name | null {
  const { clauseBefore, sentence } = c.frame
  if (!clauseBefore || length(clauseBefore) > LONGEST_PROJECT) return null
  if (clauseBefore.start !== sentence.start && c.text[clauseBefore.start - 1] !== ':') return null
  return WORKS.test(c.text.slice(clauseBefore.start, clauseBefore.end)) ? clauseName(c, LONGEST_PROJECT) : null
}
const LONGEST_PROJECT = 30
const WORKS = /(?:工程|项目|[段线路桥港站园库渠厂]|隧道|水库|枢纽|基地|中心|[一二三四]期)$/

/** 校舍|进行了|维修, 进行|升级改造, 主街|实施了|亮化工程: the act and its object, without the light verb. */
function actOn(text: string, { start, end }: Span): Span[] {
  const light = LIGHT_ACT.exec(text.slice(start, end))
  const at = light ? start + light.index : start
  const act = light ? { start: at + light[0].length, end } : null
  if (!act || length(act) < 2 || (at === start && !light![0].includes('了') && text[at] !== '进'))
    return [{ start, end }]
  return at - start >= 2 ? [{ start, end: at }, act] : [act]
}
const LIGHT_ACT = /(?:进行|开展|实施)了?(?:全面|彻底|集中|系统|统一)?/

/** 护林工程|面积 */
const withoutArea = (text: string, span: Span): Span =>
  length(span) > 4 && text.endsWith('面积', span.end) ? { start: span.start, end: span.end - 2 } : span

/** These name the money themselves: 累计投资, 争取贷款. */
const IS_FUND = /(?:资金|投资|耗资|斥资|出资|花费|贷款|融资|捐款|拨款|集资|引资|注资|配套|经费)$/
const AGENT =
  /(?:单位|部门|公司|企业|集团|政府|[农渔商学协公]会|基金会|[县市]府|[局镇乡村县市区省厅委院校行社办府部处站所队署]|街道|社区|财政|我们?)(?:(?:[去今本前当]|20\d\d|1\d\d)年|\d{1,2}月[底份初]?|累计|先后|共|每年|已|再|又|也|还|亦|会|将)*$/
/** 社会住宅计划|编列18亿元: the money is told apart by what it is set aside in. */
const BUDGET = /(?:预算|岁入|岁出|计[划画]|科目|项下|方案|基金|项目|工程)$/
/** Verbs that are no nouns: 筹措, but not 投入 (研发投入). */
const PAYS_SURELY = /(?:拿出|筹集|筹措|募集|统筹|整合|争取|拨付|下拨|下达|安排|编列|落实|追加|挹注|列支|支出专项)$/

/** 学校又|投资60万元,改造实验室: whoever pays, the name says what it is for. */
function investedBy(c: Context, verb: number): Made | null {
  const payer = c.text.slice(c.left.start, c.left.end - verb)
  if (c.right.attributive || payer.length > LONGEST_PAYER || !AGENT.test(payer)) return null
  const whole = purposeOf(c)
  if (whole) return { parts: [...actOn(c.text, withoutArea(c.text, whole)), '资金'] }
  // 县府|耗资500万元|: a verb that names the money itself
  return IS_SPENT.test(c.text.slice(c.left.end - verb, c.left.end)) ? { parts: [verbAt(c, verb)] } : null
}
const LONGEST_PAYER = 10
const IS_SPENT = /(?:耗资|斥资)$/
const RULER = /^(?:政府|当局|[省市县]府)(?:亦|也|还|又|再|会|将|已|共|每年|[今本]年度?|累计)*/

/** 卫生局已|动用5亿元|推行纾困措施: what it was spent on stands right behind. */
const spentAtOnce = (c: Context, verb: number): Made | null =>
  c.right.predicate.start === c.frame.quantity.outerEnd &&
  length(c.right.predicate) >= LEAST_PURPOSE &&
  SPENDS.test(c.text.slice(c.left.end - verb, c.left.end))
    ? investedBy(c, verb)
    : null
const LEAST_PURPOSE = 2
const SPENDS = /(?:动用|运用|花费?|使用|拨款|耗资|斥资)$/

const SET_DOWN = /(支出|收入|岁[入出]|[费额])”?(?:仅|共|原|已|另)?(?:安排|编列)$/

/** 帮扶单位|投入30万元: money that somebody pays. */
function paidBy(c: Context, core: Span, verb: number): Made | null {
  const said = c.text.slice(core.start, core.end)
  if (
    IS_FUND.test(said) ||
    /(?:预算|资金|经费|款)$/.test(said.slice(0, -verb)) ||
    c.right.attributive ||
    length(c.right.noun) > 0
  )
    return null
  // 一般公共预算支出|安排300亿元: the sum is set down
  const set = SET_DOWN.exec(said)
  if (set) {
    const end = core.start + set.index + set[1]!.length
    // 宣导费、设备费等“业务费”|仅编列3万元
    const open = c.text[end] === '”' ? lastAmong('“', c.text, core.start, end) : -1
    return { parts: [{ start: open < 0 ? core.start : open + 1, end }] }
  }
  // 112年度预算案|“会计业务”计画编列|62万元: what is quoted last
  const quoted = BUDGET.test(said.slice(0, -verb)) ? lastAmong('“', c.text, core.start + 1, core.end - verb - 2) : -1
  if (quoted > 0 && PAYS_SURELY.test(said)) return { parts: [{ start: quoted, end: core.end }, '资金'] }
  if (PAYS_SURELY.test(said))
    return {
      parts:
        length(core) > 8 && !BUDGET.test(said.slice(0, -verb))
          ? [{ start: core.end - Math.min(verb, length(core)), end: core.end }, '资金']
          : [core, '资金'],
    }
  const payer = said.slice(0, said.length - verb)
  // 政府亦会每年|动用额外近6亿元
  const ruler = RULER.exec(payer)?.[0].length ?? 0
  if (ruler > 0 && ruler === payer.length) return { parts: [{ start: core.start + ruler, end: core.end }, '资金'] }
  // 汇整三法通过后的|中央政府|合共投入: too much for a name
  if (length(core) > LONG_CORE + 4 && AGENT.test(payer)) return { parts: [verbAt(c, verb), '资金'] }
  return AGENT.test(payer) ? { parts: [core, '资金'] } : null
}

/** A bounded figure before a noun that the next figure counts. */
const isThreshold = (c: Context): boolean =>
  c.frame.nextInClause >= 0 &&
  length(c.right.noun) > 0 &&
  (c.frame.quantity.outerStart < c.frame.quantity.start
    ? c.right.noun.end === c.frames[c.frame.nextInClause]!.quantity.outerStart
    : /^[以及或][上下内]/.test(c.text.slice(c.frame.quantity.end, c.frame.quantity.end + 2)))

const FUND_NOUN = /(?:经费|资金|补贴|补助|奖励|奖补|津贴|贷款|债券|奖金|基金|专款|预算)$/

/** 扶贫|资金, 护理|经费 */
const isFundNoun = (c: Context, noun: Span, longest: number): boolean =>
  length(noun) <= longest && FUND_NOUN.test(c.text.slice(noun.start, noun.end))

/** 水毁修复资金, whatever verb is in it. */
export function fundNoun(c: Context): Span | null {
  const { noun, predicate } = c.right
  const span = predicate.start === noun.end ? { start: noun.start, end: predicate.end } : noun
  return [span, noun].find((s) => length(s) >= 2 && isFundNoun(c, s, 14)) ?? null
}

/** A verb of paying stands before the figure: 拨付|我县, 争取到|上级. */
export function paysIn(c: Context): boolean {
  for (let i = c.left.start; i < c.left.end - 1; i++) if (fundingAt(c.text, i, c.left.end) > 0) return true
  return false
}
