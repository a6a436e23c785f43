import type { RosterField } from '../../types/roster-words'
import { halfWidth } from './half-width'

/**
 * How offices spell the columns we know. `exact`: the header is this word. `within`: it contains this (tried only when no exact word
 * fits). A new spelling is one more word here. Order matters for `within`: the first field that fits wins, so what must not be imported
 * (a tenant's phone, a second address) comes first.
 */
export const headerWords: { field: RosterField; exact: string; within?: RegExp }[] = [
  {
    field: 'idCard',
    exact:
      '身份证 身份证号 证件号码 身份证号码 证件号 公民身份号码 公民身份证号 证件 身份证件号 身份证件号码 证件编号 居民身份证号 业主身份证号',
    within: /身份证|证件号/,
  },
  {
    field: 'ignore',
    exact:
      '序号 编号 序 号 行号 NO 户数 总层数 总楼层 总户数 性别 年龄 民族 出生日期 出生年月 生日 人口 人口数 常住人口 家庭人口 居住人数 户籍 户籍地址 户口所在地 租户 租户姓名 租户电话 租客 承租人 承租人姓名 承租人电话 联系人 紧急联系人 套内面积 使用面积 套内建筑面积 户型 居室 朝向 房屋结构 建成年代 建筑年代 网格员 网格 楼门长 社区 街道 小区 小区名称 项目名称 签字 签名 日期 登记日期 填表日期 政治面貌 工作单位 与户主关系 关系 证件类型 权证号 房产证号 不动产权证号 产权证号 房本号 车牌 车牌号 车位 用途 物业费 供暖 电话是否有效 是否签约 是否同意',
    within: /租户|租客|承租|租赁人|紧急|网格|楼门长|户籍|户口|通讯|套内|使用面积|总层|总楼|权证|证号|家庭成员|车|费/,
  },
  {
    field: 'address',
    exact:
      '房屋坐落 坐落 座落 房屋座落 房屋地址 地址 住址 家庭住址 家庭地址 居住地址 房屋位置 详细地址 房产地址 所在地址 产权地址 房产坐落 不动产坐落 楼门室 楼单元室 楼门户 楼门房号 楼单元房号 楼号单元房号 楼栋单元房号 楼-单元-室 楼-门-室 楼门牌 门楼牌 房源',
    within: /坐落|座落|地址|住址|(?:楼|栋|幢).*(?:单元|门).*(?:室|房|户)|(?:楼号|栋号).*(?:室|房)/,
  },
  {
    field: 'phone',
    exact:
      '手机号 手机 联系电话 电话 联系方式 手机号码 电话号码 联系电话号码 业主电话 房主电话 产权人电话 户主电话 移动电话 座机 固话 固定电话 联系手机 本人电话',
    within: /电话|手机|联系方式|座机|固话/,
  },
  {
    field: 'share',
    exact: '份额 占比 产权份额 所占份额 共有份额 比例 产权比例 持有比例 占有份额 份额比例 共有比例 产权占比',
    within: /份额|比例|占比/,
  },
  {
    field: 'area',
    exact:
      '建筑面积 面积 建面 房屋面积 产权面积 房屋建筑面积 房产面积 证载面积 登记面积 产权证面积 房本面积 平米 平方米 建筑面积平方米 建筑面积平米 建筑面积m2 面积m2 m2',
    within: /面积|建面/,
  },
  {
    field: 'occupancy',
    exact:
      '居住情况 是否出租 使用状况 居住状况 居住状态 使用情况 房屋状态 入住情况 房屋使用情况 是否自住 出租情况 是否空置 空置 房屋现状 房屋使用状况 自住出租 居住类型 现状',
    within: /出租|空置|自住|居住[情状类]|入住|使用[状情]/,
  },
  {
    field: 'ownership',
    exact:
      '产权性质 房屋性质 产权单位 产权类型 产权 权属 产别 房产性质 产权情况 产权状况 房屋产权 权属性质 产权归属 共有情况 共有方式 房屋产权性质 住房性质 权属单位 房屋类型 房屋类别',
    within: /产权(?:性质|单位|类|情况|状况|归属)|房屋性质|权属|产别|共有(?:情况|方式)/,
  },
  { field: 'floor', exact: '楼层 层 所在层 所在楼层 楼层号 层次 层数 所在层数', within: /楼层|所在层/ },
  {
    field: 'owner',
    exact:
      '产权人 业主 户主 房主 权利人 业主姓名 产权人姓名 房主姓名 户主姓名 姓名 共有人 所有权人 房屋所有权人 产权所有人 业主名称 共有人姓名 权利人姓名 房产所有人 名字 住户姓名 住户 产权人名称 业主产权人 产权人业主',
    within: /产权人|所有权人|业主|户主|房主|权利人|共有人|姓名/,
  },
  {
    field: 'building',
    exact:
      '楼号 楼栋 栋号 幢号 幢 栋 楼 楼座 座 座号 门牌楼 楼栋号 楼幢 楼幢号 楼宇 楼房号 楼牌号 几号楼 号楼 楼名 楼栋名称 楼宇名称 所在楼 所属楼栋 所在楼栋 楼房',
    within: /楼号|楼栋|栋号|幢号|楼宇/,
  },
  {
    field: 'unit',
    exact: '单元 单元号 门 门号 楼门 楼门号 单元门 门洞 楼门单元 单元楼门 单元名称 所在单元 几单元 梯号 梯',
    within: /单元|楼门|门号/,
  },
  {
    field: 'room',
    exact:
      '房号 室号 房间号 户号 门牌号 室 门牌 房间 房屋号 房室号 户室号 户室 门牌号码 房间号码 住房号 房屋编号 房牌号 室号门牌 门户号',
    within: /房号|室号|房间|门牌|户号/,
  },
  {
    field: 'note',
    exact: '备注 说明 备注说明 其他 情况说明 备注信息 注 特殊情况 其他说明 备注情况',
    within: /备注|说明/,
  },
]

