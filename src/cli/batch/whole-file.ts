/** Files that are whole or not there: written under another name, then renamed. Pipes and devices are written as they are. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isDevice, makeFolder } from '../output.ts'
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
    if (isDevice(file)) return writeFileSync(file, data, { flag: 'a' })
    writeNew(temporary, data)
    renameSync(temporary, file)
  } catch (error) {
    made.delete(folder)
    removeIfThere(temporary)
    throw outputError(file, error)
  }
}

/** In a folder that may not be entered nothing was written: that is no second fault. */
export function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The first fault is told.
  }
}

/** Never through a link that somebody has put there, nor into what an earlier process of this number has left. */
function writeNew(file: string, data: Uint8Array | string): void {
  try {
    writeFileSync(file, data, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    rmSync(file)
    writeFileSync(file, data, { flag: 'wx' })
  }
}
