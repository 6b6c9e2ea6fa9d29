/** Finds what is not the report (页眉页脚, 水印, 分享栏…) and the report's own title. Marks, never cuts. */
import type { Cleaned, View } from './stages.ts'

export function clean(view: View): Cleaned {
  void view
  return { title: null, marks: [], warnings: [] }
}
