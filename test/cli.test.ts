import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { shuli } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'shuli-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('reads piped standard input when no file is named', async () => {
  const text = '一、工作情况\n新建卫生室12所。\n'
  const { code, stdout } = await shuli(['-f', 'json'], text)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 'shuli/report/1',
    source: { path: '-', bytes: Buffer.byteLength(text) },
  })
})

it('calls an unknown option wrong usage: one line, exit code 2', async () => {
  const { code, stdout, stderr } = await shuli(['--bad'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^shuli: unknown option '--bad'.*\n$/)
})

it.each([
  [['--encoding', 'nope', 'a.txt', 'b.txt'], 'Known are utf-8'],
  [['explain', 'a.txt', '--line', '1', '--encoding', 'nope'], 'Known are utf-8'],
  [['-0', 'a.txt'], '--files-from'],
])('calls %j wrong usage, said once', async (argv, said) => {
  const { code, stdout, stderr } = await shuli(argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(said)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

it('helps with a command as the command itself does', async () => {
  const { code, stdout } = await shuli(['help', 'explain'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: (await shuli(['explain', '--help'])).stdout })
  expect((await shuli(['help', 'nothing'])).stdout).toBe((await shuli(['--help'])).stdout)
})

it('says in one line what an option may have been meant for', async () => {
  expect((await shuli(['--forma'])).stderr).toMatch(/^shuli: unknown option '--forma' .*--format.*\n$/)
})

it('names a file that is not there and exits 1, the other files done', async () => {
  const { code, stdout, stderr } = await shuli(['-f', 'ndjson', 'no-such-file.txt', '-'], '工作总结')
  expect(code).toBe(1)
  expect(stderr).toBe('shuli: no-such-file.txt: no such file\n')
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).schema),
  ).toEqual(['shuli/error/1', 'shuli/report/1'])
})

it('never writes over a report that it reads', async () => {
  const file = join(folder, 'report.txt')
  writeFileSync(file, '工作总结')
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a'), '工作总结')
  writeFileSync(join(folder, 'in/a.txt'), '工作总结')
  for (const args of [
    [file, '-o', file],
    [file, '-', '-o', join(folder, 'in/../report.txt')],
    [file, '--summary', file],
    [join(folder, 'in'), '-f', 'text', '-o', join(folder, 'in')],
  ]) {
    const { code, stderr } = await shuli(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/ is read: it would be overwritten\n$/)
  }
  expect(readFileSync(file, 'utf8')).toBe('工作总结')
})

it('says that standard output cannot be written', async () => {
  const full = new Writable({ write: (_, __, done) => done(Object.assign(new Error(), { code: 'ENOSPC' })) })
  let said = ''
  const stderr = new Writable({ write: (text, _, done) => done(void (said += text)) })
  expect(await main(['--version'], { stdin: process.stdin, stdout: full, stderr })).toBe(1)
  expect(said).toBe('shuli: standard output: no space left on the device\n')
})

it.each([
  ['leads through a file', 'file/report.txt', 'a part of the path is no folder'],
  ['is a link to itself', 'loop', 'too many symbolic links'],
  ['is too long', '长'.repeat(200), 'the name is too long'],
])('says so of a path that %s, and of it alone', async (_, name, reason) => {
  writeFileSync(join(folder, 'file'), '工作总结')
  rmSync(join(folder, 'loop'), { force: true })
  symlinkSync('loop', join(folder, 'loop'))
  const path = join(folder, name)
  expect(await shuli([path])).toEqual({ code: 1, stdout: '', stderr: `shuli: ${path}: ${reason}\n` })
  const several = await shuli([path, join(folder, 'file'), '-f', 'ndjson'])
  expect(several).toMatchObject({ code: 1, stderr: `shuli: ${path}: ${reason}\n` })
  expect(several.stdout.match(/shuli\/\w+\/1/g)).toEqual(['shuli/error/1', 'shuli/report/1'])
})

it.each([
  ['below a file', 'file/report.yaml', 'a part of the path is no folder'],
  ['where no folder can be made', '/proc/no/report.yaml', 'no such folder'],
])('says so of an output %s', async (_, name, reason) => {
  writeFileSync(join(folder, 'file'), '工作总结')
  const output = name.startsWith('/') ? name : join(folder, name)
  const { code, stderr } = await shuli([join(folder, 'file'), '-o', output])
  expect({ code, stderr }).toEqual({ code: 1, stderr: `shuli: ${output}: ${reason}\n` })
})

it('prints no text where the sections are left out', async () => {
  expect(await shuli(['-f', 'text', '--only', 'meta'])).toMatchObject({ code: 2, stdout: '' })
})
