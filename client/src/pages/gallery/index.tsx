import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button, MainButton } from '@/components/button/button'
import { Page } from '@/components/page/page'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { Parts } from './parts'

/** Every component on one page, for looking at. Only in builds made with TARO_APP_GALLERY=1. */
export default function GalleryPage() {
  const { params } = useRouter()
  if (params.show === 'staff') {
    return (
      <StaffFrame
        title="新明胡同 5、6、7号楼"
        note="改造施工意见征询 第2轮 · 11月1日—11月30日 · 还有 7 天"
        current="stairwells"
        root
        badges={{ today: 11, notices: 4 }}
        place="新明胡同 · 社区工作台"
        person="孙静 · 社区专员"
        actions={
          <>
            <Button icon="download" onPress={nothing}>
              导出 Excel
            </Button>
            <Button variant="primary" icon="calculator" onPress={nothing}>
              算一算：先敲谁的门
            </Button>
          </>
        }
      >
        <Parts show="staff" />
      </StaffFrame>
    )
  }
  return (
    <Page
      title="零件"
      root={params.show === 'home'}
      phone={{ who: '居委会', number: '010-6400-0000' }}
      {...(params.show === 'home'
        ? { tabs: { set: 'resident' as const, current: 'home', badges: { notices: 2 } } }
        : {})}
      {...(params.show === 'home'
        ? {}
        : {
            footer: (
              <>
                <Button onPress={nothing}>上一项</Button>
                <MainButton onPress={nothing}>下一项</MainButton>
              </>
            ),
          })}
    >
      <View className="stack">
        <Parts show={params.show ?? 'parts'} />
      </View>
    </Page>
  )
}

const nothing = () => undefined
