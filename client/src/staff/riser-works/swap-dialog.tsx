import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { toast } from '@/components/toast/toast'
import { riserInFull } from '../works-words/place-words'
import { firstVisit, needWords, slotWords } from '../works-words/time-words'
import { ActRefusal } from './act-refusal'
import { SettledTick } from './settled-tick'
import { roomsWords, type WorksView } from './visit-words'
import { WhyField, whyError } from './why-field'

type Props = { view: WorksView; onAgain: () => void; onClose: () => void }

/** Two scheduled risers change places, crews included. */
export function SwapDialog({ view, onAgain, onClose }: Props) {
  const list = useAction('works.list', { estateId: view.estateId })
  const swap = useMutate('works.swap', ['works.list', 'works.view', 'slots.view', 'notice.view', 'notice.list'])
  const [otherId, setOtherId] = useState('')
  const [why, setWhy] = useState('')
  const [settledFor, setSettledFor] = useState('')
  const [wasTried, setTried] = useState(false)
  const others = (list.value?.works ?? []).filter(
    ({ worksId, state }) => state === 'scheduled' && worksId !== view.worksId,
  )
  const other = others.find(({ worksId }) => worksId === otherId)
  // Households of the other riser may be named in a refusal as well.
  const theirs = useAction('works.view', { worksId: otherId }, { enabled: otherId !== '' }).value
  const flats = theirs ? [...view.flats, ...withPlace(theirs)] : view.flats
  const named = swap.failure?.code === 'household_busy' ? swap.failure.detail?.flatIds : undefined
  const absent = Array.isArray(named) ? named : []
  // Ticked for these households: another riser, or one more who is absent, asks anew.
  const settling = [otherId, ...absent].join(' ')
  const isSettled = settledFor === settling
  const badWhy = whyError(why)
  const confirm = async () => {
    setTried(true)
    if (!other || badWhy) return
    const done = await swap.run({
      one: { worksId: view.worksId, rev: view.rev },
      other: { worksId: other.worksId, rev: other.rev },
      why: why.trim(),
      settledFlatIds: isSettled ? absent : [],
    })
    if (!done) {
      onAgain()
      list.again()
      return
    }
    toast('两根对调了，更正通知已经发出')
    onClose()
  }
  return (
    <Dialog
      title="和另一根对调"
      onClose={onClose}
      actions={
        // Above the buttons: a long form would hide it below what was pressed.
        <View className="works-dialog-foot">
          <ActRefusal failure={swap.failure} flats={flats} onRetry={() => void confirm()} />
          <View className="row works-dialog-buttons">
            <Button onPress={onClose}>先不换</Button>
            <MainButton busy={swap.isBusy} icon="swap" disabled={others.length === 0} onPress={() => void confirm()}>
              对调并通知
            </MainButton>
          </View>
        </View>
      }
    >
      <View className="stack">
        <PageState of={list} rows={2} />
        {list.value && others.length === 0 ? <View>没有别的定好日子的立管可以对调。</View> : null}
        {others.length > 0 ? (
          <>
            <SelectField
              label="和哪一根对调"
              value={otherId}
              options={others.map((row) => ({ value: row.worksId, words: wordsOf(row) }))}
              error={wasTried && !other ? '请选一根' : undefined}
              onChange={(worksId) => {
                swap.reset()
                setOtherId(worksId)
              }}
            />
            {other && other.halfDays !== view.halfDays ? (
              <View className="c-amber">
                {`长短不一样：这根${needWords(view.halfDays)}，那根${needWords(other.halfDays)}，后面排着的可能挤不开。`}
              </View>
            ) : null}
            <WhyField value={why} error={wasTried ? badWhy : undefined} onChange={setWhy} />
            {absent.length > 0 ? (
              <SettledTick
                rooms={roomsWords(absent, flats)}
                isOn={isSettled}
                onToggle={() => setSettledFor(isSettled ? '' : settling)}
              />
            ) : null}
            <View className="t-note">时间和施工队一起换。两边的住户都会收到更正通知，停水的 24 小时重新算。</View>
          </>
        ) : null}
      </View>
    </Dialog>
  )
}

/** Rooms with their stairwell: 「5号楼1门 202」. */
const withPlace = ({ flats, building, unit }: WorksView) =>
  flats.map((flat) => ({ ...flat, room: `${building}${unit} ${flat.room}` }))

const wordsOf = (row: WorksRow) => {
  const start = firstVisit(row.stages)
  return `${riserInFull(row)}${start ? `，${slotWords(start, row.halfDays, Date.now())}` : ''}`
}
