import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { CardLink } from '@/components/card/card'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { go } from '@/lib/navigate'
import type { StationDesk } from './station-gate'

/** The stations that serve an estate, for staff. */
export function StationList({ desk: { estateId, frame } }: { desk: StationDesk }) {
  const list = useAction('station.list', { estateId, kind: null, on: null })
  const { value } = list
  const create = () => void go('/staff/station/index', { estateId, stationId: 'new' })
  return (
    <StaffFrame
      title="养老驿站"
      current="station"
      note="哪家能做什么、几点开门、约满了没有"
      {...frame}
      {...(value?.canCreate && value.stations.length > 0
        ? {
            actions: (
              <Button size="small" variant="primary" icon="plus" onPress={create}>
                添加驿站
              </Button>
            ),
          }
        : {})}
    >
      <PageState of={list} rows={3} />
      {value?.stations.length === 0 ? (
        <EmptyState
          icon="home"
          title="这个小区还没有驿站"
          words="添加附近的养老驿站、食堂、社区活动室，志愿者接不了的送饭、照看、安静自习就能约到那里。"
          {...(value.canCreate ? { action: '添加驿站', onAction: create } : {})}
        />
      ) : null}
      {value?.stations.map(({ stationId, name, where, services }) => {
        const kinds = [...new Set(services.map(({ kind }) => helpKindWords[kind]))].join('、')
        const note = `${where} · ${kinds || '还没有开着的服务'}`
        return (
          <CardLink
            key={stationId}
            label={`${name}，${note}`}
            onPress={() => void go('/staff/station/index', { estateId, stationId })}
          >
            <View className="t-bold">{name}</View>
            <View className="t-note">{note}</View>
          </CardLink>
        )
      })}
    </StaffFrame>
  )
}
