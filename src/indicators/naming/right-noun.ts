/** The noun phrase right of the figure (右侧名词短语): 5所|学校, with the verb or the words that belong to it. */
import { LINKS } from '../../data/naming-words.ts'
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { suffixMatcher } from '../../text/matchers.ts'
import type { Frame } from '../frame.ts'
import { readRight, type Right } from '../right.ts'
import { ATTENDS, headsOf, saidOf, titleLength } from './counted-predicate.ts'
import { leftVerb, verbAt } from './governing-verb.ts'
import { EVENTS, governingAt, governingBefore, measureBefore, ownedMeasureBefore } from '../lexicon.ts'
import { isPivot } from './pivot.ts'
import { type Context, length, type Made, reachesNext } from './rule.ts'

const linkBefore = suffixMatcher(LINKS)

const SUFFERING = /^(?:患有|持有|享有|占有|患|持)/

const SHORT_CLAUSE = 6
const LONGEST_UNDER = 18
const NO_HEAD = /[、,的了于在和与及]/

/** 两项|位于河西的|康体设施 */
const PLACED_AT = /^(?:位于|设于|建于|来自)/

/** The noun behind a relative clause. */
export function relativeHead(c: Context): Span | null {
  const { predicate, noun } = c.right
  if (c.text[predicate.start] === '的' && length(noun) > 2 && PLACED_AT.test(c.text.slice(noun.start, noun.end))) {
    const placed = readRight(c.text, predicate.start + 1, predicate.end, false).noun
    if (length(placed) >= 2) return placed
  }
  // 9.8万宗|新制下|的申请: what is there under it
  if (c.text[predicate.start] === '的' && length(noun) >= 2 && among('下内', c.text.charCodeAt(noun.end - 1))) {
    const { start, end } = predicate
    const plain =
      end - start <= LONGEST_UNDER && !NO_HEAD.test(c.text.slice(start + 1, end)) && c.frame.nextInClause < 0
    const under = plain ? { start, end } : readRight(c.text, start + 1, end, c.frame.nextInClause >= 0).noun
    if (length(under) >= 2)
      return { start: under.end - noun.start <= LONGEST_UNDER ? noun.start : under.start, end: under.end }
  }
  // 75支|由学校组织|的|志愿服务队积极开展宣传
  const formed =
    length(noun) === 0
      ? FORMED.exec(c.text.slice(predicate.start, Math.min(predicate.end, predicate.start + 24)))
      : null
  if (formed) {
    const head = readRight(c.text, predicate.start + formed[0].length, predicate.end, false).noun
    if (length(head) >= 2 && length(head) <= LONGEST_FORMED) return head
  }
  // 新增3所|达到二级服务能力|的|卫生院, 捣破九个|涉及偷车的|犯罪集团: a clause at once.
  const clause = length(noun) === 0 && c.frame.quantity.type === 'count'
  if (
    !(clause || EVENTS.has(c.frame.quantity.unit)) ||
    length(predicate) < 4 ||
    length(predicate) > 24 ||
    noun.end !== predicate.start
  )
    return null
  const said = c.text.slice(predicate.start, predicate.end)
  // 62宗|涉及与投票有关的行为: said of them.
  if (length(c.left) < 2 && /^(?:涉[及嫌]?|有关|关于)/.test(said)) return null
  const of = said.lastIndexOf('的')
  // 524名|未建立学籍|的儿童: a short one belongs to the name.
  if (clause && of <= SHORT_CLAUSE && length(c.left) < 2 && !PLACED_AT.test(said)) return null
  if (of < 2 || said.length - of < 3 || said.length - of > 13 || said.includes('了')) return null
  const head = { start: predicate.start + of + 1, end: predicate.end }
  const own = clause ? readRight(c.text, head.start, head.end, false).noun : head
  return length(own) >= 2 ? own : null
}

