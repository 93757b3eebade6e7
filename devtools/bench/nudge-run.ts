import { benchNudges } from './nudges'

benchNudges()
