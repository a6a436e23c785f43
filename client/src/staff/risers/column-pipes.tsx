import { riserKinds, riserWords } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { Text, View } from '@tarojs/components'
import { CardSection } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { PipeEditor } from './pipe-editor'
import { keyOf, type Pipe, pipeAt } from './pipes'
import type { useRisers } from './use-risers'

type Page = ReturnType<typeof useRisers>
type Props = { position: string; view: StairwellView; page: Page }

/** One column: which kinds it has, and each pipe that begins there with its exceptions. */
export function ColumnPipes({ position, view, page }: Props) {
  const own = page.pipes.filter(({ positions }) => positions[0] === position)
  return (
    <CardSection>
      <View className="t-bold">{`尾号 ${position}`}</View>
      <View className="risers-four" {...aria({ role: 'group', label: `尾号 ${position} 有哪几根管` })}>
        {riserKinds.map((kind) => (
          <Chip
            key={kind}
            chosen={pipeAt(page.pipes, kind, position) !== undefined}
            onPress={() => page.toggle(kind, position)}
          >
            {riserWords[kind].name.replace('立管', '')}
          </Chip>
        ))}
      </View>
      {riserKinds.map((kind) => {
        const pipe = own.find((one) => one.kind === kind)
        const isOpen = pipe !== undefined && page.chosen === pipe
        return pipe ? (
          <View key={keyOf(pipe)} className={`risers-pipe ${isOpen ? 'risers-pipe-open' : ''}`}>
            <Press
              className="risers-pipe-head"
              expanded={isOpen}
              label={`${riserWords[kind].name}，${wordsOf(pipe, page, view)}`}
              onPress={() => page.choose(pipe)}
            >
              <Text className="risers-pipe-name">{riserWords[kind].name}</Text>
              <Text className={`grow ${page.isEmpty(pipe) ? 'c-brick' : 't-note'}`}>{wordsOf(pipe, page, view)}</Text>
              <Icon name={isOpen ? 'up' : 'down'} size={16} className="c-ink2" />
            </Press>
            {isOpen ? <PipeEditor pipe={pipe} view={view} page={page} /> : null}
          </View>
        ) : null
      })}
    </CardSection>
  )
}

/** 「2 层起，5 户，和 04 共用，跳过 302」 */
function wordsOf(pipe: Pipe, page: Page, { flats }: StairwellView): string {
  const skipped = flats.filter(({ flatId }) => pipe.exceptFlatIds.includes(flatId)).map(({ room }) => room)
  const count = page.countOn(pipe)
  return [
    `${pipe.fromFloor} 层起`,
    count === 0 ? '一户都没接上' : `${count} 户`,
    pipe.positions.length > 1 ? `和 ${pipe.positions.slice(1).join('、')} 共用` : '',
    skipped.length > 0 ? `跳过 ${skipped.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('，')
}
