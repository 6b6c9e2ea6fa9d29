/** What must hold for every report, over all fixtures. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { structureBytes } from '../src/cli/structure-file.ts'
import { structure } from '../src/index.ts'
import { FORMATS, renderer } from '../src/render/render.ts'
import { fixtures, fixturesIn } from './fixtures.ts'
import { broken } from './invariants.ts'
import { summary } from './summary.ts'

it('finds fixtures', () => expect(fixtures.length).toBeGreaterThan(8))

// The default texts of the benches: what is fast on them should be fast on published reports.
it.each(fixturesIn('long'))('$name is as long as published reports, and as dense in figures', ({ text }) => {
  const bytes = Buffer.byteLength(text)
  const density = bytes / structure(text).indicators.length
  expect(bytes).toBeGreaterThan(9000)
  expect(bytes).toBeLessThan(14_000)
  expect(density).toBeGreaterThan(180)
  expect(density).toBeLessThan(320)
})

describe.each(fixtures)('$name', ({ text, path }) => {
  it('holds the invariants', () => {
    for (const script of ['hans', 'hant', 'keep'] as const)
      expect(broken(structure(text, { script }), text)).toEqual([])
  })

  it('is the same from the library, as JSON and as YAML', async () => {
    const file = await structureBytes(Buffer.from(text), path)
    const { source, generator, ...rest } = file.report
    expect(structure(text)).toMatchObject(rest)
    expect(source).toMatchObject({ path, format: 'txt', encoding: 'utf-8' })
    expect(generator.name).toBe('shuli')
    const report = JSON.parse((await renderer({ format: 'json' })).record(file))
    expect(report).toEqual(file.report)
    expect(parse((await renderer({ format: 'yaml' })).record(file), { version: '1.1' })).toEqual(report)
  })

  // After a change that was meant to change output: `npx vitest run test/reports.test.ts -u`, and read the difference.
  it('reads as expected', async () => {
    await expect(summary(structure(text))).toMatchFileSnapshot(join(path, '../expected.txt'))
  })

  it('gives the same bytes twice', async () => {
    for (const format of FORMATS) {
      const print = async () => (await renderer({ format })).record(await structureBytes(Buffer.from(text), path))
      expect(await print()).toBe(await print())
    }
  })
})
