/** Who did it (施事): 公安机关|破获案件126起. It tells whom a figure covers, not what is measured. */
import { CUTTING } from '../data/naming-words.ts'
import { among, lastAmong } from '../text/chars.ts'
import { prefixMatcher } from '../text/matchers.ts'
import { governingAt, MEASURE_END } from './lexicon.ts'

/** Strong verbs, and the acts of offices that are nouns too. */
const actAt = prefixMatcher(
  `${CUTTING} 开展 举办 召开 实现 追加 安排 预留 补助 核派 核定 裁处 辅导 查缉 承担 承接 承建 承揽 捐献`,
)

/** Offices, which do whatever stands behind 共. */
const OFFICES = '最高[法检]|[高中]院|委会|员会|代表会|[镇乡市区]代会|议会|[^邮格布结]局|署|[法察]院|[县市]府|公所'
const OFFICE = new RegExp(`(?:${OFFICES})$`)
/** Bodies and people that act: offices, then companies and what they are parted into, then persons. */
const DOER = new RegExp(
  `(?:${[
    `${OFFICES}|协会|商会|公会|学会|农会|基金会|[^餐大]厅|政院|政府|[市县]财政|党委|支部|机关|办公室`,
    '公司|集团|务所|派出所|银行|[支分]行|合作社|医院|卫生院|学校|中小学|院校|高校|幼儿园|中心|科室|[业目售产诊程术装传织战]部|车间|队|小组',
    '[经管代监]理部|系统|单位|部门|社区|乡镇|街道|镇街|园区|开发区|区域|片区|各地|各级|(?:^|各)[村镇乡县区市]',
    '人员|运动员|队员|[导格解络派林检督]员|选手|同学|同志|学生|教师|民警|工人|法官|检察官|志愿者|干部|职工|党员',
  ].join('|')})$`,
)
/** Bodies whose names are no part of another noun: what they do may be any act. */
const BODY =
  /(?:[妇残文侨]联|科协|工商联|工会|共青团|团委|团[省市县区镇]委|供销(?:合作)?社|图书馆|博物馆|档案馆|红十字会?|慈善会|总会|(?<![参服设邮布格结])局|海关|[县市]府|公所|法院|检察院|(?<=[政事讼正行])检察|(?<!跨)部门|机关|看守所|拘留所|戒毒所|监狱|[支大中总]队|救援队伍|[两支村居]委|粮[库站]|信用社|(?:农[技机经]|畜牧|兽医|水[管利]|林业|经管|防疫|种子|植保|环卫|计生|司法|国土|财政|工商|税务|派出|市监|监管)[站所]|(?:工作|工程|服务|突击|宣讲|施工|巡逻|巡防|志愿)队|(?:集团|有限|供[电水热气]|电力|烟草|物业|保险)公司)(?:全?系统|机关|组织|本[级部])?$/
/** 红十字会|在公共场所|配置除颤器 */
const PLACE = /(?<=[会局院社队司站所校委馆联厅办])在[一-龥]{2,8}$/
const ADVERBS = /(?:已|共计?|累计|先后|自行|独立|成功|依法|积极|上门|入户|主动|全年|[今本去]年)+$/
const LEADS_ON = /^(?:依法|积极|主动|累计|先后|成功)$/
/** 一车间, 第二项目部 are told apart by their names; 联合应急部门, 由三个小组组成的突击队 say more. */
const NOT_ALONE =
  /^第?[\d一二三四五六七八九十甲乙丙A-Z]|^[被会]|^(?:协[调助]|联[合系]|督促|指导|推动|引导|支持|帮助|鼓励|要求|配合|依托|通过)|[的、在对向将为由至给予]|经(?![理营])/
const PREPOSITIONS = '向与对给为和同被受从将把在'

/** Where the doer that opens `[start, end)` ends and what was done begins, with its object; null where none opens it. */
export function doerAt(text: string, start: number, end: number): Doer | null {
  // 向|有关部门提交, 与|高校签订: those for whom or with whom.
  return among(PREPOSITIONS, text.charCodeAt(start - 1)) ? null : readDoer(text, start, end)
}
interface Doer {
  end: number
  act: number
}

