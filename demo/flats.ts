/**
 * The households of the demo estate, invented, as the community's Excel file would list them. Deterministic, so that the
 * file in the repository can be made again.
 */
export type DemoFlat = {
  building: string
  unit: string
  room: string
  area: string
  owners: string
  phone: string
  ownership: string
  share: string
  occupancy: string
  note: string
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const given =
  '桂兰,建国,秀英,志强,淑芬,国栋,玉珍,海明,丽华,建军,雪梅,大勇,凤英,文斌,俊杰,玉山,家明,德海,秀兰,立群,振海,桂琴,卫东,春梅,永福,爱华,长林,慧敏,庆丰,月娥'.split(
    ',',
  )

/** A small linear congruential generator (Numerical Recipes' constants): the demo must not depend on chance. */
const generator = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** People whom one can log in as, and flats with a story; everything else is drawn. */
const named: Record<string, Partial<DemoFlat>> = {
  '6号楼 2门 403': { owners: '王桂兰', phone: '13800000216', note: '老两口自住' },
  '6号楼 2门 502': { owners: '孙立群', phone: '13800000502', occupancy: '出租', note: '业主住朝阳，周末接电话' },
  '7号楼 1门 402': { owners: '马秀英、马强', phone: '13800000741、13800000742', ownership: '共同共有' },
  '5号楼 1门 101': { owners: '新明房管所', phone: '13800000900', ownership: '直管公房', note: '承租人住房' },
  '5号楼 3门 101': { owners: '新明房管所', phone: '13800000900', ownership: '直管公房', note: '承租人住房' },
  '6号楼 1门 602': { owners: '郭振海', phone: '13800000602', occupancy: '空置' },
  '5号楼 4门 402': {
    owners: '何文静、何文涛',
    phone: '13800000441、13800000442',
    ownership: '按份共有',
    share: '1/2、1/2',
  },
}

const stairwells = [
  ...['1门', '2门', '3门', '4门'].map((unit) => ({ building: '5号楼', unit, floors: 6, columns: 3 })),
  ...['1门', '2门', '3门', '4门'].map((unit) => ({ building: '6号楼', unit, floors: 6, columns: 3 })),
  { building: '7号楼', unit: '1门', floors: 12, columns: 4 },
]
const areas = ['58.36', '56.10', '61.20', '73.55']

/** 192 flats: two six-floor buildings of four stairwells, and a twelve-floor one. */
export const demoFlats = (): DemoFlat[] => {
  const random = generator(20261101)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let serial = 1000
  return stairwells.flatMap(({ building, unit, floors, columns }) =>
    Array.from({ length: floors * columns }, (_, index): DemoFlat => {
      const floor = Math.floor(index / columns) + 1
      const column = (index % columns) + 1
      const room = `${floor}0${column}`
      const drawn: DemoFlat = {
        building,
        unit,
        room,
        area: areas[column - 1] ?? '58.36',
        owners: `${pick(surnames)}${pick(given)}`,
        phone: `1390000${String(++serial)}`,
        ownership: random() < 0.7 ? '商品房' : '房改房',
        share: '',
        occupancy: random() < 0.82 ? '自住' : random() < 0.8 ? '出租' : '空置',
        note: '',
      }
      return { ...drawn, ...named[`${building} ${unit} ${room}`] }
    }),
  )
}
