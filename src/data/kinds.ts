/** Words of titles and headings by what kind of report and which period they speak of; simplified script. */

/** A review of what was done; the longer first: 计划执行情况 is no plan. */
export const SUMMARY_WORDS: readonly string[] = [
  '计划执行情况',
  '计划完成情况',
  '预算执行情况',
  '工作目标任务完成情况',
  '工作目标完成情况',
  '目标任务完成情况',
  '目标完成情况',
  '计划落实情况',
  '完成情况',
  '开展情况',
  '落实情况',
  '进展情况',
  '工作情况',
  '总结',
  '小结',
  '回顾',
  '述职',
  '汇报',
  '通报',
  '报告',
  '综述',
  '检讨',
  '成果',
  '成效',
  '盘点',
  '年报',
  '季报',
  '月报',
  '自评',
  '自查',
  '情况',
  '纪实',
  '评估',
]

/** A plan. */
export const PLAN_WORDS: readonly string[] = [
  '预算草案',
  '计划',
  '打算',
  '安排',
  '要点',
  '思路',
  '规划',
  '设想',
  '谋划',
  '部署',
  '工作目标',
  '目标任务',
  '展望',
  '施政计画',
  '施政方针',
  '施政纲要',
  '施政愿景',
  '计画',
  '策进作为',
  '工作方案',
  '重点工作',
  '工作重点',
  '工作措施',
  '工作举措',
  '预期目标',
  '未来重点',
  '下一步',
  '努力方向',
]

/** Fields of work that hold a plan's word: 计划生育协会2023年工作总结. */
export const NO_KIND_WORDS: readonly string[] = [
  '计划生育',
  '计划单列',
  '资源和规划',
  '规划和自然',
  '规划局',
  '规划建设',
  '规划设计',
  '规划展览',
  '规划馆',
  '规划院',
]

/** In order: the first that fits names the period. */
export const PERIOD_WORDS: readonly (readonly [
  period: 'half-year' | 'quarter' | 'month' | 'year' | 'other',
  words: readonly string[],
])[] = [
  ['half-year', ['上半年', '下半年', '半年']],
  ['quarter', ['季度', '季报', '第一季', '第二季', '第三季', '第四季', '本季', '首季']],
  ['month', ['月份', '月报', '月度', '月工作', '本月', '当月']],
  [
    'other',
    [
      '学期',
      '五年',
      '三年',
      '任期',
      '届',
      '周工作',
      '本周',
      '周报',
      '一周',
      '十三五',
      '十四五',
      '十五五',
      '十二五',
      '阶段',
      '百日',
      '近年来',
    ],
  ],
  ['year', ['年度', '全年', '年终', '学年', '年工作', '年报', '年', '岁末']],
]

/** The year after the report's own. */
export const NEXT_YEAR: readonly string[] = ['明年', '来年', '新的一年', '下一年', '下年度', '下一年度', '翌年', '次年']

/** Later in the report's own year. */
export const SAME_YEAR: readonly string[] = [
  '下半年',
  '第四季度',
  '四季度',
  '三季度',
  '二季度',
  '下季度',
  '下一季度',
  '下阶段',
  '下一阶段',
  '后三个月',
  '后四个月',
  '后两个月',
  '年内',
  '下季',
  '下月',
  '下个月',
]
