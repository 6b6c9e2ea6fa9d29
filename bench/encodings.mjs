// Is the encoding found? Slices of reports, cut at random places, encoded in each encoding without a mark; right is a
// slice whose decoded text is the slice. Both scripts; Big5 only gets slices that it can write.
// Alone: node bench/encodings.mjs [FILE…]   (UTF-8 texts; without any, those of fixtures/long)
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { figure, table } from './measure.mjs'
import { bundle } from './source.mjs'
import { textSet } from './text.mjs'

const LENGTHS = [5, 10, 20, 50, 200]
const ENCODINGS = ['utf8', 'gb18030', 'big5hkscs', 'utf16-le', 'utf16-be']
const SCRIPTS = ['hans', 'hant']
/** The promise: at least so many slices of 20 characters. */
const LEAST = 0.99

const CONTENTS = `
export { readDocument } from './src/read/read.ts'
export { convert } from './src/script.ts'
export { random } from './test/fuzz/random.ts'
`

export async function encodings({ texts, rounds = 2000, show = 0 } = {}) {
  const { readDocument, convert, random } = await bundle(CONTENTS, 'encodings.mjs')
  const sources = texts ?? textSet()
  const inScript = Object.fromEntries(SCRIPTS.map((script) => [script, sources.map((text) => convert(text, script))]))
  const rows = [['encoding, script', ...LENGTHS.map((n) => `${n} characters`)]]
  const checks = []
  for (const encoding of ENCODINGS)
    for (const script of SCRIPTS) {
      const rates = []
      for (const length of LENGTHS) {
        const r = random(length)
        let right = 0
        let all = 0
        for (let tries = 0; all < rounds && tries < rounds * 20; tries++) {
          const slice = cut(inScript[script], length, r)
          const bytes = iconv.encode(slice, encoding, { addBOM: false })
          if (!/\p{Script=Han}/u.test(slice) || iconv.decode(bytes, encoding, { stripBOM: false }) !== slice) continue
          all++
          const text = await readDocument(bytes, 'slice.txt').then(
            (read) => read.text,
            (error) => String(error),
          )
          if (text === slice) right++
          else if (show-- > 0) console.error(encoding, JSON.stringify(slice), JSON.stringify(text))
        }
        if (all === 0) rates.push('–')
        else rates.push(`${((right / all) * 100).toFixed(2)} %`)
        if (length === 20 && all > 0)
          checks.push([`${encoding}, ${script}: 99 % at 20`, right / all, right / all >= LEAST])
      }
      rows.push([`${encoding}, ${script}`, ...rates])
    }
  return { title: `Encodings found without a mark, ${rounds} slices each`, body: table(rows), checks }
}

function cut(texts, length, { below, pick }) {
  const text = pick(texts)
  const start = below(Math.max(1, text.length - length * 2))
  const window = text.slice(start, start + length * 2).replace(/^[\uDC00-\uDFFF]/, '')
  return [...window].slice(0, length).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2)
  const texts = files.length > 0 ? files.map((file) => readFileSync(file, 'utf8')) : undefined
  const { title, body, checks } = await encodings({ texts, show: Number(process.env.SHOW ?? 0) })
  console.log(`${title}\n\n${body}\n`)
  for (const [what, value, ok] of checks) if (!ok) console.log(`- NOT KEPT: ${what} (measured ${figure(value)})`)
  process.exitCode = checks.every(([, , ok]) => ok) ? 0 : 1
}
