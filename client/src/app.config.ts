/** A build for looking at components: that one page and nothing else (client/README.md). */
const isGallery = process.env.TARO_APP_GALLERY === '1'

export default defineAppConfig({
  // Main package: what a resident sees. The first page decides where everybody else goes.
  pages: isGallery
    ? ['pages/gallery/index']
    : [
        'pages/home/index',
        'pages/login/index',
        'pages/bind/index',
        'pages/verify/index',
        'pages/join/index',
        'pages/my-pipes/index',
        'pages/consent/index',
        'pages/access/index',
        'pages/receipt/index',
        'pages/notices/index',
        'pages/notice/index',
        'pages/me/index',
        'pages/web-login/index',
        'pages/works/index',
        'pages/availability/index',
      ],
  subPackages: isGallery
    ? []
    : [
        // Damage, from what it was like before to the end of a claim: opened by few, so that nobody's first screen waits for it.
        {
          root: 'claims',
          pages: ['list/index', 'file/index', 'claim/index', 'print/index', 'baseline/index', 'pool/index'],
        },
        // Help for a household, and the side of those who help.
        { root: 'help', pages: ['list/index', 'ask/index', 'task/index', 'needs/index'] },
        {
          root: 'volunteer',
          pages: ['today/index', 'find/index', 'task/index', 'hours/index', 'profile/index'],
        },
        // What a household raised and what became of it: concerns, promises, a talk, complaints.
        { root: 'matters', pages: ['list/index', 'promise/index', 'talk/index', 'complain/index', 'file/index'] },
        // What anybody may look at: a certificate by its code, and how far one's own estate is.
        { root: 'open', pages: ['check/index', 'progress/index'] },
        {
          root: 'staff',
          pages: [
            'estates/index',
            'estate/index',
            'stairwell/index',
            'flat-correct/index',
            'risers/index',
            'sticker/index',
            'paper/index',
            'today/index',
            'roster/index',
            'rounds/index',
            'round/index',
            'round-edit/index',
            'notices/index',
            'notice/index',
            'notice-edit/index',
            'notice-walk/index',
            'notice-sheet/index',
            'bindings/index',
            'power/index',
            'people/index',
            'works/index',
            'riser-works/index',
            'slots/index',
            'works-calendar/index',
            'report/index',
            'claims/index',
            'claim/index',
            'claim-figures/index',
            'claim-rules/index',
            'baselines/index',
            'help/index',
            'help-task/index',
            'volunteers/index',
            'station/index',
            'orders/index',
            'household/index',
            'interview/index',
            'visit/index',
            'talk/index',
            'promises/index',
            'portfolio/index',
            'organisation/index',
            'papers/index',
            'complaints/index',
            'plan-templates/index',
            'planner/index',
            'planner-table/index',
            'figures/index',
            'certificates/index',
            'certificate/index',
            'lobby-sheet/index',
          ],
        },
      ],
  // Taro's slide between web pages hides a page some time after it was left, also one that is back by then: a white screen.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  // WeChat then asks nobody by itself: components/privacy does, in our words, before anything private is touched (rule 11).
  __usePrivacyCheck__: true,
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '串门',
    navigationBarTextStyle: '@text' as 'black',
    navigationBarBackgroundColor: '@paper',
    backgroundColor: '@paper',
    backgroundTextStyle: '@dots' as 'dark',
  },
})
