/** `shuli schema`: prints the JSON Schema of the output. */
import { command, run } from './command.ts'
import type { Io } from './io.ts'

export function schema(args: readonly string[], io: Io): Promise<void> {
  const print = async () => {
    const { jsonSchema } = await import('../schema.ts')
    await io.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  }
  return run(command('schema', io).description('Prints the JSON Schema of a printed record.').action(print), args)
}
