import { helpKindWords } from '@chuanmen/types/help-words'
import type { VolunteerSelf } from '@chuanmen/types/volunteer'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { OfflineBar } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { day } from '@/lib/format'
import { StateCard } from '../today/state-card'
import { EndDialog } from './end-dialog'
import { lackWords } from './form'
import { ProfileFields } from './profile-fields'
import { PromiseCard } from './promise-card'
import { useEdit, type useProfile } from './use-profile'

type Props = { self: VolunteerSelf; profile: ReturnType<typeof useProfile>; onNew: () => void }

/** One's own profile in one estate: how it stands, what is missing, and everything one said, to change. */
export function EditPage({ self, profile, onNew }: Props) {
  const { begun, choose, page, estates } = profile
  const edit = useEdit(self, page.again)
  const [isEnding, setEnding] = useState(false)
  const { kinds } = self.profile
  return (
    <Page
      title="我的志愿者资料"
      phone={{ who: '居委会', number: self.estatePhone }}
      {...(edit.isOwn && !edit.isConflict
        ? {
            footer: (
              <MainButton busy={edit.isBusy} onPress={() => void edit.submit()}>
                存下来
              </MainButton>
            ),
          }
        : {})}
    >
      {page.failure?.kind === 'offline' ? <OfflineBar /> : null}
      {begun.length > 1 ? (
        <ChipRow
          label="哪个小区"
          options={begun.map((one) => ({ value: one.volunteerId, words: one.estateName }))}
          chosen={[self.volunteerId]}
          onChange={([next]) => choose(next)}
        />
      ) : null}
      <View>
        <View className="row row-wrap">
          <View className="t-title">{self.name}</View>
          {self.state === 'active' ? (
            <Tag tone="teal" icon="check">
              已核实
            </Tag>
          ) : null}
        </View>
        <View className="c-ink2">{`${self.estateName} · 能帮 ${kinds.length} 类`}</View>
      </View>
      <StateCard volunteer={self} isOnly={begun.length === 1} />
      <Papers self={self} />
      {edit.isConflict ? (
        <ChangedMeanwhile
          happened="这份资料在别处改过"
          theirs="用新的"
          onTheirs={edit.takeTheirs}
          onMine={edit.keepMine}
        >
          <View className="t-bold">{`现在记的是：${kinds.map((kind) => helpKindWords[kind]).join('、')}`}</View>
        </ChangedMeanwhile>
      ) : null}
      <ProfileFields {...edit} />
      {edit.isSaved ? <View className="t-note">改的已存在这台手机里，点「存下来」才算数。</View> : null}
      <ActFailure failure={edit.failure} onRetry={() => void edit.submit()} />
      <PromiseCard />
      {estates.length > 0 ? (
        <Card>
          <TodoRow icon="plus" title="在别的小区也报名" onPress={onNew} />
        </Card>
      ) : (
        <Button variant="link" onPress={onNew}>
          在别的小区也报名
        </Button>
      )}
      <Button variant="danger" wide onPress={() => setEnding(true)}>
        不当志愿者了
      </Button>
      {isEnding ? <EndDialog self={self} onClose={() => setEnding(false)} /> : null}
    </Page>
  )
}

/** Training, insurance and agreement as staff noted them, and what is missing for which kind. */
function Papers({ self: { lacks, trained, insuredUntil, agreementOn } }: { self: VolunteerSelf }) {
  const has = [
    trained.length > 0 ? `参加过培训：${trained.map((kind) => helpKindWords[kind]).join('、')}` : '',
    insuredUntil ? `保险到 ${day(insuredUntil, Date.now())}` : '',
    agreementOn ? `${day(agreementOn, Date.now())} 签了志愿服务协议` : '',
  ].filter(Boolean)
  if (has.length === 0 && lacks.length === 0) return null
  return (
    <Card>
      <View className="stack">
        {has.map((line) => (
          <View key={line}>{line}</View>
        ))}
        {lacks.map(({ kind, what }) => (
          <View className="c-amber" key={kind}>
            {`「${helpKindWords[kind]}」还接不了：要先${what.map((one) => lackWords[one]).join('、')}。请问居委会。`}
          </View>
        ))}
      </View>
    </Card>
  )
}
