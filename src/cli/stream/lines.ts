/** Lines of a byte stream, one at a time, with memory for one line only. */

export interface Line {
  /** 1-based. */
  readonly number: number
  /** Without its end; null where it is longer than the limit. */
  readonly bytes: Buffer | null
}

/**
 * Splits a stream at `\n`. The last line needs no end, unless reading was stopped: then it may be half a line and is left.
 * @param stop ends reading; lines that have been read are still given
 */
export async function* lines(input: NodeJS.ReadableStream, limit: number, stop: AbortSignal): AsyncGenerator<Line> {
  const chunks = input[Symbol.asyncIterator]()
  let parts: Buffer[] = []
  let size = 0
  let number = 0
  const take = (last: Buffer): Line => {
    const length = size + last.length
    const bytes = length > limit ? null : parts.length === 0 ? last : Buffer.concat([...parts, last])
    parts = []
    size = 0
    return { number: ++number, bytes }
  }
  for (;;) {
    const chunk = await next(chunks, stop)
    if (chunk === undefined) break
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, to))
      from = to + 1
    }
    if (from === chunk.length) continue
    size += chunk.length - from
    // Of a line that is too long only its length is kept.
    if (size > limit) parts = []
    else parts.push(chunk.subarray(from))
  }
  if (size > 0 && !stop.aborted) yield take(Buffer.alloc(0))
  if (stop.aborted) (input as { destroy?: () => void }).destroy?.()
}

async function next(chunks: AsyncIterator<string | Buffer>, stop: AbortSignal): Promise<Buffer | undefined> {
  if (stop.aborted) return undefined
  let onAbort: (() => void) | undefined
  const aborted = new Promise<undefined>((resolve) => {
    onAbort = () => resolve(undefined)
    stop.addEventListener('abort', onAbort)
  })
  try {
    const step = await Promise.race([chunks.next(), aborted])
    if (!step || step.done) return undefined
    return typeof step.value === 'string' ? Buffer.from(step.value) : step.value
  } finally {
    stop.removeEventListener('abort', onAbort!)
  }
}
