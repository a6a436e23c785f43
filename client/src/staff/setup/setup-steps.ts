import type { EstateView } from '@chuanmen/types/estate'

export type SetupKey = 'estate' | 'roster' | 'risers' | 'round' | 'notice'

/** One thing to do before an estate works: `now` is the first not done. `note` says how far it is. */
export type SetupStep = { key: SetupKey; title: string; note: string; state: 'done' | 'now' | 'later'; canDo: boolean }

type Entry = Pick<EstateView['stairwells'][number], 'risers' | 'households'>
type Progress = Pick<EstateView, 'round' | 'abilities'> & { stairwells: Entry[]; publishedNotices: number | null }

type Draft = Omit<SetupStep, 'state'> & { isDone: boolean }

const inOrder = (steps: Draft[]): SetupStep[] => {
  const now = steps.findIndex(({ isDone }) => !isDone)
  return steps.map(({ isDone, ...step }, index) => ({
    ...step,
    state: isDone ? 'done' : index === now ? 'now' : 'later',
  }))
}

/** The way of a new installation, before there is any estate. */
export const firstSteps = (canCreate: boolean): SetupStep[] =>
  inOrder([
    { key: 'estate', title: '建小区', note: '写上名称、街道和居民能打的电话', isDone: false, canDo: canCreate },
    { key: 'roster', title: '导入名册', note: '用现成的 Excel，楼门、住户和面积一次进来', isDone: false, canDo: false },
    { key: 'risers', title: '设置立管', note: '说清每根管穿过哪几户', isDone: false, canDo: false },
    { key: 'round', title: '发起征求意见', note: '把方案发给每一户，请业主答复', isDone: false, canDo: false },
    { key: 'notice', title: '发通知', note: '施工、停水提前告诉住户', isDone: false, canDo: false },
  ])

/** How far an estate is set up, from what is really there. */
export function setupSteps({ stairwells, round, abilities, publishedNotices }: Progress): SetupStep[] {
  const flats = stairwells.reduce((sum, { households }) => sum + households, 0)
  const set = stairwells.filter(({ risers }) => risers > 0).length
  const hasAll = stairwells.length > 0 && set === stairwells.length
  return inOrder([
    { key: 'estate', title: '建小区', note: '已建好', isDone: true, canDo: false },
    {
      key: 'roster',
      title: '导入名册',
      note:
        stairwells.length > 0 ? `${stairwells.length} 个楼门，${flats} 户` : '用现成的 Excel，楼门、住户和面积一次进来',
      isDone: stairwells.length > 0,
      canDo: abilities.importRoster,
    },
    {
      key: 'risers',
      title: '设置立管',
      note: stairwells.length > 0 ? `已设置 ${set} 个楼门，共 ${stairwells.length} 个` : '说清每根管穿过哪几户',
      isDone: hasAll,
      canDo: abilities.importRoster && stairwells.length > 0,
    },
    {
      key: 'round',
      title: '发起征求意见',
      note: round ? round.title : '把方案发给每一户，请业主答复',
      isDone: round !== null,
      canDo: abilities.openRound && set > 0,
    },
    {
      key: 'notice',
      title: '发通知',
      note: publishedNotices ? `已发 ${publishedNotices} 份` : '施工、停水提前告诉住户',
      isDone: (publishedNotices ?? 0) > 0,
      canDo: abilities.publishNotice && stairwells.length > 0,
    },
  ])
}
