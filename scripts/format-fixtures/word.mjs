// Word files written part by part: automatic numbering, revisions, notes, and broken packages.
import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** One date for all entries: the same bytes at each run. */
const MTIME = new Date('2024-01-01T00:00:00')

const zip = (parts) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: MTIME }]])))

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const run = (text, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const paragraph = (inner, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const cell = (text, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
const row = (cells, properties = '') => `<w:tr>${properties}${cells.join('')}</w:tr>`
const table = (rows) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

const styles = (inner) =>
  `${HEAD}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${inner}</w:styles>`

const level = (n, format, text, more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** A package with these parts beside the document; `related` are the kinds that the document names. */
function word(body, parts = {}, related = Object.keys(parts)) {
  const relation = (kind, k) => `<Relationship Id="r${k}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`
  const all = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.map(relation).join('')}</Relationships>`,
    ...(body === null ? {} : { 'word/document.xml': documentPart(body) }),
  }
  for (const [kind, text] of Object.entries(parts)) all[`word/${kind}.xml`] = text
  return zip(all)
}

const documentPart = (body) =>
  `${HEAD}<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`

const HEADINGS = [
  [/^[一二三四五]、/, '<w:pStyle w:val="1"/>'],
  [/^（[一二三]）/, '<w:pStyle w:val="2"/>'],
  [/^\d\./, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'],
]

/** The report with all its numbers taken out of the text: 一、 and （一） come from styles, 1. from the paragraph. */
function numberedBody(lines) {
  const rows = lines
    .filter((line) => line.includes('\t'))
    .map((line) => row(line.split('\t').map((text) => cell(text))))
  let placed = false
  return lines.map((line) => {
    if (line.includes('\t')) return placed ? '' : ((placed = true), table(rows))
    const heading = HEADINGS.find(([marker]) => marker.test(line))
    return heading ? paragraph(run(line.replace(heading[0], '')), heading[1]) : paragraph(run(line))
  })
}

const NUMBERED_STYLES = styles(
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
)

const NUMBERING =
  `${HEAD}<w:numbering xmlns:w="${W}">` +
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'

const note = (id, text) =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
const reference = (id) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
const inserted = (inner) => `<w:ins w:id="1" w:author="x">${inner}</w:ins>`
const deleted = (text) => `<w:del w:id="2" w:author="x"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const box = (text) => `<w:pict><w:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:textbox></w:pict>`

/** What `revised.txt` says a reader sees of it. */
const REVISED = [
  paragraph(run('青溪县水务局专项工作小结')),
  paragraph(
    run('全年整改隐患') +
      deleted('98') +
      inserted(run('112')) +
      run('处') +
      reference(1) +
      run('，水面面积3.5km') +
      run('2', '<w:vertAlign w:val="superscript"/>') +
      run('。'),
  ),
  paragraph(run('本段的段末标记已删除，'), '<w:rPr><w:del w:id="3"/></w:rPr>'),
  paragraph(run('因此与下一段相连。')),
  paragraph(run('隐藏的内容：999万元。', '<w:vanish/>') + run('可见的内容：12万元。')),
  paragraph('<w:moveFrom w:id="4">' + run('移走的句子。') + '</w:moveFrom>' + run('原处的句子。')),
  paragraph('<w:moveTo w:id="5">' + run('移来的句子。') + '</w:moveTo>'),
  paragraph(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      run('域的结果'),
  ),
  paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('文本框只出现一次。')}</mc:Choice><mc:Fallback>${box('文本框只出现一次。')}</mc:Fallback></mc:AlternateContent></w:r>${run('文本框所在的段落。')}`,
  ),
  table([
    row([cell('片区'), cell('数量（处）', '<w:gridSpan w:val="2"/>')]),
    row([cell('东片', '<w:vMerge w:val="restart"/>'), cell('21'), cell('34')]),
    row([cell('', '<w:vMerge/>'), cell('5'), cell('8')]),
    row([cell('删除的行'), cell('77'), cell('88')], '<w:trPr><w:del w:id="6"/></w:trPr>'),
  ]),
  table([row([cell('单列的表格只是边框。')])]),
]

export function wordFiles(lines) {
  const numbered = numberedBody(lines).join('')
  return {
    'numbered.docx': word(numbered, { styles: NUMBERED_STYLES, numbering: NUMBERING }),
    'missing-numbering.docx': word(numbered, { styles: NUMBERED_STYLES }, ['styles', 'numbering']),
    'missing-main.docx': word(null, { styles: NUMBERED_STYLES }),
    'revised.docx': word(REVISED.join(''), {
      footnotes: `${HEAD}<w:footnotes xmlns:w="${W}">${note(1, '其中重大隐患3处。')}</w:footnotes>`,
    }),
    'picture-only.docx': word(paragraph('<w:r><w:drawing/></w:r>')),
    'bomb.docx': word(paragraph(run('一'.repeat(24 << 20)))),
    'doctype.docx': zip({
      'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document><w:body>&e;</w:body></w:document>`,
    }),
    'workbook.xlsx': zip({ 'xl/workbook.xml': '<workbook/>' }),
    'files.zip': zip({ '说明.txt': '只是压缩包' }),
  }
}
