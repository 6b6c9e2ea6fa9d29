// All benches, or those named: npm run bench [-- throughput startup folders hostile scaling] [--quick] [--write]
// --write puts the tables into bench/README.md. Exit 1 where a promise is not kept.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figure } from './measure.mjs'
import { root } from './source.mjs'

if (!process.execArgv.includes('--expose-gc')) {
  const again = ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  process.exit(spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1)
}

const SUITES = {
  throughput: async (quick) => (await import('./throughput.mjs')).throughput({ rounds: quick ? 3 : 9 }),
  scaling: async (quick) =>
    (await import('./hostile.mjs')).scaling(
      quick ? { sizes: [10_000, 100_000, 1_000_000], rounds: 3 } : { sizes: [1e4, 1e5, 1e6, 1e7, 5e7] },
    ),
  hostile: async (quick) => (await import('./hostile.mjs')).hostile(quick ? { sizes: [32_768, 65_536, 131_072] } : {}),
  startup: async (quick) => (await import('./startup.mjs')).startup({ rounds: quick ? 5 : 15 }),
  folders: async (quick) => (await import('./folders.mjs')).folders(quick ? { counts: [200, 1000] } : {}),
}

const args = process.argv.slice(2)
const names = args.filter((a) => !a.startsWith('--'))
const quick = args.includes('--quick')
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
  const { title, body, checks } = await SUITES[name](quick)
  const lines = checks.map(([what, value, ok]) => `- ${ok ? 'kept' : 'NOT KEPT'}: ${what} (measured ${figure(value)})`)
  kept &&= checks.every(([, , ok]) => ok)
  const text = `${title}\n\n${body}\n\n${lines.join('\n')}\n`
  console.log(text)
  if (args.includes('--write')) write(name, `\`npm run bench -- ${name}\` on ${machine}\n\n${text}`)
}
process.exitCode = kept ? 0 : 1

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
