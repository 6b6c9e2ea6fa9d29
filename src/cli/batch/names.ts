/** The place of each input's output below the output folder: the inputs' tree, with names that never meet. */
import { dirname, relative, resolve, sep } from 'node:path'

/**
 * @param paths of the files
 * @param folder where all of them lie, if one folder was named: then its own name is left out
 * @returns each path below the deepest folder that holds them all
 */
export function placeNames(paths: readonly string[], folder?: string): string[] {
  const whole = paths.map((path) => resolve(path))
  const base = folder === undefined ? commonFolder(whole) : resolve(folder)
  return whole.map((path) => relative(base, path).split(sep).join('/'))
}

function commonFolder(paths: readonly string[]): string {
  let common = paths.length > 0 ? dirname(paths[0]!) : '.'
  // On Windows two drives have no folder in common.
  for (const path of paths) while (!holds(common, path) && common !== dirname(common)) common = dirname(common)
  return common
}

const holds = (folder: string, path: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
