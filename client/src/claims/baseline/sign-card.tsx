import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { hiddenFrom } from './hidden'
import { hasPresence, PresenceFields } from './presence-fields'
import { ReopenButton } from './reopen-button'
import type { Baseline } from './use-baseline'
import { type Signing, useSigning } from './use-signing'

type Side = 'household' | 'contractor'

/** Who has signed, who is waited for, and what a signature says. */
export function SignCard({ baseline }: { baseline: Baseline }) {
  const { view, rooms, photos, isSettled, saving, queue } = baseline
  const signing = useSigning(baseline)
  const [asking, setAsking] = useState<Side | 'present'>()
  if (!view) return null
  const { household, contractor, abilities } = view
  const unseen = {
    household: abilities.sign ? hiddenFrom('household', rooms, photos).length : 0,
    contractor: abilities.signAsContractor ? hiddenFrom('contractor', rooms, photos).length : 0,
  }
  const notSeen = Math.max(unseen.household, unseen.contractor)
  const wait = queue.pending > 0 ? `等照片传完就能签，还有 ${queue.pending} 张` : saving.isDirty ? '等存好就能签' : ''
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
          签字
        </View>
        <Signed who="住户" by={household} />
        <Signed who="施工方" by={contractor} />
        <View className="c-ink2">
          签字就是说：这些照片和圈出的地方，就是动工前的样子。两边都签了就存档，谁也改不了；开工前想改，可以先取消签字。
        </View>
        {wait ? <View className="c-amber">{wait}</View> : null}
        {notSeen > 0 ? (
          <View className="c-amber">{`对方拍的 ${notSeen} 张照片要等社区看过才看得到，看到了再签。`}</View>
        ) : null}
        {abilities.sign ? (
          <MainButton
            icon="pencil"
            disabled={!isSettled || unseen.household > 0}
            onPress={() => setAsking('household')}
          >
            我是住户，我签
          </MainButton>
        ) : null}
        {abilities.signForHousehold ? (
          <Button wide variant="outline" icon="users" disabled={!isSettled} onPress={() => setAsking('present')}>
            住户在场，请他签
          </Button>
        ) : null}
        {abilities.signAsContractor ? (
          <Button
            wide
            variant="outline"
            icon="pencil"
            disabled={!isSettled || unseen.contractor > 0}
            onPress={() => setAsking('contractor')}
          >
            我代表施工方签
          </Button>
        ) : null}
        {household && !contractor && !abilities.signAsContractor ? (
          <View className="c-ink2">您家这边好了。施工队进门前会看一遍再签，不用您做什么。</View>
        ) : null}
        {household || contractor ? <ReopenButton baseline={baseline} /> : null}
      </View>
      {asking === 'present' ? <PresentDialog signing={signing} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'household' || asking === 'contractor' ? (
        <SignDialog side={asking} signing={signing} onClose={() => setAsking(undefined)} />
      ) : null}
    </Card>
  )
}

const Signed = ({ who, by }: { who: string; by: { name: string; at: string } | null }) => (
  <View className="row">
    <Icon name={by ? 'ring-check' : 'pending'} className={by ? 'c-teal' : 'c-amber'} />
    <View className="t-bold">{who}</View>
    <View className="grow c-ink2">{by ? `${by.name}，${dayHour(by.at, Date.now())}签` : '还没签'}</View>
  </View>
)

const words: Record<Side, readonly string[]> = {
  household: [
    '您确认：这些照片拍的是您家动工前的样子，圈出的地方是原来就有的毛病。',
    '签了以后，施工中新出现的损坏，拿这份记录来比，由造成损坏的一方负责。',
  ],
  contractor: ['您确认：您代表施工方看过这份记录，和现场一样。', '签了以后，记录里没有的损坏，先按施工造成来查。'],
}

function SignDialog({ side, signing, onClose }: { side: Side; signing: Signing; onClose: () => void }) {
  const { sign } = signing
  const run = async () => {
    if (await signing.signAs(side)) onClose()
  }
  return (
    <Dialog
      title={side === 'household' ? '住户签字' : '施工方签字'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再看看</Button>
          <MainButton busy={sign.isBusy} onPress={() => void run()}>
            确认签字
          </MainButton>
        </>
      }
    >
      <View className="stack">
        {words[side].map((line) => (
          <View key={line}>{line}</View>
        ))}
        <View className="t-note">这是电子确认。想签在纸上也行，效力一样，请和工作人员说。</View>
        <ActFailure failure={sign.failure} onRetry={() => void run()} />
      </View>
    </Dialog>
  )
}

function PresentDialog({ signing, onClose }: { signing: Signing; onClose: () => void }) {
  const { sign, paper } = signing
  const [name, setName] = useState('')
  const [wasTried, setTried] = useState(false)
  const run = async () => {
    setTried(true)
    if (hasPresence(name, paper) && (await signing.signAs('household', name))) onClose()
  }
  return (
    <Dialog
      title="住户当面签字"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>取消</Button>
          <MainButton busy={sign.isBusy} onPress={() => void run()}>
            记下签字
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>请把照片和圈出的地方一张张给住户看过。</View>
        <PresenceFields what="打印的记录或一张白纸" name={name} onName={setName} paper={paper} wasTried={wasTried} />
        <ActFailure failure={sign.failure} onRetry={() => void run()} />
      </View>
    </Dialog>
  )
}
