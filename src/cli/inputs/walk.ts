/** Walks a folder, one folder at a time, in order of the names. */
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { normalize, sep } from 'node:path'
import type { ReadError } from '../../read/errors.ts'
import { fileError } from '../batch/failure.ts'

export interface Found {
  readonly path: string
  /** Below the folder that the walk began in. */
  readonly relative: string
  /** Without symbolic links. */
  readonly real: string
}

export interface Unread {
  readonly path: string
  /** Of a link that leads nowhere; not of a folder that may not be read. */
  readonly relative?: string
  readonly error: ReadError
}

/** Hidden files and folders and `node_modules` are skipped; a link is followed unless it leads where the walk has been. */
export function* walk(folder: string, depth = Infinity): Generator<Found | Unread> {
  let real: string
  try {
    real = realpathSync.native(folder)
  } catch (error) {
    return yield { path: folder, error: fileError(error) }
  }
  yield* inside(normalize(folder), '', real, { been: new Set(), depth })
}

interface State {
  /** Real paths of folders. */
  readonly been: Set<string>
  /** So many levels are left. */
  readonly depth: number
}

function* inside(path: string, relative: string, real: string, state: State): ReturnType<typeof walk> {
  if (state.depth <= 0 || state.been.has(real)) return
  state.been.add(real)
  const below = { ...state, depth: state.depth - 1 }
  let entries: Dirent[]
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    yield { path, error: fileError(error) }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const found = { path: at(path, entry.name), relative: at(relative, entry.name), real: at(real, entry.name) }
    if (entry.isFile()) yield found
    else yield* other(entry, found, below)
  }
}

/** The name in its folder, which is normalised: join would look at every part again, for each of very many files. */
const at = (folder: string, name: string): string =>
  folder === '' || folder === '.' ? name : folder.endsWith(sep) ? folder + name : folder + sep + name

/** What lies in a folder, or what a link leads to. */
function* other(entry: Dirent, { path, relative, real }: Found, state: State): ReturnType<typeof walk> {
  let kind: { isDirectory(): boolean; isFile(): boolean } = entry
  let target = real
  if (entry.isSymbolicLink()) {
    try {
      kind = statSync(path)
      target = realpathSync.native(path)
    } catch (error) {
      return yield { path, relative, error: fileError(error) }
    }
  }
  // A link to a folder that this one lies in: a loop, which would begin with what the walk was not asked for.
  if (real.startsWith(`${target}${sep}`)) return
  if (kind.isDirectory()) yield* inside(path, relative, target, state)
  else if (kind.isFile()) yield { path, relative, real: target }
}
