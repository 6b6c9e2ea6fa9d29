/** A report that has every field, for the tests of what prints it. */
import type { Indicator, Report } from '../src/model.ts'
import { structure } from '../src/index.ts'

const TEXT = `某县水利局工作总结
一、工作回顾
新修灌渠12公里，同比增长5%。
二、下一步打算
力争再修xx.x万米。
`

const indicator: Indicator = {
  id: 'i1',
  section: 's1',
  role: 'achievements',
  path: ['工作回顾'],
  text: '12公里',
  span: { start: 21, end: 25 },
  line: 3,
  sentence: { start: 17, end: 34 },
  name: '新修灌渠',
  value: 12,
  unit: '公里',
  type: 'length',
  bound: 'exact',
  status: 'actual',
  rule: 'quantity',
}

/** Every optional field at once, sensible or not. */
const full: Indicator = {
  ...indicator,
  id: 'i2',
  value: null,
  range: [3, 5.5],
  fraction: [1, 3],
  masked: 'xx.x',
  scale: 10000,
  status: 'target',
  change: { direction: 'increase', basis: '同比' },
  scope: '全县',
  period: '2023年',
  partOf: 'i1',
  changeOf: 'i1',
}

export const sample = {
  text: TEXT,
  print: (text: string) => text,
  report: {
    ...structure(TEXT),
    indicators: [indicator, full],
    boilerplate: [{ span: { start: 0, end: 2 }, text: '某县', reason: 'test' }],
    warnings: [
      { code: 'numbering-skip', message: '一、 is followed by 三、', span: { start: 0, end: 2 } },
      { code: 'not-a-report', message: 'no word of a report' },
    ],
  } satisfies Report,
}
