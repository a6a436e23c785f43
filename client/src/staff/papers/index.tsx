import type { PaperView } from '@chuanmen/types/paper'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { PhotosDialog } from '../stairwell/photos-dialog'
import { CallDialog } from './call-dialog'
import { PaperCard } from './paper-card'
import { SettleDialog } from './settle-dialog'
import { usePapers } from './use-papers'
import './papers.scss'

const TITLE = '纸质核对'

function PapersPage() {
  return (
    <EstateGate title={TITLE} current="papers">
      {(desk) => <Papers key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** Papers that wait: those that contradict the app, whose households count for nothing until they are asked, and those whose signer is still to be rung. */
function Papers({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = usePapers(estate.estateId)
  const { opened, list, show } = page
  const papers = list.value?.papers ?? []
  const group = (at: PaperView['at'][]) => papers.filter((paper) => show === 'open' && at.includes(paper.at))
  const card = (paper: PaperView) => (
    <PaperCard
      key={paper.paperId}
      paper={paper}
      onPhotos={() => page.open({ kind: 'photos', photoIds: paper.photoIds })}
      onCall={() => page.open({ kind: 'call', paper })}
      onSettle={() => page.open({ kind: 'settle', paper })}
      onHousehold={() =>
        void go('/staff/household/index', {
          estateId: estate.estateId,
          stairwellId: paper.stairwellId,
          flatId: paper.flatId,
        })
      }
    />
  )
  return (
    <StaffFrame title={TITLE} current="papers" note="收的纸，由另一位同事核实" {...frame}>
      <ChipRow
        label="看哪些"
        options={[
          { value: 'open', words: '等核实的' },
          { value: 'all', words: '全部' },
        ]}
        chosen={[show]}
        onChange={([next]) => page.setShow(next ?? 'open')}
      />
      <PageState of={list} rows={3} />
      {list.value && papers.length === 0 ? (
        <EmptyState
          icon="ring-check"
          title={show === 'open' ? '没有等核实的纸' : '还没有收过纸质答复'}
          words="同事记下纸质答复以后会出现在这里：打电话问是不是本人签的；和手机上不一样的，问清以哪个为准。"
        />
      ) : null}
      <Group title="和手机上不一样，先都不算数" papers={group(['conflict'])} card={card} />
      <Group title="等回访" papers={group(['toCall'])} card={card} />
      {show === 'all' ? <View className="stack papers-group">{papers.map(card)}</View> : null}
      {list.value?.more ? <View className="t-note">先列了这些，办完再看后面的。</View> : null}
      {opened?.kind === 'photos' ? <PhotosDialog photoIds={opened.photoIds} onClose={page.close} /> : null}
      {opened?.kind === 'call' ? (
        <CallDialog paper={page.current(opened.paper)} onChanged={list.again} onClose={page.close} />
      ) : null}
      {opened?.kind === 'settle' ? (
        <SettleDialog paper={page.current(opened.paper)} onChanged={list.again} onClose={page.close} />
      ) : null}
    </StaffFrame>
  )
}

type GroupProps = { title: string; papers: readonly PaperView[]; card: (paper: PaperView) => JSX.Element }

function Group({ title, papers, card }: GroupProps) {
  if (papers.length === 0) return null
  return (
    <View className="stack papers-group">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        {`${title}（${papers.length}）`}
      </View>
      {papers.map(card)}
    </View>
  )
}

export default guarded(PapersPage)
