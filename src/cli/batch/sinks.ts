/** Where the rendered records of a batch go: a stream that is there already, or one file that is whole or not there. */
import {
  closeSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { isDevice, makeFolder } from '../output.ts'
import { outputError } from './failure.ts'

export interface Sink {
  write(bytes: Uint8Array | string): Promise<void>
  /** All is written. */
  end(): Promise<void>
  /** The batch ended early. */
  leave(): Promise<void>
}

/** Until it is whole, the file bears this name: what a killed run leaves, and what `--resume` goes on with. */
export const partName = (file: string): string => `${file}.part`

/**
 * Writes `file` by way of `file.part`. Pipes and devices are written as they are.
 * @param keep bytes of an earlier run's part that stay
 * @param resumable leave the part where the batch ends early
 */
export function fileSink(file: string, keep: number, resumable: boolean): Sink {
  const guard = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw outputError(file, error)
    }
  }
  const direct = isDevice(file)
  const name = direct ? file : partName(file)
  const handle = guard(() => {
    makeFolder(dirname(file))
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    // /dev/stdout may be a file that others write to: `>> log`.
    if (direct) return openSync(name, 'a')
    if (keep > 0) return openSync(name, 'r+')
    // Never through a link that somebody has put there: it would lead the writing elsewhere.
    rmSync(name, { force: true })
    return openSync(name, 'wx')
  })
  let at = keep
  let open = true
  const close = () => {
    if (open) closeSync(handle)
    open = false
  }
  if (!direct) guard(() => ftruncateSync(handle, keep))
  return {
    async write(bytes) {
      const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      for (let from = 0; from < data.length;) {
        const count = guard(() => writeSync(handle, data, from, data.length - from, direct ? null : at))
        from += count
        at += count
      }
    },
    async end() {
      guard(() => {
        close()
        if (!direct) renameSync(name, file)
      })
    },
    async leave() {
      close()
      if (!direct && !(resumable && at > 0)) rmSync(name, { force: true })
    },
  }
}

/** One line of an earlier output: where it stands, and its first characters. */
export interface OldLine {
  readonly start: number
  readonly end: number
  readonly head: string
}

const STEP = 1 << 20
const HEAD = 16_384

/** The whole lines of an earlier run's NDJSON, in order; a last line without its end is left out. */
export function* oldLines(name: string): Generator<OldLine> {
  const handle = openSync(name, 'r')
  try {
    const buffer = Buffer.allocUnsafe(STEP)
    let start = 0
    let head = Buffer.alloc(0)
    let at = 0
    for (;;) {
      const count = readSync(handle, buffer, 0, STEP, at)
      if (count === 0) return
      let from = 0
      for (let to = buffer.indexOf(10); to >= 0 && to < count; to = buffer.indexOf(10, from)) {
        head = Buffer.concat([head, buffer.subarray(from, Math.min(to, from + HEAD - head.length))])
        yield { start, end: at + to + 1, head: head.toString() }
        start = at + to + 1
        head = Buffer.alloc(0)
        from = to + 1
      }
      if (head.length < HEAD)
        head = Buffer.concat([head, buffer.subarray(from, Math.min(count, from + HEAD - head.length))])
      at += count
    }
  } finally {
    closeSync(handle)
  }
}

/** What an earlier run has left for `file`: its part, or the file itself, which becomes the part; null for neither. */
export function earlierPart(file: string): string | null {
  const part = partName(file)
  if (isPlainFile(part)) return part
  if (!isPlainFile(file)) return null
  renameSync(file, part)
  return part
}

/** A file, and no link to one. */
const isPlainFile = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true

export function readSlice(name: string, start: number, end: number): Buffer {
  const handle = openSync(name, 'r')
  try {
    const buffer = Buffer.allocUnsafe(end - start)
    let at = 0
    while (at < buffer.length) {
      const count = readSync(handle, buffer, at, buffer.length - at, start + at)
      if (count === 0) break
      at += count
    }
    return buffer
  } finally {
    closeSync(handle)
  }
}
