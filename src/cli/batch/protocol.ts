/** What the pool and its workers say to each other. */
import type { Job, Result } from './job.ts'

/** Shared memory: the index of the file at hand (-1 for none), how many were begun, and whether to stop. */
export const SLOTS = { current: 0, begun: 1, stop: 2 } as const

export interface WorkerData {
  readonly job: Job
  readonly shared: Int32Array
}

/** A result whose text is in the batch's bytes: `length` of them, -1 where there is none. */
export type Answer = Omit<Result, 'text'> & { readonly length: number }

/** Results of consecutive tasks; their texts follow one another in `bytes`, UTF-8. */
export interface Batch {
  readonly results: readonly Answer[]
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
  const parts = results.map((r) => (r.text === null ? null : encoder.encode(r.text)))
  const bytes = new Uint8Array(parts.reduce((sum, p) => sum + (p?.length ?? 0), 0))
  let at = 0
  for (const part of parts) {
    if (!part) continue
    bytes.set(part, at)
    at += part.length
  }
  const answers = results.map((result, k): Answer => {
    const { index, status, read, failure, notes } = result
    const length = parts[k] ? parts[k].length : -1
    return { index, status, read, length, ...(failure && { failure }), ...(notes && { notes }) }
  })
  return { results: answers, bytes }
}
