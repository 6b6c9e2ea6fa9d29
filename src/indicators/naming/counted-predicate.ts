/** The predicate (谓语) of the counted: 15名教师|参加培训, 1人|被评为优秀党员. */
import { EMPTY_SAYINGS } from '../../data/naming-words.ts'
import type { Span } from '../../model.ts'
import { among, lastAmong } from '../../text/chars.ts'
import { prefixMatcher } from '../../text/matchers.ts'
import { changeBefore } from '../comparison.ts'
import { isByLaw, readRight } from '../right.ts'
import { timeAt } from '../times.ts'
import { EVENTS, fundingBefore, governingAt, governingBefore, lightBefore, MEASURE_END } from '../lexicon.ts'
import { latest } from './antecedent.ts'
import { pivoted } from './pivot.ts'
import { type Context, length, type Made, MEASURED, reachesNext } from './rule.ts'

const emptySayingAt = prefixMatcher(EMPTY_SAYINGS)

/** Titles that people and schools are given: the name is the title. 3人被评为先进个人. */
const TITLED =
  /^(?:先后|分别|均|皆|已|共)?(被(?:[^,、被]{2,12}?(?=(?:评|认定|确定|授予|命名|表彰|列)(?:选?为|入)|授予“))?|荣?获(?![得批准]))?((?:评选?|认定|确定|授予|命名|聘|表彰|推荐|选|列|遴选)(?:为|入)|授予(?=“)|评|获(?:得|批|准)?|成为|荣膺|入选|入围|当选为?)?/
export function titleLength(said: string): number {
  const [whole, passive, title] = TITLED.exec(said)!
  return passive !== undefined || title !== undefined ? whole.length : 0
}

const HAD = /(?:先后|相继|曾经|累计)有$/

/** 局领导|先后|5次|到村调研, 班子成员|累计|12次|深入工地: what was done so often, by whom an adverb follows. */
export function oftenDone(c: Context): Made | null {
  const { text, left, right, frame } = c
  const { quantity } = frame
  if (quantity.unit !== '次' && quantity.unit !== '人次') return null
  const gap = text.slice(left.end, quantity.outerStart)
  // 书记|两次|莅临我市
  const visit = gap === '' && length(left) <= LONGEST_DOER && VISITOR.test(text.slice(left.start, left.end))
  const adverb = OFTEN.exec(gap) ?? (visit ? [''] : null)
  if (!adverb || right.attributive || governingBefore(text, left.end, left.start) > 0) return null
  // 先后 leads on an act, whatever it looks like: 先后3次|登门拜访.
  const act = adverb[1] ? { start: right.noun.start, end: right.predicate.end } : right.predicate
  if (length(act) < 3 || (!adverb[1] && (length(right.noun) > 0 || length(left) > LONGEST_DOER))) return null
  if (!adverb[1] && !DOER.test(text.slice(left.start, left.end))) return null
  const noun = { start: act.start, end: act.start }
  return predicateName({ ...c, left: { ...left, start: left.end }, right: { ...right, noun, predicate: act } })
}
const LONGEST_DOER = 8
const DOER = /[人员者长委导记部师生民官队组会]$/
const VISITOR = /(?:书记|[市县区省部局院厂校]长|主任|主席|总理|总经理|领导)$/
const OFTEN = /^(?:(先后|相继)|累计|共计?|总计|一共|已)+$/

export const ATTENDS = /^(?:共同|现场)?(?:参[加与会]|出席|到[场会]|列席|在场)/

/** A verb with its 到 or 为 between two levels: 由8个专业|增加到11个. */
export const LEVEL_VERB =
  /^[^,、]{0,4}?(?:增|减|升|降|提|扩|压|缩|核|调|优化|变|延|拓|跃|攀|飙|滑|窜|爬|激|骤|暴|锐|遽|发展|改|整合|合并|归并|重组|撤并|精简)[^,、]{0,3}(?:到|至|为|成)$/

const FOUND = /^(?:查[获出]|抽?查?发现)$/

