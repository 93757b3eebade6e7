export default { pages: ['pages/index/index'], lazyCodeLoading: 'requiredComponents' }
