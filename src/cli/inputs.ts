/**
 * What is to be read: files, folders, patterns and lists of files, one after the other in a stable order. The same real
 * path is read once, whatever links lead to it; files of equal content are different files.
 */
import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs'
import { ReadError } from '../read/errors.ts'
import { isReportName } from '../read/names.ts'
import { fileError } from './batch/failure.ts'
import { globMatcher, isGlob } from './inputs/glob.ts'
import { walk } from './inputs/walk.ts'

export interface InputOptions {
  /** Only these files of folders, a glob; without it, files whose names do not say that they are no reports. */
  readonly include?: string
  /** None of these files of folders and patterns. */
  readonly exclude?: string
  /** A file that lists files, `-` for standard input. */
  readonly filesFrom?: string
  /** The list's names end with NUL, as `find -print0` writes them, instead of a line end. */
  readonly nulSeparated?: boolean
  readonly stdin?: NodeJS.ReadableStream
}

export interface InputPath {
  /** As given, or found below what was given; `-` for standard input. */
  readonly path: string
  /** Without symbolic links. */
  readonly real: string
}

/** An operand, a folder or a list that cannot be read: the others still are. */
export interface InputError {
  readonly path: string
  readonly error: ReadError
  /** One file was meant, which fails in its place in the output; a folder, a pattern or a list has none. */
  readonly isFile?: true
}

/** What each operand stands for, in turn: only a list is waited for, not each file of a folder. */
export async function* expandInputs(
  operands: readonly string[],
  options: InputOptions = {},
): AsyncIterable<Candidates> {
  const seen = new Set<string>()
  for await (const operand of allOperands(operands, options))
    yield typeof operand === 'string' ? unseen(expand(operand, options), seen) : [operand]
}

function* unseen(candidates: Candidates, seen: Set<string>): Candidates {
  for (const found of candidates) {
    if (!('error' in found)) {
      if (seen.has(found.real)) continue
      seen.add(found.real)
    }
    yield found
  }
}

async function* allOperands(operands: readonly string[], options: InputOptions): AsyncIterable<string | InputError> {
  yield* operands
  const { filesFrom, stdin } = options
  if (filesFrom === undefined) return
  const list = filesFrom === '-' ? (stdin ?? process.stdin) : createReadStream(filesFrom)
  try {
    for await (const name of names(list, options.nulSeparated === true)) {
      if (name.includes('\0'))
        return yield { path: filesFrom, error: new ReadError('unreadable', 'its names end with NUL: add -0') }
      yield LITERAL + name
    }
  } catch (error) {
    yield { path: filesFrom, error: fileError(error) }
  }
}

/** Marks a name out of a list, which is never a pattern. NUL stands in no name. */
const LITERAL = '\0'

async function* names(list: NodeJS.ReadableStream, nulSeparated: boolean): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of list) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const parts = rest.split(nulSeparated ? '\0' : /\r?\n/)
    rest = parts.pop()!
    yield* parts.filter((part) => part !== '')
  }
  rest = (rest + decoder.decode()).replace(nulSeparated ? '' : /\r$/, '')
  if (rest !== '') yield rest
}

type Candidates = Iterable<InputPath | InputError>

function* expand(operand: string, options: InputOptions): Candidates {
  const literal = operand.startsWith(LITERAL)
  const path = literal ? operand.slice(1) : operand
  if (path === '-' && !literal) return yield { path, real: path }
  let stats: Stats
  try {
    stats = statSync(path)
  } catch (error) {
    if (literal || !isGlob(path)) return yield { path, error: fileError(error), isFile: true }
    return yield* matching(path, options)
  }
  if (stats.isDirectory()) yield* inFolder(path, options)
  else yield { path, real: realPath(path) }
}

/** The path without symbolic links. Pipes such as /dev/fd/63 have none. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

function* inFolder(folder: string, { include, exclude }: InputOptions): Candidates {
  const wanted = include === undefined ? isReportName : globMatcher(include)
  yield* orNone(below(folder, wanted, exclude), folder, 'holds no report')
}

/** What is found, or why the operand stands for nothing. */
function* orNone(candidates: Candidates, operand: string, reason: string): Candidates {
  let none = true
  for (const found of candidates) {
    none = false
    yield found
  }
  if (none) yield { path: operand, error: new ReadError('not-found', reason) }
}

/** Files below the pattern's folder: all before its first part with a sign. */
function* matching(pattern: string, { exclude }: InputOptions): Candidates {
  const parts = pattern.split('/')
  const fixed = parts.findIndex(isGlob)
  const base = parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const rest = parts.slice(fixed).join('/')
  const depth = rest.includes('**') ? Infinity : parts.length - fixed
  // A leading ./ keeps a pattern of one part to its own folder.
  yield* orNone(below(base, globMatcher(`./${rest}`), exclude, depth), pattern, 'no file fits the pattern')
}

type Wanted = (relative: string) => boolean

function* below(base: string, wanted: Wanted, exclude: string | undefined, depth?: number): Candidates {
  const unwanted = exclude === undefined ? () => false : globMatcher(exclude)
  for (const found of walk(base, depth)) {
    const { relative } = found
    if (relative !== undefined && (!wanted(relative) || unwanted(relative))) continue
    yield 'error' in found ? { path: found.path, error: found.error } : { path: found.path, real: found.real }
  }
}
