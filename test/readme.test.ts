/** The READMEs show what the program prints, and name every command and option that it has. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAR_WORDS, EDGE_CONTAINS, EDGE_STARTS } from '../src/data/boilerplate.ts'
import * as library from '../src/index.ts'
import { shuli } from './in-process.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')

const block = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(text)![1]!

/** The items of the lists `sections` and `indicators`, each as its lines; what stands between them by itself. */
function pieces(yaml: string): string[] {
  const out: string[] = []
  for (const line of yaml.trimEnd().split('\n')) {
    if (/^ {4}/.test(line) && out.at(-1)!.startsWith('  - ')) out.push(`${out.pop()}\n${line}`)
    else out.push(line)
  }
  return out
}

const idOf = (piece: string): string | undefined => /^ {2}- (?:\{ )?id: "(\w+)"/.exec(piece)?.[1]

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const readme = read(name)

  it('shows the sample as the program prints it, some parts left out', async () => {
    const sample = block(readme, 'yaml')
    const { code, stdout } = await shuli(['-f', 'yaml', '--stdin-filename', 'report.txt'], block(readme, 'text'))
    expect(code).toBe(0)
    const shown = new Set(pieces(sample).map(idOf))
    const printed = pieces(stdout)
    const body = printed.slice(
      printed.findIndex((p) => p.startsWith('title:')),
      printed.findIndex((p) => p.startsWith('boilerplate:')),
    )
    expect(body.filter((p) => idOf(p) === undefined || shown.has(idOf(p))).join('\n')).toBe(sample.trimEnd())
    // "two sections and three indicators are left out"
    const leftOut = body.filter((p) => !shown.has(idOf(p))).map((p) => idOf(p)!.charAt(0))
    expect(leftOut).toEqual(['s', 's', 'i', 'i', 'i'])
  })

  it('names every option of parse', async () => {
    const { stdout } = await shuli(['parse', '--help'])
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option!)
    expect(options.length).toBeGreaterThan(20)
    for (const option of options.filter((o) => o !== '--help')) expect(readme).toContain(`\`${option}`)
  })

  it('names every command', async () => {
    const { stdout } = await shuli(['--help'])
    const commands = [
      ...stdout
        .split('Commands:')[1]!
        .split('\n\n')[0]!
        .matchAll(/^ {2}(\w+)/gm),
    ].map(([, command]) => command!)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands.filter((c) => c !== 'parse'))
      expect(readme).toMatch(new RegExp(`\`shuli ${command}\\b`))
  })
})

it('docs/codes.md lists the codes and reasons that the source gives, and no others', () => {
  const listed = [...read('docs/codes.md').matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) =>
    cell!.match(/[a-z]+(?:-[a-z]+)*/g)!,
  )
  expect(new Set(listed).size).toBe(listed.length)
  const folder = join(import.meta.dirname, '..', 'src')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const given = [
    ...source.matchAll(/(?:\b(?:code|reason): |new ReadError\(\s*|\b(?=numbering-))'?([a-z]+(?:-[a-z]+)*)'/g),
  ]
  const tables = [BAR_WORDS, EDGE_STARTS, EDGE_CONTAINS].flatMap((table) => Object.keys(table))
  // Only `explain` says of a line that it is the title.
  const all = new Set([...given.map(([, code]) => code!), ...tables].filter((code) => code !== 'title'))
  expect([...all].filter((code) => !listed.includes(code))).toEqual([])
  expect(listed.filter((code) => !new RegExp(`['\\s]${code}'?\\b`).test(source))).toEqual([])
})

it('the library does what the READMEs say of it', () => {
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const lines = block(read(name), 'js')
      .split('\n')
      .map((line) => /^(\w.*?) \/\/ (.*)$/.exec(line))
    const claims = lines.filter((line) => line !== null)
    expect(claims.length).toBeGreaterThan(2)
    for (const [, call, result] of claims) {
      const value = new Function(...Object.keys(library), `return [${call}, ${result}]`)(...Object.values(library))
      expect(value[0], call).toEqual(value[1])
    }
  }
})