/** 组织10次中心组|学习, 全年3次专项|检查: the event is an act, so what follows the noun belongs to it. */
function eventNoun(c: Context): Span | null {
  const { predicate, noun } = c.right
  if (!EVENTS.has(c.frame.quantity.unit) || length(noun) === 0 || predicate.start !== noun.end) return null
  if (c.frame.nextInClause >= 0 || length(predicate) < 2 || length(predicate) > 6) return null
  // 约有5宗一般|申请: cases are acts.
  if (length(c.left) < 2 && c.frame.quantity.unit !== '宗' && length(predicate) > 2) return null
  return /[了的于在到与]/.test(c.text.slice(predicate.start, predicate.end))
    ? null
    : { start: noun.start, end: predicate.end }
}

/** 完成|320户…, 启动城东等|6个… */
const COMPLETED = /(?:完成|实施|推进|启动|开展|推动|做好|加快|抓好)了?(?:[^,、]{2,12}(?:、[^,、]{2,12}){0,3}等)?$/

/** 完成320户家庭适老化|改造, 启动6个片区|更新改造: of what is carried out, the act at the end is the noun. */
function completedAct(c: Context): Span | null {
  const { text, right, frame } = c
  const { start, end } = right.predicate
  if (frame.nextInClause >= 0 || start !== right.noun.end || end - start < 2 || end - start > 6) return null
  if (
    length(right.noun) === 0 ||
    !COMPLETED.test(text.slice(Math.max(frame.clauseStart, frame.quantity.outerStart - 24), frame.quantity.outerStart))
  )
    return null
  // 推动1.5万名教师双向|交流: two characters are an act.
  return end - start === 2 || areActs(text, start, end) ? { start: right.noun.start, end } : null
}

/** 更新|改造: one act after the other. */
function areActs(text: string, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const act = governingAt(text, at, end)
    if (act === 0) return false
    at += act
  }
  return true
}

