/** Words around a numeral that tell what it is. View text, by spaces. */

/** Before 第一, 前五: against whom or in what it is ranked. */
export const RANK_CUES =
  '六都 非六都 全台 全港 全国 全省 全市 全区 全县 全州 全盟 全旗 全球 世界 亚洲 国内 省内 市内 县内 区内 行业 业内 同类 同行 同级 同业 系统 公司 集团 全院 全校 全镇 全厂 全行 全部门 片区 学段 小组 省 市 区 县 州 盟 组 ' +
  '东部 中部 西部 东北 华东 华北 西北 西南 中南 华南 城市 地区 得分 成绩 考核 评比 测评 绩效 规模 总分 总量 增速 增幅 团体 总数 并列 总评 数量 满意度 综合 榜单 榜'

/** Before 第一 and 53位: a word for taking a place. */
export const RANK_VERBS =
  '排名 排位 名次 位次 位居 位列 名列 列 居 排 排在 排到 跃居 跃升 跃升至 跃升到 跃至 升至 升到 上升至 上升到 提升至 提升到 前移至 前进至 下滑至 降至 滑落至 稳居 稳居于 保持 蝉联 荣获 获得 获 夺得 取得 勇夺 斩获 进入 跻身 进位 挺进 并列 均为 均居 均列 分列 分别居 分别列 连续 拿下 摘得'

/** After a bare ordinal: it numbers a thing (第一书记, 第二批, 第三产业) and ranks nothing. */
export const ORDINAL_NOUNS =
  '个 批 届 期 次 轮 季 产 书 方 时 课 章 条 款 节 项 页 类 种 级 人 医 中 小 初 高 附 实 幼 师 部 步 阶 段 天 年 月 周 日 代 线 党 支 组 号 卷 辑 版 集 讲 场 站 封 份 例 台 架 辆 座 家 所 间 栋 户 要 副 责 任 生 资 梯 现 手 选 桶 大 民 语 张 把 篇 笔 本 点 目 机 棉 毛 建 化 煤 水 热 发 税 污 看 监 强 审 检 巡 督 工 研 地 测 勘 炮 军 野 子 媒 范 国 空 曲 乐 春 故 印 动 性 炉 界 学 教 职 技 体 艺 少 儿 女 战 防 增 档 梯队 保育 九 关 抓 块 股 棒 城 村 乡 区 市 县 园 校 房 车 站 街 门 层 排 列 队 连 营 团 桩 孔 标 包 幅 幢 单元 层次 套 眼 遍 回 趟 顺 优先 夫 印 案 枪 炮 刀 针 剂 位次 阵 方阵 视 品牌 引 动能 粮 大粮 大省 大市 大县'

/** Before a small Chinese count: something was made, done or had, so it counts (新建三个, 涉及五项). */
export const COUNT_VERBS =
  '其中 动员 捣破 捣毁 瓦解 侦破 摧毁 检获 新增 新建 新设 新开 增设 增加 增至 增到 减少 减至 建成 建设 建立 创建 创成 完成 共 共有 合计 总计 累计 计 达 达到 拥有 设立 下设 开设 开办 举办 承办 组建 成立 涉及 获 获得 荣获 承担 申报 立项 引进 引入 签约 落地 开工 投产 竣工 推出 出台 制定 编制 修订 打掉 破获 查处 发现 整改 办结 培育 认定 入选 获批 收到 受理 召开 发布 发生 选树 评选 表彰 配备 扩建 改造 新改扩建 改扩建 划分为 分为 分成 选派 派出 收储 出让 拆除 取缔 关停 关闭 整合 撤并 合并 各 仅 只有 仅有 提出 通报 曝光 转办 移送 起诉 审结 执结 化解 调处 新招 招聘 招录 调整 补充 购置 采购 添置 更新 安装 新装 维修 承接 交办 督办 约谈 问责 处分 立案 查办'

/** After a small Chinese count of 个 or 项: concrete things, so it counts (两个乡镇, 五个项目). */
export const COUNTED_NOUNS =
  '灌区 大队 中队 支队 县 区县 市县 市辖区 行政区 乡镇 镇 乡 村 社区 街道 省 州 部门 单位 学校 企业 项目 园区 试点 案例 团队 平台 基地 中心 站 点位 支部 党组织 党支部 党小组 党总支 党委 第一 冠军 亚军 季军 小区 工作组 专班 小组 班组 车间 分公司 子公司 工地 标段 品种 品牌 专业 学科 科室 病区 病种 实验室 工作室 国家 城市 地市 县区 县市 行政村 自然村 贫困村 居委会 网格 窗口 泊位 车位 床位 学位 名额 奖项 金奖 银奖 铜奖 国家级 省级 市级 县级 区级 重点项目 重大项目 教室 班级 法庭 法院 检察院 派出所 场馆 公园 广场 停车场 充电 水库 泵站 电站 变电站 码头 机场 港口 煤矿 工厂 仓库 网点 门店 景区 课题 专利 软件 系统 模型 航班 航线 自贸 子项 工程包'

