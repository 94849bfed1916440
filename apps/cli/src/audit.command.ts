import { AuditSealer } from '@jiebang/platform/audit';
import { withApplication, type Command } from './command.js';

export const auditCommand: Command = {
  usage: 'audit verify',
  does: 'recomputes the hash chain of the audit trail; exit code 1 when a link does not hold',
  run: () =>
    withApplication(async (app) => {
      const sealer = app.get(AuditSealer);
      await sealer.seal();
      const { sealed, unsealed, brokenAt, lastHash } = await sealer.verify();
      process.stdout.write(
        brokenAt === null
          ? `${sealed} entries, chain intact, last hash ${lastHash}; ${unsealed} not sealed yet\n`
          : `chain broken at entry ${brokenAt} of the chain; ${sealed} entries before it are intact\n`,
      );
      return brokenAt === null ? 0 : 1;
    }),
};
