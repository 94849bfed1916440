import { useRef } from 'react';
import { useAction } from '../../../app/graphql/action.js';
import { type DraftForm, type Saved, useDraftForm } from '../../../patterns/form/draft-form.js';
import { changesBetween, hoursDiffer, type ProfileValues, valuesOf } from './profile-values.js';
import { type OwnProfile, SAVE_PROFILE, SET_AVAILABILITY } from './profile.query.js';

export interface ProfileForm extends DraftForm<ProfileValues> {
  /** Takes what somebody else, or another window, has saved meanwhile in place of what is here. */
  readonly take: (profile: OwnProfile) => void;
}

/** The editor's form. It saves itself: fields and hours one after the other, as both count up the same version. */
export function useProfileForm(profile: OwnProfile): ProfileForm {
  const save = useAction(SAVE_PROFILE, (data) => data.saveProfile);
  const setHours = useAction(SET_AVAILABILITY, (data) => data.setAvailability);
  // What the server has by now: where the second of the two is refused, the first is not sent again.
  const server = useRef<{ values: ProfileValues; version: number } | null>(null);
  server.current ??= { values: valuesOf(profile), version: profile.version };
  const known = server.current;

  async function saveAll(values: ProfileValues): Promise<Saved> {
    const input = changesBetween(known.values, values);
    if (input) {
      const { done, refusal } = await save.run({ input, version: known.version });
      if (refusal) return { refusal };
      known.version = done.version;
      known.values = { ...values, windows: known.values.windows, exceptions: known.values.exceptions };
    }
    if (hoursDiffer(known.values, values)) {
      const windows = values.windows.map((window) => ({ ...window }));
      const exceptions = values.exceptions.map((exception) => ({ ...exception }));
      const { done, refusal } = await setHours.run({
        input: { windows, exceptions },
        version: known.version,
      });
      if (refusal) return { refusal };
      known.version = done.version;
      known.values = { ...known.values, windows: values.windows, exceptions: values.exceptions };
    }
    return { version: known.version };
  }

  const form = useDraftForm({ initial: known.values, version: known.version, save: saveAll });
  const take = (newer: OwnProfile) => {
    known.values = valuesOf(newer);
    known.version = newer.version;
    form.replace(known.values, known.version);
  };
  return { ...form, take };
}
