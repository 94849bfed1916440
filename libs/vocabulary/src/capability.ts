import rows from './facts/capability-categories.json' with { type: 'json' };

/** A kind of service that shared facilities offer, with the instruments or services that usually belong to it. */
export interface CapabilityCategory {
  /** Unique, serves as the key of the category. */
  readonly nameZh: string;
  readonly nameEn: string;
  readonly services: readonly { readonly zh: string; readonly en: string }[];
}

/** All 33 categories. */
export const capabilityCategories: readonly CapabilityCategory[] = rows;

const byName: ReadonlyMap<string, CapabilityCategory> = new Map(
  capabilityCategories.map((row) => [row.nameZh, row]),
);

/** The category with this Chinese name, or undefined. */
export function capabilityCategory(nameZh: string): CapabilityCategory | undefined {
  return byName.get(nameZh);
}

/** The English name of a service, by its Chinese name, over all categories; undefined where no category offers it. */
export function capabilityServiceNameEn(zh: string): string | undefined {
  for (const category of capabilityCategories) {
    const service = category.services.find((offered) => offered.zh === zh);
    if (service) return service.en;
  }
  return undefined;
}
