import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const HelpListPage = () => <Page title="找人帮忙">{null}</Page>

export default guarded(HelpListPage)
