/**
 * Declines numerals with a unit that count nothing: articles (一堂党课), periods (7日内), slogans (四个方面), names.
 * A rule is a record with a name; the first that holds declines, so the cheap and certain ones come first.
 */
import {
  COUNT_VERBS,
  COUNTED_NOUNS,
  COURSES,
  DURATION_CUES,
  MONEY_CUES,
  NO_DURATION_AFTER,
  SLOGAN_NOUNS,
  SLOGAN_THINGS,
  STAYS,
  TAKES_TIME,
} from '../data/contexts.ts'
import { MASK_COUNTED, MASK_NAME_UNITS, MASK_NAMED } from '../data/masks.ts'
import { ADMINISTRATION } from '../data/units.ts'
import { among, charAt, firstAmong } from '../text/chars.ts'
import { boundBefore, boundEarlier, HELD } from './bounds.ts'
import { isLetter } from './digits.ts'
import type { Numeral } from './numeral.ts'
import type { Unit } from './unit.ts'
import { prefixMatcher } from '../text/matchers.ts'
import { beginningWith, endingWith } from '../text/word-tables.ts'

/** A numeral with its unit, before it is known to be a quantity. */
export interface Candidate {
  readonly text: string
  readonly start: number
  /** The numeral, or the lower one of a range. */
  readonly low: Numeral
  /** The numeral that the unit follows. */
  readonly last: Numeral
  readonly unit: Unit
  /** 余 or 多 belongs to it. */
  readonly more: boolean
  /** 半 belongs to it: 一个半小时. */
  readonly half: boolean
  /** Stands in a short quotation. */
  readonly quoted: boolean
}

interface Rule {
  readonly name: string
  /** The units that it is about, separated by spaces; any where none are given. */
  readonly units?: string
  /** It is about Chinese numerals alone. */
  readonly han?: true
  readonly declines: (c: Candidate) => boolean
}

const endsWithCountVerb = endingWith(COUNT_VERBS)
const endsWithDurationCue = endingWith(DURATION_CUES)
const endsWithStay = endingWith(STAYS)
const takesTime = endingWith(TAKES_TIME)
const endsWithCourse = endingWith(COURSES)
const countedNounAt = prefixMatcher(COUNTED_NOUNS)
const beginsWithSite = beginningWith('项目 企业 学校 小区 村庄 园区 景区 医院 工地')
const sloganNounAt = prefixMatcher(SLOGAN_NOUNS)
const sloganAt = prefixMatcher(SLOGAN_THINGS)
const isLimit = beginningWith(NO_DURATION_AFTER)

const before = (c: Candidate, length: number): string => c.text.slice(Math.max(0, c.start - length), c.start)
const after = (c: Candidate): string => charAt(c.text, c.unit.end)
const isHan = (c: Candidate): boolean => c.last.style === 'han'
const bound = (c: Candidate) => boundBefore(c.text, c.start, c.low.head)
/** A Chinese numeral up to ten, without 余: it needs a reason to count. */
const isSmall = (c: Candidate): boolean =>
  isHan(c) && c.last.value !== null && c.last.value <= 10 && !c.more && !c.low.head
const isOne = (c: Candidate): boolean => isSmall(c) && c.last.value === 1

const EDGE = /^(?:[\s,。;:、)和及与并!?|]|$)/
const MEASURES = new Set(['money', 'percentage_point', 'multiple', 'length', 'area', 'weight', 'volume', 'energy'])
/** 十八盘, 一棒, 一炉: names and words, where the numeral is Chinese. */
const ARABIC_ONLY = '盘 棒 穗 兜 蔸 锭 炉 脾'
/** Units whose character is a common word after a small Chinese numeral: 三方, 两担, 八角, 十度, 三站. */
const LOOSE_MEASURES = '立方米 升 担 角 度 克 甲 瓦 米 斤 平方米'
/** With 一 these are measures, the others nouns and adverbs: 一度, 一方, 一亩三分地. */
const ONE_MEASURES = new Set('倍 番 元 百分点'.split(' '))
const ALWAYS_DURATION = new Set('课时 学时 工时 人时 机时 台时 床日 人天 人日 工日'.split(' '))
const LONG_DURATION = new Set('月 周 星期'.split(' '))
/** 二 with these is an ordinal or a kind (二期, 二次供水, 二类); as a number it would be 两. */
const ER_ORDINALS = '期 次 轮 类 批 部 组 队 班 层 版 套 项 条 本 种 讲 课 路 线 道 门 站 节 场 集 回 只 个 把 份 块 片'
const namedAt = prefixMatcher(MASK_NAMED)
const NAME_UNITS_COUNTED = new Set(MASK_COUNTED.split(' '))

/** 一 is a number here: 新建一所, 各一名, 仅一家. */
const endsWithOneCue = endingWith('新增 新建 新设 新开 增设 各 仅 只有 仅有 新开办')
/** 一 is none after these, at the end of a clause: 不漏一户, 成为一员, 每一项. */
const NO_COUNT_BEFORE = /[了的每任某这那同另第有是为成如无哪上下唯漏落少缺丢其之以在于进用像做当算留又再统专单划合归]$/

/** 两项省级课题和一项市级课题 */
function isCoordinated(c: Candidate): boolean {
  const said = before(c, 18)
  const at = said.indexOf(c.text.slice(c.last.end, c.unit.end))
  return at > 0 && /[\d两二三四五六七八九十]/.test(said[at - 1]!) && /^[^,。;]+[和及、]$/.test(said.slice(at))
}