/** What a measure word counts: behind 的 it is that, not something of those counted. */
const PEOPLE = /的(?:人员|员工|干部|教师|学生|老人|儿童|患者|居民|村民|职工|青年|党员|群众)/
const HEADS_OF = new Map([
  ['家', /的(?:企业|公司|单位|机构|商户|学校|门店|院所)/],
  ['户', /的(?:家庭|农户|住户|群众|企业|贫困户|低收入户)/],
  ['个', /的(?:项目|单位|工程|小区|社区|部门|乡镇|街道|行政村|村)/],
  ['名', PEOPLE],
  ['位', PEOPLE],
  ['人', PEOPLE],
])
export const headsOf = (c: Context): RegExp | undefined => HEADS_OF.get(c.frame.quantity.unit)

/** 5家|达到标准的企业|因搬迁未能入库: where the head of those counted ends; their name ends with it. */
function headEnd(c: Context, start: number, end: number): number {
  const found = headsOf(c)?.exec(c.text.slice(start, end))
  return found && found.index >= 2 ? start + found.index + found[0].length : end
}

/** No noun: what is said of them is the name. 1人被评为优秀党员, 15人入选国家队. */
export function predicateName(c: Context): Made | null {
  const { text, right, left } = c
  if (length(left) === 0 && isSizedBefore(c)) return null
  // 大队先后有|15人|受到表彰: the doer stands before its adverb.
  const had = left.end < c.frame.quantity.outerStart && HAD.test(text.slice(left.end - 2, c.frame.quantity.outerStart))
  // 查获3家|未落实保养
  const found = FOUND.test(text.slice(left.start, left.end)) && among('未不违', text.charCodeAt(right.predicate.start))
  // 合计|3万人次|受益
  const sum = length(left) === 2 && left.start === c.frame.clauseStart && SUM.test(text.slice(left.start, left.end))
  // 教育局完成|12项|改造: the doer
  const gap = text.slice(left.end, c.frame.quantity.outerStart)
  const doer = gap.startsWith('完成') && length(left) <= LONGEST_DOER && BODY.test(text.slice(left.start, left.end))
  // 学生在竞赛中有|36人|获一等奖: those of whom it is told
  const won = HAS.test(gap) && WINS.test(text.slice(right.predicate.start, right.predicate.end))
  const attending = attendingOf(c)
  if (attending) return attending
  // 河口镇|5320人|参加了合作医疗: where they live
  const living =
    LIVING.has(c.frame.quantity.unit) &&
    left.start === c.frame.clauseStart &&
    right.predicate.start === c.frame.quantity.outerEnd &&
    DWELLS_IN.test(text.slice(left.start, left.end))
  if (
    length(left) >= 2 &&
    !had &&
    !found &&
    !sum &&
    !doer &&
    !won &&
    !living &&
    lightBefore(text, left.end, left.start) === 0
  )
    return null
  // 邀请专家学者、企业代表等|30人|参加: who they are stands before.
  // 安平案、永康案等|3案|皆已完工
  if (
    text[left.end - 1] === '等' &&
    ((among('均皆都', text.charCodeAt(right.predicate.start)) && !WINNERS.has(c.frame.quantity.unit)) ||
      ATTENDS.test(text.slice(right.predicate.start, right.predicate.end)))
  )
    if (lastAmong('、', text, left.start + 1, left.end - 1) > 0) return null
  // 立案5件办结3件: the word behind belongs to the next figure.
  const listed = '、和及'.includes(text[right.predicate.end - 1] ?? '。')
  if (length(right.predicate) < 6 && !listed && reachesNext(c, right.predicate.end)) return null
  let end = right.predicate.end - (listed ? 1 : 0)
  // 3万人次|受益、|志工动员7千人次: what follows the mark belongs to the next figure.
  const mark = reachesNext(c, right.predicate.end) ? lastAmong('、', text, right.predicate.start + 2, end - 2) : -1
  if (mark >= 0) end = mark
  const start = behindDone(text, behindCause(text, behindTime(text, right.predicate.start, end), end), end)
  if (length(right.noun) === 0) {
    end = headEnd(c, start, end)
    end = start + (ALL_DONE.exec(text.slice(start, end))?.index ?? end - start)
  }
  const predicate = { start, end }
  const said = text.slice(predicate.start, predicate.end)
  // 以100年163,413公尺|最多, 101年…|次之
  if (said.startsWith('为') || STANDS.test(said)) return null
  const title = TITLED.exec(said)![0].length
  if (said.length - title >= 3 && said.length - title <= 24)
    return {
      parts: [{ start: predicate.start + title, end: predicate.end }],
      consumed: predicate.end,
    }
  return said.length >= 2 && said.length <= 20 ? { parts: [predicate], consumed: predicate.end } : null
}

