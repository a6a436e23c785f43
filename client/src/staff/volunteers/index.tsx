import { helpKindWords } from '@chuanmen/types/help-words'
import type { VolunteerRow } from '@chuanmen/types/volunteer'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Press } from '@/components/press/press'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { dayOf, phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { missingOf, stateWords } from './rows'
import { VolunteerDialog } from './volunteer-dialog'
import './volunteers.scss'

const TITLE = '志愿者'
const LOOK_MS = 30_000

function VolunteersPage() {
  return (
    <EstateGate title={TITLE} current="volunteers">
      {(desk) => <Volunteers key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** Who helps in an estate: those who wait to be seen come first. */
function Volunteers({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const loaded = useAction('volunteer.list', { estateId: estate.estateId }, { everyMs: LOOK_MS })
  const { value } = loaded
  const [look, setLook] = useState<'now' | 'all'>('now')
  const [openId, setOpenId] = useState('')
  const all = value?.volunteers ?? []
  const rows = look === 'all' ? all : all.filter(({ state }) => state !== 'ended')
  const waiting = all.filter(({ state }) => state === 'waiting').length
  const open = all.find(({ volunteerId }) => volunteerId === openId)
  return (
    <StaffFrame
      title={TITLE}
      current="volunteers"
      note={waiting > 0 ? `${waiting} 位等着核实；核实以后才会派给他们` : '核实过的才会派给他们'}
      badges={{ volunteers: waiting }}
      {...frame}
    >
      <PageState of={loaded} rows={4} />
      {value && all.length > 0 ? (
        <ChipRow
          label="看哪些"
          chosen={[look]}
          onChange={([next = look]) => setLook(next)}
          options={[
            { value: 'now', words: '现在的' },
            { value: 'all', words: `全部 ${all.length}` },
          ]}
        />
      ) : null}
      {value && rows.length === 0 ? (
        <EmptyState
          icon="users"
          title="还没有人报名"
          words="谁愿意帮忙，扫楼门贴码，或在「我的」里点「我来帮忙」报名。报了名会出现在这里，等您见面核实。"
        />
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          label="志愿者"
          columns={columns(dayOf(Date.now()), value?.canSet ?? false, setOpenId)}
          rows={rows}
          rowKey={({ volunteerId }) => volunteerId}
        />
      ) : null}
      {open ? (
        <VolunteerDialog key={open.volunteerId} row={open} again={loaded.again} onClose={() => setOpenId('')} />
      ) : null}
    </StaffFrame>
  )
}

const columns = (today: string, canSet: boolean, onOpen: (id: string) => void): Column<VolunteerRow>[] => [
  {
    key: 'name',
    title: '姓名',
    track: 'minmax(0, 1.2fr)',
    render: ({ name, phone, homeLabel }) => (
      <View>
        <View className="t-bold">{name}</View>
        <View className="t-note">{homeLabel || '住在别处'}</View>
        {phone ? (
          <Press
            className="volunteers-phone"
            role="link"
            label={`打电话给${name}，${phoneGroups(phone)}`}
            onPress={() => dial(phone)}
          >
            {phoneGroups(phone)}
          </Press>
        ) : null}
      </View>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: ({ state, suspendedWhy }) => (
      <View className="stack-tight">
        <View className="row row-wrap">
          <Tag tone={stateWords[state].tone}>{stateWords[state].words}</Tag>
        </View>
        {state === 'suspended' && suspendedWhy ? <View className="t-note">{suspendedWhy}</View> : null}
      </View>
    ),
  },
  {
    key: 'kinds',
    title: '报了什么',
    track: 'minmax(0, 2fr)',
    render: ({ kinds }) => kinds.map((kind) => helpKindWords[kind]).join('、'),
  },
  {
    key: 'missing',
    title: '还差什么',
    track: 'minmax(0, 1.4fr)',
    render: (row) => <Missing row={row} today={today} />,
  },
  {
    key: 'act',
    title: '核实',
    track: '112px',
    render: ({ volunteerId, name, state, isMine }) =>
      isMine ? (
        <View className="t-note">这是您自己，要请另一位同事核实</View>
      ) : canSet && state !== 'ended' ? (
        <Button
          size="small"
          variant={state === 'waiting' ? 'outline' : 'secondary'}
          label={state === 'waiting' ? `核实${name}` : `改一改，${name}的资料`}
          onPress={() => onOpen(volunteerId)}
        >
          {state === 'waiting' ? '核实' : '改一改'}
        </Button>
      ) : null,
  },
]

function Missing({ row, today }: { row: VolunteerRow; today: string }) {
  const missing = missingOf(row, today)
  return (
    <View className="stack-tight">
      {missing.map((words) => (
        <View key={words} className="c-amber">
          {words}
        </View>
      ))}
      {row.noShows > 0 ? <View className="c-brick">{`有 ${row.noShows} 次没有来`}</View> : null}
      {missing.length === 0 && row.noShows === 0 ? <View className="t-note">没有</View> : null}
    </View>
  )
}

export default guarded(VolunteersPage)
