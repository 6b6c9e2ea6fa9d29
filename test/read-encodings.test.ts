/** Bytes of any encoding come out as the text that was written. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMON_PUNCTUATION, COMMON_SIMPLIFIED, COMMON_TRADITIONAL, NEUTRAL_SIGNS } from '../src/data/common-chars.ts'
import { decodeLenient, GB18030, UTF16BE, UTF16LE, UTF8 } from '../src/read/codecs.ts'
import { decodeText } from '../src/read/decode.ts'
import { readDocument, type Decoded } from '../src/read/read.ts'
import { convert } from '../src/script.ts'

const simplified = readFileSync('fixtures/formats/report.txt', 'utf8')
const traditional = convert(simplified, 'hant')

/** Our names, and iconv's. */
const ENCODINGS = [
  ['utf-8', 'utf8'],
  ['gb18030', 'gb18030'],
  ['gb18030', 'gbk'],
  ['big5-hkscs', 'big5hkscs'],
  ['utf-16le', 'utf16-le'],
  ['utf-16be', 'utf16-be'],
] as const

const read = (bytes: Uint8Array | string, encoding?: string): Promise<Decoded> =>
  readDocument(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, 'x.txt', encoding ? { encoding } : {})

const codes = (decoded: Decoded): string[] => decoded.warnings.map((warning) => warning.code)

describe('a text without a mark', () => {
  for (const [name, label] of ENCODINGS)
    it(`is read in ${label}, in both scripts where they can be written`, async () => {
      for (const text of [simplified, traditional]) {
        const bytes = iconv.encode(text, label)
        if (iconv.decode(bytes, label) !== text) continue
        expect(await read(bytes)).toEqual({
          text,
          encoding: name,
          confidence: 1,
          bom: 0,
          warnings: [],
          format: 'txt',
        })
      }
    })

  for (const [, label] of ENCODINGS)
    it(`is told by 20 characters of it in ${label}`, async () => {
      let right = 0
      let all = 0
      for (const text of [simplified, traditional])
        for (let at = 0; at + 20 <= text.length; at += 7) {
          const slice = text.slice(at, at + 20)
          const bytes = iconv.encode(slice, label)
          if (iconv.decode(bytes, label) !== slice) continue
          all++
          if ((await read(bytes)).text === slice) right++
        }
      expect(all).toBeGreaterThan(100)
      expect(right / all).toBeGreaterThanOrEqual(0.99)
    })

  it('is read whatever its line ends are, which stay as they are', async () => {
    const text = '一、工作\r\n完成投资\r整改隐患\n结束\u2028'
    for (const [, label] of ENCODINGS.slice(0, 2)) expect((await read(iconv.encode(text, label))).text).toBe(text)
  })

  it('in GBK of a line or two is not taken for UTF-8 that is valid by chance', async () => {
    expect((await read(iconv.encode('2.全', 'gbk'))).text).toBe('2.全')
  })

  it('in UTF-8 with nothing but Latin letters beyond ASCII stays UTF-8', async () => {
    expect(await read(Buffer.from('Le café est fermé, voilà.'))).toMatchObject({ encoding: 'utf-8' })
  })
})

describe('the traps of decoders', () => {
  it('Big5 has its symbols, and the characters of Hong Kong and of code page 950', async () => {
    const bytes = '\xc6\xa1\xb3\xf8\xa7i\x9d\xef\xf9\xd6\xa3\xe1'
    expect((await read(bytes, 'big5')).text).toBe('①報告嘅碁€')
  })

  it('GBK is read with the codes of four bytes that only GB 18030 has', async () => {
    const text = '工作总结：㐂、𠮷'
    expect((await read(iconv.encode(text, 'gb18030'), 'gbk')).text).toBe(text)
  })
})

describe('a byte-order mark', () => {
  const marks = [
    ['utf-8', 'utf8', 3],
    ['utf-16le', 'utf16-le', 2],
    ['utf-16be', 'utf16-be', 2],
  ] as const
  for (const [name, label, bom] of marks)
    it(`of ${name} is left out of the text and its length told`, async () => {
      expect(await read(iconv.encode('总结', label, { addBOM: true }))).toMatchObject({
        text: '总结',
        encoding: name,
        confidence: 1,
        bom,
      })
    })

  it('counts only once: a second one is text', async () => {
    expect((await read(Buffer.from('\uFEFF\uFEFF总结'))).text).toBe('\uFEFF总结')
  })

  it('is left out of broken UTF-8 too, and counted in the offsets', async () => {
    const decoded = await read(Buffer.concat([Buffer.from('\uFEFF总'), Buffer.from([0xff]), Buffer.from(simplified)]))
    expect(decoded).toMatchObject({ bom: 3, encoding: 'utf-8' })
    expect(decoded.warnings[0]!.message).toContain('at byte 6')
  })
})

