/** Words that say whether a figure was reached or is aimed at, how it changed, and for whom and when it holds. */

/** Change upwards, where it stands right before the figure: 增长5%. */
export const INCREASES = `增长 增加 增加了 增长了 上升 上升了 提高 提高了 提升 提升了 增 升 净增 净增加 上涨 涨 扩大 扩大了 攀升 跃升 提速 增强 延长 延长了 前移 上浮 上调 回升 反弹 多 多出 增多 增收 增产 加快 递增 成长 成长了 增幅 增速 涨幅 增幅达 增速达 涨幅达 增幅为 增速为 涨幅为 增长率 增长率达 增长率为 同比增 环比增 提前 高 新增加 扩增 进步 前进 上移 激增 猛增 大增 再增 再提高 再增加 再提升`

/** Change downwards. */
export const DECREASES = `下降 下降了 减少 减少了 降低 降低了 减 降 净减少 净减 下跌 跌 缩小 缩短 缩短了 压缩 压缩了 压减 压减了 压降 压降了 缩减 缩减了 收窄 收窄了 回落 下滑 下调 少 少了 减亏 节约 节省 降幅 降幅达 降幅为 减幅 减幅达 跌幅 跌幅达 衰退 再降 再减 再压减 再降低 后移 退后 下移 核减 削减 精简 锐减 骤降 负增长 减轻 减低`

/** Heads of a comparison with a time before: 较上年, 比去年同期, 与年初相比. */
export const TIME_BASES = `上年同期 去年同期 前年同期 上年末 去年末 上年底 去年底 上年度 上年 去年 前年 往年 年初 年底 上季度 上季 上半年 下半年 上月 上周 上届 上期 同期 同期比 历史同期 往年同期 疫情前 改革前 实施前 整改前 改造前 之前 以前 过去 原来 “十三五”末 “十二五”末 “十四五”初`

/** Adverbs of comparison that stand alone. */
export const BASIS_WORDS = `同比 环比 年均 累计同比 按可比价 按可比口径 同口径 可比 定基`

/** Modal words that make a figure a target. */
export const TARGET_WORDS = `力争 确保 计划 拟 争取 预计 预期 目标 要求 规划 打算 将 即将 要 必须 应 需 希望 建议 恳请 请求 到时 届时 努力 致力 有望 预定 预估 预计可 期望 期能 拟订 拟定 力拼 再新增 再建 再解决 再改造`

/** Not modal although they look so: 将近, 计划生育, 要素… */
export const TARGET_EXCEPTIONS = `将近 将军 将士 将来信 计划生育 计划招生 年度计划 计划的 国培计划 省培计划 要素 要闻 要求的 需求 应急 应用 应对 应届 应收 应付 应征 应诉 主要 重要 需要 必要 摘要 纪要 概要 首要 不要 目标任务的 年度目标 预计的 预期目标的 规划面积 规划的 城市规划 总体规划 供应 反应 响应 适应 相应 对应 效应 供需 急需 所需 内需 刚需 应有 理应 计划单列 拟制 模拟 虚拟 比拟 完成年度 完成计划 完成目标 占年度计划 占计划 比年初目标 低于目标 高于目标 超目标 达到目标 达到要求 达标要求`

/** Words that make a figure a fact even inside a plan. */
export const ACTUAL_WORDS = `已 已经 目前 现有 现已 截至 截止 去年 上年 累计 完成了 实现了 同比增长了 由目前 由现在 目前的 现行 建成了`

/** Whom a figure covers. */
export const SCOPES = `全市 全省 全县 全区 全镇 全乡 全街道 全国 全院 全校 全系统 全局 全公司 全厂 全所 全州 全盟 全旗 全域 全社会 全行业 全球 全集团 全矿 全线 全村 全社区 全台 全辖 我市 我省 我县 我区 我镇 我乡 我院 我校 我局 我州 本市 本县 本区 本省 本院 本校 市本级 县本级 区本级 省本级 市直学校 市直单位 市直 县直 区直 辖区 辖区内 辖内 城区 市区 县域 市域 省域 农村 城镇 城乡`
