/** The subject of an earlier clause (前句主语): 盗窃警情在上年下降的基础上,再降4%. */
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { readLeft } from '../left.ts'
import { latest } from './antecedent.ts'
import { governingAt } from '../lexicon.ts'
import { timeAt } from '../times.ts'
import { coreOf } from './left-core.ts'
import { type Context, length, type Name, REACH, type Rule } from './rule.ts'

/** The clause before, where nothing in it was counted: 调整审批事项,由原来的50项减至30项. */
export const clauseBefore: Rule = {
  name: 'clause-before',
  make: (c) => {
    const name = length(c.left) > 0 ? null : clauseName(c)
    return name ? { parts: name } : null
  },
}

/** The core of the clause before, where it is short enough to be a name. */
export function clauseName(c: Context, longest = LONGEST_CLAUSE): Name | null {
  const clause = c.frame.clauseBefore && behindTime(c, c.frame.clauseBefore)
  if (!clause) return null
  const left = readLeft(c.text, Math.max(clause.start, clause.end - REACH), clause.end)
  // 校园规模:|占地|20亩
  if (c.text[clause.end] === ':' && ABSTRACT.test(c.text.slice(clause.end - 2, clause.end))) return null
  // 机械产业|因扩厂带动设备需求,营业额…
  const cause = CAUSE.exec(c.text.slice(left.start, left.end))?.index ?? 0
  const whole =
    cause >= 2 && cause <= LONGEST_CLAUSE ? { start: left.start, end: left.start + cause } : coreOf({ ...c, left })
  const listed = LISTED.exec(c.text.slice(whole.start, whole.end))
  // 进入三季度,|销售额…; 到8月底统计,|完成…; 与去年相比,|增长…; 通过不懈努力,|产值…: no subject.
  const told = c.text.slice(clause.start, clause.end)
  // 每季度|组织|一次|应急演练|,全年不少于4次
  const often = OFTEN.exec(told)
  if (often) {
    const verb = { start: clause.start + often[1]!.length, end: clause.start + often[1]!.length + often[2]!.length }
    const held = { start: clause.start + often[0].length, end: clause.end }
    return length(verb) > 0 ? [verb, held] : [held]
  }
  // 但|与前年同季相比
  const plain = among('但惟而若', told.charCodeAt(0)) ? told.slice(1) : told
  if (NO_SUBJECT.test(plain) || FOUNDED.test(told)) return null
  const done = DONE.exec(told)
  if (done && done[1] !== undefined) return doneThing(c.text, clause.start, clause.start + done[1].length, longest)
  if (DESCRIBED.test(c.text.slice(Math.max(clause.start, clause.end - 4), clause.end))) return null
  const core = listed ? { start: whole.start + listed.index + listed[0].length, end: whole.end } : whole
  // 布局合理、环境优雅,占地面积…: judgements, no subject.
  if (lastAmong('、', c.text, core.start, core.end) >= 0 && PRAISED.test(c.text.slice(core.start, core.end)))
    return null
  if (LOCATED.test(c.text.slice(core.start, core.start + 2))) return null
  // 是立案最多|的一年|,有1.3万宗
  const most = MOST_YEAR.exec(told)
  if (most) {
    const end = clause.start + most.index + most[0].length - most[2]!.length
    return most[1] ? [{ start: end - most[1].length, end }] : null
  }
  const end = subjectEnd(c.text, core.start, core.end)
  const last = latest(c)
  if (last && last.frame.quantity.start < end && last.frame.quantity.end > core.start) return null
  // 笔试中|加入|情境题,占比约两成
  const added = ADDED_IN.exec(c.text.slice(core.start, end))?.[0].length ?? 0
  if (added > 0 && end - core.start - added >= 2) return [{ start: core.start + added, end }]
  // 办理部分土地的|地籍图重测, 进行应设置设施之|现场辅导
  const of = end - core.start > 16 ? lastAmong('的之', c.text, core.start, end - 2) : -1
  // 新馆兴建期间|各分馆
  const during = c.text.slice(core.start, end - 2).lastIndexOf('期间')
  const opens = Math.max(of >= 0 ? of + 1 : core.start, during > 0 ? core.start + during + 2 : 0)
  // 但丰宁市2021年至2023年|消防人力占比,由…
  const said = c.text.slice(opens, end)
  // 该工程是县2017年|重点工程项目之一,总投资…: one of many is no subject.
  const start = opens + (end - opens > longest && !/之一$/.test(said) ? (DATED.exec(said)?.[0].length ?? 0) : 0)
  if (end - start > longest) return c.left.start === c.left.end ? actOfList(c.text, start, end) : null
  return end - start >= 2 ? [{ start, end }] : null
}

