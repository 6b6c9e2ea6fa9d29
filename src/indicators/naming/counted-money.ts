/** Money before what it is (金额): 拨付1200万元|专项资金, 获得300万元|补助, 10万元|用于道路维修. */
import type { Span } from '../../model.ts'
import { among } from '../../text/chars.ts'
import { trimEnd } from '../left.ts'
import type { Right } from '../right.ts'
import { latest } from './antecedent.ts'
import { nounName } from './right-noun.ts'
import { type Context, length, type Made } from './rule.ts'

/** 3500万元的贷款|支持 */
const HELP = /^(?:支持|扶持|保障|服务|补贴|补助|援助|额度|担保)$/
export const withHelp = (text: string, { noun, predicate }: Right): Span =>
  predicate.start === noun.end && HELP.test(text.slice(noun.end, predicate.end))
    ? { start: noun.start, end: predicate.end }
    : noun

/** 县财政安排|1200万元|专项资金: the noun behind is money too. */
export const isMoneyOf = ({ text, frame: { quantity }, limit }: Context, right: Right): boolean =>
  quantity.type === 'money' &&
  (MONEY_NOUN.test(text.slice(quantity.outerEnd, limit).replace(/[和及与]$/, '')) ||
    // 创造2亿元|产值|及新增300个岗位
    (among('和及与', text.charCodeAt(right.noun.end)) &&
      MONEY_NOUN.test(text.slice(quantity.outerEnd, right.noun.end))) ||
    (length(right.noun) >= 2 && MONEY_LISTED.test(text.slice(right.noun.start, right.noun.end + 1))))

/** 县医院|获得|300万元|省级专项资金扶持|: whoever got it. */
export function fundGot({ text, frame, left, right }: Context): Made | null {
  if (frame.quantity.type !== 'money' || right.attributive || length(right.noun) < 2) return null
  const verb = GETS.exec(text.slice(Math.max(left.start, left.end - 3), left.end))?.[0].length ?? 0
  const noun = withHelp(text, right)
  // 得到省残联|8万元|项目基金, 市财政|30万元|专项资金: whoever gave it.
  if (verb === 0 && isGiver(text, left) && FUNDS_END.test(text.slice(noun.start, noun.end)))
    return { parts: [noun], consumed: noun.end }
  if (verb === 0 || verb >= length(left) || !FUND_GOT.test(text.slice(noun.start, noun.end))) return null
  return { parts: [{ start: left.end - verb, end: left.end }, noun], topic: [noun], consumed: noun.end }
}

const GETS = /(?:获得了?|获批|得到|争取到?|享受)$/
const isGiver = (text: string, { start, end }: Span): boolean =>
  end - start >= 3 && end - start <= LONGEST_GIVER && GIVER.test(text.slice(start, end))
const LONGEST_GIVER = 14
const GIVER =
  /^(?:(?:荣?获得?|得到|争取到?|收到|接受|享受)了?)?[^,、的\d]{0,8}(?:财政|基金会|协会|[残妇文侨科]联|总会|慈善会|红十字会|[民厅]政局|[部厅局委办]|政府|公司|集团|银行|中央|[省市县区]级)$/
const FUNDS_END = /(?:资金|经费|基金|专款|[补资奖救善][助贴励款]款?|补贴金?|拨款|赞助费?)(?:支持|扶持|补助|奖励|保障)?$/
const FUND_GOT = /(?:资金|经费|补[助贴]|奖励|贷款)(?:支持|扶持|补助|奖励|保障)?$/

