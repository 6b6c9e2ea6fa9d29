// Builds dist/: the library as a split ESM bundle with its types, and in dist/cli the command line and the worker thread
// as modules for load.cjs, which starts them from a code cache, with the dictionary for what needs words. `--fast` leaves
// the types out, `--out DIR` builds elsewhere (tests do).
import { build, transform } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cutDictionary } from './cut-dictionary.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * Node's own modules are taken through process.getBuiltinModule: an ESM import of node:fs would also load its streams
 * (4 ms of start-up), and CommonJS packages in the bundle need no `require`. commander's child_process (10 ms) is left
 * out: it is for sub-commands that are programs of their own, and ours are none.
 */
const nodeModules = {
  name: 'node-modules',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(node:)?(${builtinModules.join('|')})$`) }, ({ path, importer }) => ({
      path: path.replace(/^node:/, ''),
      namespace: /[/\\]commander[/\\]/.test(importer) && /child_process$/.test(path) ? 'nothing' : 'node-module',
    }))
    build.onLoad({ filter: /./, namespace: 'node-module' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
    }))
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const fast = process.argv.includes('--fast')
const at = process.argv.indexOf('--out')
const outdir = at < 0 ? join(root, 'dist') : process.argv[at + 1]
const cli = join(outdir, 'cli')

/** What `shuli FILE` of a plain text needs, after the command line itself: one file, with a code cache. */
const MOST_RUNS = ['src/cli/short-run.ts', 'src/cli/parse.ts', 'src/render/json.ts', 'src/render/yaml.ts']

const settings = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names stay, so that a stack trace can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  charset: 'utf8',
  plugins: [nodeModules],
  external: ['nodejieba', 'pdfjs-dist'],
  define: { SHULI_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
}

rmSync(outdir, { recursive: true, force: true })
await build({ ...settings, entryPoints: { index: 'src/index.ts' }, outdir })
await buildCommandLine()
if (!cutDictionary(join(cli, 'words'))) console.error('nodejieba is not installed: --keywords and --names are left out')
if (!fast) {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
}

async function buildCommandLine() {
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: { main: 'src/cli/main.ts', worker: 'src/cli/batch/worker.ts' },
    outdir: cli,
    write: false,
    metafile: true,
  })
  const first = filesOf(metafile, ['src/cli/main.ts'])
  const mostRuns = filesOf(metafile, MOST_RUNS)
  const modules = { first: [], mostRuns: [] }
  mkdirSync(cli, { recursive: true })
  for (const { path, text } of outputFiles) {
    const name = basename(path)
    const module = await asFunction(text)
    const place = first.has(name) ? modules.first : mostRuns.has(name) ? modules.mostRuns : undefined
    if (place) place.push(`${JSON.stringify(name)}:${module}`)
    else writeFileSync(join(cli, name), `(${module})`)
  }
  const loader = readFileSync(join(root, 'scripts/load.cjs'), 'utf8')
  writeFileSync(join(cli, 'load.cjs'), `${loader}\nObject.assign(modules, {${modules.first.join()}})\n`)
  // UTF-16: decoding it is copying it.
  writeFileSync(join(cli, 'most-runs.utf16'), `({${modules.mostRuns.join()}})`, 'utf16le')
  writeFileSync(join(cli, 'worker.cjs'), `require('./load.cjs').load('worker.js')\n`)
  execFileSync(process.execPath, [join(root, 'scripts/warm.cjs'), cli], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The names of the output files of these sources, with all that they import at once. */
function filesOf({ outputs }, sources) {
  const files = Object.entries(outputs)
  const found = new Set(files.filter(([, { entryPoint }]) => sources.includes(entryPoint)).map(([path]) => path))
  for (const path of found)
    for (const { path: imported, kind } of outputs[path].imports) if (kind === 'import-statement') found.add(imported)
  return new Set([...found].map((path) => basename(path)))
}

/**
 * An ES module of the bundle as a function that load.cjs calls. What it takes from other modules are constants, not getters
 * (no module of the bundle exports what it changes later). Packages (pdfjs-dist) are imported by load.cjs itself.
 */
async function asFunction(text) {
  const linked = text
    .replace(/\bimport\(("\.\/[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    .replace(/\bimport\(("[^"]+")\)/g, 'module.import($1)')
    .replace(/\bimport(?:\{([^}]*)\}from)?("\.\/[^"]+");/g, (_, names, id) =>
      names ? `const{${names.replaceAll(' as ', ':')}}=require(${id});` : `require(${id});`,
    )
    .replace(/\bexport\{([^}]*)\};\s*$/, (_, names) => names.split(',').map(exported).join(''))
  const { code } = await transform(linked, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    charset: 'utf8',
    define: { 'import.meta.url': 'module.address' },
  })
  return `function(exports,module,require){"use strict";${code}}`
}

/** @param name as in an export clause: `local` or `local as name` */
function exported(name) {
  const [local, as = local] = name.split(' as ')
  return `exports.${as}=${local};`
}
