/** Names of outputs. */
import { statSync } from 'node:fs'
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
  return /[/\\]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
}