/** 10万元|用于道路维修,8万元|用于绿化: what each part of the money is for. */
export function purposeOf(c: Context): Made | null {
  const { text, frame, left, limit } = c
  const { quantity } = frame
  if (quantity.type !== 'money' || length(left) > 0 || quantity.outerStart !== frame.clauseStart) return null
  const lead = PURPOSE.exec(text.slice(quantity.outerEnd, limit))
  if (!lead) return null
  // 建房补助款353万元,|50万元用于修路: the same money
  const last = latest(c)
  const told = last && last.frame.quantity.type === 'money' && last.frame.sentence.start === frame.sentence.start
  if (told && text.slice(frame.sentence.start, frame.sentence.end).split('元用于').length < 3) return null
  const start = quantity.outerEnd + lead[1]!.length
  const end = trimEnd(text, start, Math.min(limit, start + LONGEST_PURPOSE))
  return end - start >= 4 ? { parts: [{ start, end }], consumed: end } : null
}

const PURPOSE = /^((?:将|主要|全部|专项)*)用于/
const LONGEST_PURPOSE = 20

/** 获得|30万元|奖励, 发放|2000元|资助: what the money is, though the word is a verb elsewhere. */
export function givenMoney(c: Context): Made | null {
  const { noun, predicate, attributive } = c.right
  if (c.frame.quantity.type !== 'money' || attributive || length(noun) > 0 || c.frame.nextInClause >= 0) return null
  if (predicate.end !== c.frame.clauseEnd || !GIVEN.test(c.text.slice(predicate.start, predicate.end))) return null
  return nounName({
    ...c,
    right: { noun: predicate, predicate: { start: predicate.end, end: predicate.end }, attributive },
  })
}

const GIVEN = /^(?:奖励|资助|支持|救助|援助|减免|捐赠|贡献|扶持)(?:资金|经费|金|款)?$/

/** 每学年增加18亿元|经费: nothing was named that changed. */
export function addedMoney(c: Context): Made | null {
  const { frame, left, right, text } = c
  if (frame.quantity.type !== 'money' || length(right.noun) < 2 || frame.previousInSentence >= 0) return null
  if (!ADDED.test(text.slice(left.start, left.end)) || !MONEY_NOUN.test(text.slice(right.noun.start, right.noun.end)))
    return null
  return { parts: [right.noun], consumed: right.noun.end }
}

/** 政府将|增加1亿元的经常拨款 */
const ADDED = /^(?:每(?:个|一)?(?:学?年|月|天|日|学期)|政府|当局|.{1,6}[局署处会院府部])?$/

/** 353万元|建房补助款|已全部拨付到位 */
export const isFunds = ({ text, frame, right: { noun, predicate } }: Context): boolean =>
  // 争取|1万元|救济金
  (length(predicate) >= 2 || text.endsWith('争取', frame.quantity.outerStart)) &&
  !among('用为', text.charCodeAt(predicate.start)) &&
  length(noun) >= 2 &&
  FUNDS.test(text.slice(noun.start, noun.end))
const FUNDS =
  /(?:[补资奖救][助济贴金励]|善|捐|工程|货|贷|罚|赔|拨|专)款$|(?:补贴|补助|救[济助]金|慰问金|[助奖]学金|奖励|经费|资金|基金|债券|专款)$/

/** 缓缴80万元社保费、… */
const MONEY_LISTED = /^[^,、;。\d]{1,8}(?:费|款|税|金|补贴|补助)、$/
const MONEY_NOUN =
  /^(?!作为|用[于作]|[作供])(?:[^,、;。]{0,16})(?:补贴|补助|奖励|贷款|经费|基金|债券|资金|赔偿|补偿|奖金|津贴|专款|项目|预算|效益|产值|损失|订单|税收|利润|货款|工资|股息|股利|红利|溢利|盈余|回扣款?|贿款|罚锾|罚金|税款|税费|费用|社保费|电费|水费|成本|规费|欠税|捐款|补偿费|补助费|债务|工程款|善款|罚款|赔款|拨款|开支|注资|缺口|礼金|红包|慰助金|年金|收益|收入|亏损|累亏|盈余|负债|赤字|账款|欠款|存款|授信|分红|租金|押金|保证金|慰问金|奖学金|助学金|利息|保费|医疗券|消费券|抵用券|[资补]助金额|骗款|赃款|汇款|(?:改善|整建|修缮|整修|改建|兴建|营造|补强)(?:计[画划]|工程))$/
