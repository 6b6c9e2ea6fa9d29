/** Many files: order, equality for every number of workers, failures, dead workers, resuming, early ends. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf, isFileError, OutputError } from '../src/cli/batch/failure.ts'
import { runBatch, type BatchOptions, type Input, type Summary } from '../src/cli/batch.ts'
import type { Format } from '../src/render/render.ts'
import { workerScript } from './batch-worker.ts'

const folder = mkdtempSync(join(tmpdir(), 'shuli-batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COUNT = 24
let script: URL
let inputs: Input[]

const text = (n: number) =>
  `全县水利工作总结\n一、工作回顾\n新修灌渠${n}公里，增长${n % 9}%。\n二、下一步打算\n再修${n + 5}公里。\n`

beforeAll(async () => {
  script = await workerScript('worker')
  inputs = Array.from({ length: COUNT }, (_, n) => {
    const path = join(folder, 'in', `${n % 5}`, `report-${n}.txt`)
    mkdirSync(join(folder, 'in', `${n % 5}`), { recursive: true })
    writeFileSync(path, text(n))
    return { path, name: `${n % 5}/report-${n}.txt` }
  })
})

const job = (format: Format, resume = false) => ({
  file: { recorded: { script: 'hans' } },
  render: { format, several: format === 'json' },
  resume,
})

const batch = (list: readonly Input[], file: string, more: Partial<BatchOptions> = {}): Promise<Summary> =>
  runBatch(list, { job: job('ndjson'), jobs: 2, script, ...more }, { kind: 'file', file })

const out = (name: string) => join(folder, 'out', name)
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('a batch into one file', () => {
  it('is the same for every number of workers, in input order', async () => {
    for (const jobs of [1, 2, 3]) await batch(inputs, out(`jobs-${jobs}.ndjson`), { jobs })
    const one = readFileSync(out('jobs-1.ndjson'))
    expect(readFileSync(out('jobs-2.ndjson')).equals(one)).toBe(true)
    expect(readFileSync(out('jobs-3.ndjson')).equals(one)).toBe(true)
    expect(lines(out('jobs-1.ndjson')).map((r) => r.source.path)).toEqual(inputs.map((i) => i.path))
    expect(existsSync(out('jobs-1.ndjson.part'))).toBe(false)
  })

  it('is a JSON array where JSON is asked for, also an empty one', async () => {
    await batch(inputs, out('all.json'), { job: job('json') })
    expect(JSON.parse(readFileSync(out('all.json'), 'utf8'))).toHaveLength(COUNT)
    await batch([], out('none.json'), { job: job('json') })
    expect(JSON.parse(readFileSync(out('none.json'), 'utf8'))).toEqual([])
  })

  it('puts an error record where a file failed, and counts it', async () => {
    const list = [...inputs.slice(0, 9), { path: join(folder, 'gone.txt'), name: 'gone.txt' }, ...inputs.slice(9)]
    const summary = await batch(list, out('gone.ndjson'))
    expect(summary).toMatchObject({ files: COUNT + 1, done: COUNT, failed: 1, complete: true })
    expect(summary.failures).toEqual([{ path: join(folder, 'gone.txt'), code: 'not-found', message: 'no such file' }])
    expect(lines(out('gone.ndjson'))[9]).toEqual({
      schema: 'shuli/error/1',
      source: { path: join(folder, 'gone.txt') },
      error: { code: 'not-found', message: 'no such file' },
    })
  })

  it('ends at the first failure with fail-fast, without a whole file', async () => {
    const list = [...inputs.slice(0, 9), { path: join(folder, 'gone.txt'), name: 'gone.txt' }, ...inputs.slice(9)]
    const summary = await batch(list, out('fast.ndjson'), { failFast: true })
    expect(summary).toMatchObject({ done: 9, failed: 1, complete: false })
    expect(existsSync(out('fast.ndjson'))).toBe(false)
  })

  it('leaves whole lines only when it is stopped, and goes on from there', async () => {
    const stop = new AbortController()
    let seen = 0
    const onResult = () => void (++seen === 15 && stop.abort())
    const many = Array.from({ length: 20 }, () => inputs).flat()
    const summary = await batch(many, out('stopped.ndjson'), { signal: stop.signal, onResult })
    expect(summary.complete).toBe(false)
    expect(existsSync(out('stopped.ndjson'))).toBe(false)
    expect(lines(out('stopped.ndjson.part')).length).toBeGreaterThanOrEqual(15)
    const rest = await batch(many, out('stopped.ndjson'), { job: job('ndjson', true) })
    expect(rest.kept).toBe(summary.done)
    expect(lines(out('stopped.ndjson')).map((r) => r.source.path)).toEqual(many.map((i) => i.path))
  })
})

describe('resuming an NDJSON file', () => {
  /** Runs over what `change` made of a finished file. */
  const resumed = async (name: string, change: (file: string) => void, list: readonly Input[] = inputs) => {
    cpSync(out('jobs-1.ndjson'), out(name))
    change(out(name))
    const summary = await batch(list, out(name), { job: job('ndjson', true) })
    return { summary, same: readFileSync(out(name)).equals(readFileSync(out('jobs-1.ndjson'))) }
  }

  it('cuts half a line off and appends', async () => {
    const size = statSync(out('jobs-1.ndjson')).size
    const { summary, same } = await resumed('cut.ndjson', (file) => truncateSync(file, Math.floor(size * 0.6)))
    expect(same).toBe(true)
    expect(summary.kept).toBeGreaterThan(9)
    expect(summary.kept + summary.done).toBe(COUNT)
  })

  it('does nothing where all is done', async () => {
    const { summary, same } = await resumed('whole.ndjson', () => {})
    expect({ same, kept: summary.kept }).toEqual({ same: true, kept: COUNT })
  })

  it('starts anew for another version', async () => {
    const { summary, same } = await resumed('old.ndjson', (file) =>
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"version":"dev"', '"version":"0.0.1"')),
    )
    expect({ same, kept: summary.kept }).toEqual({ same: true, kept: 0 })
  })

  it('writes anew from a file whose content changed, and keeps no record of the old content', async () => {
    const changed = inputs[7]!
    const list = inputs.map((i) => ({ ...i }))
    await batch(list, out('changed.ndjson'))
    writeFileSync(changed.path, text(700))
    const summary = await batch(list, out('changed.ndjson'), { job: job('ndjson', true) })
    await batch(list, out('changed-fresh.ndjson'))
    writeFileSync(changed.path, text(7))
    expect(summary.kept).toBeGreaterThanOrEqual(7)
    expect(readFileSync(out('changed.ndjson')).equals(readFileSync(out('changed-fresh.ndjson')))).toBe(true)
    expect(lines(out('changed.ndjson'))).toHaveLength(COUNT)
  })

  it('tries a failed file again', async () => {
    const path = join(folder, 'late.txt')
    const list = [...inputs.slice(0, 5), { path, name: 'late.txt' }, ...inputs.slice(5)]
    await batch(list, out('late.ndjson'))
    writeFileSync(path, text(99))
    const summary = await batch(list, out('late.ndjson'), { job: job('ndjson', true) })
    expect(summary.failed).toBe(0)
    expect(lines(out('late.ndjson'))[5].schema).toBe('shuli/report/1')
    expect(lines(out('late.ndjson'))).toHaveLength(COUNT + 1)
  })

  it('keeps the record of a file that fails again', async () => {
    const list = [...inputs.slice(0, 5), { path: join(folder, 'never.txt'), name: 'never.txt' }, ...inputs.slice(5)]
    await batch(list, out('never.ndjson'))
    const summary = await batch(list, out('never.ndjson'), { job: job('ndjson', true) })
    expect(summary).toMatchObject({ kept: COUNT, failed: 1, done: 0 })
  })
})

