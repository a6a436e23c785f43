import { complaintWhats, complaintWhatWords } from '@chuanmen/types/complaint'
import { visitHowWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip, ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { Missing } from '@/components/missing/missing'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import { replace } from '@/lib/navigate'
import { useComplain } from './use-complain'

/** Visits that may be named. */
const VISITS = 5

function MattersComplainPage() {
  const complain = useComplain()
  const { page, view, form, change, sending, flatId } = complain
  const [isTried, setTried] = useState(false)
  const isDone = sending.value !== undefined
  const submit = () => {
    setTried(true)
    if (form.what) void complain.send()
  }
  return (
    <Page
      title="提意见"
      phone={view?.estatePhone ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(view && !isDone
        ? {
            footer: (
              <MainButton busy={sending.isBusy} onPress={submit}>
                交上去
              </MainButton>
            ),
          }
        : {})}
    >
      <PageState of={page} rows={4} {...(complain.isSaved ? { kept: '您写的还在这台手机里。' } : {})} />
      {view && isDone ? (
        <Received
          level={sending.value?.level ?? 'community'}
          onBack={() => void replace('/matters/list/index', { flatId })}
        />
      ) : null}
      {view && !isDone ? (
        <>
          <View>
            <View className="t-title">走访的事，您有什么要说</View>
            <View className="c-ink2">上门的人看不到。社区或街道里没参与的人来看，会答复您。</View>
          </View>
          <View className="stack">
            <View className="t-lead">是什么</View>
            <ChipRow
              label="是什么"
              options={complaintWhats.map((value) => ({ value, words: complaintWhatWords[value] }))}
              chosen={form.what ? [form.what] : []}
              onChange={([what]) => what && change({ what })}
            />
            {isTried && !form.what ? <Missing>请选一个。</Missing> : null}
          </View>
          {view.visits.length > 0 ? (
            <View className="stack">
              <View className="t-lead">是哪一次（可不选）</View>
              <View className="row row-wrap" {...aria({ role: 'radiogroup', label: '是哪一次' })}>
                {view.visits.slice(0, VISITS).map(({ visitId, at, how, byName }) => (
                  <Chip
                    key={visitId}
                    role="radio"
                    chosen={form.visitId === visitId}
                    onPress={() => change({ visitId: form.visitId === visitId ? null : visitId })}
                  >
                    {`${day(at)} ${byName}${visitHowWords[how]}`}
                  </Chip>
                ))}
              </View>
            </View>
          ) : null}
          <Field label="说说怎么回事" value={form.words} onChange={(words) => change({ words })} long maxLength={500} />
          <ActFailure failure={sending.failure} onRetry={submit} />
          <View className="t-note">{complain.isSaved ? '草稿存在这台手机里，交上去才算数。' : '边写边存。'}</View>
        </>
      ) : null}
    </Page>
  )
}

const Received = ({ level, onBack }: { level: 'community' | 'street'; onBack: () => void }) => (
  <Card tone="teal">
    <View className="stack" {...aria({ role: 'status' })}>
      <View className="row">
        <Icon name="disc-check" className="c-teal" />
        <View className="grow">
          <View className="t-lead">收到了</View>
          <View>{`${level === 'street' ? '街道' : '社区'}会派没参与上门的人来看，答复写在「我家的事」里。${dayHour(Date.now())}`}</View>
        </View>
      </View>
      <Button wide onPress={onBack}>
        看我家的事
      </Button>
    </View>
  </Card>
)

export default guarded(MattersComplainPage)
