import { contentHash } from '@chuanmen/domain/baseline/content-hash'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { ReceiptHead, ReceiptSlip } from '@/components/receipt/receipt'
import { dayHour, shortDay } from '@/lib/format'
import { go } from '@/lib/navigate'
import { Contents } from './contents'
import type { BaselineView } from './kept-baseline'
import { ReopenButton } from './reopen-button'
import type { Baseline } from './use-baseline'

const GROUP = 8

/** The receipt: who signed what and when, and the fingerprint of all of it. Below, what was recorded. */
export function SignedScreen({ baseline }: { baseline: Baseline }) {
  const { view } = baseline
  if (!view) return null
  const print = () => void go('/claims/print/index', { baseline: view.flatId, stairwellId: view.stairwellId })
  return (
    <View className="stack">
      {view.waiver ? <Waived view={view} waiver={view.waiver} /> : <Slip view={view} />}
      {view.isClosed ? <View className="t-note">已经开工，这份记录不能再改了。</View> : null}
      {view.waiver ? null : (
        <Button wide variant="outline" icon="print" onPress={print}>
          打印或存一份
        </Button>
      )}
      <Contents baseline={baseline} level={2} />
      <ReopenButton baseline={baseline} />
    </View>
  )
}

function Slip({ view }: { view: BaselineView }) {
  const { household, contractor, rooms, photos } = view
  const hash = useMemo(
    () => contentHash(rooms, new Map(Object.values(photos).map(({ photoId, sha256 }) => [photoId, sha256]))),
    [rooms, photos],
  )
  const last = [household?.at, contractor?.at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)
  const defects = rooms.reduce(
    (sum, { surfaces }) => sum + surfaces.reduce((more, one) => more + one.defects.length, 0),
    0,
  )
  const received = Object.values(photos)
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1)
  const now = Date.now()
  return (
    <ReceiptSlip
      stub={
        <View className="stack-tight">
          <View className="t-bold">这份记录的指纹（SHA-256）</View>
          <Text className="baseline-hash">{inGroups(hash)}</Text>
          <View className="t-note">由文字和每张照片原图算出来，改一个字、换一张照片都会变。</View>
        </View>
      }
    >
      <View className="stack">
        <ReceiptHead
          title="现状记录回执"
          note={`${view.building}${view.unit} ${view.room}`}
          seal="已存档"
          sealNote={last ? shortDay(last) : ''}
        />
        <FactList
          tight
          facts={[
            {
              name: '照片',
              value: `${Object.keys(photos).length} 张${defects > 0 ? `，圈出旧毛病 ${defects} 处` : ''}`,
            },
            ...(household
              ? [
                  {
                    name: '住户',
                    value: `${household.name}，${dayHour(household.at, now)}`,
                    note: household.via === 'present' ? '当面签在纸上，照片存着' : '在手机上签',
                  },
                ]
              : []),
            ...(contractor ? [{ name: '施工方', value: `${contractor.name}，${dayHour(contractor.at, now)}` }] : []),
            ...(received ? [{ name: '照片收到', value: `最后一张 ${dayHour(received, now)}` }] : []),
          ]}
        />
      </View>
    </ReceiptSlip>
  )
}

function Waived({ view, waiver }: { view: BaselineView; waiver: NonNullable<BaselineView['waiver']> }) {
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">签了「不做记录」</View>
        <FactList
          tight
          facts={[
            { name: '谁签的', value: `${waiver.name}，${dayHour(waiver.at, Date.now())}` },
            ...(waiver.words ? [{ name: '原因', value: waiver.words }] : []),
          ]}
        />
        <View className="c-ink2">
          {`要赔付照样可以申请，只是没有动工前的照片可以比。${view.isClosed ? '' : '开工前改主意，可以取消再拍。'}`}
        </View>
      </View>
    </Card>
  )
}

const inGroups = (hash: string) => hash.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? hash
