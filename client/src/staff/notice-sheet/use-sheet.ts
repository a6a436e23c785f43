import type { Door } from '@chuanmen/types/notice-ledger'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { useEach } from '@/api/use-each'
import { param } from '@/lib/navigate'

export const sheets = ['lobby', 'slips', 'list'] as const
export type Sheet = (typeof sheets)[number]

export type Printed = { notice: Output<'notice.view'>; estate: { name: string; phone: string } }
export type PrintedDoor = { place: string; door: Door }

const isSheet = (words: string): words is Sheet => (sheets as readonly string[]).includes(words)

/** A published notice on paper: for the lobby, for doors, or to carry along. */
export function useSheet() {
  const { params } = useRouter()
  const noticeId = param(params, 'noticeId')
  const named = param(params, 'sheet')
  const [sheet, setSheet] = useState<Sheet>(isSheet(named) ? named : 'lobby')
  /** `''`: every stairwell. */
  const [stairwellId, setStairwell] = useState('')
  const [isEvery, setEvery] = useState(false)
  const view = useAction('notice.view', { noticeId }, { of: [noticeId] })
  const needsDoors = sheet !== 'lobby'
  // A sheet for the lobby names no household; of doors, one prints those one may see.
  const seesDoors = view.value?.stairwells.some(({ mayOpen }) => mayOpen) ?? false
  const all = (view.value?.stairwells ?? []).filter(({ mayOpen }) => mayOpen || !needsDoors)
  const chosen = all.some((one) => one.stairwellId === stairwellId) ? stairwellId : ''
  const stairwells = all.filter((one) => chosen === '' || one.stairwellId === chosen)
  const loaded = useEach(
    'notice.doors',
    needsDoors ? stairwells.map((one) => ({ noticeId, stairwellId: one.stairwellId })) : [],
  )
  const doors: PrintedDoor[] = stairwells.flatMap(({ building, unit }, index) =>
    (loaded[index]?.value?.doors ?? []).map((door) => ({ place: `${building}${unit}`, door })),
  )
  const failed = loaded.find(({ failure }) => failure)
  return {
    noticeId,
    view,
    sheet,
    setSheet,
    offered: sheets.filter((one) => one === 'lobby' || seesDoors),
    stairwells,
    allStairwells: all,
    stairwellId: chosen,
    setStairwell,
    isEvery,
    setEvery,
    doors: sheet === 'slips' && isEvery ? doors : doors.filter(({ door: { due } }) => due === 'call' || due === 'door'),
    state: {
      value: loaded.every(({ value }) => value) ? true : undefined,
      failure: failed?.failure ?? null,
      isLoading: loaded.some(({ isLoading }) => isLoading),
      again: () => {
        for (const one of loaded) one.again()
      },
    },
  }
}
export type SheetPage = ReturnType<typeof useSheet>