/** 省级课题|一项|、市级课题两项: the first of a list whose next member is counted with the same word. */
function isCountedOn(c: Candidate): boolean {
  if (c.start < 2 || NO_COUNT_BEFORE.test(before(c, 1)) || EDGE.test(before(c, 1))) return false
  const next = NEXT_COUNT.exec(c.text.slice(c.unit.end, c.unit.end + 18))
  return next !== null && c.text.startsWith(c.text.slice(c.last.end, c.unit.end), c.unit.end + next[0].length)
}
const NEXT_COUNT = /^[、和及与][^,。;:、\d一二三四五六七八九十两]{2,12}(?:\d+|[一二三四五六七八九十两]+)/

/** 较去年|减少|一宗, 有6宗,|多|一宗: by one more or less, where the clause ends. */
const isMovedByOne = (c: Candidate): boolean =>
  (c.unit.concrete || c.unit.unit === '个') && EDGE.test(after(c)) && MOVED_BY.test(before(c, 14))
const MOVED_BY =
  /(?:[较比与](?:[上去前]|同期|\d|[一二][〇零○])[^,、;。]{0,8}|[,由])(?:减少|增加|上升|下降|增|减|多|少)了?$/

/** Whether 一 with a concrete classifier is a number: after a cue, or ending a clause after a noun (查处案件一起。). */
function oneCounts(c: Candidate): boolean {
  if (
    endsWithOneCue(c.text, c.start) ||
    isCoordinated(c) ||
    isCountedOn(c) ||
    isMovedByOne(c) ||
    bound(c) !== null ||
    /至少[^,。;]{1,4}$/.test(before(c, 8))
  )
    return true
  return (
    (c.unit.concrete ||
      (c.unit.unit === '个' && MAKES.test(before(c, 30))) ||
      (c.unit.unit === '项' && WON_THING.test(before(c, 3)))) &&
    c.start > 1 &&
    EDGE.test(after(c)) &&
    !NO_COUNT_BEFORE.test(before(c, 1)) &&
    !EDGE.test(before(c, 1))
  )
}

/** 主持省级课题|一项 */
const WON_THING = /(?:课题|专利|发明|[一二三金银铜大等]奖|奖项|荣誉|成果|基金|称号|标准|试点)$/
/** 建成文化广场|一个, 有幼儿园|一个, 引进投资2000万元的养殖场|一个 */
const MAKES =
  /(?:(?:新建|修建|建成|建设|引进|引入|新增|打造)[^,。;、:]{2,16}的|(?:新建|修建|建成|建设|设立|新增|成立|组建|配备|配置|购置|开办|创建|打造)了?|(?:^|[,。;、:])(?:现|设|建|另|还)?有)[^,。;、:\d]{2,12}$/

/** Whether 二–十 with a loose classifier (个, 项, 条) counts: after a verb of having, before a concrete noun, at a clause's end. */
function fewCount(c: Candidate): boolean {
  // 两项|工程|荣获国家优质工程奖
  if (WINS.test(c.text.slice(c.unit.end, c.unit.end + 12))) return true
  // 三个|工作: a slogan; 三个|工作组: things.
  const noun = countedNounAt(c.text, c.unit.end, c.text.length)
  if (isQuotedKind(c)) return true
  if (sloganNounAt(c.text, c.unit.end, c.text.length) > noun) return false
  const verbEnd = c.text[c.start - 1] === '了' ? c.start - 1 : c.start
  if (bound(c) !== null || endsWithCountVerb(c.text, verbEnd) || noun > 0) return true
  // 开设3个甲级职位、删除某局|两个|乙级职位: a member of a list whose first is counted with the same word
  if (LISTED_BEFORE.test(before(c, 28)) && isCoordinatedList(c)) return true
  // 两个|市区重建项目|,预计提供…: a thing with its modifiers
  if (
    ENDS_IN_THING.test(c.text.slice(c.unit.end, c.unit.end + LONGEST_THING)) &&
    !/[大这那的第每各“]$/.test(before(c, 1))
  )
    return true
  // 两个|停工|项目
  if (beginsWithSite(c.text, c.unit.end + 2)) return true
  // 过500万元的两个
  if (EDGE.test(after(c)) && /(?:元|以[上下内])的$/.test(before(c, 3))) return true
  return (
    (EDGE.test(after(c)) || MEASURED_ON.test(c.text.slice(c.unit.end, c.unit.end + 8))) &&
    c.start > 1 &&
    !EDGE.test(before(c, 1)) &&
    !/[大这那的前后每第着]$/.test(before(c, 1))
  )
}
/** 建成两个|“幸福家园”示范|社区: things of a kind that a name in quotes tells; but 三个|“一号工程”, 五个“一批”项目. */
function isQuotedKind({ text, unit }: Candidate): boolean {
  if (text[unit.end] !== '“') return false
  const close = firstAmong('”', text, unit.end + 2, Math.min(text.length, unit.end + LONGEST_KIND))
  if (close < 0 || OF_NUMBERS.test(text[unit.end + 1]!)) return false
  const kind = KIND.exec(text.slice(close + 1, close + 1 + LONGEST_KIND))![0].length
  return countedNounAt(text, close + 1 + kind, text.length) > 0
}
const LONGEST_KIND = 14
const OF_NUMBERS = /[一百千万\d]/
const KIND = /^(?:建设|示范|样板|先进|试点|特色|精品|重点|标准化|[国省市县区]级)*/
const WINS = /^[^,。;、:“的]{2,8}?(?:分别|先后|均|都)?(?:荣获|喜获|获(?![得悉取利])|入[选围]|被(?:评|授|列|认|推))/
const LISTED_BEFORE = /\d+[个项条][^,。;:、]{2,14}[、和及][^,。;:、\d]{0,10}$/
const isCoordinatedList = (c: Candidate): boolean => {
  const said = before(c, 28)
  const at = said.lastIndexOf(c.text.slice(c.last.end, c.unit.end))
  return at > 0 && /\d/.test(said[at - 1]!) && !/[这那前后每第]$/.test(said)
}
/** 项目两个|约56亩, 确定六项|2023年实事; but 三个|100% is a slogan. */
const MEASURED_ON = /^(?:[约共计近]|合计|总计)\d|^\d[\d.]*[余多]?[万亿]?(?:亩|元|平方|公里|[米吨])|^(?:19|20)\d\d年/

