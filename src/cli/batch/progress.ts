/** One line on a terminal's standard error that is written over and over: files, speed, failures, time left. */
import type { Answer } from './protocol.ts'

export interface Progress {
  count(result: Answer): void
  /** Takes the line away, so that something else can be said. */
  clear(): void
}

export const NO_PROGRESS: Progress = { count: () => {}, clear: () => {} }

/** Milliseconds between two drawings. */
const PAUSE = 120

/** @param now milliseconds */
export function progress(
  stream: NodeJS.WritableStream,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  const started = now()
  let drawn = -Infinity
  let shown = false
  let files = 0
  let failed = 0
  let bytes = 0
  return {
    count(result) {
      files++
      bytes += result.read
      if (result.failure) failed++
      const time = now()
      if (time - drawn < PAUSE) return
      drawn = time
      shown = true
      stream.write(`\r\u001b[K${line({ files, total, failed, bytes, seconds: (time - started) / 1000 })}`)
    },
    clear() {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}

interface State {
  readonly files: number
  readonly total: number
  readonly failed: number
  readonly bytes: number
  readonly seconds: number
}

/** Short enough for 80 columns. */
function line({ files, total, failed, bytes, seconds }: State): string {
  const parts = [
    `${number(files)} of ${number(total)} files`,
    `${(bytes / 1e6 / Math.max(seconds, 0.001)).toFixed(1)} MB/s`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    `${clock((seconds / files) * (total - files))} left`,
  ]
  return parts.join(', ')
}

export const number = (n: number): string => n.toLocaleString('en')

/** 0:07, 12:30, 3:02:10. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  const rest = two(whole % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}
