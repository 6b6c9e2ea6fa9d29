/** Predicates (谓语) of what was named before: 党员60人,|占职工总数的|8%. */
import { among } from '../../text/chars.ts'
import { trimEnd } from '../left.ts'
import { basisIn } from '../comparison.ts'
import { baseTimeBefore, timeAt } from '../times.ts'
import { governingAt } from '../lexicon.ts'
import { latest, sameUnitTopic, topicOf } from './antecedent.ts'
import { beforeBracket, mostBefore } from './inherited.ts'
import { withoutDone } from './reduction.ts'
import { continued } from './repeated.ts'
import { type Context, length, MEASURED, type Name, type Named, type Rule } from './rule.ts'
import { clauseName } from './subject.ts'

/** 占职工总数的85%, 完成年度任务的96%, 较上季的十七人: predicate of what was named before. */
export const predicated: Rule = {
  name: 'predicate',
  make: (c) => {
    if (!c.left.predicate || length(c.left) === 0) return null
    // 约|占全市总额
    const about = ABOUT.test(c.text.slice(c.left.start, c.left.start + 3)) ? 1 : 0
    const core = { start: c.left.start + about, end: trimEnd(c.text, c.left.start, c.left.end) }
    // 其他类(捕蜂、捉蛇等)|占13.2%: what stands before the bracket.
    const said = c.text.slice(core.start, core.end)
    const bracketed = SHARE.test(said) || said === '占比' ? beforeBracket(c) : OF_ALL.test(said) ? null : undefined
    // 目的地为内地(|占总数76%)、台湾(|占7%)
    const kind = bracketed === null && c.text[core.start - 1] === '(' ? kindInBracket(c) : null
    if (kind) return { parts: [...kind, '占比'], topic: kind }
    if (bracketed) return { parts: [...bracketed.parts, '占比'], topic: bracketed.parts }
    // 安排经费500万元,用于|购置设备|20台: things got for it
    if (
      c.frame.quantity.type === 'count' &&
      said.startsWith('用于') &&
      governingAt(c.text, core.start + 2, core.end) > 0
    )
      if (length(core) >= 6) return { parts: [{ start: core.start + 2, end: core.end }] }
    // 完成年度投资|500万元: no share of it
    if (OF_YEAR.test(said) && c.frame.quantity.type === 'money' && c.text[c.frame.quantity.outerStart - 1] !== '的')
      return null
    // 取消对象81户,|提高了保障标准|914户: an act with its own object, of others
    if (c.frame.quantity.type === 'count' && ACT_DONE.test(said) && length(core) > 5) return { parts: [core] }
    const share = c.text[core.start] === '占'
    // 配备执法仪15台,|完成上级交办案件|3312件: no part of a task
    if (c.frame.quantity.type === 'count' && said.startsWith('完成') && !TASK_END.test(said)) return null
    // 其中以女性为主,|占员工总数的62%
    const most = share ? mostBefore(c) : null
    const grown = share ? grownBefore(c) : RATE.test(said) ? movedLast(c) : null
    const topic =
      (most && [most]) ??
      grown?.topic ??
      (share ? allBefore(c) : null) ??
      (MEASURED.has(c.frame.quantity.type) ? topicOf(c) : sameUnitTopic(c)) ??
      (c.frame.previousInSentence < 0 ? clauseName(c) : null)
    const basis = basisIn(c.text, core.start, core.end)
    // 贷款余额12亿元;比年初|+1.3亿元: the level of the sentence before
    if (!topic) {
      const signed =
        among('+-', c.text.charCodeAt(c.frame.quantity.start - 1)) && basis !== null && basis.end >= core.end
      return signed
        ? continued.make({ ...c, left: { ...c.left, start: core.end, end: core.end, change: 'increase' } })
        : null
    }
    // 相|较去年的
    const base = basis ? basis.start + (c.text[basis.start] === '相' ? 2 : 1) : core.start
    // 轮候时间3.5年,对比|6月底时|为3.7年: what it was then.
    const against = AGAINST.exec(said)?.[0].length ?? 0
    const then = against > 0 ? timeAt(c.text, core.start + against, core.end) : 0
    if (then > 1 && core.end - core.start - against - then <= 1)
      return { parts: topic, topic, then: { start: core.start + against, end: core.start + against + then } }
    const past = PAST_LEVEL.exec(c.text.slice(core.start, core.end))
    // 弃置量1.5公斤,低于2021年的|1.53公斤: what it was then.
    if (past)
      return { parts: topic, topic, then: { start: core.start + past[0].length - past[1]!.length, end: core.end } }
    // 每人借阅量6.89册,仅次于台北市的|7.12册
    if (SECOND_TO.test(c.text.slice(core.start, core.end))) return { parts: topic, topic }
    // 较2022年的每日|11128吨
    if (basis && EACH.test(c.text.slice(basis.end, core.end)))
      return { parts: topic, topic, then: { start: base, end: basis.end } }
    // 查获毒品总数811公斤,相较|去年|查获|9441公斤
    if (basis && basis.start === core.start && governingAt(c.text, basis.end, core.end) === core.end - basis.end)
      if (basis.end < core.end) return { parts: topic, topic, then: { start: base, end: basis.end } }
    // 旅客20万人次,较上月|增幅|达3%
    if (basis && basis.start === core.start && RATE.test(c.text.slice(basis.end, core.end)))
      return { parts: [...topic, { start: basis.end, end: core.end }], topic }
    // 旅宿业846家,相较107年底|旅宿业|518家: said once more; 较108年度|预算数|12亿元
    if (basis && basis.start <= core.start + 1 && basis.end < core.end) {
      const own = { start: basis.end, end: core.end }
      const word = c.text.slice(own.start, own.end)
      // 日均客数65人次,相较去年同期|调价前日均客数|64人次
      const last = topic[topic.length - 1]
      const again = typeof last === 'object' && length(last) >= 4 && word.endsWith(c.text.slice(last.start, last.end))
      if (again || topic.some((part) => typeof part === 'object' && c.text.slice(part.start, part.end).endsWith(word)))
        return { parts: topic, topic, then: { start: base, end: basis.end } }
      if (ACCOUNT.test(word)) return { parts: [own], topic, then: { start: base, end: basis.end } }
    }
    if (basis && basis.end >= core.end) return { parts: topic, topic, then: { start: base, end: core.end } }
    // 中级法院收案3万件,占13.7%: a share.
    if (SHARE.test(c.text.slice(core.start, core.end))) return { parts: [...(kindBefore(c) ?? topic), '占比'], topic }
    // 失业率3.2%,比|年度目标|4%低0.8个百分点
    // 工程进度85%,|较预定进度超前|2.3%
    if (OF_SCHEDULE.test(c.text.slice(core.start, core.end))) return { parts: topic, topic }
    if (c.text[core.start] === '比' && length(core) > 3 && OF_AIM.test(c.text.slice(core.start, core.end)))
      return { parts: [...topic, { start: core.start + 1, end: core.end }], topic }
    // 产值5亿元,是2019年的|1.6倍: the measure, whenever it was smaller
    // 是“十一五”时期的|1.8倍, 是上一个五年的|2.6倍
    if (
      c.frame.quantity.type === 'multiple' &&
      (baseTimeBefore(c.text, core.start, core.end) === length(core) || OF_YEARS.test(said))
    )
      return { parts: topic, topic }
    const done = c.text.startsWith('完成', core.start)
    // 任务数1200吨,完成960吨,|完成任务数|的80%: the aim has been named.
    const aim = done ? topic[topic.length - 1] : undefined
    if (typeof aim === 'object' && AIM.test(c.text.slice(aim.start, aim.end)))
      if (c.text.slice(core.start, core.end).includes(c.text.slice(aim.start, aim.end))) return { parts: [core], topic }
    return { parts: [...(done ? withoutDone(c.text, topic) : topic), core], topic }
  },
}

