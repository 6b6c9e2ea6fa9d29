/** A page's text runs with their places, as one reads the page: x to the right, y upwards, in points. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Neither level nor upright: a watermark. */
  readonly slanted: boolean
  /** The file itself says that it is no content (running head, page number). */
  readonly artifact: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

/** First b, then a. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

/** Radicals that fonts give for the characters that look the same: ⼯作 is 工作. */
const RADICAL = /[\u2f00-\u2fd5\u2e9f\u2ef3]/g

const WRITTEN = /\S/

export async function pageRuns(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const viewport = page.getViewport({ scale: 1 })
  const runs: Run[] = []
  const tags: string[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') tags.pop()
      else tags.push((item as { tag?: string }).tag ?? '')
      continue
    }
    if (!WRITTEN.test(item.str)) continue
    const [a, b, c, d, x, down] = multiply(viewport.transform as unknown as Matrix, item.transform as unknown as Matrix)
    const size = Math.hypot(c, d)
    runs.push({
      text: item.str.replace(RADICAL, (radical) => radical.normalize('NFKC')),
      x,
      y: viewport.height - down,
      width: item.width,
      size,
      slanted: Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.hypot(a, b),
      artifact: tags.includes('Artifact'),
    })
  }
  return runs
}
