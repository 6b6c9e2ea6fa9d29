/** Reads the front of a clause, from left to right: lead words, times, scopes, doers, and predicates that go on about something. */
import {
  LEAD_EXCEPTIONS,
  LEADS,
  NOUN_END_EXCEPTIONS,
  PREDICATE_EXCEPTIONS,
  PREDICATES,
  SELF_WORDS,
} from '../data/naming-words.ts'
import { SCOPES } from '../data/qualifier-words.ts'
import type { Span } from '../model.ts'
import { among, firstAmong, pictographsEnd } from '../text/chars.ts'
import { prefixMatcher } from '../text/matchers.ts'
import { actWithOthers, doerAt } from './doer.ts'
import { anyActAt, governingAt } from './lexicon.ts'
import { groundAt } from './ground.ts'
import { LIST_MARKS } from './links.ts'
import { isGrade, isPicked } from './right.ts'
import { isPeriod, timeAt } from './times.ts'

const leadAt = prefixMatcher(LEADS)
const scopeMatch = prefixMatcher(SCOPES)
const predicateMatch = prefixMatcher(PREDICATES)
const predicateExceptionAt = prefixMatcher(PREDICATE_EXCEPTIONS)
const selfWordAt = prefixMatcher(SELF_WORDS)
export const leadExceptionAt = prefixMatcher(`${NOUN_END_EXCEPTIONS} ${LEAD_EXCEPTIONS}`)

export interface Front {
  start: number
  predicate: boolean
  part: boolean
  respective: boolean
  scope: Span | null
  period: Span | null
}

export function stripLeads(text: string, floor: number, end: number): Front {
  const front: Front = { start: floor, predicate: false, part: false, respective: false, scope: null, period: null }
  while (front.start < end) {
    const { start } = front
    // 与去年国庆假期相比|上升3%
    if (text[start] === '与' && end - start > 3 && COMPARED.test(text.slice(end - 2, end))) {
      front.start = end
      break
    }
    // 与标杆企业相差: of what was named before.
    if (text[start] === '与' && text.startsWith('相差', end - 2)) {
      front.predicate = true
      break
    }
    const skipped = skipLength(text, start, floor, end)
    if (skipped > 0) {
      front.start += skipped
      continue
    }
    // 未来|本港: but 未来产业
    if (text.startsWith('未来', start) && scopeMatch(text, start + 2, end) > 0) {
      front.start += 2
      continue
    }
    // 年末|全县|农机总动力, 年初|确定重点项目: elsewhere they are the measure's (年末存栏, 年初结余).
    if (
      (text.startsWith('年末', start) && scopeMatch(text, start + 2, end) > 0) ||
      (text.startsWith('年初', start) && SETS.test(text.slice(start + 2, start + 4)))
    ) {
      front.period = { start, end: start + 2 }
      front.start += 2
      continue
    }
    // 释放工时1.8万小时,折合|人力成本|63万元
    if (text.startsWith('折合', start) && end - start >= 5 && !PER.test(text.slice(start + 2, start + 4))) {
      front.start += 2
      continue
    }
    // 共|为全县高龄老人|发放津贴: for whom; but 为全省的
    if (text[start] === '为' && text[start + 1] === '全' && actsFor(text, start + 3, end)) {
      front.start++
      continue
    }
    if (predicateAt(text, start, end) > 0) {
      front.predicate = true
      break
    }
    // 是|全年计划产值; but 是否
    if (text[start] === '是' && start === floor && !among('否非', text.charCodeAt(start + 1))) {
      front.start++
      break
    }
    // 其中,|市内|电话用户: of the two kinds this one.
    if (
      text[start + 1] === '内' &&
      among('省市县区州国境', text.charCodeAt(start)) &&
      (front.part || isPartOf(text, start))
    )
      break
    const place = scopeMatch(text, start, end)
    // 城区|至机场的车程 is a way, 全市|性会议 a kind, 湖北省|级课题 a rank.
    const behind = text[start + place]
    // 公司|登记 is a thing
    if (place === 2 && text[start] === '公' && among('登治债法章律制', text.charCodeAt(start + 2))) break
    const scope = place > 0 && behind === '至' && text[start + place + 1] !== '少' ? 0 : place
    // 江苏省|教学名师: the honour's own
    if (place > 2 && HONOUR.test(text.slice(start + place, Math.min(end, start + place + 4)))) break
    if (
      place > 0 &&
      (behind === '性' ||
        behind === '级' ||
        (place > 2 && among('级直委属内外、和与及', text.charCodeAt(start + place))))
    )
      break
    // 议案3件、建议|45件: a noun where nothing follows.
    if (start + 2 === end && text.startsWith('建议', start) && among('、和及', text.charCodeAt(start - 1))) break
    const lead = leadLength(text, start, end) || requestLength(text, start, end)
    if (scope > 0 && scope >= lead) {
      front.scope = { start, end: start + scope }
      front.start += scope
    } else if (lead > 0) takeLead(text, front, lead, end)
    else break
  }
  return front
}

