// Runs the scripts of examples/ under the engines they are for, kills a worker midway, and compares with one process.
//   npm run test:engines [-- ENGINE…] [--records 5200] [--keep]     engines: parallel ssh slurm dask
// By hand only: it installs from Debian (as root) what is missing and takes a few minutes. Ends with `N passed, N failed`.
import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare, makeFiles, makeRecords, root, single, split } from './records.mjs'
import { startSlurm } from './slurm.mjs'
import { countedShuli } from './workers.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '5200' }, keep: { type: 'boolean', default: false } },
})
const count = Number(values.records)
const folder = mkdtempSync(join(tmpdir(), 'shuli-engines-'))
const at = (...parts) => join(folder, ...parts)
const example = (name) => join(root, 'examples', name)
const shuli = countedShuli(folder)
let [passed, failed] = [0, 0]

/** Debian's packages by the command that shows that they are there. */
const NEEDS = {
  parallel: { parallel: ['parallel'] },
  ssh: { parallel: ['parallel'], '/usr/sbin/sshd': ['openssh-server'], ssh: ['openssh-client'] },
  slurm: { slurmctld: ['slurmctld', 'slurmd', 'slurm-client'], munged: ['munge'] },
  dask: { '/usr/lib/python3/dist-packages/distributed': ['python3-distributed'] },
}

function install(engine) {
  const missing = Object.entries(NEEDS[engine]).filter(([command]) =>
    command.startsWith('/') ? !existsSync(command) : !found(command),
  )
  if (missing.length === 0) return
  execFileSync('apt-get', ['update'], { stdio: 'ignore' })
  const packages = missing.flatMap(([, list]) => list)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' })
}

function found(command) {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`]).length > 0
  } catch {
    return false
  }
}

/** Starts a command, output into a file; its end as a promise. */
function start(command, args, { input, output, env = {} }) {
  const child = spawn(command, args, {
    env: { ...process.env, SHULI: shuli.script, ...env },
    stdio: [input ? openSync(input, 'r') : 'ignore', output ? openSync(output, 'w') : 'ignore', 'inherit'],
  })
  return { child, end: new Promise((resolve) => child.on('close', resolve)) }
}

/** One run, with a worker killed in it. `run` starts it, `expected` is what must come out in `output`. */
async function scenario(name, { run, expected, output, kill, exit = 0 }) {
  shuli.reset()
  const started = performance.now()
  try {
    const { end } = run()
    const killed = kill === false ? null : await shuli.killOne(kill)
    const code = await end
    const seconds = (performance.now() - started) / 1000
    const result = compare(expected, output())
    const ok = code === exit && result.equal && result.lost === 0 && result.doubled === 0
    console.log(
      `${ok ? 'ok    ' : 'FAILED'} ${name}: ${result.records} records, ${result.lost} lost, ${result.doubled} doubled, ` +
        `${result.equal ? 'the same bytes as' : 'OTHER bytes than'} one process (sha256 ${result.sha256}…), ` +
        `${killed ? `worker ${killed.pid} killed after ${(killed.written / 1e6).toFixed(1)} MB, ` : ''}` +
        `${shuli.starts()} processes, exit ${code}, ${seconds.toFixed(1)} s`,
    )
    if (ok) passed++
    else failed++
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message}`)
    failed++
  }
}

const lines = (folder_) => {
  const joined = `${folder_}.ndjson`
  const parts = readdirSync(folder_).filter((part) => /\.ndjson$/.test(part))
  writeFileSync(joined, Buffer.concat(parts.sort().map((part) => readFileSync(join(folder_, part)))))
  return joined
}

