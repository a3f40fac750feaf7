import type { Finding, Severity } from '@enface/align/audit';

/** `locQualityIssueSeverity` of ITS 2.0: 0 to 100. */
export const SEVERITY: Readonly<Record<Severity, number>> = { critical: 100, major: 67, minor: 33 };

/** `priority` of a note: 1 is the highest. */
export const PRIORITY: Readonly<Record<Severity, number>> = { critical: 1, major: 2, minor: 3 };

/** A finding as a translator reads it in a note: `major, numbers: …`. */
export const noteText = ({ severity, check, message }: Finding): string => `${severity}, ${check}: ${message}`;
