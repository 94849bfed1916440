import { useRef, useState } from 'react';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useDraftForm } from '../../patterns/form/draft-form.js';
import { textOf } from './findings.js';
import type { Finding, NeedView } from './need.query.js';
import { draftInputOf, formPath, valuesOf, type NeedValues } from './need-values.js';

const SAVE = graphql(`
  mutation SaveNeedDraft($input: SaveNeedDraftInput!) {
    saveNeedDraft(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        titleZh
        titleEn
        lastActionAt
        personalData {
          path
          start
          end
          code
          suggestion
        }
      }
      ...Refusal
    }
  }
`);

/** What was found, and the form as it was then. */
interface Found {
  readonly findings: readonly Finding[];
  readonly values: NeedValues;
}

/** The draft of a need that saves itself, with the personal data that was found in what was saved last. */
export function useNeedDraft(need: NeedView | null, onCreated: (id: string) => void) {
  const id = useRef(need?.id ?? null);
  const [initial] = useState(() => valuesOf(need));
  const [found, setFound] = useState<Found>({ findings: need?.personalData ?? [], values: initial });
  const saving = useAction(SAVE, (data) => data.saveNeedDraft);
  const form = useDraftForm<NeedValues>({
    initial,
    version: need?.version ?? null,
    save: async (values, version) => {
      const { done, refusal } = await saving.run({
        input: { ...draftInputOf(values), id: id.current, version },
      });
      if (!done) return { refusal: { ...refusal, fields: atRows(refusal.fields, values) } };
      setFound({
        findings: done.personalData.map((finding) => ({
          ...finding,
          path: formPath(finding.path, values.targets),
        })),
        values,
      });
      if (id.current === null) {
        id.current = done.id;
        onCreated(done.id);
      }
      return { version: done.version };
    },
  });
  // What was typed since has moved the places in that text; they come again with the next save.
  const findings = found.findings.filter(
    ({ path }) => textOf(form.values, path) === textOf(found.values, path),
  );
  return { form, findings, id: id.current };
}

/** Messages of the server by the rows of the form. */
export function atRows(fields: Readonly<Record<string, string>>, { targets }: NeedValues) {
  return Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [formPath(path, targets), message]),
  );
}

export type NeedDraft = ReturnType<typeof useNeedDraft>['form'];
