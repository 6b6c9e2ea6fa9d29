/** A name that another figure takes over, reduced (缩略) to its owner, its object or its actor. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import {
  cuttingAt,
  governingAt,
  governingBefore,
  MEASURE_END,
  measureBefore,
  ownedMeasureBefore,
  SHORT_VERBS,
} from '../lexicon.ts'
import { type Context, length, type Name } from './rule.ts'

/** A name that ends with an act: 市中院|受理, 命案|立. What acted or was acted on, without it. */
export function actorOf(c: Context, name: Name): Span | null {
  const last = name[name.length - 1]
  if (name.length !== 1 || last === undefined || typeof last === 'string') return null
  const verb =
    governingBefore(c.text, last.end, last.start) || (among(SHORT_VERBS, c.text.charCodeAt(last.end - 1)) ? 1 : 0)
  if (PROSECUTES.test(c.text.slice(last.start, last.end))) return null
  return verb > 0 && length(last) - verb >= 2 && governingAt(c.text, last.start, last.end) === 0
    ? { start: last.start, end: last.end - verb }
    : null
}

/** 检察机关受理|审查逮捕: one act, of which no half is a doer. */
export const PROSECUTES = /(?:审查|决定|批准|提起)(?:逮捕|起诉|公诉)$|(?:侦查|调查)终结$/

/** What was named before without its own measure: 粮食|播种面积 owns 总产. */
export function ownerOf(c: Context, name: Name): Name {
  const last = name[name.length - 1]
  if (last === undefined || typeof last === 'string') return name
  const measure =
    measureBefore(c.text, last.end, last.start) ||
    ownedMeasureBefore(c.text, last.end, last.start) ||
    (MEASURE_END.exec(c.text.slice(last.start, last.end))?.[0].length ?? 0)
  const rest = last.end - measure
  // 完成|产值, 完成收购|量: an act owns nothing.
  if (name.length === 1 && DONE.test(c.text.slice(last.start, rest))) {
    if (rest === last.start + 2 || governingAt(c.text, last.start + 2, rest) === rest - last.start - 2) return []
  }
  // 平均日运|量4万人次,收入5亿元: a mean owns nothing; nor does 调高后|为4200元
  if (name.length === 1 && MEAN.test(c.text.slice(last.start, rest))) return []
  // 亩均|收益5000元,总产值250万元: of nothing.
  if (name.length === 1 && rest === last.start + 2 && c.text[rest - 1] === '均') return []
  if (rest > last.start) return [...name.slice(0, -1), { start: last.start, end: rest }]
  return name.length > 1 ? name.slice(0, -1) : []
}

const DONE = /^(?:完成|实现)/
const MEAN = /^(?:平均|每[年月日天]|[年月日]均)|^(?:调[高升低降整]|增加|减少|改善|完成|实施|改建|扩建)后$/

/** The noun of a name without the verb that governs it: 收集|改善提案. */
export function objectOf(c: Context, name: Name): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string') return name
  const act = governingAt(c.text, first.start, first.end)
  // 孵化|器: no verb that governs one character.
  const noun = length(first) - act === 1 || INSTITUTION.test(c.text.slice(first.start + act, first.end))
  const verb = act > 0 && noun ? 0 : act
  if (verb === 0) {
    // 派出所共立|治安案件
    const short = SHORT_ACT.exec(c.text.slice(first.start, first.end))
    if (short && short.index + 2 <= length(first) - 2)
      return [{ start: first.start + short.index + 2, end: first.end }, ...name.slice(1)]
    const one = name.length === 1 && length(first) > 2 && among(SHORT_VERBS, c.text.charCodeAt(first.start))
    if (one && !OPENS_NOUN.test(c.text.slice(first.start, first.start + 2)))
      return [{ start: first.start + 1, end: first.end }]
    // 区法院|受理|各类案件
    for (let i = first.end - 4; i > first.start; i--) {
      const inner = cuttingAt(c.text, i, first.end)
      // 生态|修复|项目: of what kind it is.
      if (inner > 0 && WORKS.test(c.text.slice(i + inner, first.end))) return name
      if (inner > 0 && i + inner <= first.end - 2) return [{ start: i + inner, end: first.end }, ...name.slice(1)]
    }
    return name
  }
  if (verb === length(first)) return name.length > 1 ? name.slice(1) : []
  // 检查|发现|火灾隐患
  // 建立|健全|制度
  const second =
    cuttingAt(c.text, first.start + verb, first.end) ||
    (SECOND.test(c.text.slice(first.start + verb, first.end)) ? 2 : 0)
  const start = first.start + verb + (length(first) - verb - second >= 2 ? second : 0)
  return [{ start, end: first.end }, ...name.slice(1)]
}

const SECOND = /^(?:发现|健全|完善|优化|提升)../
/** 派出|所, 服务|中心: the verb is part of a name. */
const INSTITUTION = /^(?:业$|[所局院站厅办处庭员者率量数]|中心|公司|单位|机构|部门|人员|对象)/
const WORKS = /^(?:项目|工程|基地|中心|平台|设施|设备|事项|组织|[站点室园])$/
/** 建筑, 执法, 审计: no acts of one character. */
const OPENS_NOUN =
  /^(?:建[筑材制造照案商物管设]|结[构核石]|收[入费购]|审[计判批]|办[公学]|执[法业]|处[方理]|立[法体项]|破[产]|拆[迁]|罚[款没])/
const SHORT_ACT = /共[立收破审结办执]/

/** 亿元以上|项目, 年收入10万元以上的|村: another size takes the place of the one named before. */
export const withoutSizes = ({ text }: Context, name: Name): Name =>
  name.map((part) => {
    if (typeof part === 'string') return part
    const size = SIZE.exec(text.slice(part.start, part.end))?.[0].length ?? 0
    return { start: part.start + size, end: part.end }
  })
const SIZE = /^.*(?:元以[上下](?:的|(?=..))|(?:元|以[上下])的)(?=.)/

const KIND_LEAD = /^(?:中央|[A-E甲乙丙丁一二三四][类等档]|(?![星年班等高初中上下]级)[^级]{1,5}级(?:各类|以上|及以上)?)/

/** 中级, 副高级: the grades of posts and titles. */
export const GRADE = /^(?:[正副特]高级?|[高中初]级|[员师]级|助理?级)/

/** 县级以上|龙头企业, 高级|职称: another kind (`core`) takes the place of the one named before. */
export function withoutKind(c: Context, name: Name, core: Span): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string') return name
  const kinds = GRADE.test(c.text.slice(core.start, core.end)) ? GRADE : KIND_LEAD
  const kind = kinds.exec(c.text.slice(first.start, first.end))?.[0].length ?? 0
  // 评定A级|10户、B级5户: nothing else was named.
  if (kind === 2 && length(first) === 2 && name.length === 1 && c.text[first.end - 1] === c.text[core.end - 1])
    return []
  return kind > 0 && kind < length(first) - 1 ? [{ start: first.start + kind, end: first.end }, ...name.slice(1)] : name
}

/** 完成|投资, where 完成年度任务 follows. */
export function withoutDone(text: string, name: Name): Name {
  const first = name[0]
  if (first === undefined || typeof first === 'string' || length(first) < 4 || !text.startsWith('完成', first.start))
    return name
  return [{ start: first.start + 2, end: first.end }, ...name.slice(1)]
}
