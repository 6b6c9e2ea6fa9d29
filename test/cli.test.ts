import { expect, it } from 'vitest'
import { shuli } from './in-process.ts'

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
