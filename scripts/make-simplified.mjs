// Writes src/data/simplified.ts: the pairs of opencc-js's dictionaries that map one UTF-16 unit to another, as plain
// strings. Splitting the dictionaries at every start took 16 ms and as much again in garbage.
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import variants from 'opencc-js/dict/HKVariantsRev'
import simplified from 'opencc-js/dict/TSCharacters'

/** 勣 is left out: its mapping would change the length. */
export function unitPairs(dictionary) {
  const pairs = dictionary.split('|').map((pair) => pair.split(' '))
  const units = pairs.filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to)
  return { from: units.map((p) => p[0]).join(''), to: units.map((p) => p[1]).join('') }
}

/** Forms of Taiwan's texts that the dictionaries leave alone: 賸餘, 疏濬. */
const MORE_VARIANTS = '賸 剩|砲 炮|濬 浚|堦 階|勦 剿|汚 污|搾 榨|荳 豆|菓 果|巿 市'

export function source() {
  const t = unitPairs(simplified)
  const v = unitPairs(`${variants}|${MORE_VARIANTS}`)
  return `/**
 * Characters one for one, made by scripts/make-simplified.mjs from opencc-js's TSCharacters and HKVariantsRev and a few more: the unit
 * at a place of \`from\` stands for the unit at the same place of \`to\` (繁→简; 峯→峰).
 */
export const SIMPLIFIED = {
  from: '${t.from}',
  to: '${t.to}',
} as const

/** Variants of Hong Kong and Taiwan to the form that SIMPLIFIED knows. */
export const VARIANTS = {
  from: '${v.from}',
  to: '${v.to}',
} as const
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '../src/data/simplified.ts'), source())
}
