/** How the built program starts: from a code cache where node takes it, without one where it does not; under which flags. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script, constants } from 'node:vm'
import { beforeAll, expect, it } from 'vitest'
import { buildProgram, type Program } from './built.ts'

const fixture = 'fixtures/reports/court/input.txt'
let program: Program
let folder: string

beforeAll(() => {
  program = buildProgram('start')
  folder = join(dirname(program.script), 'cli')
}, 60_000)

it('writes a code cache that this node takes', () => {
  const script = new Script(readFileSync(join(folder, 'most-runs.utf16'), 'utf16le'), {
    cachedData: readFileSync(join(folder, 'most-runs.cache')),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  expect(script.cachedDataRejected).toBe(false)
})

it('prints the same with a cache of another node, a damaged one and none', async () => {
  const cache = join(folder, 'most-runs.cache')
  const whole = readFileSync(cache)
  const usual = await program.run(['-f', 'json', fixture])
  // Nor does node complain of a flag that it does not know.
  expect(usual).toMatchObject({ code: 0, stderr: '' })
  const other = Buffer.from(whole)
  other.fill(0, 0, 16)
  for (const bytes of [other, whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]) {
    writeFileSync(cache, bytes)
    expect(await program.run(['-f', 'json', fixture])).toEqual(usual)
  }
  rmSync(cache)
  expect(await program.run(['-f', 'json', fixture])).toEqual(usual)
  writeFileSync(cache, whole)
})

it('has V8 optimise code for many files and for a long one, but not for a short one', () => {
  const spy = join(folder, 'spy.cjs')
  writeFileSync(spy, `require('node:v8').setFlagsFromString = (flag) => process._rawDebug(flag)`)
  const long = join(folder, 'long.txt')
  writeFileSync(long, readFileSync(fixture, 'utf8').repeat(100))
  const last = (...files: string[]): string | undefined => {
    const args = ['-r', spy, program.script, '-q', '-f', 'ndjson', ...files]
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return stderr.match(/^--(?:no-)?opt$/gm)?.at(-1)
  }
  expect(last(fixture)).toBe('--no-opt')
  expect(last(long)).toBe('--opt')
  expect(last(fixture, fixture)).toBe('--opt')
})