/** The counted noun with the verb that governs it or what is said of it, where it says little alone. */
export function nounName(c: Context): Made {
  const { text, left, right } = c
  // 18项|重要工作|之一
  const one = ONE_OF.exec(text.slice(right.noun.start, Math.min(c.frame.clauseEnd, right.noun.start + LONGEST_ONE_OF)))
  if (one) {
    const span = { start: right.noun.start, end: right.noun.start + one[0].length }
    return { parts: [span], consumed: span.end }
  }
  const noun = relativeHead(c) ?? eventNoun(c) ?? completedAct(c) ?? ownerIn(text, right.noun)
  // 5家|县级医院|床位使用率低于70%: whose rate the next figure tells.
  const consumed = c.frame.nextInClause >= 0 && isMeasuredGroup(text, noun) ? c.frame.quantity.outerEnd : noun.end
  // 80个|行政村|中新发展|专业村31个: among whom the next figure is
  const whole = reachesNext(c, noun.end) ? AMONG.exec(text.slice(noun.start, noun.end)) : null
  if (whole) {
    const end = noun.start + whole[1]!.length
    return { parts: [{ start: noun.start, end }], consumed: end + 1 }
  }
  // 治安警|共录得|1.3万宗|交通意外: where, or by whom
  if (length(noun) >= 2 && text.slice(left.end, c.frame.quantity.outerStart).includes('录得'))
    return { parts: [noun], consumed }
  const described = modifiedNoun(c, noun, consumed) ?? headOfClause(c, noun)
  if (described) return described
  const modified = modifiedHead(c)
  if (modified) {
    const verb = leftVerb(c)
    return { parts: verb ? [verb, ...modified] : modified, topic: modified, consumed: modified.at(-1)!.end }
  }
  // 服务80万人|口
  if (text[noun.start] === '口' && text[noun.start - 1] === '人' && length(noun) === 1)
    return { parts: [{ start: noun.start - 1, end: noun.end }], consumed }
  // 成立由12个单位|组成的领导小组
  if (left.from && text.startsWith('组成', right.predicate.start)) return { parts: [noun], consumed }
  const its = noun.end <= right.predicate.start ? ofIts(c) : null
  // 解决了800名师生|的|吃饭问题
  if (its) {
    const verb = governingBefore(text, left.end, left.start)
    return {
      parts: verb > 0 ? [verbAt(c, verb), noun, its] : [noun, its],
      // 接获7500份督察|的|招聘申请,上升75%: of these, not of who sent them
      topic: PAPERS.has(c.frame.quantity.unit) ? [noun, its] : [noun],
      consumed: its.end,
    }
  }
  const field = fieldFaced(c)
  if (field)
    return { parts: [left, field].map(({ start, end }) => ({ start, end })), topic: [field], consumed: field.end }
  const graded = gradedHead(c, noun)
  if (graded) return graded
  // 组织全县5万名学生|参加安全知识竞赛
  const act = isPivot(c) ? (saidOf(c) ?? attendedByNext(c)) : length(left) === 0 ? attendedByNext(c) : null
  if (act) return { parts: [act, noun], topic: [noun], consumed }
  const paid = paidWith(c)
  if (paid) return { parts: [paid, noun], topic: [noun], consumed }
  const those = thoseOf(c, noun)
  if (those) return { parts: [those, noun], topic: [noun], consumed }
  const verb = leftVerb(c)
  if (verb) return { parts: [verb, noun], topic: [noun], consumed }
  if (noun !== right.noun) return { parts: [noun], consumed }
  // 于12个社区|举办宣导会: where it is done
  if (text[c.frame.quantity.outerStart - 1] === '于' && length(left) === 0) return { parts: [noun], consumed }
  const said = saidOf(c)
  // 15名教师被评为骨干教师: the title says it all.
  if (
    said &&
    (length(noun) <= 2 || repeats(text, said, noun)) &&
    said.start > right.predicate.start &&
    titleLength(text.slice(right.predicate.start, said.end)) > 0
  ) {
    // 396名官兵|获得资助: an act is no title.
    const got = GOT.exec(text.slice(right.predicate.start, said.end))
    if (got && governingAt(text, said.start, said.end) === length(said))
      return { parts: [{ start: said.start - got[1]!.length, end: said.end }, noun], topic: [noun], consumed }
    return { parts: [said], topic: [noun], consumed }
  }
  // 20个贫困村退出、|11000人脱贫
  if (said && text[said.end] === '、' && reachesNext(c, said.end + 1))
    return { parts: [said, noun], topic: [noun], consumed: said.end }
  // 83名个案转介|至医院: it goes on behind the act.
  if (said && said.start === noun.end && among('至予', text.charCodeAt(said.start)))
    return { parts: [{ start: noun.start, end: said.end }], topic: [noun], consumed: said.end }
  if (said) return { parts: [said, noun], topic: [noun], consumed }
  const things = thingsOf(c)
  if (things) return { parts: [...things, noun], topic: [noun], consumed }
  // 全院|166名干警; but 全镇共有12座加油站
  const { scope } = left
  // 对全县|24个|乡镇: places are within it.
  const all =
    scope &&
    text[scope.start] === '全' &&
    scope.end === c.frame.quantity.outerStart &&
    length(noun) <= 3 &&
    !OWN_PLACE.test(text.slice(noun.start, noun.end))
  return { parts: all ? [scope, noun] : [noun], consumed }
}

/** 25个特别收入基金|之110年度预算案收支相抵后: what is told of theirs is no part of the name. */
function ownerIn(text: string, noun: Span): Span {
  const of = lastAmong('之', text, noun.start + 2, noun.end - LONGEST_OWNED)
  return of < 0 || !OWNED_YEAR.test(text.slice(of + 1, of + 5)) ? noun : { start: noun.start, end: of }
}
const LONGEST_OWNED = 6
const OWNED_YEAR = /^\d{2,4}年/

/** 收支短绌者|计有44个|基金: what is so of them; those alone say little. */
function thoseOf({ text, left, frame }: Context, noun: Span): Span | null {
  if (!SUCH.test(text.slice(noun.start, noun.end)) || frame.quantity.type !== 'count') return null
  const link = THOSE.exec(text.slice(left.start, frame.quantity.outerStart))
  const end = link ? left.start + link.index : 0
  return end - left.start >= 2 && end - left.start <= LONGEST_THOSE ? { start: left.start, end } : null
}
const SUCH = /^(?:基金|单位|机关|机构|学校|公司|企业|法人|团体|部门|个案|案件|计[画划]|项目|社区|乡镇|县市)$/
const THOSE = /者(?:共?计|合?共|总?计)?有?$/
const LONGEST_THOSE = 14

