/** Writes numbers in the ways of Chinese reports, for tests: on purpose not built from the reader's own tables. */

const PLAIN = '零一二三四五六七八九'
const CHEQUE = '零壹贰叁肆伍陆柒捌玖'

function section(n: number, digits: string, places: readonly string[]): string {
  let out = ''
  let gap = false
  for (const k of [3, 2, 1, 0]) {
    const d = Math.floor(n / 10 ** k) % 10
    if (d === 0) gap = out !== ''
    else {
      out += (gap ? digits[0]! : '') + digits[d]! + (places[k] ?? '')
      gap = false
    }
  }
  return out
}

/** 一万二千零五. */
export function han(n: number, digits = PLAIN, places: readonly string[] = ['', '十', '百', '千']): string {
  if (n === 0) return digits[0]!
  let out = ''
  let gap = false
  for (const [part, group] of [
    [Math.floor(n / 1e8), '亿'],
    [Math.floor(n / 1e4) % 1e4, '万'],
    [n % 1e4, ''],
  ] as const) {
    if (part === 0) gap = out !== ''
    else {
      out += (out !== '' && (gap || part < 1000) ? digits[0]! : '') + section(part, digits, places) + group
      gap = false
    }
  }
  return out
}

const traditional = (text: string): string =>
  text.replace(/[万亿两贰叁参陆点]/g, (c) => '萬億兩貳參參陸點'['万亿两贰叁参陆点'.indexOf(c)]!)
const full = (text: string): string => text.replace(/[\d,.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const grouped = (n: number): string => n.toLocaleString('en-US')
const colloquial = (text: string): string => text.replace(/二(?=[百千万亿])/g, '两')

/** Ways of writing whole numbers below 10^12; each gives null where it does not apply. */
export const STYLES: Readonly<Record<string, (n: number) => string | null>> = {
  plain: String,
  full: (n) => full(String(n)),
  grouped,
  'grouped-full': (n) => full(grouped(n)),
  spaced: (n) => grouped(n).replaceAll(',', ' '),
  han: (n) => han(n),
  'han-short-ten': (n) => han(n).replace(/^一十/, '十'),
  'han-traditional': (n) => traditional(han(n)),
  'han-colloquial': (n) => colloquial(han(n)),
  cheque: (n) => (n < 10 ? null : han(n, CHEQUE, ['', '拾', '佰', '仟'])),
  'cheque-traditional': (n) => (n < 10 ? null : traditional(han(n, CHEQUE, ['', '拾', '佰', '仟']))),
  wan: (n) => (n < 1e4 || n % 100 ? null : `${Number((n / 1e4).toFixed(2))}万`),
  yi: (n) => (n < 1e8 || n % 1e6 ? null : `${Number((n / 1e8).toFixed(2))}億`),
  'wan-and-rest': (n) => (n > 1e4 && n < 1e8 && n % 1e4 ? `${Math.floor(n / 1e4)}萬${grouped(n % 1e4)}` : null),
  'yi-and-wan': (n) =>
    n > 1e8 && n % 1e8 >= 1e4 && n % 1e4 === 0 ? `${Math.floor(n / 1e8)}亿${grouped((n % 1e8) / 1e4)}万` : null,
}
