/**
 * Goes on with an NDJSON file that an earlier run has left: lines stay as long as they are what this run would write.
 * From the first line that is not, the file is cut and written anew, so that it ends as a full run would have made it.
 */
import { hashIn, type Mark } from './resume.ts'
import { oldLines, readSlice, type OldLine } from './sinks.ts'

export interface Continuation {
  /** Called for each input in order: the content hash of its record in the old file, if it is worth a look. */
  known(index: number, path: string): string | undefined
  /** Whether the old line at this place holds; `bytes` is the new record, null where the worker says it is unchanged. */
  holds(index: number, bytes: Uint8Array | null): boolean
  /** Bytes of the old file that stay. */
  readonly end: number
  /** The file is about to be cut: the lines that are still asked after are read first. */
  cut(): void
  /** After the cut: an old record that a worker found unchanged. */
  saved(index: number): Uint8Array
}

export function continuation(part: string, mark: Mark): Continuation {
  const lines = oldLines(part)
  /** Old lines of inputs that are under way. */
  const asked = new Map<number, OldLine>()
  const kept = new Map<number, Uint8Array>()
  let aligned = true
  let end = 0
  return {
    known(index, path) {
      if (!aligned) return undefined
      const line = lines.next().value as OldLine | undefined
      if (!line || pathIn(line.head) !== path) {
        aligned = false
        lines.return(undefined)
        return undefined
      }
      asked.set(index, line)
      return line.head.startsWith(mark) ? hashIn(line.head) : undefined
    },
    holds(index, bytes) {
      const line = asked.get(index)
      if (!line) return false
      if (bytes && !readSlice(part, line.start, line.end).equals(bytes)) return false
      asked.delete(index)
      end = line.end
      return true
    },
    get end() {
      return end
    },
    cut() {
      aligned = false
      for (const [index, line] of asked) kept.set(index, readSlice(part, line.start, line.end))
      asked.clear()
    },
    saved(index) {
      const bytes = kept.get(index)!
      kept.delete(index)
      return bytes
    },
  }
}

/** The input's path in a record of either kind. */
function pathIn(head: string): string | undefined {
  const quoted = /"source":\{"path":("(?:[^"\\]|\\.)*")/.exec(head)?.[1]
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string)
}
