/** What somebody who saw an ad can say is wrong with it. */
export const reportReasons = ['offends', 'rights', 'person', 'unwanted', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** The longest report, in letters. */
export const reportLength = 400

/** So many say enough of one ad; what comes after, while staff have not looked, is thanked for and not kept. */
export const mostReports = 20
