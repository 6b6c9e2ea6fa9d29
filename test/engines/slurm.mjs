// A Slurm of two nodes on this one host: its own munge, a controller and two node daemons, on ports and in a folder of
// their own, so that nothing on the machine is touched.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

export const NODES = ['n1', 'n2']

const conf = (folder) => `ClusterName=shuli
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=26817
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge.socket,cred_expire=15
CredType=cred/munge
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
ReturnToService=2
SlurmdTimeout=6
KillWait=2
SchedulerParameters=sched_interval=2,batch_sched_delay=1
${NODES.map((n, k) => `NodeName=${n} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${26821 + k} CPUs=1 RealMemory=4000`).join('\n')}
PartitionName=main Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP
`

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export async function startSlurm(folder) {
  mkdirSync(join(folder, 'state'), { recursive: true })
  writeFileSync(join(folder, 'slurm.conf'), conf(folder))
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 })
  const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') }
  const daemons = new Map()
  const daemon = (name, command, args) => {
    const log = openSync(join(folder, `${name}.out`), 'a')
    daemons.set(name, spawn(command, args, { env, stdio: ['ignore', log, log] }))
  }
  const call = (command, ...args) => execFileSync(command, args, { env, encoding: 'utf8' })
  const startNode = (name) => daemon(name, 'slurmd', ['-D', '-N', name])

  const at = (name) => `${folder}/munge.${name}`
  daemon('munged', 'munged', [
    '--foreground',
    '--force',
    ...[`--key-file=${at('key')}`, `--socket=${at('socket')}`, `--pid-file=${at('pid')}`],
    ...[`--log-file=${at('log')}`, `--seed-file=${at('seed')}`],
  ])
  await pause(1000)
  daemon('slurmctld', 'slurmctld', ['-D'])
  await pause(1000)
  NODES.forEach(startNode)

  const states = () => call('sinfo', '-h', '-N', '-o', '%N=%T').trim().split(/\s+/)
  return {
    env,
    call,
    states,
    startNode,
    /** Waits until all nodes may be used. */
    async ready() {
      for (let waited = 0; waited < 60_000; waited += 500) {
        try {
          const list = states()
          if (list.length === NODES.length && list.every((s) => /=(idle|mixed|allocated)$/.test(s))) return
        } catch {
          // The controller is not up yet.
        }
        await pause(500)
      }
      throw new Error(`Slurm's nodes did not come up: ${states().join(' ')}`)
    },
    /** Kills a node as a power cut would: its daemon, its step daemons, and what these run. */
    killNode(name) {
      const list = processes()
      const jobs = list.filter(({ pid }) => nodeOf(pid, folder) === name)
      const steps = list.filter(({ pid, args }) => /slurmstepd/.test(args) && jobs.some((job) => job.parent === pid))
      for (const { pid } of [{ pid: daemons.get(name).pid }, ...steps, ...jobs]) kill(pid)
    },
    nodeOf: (pid) => nodeOf(pid, folder),
    async wait(job, seconds = 600) {
      for (let waited = 0; waited < seconds; waited++) {
        if (call('squeue', '-h', '-j', job).trim() === '') return
        await pause(1000)
      }
      throw new Error(`Slurm's job did not end:\n${call('squeue')}`)
    },
    async stop() {
      for (const name of [...NODES, 'slurmctld', 'munged']) {
        const child = daemons.get(name)
        if (child.exitCode !== null || child.signalCode !== null) continue
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        await Promise.race([gone, pause(5000)])
      }
    },
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has gone by itself.
  }
}

const processes = () =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)/.exec(line))
    .filter(Boolean)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }))

/** The node whose job a process belongs to, by its environment. */
function nodeOf(pid, folder) {
  try {
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
    return environment.includes(folder) ? /(?:^|\0)SLURMD_NODENAME=(\w+)/.exec(environment)?.[1] : undefined
  } catch {
    return undefined
  }
}
