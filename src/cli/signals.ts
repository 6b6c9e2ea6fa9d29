/** Ctrl-C and SIGTERM end a long command in order; a second one ends it at once. */
import type { Io } from './io.ts'

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** Runs with a signal that is aborted when the process is asked to end; then the exit code is 128 + the signal's number. */
export async function untilSignal(io: Io, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  let exitCode = 0
  const listeners = Object.entries(SIGNALS).map(([name, code]) => {
    const listener = () => {
      exitCode ||= code
      stop.abort()
    }
    process.once(name, listener)
    return [name, listener] as const
  })
  try {
    await run(stop.signal)
  } finally {
    for (const [name, listener] of listeners) process.removeListener(name, listener)
    if (exitCode > 0) io.exitCode = exitCode
  }
}
