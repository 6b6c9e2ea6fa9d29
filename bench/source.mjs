// The source as one module: single stages are not part of the library's surface, so the bench bundles them itself, with
// the same settings as scripts/build.mjs.
import { build } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const CONTENTS = `
export { structure } from './src/index.ts'
export { normalise } from './src/normalise.ts'
export { clean } from './src/clean.ts'
export { paragraphs } from './src/paragraphs.ts'
export { outline } from './src/outline.ts'
export { roles } from './src/roles.ts'
export { indicators } from './src/indicators.ts'
export { meta } from './src/meta.ts'
export { report } from './src/report.ts'
export { convert } from './src/script.ts'
`

let source
/** All stages, and `structure`. */
export function stages() {
  source ??= bundle(CONTENTS, 'bench.mjs')
  return source
}

export async function bundle(contents, name) {
  const outfile = join(root, '.cache', name)
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" },
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

/** What each stage is given: the outcome of those before. */
export function prepared(s, text) {
  const view = s.normalise(text)
  const cleaned = s.clean(view)
  const blocks = s.paragraphs(view, cleaned)
  const title = cleaned.title ? view.text.slice(cleaned.title.start, cleaned.title.end) : ''
  const outlined = s.outline(blocks, title)
  const heads = s.roles(outlined.heads, blocks, title)
  const drafts = s.indicators(blocks, heads, title)
  const meta = s.meta(view, cleaned, blocks, heads)
  const source = { path: '-', format: 'txt', encoding: null, sha256: null, bytes: null, chars: 0, script: view.script }
  const generator = { name: 'shuli', version: 'bench', options: {} }
  const parts = {
    view,
    cleaned,
    paragraphs: blocks,
    heads,
    drafts,
    meta,
    warnings: [],
    source,
    generator,
    print: (t) => t,
  }
  return { text, view, cleaned, title, blocks, outlined, heads, drafts, parts, made: s.report(parts) }
}
