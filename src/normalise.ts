/**
 * The view that all rules read: simplified script and half width, one unit for one unit, so that offsets need no map.
 * Conversion by phrase would change lengths and is left to the strings that are printed (`script.ts`).
 */
import { isDigit } from './text/chars.ts'
import { SIMPLIFIED, VARIANTS } from './data/simplified.ts'
import { FIRST_RADICAL } from './text/radicals.ts'
import { MORE_RADICALS, RADICALS, VIEW_MARKS } from './data/widths.ts'
import type { Script } from './model.ts'
import type { View } from './stages.ts'

/** 0: the unit itself. */
let table: Uint16Array | undefined
/** 1: only in Traditional text; 2: only in Simplified text. */
let scripts: Uint8Array | undefined

/** The view's unit for each unit; built once, at the first text. */
function tables(): { table: Uint16Array; scripts: Uint8Array } {
  if (table && scripts) return { table, scripts }
  table = new Uint16Array(0x10000)
  scripts = new Uint8Array(0x10000)
  const { from, to } = SIMPLIFIED
  for (let i = 0; i < from.length; i++) {
    const c = from.charCodeAt(i)
    table[c] = to.charCodeAt(i)
    scripts[c] = 1
  }
  // 里 and 后 are also Traditional characters of their own: only what never stands in Traditional text counts.
  for (let i = 0; i < to.length; i++) if (scripts[to.charCodeAt(i)] === 0) scripts[to.charCodeAt(i)] = 2
  for (let i = 0; i < SHARED.length; i++) if (scripts[SHARED.charCodeAt(i)] === 2) scripts[SHARED.charCodeAt(i)] = 0
  for (let i = 0; i < VARIANTS.from.length; i++) {
    const c = VARIANTS.from.charCodeAt(i)
    const to = VARIANTS.to.charCodeAt(i)
    if (scripts[c] === 0) table[c] = table[to] || to
  }
  for (let i = 0; i < RADICALS.length; i++) {
    const to = RADICALS.charCodeAt(i)
    table[FIRST_RADICAL + i] = table[to] || to
  }
  for (let i = 0; i < MORE_RADICALS.from.length; i++) {
    const to = MORE_RADICALS.to.charCodeAt(i)
    table[MORE_RADICALS.from.charCodeAt(i)] = table[to] || to
  }
  // Full-width forms ！…～ to ASCII.
  for (let c = 0xff01; c <= 0xff5e; c++) table[c] = c - 0xfee0
  for (const [mark, plain] of VIEW_MARKS) table[mark.charCodeAt(0)] = plain.charCodeAt(0)
  return { table, scripts }
}

/** Simplified characters that Traditional texts use too, as words of their own: 皇后, 公里, 茶几, 才能… */
const SHARED =
  '后里几才干松面丑斗谷姜郁云系征准台范钟卷表布占回曲折志致发合同板采出当冬吊跌法恶复沟刮伙家借尽荐局克困栗了累凌么蔑模弥朴千秋舍升圣术苏岁坛涂团万夕咸向须旋熏叶吁欲愿岳云扎占涨症只周注筑妆向回杰皂托游群灾岩迹侄唇床峰够溪烟秘雇麻喂升吨晒秆犁栖柜污泄涌恒抵洒卷累扎克签雕涂淀咽胡'

/** Unpaired surrogates are replaced, which keeps the length: they carry no meaning for the rules. */
let decoder: InstanceType<typeof TextDecoder> | undefined

/** Builds the view of a decoded text (without byte-order mark). */
export function normalise(source: string): View {
  const { table, scripts } = tables()
  const units = new Uint16Array(source.length)
  let hant = 0
  let hans = 0
  let quoteEnd = -1
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i)
    const unit = table[c]! || c
    if (unit === STRAIGHT && i > quoteEnd) {
      const end = straightEnd(source, i)
      if (end > 0) quoteEnd = end
      units[i] = end > 0 ? OPENING : unit
      continue
    }
    units[i] =
      unit === STRAIGHT && i === quoteEnd
        ? CLOSING
        : unit === POINT && isFullStop(source, units, i)
          ? FULL_STOP
          : c === FULL_STOP && isLostPoint(source, units, i)
            ? POINT
            : (c === CIRCLE && isNought(source, i)) || (unit === LETTER_O && isYears(source, i))
              ? NOUGHT
              : c === QUESTION && isLostCharacter(source, i)
                ? LOST
                : unit
    const s = scripts[c]!
    if (s === 1) hant++
    else if (s === 2) hans++
  }
  decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true })
  const text = decoder.decode(units)
  return { source, text: text.includes(CUT_OUT) ? text.replace(CUT_OUTS, '×××') : text, script: scriptOf(hans, hant) }
}

const STRAIGHT = 0x22
const OPENING = '“'.charCodeAt(0)
const CLOSING = '”'.charCodeAt(0)
const LONGEST_QUOTE = 24
/**
 * Where the straight quotes end that open at `at`: 创建"星级社区"8个; -1 for 55"屏幕, for what is long or no Chinese, and for the
 * cells of a line parted by commas.
 */
