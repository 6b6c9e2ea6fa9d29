/** Where rendered records go: standard output, one file, or a folder with a file for each report. */
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ErrorRecord, Report } from '../model.ts'
import type { Renderer } from '../render/render.ts'
import type { Io } from './io.ts'

export interface Sink {
  record(record: Report | ErrorRecord, path: string): Promise<void>
  end(): Promise<void>
}

export function output(target: string, render: Renderer, io: Io): Sink {
  if (target === '-') return stream(render, (text) => io.write(text))
  if (!isFolder(target)) {
    const parts: string[] = []
    const sink = stream(render, async (text) => void parts.push(text))
    return {
      record: sink.record,
      async end() {
        await sink.end()
        writeWhole(target, parts.join(''))
      },
    }
  }
  mkdirSync(target, { recursive: true })
  return {
    async record(record, path) {
      if (record.schema === 'shuli/error/1') return
      const file = join(target, `${path === '-' ? 'stdin' : basename(path)}.yaml`)
      writeWhole(file, render.head + render.record(record) + render.tail)
    },
    async end() {},
  }
}

function stream(render: Renderer, write: (text: string) => Promise<void>): Sink {
  let count = 0
  return {
    record: (record) => write((count++ ? render.between : render.head) + render.record(record)),
    end: () => write(count ? render.tail : render.head + render.tail),
  }
}

/** A trailing slash names a folder that may not exist yet. */
function isFolder(target: string): boolean {
  return /[/\\]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Under another name first: nobody ever sees half a file. */
function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
