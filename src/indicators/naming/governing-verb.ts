/** The verb that governs what is counted (支配动词): 新建|5所学校. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { trimEnd } from '../left.ts'
import { latest } from './antecedent.ts'
import { bareActs, cuttingAt, governingAt, governingBefore, lightBefore, ownActs } from '../lexicon.ts'
import { type Context, length } from './rule.ts'

/** The governing verb of a length that ends the core on the left. */
export function verbAt(c: Context, verb: number): Span {
  return { start: c.left.end - verb, end: trimEnd(c.text, c.left.end - verb, c.left.end) }
}

/** The verb that governs the counted noun from the left: 新建|5所, 建成启用了某某小学等|3所. */
export function leftVerb(c: Context): Span | null {
  const { text, left } = c
  if (length(left) < 2) return sharedVerb(c, c.right.noun)
  if (text[left.end - 1] === '等') {
    const verb = governingAt(text, left.start, left.end)
    // 完成城东等|6个片区改造
    return verb > 0 && lightBefore(text, left.start + verb, left.start) < verb
      ? { start: left.start, end: trimEnd(text, left.start, left.start + verb) }
      : sharedVerb(c, c.right.noun)
  }
  // 查获|了
  const done = text[left.end - 1] === '了' ? governingBefore(text, left.end - 1, left.start) : 0
  const verb = governingBefore(text, left.end, left.start) || (done > 0 ? done + 1 : 0)
  // 抽评40个项目: a short word that no table knows is most likely a verb, or the owner.
  if (verb === 0)
    return (
      sharedVerb(c, c.right.noun) ??
      (length(left) <= 4 &&
      !among('和及与、', text.charCodeAt(left.end - 1)) &&
      !among('为给向于由', text.charCodeAt(left.start)) &&
      // 甲市已|为|3200名老人办理保险: for whom
      !among('为给向对', text.charCodeAt(c.frame.quantity.outerStart - 1)) &&
      lightBefore(text, left.end, left.start) === 0
        ? { start: left.start, end: trimEnd(text, left.start, left.end) }
        : null)
    )
  if (lightBefore(text, left.end, left.start) >= verb) return null
  // 公务员编制|15万个|职位: the establishment
  if (text.startsWith('编制', left.end - 2) && among('员人师', text.charCodeAt(left.end - 3))) return left
  // 区扶贫指挥部|抽调|36名干部
  // 咨询服务透过热线|处理|711个公众查询
  const before = text.slice(left.start, left.end - verb)
  if ((ACTING.test(before) && !text.startsWith('建设', left.end - verb)) || BY_WAY.test(before)) return verbAt(c, verb)
  // 按分布在全县|选定了|16个调查点, 向社会|推荐了|8名教师
  if (verb >= 3 && text[left.end - 1] === '了') return verbAt(c, verb)
  // 市场平稳健康发展18条措施: a noun that looks like a verb is part of a longer one.
  if (length(left) > verb + 1 && cuttingAt(text, left.end - verb, left.end) !== verb)
    return length(left) <= 14 ? { start: left.start, end: left.end } : null
  return verbAt(c, verb)
}

const ACTING =
  /^(?!.*[的对为向由与给到在]).*.(?:指挥部|领导小组|专班|组织部|宣传部|人民政府|工作组|办公室|党委|委员会|[房常农环卫文发]委会|[^邮格布结]局|署|检察院|法院|警方)$/

const BY_WAY = /(?:透过|藉由|经由)[^,、]{2,8}$/

const WON = /(?:荣?获得?|取得|夺得|斩获|摘得)(?=[^获]{0,6}等奖$)/

/** 新开工82个、竣工65个: an act of its own. */
const ENDS_WORKS = /^(?:开工|竣工|完工|复工|投产|达产|在建|续建|参[与加]人[数次])$/
const PEOPLE = new Set(['人', '名'])
const HARM = /^(?:死?亡|受?伤|[亡伤]人|死伤|失踪|重伤|轻伤|伤亡)$/
const ARRIVED = /^(?:实际)?到位资金$/
const SUMS = /(?:结转|结余|收入|支出|产值|增加值|额|率)$/
const SALES = /^(?:销售|营业|经营)(?:收入|总?额)$/
const REGISTERED = /^注册(?:护士|.{0,3}师|社工|商标|用户|会员|志愿者)/
const TOTAL = /^总|总[数量额长]$/
const wordAt = (text: string, { start, end }: Span): string => text.slice(start, end)

/** 引进博士2名、硕士35名: the second noun shares the first one's verb. */
export function sharedVerb(c: Context, core: Span): Span | null {
  const last = latest(c)
  if (!last || !among('、和及', c.text.charCodeAt(last.frame.quantity.outerEnd))) return null
  // 新增公园5个、全市公园总数|40个: all of them, not the new ones.
  if (TOTAL.test(wordAt(c.text, core))) return null
  // 完成产值5亿元、|实现税收|3亿元: a verb of its own
  if (c.text.startsWith('实现', last.frame.quantity.outerEnd + 1)) return null
  const word = wordAt(c.text, core)
  if (length(core) > 4 || governingAt(c.text, core.start, core.end) > 0 || ENDS_WORKS.test(word)) return null
  // 受理案件86件、|退回|12件
  if (bareActs.has(word) || ownActs.has(word)) return null
  // 接报火灾45起、|亡|3人
  if (HARM.test(word)) return null
  // 引进侨资项目6个、|到位资金|2亿元; but 招商引资签约金额9亿元、|到位资金|7亿元
  if (last.frame.quantity.type === 'count' && ARRIVED.test(wordAt(c.text, core))) return null
  const head = last.parts[0]
  if (!head || typeof head === 'string') return null
  // 布建A据点9处、B据点3处、|C据点|5处: the verb goes on; 企业|产值 is an owner and its measure.
  const verbAlone = governingAt(c.text, head.start, head.end) === length(head)
  if (last.parts.length > 1 && last.rule === 'preceding-noun' && !verbAlone) return null
  // 参加全国技能大赛|获|一等奖3项、|二等奖|5项
  if (c.text.endsWith('等奖', core.end)) {
    const won = WON.exec(c.text.slice(head.start, head.end))
    if (won) return { start: head.start + won.index, end: head.start + won.index + won[0].length }
  }
  // 应免疫的猪5万头、|牛|3万头
  const ought = c.text[head.start] === '应' ? 1 : 0
  const act = governingAt(c.text, head.start + ought, head.end)
  const verb = act > 0 ? ought + act : 0
  // 收割机90台、插秧机267台: a thing called after what it does
  if (act >= 2 && act + 1 === length(head) && among('机器车船站楼室款费', c.text.charCodeAt(head.end - 1))) return null
  // 注册护士3.9人、床位7.1张: a noun
  if (REGISTERED.test(c.text.slice(head.start, head.end))) return null
  // 接待游客增长12%、旅游收入增长15%
  if (SUMS.test(wordAt(c.text, core))) return null
  // 销售收入2亿元、|利税|1亿元
  if (SALES.test(wordAt(c.text, head))) return null
  // 施工中2所、规划1所: a state.
  // 实现销售5亿元、|利润|1亿元
  if (verb === 0 || c.text[head.end - 1] === '中' || c.text.startsWith('实现', head.start)) return null
  // 救助|406人、|船舶|31艘: people need no noun.
  const people =
    last.rule === 'preceding-noun' && PEOPLE.has(last.frame.quantity.unit) && !PEOPLE.has(c.frame.quantity.unit)
  return verb < length(head) || last.parts.length > 1 || people ? { start: head.start, end: head.start + verb } : null
}
