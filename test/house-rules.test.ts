/** How the source is laid out: who may import whom, and which packages a folder may use. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as namingWords from '../src/data/naming-words.ts'
import * as notQuantities from '../src/data/not-quantities.ts'

const root = join(import.meta.dirname, '..')

interface SourceFile {
  readonly path: string
  readonly text: string
  /** Files of ours as paths below `src`, packages and node's modules by name; `type` imports are erased. */
  readonly imports: readonly { readonly target: string; readonly type: boolean }[]
}

const IMPORT =
  /^(?:import|export)(?<type>\s+type\b)?[^'"`;]*?\bfrom\s+'(?<from>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)|^import '(?<bare>[^']+)'/gm

function read(path: string): SourceFile {
  const text = readFileSync(join(root, 'src', path), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(({ groups }) => {
    const name = groups!.from ?? groups!.dynamic ?? groups!.bare!
    return {
      target: name.startsWith('.') ? posix.join(dirname(path), name) : name,
      type: groups!.type !== undefined,
    }
  })
  return { path, text, imports }
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .toSorted()
  .map(read)

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')
const isOurs = (target: string): boolean => target.endsWith('.ts')
const packageOf = (target: string): string => /^(@[^/]+\/)?[^/]+/.exec(target)![0]

/** The stages, each a file with, where it is long, a folder of its name. */
const STAGES = ['normalise', 'clean', 'paragraphs', 'outline', 'roles', 'meta', 'indicators', 'report']
const stageOf = (path: string): string | undefined => STAGES.find((s) => path === `${s}.ts` || path.startsWith(`${s}/`))

/** The folders that may touch node. */
const OUTSIDE = ['cli', 'read', 'words']

/** Packages by folder; a folder that is not named may use none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cli: ['@commander-js/extra-typings'],
  read: ['iconv-lite', 'fflate', 'parse5', 'pdfjs-dist'],
  words: ['nodejieba'],
  render: ['chalk', 'yaml'],
  script: ['opencc-js'],
  'schema.ts': ['zod'],
}

describe('house rules', () => {
  it('find imports in every way they are written', () => {
    const main = files.find((f) => f.path === 'cli/main.ts')!
    expect(main.imports).toContainEqual({ target: 'cli/parse.ts', type: false })
    const schema = files.find((f) => f.path === 'schema.ts')!
    expect(schema.imports).toContainEqual({ target: 'zod', type: false })
    expect(schema.imports).toContainEqual({ target: 'model.ts', type: false })
  })

  it.each(files)('$path imports no other stage', ({ path, imports }) => {
    const own = stageOf(path)
    if (!own) return
    const others = imports.filter(
      ({ target, type }) => !type && isOurs(target) && stageOf(target) && stageOf(target) !== own,
    )
    expect(others).toEqual([])
  })

  it.each(files.filter((f) => !OUTSIDE.includes(folderOf(f.path))))('$path runs in a browser', ({ text, imports }) => {
    expect(imports.filter(({ target }) => target.startsWith('node:'))).toEqual([])
    expect(imports.filter(({ target, type }) => !type && isOurs(target) && OUTSIDE.includes(folderOf(target)))).toEqual(
      [],
    )
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '')
    expect(code).not.toMatch(
      /\bprocess\.|\bBuffer\b|\b__dirname\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\./,
    )
  })

  it.each(files)('$path uses the packages of its folder only', ({ path, imports }) => {
    const packages = imports.map(({ target }) => target).filter((t) => !isOurs(t) && !t.startsWith('node:'))
    const allowed = PACKAGES[folderOf(path) || path] ?? []
    for (const name of packages.map(packageOf)) expect(allowed).toContain(name)
  })

  it('no package is asked for that nothing uses', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object }
    const used = new Set(files.flatMap(({ imports }) => imports.map(({ target }) => packageOf(target))))
    // Its typings are what is imported.
    const unused = Object.keys(dependencies).filter((name) => name !== 'commander' && !used.has(name))
    expect(unused).toEqual([])
  })

  const OFTEN = ['indicators', 'outline']
  it.each(files.filter((f) => OFTEN.includes(folderOf(f.path))))(
    '$path looks at stretches, not on to the end of a paragraph for each figure or heading',
    ({ text }) => expect(text).not.toMatch(/\btext\.(?:lastI|i)ndexOf\(/),
  )

  it.each(files.filter((f) => folderOf(f.path) === 'data'))(
    '$path is a table: it imports types and tables',
    ({ imports }) => {
      expect(
        imports.filter(({ target, type }) => !type && folderOf(target) !== 'data' && target !== 'model.ts'),
      ).toEqual([])
    },
  )

  it.each(files.filter((f) => folderOf(f.path) === 'render'))('$path only formats', ({ imports }) => {
    const code = imports.filter(({ target, type }) => !type && isOurs(target)).map(({ target }) => target)
    expect(code.filter((t) => !['render', 'text', 'data'].includes(folderOf(t)) && t !== 'model.ts')).toEqual([])
  })
})

describe('tables of words', () => {
  for (const [name, list] of Object.entries(namingWords))
    it(`${name} holds each word once`, () => {
      const words = list.trim().split(/\s+/)
      expect(words.filter((word, k) => words.indexOf(word) !== k)).toEqual([])
    })

  // exclude.ts looks for nothing in front of a digit.
  it('words that are no quantities hold a digit at their beginning alone', () => {
    const words = Object.values(notQuantities).flatMap((list) => list.trim().split(/\s+/))
    expect(words.filter((word) => /^\D+\d/.test(word))).toEqual([])
  })
})
