/** Help texts: examples first. */
import type { Io } from './io.ts'

const EXAMPLES = `Examples:
  shuli report.txt                          on a terminal for eyes, else YAML
  shuli report.txt -f json | jq '.indicators[] | select(.status == "target")'
  shuli report.docx -o report.yaml          Word, PDF, HTML, GBK, Big5: by content
  shuli report.txt --section plans          only the text of the plans
  shuli report.txt -f csv -o figures.csv    the indicators as a table for Excel
  shuli reports/ -o structured/             a whole folder, one file for each report
  cat report.txt | shuli -f json            standard input
  shuli report.txt --keywords 5             what each section is about
  shuli report.pdf --stage text             the text that the spans count
`

const COMMANDS = `Commands:
  parse [FILE…|-]         structure reports and print them (what \`shuli FILE…\` does)
  explain FILE --line N   which rules made the figures of a line
  schema                  print the JSON Schema of the output
  stream                  a JSON record a line in, a report a line out
`

export function help(io: Io): Promise<void> {
  return io.write(
    `shuli turns Chinese work reports (工作总结, 工作计划, 政府工作报告…) into structured data.

Usage: shuli [parse] [options] [FILE…|-]

${EXAMPLES}
${COMMANDS}
Options: shuli parse --help, or the help of another command.
Exit codes: 0 done, 1 a file failed, 2 wrong usage.
`,
  )
}

/** For who calls `shuli` alone on a terminal. */
export function shortHelp(io: Io): Promise<void> {
  return io.write(`Usage: shuli [parse] [options] [FILE…|-]\n\n${EXAMPLES}\nMore: shuli --help\n`)
}
