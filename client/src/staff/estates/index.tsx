import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { SetupList } from '../setup/setup-list'
import { firstSteps } from '../setup/setup-steps'
import { useDesk } from '../use-desk'
import { EstateTable } from './estate-table'
import { NewEstate } from './new-estate'
import { useEstates } from './use-estates'
import './estates.scss'

/** Every estate one works in, and the beginning of a new one. */
function EstatesPage() {
  const page = useEstates()
  const { list, estates, isEmpty, canCreate } = page
  const showForm = canCreate && page.isCreating
  return (
    <StaffFrame
      title="小区"
      current="estates"
      root
      {...useDesk()}
      {...(canCreate && !showForm
        ? {
            actions: (
              <Button icon="plus" variant="outline" onPress={page.startCreating}>
                建小区
              </Button>
            ),
          }
        : {})}
    >
      <PageState of={list} rows={4} />
      {isEmpty && canCreate ? (
        <SetupList title="第一次用，按这个顺序来" steps={firstSteps(false)} onStep={page.startCreating} />
      ) : null}
      {isEmpty && !canCreate ? (
        <EmptyState
          icon="building"
          title="还没有分给您的小区"
          words="管理员或街道把小区分给您以后，会出现在这里。请把您的名字和负责的小区告诉他们。"
          action="再看看"
          onAction={list.again}
        />
      ) : null}
      {showForm ? (
        <NewEstate
          streets={page.streets}
          onImport={page.importRoster}
          {...(isEmpty ? {} : { onCancel: page.stopCreating })}
        />
      ) : null}
      {estates.length > 1 && page.figures.risers > 0 ? (
        <Card>
          <TwoNumbers figures={page.figures} gap={page.gap} more={`${estates.length} 个小区合起来`} />
        </Card>
      ) : null}
      {estates.length > 0 ? (
        <View className="estates-list">
          <EstateTable
            estates={estates}
            current={page.current}
            sort={page.sort}
            onSort={page.setSort}
            onOpen={page.open}
          />
        </View>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(EstatesPage)
