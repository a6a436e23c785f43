import type { ClaimView } from '@chuanmen/types/claim-actions'
import { WORDS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { whereWords } from '@/components/claim-steps/title'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { FormError } from '../round-edit/text-fields'
import { WhyDialog } from '../why/why-dialog'
import { useJoin } from './use-join'

type Props = { view: ClaimView; onOpen: (claimId: string) => void }

/** Claims of one cause (a leak over three floors): those joined, and those that may belong to them, each with why. */
export function JoinCard({ view, onOpen }: Props) {
  const page = useJoin(view)
  const { cause, maybeSame, abilities } = view
  const others = (cause?.claims ?? []).filter(({ claimId }) => claimId !== view.claimId)
  const offered = abilities.join ? maybeSame : []
  if (others.length === 0 && offered.length === 0) return null
  return (
    <Card flush>
      {others.length > 0 ? (
        <CardSection>
          <View className="stack-tight">
            <View className="row row-wrap">
              <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
                {`同一原因 ${others.length + 1} 户，一起查`}
              </View>
              {abilities.join ? (
                <Button variant="link" onPress={() => page.setLeaving(true)}>
                  单独办理
                </Button>
              ) : null}
            </View>
            <View className="t-note">查看可以一次做完；责任和办法每户分开定，住户互相看不到。</View>
            {others.map((other) => (
              <TodoRow
                key={other.claimId}
                icon="pipes"
                title={`${whereWords(other)} · ${other.number}`}
                onPress={() => onOpen(other.claimId)}
              />
            ))}
          </View>
        </CardSection>
      ) : null}
      {offered.length > 0 ? (
        <CardSection>
          <View className="stack">
            <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
              可能是同一原因
            </View>
            <ChipRow
              label="哪几户是同一原因"
              many
              chosen={page.chosen}
              onChange={page.setChosen}
              options={offered.map(({ claimId, why, ...place }) => ({
                value: claimId,
                words: `${whereWords(place)}：${why}`,
              }))}
            />
            <FormError words={page.errors.chosen} />
            <Field
              label="为什么是同一原因"
              required
              long
              value={page.words}
              maxLength={WORDS_MAX}
              hint="只给经办人看，住户看不到"
              error={page.errors.words}
              onChange={page.setWords}
            />
            <FailureNote failure={page.isLeaving ? null : page.join.failure} onRetry={() => void page.together()} />
            <Button icon="pipes" busy={page.join.isBusy} onPress={() => void page.together()}>
              放在一起查
            </Button>
          </View>
        </CardSection>
      ) : null}
      {page.isLeaving ? (
        <WhyDialog
          title="这份单独办理"
          words="它和另外几户不再算同一原因，各办各的。理由只给经办人看。"
          reasons={['查看后发现原因不同', '放错了']}
          action="单独办理"
          cancel="先不改"
          isBusy={page.join.isBusy}
          failure={page.join.failure}
          onConfirm={(why) => void page.leave(why)}
          onClose={() => page.setLeaving(false)}
        />
      ) : null}
    </Card>
  )
}
