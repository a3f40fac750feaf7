export { type AuditOptions, auditAlignment } from './audit-alignment.ts';
export type { Check } from './check.ts';
export { type FalseAlarmRate, falseAlarms } from './false-alarms.ts';
export { type FindingsJson, findingsToJson } from './findings-to-json.ts';
export { findingsToSarif, type SarifOptions } from './findings-to-sarif.ts';
export { type FindingsTextOptions, findingsToText } from './findings-to-text.ts';
export { type Glossary, type GlossaryEntry, type GlossaryOptions, parseGlossary } from './glossary.ts';
export { checks } from './registry.ts';
export type { Audit, AuditSummary, Category, Evidence, Finding, LocQualityType, Severity, Span } from './types.ts';
