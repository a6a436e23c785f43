import { isUrgentKind } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { dayHour } from '@/lib/format'
import { changesOf } from './changes'
import { InShort } from './in-short'
import type { NoticeEdit } from './use-notice-edit'

/** The last question before every household hears of it. */
export function SendDialog({ edit }: { edit: NoticeEdit }) {
  const { count, content, corrected, publishAt, form } = edit
  const households = corrected?.households ?? count.households ?? 0
  const changes = corrected ? changesOf(corrected.content, content, Date.now()) : []
  const title = corrected
    ? `把更正发给 ${households} 户？`
    : publishAt
      ? `定在 ${dayHour(publishAt, Date.now())} 发？`
      : `发给 ${households} 户？`
  return (
    <Dialog
      title={title}
      onClose={edit.stopAsking}
      actions={
        <>
          <Button onPress={edit.stopAsking}>再看看</Button>
          <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.send()}>
            {publishAt && !corrected ? '定好' : '发出'}
          </Button>
        </>
      }
    >
      <View className="stack">
        <InShort content={content} />
        {changes.map(({ what, before, after }) => (
          <View key={what}>{`${what}：原来 ${before} → 现在 ${after}`}</View>
        ))}
        <View>{corrected ? `改了：${form.correctionWhy.trim()}` : count.words}</View>
        <View className="t-note">
          {corrected
            ? '发给和原来一样的住户；原来那份马上不作数。停水改了时间的，24 小时重新算。'
            : '发出以后不能改，只能更正或撤回。发出不等于看到：谁看过、哪几户要打电话上门，在这份通知里看。'}
        </View>
        {isUrgentKind(content.kind) ? (
          <View className="t-note">停水和安全类的，发出后请再打印一份贴在楼门口。</View>
        ) : null}
        <FailureNote failure={edit.sendFailure} />
      </View>
    </Dialog>
  )
}
