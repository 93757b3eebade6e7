export default defineAppConfig({
  pages: ['pages/today/index', 'pages/customers/index', 'pages/calendar/index', 'pages/me/index'],
  // The main package holds what opens first; a root names its folder, so paths stay as they are.
  subPackages: [
    { root: 'pages/log', pages: ['index'] },
    { root: 'pages/customer', pages: ['index'] },
    { root: 'pages/customer-edit', pages: ['index'] },
    { root: 'pages/import', pages: ['index'] },
    { root: 'pages/staff', pages: ['index'] },
    { root: 'pages/maturities', pages: ['index'] },
    { root: 'pages/reminders', pages: ['index'] },
    { root: 'pages/care', pages: ['index'] },
    { root: 'pages/cards', pages: ['index', 'compose'] },
    { root: 'pages/card', pages: ['index', 'rights'] },
  ],
  preloadRule: {
    'pages/today/index': { network: 'all', packages: ['pages/log', 'pages/customer'] },
    'pages/customers/index': { network: 'all', packages: ['pages/customer', 'pages/customer-edit'] },
  },
  window: {
    navigationBarTitleText: '跟进志',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@ground',
    backgroundColorTop: '@ground',
    backgroundColorBottom: '@ground',
    backgroundTextStyle: '@pull' as 'dark',
  },
  tabBar: {
    custom: true,
    color: '#141618',
    selectedColor: '#018942',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/today/index', text: '今天' },
      { pagePath: 'pages/customers/index', text: '客户' },
      { pagePath: 'pages/calendar/index', text: '日历' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // A page that slides on H5 is transformed, and what is fixed in it would scroll.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})
