/** Changes whenever the same snapshot could give another plan; stored with every run. */
export const ENGINE_VERSION = '2.0.0';
