/** Into Taiwan Traditional (cn to tw), by phrase, without its vocabulary: 新增 stays 新增. */
import { ConverterBuilder } from 'opencc-js/core'
import * as cn2t from 'opencc-js/preset/cn2t'

let opencc: ((text: string) => string) | undefined

export function toHant(text: string): string {
  opencc ??= ConverterBuilder(cn2t)({ from: 'cn', to: 'tw' })
  return opencc(text)
}
