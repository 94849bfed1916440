import { Injectable } from '@nestjs/common';
import { FindDuplicates } from '@jiebang/duplicates';
import { Database } from '@jiebang/platform/database';
import { bulkInsert } from './bulk-insert.js';
import { demoId } from './demo-ids.js';
import type { DemoPeople } from './demo-people.js';
import { FRESH } from './fresh.js';

/** Who was entered a second time: role, which of those who bear it, and whether the e-mail was given again. */
const TWICE = [
  { role: 'clinician', nth: 4, withEmail: true },
  { role: 'engineer', nth: 6, withEmail: false },
  { role: 'scientist', nth: 3, withEmail: true },
] as const;

/** Some people are in the register twice, as happens where lists come from several offices: for the duplicates desk. */
@Injectable()
export class TellDuplicates {
  constructor(
    private readonly database: Database,
    private readonly find: FindDuplicates,
  ) {}

  async run(people: DemoPeople): Promise<{ records: number }> {
    const doubles = TWICE.map(({ role, nth, withEmail }, at) => {
      const person = people.withRole(role, nth);
      const id = demoId(person.key, 'entered again');
      return {
        person: {
          id,
          ...FRESH,
          name_zh: person.displayNameZh,
          // The other way round, as journals write it.
          name_en: reversed(person.displayNameEn),
          identity_number: `list:${20_260_001 + at}`,
          email: withEmail ? person.email : null,
          synthetic: true,
        },
        posts: person.affiliations.slice(0, 1).map((post) => ({
          id: demoId(person.key, `entered again at ${post.organisationKey}`),
          ...FRESH,
          person_id: id,
          organisation_id: demoId(post.organisationKey),
          title_zh: post.positionZh,
          title_en: post.positionEn,
          main: true,
        })),
      };
    });
    await bulkInsert(
      this.database,
      'person',
      doubles.map(({ person }) => person),
    );
    await bulkInsert(
      this.database,
      'affiliation',
      doubles.flatMap(({ posts }) => posts),
    );
    await this.find.among({ progress: () => Promise.resolve() });
    return { records: doubles.length };
  }
}

/** "Zhang Wei (synthetic)" as "Wei Zhang (synthetic)". */
function reversed(nameLatin: string): string {
  const [, name = nameLatin, mark = ''] = /^(.*?)(\s*\(.*\))?$/.exec(nameLatin) ?? [];
  return name.split(' ').reverse().join(' ') + mark;
}