describe('broken bytes', () => {
  it('become U+FFFD with a warning that names their offsets', async () => {
    const whole = Buffer.from(simplified)
    const at = [30, 300, 900].map((n) => whole.indexOf(0xe5, n))
    const bytes = Buffer.from(whole)
    for (const n of at) bytes[n + 1] = 0x20
    const decoded = await read(bytes)
    expect(decoded).toMatchObject({ encoding: 'utf-8' })
    expect(decoded.warnings[0]).toMatchObject({ code: 'broken-bytes' })
    expect(decoded.warnings[0]!.message).toContain(`at byte ${at.map((n) => `${n}, ${n + 2}`).join(', ')}`)
    const { start } = decoded.warnings[0]!.span!
    expect(decoded.text[start]).toBe('\uFFFD')
  })

  it('in GBK do not hide that it is GBK', async () => {
    const bytes = Buffer.from(iconv.encode(simplified, 'gbk'))
    bytes[200] = 0xff
    const decoded = await read(bytes)
    expect(decoded.encoding).toBe('gb18030')
    expect(codes(decoded)).toEqual(['broken-bytes'])
  })

  it('are told apart from a character that the end of the file cuts', async () => {
    for (const [name, label] of ENCODINGS) {
      const text = name === 'big5-hkscs' ? traditional : simplified
      const bytes = iconv.encode(`${text.trimEnd()}日`, label)
      const decoded = await read(bytes.subarray(0, -1))
      expect(decoded.encoding).toBe(name)
      expect(codes(decoded)).toEqual(['cut-off'])
      expect(decoded.text).toBe(`${iconv.decode(iconv.encode(text.trimEnd(), label), label)}\uFFFD`)
    }
  })

  it('decode like the WHATWG decoders do', () => {
    const labels = [
      [UTF8, 'utf-8'],
      [UTF16LE, 'utf-16le'],
      [UTF16BE, 'utf-16be'],
    ] as const
    const lead = fc.constantFrom(
      0x41,
      0x0a,
      0x80,
      0xa1,
      0xbf,
      0xc1,
      0xc3,
      0xd8,
      0xdc,
      0xe0,
      0xe4,
      0xed,
      0xf0,
      0xf4,
      0xff,
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(lead, fc.nat(255)), { maxLength: 24 }), (list) => {
        const bytes = Uint8Array.from(list)
        for (const [codec, label] of labels)
          expect(decodeLenient(bytes, codec).text).toBe(new TextDecoder(label, { ignoreBOM: true }).decode(bytes))
      }),
      { numRuns: 500 },
    )
  })

  it('cost no valid character of GB 18030', () => {
    const text = fc.string({ unit: fc.constantFrom(...'报告，12a€㐂𠮷㐄') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bytes = Buffer.concat([
          iconv.encode(before, 'gb18030'),
          Buffer.from([0xff, 0x0a]),
          iconv.encode(after, 'gb18030'),
        ])
        const { text: decoded, broken } = decodeLenient(bytes, GB18030)
        expect(decoded).toBe(`${before}\uFFFD\n${after}`)
        expect(broken).toEqual([{ byte: iconv.encode(before, 'gb18030').length, unit: before.length }])
      }),
    )
  })
})

describe('control characters', () => {
  it('and NULs are kept, with a warning', async () => {
    const text = `工作总结\0第一部分\x01${simplified}`
    const decoded = await read(Buffer.from(text))
    expect(decoded.text).toBe(text)
    expect(decoded.warnings).toMatchObject([{ code: 'control-characters', span: { start: 4, end: 5 } }])
  })

  it('of a line break, tab or form feed are no matter', async () => {
    expect((await read(Buffer.from('工作\t总结\f\v\r\n'))).warnings).toEqual([])
  })
})

