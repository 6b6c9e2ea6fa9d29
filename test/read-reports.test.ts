/** The same report in every encoding and format is structured the same. */
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { structureBytes } from '../src/cli/structure-file.ts'
import type { Indicator, Report, Section } from '../src/model.ts'
import { fixtures } from './fixtures.ts'

const FORMATS = 'fixtures/formats'

const reportOf = async (bytes: Uint8Array, name: string): Promise<Report> => (await structureBytes(bytes, name)).report

/** All texts of the fixtures. */
const texts: [name: string, text: string][] = [
  ...fixtures.map(({ name, text }): [string, string] => [name, text]),
  ['report.txt', readFileSync(join(FORMATS, 'report.txt'), 'utf8')],
]

const ENCODINGS = ['utf8', 'gb18030', 'gbk', 'big5hkscs', 'utf16-le', 'utf16-be']

describe('re-encoded', () => {
  it.each(texts)('%s gives the same report but for its source', async (_, text) => {
    const { source, ...expected } = await reportOf(Buffer.from(text), 'x.txt')
    const bytes = ENCODINGS.map((encoding) => iconv.encode(text, encoding))
    const whole = bytes.filter((one, k) => iconv.decode(one, ENCODINGS[k]!) === text)
    expect(whole.length).toBeGreaterThanOrEqual(4)
    for (const one of [...whole, iconv.encode(text, 'utf16-le', { addBOM: true }), gzipSync(text)]) {
      const { source: other, ...report } = await reportOf(one, 'x.txt')
      expect(report).toEqual(expected)
      expect(other).toMatchObject({ chars: source.chars, script: source.script, format: 'txt' })
    }
  })
})

/** What a section says, without the places where it stands. */
const said = ({ role, rule, heading, marker, level, content, children }: Section): unknown => ({
  role,
  rule,
  heading,
  marker,
  level,
  content,
  children: children.map(said),
})

const measured = ({ span, sentence, line, ...rest }: Indicator): unknown => {
  void [span, sentence, line]
  return rest
}

const FILES = [
  'page.html',
  'page.gbk.html',
  'libreoffice.docx',
  'numbered.docx',
  'libreoffice.pdf',
  'chromium.pdf',
  'restricted.pdf',
]

describe('in another format', () => {
  it.each(FILES)('%s has the title, sections and indicators of its text', async (name) => {
    const text = await reportOf(readFileSync(join(FORMATS, 'report.txt')), 'report.txt')
    const report = await reportOf(readFileSync(join(FORMATS, name)), name)
    expect(report.title).toBe(text.title)
    expect(report.sections.map(said)).toEqual(text.sections.map(said))
    expect(report.indicators.map(measured)).toEqual(text.indicators.map(measured))
    expect(text.indicators.length).toBeGreaterThan(40)
  })

  it('a page and a PDF have their furniture marked', async () => {
    const marked = async (name: string) => {
      const { boilerplate } = await reportOf(readFileSync(join(FORMATS, name)), name)
      return boilerplate.map(({ text }) => text).join('\n')
    }
    expect(await marked('page.html')).toMatch(/首页[^]*版权所有/)
    expect(await marked('chromium.pdf')).toContain('青溪县水务局工作总结\n—1—\n青溪县水务局工作总结\n—2—')
  })
})