const AMONG = /^([^中]{0,8}[村镇乡县区户家人员者业校位])中(?=[新已现有共建解实发完取达获入])/
const GOT = /^(?:先后|分别|均|已|共)?(获得?|得到)[^,、]{2,4}$/
const FORMED = /^由[^,、的]{2,16}?(?:组织|组成|成立|牵头|组建|主办|承办|选派|推荐|发起|参与|参加)的/
const LONGEST_FORMED = 12
const OWN_PLACE = /^(?:乡镇|镇街|街道|社区|城市|县区|区县|县市|地市|市州|市县|村庄|[省市县区乡镇村])$/
/** 成为全区推出的30个|典型旗县|之一 */
const ONE_OF = /^[^,、。;:的之]{2,12}?(?=之一)/
const LONGEST_ONE_OF = 16

/** 位于河西|的两项|设施: what 的 left of the figure joins to the noun, where that is not too much for a name. */
function modifiedNoun(c: Context, noun: Span, consumed: number): Made | null {
  const { text, left } = c
  if (text[left.end - 1] !== '的') return null
  // 教育、卫生、环境四方面|的27项可量化指标: in how many fields is too much for a name.
  // 涵盖高速公路、船闸、市政桥梁|的13个在建项目
  const modifier = text.slice(left.start, left.end)
  if (length(noun) >= 4 && (FIELDS.test(modifier) || (modifier.length > LONGEST_MODIFIER && LIST_OF.test(modifier))))
    return { parts: [noun], consumed }
  // 满足十年期预计的|30万个公营单位
  if (length(left) >= 3 && RECKONED.test(text.slice(left.end - 3, left.end))) return { parts: [noun], consumed }
  // 标准中除水温、总氮以外|的|21项指标
  if (BUT_FOR.test(text.slice(left.start, left.end - 1))) return { parts: [noun], consumed }
  if (length(left) < 3) return null
  return { parts: [{ start: modifierStart(c), end: left.end - 1 }, noun], topic: [noun], consumed }
}

/** 17家一时经营困难|的|企业: the head behind a clause that was read as the noun. */
function headOfClause(c: Context, noun: Span): Made | null {
  const { text, right } = c
  const { predicate } = right
  if (text[predicate.start] !== '的') return null
  // 8165名患有慢性病|的|居民
  if (SUFFERING.test(text.slice(noun.start, noun.end))) {
    const head = readRight(text, predicate.start + 1, predicate.end, false).noun
    if (length(head) >= 2) return { parts: [head], consumed: head.end }
  }
  if (noun !== right.noun || length(noun) < 2) return null
  const head = headsOf(c)?.exec(text.slice(predicate.start, predicate.start + 5))
  if (head?.index !== 0) return null
  const end = predicate.start + head[0].length
  return { parts: [noun, { start: predicate.start + 1, end }], topic: [noun], consumed: end }
}

/** 20家企业|获得专项资金|300万元: money is no title. */
function paidWith(c: Context): Span | null {
  const { predicate, noun } = c.right
  if (!reachesNext(c, predicate.end) || predicate.start !== noun.end || length(noun) > SHORT_CLAUSE) return null
  if (c.frames[c.frame.nextInClause]!.quantity.type !== 'money') return null
  if (length(c.left) > 0 && c.text[c.left.end - 1] !== '等') return null
  if (length(predicate) < 4 || length(predicate) > LONGEST_SAID) return null
  return PAID.test(c.text.slice(predicate.start, predicate.end)) ? predicate : null
}
const PAID = /^(?:获得?|领取|享受)(?![评批奖]).*[金款资补助贴励]$/

/** 组织30所|学校|2600名学生参加艺术节: what is said of them all. */
function attendedByNext({ text, frame, frames, right }: Context): Span | null {
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  if (!next || next.nextInClause >= 0 || right.noun.end !== next.quantity.outerStart) return null
  const { predicate } = readRight(text, next.quantity.outerEnd, frame.clauseEnd, false, true)
  return length(predicate) >= 4 &&
    length(predicate) <= LONGEST_SAID &&
    ATTENDS.test(text.slice(predicate.start, predicate.end))
    ? predicate
    : null
}
const LONGEST_SAID = 20

