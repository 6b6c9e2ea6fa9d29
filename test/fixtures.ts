/** The reports in fixtures/reports and fixtures/long: a folder each, its text in `input.txt`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['reports', 'long']

export interface Fixture {
  readonly name: string
  readonly path: string
  readonly text: string
}

export const fixtures: readonly Fixture[] = FOLDERS.flatMap(fixturesIn)

export function fixturesIn(folder: string): Fixture[] {
  const whole = join(import.meta.dirname, '../fixtures', folder)
  return readdirSync(whole)
    .toSorted()
    .map((name) => ({ name, path: join(whole, name, 'input.txt') }))
    .filter(({ path }) => existsSync(path))
    .map((fixture) => ({ ...fixture, text: readFileSync(fixture.path, 'utf8') }))
}
