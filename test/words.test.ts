/** What needs words: keywords of sections and names refined by segmentation, in every format and way of running. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { REPORT_STOP_WORDS } from '../src/data/report-stop-words.ts'
import { REPORT_WORDS } from '../src/data/report-words.ts'
import type { Report, Section } from '../src/model.ts'
import { reportSchema } from '../src/schema.ts'
import { buildProgram, type Program } from './built.ts'
import { fixtures } from './fixtures.ts'
import { shuli } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'shuli-words-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = `石桥镇2024年水利工作总结

分享到：微信 微博 收藏
一、主要工作
进一步加强水库除险加固，全面推进灌渠清淤。新建灌渠12公里，灌渠管护员共xx人。
（一）水库。水库大坝监测设施更新3处。
二、存在的问题
灌渠老化，村医不足，村医待遇低。
`

let program: Program
beforeAll(() => {
  program = buildProgram('words')
  writeFileSync(join(folder, 'a.txt'), TEXT)
})

/** In this process; the files are in the folder. */
const run = (args: readonly string[], stdin = '') =>
  shuli(
    args.map((arg) => (/^[ab].*\.txt$/.test(arg) ? join(folder, arg) : arg)),
    stdin,
  )

async function json(args: readonly string[], stdin = ''): Promise<Report> {
  const { code, stdout, stderr } = await run([...args, '-f', 'json'], stdin)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Report
}

const all = (sections: readonly Section[]): Section[] => sections.flatMap((s) => [s, ...all(s.children)])
const words = (section: Section): string[] => section.keywords!.map(({ word }) => word)

describe('keywords', () => {
  it('tell what heading, body and children are about', async () => {
    const { sections, generator } = await json(['a.txt', '--keywords', '3'])
    const one = sections.find((s) => s.marker === '一、')!
    expect(words(one).slice(0, 2).toSorted()).toEqual(['水库', '灌渠'].toSorted())
    expect(words(one.children[0]!)).toContain('大坝')
    expect(generator.options).toEqual({ script: 'hans', keywords: 3 })
    for (const { keywords } of all(sections)) {
      expect(keywords!.length).toBeLessThanOrEqual(3)
      const weights = keywords!.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      for (const weight of weights) expect(weight).toBe(Math.round(weight * 100) / 100)
    }
  })

  it('are no formulas, figures, units, masks, numerals or boilerplate', async () => {
    const { sections } = await json(['a.txt', '--keywords', '100'])
    const found = new Set(all(sections).flatMap(words))
    for (const word of ['加强', '推进', '全面', '工作', '公里', '微信', '收藏', '分享'])
      expect(found).not.toContain(word)
    for (const word of found) expect(word).toMatch(/^\p{Script=Han}{2,}$/u)
    for (const word of found) expect(TEXT).toContain(word)
  })

  it('count a word as often as it stands there', async () => {
    const { sections } = await json(['a.txt', '--keywords', '100'])
    const weightIn = (section: Section, word: string) => section.keywords!.find((k) => k.word === word)!.weight
    const [one, two] = [sections.find((s) => s.marker === '一、')!, sections.find((s) => s.marker === '二、')!]
    expect(weightIn(one, '灌渠')).toBeCloseTo(weightIn(two, '灌渠') * 3, 1)
    expect(weightIn(one, '水库')).toBeCloseTo(weightIn(one.children[0]!, '水库') * 1.5, 1)
  })

  it('leave everything else as it is, and fit the schema', async () => {
    const [plain, with_] = [await json(['a.txt']), await json(['a.txt', '--keywords', '5'])]
    const bare = JSON.parse(JSON.stringify(with_), (key, value) => (key === 'keywords' ? undefined : value)) as Report
    expect({ ...bare, generator: plain.generator }).toEqual(plain)
    expect(reportSchema.parse(with_)).toEqual(with_)
  })

  it('are in the script of the output, the same words in each', async () => {
    const hant = TEXT.replaceAll('灌', '灌')
      .replaceAll('设施', '設施')
      .replaceAll('监测', '監測')
      .replaceAll('医', '醫')
      .replaceAll('水库', '水庫')
    const of = async (script: string) =>
      all((await json(['-', '--keywords', '4', '--script', script], hant)).sections).map(words)
    expect((await of('keep')).flat()).toContain('水庫')
    expect((await of('hans')).flat()).toContain('水库')
    expect((await of('hant')).flat()).toContain('水庫')
  })

  it.each(fixtures)('of $name are its words, in order, the same each time', async ({ text }) => {
    const first = await run(['-', '--keywords', '8', '--script', 'keep', '-f', 'json'], text)
    expect((await run(['-', '--keywords', '8', '--script', 'keep', '-f', 'json'], text)).stdout).toBe(first.stdout)
    for (const section of all((JSON.parse(first.stdout) as Report).sections))
      for (const word of words(section)) expect(text.replace(/\s/g, '')).toContain(word)
  })
})

