import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'

const HelpTaskPage = () => <Page title="一件帮忙">{null}</Page>

export default guarded(HelpTaskPage)
