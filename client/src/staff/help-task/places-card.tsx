import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { outcomeWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { hour, yuan } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { hourWords, placeState } from '../help-words/task-words'
import { Head } from '../round-edit/text-fields'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView }
type Place = HelpTaskView['places'][number]

/** Who has taken it: when, by which proofs, whether they came. */
export function PlacesCard({ page, view }: Props) {
  if (view.places.length === 0) return null
  return (
    <Card flush>
      <CardSection>
        <Head title="谁去" />
      </CardSection>
      {view.places.map((place) => (
        <CardSection key={place.index}>
          <PlaceRow page={page} view={view} place={place} />
        </CardSection>
      ))}
    </Card>
  )
}

function PlaceRow({ page, view, place }: Props & { place: Place }) {
  const { index, name, phone, fromHour, service, where, order, checkedInAt, checkedOutAt, outcome, minutes } = place
  const { words, tone } = placeState(place)
  const isOver = checkedOutAt !== null
  return (
    <View className="stack" {...aria({ role: 'group', label: name })}>
      <View className="row row-wrap">
        <View className="t-lead grow">{name}</View>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <View>
        {[hourWords(fromHour), service, where, order ? (order.priceFen > 0 ? yuan(order.priceFen) : '不收费') : null]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {place.proofs ? <View className="t-note">{proofWords(place.proofs)}</View> : null}
      {checkedInAt && checkedOutAt ? (
        <View>
          {`${hour(checkedInAt)}到，${hour(checkedOutAt)}走，记 ${minutes} 分钟${outcome ? `：${outcomeWords[outcome]}` : ''}`}
        </View>
      ) : null}
      <View className="row row-wrap">
        {phone ? (
          <Button size="small" icon="phone" label={`打电话给${name}，${phone}`} onPress={() => dial(phone)}>
            打电话
          </Button>
        ) : null}
        {!isOver && !checkedInAt && view.moves.includes('vouch') ? (
          <Button size="small" label={`替他签到，${name}`} onPress={() => page.ask({ kind: 'vouch', index })}>
            替他签到
          </Button>
        ) : null}
        {!isOver && !checkedInAt && view.moves.includes('noShow') ? (
          <Button
            size="small"
            variant="danger"
            label={`${name}没有来`}
            onPress={() => page.ask({ kind: 'noShow', index })}
          >
            没有来
          </Button>
        ) : null}
      </View>
    </View>
  )
}

/** What a household may rely on (rule 41). */
const proofWords = ({ identity, trained, insured }: NonNullable<Place['proofs']>) =>
  [identity ? '看过证件' : '还没看过证件', trained ? '培训过' : '没有培训', insured ? '有保险' : '没有保险'].join(' · ')