/** Whether a duration was measured: 缩短0.5天, 平均用时46分钟; not 7日内, 24小时值班, 早一天. */
function isMeasured(c: Candidate): boolean {
  const { unit } = c.unit
  if (ALWAYS_DURATION.has(unit) || c.unit.unit.includes('/')) return true
  if (c.last.point || c.half) return true
  if (/工期$/.test(before(c, 2))) return true
  const at = withoutSpace(c.text, bound(c)?.start ?? c.start)
  // 远超平均3年|的目标
  if (unit === '年' && c.text.startsWith('的目标', c.unit.end) && /平均(?:约|为|达)?$/.test(before(c, 4))) return true
  // 平均厂龄已达22年, 平均轮候时间为6年
  if (unit === '年' && AVERAGE_AGE.test(before(c, 10))) return true
  // 缩短至48小时|内, 控制在2小时|内
  const reached = after(c) === '内' && HELD.test(c.text.slice(Math.max(0, at - 3), at))
  if ((!reached && isLimit(c.text, c.unit.end)) || isOne(c)) return false
  // 出车日数|159日, 跑车共|170日: no date
  if (unit === '日' && !isHan(c) && DAYS_TOLD.test(c.text.slice(Math.max(0, at - 5), at)))
    return (c.last.value ?? 0) > LONGEST_MONTH || DAYS.test(c.text.slice(Math.max(0, at - 5), at))
  // 服务时长首次突破|36万小时
  if (unit === '小时' && c.last.value !== null && c.last.value >= MANY_HOURS) return true
  if (!isHan(c) && c.last.value !== null && c.last.value > LONGEST_STAY)
    return unit !== '年' && unit !== '日' && isSet(c, at)
  const long = unit === '年' ? among('需期间程', c.text.charCodeAt(at - 1)) : unit === '日' || LONG_DURATION.has(unit)
  if (long && takesTime(c.text, at) && !isDate(c)) return true
  if (unit === '日') return (endsWithCourse(c.text, at) && EDGE.test(after(c))) || fallsFrom(c)
  if (unit === '年') return isHan(c) && (LEVEL_OF_YEARS.test(c.text.slice(Math.max(0, at - 2), at)) || fallsFrom(c))
  return isSet(c, at)
}

/** Years and days are dates oftener than durations; a longer figure is a year (2023年). */
const CALENDAR = new Set(['年', '日'])
const LONGEST_STAY = 99
const LONGEST_MONTH = 31
const DAYS_TOLD = /(?:[日天]数(?:共?计|共|为|达)?|[^,、;。]共|总计|合计)$/
const DAYS = /[日天]数/
/** No stay or service lasts so many hours: 服务时数|1,340小时. */
const MANY_HOURS = 1000
/** 由|六年|降至|约四年半 */
const LEVEL_OF_YEARS = /[降减缩增延短][至到]$/
const fallsFrom = (c: Candidate): boolean =>
  /[由从]$/.test(before(c, 1)) && /^[降缩减增延提]/.test(c.text.slice(c.unit.end, c.unit.end + 1))
const AVERAGE_AGE = /平均[^,。;]{0,4}(?:[龄限]|[候待居役]时间|年期)[已约近达为逾是]*$/
/** 延长至12月31日, 提前5日内 */
const isDate = (c: Candidate): boolean => /^\d|^[底初末]/.test(after(c))
const withoutSpace = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at)

/** Whether a word before it says that the time was measured or set. */
function isSet(c: Candidate, at: number): boolean {
  const { unit } = c.unit
  if (CALENDAR.has(unit)) return false
  if (LONG_DURATION.has(unit))
    return (
      // 轮候时间|约14个月
      /(?:平均|缩短[至到]?|压缩[至到]|延长[至到]|[减降增][至到]|用时|耗时|工期|[候待]时间)为?$/.test(
        c.text.slice(Math.max(0, at - 5), at),
      ) ||
      // 由18个月|缩短到12个月
      TO_ANOTHER.test(c.text.slice(c.unit.end, c.unit.end + 5))
    )
  if (endsWithDurationCue(c.text, at) || TO_ANOTHER.test(c.text.slice(c.unit.end, c.unit.end + 5))) return true
  // 每月|不得超过312小时
  if (at < withoutSpace(c.text, c.start) && unit === '小时' && EACH_TIME.test(c.text.slice(Math.max(0, at - 3), at)))
    return true
  if (!endsWithStay(c.text, at)) return false
  // 驻村168天, 累计值班30天; but 每月驻村15天
  return (
    at < withoutSpace(c.text, c.start) ||
    boundEarlier(c.text, c.start) !== null ||
    (unit === '天' && (c.last.value ?? 0) > LONGEST_MONTH && !EACH.test(c.text.slice(Math.max(0, at - 10), at))) ||
    IN_ALL.test(c.text.slice(Math.max(0, at - 12), at))
  )
}
/** 每年驻村60天 is a rule. */
const EACH = /每[年月季周人名个]/
const IN_ALL = /(?:累计|总计|合计|共计?|先后)[^,。;每]{2,8}$/