const ACT_DONE = /^(?:提[高升]|降低|扩大|放宽|取消|增加|减少)了/
const TASK_END = /(?:任务|计划|目标|指标|进度|指令)[数量书]?的?$|的$/

/** What stands before a bracket that opens with its share, where nothing was counted of it. */
function kindInBracket(c: Context): Name | null {
  const clause = c.frame.clauseBefore
  const last = latest(c)
  if (!clause || (last && last.frame.quantity.start >= clause.start)) return null
  return clauseName(c)
}
const ACCOUNT = /^(?:法定|核定|审定)?[预决]算数?$/
const AGAINST = /^(?:对比|相对于?)/
const OF_ALL = /^约?占(?:总[数额量]|整体|全部|总体)的?$/

/** 机电产品出口增长18%,|占全部出口的五成: of what has grown right before, where that was named. */
function grownBefore(c: Context): Named | null {
  const last = latest(c)
  return last && last.left.change !== null && last.rule === 'preceding-noun' ? last : null
}

/** 营业收入2亿元,利润同比增加300万元,|增长率|15%: of what moved right before. */
function movedLast(c: Context): Named | null {
  const last = latest(c)
  return last && last.left.change !== null && last.topic.length > 0 && !last.whole ? last : null
}

/** 新培育企业26家,|累计培育132家|,占全省的18%: all of them, not the new ones. */
function allBefore(c: Context): Name | null {
  const last = latest(c)
  if (!last?.level || last.rule !== 'preceding-noun') return null
  return c.text.startsWith('累计', last.frame.clauseStart) ? last.parts : null
}

const OF_YEARS = /^[是为](?:“?十[一二三四]?五”?(?:时期|期间)?[末初]?|上(?:一个)?[五四三两]年)的?$/
const ABOUT = /^[约仅只]占./
/** 员工298人,其中女性126人,|占42%: the share of the kind, not of the whole. */
function kindBefore(c: Context): Name | null {
  const last = latest(c)
  return last && last.whole && last.level && !last.left.predicate && last.frame.quantity.type === 'count'
    ? last.parts
    : null
}

const PAST_LEVEL =
  /^(?:远|一举|大幅|更)?(?:低于|高于|多于|少于|超越|超过?|超出|仅?次于)(\d{2,4}年|[去前上]年|上年同期|去年同期)$/
const SECOND_TO = /^仅次于[^,、\d]{2,8}$/
const RATE = /^的?(?:[增跌涨降减]幅|增速|增长率|(?:增长|上升|提高|下降|减少|降低)幅度)$/
const OF_SCHEDULE = /^[较比](?:预[定计]|计划|原定|时序|序时)(?:的)?(?:进度|工期)?(?:超前|落后|提前|延后)$/
const OF_AIM = /(?:目标|任务|计划|预期|指标)(?:值|数)?的?$/
const AIM = /^(?:目标|任务|指标|计划)(?:任务|目标)?数?$/
const EACH = /^(?:的(?:平均)?每[日年月天]|所?(?:公布|发布|录得|预测|估计|接获|收到))$/
const SHARE = /^(?:约|仅|只)?占(?:到|了|近)?$/
const OF_YEAR = /^完成(?:[全当本]年|年度)[^的]*$/
