export const cohortsContract = {};
