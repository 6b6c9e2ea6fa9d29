/** `shuli stream`: one record in, one out. */
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { lines } from '../src/cli/stream/lines.ts'
import { readRecord } from '../src/cli/stream/record.ts'
import { buildProgram, ended, type Program } from './built.ts'

const TEXT = '一、工作情况\n新建卫生室12所。\n'

/** Answers of the command to lines, given as they are. */
async function answers(...input: (string | Buffer)[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const chunks: Buffer[] = []
  stdout.on('data', (chunk) => chunks.push(chunk))
  const code = await main(['stream'], { stdin: Readable.from(input.map((l) => Buffer.from(l))), stdout, stderr })
  const out = Buffer.concat(chunks).toString()
  return {
    code,
    out,
    records: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

const record = (more: object = {}) => `${JSON.stringify({ text: TEXT, ...more })}\n`

describe('shuli stream', () => {
  it('answers each record in order, id and path passed through', async () => {
    const { code, records } = await answers(record({ id: 'a' }), record({ id: 7, path: '卫生/七.txt' }), record())
    expect(code).toBe(0)
    expect(records.map((r) => [r.schema, r.id, r.source.path])).toEqual([
      ['shuli/report/1', 'a', '-'],
      ['shuli/report/1', 7, '卫生/七.txt'],
      ['shuli/report/1', undefined, '-'],
    ])
    expect(records[0].sections[0].content).toBe('新建卫生室12所。')
  })

  it('keeps an id as it was written, more digits than a double holds included', async () => {
    const ids = ['12345678901234567890', '1.0', '{"a":[1,"id"]}', 'null', '"x\\u2028"', '-0']
    const { out } = await answers(...ids.map((id) => `{"x":{"id":9},"id":${id},"text":"完成"}\n`))
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(0, line.indexOf(',"schema"'))),
    ).toEqual(ids.map((id) => `{"id":${id === '"x\\u2028"' ? '"x\u2028"' : id}`))
  })

  it('answers a bad line by an error record in its place, and exits 1', async () => {
    const bad = ['{"id":1,"text":', '[]', '{"id":3}', '{"id":4,"path":5,"text":"完成"}', '{"id":5,"text":6}']
    const { code, records } = await answers(record({ id: 0 }), ...bad.map((l) => `${l}\n`), record({ id: 9 }))
    expect(code).toBe(1)
    expect(records.map((r) => r.schema.split('/')[1])).toEqual(['report', ...bad.map(() => 'error'), 'report'])
    expect(records[2].error).toEqual({ code: 'bad-record', message: 'line 3: not an object' })
    expect(records[3]).toMatchObject({ id: 3, source: { path: '-' }, error: { message: 'line 4: no text' } })
    expect(records.map((r) => r.id)).toEqual([0, undefined, undefined, 3, 4, 5, 9])
  })

  it('calls bytes that are no UTF-8 a bad line', async () => {
    const { code, records } = await answers(Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), record())
    expect(code).toBe(1)
    expect(records[0].error.message).toBe('line 1: not UTF-8')
  })

  it('takes a last line without its end, blank lines, CRLF and lines cut anywhere', async () => {
    const bytes = Buffer.from(`\n${record({ id: 1 }).replace('\n', '\r\n')}  \n${record({ id: 2 }).trimEnd()}`)
    const { records } = await answers(...Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))
    expect(records.map((r) => r.id)).toEqual([1, 2])
  })

  it('has nothing to say of nothing', async () => expect(await answers()).toMatchObject({ code: 0, out: '' }))
})

describe('lines', () => {
  it('hold no line that is longer than the limit', async () => {
    const input = Readable.from(['ab', 'cdef', 'ghij\nkl\n', 'x'.repeat(9)].map((t) => Buffer.from(t)))
    const out = []
    for await (const line of lines(input, 8, new AbortController().signal)) out.push(line.bytes?.toString() ?? null)
    expect(out).toEqual([null, 'kl', null])
  })
})

describe('the id of a record', () => {
  it.each([
    ['{"text":"","id":1e3}', '1e3'],
    ['{"id":1,"text":"","id":2.50}', '2.50'],
    ['{"\\u0069d": 3 ,"text":"{\\"id\\":4"}', '3'],
    ['{"a":{"id":5},"id":6,"b":[{"id":7}],"text":""}', '6'],
  ])('is found in %s', (line, id) => expect(readRecord(Buffer.from(line)).id).toBe(id))
})

describe('the process', () => {
  let program: Program
  beforeAll(() => void (program = buildProgram('built-stream')))

  it('answers a record before the next one comes', async () => {
    const child = program.start(['stream'])
    for (const id of [1, 2, 3]) {
      child.stdin.write(record({ id }))
      const [answer] = (await once(child.stdout, 'data')) as [Buffer]
      expect(JSON.parse(answer.toString()).id).toBe(id)
    }
    child.stdin.end()
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' })
  })

  it('answers on SIGTERM all that it has read, and exits 143', async () => {
    const child = program.start(['stream'])
    const end = ended(child)
    child.stdin.write(Array.from({ length: 300 }, (_, id) => record({ id })).join('') + '{"id":300,"te')
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const { code, stdout } = await end
    expect(code).toBe(143)
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual(ids.map((_, k) => k))
    expect(ids.length).toBeGreaterThan(0)
  })

  it('ends quietly when its reader has gone', async () => {
    const child = program.start(['stream'])
    child.stdin.on('error', () => {})
    child.stdout.destroy()
    child.stdin.end(record().repeat(2000))
    const { stderr } = await ended(child)
    expect(stderr).toBe('')
  })
})
