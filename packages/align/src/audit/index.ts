export { type AuditOptions, auditAlignment } from './audit-alignment.ts';
export type { Check } from './check.ts';
export type { Glossary, GlossaryEntry } from './glossary.ts';
export { checks } from './registry.ts';
export type { Audit, AuditSummary, Category, Evidence, Finding, LocQualityType, Severity, Span } from './types.ts';
