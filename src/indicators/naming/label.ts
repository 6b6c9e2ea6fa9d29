/** The label (标签) before the colon of a clause: 产量:|9万吨; no name is 其中:|税收8亿元. */
import type { Span } from '../../model.ts'
import { among, firstAmong, pictographsEnd } from '../../text/chars.ts'
import { timeAt } from '../times.ts'
import type { Frame } from '../frame.ts'
import { MEASURE_END } from '../lexicon.ts'
import { BULLETS } from '../links.ts'
import type { Context } from './rule.ts'

/** The label that names the first figure of a sentence, or the one right behind it. */
export const labelOf = ({ text, frame }: Context): Span | null =>
  frame.label &&
  !isPartLabel(text, frame) &&
  !isFault(text, frame.label) &&
  !SORTING.test(text.slice(frame.label.start, frame.label.end)) &&
  (frame.previousInSentence < 0 || isOwn(frame))
    ? frame.label
    : null

/** Whether a label says no more than when: 第二季度:成立球队,|队员|8名. */
export function isTimeLabel(text: string, label: Span): boolean {
  const { start, end } = trimmedFront(text, label)
  const from = text.startsWith('本年度', start) ? start + 3 : text[start] === '第' ? start + 1 : start
  const time = timeAt(text, from, end)
  return time >= 2 && /^(?:至今|以来|末|底)?$/.test(text.slice(from + time, end))
}

/** 按工程类别分:|铁路18个: how they are sorted names none of them. */
const SORTING = /^[按分从][^,、]{1,8}(?:分|来?看|划分|统计)$/

/** 农户数:4120户,耕地面积:1350公顷: the label of this very figure. */
const isOwn = ({ label, clauseStart, quantity }: Frame): boolean =>
  label !== null && label.end + 1 === clauseStart && quantity.outerStart - clauseStart <= 1

/** 收结案|分别为:2150件 */
const LABEL_LINKS = /(?:分别[为是]|依次[为是]|如下|为|共计|合计)$/

/** 中间业务收入|(万元):560 */
const UNIT_OF_LABEL = /(?<=[一-龥]{2}) ?\((?:单位:)?[一-龥%㎡]{1,4}\)$/

/** A label without `- ` and the like before it. */
export const trimLabel = (text: string, label: Span): Span => {
  const { start } = trimmedFront(text, label)
  const unit = text[label.end - 1] === ')' ? (UNIT_OF_LABEL.exec(text.slice(start, label.end))?.[0].length ?? 0) : 0
  const last = label.end - unit
  const links = LABEL_LINKS.exec(text.slice(Math.max(start, last - 4), last))?.[0].length ?? 0
  const end = last - links - start >= 2 ? last - links : last
  const behind = behindTimes(text, start, end)
  return { start: end - behind >= 2 ? behind : start, end }
}

/** 上半年、下半年|产值: behind all the times that a label opens with. */
function behindTimes(text: string, start: number, end: number): number {
  let at = start
  for (let time = timeAt(text, at, end); time >= 2; time = timeAt(text, at, end)) {
    at += time
    if (!among('、和及', text.charCodeAt(at))) break
    at++
  }
  return at
}

function trimmedFront(text: string, { start, end }: Span): Span {
  for (;;) {
    const past = pictographsEnd(text, start)
    if (past < end && past > start) start = past
    else if (start < end && among(`-·•* ${BULLETS}`, text.charCodeAt(start))) start++
    else return { start, end }
  }
}

/** 总户数/总人口:|1200户|/|3600人: of a label in two parts the one that stands in the figure's place. */
export function slashedLabel({ text, frame }: Context): Span | null {
  const { label, quantity } = frame
  const at = label ? firstAmong('/', text, label.start + 1, label.end - 1) : -1
  if (!label || at < 0 || firstAmong('/', text, at + 1, label.end) >= 0) return null
  const first = text[quantity.outerEnd] === '/' && quantity.outerStart - label.end <= 2
  const second = text[quantity.outerStart - 1] === '/' && !first
  return first ? trimLabel(text, { start: label.start, end: at }) : second ? { start: at + 1, end: label.end } : null
}

/** 各校优秀率依次为:|一中45%,二中38%: the measure that the label gives to each place behind it; null for any other label. */
export function sharedMeasure({ text, frame }: Context): Span | null {
  const { label } = frame
  if (!label || frame.quantity.type !== 'percent') return null
  const tail = Math.max(label.start, label.end - 4)
  const links = SHARING.exec(text.slice(tail, label.end))
  if (!links) return null
  const { start } = trimLabel(text, label)
  const end = tail + links.index
  const owner = EACH_OWNER.exec(text.slice(start, end))?.[0].length ?? 0
  const measure = { start: start + owner, end }
  const length = end - measure.start
  return length >= 2 && length <= 10 && MEASURE_END.test(text.slice(measure.start, end)) ? measure : null
}
const SHARING = /(?:分别|依次)[为是]?$/
/** 各年级|优秀比例 */
const EACH_OWNER =
  /^(?:全[市县区校院镇])?各(?:年级|班级|学科|学校|科室|部门|单位|地区|乡镇|街道|镇街|村|社区|[市县区校镇乡科班])(?:的)?/

/** 主要困难是:市场价格持续下行,每吨降|62元: what is wrong is said behind it. */
const isFault = (text: string, label: Span): boolean =>
  FAULT.test(text.slice(Math.max(label.start, label.end - 4), label.end))
const FAULT = /(?:困难|问题|挑战|压力|不足|短板|原因|特点|表现)(?:[是为有]|在于)?$/

/** 其中:税收8亿元 */
export const isPartLabel = (text: string, frame: Frame): boolean =>
  frame.label !== null && frame.label.end + 1 === frame.clauseStart && text.startsWith('其中', frame.label.end - 2)