/** |教学楼|已完成装修,总投资…: the thing that something was done to, no act; 我局已完成招标: nobody's name. */
function doneThing(text: string, from: number, end: number, longest: number): Name | null {
  let start = from + timeAt(text, from, end)
  while (start < end && among(' 目前该此', text.charCodeAt(start))) start++
  const etc = lastAmong('等', text, start + 2, end - 2)
  if (etc >= 0) start = etc + 1
  return among('我本各', text.charCodeAt(start)) || end - start > longest || end - start < 2 ? null : [{ start, end }]
}
const DONE =
  /^([^,;。]{2,24}?)(?:现|均|都|全部|业)*已经?(?:全部|基本|顺利|全面|正式)*(?:完成|通过|启动|进入|投入|竣工|开工|封顶|投产)/

/** 统计各行业致命人数,|截至周一|,共有118人: a clause that is a time alone; the one before it. */
function behindTime({ text, frame }: Context, clause: Span): Span {
  const { start, end } = clause
  // 新收纳的人次(包括还押人士)|较上年减少|,由1.5万人次下跌至…: what the bracket explains
  if (text[start - 1] === ')' && among('较比', text.charCodeAt(start))) {
    const open = lastAmong('(', text, Math.max(frame.sentence.start + 2, start - REACH), start - 2)
    let from = open
    while (from > frame.sentence.start && !among(',;:。)', text.charCodeAt(from - 1))) from--
    return open > 0 ? { start: from, end: open } : clause
  }
  // 建屋量,|包括简约公屋在内|,将达到17万个单位
  const included = among('包计连', text.charCodeAt(start)) && INCLUDED.test(text.slice(start, end))
  if (!included && (end - start > LONGEST_CLAUSE || timeAt(text, start, end) !== end - start)) return clause
  if (text[start - 1] !== ',') return clause
  const from = Math.max(frame.sentence.start, start - REACH)
  let before = start - 1
  while (before > from && !among(',;:。', text.charCodeAt(before - 1))) before--
  return before < start - 2 ? { start: before, end: start - 1 } : clause
}

const INCLUDED = /^(?:包括|包含|连同|计及|计入)[^,]{2,16}在?内$/

/** 发放低收入户、中低收入老人、|身心障碍者春节慰问金,计|81人: the act and the last of its objects. */
function actOfList(text: string, start: number, end: number): Name | null {
  const mark = lastAmong('、', text, start + 2, end - 2)
  if (mark < 0) return null
  const joint = /^[^“《]*?(?:以及|及)/.exec(text.slice(mark + 1, end - 2))?.[0].length ?? 0
  const last = { start: mark + 1 + joint, end }
  const verb = governingAt(text, start, mark)
  if (length(last) > LONGEST_CLAUSE) return null
  return verb > 0 ? [{ start, end: start + verb }, last] : [last]
}
const LONGEST_CLAUSE = 16
const DATED = /^[^,、\d]{0,12}(?:\d{2,4}年?度?[至到~-])?\d{2,4}年度?(?=[^至到底初末前]{3})/
/** Labels that say no more than what is told of. */
export const ABSTRACT =
  /^(?:规模|构成|组成|概况|简介|情况|来源|结构|现状|条件|队伍|配备|建设|环保|管理|安全|营销|治理|方面)$/
