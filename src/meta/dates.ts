/** Years and dates as reports write them: 2024年, ２０２４, 二〇二四年, 民国113年度. */

const DIGITS = new Map([...'〇○零0一二三四五六七八九'].map((c, i) => [c, i < 4 ? 0 : i - 3]))

/** 二〇二四 → 2024; null where it is no year. */
function yearOfDigits(text: string): number | null {
  let value = 0
  for (const c of text) {
    const digit = DIGITS.get(c) ?? (c >= '0' && c <= '9' ? Number(c) : undefined)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value >= 1900 && value < 2100 ? value : null
}

/** 十一 → 11, 二十 → 20, 3 → 3. */
function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const at = text.indexOf('十')
  const digit = (c: string | undefined) => (c === undefined ? 0 : (DIGITS.get(c) ?? 0))
  if (at < 0) return [...text].reduce((sum, c) => sum * 10 + digit(c), 0)
  return (at === 0 ? 1 : digit(text[0])) * 10 + digit(text[at + 1])
}

export interface YearFound {
  readonly year: number
  readonly start: number
  readonly end: number
}

const FOUR = String.raw`(?:19|20)\d\d|[一二][九〇○零0][〇○零0一二三四五六七八九]{2}`
/** 2021-2023年, 2021年至2023年 */
const RANGE = new RegExp(String.raw`(?<![\d.])(${FOUR})\s?年?(?:度)?\s?[-—~至到]+\s?(${FOUR})\s?(?:学?年)`, 'g')
const YEAR = new RegExp(String.raw`(?<![\d.])(${FOUR})\s?(?:学?年|(?=上半年|下半年))`, 'g')
/** 民国113年, 113年度: the bare form only in texts of Taiwan. */
const MINGUO = /民国\s?(\d{2,3})\s?年/g
const MINGUO_BARE = /(?<![\d.第])(1[0-3]\d(?=\s?(?:学?年度|年))|[89]\d(?=\s?学?年度))\s?学?年度?/g
/** 一百一十三年度, 一一三年: in texts of Taiwan. */
const MINGUO_HAN =
  /(一百(?:零?[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)|一[〇○零一二三][〇○零一二三四五六七八九])(?:学?年度|年(?![来内]))/g
const EPOCH = 1911
const LONGEST_RANGE = 10

/** The years that a stretch names, in order; `taiwan` lets 113年度 be one. */
export function yearsIn(text: string, taiwan: boolean): YearFound[] {
  if (!/[年]/.test(text)) return []
  const out: YearFound[] = []
  const add = (year: number | null, start: number, end: number) => {
    if (year !== null && !out.some((one) => start < one.end && end > one.start && one.start !== start))
      out.push({ year, start, end })
  }
  for (const m of text.matchAll(RANGE)) {
    const [from, to] = [yearOfDigits(m[1]!), yearOfDigits(m[2]!)]
    if (from === null || to === null || to < from || to - from > LONGEST_RANGE) continue
    for (let year = from; year <= to; year++) out.push({ year, start: m.index, end: m.index + m[0].length })
  }
  for (const m of text.matchAll(YEAR)) add(yearOfDigits(m[1]!), m.index, m.index + m[0].length)
  for (const m of text.matchAll(MINGUO)) add(Number(m[1]) + EPOCH, m.index, m.index + m[0].length)
  if (taiwan) for (const m of text.matchAll(MINGUO_BARE)) add(Number(m[1]) + EPOCH, m.index, m.index + m[0].length)
  if (taiwan)
    for (const m of text.matchAll(MINGUO_HAN)) {
      const han = m[1]!
      const year = han[1] === '百' ? 100 + smallNumber(han.slice(2).replace('零', '')) : smallNumber(han)
      add(year + EPOCH, m.index, m.index + m[0].length)
    }
  return out.sort((a, b) => a.start - b.start || a.year - b.year)
}

const CHINESE = '[一二三四五六七八九十]{1,3}'
const DATE = new RegExp(
  String.raw`(?<!\d)(${FOUR})\s?[-/.年]\s?(\d{1,2}|${CHINESE})(?:\s?[-/.月]\s?(\d{1,2}|${CHINESE}))?(?!\d)`,
)
/** 民国113年1月15日, 113-01-15, 113.1.15 */
const MINGUO_DATE = /(?:民国\s?|^[\s([:]*)(\d{2,3})\s?[-年./]\s?(\d{1,2})\s?[-月./]\s?(\d{1,2})/

/** The first date of a stretch as ISO date, as far as it is given. */
export function isoDate(text: string, taiwan = false): string | null {
  const two = (n: number) => String(n).padStart(2, '0')
  const iso = (year: number, month: number, day: number | null) =>
    month < 1 || month > 12
      ? null
      : `${year}-${two(month)}${day !== null && day >= 1 && day <= 31 ? `-${two(day)}` : ''}`
  const match = DATE.exec(text)
  if (match) {
    const year = yearOfDigits(match[1]!)
    if (year !== null) return iso(year, smallNumber(match[2]!), match[3] === undefined ? null : smallNumber(match[3]))
  }
  const minguo = taiwan || text.includes('民国') ? MINGUO_DATE.exec(text) : null
  return minguo ? iso(Number(minguo[1]) + EPOCH, Number(minguo[2]), Number(minguo[3])) : null
}
