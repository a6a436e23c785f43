import type { HelpMove, HelpMoveKind, HelpTaskView } from '@chuanmen/types/help-actions'
import {
  type HelpOutcome,
  outcomeChips,
  outcomeWords,
  type ReleaseWhy,
  releaseWhys,
  releaseWords,
} from '@chuanmen/types/help-words'
import type { StationView } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { useDraft } from '@/lib/draft'
import type { useMoving } from '../help-words/use-moving'
import { FormError } from '../round-edit/text-fields'
import { HourChoice } from './hour-choice'

const WORDS_MAX = 200
const declines = ['那天人手不够', '这项服务暂时停了', '东西没有备货'] as const

const texts: Partial<Record<HelpMoveKind, { title: string; words: string; action: string }>> = {
  counterOrder: {
    title: '换个时间',
    words: '住户同意才算数。他答复以前，原来的时间和新的时间都替他留着。',
    action: '问住户行不行',
  },
  declineOrder: { title: '接不了这单', words: '住户会看到您写的话，系统马上另外找人。', action: '接不了' },
  checkIn: { title: '到了，签到', words: '请住户告诉您 4 位签到码，他手机上看得到。', action: '签到' },
  checkOut: { title: '做完了', words: '住户会收到通知，请他确认。', action: '记下做完了' },
  release: {
    title: '去不了了，转出去',
    words: '住户会收到通知，系统马上另外找人。时间近的，请先打个电话。',
    action: '转出去',
  },
}

type Form = { hour: string; words: string; code: string; outcome: HelpOutcome; why: ReleaseWhy }
type Props = {
  kind: HelpMoveKind
  task: HelpTaskView
  station: StationView | undefined
  move: ReturnType<typeof useMoving>
  onClose: () => void
}

/** Asks what a station's answer needs: another hour, words, the code at the door, how it went. What was typed stays until it went through. */
export function OrderDialog({ kind, task, station, move, onClose }: Props) {
  const blank: Form = { hour: '', words: '', code: '', outcome: 'done', why: 'other' }
  const draft = useDraft<Form>(`station-order:${task.taskId}:${kind}`, blank)
  const { value: form, change } = draft
  const [wasTried, setTried] = useState(false)
  const text = texts[kind]
  if (!text) return null
  const error = errorOf(kind, form)
  const shown = wasTried ? error : undefined
  const submit = async () => {
    setTried(true)
    const next = moveOf(kind, form, Date.now())
    if (error || !next || !(await move.run(next))) return
    draft.clear()
    onClose()
  }
  const isOpen = task.moves.includes(kind)
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不</Button>
          <MainButton busy={move.isBusy} disabled={!isOpen} onPress={() => void submit()}>
            {text.action}
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{text.words}</View>
        {kind === 'counterOrder' ? (
          <>
            <HourChoice task={task} station={station} value={form.hour} onChange={(hour) => change({ hour })} />
            <FormError words={shown} />
          </>
        ) : null}
        {kind === 'declineOrder' ? (
          <ChipRow
            label="原因"
            chosen={[form.words]}
            onChange={([words = '']) => change({ words })}
            options={declines.map((value) => ({ value, words: value }))}
          />
        ) : null}
        {kind === 'release' ? (
          <ChipRow
            label="原因"
            chosen={[form.why]}
            onChange={([why = form.why]) => change({ why })}
            options={releaseWhys.map((value) => ({ value, words: releaseWords[value] }))}
          />
        ) : null}
        {kind === 'counterOrder' || kind === 'declineOrder' || kind === 'release' ? (
          <Field
            label="给住户的话"
            long
            required={kind === 'declineOrder'}
            value={form.words}
            maxLength={WORDS_MAX}
            error={kind === 'declineOrder' ? shown : undefined}
            onChange={(words) => change({ words })}
          />
        ) : null}
        {kind === 'checkIn' ? (
          <Field
            label="签到码"
            required
            type="number"
            value={form.code}
            maxLength={4}
            error={shown}
            onChange={(code) => change({ code })}
          />
        ) : null}
        {kind === 'checkOut' ? (
          <ChipRow
            label="做得怎么样"
            chosen={[form.outcome]}
            onChange={([outcome = form.outcome]) => change({ outcome })}
            options={outcomeChips.map((value) => ({ value, words: outcomeWords[value] }))}
          />
        ) : null}
        {isOpen ? null : <View className="c-amber">这单刚刚有了变化，这一步现在办不了。您填的还在。</View>}
        <ActFailure failure={move.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}

function errorOf(kind: HelpMoveKind, { hour, words, code }: Form): string | undefined {
  if (kind === 'counterOrder' && hour === '') return '请选一个时间'
  if (kind === 'declineOrder' && words.trim() === '') return '请选一个原因，或自己写一句，住户会看到'
  return kind === 'checkIn' && !/^\d{4}$/.test(code.trim()) ? '签到码是 4 位数字，请问住户' : undefined
}

function moveOf(kind: HelpMoveKind, form: Form, now: number): HelpMove | null {
  const at = new Date(now).toISOString()
  switch (kind) {
    case 'counterOrder':
      return { kind, hour: Number(form.hour), words: form.words.trim() }
    case 'declineOrder':
      return { kind, words: form.words.trim() }
    case 'checkIn':
      return { kind, at, proof: { how: 'code', code: form.code.trim() } }
    case 'checkOut':
      return { kind, at, outcome: form.outcome }
    case 'release':
      return { kind, why: form.why, words: form.words.trim() }
    default:
      return null
  }
}