const OFTEN = /^(每(?:个?[年月季周旬日]度?|半年|学期))(组织开展|组织|开展|召开|举办|进行)?[一1]次(?=[^,]{2,12}$)/
const CAUSE =
  /(?:(?:减少|增加|上升|下[降跌]|增长|[增跌升]幅)(?:主要)?(?:是|乃)?|主要)(?:由于|归因于|源于|反映)|(?<![原起成病诱死基])因(?![素子公病特])|受惠|受益于/

const NO_SUBJECT =
  /^ ?(?:(?:具体|总体?|整体|简单|一般)(?:而言|来[说讲看]|上?[说看]|地说)|.{0,12}(?<![总数据报])统计|(?:受[惠益]于|鉴于|因应).*|[分从按][^,]{1,8}(?:来?看|分)|.*(?:公布|发布|宣布|公告).*(?:业绩|数据|统计|报告|年报|结果)|进入.{0,8}(?:年|季|度|月|期|段|后)|[与同和跟].{1,12}(?:相比较?|相较|比较|对比|相若|持平)|相比.{1,8}|[较比].{1,6}[年期月度初底末]|[受因].{2,14}(?:影响|冲击|拉动|带动|推动|制约)|(?:(?:即|计划|拟|主要|将)*(?:通过|经过|依托|按照)|随着|由于|坚持|聚焦|面对|立足).*|在.*(?:[下中上里]|期间)|.{0,8}(?:目标|任务|成效)|(?:增长|发展|上升|回升)的?(?:势头|态势|走势).*)$|[局署处长员任席府会][^,;、]{0,8}?(?:解释|表示|指出|强调|透露|说明|补充|回应|坦言|答复|认为|称)(?:说|道|称)?$|\d个?[月天]$/
/** 交通便利,|总面积84平方公里 */
const DESCRIBED = /(?:便[利捷]|优[越美良]|淳朴|秀[丽美]|宜人|肥沃|丰富|发达|四通八达|山清水秀|悠久|众多)$/
/** 公司成立于2005年,占地…, 办理期程为110至113年度,总经费…: when it began or is done. */
const FOUNDED =
  /^.{0,12}(?:成立|创办|创建|创立|组建|建)于|^.{0,8}(?:期程|工期|期限|期间|实施期)(?:[为自从:至]|约)*(?:民国)?\d{2,4}/
/** 地处县城东部,总面积…; 东临…: where a place lies. */
const LOCATED = /^(?:地处|位于|分布|毗邻|紧邻|坐落|[东南西北][临邻接靠界与抵连依濒望])/

const PRAISED = /(?:合理|优雅|优美|齐全|完善|完备|便利|宜人|整洁|良好|充足|丰富|先进|规范|明亮)$/

const MOST_YEAR = /(?:(?:以来|的|是)([^,、的是]{2,6}?))?(最[多少高低大]的一(?:年|个月|季))$/
const ADDED_IN = /^在?[^,、]{2,8}[中里内]?(?:加入|纳入|增设|引入)/
/** 违法行为主要为|堵塞通道(23起), 增长主要由|废纸(约6千吨)带动 */
const LISTED =
  /主要(?:[为是有]|来自|由(?!于|.*(?:组成|构成|承担|负责|提供|出资|拨付)$))|分别[为是]|(?:主要|最大|其次|其余)[^,、为是]{0,6}[为是]/

