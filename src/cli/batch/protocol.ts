/** What the pool and its workers say to each other. */
import type { Job, Result } from './job.ts'

/** Shared memory: the index of the file at hand (-1 for none), how many were begun, and whether to stop. */
export const SLOTS = { current: 0, begun: 1, stop: 2 } as const

export interface WorkerData {
  readonly job: Job
  readonly shared: Int32Array
}

/** Results of consecutive tasks; their texts follow one another in `bytes`, UTF-8. */
export interface Batch {
  readonly results: readonly (Omit<Result, 'text'> & { readonly length: number })[]
  readonly bytes: Uint8Array
}

export type Message =
  | { readonly kind: 'results'; readonly batch: Batch }
  /** The chunk is answered, or the pool asked to stop. */
  | { readonly kind: 'idle' }
  /** The output cannot be written. */
  | { readonly kind: 'output'; readonly message: string }

const encoder = new TextEncoder()

export function pack(results: readonly Result[]): Batch {
  const parts = results.map((r) => encoder.encode(r.text))
  const bytes = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return {
    results: results.map(({ index, status, read, failure }, k) => ({
      index,
      status,
      read,
      length: parts[k]!.length,
      ...(failure && { failure }),
    })),
    bytes,
  }
}