describe('keywords in every format', () => {
  it('yaml, json and ndjson hold the same', async () => {
    const report = await json(['a.txt', '--keywords', '2'])
    expect(parse((await run(['a.txt', '--keywords', '2', '-f', 'yaml'])).stdout)).toEqual(report)
    expect(JSON.parse((await run(['a.txt', '--keywords', '2', '-f', 'ndjson'])).stdout)).toEqual(report)
  })

  it('csv has a column for the section of each indicator', async () => {
    const { stdout } = await run(['a.txt', '--keywords', '2', '-f', 'csv'])
    const rows = stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','))
    expect(rows[0]!.at(-1)).toBe('keywords')
    expect(rows[1]!.at(-1)).toMatch(/灌渠/)
    expect((await run(['a.txt', '-f', 'csv'])).stdout).not.toContain('keywords')
  })

  it('pretty has them under each section, text behind the text', async () => {
    expect((await run(['a.txt', '--keywords', '2', '-f', 'pretty'])).stdout).toMatch(/^ +(?:水库、灌渠|灌渠、水库)$/m)
    const plain = (await run(['a.txt', '-f', 'text'])).stdout
    const { stdout } = await run(['a.txt', '--keywords', '2', '-f', 'text'])
    expect(stdout.startsWith(plain)).toBe(true)
    expect(stdout.slice(plain.length)).toMatch(/^\n(?:s[\d.]+: .+\n)+$/)
  })

  it('a batch with workers and stream give the same as one file', async () => {
    const report = await json(['a.txt', '--keywords', '2', '--names', 'segment'])
    for (let n = 0; n < 12; n++) writeFileSync(join(folder, `b${n}.txt`), TEXT)
    const batch = await program.run(['b*.txt', '--keywords', '2', '--names', 'segment', '-j', '2', '-f', 'ndjson'], {
      cwd: folder,
    })
    const reports = batch.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Report)
    expect(reports).toHaveLength(12)
    for (const one of reports) expect({ ...one, source: report.source, generator: report.generator }).toEqual(report)
    const streamed = await run(
      ['stream', '--keywords', '2', '--names', 'segment'],
      `${JSON.stringify({ text: TEXT })}\n`,
    )
    expect((JSON.parse(streamed.stdout) as Report).sections).toEqual(report.sections)
  })
})

describe('names by segmentation', () => {
  const nameOf = async (text: string, ...rest: string[]) =>
    (await json(['-', ...rest], `${text}\n`)).indicators.map((i) => i.name)

  it.each([
    ['全域旅游人数达80万人次。', '全域旅游人数'],
    ['完成200个节能降碳改造项目。', '节能降碳改造项目'],
    ['全年修复退化草原50万亩。', '修复退化草原'],
    ['自来水普及率达91%。', '自来水普及率'],
  ])('mends a name that was cut through a word: %s', async (text, name) => {
    expect(await nameOf(text, '--names', 'segment')).toEqual([name])
  })

  it('is left as it is where words and names agree', async () => {
    for (const text of ['全县新增学位2000个。', '录取率达90%，同比提高2个百分点。', '拿出50万元，为学生配发校服。'])
      expect(await nameOf(text, '--names', 'segment')).toEqual(await nameOf(text))
  })

  it.each(fixtures)('of $name changes names only, and adds no figure', async ({ text }) => {
    const [plain, refined] = [await json(['-'], text), await json(['-', '--names', 'segment'], text)]
    expect(refined.generator.options).toEqual({ script: 'hans', names: 'segment' })
    const nameless = ({ indicators, ...report }: Report) => ({
      ...report,
      generator: null,
      indicators: indicators.map((i) => ({ ...i, name: '' })),
    })
    expect(nameless(refined)).toEqual(nameless(plain))
    refined.indicators.forEach(({ name }, n) => {
      const before = plain.indicators[n]!.name
      if (name !== before) expect(name.replace(/\D/g, '')).toBe(before.replace(/\D/g, ''))
    })
  })
})

