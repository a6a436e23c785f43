/** What a column of a roster may mean. `idCard` is recognised so that it can be left out. */
export const rosterFields = [
  'building',
  'unit',
  'room',
  'address',
  'floor',
  'area',
  'owner',
  'phone',
  'ownership',
  'share',
  'occupancy',
  'note',
  'idCard',
  'ignore',
] as const
export type RosterField = (typeof rosterFields)[number]
export const rosterFieldWords: Record<RosterField, string> = {
  building: '楼号',
  unit: '单元/门',
  room: '房号',
  address: '地址（楼号、房号写在一格）',
  floor: '楼层',
  area: '建筑面积',
  owner: '产权人/业主',
  phone: '手机号',
  ownership: '产权性质',
  share: '份额',
  occupancy: '居住情况',
  note: '备注',
  idCard: '身份证号（不保存）',
  ignore: '不导入',
}
