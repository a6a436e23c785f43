import { mkdirSync, writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { demoFlats } from './flats'

/** Writes the demo's roster file as a street would keep it: a title above the header, a total below. `tsx demo/make-roster.ts` */
const header = [
  '序号',
  '楼号',
  '单元/门',
  '房号',
  '建筑面积(㎡)',
  '产权人',
  '联系电话',
  '产权性质',
  '份额',
  '居住情况',
  '备注',
]
const flats = demoFlats()
const rows = flats.map((flat, index) => [
  index + 1,
  flat.building,
  flat.unit,
  flat.room,
  flat.area,
  flat.owners,
  flat.phone,
  flat.ownership,
  flat.share,
  flat.occupancy,
  flat.note,
])
const sheet = XLSX.utils.aoa_to_sheet([
  ['新明胡同 5、6、7号楼住户花名册（2026年10月）'],
  header,
  ...rows,
  ['合计', `${flats.length} 户`],
])
sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: header.length - 1 } }]
sheet['!cols'] = [6, 8, 8, 8, 12, 16, 26, 18, 10, 10, 24].map((wch) => ({ wch }))
const book = XLSX.utils.book_new()
XLSX.utils.book_append_sheet(book, sheet, '住户表')
mkdirSync('demo/roster', { recursive: true })
writeFileSync(
  'demo/roster/新明胡同住户花名册.xlsx',
  XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
)
