/** Word files: numbers that are not in the text, revisions, notes, tables. */
import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHINESE_FORMATS, NUMBER_SEQUENCES, ROMAN } from '../src/data/number-formats.ts'
import { readDocx } from '../src/read/docx.ts'
import { formatNumber } from '../src/read/number-format.ts'
import { parseXml } from '../src/read/xml.ts'

const fixture = (name: string): Buffer => readFileSync(`fixtures/formats/${name}`)
const text = (name: string): string => fixture(name).toString()

describe('a Word file', () => {
  it('made by LibreOffice gives the text that it was made of', async () => {
    expect((await readDocx(fixture('libreoffice.docx'))).text).toBe(text('report.txt'))
  })

  it('whose numbers all come from its lists gives them as text', async () => {
    expect((await readDocx(fixture('numbered.docx'))).text).toBe(text('report.txt'))
  })

  it('gives what a reader sees: revisions accepted, hidden text left out, notes at the end', async () => {
    expect((await readDocx(fixture('revised.docx'))).text).toBe(text('revised.txt'))
  })

  it('without the part for its numbers is read without them, with a warning', async () => {
    const { text, warnings } = await readDocx(fixture('missing-numbering.docx'))
    expect(text).toContain('\n水利工程建设提速增效\n')
    expect(warnings).toEqual([
      { code: 'missing-part', message: expect.stringContaining('lacks its part word/numbering.xml') },
    ])
  })
})

/** A package of these parts only. */
function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const kinds = Object.keys(parts)
  const relations = kinds.map((kind) => `<Relationship Type="x/${kind}" Target="${kind}.xml"/>`).join('')
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, strToU8(`<w:${kind}>${parts[kind]}</w:${kind}>`)])),
  })
}

const lines = async (body: string, parts?: Record<string, string>): Promise<string[]> =>
  (await readDocx(word(body, parts))).text.trimEnd().split('\n')

const item = (level: number, label: string, list = 1): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${label}</w:t></w:r></w:p>`
const level = (n: number, format: string, shown: string, more = ''): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/>${more}</w:lvl>`
const abstract = (levels: string, id = 0): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const num = (id: number, more = '', of = 0): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

describe('automatic numbers', () => {
  const legal = abstract(level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3'))

  it('start again below each new number of a higher level', async () => {
    const numbering = legal + num(1)
    expect(
      await lines(item(0, '甲') + item(1, '子') + item(1, '丑') + item(0, '乙') + item(1, '寅'), { numbering }),
    ).toEqual(['1. 甲', '1.1 子', '1.2 丑', '2. 乙', '2.1 寅'])
  })

  it('show a higher level that has not come yet as its first', async () => {
    expect(await lines(item(1, '子'), { numbering: legal + num(1) })).toEqual(['1.1 子'])
  })

  it('go on from one list to another of the same definition, unless that one says where it starts', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = legal + num(1) + num(2) + num(3, override)
    const body = item(0, '甲') + item(0, '乙', 2) + item(0, '丙', 3) + item(0, '丁', 3) + item(0, '戊', 1)
    expect(await lines(body, { numbering })).toEqual(['1. 甲', '2. 乙', '5. 丙', '6. 丁', '7. 戊'])
  })

  it('of a level that never restarts go on', async () => {
    const numbering =
      abstract(
        level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1)
    expect(await lines(item(0, '总则') + item(1, 'a') + item(0, '分则') + item(1, 'b'), { numbering })).toEqual([
      '第一章 总则',
      '第一条 a',
      '第二章 分则',
      '第二条 b',
    ])
  })

  it('are written by hand as one writes them: no space after 、 and brackets, none where the list wants none', async () => {
    const numbering =
      abstract(
        level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '（%2）') + level(2, 'decimalEnclosedCircle', '%3'),
      ) +
      abstract(level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>') + level(1, 'bullet', '\uf0b7'), 1) +
      num(1) +
      num(2, '', 1)
    expect(
      await lines(item(0, '甲') + item(1, '乙') + item(2, '丙') + item(0, '丁', 2) + item(1, '戊', 2), { numbering }),
    ).toEqual(['一、甲', '（1）乙', '①丙', '1.丁', '• 戊'])
  })

  it('count empty paragraphs, and are taken off by number 0', async () => {
    const numbering = legal + num(1)
    expect(await lines(item(0, '甲') + item(0, '') + item(0, '乙') + item(0, '丙', 0), { numbering })).toEqual([
      '1. 甲',
      '',
      '3. 乙',
      '丙',
    ])
  })

  it('come from the style that a level is bound to, through the styles that it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="L"><w:basedOn w:val="L"/></w:style>'
    const numbering =
      abstract(level(0, 'decimal', '%1') + level(1, 'upperRoman', '%2.', '<w:pStyle w:val="A"/>')) + num(1)
    const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
    expect(await lines(styled('A') + styled('B') + styled('L'), { styles, numbering })).toEqual(['I. x', 'II. x', 'x'])
  })

  const formats: [format: string, numbers: number[], written: string][] = [
    ['chineseCounting', [1, 10, 11, 20, 99, 100], '一 十 十一 二十 九十九 一〇〇'],
    ['chineseCountingThousand', [10, 19, 101, 110, 1010, 2000], '十 十九 一百零一 一百一十 一千零一十 二千'],
    ['ideographDigital', [1, 10, 23], '一 一〇 二三'],
    ['chineseLegalSimplified', [1, 10, 12, 305], '壹 壹拾 壹拾贰 叁佰零伍'],
    ['ideographLegalTraditional', [2, 3, 6], '貳 參 陸'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiacTraditional', [1, 2, 61], '甲子 乙丑 甲子'],
    ['decimalEnclosedCircle', [1, 20, 50, 51], '① ⑳ ㊿ 51'],
    ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
    ['lowerRoman', [4, 9, 1994], 'iv ix mcmxciv'],
    ['decimalZero', [3, 12], '03 12'],
    ['decimalFullWidth', [12], '１２'],
    ['none', [3], ''],
    ['noSuchFormat', [7], '7'],
  ]
  it.each(formats)('in the format %s', (format, numbers, written) => {
    expect(numbers.map((n) => formatNumber(n, format)).join(' ')).toBe(written)
  })

  it('are made from tables without a digit that stands twice', () => {
    for (const sequence of Object.values(NUMBER_SEQUENCES)) expect(new Set(sequence).size).toBe(sequence.length)
    for (const { digits } of Object.values(CHINESE_FORMATS)) expect(new Set(digits).size).toBe(10)
    expect([...ROMAN].sort((a, b) => b[0] - a[0])).toEqual(ROMAN)
  })
})

