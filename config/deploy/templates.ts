import type { PlannedTemplate } from '../../devtools/cloud/deploy-plan'

/** The templates of subscription messages that the account must have been granted; none is sent yet. */
export const templates: PlannedTemplate[] = []
