import type { CertificateScope } from '@chuanmen/types/certificate'
import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { shortDay } from '@/lib/format'
import { completeOf, pipeName, withComplete } from './complete-pipes'
import type { Certificates } from './use-certificates'

type Rounds = NonNullable<Certificates['list']['value']>['rounds']
type Props = {
  estate: EstateView
  rounds: Rounds
  onMake: (scope: CertificateScope, about: string) => void
  onClose: () => void
}

/** What a certificate is to be of: all that a round came to, or one pipe that is complete. */
export function MakeDialog({ estate, rounds, onMake, onClose }: Props) {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null)
  const stairwells = withComplete(estate.stairwells)
  const [kind, setKind] = useState<'round' | 'riser'>(closed.length > 0 ? 'round' : 'riser')
  const [roundId, setRound] = useState(closed[0]?.roundId ?? '')
  const [stairwellId, setStairwell] = useState(stairwells.length === 1 ? (stairwells[0]?.stairwellId ?? '') : '')
  const [riserId, setRiser] = useState('')
  const [wasTried, setTried] = useState(false)
  const chosen = stairwells.find((one) => one.stairwellId === stairwellId)
  const view = useAction('stairwell.view', { stairwellId }, { enabled: kind === 'riser' && stairwellId !== '' })
  const risers = view.value?.unchanged === false ? completeOf(view.value.risers, chosen?.summary ?? null) : []
  const riser = risers.find((one) => one.riserId === riserId)

  const make = () => {
    setTried(true)
    if (kind === 'round') {
      const round = closed.find((one) => one.roundId === roundId)
      if (round) onMake({ kind, roundId }, round.title)
    } else if (chosen?.summary && riser) {
      const about = `${chosen.building}${chosen.unit} ${pipeName(riser)}`
      onMake({ kind, roundId: chosen.summary.roundId, stairwellId, riserId }, about)
    }
  }
  return (
    <Dialog
      title="出一份证明"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不出</Button>
          <MainButton onPress={make}>出证明</MainButton>
        </>
      }
    >
      <View className="stack">
        <ChipRow
          label="证明什么"
          chosen={[kind]}
          onChange={([next = 'round']) => setKind(next)}
          options={[
            { value: 'round', words: '一轮的结果' },
            { value: 'riser', words: '一根成串的管' },
          ]}
        />
        {kind === 'round' && closed.length === 0 ? (
          <View>还没有结束的一轮。征求意见结束以后，才能出整轮的证明。</View>
        ) : null}
        {kind === 'round' && closed.length > 0 ? (
          <SelectField
            label="哪一轮"
            value={roundId}
            options={closed.map((round) => ({
              value: round.roundId,
              words: `${round.title}（${shortDay(round.closedAt ?? '')}结束）`,
            }))}
            onChange={setRound}
            error={wasTried && !roundId ? '请选一轮' : undefined}
          />
        ) : null}
        {kind === 'riser' && stairwells.length === 0 ? (
          <View>还没有成串的管。一根管上的户都同意了，才能出这根管的证明。</View>
        ) : null}
        {kind === 'riser' && stairwells.length > 0 ? (
          <>
            <SelectField
              label="哪个楼门"
              value={stairwellId}
              options={stairwells.map((one) => ({
                value: one.stairwellId,
                words: `${one.building}${one.unit}（成串 ${one.summary?.complete ?? 0}）`,
              }))}
              onChange={(next) => {
                setStairwell(next)
                setRiser('')
              }}
              error={wasTried && !stairwellId ? '请选一个楼门' : undefined}
            />
            {stairwellId ? <PageState of={view} rows={1} /> : null}
            {view.value && risers.length > 0 ? (
              <SelectField
                label="哪根管"
                value={riserId}
                options={risers.map((one) => ({ value: one.riserId, words: pipeName(one) }))}
                onChange={setRiser}
                error={wasTried && !riser ? '请选一根管' : undefined}
              />
            ) : null}
            {view.value && risers.length === 0 ? (
              <View>这个楼门的立管在征求意见以后重新设过，对不上是哪根管了。请出整轮的证明。</View>
            ) : null}
          </>
        ) : null}
        <View className="t-note">
          证明里有每户的房号、答复和打了星号的姓名，给要核的单位看；公开的核对页上没有这些。
        </View>
      </View>
    </Dialog>
  )
}
