/** Recognises one number of a heading or item (序号) at a place in a text. Whether it numbers anything is for others to say. */
import { ENUMERATING_VERBS, FIGURE_UNITS, ORDER_WORDS, PART_UNITS, type Family } from '../data/markers.ts'
import { among, isDigit } from './chars.ts'
import { numeralAt, SIGN, signs, type Numeral } from './ordinal.ts'

export interface Marker {
  readonly family: Family
  /** 0: the last one, whatever its number (最后). */
  readonly ordinal: number
  /** After the marker and the spaces behind it. */
  readonly end: number
  /** 1.1.2 → [1, 1, 2]. */
  readonly parts: readonly number[] | null
  /** The verb of 一是, 一要: a list keeps to one; `''` where there is none. */
  readonly verb: string
  /** Only a space behind the number (一 主要工作): a heading only as a short line in a list of its like. */
  readonly weak: boolean
}

const markerOf = (family: Family, ordinal: number, end: number, verb = ''): Marker => ({
  family,
  ordinal,
  end,
  parts: null,
  verb,
  weak: false,
})
const weakMarker = (family: Family, ordinal: number, end: number): Marker => ({
  family,
  ordinal,
  end,
  parts: null,
  verb: '',
  weak: true,
})

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '〔': '〕', '[': ']', '【': '】' }
const BRACKET_FAMILIES = new Map<number, Family>([
  [SIGN.han, 'han-bracket'],
  [SIGN.digit, 'num-bracket'],
  [SIGN.formal, 'formal-bracket'],
  [SIGN.stem, 'stem-bracket'],
  [SIGN.latin, 'latin-bracket'],
])

function skipSpaces(text: string, at: number): number {
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++
  return at
}

/** The marker that begins at `at`, or null. */
export function markerAt(text: string, at: number): Marker | null {
  switch (signs[text.charCodeAt(at)]) {
    case SIGN.none:
    case SIGN.mark:
      return null
    case SIGN.di:
      return afterDi(text, at)
    case SIGN.word:
      return orderWord(text, at)
    case SIGN.open:
      return bracketed(text, at)
    case SIGN.circled:
      return sign(text, at, 'circled', '、.')
    case SIGN.bracketed:
      return sign(text, at, 'num-bracket', '、.')
    case SIGN.bracketedHan:
      return sign(text, at, 'han-bracket', '、.')
    case SIGN.dotted:
      return sign(text, at, 'num-stop', '、')
    case SIGN.digit:
      return arabic(text, at)
    case SIGN.han:
      return han(text, at)
    case SIGN.formal:
      return stopped(text, at, 'formal-stop', '、.:')
    case SIGN.stem:
      return stopped(text, at, 'stem-stop', '、.')
    case SIGN.roman:
      return stopped(text, at, 'roman-stop', '、.:')
    default:
      return latin(text, at)
  }
}

/** ① ⑴ ㈠ ⒈: the sign is the marker; a stop behind it belongs to it. */
function sign(text: string, at: number, family: Family, stops: string): Marker {
  let end = at + 1
  if (end < text.length && among(stops, text.charCodeAt(end))) end++
  return markerOf(family, numeralAt(text, at)!.value, skipSpaces(text, end))
}

/** 壹、 甲、 Ⅰ.: a numeral with a stop. */
function stopped(text: string, at: number, family: Family, stops: string): Marker | null {
  const numeral = numeralAt(text, at)
  if (!numeral) return null
  const stop = skipSpaces(text, numeral.end)
  if (!among(stops, text.charCodeAt(stop))) return null
  // 甲、乙双方; 壹、贰: a list of the numerals themselves.
  const next = numeralAt(text, stop + 1)
  if (next && next.value === numeral.value + 1 && signs[text.charCodeAt(stop + 1)] === signs[text.charCodeAt(at)])
    return null
  return markerOf(family, numeral.value, skipSpaces(text, stop + 1))
}

