/** PDFs: lines, tables and paragraphs from where the text stands. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFurniture } from '../src/read/pdf/furniture.ts'
import { pageLines, type Line } from '../src/read/pdf/lines.ts'
import { joinParagraphs } from '../src/read/pdf/paragraphs.ts'
import type { Run } from '../src/read/pdf/runs.ts'
import { readPdf } from '../src/read/pdf.ts'

const fixture = (name: string): Buffer => readFileSync(`fixtures/formats/${name}`)
const report = fixture('report.txt').toString()

/** The text without what is marked. */
function unmarked({ text, marks = [] }: Awaited<ReturnType<typeof readPdf>>): string {
  let out = ''
  let at = 0
  for (const { start, end } of marks) {
    out += text.slice(at, start)
    at = end + 1
  }
  return out + text.slice(at)
}

describe('a PDF', () => {
  it('printed by Chromium gives the report, its running heads and page numbers marked', async () => {
    const pdf = await readPdf(fixture('chromium.pdf'))
    expect(unmarked(pdf)).toBe(report)
    expect(pdf.marks!.map(({ start, end, reason }) => [reason, pdf.text.slice(start, end)])).toEqual([
      ['running-head', '青溪县水务局工作总结'],
      ['page-number', '—1—'],
      ['running-head', '青溪县水务局工作总结'],
      ['page-number', '—2—'],
      ['running-head', '青溪县水务局工作总结'],
      ['page-number', '—3—'],
    ])
  })

  it('written by LibreOffice gives the report', async () => {
    expect(unmarked(await readPdf(fixture('libreoffice.pdf')))).toBe(report)
  })

  it('with a predefined CMap and no font in it gives its text', async () => {
    expect((await readPdf(fixture('cmap.pdf'))).text).toBe(report.split('\n').slice(0, 5).join('\n') + '\n')
  })

  it('that only may not be changed is read', async () => {
    expect((await readPdf(fixture('restricted.pdf'))).text).toContain('水利投资12.6亿元')
  })
})

/** A run of Chinese text at a place, one em of 10 points for each character. */
const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
  text,
  x,
  y,
  width: text.length * 10,
  size: 10,
  slanted: false,
  artifact: false,
  ...more,
})

const texts = (lines: readonly Line[]): string[] => lines.map((line) => line.text)

describe('the lines of a page', () => {
  const cases: [title: string, runs: Run[], lines: string[]][] = [
    [
      'runs at one height are one line',
      [run('全年', 50, 700), run('2023', 72, 700), run('年', 114, 700)],
      ['全年2023年'],
    ],
    ['a raised digit belongs to its line', [run('面积km', 50, 700), run('2', 90, 704, { size: 6 })], ['面积km²']],
    ['from top to foot whatever the order in the file', [run('二', 50, 680), run('一', 50, 700)], ['一', '二']],
    ['the gap after a number is no column', [run('一、', 50, 700), run('工作', 110, 700)], ['一、工作']],
    [
      'a title set wide has no spaces',
      [run('工', 50, 700), run('作', 80, 700), run('总', 110, 700), run('结', 140, 700)],
      ['工作总结'],
    ],
    [
      'a space that the writer left stays one',
      [run('特此报告', 50, 700), run('水务局', 105, 700)],
      ['特此报告 水务局'],
    ],
    [
      'two lines with the same columns are a table',
      [
        run('片区', 50, 700),
        run('投资', 150, 700),
        run('管网', 250, 700),
        run('东片', 50, 680),
        run('386', 150, 680),
        run('52', 250, 680),
      ],
      ['片区\t投资\t管网', '东片\t386\t52'],
    ],
    [
      'one line with gaps is none',
      [run('水务局', 50, 700), run('2023年', 300, 700), run('正文', 50, 680)],
      ['水务局 2023年', '正文'],
    ],
    [
      'columns of text are read one after the other',
      Array.from({ length: 12 }, (_, k) => run(`左${k}`, 50, 700 - 20 * k)).concat(
        Array.from({ length: 12 }, (_, k) => run(`右${k}`, 300, 700 - 20 * k)),
      ),
      [...Array.from({ length: 12 }, (_, k) => `左${k}`), ...Array.from({ length: 12 }, (_, k) => `右${k}`)],
    ],
  ]
  it.each(cases)('%s', (_, runs, lines) => {
    expect(texts(pageLines(runs))).toEqual(lines)
  })
})

/** Pages of lines 20 points apart from y 700 down, the text 40 characters wide. */
const pages = (...content: (readonly string[])[]): Line[][] =>
  content.map((lines) => {
    const runs = lines.map((line, k) => {
      const text = line.trimStart()
      return run(text, 50 + 10 * (line.length - text.length), 700 - 20 * k)
    })
    return pageLines(runs)
  })

const joined = (content: Line[][]) => joinParagraphs(content, findFurniture(content))
const full = (from: string): string => from.padEnd(40, '字')

describe('paragraphs', () => {
  it('go on where a line reaches the margin and the next is not indented', () => {
    const { text } = joined(pages([full('　　甲'), full('乙'), '丙。', full('　　丁'), '戊']))
    expect(text).toBe(`${full('　　甲').trimStart()}${full('乙')}丙。\n${full('　　丁').trimStart()}戊\n`)
  })

  it('go on over the end of a page, before the page number that stands between', () => {
    const first = [full('　　甲'), full('乙'), full('丙')]
    const second = [full('丁'), '戊。', full('　　己'), '庚']
    const numbered = pages(first, second).map((lines, k) => [...lines, ...pageLines([run(`- ${k + 1} -`, 200, 40)])])
    const { text, marks } = joined(numbered)
    expect(text.split('\n').map((line) => line.slice(0, 3))).toEqual(['甲字字', '-1-', '己字字', '-2-', ''])
    expect(marks.map(({ reason }) => reason)).toEqual(['page-number', 'page-number'])
  })

  it('end before a heading that is not indented', () => {
    const { text } = joined(pages([full('甲'), `${full('乙').slice(0, 39)}。`, '二、存在问题', full('丙')]))
    expect(text.split('\n')[1]).toBe('二、存在问题')
  })
})

describe('what is no text of the report', () => {
  it('is a head that all pages share, and none that stands on one', () => {
    const content = pages(['青溪县志', '甲', '乙', '丙'], ['青溪县志', '丁', '戊', '己'])
    expect([...findFurniture(content).keys()].map((line) => line.text)).toEqual(['青溪县志', '青溪县志'])
  })

  it('is a number in the margin of a single page, and no number in its text', () => {
    const found = (y: number) => [
      ...findFurniture([pageLines([run('总结', 50, 700), run('甲乙', 50, 680), run('3', 200, y)])]).values(),
    ]
    expect(found(40)).toEqual(['page-number'])
    expect(found(665)).toEqual([])
  })

  it('is slanted text', () => {
    const content = [pageLines([run('总结', 50, 700), run('内部资料', 200, 400, { slanted: true })])]
    expect([...findFurniture(content).values()]).toEqual(['watermark'])
  })
})