const LIVING = new Set(['人', '名', '户'])
const DWELLS_IN = /^[^,、。的\d]{1,6}(?<![农乡困镇])(?:镇|乡|村|街道|社区|县|区|市)$/

/** 99%的提案|已经|办复 */
const behindDone = (text: string, start: number, end: number): number =>
  text[start] === '是' && end - start >= 4 && text[start + 1] !== '否'
    ? start + 1
    : text.startsWith('已经', start) && end - start >= 4 && !among('营济费过', text.charCodeAt(start + 2))
      ? start + 2
      : // 5人|均|获奖
        among('均皆都', text.charCodeAt(start)) &&
          end - start >= 3 &&
          !among('衡等匀分值价线市会城', text.charCodeAt(start + 1))
        ? start + 1
        : start

/** 产值2000万元以上的企业|46家|已复工: what stands right before the figure is of that size, and is counted. */
function isSizedBefore(c: Context): boolean {
  const last = latest(c)
  if (!last || last.consumed !== c.frame.quantity.outerStart) return false
  const { type, bound, outerEnd } = last.frame.quantity
  if (outerEnd >= last.consumed || last.consumed - outerEnd > LONGEST_SIZED) return false
  return MEASURED.has(type) || bound === 'at_least' || bound === 'at_most'
}
const LONGEST_SIZED = 12

/** 组织教师|120人|参加教学比武: what is told of them, where they are few words; no name says that somebody had them come. */
function attendingOf(c: Context): Made | null {
  const { text, right, frame } = c
  const people = pivoted(c)
  const said = text.slice(right.predicate.start, right.predicate.end)
  if (!people || length(people) < 2 || frame.nextInClause >= 0 || !ATTENDS.test(said) || said.length < 4) return null
  if (said.length > LONGEST_PREDICATE) return null
  const parts = length(people) <= SHORT_NOUN ? [right.predicate, people] : [people]
  return { parts, topic: [people], consumed: right.predicate.end }
}

/** 9个大队|针对占道经营|开展整治: what they did it about tells nothing of them. */
const isAbout = (text: string, { start, end }: Span): boolean =>
  among('针围就', text.charCodeAt(start)) && end - start > 5 && ABOUT.test(text.slice(start, start + 2))
/** 5个村民小组|解决了通电问题, 7个城镇社区|成立了残疾人协会: what those who are of a kind did tells nothing of which they are; but 为412户市场主体办理…. */
const tellsNothing = ({ text, right: { noun, predicate }, frame: { quantity } }: Context): boolean =>
  quantity.type === 'count' &&
  length(noun) > 3 &&
  among('均都已先分全建设成解办提发安实推探制调走到与基', text.charCodeAt(predicate.start)) &&
  !among('为给让对', text.charCodeAt(quantity.outerStart - 1)) &&
  DOES.test(text.slice(predicate.start, predicate.start + 8))
const DOES =
  /^(?:均|都|已|先后|分别|全部)*(?:建[立设成]了?|设立|成立|解决|办理|提供|发放|安装|实[施行]|推[行广]|探索|制定|调查|走访|到|与|基本完成)/
const ABOUT = /^(?:针对|围绕|就[^业读近地])/

/** 1人|于今年下半年|转为正式党员: where what is said begins. */
function behindTime(text: string, start: number, end: number): number {
  if (!among('于在', text.charCodeAt(start))) return start
  const time = timeAt(text, start + 1, end)
  return time >= 2 && end - start - 1 - time >= 2 ? start + 1 + time : start
}

