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
  /(?:(?<![A-Za-z])(?:(?:HK|US|NT|MOP|RMB|)[$¥￥]|RMB|CNY|USD|HKD|NTD|TWD|EUR|JPY|GBP|MOP|AUD|CAD|SGD|KRW)|人民币|新?台币|港[币元]|澳门[币元]|美[元金]|欧元|英镑|日[元圆币]|韩[元币圜]|澳[元币]|(?<![增添追附参叠])加[元币]|(?:新加坡|星|坡)[元币]|泰[铢币]|越南盾|瑞士法郎|卢布) ?$/
const LAST = '$¥￥BDPRWY币元金镑圆圜铢盾郎布'
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
  日圆: '日元',
  日币: '日元',
  韩元: '韩元',
  韩币: '韩元',
  韩圜: '韩元',
  澳元: '澳元',
  澳币: '澳元',
  加元: '加元',
  加币: '加元',
  新加坡元: '新加坡元',
  新加坡币: '新加坡元',
  星币: '新加坡元',
  坡币: '新加坡元',
  泰铢: '泰铢',
  泰币: '泰铢',
  越南盾: '越南盾',
  瑞士法郎: '瑞郎',
  卢布: '卢布',
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
