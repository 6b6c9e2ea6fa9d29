/**
 * Number formats of Word's lists (w:numFmt, ECMA-376 17.18.59) by the way they are written. Fixed sequences are given
 * whole; where one ends, Word goes on in Arabic numerals.
 */
export const NUMBER_SEQUENCES: Readonly<Record<string, string>> = {
  // 甲、乙、丙
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  // 子、丑、寅
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  // ①②③
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  // ㈠㈡㈢
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
}

/** How Chinese numerals are put together; digits from zero, then the signs of ten, hundred, thousand. */
export interface ChineseFormat {
  readonly digits: string
  readonly units: string
  /** Digit by digit from here on: `digital` 一〇, `counting` 九十九 and 一〇〇, `thousand` 一百零一. */
  readonly digitwiseFrom: number
  /** 十二 and not 一十二. */
  readonly shortTen: boolean
}

const COUNTING: ChineseFormat = { digits: '〇一二三四五六七八九', units: '十百千', digitwiseFrom: 100, shortTen: true }
const THOUSAND: ChineseFormat = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  digitwiseFrom: 10000,
  shortTen: true,
}
const DIGITAL: ChineseFormat = { digits: '〇一二三四五六七八九', units: '十百千', digitwiseFrom: 0, shortTen: false }

export const CHINESE_FORMATS: Readonly<Record<string, ChineseFormat>> = {
  chineseCounting: COUNTING,
  taiwaneseCounting: COUNTING,
  chineseCountingThousand: THOUSAND,
  taiwaneseCountingThousand: THOUSAND,
  japaneseCounting: THOUSAND,
  ideographDigital: DIGITAL,
  japaneseDigitalTenThousand: DIGITAL,
  taiwaneseDigital: DIGITAL,
  koreanDigital2: DIGITAL,
  // 壹、贰、叁
  chineseLegalSimplified: { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', digitwiseFrom: 10000, shortTen: false },
  ideographLegalTraditional: { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟', digitwiseFrom: 10000, shortTen: false },
}

export const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export const STEMS = '甲乙丙丁戊己庚辛壬癸'
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
