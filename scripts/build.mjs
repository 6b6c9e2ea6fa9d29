// Builds dist/: three entry points (library, command line, worker thread) as one split ESM bundle (what a command does not
// need is a chunk that it never loads), and the library's types. `--fast` leaves the types out, `--out DIR` builds
// elsewhere (tests do).
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

rmSync(outdir, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/cli/batch/worker.ts' },
  outdir,
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
})
if (!fast) {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
}
