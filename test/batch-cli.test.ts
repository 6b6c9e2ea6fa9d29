/** `shuli parse` of many files as users run it: folders, exit codes, signals, summary. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeNames } from '../src/cli/batch/names.ts'
import { clock, progress } from '../src/cli/batch/progress.ts'
import { buildProgram, ended, type Program } from './built.ts'

const folder = mkdtempSync(join(tmpdir(), 'shuli-batch-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Far more work than is done before a signal comes. */
const longFiles = Array.from({ length: 40 }, (_, n) => `long-${n}.txt`)

let program: Program
beforeAll(() => {
  program = buildProgram('built-batch')
  for (let n = 0; n < 12; n++) {
    mkdirSync(join(folder, 'in', `${n % 3}`), { recursive: true })
    writeFileSync(join(folder, 'in', `${n % 3}`, `${n}.txt`), `一、工作情况\n新建卫生室${n + 1}所。\n`)
  }
  for (const name of longFiles) writeFileSync(join(folder, name), '一是新修水渠12公里，增长5%。\n'.repeat(30_000))
})

const shuli = (...args: string[]) => program.run(args, { cwd: folder })
const files = Array.from({ length: 12 }, (_, n) => `in/${n % 3}/${n}.txt`)

describe('many files', () => {
  it('go into a folder that mirrors theirs', async () => {
    const { code, stdout, stderr } = await shuli(...files, '-o', 'out/', '-f', 'json')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/^shuli: 12 files, 0 failed, .* MB\/s\n$/)
    expect(readdirSync(join(folder, 'out/1')).sort()).toEqual(['1.txt.json', '10.txt.json', '4.txt.json', '7.txt.json'])
  })

  it('are found in a folder, by a pattern, and by a list of names', async () => {
    const [byFolder, byPattern, byList] = await Promise.all([
      shuli('in', '-f', 'ndjson'),
      shuli('in/**/*.txt', '-f', 'ndjson'),
      program.run(['--files-from', '-', '-0', '-f', 'ndjson'], { cwd: folder, stdin: `${files.join('\0')}\0` }),
    ])
    const paths = (out: string): string[] =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path)
    expect(paths(byFolder!.stdout).sort()).toEqual(files.toSorted())
    expect(byPattern!.stdout).toBe(byFolder!.stdout)
    expect(paths(byList!.stdout)).toEqual(files)
  })

  it('leave out what --exclude names, keep what --include names, and read one path once', async () => {
    const chosen = await shuli('in', 'in/0/0.txt', '--include', '0/*.txt', '--exclude', '**/9.txt', '-f', 'ndjson')
    expect(chosen.stdout.trimEnd().split('\n')).toHaveLength(3)
  })

  it('do not wait for a pattern that nothing fits or a file that is not there', async () => {
    const { code, stdout, stderr } = await shuli('no*thing', 'gone.txt', 'in/0/0.txt')
    expect(code).toBe(1)
    expect(stderr.split('\n').sort()).toEqual([
      '',
      'shuli: gone.txt: no such file',
      'shuli: no*thing: no file fits the pattern',
    ])
    expect(stdout.split('\n')).toHaveLength(3)
  })

  it('print the same with one worker as with two, and nothing on standard error', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((n) => shuli(...files, '-j', n)))
    expect(one!.stdout).toBe(two!.stdout)
    expect(one!.stderr + two!.stderr).toBe('')
    expect(one!.stdout.split('\n')).toHaveLength(13)
  })

  it('that fail are told one a line and in the summary, and give exit code 1', async () => {
    const { code, stderr } = await shuli(...files, 'none.txt', '-o', 'all.ndjson', '--summary', 'summary.json')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^shuli: none\.txt: no such file\nshuli: 13 files, 1 failed, /)
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))
    expect(summary).toMatchObject({ files: 13, done: 12, kept: 0, failed: 1, complete: true })
    expect(summary.failures).toEqual([{ path: 'none.txt', code: 'not-found', message: 'no such file' }])
  })

  it('that a list names and are not there, and folders without a report, are in the summary too', async () => {
    const args = ['no-folder*', '--files-from', '-', '-f', 'ndjson', '--summary', 'summary.json']
    const { code, stdout } = await program.run(args, { cwd: folder, stdin: `none.txt\n${files[0]}\n` })
    expect(code).toBe(1)
    expect(stdout.match(/shuli\/\w+\/1/g)).toEqual(['shuli/error/1', 'shuli/report/1'])
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))
    expect(summary).toMatchObject({ files: 3, done: 1, failed: 2, complete: true })
    expect(summary.failures.map((failure: { path: string }) => failure.path)).toEqual(['no-folder*', 'none.txt'])
  })

  it('into a full disk end with one line', async () => {
    const { code, stderr } = await shuli(...files, '-o', '/dev/full', '-f', 'ndjson')
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'shuli: /dev/full: no space left on the device\n' })
  })

  it('end quietly when their reader has gone', async () => {
    const child = program.start([...files, ...files, ...files], { cwd: folder })
    child.stdout.destroy()
    expect((await ended(child)).stderr).toBe('')
  })
})

