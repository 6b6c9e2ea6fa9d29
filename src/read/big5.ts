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

/** The string for each code, '' where none is assigned; 0x8862 and three more are two characters (Ê̄). */
function unfold(): readonly string[] {
  const bytes = new Uint8Array(LEADS * TRAILS * 3)
  let at = 0
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let k = 0; k < TRAILS; k++) {
      bytes.set([lead, k < 0x3f ? k + 0x40 : k + 0x62, 0x0a], at)
      at += 3
    }
  const codes = iconv.decode(bytes, 'big5hkscs').split('\n')
  return codes.map((code) => (code.includes('\uFFFD') ? '' : code))
}

const table = unfold()

function codeAt(bytes: Uint8Array, at: number): string {
  const trail = trailIndex(bytes[at + 1])
  return trail < 0 ? '' : table[(bytes[at]! - 0x81) * TRAILS + trail]!
}

function step(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead === 0x80 || lead === 0xff) return -1
  if (codeAt(bytes, at) !== '') return 2
  // A broken pair whose second byte is ASCII breaks only the first.
  const trail = bytes[at + 1]
  return trail === undefined || trail < 0x80 ? -1 : -2
}

function decode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) text += String.fromCharCode(bytes[at]!)
    else text += codeAt(bytes, at++)
  }
  return text
}

export const BIG5: Codec = { name: 'big5-hkscs', step, decode }
