/** Reads what an unheaded paragraph, a sentence or a label opens. The words are in `data/role-cues.ts`. */
import { COMING_TIMES, ROLE_LABELS, WILL, WILL_INSIDE } from '../data/role-cues.ts'
import type { Role } from '../model.ts'
import { among, firstAmong, pictographsEnd } from './chars.ts'
import { type Cue, headingCues } from './heading-cues.ts'
import { alternation, UnitSet } from './word-tables.ts'
import { NO_YEARS, ROC, type YearScope } from './years.ts'

const cueOf = (role: Role, rule: string, start: number, end: number): Cue => ({ role, rule, start, end, strong: true })

const LEADING = '(?:(?:各位(?:代表|委员|同志)(?:、(?:各位)?(?:委员|同志们?|朋友们?))?|同志们)[!,:。]?\\s*)?'
/** Verbs that look ahead, after a coming time: 下半年,我县将继续. */
const AHEAD =
  /将|继续|要|拟|计划|打算|准备|力争|着力|重点|围绕|坚持|全力|持续|进一步|以.{1,30}为|认真|深入|努力|切实|做好|抓好|加强|推进|加快/
/** What may stand before a coming time: 各位代表!展望2025年, 针对存在的不足,下一步, 对2023年下半年工作, 总之,在今后. */
const BEFORE_TIME = new RegExp(
  `^${LEADING}(?:(?:总之|因此|为此),)?(?:展望|面向|在|对于?|至于|就|针对[^,。]{1,12},)?(?:20\\d\\d年(?=下半年|第?[四4]季度))?`,
)
/** A coming year or quarter; other times are words. */
const COMING_YEAR = /第[二三四]季度|[二三四]季度(?=,)|(20\d\d)年(?:度)?|(1\d\d)年度?|20[x×*]{2}年/y
const AFTER_TIME =
  /(?:工作|的(?:岁月|日子|工作|时间))?(?:中|里|内|起|,|:|我|全|本|将|(?<=今后(?:的?工作)?)(?=要(?![求素点闻])))/y
const COMING = [...COMING_TIMES, '未来', '新的征程上', '新征程上'].sort((a, b) => b.length - a.length)
/** 针对以上问题,我们将 */
const REMEDY_LEAD =
  /^(?:对此,|为此,|(?:针对|对于|对|面对|围绕|为解决|为了解决)(?:上述|以上|这些|存在的?|前述)(?:的|诸多|主要)?(?:问题|不足|困难|短板|差距|情况))/
/** 计划 is a verb here; 实施了“提升计划”, 编制了三年行动计划 were done, and 现将 reports. */
const REMEDY_AFTER = /(?<!现|预计|[年月日]起)将(?!近)|拟|准备|下一步|今后|打算|(?<=[,;们局院校镇乡县市区司部委])计划/

const SHORTAGE = '(?:问题|不足|困难|差距|挑战|短板|薄弱|弱项|制约|难题|瓶颈|压力|不够|不高|不强)'
/** What a paragraph on faults opens with: 同时, 但, 在肯定成绩的同时 */
const TURNING =
  '(?:但是?|同时|当然|与此同时|然而|不过|虽然|尽管|诚然|在(?:看到|肯定|取得|总结|充分|回顾)[^。]{0,20}|在[^。]{2,16}的同时|(?:看到|肯定|回顾|总结)[^。]{0,20}的同时|成绩面前|取得成绩的同时|此外|另外|对照[^,。]{2,16}|对标[^,。]{2,16}|目前|当前|工作中)'
