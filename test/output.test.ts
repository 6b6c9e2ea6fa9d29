/** Where output goes: never over a report, never elsewhere than asked for, and all of it or nothing. */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { OutputError } from '../src/cli/batch/failure.ts'
import { fileSink } from '../src/cli/batch/sinks.ts'
import { temporaryName } from '../src/cli/batch/whole-file.ts'
import { isDevice } from '../src/cli/output.ts'
import { shuli } from './in-process.ts'

let folder: string
const at = (name: string): string => join(folder, name)
const made: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuli-output-'))
  made.push(folder)
  writeFileSync(at('report.txt'), '一、工作情况\n新建卫生室12所。\n')
  writeFileSync(at('other.txt'), 'of somebody else')
})
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true })))

describe('a link that stands where a file is written first', () => {
  it.each([
    ['a file', 'out.yaml', () => at('out.yaml.part')],
    ['a folder', 'out/', () => temporaryName(at('out/report.txt.yaml'))],
  ])('of %s is not followed', async (_, output, first) => {
    mkdirSync(at('out'))
    symlinkSync(at('other.txt'), first())
    expect(await shuli([at('report.txt'), '-o', folder + '/' + output])).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(at('other.txt'), 'utf8')).toBe('of somebody else')
    const file = at(output === 'out/' ? 'out/report.txt.yaml' : output)
    expect(lstatSync(file).isFile()).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('新建卫生室')
  })

  it('is no earlier run that --resume goes on with', async () => {
    symlinkSync(at('other.txt'), at('all.ndjson.part'))
    const args = [at('report.txt'), '-o', at('all.ndjson'), '--resume']
    expect(await shuli(args)).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(at('other.txt'), 'utf8')).toBe('of somebody else')
    expect(lstatSync(at('all.ndjson')).isFile()).toBe(true)
  })
})

describe('pipes and devices', () => {
  it.skipIf(process.platform === 'win32').each(['-o', '--summary'])('stay what they are: %s', async (option) => {
    const pipe = at('pipe.json')
    execFileSync('mkfifo', [pipe])
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      expect(await shuli([at('report.txt'), option, pipe])).toMatchObject({ code: 0, stderr: '' })
      const buffer = Buffer.alloc(1 << 16)
      expect(JSON.parse(buffer.toString('utf8', 0, readSync(reader, buffer)))).toHaveProperty('schema')
      expect(lstatSync(pipe).isFIFO()).toBe(true)
    } finally {
      closeSync(reader)
    }
  })

  it.each(['/dev/stdout', '/dev/stderr', '/dev/fd/3', '/proc/self/fd/1'])('%s is one, whatever it leads to', (path) => {
    expect(isDevice(path)).toBe(true)
  })

  it.skipIf(process.platform !== 'linux').each(['-o', '--summary'])(
    'that lead to a file add to it: %s',
    async (option) => {
      const log = openSync(at('log'), 'w')
      writeSync(log, 'what stood there\n')
      const path = `/proc/self/fd/${log}`
      expect(await shuli([at('report.txt'), option, path])).toMatchObject({ code: 0, stderr: '' })
      closeSync(log)
      expect(readFileSync(at('log'), 'utf8')).toMatch(/^what stood there\n.*schema/s)
    },
  )

  it.each(['/dev/shm/stdout', 'stdout', '/dev'])('%s is none', (path) => expect(isDevice(path)).toBe(false))
})

describe('a file that cannot get its name', () => {
  it('is told and leaves nothing', async () => {
    const sink = fileSink(at('out.yaml'), 0, false)
    await sink.write('a: 1\n')
    mkdirSync(at('out.yaml'))
    await expect(sink.end()).rejects.toThrow(OutputError)
    await sink.leave()
    expect(readdirSync(folder)).not.toContain('out.yaml.part')
  })
})

describe('an output that cannot be written costs its file only, and is told by its own name', () => {
  it.each([
    ['a folder stands there', () => mkdirSync(at('out/report.txt.yaml'), { recursive: true }), 'is a folder'],
    ['a file stands for the folder', () => writeFileSync(at('out'), ''), 'a part of the path is no folder'],
  ])('%s', async (_, prepare, reason) => {
    prepare()
    const args = [at('report.txt'), '-o', at('out/'), '--summary', at('summary.json')]
    const message = `${at('out/report.txt.yaml')}: ${reason}`
    expect(await shuli(args)).toEqual({ code: 1, stdout: '', stderr: `shuli: ${at('report.txt')}: ${message}\n` })
    const { failures } = JSON.parse(readFileSync(at('summary.json'), 'utf8'))
    expect(failures).toEqual([{ path: at('report.txt'), code: 'unwritable', message }])
  })
})

describe('wrong outputs', () => {
  it.each([
    [['-o', ''], '-o names no file'],
    [['-o', 'figures.xlsx'], '.xlsx is not written; name it .csv (for Excel)'],
    [['-o', 'figures.DOCX'], '.docx is not written'],
    [['--summary', '.'], 'is a folder'],
    [['-o', 'a.json', '--summary', 'a.json'], 'is the output and the summary'],
  ])('%j', async (args, said) => {
    const { code, stdout, stderr } = await shuli([at('report.txt'), ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([[['-o', 'a.docx', '-f', 'text']], [['-o', 'a.2024']], [['-o', 'a.txt']]])(
    'not %j',
    async ([option, name, ...rest]) => {
      expect(await shuli([at('report.txt'), option!, at(name!), ...rest])).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it('a report that is called like the unfinished output is not written over', async () => {
    const source = at('a.yaml.part')
    writeFileSync(source, '工作总结')
    expect(await shuli([source, '-o', at('a.yaml')])).toMatchObject({ code: 2 })
    expect(readFileSync(source, 'utf8')).toBe('工作总结')
  })
})

describe('what a terminal would obey', () => {
  const HOSTILE = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/
  const text = `一、工作情况\n新建\x1b[31m卫生室12所，\x1b]0;x\x07修路3公里。\n${'改造农田，清理河道。'.repeat(60)}\n`

  it.each([
    ['-f', 'pretty'],
    ['explain', '--line', '2'],
  ])('is shown as signs: %s %s', async (...args) => {
    writeFileSync(at('escapes.txt'), text)
    const { code, stdout } = await shuli([...args, at('escapes.txt')])
    expect(code).toBe(0)
    expect(stdout).toContain('␛[')
    expect(stdout).not.toMatch(HOSTILE)
  })

  it('is shown as signs in the name of a file that failed, on one line', async () => {
    const { stderr } = await shuli(['no\x1b[2J\nsuch.txt'])
    expect(stderr).toBe('shuli: no␛[2J␊such.txt: no such file\n')
  })
})
