/** Converts printed strings between scripts, by phrase: into mainland Simplified or Taiwan Traditional. */
import { toHans } from './script/to-hans.ts'
import { toHant } from './script/to-hant.ts'

export const convert = (text: string, script: 'hans' | 'hant'): string =>
  script === 'hans' ? toHans(text) : toHant(text)
