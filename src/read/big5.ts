/**
 * Big5 with the Hong Kong supplement, by the table of iconv-lite: Node's own decoder turns 5,058 codes (①, 嘅…) into
 * private-use characters without an error. The table is unfolded once, so that each code is one look-up.
 */
import iconv from 'iconv-lite'
import type { Codec } from './codecs.ts'

/** Codes of one lead byte: trail bytes 0x40–0x7E and 0xA1–0xFE. */
const TRAILS = 157
const LEADS = 0xfe - 0x81 + 1

const trailIndex = (trail: number | undefined): number => {
  if (trail === undefined) return -1
  if (trail >= 0x40 && trail <= 0x7e) return trail - 0x40
  return trail >= 0xa1 && trail <= 0xfe ? trail - 0x62 : -1
}

interface Table {
  /** The UTF-16 unit for each code, 0 where none is assigned, `LONG` where it is more than one. */
  readonly units: Uint16Array
  /** Of codes for astral characters, and for the four that are two characters (0x8862 is Ê̄). */
  readonly long: ReadonlyMap<number, string>
}

const LONG = 1

function unfold(): Table {
  const bytes = new Uint8Array(LEADS * TRAILS * 3)
  for (let code = 0; code < LEADS * TRAILS; code++) {
    const trail = code % TRAILS
    bytes.set([0x81 + Math.floor(code / TRAILS), trail < 0x3f ? trail + 0x40 : trail + 0x62, 0x0a], code * 3)
  }
  const units = new Uint16Array(LEADS * TRAILS)
  const long = new Map<number, string>()
  const codes = iconv.decode(bytes, 'big5hkscs').split('\n').slice(0, -1)
  codes.forEach((text, code) => {
    if (text.length > 1 && !text.includes('\uFFFD')) long.set(code, text)
    units[code] = text.length === 1 ? text.charCodeAt(0) : long.has(code) ? LONG : 0
  })
  return { units, long }
}

const { units, long } = unfold()

/** The place of a pair in the table, -1 where it can be none. */
function codeAt(bytes: Uint8Array, at: number): number {
  const trail = trailIndex(bytes[at + 1])
  return trail < 0 ? -1 : (bytes[at]! - 0x81) * TRAILS + trail
}

function step(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead === 0x80 || lead === 0xff) return -1
  const code = codeAt(bytes, at)
  if (code >= 0 && units[code] !== 0) return 2
  // A broken pair whose second byte is ASCII breaks only the first.
  const trail = bytes[at + 1]
  return trail === undefined || trail < 0x80 ? -1 : -2
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

function decode(bytes: Uint8Array): string {
  // No code is more than two units, so none is more than its bytes.
  const out = new Uint16Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      out[length++] = byte
      continue
    }
    const code = codeAt(bytes, at++)
    const unit = units[code]!
    const text = unit === LONG ? long.get(code)! : null
    if (text === null) out[length++] = unit
    else for (let k = 0; k < text.length; k++) out[length++] = text.charCodeAt(k)
  }
  return utf16.decode(out.subarray(0, length))
}

export const BIG5: Codec = { name: 'big5-hkscs', step, decode }
