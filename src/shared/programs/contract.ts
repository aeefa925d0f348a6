export const programsContract = {};
