/** The unit of a figure in a cell: by the row's label, the column's head or the table's caption. */
import { RANK_HEADS, SCORE_HEADS } from '../../data/tables.ts'
import { isMultiplier, valueAt } from '../digits.ts'
import { isMoney } from '../judge.ts'
import { matchUnit } from '../unit.ts'
import { trimmed, type Cell, type FigureUnit, type Table } from './cell.ts'
/** 单位:万元, 单位:元;% */
export const UNIT_NOTE = /单位 ?: ?([^\s);。|]+(?:; ?%)?)/

/** 销售额 over 35万 */
export const sumsMoney = (...named: readonly (Cell | undefined)[]): boolean =>
  named.some((c) => c !== undefined && (isMoney(c.text, c.text.length) || BALANCES.test(c.text)))
const BALANCES = /(?:结余|结转|余额)$/
export const MONEY: FigureUnit = { unit: '元', type: 'money', power: 0 }

/**
 * The unit of a figure that has none of its own. That of a rate is the rate's or a share, never what the rest of its row or the
 * table is measured in: 98.4 under 完成率 is no 984,000元 where 单位:万元 stands above, 3.1 under 增长率(%) no 3.1人 beside 学生(人).
 * @param ofRow by the column of units
 */
export function givenUnit(
  head: Cell | undefined,
  label: Cell | undefined,
  ofRow: FigureUnit | null,
  ofTable: FigureUnit | null,
): FigureUnit | null {
  // 2 under 排名 is no 20,000元 beside 到位金额(万元), 20 under 得分 no 20次 beside 调整次数.
  if (head && (RANK_HEADS.test(nameOf(head).text) || SCORE_HEADS.test(nameOf(head).text))) return unitOf(head.text)
  const ofHead = unitOf(head?.text ?? '')
  const isApart = measuresOther(label, head, ofHead)
  const named = [isApart ? null : unitOf(label?.text ?? ''), ofHead]
  const share = [...named, ofRow, ofTable].find((unit) => unit?.type === 'percent') ?? null
  if (isRate(head)) return ofHead ?? share
  if (isRate(label) && !isApart) return named[0] ?? ofRow ?? share
  if ([label, head].some((c) => c !== undefined && isIndex(c))) return ofRow
  const counted = [label, head].map((c) => countedIn(c?.text ?? ''))
  const isNoMoney =
    ofTable?.type === 'money' && (isOther(head) || isOther(label) || (ofTable.power > 0 && isMean(head, label)))
  // 户数, 补助资金 and 户均面积 under 单位:人
  const isOtherCount =
    ofTable?.type === 'count' &&
    (sumsMoney(head, label) ||
      isMean(head, label) ||
      [head, label].some((c) => c && NO_COUNT.test(nameOf(c).text)) ||
      counted.some((thing) => thing && thing.unit !== ofTable.unit && !isKin(thing, ofTable)))
  const units = [...named, ofRow, isNoMoney || isOtherCount ? null : ofTable, ...counted]
  return named.find((unit) => unit?.type === 'percent') ?? units.find((unit) => unit !== null) ?? null
}

/** 35.6 beside 境外人数 under 接待人数(万人次) */
const isKin = (thing: FigureUnit, whole: FigureUnit): boolean => whole.power > 0 && whole.unit.startsWith(thing.unit)

/** 补助资金 or 投资(万元) beside 危房改造(户), 项目数 beside 财政资金(万元): the column measures something else than the row's name. */
function measuresOther(label: Cell | undefined, head: Cell | undefined, ofHead: FigureUnit | null): boolean {
  const own = unitOf(label?.text ?? '')
  if (!head || !(own || isRate(label))) return false
  if (ofHead) return ofHead.type !== (own?.type ?? 'percent')
  if (own?.type === 'money') return isOther(head)
  const thing = countedIn(head.text)
  return thing ? own?.type !== 'count' || thing.unit !== own.unit : sumsMoney(head) && !VALUE.test(nameOf(head).text)
}
/** 目标值 and 完成值 are of whatever the row measures. */
const VALUE = /[标成际数核年期划]值$/
const isOther = (c: Cell | undefined): boolean => c !== undefined && NO_MONEY.test(nameOf(c).text)

/** 人均收入 under 单位:亿元 */
export const isMean = (...named: readonly (Cell | undefined)[]): boolean =>
  named.some((c) => c !== undefined && /^(?:[人户次亩日月]均|每|平均)/.test(c.text))

