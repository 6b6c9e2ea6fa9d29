// The command that the engines call: it leaves its process id behind, so that one of them can be killed at its work and
// the number of starts be counted afterwards.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './records.mjs'

/** @returns the script's path, and what is known of the processes it became */
export function countedShuli(folder) {
  const pids = join(folder, 'pids')
  mkdirSync(pids, { recursive: true })
  const script = join(folder, 'shuli')
  const program = join(root, 'bin/shuli.js')
  writeFileSync(script, `#!/bin/sh\n: > "${pids}/$$"\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
  let before = new Set(readdirSync(pids))
  const fresh = () => readdirSync(pids).filter((pid) => !before.has(pid))
  return {
    script,
    /** Counts from here. */
    reset: () => void (before = new Set(readdirSync(pids))),
    starts: () => fresh().length,
    /** Kills one process that has written something and is not done; waits until there is one. */
    async killOne(kill = (pid) => process.kill(pid, 'SIGKILL')) {
      for (let waited = 0; waited < 60_000; waited += 5) {
        for (const pid of fresh()) {
          const written = writtenBy(pid)
          // The killed one has answered part of its records, and the engine holds that part.
          if (written > 100_000) {
            await kill(Number(pid))
            return { pid: Number(pid), written }
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      throw new Error('no worker to kill was found in a minute')
    },
  }
}

/** Characters that a living process has written, by the kernel's count. */
function writtenBy(pid) {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('shuli.js')) return 0
    return Number(/^wchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))[1])
  } catch {
    return 0
  }
}
