import type { EstateView } from '@chuanmen/types/estate'
import type { StaffGrant } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { CardLink } from '@/components/card/card'
import { go } from '@/lib/navigate'
import { may } from '../may'
import { rolesIMayInvite } from '../people/roles-i-may-invite'
import type { Today } from './use-today'

type Way = { title: string; note: string; page: string; isOpen: boolean }

/** On a phone the ways to what the tabs have no room for, of those that are open to whoever asks. */
export function Doors({ estate, grants, today }: { estate: EstateView; grants: readonly StaffGrant[]; today: Today }) {
  const has = (power: Parameters<typeof may>[1]) => may(grants, power, estate)
  const ways: Way[] = [
    { title: '算一算', note: '这几趟先敲谁的门', page: 'planner', isOpen: has('planDoors') },
    { title: '成串率', note: '走势、卡在哪、各楼门', page: 'figures', isOpen: has('viewFigures') },
    { title: '我联系的户', note: '每户到哪一步、下一步做什么', page: 'portfolio', isOpen: has('keepHousehold') },
    { title: '承诺', note: '答应了谁什么、哪天办好', page: 'promises', isOpen: has('keepHousehold') },
    { title: '谁联系谁', note: '组织、人手、交接', page: 'organisation', isOpen: has('keepPortfolios') },
    { title: '纸质核对', note: '收的纸，打电话问一遍', page: 'papers', isOpen: has('checkPapers') },
    { title: '证明', note: '征求结果和成串的管', page: 'certificates', isOpen: has('certify') },
    { title: '投诉', note: '住户对走访的意见', page: 'complaints', isOpen: has('answerComplaints') },
    { title: '办法', note: '每种难处怎么一步步办', page: 'plan-templates', isOpen: has('editTemplates') },
    { title: '施工', note: '约时间、排日子、报进度', page: 'works', isOpen: today.hasWorks },
    { title: '赔付', note: '损坏了怎么赔、几天办完', page: 'claims', isOpen: today.hasClaims },
    { title: '帮忙', note: '谁要帮忙、谁能去', page: 'help', isOpen: today.hasHelp },
    { title: '住户核验', note: '谁在申请绑定', page: 'bindings', isOpen: estate.abilities.approveBindings },
    { title: '导入名册', note: 'Excel 一次进来', page: 'roster', isOpen: estate.abilities.importRoster },
    { title: '工作人员', note: '谁在做什么', page: 'people', isOpen: rolesIMayInvite(grants).length > 0 },
  ]
  return (
    <View className="today-doors">
      {ways
        .filter(({ isOpen }) => isOpen)
        .map(({ title, note, page }) => (
          <CardLink
            key={page}
            label={`${title}，${note}`}
            onPress={() => void go(`/staff/${page}/index`, { estateId: estate.estateId })}
          >
            <View className="t-bold">{title}</View>
            <View className="t-note">{note}</View>
          </CardLink>
        ))}
    </View>
  )
}