/** 其中 stands before `at`, with a comma behind it. */
const isPartOf = (text: string, at: number): boolean =>
  among(',:', text.charCodeAt(at - 1)) && text.startsWith('其中', at - 3)

const COMPARED = /^(?:相[比较]|比较)$/
const HONOUR = /^(?:教学名师|名师|特级|劳动模范|劳模|工匠|先进|优秀|三八|五一|文明)/

const SETS = /^(?:[列提]出|[确制拟排议]定|安排|下达|印发|召开|签订|部署|谋划|明确|梳理)/

/** Takes a lead word off the front and notes what it says: a period, a part of something (其中), shares (分别). */
function takeLead(text: string, front: Front, lead: number, end: number): void {
  const { start } = front
  if (isPeriod(text, start, lead))
    front.period = { start: front.period ? front.period.start : start, end: start + lead }
  if (
    text.startsWith('其中', start) ||
    text.startsWith('当中', start) ||
    (text[start] === '含' && lead === 1) ||
    text.startsWith('包', start)
  )
    front.part = true
  if (text.startsWith('分别', start)) front.respective = true
  front.start += lead
  // 于东部院区内|增设1间: where.
  if (lead === 1 && among('在于', text.charCodeAt(start)) && among('内里中', text.charCodeAt(end - 1)))
    front.start = end
}

/** 全县|公安机关|破获案件: whom the figure covers; 供销系统|实现|销售额. */
export function stripDoer(text: string, front: Front, end: number): void {
  front.start = actWithOthers(text, front.start, end) || front.start
  // 配合市高新办|完成51家企业的复审: with whom alone
  if (among('配协会联', text.charCodeAt(front.start)) && HELPED.test(text.slice(front.start, end))) {
    front.start = end
    return
  }
  const doer = doerAt(text, front.start, end)
  if (!doer) return
  const start = front.scope?.end === front.start ? front.scope.start : front.start
  // 通过|全省教师招聘平台招聘
  if (VIA.test(text.slice(start - 2, start))) return
  front.scope = { start, end: doer.end }
  const year = text.slice(doer.end, doer.act).indexOf('全年')
  if (year >= 0) front.period ??= { start: doer.end + year, end: doer.end + year + 2 }
  front.start = text.startsWith('实现', doer.act) ? doer.act + 2 : doer.act
}

const HELPED = /^(?:配合|协助|会同|联合)[^,、的]{2,10}(?:局|办|委|处|厅|部门|中心)$/
const VIA = /^(?:通过|依托|利用|借助|根据|按照|围绕)$/

const FOUND_BY =
  /^[据依][^,、的\d]{1,9}[部局署处院会府心所室](?:的|之)?(?:调查|查核|统计|推估|估算|清查|盘点)(?:结果|显示)*(?=\d|$)/

const ASPECTS = /^\d{1,2}个大?(?:方面|层面|维度)|^\d{1,3}(?:天|日|周|个月)(?=总计|合计|共计|累计)/

