const { default: Sequencer } = require('@jest/test-sequencer')

/** Tests that drive a browser are the longest: begun first, none is left to run alone at the end. Jest asks for a class, untransformed. */
module.exports = class BrowsersFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => path.includes('/e2e/')
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter(test => !isLong(test))]
  }
}