/** 由原来的50分钟|缩短至22分钟 */
const TO_ANOTHER = /^(?:大幅)?(?:缩短|压缩|压减|缩减|缩|减|降|延长|优化)[至到为]/

/** 1-4期|老旧机车 */
const OLD_THINGS = /^(?:老旧|柴油|机车|车辆)/
/** 每月, 每人每次 */
const EACH_TIME = /每[月周日天年人次班期]$/

/** 两位|数; but 两位数学老师, 3位数据员 */
const DIGITS = /^数(?![学据字控码])/

const NAMED_PLACE =
  /^(?:[沟岭湾河树松柏槐楼房店屯坪岗坡寨塘堡铺甸山梁坎咀嘴坝洼桥石窑棚]子?|子|[地马](?=[镇村]))(?:[镇乡村](?![级民])|街道|社区)/
/** A town or a village is named only where no noun (村民, 村卫生室) begins with it. */
const HOUSE_PLACE =
  /^(?:街道|镇(?![属办直上级])|[乡村屯](?:$|[\s,。;、:)的位辖地全总距属现共有是在以于和]|党|政府|委会|两委|支部))/
const ROUNDS = /(?:(?<![反动回炸])弹[药量]?|雷管|火箭|[礼烟]花)(?:[约共近逾达超]|共计|累计|合计)?$/
const OF_ROUNDS = /^(?![射展])[^,。;、]{0,5}弹/
const RUN_ON = /\.\d{7}/
const LOST = /\ufffd$|\d{3}\.$/

