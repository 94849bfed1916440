import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** Who imported. */
@Injectable()
@PointsAtPeople()
export class ImportsPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'import_job', column: 'uploaded_by', label: { zh: '上传的导入', en: 'Imports uploaded' } },
    {
      table: 'import_job',
      column: 'run_by',
      points: 'account',
      label: { zh: '执行的导入', en: 'Imports run' },
    },
  ] as const;
}
