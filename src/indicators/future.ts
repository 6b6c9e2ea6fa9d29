/** Words that tell of what is to come: 会, 要, 将. */
import { FUTURE_VERBS } from '../data/qualifier-words.ts'
import { among, lastAmong } from '../text/chars.ts'
import { prefixMatcher } from '../text/matchers.ts'
import { groundAt } from './ground.ts'
import { governingAt } from './lexicon.ts'

export const futureVerbAt = prefixMatcher(FUTURE_VERBS)

/** What 会 ends: 协会, 议会, 董事会; 都会 and 往往会 say what is wont to be. */
const SOCIETIES =
  '聘谈介布览讲训听证博贸商协工学议社大委员事党妇年例班金村居校研讨展集宴青残科文联农晚机聚都也总常团评审听友'

/** 总数|会|增至…, 服务点|会|增加到…: what will be. */
export const isWill = (text: string, at: number): boolean =>
  text[at] === '会' && !among(SOCIETIES, text.charCodeAt(at - 1)) && WILL_BE.test(text.slice(at + 1, at + 7))
const WILL_BE = /^(?:再|逐步|大幅)?(?:[增减升降提扩](?:[加少至低高升展大]{0,2})[至到]|达[到至]?[约\d])/

/** 门诊量|要|突破60万人次: what is demanded; 主要完成, 只要达到 are words. */
export const isNeed = (text: string, at: number): boolean =>
  among('要需应须', text.charCodeAt(at)) &&
  !among(YAO, text.charCodeAt(at - 1)) &&
  (NEEDED.test(text.slice(at + 1, at + 5)) || groundAt(text, at + 1, text.length) > 0)
const YAO = '主需重必摘纪概简只不就还才想机首扼显摘急所亟供内军刚反效响适对感相报回呼理本照顺'
const NEEDED = /^(?:分别|突破|达到?|提[高升]|增(?:长|加|至|幅)|下降|降[低至到]|控制在|保持在?|稳定在|超过|不[低少高超])/

/** 今后五年本港|会|增加12间: what is told of a time to come. */
export function willDo(text: string, at: number, floor: number, end: number): boolean {
  const from = Math.max(floor, at - TO_COME_REACH)
  if (lastAmong('来后明', text, from, at) < 0 || futureVerbAt(text, at + 1, end + 4) === 0) return false
  const said = text.slice(from, at)
  return TO_COME.test(said) && (YEARS.test(said) || !among(SOCIETIES, text.charCodeAt(at - 1)))
}
const TO_COME_REACH = 24
const TO_COME = /(?:未来|今后|[明来]年|日后)[^,;。:、]*$/
/** 未来十年|会, no 年会 */
const YEARS = /[\d一二两三四五六七八九十]年$/

/** 将新增, 将再解决; not 将原来的5项 (把) nor 将近. */
export function isFuture(text: string, at: number, clauseStart: number, end: number): boolean {
  if (text[at] === '会') return isWill(text, at) || willDo(text, at, 0, end)
  if (text[at] === '要') return at >= clauseStart && isNeed(text, at)
  // 已经或|即将开展
  if (text[at] !== '将' || text.startsWith('或即', at - 2)) return false
  return futureVerbAt(text, at + 1, end + 4) > 0 || willAct(text, at + 1, end)
}

/** 将|查处案件34起; but 将查处的3起案件通报, 将救助标准提高到500元 (把), where the act is a noun's and another verb follows. */
function willAct(text: string, at: number, end: number): boolean {
  const verb = end - at <= LONGEST_ACT ? governingAt(text, at, end) : 0
  return verb > 0 && !HANDLED.test(text.slice(at + verb, end))
}
const LONGEST_ACT = 24
/** What follows an object that 将 moves to the front, or closes the clause. */
const HANDLED = /[的到至为由成入给于从以在再近,;:。]|[发送报交转列整合划分提升降减增缩扩调][^,]?$/
