import type { Refusal } from '../../app/graphql/outcome.js';
import type { Language } from '../../app/i18n/language.js';
import type { ImportSheet } from '../../gql/graphql.js';

export type Uploaded = { readonly id: string } | { readonly refusal: Refusal };

interface Told {
  readonly id?: string;
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string | null;
}

/** Sends one file to be checked. GraphQL does not carry files, so this goes beside it; the refusal looks the same. */
export async function uploadSheet(sheet: ImportSheet, file: File, language: Language): Promise<Uploaded> {
  const form = new FormData();
  form.append('file', file);
  try {
    const answer = await fetch(`/imports/${sheet}`, {
      method: 'POST',
      body: form,
      headers: { 'accept-language': language },
    });
    const told = (await answer.json()) as Told;
    if (answer.ok && told.id) return { id: told.id };
    return {
      refusal: {
        code: told.code ?? 'UNKNOWN',
        message: told.message ?? '',
        hint: told.hint ?? null,
        fields: {},
      },
    };
  } catch {
    return { refusal: { code: 'NO_CONNECTION', message: '', hint: null, fields: {} } };
  }
}
