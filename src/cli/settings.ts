/** What the options of `parse` mean, as plain data that a worker can be given. */
import { Option, InvalidArgumentError, type Command } from '@commander-js/extra-typings'
import { encodingOf, KNOWN_ENCODINGS } from '../data/encoding-labels.ts'
import { ROLES, type Role } from '../model.ts'
import { FORMATS, PARTS, type Format, type RenderOptions } from '../render/render.ts'
import { UsageError, isTerminal, type Io } from './io.ts'
import { isFolder } from './output.ts'
import type { FileOptions } from './structure-file.ts'

export interface Settings {
  readonly structure: FileOptions
  readonly render: RenderOptions
}

/** Adds the options that say how reports are read and printed. */
export const withReportOptions = (command: Command) =>
  command
    .addOption(new Option('-f, --format <format>', 'output format').choices(FORMATS))
    .option('-o, --output <path>', 'a file, a folder, or - for standard output')
    .option('--section <roles>', `only the sections of these roles: ${ROLES.join(', ')}`, rolesOf)
    .addOption(new Option('--only <part>', 'only this part of the report').choices(PARTS))
    .option('--compact', 'one line for a report (json), for each section and indicator (yaml)')
    .addOption(
      new Option('--script <script>', 'script of printed strings (quotes stay as they are)')
        .choices(['hans', 'hant', 'keep'] as const)
        .default('hans' as const),
    )
    .option('--keywords <n>', 'so many keywords for each section', keywordCount)
    .addOption(
      new Option('--names <how>', 'segment: refine the names of indicators by words and parts of speech').choices([
        'segment',
      ] as const),
    )
    .option('--encoding <name>', 'encoding of the text files, instead of finding it out', encodingName)
    .addOption(
      new Option('--color <when>', 'colours of pretty')
        .choices(['auto', 'always', 'never'] as const)
        .default('auto' as const),
    )

export type ReportOptions = ReturnType<ReturnType<typeof withReportOptions>['opts']>

function rolesOf(list: string): Role[] {
  const names = list.split(/[,，]/).map((name) => name.trim())
  for (const name of names) {
    if (!ROLES.includes(name as Role)) throw new InvalidArgumentError(`Roles are ${ROLES.join(', ')}.`)
  }
  return names as Role[]
}

export function encodingName(name: string): string {
  if (!encodingOf(name)) throw new InvalidArgumentError(`Known are ${KNOWN_ENCODINGS}.`)
  return name
}

export function keywordCount(text: string): number {
  const n = Number(text)
  if (!(Number.isInteger(n) && n >= 1 && n <= 1000)) throw new InvalidArgumentError('From 1 to 1000.')
  return n
}

/** @param several whether there may be more than one report */
export function settings(options: ReportOptions, several: boolean, io: Io): Settings {
  const { section, only, compact, script, encoding, keywords, names } = options
  const format = formatOf(options, several, io)
  if (format === 'csv' && only !== undefined && only !== 'indicators') {
    throw new UsageError(`csv is the table of indicators: --only ${only} does not go with it`)
  }
  if (format === 'text' && only !== undefined && only !== 'sections') {
    throw new UsageError(`text is the text of the sections: --only ${only} does not go with it`)
  }
  if (keywords !== undefined && (only === 'indicators' || only === 'meta'))
    throw new UsageError(`keywords stand in the sections: --only ${only} leaves them out`)
  const words = { ...(keywords !== undefined && { keywords }), ...(names !== undefined && { names }) }
  return {
    structure: {
      script,
      ...(encoding !== undefined && { encoding }),
      ...words,
      recorded: {
        script,
        ...(encoding !== undefined && { encoding }),
        ...words,
        ...(only !== undefined && { only }),
        ...(section && { section: section.join(',') }),
      },
    },
    render: {
      format,
      several,
      compact: compact === true,
      ...(keywords !== undefined && { keywords: true }),
      ...(only !== undefined && { only }),
      ...(section && { roles: section }),
      ...(format === 'pretty' && { color: colored(options, io), width: io.columns }),
    },
  }
}

/** What the ending of an output's name asks for. */
const FORMAT_BY_ENDING: Readonly<Record<string, Format>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
}

/** Files of other programs: what is written into one could not be opened. */
const FOREIGN = new Set('xlsx xls et ods docx doc wps odt rtf pdf html htm xml tsv md'.split(' '))

/** As asked for; else by the name of the output; else `text` for sections, `pretty` for eyes, or what a program reads. */
function formatOf({ format, output, section, only }: ReportOptions, several: boolean, io: Io): Format {
  if (format) return format
  const extension = output?.match(/\.(\w+)$/)?.[1]?.toLowerCase()
  if (extension && Object.hasOwn(FORMAT_BY_ENDING, extension)) return FORMAT_BY_ENDING[extension]!
  if (extension && FOREIGN.has(extension) && !isFolder(output!))
    throw new UsageError(`.${extension} is not written; name it .csv (for Excel), .yaml, .json or .ndjson, or say -f`)
  if (section && only === undefined) return 'text'
  if ((output ?? '-') === '-' && isTerminal(io.stdout)) return 'pretty'
  return several && !(output && isFolder(output)) ? 'ndjson' : 'yaml'
}

function colored({ color, output }: ReportOptions, io: Io): boolean {
  if (color !== 'auto') return color === 'always'
  return (output ?? '-') === '-' && isTerminal(io.stdout) && !io.env.NO_COLOR && io.env.TERM !== 'dumb'
}
