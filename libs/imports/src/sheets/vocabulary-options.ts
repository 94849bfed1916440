import type { SheetOption } from '@jiebang/platform/spreadsheet';
import { capabilityCategories, departments, disciplines } from '@jiebang/vocabulary';

const coded = ({ code, nameZh, nameEn }: { code: string; nameZh: string; nameEn: string }): SheetOption => ({
  value: code,
  titleZh: nameZh,
  titleEn: nameEn,
});

export const disciplineOptions: readonly SheetOption[] = disciplines.map(coded);

export const departmentOptions: readonly SheetOption[] = departments.map(coded);

export const categoryOptions: readonly SheetOption[] = capabilityCategories.map(({ nameZh, nameEn }) => ({
  value: nameZh,
  titleZh: nameZh,
  titleEn: nameEn,
}));
