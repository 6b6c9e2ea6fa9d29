/**
 * How Chinese documents number their parts (序号): numerals, and the styles that wrap them. Order and depth are no matter
 * of this table: they come from the document (`outline/nesting.ts`). `rank` is the usual depth after GB/T 9704 (一、 （一） 1.
 * （1）) and Taiwan's 公文程式 (壹、 一、 (一) 1、 (1)), used only where the document itself does not tell.
 */

/** Digits of each kind, the first one standing for 1. All in simplified script: the view has 貳 as 贰, 參 as 参. */
export const NUMERALS = {
  /** 一、 (also 十一、 廿一、, composed in `text/ordinal.ts`) */
  han: '一二三四五六七八九十',
  /** 壹、 */
  formal: '壹贰叁肆伍陆柒捌玖拾',
  /** 甲、 */
  stem: '甲乙丙丁戊己庚辛壬癸',
  /** ① */
  circled: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  /** ❶ */
  circledDark: '❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴',
  /** ➀ */
  circledSans: '➀➁➂➃➄➅➆➇➈➉',
  /** ㊀ */
  circledHan: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  /** ⑴ as (1) */
  bracketed: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  /** ㈠ as (一) */
  bracketedHan: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  /** ⒈ as 1. */
  dotted: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  /** Ⅰ. */
  roman: 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ',
  /** ⅰ. */
  romanSmall: 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ',
} as const

/** Other signs for the same digit: 叁 is written 参 in Traditional script. */
export const NUMERAL_VARIANTS: Readonly<Record<string, string>> = { 参: '叁', 弍: '贰', 〇: '零' }

/** Usual depth of each family, outermost first; a family is what counts on with one style of number. */
export const FAMILY_RANKS = {
  /** 第一编 */
  'part-bian': 0,
  /** 第一部分, 第一篇 */
  part: 1,
  /** 第一章 */
  chapter: 2,
  /** 第一节 */
  section: 3,
  /** 壹、 */
  'formal-stop': 4,
  /** Ⅰ. */
  'roman-stop': 5,
  /** 一、 */
  'han-stop': 6,
  /** 第一， */
  'di-stop': 6,
  /** 首先， */
  word: 7,
  /** 其一， */
  'qi-stop': 7,
  /** (壹) */
  'formal-bracket': 7,
  /** (一) */
  'han-bracket': 8,
  /** 一) */
  'han-close': 8,
  /** 1. 1、 */
  'num-stop': 10,
  /** 1 总则 */
  'num-space': 10,
  /** 1.1 */
  'num-2': 11,
  /** 1.1.1 */
  'num-3': 12,
  /** 1.1.1.1 */
  'num-4': 13,
  /** (1) */
  'num-bracket': 14,
  /** 1) */
  'num-close': 14,
  /** 甲、 */
  'stem-stop': 15,
  /** (甲) */
  'stem-bracket': 16,
  /** ① */
  circled: 16,
  /** A. */
  'latin-stop': 17,
  /** (a) A) */
  'latin-bracket': 18,
  /** 一是 一要 一抓 */
  'han-verb': 19,
} as const
export type Family = keyof typeof FAMILY_RANKS

/** Families that may pass for one another where an author is careless: 1. 2、 3. or (一) 二) */
export const COUSINS: readonly (readonly Family[])[] = [
  ['num-stop', 'num-close', 'num-bracket', 'num-space'],
  ['han-stop', 'han-bracket', 'han-close', 'di-stop'],
]

/** What stands after 第N to make it a part: 第一部分. */
export const PART_UNITS: Readonly<Record<string, Family>> = {
  部分: 'part',
  部份: 'part',
  板块: 'part',
  版块: 'part',
  篇: 'part',
  编: 'part-bian',
  章: 'chapter',
  节: 'section',
}

/** Enumerating words in order; 最后 ends whatever list is open. Samples: 首先,要加强领导。其次,要压实责任。 */
export const ORDER_WORDS: readonly (readonly [word: string, ordinal: number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['第三', 3],
  ['最后', 0],
]

/** Verbs after a Chinese digit that enumerate: 一是…二是, 一要…二要, 一抓…二抓. */
export const ENUMERATING_VERBS = '是要抓靠看查促保强重建严优补提'

/** Before 一是 these make it something else: 之一是, 唯一是, 第一是, 统一要, 十一是, 逐一看, 单一是. */
export const NO_ENUMERATION_AFTER =
  '之唯第统十百千万亿零〇一二三四五六七八九逐单每任某同专进这那哪其不另惟周划归合如始初期届'

/** Before (1) these make it a reference: 第(1)项, 见(一), 附件(1), 表(2), 式(3). */
export const NO_BRACKET_AFTER = '第见表图式件条款注《'

/** After a number these speak of the part that bears it: (三)中所述问题, (二)项规定. */
export const REFERRING_WORDS: readonly string[] = [
  '中所',
  '所述',
  '所列',
  '所称',
  '所指',
  '项规定',
  '款规定',
  '项所',
  '款所',
]

/** After 1.5 or 1. these make it a figure: 1.5亿元, 3.15晚会. */
export const FIGURE_UNITS = '亿万千百%‰个倍元吨米月日年时分秒度折成名人户家次件项亩公斤克版级x×*'

/** How units and classifiers begin, whatever else their characters may open: behind a blank after a figure. */
export const UNIT_STARTS = FIGURE_UNITS + '座所处台套辆条篇场期份栋间盏棵株头只匹艘架张册本幅块批眼口宗支组班天岁周'
