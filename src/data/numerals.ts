/**
 * Numeral characters of the view (simplified script, half width). Traditional forms (兩 萬 億 貳) are folded by the view;
 * the forms for cheques (大写: 壹贰叁…) and the short tens (廿 卅) are rows here.
 */

/** Digits: 三 is 3, 两 is 2 (两百). */
export const HAN_DIGITS = '零0 〇0 一1 二2 三3 四4 五5 六6 七7 八8 九9 两2 壹1 贰2 叁3 参3 肆4 伍5 陆6 柒7 捌8 玖9'

/** Digits that are words of their own (参加, 陆军): they open a numeral only before 拾 佰 仟 万. */
export const CHEQUE_DIGITS = '壹贰叁参肆伍陆柒捌玖'

/** Places inside a group of four, as powers of ten. */
export const HAN_PLACES = '十1 百2 千3 拾1 佰2 仟3'

/** Groups, as powers of ten; 兆 as in Taiwan (一兆元 is 10^12 元), unless a unit follows (兆瓦). */
export const HAN_GROUPS = '万4 亿8 兆12'

/** 廿一 is 21, 卅 is 30. */
export const SHORT_TENS = '廿2 卅3'

/** Inside a numeral: and some more (二十余万, 三百多万, 十来个, 十几万). */
export const MORE_MARKS = '余多来几'

/** Business shorthand after Arabic digits: 3400w, 1200W, 3.5k. */
export const LATIN_MULTIPLIERS = 'w4 W4 k3 K3'

/** After 兆: it is the prefix of a unit or a line speed, no multiplier (26兆瓦, 500兆宽带). */
export const MEGA_UNITS = '瓦赫帕焦伏欧字比宽光带网级'

/** After 千: it belongs to the unit (545千克, 1300万千瓦). */
export const KILO_UNITS = '克米瓦伏卡焦帕赫乏字比瓩'

/** Words with a fixed reading as a fraction: 半数 is 1/2. */
export const FIXED_FRACTIONS: readonly (readonly [word: string, numerator: number, denominator: number])[] = [
  ['半数', 1, 2],
  ['一半', 1, 2],
]
