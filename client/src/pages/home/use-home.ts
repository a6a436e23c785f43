import type { HomeView } from '@chuanmen/types/me'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '@/api/call'
import { session } from '@/api/session'
import { actionKey, useAction } from '@/api/use-action'
import { useLive } from '@/api/use-live'
import { rememberRound, roundsSeen } from '@/lib/rounds-seen'
import { stored } from '@/lib/stored'
import { useElderMemory } from './use-elder-memory'

/** The flat a person of several looks at, kept on this device. */
export const chosenFlat = stored<string>('chosen-flat', '')

const useInput = () => {
  const flatId = chosenFlat.use()
  return flatId ? { flatId } : {}
}

/** The committee's number as the first screen last had it, without asking again; '' where nobody is bound or it was not opened yet. */
export function useOfficePhone(): string {
  return useAction('me.home', useInput(), { enabled: false }).value?.home?.estatePhone ?? ''
}

/** The first screen's answer: my flat, my pipes, what is asked of me, my next date. Kept live while it is shown. */
export function useHome() {
  const client = useQueryClient()
  const who = session.use()?.token ?? ''
  const input = useInput()
  const home = useAction('me.home', input)
  const { value } = home
  const inbox = useAction('notice.inbox', {}, { enabled: Boolean(value && value.unread > 0) })

  useLive(async () => {
    const key = actionKey('me.home', input)
    const before = client.getQueryData<HomeView>(key)
    const fresh = await call('me.home', input)
    client.setQueryData(key, fresh)
    return JSON.stringify(before) !== JSON.stringify(fresh)
  }, value?.home != null)

  useElderMemory(value)
  const binding = value?.bindings.find(({ bindingId }) => bindingId === value.home?.bindingId)
  const asked = binding?.roundId ?? undefined
  useEffect(() => {
    if (asked && value?.home) rememberRound(value.home.flatId, asked)
  }, [asked, value?.home])

  const seen = roundsSeen.use()
  const firstUnread = inbox.value?.notices.find(
    (notice) => notice.unread && !notice.isExpired && notice.noticeId !== value?.nextDate?.noticeId,
  )
  return {
    ...home,
    /** Changes with the person logged in. */
    who,
    firstUnread,
    role: binding?.role ?? 'owner',
    roundId: value?.home ? (asked ?? seen[value.home.flatId]) : undefined,
    chooseFlat: (chosen: string) => chosenFlat.set(chosen),
  }
}
