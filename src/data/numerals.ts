/**
 * Numeral characters of the view (simplified script, half width). Traditional forms (兩 萬 億 貳 陸) are folded by the view;
 * the forms for cheques (大写: 壹贰叁…) and the short tens (廿 卅) are rows here.
 */

/** Digits: 三 is 3, 两 is 2 (两百). */
export const HAN_DIGITS: readonly (readonly [char: string, digit: number])[] = [
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
  ['两', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['参', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
]

/** Digits that are words of their own in running text (参加, 陆军, 伍): they open a numeral only before 拾佰仟万. */
export const CHEQUE_DIGITS = '壹贰叁参肆伍陆柒捌玖'

/** Powers of ten inside a group of four: 十 百 千, with the forms for cheques. */
export const HAN_PLACES: readonly (readonly [char: string, power: number])[] = [
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['拾', 1],
  ['佰', 2],
  ['仟', 3],
]

/** Groups: 万 亿, and 兆 as in Taiwan (一兆元 is 10^12 元; 兆瓦 is a unit and never gets here). */
export const HAN_GROUPS: readonly (readonly [char: string, power: number])[] = [
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]

/** 廿一 is 21, 卅 is 30. */
export const SHORT_TENS: readonly (readonly [char: string, tens: number])[] = [
  ['廿', 2],
  ['卅', 3],
]

/** Inside a numeral: and some more (二十余万, 三百多, 十来个, 十几万). */
export const MORE_MARKS = '余多来几'

/** Business shorthand after Arabic digits: 3400w, 1200W, 3.5k. */
export const LATIN_MULTIPLIERS: readonly (readonly [char: string, power: number])[] = [
  ['w', 4],
  ['W', 4],
  ['k', 3],
  ['K', 3],
]

/** After 兆: it is the prefix of a unit or a line speed, no multiplier (26兆瓦, 500兆宽带). */
export const MEGA_UNITS = '瓦赫帕焦伏欧字比宽光带以网级'

/** Words with a fixed reading as a fraction: 半数 is 1/2. */
export const FIXED_FRACTIONS: readonly (readonly [word: string, numerator: number, denominator: number])[] = [
  ['半数', 1, 2],
  ['一半', 1, 2],
]
