/** What a section's own sentences speak of, where no heading tells: done, planned, lacking, asked for. */
import { HOPE, WILL_INSIDE } from '../data/role-cues.ts'
import type { Role } from '../model.ts'

export interface BodyEvidence {
  readonly role: Role
  /** Where the telling word stands in the text. */
  readonly start: number
  readonly end: number
}

/** Signs of a finished act: 完成了, 累计, 荣获, 同比增长. */
const DONE =
  /(?<!为)了(?![解然])|已|(?<!力争|确保|争取|计划|拟|将)完成|取得|实现了|累计|同比|荣获|获评|授予|获得|共有?[\dxX×*○□_N]|达到?[\dxX×*○□_N]|达[x×*\d]|顺利|成功|入选|获批|评为|全年共|印发|召开|开展了|新增|较上年|较去年|位居|名列|一年来|今年以来|工作(?:稳步|有序|扎实|全面)(?:推进|开展|提升)(?=[。;,])|(?:审结|执结|判处|批捕|逮捕|起诉|公诉|立案|查办|查处|破获|收案|结案|办理|受理|提出|发出|移送|挽回|追回|查获|查缉|拘捕|检获|检控|接获|临检|告发|裁处|核发)[^,。;率]{0,16}(?:[\dxX×*○□_N]|[一二三四五六七八九十百]{2,4}[项件案场次人名])|分别(?:上升|增长|下降)/g
/** 计划新建; as nouns (占年计划的53%, 按计划, 计划指标, 人才培养计划, 火炬计划2项, 优化收费计划,) they plan nothing. */
const PLANS =
  '(?<!年度?|[较比]年初|[按占成比超照原为此该]|培养|专项|行动|人才|学者|资助)计划(?![,。;、)》”]|如期|顺利|已|于(?:19|20|1\\d\\d年)|数|指标|的|任务|内|外|单列|生育|总额|目标|项目|[\\dxX×*○□_N]+[项个]|[\\d(]{0,3}\\()'
/** 将两项工作结合起来: what is done with a thing tells no time. */
const DISPOSED =
  '[^,。;]{2,16}(?:[一-龥]{2}起来|摆[在上]|放在|落到|贯穿|融入|(?:消除|化解|解决|消灭|遏制|控制)在|转化为|延伸到|[送带搬引传交推][到进至给向]|[变分]为|作为)'
/** Signs of what is to come: 将, 力争, 确保; the bare imperative (加强…, 推进…) speaks only in number. */
const AHEAD = new RegExp(
  `(?<!现|[年月日]起)将(?![\\dxX×*○□_N]|近|原[来有先本]|军|士|领|帅|${DISPOSED})(?:继续|进一步)?|${WILL_INSIDE}|力争|(?<!为了?)确保|争取(?!到|计划|上级|中央|省|市级|国家|各[级类]|专项|资金|项目|政策|价值[\\dxX×*○□_N]|[^,。;]{0,14}(?:[金款费贷]|补助|贴息|名额|指标)(?:[共达约近]|合计)?[\\dxX×*○□_N])|${PLANS}|打算|拟(?![订具妥人])|继续|进一步(?![^,。;]{1,8}了)|(?<!做好|谋划|部署|明确|制定|提出|布置|研究)下一步|不低于|不少于|控制在|年底前|达到.{1,8}以上|加快推进|(?<![经通]过(?:不懈|共同|全体)?)努力(?!下)`,
  'g',
)
/**
 * Signs of a fault: 不足, 有待, 滞后; 困难群众 are helped, and what is settled (解决群众反映的问题), met (面对下行压力)
 * or counted (违建问题1案) is none. */
const LACKING =
  /不足|不够|不高|不强|不到位|不平衡|不充分|不完善|不健全|不规范|不深入|不及时|不清|不严|薄弱|滞后|有待|缺乏|缺口|偏少|偏低|偏弱|偏紧|(?<!(?:面对|克服|顶住|应对|迎着|承受|渡过|度过|因应)[^,。;]{0,10})困难(?!的?(?:人[士口员]|民众|长者|群[众体]|居民|[农村]民)|职工|家庭|学生|户|党员|残疾|老[人年]|对象|儿童|妇女|企业|师生|重度|[农住]户)|(?<![补找查])短板|差距|(?<!(?:面对|克服|顶住|应对|迎着|承受|渡过|度过|因应)[^,。;]{0,10})矛盾(?!纠纷|调处|化解)|(?<!(?:面对|克服|顶住|应对|迎着|承受|渡过|度过|因应)[^,。;]{0,10})压力|(?<!法律|有关|重大|重要|利益|热点|信访|个|等突出)问题(?!咨询|解答|的?来[信电访]|线索|清单|台账|导向|整改|严防|,?(?:逐一|逐项|立行立改)|并?(?:就地|及时|当场|现场|立即)(?:解决|化解|整改|处置)|[\dxX×*○□_N])(?<!(?:解决|化解|整改|处理|破解|针对|围绕)[^,。;]{0,14}问题)|欠缺|单一|较少|较低|较弱|流失|老化|形式主义|亟待|亟需|尚未|制约|紧缺|匮乏/g
