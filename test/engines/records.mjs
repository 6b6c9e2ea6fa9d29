// What the engines work on: records made from the fixtures, the same ones every time, and what one process makes of them.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

function fixtureTexts() {
  const folder = join(root, 'fixtures/reports')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /input\.txt$/.test(name))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Windows of the fixtures, each from another place and with other digits: no two are equal. */
function makeTexts(count) {
  const texts = fixtureTexts()
  return Array.from({ length: count }, (_, n) => {
    const text = texts[n % texts.length]
    const start = (n * 131) % Math.max(1, text.length - 400)
    const window = text.slice(start, start + 250 + ((n * 37) % 300))
    return `工作总结第${n}期\n${window.replace(/\d/g, (d) => String((Number(d) + n) % 10))}`
  })
}

/** @param broken every 500th line is no JSON: it costs an error record, never its neighbours */
export function makeRecords(file, count, broken = false) {
  const lines = makeTexts(count).map((text, n) =>
    broken && n % 500 === 499 ? `{"id":${n},"text":` : JSON.stringify({ id: n, path: `record ${n}`, text }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
}

/** The same texts as files, one of them empty. @returns their names */
export function makeFiles(folder, count) {
  mkdirSync(folder, { recursive: true })
  return makeTexts(count).map((text, n) => {
    const name = join(folder, `${String(n).padStart(5, '0')}.txt`)
    writeFileSync(name, n === 777 ? '' : text)
    return name
  })
}

/** Cuts a file of lines into shards of whole lines, in order. */
export function split(file, folder, count, suffix) {
  mkdirSync(folder, { recursive: true })
  execFileSync('split', ['-d', '-a', '4', '-n', `l/${count}`, `--additional-suffix=${suffix}`, file, `${folder}/`])
}

/** What one process answers, in one go: what every engine must come to. */
export function single(shuli, args, input, output) {
  const stdin = input ? openSync(input, 'r') : 'ignore'
  const started = performance.now()
  const { status } = spawnSync(shuli, args, { stdio: [stdin, openSync(output, 'w'), 'ignore'] })
  if (status !== 0 && status !== 1) throw new Error(`the single run ended with ${status}`)
  return (performance.now() - started) / 1000
}

/** Nothing lost, nothing doubled, by what each line is of; and the same bytes in the same order. */
export function compare(expected, got) {
  const [want, have] = [expected, got].map((file) => anyLine(readFileSync(file, 'utf8')))
  const [wanted, found] = [want, have].map((text) => text.trimEnd().split('\n').map(keyOf))
  const unique = new Set(found)
  return {
    records: found.length,
    lost: wanted.filter((key) => !unique.has(key)).length,
    doubled: found.length - unique.size,
    equal: want === have,
    sha256: createHash('sha256').update(have).digest('hex').slice(0, 12),
  }
}

/** A broken line has no name, so its place stands for it. */
function keyOf(line, at) {
  const { path } = JSON.parse(line).source
  return path === '-' ? `line ${at}` : path
}

/** The number of a broken line counts from the start of its process's own input. */
const anyLine = (text) => text.replace(/("message":"line )\d+:/g, '$1N:')
