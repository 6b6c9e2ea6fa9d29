/** What operands stand for: each file once, in a stable order, failures beside it. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expandInputs, type InputOptions } from '../src/cli/inputs.ts'
import { globMatcher, isGlob } from '../src/cli/inputs/glob.ts'
import { isReportName } from '../src/read/names.ts'

let root = ''

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'shuli-inputs-')))
  const files = [
    'a/1.txt',
    'a/b/2.docx',
    'a/b/3.TXT',
    'c/4.txt',
    'c/photo.jpg',
    '一[1].txt',
    '.git/5.txt',
    'node_modules/6.txt',
  ]
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), '总结')
  }
  symlinkSync('../..', join(root, 'a/b/loop'))
  symlinkSync('c', join(root, 'linked'))
  symlinkSync('1.txt', join(root, 'a/same.txt'))
  symlinkSync('nowhere.txt', join(root, 'c/broken.txt'))
  writeFileSync(join(root, '.list'), `${root}/c/4.txt\r\n\n${root}/a/1.txt\n${root}/missing\n`)
})

afterAll(() => rmSync(root, { recursive: true }))

/** Paths below the root; failures with their code. */
async function expanded(operands: readonly string[], options?: InputOptions): Promise<string[]> {
  const out = []
  const below = (path: string) => path.replace(`${root}/`, '')
  for await (const candidates of expandInputs(
    operands.map((operand) => join(root, operand)),
    options,
  ))
    for (const input of candidates)
      out.push('error' in input ? `${below(input.path)}: ${input.error.code}` : below(input.path))
  return out
}

describe('operands', () => {
  it('may be a file, whatever its name is', async () => {
    expect(await expanded(['c/photo.jpg', '一[1].txt'])).toEqual(['c/photo.jpg', '一[1].txt'])
  })

  it('may be a folder: all reports below it, no hidden ones, links followed once', async () => {
    expect(await expanded([''])).toEqual([
      'a/1.txt',
      'a/b/2.docx',
      'a/b/3.TXT',
      'c/4.txt',
      'c/broken.txt: not-found',
      '一[1].txt',
    ])
  })

  it('may be a pattern', async () => {
    expect(await expanded(['a/**/*.{txt,docx}'])).toEqual(['a/1.txt', 'a/b/2.docx'])
    expect(await expanded(['*/[1-4].txt'])).toEqual(['a/1.txt', 'c/4.txt'])
    expect(await expanded(['linked/4.*'])).toEqual(['linked/4.txt'])
  })

  it('that are folders without a report say so', async () => {
    mkdirSync(join(root, 'd'))
    expect(await expanded(['d', 'c/4.txt'])).toEqual(['d: not-found', 'c/4.txt'])
    expect(await expanded(['c'], { include: '*.md' })).toEqual(['c: not-found'])
  })

  it('that do not exist or fit nothing fail alone', async () => {
    expect(await expanded(['x.txt', '*/x?.txt', 'no/*', 'c/4.txt', 'a/1.txt/y'])).toEqual([
      'x.txt: not-found',
      '*/x?.txt: not-found',
      'no: not-found',
      'c/4.txt',
      'a/1.txt/y: not-found',
    ])
  })

  it('that lead to the same real path are read once, those of equal content twice', async () => {
    expect(await expanded(['a/same.txt', 'a/1.txt', 'a/../a/1.txt', 'linked/4.txt', 'c/4.txt'])).toEqual([
      'a/same.txt',
      'linked/4.txt',
    ])
  })

  it('name standard input once', async () => {
    const paths = []
    for await (const candidates of expandInputs(['-', '-'])) paths.push(...candidates)
    expect(paths).toEqual([{ path: '-', real: '-' }])
  })

  it.skipIf(process.getuid?.() === 0)('that are folders without permission are named', async () => {
    mkdirSync(join(root, 'shut'))
    chmodSync(join(root, 'shut'), 0)
    expect(await expanded(['shut'])).toEqual(['shut: unreadable'])
    rmSync(join(root, 'shut'), { recursive: true })
  })
})

describe('--include and --exclude', () => {
  it('choose files of a folder', async () => {
    expect(await expanded([''], { include: '*.jpg' })).toEqual(['c/photo.jpg'])
    expect(await expanded(['a'], { exclude: 'b/**' })).toEqual(['a/1.txt'])
    expect(await expanded(['a'], { include: '**/*.{TXT,docx}', exclude: '2.*' })).toEqual(['a/b/3.TXT'])
  })

  it('leave files alone that are named', async () => {
    expect(await expanded(['a/1.txt'], { exclude: '*.txt', include: '*.docx' })).toEqual(['a/1.txt'])
  })
})

