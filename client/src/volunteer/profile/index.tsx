import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const VolunteerProfilePage = () => <Page title="我的资料">{null}</Page>

export default guarded(VolunteerProfilePage)