/** Right after 二–十 with a loose classifier: it opens a slogan or a heading (四个方面, 三个“一号工程”, 五项重点). */
export const SLOGAN_NOUNS =
  '方面 领先 意识 自信 维护 确立 坚持 结合 确保 必须 统筹 重点 关键 环节 维度 层面 阶段 步骤 机制 制度 体系 原则 目标 要求 转变 提升 转型 到位 落实 聚焦 突出 狠抓 抓好 强化 补贴 行动 工程 任务 工作 举措 措施 文章 清单 难点 短板 问题 特点 亮点 优势 突破 创新 革命 伟大 全面 不变 导向 理念 精神 作用 能力 建设 关系 中心工作 一批 一 百 千 万 “ ‘ 覆盖 闭环 抓手 专项 规定 岗位 监督 主体 责任 清零 翻番 倍增 先行 区分 务必 服从 不得 严禁 必 专 主 维 面 层 转 新'

/** Right after 两–十 with a classifier of concrete things: figures of speech (两张网, 三篇文章, 五件大事). */
export const SLOGAN_THINGS =
  '名片 大事 要事 实事要 文章 大文章 清单 网 位数 数增 牌子 班子 硬仗 攻坚战 会战 战役 底线 红线 防线 屏障 难题 账 队伍 统 叠加 驱动 平台一 合一 融合 联动 好戏 大戏 曲 棋 步走 腿 手抓 事 皮'

/** Before a figure without a unit: it is money (产值1.8亿, 投入3200w). */
export const MONEY_CUES =
  '返还 产值 投资 收入 资金 金额 额 成本 支出 预算 利润 税 费 款 投入 节约 营收 GDP GMV 总值 贷款 融资 补助 补贴 奖励 创收 效益 创效 缴 赔偿 债 资产 授信 募集 筹集 销售 回款 损失 挽损 到账 拨付 下拨 值 造价 营业 盈利 毛利 净利 减亏 增收 减收 降本 货值 工资 薪酬 津贴 采购 中标 合同 市值 估值 罚 没收 基金 捐 注资 出资'

/** Before a duration: it was measured or set (平均用时46分钟, 缩短0.5天), so it is no mere period. */
export const DURATION_CUES =
  '出勤 加班 优于目标 交货期 交货期为 交付期 供货期 账期 账期为 时效 时效为 由原来的 由过去的 由最初的 由以前的 由目前的 天数为 天数是 日数为 等候 等待 候诊 排队 无霜期 无霜期为 无霜期达 时长为 时间为 用时为 周期为 工期为 平均 用时 耗时 时长 只需 仅需 时间 时限 工期 周期 天数 时数 小时数 提前 提前量 缩短 缩短至 缩短到 缩短为 缩短了 减 再减 缩减为 压缩为 压减为 减至 减到 减为 降为 延长为 缩减 缩减至 压缩 压缩至 压缩到 压缩了 压减 压减至 压至 压到 压降 压降至 延长 延长至 延长到 延长了 减少 减少至 减少到 减少了 增加 增加了 增加到 增至 降至 降到 下降 下降了 提高到 提升至 由 从 优化为 优化至 优化到 控制在 累计 达 达到 多 快 慢 停机 补水 停水 停电 供水 供暖 停产 停工 住院日 天 日 学习 培训 授课 听课 志愿服务 服务 响应 累积 人均 年均 日均 次均 平均为 省 节省 节约 提速 延迟 滞后 优良 达标 连续运行 安全运行 安全生产 调整到 至 到'

/** Before a duration with a bound: how long somebody stayed (驻村不足60天, 至少下村10天); without one it is a habit (每月驻村15天). */
export const STAYS = '下村 驻村 入户 走访 调研 住村 入村 下乡 蹲点 驻点 驻场 跟班 坐诊 值守 在岗 实习 锻炼 挂职'

/** Before days, weeks, months and years: how long something takes (尚需15年, 为期3日); no date and no limit. */
export const TAKES_TIME =
  '尚需 仍需 还需 约需 需时 为期 缩短 缩短至 缩短到 缩短为 延长 延长至 延长到 延长为 压缩至 压缩到 提早 期程 工期'

/** Before days that a clause ends with: how long a course or a show was (训练2梯次,每梯次3日). */
export const COURSES = '培训 训练 研习 讲习 集训 受训 展出 会期 每期 每场 每梯 每梯次 每班'

/** After a duration: it is a limit or a span of time (7日内办结, 24小时值班). */
export const NO_DURATION_AFTER =
  '内 之内 以来 来 间 期间 前 之前 后 之后 值班 值守 在岗 待命 不间断 全天候 制 生活圈 便民 服务圈 就业 健身 就医 医疗圈 急救圈 圈 自助 开放 备勤 应急 交通圈 经济圈 时间里 通勤 以后 假期 长假 过境'
