// The one text set of all benches: the fixtures' long reports. Nothing outside the repository, so that everyone measures the
// same.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './source.mjs'

export const bytesOf = (text) => Buffer.byteLength(text)

/**
 * The texts in UTF-8 below a folder, without what a fixture's text should read as. Those of `fixtures/long` hold a figure
 * every 180 to 320 bytes, as published reports do, which `test/reports.test.ts` checks; those of `fixtures/reports` one
 * every 54 bytes.
 */
export function textSet(folder = join(root, 'fixtures/long')) {
  const names = readdirSync(folder, { recursive: true }).filter(
    (name) => name.endsWith('.txt') && !name.includes('.gbk.') && basename(name) !== 'expected.txt',
  )
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** So many bytes of reports in a row, as one text. */
export function longText(bytes, texts = textSet()) {
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

/** So many bytes of one report over and over: of any length it holds as many figures, headings and characters of each kind. */
export const sameText = (bytes) =>
  longText(bytes, [readFileSync(join(root, 'fixtures/long/prefecture-gov/input.txt'), 'utf8')])

/** The text with one digit changed, another for each round: nothing can be remembered from the round before. */
export function vary(text, round) {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index)
  const at = places.length > 0 ? places[round % places.length] : round % text.length
  const digit = String((Number(text[at]) + 1 + round) % 10)
  return text.slice(0, at) + digit + text.slice(at + 1)
}
