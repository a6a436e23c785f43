import { go } from '@/lib/navigate'
import { HomeRow } from './home-row'

/** For somebody who helps: the way to what they have taken on today. */
export const VolunteerDoor = () => (
  <HomeRow icon="users" title="我帮的忙" words="今天的任务、时长" onPress={() => go('/volunteer/today/index')} />
)
