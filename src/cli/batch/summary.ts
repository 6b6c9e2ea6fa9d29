/** What a batch has done, for people in one line and for programs as JSON. */
import { VERSION } from '../../version.ts'
import type { Summary } from '../batch.ts'
import { number } from './progress.ts'

export function summaryLine(s: Summary): string {
  const seen = s.done + s.kept + s.failed
  const parts = [
    s.complete ? `${number(s.files)} files` : `${number(seen)} of ${number(s.files)} files`,
    ...(s.kept > 0 ? [`${number(s.kept)} done before`] : []),
    `${number(s.failed)} failed`,
    `${s.seconds.toFixed(1)} s`,
    `${(s.bytes / 1e6).toFixed(1)} MB`,
    `${(s.bytes / 1e6 / Math.max(s.seconds, 0.001)).toFixed(1)} MB/s`,
  ]
  return parts.join(', ')
}

export function summaryJson(s: Summary): string {
  return `${JSON.stringify({ schema: 'shuli/summary/1', version: VERSION, ...s }, null, 2)}\n`
}