describe('a batch into a folder', () => {
  const mirror = (name: string, more: Partial<BatchOptions> = {}, list: readonly Input[] = inputs) =>
    runBatch(
      list,
      { job: job('yaml'), jobs: 2, script, ...more },
      { kind: 'folder', folder: out(name), extension: 'yaml' },
    )

  it('mirrors the tree, one file for each report, and leaves nothing else', async () => {
    await mirror('tree')
    const names = readdirSync(out('tree'), { recursive: true, encoding: 'utf8' }).filter((n) => /\d\.|tmp/.test(n))
    expect(names.sort()).toEqual(inputs.map((i) => `${i.name}.yaml`).sort())
    expect(readFileSync(join(out('tree'), '3/report-8.txt.yaml'), 'utf8')).toContain('新修灌渠8公里')
  })

  it('skips with resume what has the same content, version and options', async () => {
    const file = join(out('tree'), '3/report-8.txt.yaml')
    utimesSync(file, 0, 0)
    rmSync(join(out('tree'), '4/report-9.txt.yaml'))
    const summary = await mirror('tree', { job: job('yaml', true) })
    expect(summary).toMatchObject({ kept: COUNT - 1, done: 1 })
    expect(statSync(file).mtimeMs).toBe(0)
    const other = { ...job('yaml', true), file: { recorded: { script: 'hant' } } }
    expect((await mirror('tree', { job: other })).kept).toBe(0)
  })

  it('calls a folder in the place of one output a failure of that file', async () => {
    mkdirSync(join(out('blocked'), '1/report-1.txt.yaml'), { recursive: true })
    const summary = await mirror('blocked')
    expect(summary).toMatchObject({ done: COUNT - 1, failed: 1 })
    expect(summary.failures[0]!.path).toBe(inputs[1]!.path)
  })

  it('ends with one clear error where the output cannot be written at all', async () => {
    writeFileSync(out('a-file'), '')
    await expect(batch(inputs, '/dev/full')).rejects.toThrow('/dev/full: no space left on the device')
    await expect(batch(inputs, '/proc/none.ndjson')).rejects.toThrow(OutputError)
  })
})

