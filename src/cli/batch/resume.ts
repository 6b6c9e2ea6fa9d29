/** What an earlier run has done: told by the version, the options and the content hash at the head of its output. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { Generator, Report } from '../../model.ts'
import type { Renderer } from '../../render/render.ts'
import { VERSION } from '../../version.ts'

/** How an output of this version and these options begins; null where the format does not tell. */
export type Mark = string

/** All that a report of this generator begins with, up to its source. */
export function generatorMark(render: Renderer, options: Generator['options']): Mark | null {
  const generator = { name: 'shuli' as const, version: VERSION, options }
  const head = render.record({ report: { ...EMPTY, generator }, text: '', print: (text) => text })
  const end = head.indexOf('source', head.indexOf(VERSION))
  return head.includes('shuli/report/1') && end > 0 ? head.slice(0, end) : null
}

const EMPTY: Omit<Report, 'generator'> & { generator: null } = {
  schema: 'shuli/report/1',
  generator: null,
  source: { path: '-', format: 'txt', encoding: null, sha256: null, bytes: null, chars: 0, script: 'hans' },
  title: null,
  meta: {
    organisation: null,
    region: null,
    kind: 'other',
    period: 'other',
    years: [],
    planYears: [],
    published: null,
    publisher: null,
  },
  sections: [],
  indicators: [],
  boilerplate: [],
  warnings: [],
}

/** Enough for the mark and the source, whose path may be long. */
const HEAD = 16_384

/** Whether the file is the whole output for this content: files are renamed into place, so one that is there is whole. */
export function isDone(file: string, hash: string, mark: Mark): boolean {
  const head = headOf(file)
  return head !== null && head.includes(mark) && hashIn(head) === hash
}

/** The content hash at the head of a JSON or YAML record. A path cannot pose as it: quotes in it are escaped. */
export function hashIn(head: string): string | undefined {
  return /(?:^|[\s{,])"?sha256"?: ?"?([0-9a-f]{64})\b/.exec(head)?.[1]
}

function headOf(file: string): string | null {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return null
  }
  try {
    const buffer = Buffer.allocUnsafe(HEAD)
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, HEAD, 0))
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}