/** 一、 一) 一是; not 三、四级手术 or 一般. */
function han(text: string, at: number): Marker | null {
  const numeral = numeralAt(text, at)
  if (!numeral) return null
  const c = text[numeral.end]
  if (c !== undefined && among(ENUMERATING_VERBS, text.charCodeAt(numeral.end)))
    return markerOf('han-verb', numeral.value, skipSpaces(text, numeral.end + 1), c)
  if (c === ')') return markerOf('han-close', numeral.value, skipSpaces(text, numeral.end + 1))
  const stop = skipSpaces(text, numeral.end)
  if (!among('、.,:', text.charCodeAt(stop))) {
    if (stop === numeral.end || !isTitleStart(text.charCodeAt(stop))) return null
    return weakMarker('han-stop', numeral.value, stop)
  }
  const after = text[stop + 1] === '、' ? stop + 2 : stop + 1
  const next = numeralAt(text, after)
  // 三.五万亩 at the head of a line
  if (next && text[stop] === '.' && among(FIGURE_UNITS, text.charCodeAt(next.end))) return null
  // 三、四级手术占比; but 一、二十大精神学习.
  if (
    next &&
    next.end === after + 1 &&
    next.value === numeral.value + 1 &&
    signs[text.charCodeAt(after)] === SIGN.han
  ) {
    // 一、二〇二三年工作回顾; 三、四季度工作打算 opens a line, but 三、四季度完成投资5亿元 speaks of two.
    const quarter = (at === 0 || text[at - 1] === '\n') && QUARTER_TITLE.test(text.slice(next.end, next.end + 8))
    if (!among('〇○零', text.charCodeAt(next.end)) && !quarter) return null
  }
  return markerOf('han-stop', numeral.value, skipSpaces(text, after))
}

const QUARTER_TITLE = /^季度(?:工作|重点|主要|经营|生产)?(?:工作|任务|计划|打算|安排|措施|目标|思路|举措|情况|重点)/

/** (一) (1) (a) 【一】, with or without a stop behind. */
function bracketed(text: string, at: number): Marker | null {
  const inside = skipSpaces(text, at + 1)
  const family = BRACKET_FAMILIES.get(signs[text.charCodeAt(inside)]!)
  if (!family) return null
  const numeral = numeralAt(text, inside)
  if (!numeral) return null
  const close = skipSpaces(text, numeral.end)
  if (text[close] !== CLOSING[text[at]!]) return null
  // (一) 、: a space may stand before the stop.
  const stop = skipSpaces(text, close + 1)
  const end = stop < text.length && among('、.,:', text.charCodeAt(stop)) ? stop + 1 : close + 1
  return markerOf(family, numeral.value, skipSpaces(text, end))
}

/** 1. 1、 1) 1.1 and 1 with a space; not 1.5亿元, 3.15, 2024.3, 5、6月. */
function arabic(text: string, at: number): Marker | null {
  const numeral = numeralAt(text, at)
  if (!numeral) return null
  const c = text[numeral.end] ?? ''
  if (c === ')') return markerOf('num-close', numeral.value, skipSpaces(text, numeral.end + 1))
  if (c === '.' || c === '、' || c === ',') return arabicStop(text, numeral, c)
  // 1️⃣: the digit on a key.
  if (c === KEYCAP[0] || c === KEYCAP[1]) {
    const end = text.startsWith(KEYCAP, numeral.end) ? numeral.end + 2 : c === KEYCAP[1] ? numeral.end + 1 : 0
    return end > 0 ? markerOf('circled', numeral.value, skipSpaces(text, end)) : null
  }
  if (c === ' ') {
    const end = skipSpaces(text, numeral.end)
    if (text[end] === '.' || text[end] === '、') return arabicStop(text, { value: numeral.value, end }, text[end]!)
    YEAR.lastIndex = end
    // 1 2023年工作回顾
    return isTitleStart(text.charCodeAt(end)) || (YEAR.test(text) && text[YEAR.lastIndex] === '年')
      ? weakMarker('num-space', numeral.value, end)
      : null
  }
  return null
}

