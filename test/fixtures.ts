/** The reports in fixtures/reports: a folder each, its text in `input.txt`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const FIXTURES = join(import.meta.dirname, '../fixtures/reports')

export interface Fixture {
  readonly name: string
  readonly path: string
  readonly text: string
}

export const fixtures: readonly Fixture[] = readdirSync(FIXTURES)
  .toSorted()
  .map((name) => ({ name, path: join(FIXTURES, name, 'input.txt') }))
  .filter(({ path }) => existsSync(path))
  .map((fixture) => ({ ...fixture, text: readFileSync(fixture.path, 'utf8') }))