/** 人数, 项目数, 面积 and 位次 under 单位:万元 are no money; 决算数 is. */
const NO_MONEY =
  /(?:[人户件例个家台起所名次村案]|项目|单位|企业|学生|教师|职工)数$|(?:人次|户次|件次|数量|位次|名次|排名|排位|满意度|[得评]分|面积|长度|里程|产量|销量|[用售发]电量|用[水气]量|重量|容量|年限|天数|单价|[利汇税]率|学生|教师|教职工|毕业生|学员|农户|党员|床位|车辆|编制|在编|人口|岗位|案件|班级)$/
/** What is measured or paid, whatever 单位:人 says. */
const NO_COUNT =
  /(?:面积|长度|里程|产量|重量|容量|电量|水量|金额|资金|经费|费用|收入|支出|投资|产值|单价|天数|年限|年龄)$/
const RATE_NAME = /(?:率|占比|比重|比例|百分比|增速|增幅|幅度|进度)$/

/** 同比增长, 比上年增长, 占上年, 完成预算; but 同比增长额 and 增减 are amounts. */
export const BARE_RATE =
  /^(?:累计|当月|本月)?(?:(?:同比|环比|增长|升降|涨跌|增降)+|[较比占为][上去][年季月](?:同[期月]|末|决算)?(?:增长|增减|升降|增降)?|[较比](?:年初|同期)(?:增长|增减)?|(?:完成|占|为)(?:年初|年度|全年|年|调整)?的?(?:预算|计划|任务|目标|总额|合计|决算)(?:数|的)?|(?:占|为)全年)$/
export const isRate = (c: Cell | undefined): boolean => {
  const name = c && nameOf(c).text
  return name !== undefined && (RATE_NAME.test(name) || BARE_RATE.test(name))
}

/** 增减, 较上年增减, 变动: an amount or a rate, which its figures tell. */
export const isChange = (c: Cell | undefined): boolean =>
  c !== undefined && unitOf(c.text) === null && isOpenChange(nameOf(c).text)
/** 增(减), 升(+)降(-), 同比± */
export const isOpenChange = (text: string): boolean => OPEN_CHANGE.test(text.replace(SIGNS, ''))
const SIGNS = /[±+()-]/g
/** 增幅, 比上年, 净增, 差额: its figures may be below zero. */
export const mayFall = (c: Cell): boolean => FALLS.test(c.text)
const FALLS = /[增减降升跌变差净亏]|同比|环比|[比较][上去年同]|结余|利润|顺差|余额/
const OPEN_CHANGE =
  /^(?:(?:[较比与]?[上去][年季月](?:度|同[期月])?相?比?|[较比与](?:年初|同期)相?比?|同比|环比|本年|年)?(?:增长|增[、/]?减|变动|变化|升降|涨跌)(?:数|情况|比较)?|比较增减数?|(?:本年度?)?与上年度?比较(?:增减)?|同比|环比|[较比与](?:[上去][年季月](?:度|同[期月])?|年初|同期)相?比?)$/

/** 总产出指数(上年=100) under 单位:亿元 is no money. */
export const isIndex = ({ text }: Cell): boolean => INDEX_NAME.test(text)
const INDEX_NAME = /指数|系数|性别比|=100/

/** The share in 单位:亿元、%. */
export function shareOf({ caption }: Table): FigureUnit | null {
  return noteUnits(caption).find(({ type }) => type === 'percent') ?? null
}

/** The other in 单位:元;%: what an amount among others is measured in. */
export function amountOf({ caption }: Table): FigureUnit | null {
  const others = noteUnits(caption).filter(({ type }) => type !== 'percent')
  return others.length === 1 ? others[0]! : null
}