const KEYCAP = '\ufe0f\u20e3'

const isTitleStart = (c: number): boolean => c >= 0x4e00 && c <= 0x9fff

const DOTTED = /\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)[.、]?/y
const YEAR = /(?:19|20)(?:\d\d|xx|\*\*|××)\s*-?/iy

function arabicStop(text: string, numeral: Numeral, stop: string): Marker | null {
  const after = stop === '.' && text[numeral.end + 1] === '、' ? numeral.end + 2 : numeral.end + 1
  const end = skipSpaces(text, after)
  const c = text.charCodeAt(end)
  const marker = markerOf('num-stop', numeral.value, end)
  if (!isDigit(c)) {
    // A comma numbers only a heading; a masked decimal (1.xx亿元) is a figure.
    if (stop === ',' && !isTitleStart(c)) return null
    return end === after && /[x×*]/i.test(text[end] ?? '') && maskedFigure(text, end) ? null : marker
  }
  YEAR.lastIndex = end
  if (YEAR.test(text) || end > after) return stop === ',' ? null : marker
  // 2、4#楼基础开挖
  BUILDING.lastIndex = end
  if (BUILDING.test(text)) return marker
  ROC_YEAR.lastIndex = end
  if (stop === '.' && ROC_YEAR.test(text)) return marker
  return stop === '.' ? (dotted(text, numeral) ?? namedFigure(text, marker)) : null
}

/** 2.111年度|预算, 3.112年12月底止: Taiwan's years behind the number of an item; 2.5年 is a figure. */
const ROC_YEAR = /1[0-3]\d(?:[-~至]1[0-3]\d)?学?年|[6-9]\d(?:学?年度|年(?:\d|[底末初上下第]))/y

const BUILDING = /\d{1,2}[#号]楼/y

const NAMED_FIGURE = /(?:\d[A-Z]|\d{3,5})[\u4e00-\u9fff]/y

/** 1.5G基站建设, 2.12345热线提质: a title that begins with a figure; 1.235公里 is a figure. */
function namedFigure(text: string, marker: Marker): Marker | null {
  NAMED_FIGURE.lastIndex = marker.end
  const match = NAMED_FIGURE.exec(text)
  return match && !FIGURE_UNITS.includes(match[0].at(-1)!)
    ? weakMarker(marker.family, marker.ordinal, marker.end)
    : null
}

const MASKED_FIGURE = new RegExp(`[x×*]+(?:[${FIGURE_UNITS.replace(/[x×*]/g, '')}])`, 'iy')
function maskedFigure(text: string, at: number): boolean {
  MASKED_FIGURE.lastIndex = at
  return MASKED_FIGURE.test(text)
}

function dotted(text: string, numeral: Numeral): Marker | null {
  const at = numeral.end - String(numeral.value).length
  DOTTED.lastIndex = at
  const match = DOTTED.exec(text)
  if (!match) return null
  const end = skipSpaces(text, at + match[0].length)
  const c = text.charCodeAt(end)
  if (!isTitleStart(c) && c !== 0x201c && c !== 0x300a) return null
  if (end === at + match[0].length && among(FIGURE_UNITS, text.charCodeAt(end)) && !opensWord(text, end)) return null
  const parts = match[0]
    .replace(/[.、]$/, '')
    .split('.')
    .map(Number)
  return { family: `num-${parts.length}` as Family, ordinal: parts.at(-1)!, end, parts, verb: '', weak: false }
}

/** 2.2人员配置, 3.1项目实施: the word of a heading, which begins as a unit does; 2.2人次 counts. */
function opensWord(text: string, at: number): boolean {
  WORD.lastIndex = at
  return WORD.test(text)
}
const WORD =
  /人[员力才民口事居文际]|项目|家[庭校长]|户[外籍]|个[人性体]|元素|分[析工类级层布阶]|成[效本果立熟员长]|公[共众司平开益安文]|时[间效]|年[度轻]|月度|日常|名[师称牌]|次要|百姓/y

/** 第一部分 第一板块 第一章 第一、 第一，; not 第一季度, 第一，二产业. */
function afterDi(text: string, at: number): Marker | null {
  const start = skipSpaces(text, at + 1)
  const numeral = numeralAt(text, start)
  if (!numeral || (signs[text.charCodeAt(start)] !== SIGN.han && signs[text.charCodeAt(start)] !== SIGN.digit))
    return null
  const after = skipSpaces(text, numeral.end)
  const two = text.slice(after, after + 2)
  const unit = PART_UNITS[two] ? two : text[after]!
  const family = PART_UNITS[unit]
  if (family) {
    let end = skipSpaces(text, after + unit.length)
    if (end < text.length && among(':、.,-', text.charCodeAt(end))) end++
    return markerOf(family, numeral.value, skipSpaces(text, end))
  }
  if (after >= text.length || !among(',、:.', text.charCodeAt(after))) return null
  const next = numeralAt(text, after + 1)
  if (next && next.end === after + 2 && next.value === numeral.value + 1) return null
  if (text[after + 1] === '第') return null
  return markerOf('di-stop', numeral.value, skipSpaces(text, after + 1))
}

/** 首先， 其次， 最后， and 其一， */
function orderWord(text: string, at: number): Marker | null {
  if (text[at] === '其') {
    const numeral = numeralAt(text, at + 1)
    if (numeral && signs[text.charCodeAt(at + 1)] === SIGN.han && among(',、:是', text.charCodeAt(numeral.end)))
      return markerOf('qi-stop', numeral.value, skipSpaces(text, numeral.end + 1))
  }
  for (const [word, ordinal] of ORDER_WORDS) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    return among(',、:', text.charCodeAt(end)) ? markerOf('word', ordinal, skipSpaces(text, end + 1)) : null
  }
  return null
}

