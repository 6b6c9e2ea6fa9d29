/** The program as users run it: built into a folder of its own and started as a process. */
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Program {
  /** Path of a script that does what bin/shuli.js does. */
  readonly script: string
  start(args: readonly string[], options?: { cwd?: string }): ChildProcessWithoutNullStreams
  run(args: readonly string[], options?: { cwd?: string; stdin?: string }): Promise<Ended>
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })))
}

/** @param name of the folder below .cache, one for each test file */
export function buildProgram(name: string): Program {
  const out = join(root, '.cache', name)
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--fast', '--out', out])
  const script = join(out, 'bin.cjs')
  writeFileSync(script, readFileSync(join(root, 'bin/shuli.js'), 'utf8').replace('../dist/', './'))
  const start: Program['start'] = (args, options = {}) => spawn(process.execPath, [script, ...args], { ...options })
  return {
    script,
    start,
    run(args, { stdin = '', ...options } = {}) {
      const child = start(args, options)
      child.stdin.on('error', () => {})
      child.stdin.end(stdin)
      return ended(child)
    },
  }
}