const exactFields = new Map<string, RosterField>(
  headerWords.flatMap(({ field, exact }) => exact.split(' ').map((word) => [word.toUpperCase(), field] as const)),
)

/** Names of household heads and residents: owners only when no column names owners proper. */
const weakOwner = /户主|住户|^姓名$|^名字$/
export const isWeakOwnerHeader = (header: string): boolean => weakOwner.test(plainHeader(header))

/** 「 *建筑面积（㎡）」 → 「建筑面积」; a header that is all brackets keeps what is inside. */
export const plainHeader = (header: string): string => {
  const text = halfWidth(header)
    .replace(/\s+/g, '')
    .replace(/[*★☆:：、。.#]+/g, '')
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
  return (bare === '' ? text.replace(/[()[\]【】]/g, '') : bare)
    .toUpperCase()
    .replace(/(.)(?:M2|M²)$/, '$1')
    .replace(/([^\dM])[\d一二三]$/, '$1')
}

/**
 * Which field a header names. `parts` are its lines from top to bottom (a merged group such as 「业主信息」 over 「姓名」): the lowest line
 * decides unless a group says that it must not be imported (「租户信息」 over 「电话」).
 */
export const fieldOfHeader = (parts: string[]): { field: RosterField; isExact: boolean } | null => {
  const words = parts.map(plainHeader).filter((word) => word !== '')
  const whole = words.join('')
  const lowest = words.at(-1)
  if (lowest === undefined || whole.length > 40) return null
  const ignored = headerWords.find(({ field }) => field === 'ignore')!
  if (words.length > 1 && words.slice(0, -1).some((word) => ignored.within!.test(word)))
    return { field: 'ignore', isExact: true }
  for (const word of [lowest, whole]) {
    const exact = exactFields.get(word)
    if (exact) return { field: exact, isExact: true }
  }
  for (const word of [lowest, whole]) {
    const within = word.length <= 16 ? headerWords.find((entry) => entry.within?.test(word)) : undefined
    if (within) return { field: within.field, isExact: false }
  }
  return null
}
