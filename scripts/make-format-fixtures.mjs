// Makes fixtures/formats/ from report.txt: web pages, PDFs and Word files of one and the same report, and broken ones.
// Needs chromium, LibreOffice, qpdf and a Chinese font (Debian: chromium libreoffice-writer-nogui qpdf
// fonts-wqy-microhei); the files are kept in the repository, so that tests need none of them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import { chromium } from 'playwright-core'
import { cmapPdf } from './format-fixtures/cmap-pdf.mjs'
import { wordFiles } from './format-fixtures/word.mjs'
import { pageWithChrome, plainPage } from './format-fixtures/pages.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/formats')
const work = mkdtempSync(join(tmpdir(), 'shuli-fixtures-'))
const lines = readFileSync(join(folder, 'report.txt'), 'utf8').trimEnd().split('\n')
const put = (name, content) => writeFileSync(join(folder, name), content)

put('page.html', pageWithChrome(lines))
put('page.gbk.html', iconv.encode(pageWithChrome(lines).replace('charset="utf-8"', 'charset="gb2312"'), 'gbk'))
for (const [name, bytes] of Object.entries(wordFiles(lines))) put(name, bytes)
put('cmap.pdf', cmapPdf(lines.slice(0, 5)))
await chromiumPdfs()
libreOffice()
qpdf()
rmSync(work, { recursive: true })

async function chromiumPdfs() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const print = async (html, name, options) => {
    await page.setContent(html)
    await page.pdf({
      path: join(folder, name),
      format: 'A4',
      margin: { top: 80, bottom: 80, left: 90, right: 90 },
      ...options,
    })
  }
  const band = (inner) => `<div style="font-size:10px;width:100%;text-align:center">${inner}</div>`
  await print(plainPage(lines), 'chromium.pdf', {
    displayHeaderFooter: true,
    headerTemplate: band('青溪县水务局工作总结'),
    footerTemplate: band('— <span class="pageNumber"></span> —'),
  })
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 200 } })
  const picture = `<img src="data:image/png;base64,${shot.toString('base64')}">`
  await print(picture, 'scanned.pdf', {})
  await browser.close()
}

/** Its own Word writer, and a PDF with its own layout. */
function libreOffice() {
  const html = join(work, 'libreoffice.html')
  writeFileSync(html, plainPage(lines))
  const convert = (file, to, filter) =>
    execFileSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`,
      '--headless',
      ...(filter ? [`--infilter=${filter}`] : []),
      ...['--convert-to', to, '--outdir', work, file],
    ])
  convert(html, 'odt:writer8', 'HTML (StarWriter)')
  convert(join(work, 'libreoffice.odt'), 'docx:MS Word 2007 XML')
  convert(join(work, 'libreoffice.docx'), 'pdf:writer_pdf_Export')
  convert(join(work, 'libreoffice.docx'), 'doc:MS Word 97')
  convert(join(work, 'libreoffice.docx'), 'rtf:Rich Text Format')
  for (const end of ['docx', 'pdf', 'doc', 'rtf', 'odt'])
    renameSync(join(work, `libreoffice.${end}`), join(folder, `libreoffice.${end}`))
}

function qpdf() {
  const whole = join(folder, 'chromium.pdf')
  const locked = join(folder, 'encrypted.pdf')
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', whole, locked])
  // Opens without a password, but may not be changed: must be read.
  execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', whole, join(folder, 'restricted.pdf')])
}
