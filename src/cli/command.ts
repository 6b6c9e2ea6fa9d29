/** A commander command that prints to our streams and throws instead of leaving the process. */
import { Command, CommanderError } from '@commander-js/extra-typings'
import { UsageError, type Io } from './io.ts'

export function command(name: string, io: Io): Command {
  return new Command(`shuli ${name}`)
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
    })
}

/** Parses and runs; a wrong command line becomes a UsageError. */
export async function run(
  command: { parseAsync(args: string[], o: { from: 'user' }): Promise<unknown> },
  args: readonly string[],
) {
  try {
    await command.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help that was asked for ends with 0.
    if (error.exitCode !== 0)
      throw new UsageError(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')} (see shuli --help)`)
  }
}