describe('without what they need', () => {
  /** The built program in a folder from which no package is found. */
  let bare: string
  beforeAll(() => {
    bare = join(folder, 'bare')
    cpSync(join(program.script, '..'), bare, { recursive: true })
  })

  const runBare = async (args: readonly string[], stdin = '') => {
    const { spawn } = await import('node:child_process')
    const { ended } = await import('./built.ts')
    const child = spawn(process.execPath, [join(bare, 'bin.cjs'), ...args], { cwd: folder })
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    return ended(child)
  }

  it.each([
    [['a.txt', '--keywords', '3'], '--keywords'],
    [['a.txt', '--names', 'segment', '-f', 'json'], '--names segment'],
    [['a.txt', 'b.txt', '--keywords', '3', '-f', 'ndjson'], '--keywords'],
    [['a.txt', '--keywords', '3', '-o', 'out/'], '--keywords'],
    [['stream', '--keywords', '3'], '--keywords'],
  ])('%j says that nodejieba is missing and how to get it, exit code 1', async (args, option) => {
    const { code, stdout, stderr } = await runBare(args, '{"text":"一"}\n')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `shuli: ${option} needs words: nodejieba, an optional dependency, is not installed; get it with: npm install nodejieba@3.4.4\n`,
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('all else works', async () => {
    expect((await runBare(['a.txt', '-f', 'json'])).stdout).toBe(
      (await program.run(['a.txt', '-f', 'json'], { cwd: folder })).stdout,
    )
  })

  /** A program of its own with one of its files spoilt; the package is found from below the project. */
  const spoilt = async (name: string, spoil: (file: string) => void) => {
    const copy = join(program.script, '..', '..', `words-${name}`)
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    cpSync(join(program.script, '..'), copy, { recursive: true })
    spoil(join(copy, 'cli', 'words'))
    const { spawn } = await import('node:child_process')
    const { ended } = await import('./built.ts')
    const child = spawn(process.execPath, [join(copy, 'bin.cjs'), 'a.txt', '--keywords', '3'], { cwd: folder })
    child.stdin.end()
    return ended(child)
  }

  it.each<[string, (words: string) => void]>([
    ['missing', (words) => rmSync(words, { recursive: true })],
    ['empty', (words) => truncateSync(join(words, 'dictionary.txt'))],
    ['torn', (words) => truncateSync(join(words, 'dictionary.txt'), 200_003)],
    ['without-frequencies', (words) => writeFileSync(join(words, 'frequencies.txt'), '的\n')],
    ['without-one', (words) => writeFileSync(join(words, 'one.txt'), '')],
    [
      'malformed',
      (words) =>
        writeFileSync(join(words, 'dictionary.txt'), `${readFileSync(join(words, 'dictionary.txt'), 'utf8')}词\n`),
    ],
  ])('a dictionary that is %s is told, and ends no process', async (name, spoil) => {
    const { code, signal, stdout, stderr } = await spoilt(name, spoil)
    expect({ code, signal, stdout }).toEqual({ code: 1, signal: null, stdout: '' })
    expect(stderr).toMatch(
      /^shuli: --keywords needs words: the dictionary in .*words.* is not whole; make it with: npm run build\n$/,
    )
  })
})

describe('usage', () => {
  it.each([
    [['a.txt', '--keywords', '0'], /From 1 to 1000/],
    [['a.txt', '--keywords', 'x'], /From 1 to 1000/],
    [['a.txt', '--keywords'], /argument missing/],
    [['a.txt', '--names', 'pos'], /Allowed choices are segment/],
    [['a.txt', '--keywords', '3', '--only', 'meta'], /--only meta leaves them out/],
    [['a.txt', '--keywords', '3', '--stage', 'lines'], /cannot be used with option/],
    [['stream', '--keywords', '1.5'], /From 1 to 1000/],
  ])('%j is wrong', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

it.each([
  ['stop words', REPORT_STOP_WORDS],
  ['words', REPORT_WORDS],
])('the table of %s holds simplified words, each once', (_, table) => {
  const list = table.trim().split(/\s+/)
  expect(list.filter((word, n) => list.indexOf(word) !== n)).toEqual([])
  for (const word of list) expect(word).toMatch(/^\p{Script=Han}{2,}$/u)
})
