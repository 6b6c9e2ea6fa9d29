/** The body that reports: from the title, the fields under it, the first sentences, the signature. */
import {
  NAMELESS,
  NO_ORGANISATION,
  ORGANISATION_ENDS,
  ORGANISATION_FIELDS,
  ORGANISATION_VERBS,
} from '../data/organisations.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'

/** A range of the string searched. */
interface Found {
  readonly start: number
  readonly end: number
}

const endBefore = suffixMatcher(ORGANISATION_ENDS.join(' '))
const noOrganisationBefore = suffixMatcher(NO_ORGANISATION.join(' '))
const verbAt = prefixMatcher(ORGANISATION_VERBS.join(' '))
const nameless = new Set(NAMELESS)
/** X射线检测中心 hides nothing; 某市教育局 says what it is, 某某镇 only hides. */
const MASK = /某某|[xX](?!射线|光(?!电))|[×*＊○□_]/
/** 〔…〕, [...]: cut out of the text. */
const CUT_OUT = /[〔[](?:…|\.\.)[….]*[〕\]]/
const hides = (name: string): boolean => MASK.test(name) || CUT_OUT.test(name)
const NOT_A_NAME =
  /^(?:我|本|该|全|各|在|以|为|对|向|由|从|与|和|及|按|经|是)|的|[【】]|学年|学期|第[一二三四五六七八九十\d]{1,3}次会议|暨(?!南)|为[局厅部院委办]$|副[局厅院部处科]$|年度|工作(?!委|者|站|组|部|室|中心|局)|总结|计划(?!生育)|[\s,。;:!?、|>“”《》]|\d{4}年/
const LONGEST_NAME = 40

/** Whether the string is the name of a body and nothing else. */
export function isOrganisation(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false
  const end = endBefore(name, name.length, 0)
  if (end === 0 || noOrganisationBefore(name, name.length, 0) >= end) return false
  // 农业农村局(乡村振兴局: the name ends before the bracket.
  if (name.includes('(') && !name.includes(')')) return false
  return (name.length > end || end >= 3) && !NOT_A_NAME.test(name) && !nameless.has(name)
}

