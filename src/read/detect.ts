/**
 * Tells encodings apart by what the text would be: the right one gives common characters, a wrong one rare, private-use
 * and broken ones. Almost every file decodes as GB 18030, so that it decodes proves nothing.
 */
import { COMMON_PUNCTUATION, COMMON_SIMPLIFIED, COMMON_TRADITIONAL, NEUTRAL_SIGNS } from '../data/common-chars.ts'
import type { EncodingName } from '../data/encoding-labels.ts'
import { decodeLenient, type Codec, type Lenient } from './codecs.ts'

export interface Candidate {
  readonly codec: Codec
  /** Mean weight of the characters: about 0.9 for a report, about 0 for a wrong encoding, below 0 for no text. */
  readonly score: number
  /** The same without ASCII, which proves little. */
  readonly proof: number
}

export interface Detection {
  readonly codec: Codec
  readonly score: number
  /** 0 to 1, by the distance from the next best. */
  readonly confidence: number
  readonly candidates: readonly Candidate[]
}

/** Below this the best candidate is no text. */
export const LEAST_SCORE = 0.2

/** So much is looked at; a report shows what it is written in within its first lines. */
const SAMPLE = 0x10000

const COMMON = 1
const NEUTRAL = 0
/** Kana, Hangul, Bopomofo, box drawing, Cyrillic… have their places in GB and Big5, and none in a report. */
const FOREIGN = -1
/** Private use, controls, not assigned, broken. */
const WRONG = -3
/** Plain ASCII is the same in most encodings: little proof. */
const ASCII_SHARE = 0.1
/** What the file's own word about its encoding weighs. */
const HINT = 0.1

let weights: Int8Array | undefined

function weightTable(): Int8Array {
  if (weights) return weights
  const table = new Int8Array(0x10000).fill(FOREIGN)
  const range = (low: number, high: number, weight: number) => table.fill(weight, low, high + 1)
  const each = (characters: string, weight: number) => {
    for (const c of characters) table[c.charCodeAt(0)] = weight
  }
  range(0x00, 0x1f, WRONG)
  each('\t\n\v\f\r', COMMON)
  range(0x20, 0x7e, COMMON)
  range(0x7f, 0x9f, WRONG)
  each('\xa0\u2028\u200b\ufeff', NEUTRAL)
  range(0x4e00, 0x9fff, NEUTRAL)
  range(0xe000, 0xf8ff, WRONG)
  range(0xfff0, 0xffff, WRONG)
  each(NEUTRAL_SIGNS, NEUTRAL)
  each(COMMON_SIMPLIFIED + COMMON_TRADITIONAL + COMMON_PUNCTUATION, COMMON)
  weights = table
  return table
}

/** From the first byte that is not ASCII, which no multi-byte character can begin before. UTF-16 is taken from its start. */
function sample(bytes: Uint8Array, codec: Codec): Uint8Array {
  let from = 0
  if (!codec.name.startsWith('utf-16')) while (from < bytes.length && bytes[from]! < 0x80) from++
  from = Math.max(0, from - 64)
  return bytes.subarray(from, from + SAMPLE)
}

/** Mean weights. */
function measure({ text, cut }: Lenient, wide: boolean): Omit<Candidate, 'codec'> {
  const table = weightTable()
  let sum = 0
  let count = 0
  let ascii = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const weight = table[unit]!
    if (unit < 0x80 && weight === COMMON) {
      ascii++
      continue
    }
    sum += weight
    count++
  }
  // What the end of the file or of the sample cut off is no fault of the encoding.
  if (cut) {
    sum -= WRONG
    count--
  }
  const all = wide ? ascii : ascii * ASCII_SHARE
  return { score: count + all > 0 ? (sum + all) / (count + all) : 0, proof: count > 0 ? sum / count : wide ? 1 : 0 }
}

export function candidate(bytes: Uint8Array, codec: Codec): Candidate {
  const lenient = decodeLenient(sample(bytes, codec), codec)
  return { codec, ...measure(lenient, codec.name.startsWith('utf-16')) }
}

/**
 * The likeliest of the codecs, which stand in the order of preference where scores are equal.
 * @param hint an encoding that the file itself names (`<meta charset>`), which tips a close decision
 */
export function detect(bytes: Uint8Array, codecs: readonly Codec[], hint?: EncodingName): Detection {
  const bonus = (codec: Codec): number => (codec.name === hint ? HINT : 0)
  const candidates = codecs.map((codec) => candidate(bytes, codec))
  candidates.sort((a, b) => b.score + bonus(b.codec) - a.score - bonus(a.codec))
  const [first, second] = candidates as [Candidate, Candidate | undefined]
  const margin = first.proof - Math.max(second ? second.proof : 0, 0)
  const confidence = Math.round(Math.min(1, Math.max(0, margin * 2)) * 100) / 100
  return { codec: first.codec, score: first.score, confidence, candidates }
}