/** Where what is spoken of ends and what is said of it begins: 粮食产量|再创新高, 交通事故|在上年下降的基础上. */
const SUBJECT_END =
  /(?:(?:增长|发展|上升|回升)的?(?:势头|态势|走势)|又创|连[跨上破]|[迈跃站跨][上入过升]|登上|[与和同较比](?:上一?|去|前一?)[年季月期]|居全[国省市台港]|[位高]居[首冠]|名列|转亏|转盈|大致|处于|介乎|创新高|一举|冲上|连续|先后|首次|跨越|突破|再[创获夺次上]|创下|创历史|创近|稳步|持续|不断|(?:[同环]比)?(?:基本|总体|大体)?持平|明显|显著|大幅|有所|继续|仍|均[创实]|达到?(?:峰值|顶峰|高峰|最[高低大多])|受[^,]{2,12}(?:影响|冲击|制约|限制|拖累|拉动|带动)|扭亏|由亏|[也均仅]?占(?:相当|较大|绝大|主要|一定|多数|最多|最大|大宗|首位)|(?<![侵抢霸强])占$|呈|位于|坐落|地处|表现|喜获|再获|[保维]持[稳在平良可强温]|实现|进一步|更加|逐步|逐年|基本[完实持稳]|圆满|超额|双双|稳中|(?:不足|有限|短缺|匮乏|薄弱)$|方面$|(?:较为|比较|最为)?突出$|[多高频]发$|增幅[较最]?大$|在(?![校岗职册编建读园籍线库研售产])|从|由|以(?!上|下|内|及|外)|通过|围绕)/

/** 财政自给率|低,不足20% */
const JUDGED = /[率度值量比数重例]((?:普遍|仍然?|还|相对|偏|较|过|太|不)*[高低大小强多])$/

/** 滨河路|属新建道路,全长12公里; 该项目|是省重点工程,总投资5亿元: what it is. */
const COPULA =
  /(?<=..)(?<![行作认成称分定视因归隶附所直从血家民亲眷])(?:属于?|系|是|为)(?![统列数性于])[^,、的]{1,10}(?:项目|工程|水库|学校|道路|公路|企业|公司|小学|中学|医院|园区|基地|大桥|桥梁|建筑|设施|单位|机构|景区|[村镇乡县区市])$/
const COPULA_ENDS = '目程库校路业司学院区地桥梁筑施位构村镇乡县市'

export function subjectEnd(text: string, start: number, end: number): number {
  const said = text.slice(start, end)
  if (among(COPULA_ENDS, text.charCodeAt(end - 1))) {
    const is = said.search(COPULA)
    if (is >= 2) return start + is
  }
  const at = said.slice(2).search(SUBJECT_END)
  // 各分馆|也持续购书
  if (at >= 0) return start + 2 + at - (at > 0 && among('也亦均则已都还', said.charCodeAt(1 + at)) ? 1 : 0)
  return end - (JUDGED.exec(said)?.[1]!.length ?? 0)
}

const LONGEST_SUBJECT = 14

/** Nothing in the clause, nothing before it: what the sentence opens with. 盗窃警情在上年下降的基础上,再降4%. */
export const subject: Rule = {
  name: 'subject',
  make: (c) => {
    const { sentence, clauseStart, quantity } = c.frame
    if (length(c.left) > 0 || c.frame.previousInSentence >= 0) return null
    if (c.left.change === null && !c.left.to && quantity.type !== 'rank' && quantity.type !== 'percent') return null
    const clause = c.text.slice(sentence.start, Math.min(clauseStart, sentence.start + REACH))
    const stop = clause.search(/[,:;(]/)
    if (stop < 2) return null
    if (NO_SUBJECT.test(clause.slice(0, stop))) return null
    const left = readLeft(c.text, sentence.start, sentence.start + stop)
    const end = subjectEnd(c.text, left.start, left.end)
    // 各地方法院|新收贪渎案件|方面
    const core =
      end - left.start > LONGEST_SUBJECT ? coreOf({ ...c, left: { ...left, end } }) : { start: left.start, end }
    return length(core) >= 2 && length(core) <= LONGEST_SUBJECT ? { parts: [core] } : null
  },
}
