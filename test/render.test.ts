import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import type { Report } from '../src/model.ts'
import { FORMATS, renderer, type RenderOptions } from '../src/render/render.ts'
import { select } from '../src/render/select.ts'
import { textWidth } from '../src/text/width.ts'
import { sample } from './sample.ts'

async function render(options: RenderOptions, reports: readonly Report[] = [sample.report]): Promise<string> {
  const r = await renderer(options)
  return r.head + reports.map((report) => r.record({ ...sample, report })).join(r.between) + r.tail
}

const failure = {
  schema: 'shuli/error/1' as const,
  source: { path: '坏.txt' },
  error: { code: 'encoding', message: 'no encoding fits' },
}

describe('json and yaml', () => {
  it.each([{ format: 'json' as const }, { format: 'json' as const, compact: true }, { format: 'ndjson' as const }])(
    'hold the report: %o',
    async (options) => expect(JSON.parse(await render(options))).toEqual(sample.report),
  )

  it.each([{ compact: false }, { compact: true }])('yaml holds the report: %o', async ({ compact }) => {
    const text = await render({ format: 'yaml', compact })
    for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toEqual(sample.report)
  })

  it('keep a failure in the place of a report', async () => {
    for (const format of ['json', 'ndjson', 'yaml'] as const) {
      expect(parse((await renderer({ format })).failure(failure)!)).toEqual(failure)
    }
  })

  it('print several reports as an array, as lines, as documents', async () => {
    const two = [sample.report, sample.report]
    expect(JSON.parse(await render({ format: 'json', several: true }, two))).toEqual(two)
    expect(
      (await render({ format: 'ndjson', several: true }, two))
        .trimEnd()
        .split('\n')
        .map((l) => JSON.parse(l)),
    ).toEqual(two)
    expect(parseAllDocuments(await render({ format: 'yaml', several: true }, two)).map((d) => d.toJS())).toEqual(two)
    expect(JSON.parse(await render({ format: 'json', several: true }, []))).toEqual([])
  })

  it('put a compact report on one line, a compact section or indicator too', async () => {
    expect((await render({ format: 'json', compact: true })).split('\n')).toHaveLength(2)
    const lines = (await render({ format: 'yaml', compact: true })).split('\n')
    expect(lines.filter((line) => line.startsWith('  - {'))).toHaveLength(2 + sample.report.sections.length + 3)
  })

  it('survive any string and any number in yaml', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.oneof(
          fc.constantFrom('a\nb', '- a\n# b', '---\n...', ' a\nb', 'a\n\nb', 'a\n\u0085b', '\ufeff\n', '=', 'no'),
          fc.string({ unit: 'grapheme' }),
        ),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async (a, b, value) => {
          const [first] = sample.report.indicators
          const report = {
            ...sample.report,
            title: a,
            sections: sample.report.sections.map((s) => ({ ...s, heading: b, content: b })),
            indicators: [{ ...first!, name: a, value: value === 0 ? 0 : value }],
          }
          const text = await render({ format: 'yaml' }, [report])
          for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toEqual(report)
        },
      ),
      { numRuns: 30, seed: 1 },
    ))

  it('take three lines for an indicator in yaml', async () => {
    const lines = (await render({ format: 'yaml', only: 'indicators' })).split('\n')
    const from = lines.indexOf('indicators:')
    expect(lines.slice(from + 1).map((line) => line.slice(0, 13))).toEqual(
      [
        '  - { id: "i1"',
        '      text: "1',
        '      name: "新',
        '  - { id: "i2"',
        '      text: "1',
        '      name: "新',
        '',
      ].map((line) => line.slice(0, 13)),
    )
  })
})

