/** Damaged and hostile files: an error with a reason or a text, never another exception, and never a long wait. */
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../src/read/errors.ts'
import { htmlText } from '../src/read/html.ts'
import { readDocument } from '../src/read/read.ts'

const fixture = (name: string): Buffer => readFileSync(`fixtures/formats/${name}`)

/** Reads; an error other than the reader's own fails the test. */
async function survives(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { text } = await readDocument(bytes, name)
    expect(text).toBeTypeOf('string')
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    expect((error as Error).message).not.toContain('\n')
  }
}

/** Bytes with a few of them changed, cut out or doubled. */
function damaged(whole: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(whole.length - 1)
  const change = fc.record({ at: place, cut: fc.nat(40), put: fc.uint8Array({ maxLength: 8 }) })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let bytes = whole
    for (const { at, cut, put } of changes)
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)])
    return bytes
  })
}

describe('a damaged file', () => {
  const files = ['numbered.docx', 'revised.docx', 'page.gbk.html', 'cmap.pdf', 'report.txt']
  it.each(files)('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(damaged(fixture(name)), (bytes) => survives(bytes, name)),
      { numRuns: name.endsWith('pdf') ? 25 : 120 },
    )
  })

  it('with sound packing around broken XML', async () => {
    const parts = unzipSync(fixture('revised.docx'))
    const document = Buffer.from(parts['word/document.xml']!)
    await fc.assert(
      fc.asyncProperty(damaged(document), (bytes) =>
        survives(zipSync({ ...parts, 'word/document.xml': new Uint8Array(bytes) }, { level: 0 }), 'x.docx'),
      ),
      { numRuns: 150 },
    )
  })

  it('whose tag is broken over two lines still gives a reason of one line', async () => {
    const parts = unzipSync(fixture('revised.docx'))
    const broken = strToU8('<w:document></\nw:document')
    const bytes = zipSync({ ...parts, 'word/document.xml': broken })
    await expect(readDocument(bytes, 'x.docx')).rejects.toThrow(/^[^\n]+$/)
  })

  it('of any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => survives(bytes, 'x')))
  })
})

const MILLION = 1_000_000
const repeated = (unit: string): string => unit.repeat(Math.ceil(MILLION / unit.length))
/** Far above what any of them takes, far below what one that grows with the square would. */
const SECONDS = 20

describe('a million characters of one kind end soon', () => {
  const pages = [
    '<',
    '<p>',
    '<table><tr><td>',
    '<ol><li>',
    '&',
    '&amp;',
    '<!--',
    '<a b=',
    ' \n',
    '<sup>',
    '<td>1',
    '</p>',
    '<b><i>',
  ]
  it.each(pages)('%j in a page', (unit) => {
    const started = Date.now()
    expect(htmlText(`<html>${repeated(unit)}`)).toBeTypeOf('string')
    expect(Date.now() - started).toBeLessThan(SECONDS * 1000)
  })

  const bodies = [
    '<w:p>',
    '<w:p/>',
    '<w:p><w:r><w:t>一</w:t></w:r></w:p>',
    '<a ',
    '<a b="',
    '&',
    '<!',
    '<![CDATA[',
    '</w:p>',
  ]
  it.each(bodies)('%j in a Word file', async (unit) => {
    const started = Date.now()
    const xml = `<w:document><w:body>${repeated(unit)}</w:body></w:document>`
    await survives(zipSync({ 'word/document.xml': strToU8(xml) }, { level: 1 }), 'x.docx')
    expect(Date.now() - started).toBeLessThan(SECONDS * 1000)
  })

  const texts = [
    '+abcdefgh',
    '~{',
    '~{a',
    '<p>',
    'MIME-Version:',
    '\x1b$',
    '\xd0',
    '\xe5\xb7',
    '\x81\x30',
    '\xff',
    '\0',
    '\x80\n',
  ]
  it.each(texts)('%j in a text', async (unit) => {
    const started = Date.now()
    await survives(Buffer.from(repeated(unit), 'latin1'), 'x.txt')
    expect(Date.now() - started).toBeLessThan(SECONDS * 1000)
  })
})
