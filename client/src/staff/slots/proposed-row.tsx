import type { Crew } from '@chuanmen/types/works'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { SelectField } from '@/components/select-field/select-field'
import { FailureNote } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import type { Outcome } from '../series/use-series'
import { riserInFull } from '../works-words/place-words'
import { slotWords } from '../works-words/time-words'
import type { RowState } from './row-state'
import type { Proposed } from './use-slots'

const tags: Record<RowState, { words: string; tone: 'teal' | 'amber' | 'plain' }> = {
  new: { words: '新排的', tone: 'teal' },
  moved: { words: '改日子', tone: 'amber' },
  stays: { words: '不动', tone: 'plain' },
  taken: { words: '定好了', tone: 'teal' },
  stale: { words: '情况变了，要重新算', tone: 'amber' },
}

type Props = {
  proposed: Proposed
  crews: readonly Crew[]
  outcome: Outcome | undefined
  isBusy: boolean
  onCrew: (crewId: string) => void
  onTake: () => void
  onOpen: () => void
}

/** One riser of a proposal: its days, its crew, what became of it, and the way to take it. */
export function ProposedRow({ proposed, crews, outcome, isBusy, onCrew, onTake, onOpen }: Props) {
  const { row, works, state, crewId } = proposed
  const now = Date.now()
  const name = works ? riserInFull(works) : '这根立管的施工已经撤掉'
  const canTake = state === 'new' || state === 'moved'
  const crew = crews.find((one) => one.crewId === crewId)?.name
  const { words, tone } = tags[state]
  return (
    <CardSection>
      <View className="stack-tight" {...aria({ role: 'group', label: name })}>
        <View className="row row-wrap slots-head">
          <View className="t-bold grow slots-name">{name}</View>
          <Tag tone={tone}>{words}</Tag>
        </View>
        <View className="slots-when">
          {row.before && row.isMoved ? (
            <>
              <Text className="only-heard">原来是</Text>
              <Text className="slots-before">{slotWords(row.before, row.length, now)}</Text>
              <Text>改到 </Text>
            </>
          ) : null}
          <Text className="t-bold">{slotWords(row.start, row.length, now)}</Text>
          {crew ? <Text className="c-ink2">{` · ${crew}`}</Text> : null}
        </View>
        {canTake && row.crewId === null ? (
          <View className="slots-crew">
            <View className="c-amber">每个半天都有队空着，但没有一支队从头空到尾。请选一支，调开它别的活再定。</View>
            <SelectField
              bare
              label={`${name}，哪支施工队`}
              value={crewId}
              options={crews.map((one) => ({ value: one.crewId, words: one.name }))}
              onChange={onCrew}
            />
          </View>
        ) : null}
        {outcome?.state === 'failed' && canTake ? <FailureNote failure={outcome.failure} /> : null}
        <View className="row row-wrap">
          {canTake ? (
            <Button
              size="small"
              variant="outline"
              icon="check"
              busy={outcome?.state === 'doing'}
              disabled={isBusy || crewId === ''}
              label={`采用，${name}`}
              onPress={onTake}
            >
              采用
            </Button>
          ) : null}
          {works ? (
            <Button size="small" arrow label={`看这一根，${name}`} onPress={onOpen}>
              看这一根
            </Button>
          ) : null}
        </View>
      </View>
    </CardSection>
  )
}