/** Length of what stands before a name, says nothing of it and is no word of the table; 0 for none. */
function skipLength(text: string, start: number, floor: number, end: number): number {
  const first = text.charCodeAt(start)
  const before = text.charCodeAt(start - 1)
  // ✅ 产量目标
  const pictographs = pictographsEnd(text, start) - start
  if (pictographs > 0) return pictographs
  // Behind a bold title: **1.抓安全。** 全年…, **目标:**存款…
  if (text.startsWith('**', start) && (text[start + 2] === ' ' || text[start - 1] === ':'))
    return text[start + 2] === ' ' ? 3 : 2
  // 及格率, 及时发放: no list.
  if (LIST_MARKS.has(first) && leadExceptionAt(text, start, end + 1) < 2 && leadAt(text, start, end) < 2) return 1
  // 81%|(以人数计算)及|84%; 【两项战果】|破案12起
  const closer =
    text[start] === '【' ? '】' : text[start] === '(' && (start === floor || text[floor] === '按') ? ')' : ''
  const close = closer ? text.slice(start, Math.min(end, start + 16)).indexOf(closer) : -1
  if (close > 0) return close + 1
  // 我|组织培训, 我|科学调度; but 我组|新增学员
  if (text[start] === '我' && (selfWordAt(text, start + 1, end) > 0 || governingAt(text, start + 1, end) > 1)) return 1
  // 预计|(下同)|全县生产总值
  if (text.startsWith('(下同)', start)) return 4
  // 六都|中|本市破案率最高
  if (text[start] === '中' && among('都', before)) return 1
  // 为保障|城区新建的公办幼儿园, 以|完成施工产值
  if (start === floor && among('为以', text.charCodeAt(start))) {
    const act = AIMED_AT.exec(text.slice(start, Math.min(end, start + 5)))?.[0].length ?? 0
    if (act > 0) return act
  }
  // 市下达我县|目标任务300户: who set it for whom
  if (among('省市州县区上', first)) {
    const set = SET_BY.exec(text.slice(start, Math.min(end, start + 14)))
    if (set) return set[0].length
  }
  // 因重病致贫而|新纳入低保30户, 为美丽乡村建设共|硬化道路4500米: why.
  if (among('因为对', first)) {
    const why = whyLength(text, start, end)
    if (why > 0) return why
  }
  // 局长说|共拘捕180人, 他指|上半年有关活动; but 小说共12部
  if (start === floor && firstAmong('说指', text, start, Math.min(end, start + 5)) >= 0) {
    const said = SPEAKS.exec(text.slice(start, Math.min(end, start + 10)))
    if (said) return said[0].length
  }
  // 如|与109年度决算数9亿元相较
  if (start === floor && among('如若倘', first) && among('与较比和', text.charCodeAt(start + 1))) return 1
  // 自81年度起至106年度|止|累计编列
  if (first === STOP && among('年度月日底末', before) && !among('付损血痛步咳住', text.charCodeAt(start + 1))) return 1
  // 其|总资产; but 其他, 其中, 其余
  if (start === floor && text[start] === '其' && !among('他它中余实间次后一二三四五内外所', text.charCodeAt(start + 1)))
    return 1
  // 在上年的基础上|新增投入, 在资金紧张的情况下|筹措经费
  const ground = groundAt(text, start, end)
  if (ground > 0) return ground
  // 本着稳健的原则|发放贷款
  if (text[start] === '本' && text[start + 1] === '着')
    return PRINCIPLE.exec(text.slice(start, Math.min(end, start + 18)))?.[0].length ?? 0
  const held = heldLength(text, start, end)
  if (held > 0) return held
  // 据审计部调查|108年度|作业基金
  if (among('据依', first)) {
    const found = FOUND_BY.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0
    if (found > 0) return found
  }
  // 统计|113年1-8月|回收率; but 统计员12名, 统计年报3种
  if (start === floor && text[start] === '统' && text[start + 1] === '计' && timeAt(text, start + 2, end) > 3) return 2
  // 共|8个方面|19条具体措施
  if (first >= 48 && first <= 57) {
    const aspects = ASPECTS.exec(text.slice(start, Math.min(end, start + 8)))
    if (aspects) return aspects[0].length
  }
  if (start === floor) {
    const field = fieldLength(text, start, end) || stageLength(text, start, end)
    if (field > 0) return field
    // 100米|内|换乘比例
    if (among('内外', first) && among('米里时天日', before)) return 1
    // 160个断面|中|Ⅰ类水质占八成
    if (text[start] === '中' && (isGrade(text, start + 1) || isPicked(text, start + 1))) return 1
    // 40个项目|中|已开工32个; but 中标, 中央
    if (text[start] === '中' && !among(',;。、:(', before) && AMONG.test(text.slice(start + 1, start + 3))) return 1
    // 在电价下调3%|的背景下|完成收入
    const under = text[start] === '的' ? UNDER.exec(text.slice(start, start + 5)) : null
    if (under) return under[0].length
    // 保持40%|的增长、|达35万辆
    const grown = among('的增', first) ? GROWN.exec(text.slice(start, start + 4)) : null
    if (grown) return grown[0].length
  }
  // 于2024年6月|前|再装, 五年|后|将减至; but 后备, 前期
  if (among('前后', first) && among('年月日底初旬', before) && !AFTER.test(text.slice(start, start + 2))) return 1
  // 连续第4年|实现油气当量
  if (text[start] === '连' && text[start + 1] === '续')
    return RUNNING.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0
  // 去年|同期|全院收案208件
  if (
    text.startsWith('同期', start) &&
    text[start - 1] === '年' &&
    end - start >= 4 &&
    !THEN.test(text.slice(start, end))
  )
    return 2
  // 同比|事故起数|增加3起: the comparison stands before its noun.
  if (end - start >= 4 && (text.startsWith('同比', start) || text.startsWith('环比', start))) return 2
  // 投产后|年可|实现产值; 开发区|实现工业总产值: the body that reports, where 高新区 is one among others.
  return among('年可开园街投达建竣', first)
    ? (SAID.exec(text.slice(start, Math.min(end, start + 13)))?.[0].length ?? 0)
    : 0
}

