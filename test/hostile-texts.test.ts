/** Texts that were made to keep a pattern busy: a pattern that can read them in many ways would not come to an end. */
import { expect, it } from 'vitest'
import { structure } from '../src/index.ts'
import { readDocument } from '../src/read/read.ts'

const BODY = '\n\n一、主要工作\n投入3万元。'

const texts: Readonly<Record<string, string>> = {
  'comments that no page follows': `${'<!---->'.repeat(28)}投入3万元。`,
  'comments with the beginning of another inside': `${'<!-- <!--a--> -->'.repeat(28)}投入3万元。`,
  'a cut that is never closed in a title': `[${'.'.repeat(42)}县教育局2023年工作总结${BODY}`,
  'blanks before 第一 on the first line': `青禾县水利局${' '.repeat(3500)}第一3万元${BODY}`,
  'blanks behind the label of a title': `标题:${' '.repeat(100_000)}青禾县水利局${BODY}`,
  'blanks before a site on the first line': `青禾县水利局${' '.repeat(100_000)}_x_范文网${BODY}`,
  'figures at the end of the first line': `青禾县水利局${'0'.repeat(100_000)}年${BODY}`,
  'households beside places, again and again': `青禾县工作总结\n\n一、主要工作\n${'共3村、5户、6人;'.repeat(8000)}`,
  'winters before 计划': `青禾县工作总结\n\n一、主要工作\n${'今冬'.repeat(40)}某计划招收100人。`,
  'a numeral in both ways of writing without an end': `投资${'1千一百'.repeat(5000)}元,招收100人。`,
  'a Chinese numeral with figures without an end': `投资${'一亿2千'.repeat(5000)}元,招收100人。`,
  'figures joined by 又 without an end': `投资${'5万又'.repeat(7000)}300元,招收100人。`,
}

const SECONDS = 8

it.each(Object.entries(texts))('%s', async (_, text) => {
  const started = Date.now()
  const decoded = await readDocument(Buffer.from(text), 'report.txt')
  expect(structure(decoded.text).indicators.length).toBeGreaterThan(0)
  expect(Date.now() - started).toBeLessThan(SECONDS * 1000)
})
