// Cuts nodejieba's own dictionary and word frequencies down to the commonest words: the whole one takes over a second and
// 300 MB to load, this one 0.1 s and 20 MB. `shuli --keywords` and `--names segment` load it from dist/cli/words.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const WORDS = 30_000

/** @returns whether nodejieba is there; it is an optional dependency */
export function cutDictionary(outdir) {
  const folder = dictionaryFolder()
  if (folder === null) return false
  const lines = (name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
  const rows = lines('jieba.dict.utf8')
    .flatMap(rowOf)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, WORDS)
  const kept = new Set(rows.map(({ word }) => word))
  mkdirSync(outdir, { recursive: true })
  const write = (name, list) => writeFileSync(join(outdir, name), list.map((line) => `${line}\n`).join(''))
  write(
    'dictionary.txt',
    rows.map(({ line }) => line),
  )
  write(
    'frequencies.txt',
    lines('idf.utf8').filter((line) => kept.has(line.slice(0, line.indexOf(' ')))),
  )
  // The addon wants a file in each place: none is a list of nothing, one a list that is not empty.
  write('none.txt', [])
  write('one.txt', ['的 1.0'])
  return true
}

/** Rarer words are never among the chosen: most of the file is not looked at closely. */
const RAREST = 100

function rowOf(line, at) {
  const [word, count] = line.split(' ', 2)
  return count >= RAREST && /^\p{Script=Han}+$/u.test(word) ? [{ line, at, word, count: Number(count) }] : []
}

function dictionaryFolder() {
  try {
    const main = createRequire(import.meta.url).resolve('nodejieba/package.json')
    return join(dirname(main), 'submodules/cppjieba/dict')
  } catch {
    return null
  }
}
