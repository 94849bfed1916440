import { ROLES, visitor, type Role, type Viewer } from '@jiebang/kernel';
import { admit, type EntryPoint } from '@jiebang/platform/authorisation';

/** Those whose way through the first gate is shown: a visitor, each role, and two access tokens of an administrator. */
export const READERS = ['visitor', ...ROLES, 'token', 'token:read'] as const;

export type Reader = (typeof READERS)[number];

/** Roles that the account behind a reader bears. */
export function rolesOf(reader: Reader): readonly Role[] {
  if (reader === 'visitor') return [];
  return reader === 'token' || reader === 'token:read' ? ['admin'] : [reader];
}

function viewerOf(reader: Reader): Viewer {
  if (reader === 'visitor') return visitor();
  const grants = rolesOf(reader).map((role) => ({ role, organisationId: null, programmeId: null }));
  const scopes = reader === 'token' ? [] : reader === 'token:read' ? ['read'] : null;
  return { ...visitor(), kind: 'person', accountId: 'account', personId: 'person', grants, scopes };
}

/** Whether the first gate lets the reader in, by the markers alone. */
export function isAdmitted(reader: Reader, { type, admission }: EntryPoint): boolean {
  try {
    admit(viewerOf(reader), admission, type === 'Mutation');
    return true;
  } catch {
    return false;
  }
}

function openTo({ admission }: EntryPoint): string {
  if (!admission) return '—';
  if (admission.to !== 'capable') return admission.to;
  return admission.capabilities.map(({ name }) => `\`${name}\``).join(' ');
}

function section(title: string, points: readonly EntryPoint[]): string {
  const head = ['operation', 'open to', ...READERS.map((reader) => reader.replace(':', ' '))];
  const rows = points.map((point) => [
    `\`${point.name}\``,
    openTo(point),
    ...READERS.map((reader) => (isAdmitted(reader, point) ? '●' : '')),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${lines.join('\n')}\n`;
}

/** The page docs/permissions.md. */
export function permissionsPage(points: readonly EntryPoint[]): string {
  const of = (type: EntryPoint['type']) => points.filter((point) => point.type === type);
  const sections = [
    section('查询 Queries', of('Query')),
    section('变更 Mutations', of('Mutation')),
    ...(of('Subscription').length > 0 ? [section('订阅 Subscriptions', of('Subscription'))] : []),
  ];
  return `# 权限 Permissions

哪些角色可以调用哪些操作（第一道门）。具体到某一条记录能否查看或修改，由各用例自己的规则决定（第二道门）。
本页由 \`test/e2e/permissions.e2e-spec.ts\` 生成并逐项经 HTTP 验证；操作有增减时运行 \`UPDATE_DOCS=1 npm run jest -- test/e2e/permissions\`。

Which roles may call which operation at all (the first gate). What it may be called on is each use case's own rule (the
second gate). This page is written by \`test/e2e/permissions.e2e-spec.ts\`, which proves every cell over HTTP; run
\`UPDATE_DOCS=1 npm run jest -- test/e2e/permissions\` when operations come or go.

\`token\` and \`token read\` are access tokens of an administrator without any scope, and with the scope \`read\` alone. A
token with the name of a capability as scope may call what that capability opens, as far as its owner's roles do.

${sections.join('\n')}`;
}