/** 面向全国15个|省市|招收本科生800人: the act behind them is the next figure's. */
function fieldFaced({ text, left, right, frame }: Context): Span | null {
  if (frame.nextInClause < 0 || !FACING.test(text.slice(left.start, left.end))) return null
  const field = FIELD_OF.exec(text.slice(right.noun.start, right.noun.end))?.[0].length ?? 0
  const { start } = right.noun
  const acts = governingAt(text, start + field, frame.clauseEnd) > 0 || text.startsWith('招生', start + field)
  return field > 0 && acts ? { start, end: start + field } : null
}
const FACING = /面向(?:全[国省市县区])?$/
const FIELD_OF = /^(?:省市区?|省份|省|地市|市州|市县|县区|区县|国家(?:和地区)?)/

/** 申报12家|市级|、3家省级龙头企业: the head of both stands behind the last. */
function gradedHead(c: Context, noun: Span): Made | null {
  const { text, frame, frames } = c
  if (length(noun) > 4 || text[noun.end - 1] !== '级' || frame.nextInClause < 0) return null
  let next = frames[frame.nextInClause]!
  if (!/^[、和及与]$/.test(text.slice(noun.end, next.quantity.outerStart))) return null
  let grade: RegExpExecArray | null = null
  let own = noun
  // 2个国家级、5个省级、9个市级示范社
  for (let k = 0; k < LONGEST_KIND && next.quantity.unit === frame.quantity.unit; k++) {
    const after = next.nextInClause >= 0 ? frames[next.nextInClause]!.quantity.outerStart : frame.clauseEnd
    own = readRight(text, next.quantity.outerEnd, after, next.nextInClause >= 0).noun
    grade = GRADED.exec(text.slice(own.start, own.end))
    if (!grade || grade[0].length < length(own) || next.nextInClause < 0) break
    next = frames[next.nextInClause]!
  }
  const head = grade ? { start: own.start + grade[0].length, end: own.end } : null
  if (!head || length(head) < 2) return null
  const verb = leftVerb(c)
  return { parts: verb ? [verb, noun, head] : [noun, head], topic: [noun, head], consumed: noun.end }
}
/** 对8所中学|120间教室灯光|进行改造: whose things they are says little alone. */
function thingsOf({ text, frame, frames, right }: Context): Span[] | null {
  const next = frame.nextInClause >= 0 ? frames[frame.nextInClause]! : null
  if (
    !next ||
    next.nextInClause >= 0 ||
    right.noun.end !== next.quantity.outerStart ||
    length(right.noun) > SHORT_CLAUSE
  )
    return null
  if (!OWNING.has(frame.quantity.unit) || !THINGS.has(next.quantity.unit)) return null
  if (!CARRIED_OUT.test(text.slice(frame.clauseStart, frame.quantity.outerStart))) return null
  const { noun, predicate } = readRight(text, next.quantity.outerEnd, frame.clauseEnd, false)
  if (length(noun) < 2 || length(noun) > LONGEST_HEAD) return null
  const start = predicate.start + (DONE_TO.exec(text.slice(predicate.start, predicate.start + 4))?.[0].length ?? 0)
  const act = governingAt(text, start, predicate.end)
  return act > 0 && act === predicate.end - start ? [{ start, end: predicate.end }, noun] : [noun]
}
const OWNING = new Set(['所', '家'])
const CARRIED_OUT = /^(?:先后|已|共|并|全面)*(?:对|推进|完成|实施|启动)了?(?:全[市县区校]|市直|县直|辖区|农村)*$/
const THINGS = new Set('间 座 处 栋 幢 台 套 条 块 盏'.split(' '))
const DONE_TO = /^(?:进行|予以|实施|全部|完成)+/
const GRADED = /^[^级、]{1,3}级/