/** Length of why or for what an act was done, up to the act: 因…而, 为…共. */
function whyLength(text: string, start: number, end: number): number {
  const from = start + (text[start] === '对' ? (text[start + 1] === '于' ? 2 : 1) : 0)
  const turn = text[from] === '因' ? '而' : from === start && text[from] === '为' ? '共' : ''
  if (turn === '') return 0
  const at = firstAmong(turn, text, from + 3, Math.min(end - 3, from + LONGEST_WHY))
  if (
    at < 0 ||
    text[at + 1] === '被' ||
    (turn === '共' && governingAt(text, at + 1, end) < 2 && !text.startsWith('进行', at + 1))
  )
    return 0
  return at + 1 - start
}
const LONGEST_WHY = 22
const SET_BY =
  /^(?:上级|[省市州县区](?:里|委|政府|局)?)(?:下达|分解|分配)给?我[省市州县区镇乡街局院校](?:(?=目标|任务|指标|计划)|的?$)/

const AMONG = /^(?:已[^有]|[未不][^有]|占|计划|完成|新增)/
const SPEAKS =
  /^(?:[一-龥]{1,3}[^小学传演解述劝游]说|他们?说|[他她局署处]?[方们长]?指(?=[上下]半年|[今去]年|有关|目前|截至|现时))(?=共|已|去年|今年|[上下]半年|全[市港国省]|截至|目前|有关|现时|累计)/
const STOP = '止'.charCodeAt(0)
const AIMED_AT =
  /^(?:为(?:了)?(?:保障|确保|保证|解决|满足|加强|推进|推动|提高|提升|做好|方便|落实|配合)|以(?=完成|实现))/
