export const examplesContract = {};
