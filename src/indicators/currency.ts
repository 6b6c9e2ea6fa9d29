/** A currency told before its figure: HK$5,000万, 新台币560万元, 欧元30万, RMB 200万元. */
import { among, charAt } from '../text/chars.ts'

export interface Currency {
  readonly start: number
  /** What the figure counts where it has no unit of its own. */
  readonly unit: string
  /** 美元120万元 are no 元; 港币3亿元 are called so where they are paid. */
  readonly foreign: boolean
  /** A sign ($) or letters: what follows is money, whatever stands behind it. */
  readonly sign: boolean
}

const TOLD =
  /(?:(?<![A-Za-z])(?:(?:HK|US|NT|MOP|RMB|)[$¥￥]|RMB|CNY|USD|HKD|NTD|TWD|EUR|JPY|GBP|MOP|AUD|CAD|SGD|KRW)|人民币|新?台币|港币|澳门币|美[元金]|欧元|英镑|日元) ?$/
const LAST = '$¥￥BDPRWY币元金镑'
const LONGEST = 6
const UNITS: Readonly<Record<string, string>> = {
  HK$: '港元',
  US$: '美元',
  NT$: '新台币',
  MOP$: '澳门元',
  USD: '美元',
  HKD: '港元',
  NTD: '新台币',
  TWD: '新台币',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  MOP: '澳门元',
  AUD: '澳元',
  CAD: '加元',
  SGD: '新加坡元',
  KRW: '韩元',
  美元: '美元',
  美金: '美元',
  欧元: '欧元',
  英镑: '英镑',
  日元: '日元',
}

/** The currency that ends at `at`, one space skipped. */
export function currencyBefore(text: string, at: number): Currency | null {
  if (!among(LAST, text.charCodeAt(charAt(text, at - 1) === ' ' ? at - 2 : at - 1))) return null
  const told = TOLD.exec(text.slice(Math.max(0, at - LONGEST), at))
  if (!told) return null
  const word = told[0].trimEnd()
  const unit = UNITS[word] ?? '元'
  const sign = /[$¥￥]$/.test(word)
  return { start: at - told[0].length, unit, foreign: !sign && unit !== '元', sign }
}