function readDoer(text: string, start: number, end: number): Doer | null {
  if (end - start < SHORTEST || (governingAt(text, start, end) > 0 && !OF_ACT.test(text.slice(start, start + 6))))
    return null
  for (let i = start + 2; i <= end - 4 && i <= start + LONGEST; i++) {
    // 卫生局|共开立罚单, whatever was done; 乡代会|总计岁入; 搜救中心|共协调船艇, but 培训中心共有教师
    const sum = text[i] === '共' && !JOINT.test(text.slice(i, i + 2)) ? 1 : isSum(text, i) ? 2 : 0
    if (
      sum > 0 &&
      i <= end - 3 - (sum === 1 ? 2 : 0) &&
      (isOffice(text.slice(start, i)) || (sum === 1 && text.startsWith('中心', i - 2)))
    )
      return text.slice(start, i).split('、').some(isNoOffice) ? null : { end: i, act: i + sum }
    // 全省律师|共担任法律顾问: persons, where a verb with its object stands behind
    if (sum === 1 && i + 5 <= end && !among('计济', text.charCodeAt(i + 1)) && PERSONS.test(text.slice(start, i)))
      return { end: i, act: i + 1 }
    const strong = actAt(text, i, end)
    const act = strong || governingAt(text, i, end)
    // 侦办|的嫌犯, 采纳|数 are nouns.
    if (act < 2 || (i + act > end - 2 && !(act >= 4 && i + act === end)) || among(NOUN_ENDS, text.charCodeAt(i + act)))
      continue
    if (NOUN.test(text.slice(i, i + 4)) || (text.startsWith('组织', i) && among('党团会联社', text.charCodeAt(i - 1))))
      continue
    const doer = text.slice(start, i).replace(ADVERBS, '').replace(PLACE, '')
    // 图书馆|借阅册数: a noun of measure, no act.
    // 城镇职工|已参加医疗保险人数: who takes part is what is counted.
    if (PARTAKES.test(text.slice(i, i + 2)) && PEOPLE.test(doer) && MEASURE_END.test(text.slice(i, end))) return null
    // 财政局|依法|征收非税收入: an adverb leads on to an act.
    const led = doer.length < i - start && LEADS_ON.test(text.slice(i - 2, i))
    const acts = strong > 0 ? isActor(doer) : BODY.test(doer) && (led || !MEASURE_END.test(text.slice(i, end)))
    if (acts)
      return NOT_ALONE.test(doer) && !isListOfOffices(text, doer, start) ? null : { end: start + doer.length, act: i }
  }
  return null
}

/** 联合|市场监管局|检查餐饮单位, 会同公安局、交通局|查处…: where what was done with others begins; 0 where nothing says with whom. */
export function actWithOthers(text: string, start: number, end: number): number {
  if (!among('联会协携', text.charCodeAt(start)) || !WITH.test(text.slice(start, start + 2))) return 0
  const last = lastAmong('、和', text, start + 2, Math.min(end, start + LONGEST_LIST))
  return readDoer(text, Math.max(start + 2, last + 1), end)?.act ?? 0
}
const WITH = /^(?:联[合手]|会同|协同|携手|配合|协助)/
const LONGEST_LIST = 24

const PARTAKES = /^(?:参[加与保]|享受|领取|缴[纳费]|接受|获得)/
const PEOPLE = /(?:职工|居民|农民工?|学生|人员|群众|人口|儿童|老人|妇女)$/
/** 公安、司法机关|拘留嫌疑人: what each of them is stands behind the last; but 整治环境、部门|检查… is an act and another. */
function isListOfOffices(text: string, doer: string, start: number): boolean {
  if (!OFFICES_LISTED.test(doer)) return false
  for (let at = doer.indexOf('、'), from = 0; at >= 0; from = at + 1, at = doer.indexOf('、', from))
    if (governingAt(text, start + from, start + at) > 0) return false
  return true
}
const OFFICES_LISTED =
  /^(?:[^、的在对向将为由至给予与和及\d]{2,4}、){1,4}[^、的在对向将为由至给予与和及\d]{2,4}(?:部门|机关|单位)$/

const PERSONS = /^[^、的在对向将为由]*(?:律师|医生|医师|护士|教师|学生|员工|职工|民警|干警|法官|检察官|调解员)$/
/** 教育厅、|信访局|共转来信访件: each of them does it. */
const isNoOffice = (doer: string): boolean => NOT_ALONE.test(doer) || !isActor(doer)
/** Whether nobody but a doer stands in `[start, end)`: 民政局今年|为860名老人…. */
export const isDoer = (text: string, start: number, end: number): boolean => {
  const doer = text.slice(start, end).replace(ADVERBS, '')
  return doer.length >= 2 && doer.length <= LONGEST && BODY.test(doer) && !NOT_ALONE.test(doer)
}
/** 卫生所|将83名个案转介…, 学校|在2023年处理的个案: anybody who acts, in front of 将 or of when it was. */
export const isActing = (text: string, start: number, end: number): boolean => {
  const doer = text.slice(start, end).replace(ADVERBS, '')
  return doer.length >= 2 && doer.length <= LONGEST && (isActor(doer) || CLINIC.test(doer)) && !NOT_ALONE.test(doer)
}
const CLINIC = /[^场处住]所$|[水公法刑干民]警$|.[^好坏难益用]处$/
/** 审计|机关, 检察|机关 are offices; elsewhere a verb at the front is what was done. */
const OF_ACT = /^[^,、的]{2,4}(?:部门|机关|大队|支队)|^(?:调解|巡查|宣[讲传]|指导|监督|管理|辅导)员/
const isSum = (text: string, at: number): boolean => among('总合', text.charCodeAt(at)) && text[at + 1] === '计'
const JOINT = /^共[同享建管用有性识和产商]/
const isActor = (said: string): boolean => DOER.test(said) || BODY.test(said)
const isOffice = (said: string): boolean => OFFICE.test(said) || BODY.test(said)
/** Two characters for each part. */
const SHORTEST = 6
const LONGEST = 16
const NOUN_ENDS = '的之数率量额金款费者'
/** 县府|补助工程 is a noun, so is 妇联|组织. */
const NOUN = /^执行(?:法官|干警|局|庭|案件)|^(?:补助|核定|辅导)(?:工程|项目|计[画划]|标准|对象|经费|资金|编制)/