/** With the characters that the pattern can begin with: most openings are spared the long ones. */
type Opening = readonly [starts: UnitSet, pattern: RegExp]
const TURNING_STARTS = new UnitSet('各但同当与然不虽尽诚在看肯回总成取此另对目工我必')
const PROBLEM_LEADS: readonly Opening[] = [
  // 同时,我们也清醒地看到面临的困难和挑战; 各位代表,看到进步的同时,我们深知工作还有不小差距
  [
    TURNING_STARTS,
    new RegExp(
      `^${LEADING}(?:${TURNING}[^。]{0,30}?|我们?[^。]{0,8}?|必须)(?:清醒|深刻|充分|也|更|还)?地?(?:看到|认识到|意识到|深知|认识|(?<![敢勇]于|主动|积极)正视)[^。]{0,80}?${SHORTAGE}`,
    ),
  ],
  // 虽然取得了一定成绩,但也存在一些不足; 但工作中仍有不少短板
  [
    TURNING_STARTS,
    new RegExp(
      `^${LEADING}${TURNING}[^。]{0,50}?(?:还|仍|依然|也|尚|依旧)然?(?:存在|有(?!哪)|面临)[^。]{0,30}?${SHORTAGE}`,
    ),
  ],
  [
    TURNING_STARTS,
    new RegExp(
      `^${LEADING}(?:虽然|尽管|但是?|然而|不过)[^。]{0,60}?(?:但|存在|离|与|距)[^。]{0,40}?(?:差距|不足|问题|短板|薄弱环节)`,
    ),
  ],
  // 然而,调查也发现了一些问题,如产业单一
  [
    new UnitSet('但同然不此另与'),
    /^(?:但是?|同时|然而|不过|此外|另外|与此同时),?[^,。]{0,12}(?:也|还|同样)发现了?(?:存在)?(?:的|着|一些|不少|诸多|许多|以下|几个|突出)*(?:问题|不足|隐患|短板)(?![^。]{0,12}(?:均|都|已|立即|当场))/,
  ],
  // 存在的主要问题是; 主要问题有
  [
    new UnitSet('工目当,还仍也尚主存'),
    new RegExp(
      `^(?:工作中|目前|当前)?,?(?:还|仍|也|尚)?(?:主要)?存在(?:的|着|一些|以下|不少|主要|突出|几个|几方面|许多|诸多)*${SHORTAGE}`,
    ),
  ],
  // 当前面临的主要困难是
  [
    new UnitSet('目当仍还面'),
    new RegExp(
      `^(?:目前|当前)?,?(?:仍|还)?面临的?(?:主要|突出|诸多)?的?(?:${SHORTAGE}|形势)[^,。]{0,8}?(?:有|是|:|主要|表现)`,
    ),
  ],
  // 审计发现的主要问题是; 检查中发现的突出问题有
  [
    new UnitSet('审检发调督巡'),
    /^(?:审计|检查|调研|调查|督查|督导|巡察)?中?(?:还|也)?发现的?(?:主要|突出|具体|共性)?的?(?:问题|不足|隐患)(?:有|是|:|主要|表现)/,
  ],
  [new UnitSet('主突的问不困短'), /^(?:主要|突出)?(?:的)?(?:问题|不足|困难|短板)(?:有|是|:|主要|表现|在于)/],
]
const ADMITTED: readonly (readonly [starts: UnitSet | null, pattern: RegExp])[] = [
  // 回头来看,工作中还存在一些薄弱环节; 反思一年来的工作,我也深感还有不少差距
  [
    new UnitSet('回反审剖检查自对总客平'),
    new RegExp(
      `^(?:回头来?看|回过头来?看|反思|审视|剖析|检视|查摆|自查|对照检查|总的来?看|客观地?(?:来)?看|平心而论)[^。]{0,80}?(?:还|仍|尚|依然|也|深感|存在|有)[^。]{0,20}?${SHORTAGE}`,
    ),
  ],
  // 过去的一年,工作虽然取得了一定成绩,但与群众的期待相比还有不小差距
  [
    null,
    new RegExp(
      `^[^。]{0,24}(?:虽然?|尽管)[^。]{0,30}(?:成绩|成效|进展|成果|进步|效果)[^。]{0,12},但[^。]{0,50}?${SHORTAGE}`,
    ),
  ],
  // 五年来的成绩来之不易,我们也清醒认识到,工作还存在不足
  [null, new RegExp(`^[^。]{0,40}(?:清醒|深刻)地?(?:看到|认识到|意识到)[^。]{0,80}?${SHORTAGE}`)],
  // 一年来工作取得了新进展,但与群众的期盼相比还有一定差距
  [null, /^[^。]{0,60},但(?:是,?)?(?:与|离|同|距|对照|对标)[^。]{0,60}?(?:差距|不足|短板|薄弱)/],
  // 一年来,通过共同努力,交通工作取得了一定的成绩,但还存在一些不足
  [
    null,
    new RegExp(
      `^[^。]{0,60}(?:成绩|成效|进展|进步|成果),但(?:是,?)?(?:也|同时)?(?:仍然?|还|依然|也)?(?:存在|有)(?!序|望|效|力)[^。,]{0,10}${SHORTAGE}`,
    ),
  ],
  // 2023年财政运行总体平稳,但仍面临一些困难和问题
  [
    null,
    new RegExp(
      `^[^。,]{0,24},但(?:是|也|同时)?,?(?:仍然?|还|依然|同时)(?:面临|存在|有)(?!序|望|效|力)[^。,]{0,16}${SHORTAGE}`,
    ),
  ],
  // 发生事故2起,虽然控制在范围以内,但也暴露出一些问题
  [null, new RegExp(`^[^。]{0,60},但(?:是,?)?也?(?:暴露|反映|折射)出?[^。]{0,24}?${SHORTAGE}`)],
  // 站在新的起点上,我们仍面临诸多困难
  [
    null,
    new RegExp(
      `^[^。,]{0,40},(?:我们|[我全本][省市县区乡镇局院校司处所部站队]|我)?(?:工作)?(?:仍|还|依然|依旧)然?(?:面临|存在)着?(?:诸多|许多|不少|一些|很多|较多|突出)[^。,]{0,16}${SHORTAGE}`,
    ),
  ],
  // 成绩来之不易,问题也不容回避
  [
    null,
    new RegExp(`^[^。]{0,24}${SHORTAGE}(?:也|亦|同样|仍|依然)?(?:不容(?:回避|忽视|小觑|乐观)|仍?然?(?:突出|存在))`),
  ],
]
/** 建议县政府将…, 为推动目标落地,恳请市公司给予支持: who is asked is a body above. */
const SUGGESTION_LEAD =
  /^(?:借此机会[^,。]{0,6},)?(?:(?:为了?|鉴于|结合|针对)[^。]{2,30},)?(?:在此,?)?(?:我们|我[局院校镇乡县区市司部])?(?:特此?|谨)?(?:建议|恳请|恳望|提请|请求|请|希望(?!各部门|各科室|各单位|全体|大家|同学|广大|与会))(?:[^,。]{0,10}?)(?:政府|党委|[市县区省]委|[局厅部院办]|公司|集团|总部|上级|领导|人大|政协|有关(?:方面|部门|单位)|相关(?:部门|单位)|中心|财政|学校|组织部|主管)[^。]{0,40}?(?:将|给予|加大|支持|尽快|协调|帮助|能|列入|增加|提高|统筹|批复|补充|研究|解决|安排|出台|牵头|完善|建立|设立|督促|把|对)/
