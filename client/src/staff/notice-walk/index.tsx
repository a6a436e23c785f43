import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { sendLater } from '@/lib/later'
import { back, go, replace } from '@/lib/navigate'
import { spanWords } from '@/pages/notice/times'
import { useDesk } from '../use-desk'
import { useEstateFacts } from '../use-estate-facts'
import { CallDialog } from './call-dialog'
import { useMayCall } from './use-may-call'
import { useWalk, type Walk } from './use-walk'
import type { Section, WalkDoor, WalkNotice } from './walk-list'
import { WalkRow } from './walk-row'
import './notice-walk.scss'

const titles = { call: '打电话告诉', door: '上门告诉' } as const

/** One notice, the households that somebody must tell: rung or visited in walking order, ticked with a thumb, also offline. */
function NoticeWalkPage() {
  const walk = useWalk()
  const estate = useEstateFacts(walk.estateId)
  const mayCall = useMayCall(walk.estateId)
  const { view, list, way, counts } = walk
  const [calling, setCalling] = useState<{ section: Section; door: WalkDoor } | null>(null)
  const canRecord = view ? view.abilities.recordTold : true
  const isStanding = view ? view.state === 'published' : true
  const path = [{ words: list?.notice.title ?? '通知', onPress: () => void back('/staff/notices/index') }]
  return (
    <StaffFrame
      title={titles[way]}
      current="notices"
      path={path}
      {...useDesk(estate?.name)}
      {...(list && canRecord && isStanding ? { footer: <Standing walk={walk} /> } : {})}
    >
      <PageState of={walk.state} rows={6} kept="已经点过的还在这台手机上，联网后自己送。" />
      {view && !canRecord ? <RefusedState words="登记告知要由负责这里的工作人员来做。" /> : null}
      {view && !isStanding ? <Gone view={view} /> : null}
      {list && canRecord && isStanding ? (
        <>
          <Say notice={list.notice} />
          <ChipRow
            label="看哪个名单"
            chosen={[way]}
            onChange={([next]) => walk.setWay(next ?? way)}
            options={[
              { value: 'call', words: `打电话 ${counts.call} 户`, icon: 'phone' },
              { value: 'door', words: `上门 ${counts.door} 户`, icon: 'door' },
            ]}
          />
          {walk.sections.length === 0 ? <Nothing walk={walk} /> : null}
          {walk.sections.map((section) => {
            const place = `${section.building}${section.unit}`
            return (
              <Card key={section.stairwellId} flush>
                <View className="row walk-place">
                  <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
                    {place}
                  </View>
                  <View className={section.left > 0 ? 'c-amber t-bold' : 'c-teal t-bold'}>
                    {section.left > 0 ? `还有 ${section.left} 户` : '都去过了'}
                  </View>
                </View>
                {section.rows.map((row) => (
                  <WalkRow
                    key={row.door.flatId}
                    row={row}
                    place={place}
                    way={way}
                    mayCall={mayCall}
                    onCall={() => setCalling({ section, door: row.door })}
                    onTick={(outcome) => walk.tick(section, row.door, outcome)}
                    onTakeBack={walk.takeBack}
                    onRead={walk.forgetRefused}
                  />
                ))}
              </Card>
            )
          })}
        </>
      ) : null}
      {calling && list ? (
        <CallDialog
          place={`${calling.section.building}${calling.section.unit} ${calling.door.room}`}
          stairwellId={calling.section.stairwellId}
          flatId={calling.door.flatId}
          title={list.notice.title}
          onOutcome={(outcome) => {
            walk.tick(calling.section, calling.door, outcome)
            setCalling(null)
          }}
          onClose={() => setCalling(null)}
        />
      ) : null}
    </StaffFrame>
  )
}

/** How many are left, and what still has to get through. */
function Standing({ walk: { way, counts, unsent, noticeId, view } }: { walk: Walk }) {
  const left = counts[way]
  return (
    <View className="row walk-foot">
      <View className="grow" {...aria({ role: 'status', live: 'polite' })}>
        <View className="t-lead">{left > 0 ? `还有 ${left} 户` : '这个名单走完了'}</View>
        {unsent > 0 ? <View className="t-note">{`${unsent} 条等着送，有网了自己送`}</View> : null}
      </View>
      {unsent > 0 ? (
        <Button icon="refresh" onPress={() => void sendLater()}>
          现在送
        </Button>
      ) : (
        <Button
          icon="print"
          onPress={() => void go('/staff/notice-sheet/index', { noticeId, estateId: view?.estateId, sheet: 'list' })}
        >
          打印名单
        </Button>
      )}
    </View>
  )
}

/** What to say at the door, in the notice's own words. */
const Say = ({ notice: { title, startsAt, endsAt, where, todo } }: { notice: WalkNotice }) => (
  <Card tone="sunk">
    <View className="t-note">说这几句</View>
    <View className="t-bold">{title}</View>
    {startsAt ? <View>{`${day(startsAt, Date.now())} ${spanWords(startsAt, endsAt)}`}</View> : null}
    <View>{where}</View>
    {todo ? <View>{todo}</View> : null}
  </Card>
)

function Nothing({ walk: { way, counts, setWay } }: { walk: Walk }) {
  const other = way === 'call' ? 'door' : 'call'
  return (
    <EmptyState
      icon="check"
      title={way === 'call' ? '没有要打电话的' : '没有要上门的'}
      words="用不了微信、一直没打开、电话没打通的住户会自己排到这里。"
      {...(counts[other] > 0
        ? { action: `去看${titles[other]}的 ${counts[other]} 户`, onAction: () => setWay(other) }
        : {})}
    />
  )
}

function Gone({ view: { replacedBy, estateId } }: { view: NonNullable<Walk['view']> }) {
  return (
    <EmptyState
      icon="swap"
      title="这份通知不用再告诉了"
      words={replacedBy ? '它已经被后来的通知代替，请按后来的那份去告诉。' : '它还没有发出。'}
      {...(replacedBy
        ? {
            action: '看后来的那份',
            onAction: () => void replace('/staff/notice/index', { estateId, noticeId: replacedBy }),
          }
        : {})}
    />
  )
}

export default guarded(NoticeWalkPage)
