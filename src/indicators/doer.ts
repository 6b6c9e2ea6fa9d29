/** Who did it (施事): 公安机关|破获案件126起. It tells whom a figure covers, not what is measured. */
import { CUTTING } from '../data/naming-words.ts'
import { among } from '../text/chars.ts'
import { prefixMatcher } from '../text/words.ts'
import { governingAt } from './lexicon.ts'

/** Strong verbs, and the acts of offices that are nouns too. */
const actAt = prefixMatcher(`${CUTTING} 实现 追加 安排 预留 补助 核派 核定 裁处 辅导 查缉`)

/** Bodies and people that act: offices, then companies and what they are parted into, then persons. */
const DOER = new RegExp(
  `(?:${[
    '委会|员会|协会|商会|公会|工会|学会|农会|基金会|[^邮格布结]局|署|[^餐大]厅|[法察察政]院|[县市省州区]政府|[县市]府|政府|市财政|县财政|党委|支部|机关|办公室',
    '公司|集团|[务公]所|派出所|银行|[支分]行|合作社|医院|卫生院|学校|中小学|院校|高校|幼儿园|中心|科室|[业目售产诊程术装传织战]部|车间|队|小组',
    '系统|单位|部门|社区|乡镇|街道|镇街|园区|开发区|区域|片区|各地|各级|(?:^|各)[村镇乡县区市]',
    '人员|运动员|队员|选手|同学|学生|教师|民警|法官|检察官|志愿者|干部|职工|党员',
  ].join('|')})$`,
)
/** 一车间, 第二项目部 are told apart by their names; 联合应急部门, 由三个小组组成的突击队 say more. */
const NOT_ALONE =
  /^第?[\d一二三四五六七八九十甲乙丙A-Z]|^[被会]|^(?:协[调助]|联[合系]|督促|指导|推动|引导|支持|帮助|鼓励|要求|配合|依托|通过)|[的、在对向将为由经至给予]/
const PREPOSITIONS = '向与对给为和同由被受从将把在'

/** Where the doer that opens `[start, end)` ends, -1 where none does; behind it stands what was done, with its object. */
export function doerEnd(text: string, start: number, end: number): number {
  if (end - start < SHORTEST || governingAt(text, start, end) > 0) return -1
  // 向|有关部门提交, 与|高校签订: those for whom or with whom.
  if (among(PREPOSITIONS, text.charCodeAt(start - 1))) return -1
  for (let i = start + 2; i <= end - 4 && i <= start + LONGEST; i++) {
    const act = actAt(text, i, end)
    // 侦办|的嫌犯, 采纳|数 are nouns.
    if (act === 0 || i + act > end - 2 || among(NOUN_ENDS, text.charCodeAt(i + act))) continue
    if (NOUN.test(text.slice(i, i + 4))) continue
    const doer = text.slice(start, i)
    if (DOER.test(doer)) return NOT_ALONE.test(doer) ? -1 : i
  }
  return -1
}
/** Two characters for each part. */
const SHORTEST = 6
const LONGEST = 14
const NOUN_ENDS = '的之数率量额金款费者'
/** 县府|补助工程 is a noun. */
const NOUN = /^(?:补助|核定|辅导)(?:工程|项目|计[画划]|标准|对象|经费|资金)/