describe('inside a paragraph', () => {
  const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`
  const cases: [title: string, body: string, expected: string[]][] = [
    ['tabs and soft line ends', run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>'), ['甲\t乙', '丙']],
    ['entities and character data', run('<w:t>A&amp;B &#x4E00;&#20108;<![CDATA[<c>]]></w:t>'), ['A&B 一二<c>']],
    ['signs of symbol fonts', run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t>完成</w:t>'), ['√完成']],
    [
      'a raised 4 after 10 is no 104',
      '<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r></w:p>',
      ['10⁴'],
    ],
    [
      'a built-up fraction is no two-digit number',
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath></w:p>',
      ['1/3'],
    ],
    [
      'readings over characters are left out',
      run('<w:ruby><w:rt><w:r><w:t>qing</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>青</w:t></w:r></w:rubyBase></w:ruby>'),
      ['青'],
    ],
    ['hidden off is shown', '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>可见</w:t></w:r></w:p>', ['可见']],
    [
      'content controls are looked into',
      '<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>内容</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>',
      ['内容'],
    ],
  ]
  it.each(cases)('%s', async (_, body, expected) => {
    expect(await lines(body)).toEqual(expected)
  })

  it('an automatic table of contents is marked', async () => {
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    const body = `<w:sdt>${gallery}<w:sdtContent>${run('<w:t>一、工作</w:t><w:tab/><w:t>3</w:t>')}</w:sdtContent></w:sdt>${run('<w:t>一、工作</w:t>')}`
    const { text, marks } = await readDocx(word(body))
    expect(marks).toEqual([{ start: 0, end: 6, reason: 'contents' }])
    expect(text).toBe('一、工作\t3\n一、工作\n')
  })
})

describe('the XML of a document', () => {
  it('may be what XML allows', () => {
    const root = parseXml(`<?xml version="1.0"?><!-- c --><a:x  b = '1' c:d="&lt;2&gt;" >t<e/></a:x>`)
    expect(root).toEqual({
      name: 'x',
      attributes: { b: '1', d: '<2>' },
      children: ['t', { name: 'e', attributes: {}, children: [] }],
    })
  })

  const broken: [title: string, xml: string][] = [
    ['cut off', '<a><b>text'],
    ['crossed tags', '<a><b></a></b>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an entity of its own', '<a>&file;</a>'],
    ['nested a hundred thousand deep', '<a>'.repeat(100_000)],
    ['nothing', ''],
    ['a comment that does not end', '<a><!-- x</a>'],
  ]
  it.each(broken)('is refused: %s', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(expect.objectContaining({ code: 'damaged' }))
  })
})