/** 39人|因与承办商往来时涉及贪污而|被检控: where what became of them begins, behind a long cause. */
function behindCause(text: string, start: number, end: number): number {
  if (text[start] !== '因' || end - start <= LONGEST_CAUSE) return start
  const so = lastAmong('而', text, start + 2, end - 2)
  if (so >= 0) return so + 1
  const passive = lastAmong('被遭', text, start + 3, end - 2)
  return passive >= 0 ? passive : start
}
const LONGEST_CAUSE = 14

const REACHES_PLACE = /^(?:进入|跻身|荣?获得?|夺得|取得|闯入)/

const YIELDS = /^((?:全部|陆续|相继)?(?:投产|达产|建成|投用|投运|竣工))(?:后)?(?:每?年)?可/

const HAS = /^(?:中|里)?(?:先后|共|已)?有$/
const WINS = /^(?:先后|分别|均|已)?(?:报名|参赛|得奖|荣?获|被(?:评|授|认|表|聘|选|录)|考[取入上]|入选|入围|当选|晋级)/
const BODY = /(?:[局署处会院厅科室队站]|公司|集团|学校|中心)$/
const SUM = /^(?:合计|总计|合共)$/
const STANDS = /^(?:者?为?最[多少高低大小]|次之|居[多冠首次末]|为[多主]|再次之)$/

/** 就业人数达5.9万人|创历年新高 */
export const RECORD = /^(?:再?创(?:下|历|近|新[高低纪记]|有)|刷新|史上[新最]|历[史年]来?[新最])/
/** 以人口45万人|计算 */
export const RECKONED = /^[计估推]算(?:[,。;)]|$)/

const DISPOSAL =
  /^(?:进行|给予|予以|即将|实施|开展|作出|得到|受到|实现|完成(?!.{0,6}(?:任务|目标|指标))|获得|正在|均|皆|已经或即将|已经|已|全部|都|成功|全员|先后|分别)+(?:了)?(?:逐[一个户项家村人](?=..))?/
const LONGEST_PREDICATE = 20
const LONGEST_FUTURE = 12
/** 学生, 老年人 are of no kind that would tell them apart. */
const SHORTEST_KIND = 3
/** Nouns that say little alone: with what is said of them. */
const SHORT_NOUN = 6

/** 6个司法所共为|258人…: no more than a preposition; 补偿工作: the noun's end. */
const NO_SAYING = /[为向对给与由把将]$|^工作(?:$|正|已|全|基本|有序|顺利|进展|稳步)/

/** 相继|于8月落成, 将会分别|在明年完工 */
const SAID_ADVERBS = /^(?:均|都|已经或即将|已经|分解|相继|陆续|先后|分别|已|将会|将|会|预计|可|亦|也)*/
const SAID_TIME = /^(?:[今去当全]年|[上下]半年|每[年月日周天季])/

/** What is said of a short noun: 参加培训|教师. For a list it stands behind the last member. */
export function saidOf(c: Context): Span | null {
  const { text, right } = c
  // 组织33个|交流团|前往外地: what goes there is named by itself.
  if (GROUP.test(text.slice(right.noun.start, right.noun.end))) return null
  if (length(right.noun) > SHORT_NOUN || isNoActor(c) || isAbout(text, right.predicate) || tellsNothing(c)) return null
  const told = predicateOf(c)
  // 三处园区|依产业条例办理开发: by what law
  if (!told || (text[told.start] === '依' && isByLaw(text, told.start, told.end))) return null
  // 47个基金|决算结余超过预算部分|,经核准…: of which part the next clause speaks
  if (text.startsWith('部分', told.end - 2) && PART_OVER.test(text.slice(told.start, told.end))) return null
  const adverbs = SAID_ADVERBS.exec(text.slice(told.start, told.start + 12))![0].length
  const placed = placeReached(c, told, told.start + adverbs)
  if (placed) return placed
  return saysNothing(c, told, told.start + adverbs) || isSaidOfNext(c, told) ? null : shortened(c, told)
}
const PART_OVER = /(?:超过|高于|低于|不足|逾|超出)[^,]{0,6}部分$/
const GROUP = /[^社集军]团$/

