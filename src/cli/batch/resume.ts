/** What an earlier run has done: told by the version, the options and the content hash at the head of its output. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { Generator, Report } from '../../model.ts'
import type { Renderer } from '../../render/render.ts'
import { VERSION } from '../../version.ts'

/** How an output of this version and these options begins; null where the format does not tell. */
export type Mark = string

/** Renders a report that has a generator only: all of it but its closing brackets must be the head of a finished one. */
export function generatorMark(render: Renderer, options: Generator['options']): Mark | null {
  const generator = { name: 'shuli', version: VERSION, options }
  const stub = render.record({ schema: 'shuli/report/1', generator } as unknown as Report)
  const mark = stub.replace(/[\s}]+$/, '')
  return mark.includes(VERSION) && mark.includes('shuli/report/1') ? mark : null
}

/** Enough for the mark and the source, whose path may be long. */
const HEAD = 16_384

/** Whether the file is the whole output for this content: files are renamed into place, so one that is there is whole. */
export function isDone(file: string, hash: string, mark: Mark): boolean {
  const head = headOf(file)
  return head !== null && head.includes(mark) && holdsHash(head, hash)
}

export function holdsHash(head: string, hash: string): boolean {
  return hashIn(head) === hash
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
