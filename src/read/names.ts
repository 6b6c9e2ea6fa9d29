/** Which files of a folder are taken for reports: by what their names say; named files are read whatever their names. */

/** Of formats that are read, and of those that get advice how to convert them: a report left out in silence is worse. */
const EXTENSIONS = new Set(
  'txt text md markdown html htm xhtml shtml mht mhtml docx docm dotx doc dot wps wpt rtf odt pdf ofd'.split(' '),
)

/** A dot that is no extension: 总结2023.12, 报告v1.0, 关于…的报告.（终稿） */
const EXTENSION = /\.([a-z][a-z0-9]{0,9})$/i

export function isReportName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  // Word's lock files, and those of other programs.
  if (/^~\$|~$|^\.|^Thumbs\.db$/.test(name)) return false
  const extension = EXTENSION.exec(name.replace(/\.gz$/i, ''))
  return extension === null || EXTENSIONS.has(extension[1]!.toLowerCase())
}
