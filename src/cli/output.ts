/** Where rendered records go: standard output, one file, or a folder with a file for each report. */
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ErrorRecord } from '../model.ts'
import type { Format, Renderer, RenderOptions, Structured } from '../render/render.ts'
import type { Io } from './io.ts'

export interface Sink {
  report(structured: Structured): Promise<void>
  failure(error: ErrorRecord): Promise<void>
  end(): Promise<void>
}

export function sink(target: string, render: Renderer, options: RenderOptions, io: Io): Sink {
  if (target === '-') return stream(render, (text) => io.write(text))
  return isFolder(target) ? folder(target, render, options) : file(target, render)
}

function stream(render: Renderer, write: (text: string) => Promise<void>): Sink {
  let count = 0
  const record = (text: string) => write((count++ ? render.between : render.head) + text)
  return {
    report: (structured) => record(render.record(structured)),
    async failure(error) {
      const text = render.failure(error)
      if (text !== null) await record(text)
    },
    end: () => write(count ? render.tail : render.head + render.tail),
  }
}

function file(target: string, render: Renderer): Sink {
  const parts: string[] = []
  const whole = stream(render, async (text) => void parts.push(text))
  return {
    ...whole,
    async end() {
      await whole.end()
      writeWhole(target, parts.join(''))
    },
  }
}

function folder(target: string, render: Renderer, { format }: RenderOptions): Sink {
  mkdirSync(target, { recursive: true })
  return {
    async report(structured) {
      const { path } = structured.report.source
      const name = `${path === '-' ? 'stdin' : basename(path)}.${EXTENSION[format]}`
      writeWhole(join(target, name), render.head + render.record(structured) + render.tail)
    },
    async failure() {},
    async end() {},
  }
}

const EXTENSION: Readonly<Record<Format, string>> = {
  yaml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  pretty: 'txt',
  text: 'txt',
}

/** A trailing slash names a folder that may not exist yet. */
export function isFolder(target: string): boolean {
  return /[/\\]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Under another name first: nobody ever sees half a file. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
