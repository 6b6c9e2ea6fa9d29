/** One line of `shuli stream`: from `{id?, path?, text}` to what is answered. */

export interface InputRecord {
  /** As JSON, exactly as it was given: numbers may have more digits than a double holds. */
  readonly id?: string
  readonly path?: string
  readonly text: string
}

/** Why a line is no record; what is known of its id and path goes into the answer. */
export class BadRecord extends Error {
  readonly id: string | undefined
  readonly path: string | undefined

  constructor(message: string, known: { id?: string; path?: string } = {}) {
    super(message)
    this.id = known.id
    this.path = known.path
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** @throws {BadRecord} */
export function readRecord(bytes: Uint8Array): InputRecord {
  const line = decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new BadRecord(`not JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRecord('not an object')
  const { id, path, text } = value as Record<string, unknown>
  const known = {
    ...(id !== undefined && { id: typeof id === 'number' ? rawNumber(line) : JSON.stringify(id) }),
    ...(typeof path === 'string' && { path }),
  }
  if (path !== undefined && typeof path !== 'string') throw new BadRecord('path is not a string', known)
  if (typeof text !== 'string') throw new BadRecord(text === undefined ? 'no text' : 'text is not a string', known)
  return { ...known, text }
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw new BadRecord('not UTF-8')
  }
}

/** The value of the last top-level `id` of an object that is known to be JSON, digits and all. */
function rawNumber(line: string): string {
  let found = ''
  let depth = 0
  /** The last string at depth 1, as long as nothing has followed it. */
  let key = ''
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    if (c === '"') {
      const start = i
      for (i++; line[i] !== '"'; i++) if (line[i] === '\\') i++
      key = depth === 1 ? line.slice(start, i + 1) : ''
    } else if (c === '{' || c === '[') depth++
    else if (c === '}' || c === ']') depth--
    else if (c === ':' && depth === 1 && isId(key)) found = /^\s*([-+.\deE]*)/.exec(line.slice(i + 1, i + 400))![1]!
  }
  return found
}

const isId = (key: string): boolean => key === '"id"' || (key.includes('\\') && JSON.parse(key) === 'id')
