/**
 * Reports made up at random: every kind of marker, quantity, mask and web chrome in any order, with a skeleton that looks
 * like a report often enough for the rules to fire. The words are made up, so no input rests on anyone's report.
 */
import type { Random } from './random.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '二十', '廿', '壹', '贰']
const MARKERS = [
  (n: string) => `${n}、`,
  (n: string) => `（${n}）`,
  (n: string) => `(${n})`,
  (n: string) => `第${n}，`,
  (n: string) => `第${n}部分 `,
  (n: string) => `第${n}章　`,
  (n: string) => `${n}是`,
  (n: string) => `${n}要`,
  (_: string, d: number) => `${d}.`,
  (_: string, d: number) => `${d}、`,
  (_: string, d: number) => `（${d}）`,
  (_: string, d: number) => `${d}）`,
  (_: string, d: number) => `${d}.${d}.${d} `,
  (_: string, d: number) => String.fromCharCode(0x2460 + (d % 20)),
  (_: string, d: number) => '#'.repeat((d % 4) + 1) + ' ',
  (_: string, d: number) => `${String.fromCharCode(0x2160 + (d % 12))}、`,
  () => '首先，',
  () => '其次，',
  () => '甲、',
  () => 'A.',
]
const HEADINGS = [
  '工作回顾',
  '主要工作完成情况',
  '存在的问题和不足',
  '下一步工作打算',
  '2024年工作计划',
  '几点建议',
  '基本情况',
  '狠抓安全生产，筑牢防线',
  '檢討與策進作為',
  '未來重點工作',
  '名词解释',
  '附件：指标完成情况表',
]
const SUBJECTS = ['全县', '我局', '全院', '各村', '本公司', '街道办', '卫生院', '全市', '農業處', '本分局', '项目部']
const VERBS = ['完成', '新增', '办结', '改造', '修建', '受理', '救助', '建成', '培训', '减少', '达到', '實現', '投入']
const THINGS = [
  '灌渠',
  '门诊量',
  '案件',
  '线路',
  '固定资产投资',
  '困难户',
  '仓库',
  '高标准农田',
  '合格率',
  '巡查',
  '產值',
]
const FIGURES = [
  (d: number) => `${d}`,
  (d: number) => `${d}.${d % 97}`,
  (d: number) => `${d},000`,
  (d: number) => `${d}-${d + 3}`,
  (d: number) => `${d}～${d * 2}`,
  (d: number) => `1/${d}`,
  (d: number) => `${d}万`,
  (d: number) => `${d}.5亿`,
  () => 'xx',
  () => 'xx.xx',
  () => '××',
  () => '*',
  () => 'x-x',
  () => '1xx',
  () => '三分之一',
  () => '百分之九十点五',
  () => '二十余万',
  () => '三五',
  () => '两千三百',
  () => '一万零五十',
  () => '４.０７万',
  () => '第三',
  () => '前五',
  () => '数百',
  () => '',
]
const UNITS = [
  '个',
  '人',
  '人次',
  '元',
  '%',
  '％',
  '‰',
  '个百分点',
  '亩',
  '平方米',
  '倍',
  '所',
  '公里',
  '起',
  '件',
  '成',
  '番',
  '名',
  '',
]
const BEFORE = ['超过', '约', '近', '不低于', '同比增长', '较上年减少', '力争', '确保', '其中', '达', '由', '累计', '']
const AFTER = ['以上', '左右', '以内', '，同比下降', '，位居全市第一', '，占', '；', '多', '']
const STOPS = ['。', '，', '；', '、', '！', '.', ',', '：', '\n', ' ', '']
const CHROME = [
  '首页 > 政务公开 > 工作总结',
  '【打印】【关闭】 分享到：',
  '第 1 页 共 15 页',
  '(wWw.Example.Com 转载请注明)',
  'Copyright © 2019 版权所有',
  '责任编辑：某某',
  '<p>&nbsp;</p><!-- x -->',
  '<U+00A0>',
  '上一篇：没有了',
  '2023年12月31日',
  '项目\t计划\t完成\n灌渠\t12\t13',
  '|指标|数值|\n|---|---|\n|产量|12万吨|',
]
const ODD = [
  '\u200B',
  '\uFEFF',
  '\u0000',
  '\uD800',
  '\uDC00',
  '𠀀',
  '😀',
  '\r\n',
  '\u2028',
  '　',
  '\t',
  '\u0085',
  '﷽',
  'é',
]

function sentence(r: Random): string {
  const d = r.below(3000)
  const figure = r.pick(FIGURES)(d) + r.pick(UNITS)
  const parts = [r.pick(SUBJECTS), r.pick(VERBS), r.pick(THINGS), r.pick(BEFORE), figure, r.pick(AFTER), r.pick(STOPS)]
  if (r.chance(0.2)) parts.splice(r.below(parts.length), 1)
  if (r.chance(0.1)) parts.splice(r.below(parts.length), 0, r.pick(ODD))
  return parts.join('')
}

/** One made-up report of a few hundred to a few thousand characters. */
export function generate(r: Random): string {
  const out: string[] = []
  if (r.chance(0.3)) out.push(r.pick(CHROME))
  if (r.chance(0.7))
    out.push(`${r.pick(SUBJECTS)}20${10 + r.below(20)}年${r.pick(['工作总结', '工作计划', '年度報告', '述职报告'])}`)
  let n = 0
  for (let lines = 2 + r.below(24); lines > 0; lines--) {
    let line = r.chance(0.5) ? r.pick(MARKERS)(NUMERALS[n++ % NUMERALS.length]!, n) : ''
    if (r.chance(0.4)) line += r.pick(HEADINGS) + (r.chance(0.5) ? '。' : '')
    for (let k = r.below(5); k > 0; k--) line += sentence(r)
    out.push(r.chance(0.06) ? r.pick(CHROME) : line)
  }
  return out.join(r.chance(0.8) ? '\n' : '')
}

/** Loose signs of the tables above in any order: what no report would hold. */
export function soup(r: Random): string {
  const pools = [NUMERALS, HEADINGS, SUBJECTS, VERBS, THINGS, UNITS, BEFORE, AFTER, STOPS, CHROME, ODD]
  let out = ''
  for (let k = 5 + r.below(200); k > 0; k--) {
    const kind = r.below(pools.length + 3)
    if (kind < pools.length) out += r.pick(pools[kind]!)
    else if (kind === pools.length) out += r.pick(MARKERS)(r.pick(NUMERALS), r.below(40))
    else if (kind === pools.length + 1) out += r.pick(FIGURES)(r.below(100000))
    else out += String.fromCharCode(r.below(r.chance(0.5) ? 0x100 : 0x10000))
  }
  return out
}
