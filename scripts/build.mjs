// Builds dist/: two entry points as one split ESM bundle (what a command does not need is a chunk that it never loads),
// and the library's types. `--fast` leaves the types out.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(join(root, 'dist'), { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['nodejieba', 'pdfjs-dist'],
  define: { SHULI_VERSION: JSON.stringify(version) },
  // CommonJS packages inside the bundle ask for node's own modules through require.
  banner: {
    js: "import { createRequire as shuliRequire } from 'node:module'; const require = shuliRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
if (!process.argv.includes('--fast')) {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
}
