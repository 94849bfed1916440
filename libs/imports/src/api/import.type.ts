import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { IMPORT_STATES, type ImportState } from '../domain/import-lifecycle.js';
import { IMPORT_SHEETS, type ImportSheetName } from '../domain/import-sheet-name.js';

export const ImportStateEnum = Object.fromEntries(IMPORT_STATES.map((state) => [state, state]));
registerEnumType(ImportStateEnum, { name: 'ImportState' });

export const ImportSheetEnum = Object.fromEntries(IMPORT_SHEETS.map((sheet) => [sheet, sheet]));
registerEnumType(ImportSheetEnum, { name: 'ImportSheet' });

@ObjectType({
  description: 'One thing wrong with one cell, or with the whole file where row and column are null.',
})
export class CellProblem {
  @Field(() => Int, { nullable: true, description: 'As the spreadsheet program counts: the header is row 1' })
  row: number | null;

  @Field(() => String, { nullable: true, description: 'Letter of the column' })
  column: string | null;

  @Field(() => String, { nullable: true })
  header: string | null;

  @Field({ description: 'Stable code for programs' })
  code: string;

  @Field()
  messageZh: string;

  @Field()
  messageEn: string;

  @Field({ description: 'What stands there, shortened' })
  value: string;
}

@ObjectType({
  description: 'A file on its way in: checked, looked at, then applied as a whole or not at all.',
})
export class ImportJob {
  @Field(() => ID)
  id: Id;

  @Field(() => Int)
  version: number;

  @Field(() => ImportSheetEnum)
  sheet: ImportSheetName;

  @Field(() => ImportStateEnum)
  state: ImportState;

  @Field({ description: 'As it was called where it came from' })
  fileName: string;

  @Field(() => Int, { description: 'Bytes' })
  fileSize: number;

  @Field({ description: 'SHA-256 of the content, in hex' })
  fileSha256: string;

  @Field(() => Person)
  uploader?: Person;

  @Field(() => Float, { description: 'Of the present check or run, 0 to 1' })
  progress: number;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int, { description: 'Rows that make something new' })
  createCount: number;

  @Field(() => Int, { description: 'Rows that change what is there' })
  updateCount: number;

  @Field(() => Int, { description: 'Rows that say what is there already' })
  skipCount: number;

  @Field(() => Int, { description: 'Of all, also of those that are not listed' })
  problemCount: number;

  @Field(() => [CellProblem], { description: 'In the order of the file, at most 1,000' })
  problems?: CellProblem[];

  @Field(() => CellProblem, { nullable: true, description: 'Why nothing was applied' })
  failure: CellProblem | null;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  checkedAt: Date | null;

  @Field(() => Date, { nullable: true })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  uploadedBy: Id;
}

@ObjectType()
export class ImportJobConnection extends connectionOf(ImportJob) {}

export const ImportJobResult = resultUnion('ImportJobResult', ImportJob);