/** The noun is no one of whom something could be said: another act begins, or it is itself the act. */
function isNoActor({ text, right, frame }: Context): boolean {
  // 举办31场|配对会及透过就业服务,…: another act begins.
  if (
    length(right.predicate) > 0 &&
    right.noun.end < right.predicate.start &&
    /[及和]$/.test(text.slice(right.noun.end, right.predicate.start))
  )
    return true
  // 3万人次|筛检|发现个案: the act is what was counted.
  return (
    frame.quantity.unit === '人次' &&
    length(right.noun) > 0 &&
    governingAt(text, right.noun.start, right.noun.end) === length(right.noun)
  )
}

/** The predicate itself, for a list that of its last member; without a time in front and a figure's act behind. */
function predicateOf(c: Context): Span | null {
  const { text, right, frame } = c
  let { predicate } = right
  if (length(predicate) === 0 || text[predicate.start - 1] === '、') {
    const shared = sharedPredicate(c)
    if (!shared) return null
    predicate = shared
  } else if (frame.nextInClause >= 0 && LEVEL_VERB.test(text.slice(predicate.start, predicate.end))) return null
  const start = behindTime(text, predicate.start, predicate.end)
  // 三个项目|投产|可新增就业1000人
  const yielding = YIELDS.exec(text.slice(start, predicate.end))
  return { start, end: yielding ? start + yielding[1]!.length : predicate.end }
}

/** 12名教师、|5名干部|参加培训: what is said of both. */
function sharedPredicate({ text, right, frame, frames }: Context): Span | null {
  const next = frame.nextInClause
  if (next < 0 || !/^[、和及与]|^以及/.test(text.slice(right.noun.end, right.noun.end + 2))) return null
  const after = frames[next]!.nextInClause
  const limit = after >= 0 ? frames[after]!.quantity.outerStart : frame.clauseEnd
  const other = readRight(text, frames[next]!.quantity.outerEnd, limit, after >= 0)
  // 1次专题询问、2次|工作评议
  if (after >= 0 || length(other.noun) === 0) return null
  // 选派32名专业干部、|10名技术骨干|、241名大学生参加培训: neither is it said of the first alone.
  if (frame.previousInClause >= 0 && text[frame.quantity.outerStart - 1] === '、') return null
  // 12场招聘会和36场文艺|演出: the other's own end.
  return length(other.predicate) === 2 && EVENTS.has(frames[next]!.quantity.unit) ? null : other.predicate
}

/** 八名学生|进入|前二十名 */
function placeReached({ text, frame, frames }: Context, predicate: Span, saying: number): Span | null {
  const after = frame.nextInClause >= 0 ? frames[frame.nextInClause]!.quantity : null
  return after?.type === 'rank' &&
    text[after.start] === '前' &&
    after.outerStart === predicate.end &&
    REACHES_PLACE.test(text.slice(saying, predicate.end))
    ? { start: predicate.start, end: after.outerEnd }
    : null
}

/** What is said tells nothing of those counted, whoever they are. */
function saysNothing({ text, frame }: Context, predicate: Span, saying: number): boolean {
  // 23个村|上报|项目; but 会议|上|通报
  const reports = text[saying] === '上' && among('报线岗市学缴交班访', text.charCodeAt(saying + 1))
  if ((!reports && emptySayingAt(text, saying, predicate.end) > 0) || text[predicate.start] === '的') return true
  // 对12个村|有就业需求的残疾人开展培训: some of those there
  if (text[predicate.start] === '有' && lastAmong('的', text, predicate.start, predicate.end - 2) > 0) return true
  // 将36间校舍|改造为功能室: what became of them
  if (among('把将', text.charCodeAt(frame.quantity.outerStart - 1)))
    if (BECAME.test(text.slice(predicate.start, predicate.start + 5))) return true
  // 5件积案|由镇长包案: who does it; 7个基金|将剩余部分填补短绌: what it does to something else.
  // 3条路线又以文湖线|亏损12亿元居冠
  if (among('由每', text.charCodeAt(predicate.start)) || text.startsWith('又以', predicate.start)) return true
  if (among('将把', text.charCodeAt(predicate.start)) && length(predicate) > LONGEST_FUTURE) return true
  return NO_SAYING.test(text.slice(Math.max(predicate.start, predicate.end - 3), predicate.end))
}

