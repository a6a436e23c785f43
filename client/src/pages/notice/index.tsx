import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { RemindMe } from '@/components/remind-me/remind-me'
import { back, dial, go } from '@/lib/navigate'
import { Aloud } from './aloud'
import { Attachments } from './attachments'
import { Facts } from './facts'
import { KindLine } from './kind-line'
import { Question } from './question'
import { openInstead } from './replacement'
import { Standing } from './standing'
import { TimeCard } from './time-card'
import { useNotice } from './use-notice'
import './notice.scss'

function NoticePage() {
  const page = useNotice()
  const { value, noticeId, flatId, asksSomething } = page
  const now = new Date()
  // Whoever gets the card opens their own notices: it carries neither a flat nor a name.
  useShareAppMessage(() => ({
    title: value ? `${value.estateName}：${value.content.title}` : '小区换管的通知',
    path: '/pages/notices/index',
  }))
  if (!value) {
    return (
      <Page title="通知">
        <PageState of={page} rows={3} />
      </Page>
    )
  }
  const { content, attachments, replaces, replacedBy, answer, isExpired, worksId } = value
  const { kind, title, startsAt, endsAt, contactName, contactPhone, approvalRef, question } = content
  const isWithdrawal = replaces?.how === 'withdrawal'
  const isCalledOff = replacedBy !== null || isWithdrawal
  const finish = async () => {
    if (await page.confirm()) await back()
  }
  return (
    <Page
      title="通知"
      footer={
        <>
          <Button icon="phone" label={`打电话给${contactName}`} onPress={() => dial(contactPhone)}>
            打电话
          </Button>
          {replacedBy ? (
            <MainButton onPress={() => openInstead(replacedBy, flatId)}>看新的</MainButton>
          ) : (
            <MainButton busy={page.isBusy} onPress={finish}>
              我知道了
            </MainButton>
          )}
        </>
      }
    >
      <PageState of={page} />
      <ActFailure failure={page.openFailure} />
      <KindLine value={value} now={now} />
      <View className="t-title">{title}</View>
      <Standing value={value} flatId={flatId} now={now} />
      {replacedBy || isExpired ? null : <Aloud value={value} noticeId={noticeId} flatId={flatId} now={now} />}
      {startsAt && !isCalledOff ? (
        <TimeCard startsAt={startsAt} endsAt={endsAt} isWater={kind === 'waterStop'} now={now} />
      ) : null}
      {worksId && !replacedBy ? (
        <Button wide arrow icon="calendar" onPress={() => go('/pages/works/index', { flatId })}>
          看施工安排
        </Button>
      ) : null}
      <Facts content={content} isWithdrawal={isWithdrawal} isOld={replacedBy !== null} isOver={isExpired} now={now} />
      {question && asksSomething ? (
        <Question question={question} noticeId={noticeId} flatId={flatId} answer={answer} onRefused={page.again} />
      ) : null}
      <Attachments files={attachments} noticeId={noticeId} flatId={flatId} />
      {approvalRef && !replacedBy ? <View className="t-note">{`供水部门批准：${approvalRef}`}</View> : null}
      {page.isWorthReminding ? <RemindMe /> : null}
    </Page>
  )
}

export default guarded(NoticePage)
