// Random-text and mutation fuzz: node test/fuzz.mjs [--seconds 60] [--runs N] [--seed S] [--run N]
// Bundles the source itself, so that what is on disk is what is tested. Exit 1 where anything was found.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    run: { type: 'string' },
  },
})
const outfile = join(root, '.cache/fuzz.mjs')
await build({
  stdin: {
    contents: `export * from './test/fuzz/run.ts'\nexport * from './test/fuzz/texts.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  sourcemap: 'inline',
  banner: { js: "import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" },
  logLevel: 'warning',
})
const { fuzz, faults, fixtureTexts, input } = await import(pathToFileURL(outfile).href)

const texts = fixtureTexts(root)
const seed = Number(values.seed)
if (values.run !== undefined) {
  const { text, made } = input({ seed, texts }, Number(values.run))
  console.log(made)
  console.log(JSON.stringify(text))
  console.log(faults(text).join('\n') || 'nothing is broken')
} else {
  const started = performance.now()
  const { runs, chars, findings } = fuzz({
    seed,
    texts,
    runs: Number(values.runs),
    budget: Number(values.seconds) * 1000,
  })
  for (const f of findings) {
    console.log(`run ${f.run} (${f.made}): ${f.fault}`)
    console.log(`  ${JSON.stringify(f.text)}`)
  }
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${runs} inputs, ${(chars / 1e6).toFixed(1)} million characters, from ${texts.length} fixtures and random reports, ` +
      `seed ${seed}, ${seconds.toFixed(0)} s: ${findings.length} findings`,
  )
  process.exitCode = findings.length > 0 ? 1 : 0
}
