// Start-up against a bare `node -e 0`: pairs in turn, medians, NODE_EXTRA_CA_CERTS out of the way.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, median, table } from './measure.mjs'
import { root } from './source.mjs'
import { longText } from './text.mjs'

const env = { ...process.env }
delete env.NODE_EXTRA_CA_CERTS

function run(args) {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0) throw new Error(`node ${args.join(' ')} exited ${status}: ${stderr}`)
  return performance.now() - started
}

export async function startup({ rounds = 15 } = {}) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const file = join(root, '.cache/report-11k.txt')
  writeFileSync(file, await longText(11_000))
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
      const ms = run(args)
      if (round >= 0) times[name].push(ms)
    }
  const bare = median(times['node -e 0'])
  const ratio = (name) => median(times[name]) / bare
  const rows = [['command', 'ms', 'times a bare node']]
  for (const name of Object.keys(commands)) rows.push([name, figure(median(times[name])), figure(ratio(name))])
  const [json, yaml] = [ratio('shuli parse -f json'), ratio('shuli parse -f yaml')]
  return {
    title: `Start-up with one report of 11 KB, medians of ${rounds} pairs`,
    body: table(rows),
    checks: [
      ['-f json at most 2 times a bare node', json, json <= 2],
      ['-f yaml at most 3 times a bare node', yaml, yaml <= 3],
    ],
  }
}
