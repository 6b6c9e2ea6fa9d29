/**
 * PDFs: text runs with places become lines, lines become paragraphs. Running heads, page numbers and watermarks are
 * known from where they stand; they stay lines of the text, after the paragraph that they interrupt, and are marked.
 */
import { createRequire } from 'node:module'
import type { Warning } from '../model.ts'
import { ReadError } from './errors.ts'
import { findFurniture } from './pdf/furniture.ts'
import { pageLines, type Line } from './pdf/lines.ts'
import { joinParagraphs } from './pdf/paragraphs.ts'
import { pageRuns } from './pdf/runs.ts'
import type { Extracted } from './read.ts'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>

export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = library.getDocument({
    // A copy: the library takes the memory over.
    data: new Uint8Array(bytes),
    ...(await resources()),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: library.VerbosityLevel.ERRORS,
  })
  try {
    return await extract(await task.promise)
  } catch (error) {
    throw error instanceof ReadError ? error : reasonOf(error)
  } finally {
    await task.destroy()
  }
}

/** Without the CMaps, Chinese PDFs whose fonts are not embedded come out empty without an error. */
async function resources(): Promise<{ cMapUrl: string; standardFontDataUrl: string }> {
  const folder = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, '')
  return { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` }
}

async function extract(document: Document): Promise<Extracted> {
  const pages: Line[][] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    pages.push(pageLines(await pageRuns(page)))
    page.cleanup()
  }
  const { text, marks } = joinParagraphs(pages, findFurniture(pages))
  return {
    text,
    marks,
    warnings: [...emptyPages(pages), ...unmapped(text)],
    emptyReason: 'the PDF holds no text: its pages are pictures (scanned); recognise it first, e.g. with ocrmypdf',
  }
}

function reasonOf(error: unknown): ReadError {
  const { name = '', message = '' } = error as { name?: string; message?: string }
  if (name === 'PasswordException') return new ReadError('encrypted', 'the PDF needs a password; save it without one')
  return new ReadError('damaged', `the PDF is cut off or broken (${message.split('\n')[0]})`, { cause: error })
}

function emptyPages(pages: readonly (readonly Line[])[]): Warning[] {
  const empty = pages.flatMap((lines, k) => (lines.length === 0 ? [k + 1] : []))
  if (empty.length === 0 || empty.length === pages.length) return []
  const message = `pages without text, perhaps scanned: ${empty.slice(0, 20).join(', ')}${empty.length > 20 ? ', …' : ''}`
  return [{ code: 'page-without-text', message }]
}

const PRIVATE_USE = /[\uE000-\uF8FF\uFFFD]/g

/** Fonts that do not say what their glyphs mean. */
function unmapped(text: string): Warning[] {
  const count = text.match(PRIVATE_USE)?.length ?? 0
  if (count === 0) return []
  const start = text.search(PRIVATE_USE)
  const message = `glyphs whose characters the PDF does not tell, ${count} in all`
  return [{ code: 'unmapped-glyphs', message, span: { start, end: start + 1 } }]
}