describe('Ctrl-C', () => {
  it('ends with 130 and leaves no half file', async () => {
    const child = program.start([files[0]!, ...longFiles, '-o', 'stopped/', '-j', '1'], { cwd: folder })
    const end = ended(child)
    // The first file is there: the worker is at the long one.
    while (!existsSync(join(folder, 'stopped/in/0/0.txt.yaml'))) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const { code, stderr } = await end
    expect(code).toBe(130)
    expect(stderr).not.toContain('Error')
    const left = readdirSync(join(folder, 'stopped'), { recursive: true, encoding: 'utf8' })
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('ends one long file too', async () => {
    writeFileSync(join(folder, 'longer.txt'), '一是新修水渠12公里，增长5%。\n'.repeat(300_000))
    const child = program.start(['longer.txt', '-o', 'longer.yaml'], { cwd: folder })
    const end = ended(child)
    while (!existsSync(join(folder, 'longer.yaml.part'))) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 130, stderr: '' })
    expect(readdirSync(folder).filter((name) => name.startsWith('longer'))).toEqual(['longer.txt'])
  })
})

describe('usage', () => {
  it.each([
    [['a.txt', '--resume'], '--resume needs'],
    [['a.txt', '-o', 'x.csv', '--resume'], '--resume needs'],
    [['a.txt', '--jobs', '0'], "'0' is invalid"],
    [['a.txt', '--jobs', '1.5'], "'1.5' is invalid"],
    [['a.txt', '--timeout', '-1'], "'-1' is invalid"],
  ])('%j is wrong', async (args, message) => {
    const { code, stderr } = await shuli(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('the names of outputs', () => {
  it.each([
    [['in/a.txt', 'in/b/c.txt'], undefined, ['a.txt', 'b/c.txt']],
    [['in/a.txt', 'in/b/c.txt'], 'in/', ['a.txt', 'b/c.txt']],
    [['x/1.txt', 'y/1.txt'], undefined, ['x/1.txt', 'y/1.txt']],
    [['x/1.txt', 'x-y/1.txt'], undefined, ['x/1.txt', 'x-y/1.txt']],
    [['deep/er/1.txt'], undefined, ['1.txt']],
    [['in/b/c.txt'], 'in', ['b/c.txt']],
    [[], undefined, []],
  ])('of %j below %s are %j', (paths, below, names) => expect(placeNames(paths, below)).toEqual(names))
})

describe('the progress line', () => {
  it('says files, speed, failures and time left, and is taken away', () => {
    let out = ''
    let now = 0
    const line = progress({ write: (text: string) => (out += text) } as never, 3000, () => now)
    now = 1000
    line.count({ index: 0, status: 'failed', read: 2e6, length: 0, failure: { code: 'x', message: 'y' } })
    expect(out).toBe('\r\u001b[K1 of 3,000 files, 2.0 MB/s, 1 failed, 49:59 left')
    line.count({ index: 1, status: 'done', read: 1, length: 0 })
    expect(out).not.toContain('2 of')
    line.clear()
    expect(out.endsWith('\r\u001b[K')).toBe(true)
  })

  it('writes times as people do', () => expect([7, 750, 10930].map(clock)).toEqual(['0:07', '12:30', '3:02:10']))
})