const BUT_FOR = /除[^除]{2,30}外$/
const LONGEST_MODIFIER = 16
const LIST_OF = /、.*、.*的$/
const FIELDS = /、.*[两三四五六七八九]个?(?:大?方面|领域|层面|环节)的$/
const RECKONED = /(?:预[计期估测]|估[计算]|公布|原[定先]|所需)的$/

/** Nouns that own what stands behind 的: 5所学校|的|改造, 13个村|的|饮水问题. */
const OWNERS =
  /(?:[村镇乡县区市州校院局所厅站馆园班组户家人员者生民店厂矿湖河]|企业|公司|单位|部门|机构|城市|国家|项目|社区|街道|家庭|群[众体]|患者|儿童|对象|职工|青年|妇女|平台|系统|设备|产品|课程?|基地|中心|活动|品种|标段|地块|点位|路段|窗口|案件|问题|工程|计划)$/
const LONGEST_KIND = 4
const PAPERS = new Set(['份', '件', '宗', '项'])
/** What such a thing is. */
const LONGEST_HEAD = 8
const DISPOSED = /(?:针对|[对将把为])$/
const OVER = /^以[上下内]的/

/** 5座闲置|的|校舍, 12件原判十年以上|的|案件: what the clause ends with, and of what kind it is. */
function modifiedHead(c: Context): Span[] | null {
  const { text, right, frame } = c
  const { noun, predicate } = right
  if (frame.quantity.type !== 'count' || right.attributive || length(noun) < 2 || predicate.start !== noun.end)
    return null
  // 涉及29项指控|的投诉, 设有290个座位|的演讲厅: it has so many.
  if (HAS_SO_MANY.test(text.slice(Math.max(0, frame.quantity.outerStart - 2), frame.quantity.outerStart))) return null
  // 约900幢|火灾风险|较高的|旧式楼宇
  const judged = JUDGED.exec(text.slice(predicate.start, predicate.start + 6))?.[0].length ?? 0
  if (judged > 0) {
    const head = readRight(text, predicate.start + judged, predicate.end, frame.nextInClause >= 0).noun
    return length(head) >= 2 && length(head) <= LONGEST_HEAD ? [{ start: noun.start, end: head.end }] : null
  }
  const over = OVER.test(text.slice(predicate.start, predicate.start + 3))
  if (
    !over &&
    (text[predicate.start] !== '的' || length(noun) > LONGEST_KIND || OWNERS.test(text.slice(noun.start, noun.end)))
  )
    return null
  const start = predicate.start + (over ? 3 : 1)
  const head = readRight(text, start, predicate.end, frame.nextInClause >= 0).noun
  if (length(head) < 2 || length(head) > LONGEST_HEAD) return null
  // 招揽3.5万名人才|的目标
  if (AN_AIM.test(text.slice(head.start, head.start + 2))) return null
  if (over) return [head]
  const behind = head.end < predicate.end ? text[head.end]! : '、'
  // 对10所列管的校舍|进行整建
  const { outerStart } = frame.quantity
  const acted = DISPOSED.test(text.slice(Math.max(frame.clauseStart, outerStart - 3), outerStart))
  // 5台损坏|的|打印机|一并处理
  return acted || among(HEAD_ENDS, behind.charCodeAt(0)) ? [noun, head] : null
}

const JUDGED = /^(?:[较最偏更很]|比较|相对)(?:高|低|大|小|多|少|差|强|弱|重|严重|薄弱|集中|突出|困难|偏远|老旧)的/
const AN_AIM = /^(?:目标|任务)/
const HAS_SO_MANY = /[及涉含]$|[设备配]有$|容纳$/
const HEAD_ENDS = '、和及在已均全一都将被得'

/** 示范馆创建所需要的|图书馆评估定级|的103项指标: the last of several modifiers. */
function modifierStart({ text, left }: Context): number {
  const of = lastAmong('的', text, left.start, left.end - 3)
  // 乡公所九十一年度所|编列的
  const whose = lastAmong('所', text, left.start + 2, left.end - 3)
  if (whose >= 0 && governingAt(text, whose + 1, left.end) >= left.end - whose - 2) return whose + 1
  const start = farFrom(text, left, of >= 0 ? of + 1 : left.start)
  // 建设内容包括|东片区的
  const holds = HOLDS.exec(text.slice(start, left.end - 3))
  return holds ? start + holds.index + holds[0].length : start
}

