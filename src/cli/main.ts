/**
 * The command line: arguments in, exit code out. Each command is one file, loaded when it is called; `shuli FILE…` is
 * short for `shuli parse FILE…`.
 */
import { VERSION } from '../version.ts'
import { io, OutputClosed, OutputFailed, UsageError, type Io, type Streams } from './io.ts'

/** Runs a command on its own arguments. */
type Run = (args: readonly string[], io: Io) => Promise<void>

/** The commands by name. */
const COMMANDS: Record<string, (io: Io) => Promise<Run>> = {
  parse: async (io) => {
    if (io.alone) (await import('./short-run.ts')).expectShortRun()
    return (await import('./parse.ts')).parse
  },
  stream: async () => (await import('./stream.ts')).stream,
  explain: async () => (await import('./explain.ts')).explain,
  schema: async () => (await import('./schema-command.ts')).schema,
}

/** @returns the exit code: 0 done, 1 a file failed, 2 wrong usage */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const out = io(streams)
  try {
    await dispatch(argv, out)
  } catch (error) {
    if (error instanceof OutputClosed) return out.exitCode
    if (error instanceof OutputFailed) {
      const { outputError } = await import('./batch/failure.ts')
      out.note(`shuli: ${outputError('standard output', error.cause).message}`)
      return 1
    }
    if (!(error instanceof UsageError)) throw error
    out.note(`shuli: ${error.message}`)
    return 2
  }
  return out.exitCode
}

async function dispatch(argv: readonly string[], io: Io): Promise<void> {
  const [first, ...rest] = argv
  // Answered before anything is loaded.
  if (first === '--version' || first === '-V') return io.write(`${VERSION}\n`)
  if (first === 'help' && rest[0] !== undefined && Object.hasOwn(COMMANDS, rest[0]))
    return dispatch([rest[0], '-h'], io)
  if (first === '--help' || first === '-h' || first === 'help') return (await import('./help.ts')).help(io)
  const load = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  if (load) return (await load(io))(rest, io)
  return (await COMMANDS.parse!(io))(argv, io)
}
