/**
 * Segmentation into words with their parts of speech (分词、词性标注), by nodejieba. An optional dependency: loaded only where
 * a command needs words, and told plainly where it is missing.
 *
 * Its addon is called directly: the package's own entry costs 84 ms and takes the whole dictionary. It ends the process,
 * without an exception, on a file that is missing or malformed, so every file is looked at before.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPORT_WORDS } from '../data/report-words.ts'

export interface TaggedWord {
  readonly word: string
  /** ICTCLAS part of speech: n, v, vn, a, d, p, m, q, x (unknown)… */
  readonly tag: string
}

export interface Words {
  /** In order, nothing left out. Of simplified text. */
  tag(text: string): readonly TaggedWord[]
  /** Inverse document frequency: how much a word says. */
  weight(word: string): number
}

/** What needs words cannot be done; the message says how to get them. */
export class WordsMissing extends Error {}

interface Addon {
  load(dictionary: string, model: string, user: string, frequencies: string, stops: string): boolean
  insertWord(word: string, tag: string): boolean
  tag(text: string): TaggedWord[]
}

let opened: Words | undefined

/**
 * The words, loaded at the first call of a thread.
 * @throws {WordsMissing}
 */
export function openWords(): Words {
  opened ??= load()
  return opened
}

function load(): Words {
  const { addon, model } = installed()
  const folder = dictionaryFolder()
  const frequencies = check(folder, model)
  const one = join(folder, 'one.txt')
  addon.load(join(folder, 'dictionary.txt'), model, join(folder, 'none.txt'), one, one)
  for (const word of REPORT_WORDS.trim().split(/\s+/)) addon.insertWord(word, 'n')
  const usual = median([...frequencies.values()])
  return { tag: (text) => addon.tag(text), weight: (word) => frequencies.get(word) ?? usual }
}

/** @throws {WordsMissing} where the package is not there or not built for this Node */
function installed(): { addon: Addon; model: string } {
  const require = createRequire(import.meta.url)
  try {
    const folder = dirname(require.resolve('nodejieba/package.json'))
    const addon = require(join(folder, 'build/Release/nodejieba.node')) as Addon
    return { addon, model: join(folder, 'submodules/cppjieba/dict/hmm_model.utf8') }
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND'
    throw new WordsMissing(
      there
        ? `nodejieba does not load (${(error as Error).message.split('\n')[0]}); build it for this Node with: npm rebuild nodejieba`
        : 'nodejieba, an optional dependency, is not installed; get it with: npm install nodejieba@3.4.4',
    )
  }
}

/** Beside the built program; when run from the source, where the build has put it. */
function dictionaryFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith(join('src', 'words')) ? join(here, '../../dist/cli/words') : join(here, 'words')
}

const DICTIONARY_LINE = /^\S+ \d+ \w+$/
const FREQUENCY_LINE = /^\S+ \d+\.\d+$/
const MODEL_ROWS = 9
/** A list must not be empty: this one word stands for the lists that nobody asks for. */
const ONE = '的 1.0'

/** Looks at every file that the addon will read; gives the frequencies. */
function check(folder: string, model: string): Map<string, number> {
  const dictionary = linesOf(join(folder, 'dictionary.txt'))
  const frequencies = linesOf(join(folder, 'frequencies.txt'))
  const rows = linesOf(model).filter((line) => !line.startsWith('#'))
  const sound =
    dictionary.length > 1000 &&
    dictionary.every((line) => DICTIONARY_LINE.test(line)) &&
    frequencies.length > 1000 &&
    frequencies.every((line) => FREQUENCY_LINE.test(line)) &&
    rows.length === MODEL_ROWS &&
    linesOf(join(folder, 'one.txt'))[0] === ONE &&
    existsSync(join(folder, 'none.txt'))
  if (!sound) throw new WordsMissing(`the dictionary in ${folder} is not whole; make it with: npm run build`)
  return new Map(
    frequencies.map((line) => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

/** None where the file is not there. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n')
  } catch {
    return []
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
