/** What opens a clause before the noun or the act that counts (句首成分): 市财政按|集中供养标准, 通过平台|跟踪船舶, 上级关于|年底存案. */
import { among, firstAmong, lastAmong } from '../../text/chars.ts'
import { trimEnd } from '../left.ts'
import { anyActAt, governingAt, governingBefore } from '../lexicon.ts'
import { timeAt } from '../times.ts'

const NONE = -1

/** Where the name begins behind it; -1 where nothing of the kind opens `[start, end)`. */
type Opening = (text: string, start: number, end: number) => number

/** 在全国各类赛事中|获得奖项 */
const within: Opening = (text, start, end) => {
  const at =
    lastAmong('在', text, Math.max(0, start - 3), end - 4) >= 0 ? lastAmong('中', text, start + 2, end - 2) : NONE
  return at >= 0 && (governingAt(text, at + 1, end) > 0 || WON.test(text.slice(at + 1, at + 3))) ? at + 1 : NONE
}
const WON = /^(?:入[选围展]|荣?获|参[赛展]|排|夺|斩获|取得|摘得)/

/** 对每个村|给予|奖补资金 */
const given: Opening = (text, start, end) => {
  const at = lastAmong('给', text, start + 2, end - 3)
  return at >= 0 && text[at + 1] === '予' ? at + 2 : NONE
}

/** 乡公所九十一年度所|编列的|3600万元岁出预算; but 卫生所|整建, 公所|办理 */
const whose: Opening = (text, start, end) => {
  const at = lastAmong('所', text, start + 2, end - 2)
  return at >= 0 &&
    !among(OFFICE_ENDS, text.charCodeAt(at - 1)) &&
    governingAt(text, at + 1, end) >= trimEnd(text, start, end) - at - 1
    ? at + 1
    : NONE
}
const OFFICE_ENDS = '生出公务究诊厕留守场住处测'

/** 组织青年志愿者、党员|清理垃圾: what was done by those who were got together for it; -1 where none were. */
const mobilized: Opening = (text, start, end) => {
  if (!among(MOBILIZERS, text.charCodeAt(start)) || !MOBILIZES.test(text.slice(start, start + 2))) return NONE
  for (let i = start + 4; i <= end - 4 && i <= start + MOBILIZED_REACH; i++) {
    const act = governingAt(text, i, end)
    if (act >= 2 && i + act <= end - 2 && ACTORS.test(text.slice(i - 3, i)) && !ACT_NOUN.test(text.slice(i + act, end)))
      return i
  }
  return NONE
}
const MOBILIZERS = '组动发引带协联'
const MOBILIZES = /^(?:组织|动员|发动|引导|带领|协调|联合)/
const MOBILIZED_REACH = 20
const ACTORS =
  /(?:志愿者|党员|干部|职工|群众|团员|青年|妇女|师生|学生|医生|专家|律师|教师|人员|队员|民警|部门|单位|企业|商户|代表|会员|成员|协会|医院|学校)$/
const ACT_NOUN = /^(?:活动|工作|比赛|大赛|竞赛|培训|讲座|行动|服务|会议|项目|班|队|会)/

/**
 * (通过)管理系统|跟踪船舶, 以多种方式|帮助农户, 采取集中授课形式|培训农民, (从)火灾现场|营救群众, (按)国家级标准|新建学校: what was done by such
 * means, from there or by such a measure; -1 where none are named.
 */
