/**
 * The built program on files of each format: what a bundle leaves out (pdfjs's character maps, a reader's chunk) is there
 * when the source is run, so no other test would notice.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../src/model.ts'
import { buildProgram, type Program } from './built.ts'

const FORMATS = 'fixtures/formats'
const FILES = [
  ['chromium.pdf', 'pdf'],
  ['libreoffice.docx', 'docx'],
  ['page.gbk.html', 'html'],
] as const
const MARKDOWN = '# 青溪县2024年工作总结\n\n## 一、主要工作\n\n新建卫生室**12所**。\n\n## 二、下一步打算\n\n再建3所。\n'
const folder = mkdtempSync(join(tmpdir(), 'shuli-built-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let program: Program
let text: Report
beforeAll(async () => {
  program = buildProgram('built-formats')
  text = await reportOf(`${FORMATS}/report.txt`)
}, 120_000)

async function reportOf(path: string): Promise<Report> {
  const { code, stdout, stderr } = await program.run(['-f', 'json', path])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Report
}

const figures = (report: Report) =>
  report.indicators.map(({ name, text, value, unit }) => ({ name, text, value, unit }))

/** Copies into the folder, so that equal files have names of their own. */
function files(): string[] {
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  return [
    ...FILES.map(([name]) => put(name, readFileSync(join(FORMATS, name)))),
    ...FILES.map(([name]) => put(`${name}.gz`, gzipSync(readFileSync(join(FORMATS, name))))),
  ]
}

describe('the built program reads', () => {
  it.each(FILES)('%s, with the title and the figures of its text', async (name, format) => {
    const report = await reportOf(join(FORMATS, name))
    expect(report.source.format).toBe(format)
    expect(report.title).toBe(text.title)
    expect(figures(report)).toEqual(figures(text))
  })

  it('each of them in a worker thread, and gzipped', async () => {
    const paths = files()
    const { code, stdout, stderr } = await program.run(['-f', 'ndjson', '-j', '2', ...paths])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const reports = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Report)
    expect(reports.map((report) => report.source.path)).toEqual(paths)
    for (const report of reports) expect(figures(report)).toEqual(figures(text))
    for (const report of reports)
      expect(report.source.compressed).toBe(report.source.path.endsWith('.gz') ? 'gz' : undefined)
  })

  it('a PDF whose characters are named by a map that pdfjs must load, and a Markdown text', async () => {
    const path = join(folder, 'report.md')
    writeFileSync(path, MARKDOWN)
    const [pdf, md] = await Promise.all([reportOf(join(FORMATS, 'cmap.pdf')), reportOf(path)])
    expect(pdf!.source.chars).toBeGreaterThan(10)
    expect(md!.source.format).toBe('md')
    expect(md!.sections.map((s) => s.role)).toEqual(['achievements', 'plans'])
    expect(md!.indicators.map((i) => [i.value, i.unit, i.status])).toEqual([
      [12, '所', 'actual'],
      [3, '所', 'target'],
    ])
  })
})