const ROMAN = /[IVX]{1,5}(?=[.、:])/y
const ROMAN_VALUES = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

const PART =
  /part[ .:]{0,2}(?:(\d{1,2})|([IVX]{1,4})|(one|two|three|four|five|six|seven|eight))(?![\da-z%])[.:、]?\n?/iy
const PART_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']

/** PART 01, Part Two, PART.III; with the line's end, where its title begins with digits */
function partAt(text: string, at: number): Marker | null {
  PART.lastIndex = at
  const part = PART.exec(text)
  if (!part) return null
  const [, digits, roman, word] = part
  const ordinal = digits
    ? Number(digits)
    : roman
      ? ROMAN_VALUES.indexOf(roman.toUpperCase()) + 1
      : PART_WORDS.indexOf(word!.toLowerCase()) + 1
  return ordinal > 0 ? markerOf('part', ordinal, skipSpaces(text, at + part[0].length)) : null
}

/** A. A、 a) ; I. II. IV. are Roman (a single V or X too: V. is rarely the 22nd item). */
function latin(text: string, at: number): Marker | null {
  const part = among('Pp', text.charCodeAt(at)) ? partAt(text, at) : null
  if (part) return part
  ROMAN.lastIndex = at
  const roman = ROMAN.exec(text)
  const value = roman ? ROMAN_VALUES.indexOf(roman[0]) + 1 : 0
  if (roman && value) return markerOf('roman-stop', value, skipSpaces(text, at + roman[0].length + 1))
  const c = text[at + 1]
  const end = skipSpaces(text, at + 2)
  const ordinal = numeralAt(text, at)!.value
  const next = text.charCodeAt(end)
  if (c === ')') return markerOf('latin-bracket', ordinal, end)
  if ((c === '.' || c === '、') && (isTitleStart(next) || next === 0x201c)) return markerOf('latin-stop', ordinal, end)
  return null
}