function straightEnd(source: string, at: number): number {
  if (isDigit(source.charCodeAt(at - 1))) return -1
  let said = false
  for (let i = at + 1; i <= at + LONGEST_QUOTE && i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (endsLine(c)) return -1
    if (c === STRAIGHT || c === WIDE) return said && !(opensCell(source, at) && closesCell(source, i)) ? i : -1
    if (isHan(c)) said = true
  }
  return -1
}
const WIDE = '＂'.charCodeAt(0)
const COMMA = 0x2c
const TAB = 0x09
const opensCell = (source: string, at: number): boolean => {
  const before = source.charCodeAt(at - 1)
  return endsLine(before) || before === COMMA || before === TAB
}
const closesCell = (source: string, at: number): boolean => {
  const after = source.charCodeAt(at + 1)
  return endsLine(after) || after === COMMA || after === TAB
}

const QUESTION = 0x3f
const LOST = 0xfffd
/** 占总人口?8%: a converter set ? for what it could not read, a digit maybe. 成效如何?12个项目开工 asks. */
const isLostCharacter = (source: string, at: number): boolean =>
  isDigit(source.charCodeAt(at + 1)) && isHan(source.charCodeAt(at - 1)) && !ASKS.has(source.charCodeAt(at - 1))
const ASKS = new Set([...'吗嗎呢何么麼少几幾样樣办辦谁誰哪里裡否吧啊了呀'].map((c) => c.charCodeAt(0)))

/** 〔…〕镇投资〔…〕万元: names and figures that were cut out, as ×××镇 and ×××万元. */
const CUT_OUT = '…'
const CUT_OUTS = /〔…〕|【…】|\[…\]/g

const POINT = 0x2e
const PERCENT = 0x25
const FULL_STOP = 0x3002
const LEAST_SAID = 5
const SPACE = 0x20
/**
 * 合格率95%．全年…, 达0.98.: a point that ends a sentence. Behind a short beginning of a line it numbers (一．总体情况), between
 * numerals it is one of theirs (百分之九.一, 2.⏎1个百分点).
 */
function isFullStop(source: string, units: Uint16Array, at: number): boolean {
  const before = units[at - 1] ?? 0
  const after = source.charCodeAt(at + 1)
  const said = isHan(before) || before === PERCENT
  if (endsLine(after)) {
    if (!said && !(isDigit(before) && !isDigit(source.charCodeAt(source[at + 1] === '\r' ? at + 3 : at + 2))))
      return false
  } else if (!said || !isHan(after) || (isNumeral(before) && isNumeral(after))) return false
  for (let i = at - 1, said = 0; said < LEAST_SAID; i--) {
    if (i < 0 || units[i] === 0x0a) return false
    if (units[i] !== SPACE) said++
  }
  return true
}
/** 校舍1。24万平方米, 增长8。5%: copied pages have a full stop for the point. 排名第1。24% is another sentence. */
function isLostPoint(source: string, units: Uint16Array, at: number): boolean {
  let start = at
  while (at - start < MOST_BEFORE && start > 0 && isDigit(units[start - 1]!)) start--
  if (start === at || (start > 0 && (!isHan(units[start - 1]!) || units[start - 1] === ORDINAL))) return false
  const after = source.slice(at + 1, at + 9)
  // 及格率为|88。2,; the whole of a quote
  if (start === 0 ? WHOLE.test(after) : VALUED.has(units[start - 1]!) && BARE.test(after)) return true
  return LOST_POINT.test(after)
}
const MOST_BEFORE = 5
const ORDINAL = '第'.charCodeAt(0)
const LOST_POINT =
  /^[\d０-９]{1,4}(?:[%％‰万萬亿億倍元吨噸亩畝]|[个個]百分[点點]|平方|立方|公里|公斤|公顷|公頃|千米|千克|千瓦|分(?![别類类成之析工])|[个個][点點])/
const BARE = /^[\d０-９]{1,2}[，,；;）)]/
const WHOLE = /^[\d０-９]{1,2}$/
const VALUED = new Set([...'为為是达達到至均率低高'].map((c) => c.charCodeAt(0)))
const isHan = (c: number): boolean => c >= 0x4e00 && c <= 0x9fff
const endsLine = (c: number): boolean => Number.isNaN(c) || c === 0x0a || c === 0x0d
const isNumeral = (c: number): boolean => '〇零一二三四五六七八九十百'.includes(String.fromCharCode(c))
const CIRCLE = '○'.charCodeAt(0)
const NOUGHT = '〇'.charCodeAt(0)
/** 三億○二百萬: what a blank stood for would have a place of its own. */
const isNought = (source: string, at: number): boolean =>
  NOUGHT_POINT.test(source.slice(at + 1, at + 3)) ||
  ('萬億'.includes(source[at - 1] ?? '\n') && '一二三四五六七八九'.includes(source[at + 1] ?? '\n'))
/** 百分之○點八: a zero, as Traditional texts print it; elsewhere the circle blanks out. */
const NOUGHT_POINT = /^點[〇零一二三四五六七八九]/

/** 二OO七年, 二O一九年: the letter in the place of a zero. */
function isYears(source: string, at: number): boolean {
  for (let start = Math.max(0, at - 3); start < at; start++) if (YEARS.test(source.slice(start, start + 5))) return true
  return false
}
const LETTER_O = 'O'.charCodeAt(0)
const YEARS = /^[一二][OＯ〇○零一二三四五六七八九]{3}年/

/** A tenth of the other script makes a text mixed: quotes and names of the other side do not. */
function scriptOf(hans: number, hant: number): Script {
  const all = hans + hant
  if (hant > all * 0.9) return all === 0 ? 'hans' : 'hant'
  return hant < all * 0.1 || all === 0 ? 'hans' : 'mixed'
}
