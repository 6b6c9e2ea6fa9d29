// Random-text and mutation fuzz: node test/fuzz.mjs [--seconds 60] [--runs N] [--seed S] [--run N]
// Bundles the source itself, so that what is on disk is what is tested. Exit 1 where anything was found.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { clearInterval, setInterval } from 'node:timers'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'

/** Milliseconds; a finding is cut down within 3 s. */
const LONGEST_RUN = 30_000

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    run: { type: 'string' },
  },
})
const folder = join(root, '.cache/fuzz')
await build({
  entryPoints: { worker: 'test/fuzz/worker.ts', run: 'test/fuzz/run.ts', texts: 'test/fuzz/texts.ts' },
  absWorkingDir: root,
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  sourcemap: 'inline',
  banner: { js: "import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" },
  logLevel: 'warning',
})
const module = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
const [{ faults, input }, { fixtureTexts }] = await Promise.all([module('run'), module('texts')])

const seed = Number(values.seed)
const inputOf = (run) => input({ seed, texts: fixtureTexts(root) }, run)
if (values.run !== undefined) {
  const { text, made } = inputOf(Number(values.run))
  console.log(made)
  console.log(JSON.stringify(text))
  console.log(faults(text).join('\n') || 'nothing is broken')
} else {
  const started = performance.now()
  const outcome = await watched()
  if (outcome === null) process.exit(1)
  const { runs, chars, findings, texts } = outcome
  for (const f of findings) {
    console.log(`run ${f.run} (${f.made}): ${f.fault}`)
    console.log(`  ${JSON.stringify(f.text)}`)
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${runs} inputs, ${(chars / 1e6).toFixed(1)} million characters, from ${texts} fixtures and random reports, ` +
      `seed ${seed}, ${seconds.toFixed(0)} s: ${findings.length} findings`,
  )
  process.exitCode = findings.length > 0 ? 1 : 0
}

/** The outcome; null, and the input on standard output, where one run takes longer than any should. */
function watched() {
  const progress = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(join(folder, 'worker.mjs'), {
    workerData: { root, seed, runs: Number(values.runs), budget: Number(values.seconds) * 1000, progress },
  })
  return new Promise((resolve, reject) => {
    let last = -1
    const watch = setInterval(() => {
      const run = Atomics.load(progress, 0)
      if (run === last) {
        console.log(`run ${run} of seed ${seed} does not end: ${JSON.stringify(inputOf(run).text)}`)
        resolve(null)
      }
      last = run
    }, LONGEST_RUN)
    worker.on('message', resolve).on('error', reject)
    worker.on('exit', () => clearInterval(watch))
  })
}
