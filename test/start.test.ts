/** How the built program starts: from a code cache where node takes it, without one where it does not. */
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
  const script = new Script(readFileSync(join(folder, 'most-runs.cjs'), 'utf8'), {
    cachedData: readFileSync(join(folder, 'most-runs.cache')),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  expect(script.cachedDataRejected).toBe(false)
})

it('prints the same with a cache of another node, a damaged one and none', async () => {
  const cache = join(folder, 'most-runs.cache')
  const whole = readFileSync(cache)
  const usual = await program.run(['-f', 'json', fixture])
  expect(usual.code).toBe(0)
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
