/** The worker's script for tests: the source is TypeScript, which a worker thread cannot run, so it is bundled first. */
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @param before statements that run before the worker, to make it misbehave on certain files */
export async function workerScript(name: string, before = ''): Promise<URL> {
  const outdir = join(root, '.cache', name)
  await build({
    stdin: { contents: "import './src/cli/batch/worker.ts'", resolveDir: root, loader: 'ts' },
    outdir,
    bundle: true,
    splitting: true,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    external: ['nodejieba', 'pdfjs-dist'],
    banner: {
      js: `import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);\n${before}`,
    },
    logLevel: 'warning',
  })
  return pathToFileURL(join(outdir, 'stdin.mjs'))
}
