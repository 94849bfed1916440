import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { hasCapability } from '@jiebang/platform/authorisation';
import { Database } from '@jiebang/platform/database';
import { MOST_OF_A_KIND, taskAbout, TellsTasks, type Task, type TaskSource } from '@jiebang/platform/tasks';
import type { ImportState } from '../domain/import-lifecycle.js';
import type { ImportSheetName } from '../domain/import-sheet-name.js';
import { importableSheets } from '../import.policy.js';
import { importsCapabilities as can } from '../imports.capabilities.js';
import { importsTasks as kinds } from '../imports.tasks.js';

interface OpenImport {
  readonly id: Id;
  readonly sheet: ImportSheetName;
  readonly fileName: string;
  readonly state: ImportState;
}

/** The viewer's own imports that stopped at something. */
@Injectable()
@TellsTasks()
export class SqlImportsTasks implements TaskSource {
  constructor(private readonly database: Database) {}

  async tasksOf(viewer: Viewer): Promise<readonly Task[]> {
    if (!viewer.personId || !hasCapability(viewer, can['import.run'])) return [];
    const rows = await this.database.prepared<OpenImport>(
      `SELECT id, sheet, file_name AS "fileName", state FROM import_job
       WHERE uploaded_by = $1 AND state IN ('problems', 'ready') AND sheet = ANY($2::text[])
       ORDER BY id DESC LIMIT ${MOST_OF_A_KIND}`,
      [viewer.personId, importableSheets(viewer)],
    );
    return rows.map(({ id, fileName, state }) =>
      taskAbout(
        kinds[state === 'ready' ? 'import.run' : 'import.mend'],
        { id, titleZh: fileName, titleEn: fileName },
        `/office/imports/${id}`,
      ),
    );
  }
}