const RULES: readonly Rule[] = [
  // 占人口\ufffd8%: a character was lost right before, maybe a digit; 2406.36|906.35%: figures ran into each other.
  { name: 'lost-digit', declines: (c) => /\d/.test(c.text[c.start]!) && LOST.test(before(c, 4)) },
  // 寿险1529920.432014421%: two figures that ran into each other.
  { name: 'run-on', declines: (c) => c.last.point === true && RUN_ON.test(c.text.slice(c.last.start, c.last.end)) },
  // 二人家团2110份: of what size
  { name: 'size', units: '人', han: true, declines: (c) => isSmall(c) && c.text.startsWith('家团', c.unit.end) },
  // 每十万人发案数, 每十万名人口计算的罪案率, 每10股派息: what a rate is for.
  { name: 'per', declines: (c) => c.unit.type === 'count' && charAt(c.text, c.start - 1) === '每' },
  // (2025版)
  {
    name: 'edition',
    units: '版',
    declines: (c) => /^(?:19|20)\d\d版/.test(c.text.slice(c.start, c.start + 5)),
  },
  // 增速达两位数: how many digits a figure has, itself no figure.
  {
    name: 'digits',
    units: '位',
    declines: (c) =>
      c.last.value !== null && c.last.value <= 10 && DIGITS.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  // “双减”, “3个70%”
  {
    name: 'slogan-in-quotes',
    declines: (c) =>
      c.quoted && ((c.unit.type !== 'percent' && c.unit.type !== 'money') || c.text[c.start - 1] === '个'),
  },
  {
    // 炮弹58万发, 人雨弹1500余发, 56发火箭弹; but 2023发展, 12发
    name: 'rounds',
    units: '发',
    declines: (c) => !ROUNDS.test(before(c, 3)) && !OF_ROUNDS.test(c.text.slice(c.unit.end, c.unit.end + 6)),
  },
  {
    // 指数为92.79点, 环比上升2.69点; but 8.30点开会, 三点体会
    name: 'hour-or-item',
    units: '点',
    declines: (c) => !isIndexPoint(c),
  },
  {
    // 工作总结(精选3篇): how many pieces a page holds
    name: 'pieces',
    units: '篇',
    declines: (c) => PIECES.test(before(c, 3)),
  },
  {
    // 下营南58路段: a road's number
    name: 'route',
    units: '路段',
    declines: (c) => /[东西南北中县省国市乡台线道]$/.test(before(c, 1)),
  },
  {
    name: 'numbered-year',
    units: '年',
    declines: (c) => /\.(?:19|20)\d\d$/.test(c.text.slice(c.start, c.last.end)),
  },
  {
    // 1.1年初目标: the number of a heading
    name: 'numbered-year',
    units: '年',
    declines: (c) => c.last.point && /^[初末底度终]/.test(after(c)),
  },
  {
    // 汰换1-4期老旧机车
    name: 'phases',
    units: '期',
    declines: (c) => c.low !== c.last && OLD_THINGS.test(c.text.slice(c.unit.end, c.unit.end + 3)),
  },
  {
    // 历史4期计划
    name: 'phase',
    units: '期',
    declines: (c) =>
      (!endsWithCountVerb(c.text, c.start) || /[扩新改]建$/.test(before(c, 2))) &&
      /^计[划画]/.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  {
    // x期工程: which of them
    name: 'phase',
    units: '期',
    declines: (c) => c.last.masked?.length === 1 && /^(?:工程|项目)/.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  {
    name: 'phase',
    units: '期',
    declines: (c) =>
      !isHan(c) &&
      /(?:号线|高速|机场|水厂|电站|电厂|码头|港区|园区)$/.test(before(c, 2)) &&
      /^(?:工程|项目|和|及|、|建设|扩建|改造|等|,|。)/.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  {
    name: 'place-name',
    units: '场 口 门 道 站 桥',
    han: true,
    declines: (c) => isSmall(c) && /^[镇乡村](?!区)/.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  {
    name: 'place-name',
    units: '支 家 台 股 堂',
    han: true,
    declines: (c) =>
      // 五支岙村, 三家店镇
      isSmall(c) && /^[^农乡全山渔新老各本市区县][村镇](?!民|委|级)/.test(c.text.slice(c.unit.end, c.unit.end + 3)),
  },
  {
    // 改厕,|260,271,104.2%|: figures of a list that commas part.
    name: 'glued-list',
    units: '%',
    declines: (c) =>
      (c.last.value ?? 0) >= 1e5 && c.text[c.start - 1] === ',' && /,\d+,/.test(c.text.slice(c.start, c.last.end)),
  },
  {
    // 十四道沟镇, 三间房乡, 七棵树街道, 六亩塘镇: no ditches, rooms, trees or ponds of a town.
    name: 'place-name',
    units: '道 间 棵 座 家 台 支 株 户 张 只 匹 亩 根 块 口 站',
    han: true,
    declines: (c) => (c.last.value ?? 100) < 100 && NAMED_PLACE.test(c.text.slice(c.unit.end, c.unit.end + 4)),
  },
  {
    // 六户镇, 三家村, 三元街道: no households of a town; but 三户村民
    name: 'place-name',
    units: '户 家 张 元 根 站 口',
    han: true,
    declines: (c) => isSmall(c) && HOUSE_PLACE.test(c.text.slice(c.unit.end, c.unit.end + 3)),
  },
  {
    // 硬化柳坪村|3组|道路, 位于XX村|5组; but 全村12组, 8个村32组.
    name: 'place-name',
    units: '组',
    declines: (c) => (c.low.value ?? 0) <= MOST_GROUPS && OF_VILLAGE.test(before(c, 4)),
  },
  {
    // 一乡一品, 曹杨3村: a figure with a level of administration counts in few places.
    name: 'place-name',
    units: ADMINISTRATION,
    declines: (c) => c.unit.type === 'count' && !countsPlaces(c),
  },
  // 3栋2单元501室
  {
    name: 'address',
    units: '栋 幢 座',
    declines: (c) => /^\d{1,2}单元|^\d{3,4}[室房]/.test(c.text.slice(c.unit.end, c.unit.end + 5)),
  },
  // 四块厝段
  { name: 'place-name', units: '块', declines: (c) => after(c) === '厝' },
  // 平均3分12秒: no points, and no value of its own.
  {
    name: 'time',
    units: '分',
    declines: (c) => /[时点]$/.test(before(c, 1)) || /^\d{1,2}秒/.test(c.text.slice(c.unit.end, c.unit.end + 3)),
  },
  { name: 'period', declines: (c) => c.unit.type === 'duration' && !isMeasured(c) },
  {
    // 连续6个年度
    name: 'period',
    units: '个',
    declines: (c) =>
      (among('会财预完年学', c.text.charCodeAt(c.unit.end)) && TERM.test(c.text.slice(c.unit.end, c.unit.end + 4))) ||
      // 连续6个年度稳居第一
      (before(c, 2) === '连续' && /^(?:年度|学年|学期|财年)/.test(c.text.slice(c.unit.end, c.unit.end + 2))),
  },
  {
    // 从12个方面提升, 围绕二十个方面: what is told falls into so many
    name: 'aspects',
    units: '个',
    declines: (c) =>
      among('大方层维', c.text.charCodeAt(c.unit.end)) && ASPECTS.test(c.text.slice(c.unit.end, c.unit.end + 3)),
  },
  {
    // 10分为满分, 满分100分
    name: 'full-mark',
    units: '分',
    declines: (c) =>
      /^[为是]?满分/.test(c.text.slice(c.unit.end, c.unit.end + 3)) || /满分值?[为是:]?$/.test(before(c, 4)),
  },
  { name: 'class-label', declines: (c) => after(c) === '级' && c.unit.type !== 'percent' },
  // “…”十二个字
  { name: 'slogan-words', units: '个', han: true, declines: (c) => after(c) === '字' },
  // “精准”二字
  // 募集款物2.47个亿元: no halves of things; but 8个亿元以上项目
  { name: 'no-halves', units: '个', declines: (c) => c.last.point && among('万亿', c.text.charCodeAt(c.unit.end)) },
  // XX字〔20XX〕XX号
  { name: 'document', units: '字', declines: (c) => among('〔[(', c.text.charCodeAt(c.unit.end)) },
  { name: 'quoted-words', units: '字', han: true, declines: (c) => before(c, 1) === '”' },
  { name: 'level', units: '级', declines: (c) => !c.last.point },
  // 监控探头|8600路; elsewhere it numbers a bus.
  {
    name: 'route',
    units: '路',
    declines: (c) => !/(?:监控|探头|视频|摄像头?|镜头|图像|信号|通道|中继|感知设备)[^,、;。]{0,6}$/.test(before(c, 14)),
  },
  {
    name: 'age',
    units: '岁',
    declines: (c) =>
      !c.last.point &&
      !/平均[^,。;]*$|寿命[^,。;]*$|中位数[^,。;]*$|(?:降低|下降|提高|上升|年轻了?)$/.test(before(c, 14)),
  },
  {
    // 功能区为1—3层, 4层为办公区域, 3#楼12层主体: which floors
    name: 'floor',
    units: '层',
    declines: (c) =>
      /[#号]楼$/.test(before(c, 2)) ||
      /[在于]$/.test(before(c, 1)) ||
      (c.last !== c.low && /为$/.test(before(c, 1))) ||
      /^[为是]/.test(after(c)),
  },
  { name: 'version', units: '版', declines: (c) => c.last.point },
  // 附注27所反映的, 附件2所载, 图5所列: a number of what is referred to
  { name: 'reference', units: '所', declines: (c) => /(?:[图表注]|附件|附录|公式) ?$/.test(before(c, 3)) },
  // 基建2.0所提出的: a version, where no half of a school stands
  {
    name: 'version',
    units: '所',
    declines: (c) => c.last.point && c.last.scale === 1 && /^[提需述列订]/.test(after(c)),
  },
  {
    name: 'too-many-tenths',
    units: '%',
    declines: (c) => isTenths(c) && c.last.value !== null && (c.last.value >= 10 || c.last.value <= 0),
  },
  {
    name: 'bare-multiplier-word',
    declines: (c) => c.low.head && ((!c.more && (bound(c) === null || isFigureLost(c))) || isBehindBlank(c)),
  },
  {
    name: 'masked-name',
    units: MASK_NAME_UNITS,
    declines: (c) => c.last.masked !== undefined && !c.more && !isLongMask(c),
  },
  {
    // XX所民警, XX人用汗水浇灌, 其中XX类XX件: what the mask stands for is a name.
    name: 'masked-name',
    declines: (c) => c.last.masked !== undefined && !c.more && c.last.scale === 1 && isMaskedName(c),
  },
  {
    // 合格数/总数*100%
    name: 'formula',
    units: '%',
    declines: (c) => c.last.masked !== undefined && /^[xX×*○□_N]100$/.test(c.last.masked),
  },
  // 三年级2班, 502班: which of them
  { name: 'class-number', units: '班', declines: isClassNumber },
  {
    // 年级后十名: the end of a list, where 前十名 is a rank
    name: 'last-places',
    units: '名 位',
    declines: (c) => /(?:[级班数倒在]后|[倒末]|倒数第?)$/.test(before(c, 3)),
  },
  {
    // “零批次召回、零重大客诉”: what is held out; but 发生事故零起
    name: 'zero-slogan',
    han: true,
    declines: (c) => c.last.value === 0 && c.last.end - c.start === 1 && HELD_OUT.test(before(c, 2)),
  },
  {
    name: 'masked-letter',
    declines: (c) => c.last.masked !== undefined && /^[xXNn]$/.test(c.last.masked) && isLetter(c.text, c.unit.end - 1),
  },
  {
    name: 'session',
    units: '次',
    declines: (c) =>
      // 三届|五次|职代会
      /[一二三四五六七八九十]届$/.test(before(c, 2)) ||
      (/(?:届|[人政]大|政协|[党常]委|委员会|代表大会|理事会|全委)$/.test(before(c, 4)) &&
        /^(?:全体)?会议?/.test(c.text.slice(c.unit.end, c.unit.end + 3))) ||
      /^(?:全会|全体会议|会议精神|党代会|代表大会|普查|人口普查|、?[一二三四五六七八九十]+次全会)/.test(
        c.text.slice(c.unit.end, c.unit.end + 8),
      ),
  },
  {
    name: 'article',
    han: true,
    declines: (c) =>
      isOne(c) &&
      !MEASURES.has(c.unit.type) &&
      c.unit.type !== 'percent' &&
      c.unit.type !== 'duration' &&
      !oneCounts(c),
  },
  { name: 'fan-without-verb', units: '番', declines: (c) => !/翻[^,。;]{0,2}$/.test(before(c, 4)) },
  {
    name: 'one-as-word',
    han: true,
    declines: (c) => isOne(c) && MEASURES.has(c.unit.type) && !ONE_MEASURES.has(c.unit.unit),
  },
  {
    name: 'ordinal-classifier',
    units: '期 届 级 版 代 层 度',
    han: true,
    declines: (c) => isSmall(c) && !areIssues(c),
  },
  {
    // 去年2度|调涨电价: how often, no energy
    name: 'degrees-as-times',
    units: '度',
    declines: (c) =>
      !c.last.point && (c.last.value ?? 10) < 10 && DONE_AGAIN.test(c.text.slice(c.unit.end, c.unit.end + 2)),
  },
  {
    name: 'er-as-ordinal',
    units: ER_ORDINALS,
    han: true,
    declines: (c) => c.last.value === 2 && charAt(c.text, c.last.start) === '二',
  },
  { name: 'place-or-word', units: ARABIC_ONLY, han: true, declines: () => true },
  { name: 'loose-measure', units: LOOSE_MEASURES, han: true, declines: isSmall },
  { name: 'points-as-word', han: true, declines: (c) => isSmall(c) && c.unit.type === 'other' },
  {
    // 四个网格 are things, 一张网 is none.
    name: 'slogan-of-things',
    han: true,
    declines: (c) =>
      isSmall(c) && sloganAt(c.text, c.unit.end, c.text.length) > countedNounAt(c.text, c.unit.end, c.text.length),
  },
  {
    name: 'slogan-count',
    han: true,
    declines: (c) => isSmall(c) && c.unit.type === 'count' && c.last.value! > 1 && !c.unit.concrete && !fewCount(c),
  },
]

/** 出专刊|三期|、板报|四期|, 培训党员|两期|80人: so many of what comes out or is held; but 工程三期, 简报第三期. */
const areIssues = (c: Candidate): boolean =>
  c.unit.unit === '期' &&
  ISSUED_BEHIND.test(after(c)) &&
  (charAt(c.text, c.last.start) === '两' || (charAt(c.text, c.last.start) !== '二' && ISSUED.test(before(c, 4))))
const ISSUED_BEHIND = /^(?:[\s\d,。;:、)和及与并共]|$)/
const ISSUED =
  /(?:[专校月季周院厂报期特]刊|[板墙简快通海画]报|专栏|橱窗|信息|动态|快讯|简讯|专题|培训|班|讲座|课堂|论坛|沙龙|测试|竞赛|直播|节目|栏目|[员工部农民师生]|》)$/

/** …范文|5篇, (通用|7篇) */
const PIECES = /(?:范文|精选|通用|汇总|合集|集合|锦集|模板|必备|热门|优选|推荐)[(]?$/

/** 生产总值约|亿元, 茶园约|万亩: the figure before it was left out; 近亿元, 超万亩 and 约百名 are said so. */
const isFigureLost = (c: Candidate): boolean =>
  among('万亿', c.text.charCodeAt(c.low.start)) && /约 ?$/.test(before(c, 2))
/** 资料##|万余份, 面积■|万余平方米, 印发“X”|万余份: the figure before it was blanked out; but 开展“六进”百余次. */
const isBehindBlank = (c: Candidate): boolean =>
  among('#@&■●▲△◆◇★☆※?…”)]】', c.text.charCodeAt(c.low.start - 1)) && BLANKED.test(before(c, 9))
const BLANKED = /[一-龥\d](?:[#@&■●▲△◆◇★☆※?…]+|[“([【][\s\dxX×*○□_Nn?]{0,4}[”)\]】])$/
const ASPECTS = /^大?(?:方面|层面|维度)/
/** 3个学期|教材 */
const TERM = /^(?:会计|财政|财务|预算|完整)?(?:年度|学年|学期)(?![一-龥])|^(?:年度|学年)[均都未皆以来]/

/** 全县|5镇, 尚有|4乡, 5镇|3乡 */
const BEFORE_PLACES = /[\s,。;:(、和及与的在对将使有辖共计约达盖余全省市县区州镇乡本其边]$/
/** 3市场, 2区域: beginnings of words. */
const WIDE_PLACES = new Set(['区', '市'])
const BEHIND_WIDE = /^(?:[\d\s,。;:、)和及与共等]|$)/
/** No number of a group of villagers is higher. */
const MOST_GROUPS = 40
const OF_VILLAGE = /[^\d个各全本每我该政然困]村$/

/** 甘泉、曹家|2镇: as many names as places; but 曹杨3村 is one. */
function areNamed(c: Candidate): boolean {
  const count = c.last.value ?? 0
  if (count < 2 || count > MOST_NAMED) return false
  const names = NAMED.exec(before(c, count * LONGEST_NAME + 2))
  return names !== null && names[0].split(/[、和及与]/).length === count
}
const MOST_NAMED = 9
const LONGEST_NAME = 5
const NAMED = /(?:[一-龥]{2,6}[、和及与])(?:[一-龥]{2,4}[、和及与])*[一-龥]{2,4}$/
/** 6镇|1乡; but 1村1品 */
const isBesidePlaces = (c: Candidate): boolean =>
  /\d[县区市镇乡]$/.test(before(c, 2)) || /^\d{1,2}[县区市镇乡]/.test(c.text.slice(c.unit.end, c.unit.end + 3))
/** 1999县: more than any report has of them. */
const MOST_PLACES = 1000
const countsPlaces = (c: Candidate): boolean =>
  c.last.style === 'arabic' &&
  (c.last.value !== 1 || isBesidePlaces(c)) &&
  (c.last.value ?? 0) < MOST_PLACES &&
  (!WIDE_PLACES.has(c.unit.unit) || BEHIND_WIDE.test(after(c))) &&
  (bound(c) !== null ||
    isBesidePlaces(c) ||
    areNamed(c) ||
    // 辅导|32乡镇市|清洁队: no place is of several levels.
    SEVERAL_LEVELS.has(c.unit.unit) ||
    BEFORE_PLACES.test(before(c, 1)) ||
    endsWithCountVerb(c.text, c.start))

const DONE_AGAIN = /^(?:调[涨升降整高]|获[得颁选]|荣获|入[选围]|当选|造访|蝉联|延[期长后]|修[正订法]|召开|招标|流标)/
const SEVERAL_LEVELS = new Set(['乡镇市', '乡镇市区', '县市', '县市区'])

const HELD_OUT = /^$|[\s“、,。;:]$|(?:实现|保持|确保|做到)$/
function isClassNumber(c: Candidate): boolean {
  // x年级x班
  if (OF_GRADE.test(before(c, 4))) return true
  if (bound(c) !== null) return false
  const number = c.text.slice(c.start, c.last.end)
  // 高一3-2班
  const apart = /^[1-9]0[1-9]$/.test(number) || /\d-$/.test(before(c, 2))
  // 1611班某同学: whose class it is
  if (c.last.style === 'arabic' && number.length > 2 && CLASS_OF.test(c.text.slice(c.unit.end, c.unit.end + 6)))
    return true
  if (apart && c.last.style === 'arabic' && !endsWithCountVerb(c.text, c.start)) return true
  // 五二班最高, |2班有四名学生
  const opens = c.start === 0 || /[,。;、:(]/.test(before(c, 1))
  return (
    /^[一二三四五六七八九]{2}$/.test(number) || (opens && CLASS_ACTS.test(c.text.slice(c.unit.end, c.unit.end + 3)))
  )
}
/** Points of an index have decimals: more than a day has hours, or so many up or down. */
const isIndexPoint = (c: Candidate): boolean =>
  c.last.style === 'arabic' &&
  c.last.point === true &&
  EDGE.test(after(c)) &&
  ((c.last.value ?? 0) > LAST_HOUR || MOVED_POINTS.test(before(c, 4)))
const LAST_HOUR = 24
const MOVED_POINTS = /(?:[升降涨跌]|提高|回落|增加|减少)了?[约近]?$/
const CLASS_OF = /^[^,。;、\d的]{2,3}(?:同学|老师)|^(?:班主任|学生[^,。;、\d]{2,3}(?:[同荣获]|$))/
const CLASS_ACTS = /^(?:有|的|班主任|平均|总分|在|获|学生)/
const OF_GRADE = /(?:年级|[初高][一二三中]|[一二三四五六七八九]年)[(]?$/

function isMaskedName(c: Candidate): boolean {
  if (namedAt(c.text, c.last.end, c.text.length) > 0) return true
  // 其中XX类|XX件
  const ofKind = c.unit.unit === '类' && (before(c, 2) === '其中' || !endsWithCountVerb(c.text, c.start))
  if (ofKind || c.unit.unit === '案') return OF_KIND.test(c.text.slice(c.unit.end, c.unit.end + 8))
  // 位于XX县XX|部, XX|乡(镇)交通便利
  if (c.unit.unit === '部') return LIES_IN.test(before(c, 12))
  if (PLACE_OF_TWO.test(c.unit.unit)) return !endsWithCountVerb(c.text, c.start)
  return (
    c.unit.unit === '人' &&
    /(?:^|[\s,。;:、“让使是为给])$/.test(before(c, 1)) &&
    PEOPLE_OF.test(c.text.slice(c.unit.end, c.unit.end + 5))
  )
}
const OF_KIND = /^(?:案件|警情|纠纷|事项|项目|问题|信访件)?[xX×*○〇□_]+[余多]?万?[件起个宗例项人户家名条次]/
const LIES_IN = /(?:位于|地处|坐落于?|处于)[^,。;]*$/
const PLACE_OF_TWO = /^[乡镇县市区村街]\//
/** The people of a place act or are spoken of: XX人|用汗水, XX人|的精神. */
const PEOPLE_OF =
  /^(?:[用凭敢勇靠](?!于)|以[^上下内及前后]|始终|一直|正在|正以|深知|坚信|不畏|不怕|不等|从不|从来|的(?:精神|智慧|力量|风采|情怀|骄傲|担当|热情|梦|追求|家园|共同|奋斗|汗水|性格|根))/

const isTenths = (c: Candidate): boolean => c.unit.unit === '%' && among('成折', c.text.charCodeAt(c.unit.end - 1))
/** A long blank, or a verb of counting or what is counted before it: no name. */
const isLongMask = (c: Candidate): boolean =>
  c.last.masked!.length > 2 ||
  c.last.scale > 1 ||
  endsWithCountVerb(c.text, c.start) ||
  // 安装了|xx组|健身器材
  c.text[c.start - 1] === '了' ||
  PAIRED.test(c.text.slice(c.unit.end, c.unit.end + 8)) ||
  NAME_UNITS_COUNTED.has(before(c, 1) + c.unit.unit)

/** 学生xx班|xxx人: what was counted in two ways. */
const PAIRED = /^[\dxX×*○〇□_]+[余多]?万?(?:人次?|名|户|家|亩)/

/** The units that rules name. */
const NAMED_UNITS = new Set(RULES.flatMap(({ units }) => units?.split(' ') ?? []))
/** The rules that a numeral of one kind and its unit leave, in order, by a unit that rules name, '' for the others. */
const ofHan = new Map<string, readonly Rule[]>()
const ofOthers = new Map<string, readonly Rule[]>()

function rulesOf(unit: string, han: boolean): readonly Rule[] {
  const known = han ? ofHan : ofOthers
  const key = NAMED_UNITS.has(unit) ? unit : ''
  let rules = known.get(key)
  if (!rules) {
    rules = RULES.filter((rule) => (!rule.units || rule.units.split(' ').includes(key)) && (han || !rule.han))
    known.set(key, rules)
  }
  return rules
}

/** Name of the rule that declines the candidate, or null where it is a quantity. */
export function decline(c: Candidate): string | null {
  for (const rule of rulesOf(c.unit.unit, isHan(c))) if (rule.declines(c)) return rule.name
  return null
}

const HEADS_COUNTED = /(?:人口|人|户|件|宗|次)[数次](?:已|共)*(?:达到?|为|约|近|逾|超过?|突破)*$/
/** 销售额达|1.8亿, 销售额:|3260万 */
const MONEY = new RegExp(`(?:${MONEY_CUES.split(' ').join('|')})[^,。;:!?、]*(?::[^,。;:!?、\\d]{0,4})?$`)

const MONEY_SINCE = /(?<![\d.])[\d.]+[万亿],(?:实际|已|共|全年)?(?:完成|实现)$/

/** Whether money is spoken of in the clause before a bare 1.8亿. */
export function isMoney(text: string, at: number): boolean {
  // 捐血总人口数达|700万
  if (HEADS_COUNTED.test(text.slice(Math.max(0, at - 8), at))) return false
  if (MONEY.test(text.slice(Math.max(0, at - 18), at))) return true
  // 收入任务174万,|完成198万: of the same money
  const since =
    text[at - 1] === '成' || text[at - 1] === '现' ? MONEY_SINCE.exec(text.slice(Math.max(0, at - 16), at)) : null
  const from = since ? at - since[0].length : 0
  return since !== null && MONEY.test(text.slice(Math.max(0, from - 18), from))
}

/** 两个|市区重建项目, 三个|易地扶贫搬迁安置点: what ends in the name of a thing, behind some modifier. */
const LONGEST_THING = 20
const ENDS_IN_THING =
  /^[^,。;:、“”()的了是和与及在一二三四五六七八九十百千万\d]{2,12}?(?:项目|中心|园区|码头|机场|车站|小区|大厦|屋邨|门诊部|展览会|研讨会|论坛|培训班|委员会|工作组|小组|实验室|泊位|车间|厂房|安置[点区]|养殖场|基地|服务站|工作站|污水处理[厂站]|垃圾处理[厂场站]|监测站|卫生室|卫生院|敬老院|文化站|幼儿园|水库|泵站|[水电]厂|电站|市场)(?=[,。;:、和及与已的均全并建完正竣落投预相陆分]|$)/
