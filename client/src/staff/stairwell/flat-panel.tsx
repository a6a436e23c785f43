import { consentRuleWords, occupancyWords } from '@chuanmen/types/household'
import { riserWords } from '@chuanmen/types/riser'
import type { StaffFlatView, StairwellView } from '@chuanmen/types/stairwell'
import { flatStateWords } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import type { FlatMark, Picture } from '@/components/stairwell/model'
import { markWords } from '@/components/stairwell/words'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { area } from '@/lib/format'
import { go } from '@/lib/navigate'
import { FlatAnswers } from './flat-answers'
import { FlatBindings } from './flat-bindings'
import { FlatOwners } from './flat-owners'
import type { FlatPage } from './use-flat'

const tones: Record<FlatMark, 'teal' | 'amber' | 'brick' | 'plain'> = {
  agreed: 'teal',
  conditional: 'amber',
  deferred: 'amber',
  reconfirm: 'amber',
  refused: 'brick',
  pending: 'plain',
  'tenant-only': 'plain',
}

type Props = {
  view: StairwellView
  picture: Picture
  flat: StaffFlatView
  page: FlatPage
  onClose: () => void
  onPaper: (flatId: string) => void
  onCorrect: (flatId: string) => void
}

/** The file of the flat that was tapped: whose it is, who is bound, what was said, and what staff can do about it. */
export function FlatPanel({ view, picture, flat, page, onClose, onPaper, onCorrect }: Props) {
  const mark = picture.flats.find(({ flatId }) => flatId === flat.flatId)?.mark
  const parts = view.flats.filter(({ joinedTo }) => joinedTo === flat.flatId)
  const value = page.file.value
  const { abilities, round } = view
  return (
    <Card tone="selected" flush>
      <View {...aria({ role: 'region', label: `${flat.room} 的情况` })}>
        <CardSection>
          <View className="row">
            <View className="t-title">{flat.room}</View>
            <View className="grow">
              {mark ? (
                <Tag tone={tones[mark]} icon={mark}>
                  {markWords[mark]}
                </Tag>
              ) : null}
            </View>
            <Press className="flat-close" label={`关闭 ${flat.room}`} onPress={onClose}>
              <Icon name="close" />
            </Press>
          </View>
          <View className="t-note">
            {[area(flat.areaCentiSqm), consentRuleWords[flat.consentRule], occupancyWords[flat.occupancy]].join(' · ')}
          </View>
          {parts.map((part) => (
            <View key={part.flatId} className="row row-wrap flat-part">
              <View className="grow">{`和 ${part.room} 打通，算一户`}</View>
              {abilities.correctFlat ? (
                <Button variant="link" onPress={() => onCorrect(part.flatId)}>{`更正 ${part.room}`}</Button>
              ) : null}
            </View>
          ))}
          <ItemStates flat={flat} />
        </CardSection>
        <PageState of={page.file} rows={3} />
        {value ? (
          <>
            <FlatOwners
              file={value}
              shownOf={page.shownOf}
              onReveal={(signerId, field) => page.ask({ kind: 'reveal', signerId, field })}
            />
            <FlatBindings
              file={value}
              canIssue={abilities.issueCodes}
              onIssue={() => page.ask({ kind: 'code' })}
              onEnd={(bindingId) => page.ask({ kind: 'end', bindingId })}
              {...(abilities.correctFlat
                ? {
                    onPower: (bindingId: string) =>
                      void go('/staff/power/index', {
                        estateId: view.estateId,
                        stairwellId: view.stairwellId,
                        flatId: flat.flatId,
                        bindingId,
                      }),
                  }
                : {})}
            />
            <FlatAnswers file={value} onPhotos={(photoIds) => page.ask({ kind: 'photos', photoIds })} />
          </>
        ) : null}
        {abilities.correctFlat || abilities.recordPaper ? (
          <CardSection className="flat-actions">
            {abilities.recordPaper ? (
              <Button icon="shield" onPress={() => fileFor(view, flat)}>
                替这户申请赔付
              </Button>
            ) : null}
            {abilities.recordPaper ? (
              <Button icon="heart" onPress={() => askFor(view, flat)}>
                替这户请人帮忙
              </Button>
            ) : null}
            {abilities.recordPaper ? (
              <Button icon="door" onPress={() => openHousehold(view, flat)}>
                这一户的事
              </Button>
            ) : null}
            {abilities.correctFlat ? (
              <Button icon="pencil" onPress={() => onCorrect(flat.flatId)}>
                更正这户
              </Button>
            ) : null}
            {abilities.recordPaper && round && flat.state !== null ? (
              <MainButton onPress={() => onPaper(flat.flatId)}>记纸质答复</MainButton>
            ) : null}
          </CardSection>
        ) : null}
      </View>
    </Card>
  )
}

/** Its file, its plan, its promises and visits. */
const openHousehold = ({ stairwellId }: StairwellView, { flatId }: StaffFlatView) =>
  void go('/staff/household/index', { stairwellId, flatId })

/** A claim for a household that cannot file it by itself. */
const fileFor = ({ stairwellId }: StairwellView, { flatId }: StaffFlatView) =>
  void go('/claims/file/index', { stairwellId, flatId, behalf: 1 })

/** Help for a household that cannot ask for it by itself. */
const askFor = ({ stairwellId }: StairwellView, { flatId }: StaffFlatView) =>
  void go('/help/ask/index', { stairwellId, flatId, behalf: 1 })

/** What the flat as a whole amounts to, per item asked. */
function ItemStates({ flat }: { flat: StaffFlatView }) {
  const items = Object.entries(flat.items) as [keyof typeof riserWords, keyof typeof flatStateWords][]
  if (items.length === 0) return null
  return (
    <View className="flat-items">
      {items.map(([item, state]) => (
        <View key={item} className="flat-item">
          <Icon
            name={state}
            className={
              state === 'agreed' ? 'c-teal' : state === 'refused' ? 'c-brick' : state === 'pending' ? '' : 'c-amber'
            }
          />
          <View>{`${riserWords[item].name.replace('立管', '')}：${flatStateWords[state]}`}</View>
        </View>
      ))}
    </View>
  )
}