const byMeans: Opening = (text, start, end) => {
  const pattern = meansAt(text, start)
  const means = pattern?.exec(text.slice(start, Math.min(end, start + LONGEST_MEANS)))
  if (!means) return NONE
  // 以撤诉方式结案, 以调解方式处理的投诉: without an object of its own the act needs them.
  const at = start + means[0].length
  const act = anyActAt(text, at, end)
  const alone = pattern !== MEANS && at + act === end
  return act >= 2 && (alone || (at + act <= end - 2 && text[at + act] !== '的')) ? at : NONE
}
function meansAt(text: string, start: number): RegExp | null {
  switch (text[start - 1]) {
    case '从':
      return WHENCE
    case '按':
    case '照':
      return MEASURED_BY
    default:
  }
  const said = among('以采运通利借依', text.charCodeAt(start)) && MEANS_OPEN.test(text.slice(start, start + 2))
  return said || (among(MEANS_ENDS, text.charCodeAt(start - 1)) && VIA.test(text.slice(start - 2, start)))
    ? MEANS
    : null
}
const WHENCE = /^[^,;“《\d]{0,10}?(?:现场|火场|灾区|源头上?|根本上|[里中内上])/
const MEASURED_BY = /^[^,;“《\d]{1,14}?(?:标准|要求|规定|模式|规格|程序|政策|原则|比例)/
const MEANS_ENDS = '过用助托取采'
const VIA = /^(?:通过|利用|借助|依托|运用|采[取用])$/
const MEANS_OPEN = /^(?:以(?![上下内来外往前后及])|采[取用]|运用|通过|利用|借助|依托)/
const MEANS = /^[^,;“《\d]{1,14}?(?:[方模]式|形式|办法|途径|渠道|手段|机制|系统|平台|公众号|媒体|网络|热线|小程序)/
const LONGEST_MEANS = 20

/** 市财政按|集中供养|每人每年3500元 */
const payer: Opening = (text, start, end) => {
  const at = lastAmong('按', text, start + 2, end - 2)
  return at >= 0 && !among('季月年时期', text.charCodeAt(at + 1)) && PAYER.test(text.slice(start, at))
    ? at + (text[at + 1] === '照' ? 2 : 1)
    : NONE
}
const PAYER = /^(?:[省市县区镇州]|中央|各级|本级|地方){0,2}(?:财政|政府|民政局|人社局|残联|公司|集团|单位|学校|医院)$/

/** 预算显示|其采购成本节约率 */
const shown: Opening = (text, start, end) => {
  const at = lastAmong('显', text, start + 2, end - 4)
  return at >= 0 && text[at + 1] === '示' ? at + (text[at + 2] === '其' ? 3 : 2) : NONE
}

/** 经市编委会审批|更新购置车辆 */
const reviewed: Opening = (text, start, end) => {
  if (text[start] !== '经') return NONE
  const by = BY_WHOM.exec(text.slice(start, end))?.[0].length ?? 0
  return by > 0 ? behindReview(text, start + by, end) : start
}
const BY_WHOM =
  /^经(?![济费营过典验常办销纪历理])[^,、“《]{0,16}?(?:审批|审查|审核|批准|审定|研究|评审|论证|同意|核实)(?=[^,]{2})/

/** 经审查|后(含上期积存)|批准逮捕 */
function behindReview(text: string, at: number, end: number): number {
  const after = text[at] === '后' ? at + 1 : at
  const close = text[after] === '(' ? firstAmong(')', text, after, end - 2) : -1
  return close > 0 ? close + 1 : after <= end - 2 ? after : at
}

/** 罪案上升主要由于|诈骗案 */
const caused: Opening = (text, start, end) => {
  const at = lastAmong('由', text, start + 2, end - 3)
  return at >= 0 && text[at + 1] === '于' ? at + 2 : NONE
}

/** 主计总处今日公布|9月|失业率, 监察院统计|5月|收受书状 */
const told: Opening = (text, start, end) => {
  const at = lastAmong('布计认', text, start + 3, end - 4)
  if (at < 0 || !among(text[at] === '认' ? '确' : '公发宣统', text.charCodeAt(at - 1))) return NONE
  const time = timeAt(text, at + 1, end)
  return time > 1 && at + 1 + time <= end - 2 ? at + 1 + time : NONE
}