/** 恳请各位委员继续给予支持与指教: what a speaker asks for at the end. */
const COURTESY = /^[^。]{0,40}(?:指教|指正|鞭策)/
/** 提请市政府召开指挥部会议15期: it was asked for and took place. */
const CONVENED = /^提请[^。,]{2,16}(?:召开|审议|印发|出台|研究)[^。,]{0,24}\d+[次期份个项场]/
/** 审计发现,…: an audit says so of faults, unless all was well. */
const FINDING =
  /^(?:[对经][^,。]{2,24})?(?:审计|抽查|核查|检查)(?:中|结果)?发现[,:](?![^。]{0,40}(?:均|总体|良好|较好|基本|未发现|整改|查处))/
/** 当前,…支撑还需加强,结构仍不合理,矛盾突出: faults upon faults and nothing done. */
const PRESENT = /^(?:当前|目前)[,|、]?/
const FAULTS = /困难|短板|不足|不强|不高|不够|不优|突出|收缩|矛盾|滞后|薄弱|压力|还需|有待|偏弱|偏低|欠缺/g
const DONE = /完成|同比|新增|取得|达到|已经?|克服|迎难/
const CROWD = 3

const isCrowded = (head: string): boolean =>
  PRESENT.test(head) && !DONE.test(head) && (head.match(FAULTS)?.length ?? 0) >= CROWD

const NO_PROBLEM_LEAD = /^(?:面对|针对|坚持|聚焦|紧盯|围绕|为|着力|全力)/
/** Without one of these no lead on faults, and without these no request: most openings are spared the long patterns. */
const FAULTY = new RegExp(SHORTAGE)
const ASKING = /建议|恳|提请|请求|请|希望/
const PLAN_STARTS = new UnitSet(`各总因为展面在对就至针未第12二三四${COMING_TIMES.map((word) => word[0]).join('')}`)

/** The cheap first look: characters with which a lead or a label can begin. */
const LEAD_STARTS = new UnitSet(
  '综至下明来今往新接后未展面在就因第2针对围为但同当与然不虽尽看肯回总我成取存主突目各续持策精赓还仍也尚必此另诚改整应解努检附问建几意1回反审发调督巡剖查自客平过成借恳提请希特谨我鉴结一二三四五去全这经抽核预站立处近',
)
const LEAD_WINDOW = 160

/** Whether a lead or a label can begin with the character. */
export const startsLead = (unit: number): boolean => LEAD_STARTS.has(unit)

/** What an unheaded paragraph or a sentence opens; null where it opens nothing. */
export function leadCue(text: string, years: YearScope): Cue | null {
  // 🎯下一步,我们将…
  const signs = pictographsEnd(text, 0)
  if (signs > 0) {
    const cue = leadCue(text.slice(signs).trimStart(), years)
    const from = text.length - text.slice(signs).trimStart().length
    return cue && { ...cue, start: cue.start + from, end: cue.end + from }
  }
  const said = saidBefore(text)
  const before = text.charCodeAt(MOTTO - 1) === STOP && MOTTOES.test(text) ? MOTTO : said
  const rest = before > 0 ? text.slice(before) : text
  const cue = (said > 0 ? demanded(rest, years) : null) ?? leadAt(rest, years)
  return cue && before > 0 ? { ...cue, start: cue.start + before, end: cue.end + before } : cue
}

