/** Words in the heads of plain-text tables. View text, by spaces. */

/** Columns whose numbers count nothing: serial numbers, years, dates, telephone numbers, codes. */
export const NO_FIGURE_COLUMNS =
  '序号 行次 栏次 班级 年级 班别 组别 编号 序 号 No No. NO NO. # 年份 年度 年 年别 年度别 年月别 年月 月份 月别 季别 月 日期 时间 完成时间 完成时限 时限 期限 联系电话 电话 手机 联系方式 邮编 代码 编码 身份证号 文号 批次 期次 周次 星期 学号 工号 备注 说明'

/** Columns that give the unit of their row. */
export const UNIT_COLUMNS = '单位 计量单位 数据单位 计量'

/** Units in a column of their own, set apart by one blank: 水泥 万吨 186.4. */
export const ROW_UNITS =
  '元 美元 吨 公斤 千克 斤 公顷 亩 平方米 平方公里 立方米 公里 米 千瓦时 千瓦 升 人 人次 户 件 台 辆 套 只 头 箱 标准箱 重量箱 个 家 册 张 条 艘 支 块 份 场 次 处 座 人公里 吨公里 百分点 % ‰'

/** Above the first column: what stands beside them are heads. */
export const CORNERS = '项目 指标 指标名称 名称 项目名称 类别 科目 事项 地区 序号 区域 镇街 乡镇 部门 一级指标'

/** In the head of a column (or the label of a row): its figures are aimed at, not reached. */
export const TARGET_HEADS = /目标|计划|预期|预计|拟|任务数|任务量|任务$|指标值|考核值|预算[数案]?$/
/** Unless the head speaks of reaching: 目标完成率, 计划完成情况, 占全年计划, 累计为预算%; but 计划完成数 is what was planned. */
export const ACTUAL_HEADS =
  /^[占为]|[占为](?:全年|年度|年初|调整|年)?(?:预算|计划|任务|目标)|(?<!(?:计划|目标|拟)(?:累计|全年|年度)?)(?:完成|执行)|(?:完成|执行)(?!数|量|投资|额|时|面积)|实际|达成|决算|兑现/

export const RANK_HEADS = /^(?:.*)(?:排名|位次|名次|排位)$/

/** Points that a row is worth or got: they measure nothing of it. */
export const SCORE_HEADS = /(?:[得评扣计加自]分|分[值数]|权重|[打赋]分)$/
