/**
 * Bytes to text, the quick way: byte-order marks and strict UTF-8. What this cannot settle (GB18030, Big5, UTF-16
 * without a mark, broken bytes) is left to `encodings.ts`, loaded only then, so that a plain UTF-8 file costs nothing.
 */
import type { Warning } from '../model.ts'

export interface DecodedText {
  /** Without the byte-order mark, otherwise unchanged: line ends, NULs and control characters stay. */
  readonly text: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5-hkscs`. */
  readonly encoding: string
  /** 0 to 1: how sure the encoding is; 1 for a mark, strict UTF-8 or an encoding that was asked for. */
  readonly confidence: number
  /** Length of the byte-order mark in bytes, 0 where there is none. */
  readonly bom: number
  /** Their spans are UTF-16 offsets of `text`, as inside the pipeline. */
  readonly warnings: readonly Warning[]
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The byte-order mark that the bytes begin with. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** NUL and other controls: UTF-16 of ASCII text is valid UTF-8 full of them. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/
/** From U+0800 on, three bytes: chance makes no other encoding valid UTF-8 there; two bytes may be GBK (全 is ȫ). */
const THREE_BYTES = /[\u0800-\uffff]/
const TWO_BYTES = /[\x80-\u07ff]/

/** Decodes strict UTF-8 beyond doubt; null where the bytes may be something else, which `readDocument` finds out. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const mark = byteOrderMark(bytes)
  if (mark && mark.encoding !== 'utf-8') return null
  const bom = mark ? mark.length : 0
  let text
  try {
    text = strict.decode(bom ? bytes.subarray(bom) : bytes)
  } catch {
    return null
  }
  if (CONTROL.test(text) || (!THREE_BYTES.test(text) && TWO_BYTES.test(text))) return null
  return { text, encoding: 'utf-8', confidence: 1, bom, warnings: [] }
}
