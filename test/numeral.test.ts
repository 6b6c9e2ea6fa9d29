/** Numerals are read back exactly, however they are written; a mask has no value. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities, parseNumeral, type ParsedNumeral } from '../src/index.ts'
import { han, STYLES } from './write-numeral.ts'

const lines = (name: string): string[][] =>
  readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))

function shown(q: ParsedNumeral | null): string {
  if (q === null) return 'none'
  const value =
    q.masked !== undefined ? `?${q.masked}` : (q.fraction?.join('/') ?? q.range?.join('..') ?? String(q.value))
  return `${value} ${q.unit || '-'} ${q.type}${q.bound === 'exact' ? '' : ` ${q.bound}`}${q.scale === undefined ? '' : ` ×${q.scale}`}`
}

describe('parseNumeral', () => {
  it.each(lines('numerals.txt'))('reads %s in every way of writing', (value, ...forms) => {
    expect(forms.map((form) => [form, parseNumeral(form)?.value])).toEqual(forms.map((form) => [form, Number(value)]))
  })

  it('has at least 600 surface forms to read', () => {
    expect(lines('numerals.txt').reduce((n, [, ...forms]) => n + forms.length, 0)).toBeGreaterThan(600)
  })

  it.each(lines('expressions.txt'))('reads the expression %s as %s', (text, expected) => {
    expect(shown(parseNumeral(text!))).toBe(expected)
  })
})

/** Numbers of all sizes alike, not mostly large ones. */
const numbers = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: 1e8 }),
  fc.integer({ min: 1, max: 1e12 - 1 }),
  fc.integer({ min: 1, max: 9999 }).map((n) => n * 1e4),
  fc.integer({ min: 1, max: 99999 }).map((n) => n * 1e6),
)
const styles = fc.constantFrom(...Object.keys(STYLES))
const written = fc
  .tuple(numbers, styles)
  .map(([n, style]) => ({ n, text: STYLES[style]!(n) }))
  .filter((w): w is { n: number; text: string } => w.text !== null)

describe('numbers written by a generator', () => {
  it('are read back exactly', () => {
    fc.assert(
      fc.property(written, ({ n, text }) => {
        expect(parseNumeral(text)).toMatchObject({ value: n, bound: 'exact' })
      }),
      { numRuns: 2000 },
    )
  })

  it('are read back exactly with decimals, in figures and in characters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.stringMatching(/^\d{1,4}$/),
        fc.constantFrom('', '万', '亿'),
        (n, d, group) => {
          const exact = Number(`${n}.${d}e${group === '' ? 0 : group === '万' ? 4 : 8}`)
          expect(parseNumeral(`${n}.${d}${group}元`)?.value).toBe(exact)
          const digits = [...d].map((c) => '零一二三四五六七八九'[Number(c)]!).join('')
          expect(parseNumeral(`${han(n)}点${digits}${group}元`)?.value).toBe(exact)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are found with their unit in a sentence, and nothing else with them', () => {
    const frames = ['全年共处理$,较上年有所增加。', '现有$;其他照旧', '（其中：$）', '其中城区$、', '累計達$，成效明顯']
    const units = fc.constantFrom('件', '家', '户', '人次', '万元', '公里', '亩', '吨', '%', '个百分点')
    fc.assert(
      fc.property(written, units, fc.constantFrom(...frames), ({ n, text }, unit, frame) => {
        fc.pre(n > 1 && (unit !== '万元' || (n < 1e4 && !/[万萬]$/.test(text))))
        const found = findQuantities(frame.replace('$', text + unit))
        const value = unit === '万元' ? n * 1e4 : n
        expect(found.map((q) => [q.text, q.value])).toEqual([[text + unit, value]])
      }),
      { numRuns: 2000 },
    )
  })

  it('are fractions of a hundred and of anything else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 2, max: 99 }), (n, d) => {
        expect(parseNumeral(`百分之${han(n)}`)).toMatchObject({ value: n, unit: '%' })
        expect(parseNumeral(`${han(d)}分之${han(n)}`)).toMatchObject({ value: n / d, fraction: [n, d] })
        expect(parseNumeral(`${n}/${d}`)).toMatchObject({ value: n / d, fraction: [n, d] })
      }),
    )
  })

  it('are ranges with both ends exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('-', '—', '~', '至', '～'),
        (a, more, sep) => {
          expect(parseNumeral(`${a}${sep}${a + more}家`)).toMatchObject({ value: null, range: [a, a + more] })
          expect(parseNumeral(`${a}万元${sep}${a + more}万元`)?.range).toEqual([a * 1e4, (a + more) * 1e4])
        },
      ),
    )
  })

  const FIGURE = /[\d０-９零一二三四五六七八九两壹贰叁肆伍陆柒捌玖貳參陸]/

  /** Puts a mask sign over one of the figures of a numeral. */
  function blanked(text: string, sign: string, at: number): string {
    const places = [...text].flatMap((c, i) => (FIGURE.test(c) ? [i] : []))
    const place = places[at % places.length]!
    return [...text].map((c, i) => (i === place ? sign : c)).join('')
  }

  const signs = fc.constantFrom('x', 'X', '×', '*', '○', '□', '＊', 'Ｘ', '_')
  const units = fc.constantFrom('件', '家', '元', '%')
  const masked = (styles: string[]): fc.Arbitrary<string> =>
    fc
      .tuple(numbers, fc.constantFrom(...styles), signs, fc.nat(), units)
      .filter(([n, style]) => FIGURE.test(STYLES[style]!(n) ?? ''))
      .map(([n, style, sign, at, unit]) => blanked(STYLES[style]!(n)!, sign, at) + unit)

  it('are masks, without a value, once a sign stands for any of their figures', () => {
    const styles = [
      'plain',
      'full',
      'grouped',
      'wan',
      'yi',
      'wan-and-rest',
      'han',
      'han-short-ten',
      'han-colloquial',
      'cheque',
    ]
    fc.assert(
      fc.property(masked(styles), (text) => {
        expect([text, parseNumeral(text)]).toMatchObject([text, { value: null, masked: expect.any(String) as string }])
        const found = findQuantities(`全年共处理${text}。`).map((q) => [q.text, q.value, q.masked !== undefined])
        expect(found).toEqual([[text, null, true]])
      }),
      { numRuns: 3000 },
    )
  })

  it('have no value in any style once a sign stands for one of their figures', () => {
    fc.assert(
      fc.property(masked(Object.keys(STYLES)), (text) => {
        // `* 000件` opens with a bullet.
        fc.pre(!/^[*＊○□_]+ /.test(text))
        for (const q of findQuantities(`全年共处理${text}。`))
          expect([text, q.value, q.range]).toEqual([text, null, undefined])
        expect(parseNumeral(text)?.value ?? null).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
})
