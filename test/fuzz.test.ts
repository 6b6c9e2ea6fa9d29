/** A short run of the fuzz, and proof that it can fail. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { structure } from '../src/index.ts'
import { input, kindOf } from './fuzz/run.ts'
import { broken } from './invariants.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

describe('fuzz', () => {
  it('finds nothing broken, and nothing that does not end, in a few thousand damaged reports', () => {
    const args = ['test/fuzz.mjs', '--seed', '20240601', '--runs', '3000', '--seconds', '15']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    const [, runs] = /^(\d+) inputs, .*: 0 findings\n$/.exec(stdout) ?? []
    expect(Number(runs), stdout).toBeGreaterThan(100)
  })

  it('makes the same input for the same seed and number', () => {
    const options = { seed: 7, texts: ['全县新修灌渠12公里。\n二、下一步打算'] }
    for (const run of [0, 1, 50]) expect(input(options, run)).toEqual(input(options, run))
    expect(input(options, 1)).not.toEqual(input(options, 2))
  })

  it('tells faults of one kind by their words, not by their numbers', () => {
    expect(kindOf('indicator i12 «3个»: line 4, should be 5')).toBe(kindOf('indicator i3 «9人»: line 14, should be 2'))
  })
})

describe('the invariants', () => {
  const text = '全县水利工作总结\n一、工作回顾\n新修灌渠12公里。\n二、下一步打算\n再修20公里。'
  const report = structure(text)

  it('hold for a plain report', () => expect(broken(report, text)).toEqual([]))

  it.each(['**2**元', '**生2**人', '**-3**所'])('hold where emphasis ends inside a quote: %s', (line) => {
    const emphasised = structure(line)
    expect(emphasised.indicators.map(({ value }) => value)).toEqual([Number(/\d/.exec(line)![0])])
    expect(broken(emphasised, line)).toEqual([])
  })

  it.each(['一 人。二、，链 \uFFFD3是应', '臺幣某億2x萬', '二 村。三、链路，4是应', '＃ 第\r季度行报告　:'])(
    'hold for what the fuzz found: %s',
    (line) => {
      expect(broken(structure(line), line)).toEqual([])
    },
  )

  it('notice a character that no section holds', () =>
    expect(broken(report, `${text}完`).join()).toContain('belong to nothing'))

  it('notice a section whose id is not its place', () => {
    const sections = report.sections.map((s) => ({ ...s, id: 's9' }))
    expect(broken({ ...report, sections }, text).join()).toContain('should be s1')
  })

  it('notice a marker and evidence that are no quotes, and a value that its text does not say', () => {
    const [first, ...rest] = report.sections
    const sections = [{ ...first!, marker: '二、', evidence: '展望' }, ...rest]
    const indicators = report.indicators.map((i) => ({ ...i, value: 13 }))
    const faults = broken({ ...report, sections, indicators }, text).join()
    for (const fault of ['does not begin s1', 'is no quote', 'its text reads 12']) expect(faults).toContain(fault)
  })

  it('notice text that is held twice', () => {
    const span = { start: 0, end: text.length }
    const boilerplate = [{ span, text, reason: 'test' }]
    expect(broken({ ...report, boilerplate }, text).join()).toContain('held twice')
  })
})
