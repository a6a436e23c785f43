import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { forgetRefused } from '@/lib/later'
import type { Pending, PendingVisit } from './pending'
import { Problem } from './problem'
import { PATIENCE_MS } from './use-report'
import { savedWords } from './words'
import './visit.scss'

/** What was done at the door and has not reached the server, or was refused by it. Nothing while an answer may still come at once. */
export const VisitNote = ({ pending }: { pending: PendingVisit }) => (
  <>
    {pending.in ? <One key={pending.in.id} kind="checkIn" pending={pending.in} /> : null}
    {pending.out ? <One key={pending.out.id} kind="checkOut" pending={pending.out} /> : null}
  </>
)

function One({ kind, pending: { id, at, refused } }: { kind: 'checkIn' | 'checkOut'; pending: Pending }) {
  const [isLate, setLate] = useState(() => Date.now() - Date.parse(at) >= PATIENCE_MS)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  if (refused !== null) {
    return (
      <View className="stack">
        <Problem>{`${kind === 'checkIn' ? '签到' : '签退'}没有记上：${refused}`}</Problem>
        <Button size="small" onPress={() => forgetRefused(id)}>
          知道了
        </Button>
      </View>
    )
  }
  return (
    <View className="row visit-waits" {...aria({ role: 'status' })}>
      <Icon name="wifi-off" />
      <View className="grow">{savedWords(kind, at, true)}</View>
    </View>
  )
}
