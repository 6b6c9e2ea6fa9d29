/** Who did it (施事): 公安机关|破获案件126起. It tells whom a figure covers, not what is measured. */
import { among } from '../text/chars.ts'
import { cuttingAt, governingAt } from './lexicon.ts'

/** Bodies and people that act. */
const DOER =
  /(?:机关|系统|公司|集团|单位|部门|协会|学会|商会|农会|工会|队|小组|派出所|法院|检察院|医院|卫生院|学校|中小学|院校|高校|幼儿园|[业目售产诊程术装传织战]部|车间|政府|委员会|[管居村]委会|党委|支部|办公室|[市县区省]局|科室|中心|银行|[支分]行|合作社|社区|乡镇|街道|镇街|园区|开发区|区域|片区|人员|运动员|队员|选手|同学|学生|教师|民警|法官|检察官|志愿者|干部|职工|党员|各地|各级|(?:^|各)[村镇乡县区市])$/
/** 一车间, 第二项目部 are told apart by their names; 联合应急部门, 由三个小组组成的突击队 say more. */
const NOT_ALONE =
  /^第?[\d一二三四五六七八九十甲乙丙A-Z]|^[被会]|^(?:协[调助]|联[合系]|督促|指导|推动|引导|支持|帮助|鼓励|要求|配合|依托|通过)|[的、]/
const PREPOSITIONS = '向与对给为和同由被受从将把'

/** Where the doer that opens `[start, end)` ends, -1 where none does; behind it stands what was done, with its object. */
export function doerEnd(text: string, start: number, end: number): number {
  if (end - start < SHORTEST || governingAt(text, start, end) > 0) return -1
  // 向|有关部门提交, 与|高校签订: those for whom or with whom.
  if (among(PREPOSITIONS, text.charCodeAt(start - 1))) return -1
  for (let i = start + 2; i <= end - 4; i++) {
    const verb = text.startsWith('实现', i) ? 2 : cuttingAt(text, i, end)
    // 侦办|的嫌犯, 采纳|数 are nouns.
    if (verb === 0 || i + verb > end - 2 || among('的数率量额', text.charCodeAt(i + verb))) continue
    const doer = text.slice(start, i)
    if (DOER.test(doer)) return NOT_ALONE.test(doer) ? -1 : i
  }
  return -1
}
/** 村|新建|泵站 is no doer: two characters for each part. */
const SHORTEST = 6
