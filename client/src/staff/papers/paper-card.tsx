import type { PaperView } from '@chuanmen/types/paper'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Tag } from '@/components/tag/tag'
import { dayHour, shortDay } from '@/lib/format'
import { placeWords } from '../place-words'
import { appWords, saidWords, standing, traceOf } from './words'

type Props = {
  paper: PaperView
  onPhotos: () => void
  onCall: () => void
  onSettle: () => void
  onHousehold: () => void
}

const tones = { conflict: 'brick', toCall: 'amber', denied: 'brick', confirmed: 'teal', settled: 'teal' } as const

/** One paper: who signed what when, what the app says against it, and the one thing to do about it. */
export function PaperCard({ paper, onPhotos, onCall, onSettle, onHousehold }: Props) {
  const { at, signer, says, app, signedOn, witness, recordedByName, recordedAt, photoIds, canCall, canSettle } = paper
  const now = Date.now()
  const place = placeWords(paper)
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="row row-wrap papers-head">
            <View className="t-lead grow">{`${place} ${signer}`}</View>
            <Tag tone={tones[at]}>{standing(paper, now)}</Tag>
          </View>
          <View className="t-note">{`${recordedByName} ${dayHour(recordedAt, now)}收的，见证人${witness}`}</View>
        </View>
        <FactList
          facts={[
            { name: '纸上写', value: `${shortDay(signedOn)}签的 ${saidWords(says)}`, icon: 'doc' },
            ...(app.length > 0 ? [{ name: '手机上', value: appWords(app), icon: 'swap' as const }] : []),
          ]}
        />
        {traceOf(paper, now).map(({ id, words }) => (
          <View key={id} className="t-note papers-words">
            {words}
          </View>
        ))}
        <View className="row row-wrap">
          {canSettle ? (
            <Button variant="primary" label={`核对${place}`} onPress={onSettle}>
              问清楚了，核对
            </Button>
          ) : null}
          {canCall ? (
            <Button variant="outline" icon="phone" label={`打电话核实${place}`} onPress={onCall}>
              打电话核实
            </Button>
          ) : null}
          <Button variant="link" icon="image" label={`看照片（${photoIds.length} 张），${place}`} onPress={onPhotos}>
            {`看照片（${photoIds.length} 张）`}
          </Button>
          <Button variant="link" icon="door" label={`看这一户，${place}`} onPress={onHousehold}>
            看这一户
          </Button>
        </View>
        {paper.isOpen && !canCall && !canSettle ? (
          <View className="t-note">
            {at === 'conflict'
              ? '要由另一位同事来核对；这一轮结束了的，不用再核对。'
              : '是您收的，要由另一位同事来核实。'}
          </View>
        ) : null}
      </View>
    </Card>
  )
}
