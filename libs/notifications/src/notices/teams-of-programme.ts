import { Injectable } from '@nestjs/common';
import { MAX_PAGE, type Id } from '@jiebang/kernel';
import { TeamsReadModel, type TeamRecord, type TeamState } from '@jiebang/teams';

/** Walks over the teams of a programme, page by page. */
@Injectable()
export class TeamsOfProgramme {
  constructor(private readonly teams: TeamsReadModel) {}

  async all(programmeId: Id, states: readonly TeamState[]): Promise<readonly TeamRecord[]> {
    const found: TeamRecord[] = [];
    let after: string | null = null;
    do {
      const page = await this.teams.teamPage(programmeId, { states }, { first: MAX_PAGE, after });
      found.push(...page.rows);
      after = page.hasNextPage ? page.cursorAt(-1) : null;
    } while (after !== null);
    return found;
  }
}