/** What is said leads to the next figure. */
function isSaidOfNext(c: Context, predicate: Span): boolean {
  const { text, frame } = c
  // 27件议案|涉及的|8个立法项目: the next figure's.
  if (reachesNext(c, predicate.end) && (text[predicate.end - 1] === '的' || isOfNext(c, predicate))) return true
  if (frame.nextInClause < 0) return false
  // 12条产线|全年产值突破1.8亿; 两成的村|达到|50万元: a link
  return (
    SAID_TIME.test(text.slice(predicate.start, predicate.start + 3)) ||
    LINK_ALONE.test(text.slice(predicate.start, predicate.end))
  )
}

/** As much of what is said as a name can hold; null where a part of it would say nothing. */
function shortened({ text, frame }: Context, told: Span): Span | null {
  const said = text.slice(told.start, Math.min(told.end, told.start + 40))
  const title = titleLength(said)
  const skip = title > 0 && said.length - title >= 3 ? title : (DISPOSAL.exec(said)?.[0].length ?? 0)
  const start = told.start + skip
  const predicate = withoutEnd(text, told)
  const stop = among('和及与、共', text.charCodeAt(predicate.end - 1)) ? predicate.end - 1 : predicate.end
  let end = Math.min(stop, start + LONGEST_PREDICATE)
  // 组织22个检查组|深入各地开展检查: where they go and what they do there is too much for a name.
  if (stop - predicate.start > LONGEST_SENT && SENT.test(text.slice(predicate.start, stop))) return null
  // 配发了拐杖、轮椅、助行器…: a list is cut at its first member, anything else that is too long says nothing in part.
  if (stop > end) {
    // 赴上海、深圳、杭州|参加跟班学习: what they do there.
    const there = GOES.exec(text.slice(start, Math.min(stop, start + 60)))
    if (there && stop - start - there[1]!.length <= LONGEST_PREDICATE)
      return { start: start + there[1]!.length, end: stop }
    // 参加|汽修、叉车、焊接等项目比武: what they took part in stands at the end.
    if (/^参[加与]/.test(said.slice(skip))) return null
    const comma = text.slice(start, end).indexOf('、')
    if (comma < 3) return null
    end = start + comma
  }
  // 到5个乡镇|开展演出、展览等活动: where it is done
  if (lastAmong('、', text, start, end) >= 0 && WHERE.test(text.slice(frame.clauseStart, frame.quantity.outerStart)))
    return null
  // 均设置了|办公室、调解室、接待室
  if (LIST_SET.test(text.slice(start, stop))) return null
  // 全部落实“一名领导、…”的机制: half of what is quoted
  const opened = lastAmong('“', text, start, end)
  if (opened >= 0 && lastAmong('”', text, opened, end) < 0) return null
  return end - start >= 2 && !COUNTED_END.test(text.slice(start, end)) ? { start, end } : null
}

/** 志愿者进入学校|进行了为期2个月的支教: without what leads on to how long it took, or to a rank. */
function withoutEnd(text: string, { start, end }: Span): Span {
  const long = text.startsWith('为期', end - 2) ? LASTING.exec(text.slice(start, end)) : null
  if (long) end = start + long.index
  const ranked = RANKED.exec(text.slice(start, end))
  return { start, end: ranked ? start + ranked.index : end }
}

/** 12名|确诊的患者|已全部转诊: what became of all of them. */
const ALL_DONE = /(?<=^[^,、]{4,14})(?:[均都现]?已经?(?:全部|陆续|顺利|按期)?|[均都]?全部)[一-龥]{2,4}$/

