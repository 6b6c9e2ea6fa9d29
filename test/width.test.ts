import { describe, expect, it } from 'vitest'
import { table } from '../src/render/table.ts'
import { textWidth, truncate, wrap } from '../src/text/width.ts'

describe('text width', () => {
  it.each([
    ['abc', 3],
    ['水利局', 6],
    ['（一）', 6],
    ['2.36亿元', 8],
    ['１２％', 6],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['𠮷', 2],
    ['…—“”', 4],
    ['', 0],
  ])('of %j is %i', (text, width) => expect(textWidth(text)).toBe(width))

  it.each([
    ['水利局', 6, '水利局'],
    ['水利局', 5, '水利…'],
    ['水利局', 4, '水…'],
    ['abc', 2, 'a…'],
  ])('%j cut to %i columns is %j', (text, columns, cut) => expect(truncate(text, columns)).toBe(cut))

  it.each([
    ['水利工程', 4, ['水利', '工程']],
    ['水利，工程', 4, ['水利，', '工程']],
    ['one two three', 7, ['one two', 'three']],
    ['target 同比', 8, ['target', '同比']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['', 4, ['']],
  ])('%j wraps at %i columns', (text, columns, lines) => expect(wrap(text, columns)).toEqual(lines))
})

describe('a table', () => {
  const cell = (text: string) => ({ text })

  it('aligns Chinese and Latin text', () => {
    const rows = [
      [cell('水利'), cell('1')],
      [cell('abc'), cell('200')],
    ]
    expect(table(rows, [{ max: 9 }, { max: 9, align: 'right' }])).toEqual(['水利    1', 'abc   200'])
  })

  it('continues a long cell below', () => {
    expect(table([[cell('水利工程'), cell('1')]], [{ max: 4 }, { max: 2 }])).toEqual(['水利  1', '工程'])
  })

  it('colours text and leaves padding plain', () => {
    const styled = { text: 'a', style: (s: string) => `<${s}>` }
    expect(
      table(
        [
          [styled, cell('x')],
          [cell('abc'), cell('y')],
        ],
        [{ max: 9 }, { max: 9 }],
      ),
    ).toEqual(['<a>    x', 'abc  y'])
  })
})
