/** `--stage`: what people who add rules see of each stage. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LineView } from '../src/cli/stage/lines.ts'
import type { RoleView } from '../src/cli/stage/heads.ts'
import { tree } from '../src/render/tree.ts'
import type { Report, Section, Span } from '../src/model.ts'
import { cutter } from '../src/text/spans.ts'
import { shuli } from './in-process.ts'

const FORMATS = [
  'report.txt',
  'page.html',
  'page.gbk.html',
  'libreoffice.docx',
  'numbered.docx',
  'chromium.pdf',
] as const
const at = (name: string) => join(import.meta.dirname, '../fixtures/formats', name)

const textOf = async (file: string) => (await shuli(['--stage', 'text', file])).stdout
const reportOf = async (file: string) =>
  JSON.parse((await shuli([file, '-f', 'json', '--script', 'keep'])).stdout) as Report

async function listOf<T>(stage: string, file: string, stdin = ''): Promise<T[]> {
  const { code, stdout } = await shuli(['parse', file, '--stage', stage, '-f', 'json'], stdin)
  expect(code).toBe(0)
  return (JSON.parse(stdout) as Record<string, T[]>)[stage]!
}

const sectionsOf = (sections: readonly Section[]): Section[] => sections.flatMap((s) => [s, ...sectionsOf(s.children)])

describe.each(FORMATS)('of %s', (name) => {
  it('text is what the spans of the report count', async () => {
    const [text, report] = [await textOf(at(name)), await reportOf(at(name))]
    const cut = cutter(text)
    expect([...text]).toHaveLength(report.source.chars)
    for (const { text, span } of [...report.indicators, ...report.boilerplate]) expect(cut(span)).toBe(text)
    expect(report.indicators.length).toBeGreaterThan(0)
  })

  it('lines are those of the text, each set aside, a title, or in a paragraph', async () => {
    const [text, report] = [await textOf(at(name)), await reportOf(at(name))]
    const lines = await listOf<LineView>('lines', at(name))
    const cut = cutter(text)
    expect(lines.map((l) => l.text)).toEqual(text.replace(/\n$/, '').split(/\r?\n/))
    for (const line of lines) {
      expect(cut(line.span)).toBe(line.text)
      if (/\S/.test(line.text)) expect(Boolean(line.title ?? line.paragraphs ?? line.boilerplate), line.text).toBe(true)
    }
    const reasons = (spans: readonly { reason: string; span: Span }[]) =>
      spans.map((b) => `${b.span.start} ${b.reason}`)
    const marks = reasons(lines.flatMap((l) => l.boilerplate ?? []))
    for (const mark of reasons(report.boilerplate)) expect(marks).toContain(mark)
    for (const { line } of report.indicators) expect(lines[line - 1]!.paragraphs).toBeDefined()
  })

  it('roles are the sections of the report, in order', async () => {
    const [report, roles] = [await reportOf(at(name)), await listOf<RoleView>('roles', at(name))]
    expect(roles.map((r) => [r.level, r.role, r.roleRule, r.evidence?.text ?? '', r.marker])).toEqual(
      sectionsOf(report.sections).map((s) => [s.level, s.role, s.rule, s.evidence, s.marker]),
    )
  })
})

describe('outline', () => {
  it.each([
    ['一、工作回顾', 'han-stop', '一、'],
    ['（一）工作回顾', 'han-bracket', '（一）'],
    ['第一部分 工作回顾', 'part', '第一部分'],
    ['## 工作回顾', 'md-2', '##'],
    ['壹、工作檢討', 'formal-stop', '壹、'],
  ])('tells the numbering of %s', async (heading, family, marker) => {
    const [head] = await listOf<RoleView>('outline', '-', `某某镇工作总结\n${heading}\n新建卫生室12所。\n`)
    expect(head).toMatchObject({ line: 2, paragraph: 1, level: 1, rule: expect.any(String), family, marker })
    expect(head).not.toHaveProperty('role')
  })

  it('says where a section without heading begins, and how', async () => {
    const [head] = await listOf<RoleView>('outline', '-', '\n  一年来，全镇新建卫生室12所。\n')
    expect(head).toMatchObject({ line: 2, span: { start: 3, end: 3 }, opens: '一年来，全镇新建卫生室12所。' })
    expect(head).not.toHaveProperty('marker')
    expect(head).not.toHaveProperty('family')
  })

  it('counts code points', async () => {
    const heads = await listOf<RoleView>('outline', '-', '𠮷县工作总结\n一、回顾𠮷县\n新建𠮷3所。\n')
    expect(heads.at(-1)).toMatchObject({ heading: '回顾𠮷县', span: { start: 7, end: 13 } })
  })
})

describe('printing', () => {
  it.each(['lines', 'outline', 'roles'])(
    '%s is the same object in yaml and json, and the same each time',
    async (stage) => {
      const run = async (...rest: string[]) => (await shuli(['--stage', stage, at('page.html'), ...rest])).stdout
      const yaml = await run()
      expect(parse(yaml)).toEqual(JSON.parse(await run('-f', 'json')))
      expect(await run('-f', 'yaml')).toBe(yaml)
    },
  )

  it.each(['否', 'no', '1:30', '=', 'a\u0085b', 'a\u2028b', '\ufeff', '- x', 'a\nb', '', 'x'.repeat(200)])(
    'yaml keeps the string %j for readers of either version',
    (text) => {
      const value = { text, inside: [{ text, spans: [1, 2] }], empty: [], none: null }
      for (const version of ['1.1', '1.2'] as const) expect(parse(tree(value), { version })).toEqual(value)
      expect(tree(value)).not.toMatch(/[\u0085\u2028\ufeff]/)
    },
  )
})

describe('usage', () => {
  it.each([
    [['--stage', 'words', 'x.txt'], /Allowed choices are text, lines, outline, roles/],
    [['--stage', 'lines', 'x.txt', 'y.txt'], /one file/],
    [['--stage', 'lines', 'fixtures'], /one file/],
    [['--stage', 'lines', '--only', 'meta', 'x.txt'], /cannot be used with option '--only/],
    [['--stage', 'lines', '-o', 'out.yaml', 'x.txt'], /cannot be used with option '-o/],
    [['--stage', 'roles', '-f', 'csv', 'x.txt'], /yaml or json, not csv/],
    [['--stage', 'text', '-f', 'json', 'x.txt'], /no format/],
  ])('%j is wrong', async (argv, message) => {
    const { code, stdout, stderr } = await shuli(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('a file that cannot be read is named, exit code 1', async () => {
    const { code, stderr } = await shuli(['--stage', 'text', 'no-such-file.txt'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'shuli: no-such-file.txt: no such file\n' })
  })
})
