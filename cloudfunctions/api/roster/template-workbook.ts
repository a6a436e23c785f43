import * as XLSX from '@e965/xlsx'
import { exampleMark } from '../../../domain/roster/row-kind'

const headers = ['楼号', '单元', '房号', '楼层', '建筑面积', '产权人', '手机号', '产权性质', '份额', '居住情况', '备注']
const widths = [10, 8, 10, 8, 12, 22, 16, 14, 14, 12, 30]
const examples = [
  ['6号楼', '2单元', '403', 4, 58.36, '示例一', '13800000000', '商品房', '', '自住', `${exampleMark}，不会导入`],
  ['6号楼', '2单元', '404', 4, 61.2, '示例二、示例三', '', '已购公房', '1/2、1/2', '出租', `${exampleMark}，不会导入`],
]

const guide = [
  ['填写说明'],
  ['一行填一户。带「必填」的列空着，这一行就不能导入；其他列不清楚可以留空。'],
  ['列', '必填', '怎么填'],
  ['楼号', '必填', '6号楼、6 都可以'],
  ['单元', '有几个单元时必填', '2单元、2门、2 都可以；只有一个楼门可以不填'],
  ['房号', '必填', '403。这一列已设为文本；不要写成 4-3，Excel 会把它变成日期'],
  ['楼层', '', '房号看得出楼层时可以不填；地下一层填 -1'],
  ['建筑面积', '必填', '按房本填数字，单位平方米，例如 58.36'],
  ['产权人', '', '几位产权人写在一格里，用顿号隔开；不清楚留空，先记为「业主待查」'],
  ['手机号', '', '和产权人同样的顺序，用顿号隔开'],
  ['产权性质', '', '商品房、已购公房等；没出售的公房写「直管公房」或「单位公房」，产权人写产权单位全称'],
  ['份额', '', '按份共有才填，和产权人同样的顺序，例如 1/2、1/2；共同共有不填'],
  ['居住情况', '', '自住、出租、空置'],
  ['备注', '', '不要写身份证号和病情：身份证号会自动略去，不会保存'],
]

/** The empty roster as .xlsx: the headers we know, two example rows, and a sheet that explains each column. */
export const templateWorkbook = (): { name: string; bytes: Uint8Array } => {
  const roster = XLSX.utils.aoa_to_sheet([headers, ...examples])
  roster['!cols'] = widths.map((wch) => ({ wch }))
  // Text format in the columns Excel likes to change: 「3-1」 into a date, a phone into 1.38E+10. Spare rows carry it for typing.
  for (const column of [0, 1, 2, 6, 8]) {
    for (let row = 1; row <= 300; row += 1) {
      const address = XLSX.utils.encode_cell({ r: row, c: column })
      const cell: XLSX.CellObject = roster[address] ?? { t: 's', v: '' }
      roster[address] = { ...cell, z: '@' }
    }
  }
  roster['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: 300, c: headers.length - 1 } })
  const explained = XLSX.utils.aoa_to_sheet(guide)
  explained['!cols'] = [{ wch: 14 }, { wch: 18 }, { wch: 70 }]
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, roster, '住户名册')
  XLSX.utils.book_append_sheet(workbook, explained, '填写说明')
  return {
    name: '住户名册模板.xlsx',
    bytes: new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true })),
  }
}