const ENGINES = {
  async parallel() {
    const run = (input, output) => start(example('parallel.sh'), ['-j2'], { input, output, env: { BLOCK: '1M' } })
    await scenario('GNU parallel --pipe', {
      run: () => run(at('records.ndjson'), at('parallel.ndjson')),
      expected: at('single.ndjson'),
      output: () => at('parallel.ndjson'),
    })
    await scenario('GNU parallel --pipe, broken lines among the records', {
      run: () => run(at('broken.ndjson'), at('parallel-broken.ndjson')),
      expected: at('single-broken.ndjson'),
      output: () => at('parallel-broken.ndjson'),
    })
  },
  async ssh() {
    const port = 26830
    const key = (name) => execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)])
    ;['host', 'user'].forEach(key)
    cpSync(at('user.pub'), at('authorized'))
    mkdirSync('/run/sshd', { recursive: true })
    const options = {
      HostKey: at('host'),
      AuthorizedKeysFile: at('authorized'),
      PidFile: 'none',
      UsePAM: 'no',
      StrictModes: 'no',
    }
    const flags = Object.entries(options).flatMap(([k, v]) => ['-o', `${k}=${v}`])
    const config = ['-f', '/dev/null', '-o', 'ListenAddress=127.0.0.1', '-p', String(port)]
    const sshd = spawn('/usr/sbin/sshd', ['-D', '-e', ...config, ...flags], {
      stdio: ['ignore', 'ignore', openSync(at('sshd.log'), 'w')],
    })
    const known = `-o StrictHostKeyChecking=no -o UserKnownHostsFile=${at('known')} -o LogLevel=ERROR`
    // Two names of this machine are two hosts to parallel.
    const hosts = ['127.0.0.1', 'localhost'].map((host) => `1/ssh -i ${at('user')} -p ${port} ${known} ${host}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await scenario('GNU parallel over ssh to two hosts', {
      run: () =>
        start(example('parallel.sh'), [], {
          input: at('records.ndjson'),
          output: at('ssh.ndjson'),
          env: { BLOCK: '1M', HOSTS: hosts.join(',') },
        }),
      expected: at('single.ndjson'),
      output: () => at('ssh.ndjson'),
    })
    sshd.kill()
  },
  async slurm() {
    const slurm = await startSlurm(at('slurm'))
    try {
      await slurm.ready()
      const submit = (shards, out, shardCount) => () => {
        const args = ['--parsable', `--array=0-${shardCount - 1}`, `--output=${at('slurm', `${out}-%a.log`)}`]
        const env = { ...slurm.env, SHULI: shuli.script }
        const call = [...args, example('slurm-array.sh'), at(shards), at(out)]
        const job = execFileSync('sbatch', call, { env, encoding: 'utf8' }).trim()
        return { end: slurm.wait(job).then(() => 0) }
      }
      split(at('records.ndjson'), at('shards'), 8, '.ndjson')
      split(at('files.list'), at('lists'), 8, '.list')
      await scenario('Slurm, an array over shards of records, a process killed', {
        run: submit('shards', 'slurm-stream', 8),
        expected: at('single.ndjson'),
        output: () => lines(at('slurm-stream')),
      })
      await scenario('Slurm, an array over lists of files, a process killed and resumed', {
        run: submit('lists', 'slurm-lists', 8),
        expected: at('single-files.ndjson'),
        output: () => lines(at('slurm-lists')),
      })
      let lost
      await scenario('Slurm, an array over lists of files, a whole node lost', {
        run: submit('lists', 'slurm-node', 8),
        expected: at('single-files.ndjson'),
        output: () => lines(at('slurm-node')),
        kill: (pid) => {
          lost = slurm.nodeOf(pid)
          slurm.killNode(lost)
          setTimeout(() => slurm.startNode(lost), 20_000).unref()
        },
      })
      console.log(`       node ${lost} was lost; at the end: ${slurm.states().join(' ')}`)
    } finally {
      await slurm.stop()
    }
  },
  async dask() {
    if (!existsSync(at('shards'))) split(at('records.ndjson'), at('shards'), 8, '.ndjson')
    mkdirSync(at('dask'))
    await scenario('Dask, a bag of shards', {
      run: () => start('/usr/bin/python3', [example('dask_bag.py'), at('shards/*.ndjson'), at('dask')], {}),
      expected: at('single.ndjson'),
      output: () => lines(at('dask')),
    })
  },
}

const names = positionals.length > 0 ? positionals : Object.keys(ENGINES)
console.log(`${count} records in ${folder}`)
makeRecords(at('records.ndjson'), count)
makeRecords(at('broken.ndjson'), count, true)
writeFileSync(at('files.list'), `${makeFiles(at('files'), count).join('\n')}\n`)
const seconds = single(shuli.script, ['stream'], at('records.ndjson'), at('single.ndjson'))
console.log(
  `one process: ${count} records of ${readFileSync(at('records.ndjson')).length} bytes in ${seconds.toFixed(1)} s`,
)
single(shuli.script, ['stream'], at('broken.ndjson'), at('single-broken.ndjson'))
const parse = ['--files-from', at('files.list'), '-f', 'ndjson', '-j', '1', '-q']
single(shuli.script, parse, null, at('single-files.ndjson'))
for (const name of names) {
  install(name)
  await ENGINES[name]()
}
if (values.keep) console.log(`kept: ${folder}`)
else rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
