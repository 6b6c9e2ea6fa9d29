/**
 * The encodings one by one: how long each character is, so that broken bytes are found where they stand, and the text.
 * Sequences that are broken become one U+FFFD each, by the rules of the WHATWG encoding standard, which browsers share.
 */
import type { EncodingName } from '../data/encoding-labels.ts'

export interface Codec {
  readonly name: EncodingName
  /** Length of the character at `at`; negative where it is broken: that many bytes become one U+FFFD. */
  readonly step: (bytes: Uint8Array, at: number) => number
  /** Decodes bytes without a broken sequence. */
  readonly decode: (bytes: Uint8Array) => string
}

export interface Lenient {
  readonly text: string
  /** Offsets of the broken sequences in the bytes, with their places in the text. */
  readonly broken: readonly { readonly byte: number; readonly unit: number }[]
  /** The last broken sequence is a character that the end of the file cut off. */
  readonly cut: boolean
}

function decoderOf(label: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}

const inRange = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high

/** UTF-8 without overlong forms and surrogates. */
function stepUtf8(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return -1
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (!inRange(bytes[at + 1], low, high)) return -1
  for (let k = 2; k < length; k++) if (!inRange(bytes[at + k], 0x80, 0xbf)) return -k
  return length
}

/** GB 18030: one byte, two, or four of which the second and fourth are digits. */
function stepGb18030(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  // 0x80 is the euro sign of code page 936.
  if (lead <= 0x80) return 1
  if (lead === 0xff) return -1
  const second = bytes[at + 1]
  if (second === undefined) return -1
  if (inRange(second, 0x30, 0x39)) return stepFourBytes(bytes, at)
  if (inRange(second, 0x40, 0x7e) || inRange(second, 0x80, 0xfe)) return 2
  return second < 0x80 ? -1 : -2
}

function stepFourBytes(bytes: Uint8Array, at: number): number {
  const [lead, second, third, fourth] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2], bytes[at + 3]]
  if (third === undefined) return -2
  if (!inRange(third, 0x81, 0xfe)) return -1
  if (fourth === undefined) return -3
  if (!inRange(fourth, 0x30, 0x39)) return -1
  const pointer = (((lead - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
  // Between the basic plane and the others, and after U+10FFFF, nothing is assigned.
  return pointer <= 39419 || (pointer >= 189000 && pointer <= 1237575) ? 4 : -1
}

/** UTF-16: pairs of bytes; surrogates only in pairs. `high` is the offset of the high byte. */
function stepUtf16(high: 0 | 1): Codec['step'] {
  const kind = (byte: number | undefined) => (byte === undefined ? 0 : byte & 0xfc)
  return (bytes, at) => {
    if (at + 1 >= bytes.length) return -1
    const first = kind(bytes[at + high])
    if (first === 0xdc) return -2
    if (first !== 0xd8) return 2
    if (at + 3 >= bytes.length) return at - bytes.length
    return kind(bytes[at + 2 + high]) === 0xdc ? 4 : -2
  }
}

export const UTF8: Codec = { name: 'utf-8', step: stepUtf8, decode: decoderOf('utf-8') }
export const GB18030: Codec = { name: 'gb18030', step: stepGb18030, decode: decoderOf('gb18030') }
export const UTF16LE: Codec = { name: 'utf-16le', step: stepUtf16(1), decode: decoderOf('utf-16le') }
export const UTF16BE: Codec = { name: 'utf-16be', step: stepUtf16(0), decode: decoderOf('utf-16be') }

/** Decodes with one U+FFFD for each broken sequence. */
export function decodeLenient(bytes: Uint8Array, codec: Codec): Lenient {
  const broken: { byte: number; unit: number }[] = []
  let text = ''
  let from = 0
  let at = 0
  let cut = false
  while (at < bytes.length) {
    const step = codec.step(bytes, at)
    if (step > 0) {
      at += step
      continue
    }
    if (from < at) text += codec.decode(bytes.subarray(from, at))
    broken.push({ byte: at, unit: text.length })
    text += '\uFFFD'
    at -= step
    from = at
    cut = at >= bytes.length && bytes[bytes.length - 1] !== 0xff
  }
  if (from < at) text += codec.decode(bytes.subarray(from, at))
  return { text, broken, cut }
}
