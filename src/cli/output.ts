/** Names of outputs. */
import { mkdirSync, statSync } from 'node:fs'
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

/** Whether there is such a folder; a path through a file has none. */
function isThere(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    return false
  }
}