const noteUnits = (caption: string): FigureUnit[] =>
  (UNIT_NOTE.exec(caption)?.[1] ?? '').split(/[、,(]|; ?|\/(?=%)/).flatMap((text) => bareUnit(text) ?? [])

/**
 * 单位:万元; of 单位:亿元、% the share for rates and changes, the other for the rest; of 单位:千元、万人次 the money under 经费 and the
 * people under 人次, under 总量 nobody knows which.
 */
export function unitOfNote(table: Table, head: Cell | undefined, label: Cell | undefined): FigureUnit | null {
  const units = noteUnits(table.caption)
  const share = units.find(({ type }) => type === 'percent') ?? null
  // Nobody knows whose they are.
  if (!head && units.length > 1) return null
  const others = units.filter(({ type }) => type !== 'percent')
  const isShare = others.length === 0 || [head, label].some((c) => c !== undefined && RATE.test(nameOf(c).text))
  if (share && isShare) return share
  if (others.length < 2) return table.loose && !isLikely(others[0], head) ? null : (others[0] ?? null)
  const thing = countedIn(head ? nameOf(head).text : '') ?? countedIn(label ? nameOf(label).text : '')
  const isMeant = ({ unit, type }: FigureUnit): boolean =>
    thing ? unit === thing.unit : type === 'money' && sumsMoney(head, label)
  const meant = others.filter(isMeant)
  return meant.length === 1 ? meant[0]! : null
}

/** 人 of 在校学生数, not of 学校数; money of 补助资金. */
const isLikely = (unit: FigureUnit | undefined, head: Cell | undefined): boolean =>
  unit?.type === 'money'
    ? sumsMoney(head)
    : unit?.unit === '人' && /[人生员工师]数?$/.test(head ? nameOf(head).text : '')

const RATE = /^(?!.*[额量数]$)(?:.*[率比]$|.*(?:增[速幅长减]|同比|环比|占比|比重))/
const COUNTED_HEAD = /((?:人|台|件|场|户|班|架)次)数?$|([人户例件家个台次起所名])数$|(?<=[家庭集体农普])(户)$/

/** 门诊人次, 手术例数: the name of a row or column says what was counted. */
export function countedIn(text: string): FigureUnit | null {
  const match = COUNTED_HEAD.exec(text)
  return match && { unit: match[1] ?? match[2] ?? match[3]!, type: 'count', power: 0 }
}

/** (万元), (±%), (上年=100) */
const BRACKETED = /[([](?:[±+\-/、]+(?=[%‰个百]))?([^()[\]]+)[)\]]$/
const BASE = /[上去同基\d][年月期]?[同]?[期月]?=100$/

/** 完成预算%, 同比±%, 增减百分点 */
const PERCENT = /(?<=[^\d±])±?(%|个?百分点)$/

/** 产值/亿元, 产量/万吨; 户/人 counts two things. */
const PARTED = /(?<=[一-龥])\/((?:[百千万亿]*(?:[美欧]?元|吨|公斤|千克|亩|公顷|平方米|公里|千瓦时))|[‰])$/
const unitMatch = (text: string): RegExpExecArray | null =>
  BRACKETED.exec(text) ?? PERCENT.exec(text) ?? PARTED.exec(text)

/** 比重[3] */
const FOOTNOTE = /(?<=.)\[\d{1,2}\]$/

/** 执行率100%*(B/A), 执行率C=B/A, 预算数(A): how it is reckoned. */
const FORMULA =
  /(?:(?:[A-Z]?=|\d+%?[*×])?\(?[A-Z](?:[-+*/×÷][A-Z0-9%]+)+\)?(?:[*×]100%?)?|(?<=[数额率])(?:[A-Z]|\([A-Z]\)))$/

/** Label or head without the unit that ends it. */
export function nameOf(cell: Cell): Cell {
  const note = FOOTNOTE.exec(cell.text) ?? (LETTERED.test(cell.text) ? FORMULA.exec(cell.text) : null)
  if (note) return nameOf({ ...cell, end: cell.start + note.index, text: cell.text.slice(0, note.index) })
  const match = unitMatch(cell.text)
  return match && (bareUnit(match[1]!) || BASE.test(match[1]!))
    ? trimmed(' '.repeat(cell.start) + cell.text.slice(0, match.index), cell.start, cell.start + match.index, cell.row)
    : cell
}

export const hasFormula = (text: string): boolean => LETTERED.test(text) && FORMULA.test(text)
const LETTERED = /[一-龥)].*[A-Z]/

/** Unit that ends a label or head: 人均产值(万元/人). */
export function unitOf(text: string): FigureUnit | null {
  const match = unitMatch(LETTERED.test(text) ? text.replace(FORMULA, '') : text)
  return match ? bareUnit(match[1]!) : null
}

/** 万元/人 as unit and multiplier; null where the text is anything else. */
export function bareUnit(text: string): FigureUnit | null {
  const from = text.replace(/^(?:单位 ?: ?)?(?:(?:人民币|新?台币|港币) ?:? ?)?/, '').trim()
  let at = 0
  let power = 0
  while (isMultiplier(from, at)) power += valueAt(from, at++)
  // 人数(万)
  if (power >= 4 && at === from.length) return { unit: '', type: 'count', power }
  const unit = matchUnit(from, at, true)
  return unit && unit.end === from.length ? { unit: unit.unit, type: unit.type, power } : null
}
