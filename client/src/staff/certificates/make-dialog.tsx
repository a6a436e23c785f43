import { aboutRiser } from '@chuanmen/domain/certificate/about'
import type { CertificateScope } from '@chuanmen/types/certificate'
import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { shortDay } from '@/lib/format'
import { pipeName } from './complete-pipes'
import type { Certificates } from './use-certificates'
import { type PipeChoice, usePipeChoice } from './use-pipe-choice'

type Rounds = NonNullable<Certificates['list']['value']>['rounds']
type Props = {
  estate: EstateView
  rounds: Rounds
  /** The round one came from; '' for none. */
  roundId: string
  onMake: (scope: CertificateScope, about: string) => void
  onClose: () => void
}

/** What a certificate is to be of: all that a round came to, or one pipe that is complete. */
export function MakeDialog({ estate, rounds, roundId: cameFrom, onMake, onClose }: Props) {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null)
  const [kind, setKind] = useState<'round' | 'riser'>(closed.length > 0 ? 'round' : 'riser')
  const [roundId, setRound] = useState((closed.find((one) => one.roundId === cameFrom) ?? closed[0])?.roundId ?? '')
  const pipe = usePipeChoice(estate, kind === 'riser')
  const [wasTried, setTried] = useState(false)

  const make = () => {
    setTried(true)
    const round = closed.find((one) => one.roundId === roundId)
    if (kind === 'round' && round) onMake({ kind, roundId }, round.title)
    const { stairwell, riser } = pipe
    if (kind === 'riser' && stairwell?.summary && riser)
      onMake(
        { kind, roundId: stairwell.summary.roundId, stairwellId: stairwell.stairwellId, riserId: riser.riserId },
        aboutRiser(stairwell, riser),
      )
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
        {kind === 'round' ? (
          <RoundField closed={closed} roundId={roundId} onRound={setRound} wasTried={wasTried} />
        ) : (
          <PipeFields pipe={pipe} wasTried={wasTried} />
        )}
        <View className="t-note">
          证明里有每户的房号、答复和打了星号的姓名，给要核的单位看；公开的核对页上没有这些。
        </View>
      </View>
    </Dialog>
  )
}

type RoundProps = { closed: Rounds; roundId: string; onRound: (roundId: string) => void; wasTried: boolean }

function RoundField({ closed, roundId, onRound, wasTried }: RoundProps) {
  if (closed.length === 0) return <View>还没有结束的一轮。征求意见结束以后，才能出整轮的证明。</View>
  return (
    <SelectField
      label="哪一轮"
      value={roundId}
      options={closed.map((round) => ({
        value: round.roundId,
        words: `${round.title}（${shortDay(round.closedAt ?? '')}结束）`,
      }))}
      onChange={onRound}
      error={wasTried && !roundId ? '请选一轮' : undefined}
    />
  )
}

function PipeFields({ pipe, wasTried }: { pipe: PipeChoice; wasTried: boolean }) {
  const { stairwells, stairwell, setStairwell, view, risers, riser, setRiser } = pipe
  if (stairwells.length === 0) return <View>还没有成串的管。一根管上的户都同意了，才能出这根管的证明。</View>
  return (
    <>
      <SelectField
        label="哪个楼门"
        value={stairwell?.stairwellId ?? ''}
        options={stairwells.map((one) => ({
          value: one.stairwellId,
          words: `${one.building}${one.unit}（成串 ${one.summary?.complete ?? 0}）`,
        }))}
        onChange={setStairwell}
        error={wasTried && !stairwell ? '请选一个楼门' : undefined}
      />
      {stairwell ? <PageState of={view} rows={1} /> : null}
      {view.value && risers.length > 0 ? (
        <SelectField
          label="哪根管"
          value={riser?.riserId ?? ''}
          options={risers.map((one) => ({ value: one.riserId, words: pipeName(one) }))}
          onChange={setRiser}
          error={wasTried && !riser ? '请选一根管' : undefined}
        />
      ) : null}
      {view.value && risers.length === 0 ? (
        <View>这个楼门的立管在征求意见以后重新设过，对不上是哪根管了。请出整轮的证明。</View>
      ) : null}
    </>
  )
}