const UNDER = /^的(?:情况|背景|条件|形势|前提|压力)下/
const PER = /^(?:每|[人户亩]均|平均)/
const THEN = /^同期[的数量值水比平]/
const RUNNING = /^连续第?(?:\d{1,2}|[两三四五六七八九十]{1,2})年(?=[^来均,、])/
const PRINCIPLE = /^本着[^,]{1,12}(?:原则|精神|态度|宗旨|理念)/
/** Length of the field that an act is told of: 产业发展方面|新增企业12家; 生态环境方面投诉12件 has no act with an object. */
function fieldLength(text: string, start: number, end: number): number {
  const at = firstAmong('方', text, start + 2, Math.min(end - 5, start + LONGEST_FIELD))
  if (at < 0 || text[at + 1] !== '面') return 0
  const act = governingAt(text, at + 2, end)
  return act > 1 && at + 2 + act <= end - 2 ? at + 2 - start : 0
}
const LONGEST_FIELD = 14

/** Length of when an act was done: 险情处置过程中|派出船艇12艘, 高考期间|出动警力300人次, 改造后|新增车位30个; but 售后服务网点. */
function stageLength(text: string, start: number, end: number): number {
  const at = firstAmong('中间后', text, start + 2, Math.min(end - 3, start + LONGEST_FIELD))
  if (at < 0 || !STAGE.test(text.slice(start, at + 1))) return 0
  const behind = text.charCodeAt(at + 1)
  const after = among('共已可又还再将', behind) ? at + 2 : at + 1
  const act = anyActAt(text, after, end)
  if (act > 1 && after + act <= end - 2) return at + 1 - start
  // 处置过程中|搜救中心共协调船艇
  return text[at] !== '后' && doerAt(text, at + 1, end) ? at + 1 - start : 0
}
const STAGE =
  /^[^,、的“《\d]{2,10}(?:过程中|期间)$|^(?!经|[完健]善|设[立置]|建[立设]|提[升供]|开展|新[建增])[^,、的“《\d]{2,6}(?<![售课术产战先今落以之最背幕饭餐午身事会善午婚死赛疗愈])后$/

/** Length of where something is: 账户上有|存款余额3万元, 仓库里有|化肥20吨; but 35岁以上有, 国内有. */
function heldLength(text: string, start: number, end: number): number {
  const at = firstAmong('有', text, start + 2, Math.min(end - 2, start + LONGEST_PLACE))
  if (at < 0 || !among('上里内中还仍现共', text.charCodeAt(at - 1))) return 0
  return HOLDS.exec(text.slice(start, Math.min(end, at + 3)))?.[0].length ?? 0
}
const LONGEST_PLACE = 14
const HOLDS =
  /^[^,、有以]{1,12}(?<![以本实事路会网线市早晚国省])[上里内中](?:还|仍|现|共)?有(?=[一-龥]{2})(?![效关限机害毒色声线氧序望偿意力利轨条组名价感为功待所志责些])/
const AFTER = /^后[勤备续期者来果台方代补排]|^前[期台沿线款述端]/
const GROWN = /^的?增长、/
/** 可再生 and 可支配 are no 可 of what can be. */
const SAID =
  /^(?:(?:投产|达产|建成投用|建成|投用|投运|竣工)(?:后)?(?:每?年)?可|年可|可)(?=年[产创实销均]|新增|实现|带动|创造|增加|安置|提供|解决|吸纳|节约|减少)|^(?:开发区|园区|街道)(?=(?:共|累计|预计)?(?:实现|完成))/

/** Length of whom a request goes to: 建请|贵会支持|追加预算, 建议市政府同意|增拨经费. */
function requestLength(text: string, start: number, end: number): number {
  if (!among(ASKED, text.charCodeAt(start))) return 0
  return ASKS.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0
}
const ASKED = '建恳提敬商贵'
const ASKS =
  /^(?:(?:建请|恳请|提请|敬请|商请)[^,、\d]{0,7}?(?:支持|同意|协助|尽快|惠予)|建请|贵[会局府院](?:支持|同意|协助)?)/