/** 会议提出,2024年要…: what is demanded of a time to come. */
function demanded(text: string, years: YearScope): Cue | null {
  const [found, time, year] = DEMANDED.exec(text) ?? []
  if (found !== undefined && (year === undefined || isPlanYear(Number(year), years)))
    return cueOf('plans', 'lead-coming-time', 0, time!.length)
  const [will, named, then] = WILLED.exec(text) ?? []
  if (will === undefined || (then === undefined && years.review !== null && Number(named) <= years.review)) return null
  return cueOf('plans', 'lead-coming-time', 0, named!.length + 1)
}
const DEMANDED = /^((20\d\d)年|[明来]年|下一步|下步|下半年|今后)(?=要(?![求素]))/
/** 报告指出,2022年和今后一个时期,法院将…: what is said of a year that no other words place. */
const WILLED = /^(20\d\d)年(和今后[^,。]{0,8})?,[^,。;]{0,20}?(?:将(?!近)|要(?![求素]))/

/** 会议强调,2024年…; 局长指出,下一步…: how much stands before what is said. */
function saidBefore(text: string): number {
  const comma = firstAmong(',', text, 4, LONGEST_SPEAKER)
  return comma > 0 && SAYS.has(text.charCodeAt(comma - 1)) ? (SAID.exec(text)?.[0].length ?? 0) : 0
}
/** Whether a sentence at `at` begins with who says it: 张某在报告中指出,…. */
export function isSaid(text: string, at: number): boolean {
  const comma = firstAmong(',。', text, at + 4, at + LONGEST_SPEAKER)
  return comma > 0 && text[comma] === ',' && SAYS.has(text.charCodeAt(comma - 1))
}
const LONGEST_SPEAKER = 16
const SAYS = new UnitSet('调求出示确署')
const SAID = /^[一-龥]{2,12}(?:强调|要求|提出|指出|表示|明确|部署),/

/**
 * 最后,镇党委书记强调,要…要…: how news of a meeting ends; only where nothing else has headings. `end` is behind who says it.
 * `below` is the next paragraph: 周书记强调 may stand above what is said.
 */
export function demandCue(text: string, below = ''): Cue | null {
  const alone = text.length <= LONGEST_SPEAKER && SPEAKS.test(text)
  const head = alone ? below.slice(BULLET_LOST.exec(below)![0].length, DEMAND_WINDOW) : text.slice(0, DEMAND_WINDOW)
  const asked = alone ? null : ASKED.exec(head)
  if (asked) return cueOf('suggestions', 'lead-suggestions', 0, asked[0].length)
  const hoped = alone ? null : HOPED.exec(head)
  if (hoped) return cueOf('plans', 'lead-demands', 0, hoped[0].length)
  const bidden = alone ? null : BIDDEN.exec(head)
  if (bidden) return cueOf('plans', 'lead-demands', 0, bidden[0].length)
  const told = alone ? null : TOLD.exec(head)
  if (told) return cueOf('plans', 'lead-demands', 0, told[0].length)
  const said = alone ? 0 : (DEMANDING.exec(head)?.[0].length ?? 0)
  if (!alone && said === 0) return null
  const wanted = head.slice(said)
  const wills = wanted.match(WILLS)?.length ?? 0
  const urged = wills === 1 && !REACHED.test(wanted) && (wanted.match(URGES)?.length ?? 0) >= 2
  // 会议要求,各科室抓紧谋划…: who is to do it.
  const bid =
    said > 0 &&
    BIDS.test(head.slice(0, said)) &&
    (BID_TO.test(wanted) || WORK_TO_BE.test(wanted)) &&
    !REACHED.test(wanted)
  if (!STARTS_WITH_WILL.test(wanted) && wills < 2 && !urged && !bid) return null
  return cueOf('plans', 'lead-demands', 0, alone ? text.length : said)
}
const DEMANDING =
  /^(?:最后,|会上,|会议最后,)?(?:(?:就|对于?|针对|围绕|关于|谈[及到])[^。,:;]{2,24},|在[^。,:;]{2,30}(?:后|时|中|上|的同时),)?[^。,:;\d]{1,30}(?:强调|要求|指出|希望|号召)[,:]|^(?:会议|大会|全会)(?:要求|号召|强调)(?:全|各|与会|广大)[^,。:;]{1,16}?,?(?=要(?![求素]))|^最后,[^。]{2,40}(?:讲话|要求|部署|希望|期望|意见)[。,:]|^[^。,:;]{2,30}(?:[作做]了?|发表了?|进行了?)[^。,:;]{0,10}(?:讲话|总结|点评|发言)[。,][^。,:;]{0,8}(?:强调|指出|要求|提出)[,:]/
