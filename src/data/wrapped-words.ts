/** Words of two characters that a wrapped line breaks most often: 同⏎比, 亿⏎元, 个百⏎分点. */
export const WRAPPED = `同比 环比 增长 增加 增幅 下降 减少 上升 提高 提升 增收 完成 实现 达到 亿元 万元 百分 分点 个百 其中 占比 累计 较去 去年 上年 年初`

/** Words that begin with the second character of one of these: no word is broken before them. */
export const NOT_WRAPPED = `成立 成果 成效 成为 成绩 成员 比例 比重 比较 比赛 长期 加快 加强 加大 分别 分类 分析 分为 现有 现在 现场 中央 中心 中国 年度 年内 计划`