describe('--files-from', () => {
  it('reads names line by line, after the operands', async () => {
    expect(await expanded(['a/b/2.docx'], { filesFrom: join(root, '.list') })).toEqual([
      'a/b/2.docx',
      'c/4.txt',
      'a/1.txt',
      'missing: not-found',
    ])
  })

  it('reads standard input, also with NUL behind each name, which is no pattern', async () => {
    const bytes = Buffer.from(`${root}/一[1].txt\0${root}/*.txt\0${root}/c/4.txt`)
    // A character may come in two parts.
    const stdin = Readable.from([bytes.subarray(0, bytes.length - 30), bytes.subarray(bytes.length - 30)])
    expect(await expanded([], { filesFrom: '-', nulSeparated: true, stdin })).toEqual([
      '一[1].txt',
      '*.txt: not-found',
      'c/4.txt',
    ])
  })

  it('says what is missing where names end with NUL', async () => {
    const found = []
    const stdin = Readable.from([`${root}/a/1.txt\0${root}/c/4.txt\0`])
    for await (const some of expandInputs([], { filesFrom: '-', stdin })) found.push(...some)
    expect(found).toMatchObject([{ path: '-', error: { message: 'its names end with NUL: add -0' } }])
  })

  it('gives its files while the list still comes', async () => {
    let asked = 0
    const stdin = Readable.from(
      (function* () {
        for (;;) yield `${root}/c/4.txt\n${root}/a/1.txt\n${root}/x${++asked}\n`
      })(),
    )
    const inputs = expandInputs([], { filesFrom: '-', stdin })[Symbol.asyncIterator]()
    expect([...(await inputs.next()).value]).toMatchObject([{ path: `${root}/c/4.txt` }])
    expect(asked).toBeLessThan(1000)
    await inputs.return?.()
  })

  it('that cannot be read is a failure of its own', async () => {
    expect(await expanded(['c/4.txt'], { filesFrom: join(root, 'none') })).toEqual(['c/4.txt', 'none: not-found'])
    expect(await expanded([], { filesFrom: root })).toEqual([`${root}: is-folder`])
  })
})

describe('a pattern', () => {
  const cases: [pattern: string, fits: string[], fitsNot: string[]][] = [
    ['*.txt', ['a.txt', 'b/c.txt', '总结.txt'], ['a.txtx', 'a.TXT']],
    ['./*.txt', ['a.txt'], ['b/a.txt']],
    ['b/*', ['b/a'], ['b/c/a', 'a/b/c']],
    ['b/**', ['b/a', 'b/c/d'], ['a/b']],
    ['**/b/*.txt', ['b/a.txt', 'x/y/b/a.txt'], ['xb/a.txt']],
    ['a?c', ['abc', 'a总c', 'a𠮷c'], ['ac', 'a/c']],
    ['[!a-c].txt', ['d.txt', '].txt'], ['a.txt']],
    ['202[2-4]*.{txt,docx}', ['2023年.txt', '2024.docx'], ['2021.txt', '2023.pdf']],
    ['{a,b{c,d}}.x', ['a.x', 'bc.x', 'bd.x'], ['b.x']],
    ['a\\*b', ['a*b'], ['axb']],
    ['a,b}(c)+.^$|', ['a,b}(c)+.^$|'], ['a']],
  ]
  it.each(cases)('%s', (pattern, fits, fitsNot) => {
    const matches = globMatcher(pattern)
    expect(fits.filter((path) => !matches(path))).toEqual([])
    expect(fitsNot.filter(matches)).toEqual([])
  })

  it('is told from a name', () => {
    expect(['*.txt', 'a?', '[ab]', '{a,b}'].every(isGlob)).toBe(true)
    expect(['a.txt', '（一）', '{a}', '[]', 'a,b'].some(isGlob)).toBe(false)
  })
})

it('a name of a folder is a report unless its ending says otherwise', () => {
  const reports = [
    'a.txt',
    'b/总结.DOCX',
    '总结2023.12',
    '报告',
    '报告v1.0',
    'x.html.gz',
    '旧.doc',
    'x.wps',
    '方案.（终稿）',
  ]
  const others = ['a.jpg', 'b/data.csv', 'x.tar.gz', '~$总结.docx', 'x.txt~', 'book.xlsx', 'a.json']
  expect(reports.filter((name) => !isReportName(name))).toEqual([])
  expect(others.filter(isReportName)).toEqual([])
})