/** What a title begins with before the body's name. */
const BEFORE_NAME =
  /^(?:#+\s*|(?:报送|上报|呈报|印发)(?=《)|近[一二三四五六七八九十\d]{1,2}年来?|(?:20|19)\d\d\s?[-—~至]+\s?(?:20|19)\d\d年度?|\*\*(?![省市县区乡镇村州])|【[^】]{0,8}】|[一-龥\d]{2,8}[|丨]|【(?=[^】]{9,}】$)|《|关于|\s|(?:20|19)\d\d年度?|(?:20|19)\d\d(?=[一-龥])|[二一][〇○零九][〇○零一二三四五六七八九]{2}年度?|[20二〇○零xX×*]{4}年度?|\d{1,2}月份?(?=[一-龥])|1\d\d年度?|[上下]半年|第?[一二三四1-4]季度)+/
/** What follows it, surest first. */
const AFTER_NAME = [
  /^(?:关于|政府工作|第[\d一二三四五六七八九十]{1,3}届|\s*(?:20|19)\d\d|\s*[二一][〇○零九][〇○零一二三四五六七八九]{2}年|[20二〇○零xX×*]{4}年|\s*民国|\s*1[0-3]\d年|上半年|下半年|年度|半年|第?[一二三四1-4]季度|前三季度|\d{1,2}月)/,
  /^(?:工作|年终|年工作|述职|党建|业务|施政|全面|贯彻|落实)/,
  /^[^,。]/,
] as const
const SURE_END =
  /(?:局|厅|署|法院|检察院|医院|卫生院|政府|公司|集团|大学|学院|中学|小学|学校|幼儿园|银行|中心|社区|街道|办事处|委员会|办公室|党委|党组)$/

/** Where the name begins in a title. */
export function nameStart(title: string, from = 0): number {
  return from + (BEFORE_NAME.exec(title.slice(from))?.[0].length ?? 0)
}

/** 凝心聚力抓落实——云岭市民政局2023年工作综述, 以德育人 云岭一中德育方案: the second line names the body. */
export function organisationOfTitle(title: string): Found | null {
  const dash = title.indexOf('——')
  const blank = title.lastIndexOf(' ')
  return (
    (dash < 0 ? null : organisationFrom(title, dash + 2)) ??
    organisationFrom(title, 0) ??
    (blank < 0 ? null : organisationFrom(title, blank + 1))
  )
}

function organisationFrom(title: string, from: number): Found | null {
  const start = nameStart(title, from)
  for (const [rank, after] of AFTER_NAME.entries()) {
    for (let end = Math.min(title.length, start + LONGEST_NAME); end > start + 1; end--) {
      const name = title.slice(start, end)
      if (!after.test(title.slice(end, end + 8)) || goesOn(title, end) || !isOrganisation(name)) continue
      if (rank < 2 || SURE_END.test(name)) return hides(name) ? null : { start, end }
    }
  }
  return null
}

/** 中学|校长, 党组|织: the word that would end the name goes on. */
const goesOn = (title: string, end: number): boolean =>
  (title[end] === '长' && '校院局处科所站队部会'.includes(title[end - 1]!)) ||
  (title[end] === '织' && title[end - 1] === '组')

/** Whether the title hides the name (XX街道办事处20xx年…): nothing else in the text is then asked. */
export function isMasked(title: string): boolean {
  return CUT_OUT.test(title) || /[xX×*＊○□]{1,4}(?!年|\d|[xX×*]*年)/.test(title.replace(/[20二〇○零xX×*]{4}年/g, ''))
}

const SPEAKER =
  /^(.{2,24}?)\s*(?:党[委组总][^\s,。]{0,4}书记|书记|局长|主任|院长|检察长|校长|园长|总?经理|董事长|处长|科长|部长|厅长|所长|站长|[镇乡县市区省]长|主席|会长)(?:\s|$|、|[\u4e00-\u9fa5]{2,4}$)/

/** 云岭县人民检察院检察长 某某: the line under the title. */
export function organisationOfSpeaker(text: string): Found | null {
  const match = text.length <= 40 ? SPEAKER.exec(text) : null
  return match && isOrganisation(match[1]!) && !hides(match[1]!) ? { start: 0, end: match[1]!.length } : null
}

const FIELD = new RegExp(String.raw`(?:^|\s)(?:${ORGANISATION_FIELDS.join('|')})\s*:\s*([^\s,;。|(]{2,30})`)
const ON_BEHALF = /(?:我代表|受|我受)([^,。我]{2,24}?)(?:向|委托|,|作|的委托)/
const TIME = /^[^,。]{0,24}?(?:年|半年|季度|以来|一年来|月份?|期间|年度)[,:]?(?=[^,])/

export function organisationOfField(text: string): Found | null {
  const match = FIELD.exec(text)
  if (!match || hides(match[1]!)) return null
  const start = match.index + match[0].length - match[1]!.length
  return { start, end: start + match[1]!.length }
}

/** 2024年,晴川县水利局在…; 我代表县人民政府向大会报告工作. */
export function organisationOfOpening(text: string): Found | null {
  const head = text.slice(0, 120)
  const behalf = ON_BEHALF.exec(head)
  if (behalf && isOrganisation(behalf[1]!) && !hides(behalf[1]!)) {
    const start = behalf.index + behalf[0].indexOf(behalf[1]!)
    return { start, end: start + behalf[1]!.length }
  }
  for (const start of [TIME.exec(head)?.[0].length ?? 0, 0]) {
    for (let end = start + 3; end <= start + LONGEST_NAME && end < head.length; end++) {
      if (verbAt(head, end, head.length) === 0) continue
      const name = head.slice(start, end)
      if (isOrganisation(name)) return hides(name) ? null : { start, end }
    }
  }
  return null
}
