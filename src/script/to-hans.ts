/** Into mainland Simplified (tw2s), by phrase. */
import { ConverterBuilder } from 'opencc-js/core'
import * as t2cn from 'opencc-js/preset/t2cn'
import { VARIANTS } from '../data/simplified.ts'

/** 衞, 説, 綫, 賸: forms that the dictionary of phrases does not know. */
const VARIANT = new RegExp(`[${VARIANTS.from}]`, 'g')

let opencc: ((text: string) => string) | undefined

export function toHans(text: string): string {
  opencc ??= ConverterBuilder(t2cn)({ from: 'tw', to: 'cn' })
  return opencc(text.replace(VARIANT, (c) => VARIANTS.to[VARIANTS.from.indexOf(c)]!))
}