/** 通过本次会议,希望各位楼组长在新的一年里继续支持…: what those are asked for who took part. */
const HOPED =
  /^(?:通过(?:此次|本次|这次)[^,。]{2,10},)?希望(?!工程|小学|中学|之星)[^,。]{2,24}?(?:能够?|继续|进一步|要|在[^,。]{2,12}[里中上])(?=[^,。]{4})/
/** 在交办会上,暗访组要求各管理区做好迎检准备: who is told to do what; 按照县委要求各村… is how it was done. */
const BIDDEN =
  /^(?:最后,|会上,|会后,|在[^,。]{2,24}[会上时后],)(?!按|根据|依|对照|结合|上级|严格)[^,。:;\d]{2,16}(?:要求|号召)(?=各|全[体县市镇乡局校区]|大家|与会)(?![^。]{0,60}(?:已|了(?![解然])))/
/** ?各地要…: what is left of a pictograph. */
const BULLET_LOST = /^(?:[?•·]\s?)?/
/** 周书记强调 on a line of its own. */
const SPEAKS = /^[一-龥]{2,12}(?:强调|指出|要求)[,:]?$/
/** 总裁作总结讲话,她围绕…,要求全体职工…; 会后,书记提出六点要求:一是…: who is told to do it makes it a demand. */
const TOLD =
  /^会议(?:指出|强调|认为),[^。]{0,120}。会议(?:要求|强调|号召),?(?=各|全|与会|大家)|^[^。,:;]{2,40}(?:讲话|总结|点评|发言)[。,][^。]{0,120}?(?:要求|希望|号召)(?=全|各|大家|与会)|^(?:最后,|会后,|会上,)?[^。:]{2,60}提出了?[^。,:;]{0,8}(?:要求|希望|意见|建议)(?::(?=一)|,\s?(?=一[是要]))|^最后,[^。,:;]{2,30}提出了?[^。,:;]{0,8}(?:要求|希望|期望),(?=(?:希望|要求)(?:全|各|大家|与会))/
/** 视察代表表示,收获很大,希望学校加强食堂管理: what those ask for to whom it is done. */
const ASKED =
  /^[^。,:;\d]{0,20}(?:代表|委员|企业|商户|群众|居民|村民|专家|学生|老师|师生|家长)们?[^。,:;\d]{0,12}(?:表示|说|认为|提出|建议|反映),[^。]{0,60}?(?<=,)(?:希望|建议)(?!工程|小学)[^。,]{0,8}(?:学校|政府|部门|单位|[局院镇乡县市区]|公司|能|进一步|加强|尽快|继续|加大)/
/** What is said with one 要 only is urged by other words too, and tells of nothing that was reached. */
const URGES = /确保|力争|奋力|切实|进一步|全力|扎实|务必|坚决|认真|狠抓|为契机|真抓实干|再接再厉/g
const BIDS = /(?:要求|强调),$/
const BID_TO =
  /^(?:各[^,。]{1,8}(?:要|应|须)?|全[体县市局镇乡校院区][^,。]{0,8})(?:结合|抓紧|围绕|对照|立足|提高|按照|坚持|严格|认真|加[强快大]|务必|迅速|尽快|切实)/
/** 会议要求,2023年农业工作要以增收为核心 */
const WORK_TO_BE = /^(?:(?:20\d\d|[明今])年|下半年)[^,。]{0,14}要(?:以|坚持|围绕|把|聚焦|紧扣|抓住|突出)/
const REACHED = /取得|完成了|以来|增长|圆满|(?<!优异|把)成绩|成效|[^为]了(?![解然])/
const STARTS_WITH_WILL = new RegExp(
  `^(?:我们|大家|各[^,。]{1,16}|全[^,。]{1,12}|[^,。:;]{1,24}(?:部门|单位|干部|群众|法院|检察院|政府|党员|人员|系统|机关|支部|委员|代表|同志|企业|学校|教师|党委|党组|机构|站所)们?|(?:在[^,。]{2,10},)?(?:下半年|下一步|下阶段|接下来|明年|今年|今后))?${WILL}`,
)
const WILLS = new RegExp(WILL_INSIDE, 'g')
const DEMAND_WINDOW = 240

/** 本署将持续推动各项计画,…: what a text without headings closes with; it tells of nothing that was counted. */
export function pledgeCue(text: string): Cue | null {
  const pledge = text.length <= LONGEST_PLEDGE && !TELLS_OF_COUNT.test(text) ? PLEDGE.exec(text) : null
  return pledge && cueOf('plans', 'lead-pledge', 0, pledge[0].length)
}
const LONGEST_PLEDGE = 200
const PLEDGE =
  /^(?:我们|[本我全][一-龥]{1,4}|[一-龥]{1,8}(?:[局署府处部院厂校司]|委员会|基金会|协会|农会|公所|中心))(?:未来|今后)?(?:亦|也|并|都)?(?:将|会)(?:持续|继续|赓续|秉持|秉承|不断|进一步|全力|努力|积极|一如既往|再接再厉)/