/** At most 16 characters back, or from a verb on: 各县人大常委会|报送的. */
function farFrom(text: string, { end }: Span, start: number): number {
  if (end - start <= 16) return start
  const verb = governingBefore(text, end - 1, start)
  return verb > 0 ? end - 1 - verb : end - 16
}

/** 3个监管所被评为五星|监管所, 5家农家乐被授予“…”|称号: the title needs no noun. */
function repeats(text: string, said: Span, noun: Span): boolean {
  const title = text.slice(said.start, said.end)
  return title.endsWith('”称号') || title.endsWith(text.slice(noun.start, noun.end))
}

const HOLDS = /(?:包括|包含|涉及|分别[是为])/

/** A short thing of those counted, behind 的: 13个村|的|饮水问题. */
function ofIts(c: Context): Span | null {
  const { text, right, frame } = c
  const { start, end } = right.predicate
  if (text[start] !== '的' || frame.nextInClause >= 0 || end - start < 3 || end - start > 9) return null
  if (
    (text[frame.quantity.outerStart - 1] !== '等' &&
      governingBefore(text, frame.quantity.outerStart, frame.clauseStart) === 0) ||
    AN_AIM.test(text.slice(start + 1, start + 3))
  )
    return null

  return { start: start + 1, end }
}

/** 8个市县|固定资产投资增速超过50%, 6个行业|增加值实现正增长: places and trades, and what is said of their measure. */
function measuredGroup(text: string, right: Right): Right | null {
  const { start, end } = right.noun
  if (right.attributive || end - start < LEAST_GROUP) return null
  const said = MEASURED_GROUP.exec(text.slice(start, start + LONGEST_GROUP))
  if (!said || start + said[1]!.length >= end) return null
  const noun = { start, end: start + said[1]!.length }
  return { ...right, noun, predicate: { start: noun.end, end: right.predicate.end } }
}
/** Whether these are places or firms and their measure stands right behind. */
function isMeasuredGroup(text: string, { start, end }: Span): boolean {
  const said = MEASURED_GROUP.exec(text.slice(start, start + LONGEST_GROUP))
  return said !== null && start + said[1]!.length === end
}
const LONGEST_GROUP = 36
const LEAST_GROUP = 4
const MEASURED_GROUP =
  /^(县区|县市区?|区县|市县|市州|市区|省区市?|省份|省市|地市|地区(?!生产)|城市|乡镇|镇街|街道|行业领域|行业大类|行业|领域|旗县|盟市|国家|片区|园区|村(?=集体)|[^,、的()“”]{0,8}?(?:企业|公司|商品|产品|学校|医院|银行|煤矿|机构|商户|作业基金|机关|部会|法院|检察院|派出所|[支分]行|支部|社区))[^,、的()“”]{0,14}?(?:剩余|[案件户次]数|收入|支出|投资|增加值|总值|产值|增[速幅]|总额|余额|起数|人数|利润|零售额|销售额|出口额?|进口额?|存款|贷款|税收|[率度])(?:[和与及、][^,、的()]{2,8}?)?(?:均|都|全部|双双|同比|环比)*(?:超过?|突?破|过[千百万亿\d]|[高低快慢]于|增[长速](?![点极])|实现|居|位[居列]|达到?|下降|上升|提高|保持|排名|出现|呈现?)/

/** 27大类|食品|不合格率有所降低: what is told of their rate. */
function ratedGroup(text: string, right: Right): Right | null {
  const { start, end } = right.noun
  if (right.attributive || !among('率比', text.charCodeAt(end - 1)) || !RATE_MOVED.test(text.slice(end, end + 4)))
    return null
  const rate = RATE.exec(text.slice(start, end))
  return rate && rate.index >= 2
    ? {
        ...right,
        noun: { start, end: start + rate.index },
        predicate: { start: start + rate.index, end: right.predicate.end },
      }
    : null
}
const RATE = /(?:不?合格|达标|优良|优秀|完成|覆盖|满意|发病|死亡|结案|整改|检出|通过)率(?:[同环]比)?$/
const RATE_MOVED =
  /^(?:均|都|全部|同比|环比|有所|明显|持续|稳步|较[上去]|比[上去]|上升|下降|提[高升]|降低|达到?|超过?|[高低]于|保持)/

