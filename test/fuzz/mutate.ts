/** Damage: each mutation is a named record, so that a finding says what made it. */
import { gb18030, scripts } from './recode.ts'
import type { Random } from './random.ts'

interface Mutation {
  readonly name: string
  readonly apply: (r: Random, text: string, other: string) => string
}

const SIGNS =
  '，。、；：！？（）()《》“”‘’「」〔〕[]【】<>&#|*×xX%‰％-—～~·…．.,:;/\\\t\n\r 　\u200B\uFEFF0123456789０９一二十百千万亿第年月'

function range(r: Random, text: string, longest: number): [number, number] {
  const start = r.below(text.length + 1)
  return [start, Math.min(text.length, start + 1 + r.below(longest))]
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'delete',
    apply: (r, text) => {
      const [a, b] = range(r, text, r.chance(0.5) ? 3 : 200)
      return text.slice(0, a) + text.slice(b)
    },
  },
  {
    name: 'duplicate',
    apply: (r, text) => {
      const [a, b] = range(r, text, 120)
      return text.slice(0, b) + text.slice(a, b).repeat(1 + r.below(r.chance(0.05) ? 200 : 2)) + text.slice(b)
    },
  },
  {
    name: 'insert',
    apply: (r, text) => {
      const at = r.below(text.length + 1)
      return text.slice(0, at) + SIGNS[r.below(SIGNS.length)]!.repeat(r.chance(0.05) ? 300 : 1) + text.slice(at)
    },
  },
  {
    name: 'replace',
    apply: (r, text) => {
      const [a, b] = range(r, text, 2)
      return text.slice(0, a) + SIGNS[r.below(SIGNS.length)]! + text.slice(b)
    },
  },
  {
    name: 'move',
    apply: (r, text) => {
      const [a, b] = range(r, text, 120)
      const rest = text.slice(0, a) + text.slice(b)
      const at = r.below(rest.length + 1)
      return rest.slice(0, at) + text.slice(a, b) + rest.slice(at)
    },
  },
  {
    name: 'splice',
    apply: (r, text, other) => {
      const [a, b] = range(r, other, 400)
      const at = r.below(text.length + 1)
      return text.slice(0, at) + other.slice(a, b) + text.slice(r.chance(0.5) ? at : Math.min(text.length, at + b - a))
    },
  },
  {
    name: 'cut',
    apply: (r, text) => {
      const [a, b] = range(r, text, text.length)
      return text.slice(a, b)
    },
  },
  { name: 'wrap', apply: (r, text) => wrap(text, 8 + r.below(60), r.pick(['\n', '\r\n', '\r', '\n　　', ' '])) },
  { name: 'unwrap', apply: (r, text) => text.replace(/\s*\n\s*/g, r.pick(['', ' ', '　'])) },
  { name: 'no-stops', apply: (r, text) => text.replace(r.pick([/[，。；：、]/g, /。/g, /[（）()]/g, /\n/g]), '') },
  {
    name: 'mask',
    apply: (r, text) => text.replace(/\d/g, (d) => (r.chance(0.5) ? r.pick(['x', '*', '×', '某', 'X']) : d)),
  },
  { name: 'script-swap', apply: (r, text) => r.pick(scripts)(text) },
  { name: 'width-swap', apply: (r, text) => text.replace(/[!-~]/g, (c) => (r.chance(0.7) ? wide(c) : c)) },
  { name: 'byte-damage', apply: byteDamage },
  { name: 'half-pair', apply: (r, text) => insertAt(r, text, String.fromCharCode(0xd800 + r.below(0x800))) },
  {
    name: 'astral',
    apply: (r, text) => insertAt(r, text, r.pick(['𠀀', '😀', '𝟗', '🈚', '𡃁']).repeat(1 + r.below(3))),
  },
  { name: 'shuffle-lines', apply: (r, text) => shuffle(r, text.split('\n')).join('\n') },
]

const wide = (c: string): string => String.fromCharCode(c.charCodeAt(0) + 0xfee0)

function insertAt(r: Random, text: string, what: string): string {
  const at = r.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}

function wrap(text: string, width: number, by: string): string {
  const out: string[] = []
  for (let i = 0; i < text.length; i += width) out.push(text.slice(i, i + width))
  return out.join(by)
}

function shuffle<T>(r: Random, list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = r.below(i + 1)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

const encoder = new TextEncoder()
const decoders = { utf8: new TextDecoder('utf-8'), gb18030: new TextDecoder('gb18030') }

/** Bytes lost, flipped or read in the wrong encoding, then decoded as a forgiving reader would. */
function byteDamage(r: Random, text: string): string {
  const gb = r.chance(0.4)
  let bytes = gb ? gb18030(text) : encoder.encode(text)
  for (let k = 1 + r.below(12); k > 0 && bytes.length > 0; k--) {
    const at = r.below(bytes.length)
    if (r.chance(0.5)) bytes[at] = r.below(256)
    else {
      const kept = new Uint8Array(bytes.length - 1)
      kept.set(bytes.subarray(0, at))
      kept.set(bytes.subarray(at + 1), at)
      bytes = kept
    }
  }
  return (gb !== r.chance(0.05) ? decoders.gb18030 : decoders.utf8).decode(bytes)
}

/** Applies one to a few mutations; says which. */
export function mutate(r: Random, text: string, other: string): { text: string; names: string[] } {
  const names: string[] = []
  let out = text
  for (let k = 1 + r.below(r.chance(0.2) ? 12 : 4); k > 0; k--) {
    const mutation = r.pick(MUTATIONS)
    out = mutation.apply(r, out, other)
    names.push(mutation.name)
    if (out.length > 20_000) out = out.slice(0, 20_000)
  }
  return { text: out, names }
}
