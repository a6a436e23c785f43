import type { ComplaintView } from '@chuanmen/types/complaint'
import { View } from '@tarojs/components'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { AnswerDialog } from './answer-dialog'
import { ComplaintCard } from './complaint-card'
import { useComplaints } from './use-complaints'
import './complaints.scss'

const TITLE = '投诉'

function ComplaintsPage() {
  return (
    <EstateGate title={TITLE} current="portfolio">
      {(desk) => <Complaints key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** What households say about those who visit them. It goes past the visiting team. */
function Complaints({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = useComplaints(estate.estateId)
  const { value } = page.list
  const open = value?.complaints.filter(({ isOpen }) => isOpen) ?? []
  const answered = value?.complaints.filter(({ isOpen }) => !isOpen) ?? []
  return (
    <StaffFrame
      title={TITLE}
      current="portfolio"
      note="住户对上门、打电话的意见"
      path={[{ words: '联系户', onPress: () => void go('/staff/portfolio/index', { estateId: estate.estateId }) }]}
      {...frame}
    >
      <PageState of={page.list} rows={3} />
      {value ? (
        <>
          <View className="complaints-who">
            楼门长、党员联系户和被投诉的人看不到这里。说到社区工作人员的，只有街道能看、能答复。
          </View>
          {value.complaints.length === 0 ? (
            <EmptyState
              icon="ring-check"
              title="没有投诉"
              words="住户在手机上提的意见会出现在这里，您答复以后他马上看得到。"
            />
          ) : null}
          <Group title={`等您答复 ${open.length} 件`} list={open} onAnswer={page.ask} />
          <Group title="答复过的" list={answered} />
        </>
      ) : null}
      {page.asking ? <AnswerDialog key={page.asking.complaintId} page={page} complaint={page.asking} /> : null}
    </StaffFrame>
  )
}

type GroupProps = { title: string; list: readonly ComplaintView[]; onAnswer?: (complaint: ComplaintView) => void }

function Group({ title, list, onAnswer }: GroupProps) {
  if (list.length === 0) return null
  return (
    <View className="stack complaints-group">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {list.map((complaint) => (
        <ComplaintCard
          key={complaint.complaintId}
          complaint={complaint}
          {...(onAnswer ? { onAnswer: () => onAnswer(complaint) } : {})}
        />
      ))}
    </View>
  )
}

export default guarded(ComplaintsPage)