/** Requests open their clause; 检察建议, 代表建议, 建议提案 and 建议47条 are handled or counted. */
const ASKING = new RegExp(
  String.raw`(?<=^|[,。;:!?、\s是们此])建议(?!提案|议案|意见|书|所提|办理|落实|\d|[xX×*○□_N])|${HOPE}|恳请|请求|提请(?!.{0,12}审议)|请.{0,12}(?:支持|协调|解决|研究)`,
  'gm',
)

/** 新建水厂3座, 组织演练12次: what was done and counted; 组织架构 and 实施方案 are none. */
const COUNTED_ACT =
  /(?<![未将待拟])(?:完成|开展|组织(?!架构|机构|结构|形式|人事)|召开|新建|新增|改造|举办|实施(?!方案|办法|细则)|整治|办理|查处|处置|修订|制定|检查|整改|化解|发放|培训|下达|抽检|约谈)了?[^,。;:、]{0,14}[\dxX×*○□_N]|(?:完成|合格|达标|满意|办结|结案|覆盖|参选|参与)率(?:已?达到?|为|均为)?[\dxX×*○□_N]/

/** The first act with its figure in a text, where nothing is told of what is to come; null where there is none. */
export function countedAct(text: string): BodyEvidence | null {
  const sample = text.slice(0, SAMPLE)
  const match = COUNTED_ACT.exec(sample)
  if (!match || bodyRole(sample, ['plans', 'achievements'])?.role === 'plans') return null
  return { role: 'achievements', start: match.index, end: match.index + match[0].length }
}

/** 过去一年,学校围绕目标推进改革; 今年以来,…: it looks back, whatever it holds. */
const PAST =
  /^(?:(?:回[望顾首]|刚刚)?过去的?[一两二三四五几]年|[一两二三四五]年[多]?来|[今去]年以来|去年(?=[,全我])|回[望首]20\d\d)/

/** The time behind that a text opens with; null where it opens with none. */
export function lookingBack(text: string): BodyEvidence | null {
  const past = PAST.exec(text)
  return past && { role: 'achievements', start: 0, end: past[0].length }
}

const SAMPLE = 600

/** 查找了存在的问题, 包括主要工作、存在不足: a fault that is spoken of is none that is told. */
const SPOKEN_OF = new Set(['问题', '不足', '困难', '短板', '差距'])
const SPEAKS_OF =
  /(?:指出|分析|查找|查摆|剖析|梳理|总结|包括|汇报|了解|围绕|检视|反思|交流|讨论|研讨|探讨)了?[^,。;:]{0,24}$/
const LONGEST_SPEECH = 30
const isSpokenOf = (text: string, { 0: word, index }: RegExpExecArray): boolean =>
  SPOKEN_OF.has(word) && SPEAKS_OF.test(text.slice(Math.max(0, index - LONGEST_SPEECH), index))

/** 《关于优惠政策问题的建议》: what a title holds tells nothing. */
const TITLES = /《[^《》]{1,60}》/g
const withoutTitles = (text: string): string =>
  text.includes('《') ? text.replace(TITLES, (title) => `《${'〇'.repeat(title.length - 2)}》`) : text

function count(pattern: RegExp, text: string): { n: number; first: RegExpExecArray | null } {
  pattern.lastIndex = 0
  let n = 0
  let first: RegExpExecArray | null = null
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    if (isSpokenOf(text, m)) continue
    first ??= m
    n++
  }
  return { n, first }
}

/** 上半年失业率4%,低于全国4.7%,也将持续办理…: one look ahead behind figures makes no plan of what was told before it. */
const isBehindFacts = (text: string, at: number): boolean => FACTS.test(text.slice(0, at))
const FACTS = /(?:[今去上]年|上半年|季度|月份)[^。\d]*[\dxX×*○□_N][^。,、;]*[,、;][^。\d]*[\dxX×*○□_N]/

/** 成本控制在12元以内: a limit alone is kept as well as set. */
const LIMITS = new Set(['控制在', '不低于', '不少于'])

/** The role that a text speaks for most clearly among those allowed; null where it speaks for none. */
export function bodyRole(text: string, allowed: readonly Role[]): BodyEvidence | null {
  const sample = withoutTitles(text.slice(0, SAMPLE))
  const tallies: [Role, { n: number; first: RegExpExecArray | null }, number][] = [
    ['suggestions', count(ASKING, sample), 1.6],
    ['problems', count(LACKING, sample), 1.2],
    ['achievements', count(DONE, sample), 1],
    ['plans', count(AHEAD, sample), 1],
  ]
  let best: BodyEvidence | null = null
  let weight = 0
  for (const [role, { n, first }, factor] of tallies) {
    if (!first || !allowed.includes(role) || n * factor <= weight) continue
    if (role === 'plans' && n === 1 && (LIMITS.has(first[0]) || isBehindFacts(sample, first.index))) continue
    weight = n * factor
    best = { role, start: first.index, end: first.index + first[0].length }
  }
  return best
}
