import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { CAMPUSES, useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { TeamBoardProgrammesQuery, TeamFilterInput } from '../../gql/graphql.js';
import { PickField } from '../../patterns/form/pick-field.js';
import type { Address } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SelectField } from '../../patterns/select-field.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { showsAll, TEAM_STATES } from './board-filter.js';
import { BOARD } from './board.query.js';
import styles from './teams.module.css';

interface BoardFiltersProps {
  readonly address: Address;
  readonly programmes: TeamBoardProgrammesQuery['programmes']['nodes'];
  readonly programmeId: string;
  readonly filter: TeamFilterInput;
}

/** Which programme, which teams: everything that is chosen stands in the address. */
export function BoardFilters({ address, programmes, programmeId, filter }: BoardFiltersProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const client = useClient();
  const { disciplines, discipline } = useVocabulary();
  const campusName = useCampusName();
  const all = showsAll(address);
  const comma = t('common:comma');
  return (
    <div className={`${styles.filters} screen-only`}>
      <SubNav
        label={t('board.lists')}
        places={[
          { to: address.hrefFor({ show: null, state: null }), label: t('board.looking'), current: !all },
          { to: address.hrefFor({ show: 'all' }), label: t('board.all'), current: all },
        ]}
      />
      <div className={styles.filter_row}>
        <div className={styles.filter_search}>
          <SearchBox
            label={t('board.search')}
            hint={t('board.search')}
            q={address.get('q')}
            onSearch={(q) => address.go({ q }, true)}
          />
        </div>
        {programmes.length > 1 && (
          <SelectField
            label={t('board.programme')}
            value={programmeId}
            options={programmes.map((programme) => ({
              value: programme.id,
              label: said(programme, 'name'),
            }))}
            onChange={(programme) => address.go({ programme })}
          />
        )}
        {all && (
          <SelectField
            label={t('board.state')}
            value={address.get('state')}
            options={[
              { value: '', label: t('board.anyState') },
              ...TEAM_STATES.map((state) => ({ value: state, label: t(`common:teamState.${state}`) })),
            ]}
            onChange={(state) => address.go({ state })}
          />
        )}
        <PickField
          label={t('board.wants')}
          name="discipline"
          placeholder={t('board.anyDiscipline')}
          value={address.get('discipline') || null}
          error={undefined}
          options={disciplines}
          onChange={(code) => address.go({ discipline: code })}
        />
        <SelectField
          label={t('board.campus')}
          value={address.get('campus')}
          options={[
            { value: '', label: t('board.anyCampus') },
            ...CAMPUSES.map((campus) => ({ value: campus, label: campusName(campus) })),
          ]}
          onChange={(campus) => address.go({ campus })}
        />
        <ExportButton
          name={t('board.title')}
          columns={[
            { title: t('export.name'), value: (team) => said(team, 'name') },
            { title: t('export.state'), value: ({ state }) => t(`common:teamState.${state}`) },
            {
              title: t('export.members'),
              value: ({ members }) => members.map((person) => said(person, 'name')).join(comma),
            },
            {
              title: t('export.wanted'),
              value: ({ openSeats }) =>
                openSeats.map(({ disciplineCode }) => discipline(disciplineCode)).join(comma),
            },
            {
              title: t('export.campuses'),
              value: ({ campuses }) => campuses.map(campusName).join(comma),
            },
            {
              title: t('export.lacks'),
              value: ({ lacks }) => lacks.map(({ message }) => message).join(''),
            },
          ]}
          rows={() => everyPage(client, BOARD, { programmeId, filter, first: 100 }, ({ teams }) => teams)}
        />
      </div>
    </div>
  );
}