/** Length of a predicate that opens at `at`, 0 where a noun begins (占地面积, 居民). */
function predicateAt(text: string, at: number, end: number): number {
  // 产值5亿元,|是2019年的|1.6倍
  if (
    among('是为', text.charCodeAt(at)) &&
    (OF_A_TIME.test(text.slice(at, at + 16)) || OF_OTHER.test(text.slice(at, at + 20)))
  )
    return 1
  const length = predicateMatch(text, at, end)
  return length > 0 &&
    predicateExceptionAt(text, at, end + 2) <= length - 1 &&
    predicateExceptionAt(text, at, end + 2) === 0
    ? length
    : 0
}

function actsFor(text: string, start: number, end: number): boolean {
  for (let i = start; i <= end - 4; i++) {
    const act = governingAt(text, i, end)
    if (act > 1 && i + act <= end - 2) return true
  }
  return false
}

/** 是种粮的|8倍, 是年初计划的|160% */
const OF_OTHER =
  /^是[^,、;。\d是为]{2,10}的[约近]?(?:\d[\d.]*|[一二两三四五六七八九十]+)(?:多|余)?倍|^是[^,、;。\d]{0,4}(?:计划|任务|目标|预算)[数量]?的[约近]?\d[\d.]*%/
const OF_A_TIME =
  /^[是为](?:(?: ?\d{4} ?年|[常历往上去前]年|年初|多年平均|上一个[五三四两]年|[前上](?:[一二三四五六七八九十两]|\d{1,2})个?年)(?:同期|底|末|初)?|“?十[一二三四]?五”?(?:时期|期间?)?[初末]?|(?:\d{1,2}|[一二两三五十]{1,2})年前|[全本][国省市县区](?:平均(?:水平|数|值)?|(?=的|[约近]?[\d.]+[%倍])))的? ?[约近]? ?(?:[\dxX×*]|[一二两三四五六七八九十])/

/** Length of a scope (全市, 市直学校) at `at`. */
export function scopeAt(text: string, at: number, end: number): number {
  return scopeMatch(text, at, end)
}

const WITHIN = /^(?:[^\s,、的]{1,2}[区园境域库厂]|[^\s,、的]{2}[省市县区州旗]境)内(?!涝|陆|部|河|科|外|生)/

/** 受疫情影响走高至6%. */
const INFLUENCE = /^受(?!理)[^,]{1,9}?影响/

const TERM = /^第[\d一二三四五六七八九十]{1,3}届(?:任期?内|期间)?/
/** 本届政府任期内|将减少300个摊位 */
const IN_OFFICE = /^(?:本届|现届)?(?:政府|[市县乡镇区]长|总统|行政长官)?任期?内/
const BATCH = /^第[\d一二三四五六七八九十]{1,3}(?:批|轮|阶段)$/
const ASKED_BY = /^[因经]?应[^,、的]{2,12}(?:请求|要求|邀请|申请)(?![书表人者率数量])/

/** By what the members are told apart. */
const SORTED = /^(?:若)?[以按依][^,、\d的]{2,6}(?:分类|划分|区分|来看|来分)/

/** 规划|设置公园, 承诺|于任内…; but 规划面积. */
const PROMISED =
  /^(?:(?:[规计][画划]|承诺)(?:增设|设置|新增|增建|兴建|新建|建置|办理|推出|扩增|[于在])|计画$|目标(?:[至到]|举办|开展|组织|培训|完成|新建|建设|引进|招聘|实施|种植|改造))/

