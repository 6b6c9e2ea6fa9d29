// All benches, or those named: npm run bench [-- throughput scaling hostile startup folders encodings] [--quick] [--write]
// --rounds N is how often each thing is measured, --texts FOLDER what throughput is measured on instead of fixtures/long.
// --write puts the tables into bench/README.md, --shared "who else was on it" says so there. Exit 1 where a promise is not
// kept.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { figure } from './measure.mjs'
import { root } from './source.mjs'

if (!process.execArgv.includes('--expose-gc')) {
  const again = ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1)
}

/** Each suite's module and function, and what makes it short. */
const SUITES = {
  throughput: ['throughput.mjs', 'throughput', { rounds: 5, warmups: 15 }],
  scaling: [
    'hostile.mjs',
    'scaling',
    { sizes: [10_000, 100_000, 1_000_000], rounds: 3 },
    { sizes: [1e4, 1e5, 1e6, 1e7, 5e7] },
  ],
  hostile: ['hostile.mjs', 'hostile', { sizes: [32_768, 65_536, 131_072] }],
  startup: ['startup.mjs', 'startup', { rounds: 5 }],
  folders: ['folders.mjs', 'folders', { counts: [200, 1000] }],
  encodings: ['encodings.mjs', 'encodings', { rounds: 300 }],
}

async function measure(name) {
  const [file, suite, short, long = {}] = SUITES[name]
  const options = { ...(values.quick ? short : long) }
  if (values.rounds) options.rounds = Number(values.rounds)
  if (values.texts) options.texts = values.texts
  return (await import(`./${file}`))[suite](options)
}

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    rounds: { type: 'string' },
    texts: { type: 'string' },
    shared: { type: 'string' },
  },
})
const unknown = names.find((n) => !(n in SUITES))
if (unknown) {
  console.error(`bench: no suite ${unknown}; there are ${Object.keys(SUITES).join(', ')}`)
  process.exit(2)
}
const machine =
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${figure(totalmem() / 2 ** 30)} GB, ` +
  `${process.platform} ${process.arch}`
console.log(`${machine}\n`)
let kept = true
for (const name of names.length > 0 ? names : Object.keys(SUITES)) {
  const { title, body, checks } = await measure(name)
  const lines = checks.map(([what, value, ok]) => `- ${ok ? 'kept' : 'NOT KEPT'}: ${what} (measured ${figure(value)})`)
  kept &&= checks.every(([, , ok]) => ok)
  const text = `${title}\n\n${body}\n\n${lines.join('\n')}\n`
  console.log(text)
  if (values.write) write(name, `${head(name)}\n\n${text}`)
}
process.exitCode = kept ? 0 : 1

/** When, how and on what a table was measured. */
function head(name) {
  const command = `npm run bench -- ${name}${values.quick ? ' --quick' : ''}${values.rounds ? ` --rounds ${values.rounds}` : ''}`
  const busy = loadavg()[0].toFixed(1)
  const shared = values.shared ? `; shared: ${values.shared}, load ${busy}` : `; load ${busy}`
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  return `${new Date().toISOString().slice(0, 16)}, commit ${commit}, \`${command}\` on ${machine}${shared}`
}

/** Replaces what stands between the suite's two marks in bench/README.md. */
function write(name, text) {
  const file = join(root, 'bench/README.md')
  const readme = readFileSync(file, 'utf8')
  const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`)
  writeFileSync(
    file,
    readme.replace(marks, (_, open, close) => open + text + close),
  )
}
