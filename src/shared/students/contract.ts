export const studentsContract = {};
