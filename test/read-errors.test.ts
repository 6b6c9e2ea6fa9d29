/** Each way in which a file cannot be read: its code, and on the command line one line, exit code 1, other files done. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../src/read/read.ts'
import { shuli as run } from './in-process.ts'

const fixture = (name: string): Buffer => readFileSync(`fixtures/formats/${name}`)
const soffice = /convert it with: soffice --headless --convert-to docx FILE/

/** By the name of a file: its bytes, and what is said of it. */
const FILES: [name: string, bytes: () => Uint8Array, code: string, message: RegExp][] = [
  ['empty.txt', () => new Uint8Array(), 'empty', /^the file is empty$/],
  ['blank.txt', () => Buffer.from('\n \u3000\n'), 'empty', /nothing but white space/],
  [
    'binary.txt',
    () => Uint8Array.from({ length: 3000 }, (_, k) => (k * k * 31 + k * 7) % 256),
    'binary',
    /neither text/,
  ],
  ['picture.jpg', () => Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'binary', /a JPEG picture/],
  ['encrypted.pdf', () => fixture('encrypted.pdf'), 'encrypted', /the PDF needs a password/],
  ['scanned.pdf', () => fixture('scanned.pdf'), 'no-text', /its pages are pictures/],
  ['cut.pdf', () => fixture('chromium.pdf').subarray(0, 3000), 'damaged', /the PDF is cut off or broken/],
  ['bomb.docx', () => fixture('bomb.docx'), 'too-large', /word\/document\.xml unpacks to more than 64 MB/],
  ['cut.docx', () => fixture('numbered.docx').subarray(0, -60), 'damaged', /ZIP data is cut off or broken/],
  ['half.docx', () => halved(fixture('numbered.docx')), 'damaged', /broken/],
  ['no-main.docx', () => fixture('missing-main.docx'), 'damaged', /lacks its main part, word\/document\.xml/],
  ['doctype.docx', () => fixture('doctype.docx'), 'damaged', /a DOCTYPE/],
  ['picture-only.docx', () => fixture('picture-only.docx'), 'no-text', /holds no text/],
  ['locked.docx', () => ole('EncryptedPackage'), 'encrypted', /with a password/],
  ['old.doc', () => fixture('libreoffice.doc'), 'unsupported', soffice],
  ['old.wps', () => ole('WordDocument'), 'unsupported', soffice],
  ['old.xls', () => ole('Workbook'), 'unsupported', /an old Excel workbook.*soffice/],
  ['text.rtf', () => fixture('libreoffice.rtf'), 'unsupported', soffice],
  ['text.odt', () => fixture('libreoffice.odt'), 'unsupported', soffice],
  ['book.xlsx', () => fixture('workbook.xlsx'), 'unsupported', /an Excel workbook/],
  ['files.zip', () => fixture('files.zip'), 'unsupported', /unpack it first/],
  [
    'page.mht',
    () => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
    'unsupported',
    /MHTML/,
  ],
  ['word.xml', () => Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported', soffice],
  [
    'frames.html',
    () => Buffer.from('<html><frameset><frame src="a"></frameset></html>'),
    'no-text',
    /scripts or frames/,
  ],
  ['twice.txt.gz', () => gzipSync(gzipSync('工作总结'.repeat(99))), 'unsupported', /gzip file inside a gzip file/],
  ['cut.txt.gz', () => gzipSync('工作总结'.repeat(99)).subarray(0, -12), 'damaged', /gzip data is cut off/],
  [
    'bomb.txt.gz',
    () => Buffer.concat(Array<Buffer>(17).fill(gzipSync(Buffer.alloc(16 << 20)))),
    'too-large',
    /unpacks to more than 256 MB/,
  ],
  ['nested.gz', () => gzipSync(fixture('files.zip')), 'unsupported', /unpack it first/],
]

/** An old Office file: the mark and a directory with one stream. */
function ole(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

/** Zeros where the packed text was. */
function halved(bytes: Buffer): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('word/document.xml') + 40
  return copy.fill(0, at, at + 800)
}

describe('a file that cannot be read is refused with a reason', () => {
  it.each(FILES)('%s', async (name, bytes, code, message) => {
    const failed = await readDocument(bytes(), name).catch((error: unknown) => error)
    expect(failed).toMatchObject({ name: 'ReadError', code, message: expect.stringMatching(message) })
    expect((failed as Error).message).not.toMatch(/\n/)
  })
})

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuli-errors-'))
  for (const [name, bytes] of FILES) writeFileSync(join(folder, name), bytes())
  writeFileSync(join(folder, 'good.txt'), '工作总结\n一、工作情况\n新建卫生室12所。\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

const shuli = (...argv: string[]) => run(argv)

interface Printed {
  readonly schema: string
  readonly error?: { readonly code: string }
}

const records = (stdout: string): Printed[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed)

describe('on the command line', () => {
  it.each(FILES)('%s is one line, exit code 1, and nothing on standard output', async (name, _, __, message) => {
    const path = join(folder, name)
    const { code, stdout, stderr } = await shuli(path)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.startsWith(`shuli: ${path}: `)).toBe(true)
    expect(stderr.slice(`shuli: ${path}: `.length).trimEnd()).toMatch(message)
    expect(stderr.match(/\n/g)).toHaveLength(1)
  })

  it('each of them costs only itself', async () => {
    const good = join(folder, 'good.txt')
    // So few that they are done without workers, which need the built program.
    for (let at = 0; at < FILES.length; at += 3) {
      const bad = FILES.slice(at, at + 3)
      const paths = bad.map(([name]) => join(folder, name))
      const { code, stdout, stderr } = await shuli('-f', 'ndjson', '--no-progress', ...paths, good)
      expect(code).toBe(1)
      for (const path of paths) expect(stderr).toContain(`shuli: ${path}: `)
      const printed = records(stdout)
      expect(printed.map((record) => record.error?.code)).toEqual([...bad.map(([, , of]) => of), undefined])
      expect(printed.at(-1)).toMatchObject({ schema: 'shuli/report/1', source: { path: good, format: 'txt' } })
    }
  })

  it('a missing file and one that may not be read are named', async () => {
    const [missing, good] = [join(folder, 'missing.txt'), join(folder, 'good.txt')]
    // Reading it fails for root too.
    const unreadable = existsSync('/proc/self/mem') ? ['/proc/self/mem'] : []
    const { code, stderr, stdout } = await shuli('-f', 'ndjson', missing, ...unreadable, good)
    expect(code).toBe(1)
    expect(stderr).toContain(`shuli: ${missing}: no such file\n`)
    for (const path of unreadable) expect(stderr).toContain(`shuli: ${path}: `)
    expect(records(stdout).at(-1)!.schema).toBe('shuli/report/1')
  })

  it('a folder where a file is wanted is named', async () => {
    for (const argv of [
      ['explain', folder, '--line', '1'],
      ['--files-from', folder],
    ]) {
      const { code, stdout, stderr } = await shuli(...argv)
      expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `shuli: ${folder}: is a folder\n` })
    }
  })

  it('a wrong --encoding is an error of the file, an improbable one a warning of its report', async () => {
    const gbk = join(folder, 'gbk.txt')
    writeFileSync(gbk, Buffer.from('b9a4d7f7d7dcbde10ad2bba1a2d6f7d2aab9a4d7f70a', 'hex'))
    const wrong = await shuli('--encoding', 'utf-8', gbk)
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toBe(`shuli: ${gbk}: cannot be decoded as utf-8: byte 0 fits no character\n`)
    const right = await shuli('--encoding', 'gbk', '-f', 'json', gbk)
    expect(JSON.parse(right.stdout)).toMatchObject({
      source: { encoding: 'gb18030', confidence: 1, format: 'txt' },
      title: '工作总结',
      warnings: [],
    })
    const utf8 = join(folder, 'utf8.txt')
    writeFileSync(utf8, '青溪县水务局工作总结和计划安排情况的汇报')
    const unlikely = await shuli('--encoding', 'gbk', '-f', 'json', utf8)
    expect(JSON.parse(unlikely.stdout).warnings).toMatchObject([{ code: 'improbable-encoding' }])
  })
})
