/** `shuli explain`: what is said of the figures of a line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LineExplanation, QuantityExplanation } from '../src/explain.ts'
import { textWidth } from '../src/text/width.ts'
import { fixtures } from './fixtures.ts'
import { shuli } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'shuli-explain-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = `石桥镇2024年工作总结

一、主要工作
2024年，全镇新建灌渠超过12公里，同比增长8.4%，其中石砌的3公里；修路xx公里。落实“三会一课”，第3次现场会开过了。

二、2025年打算
力争新增学位2千个，由目前的六成提高到八成。
`
const file = join(folder, 'a.txt')
beforeAll(() => writeFileSync(file, TEXT))

const run = (...argv: string[]) => shuli(['explain', ...argv])

async function lines(path: string, line: string): Promise<LineExplanation[]> {
  const { code, stdout } = await run(path, '--line', line, '-f', 'json')
  expect(code).toBe(0)
  return (JSON.parse(stdout) as { lines: LineExplanation[] }).lines
}

async function reasons(line: string): Promise<Record<string, string>[]> {
  const [one] = await lines(file, line)
  return one!.quantities.map((q) => Object.fromEntries(q.reasons.map((r) => [r.part, r.rule])))
}

describe('a line with figures', () => {
  it('has the records of the report, in order', async () => {
    const report = JSON.parse((await shuli([file, '-f', 'json'])).stdout)
    const all = await lines(file, '1-7')
    expect(all.flatMap((l) => l.quantities.map((q) => q.record))).toEqual(report.indicators)
    expect(all.map((l) => l.text)).toEqual(TEXT.trimEnd().split('\n'))
  })

  it('cuts each figure into numeral, unit and words of bound', async () => {
    const [one] = await lines(file, '4')
    expect(one!.quantities.map((q) => q.tokens)).toEqual([
      { numeral: '12', unit: '公里', boundBefore: '超过' },
      { numeral: '8.4', unit: '%' },
      { numeral: '3', unit: '公里' },
      { numeral: 'xx', unit: '公里' },
    ])
  })

  it('says what naming saw left and right of it', async () => {
    const [one] = await lines(file, '4')
    expect(one!.quantities[0]!.around).toMatchObject({ left: '全镇新建灌渠', core: '新建灌渠' })
  })

  it('names the rule of each part, and those of naming that declined', async () => {
    const [level, change, part, masked] = await reasons('4')
    expect(level).toMatchObject({
      role: 'title-summary',
      value: 'arabic-length',
      status: 'no-aim',
      change: 'level',
    })
    expect(level).toMatchObject({ name: 'preceding-noun', scope: 'opens-the-clause', period: 'opens-the-sentence' })
    expect(change).toMatchObject({ value: 'arabic-percent', name: 'change', change: 'change-verb', changeOf: 'change' })
    expect(part).toMatchObject({ partOf: 'part-word' })
    expect(masked).toMatchObject({ value: 'masked-length' })
    const [one] = await lines(file, '4')
    const name = one!.quantities[0]!.reasons.find((r) => r.part === 'name')!
    expect(name.declined).toContain('counted-noun')
    expect(name.declined).not.toContain('preceding-noun')
  })

  it('tells an aim from the fact that it starts from', async () => {
    expect((await reasons('7')).map((r) => r.status)).toEqual(['forward-section', 'from-level', 'forward-section'])
  })

  it('names the rule that declined each other numeral, and quotes it', async () => {
    const [one] = await lines(file, '4')
    expect(one!.declined.map(({ text, rule }) => [text, rule])).toEqual([
      ['2024', expect.any(String)],
      ['三会一课', expect.any(String)],
      ['第3', expect.any(String)],
    ])
    for (const { text, span } of one!.declined) expect(TEXT.slice(span.start, span.end)).toBe(text)
  })

  it.each(fixtures)('agrees with the report on every figure of $name', async ({ name, text }) => {
    const path = join(folder, `${name}.txt`)
    writeFileSync(path, text)
    const report = JSON.parse((await shuli([path, '-f', 'json'])).stdout)
    const all = await lines(path, `1-${text.replace(/\n$/, '').split('\n').length}`)
    const seen = new Map(all.flatMap((l) => l.quantities.map((q) => [q.record.id, q] as [string, QuantityExplanation])))
    expect([...seen.values()].map((q) => q.record)).toEqual(report.indicators)
    for (const { record, reasons, tokens } of seen.values()) {
      const rule = Object.fromEntries(reasons.map((r) => [r.part, r.rule]))
      expect([rule.value, rule.name].filter(Boolean).join('/')).toBe(record.rule)
      expect(rule.change === undefined || record.change === undefined || !/level/.test(rule.change)).toBe(true)
      for (const part of ['scope', 'period', 'partOf', 'changeOf'] as const)
        expect(rule[part] === undefined || record[part] !== undefined, `${part} of ${record.text}`).toBe(true)
      expect((tokens.numeral + (tokens.unit ?? '')).replace(/\s/g, '')).toBe(record.text.replace(/\s/g, ''))
    }
  })
})

describe('a line without figures', () => {
  it('says so and is no fault', async () => {
    const { code, stdout, stderr } = await run(file, '--line', '2')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('No quantities.')
  })

  it('that is the title says that it was set aside', async () => {
    const [one] = await lines(file, '1')
    expect(one).toMatchObject({ quantities: [], aside: [{ reason: 'title', text: '石桥镇2024年工作总结' }] })
  })
})

describe('printing', () => {
  it('is for eyes unless a format is asked for; YAML and JSON hold the same, each time', async () => {
    const [eyes, yaml, json] = await Promise.all([
      run(file, '--line', '4-7'),
      run(file, '--line', '4-7', '-f', 'yaml'),
      run(file, '--line', '4-7', '-f', 'json'),
    ])
    expect(eyes.stdout).toMatch(/^4: 2024年/)
    expect(eyes.stdout).toContain('masked xx 公里')
    expect(eyes.stdout).not.toContain('\u001b[')
    expect(parse(yaml.stdout)).toEqual(JSON.parse(json.stdout))
    expect((await run(file, '--line', '4-7')).stdout).toBe(eyes.stdout)
    for (const line of eyes.stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(100)
  })

  it('reads standard input', async () => {
    const { code, stdout } = await shuli(['explain', '-', '--line', '1'], '新建卫生室12所。')
    expect(code).toBe(0)
    expect(stdout).toContain('12 | 所')
  })
})

describe('usage', () => {
  it.each([
    [['--line', '8'], /has 7 lines, so there is no line 8/],
    [['--line', '6-8'], /no line 8/],
    [['--line', '0'], /A line from 1/],
    [['--line', '5-4'], /A line from 1/],
    [['--line', 'x'], /A line from 1/],
    [[], /required option '--line/],
    [['--line', '1', '-f', 'csv'], /Allowed choices are yaml, json/],
  ])('%j is wrong', async (rest, message) => {
    const { code, stdout, stderr } = await run(file, ...rest)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('a file that cannot be read is named, exit code 1', async () => {
    const { code, stderr } = await run('no-such-file.txt', '--line', '1')
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'shuli: no-such-file.txt: no such file\n' })
  })
})