const TELLS_OF_COUNT = /\d[^,;。年月日%％]{0,3}[个次人场件项家户元]|[^为]了(?![解然])|已经?(?=[一-龥])/

/** 加强培训,提高水平。完善制度,落实责任。加大投入,改善条件。: nothing but what is to be done, and nothing that was; for text behind faults. */
export function imperativeCue(text: string): Cue | null {
  const head = text.slice(0, DEMAND_WINDOW)
  if (!IMPERATIVE.test(head) || TELLS_OF_DONE.test(head)) return null
  const sentences = head.split(SENTENCE_STOPS).filter((sentence) => sentence.length > 2)
  const urged = sentences.filter((sentence) => IMPERATIVE.test(sentence)).length
  return urged >= FEWEST_URGED && urged === sentences.length ? cueOf('plans', 'lead-imperatives', 0, 2) : null
}
const FEWEST_URGED = 3
const SENTENCE_STOPS = /[。;!]/
const IMPERATIVE =
  /^(?:[一二三四五]是|要|进一步|继续|不断|持续|切实|着力|大力|全力)*(?:加强|加大|加快|强化|完善|健全|建立|深化|推进|推动|落实|压实|严格|抓好|抓实|做好|提高|提升|优化|改进|改善|拓宽|创新|规范|争取|整合|狠抓|增强|巩固|扩大|培育|引导|充实)/
/** What was done, or what is lacking. */
const TELLS_OF_DONE =
  /不[足够高强多全畅力]|有限|偏[低少长弱高]|单一|滞后|难以|缺[乏少口]|[^为]了(?![解然])|已|取得|同比|今年以来|一年来|累计|荣获|\d[^。,;]{0,4}[个次人件万%]/

/** 初心如磐,笃行致远。新的征程上,…: what opens a paragraph is behind its motto. */
const MOTTOES = /^[一-龥]{4},[一-龥]{4}。/
const MOTTO = 10
const STOP = '。'.charCodeAt(0)

function leadAt(text: string, years: YearScope): Cue | null {
  const announced = announcedFaults(text) ?? announcedPlan(text, years) ?? announcedRequest(text)
  if (announced) return announced
  if (!startsLead(text.charCodeAt(0))) return null
  const head = text.slice(0, LEAD_WINDOW)
  const plan = planLead(head, years) ?? outlook(head, years)
  if (plan) return plan
  const remedy = REMEDY_LEAD.exec(head)
  if (remedy && REMEDY_AFTER.test(head.slice(remedy[0].length, 60)))
    return cueOf('plans', 'lead-remedy', 0, remedy[0].length)
  const asked = ASKING.test(head) ? SUGGESTION_LEAD.exec(head) : null
  if (asked && !COURTESY.test(head) && !CONVENED.test(head))
    return cueOf('suggestions', 'lead-suggestions', 0, asked[0].length)
  const finding = head.includes('发现') ? FINDING.exec(head) : null
  if (finding) return cueOf('problems', 'lead-finding', 0, finding[0].length)
  if (!FAULTY.test(head)) return null
  const first = head.charCodeAt(0)
  for (const [starts, pattern] of ADMITTED) {
    if (starts && !starts.has(first)) continue
    const match = pattern.exec(head)
    if (match) return cueOf('problems', 'lead-problems', 0, match[0].length)
  }
  if (isCrowded(head)) return cueOf('problems', 'lead-problems', 0, 2)
  if (NO_PROBLEM_LEAD.test(head)) return null
  for (const [starts, pattern] of PROBLEM_LEADS) {
    if (!starts.has(first)) continue
    const match = pattern.exec(head)
    if (match) return cueOf('problems', 'lead-problems', 0, match[0].length)
  }
  return null
}

/** 检查中我们发现校舍还存在以下隐患:, 又发现了一些问题,特向教育办汇报: */
const ANNOUNCED_FAULTS =
  /(?<![不未没])(?:存在|发现|检查到|排查出|查找出|查出|暴露出|反映出|梳理出)了?[^,。:;]{0,24}(?:问题|不足|隐患|困难|短板)(?:如下|,(?![^:]*(?:整改|措施|做法|落实|解决))[^,。:;]{0,20}(?:汇报|报告|反馈|上报|如下))?:$/
const GOES_AT_THEM = /^(?:针对|对于?|围绕|为|就)/
const LONGEST_ANNOUNCEMENT = 80
const COLON = ':'.charCodeAt(0)

function announcedFaults(text: string): Cue | null {
  if (text.charCodeAt(text.length - 1) !== COLON || text.length > LONGEST_ANNOUNCEMENT) return null
  if (text.includes('。') || GOES_AT_THEM.test(text)) return null
  const match = ANNOUNCED_FAULTS.exec(text)
  return match && cueOf('problems', 'lead-problems', match.index, text.length)
}

