import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { ASK_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { dayOf } from '@/lib/format'
import { DaysField } from '../works/days-field'
import { LengthField } from '../works/length-field'
import { daysError } from '../works/use-ask'
import type { WorksView } from './visit-words'

type Props = { view: WorksView; onAgain: () => void; onClose: () => void }

/** Other days to ask about, before dates stand. */
export function ReaskDialog({ view, onAgain, onClose }: Props) {
  const today = dayOf(Date.now())
  const [form, setForm] = useState({ halfDays: String(view.halfDays), from: view.from, until: view.until })
  const [wasTried, setTried] = useState(false)
  const reask = useMutate('works.reask', ['works.list', 'works.view'])
  const error = daysError(form, today)
  const confirm = async () => {
    setTried(true)
    if (error) return
    const { halfDays, from, until } = form
    const done = await reask.run({ worksId: view.worksId, rev: view.rev, halfDays: Number(halfDays), from, until })
    if (!done) return onAgain()
    toast('改好了，住户会看到新的日子')
    onClose()
  }
  return (
    <Dialog
      title="改问的日子"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不改</Button>
          <MainButton busy={reask.isBusy} onPress={() => void confirm()}>
            改问这些日子
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>住户已经说过的时间都留着，新的日子要他们再看一遍。</View>
        <LengthField value={form.halfDays} onChange={(halfDays) => setForm({ ...form, halfDays })} />
        <DaysField
          from={form.from}
          until={form.until}
          first={dayAfter(today, 1)}
          last={dayAfter(today, ASK_AHEAD_DAYS_MAX)}
          error={wasTried ? error : undefined}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        <FailureNote failure={reask.failure} onRetry={() => void confirm()} />
      </View>
    </Dialog>
  )
}
