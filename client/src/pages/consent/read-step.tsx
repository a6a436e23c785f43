import type { ConsentView } from '@chuanmen/types/consent'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Icon } from '@/components/icon/icon'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { StepTitle } from '@/components/step-title/step-title'
import { day, daysUntil, shortDay } from '@/lib/format'
import { Changes, changesAloud } from './changes'
import { Paragraphs } from './paragraphs'
import { TextLinks } from './text-links'

type Props = {
  view: ConsentView
  isElder: boolean
  isPreparing: boolean
  /** The text changed while the answers lay in the draft. */
  isOtherText: boolean
  itemNames: string[]
}

/** First screen: what it is about in plain words, until when, and that every answer is fine. */
export function ReadStep({ view, isElder, isPreparing, isOtherText, itemNames }: Props) {
  const { text, previousText, textVersion, closesAt, prepared, changes } = view
  const isDisputed = view.items.some(({ mine }) => mine?.isDisputed)
  const aloud = [text.title, changesAloud(changes), text.plain].filter(Boolean).join('。')
  const left = daysUntil(closesAt, Date.now())
  return (
    <>
      <StepTitle isFirst>{text.title}</StepTitle>
      <View className="t-note">{`${view.estateName} ${view.building}${view.unit} ${view.room}`}</View>
      {isDisputed ? (
        <Card tone="amber">
          <View className="t-lead">您签的纸和手机上的答复不一样</View>
          <View>现在哪一份都还不算数。请您再答一次，以这一次为准。</View>
        </Card>
      ) : null}
      {previousText && (changes.length > 0 || isOtherText) ? (
        <Card tone="amber">
          <View className="row consent-banner">
            <Icon name="reconfirm" className="c-amber" />
            <View className="grow">
              <View className="t-lead">{`文本改过，现在是第${textVersion}版`}</View>
              <View>{previousText.why}</View>
              {isOtherText ? <View className="t-bold">您填的内容还在，看过新文本再交。</View> : null}
            </View>
          </View>
        </Card>
      ) : null}
      <Changes changes={changes} />
      {prepared && !isPreparing ? (
        <Card tone="teal">
          <View className="t-lead">{`${prepared.by ?? '家人'} ${shortDay(prepared.at)} 替您填好了`}</View>
          <View>{`您看过、确认以后才算您的意见，每一项都可以改。${shortDay(prepared.expiresAt)}前不确认，就作废，不算同意。`}</View>
        </Card>
      ) : null}
      {isPreparing ? (
        <Card tone="teal">
          <View className="t-lead">
            {prepared ? `${shortDay(prepared.at)}交给业主了，等业主确认` : '您在替业主准备'}
          </View>
          <View>{prepared ? `${shortDay(prepared.expiresAt)}前有效。想改可以改了再交一次。` : null}</View>
          <View>填好后交给业主本人确认，确认前不算数。业主书面授权并在居委会登记后，才可以代签。</View>
        </Card>
      ) : null}
      {isElder ? <ReadAloud wide words={aloud} /> : null}
      <Card>
        <Paragraphs words={text.plain} className="consent-plain" />
        <TextLinks view={view} />
      </Card>
      <Card>
        <FactList
          facts={[
            { name: '要答', value: `${itemNames.length} 项：${itemNames.join('、')}`, icon: 'list' },
            {
              name: '截止',
              value: `${day(closesAt, Date.now())}${left > 0 ? `，还有 ${left} 天` : left === 0 ? '，就是今天' : ''}`,
              icon: 'clock',
            },
            {
              name: '怎么答',
              value: '同意、有条件、暂不、不同意都可以，一样方便；施工锁定前随时能改、能撤回',
              icon: 'pencil',
            },
          ]}
        />
      </Card>
    </>
  )
}