/** 6个街道|现有网格员|320名: what they have is counted next. */
function having(text: string, right: Right, next: Frame): Right | null {
  const { start } = right.noun
  const to = next.quantity.outerStart
  if (right.attributive || to - start > LONGEST_GROUP) return null
  const has = HAVING.exec(text.slice(start + 2, to))
  if (!has || has.index < 0 || start + 2 + has.index > right.noun.end) return null
  const end = start + 2 + has.index
  return { ...right, noun: { start, end }, predicate: { start: end, end: right.predicate.end } }
}
const HAVING = /(?:[现共总]?计?有|拥有|配有|设有|建有|下[设辖])(?=[^,、;]{2,12}$)(?![机效关色线限序无偿害权毒形轨])/

/** 12家企业|职工共有3000人, 8个村|群众共捐款5万元: of those who belong to them the next figure tells. */
function belonging(text: string, right: Right): Right | null {
  const { start, end } = right.noun
  if (right.attributive || end - start > LONGEST_GROUP) return null
  const of = BELONGING.exec(text.slice(start, end))
  if (!of || of.index === 0) return null
  const to = start + of.index
  return { ...right, noun: { start, end: to }, predicate: { start: to, end: to } }
}
const BELONGING =
  /(?<=[村镇乡县区市州校院园局厅厂矿店所处站社企]|企业|公司|单位|机构|街道|银行|班组|工地|家庭)(?:(?:在编|在岗|在职|一线|困难|贫困|受灾|全体|广大)?(?:干部)?(?:职工|员工|教师|教职工|师生|学生|居民|村民|农民|农户|群众|医生|护士|医护人员|医务人员|从业人员|工作人员|专职人员|律师|公证员|法官|民警|医师)(?:队伍|总数|人数)?|人[口员]|(?:农民|居民|职工|村民|村集体)?[人户]均(?:可支配|纯)?收入)$/

/** 15项工程|总经费超过3亿元: the measure at the noun's end is the next figure's. */
export function withoutMeasure(text: string, right: Right, next: Frame | undefined): Right {
  const group = measuredGroup(text, right) ?? ratedGroup(text, right)
  if (group) return group
  if (!next) return right
  const has = having(text, right, next) ?? belonging(text, right)
  if (has) return has
  const { noun } = right
  const measure = Math.max(ownedMeasureBefore(text, noun.end, noun.start), measureBefore(text, noun.end, noun.start))
  if (measure < 2 || length(noun) - measure < 1) return right
  // 86家龙头企业|年销售|收入
  const kind = KIND_OF_INCOME.exec(text.slice(noun.start, noun.end - measure))?.[0].length ?? 0
  // 3个|村|集体收入不足5万元
  const place = length(noun) - measure === 1 && among('村县镇乡', text.charCodeAt(noun.start))
  if (
    kind === 0 &&
    !place &&
    (length(noun) - measure < 2 || among('性化级类型', text.charCodeAt(noun.end - measure - 1)))
  )
    return right
  // 86个村年收入|均|达到20万元
  const link = noun.end + (OF_ALL.exec(text.slice(noun.end, noun.end + 2))?.[0].length ?? 0)
  const gap = next.quantity.outerStart - link
  if (gap > 3 || (gap > 0 && linkBefore(text, next.quantity.outerStart, link) !== gap)) return right
  const end = noun.end - measure - kind
  return { ...right, noun: { start: noun.start, end }, predicate: { start: noun.end, end: right.predicate.end } }
}
const OF_ALL = /^(?:均|都|皆|全部|全都|普遍)/
const KIND_OF_INCOME =
  /(?<=.)(?:集体(?:经济|经营性?)?|经营性|(?:年度?|月|全年)?(?:销售|营业|主营业务|经营)|年度?|全年)$/
