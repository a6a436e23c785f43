import type { StationView } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { go, goRoot, replace } from '@/lib/navigate'
import { Foot } from '../foot/foot'
import { BasicsCard } from './basics-card'
import { BehindCard } from './behind-card'
import { ClosedCard } from './closed-card'
import { HoursCard } from './hours-card'
import { InTheWayCard } from './in-the-way-card'
import { ServicesCard } from './services-card'
import { type StationDesk, StationGate } from './station-gate'
import { StationList } from './station-list'
import { StationSwitch } from './station-switch'
import { type StationEdit, useStationForm } from './use-station-form'
import { WeekCard } from './week-card'
import './station.scss'

const TITLE = '养老驿站'

function StationPage() {
  return (
    <StationGate title={TITLE} current="station" root>
      {(desk) =>
        desk.stationId === '' ? (
          <StationList desk={desk} />
        ) : desk.stationId === 'new' ? (
          <Station desk={desk} view={null} again={() => undefined} />
        ) : (
          <Load key={desk.stationId} desk={desk} />
        )
      }
    </StationGate>
  )
}

const pathOf = ({ estateId }: StationDesk) =>
  estateId ? [{ words: TITLE, onPress: () => void goRoot('/staff/station/index', { estateId }) }] : []

function Load({ desk }: { desk: StationDesk }) {
  const { stationId, frame } = desk
  const loaded = useAction('station.view', { stationId })
  if (loaded.value) return <Station desk={desk} view={loaded.value} again={loaded.again} />
  return (
    <StaffFrame
      title={TITLE}
      current="station"
      path={pathOf(desk)}
      {...(frame.station ? { root: true } : {})}
      {...frame}
    >
      <PageState of={loaded} rows={5} kept="您填的还在。" />
    </StaffFrame>
  )
}

type Look = 'week' | 'form'
type Props = { desk: StationDesk; view: StationView | null; again: () => void }

/** One station: how full it is, and what it does when; a new one is only a form. */
function Station({ desk, view, again }: Props) {
  const { estateId, ownIds, frame } = desk
  const edit = useStationForm({
    view,
    estateId,
    again,
    onMade: (stationId) => void replace('/staff/station/index', { estateId, stationId }),
  })
  const [look, setLook] = useState<Look>(view && view.services.length > 0 ? 'week' : 'form')
  const isForm = look === 'form' || view === null
  const canEdit = view?.canEdit ?? true
  const open = (task: string) =>
    frame.station ? void goRoot('/staff/orders/index') : void go('/staff/help-task/index', { task })
  return (
    <StaffFrame
      title={view?.name ?? '添加驿站'}
      current="station"
      {...(view ? { note: view.where } : {})}
      path={pathOf(desk)}
      {...(frame.station ? { root: true } : {})}
      {...frame}
      {...(view && !frame.station ? { actions: <Actions view={view} estateId={estateId} /> } : {})}
      {...(isForm && canEdit
        ? {
            footer: (
              <Foot
                note={edit.isChanged ? '改了还没存' : '都存好了'}
                failure={edit.inTheWay ? null : edit.failure}
                onRetry={() => void edit.submit()}
              >
                <MainButton
                  busy={edit.isBusy}
                  disabled={!edit.isChanged || edit.isBehind}
                  onPress={() => void edit.submit()}
                >
                  存好
                </MainButton>
              </Foot>
            ),
          }
        : {})}
    >
      {ownIds.length > 1 ? <StationSwitch ownIds={ownIds} stationId={desk.stationId} /> : null}
      {view ? (
        <ChipRow
          label="看什么"
          chosen={[look]}
          onChange={([next = look]) => setLook(next)}
          options={[
            { value: 'week', words: '约满了没有' },
            { value: 'form', words: edit.isChanged ? '服务和时间（没存）' : '服务和时间' },
          ]}
        />
      ) : null}
      {view && !isForm ? <WeekCard stationId={view.stationId} services={view.services} /> : null}
      {isForm ? <StationFields edit={edit} view={view} onOpen={open} /> : null}
    </StaffFrame>
  )
}

type FieldsProps = { edit: StationEdit; view: StationView | null; onOpen: (taskId: string) => void }

function StationFields({ edit, view, onOpen }: FieldsProps) {
  const canEdit = view?.canEdit ?? true
  return (
    <>
      {edit.wasRestored && !edit.isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
      <BehindCard edit={edit} />
      {edit.inTheWay ? <InTheWayCard inTheWay={edit.inTheWay} onOpen={onOpen} /> : null}
      {canEdit ? null : <View className="t-note">只能看。要改，请服务的每个小区都归您管的同事来改。</View>}
      <BasicsCard edit={edit} canEdit={canEdit} canPlace={view?.canPlace ?? true} />
      <ServicesCard edit={edit} canEdit={canEdit} />
      <HoursCard edit={edit} canEdit={canEdit} />
      <ClosedCard edit={edit} canEdit={canEdit} />
    </>
  )
}

function Actions({ view: { stationId, canPlace }, estateId }: { view: StationView; estateId: string }) {
  return (
    <>
      <Button size="small" icon="list" onPress={() => void go('/staff/orders/index', { estateId, stationId })}>
        看订单
      </Button>
      {canPlace ? (
        <Button
          size="small"
          icon="users"
          onPress={() => void go('/staff/people/index', { estateId, role: 'stationKeeper', stationId })}
        >
          请人来管这家
        </Button>
      ) : null}
    </>
  )
}

export default guarded(StationPage)
