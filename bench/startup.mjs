// Start-up against a bare `node -e 0`: pairs in turn, medians, NODE_EXTRA_CA_CERTS out of the way.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, median, table } from './measure.mjs'
import { root } from './source.mjs'
import { longText } from './text.mjs'

const env = { ...process.env }
delete env.NODE_EXTRA_CA_CERTS

/** Milliseconds of one process by the clock and, as bash measures it, on a core. */
function run(args) {
  const measured = ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null', 'bash', process.execPath, ...args]
  const started = performance.now()
  const { status, stderr } = spawnSync('bash', measured, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  const ms = performance.now() - started
  if (status !== 0) throw new Error(`node ${args.join(' ')} exited ${status}: ${stderr}`)
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return { ms, core: (user + system) * 1000 }
}

export async function startup({ rounds = 15 } = {}) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const file = join(root, '.cache/report-11k.txt')
  writeFileSync(file, longText(11_000))
  const shuli = join(root, 'bin/shuli.js')
  const commands = {
    'node -e 0': ['-e', '0'],
    'shuli --version': [shuli, '--version'],
    'shuli parse -f json': [shuli, 'parse', '-f', 'json', file],
    'shuli parse -f yaml': [shuli, 'parse', '-f', 'yaml', file],
  }
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) {
      const one = run(args)
      if (round >= 0) times[name].push(one)
    }
  const of = (name, what) => median(times[name].map((one) => one[what]))
  // Each process against the bare one of its own round.
  const ratio = (name, what) => median(times[name].map((one, round) => one[what] / times['node -e 0'][round][what]))
  const rows = [['command', 'ms', 'times a bare node', 'ms on a core', 'times a bare node']]
  for (const name of Object.keys(commands))
    rows.push([name, ...['ms', 'core'].flatMap((what) => [of(name, what), ratio(name, what)]).map(figure)])
  const [json, yaml] = [ratio('shuli parse -f json', 'ms'), ratio('shuli parse -f yaml', 'ms')]
  return {
    title: `Start-up with one report of 11 KB, medians of ${rounds} rounds`,
    body: table(rows),
    checks: [
      ['-f json at most 2 times a bare node', json, json <= 2],
      ['-f yaml at most 3 times a bare node', yaml, yaml <= 3],
    ],
  }
}
