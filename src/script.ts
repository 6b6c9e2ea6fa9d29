/** Converts printed strings between scripts, by phrase. Loaded only where a text is not in the output script already. */
import { ConverterBuilder } from 'opencc-js/core'
import * as cn2t from 'opencc-js/preset/cn2t'
import * as t2cn from 'opencc-js/preset/t2cn'
import { VARIANTS } from './data/simplified.ts'

/** 衞, 説, 綫, 賸: forms that the dictionary of phrases does not know. */
const VARIANT = new RegExp(`[${VARIANTS.from}]`, 'g')

let toHans: ((text: string) => string) | undefined
let toHant: ((text: string) => string) | undefined

/** Into mainland Simplified (t2s) or Taiwan Traditional (cn to tw, by phrase, without its vocabulary: 新增 stays 新增). */
export function convert(text: string, script: 'hans' | 'hant'): string {
  if (script === 'hans') {
    toHans ??= ConverterBuilder(t2cn)({ from: 'tw', to: 'cn' })
    return toHans(text.replace(VARIANT, (c) => VARIANTS.to[VARIANTS.from.indexOf(c)]!))
  }
  toHant ??= ConverterBuilder(cn2t)({ from: 'cn', to: 'tw' })
  return toHant(text)
}
