/** Words that say whether a figure was reached or is aimed at, how it changed, and for whom and when it holds. */

/** Change upwards, where it stands right before the figure: 增长5%. */
export const INCREASES = `
比升 比增 翻了 偏多 偏高 
微升 略升 微增 略增 急升 飙升 录得升幅 
年增 年增长 年成长 
上涨了 攀升了 增了 净增了 净增加了
翻 增长 增加 增加近 增加了 增长了 上升 上升了 提高 提高了 提升 提升了 增 升 净增 净增加 上涨 涨 扩大 扩大了 攀升 跃升 拉升 直线拉升 直线上升 提速 延长 延长了 前移 上浮 上调 回升 反弹
多 多出 增多 递增 成长 成长了 同比增 环比增 提前 高 扩增 前进 上移 激增 猛增 大增 再增 再提高 再增加 再提升
`

/** Change downwards. */
export const DECREASES = `
比降 比减 偏少 偏低 
微降 略降 微减 略减 急跌 微跌 
年减 年减少 年衰退 
下跌了 回落了 下滑了 减轻了 
下降 下降了 减少 减少了 降低 降低了 减 降 净减少 净减 下跌 跌 缩小 缩短 缩短了 压缩 压缩了 压减 压减了 压降 压降了 缩减 缩减了 收窄 收窄了 回落 下滑 下调 少 少了
衰退 再降 再减 再压减 再降低 后移 退后 下移 核减 削减 精简 锐减 骤降 负增长 减轻 减低
`

/** Heads of a comparison with a time before: 较上年, 比去年同期, 与年初相比. */
export const TIME_BASES = `上一年度 上一年 上一季度 上一季 上一月 前一年度 前一年 前一季 上年同期 去年同期 前年同期 上年末 去年末 上年底 去年底 上年度 上年 去年 前年 往年 年初 年底 上季度 上季 上半年 下半年 上月 上周 上届 上期 同期 同期比 历史同期 往年同期 上五年 前五年 常年同期 常年 历年同期 历年平均 多年同期 多年平均 多年均值 疫情前 改革前 实施前 整改前 改造前 之前 以前 过去 原来 “十三五”末 “十二五”末 “十四五”初 “十一五”末 “十五”末 “十四五”末 “十二五”初 “十三五”初 “十一五”初 “十二五”时期 “十三五”时期 “十三五”期间 “十二五”期间 “十四五”期间 建国初 改革开放初 建市初 建区初`

/** Adverbs of comparison that stand alone. */
export const BASIS_WORDS = `按年 按季 按月 同比 环比 年均 累计同比 按可比价 按可比口径 同口径 可比 定基`

/** Words of aim: in a review they make a target of what follows in their clause. */
export const AIMS = `
目标于 承诺 计画 规划 规画 预计达成 预计于 预计提升至 预计提升到 预计可提升 预计可提供 预计可新增 预计可增加 预计新增 预计增至 预计将
力争 力争达到 确保 计划 拟 预期 即将 到时 届时 有望 力拼 争取达到 争取实现 争取突破 争取完成 计划新增 计划投资 计划招聘 计划新建 计划实施 计划完成 计划总投资 拟投资 拟新建 拟建 拟招聘 预定 目标是 目标为 任务是 任务为 目标: 目标任务: 将于
将在 将达 将达到 将为 将有 争取到20 争取在 争取年 争取全 争取用 争取今年 争取明年
`

/** What follows 将 when it speaks of the future; 将 + object (将原来的5项…) and 将近 do not. */
export const FUTURE_VERBS = `增设 增建 兴建 建置 设置 扩增 增聘 增购 办理 补助 推出 降至 降到 升至 升到 增加至 增加到 减至 减少至 缩短至 新开工 改造 购置 引进 组织 培训 种植 出栏 拆除 整治 新增 再新增 再增加 再 达 达到 建成 建 新建 完成 全部 全面 实现 突破 增加 投入 投资 于 在 有 为 超过 会 继续 进一步 逐步 陆续 正式 重点 启动 开工 解决 投用 开展 推进 努力 持续 着力 新 按 提供 带动 惠及 覆盖 招收 招聘 安排 争取 力争 提升 提高 下降 可 使 形成 打造 举办 增至 增长 使用`

/** Words that make a figure a fact even inside a plan. */
export const ACTUAL_WORDS = `实际 已 已经 目前 现有 现已 截至 截止 去年 上年 完成了 实现了 建成了 由原来 原来的`

/** Whom a figure covers. */
export const SCOPES = `
全市 全省 全县 全区 全镇 全乡 全街道 全国 全院 全校 全系统 全局 全公司 全厂 全所 全州 全盟 全旗 全域 全社会 全行业 全球 全集团 全矿 全线 全村 我村 我社区 全社区 全台 全辖 我市
我省 我县 我区 我镇 我乡 我院 我校 我局 我州 本市 本县 本区 本省 本院 本校 市本级 县本级 区本级 省本级 市直学校 市直单位 市直 县直 区直 辖区 辖区内 辖内 城区 市区 县域
市域 省域 公司
`

/** Begin like an aim but are none. */
export const AIM_EXCEPTIONS = `计划生育 计划免疫 计划单列 计划内 计划外 拟制 拟人 承诺书 承诺制 承诺件 承诺函 承诺事项 承诺服务 承诺办结 规划局 规划院 规划馆 规划图`
