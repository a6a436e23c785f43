import type { Failure } from '@/api/failure'

/** How to go on after a file was refused, step by step. */
const afterRefusal: Record<string, readonly string[]> = {
  file_unreadable: [
    '用 Excel 或 WPS 打开原来的文件；如果打开是 Word 文档，把里面的表格全选，复制到一个新的 Excel 里',
    '点「另存为」，类型选「Excel 工作簿（.xlsx）」；有打开密码的，先去掉密码',
    '把新存的文件拖到这里，或点「选文件」',
  ],
  file_kind_not_allowed: [
    '只收 .xlsx、.xls、.csv 三种文件',
    'Word、PDF、图片里的名册，请先把表格复制到 Excel 里',
    '存成 .xlsx 再上传',
  ],
  file_empty: [
    '打开文件，看看数据在哪一个工作表',
    '第一行写表头，至少要有楼号、房号两列',
    '也可以下载模板，把数据粘进去',
  ],
  file_too_large: ['按小区拆开，一个小区一个文件', '去掉照片和用不着的工作表', '存成 .xlsx 再上传'],
  file_missing: ['可能是上传中途断了，请再选一次同一个文件'],
}

const fromWord = [
  '用 Word 打开它，点进表格，全选、复制',
  '打开 Excel 或 WPS 表格，粘贴到一张空表里，存成 .xlsx',
  '把新存的文件传上来',
] as const

const fromText = [
  '这个文件里是一段文字，没有分成一列一列',
  '下载模板，一行填一户；或者把文字粘到 Excel 里，用「数据 → 分列」分开',
  '存成 .xlsx，再传上来',
] as const

/** By what the file is: `is` as this page saw it, `found` as the server did. */
export const stepsAfter = ({ code, detail }: Pick<Failure, 'code' | 'detail'>): readonly string[] => {
  if (detail?.is === 'word' || detail?.found === 'Word 文档') return fromWord
  if (detail?.found === '没有分列的文字') return fromText
  return afterRefusal[code] ?? []
}

const READ_BYTES = 128 * 1024

/** Whether a chosen file, whatever its name says, is a Word document: its zip names the parts inside. Web only; elsewhere the server tells. */
export async function isWordInDisguise(file: Blob | undefined): Promise<boolean> {
  if (!file) return false
  const parts = `${await file.slice(0, READ_BYTES).text()}${await file.slice(-READ_BYTES).text()}`
  return parts.startsWith('PK') && parts.includes('word/document.xml') && !parts.includes('xl/workbook.xml')
}
