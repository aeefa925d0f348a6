/**
 * A plain date as exceljs must be given it: midnight UTC. A local midnight would be stored one day early east of
 * Greenwich (https://github.com/exceljs/exceljs/issues/486).
 */
export function excelDate(plain: string): Date {
  const [year = 1970, month = 1, day = 1] = plain.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
