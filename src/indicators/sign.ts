/** Figures below zero: 净利润-4.8亿元, 增速为负2.3%, 零下25度, -5至3℃. */
import type { IndicatorType } from '../model.ts'
import { among, isHan } from '../text/chars.ts'
import { type Core, coreOf, ranged, type Reading, valued } from './core.ts'
import type { Unit } from './unit.ts'

/** 增长-2.1%: below zero. Elsewhere the stroke is a dash, or says as + does how something changed (同比-6.4%). */
const BELOW_ZERO = '长幅率速值为是达到至在'

/** -3000至|-2000万元 */
export const BOTH_BELOW = /[—~至到] ?-\d/

export function withSign(text: string, core: Core): Core {
  const { start, end, value, range, unit, type } = core
  if (value === null && !range) return core
  if (among('负下', text.charCodeAt(start - 1))) {
    const sign = signWord(text.slice(Math.max(0, start - 8), start), type)?.[0].length ?? 0
    // 负2%至5% ends above zero or below.
    const sure = range ? sign === 2 : sign > 0
    return sure ? coreOf(start - sign, end, below(value, range), unit, type) : core
  }
  if (range && BOTH_BELOW.test(text.slice(start, end))) return coreOf(start - 1, end, below(value, range), unit, type)
  const minus = minusBefore(text, start, core)
  if (minus < 0) return core
  return coreOf(minus, end, range ? ranged([-range[0], range[1]]) : valued(-value!), unit, type)
}

/** 零下5-10度 is between -10 and -5. */
const below = (value: number | null, range: Core['range']): Reading =>
  range ? ranged([-range[1], -range[0]]) : valued(-value!)

/** Where the minus of a figure at `start` stands, -1 where there is none. */
export function minusBefore(text: string, start: number, { unit, type }: Pick<Unit, 'unit' | 'type'>): number {
  // 利润: - 300万元
  const at = type === 'money' && text[start - 1] === ' ' ? start - 2 : start - 1
  if (text.charCodeAt(at) !== MINUS) return -1
  // 净利润|-4.8亿元
  if (type === 'money' && LOSS.test(text.slice(Math.max(0, at - 14), at).trimEnd())) return at
  // 上年同期|-3.2亿元
  if (type === 'money' && /(?:[去上]年|同期)$/.test(text.slice(at - 2, at))) return at
  if (at < start - 1) return -1
  // 增速为 -23.7%, 分别为1.2%、 -5.4%
  const gap = type === 'percent' && text[at - 1] === ' ' ? 1 : 0
  const before = text.charCodeAt(at - 1 - gap)
  // 最低气温|-5℃, 夜间|-12℃, 1月|-8℃
  if (unit === '摄氏度' || (unit === '度' && WARMTH.test(text.slice(Math.max(0, at - 8), at))))
    return isHan(before) || among('、,(: ', before) ? at : -1
  if (type === 'length' && HEIGHT.test(text.slice(Math.max(0, at - 4), at))) return at
  // 分别增长1.4%、|-5.4%, 7%和|-18%
  const listed = among('、,和与及', before) && text[at - 2 - gap] === '%'
  // 增速由年初的|-2.3%回升至5.6%
  const level = type === 'percent' && among('的从由自', before)
  // 合格率 -98%: a dash
  if (gap > 0 && before === RATE && !CHANGING.test(text.slice(Math.max(0, at - 4), at - 1))) return -1
  return (listed && type === 'percent') || level || among(BELOW_ZERO, before) ? at : -1
}

const MINUS = '-'.charCodeAt(0)
const RATE = '率'.charCodeAt(0)
const CHANGING = /(?:增长|增减|变动|变化|收益|利润|毛利|净利|回报)率$/
const WARMTH = /[温冷冻寒][^,。;]{0,4}$/
const HEIGHT = /(?:海拔|标高|高程|水位)[为达在]?$/
const LOSS =
  /(?:利润|净利|净额|损益|盈亏)(?:总额)?(?:[:(]|约|为|达|是|实现|完成|[由从](?:上年|去年|年初|同期|上年同期|去年同期)的?|\d{4}年|[今去上]年)?$/
/** 净利润|负4.8亿元, 增速为|负2.3%, 最低气温|零下25度: the sign in words; but 单位自负30%, 胜率负3场. */
const signWord = (text: string, type: IndicatorType): RegExpExecArray | null =>
  (type === 'money' ? MONEY_SIGN : type === 'count' ? BELOW : RATE_SIGN).exec(text)
const MONEY_SIGN = /(?<=(?:利润|净利|净额|损益|盈亏)(?:总额)?(?:达|为)?)负$/
const RATE_SIGN = /(?<=[率速幅](?:达|为)?)负$|零下$/
const BELOW = /零下$/
