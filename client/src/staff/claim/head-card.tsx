import type { ClaimView } from '@chuanmen/types/claim-actions'
import { rungWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { visitWords } from '@/components/claim-steps/visit-words'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { staffAtWords } from '../claim-words/at-words'
import { dueOf } from '../claim-words/due-words'
import { textOf } from './move-texts'
import { clockWords, hasClimbed, mainMove, otherMoves, turnWords } from './turn'
import type { ClaimPage } from './use-claim'

type Props = { view: ClaimView; page: ClaimPage }

/** Whose turn it is and by when, whom to ring, and the one way on. */
export function HeadCard({ view, page }: Props) {
  const now = Date.now()
  const { status, clock, charge, pauseWords, rung } = view
  const due = dueOf({ dueOn: clock?.dueOn ?? null, isPaused: clock?.paused != null }, dayOf(now))
  const main = mainMove(view)
  const visit = 'visit' in status ? status.visit : null
  const isOver = status.at === 'closed' || status.at === 'withdrawn'
  return (
    <Card flush>
      <CardSection>
        <View className="stack">
          <View className="row row-wrap claim-tags">
            <Tag>{staffAtWords[status.at]}</Tag>
            {due ? (
              <Tag tone={due.tone} icon={due.tone === 'brick' ? 'warning' : 'clock'}>
                {due.words}
              </Tag>
            ) : null}
            {hasClimbed(view) ? <Tag tone="brick" icon="up">{`逾期后交到了${rungWords[rung]}`}</Tag> : null}
          </View>
          <View className="stack-tight">
            <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
              {turnWords(view)}
            </View>
            {clock ? <View className="t-note">{clockWords(view, now)}</View> : null}
            {visit ? <View className="t-bold">{`约好上门：${visitWords(visit, now)}`}</View> : null}
          </View>
          {clock?.paused && pauseWords ? (
            <View className="claim-paused">{`停下的原因（住户看到的）：${pauseWords}`}</View>
          ) : null}
          {isOver ? null : (
            <View className="row row-wrap claim-charge">
              <View className="grow">{`现在谁负责：${charge.name}`}</View>
              <Button
                size="small"
                icon="phone"
                label={`打电话给${charge.name}，${charge.phone}`}
                onPress={() => dial(charge.phone)}
              >
                {charge.phone}
              </Button>
            </View>
          )}
          {main && page.doing?.kind !== main ? (
            <MainButton icon={textOf(main, view).icon} onPress={() => page.start(main)}>
              {textOf(main, view).verb}
            </MainButton>
          ) : null}
          {page.doing ? null : <Quiet view={view} page={page} />}
        </View>
      </CardSection>
      {page.doing ? null : <Behalf view={view} page={page} />}
    </Card>
  )
}

function Quiet({ view, page }: Props) {
  const others = otherMoves(view)
  if (others.length === 0) return null
  return (
    <View className="claim-quiet" {...aria({ role: 'group', label: '还可以' })}>
      {others.map((kind) => {
        const { verb, icon } = textOf(kind, view)
        return (
          <Button key={kind} size="small" icon={icon} onPress={() => page.start(kind)}>
            {verb}
          </Button>
        )
      })}
    </View>
  )
}

/** What a household's people would press themselves, recorded for who cannot. */
function Behalf({ view, page }: Props) {
  if (view.movesOnBehalf.length === 0) return null
  return (
    <CardSection>
      <View className="stack-tight">
        <View className="t-note">住户不方便用手机，可以替他记下：</View>
        <View className="claim-quiet" {...aria({ role: 'group', label: '替住户记' })}>
          {view.movesOnBehalf.map((kind) => {
            const { verb } = textOf(kind, view)
            const words = kind === 'add' || kind === 'say' ? `住户${verb}` : verb
            return (
              <Button key={kind} variant="link" label={`替住户记：${words}`} onPress={() => page.start(kind, true)}>
                {words}
              </Button>
            )
          })}
        </View>
      </View>
    </CardSection>
  )
}
