// The one text set of all benches: the fixtures' reports, or made-up ones until there are any. Nothing outside the
// repository, so that everyone measures the same.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stages } from './source.mjs'

export const bytesOf = (text) => Buffer.byteLength(text)

/**
 * Reports of the fixtures, or the .txt files of a folder: the fixtures hold a figure every 54 bytes, published reports
 * one every 200 to 300.
 */
export async function textSet(folder) {
  if (folder) return folderTexts(folder)
  const { fixtureTexts, generate, random } = await stages()
  const texts = fixtureTexts(root)
  if (texts.length > 0) return texts
  const r = random(1)
  return Array.from({ length: 12 }, () => Array.from({ length: 6 }, () => generate(r)).join('\n'))
}

/** All texts in UTF-8 below a folder. */
function folderTexts(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((f) => f.endsWith('.txt') && !f.includes('.gbk.'))
  return files.sort().map((f) => readFileSync(join(folder, f), 'utf8'))
}

/** At least so many bytes of reports in a row, as one text. */
export async function longText(bytes) {
  const texts = await textSet()
  const unit = `${texts.join('\n')}\n`
  const each = bytesOf(unit)
  const whole = unit.repeat(Math.ceil(bytes / each))
  return bytesOf(whole) === bytes
    ? whole
    : Buffer.from(whole)
        .subarray(0, bytes)
        .toString()
        .replace(/\uFFFD+$/, '')
}

/** The text with one digit changed, another for each round: nothing can be remembered from the round before. */
export function vary(text, round) {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index)
  const at = places.length > 0 ? places[round % places.length] : round % text.length
  const digit = String((Number(text[at]) + 1 + round) % 10)
  return text.slice(0, at) + digit + text.slice(at + 1)
}