describe('csv', () => {
  it('begins with a byte-order mark and ends each row with CRLF', async () => {
    const text = await render({ format: 'csv' })
    expect(text).toMatch(/^\uFEFFfile,id,line,/)
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it.each(['=1+1', '＝1+1', '+86', '＋86', '-1', '－1', '@sum', '＠sum', '\t=1', '\r=1', '1/3', '3-5', '1:3'])(
    'keeps %j a text',
    async (name) => {
      const report = { ...sample.report, indicators: [{ ...sample.report.indicators[0]!, name }] }
      expect(await render({ format: 'csv' }, [report])).toContain(`'${name}`)
    },
  )

  it.each([
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['2.36亿元', '2.36亿元'],
    ['1=1', '1=1'],
  ])('quotes where it must: %j', async (name, cell) => {
    const report = { ...sample.report, indicators: [{ ...sample.report.indicators[0]!, name }] }
    expect(await render({ format: 'csv' }, [report])).toContain(`,${cell},`)
  })

  it('leaves numbers alone: a negative value is no formula', async () => {
    const report = { ...sample.report, indicators: [{ ...sample.report.indicators[0]!, value: -3.5 }] }
    expect(await render({ format: 'csv' }, [report])).toContain(',-3.5,')
  })
})

describe('select', () => {
  it('leaves one part and where it comes from', () => {
    const part = select(sample.report, { format: 'json', only: 'meta' })
    expect(Object.keys(part)).toEqual(['schema', 'generator', 'source', 'title', 'titleSpan', 'meta'])
  })

  it('keeps a section of the role inside a section of another', () => {
    const [one] = sample.report.sections
    const inner = { ...one!, id: 's1.1', role: 'plans' as const, children: [] }
    const report = { ...sample.report, sections: [{ ...one!, role: 'achievements' as const, children: [inner] }] }
    const ids = (roles: RenderOptions['roles']) =>
      select(report, { format: 'json', roles: roles! }).sections!.map((s) => s.id)
    expect(ids(['plans'])).toEqual(['s1.1'])
    expect(ids(['achievements'])).toEqual(['s1'])
    expect(select(report, { format: 'json', roles: ['achievements'] }).sections![0]!.children).toEqual([])
    expect(ids(['problems'])).toEqual([])
  })

  it('keeps the indicators of the roles only', () => {
    expect(select(sample.report, { format: 'json', roles: ['problems'] }).indicators).toEqual([])
    expect(select(sample.report, { format: 'json', roles: ['achievements'] }).indicators).toHaveLength(2)
  })
})

it('prints every format the same twice', async () => {
  for (const format of FORMATS) expect(await render({ format })).toBe(await render({ format }))
})

describe('pretty', () => {
  it.each([60, 80, 100])('fits into %i columns', async (width) => {
    for (const line of (await render({ format: 'pretty', width })).split('\n')) {
      expect(textWidth(line), line).toBeLessThanOrEqual(width)
    }
  })

  it('has colours only where they are asked for', async () => {
    expect(await render({ format: 'pretty', color: true })).toContain('\u001b[')
    expect(await render({ format: 'pretty', color: false })).not.toContain('\u001b[')
  })

  it('marks masks and targets, and shows no value for a mask', async () => {
    const lines = (await render({ format: 'pretty', only: 'indicators' })).split('\n')
    expect(lines.find((line) => line.includes('masked'))).toMatch(/▒▒ ×10,000 公里.*target masked ↑/)
    expect(lines.find((line) => line.includes('12公里'))).not.toMatch(/masked|target/)
  })
})

describe('text', () => {
  const source = '目录\n一、回顾\n新修灌渠12公里。分享到微信\n二、打算\n再修20公里。\n'
  const section = (role: 'achievements' | 'plans', heading: [number, number], body: [number, number]) => ({
    ...sample.report.sections[0]!,
    role,
    headingSpan: { start: heading[0], end: heading[1] },
    body: [{ start: body[0], end: body[1] }],
    children: [],
  })
  const report: Report = {
    ...sample.report,
    sections: [section('achievements', [3, 7], [8, 17]), section('plans', [23, 27], [28, 35])],
  }
  const print = async (options: Partial<RenderOptions>) =>
    (await renderer({ format: 'text', ...options })).record({
      report: { ...report, titleSpan: { start: 0, end: 2 } },
      text: source,
      print: (s) => s,
    })

  it('prints headings and bodies line by line, without what was set aside', async () => {
    expect(await print({})).toBe('目录\n一、回顾\n新修灌渠12公里。\n\n二、打算\n再修20公里。\n')
  })

  it('prints the sections of a role alone', async () => {
    expect(await print({ roles: ['plans'] })).toBe('二、打算\n再修20公里。\n')
    expect(await print({ roles: ['problems'] })).toBe('')
  })

  it('counts characters as a reader does: astral ones are one', async () => {
    const text = '𠮷县总结\n一、回顾\n好。'
    const one: Report = { ...report, sections: [section('achievements', [5, 9], [10, 12])] }
    const out = (await renderer({ format: 'text' })).record({ report: one, text, print: (s) => s })
    expect(out).toContain('一、回顾\n好。')
  })
})
