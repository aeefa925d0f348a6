export const assessmentsContract = {};
