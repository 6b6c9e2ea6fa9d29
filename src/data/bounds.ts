/** Words that bound a quantity, before it (不低于95%) and after it (95%以上). View text; several words a row, by spaces. */
import type { Bound } from '../model.ts'

/** Directly before the numeral. The longest word that fits counts: 不超过 before 超过. */
export const BOUNDS_BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  [
    '约 约值 约以 约每日 约每天 约每月 约每年 大约 大约只有 大约只 约只有 大约仅 约为 约占 约有 约达 约合 大概 大致 近 将近 接近 近乎 差不多 几乎 几近 趋近 逼近 临近 ~ ≈',
    'about',
  ],
  ['超 超过 超过了 超出 突破 突破了 逾 多于 大于 高于 高过 超越 > 跨越 迈过 冲破 首破 再破 刚过 略高于', 'more_than'],
  [
    '不低于 不少于 不小于 不得低于 不得少于 不应低于 不应少于 不能低于 不能少于 不下于 不下 不亚于 不短于 至少 至少为 至少有 至少达 至少达到 最少 起码 下限为 ≥ ≧ >= >=',
    'at_least',
  ],
  ['不到 不足 不及 不满 未满 未达 未达到 未到 未及 未足 少于 低于 小于 短于 不达 <', 'less_than'],
  [
    '不超过 不高于 不大于 不多于 不突破 不超出 不超 不长于 未超过 未突破 没有突破 没有超过 未逾 不得超过 不得高于 不得多于 不应超过 不能超过 最多 至多 给予最高 奖励最高 补助最高 补贴最高 资助最高 额度最高 贷款最高 上限为每宗 上限为每人 上限为每户 上限为每案 上限为 ≤ ≦ <=',
    'at_most',
  ],
]

/** Before a bare 百 千 万 亿 only: 上万人, 过亿元, 破千. */
export const BOUNDS_BEFORE_HEAD: readonly (readonly [words: string, bound: Bound])[] = [
  ['上', 'at_least'],
  ['过 破', 'more_than'],
]

/** Not these words: 节约1000万元 is no 约, 最近5个 no 近, 赶超 no 超. */
export const NOT_BOUNDS_BEFORE: readonly string[] =
  '原则 规则 细则 准则 法则 守则 节约 签约 预约 特约 合约 契约 违约 条约 集约 解约 邀约 相约 履约 制约 续约 毁约 缔约 公约 简约 隐约 租约 爽约 最近 附近 靠近 邻近 亲近 就近 远近 赶超 反超 高超 大于等于 小于等于'.split(
    ' ',
  )

/** Directly after the unit: 95%以上, 3000元左右, 控制在2%以内. */
export const BOUNDS_AFTER: readonly (readonly [words: string, bound: Bound])[] = [
  ['左右 上下 前后 许 开外', 'about'],
  ['以上 及以上 或以上 之上 (含)以上 (含以上) (及)以上 (含)及以上', 'at_least'],
  ['以下 以内 之内 之下 及以下 或以下 (含)以下 (含)以内', 'at_most'],
  ['余 多 有余 +', 'more_than'],
]
