/** The same text in the other script or in the bytes of GB18030. */
import iconv from 'iconv-lite'
import { convert } from '../../src/script.ts'

export const scripts: readonly ((text: string) => string)[] = [
  (text) => convert(text, 'hant'),
  (text) => convert(text, 'hans'),
]

export function gb18030(text: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, 'gb18030'))
}
