import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Missing } from '@/components/missing/missing'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StepBar } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { OfflineBar } from '@/components/states/states'
import { go } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { ArrivedCard } from './arrived-card'
import { questions } from './interview'
import { Question } from './question'
import { SaidBy } from './said-by'
import { useInterview } from './use-interview'
import { WaitingCards } from './waiting-cards'
import './interview.scss'

/** The household's file as it is asked for at a door: standing, with a thumb, with or without a network. Everything may be skipped. */
function StaffInterviewPage() {
  const page = useInterview()
  const { door, flat, answered, arrived } = page
  const isWriting = !page.isShut && !page.sending && !arrived
  const name = door ? `${door.building}${door.unit} ${door.room}` : ''
  return (
    <StaffFrame
      title="入户登记"
      current="portfolio"
      {...(door
        ? {
            path: [
              { words: name, onPress: () => void go('/staff/household/index', { ...flat, estateId: door.estateId }) },
            ],
          }
        : {})}
      {...useDesk()}
      {...(isWriting
        ? {
            footer: (
              <MainButton icon="check" onPress={page.submit}>
                {answered.length > 0 ? `记下这 ${answered.length} 项` : '记下来'}
              </MainButton>
            ),
          }
        : {})}
    >
      {page.isShut ? <PageState of={page.file} kept="写好的还在这台手机上。" /> : null}
      {page.isOffline ? <OfflineBar words="现在没有网络。照样问，先存在这台手机上，有网了自己送。" /> : null}
      {page.isShut ? null : (
        <View className="interview stack">
          <WaitingCards page={page} />
          {arrived ? <ArrivedCard page={page} arrived={arrived} /> : null}
          {isWriting ? <Questions page={page} /> : null}
        </View>
      )}
    </StaffFrame>
  )
}

function Questions({ page }: { page: ReturnType<typeof useInterview> }) {
  const { answered } = page
  const done = questions.flatMap(({ field }, at) => (answered.includes(field) ? [at] : []))
  const current = questions.findIndex(({ field }) => !answered.includes(field))
  return (
    <>
      <StepBar
        total={questions.length}
        done={done}
        current={current}
        words={`问了 ${answered.length} / ${questions.length} 项`}
        note="不想说的跳过"
      />
      <SaidBy page={page} />
      {questions.map((question) => (
        <Question key={question.field} page={page} {...question} />
      ))}
      {page.isEmptyTried ? <Missing>一项都还没有问。答一项就能记。</Missing> : null}
      <View className="t-note">
        {page.isSaved ? '写的存在这台手机里，送出去或今天过完就清掉。' : '边问边存在这台手机里。'}
      </View>
    </>
  )
}

export default guarded(StaffInterviewPage)
