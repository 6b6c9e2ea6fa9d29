/** Bytes to text where the quick way failed: detection, a forced encoding, broken bytes, control characters. */
import { encodingOf, KNOWN_ENCODINGS, type EncodingName } from '../data/encoding-labels.ts'
import type { Span, Warning } from '../model.ts'
import { decodeLenient, GB18030, UTF16BE, UTF16LE, UTF8, type Broken, type Codec, type Lenient } from './codecs.ts'
import { byteOrderMark, type DecodedText } from './decode.ts'
import { candidate, detect, LEAST_SCORE, type Detection } from './detect.ts'
import { ReadError } from './errors.ts'
import { rejectEscaped } from './escaped.ts'

export interface DecodeOptions {
  /** As the user gave it; cannot be decoded so: an error. */
  readonly encoding?: string
}

/** A forced encoding may break on so great a share of what is not ASCII. */
const MOST_BROKEN = 0.02
/** So much better must another encoding be to call the forced one improbable. */
const IMPROBABLE = 0.3
/** Below this another encoding is possible, and the user is told. */
const SURE = 0.5
/** Of the text that are control characters, and it is still called text. */
const MOST_CONTROLS = 0.05

const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g

export async function decodeAny(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedText> {
  const mark = byteOrderMark(bytes)
  if (mark?.encoding === 'utf-16le' && bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0)
    throw new ReadError('encoding', 'UTF-32 is not read; convert it with: iconv -f UTF-32 -t UTF-8')
  const codecs = await allCodecs()
  if (options.encoding !== undefined) return decodeForced(bytes, options.encoding, codecs)
  if (mark) {
    const codec = codecs.find((one) => one.name === mark.encoding)!
    return finish(decodeLenient(bytes.subarray(mark.length), codec), codec, 1, mark.length, [])
  }
  rejectEscaped(bytes)
  const found = detect(bytes, codecs, declared(bytes))
  const valid = validUtf8(bytes)
  if (valid && !outweighs(found)) return finish(valid, UTF8, 1, 0, [])
  if (found.score < LEAST_SCORE) throw noText(bytes)
  return finish(decodeLenient(bytes, found.codec), found.codec, found.confidence, 0, uncertain(found))
}

/** In the order of preference where scores are equal. */
async function allCodecs(): Promise<Codec[]> {
  const { BIG5 } = await import('./big5.ts')
  return [UTF8, GB18030, BIG5, UTF16LE, UTF16BE]
}

/** What a web page says of itself: `<meta charset="gb2312">`. Pages lie, so it only tips a close decision. */
function declared(bytes: Uint8Array): EncodingName | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  const label = /<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)
  return label ? codecNames(label[1]!)[0] : undefined
}

/** Strict UTF-8 that is not full of controls. */
function validUtf8(bytes: Uint8Array): Lenient | null {
  const text = UTF8.strict!(bytes)
  if (text === null || (text.match(CONTROLS)?.length ?? 0) > text.length * MOST_CONTROLS) return null
  return { text, count: 0, broken: [], cut: null }
}

/** A text of a line or two in GBK may be valid UTF-8 by chance (2.全); then its characters are common ones. */
function outweighs({ codec, candidates }: Detection): boolean {
  return codec !== UTF8 && candidates[0]!.proof > SURE
}

function codecNames(label: string): EncodingName[] {
  const name = encodingOf(label)
  if (name === 'utf-16') return ['utf-16le', 'utf-16be']
  return name ? [name] : []
}

function decodeForced(bytes: Uint8Array, label: string, codecs: readonly Codec[]): DecodedText {
  const names = codecNames(label)
  if (names.length === 0) throw new ReadError('encoding', `unknown encoding ${label}; known are ${KNOWN_ENCODINGS}`)
  const mark = byteOrderMark(bytes)
  const bom = mark && names.includes(mark.encoding as EncodingName) ? mark.length : 0
  const body = bytes.subarray(bom)
  const possible = codecs.filter((one) => names.includes(one.name))
  const marked = bom ? possible.filter((one) => one.name === mark!.encoding) : possible
  const { codec } = detect(body, marked)
  const lenient = decodeLenient(body, codec)
  rejectBroken(lenient, label, bom)
  const best = detect(bytes, codecs)
  const better = best.candidates[0]!.proof - candidate(body, codec).proof > IMPROBABLE && best.codec !== codec
  const message = `the bytes look like ${best.codec.name} rather than ${label}`
  return finish(lenient, codec, 1, bom, better ? [{ code: 'improbable-encoding', message }] : [])
}

function rejectBroken({ text, broken, count }: Lenient, label: string, bom: number): void {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) wide++
  if (count > Math.max(wide * MOST_BROKEN, wide > 20 ? 1 : 0))
    throw new ReadError('encoding', `cannot be decoded as ${label}: byte ${broken[0]!.byte + bom} fits no character`)
}

function uncertain({ codec, confidence, candidates }: Detection): Warning[] {
  if (confidence >= SURE) return []
  const other = candidates[1]!.codec.name
  const message = `taken for ${codec.name}, but ${other} is possible too; name the encoding if the text is wrong`
  return [{ code: 'uncertain-encoding', message }]
}

function noText(bytes: Uint8Array): ReadError {
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++
  return controls > 0
    ? new ReadError('binary', 'neither text nor a document that shuli knows')
    : new ReadError('encoding', 'fits no encoding of Chinese text (UTF-8, GB18030, Big5, UTF-16)')
}

function finish(lenient: Lenient, codec: Codec, confidence: number, bom: number, warnings: Warning[]): DecodedText {
  const { text } = lenient
  return { text, encoding: codec.name, confidence, bom, warnings: [...warnings, ...brokenWarnings(lenient, bom)] }
}

function brokenWarnings({ count, broken, cut }: Lenient, bom: number): Warning[] {
  const warnings: Warning[] = []
  if (count > 0) {
    const places = broken.map(({ byte }) => byte + bom).join(', ') + (count > broken.length ? ', …' : '')
    const message = `broken bytes stand as U+FFFD, ${count} in all, at byte ${places}`
    warnings.push({ code: 'broken-bytes', message, span: spanOf(broken[0]!) })
  }
  if (cut) {
    const message = `the text ends in the middle of a character, at byte ${cut.byte + bom}`
    warnings.push({ code: 'cut-off', message, span: spanOf(cut) })
  }
  return warnings
}

const spanOf = ({ unit }: Broken): Span => ({ start: unit, end: unit + 1 })

/** Says where NULs and other control characters stand; a text full of them is none. */
export function controlWarnings(text: string): Warning[] {
  const first = text.search(CONTROLS)
  if (first < 0) return []
  const count = text.match(CONTROLS)!.length
  if (count > text.length * MOST_CONTROLS) throw new ReadError('binary', 'neither text nor a document that shuli knows')
  const message = `control characters are kept as they are, ${count} in all`
  return [{ code: 'control-characters', message, span: { start: first, end: first + 1 } }]
}