/** 为了推动发展,我建议: at the end of a paragraph that leads to its items. */
const ANNOUNCED_REQUEST =
  /(?:^|[,。])(?:因此|为此)?,?(?:我们?|我?[本我][人局院校司厂镇乡县市区部]|现|特|谨|拟)(?:特此?|谨)?(?:提出|作出)?(?:了?(?:以下|如下))?(?:[几一二两三四五六\d][点条项])?建议(?:如下)?:$/
function announcedRequest(text: string): Cue | null {
  if (text.charCodeAt(text.length - 1) !== COLON) return null
  const match = ANNOUNCED_REQUEST.exec(text.slice(-LONGEST_PLAN))
  return match && cueOf('suggestions', 'lead-suggestions', text.length - match[0].length, text.length)
}

/** 为了让村民过上好日子,特制定2022年工作计划如下: at the end of a paragraph that leads to its items. */
function announcedPlan(text: string, years: YearScope): Cue | null {
  if (text.charCodeAt(text.length - 1) !== COLON) return null
  const match = ANNOUNCED_PLAN.exec(text.slice(-LONGEST_PLAN)) ?? ANNOUNCED_WORK.exec(text)
  if (!match || (match[1] !== undefined && !isPlanYear(Number(match[1]), years))) return null
  return cueOf('plans', 'lead-coming-time', text.length - match[0].length, text.length)
}
/** 2025年,重点抓好以下工作: */
const ANNOUNCED_WORK =
  /^(20\d\d)年度?,?(?:我?[全本我][省市县区局院校镇乡街州厂],?|我们)?(?:要|将)?(?:重点|主要|着力|着重|集中|全力)(?:抓|做|干|办|推进|实施|开展)[好实]?(?:以下|如下)[^,。;:]{0,12}:$/
const ANNOUNCED_PLAN =
  /(?:特?制[定订]|提出|拟定|确定)了?(?:(20\d\d)年|[明来下]年|下一年|下半年|下一步|今后)[^。,;:]{0,12}(?:计划|打算|安排|思路|目标)(?:如下)?:$/
const LONGEST_PLAN = 48

/** 下面,就做好明年的工作,我讲三点意见 */
const COMING_TALK = new RegExp(
  `^下面,?我?(?:就|围绕|结合)[^。]{0,14}(?:${alternation(COMING_TIMES)})[^。]{0,16}[讲提谈][^。]{0,6}(?:意见|要求|建议|想法)`,
)

function planLead(head: string, years: YearScope): Cue | null {
  if (!PLAN_STARTS.has(head.charCodeAt(0))) return null
  const talk = head.startsWith('下面') ? COMING_TALK.exec(head) : null
  if (talk) return cueOf('plans', 'lead-coming-time', 0, talk[0].length)
  const start = BEFORE_TIME.exec(head)![0].length
  COMING_YEAR.lastIndex = start
  const named = COMING_YEAR.exec(head)
  const time =
    named?.[0] ?? COMING.find((word) => head.startsWith(word, start) && endOfTime(head, start + word.length) > 0)
  if (!time) return null
  const year = named?.[1] ? Number(named[1]) : named?.[2] ? Number(named[2]) + ROC : null
  // 展望2024年,我们将…: it says itself that it looks ahead.
  if (year !== null && !isPlanYear(year, years) && !head.startsWith('展望')) return null
  const end = endOfTime(head, start + time.length)
  // 2024年是攻坚之年。我院将…: what a coming year is, is said of what is meant for it.
  if (year !== null && end === 0 && IS_YEAR.test(head.slice(start + time.length)))
    return cueOf('plans', 'lead-coming-time', start, start + time.length)
  if (end === 0) return null
  // 2018年,我市启动了整改,制定了实施计划: what was done in it.
  if (year !== null && START_DONE.test(head.slice(end))) return null
  // 三季度,公司紧紧围绕…: what was done in it, unless its sentences intend something.
  const vague = year === null && /^(?:20|[二三四])/.test(time)
  const speaks = year !== null || vague ? INTENDS : AHEAD
  if (!speaks.test(head.slice(end, end + 60)) && !head.slice(0, end).includes('将')) return null
  return cueOf('plans', 'lead-coming-time', start, start + time.length)
}

const START_DONE = /^[^。;将]{2,16}[^为除]了(?![解然])/
const IS_YEAR = /^,?是[^。;]{2,80}(?:之年|的?一年|关键年|开局年|攻坚年|收官年|起步年|关键期)[,。;]/

