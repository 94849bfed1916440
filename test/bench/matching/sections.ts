import { affinitySection } from './affinity.section.js';
import { assignmentSection } from './assignment.section.js';
import { exactSection } from './exact.section.js';
import { fairnessSection } from './fairness.section.js';
import { groupsSection } from './groups.section.js';
import { programmeSection } from './programme.section.js';
import { reviewersSection } from './reviewers.section.js';
import { rematchSection } from './rematch.section.js';
import type { Section } from '../section.js';

/** In the order in which they run. */
export const SECTIONS: readonly Section[] = [
  exactSection,
  assignmentSection,
  groupsSection,
  fairnessSection,
  reviewersSection,
  affinitySection,
  rematchSection,
  programmeSection,
];
