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
  /** The same at one go, null where a sequence is broken. */
  readonly strict?: (bytes: Uint8Array) => string | null
}

/** A broken sequence: its offset in the bytes, and that of its U+FFFD in the text. */
export interface Broken {
  readonly byte: number
  readonly unit: number
}

export interface Lenient {
  readonly text: string
  /** Broken sequences, without one that is only cut off by the end. */
  readonly count: number
  /** The first few of them. */
  readonly broken: readonly Broken[]
  /** A character that the end of the bytes cuts. */
  readonly cut: Broken | null
}

/** So many broken sequences are kept: they are only named in messages. */
const MOST_BROKEN_LISTED = 10

function decoders(label: string): Pick<Codec, 'decode'> & Required<Pick<Codec, 'strict'>> {
  const lenient = new TextDecoder(label, { ignoreBOM: true })
  const fatal = new TextDecoder(label, { ignoreBOM: true, fatal: true })
  const strict = (bytes: Uint8Array): string | null => {
    try {
      return fatal.decode(bytes)
    } catch {
      return null
    }
  }
  return { decode: (bytes) => lenient.decode(bytes), strict }
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

export const UTF8: Codec = { name: 'utf-8', step: stepUtf8, ...decoders('utf-8') }
export const GB18030: Codec = { name: 'gb18030', step: stepGb18030, ...decoders('gb18030') }
export const UTF16LE: Codec = { name: 'utf-16le', step: stepUtf16(1), ...decoders('utf-16le') }
export const UTF16BE: Codec = { name: 'utf-16be', step: stepUtf16(0), ...decoders('utf-16be') }

/** Decodes with one U+FFFD for each broken sequence. */
export function decodeLenient(bytes: Uint8Array, codec: Codec): Lenient {
  const quick = codec.strict?.(bytes) ?? null
  if (quick !== null) return { text: quick, count: 0, broken: [], cut: null }
  const broken: Broken[] = []
  const parts: string[] = []
  let unit = 0
  let count = 0
  let cut: Broken | null = null
  const put = (part: string) => (parts.push(part), (unit += part.length))
  let from = 0
  for (let at = 0; at < bytes.length;) {
    const step = codec.step(bytes, at)
    if (step > 0) at += step
    else {
      if (from < at) put(codec.decode(bytes.subarray(from, at)))
      const place = { byte: at, unit }
      put('\uFFFD')
      at -= step
      from = at
      if (at >= bytes.length && bytes[at - 1] !== 0xff) cut = place
      else if (++count <= MOST_BROKEN_LISTED) broken.push(place)
    }
  }
  if (from < bytes.length) put(codec.decode(bytes.subarray(from)))
  return { text: parts.join(''), count, broken, cut }
}