/** 今年经济社会发展的主要预期目标是:…, 2025年主要目标:…; what a year behind aimed at is told of, not planned. */
const OUTLOOK =
  /^(?:综合[^,。]{0,16},)?(?:建议|确定|提出)?(?:(20\d\d)年|今年|明年|来年)?(?:我?[全本][省市县区州镇乡])?[^,。;:、]{0,14}?(?:主要预期|预期|主要|总体|奋斗|工作|发展)目标(?:任务|建议)?(?:是|为|如下|:)/

function outlook(head: string, years: YearScope): Cue | null {
  if (head.slice(0, 40).indexOf('目标') < 0) return null
  const match = OUTLOOK.exec(head)
  if (!match) return null
  const year = match[1] ? Number(match[1]) : null
  if (year !== null && years.review !== null && year <= years.review) return null
  return cueOf('plans', 'lead-aims', 0, match[0].length)
}

/** What is meant to be done. */
const INTENDS = new RegExp(`将|${WILL_INSIDE}|计划|打算|拟|力争`)

/** Where what must follow a coming time ends (下一步,; 2025年,我), 0 where it does not follow. */
function endOfTime(head: string, at: number): number {
  AFTER_TIME.lastIndex = at
  return AFTER_TIME.test(head) ? AFTER_TIME.lastIndex : 0
}

const ATTACHED = '附'.charCodeAt(0)

const isPlanYear = (year: number, years: YearScope): boolean =>
  years.review !== null ? year > years.review : years.plan !== null && year >= years.plan

const LABEL = new RegExp(`^(${alternation(ROLE_LABELS.map(([w]) => w))})\\s*[:]`)
/** 四季度重点:, 下半年工作打算: */
const COMING_LABEL =
  /^(?:第?[二三四]季度|下(?:一步|步|阶段|半年|一?季度|月|周|年)|[明来]年|今后|往后)(?:的?工作)?(?:主要|重点)?(?:重点|打算|安排|计划|任务|思路|目标)\s*:/
const LABEL_ROLES = new Map(ROLE_LABELS)

/** 附:…, 附件1:…, 附表二:…, 附表一 历年件数 */
const ANNEX =
  /^附(?:[件表录图]?\s*[\d一二三四五六七八九十]{0,2}\s*:|[件表录图][\d一二三四五六七八九十]{1,2}\s+(?=[\d一-龥]))/
/** 附:2025年项目计划表; but 计划完成情况 was done. */
const OF_PLAN = /计划|安排|目标|打算|任务/
/** 附件:如說明三, 附件:无: a letter's head says where its annex is told of. */
const ELSEWHERE = /^\s*(?:如(?:说明|主旨|文|附|上|左)|无|见)/
const PLAN_DONE = /完成|进展|执行|情况/

/** 困难和不足:…, 需协调解决的问题:…: a label that would be a heading alone. */
function headingLabel(head: string): Cue | null {
  const colon = firstAmong(':', head, SHORTEST_LABEL, head.length)
  // 当前面临的主要困难是:… is a sentence.
  if (colon < 0 || among('是为有在', head.charCodeAt(colon - 1))) return null
  // 2028年的目标为1|:|900: a ratio
  if (among(DIGITS, head.charCodeAt(colon - 1)) && among(DIGITS, head.charCodeAt(colon + 1))) return null
  const label = head.slice(0, colon)
  const cue = headingCues(label, NO_YEARS)[0]
  if (!cue?.strong || (cue.role === 'plans' && !AHEAD_LABEL.test(label))) return null
  return TURNING_ROLES.has(cue.role) ? cueOf(cue.role, 'label', 0, colon + 1) : null
}
const SHORTEST_LABEL = 4
const DIGITS = '0123456789'
const TURNING_ROLES: ReadonlySet<Role> = new Set<Role>(['problems', 'plans', 'suggestions'])
/** 今后努力方向; 具体措施 and 工作目标 are part of what is told. */
const AHEAD_LABEL = /打算|思路|方向|展望|谋划|设想|^(?:下|[明来]年|今后|未来|新一|20\d\d年)/

/** 对策:…, 附件:…: a label that turns the role of its paragraph. `end` is after the colon. */
export function labelCue(text: string): Cue | null {
  const head = text.slice(0, 16)
  if (!head.includes(':') && text.charCodeAt(0) !== ATTACHED) return null
  const annex = text.charCodeAt(0) === ATTACHED ? ANNEX.exec(head) : null
  if (annex) {
    const title = text.slice(annex[0].length, 40)
    if (ELSEWHERE.test(title)) return null
    return cueOf(OF_PLAN.test(title) && !PLAN_DONE.test(title) ? 'plans' : 'other', 'label-annex', 0, annex[0].length)
  }
  const match = LABEL.exec(head)
  if (!match) {
    const coming = COMING_LABEL.exec(head)
    return coming ? cueOf('plans', 'label', 0, coming[0].length) : headingLabel(head)
  }
  return cueOf(LABEL_ROLES.get(match[1]!)!, 'label', 0, match[0].length)
}
