/** Files that are whole or not there: written under another name, then renamed. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../output.ts'
import { outputError } from './failure.ts'

/** The name that a file has until it is whole; one run never meets another's. */
export const temporaryName = (file: string): string => `${file}.${process.pid}.tmp`

/** Folders that exist: asked for once, not for every file. */
const made = new Set<string>()

export function writeWhole(file: string, data: Uint8Array | string): void {
  const temporary = temporaryName(file)
  const folder = dirname(file)
  try {
    if (!made.has(folder)) {
      makeFolder(folder)
      made.add(folder)
    }
    writeFileSync(temporary, data)
    renameSync(temporary, file)
  } catch (error) {
    made.delete(folder)
    rmSync(temporary, { force: true })
    throw outputError(file, error)
  }
}
