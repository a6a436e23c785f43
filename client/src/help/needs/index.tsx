import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { PageState } from '@/components/page-state/page-state'
import { BlockedCard } from './blocked-card'
import { ComingCard } from './coming-card'
import { NeedsFields } from './needs-fields'
import { type Needs, useNeeds } from './use-needs'

function HelpNeedsPage() {
  const needs = useNeeds()
  const { read, view, place, failure, save, isChanged } = needs
  return (
    <Page
      title="我家的需要"
      phone={place.phone ? { who: '居委会', number: place.phone } : undefined}
      {...(view?.canEdit ? { footer: <Buttons needs={needs} /> } : {})}
    >
      <PageState of={read} rows={5} {...(needs.isSaved ? { kept: '您填的还在这台手机里。' } : {})} />
      {view ? (
        <>
          <View>
            <View className="t-note">{place.words}</View>
            <View className="t-title">先说好，到时有人来</View>
            <View className="c-ink2">
              {view.canEdit ? '点几下就行，随时能改。写要帮什么，不用写为什么。' : '您能看，改要由这一户的人来。'}
            </View>
          </View>
          {view.isRefused ? (
            <Card>您说过不想被问，我们没有再问，也没有记下什么。现在想说，点下面几样就行。</Card>
          ) : null}
          <ComingCard coming={view.coming} now={Date.now()} />
          {isChanged ? (
            <ChangedMeanwhile
              happened="家里人或工作人员改过了"
              theirs="用改过的"
              onTheirs={needs.takeTheirs}
              onMine={needs.keepMine}
            >
              <View>{theirWords(view)}</View>
            </ChangedMeanwhile>
          ) : null}
          {view.canEdit ? <NeedsFields needs={needs} /> : <Card>{theirWords(view)}</Card>}
          <BlockedCard needs={needs} />
          <ActFailure failure={failure} onRetry={() => void save()} />
          {view.canEdit ? (
            <View className="t-note">
              {needs.isSaved ? '草稿存在这台手机里，点「记下来」以后才算数。' : '不说也没关系，停水照样有人通知您。'}
            </View>
          ) : null}
        </>
      ) : null}
    </Page>
  )
}

/** What is saved now, in a line. */
const theirWords = ({ isRefused, needs }: NonNullable<Needs['view']>) =>
  isRefused
    ? '现在记的是：不想说，也别再问。'
    : needs.length === 0
      ? '现在什么都没有记。'
      : `现在记的是：${needs.map(({ kind }) => helpKindWords[kind]).join('、')}。`

/** Saying and not saying are of one size and one look; neither is hidden. */
const Buttons = ({ needs: { save, refuse, isSaving, isRefusing, isChanged, view } }: { needs: Needs }) =>
  view?.isRefused ? (
    <MainButton busy={isSaving} disabled={isChanged} onPress={() => void save()}>
      记下来
    </MainButton>
  ) : (
    <>
      <Button variant="outline" busy={isRefusing} disabled={isChanged} onPress={() => void refuse()}>
        不想说，也别再问
      </Button>
      <Button variant="outline" busy={isSaving} disabled={isChanged} onPress={() => void save()}>
        记下来
      </Button>
    </>
  )

export default guarded(HelpNeedsPage)