/** A lead word that is not the beginning of a longer noun: 对口帮扶, 为民办实事, 全年龄段. */
function leadLength(text: string, start: number, end: number): number {
  // 均分|比上年高12.5分: a noun; but 均|分别下降
  if (text[start] === '均' && text[start + 1] === '分' && !among('别布得', text.charCodeAt(start + 2))) return 0
  const time = timeAt(text, start, end)
  if (time > 0) return time
  if (text[start] === '受') {
    const influence = INFLUENCE.exec(text.slice(start, Math.min(end, start + 14)))
    if (influence) return influence[0].length
  }
  if (among('规计承目', text.charCodeAt(start)) && PROMISED.test(text.slice(start, Math.min(end, start + 4)))) return 2
  // 第6届|核派调查; but 第六届运动会
  if (text[start] === '第') {
    const term = TERM.exec(text.slice(start, Math.min(end, start + 9)))?.[0].length ?? 0
    if (term > 0 && (text[start + term - 1] !== '届' || governingAt(text, start + term, end) > 0)) return term
  }
  if (among('本现政任', text.charCodeAt(start)) && text.slice(start, start + 9).includes('任')) {
    const office = IN_OFFICE.exec(text.slice(start, Math.min(end, start + 9)))
    if (office) return office[0].length
  }
  // |第一批|750万元补贴资金: which of them
  if (text[start] === '第' && BATCH.test(text.slice(start, end))) return end - start
  // 应警方请求|开立个案
  if (among('应因经', text.charCodeAt(start))) {
    const asked = ASKED_BY.exec(text.slice(start, Math.min(end, start + 16)))
    if (asked) return asked[0].length
  }
  // 以行业分类|四成属建造业, 按年龄划分|65岁以上占两成
  if (among('以按依', text.charCodeAt(start))) {
    const sorted = SORTED.exec(text.slice(start, Math.min(end, start + 12)))
    if (sorted) return sorted[0].length
  }
  // 加|上级补助收入, 加|上年结转
  if (text.startsWith('加上', start) && among('级年', text.charCodeAt(start + 2))) return 1
  // 项目区内|低收入户
  const within =
    among('区园境域库厂', text.charCodeAt(start + 1)) ||
    among('区园境域库厂', text.charCodeAt(start + 2)) ||
    text[start + 3] === '境'
  if (within) {
    const place = WITHIN.exec(text.slice(start, Math.min(end, start + 6)))
    if (place) return place[0].length
  }
  // 合计|查核32场次
  if (text.startsWith('合计', start) && governingAt(text, start + 2, end) > 1 && text[start + 2] !== '投') return 2
  // 仍|较去年同期
  if (text[start] === '仍' && among('较比', text.charCodeAt(start + 1))) return 1
  const lead = leadAt(text, start, end)
  // 审议42案,|通过|38案
  if (lead === 2 && start + 2 === end && text.startsWith('通过', start)) return 0
  // 自2020年; but 自打井, 自测.
  if (lead === 1 && text[start] === '自' && !/[\d今去当本该实成建]/.test(text[start + 1] ?? '')) return 0
  // 应结案|80件: what ought to be done is no act yet.
  if (lead === 1 && text[start] === '应' && isOught(text, start, end)) return 0
  // 共|建成: no 共建.
  if (lead === 1 && text[start] === '共' && governingAt(text, start + 1, end) > 1) return 1
  return lead > 0 && leadExceptionAt(text, start, end + 1) <= lead ? lead : 0
}

/** 应|整改|问题20个, where an act is measured against what it ought to be; but 应新增|公园 asks for something new. */
function isOught(text: string, start: number, end: number): boolean {
  const act = Math.max(governingAt(text, start + 1, end), end - start === 3 ? 2 : 0)
  return act > 1 && !among('对新增提扩减降压', text.charCodeAt(start + 1))
}

/** 提升|供水覆盖率|至88%, 压缩|办理时限|至5天: what reaches the level is named, and goes on about nothing. */
export function stripRaised(text: string, front: Front, end: number): void {
  if (!RAISES.has(text.slice(front.start, front.start + 2)) || predicateExceptionAt(text, front.start, end) > 0) return
  if (!LEVEL_NOUN.test(text.slice(end - 2, end))) return
  front.start += 2
  front.predicate = false
}
const RAISES = new Set('提升 提高 降低 缩短 压缩 扩大 增加 减少 压减'.split(' '))
const LEVEL_NOUN = /(?:[率比度量额值数价]|比例|比重|标准|时限|时间|面积|规模|周期|环节|成本)$/