/** 6家单位|累计投入30万元: said of the next figure. */
function isOfNext(c: Context, predicate: Span): boolean {
  const { text, right, frame, frames } = c
  // 为12名贫困妇女|提供贷款|80万元: who they are says enough; 为600名学生|发放校服|600套
  // 8个专委会|开展视察|30次: bodies
  if (length(predicate) > 3 && (length(right.noun) > SHORTEST_KIND || text[right.noun.end - 1] === '会')) return true
  // 7类人员|报考人数由2015年|32万人减至…, 16个县市|则介于|6%至47%间
  if (LEVELS.test(text.slice(predicate.start, predicate.end))) return true
  // 500宗投诉|大幅增加三成
  if (changeBefore(text, predicate.end, predicate.start) !== null) return true
  // 30名志愿者|深入|12个社区: where they go is counted next.
  if (GOES_INTO.test(text.slice(predicate.start, predicate.end))) return true
  // 60名律师|参与诉讼242人次
  if (frames[frame.nextInClause]!.quantity.unit === '人次') return true
  // 12家企业|累计自查隐患86项
  if (SUMMING.test(text.slice(predicate.start, predicate.start + 2))) return true
  // 80项工程|已批复35项; 为90名党员|办理了30万元的保险: an act alone is the next figure's.
  const done = ACT_ALONE.exec(text.slice(predicate.start, predicate.end))
  if (done && governingAt(text, predicate.start + done[1]!.length, predicate.end) >= done[2]!.length) return true
  const act = fundingBefore(text, predicate.end, predicate.start)
  if (act > 0 && predicate.end - predicate.start - act <= 2) return true
  // 11个林业站|共有技术人员15名
  if (HAS_SOME.test(text.slice(predicate.start, predicate.start + 2))) return true
  // 3个县区|优良率达到90%
  const reached = REACHES.exec(text.slice(predicate.start, predicate.end))?.[0].length ?? 0
  if (MEASURE_END.test(text.slice(predicate.start, predicate.end - reached)) || text.endsWith('资金', predicate.end))
    return true
  // 12个村|中有5个村
  if (text[predicate.start] === '中' || predicate.start > right.noun.end) return true
  if (frames[frame.nextInClause]!.quantity.type === 'rank')
    if (text[predicate.start - 1] === '中' || text[frame.clauseStart] === '在') return true
  return false
}

const LINK_ALONE = /^(?:均|都|已|也)?(?:达到?|超过?|突破|不足|不到|低于|高于)$/
const LEVELS = /(?:[由从]\d{2,4}年度?[底末初]?的?|介[于乎]|[总共合]计)$/

const GOES =
  /^((?:分别|先后)?(?:前往|赴|[到去])[^,]*?)(?:参[加与观]|开展|进行|接受|跟[岗班]|学习|考察|进修|挂职|交流|研修)/

const WHERE =
  /^(?:先后|分别|已|共)*(?:在(?!校|岗|职|册|编|园|建|外|读|押)|深入|走进|赴|到(?!位|期|账|岗|会|场|户|人))[^,、的有共年月底]{0,8}$/
const LIST_SET = /^[^,、]{2,3}了[^,]*、/

/** 荣获优秀作品奖|、居全国(第5位) */
const RANKED = /、(?:居|位居|位列|列|排)[^、]{0,6}$/

const LASTING = /(?:进行|开展|举行|举办|参加)?了?为期$/

const BECAME = /^(?:划分|细分|编|打造|培育|建设?|改造|升级|整合|转化|提升|发展|改)(?:成为?|为)/
const SUMMING = /^(?:累计|共计|合计|总计|总共|一共)/

const HAS_SOME = /^(?:[现共]有|拥有|配有|设有|建有|下[设辖])/
const REACHES = /(?:(?:(?<![人户年月日时次亩村校班平])均|都|全部)已?)?(?:达到?|超过?|突破|[高低]于)?$/
const LONGEST_SENT = 7
const SENT = /^(?:先后|分别|已)?(?:深入|分赴|奔赴|赴|下沉|进驻)[^、]*(?:开展|进行|检查|调研|督[查导]|排查|宣传|走访)/
/** 已|批复, 共|立案|了 */
const GOES_INTO = /^(?:先后|分别|已|共)?(?:深入|走进|走访|分赴|奔赴|进驻|下沉|来到)(?:到|至|全[市县区])?$/
const ACT_ALONE = /^((?:已经?|合?共|累计|先后|均|全部|又)*)([^,、]{2,4}?)了?$/

/** 开工小区数: no act. */
const COUNTED_END = /[^\d](?:数|率|额)$/

/** 甲公司、乙公司等3家|均获奖: what they won says more. */
const WINNERS = new Set(['人', '名', '位', '家', '户'])