describe('an encoding that is asked for', () => {
  it('is taken whatever its usual name is', async () => {
    for (const label of ['gbk', 'GB2312', ' cp936 ', 'GB18030'])
      expect(await read(iconv.encode('总结', 'gbk'), label)).toMatchObject({ text: '总结', encoding: 'gb18030' })
    for (const label of ['UTF-16', 'unicode', 'utf-16be'])
      expect(await read(iconv.encode(simplified, 'utf16-be'), label)).toMatchObject({ encoding: 'utf-16be' })
  })

  it('that cannot be is an error that names the first byte', async () => {
    await expect(read(iconv.encode(simplified, 'gbk'), 'utf-8')).rejects.toMatchObject({
      code: 'encoding',
      message: 'cannot be decoded as utf-8: byte 0 fits no character',
    })
  })

  it('that is improbable is taken, with a warning', async () => {
    const decoded = await read(Buffer.from('青溪县水务局工作总结和计划安排情况的汇报'), 'gbk')
    expect(decoded.encoding).toBe('gb18030')
    expect(decoded.warnings).toMatchObject([
      { code: 'improbable-encoding', message: 'the bytes look like utf-8 rather than gbk' },
    ])
  })

  it('may break on a few bytes', async () => {
    const bytes = Buffer.concat([Buffer.from(simplified), Buffer.from([0xff])])
    expect(codes(await read(bytes, 'utf-8'))).toEqual(['broken-bytes'])
  })

  it('that nobody knows is an error', async () => {
    await expect(read('abc', 'klingon')).rejects.toMatchObject({ code: 'encoding' })
  })
})

describe('what is no text that can be read', () => {
  const cases: [title: string, bytes: Uint8Array | string, code: string, message: RegExp][] = [
    ['nothing', '', 'empty', /is empty/],
    ['white space', ' \r\n\t\n', 'empty', /white space/],
    ['HZ', '~{9$WwW\\=a~} ~{1(8f~}', 'encoding', /^HZ is not read.*iconv -f HZ/],
    ['UTF-7', 'Title: +XeVPXGA7ftM- +XeVPXGA7fts-', 'encoding', /^UTF-7 is not read/],
    ['ISO-2022-CN', '\x1b$)A\x0e9$Ww\x0f', 'encoding', /^ISO-2022-CN is not read/],
    ['UTF-32', '\xff\xfe\0\0\x3b\x60\0\0', 'encoding', /^UTF-32/],
    [
      'Western text',
      Buffer.from('Le r\xe9sum\xe9 est tr\xe8s bon, voil\xe0 tout \xe7a.', 'latin1'),
      'encoding',
      /fits no encoding/,
    ],
    ['noise', Uint8Array.from({ length: 4000 }, (_, k) => (k * k * 31 + k * 7) % 256), 'binary', /neither text/],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'binary', /a PNG picture/],
    ['zeros', new Uint8Array(500), 'binary', /neither text/],
  ]
  for (const [title, bytes, code, message] of cases)
    it(`is refused: ${title}`, async () => {
      await expect(read(bytes)).rejects.toMatchObject({
        name: 'ReadError',
        code,
        message: expect.stringMatching(message),
      })
    })

  it('is not found in ASCII that only looks like it', async () => {
    for (const text of ['a ~{x} b', 'phone +8613800000000-', '1+1-2 and +abcdefgh- once', 'C++ -std'])
      expect((await read(Buffer.from(text))).text).toBe(text)
  })
})

describe('the quick way', () => {
  it('takes UTF-8 beyond doubt and leaves the rest', () => {
    expect(decodeText(Buffer.from('总结'))).toMatchObject({ text: '总结', encoding: 'utf-8' })
    for (const bytes of [Buffer.from('caf\xe9', 'latin1'), Buffer.from('a\0b'), Buffer.from('é')])
      expect(decodeText(bytes)).toBeNull()
  })
})

describe('the tables', () => {
  it('hold each common character once, in the basic plane', () => {
    const all = COMMON_SIMPLIFIED + COMMON_TRADITIONAL
    expect(all).toMatch(/^[\u4e00-\u9fff]+$/)
    expect(new Set(all).size).toBe(all.length)
    const signs = COMMON_PUNCTUATION + NEUTRAL_SIGNS
    expect([...NEUTRAL_SIGNS].filter((sign) => COMMON_PUNCTUATION.includes(sign))).toEqual([])
    expect([...signs].every((sign) => sign.length === 1)).toBe(true)
  })
})
