import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteerFindPage = () => <Page title="找任务">{null}</Page>

export default guarded(VolunteerFindPage)
