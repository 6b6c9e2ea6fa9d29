/** Seven-bit encodings of Chinese mail (HZ, ISO-2022-CN, UTF-7) look like ASCII: told by their escapes, and refused. */
import { ReadError } from './errors.ts'

/** HZ: `~{<:Ky2;~}`. */
const HZ = /~\{(?:[\x21-\x77][\x21-\x7e]){2,}~\}/
/** ISO-2022-CN: `ESC $ ) A`. */
const ISO_2022 = /\x1b\$\)?[A-H@]/
/** UTF-7: `+TipWvQ-`, three characters or more of base64 outside of words. */
const UTF7 = /(?:^|[^\w+/])\+[A-Za-z0-9+/]{8,}-/g

/** So many runs make a text UTF-7: one may be a code number. */
const UTF7_RUNS = 2

export function rejectEscaped(bytes: Uint8Array): void {
  const head = bytes.subarray(0, 0x10000)
  if (head.some((byte) => byte >= 0x80 || byte === 0)) return
  const text = new TextDecoder().decode(head)
  const name = HZ.test(text) ? 'HZ' : ISO_2022.test(text) ? 'ISO-2022-CN' : isUtf7(text) ? 'UTF-7' : null
  if (name) throw new ReadError('encoding', `${name} is not read; convert it with: iconv -f ${name} -t UTF-8`)
}

/** At least two runs that decode to Chinese characters: the high bytes of UTF-16. */
function isUtf7(text: string): boolean {
  const runs = text.match(UTF7) ?? []
  return runs.length >= UTF7_RUNS && runs.filter(holdsHan).length >= runs.length / 2
}

function holdsHan(run: string): boolean {
  const code = run.slice(run.indexOf('+') + 1, -1)
  const high = atob(code.slice(0, code.length & ~3)).charCodeAt(0)
  return high >= 0x4e && high <= 0x9f
}
