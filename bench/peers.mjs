// Peers that are no dependency of the package: installed into bench/peers at the first run, exact versions.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './source.mjs'

const PACKAGES = { '@microsoft/recognizers-text-suite': '1.3.1' }
const folder = join(root, 'bench/peers')

/** @returns {Promise<{recognizers: ((text: string) => unknown)[] | null}>} null where they cannot be installed */
export async function peers() {
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2))
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
    } catch {
      return { recognizers: null }
    }
  }
  const r = createRequire(join(folder, 'package.json'))('@microsoft/recognizers-text-suite')
  const culture = r.Culture.Chinese
  // The five that bear on reports: numbers, percentages, money, dimensions, dates are what they find.
  const models = [
    'recognizeNumber',
    'recognizeOrdinal',
    'recognizePercentage',
    'recognizeCurrency',
    'recognizeDimension',
  ]
  return { recognizers: models.map((name) => (text) => r[name](text, culture)) }
}
