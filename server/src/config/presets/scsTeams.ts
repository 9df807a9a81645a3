import type { ConfigDocument } from '../schema.ts';

type TeamDocument = Exclude<NonNullable<ConfigDocument['teams']>[number], string>;

// The day on which Team Ops & IAM became two teams.
const split = { last: '2023-01-31', first: '2023-01-25' } as const;

/**
 * The teams, SIGs and working groups of Sovereign Cloud Stack. Aliases are what folding doesn't reach: short forms,
 * former names, meetings that report as a team.
 */
export const teams = {
  iaas: { name: 'Team IaaS', folder: 'iaas' },
  container: {
    name: 'Team Container',
    folder: 'container',
    aliases: ['Team KaaS', 'Team CaaS', 'Container Team'],
  },
  ops: {
    name: 'Team Ops',
    folder: 'ops',
    aliases: ['Team Operations'],
    from: split.first,
  },
  iam: {
    name: 'Team IAM & Security',
    folder: 'iam',
    aliases: [
      'Team IAM',
      'Team IAM/Security',
      'Team IAM/Sec',
      'Team IAM & Sec',
      'Team IAM Security',
      'Team IAM/IAM',
      'Team IAM/Roles',
      'Team IAM & IAM Hacking Session',
      'Team Security & IAM',
    ],
    from: split.first,
  },
  opsIam: {
    name: 'Team Ops & IAM',
    folder: 'ops-iam',
    aliases: ['Team Operations and IAM', 'Team Ops/IAM', 'Team Ops IAM', 'Team IAM & Ops'],
    until: split.last,
  },
  iamHacking: {
    name: 'IAM Hacking Session',
    aliases: ['Team IAM Hacking Session', 'IAM Hack session', 'Hacking Session IAM'],
  },
  productBoard: {
    name: 'Product Board',
    folder: 'product-board',
    aliases: ['SCS Product Board', 'Team Product Board'],
  },
  projectBoard: {
    name: 'Project Board',
    folder: 'project-board',
    aliases: ['SCS Project Board', 'Team Project Board'],
  },
  standardization: {
    name: 'SIG Standardization/Certification',
    folder: 'sig-standardization',
    aliases: [
      'SIG Standardization & Certification',
      'SIG Standardization',
      'SIG Std/Cert',
      'SIG Std & Cert',
      'SIG Standards',
      'SIG Standards/Certification',
      'SIG Certification',
    ],
  },
  documentation: {
    name: 'SIG Documentation',
    folder: 'sig-documentation',
    aliases: ['SIG Docs', 'SIG Doc'],
  },
  community: { name: 'SIG Community', folder: 'sig-community' },
  release: { name: 'SIG Release', folder: 'sig-release' },
  monitoring: { name: 'SIG Monitoring', folder: 'sig-monitoring' },
  auditLog: {
    name: 'SIG Monitoring Audit Log Breakout',
    folder: 'sig-monitoring-audit-log-wg',
    aliases: [
      'SIG Monitoring (Audit Log breakout)',
      'SIG Monitoring (Audit Logging breakout)',
      'SIG Monitoring Audit Log WG',
      'WG Audit Log',
    ],
    until: '2023-03-31',
  },
  market: { name: 'SIG Market', folder: 'sig-markt', aliases: ['SIG Markt'] },
  sigIam: { name: 'SIG IAM', folder: 'sig-iam', until: split.last },
  centralApi: {
    name: 'SIG Central API',
    folder: 'sig-central-api',
    aliases: ['SIG Central API MVP'],
  },
  openOperations: {
    name: 'Open Operations',
    folder: 'openops',
    aliases: [
      'WG Open Operations',
      'Open Operations Manifesto',
      'WG Open Operations Manifesto',
      'SIG Open Operations',
    ],
  },
  operatorCoffee: { name: 'Lean Operator Coffee', aliases: ['SCS Lean Operator Coffee'] },
} satisfies Record<string, TeamDocument>;
