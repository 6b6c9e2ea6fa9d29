/** Names of outputs, and what stands there. */
import { mkdirSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import type { Format } from '../render/render.ts'

export const EXTENSION: Readonly<Record<Format, string>> = {
  yaml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  pretty: 'txt',
  text: 'txt',
}

/** A trailing slash names a folder that may not exist yet. */
export function isFolder(target: string): boolean {
  return /[/\\]$/.test(target) || isThere(target)
}

/** Links to what is open already, which may be a file: `-o /dev/stdout > reports.ndjson`. */
const STREAMS = /^\/(?:dev\/(?:std(?:in|out|err)|fd\/\d+)|proc\/[^/]+\/fd\/\d+)$/

/** A pipe or a device is written as it is: a file renamed into its place would end it. */
export function isDevice(file: string): boolean {
  if (STREAMS.test(file)) return true
  const stat = statsOf(file)
  return stat !== undefined && !stat.isFile() && !stat.isDirectory()
}

/** Makes a folder and those above it. mkdir's own recursion never ends where the system answers ENOENT, as in /proc. */
export function makeFolder(folder: string): void {
  if (isThere(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another worker may have been first.
    if (!isThere(folder)) throw error
  }
}

/** Whether there is such a folder. */
const isThere = (folder: string): boolean => statsOf(folder)?.isDirectory() === true

/** What stands there, links followed; a path through a file, as one that may not be looked at, leads to nothing. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