/** 第1期特别预算|“园区发展计画”预算数 */
const quoted: Opening = (text, start, end) => {
  const at = end - start > LONG_TITLE ? lastAmong('“', text, start + 4, end - 5) : NONE
  return at >= 0 && governingBefore(text, at, start) === 0 && OF_QUOTED.test(text.slice(at, end)) ? at : NONE
}
const LONG_TITLE = 20
const OF_QUOTED = /^[^”]+”(?:计[划画]|项下)?(?:可用)?(?:法定)?(?:预算数?|决算数?|经费|执行数|执行率)$/

/** 台电截至11月|赚736亿元 */
const until: Opening = (text, start, end) => {
  const at = lastAmong('截', text, start + 1, end - 5)
  if (at < 0 || !among('至止', text.charCodeAt(at + 1))) return NONE
  const time = timeAt(text, at, end - 1)
  return time > 3 && (at + time >= end - 2 || governingAt(text, at + time, end) > 0) ? at + time : NONE
}

/** 市长任内|已完工社会住宅 */
const inOffice: Opening = (text, start, end) => {
  const at = lastAmong('内', text, start + 2, end - 4)
  return at >= 0 && text[at - 1] === '任' ? at + 1 : NONE
}

/** 咨询服务透过热线|处理公众查询 */
const through: Opening = (text, start, end) => {
  const by = lastAmong('过由', text, start + 1, end - 6)
  if (by < 0 || !among('透藉', text.charCodeAt(by - 1))) return NONE
  for (let i = by + 2; i <= Math.min(by + 10, end - 4); i++) {
    const act = governingAt(text, i, end)
    if (act >= 2 && i + act <= end - 2) return i
  }
  return NONE
}

/** 床位增加为|一般病床590床, 已增到|日运量4万人次 */
const grown: Opening = (text, start, end) => {
  const at = lastAmong('为到至', text, start + 1, Math.min(end - 2, start + 9))
  return at >= 0 && GREW.test(text.slice(start, at + 1)) ? at + 1 : NONE
}
const GREW = /^[^,]{0,4}(?:扩增|扩充|增加|增长|增|减少|提升|提高|上升|下降)[为到至]$/

/** “其他业务成本”项下|“劳职保及保护”编列 */
const under: Opening = (text, start, end) => {
  const at = lastAmong('下', text, start + 3, end - 3)
  return at >= 0 && text[at - 1] === '项' ? at + 1 : NONE
}

/** 台风影响却也造成|全台停水用户 */
const brought: Opening = (text, start, end) => {
  const at = lastAmong('成', text, start + 3, end - 5)
  return at >= 0 && text[at - 1] === '造' ? at + 1 : NONE
}

/** 上级关于|年底存案: what is ruled begins behind it */
const about: Opening = (text, start, end) => {
  const at = lastAmong('关', text, start, end - 3)
  return at >= 0 && text[at + 1] === '于' && lastAmong('《“', text, start, at) < 0 ? at + 2 : NONE
}

/** 针对县内各净化区进行|植栽健检 */
const directed: Opening = (text, start, end) => {
  const at = lastAmong('进', text, start + 2, end - 3)
  if (at < 0 || text[at + 1] !== '行') return NONE
  const whom = lastAmong('针', text, Math.max(0, start - WHOM_REACH), at - 3)
  return whom >= 0 && text[whom + 1] === '对' ? at + 2 : NONE
}

const WHOM_REACH = 8

/** In order: the first that stands there. */
const OPENINGS: readonly Opening[] = [
  within,
  given,
  whose,
  mobilized,
  byMeans,
  payer,
  shown,
  reviewed,
  caused,
  told,
  quoted,
  until,
  inOffice,
  through,
  grown,
  under,
  brought,
  about,
  directed,
]

/** Where the name begins behind what opens `[start, end)`; `start` where nothing does. */
export function behindOpening(text: string, start: number, end: number): number {
  for (const opening of OPENINGS) {
    const at = opening(text, start, end)
    if (at !== NONE) return at
  }
  return start
}
