/** The variable that names the folder which the test files of one run share. */
export const RUN_FOLDER = 'GENJIN_TEST_RUN'
