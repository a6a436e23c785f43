import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const HelpPage = () => <Page title="邻里帮忙">{null}</Page>

export default guarded(HelpPage)
