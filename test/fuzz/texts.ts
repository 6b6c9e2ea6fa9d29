/** The fixtures' reports as texts to damage. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The inputs below `fixtures/reports` and `fixtures/long` that are UTF-8; none where the folders are not there. */
export function fixtureTexts(root: string): string[] {
  return ['reports', 'long'].flatMap((folder) => inputsBelow(join(root, 'fixtures', folder)))
}

function inputsBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/\\])input\.txt$/.test(name),
  )
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => !text.includes('\uFFFD'))
}
