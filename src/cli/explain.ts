/** `shuli explain FILE --line N`: why the figures of a line were read as they were. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { explain as explainLines, lineCount, type LineExplanation } from '../explain.ts'
import { normalise } from '../normalise.ts'
import { needsConversion } from '../pipeline.ts'
import { readDocument } from '../read/read.ts'
import { command, run } from './command.ts'
import { bytesOf, forFile } from './files.ts'
import { isTerminal, UsageError, type Io } from './io.ts'
import { encodingName } from './settings.ts'
import { printed } from './stage.ts'

const explainCommand = (io: Io) =>
  command('explain', io)
    .description(
      'Says of each quantity of a line which rules made it, and of each other numeral which one declined it.',
    )
    .argument('<file>', 'a report; - for standard input')
    .addOption(new Option('--line <n>', 'a line, or some: 4-7').argParser(linesOf).makeOptionMandatory())
    .addOption(new Option('-f, --format <format>', 'for programs').choices(['yaml', 'json'] as const))
    .option('--encoding <name>', 'encoding of the text file, instead of finding it out', encodingName)

/** First and last. */
type Lines = readonly [number, number]

function linesOf(text: string): Lines {
  const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text)
  const first = Number(match?.[1])
  const last = Number(match?.[2] ?? first)
  if (!match || first < 1 || last < first) throw new InvalidArgumentError('A line from 1, or some: 4-7.')
  return [first, last]
}

type ExplainOptions = ReturnType<ReturnType<typeof explainCommand>['opts']>

export function explain(args: readonly string[], io: Io): Promise<void> {
  return run(
    explainCommand(io).action((file, options) =>
      forFile(file, io, async () => {
        await io.write(await explanationOf(await bytesOf(file, io), file, options, io))
      }),
    ),
    args,
  )
}

async function explanationOf(bytes: Uint8Array, path: string, options: ExplainOptions, io: Io): Promise<string> {
  const { line, format, encoding } = options
  const document = await readDocument(bytes, path, encoding === undefined ? {} : { encoding })
  const count = lineCount(document.text)
  if (line[1] > count) throw new UsageError(`${path} has ${count} lines, so there is no line ${line[1]}`)
  const lines = await explained(document, line)
  if (format !== undefined) return printed({ path, lines }, format)
  const { explanation } = await import('../render/explanation.ts')
  const color = isTerminal(io.stdout) && !io.env.NO_COLOR && io.env.TERM !== 'dumb'
  return explanation(lines, { color, width: io.columns })
}

async function explained(
  { text, marks }: Awaited<ReturnType<typeof readDocument>>,
  [first, last]: Lines,
): Promise<LineExplanation[]> {
  const view = normalise(text)
  const convert = needsConversion(view.script, 'hans')
    ? (await import('../script/to-hans.ts')).toHans
    : (text: string) => text
  return explainLines(view, first, last, { marks: marks ?? [] }, convert)
}