describe('workers', () => {
  const DIES = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const read = fs.readFileSync
    fs.readFileSync = (path, ...rest) => {
      if (/report-1[37]\\.txt$/.test(path)) DO_IT
      return read(path, ...rest)
    }
    syncBuiltinESMExports()`

  it('that die cost the file they were at, which is named; all others are done', async () => {
    const dying = await workerScript('worker-dies', DIES.replace('DO_IT', 'process.exit(3)'))
    const summary = await batch(inputs, out('dies.ndjson'), { script: dying })
    expect(summary).toMatchObject({ done: COUNT - 2, failed: 2, complete: true })
    expect(summary.failures.map((f) => [f.path, f.code])).toEqual([
      [inputs[13]!.path, 'crash'],
      [inputs[17]!.path, 'crash'],
    ])
    expect(lines(out('dies.ndjson')).map((r) => r.source.path)).toEqual(inputs.map((i) => i.path))
  })

  it('that take too long are ended, and their file named', async () => {
    const slow = await workerScript('worker-hangs', DIES.replace('DO_IT', 'for (;;);'))
    const summary = await batch(inputs, out('slow.ndjson'), { script: slow, timeout: 3000 })
    expect(summary).toMatchObject({ done: COUNT - 2, failed: 2 })
    expect(summary.failures[0]).toEqual({ path: inputs[13]!.path, code: 'timeout', message: 'took longer than 3 s' })
  })

  it('that cannot start are an error, not an endless loop', async () => {
    const broken = await workerScript('worker-broken', 'throw new Error("no luck")')
    await expect(batch(inputs, out('broken.ndjson'), { script: broken })).rejects.toThrow('could not be started')
  })
})

describe('a report that is longer than a string can be', () => {
  it('is the fault of its file, told in one line', () => {
    const tooLong = (): string => 'x'.repeat(2 ** 30)
    let error: unknown
    try {
      tooLong()
    } catch (thrown) {
      error = thrown
    }
    expect(isFileError(error)).toBe(true)
    expect(failureOf(error)).toMatchObject({ code: 'too-large', message: expect.stringMatching(/^[^\n]+512 MB/) })
  })

  it('Not: other faults of range are ours', () => {
    const error = new RangeError('Invalid array length')
    expect(isFileError(error)).toBe(false)
    expect(failureOf(error).code).toBe('internal')
  })
})
